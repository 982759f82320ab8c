"""A short sound by which staff hear whether the loudspeaker works, and which side is which."""

import io
import math
import sys
import wave
from array import array
from typing import Final

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


def speaker_tone(sides: str) -> bytes:
    """A WAV file of tones on one of `TONES`: `left`, `right`, or `both` (one left, one right, one on both)."""
    # Without numpy, which would take a quarter of a second of every start.
    moments = [sample / RATE for sample in range(round(RATE * TONE_SECONDS))]
    # Struck like a bell; no click where it begins.
    swell = [LOUDNESS * 32767 * min(moment / 0.01, 1.0) * math.exp(-5.0 * moment) for moment in moments]
    samples = array("h")
    for hertz, (left, right) in TONES[sides]:
        for moment, loud in zip(moments, swell, strict=True):
            wave_now = loud * math.sin(math.tau * hertz * moment)
            samples.extend((int(left * wave_now), int(right * wave_now)))
    if sys.byteorder == "big":
        samples.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(2)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        wav.writeframes(samples.tobytes())
    return file.getvalue()
