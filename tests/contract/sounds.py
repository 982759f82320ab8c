"""Sound files for whatever tests against the service."""

import io
import wave
from typing import Any, cast

import av
import numpy as np

from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples, speak


def spoken(text: str, voice_id: str = "mia-en") -> Samples:
    return speak(text, voice_id).samples


def wav(samples: Any) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(SAMPLE_RATE)
        target.writeframes(np.asarray(samples).astype("<i2").tobytes())
    return file.getvalue()


def encoded(samples: Samples, container: str, codec: str) -> bytes:
    """The sound in another kind of file."""
    file = io.BytesIO()
    with av.open(file, "w", format=container) as target:
        stream = cast("av.AudioStream", target.add_stream(codec, rate=SAMPLE_RATE, layout="mono"))
        frame = av.AudioFrame.from_ndarray(samples[np.newaxis], format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            target.mux(packet)
    return file.getvalue()
