"""Frame times of the panel's looks while they are flicked through: 2,000 of them against 20, in turn in one run.

Usage, with a display: `python -m tests.bench.bench_looks [SECONDS] [WIDTHxHEIGHT]`. The service and its pictures come
over HTTP from a process of its own; nothing is on disk at first, so that pages and pictures come while it is scrolled.
Beside the time between two frames stands what the GUI thread worked meanwhile, which other processes do not disturb.
"""

import multiprocessing
import sys
import tempfile
import time
from itertools import pairwise
from multiprocessing.synchronize import Event
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.config.loading import load
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.panel import AttendantModel
from kiosk.ui.attendant.tray import AttendantTray
from kiosk.ui.visitor.attract_media import AttractMedia
from kiosk.ui.visitor.visitor import VisitorModel
from kiosk.ui.window.window import KioskWindow, prepare_environment
from tests.catalogue import PICTURES, picture, running_catalogue
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at
from tests.unit.ui.fake_conversation import FakeConversation, FakeStanding, SilentLoopPlayer, fake_attendant
from tests.unit.ui.scene import seen

PIXELS_A_SECOND = 3500.0


def serve(looks: int, urls: Any, over: Event) -> None:
    """The service, in a process of its own."""
    _application = QGuiApplication([])
    for number in range(PICTURES):
        picture(number)
    with running_catalogue(looks) as catalogue:
        urls.put(catalogue.url)
        over.wait()


def wait(seconds: float) -> None:
    """Let Qt run."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def flick(window: QQuickWindow, grid: QQuickItem, seconds: float) -> tuple[list[float], list[float]]:
    """Milliseconds, and those of work, between two frames, while the grid moves down and up again for so long."""
    frames: list[tuple[float, float, bool]] = []
    direction = -1

    def push() -> None:
        nonlocal direction
        if not grid.property("moving"):
            if grid.property("atYEnd"):
                direction = 1
            elif grid.property("atYBeginning"):
                direction = -1
            grid.flick(0, direction * PIXELS_A_SECOND)  # type: ignore[attr-defined]

    def swapped() -> None:
        frames.append((time.monotonic(), time.thread_time(), bool(grid.property("moving"))))

    timer = QTimer(interval=5)
    timer.timeout.connect(push)
    timer.start()
    window.frameSwapped.connect(swapped)
    wait(seconds)
    timer.stop()
    window.frameSwapped.disconnect(swapped)
    moving = [(a, b) for a, b in pairwise(frames) if a[2] and b[2]]
    return [1000 * (b[0] - a[0]) for a, b in moving], [1000 * (b[1] - a[1]) for a, b in moving]


def figures(times: list[float]) -> str:
    """Median, 95 % and worst."""
    return "".join(f"{each:8.1f}" for each in (median(times), quantiles(times, n=20)[-1], max(times)))


def open_page(size: str, network: NetworkThread, folder: Path, url: str) -> tuple[KioskWindow, AttendantModel]:
    """The panel at its page *Avatar*."""
    settings = load()
    talk = FakeConversation()
    visitor = VisitorModel(settings, talk.as_real, FakeStanding().as_real, listener_at(FakeMicrophone()))
    attendant = fake_attendant(visitor, talk, network, folder, url)
    loop = AttractMedia(network, SilentLoopPlayer().as_real, visitor)
    window = KioskWindow(settings, visitor, loop, AttendantTray(visitor, lambda _: None, calm=False), attendant, size)
    window.show()
    attendant._enter("open")
    attendant.turnTo("avatar")
    wait(2)
    return window, attendant


def measure(looks: int, seconds: float, size: str, network: NetworkThread) -> str:
    """A line with the figures."""
    context = multiprocessing.get_context("spawn")
    urls, over = context.Queue(), context.Event()
    service = context.Process(target=serve, args=(looks, urls, over))
    service.start()
    with tempfile.TemporaryDirectory() as folder:
        window, attendant = open_page(size, network, Path(folder), urls.get())
        quick = window.quick_window
        grid = next(item for item in seen(quick.contentItem()) if item.objectName() == "looksGrid")
        times, work = flick(quick, grid, seconds)
        page = attendant._pages.avatar
        came, pictures = page._looks.rowCount(), len(list((Path(folder) / "previews").iterdir()))
        page.close()
        window.destroy()
    over.set()
    service.join()
    return f"{looks:5} looks {len(times):5} frames {figures(times)}    {figures(work)} {came:8} {pictures:6}"


def main(seconds: float, size: str) -> None:
    """Print both, two runs each in turn."""
    prepare_environment()
    _application = QGuiApplication([])
    network = NetworkThread()
    network.start()
    print(f"{size}, ms        median    95 %   worst   work: median 95 %   worst   came  pictures")
    for looks in (20, 2000) * 2:
        print(measure(looks, seconds, size, network), flush=True)
    network.stop()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30.0, sys.argv[2] if len(sys.argv) > 2 else "1920x1080")
