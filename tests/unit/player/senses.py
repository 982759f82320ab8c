"""What somebody before the kiosk sees and hears, each with its moment: the player's frames and the loudspeaker."""

import ctypes
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.player.player import Player
from tests.machine import SINK
from tests.unit.player.origin import RATE, SAMPLE_RATE, TONE_HERTZ

STALL_SECONDS: Final = 0.25
START_SECONDS: Final = 1.5
"""How long after the first frame nothing counts as a freeze: the picture is held back then."""
SINK_STEP_SECONDS: Final = 0.05
GL_RGBA, GL_UNSIGNED_BYTE = 0x1908, 0x1401
LOUD: Final = 1000
"""A sample that only a tone reaches, of those that the players' default loudness leaves of it."""


def freeze_of(moments: list[float]) -> float:
    """Seconds for which frames, shown at `moments`, stood longer than one and a half frame's time, less their own."""
    return sum(gap - 1 / RATE for gap in _gaps(moments) if gap > 1.5 / RATE)


def _gaps(moments: list[float]) -> list[float]:
    counted = [moment for moment in moments if moment > moments[0] + START_SECONDS]
    return [b - a for a, b in pairwise(counted)]


class Eye(QObject):
    """The moments of the frames that are drawn from now on, and how light the middle of each is (0 to 255).

    To see the light costs time in which the window is not drawn; `lights` says whether to.
    """

    def __init__(self, player: Player, window: QQuickWindow, *, lights: bool = True) -> None:
        super().__init__()
        self._window = window
        self._gl = ctypes.CDLL("libGL.so.1")
        self._seen = 0
        self.moments: list[float] = []
        self.lights: list[int] = []
        if lights:
            window.afterRenderPassRecording.connect(self._look, Qt.ConnectionType.DirectConnection)
        assert player._renderer is not None
        self._renderer = player._renderer
        self._renderer.frame_shown.connect(self._note)

    def close(self) -> None:
        """Look no more."""
        self._renderer.frame_shown.disconnect(self._note)
        self._window.afterRenderPassRecording.disconnect(self._look)

    def _look(self) -> None:
        pixel = (ctypes.c_ubyte * 4)()
        self._window.beginExternalCommands()
        x, y = self._window.width() // 2, self._window.height() // 2
        self._gl.glReadPixels(x, y, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel)
        self._window.endExternalCommands()
        self._seen = pixel[1]

    def _note(self, _number: int) -> None:
        self.moments.append(time.monotonic())
        self.lights.append(self._seen)

    @property
    def flashes(self) -> list[float]:
        """When the picture turned white."""
        light = [light > 128 for light in self.lights]
        return [self.moments[n] for n in range(len(light)) if light[n] and not (n and light[n - 1])]

    @property
    def freeze(self) -> float:
        """Seconds of freeze so far."""
        return freeze_of(self.moments)

    @property
    def longest(self) -> float:
        """The seconds for which one frame stood longest."""
        return max(_gaps(self.moments), default=0.0)

    @property
    def stalls(self) -> list[float]:
        """The seconds of each freeze that is seen as one."""
        return [gap for gap in _gaps(self.moments) if gap >= STALL_SECONDS]


@dataclass
class Ear:
    """What a loudspeaker played: `samples` at 48 kHz; `began` is when the first of them was heard."""

    samples: NDArray[np.int16] = field(default_factory=lambda: np.zeros(0, np.int16))
    began: float = 0.0

    @property
    def beeps(self) -> list[float]:
        """When a tone began after silence."""
        loud = np.flatnonzero(np.abs(self.samples.astype(np.int32)) > LOUD)
        firsts = loud[np.diff(loud, prepend=-SAMPLE_RATE) > SAMPLE_RATE // 4]
        return [self.began + float(first) / SAMPLE_RATE for first in firsts]

    @property
    def silences(self) -> list[float]:
        """The seconds of each silence between sounds that is longer than a stall."""
        loud = np.flatnonzero(np.abs(self.samples.astype(np.int32)) > LOUD / 4)
        gaps = np.diff(loud) / SAMPLE_RATE
        return [float(gap) for gap in gaps if gap > STALL_SECONDS]

    def breaks(self, hertz: int = TONE_HERTZ) -> list[tuple[float, float]]:
        """Where a pure tone is not continued as it must be: seconds, and how far the sample is off."""
        x = self.samples.astype(np.float64)
        off = np.abs(x[2:] - 2 * np.cos(2 * np.pi * hertz / SAMPLE_RATE) * x[1:-1] + x[:-2])
        found = np.flatnonzero(off > LOUD / 5)
        return [(float(n) / SAMPLE_RATE, float(off[n])) for n in found]


@contextmanager
def hearing(sink: str = SINK) -> Iterator[Ear]:
    """What a loudspeaker plays meanwhile; it is in the ear at the end.

    The sink renders the sound of its next step at once, so the first sample of what arrives is heard at that moment.
    """
    recorder = subprocess.Popen(
        ["parec", f"--device={sink}.monitor", "--raw", f"--rate={SAMPLE_RATE}", "--channels=1", "--format=s16le",
         "--latency-msec=10"],
        stdout=subprocess.PIPE,
    )  # fmt: skip
    assert recorder.stdout is not None
    pipe, data, starts, ready = recorder.stdout.fileno(), bytearray(), [], threading.Event()

    def read() -> None:
        while chunk := os.read(pipe, 65536):
            starts.append(time.monotonic() - len(data) / 2 / SAMPLE_RATE)
            data.extend(chunk)
            ready.set()

    reader = threading.Thread(target=read)
    reader.start()
    ear = Ear()
    try:
        assert ready.wait(10)
        yield ear
    finally:
        recorder.terminate()
        recorder.wait()
        reader.join()
        recorder.stdout.close()
        ear.samples, ear.began = np.frombuffer(data[: len(data) // 2 * 2], np.int16), min(starts)
