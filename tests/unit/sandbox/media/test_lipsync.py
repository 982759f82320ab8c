from dataclasses import astuple

import numpy as np
import pytest

from kiosk.sandbox.media.lipsync import LipSyncedSound
from kiosk.sandbox.media.visemes import REST, Mouth
from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples
from tests.contract.sounds import spoken


def mouths(samples: Samples) -> list[Mouth]:
    recording = LipSyncedSound(samples)
    return [recording.mouth_at(frame / 30) for frame in range(len(samples) * 30 // SAMPLE_RATE)]


def figures(samples: Samples) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    return np.array([astuple(mouth) for mouth in mouths(samples)])


def opened(samples: Samples) -> list[Mouth]:
    return [mouth for mouth in mouths(samples) if mouth.opening > 0.3]


def test_a_quiet_recording_opens_the_mouth_as_a_loud_one() -> None:
    loud = spoken("Good morning, my friends, come in please.")
    quiet = (loud * 0.03).astype(np.int16)
    assert figures(loud)[:, 0].max() > 0.7
    assert figures(quiet) == pytest.approx(figures(loud), abs=0.08)


def test_what_is_spoken_softly_opens_the_mouth_less() -> None:
    word = spoken("Mama")
    loud, soft = np.array_split(figures(np.concatenate([word, (word * 0.5).astype(np.int16)]))[:, 0], 2)
    assert 0.2 < soft.max() < 0.7 * loud.max()


def test_the_mouth_rests_in_pauses_and_outside() -> None:
    word, pause = spoken("Mama"), np.zeros(SAMPLE_RATE, np.int16)
    track = mouths(np.concatenate([pause, word, pause, word]))
    second = len(word) * 30 // SAMPLE_RATE + 30
    for still in (track[3:27], track[second + 3 : second + 27]):
        assert {mouth.opening for mouth in still} == {0.0}
        assert still == [REST] * len(still)
    assert max(mouth.opening for mouth in track[30:second]) > 0.6
    assert [LipSyncedSound(word).mouth_at(second) for second in (-0.1, 9.0)] == [REST, REST]


def test_dark_sounds_round_the_lips_and_bright_ones_spread_them() -> None:
    dark, bright, open_ = opened(spoken("ou, ou, ou", "mia-fr")), opened(spoken("see me")), opened(spoken("ah, ah, ah"))
    rounding = [np.median([mouth.rounding for mouth in sound]) for sound in (dark, open_, bright)]
    width = [np.median([mouth.width for mouth in sound]) for sound in (dark, open_, bright)]
    assert rounding[0] > 0.5
    assert rounding[2] <= rounding[1] < 0.3
    assert width[0] < 0.35
    assert 0.5 < width[1] < width[2]


def test_hissing_shows_the_teeth_and_opens_little() -> None:
    noise = np.random.default_rng(1).normal(0, 4000, SAMPLE_RATE)
    hiss = np.clip(np.diff(np.diff(noise)), -32768, 32767).astype(np.int16)
    track = mouths(hiss)[5:-5]
    assert min(mouth.teeth for mouth in track) > 0.9
    assert 0.2 < max(mouth.opening for mouth in track) < 0.5


@pytest.mark.parametrize("samples", [np.zeros(4800, np.int16), np.full(4800, -32768, np.int16)])
def test_any_sound_has_a_mouth(samples: Samples) -> None:
    assert np.isfinite(figures(samples)).all()
    assert len(mouths(samples)) == 3


def test_a_minute_is_one_track_whatever_the_block() -> None:
    """Frames far from the start are analysed as the first ones are."""
    word = spoken("Hello there, come in.")
    phrase = np.pad(word, (1600, -len(word) % 1600 + 1600))
    long = figures(np.tile(phrase, 60 * SAMPLE_RATE // len(phrase)))
    frames = len(phrase) // 1600
    assert long[-frames:] == pytest.approx(long[:frames], abs=1e-3)
