import threading
import time

import numpy as np

from kiosk.player.preview import SoundPreview
from tests.catalogue import TONE_HERTZ, sound
from tests.machine import SINK, listening


def test_a_sample_is_heard_at_the_device_of_the_settings() -> None:
    with listening(SINK) as heard:
        assert SoundPreview(sound(), f"pulse/{SINK}", 80).play()
    spectrum = np.abs(np.fft.rfft(heard[0]))
    assert abs(np.fft.rfftfreq(len(heard[0]), 1 / 16000)[spectrum.argmax()] - TONE_HERTZ) < 5


def test_it_can_be_stopped_also_before_it_plays() -> None:
    sample = SoundPreview(sound(25.0), "auto", 80)
    began = time.monotonic()
    threading.Timer(1.0, sample.stop).start()
    assert sample.play()
    assert time.monotonic() - began < 10
    assert sample.play(), "silently"


def test_what_is_no_sound_is_told() -> None:
    assert not SoundPreview(b"<html>no</html>" * 100, "auto", 80).play()
