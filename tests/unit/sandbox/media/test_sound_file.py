from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.sandbox.media.sound_file import SoundError, decode_sound, media_type_of
from kiosk.sandbox.media.voice import SAMPLE_RATE
from tests.contract.sounds import encoded, spoken, wav

SPEECH = spoken("Hello there, my good friend.")
FILES = {
    "audio/wav": wav(SPEECH),
    "audio/mpeg": encoded(SPEECH, "mp3", "libmp3lame"),
    "video/mp4": encoded(SPEECH, "mp4", "aac"),
    "video/webm": encoded(SPEECH, "webm", "libopus"),
}


@pytest.mark.parametrize("media_type", FILES)
@pytest.mark.parametrize("rate", [SAMPLE_RATE, 16000])
def test_sound_is_recognised_and_decoded(media_type: str, rate: int) -> None:
    data = FILES[media_type]
    assert media_type_of(data) == media_type
    sound = decode_sound(data, rate, 10)
    assert len(sound) / rate == pytest.approx(len(SPEECH) / SAMPLE_RATE, abs=0.1)
    level = float(np.sqrt(np.square(SPEECH.astype(float)).mean()))
    assert float(np.sqrt(np.square(sound.astype(float)).mean())) == pytest.approx(level, rel=0.1)


def test_wav_comes_out_as_it_went_in() -> None:
    assert np.array_equal(decode_sound(FILES["audio/wav"], SAMPLE_RATE, 10), SPEECH)


def test_an_mp3_without_a_tag_is_recognised() -> None:
    untagged = FILES["audio/mpeg"]
    assert untagged.startswith(b"ID3")
    size = 10 + sum(byte << shift for byte, shift in zip(untagged[6:10], (21, 14, 7, 0), strict=True))
    assert media_type_of(untagged[size:]) == "audio/mpeg"
    assert len(decode_sound(untagged[size:], SAMPLE_RATE, 10))


@pytest.mark.parametrize("data", [b"", b"hello", b"\xff\xfe\0\0", b"RIFF1234AVI ", b"#EXTM3U\n", b"{}", b"\0" * 99])
def test_other_files_are_unknown(data: bytes) -> None:
    assert media_type_of(data) is None
    with pytest.raises(SoundError):
        decode_sound(data, SAMPLE_RATE, 10)


@pytest.mark.parametrize("media_type", FILES)
def test_too_long_a_sound_is_refused(media_type: str) -> None:
    with pytest.raises(SoundError, match="longer than 1 s"):
        decode_sound(FILES[media_type], SAMPLE_RATE, 1)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 2000), st.binary(max_size=60), st.integers(0, 4000))
def test_broken_files_are_sound_or_refused(media_type: str, place: int, noise: bytes, kept: int) -> None:
    data = bytearray(FILES[media_type][: 60 + kept * 10])
    data[place : place + len(noise)] = noise
    with suppress(SoundError):
        sound = decode_sound(bytes(data), SAMPLE_RATE, 5)
        assert sound.dtype == np.int16
        assert len(sound) <= 5 * SAMPLE_RATE


@pytest.mark.parametrize("media_type", ["audio/wav", "audio/mpeg"])
def test_a_recording_that_was_cut_off_is_taken(media_type: str) -> None:
    data = FILES[media_type]
    sound = decode_sound(data[: len(data) * 2 // 3 + 7], SAMPLE_RATE, 10)
    assert len(sound) == pytest.approx(len(SPEECH) * 2 / 3, rel=0.1)
