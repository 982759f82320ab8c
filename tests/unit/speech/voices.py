"""Synthetic speech as a microphone hears it."""

from functools import cache
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from kiosk.sandbox.media import voice
from kiosk.speech.audio_file import SAMPLE_RATE, Sound, wav_sound


@cache
def spoken(text: str, voice_id: str = "mia-en") -> NDArray[np.int16]:
    """`text`, spoken: 16 kHz, mono, 16 bits."""
    frame: Any = av.AudioFrame.from_ndarray(
        voice.speak(text, voice_id).samples[np.newaxis], format="s16", layout="mono"
    )
    frame.sample_rate = voice.SAMPLE_RATE
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    pieces = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([piece.to_ndarray()[0] for piece in pieces]).astype(np.int16)


def spoken_sound(text: str) -> Sound:
    """`text`, spoken, as a file."""
    return wav_sound(memoryview(spoken(text).tobytes()))
