"""The parts of a kiosk's machine that tests start: display, loudspeaker, microphone."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from argon2 import PasswordHasher
from numpy.typing import NDArray
from PySide6.QtGui import QImage

SINK = "kiosk_speaker"
"""The loudspeaker's name at the sound server; what it plays can be recorded from its monitor."""


def start_xvfb(size: str) -> tuple[str, "subprocess.Popen[bytes]"]:
    """A display of `size` (`WIDTHxHEIGHT`) and its process; the display answers."""
    read, write = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        display = number.readline().strip()
    if not display:
        raise RuntimeError("Xvfb did not start")
    return f":{display}", process


@contextmanager
def running_xvfb(size: str) -> Iterator[str]:
    """The name of a display of `size`, which ends with the context."""
    display, process = start_xvfb(size)
    try:
        yield display
    finally:
        process.terminate()
        process.wait()


def start_pulse(folder: Path) -> "subprocess.Popen[bytes]":
    """A sound server with one virtual loudspeaker and no microphone, at `folder`/pulse.socket; it answers.

    Without rewinds the loudspeaker works in steps of 50 ms, as a real one does, instead of 2 s.
    """
    socket = folder / "pulse.socket"
    environment = os.environ | {
        **dict.fromkeys(("HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"), str(folder)),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # at a bus only one sound server can have its name
    }
    process = subprocess.Popen(
        [
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes",
            "--load", f"module-native-protocol-unix socket={socket} auth-anonymous=1",
            "--load", f"module-null-sink sink_name={SINK} rate=48000 norewinds=1",
        ],
        env=environment,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    subprocess.run(
        ["bash", "-c", f"until pactl -s unix:{socket} info &>/dev/null; do kill -0 {process.pid} || exit 1; done"],
        check=True,
        timeout=20,
    )
    return process


@contextmanager
def loudspeaker(name: str) -> Iterator[None]:
    """One more loudspeaker is plugged in, whose name it is everywhere."""
    module = _load(
        "module-null-sink",
        f"sink_name={name}",
        "rate=48000",
        "norewinds=1",
        f"sink_properties=device.description={name}",
    )
    try:
        yield
    finally:
        _pactl("unload-module", module)


def rows_of(image: QImage) -> NDArray[np.uint8]:
    """A picture's height, width, RGB."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


@contextmanager
def listening(sink: str = SINK, channels: int = 1) -> Iterator[list[NDArray[np.int16]]]:
    """What a loudspeaker plays meanwhile; one array is in the list at the end: 16 kHz, a column for each channel."""
    with tempfile.TemporaryFile() as file:
        recorder = subprocess.Popen(
            [
                "parecord", f"--device={sink}.monitor", "--raw", "--rate=16000", f"--channels={channels}",
                "--format=s16le", "--latency-msec=20",
            ],
            stdout=file,
        )  # fmt: skip
        heard: list[NDArray[np.int16]] = []
        try:
            while not os.fstat(file.fileno()).st_size:  # silence comes, too, as soon as it records
                assert recorder.poll() is None
                time.sleep(0.01)
            yield heard
        finally:
            recorder.terminate()
            recorder.wait()
            file.seek(0)
            data = file.read()
            samples = np.frombuffer(data[: len(data) // (2 * channels) * 2 * channels], np.int16)
            heard.append(samples if channels == 1 else samples.reshape(-1, channels))


class Room:
    """The air around a virtual microphone: what is played into it is heard by whatever listens to `name`.

    Qt hides the monitor of a sink, so the microphone is a remapped source.
    """

    def __init__(self, name: str = "kiosk_microphone") -> None:
        self.name = name
        self._air = _load("module-null-sink", f"sink_name={name}_air", "rate=48000", "norewinds=1")
        self._microphone = ""
        self.plug()

    def plug(self) -> None:
        """Plug the microphone in."""
        if not self._microphone:
            self._microphone = _load(
                "module-remap-source", f"master={self.name}_air.monitor", f"source_name={self.name}",
                f"source_properties=device.description={self.name}",
            )  # fmt: skip

    def unplug(self) -> None:
        """Take the microphone away."""
        if self._microphone:
            _pactl("unload-module", self._microphone)
        self._microphone = ""

    def play(self, samples: NDArray[Any]) -> "subprocess.Popen[bytes]":
        """Begin to play 16 kHz, mono, 16 bits into the room; the process ends with the sound."""
        player = subprocess.Popen(
            [
                "pacat",
                f"--device={self.name}_air",
                "--rate=16000",
                "--channels=1",
                "--format=s16le",
                "--latency-msec=50",
            ],
            stdin=subprocess.PIPE,
        )
        assert player.stdin is not None
        player.stdin.write(samples.astype(np.int16).tobytes())
        player.stdin.close()
        return player

    def close(self) -> None:
        """Leave nothing."""
        self.unplug()
        _pactl("unload-module", self._air)


def _load(module: str, *words: str) -> str:
    return _pactl("load-module", module, *words)


def _pactl(*words: str) -> str:
    return subprocess.run(["pactl", *words], check=True, capture_output=True, text=True, timeout=20).stdout.strip()


PIN = "2468"
"""The PIN of every kiosk under test."""


def quick_hash(pin: str) -> str:
    """A hash as the kiosk makes it, but for quick tests."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(pin)


def allows(namespace: str) -> bool:
    """Whether this machine lets us have a `namespace` (`mount`, `user`) of our own."""
    return subprocess.run(["unshare", f"--{namespace}", "true"], capture_output=True, check=False).returncode == 0
