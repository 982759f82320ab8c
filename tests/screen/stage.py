"""A kiosk on a display of its own, with a finger on the screen and an ear at the loudspeaker."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from tests.machine import rows_of, running_xvfb

POLL_SECONDS = 0.05
LANDSCAPE = "640x360"
PORTRAIT = "360x640"
"""Sizes of a display. Everything is laid out in parts of its shorter side, so a ninth of a real screen's pixels shows
the same, and drawing them is most of the work here."""
OUTPUT = Path(__file__).parent.parent / "output"


class Stage:
    """The running program as a visitor meets it."""

    def __init__(self, display: str, size: str, process: "subprocess.Popen[str]", service: str = "") -> None:
        self.size = size
        self._service = service
        self._environment = os.environ | {"DISPLAY": display}
        self._process = process

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def ask(self, question: str) -> Any:
        """The driver's answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def state(self) -> dict[str, Any]:
        """How the kiosk is."""
        found: dict[str, Any] = self.ask("state")
        return found

    def wait(self, what: str, until: Callable[[], Any], seconds: float = 20.0) -> Any:
        """The first true answer of `until`."""
        deadline = time.monotonic() + seconds
        while not (answer := until()):
            assert time.monotonic() < deadline, f"never came: {what}; {self.state()}"
            time.sleep(POLL_SECONDS)
        return answer

    def wait_seen(self, name: str) -> None:
        """Until this screen has been shown, be it gone again."""
        self.wait(f"screen {name}", lambda: name in self.state()["screens"])

    def wait_screen(self, name: str, seconds: float = 20.0) -> None:
        """Until this screen is shown."""
        self.wait(f"screen {name}", lambda: self.state()["screen"] == name, seconds)

    def tap(self, name: str) -> None:
        """Touch the control of this name."""
        self._touch(f"where {name}")

    def drag(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Draw a finger over the screen."""
        steps = [(x + (to_x - x) * step / 8, y + (to_y - y) * step / 8) for step in range(9)]
        moves = [["mousemove", str(round(x)), str(round(y)), "sleep", "0.02"] for x, y in steps]
        self._xdotool(*moves[0], "mousedown", "1", *(word for move in moves[1:] for word in move), "mouseup", "1")

    def tap_key(self, character: str) -> None:
        """Touch a key of the on-screen keyboard."""
        self._touch(f"key {character}")

    def hold(self, x: int, y: int, until: Callable[[], Any]) -> None:
        """Rest a finger there until something has come of it."""
        self._xdotool("mousemove", str(x), str(y), "mousedown", "1")
        try:
            self.wait("what the long press brings", until)
        finally:
            self._xdotool("mouseup", "1")

    def swipe(self, pixels: int) -> None:
        """Move what is in the middle of the screen with a finger, upwards for a negative way."""
        width, height = map(int, self.size.split("x"))
        x, y = str(width // 2), height // 2 - pixels // 2
        self._xdotool("mousemove", x, str(y), "mousedown", "1")
        for part in range(1, 11):
            self._xdotool("mousemove", x, str(y + pixels * part // 10))
        self._xdotool("mouseup", "1")
        self.wait("its rest", lambda: not self.ask("moving"))  # before, a touch only halts it

    def type(self, text: str) -> None:
        """Touch the keys of the on-screen keyboard."""
        for character in text:
            before = self.state()["text"]
            self.tap_key(character)
            self.wait("the letter", lambda: self.state()["text"] != before)  # noqa: B023

    def picture(self, name: str) -> NDArray[np.uint8]:
        """What is on the screen: height, width, RGB; kept as a file."""
        OUTPUT.mkdir(exist_ok=True)
        path = OUTPUT / f"{name}-{self.size}.png"
        # A light compression: the usual one takes the processor from the kiosk for a second.
        self.run("import", "-window", "root", "-quality", "10", str(path))
        return rows_of(QImage(str(path)))

    def meter(self) -> dict[str, Any]:
        """What the sandbox billed."""
        found: dict[str, Any] = httpx.get(
            (self._service or self.state()["sandbox"]) + "/sandbox/meter", timeout=20
        ).json()
        return found

    def fault(self, **fault: Any) -> None:
        """Let the sandbox fail."""
        httpx.post(self.state()["sandbox"] + "/sandbox/faults", json=fault, timeout=20).raise_for_status()

    def clear_faults(self) -> None:
        """Let the sandbox work again."""
        httpx.delete(self.state()["sandbox"] + "/sandbox/faults", timeout=20).raise_for_status()

    def tap_at(self, x: int, y: int) -> None:
        """Touch the screen there."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def press(self, *keys: str) -> bool:
        """Press keys and combinations of a keyboard, as `alt+F4`; true."""
        self._xdotool("key", *keys)
        return True

    def run(self, *words: str) -> str:
        """What a command says on this display."""
        return subprocess.run(words, env=self._environment, check=True, capture_output=True, text=True).stdout.strip()

    def window(self) -> tuple[int, int, int, int]:
        """Where the kiosk's window is: left, top, width, height."""
        lines = self.run("xwininfo", "-name", "Kiosk").splitlines()
        told = dict(line.strip().split(":", 1) for line in lines if ":" in line)
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        left, top, width, height = (int(told[name]) for name in names)
        return left, top, width, height

    def place(self, question: str) -> tuple[int, int]:
        """Where what the answer to `question` tells the place of has come to rest."""
        seen: list[Any] = [None]

        def rests() -> Any:
            seen.append(self.ask(question))
            return seen[-1] == seen[-2] and seen[-1]

        place = self.wait(question, rests)
        return round(place["x"]), round(place["y"])

    def _touch(self, question: str) -> None:
        self.tap_at(*self.place(question))

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True)


PLAIN = {"answers__kind": "repeat", "conversation__follow_up_seconds": "0"}
"""The avatar repeats one question, and that is all."""


@contextmanager
def running_kiosk(size: str, *, plain: bool = True, manager: bool = False, **settings: str) -> Iterator[Stage]:
    """The kiosk, full screen on a display of `size`, with these settings (`__` for the dot); no session stays open.

    With a `manager` there is a window manager with its shortcuts, else none.
    """
    settings = (PLAIN if plain else {}) | settings
    with running_xvfb(size) as display:
        openbox = (
            subprocess.Popen(["openbox", "--sm-disable"], env=os.environ | {"DISPLAY": display}) if manager else None
        )
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.screen.driver",
                *(f"{k.replace('__', '.')}={v}" for k, v in settings.items()),
            ],
            env=os.environ | {"DISPLAY": display},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            stage = Stage(display, size, process, settings.get("api__base_url", ""))
            yield stage
            stage.wait("no open session", lambda: stage.meter()["open"] == 0)
        finally:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.close()
            status = process.wait(20)
            process.stdout.close()
            if openbox:
                openbox.terminate()
                openbox.wait()
    assert status == 0, f"its status is {status}"
