"""Transcription as OpenAI's API has it, by a Whisper model on this machine."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, Literal

import numpy as np
from fastapi import FastAPI, Form, UploadFile

from kiosk.sandbox.api.errors import ApiError
from kiosk.sandbox.media.sound_file import SoundError, decode_sound

LARGEST_BYTES: Final = 25 * 1024 * 1024
LONGEST_SECONDS: Final = 1500.0

_SAMPLE_RATE: Final = 16000


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was heard, in which language (ISO 639-1), in how many seconds of sound."""

    text: str = field(repr=False)
    language: str
    seconds: float


class TranscriptionModel:
    """A Whisper model, a folder or a name that faster-whisper knows; loaded at the first use, then kept."""

    def __init__(self, model: str | None) -> None:
        self._name = model
        self._model: Any = None
        self._turn = asyncio.Lock()

    async def hear(self, data: bytes, languages: Sequence[str]) -> Transcript:
        """The speech in a file of sound, in one of `languages` (any, if there are none).

        One at a time; others wait. Raises `ApiError`: 503 without a model, 400 for what is no sound or no language.
        """
        async with self._turn:
            return await asyncio.to_thread(self._hear, data, languages)

    def _hear(self, data: bytes, languages: Sequence[str]) -> Transcript:
        if self._model is None:
            self._model = _load(self._name)
        try:
            samples = decode_sound(data, _SAMPLE_RATE, LONGEST_SECONDS)
        except SoundError as error:
            raise ApiError(400, "invalid_audio", str(error), "file") from error
        if not len(samples):
            raise ApiError(400, "invalid_audio", "The sound is empty.", "file")
        sound = samples.astype(np.float32) / 32768
        # What the model itself takes for no speech, by these two thresholds, it leaves out.
        segments, info = self._model.transcribe(
            sound,
            language=_language(self._model, sound, languages),
            beam_size=1,
            temperature=0,
            without_timestamps=True,
            condition_on_previous_text=False,
            no_speech_threshold=0.6,
            log_prob_threshold=-1.0,
        )
        text = "".join(segment.text for segment in segments).strip()
        return Transcript(text, info.language, len(samples) / _SAMPLE_RATE)

    def add_routes(self, app: FastAPI) -> None:
        """Serve transcriptions."""

        async def transcribe(
            file: UploadFile,
            model: Annotated[str, Form()],  # noqa: ARG001  the sandbox has one model
            language: Annotated[str | None, Form()] = None,
            languages: Annotated[list[str] | None, Form()] = None,
            bracketed: Annotated[list[str] | None, Form(alias="languages[]")] = None,
            response_format: Annotated[Literal["json", "verbose_json"], Form()] = "json",
        ) -> dict[str, Any]:
            if (file.size or 0) > LARGEST_BYTES:
                raise ApiError(413, "file_too_large", f"A file has at most {LARGEST_BYTES} bytes.", "file")
            wanted = [*([language] if language else []), *(languages or []), *(bracketed or [])]
            heard = await self.hear(await file.read(), wanted)
            more = {"language": heard.language, "duration": heard.seconds} if response_format != "json" else {}
            return {"text": heard.text} | more

        app.post("/v1/audio/transcriptions")(transcribe)


def _load(name: str | None) -> Any:
    if name is None:
        raise ApiError(503, "no_model", "Start the sandbox with --listen-model to have it listen.")
    try:
        from faster_whisper import WhisperModel  # noqa: PLC0415  optional, and slow to import
    except ImportError as error:
        raise ApiError(503, "no_model", "Install faster-whisper to have the sandbox listen.") from error
    try:
        return WhisperModel(name, device="cpu", compute_type="int8", cpu_threads=2)
    except (OSError, RuntimeError, ValueError) as error:
        raise ApiError(503, "no_model", "The model of --listen-model cannot be loaded; is it there?") from error


def _language(model: Any, sound: Any, languages: Sequence[str]) -> str | None:
    """The likeliest of `languages`; `None` leaves it to the model, which if it is an English-only one hears English."""
    if not languages or not model.model.is_multilingual:
        return None
    if unknown := set(languages) - set(model.supported_languages):
        raise ApiError(400, "invalid_request", f"The model knows no language {min(unknown)!r}.", "languages")
    if len(languages) == 1:
        return languages[0]
    _, _, found = model.detect_language(sound)
    likelihood = dict(found)
    return max(languages, key=lambda language: likelihood[language])
