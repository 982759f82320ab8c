"""First frame and freezes: the kiosk's feeder against mpv's own HLS demuxer, on the same punctual origin in one run.

Usage, with a display: `python -m tests.bench.bench_player [SECONDS]`. Freeze is the time in which a frame stood longer
than one and a half frame's time, less the frame's own; the first 1.5 s are not counted.
"""

import os
import sys
import time
from itertools import pairwise

import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.network import NetworkThread
from kiosk.player import player as player_module
from kiosk.player.feed import BeyondFeederError, Feed, Sink
from kiosk.player.player import Player
from kiosk.settings import PlayerSettings
from tests.unit.player.origin import RATE, make_segments, running_origin


class NoFeed(Feed):
    """Leaves everything to mpv."""

    async def run(self, pipe: Sink) -> None:
        pipe.finish()
        raise BeyondFeederError("everything")


def watch(player: Player, seconds: int) -> tuple[float, float, int]:
    """Milliseconds to the first frame, seconds of freeze, and frames shown."""
    moments: list[float] = []
    loop = QEventLoop()
    player.ended.connect(loop.quit)
    player.failed.connect(loop.quit)
    assert player._layer is not None
    watcher = player._layer.frame_shown.connect(lambda _: moments.append(time.monotonic()))
    with running_origin() as origin:
        url = origin.publish(make_segments(seconds), paced=True)
        began = time.monotonic()
        player.play(url)
        QTimer.singleShot(2000 * seconds, loop.quit)
        loop.exec()
    player.stop()
    player._layer.frame_shown.disconnect(watcher)
    player.ended.disconnect(loop.quit)
    frame = 1 / RATE
    counted = [m for m in moments if m > moments[0] + 1.5]
    freeze = sum(b - a - frame for a, b in pairwise(counted) if b - a > 1.5 * frame)
    return (moments[0] - began) * 1000, freeze, len(moments)


def main(seconds: int) -> None:
    """Print both sides, three runs each in turn."""
    os.environ["QSG_RENDER_LOOP"] = "basic"
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.OpenGL)
    _application = QGuiApplication([])
    network = NetworkThread()
    network.start()
    player = Player(PlayerSettings(), network)
    window = QQuickWindow()
    window.resize(1280, 720)
    player.attach(window)
    window.show()
    make_segments(seconds)
    print(f"{'':12} first frame   freeze in {seconds} s   frames")
    for _ in range(3):
        for name, feed in (("feeder", Feed), ("mpv's own", NoFeed)):
            player_module.Feed = feed  # type: ignore[attr-defined]
            first, freeze, frames = watch(player, seconds)
            print(f"{name:12} {first:7.0f} ms   {freeze:10.2f} s      {frames}", flush=True)
    shiboken6.delete(window)
    player.shutdown()
    network.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
