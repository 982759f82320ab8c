"""The kiosk under cage, the compositor for a machine that is nothing but a kiosk; it draws on a display in memory."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.machine import PIN, allows, quick_hash

pytestmark = [
    pytest.mark.pair,
    pytest.mark.skipif(os.getuid() == 0 and not allows("user"), reason="cage refuses to run as root"),
]

ROOT = Path(__file__).parent.parent.parent
NOBODY_SPECIAL = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.getuid() == 0 else []
"""The compositor refuses to run as root."""


@contextmanager
def session(folder: Path, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """The session with `kiosk WORDS` in it; it is over afterwards.

    The display is turned: a window that fits an upright one goes past the renderer, and is on no screenshot.
    """
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    script = shutil.copy(ROOT / "packaging" / "session.sh", folder)
    kiosk = folder / "kiosk"
    kiosk.write_text(f'#!/bin/sh\ncd "{ROOT}"\nexec "{sys.executable}" -m kiosk "$@"\n')
    kiosk.chmod(0o755)
    environment = os.environ | {
        "CAGE_OPTIONS": "-r",
        "HOME": str(folder),
        "KIOSK_ATTENDANT__PIN_HASH": quick_hash(PIN),
        "KIOSK_DATA_DIR": str(folder / "data"),
        "PATH": f"{folder}:{os.environ['PATH']}",
        "WLR_BACKENDS": "headless",
        "WLR_LIBINPUT_NO_DEVICES": "1",
        "WLR_RENDERER": "pixman",
        "XDG_RUNTIME_DIR": str(runtime),
    }
    process = subprocess.Popen(
        [*NOBODY_SPECIAL, "bash", script, *words], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        subprocess.run([kiosk, "ctl", "quit"], env=environment, capture_output=True, timeout=20, check=False)
        process.communicate(timeout=20)


def picture(folder: Path) -> QImage:
    """What is on the display."""
    path = folder / "screen.png"
    environment = os.environ | {"XDG_RUNTIME_DIR": str(folder / "runtime"), "WAYLAND_DISPLAY": "wayland-0"}
    done = subprocess.run(["grim", str(path)], env=environment, capture_output=True, timeout=20, check=False)
    return QImage(str(path)) if done.returncode == 0 else QImage()


def test_it_invites_visitors(tmp_path: Path) -> None:
    accent = QColor("#e8a13a")
    with session(tmp_path, "run", "--sandbox"):
        deadline = time.monotonic() + 40
        while True:
            seen = picture(tmp_path)
            inside = (seen.pixelColor(x, y) for x in range(0, seen.width(), 6) for y in range(0, seen.height(), 6))
            if sum(colour == accent for colour in inside) > 300:  # the button to touch
                break
            assert time.monotonic() < deadline
        assert (seen.width(), seen.height()) == (720, 1280)
        edges = [(0, 0), (719, 0), (0, 1279), (719, 1279)]
        assert all(seen.pixelColor(x, y) != QColor("black") for x, y in edges), "it fills the display"


def test_the_avatar_speaks(tmp_path: Path) -> None:
    with session(tmp_path, "say", "Good morning", "--sandbox", "--json") as process:
        output, _ = process.communicate(timeout=60)
    report = json.loads(output.splitlines()[-1])
    assert (report["status"], report["words"]) == ("completed", 2)
    assert report["frames_shown"] > 20
