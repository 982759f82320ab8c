"""The mouth of a recording: from loudness and spectrum to shapes, one for each frame of the picture."""

from dataclasses import astuple
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from kiosk.sandbox.media.hls import FRAME_RATE, SAMPLES_PER_FRAME
from kiosk.sandbox.media.visemes import REST, Mouth
from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples

Floats: TypeAlias = NDArray[np.floating[Any]]

_WINDOW: Final = 2048
_BLOCK_FRAMES: Final = 512

_LOUD_PERCENTILE: Final = 95
_QUIET: Final = 0.07
"""Loudness, as a share of that of the recording's loud frames, up to which the lips stay closed."""
_GROWTH: Final = 0.7
# Lips follow over a few frames, and move a little ahead of what is heard.
_INERTIA: Final = np.array((0.25, 0.5, 0.25))
_SHAPED_FROM: Final = 0.3
"""Opening from which the lips have the full shape of what is heard."""

_LOWEST_HZ: Final = 150
_HIGHEST_HZ: Final = 4000
# The widest shape of each tone, from dark (as in "do") over open and bright to hissing.
_TONES_HZ: Final = (600, 1120, 1750, 2650)
_SHAPES: Final = np.array(
    [
        astuple(shape)
        for shape in (
            Mouth(opening=0.6, width=0.1, rounding=1.0, smile=0.15),
            Mouth(opening=1.0, width=0.55, teeth=0.5, tongue=0.35, smile=0.55),
            Mouth(opening=0.75, width=0.85, teeth=0.8, tongue=0.15, smile=0.75),
            Mouth(opening=0.4, width=0.66, teeth=1.0, smile=0.65),
        )
    ]
)
_REST: Final = np.array(astuple(REST))


class LipSyncedSound:
    """Somebody's speech, mono at `SAMPLE_RATE`, and the mouth that speaks it."""

    def __init__(self, samples: Samples) -> None:
        self.samples = samples
        self._track = _track(samples)

    def mouth_at(self, seconds: float) -> Mouth:
        """The mouth at a second of the recording; at rest before and after it."""
        # A stream's frames are this track's, but for the rounding of their times.
        frame = round(seconds * FRAME_RATE)
        return Mouth(*self._track[frame].tolist()) if 0 <= frame < len(self._track) else REST


def _track(samples: Samples) -> Floats:
    """The mouth of each frame, as rows of the figures of `Mouth`."""
    loudness, tone = _analyse(samples)
    opening = np.convolve(_openness(loudness), _INERTIA, "same")
    # Weighted by loudness: what is hardly heard shapes no lips.
    heard = np.convolve(loudness, _INERTIA, "same")
    tone = np.convolve(loudness * tone, _INERTIA, "same") / np.maximum(heard, 1e-9)
    shapes = np.stack([np.interp(tone, np.log2(_TONES_HZ), figures) for figures in _SHAPES.T], axis=1)
    shaped = np.minimum(1, opening / _SHAPED_FROM)[:, np.newaxis]
    mouths = _REST + (shapes - _REST) * shaped
    mouths[:, 0] = shapes[:, 0] * opening
    return np.asarray(mouths, np.float32)


def _openness(loudness: Floats) -> Floats:
    """How far each frame opens the mouth, from 0 to 1, of whatever loudness the whole is."""
    loud = float(np.percentile(loudness, _LOUD_PERCENTILE)) or float(loudness.max()) or 1.0
    opened: Floats = np.clip((loudness / loud - _QUIET) / (1 - _QUIET), 0, 1) ** _GROWTH
    return opened


def _analyse(samples: Samples) -> tuple[Floats, Floats]:
    """Root mean square, and centre of the spectrum (logarithm of its hertz), of each frame."""
    frames = -(-len(samples) // SAMPLES_PER_FRAME)
    margin = (_WINDOW - SAMPLES_PER_FRAME) // 2
    padded = np.pad(samples, (margin, frames * SAMPLES_PER_FRAME - len(samples) + _WINDOW - SAMPLES_PER_FRAME - margin))
    windows = sliding_window_view(padded, _WINDOW)[::SAMPLES_PER_FRAME]
    # In blocks: the windows of an hour would take gigabytes.
    blocks = [_analyse_block(windows[first : first + _BLOCK_FRAMES]) for first in range(0, frames, _BLOCK_FRAMES)]
    loudness, tone = (np.concatenate(column) for column in zip(*blocks, strict=True))
    return loudness, tone


def _analyse_block(windows: Samples) -> tuple[Floats, Floats]:
    sound = windows * np.hanning(_WINDOW).astype(np.float32)
    hertz = np.fft.rfftfreq(_WINDOW, 1 / SAMPLE_RATE)
    band = (hertz > _LOWEST_HZ) & (hertz < _HIGHEST_HZ)
    hertz = hertz[band]
    # The root lifts the higher formants, which tell bright sounds from dark ones.
    power = np.abs(np.fft.rfft(sound)[:, band]) ** 2 * np.sqrt(hertz)
    centre = (power @ hertz) / np.maximum(power.sum(axis=1), 1e-9)
    loudness = np.sqrt(np.square(sound).mean(axis=1))
    return loudness, np.log2(np.maximum(centre, _LOWEST_HZ)).astype(np.float32)
