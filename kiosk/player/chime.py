"""A short sound by which staff hear whether the loudspeaker works, and which side is which."""

import io
import wave
from typing import Final

import numpy as np

RATE: Final = 48_000
TONE_SECONDS: Final = 0.6
LEFT, RIGHT, BOTH = (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)
TONES: Final = {
    "left": ((523.25, LEFT), (659.25, LEFT)),
    "right": ((523.25, RIGHT), (659.25, RIGHT)),
    "both": ((523.25, LEFT), (659.25, RIGHT), (783.99, BOTH)),
}
"""Hertz and share of each side, one tone after the other."""
LOUDNESS: Final = 0.5
"""The tones' amplitude, of full scale."""


def chime(sides: str) -> bytes:
    """A WAV file of tones on one of `TONES`: `left`, `right`, or `both` (one left, one right, one on both)."""
    time = np.arange(round(RATE * TONE_SECONDS)) / RATE
    swell = np.minimum(time / 0.01, 1.0) * np.exp(-5.0 * time)  # struck like a bell; no click where it begins
    tones = [
        np.outer(np.sin(2 * np.pi * hertz * time) * swell, shares) * LOUDNESS * 32767 for hertz, shares in TONES[sides]
    ]
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(2)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        wav.writeframes(np.concatenate(tones).astype("<i2").tobytes())
    return file.getvalue()
