"""The process with the Whisper model: recordings in, text out.

It first writes one line: `{}` when the model is loaded, `{"error": reason}` when it cannot be. Then, for each line
`{"bytes": size, "languages": [codes]}` on standard input and the sound file of that size behind it, it answers with a
line `{"text": words}` or `{"error": reason}`. It ends with its input.
"""

import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any, BinaryIO, Final

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

DEFAULT_MODEL: Final = "small"
NO_SPEECH: Final = 0.6
UNSURE: Final = -1.0
"""Whisper's own thresholds: over the one and under the other it has heard no speech, and makes up words."""


def serve(model_name: str) -> None:
    """Answer until standard input ends."""
    answers, sys.stdout = sys.stdout, sys.stderr  # libraries may print
    try:
        model = _load(model_name or DEFAULT_MODEL)
    except Exception as error:  # noqa: BLE001  whatever it is, the kiosk has to tell it
        _say(answers, {"error": f"the speech model cannot be loaded: {_reason(error)}"})
        return
    _say(answers, {})
    while line := sys.stdin.buffer.readline():
        question = json.loads(line)
        sound = _read(sys.stdin.buffer, question["bytes"])
        try:
            answer = {"text": _transcribe(model, sound, question["languages"])}
        except Exception as error:  # noqa: BLE001  the next recording may do
            answer = {"error": f"the speech model failed: {type(error).__name__}"}
        sound[:] = bytes(len(sound))
        _say(answers, answer)


def _load(name: str) -> "WhisperModel":
    from faster_whisper import WhisperModel  # noqa: PLC0415  an optional part

    # More threads than cores, as the library would take, wait for each other.
    return WhisperModel(name, device="cpu", compute_type="int8", cpu_threads=os.cpu_count() or 1)


def _reason(error: Exception) -> str:
    if isinstance(error, ImportError):
        return "faster-whisper is not installed; install kiosk[listen]"
    return f"{type(error).__name__}: {error}"


def _transcribe(model: "WhisperModel", sound: bytearray, languages: list[str]) -> str:
    from faster_whisper import decode_audio  # noqa: PLC0415

    samples = decode_audio(io.BytesIO(sound))
    segments, _ = model.transcribe(
        samples,
        language=_language(model, samples, languages),
        beam_size=1,
        temperature=0.0,
        condition_on_previous_text=False,
        without_timestamps=True,
    )
    spoken = (s for s in segments if s.no_speech_prob < NO_SPEECH or s.avg_logprob > UNSURE)
    return " ".join(segment.text.strip() for segment in spoken)


def _language(model: "WhisperModel", samples: Any, languages: list[str]) -> str:
    """The likeliest of `languages`; a short utterance sounds like many others."""
    if not model.model.is_multilingual:
        return "en"
    if len(languages) == 1:
        return languages[0]
    _, _, probabilities = model.detect_language(samples)
    likely = dict(probabilities)
    return max(languages, key=lambda code: likely.get(code, 0.0))


def _read(stream: BinaryIO, size: int) -> bytearray:
    sound = bytearray(size)
    filled = 0
    while filled < size and (got := stream.readinto(memoryview(sound)[filled:])):  # type: ignore[attr-defined]  # typeshed's BinaryIO lacks it
        filled += got
    return sound


def _say(answers: Any, answer: dict[str, str]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
