"""What a long answer costs, drawn in software: `python -m tests.bench.bench_long [MINUTES]`, 10 if none are given.

The sandbox streams from a process of its own into a full window of 1920x1080. Cores are those of the whole process.
"""

import sys
import time
from typing import Final

import httpx
import psutil
import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.player import Player
from kiosk.ui.window.window import prepare_environment
from tests.bench.report import Figure, table
from tests.contract.sandbox_process import running_sandbox
from tests.unit.player.senses import Eye

DROPS: Final = ("frame-drop-count", "decoder-frame-drop-count", "mistimed-frame-count", "vo-delayed-frame-count")
PIECE: Final = "The quick brown fox jumps over the lazy dog, and then it tells the whole story to everybody. "
FEED_SECONDS: Final = 6


def measure(*, quick: bool) -> list[Figure]:
    """One long answer."""
    return watch(1.0 if quick else 10.0)


def watch(minutes: float) -> list[Figure]:
    """Play for so long."""
    prepare_environment()
    _application = QGuiApplication.instance() or QGuiApplication([])
    network = NetworkThread()
    network.start()
    player = Player(PlayerSettings(), network)
    window = QQuickWindow()
    window.resize(1920, 1080)
    player.attach(window)
    window.show()
    with running_sandbox("--ready-after", "1") as url, httpx.Client(base_url=url) as client:
        client.headers["X-Api-Key"] = "bench"
        figures = _play(player, window, client, minutes * 60)
    player.stop()
    shiboken6.delete(window)
    player.shutdown()
    network.stop()
    return figures


def _play(player: Player, window: QQuickWindow, client: httpx.Client, seconds: float) -> list[Figure]:
    body = {"type": "text_stream", "avatar_id": "mia", "voice_id": "mia-en", "text": PIECE}
    stream_id = client.post("/v3/avatar-realtime", json=body).raise_for_status().json()["data"]["stream_id"]
    more = QTimer(interval=FEED_SECONDS * 1000)
    more.timeout.connect(lambda: client.post(f"/v3/avatar-realtime/{stream_id}/text", json={"delta": PIECE}))
    more.start()
    eye, stalls, loop = Eye(player, window, lights=False), list[bool](), QEventLoop()
    player.stalled_changed.connect(lambda _, stalled: stalls.append(stalled))
    player.ended.connect(loop.quit)
    QTimer.singleShot(1500, lambda: player.play(f"{client.base_url}/media/{stream_id}/index.m3u8"))
    process = psutil.Process()
    used: list[tuple[float, float]] = []
    player.shown.connect(lambda: used.append((time.monotonic(), sum(process.cpu_times()[:2]))))
    QTimer.singleShot(round(seconds * 1000) + 2000, loop.quit)
    loop.exec()
    began, before = used[0]
    lasted = time.monotonic() - began
    cores = (sum(process.cpu_times()[:2]) - before) / lasted
    dropped = {name: float(getattr(player._core.handle, name.replace("-", "_")) or 0) for name in DROPS}
    more.stop()
    client.post(f"/v3/avatar-realtime/{stream_id}/cancel")
    values = {
        "seconds played": lasted, "cores": cores, "frames shown": len(eye.moments), "frames due": lasted * 30,
        **dropped, "freeze, s": eye.freeze, "longest gap, s": eye.longest, "stalls": stalls.count(True),
    }  # fmt: skip
    return [Figure(f"long answer, 1080p in software: {name}", "kiosk", "", [value]) for name, value in values.items()]


if __name__ == "__main__":
    print(table(watch(float(sys.argv[1]) if len(sys.argv) > 1 else 10.0)))
