"""A kiosk that freezes or crashes again and again, as systemd sees it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.control.client import ControlError, ask_kiosk
from tests.machine import PIN, quick_hash

BEAT_MICROSECONDS = "1500000"


@contextmanager
def started(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A kiosk that systemd would have started with `Type=notify` and a watchdog."""
    settings = {"KIOSK_DATA_DIR": str(folder), "KIOSK_ATTENDANT__PIN_HASH": quick_hash(PIN)}
    notify = {"NOTIFY_SOCKET": str(folder / "notify"), "WATCHDOG_USEC": BEAT_MICROSECONDS}
    command = [sys.executable, "-m", "kiosk", "run", "--sandbox", "--windowed"]
    with subprocess.Popen(command, env=os.environ | settings | notify) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGCONT)
            process.kill()


@contextmanager
def systemd(folder: Path) -> Iterator[Callable[[float], str]]:
    """What the kiosk tells next, within some seconds; empty where it tells nothing."""

    def hear(seconds: float) -> str:
        ear.settimeout(seconds)
        try:
            return ear.recv(100).decode()
        except TimeoutError:
            return ""

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(folder / "notify"))
        yield hear


def screen(folder: Path) -> str:
    """The screen that is shown; empty while nobody answers."""
    try:
        return str(ask_kiosk(folder, {"command": "status"})["screen"])
    except ControlError:
        return ""


def wait_screen(folder: Path, name: str) -> None:
    deadline = time.monotonic() + 30
    while screen(folder) != name:
        assert time.monotonic() < deadline, f"never shown: {name}"
        time.sleep(0.05)


def test_a_frozen_kiosk_beats_no_more_and_the_third_crash_brings_a_safe_start(tmp_path: Path) -> None:
    with systemd(tmp_path) as hear:
        with started(tmp_path) as process:
            assert hear(30).startswith("READY=1")
            assert hear(30) == hear(30) == "WATCHDOG=1"
            process.send_signal(signal.SIGSTOP)
            while hear(0.1):  # what was said before
                pass
            assert hear(2.5) == ""
        for _ in range(2):
            with started(tmp_path):
                assert hear(30).startswith("READY=1")
                wait_screen(tmp_path, "attract")
            while hear(0.1):
                pass
        with started(tmp_path) as process:
            assert hear(30).startswith("READY=1")
            wait_screen(tmp_path, "closed")
            ask_kiosk(tmp_path, {"command": "screenshot", "file": str(tmp_path / "safe.png")})
            picture = QImage(str(tmp_path / "safe.png"))
            colours = {picture.pixel(x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)}
            assert len(colours) > 20, "a friendly screen is drawn"
            ask_kiosk(tmp_path, {"command": "resume"})
            assert screen(tmp_path) == "closed"
            ask_kiosk(tmp_path, {"command": "quit"})
            assert process.wait(20) == 0
        while hear(0.1):
            pass
        with started(tmp_path):
            wait_screen(tmp_path, "attract")
