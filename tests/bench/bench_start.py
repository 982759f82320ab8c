"""From the start of the program to the attract screen on the display, warm: `python -m tests.bench start`.

Once as a newcomer starts it, with the sandbox beside it on the same cores, and once with a key, as a kiosk does. The
program is the real one; the moment of its first frame is told by the window's own signal.
"""

import os
import subprocess
import sys
import tempfile
import time
from typing import Final

from tests.bench.report import Figure
from tests.machine import quick_hash

KIOSK: Final = """
import gc
import sys
import time

gc.disable()  # the program's own first line

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.cli.main import main
from kiosk.ui.window.window import KioskWindow

show = KioskWindow.show


def watched(self):
    def swapped():
        print(time.monotonic() - began, flush=True)
        QTimer.singleShot(2000, QCoreApplication.exit)  # the window does not let itself be closed

    self.quick_window.frameSwapped.connect(swapped)
    show(self)


KioskWindow.show = watched
began = float(sys.argv.pop())
main()
"""
NOBODY: Final = "http://127.0.0.1:9"


def measure(*, quick: bool) -> list[Figure]:
    """Both ways in turn, several times; the first start of each is not counted."""
    found: dict[str, list[float]] = {}
    for number in range(4 if quick else 11):
        for side, word in (("with the sandbox", "--sandbox"), ("with a key", f"--set=api.base_url={NOBODY}")):
            seconds = _start(word)
            if number:
                found.setdefault(side, []).append(seconds)
    return [Figure("start to attract screen", side, "s", values) for side, values in found.items()]


def _start(word: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        settings = [f"--set=data_dir={folder}", f"--set=attendant.pin_hash={quick_hash('1234')}"]
        began = time.monotonic()
        process = subprocess.run(
            [sys.executable, "-c", KIOSK, "run", word, *settings, str(began)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            env=os.environ | {"XDG_CONFIG_HOME": folder, "KIOSK_API__KEY": "bench"},
            timeout=60,
        )
    return float(process.stdout.split()[0])
