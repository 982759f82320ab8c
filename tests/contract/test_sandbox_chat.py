"""The sandbox's language model, asked with OpenAI's client, and the kiosk's answers from it."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import httpx
import openai
import pytest
from pydantic import SecretStr

from kiosk.answers.answerer import Turn
from kiosk.answers.chat import HISTORY_TURNS, ChatAnswerer
from kiosk.answers.errors import AnswerError, ModelDown, ModelRefused, ModelSlow, ModelUnauthorized
from kiosk.answers.script import Phrasing, Script
from kiosk.config.settings import AnswerSettings
from kiosk.sandbox.api.chat import WORD_SECONDS
from tests.contract.sandbox_process import running_sandbox

PATH = "/v1/chat/completions"
QUESTION = "When was the museum built?"
MESSAGES = [{"role": "user", "content": QUESTION}]


@pytest.fixture(scope="module")
def shared() -> Iterator[str]:
    with running_sandbox("--key", "right") as base_url:
        yield base_url


@pytest.fixture
def url(shared: str) -> Iterator[str]:
    """A sandbox without faults."""
    yield shared
    httpx.delete(shared + "/sandbox/faults").raise_for_status()


def post(url: str, key: str = "right", **body: Any) -> httpx.Response:
    return httpx.post(url + PATH, json=body, headers={"Authorization": f"Bearer {key}"})


def set_fault(url: str, fault: str, count: int = 1, seconds: float | None = None) -> None:
    body = {"on": "chat", "fault": fault, "count": count, "seconds": seconds}
    httpx.post(url + "/sandbox/faults", json=body).raise_for_status()


def answer(url: str, question: str = QUESTION, language: str = "en", script: Script | None = None, **more: Any) -> Any:
    """The pieces of the kiosk's answer, and the error at their end."""
    settings = AnswerSettings(chat_url=url + "/v1", **{"chat_key": SecretStr("right")} | more)
    answerer = ChatAnswerer(settings, script or Script(80))
    pieces: list[str] = []

    async def ask() -> AnswerError | None:
        await answerer.warm()
        try:
            async for piece in answerer.answer(question, language, []):
                pieces.append(piece)  # noqa: PERF401  the pieces before an error count
        except AnswerError as error:
            return error
        finally:
            await answerer.aclose()
        return None

    return pieces, asyncio.run(ask())


def use(url: str, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:
    async def live() -> Any:
        async with openai.AsyncOpenAI(base_url=url + "/v1", api_key="right", max_retries=0) as client:
            return await work(client.chat.completions.create)

    return asyncio.run(live())


def test_the_openai_package_is_served_streaming_and_not(url: str) -> None:
    async def work(create: Any) -> None:
        whole = await create(model="any", messages=MESSAGES)
        arrivals: list[tuple[float, str]] = []
        reasons = []
        async for chunk in await create(model="any", messages=MESSAGES, stream=True, temperature=0.5):
            arrivals.append((time.monotonic(), chunk.choices[0].delta.content or ""))
            reasons.append(chunk.choices[0].finish_reason)
        text = whole.choices[0].message.content
        assert "demonstration" in text
        assert (whole.model, whole.object, whole.choices[0].finish_reason) == ("any", "chat.completion", "stop")
        assert "".join(piece for _, piece in arrivals) == text
        assert reasons == [None] * (len(reasons) - 1) + ["stop"]
        assert len(arrivals) > 10
        assert arrivals[-1][0] - arrivals[0][0] > 0.8 * WORD_SECONDS * (len(arrivals) - 2), "word by word"

    use(url, work)


def test_refusals_are_openais(url: str) -> None:
    refusals: list[tuple[int, str, dict[str, Any]]] = [
        (422, "messages", {"model": "any"}),
        (422, "messages", {"model": "any", "messages": []}),
        (422, "messages.role", {"model": "any", "messages": [{"role": "king", "content": "x"}]}),
        (422, "model", {"messages": MESSAGES}),
    ]
    for status, param, body in refusals:
        refused = post(url, **body)
        assert (refused.status_code, refused.json()["error"]["param"]) == (status, param)
    assert post(url, key="wrong", model="any", messages=MESSAGES).status_code == 401


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", QUESTION, "demonstration"),
        ("en", "Hello, you!", "Hello!"),
        ("de", "Wer hat das gebaut?", "Vorführung"),
        ("fr", "Qui a construit ça ?", "démonstration"),
        ("es", "¿Quién lo construyó?", "demostración"),
        ("en", "من بنى المتحف؟", "عرض"),
        ("en", "博物館はいつできましたか", "デモ"),
    ],
)
def test_it_answers_in_the_language(url: str, language: str, question: str, told: str) -> None:
    pieces, error = answer(url, question, language)
    assert told in "".join(pieces)
    assert len(pieces) > 1
    assert error is None


def test_the_script_comes_first(url: str) -> None:
    script = Script(80, [Phrasing("built", "en", QUESTION, "In 1901.")])
    assert answer(url, script=script) == (["In 1901."], None)
    assert "demonstration" in "".join(answer(url, "And by whom?", script=script)[0])


@pytest.mark.parametrize(
    ("fault", "kind", "code"),
    [
        ("400", ModelRefused, "CHAT400"),
        ("403", ModelUnauthorized, "CHAT403"),
        ("404", ModelRefused, "CHAT404"),
        ("500", ModelDown, "CHATDOWN"),
        ("lost", ModelDown, "CHATDOWN"),
        ("refuse", ModelDown, "CHATDOWN"),
        ("html", ModelDown, "CHATDOWN"),
        ("slow", ModelSlow, "CHATSLOW"),
    ],
)
def test_each_fault_has_its_error_without_the_visitors_words(
    url: str, fault: str, kind: type[AnswerError], code: str
) -> None:
    set_fault(url, fault, count=0, seconds=2 if fault == "slow" else None)
    pieces, error = answer(url, first_piece_timeout=0.5 if fault == "slow" else 20.0)
    assert pieces == []
    assert type(error) is kind
    assert error.code == code
    assert QUESTION not in f"{error} {error.detail}"


def test_a_fault_that_passes_is_not_noticed(url: str) -> None:
    set_fault(url, "503", seconds=0)
    assert answer(url)[1] is None


def test_a_stream_that_breaks_off_is_down_after_its_words(url: str) -> None:
    set_fault(url, "truncated")
    pieces, error = answer(url)
    assert "".join(pieces).startswith("I am")
    assert type(error) is ModelDown


def test_a_wrong_key_is_never_shown(url: str) -> None:
    _, error = answer(url, chat_key=SecretStr("sk-very-secret"))
    assert type(error) is ModelUnauthorized
    assert "secret" not in f"{error} {error.detail} {error.code}"


def test_nobody_listens_on_port_9() -> None:
    assert type(answer("http://127.0.0.1:9")[1]) is ModelDown


def test_only_the_latest_turns_go_to_the_server() -> None:
    history = [Turn(f"question {n}", f"answer {n}") for n in range(HISTORY_TURNS + 3)]
    messages = ChatAnswerer(AnswerSettings(), Script(80))._messages("now", "de", history)
    assert '"de"' in messages[0]["content"]
    assert messages[1] == {"role": "user", "content": "question 3"}
    assert messages[2] == {"role": "assistant", "content": "answer 3"}
    assert [message["role"] for message in messages] == ["system", *["user", "assistant"] * HISTORY_TURNS, "user"]
    assert messages[-1]["content"] == "now"
