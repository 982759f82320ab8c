"""Freezes, and how far lips and sound are apart, with origins of several kinds: `python -m tests.bench steady`.

The kiosk's player, its cushion kept from one run to the next; the same with the hold that is set, always; and mpv's own
demuxer. Flashes and beeps come each second; the first is left out, because its picture stands while it is held.
"""

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import shiboken6
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player import stream_loader
from kiosk.player.hls_feed import HlsFeed
from kiosk.player.player import Player
from kiosk.player.start_buffer import AdaptiveStartBuffer
from kiosk.ui.window.window import prepare_environment
from tests.bench.bench_playback import NoFeed
from tests.bench.report import Figure
from tests.unit.player.origin import jitter, make_beats, running_origin
from tests.unit.player.senses import Eye, hearing

SIDES: Final = ("kiosk", "kiosk, fixed hold", "mpv's own")


class FixedCushion(AdaptiveStartBuffer):
    """Learns nothing."""

    def lacked(self, seconds: float) -> None:
        pass


@contextmanager
def opened(network: NetworkThread) -> Iterator[tuple[Player, QQuickWindow]]:
    """A player in a window that it can draw in."""
    player = Player(PlayerSettings(), network)
    window = QQuickWindow()
    window.resize(1280, 720)
    player.attach(window)
    assert player._renderer is not None
    loop = QEventLoop()
    player._renderer.ready.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    window.show()
    loop.exec()
    try:
        yield player, window
    finally:
        shiboken6.delete(window)
        player.shutdown()


def measure(*, quick: bool) -> list[Figure]:
    """All sides in turn with each origin."""
    seconds, runs = (8, 1) if quick else (20, 3)
    late: dict[str, list[dict[int, float]]] = {
        "punctual": [{}] * runs,
        "1 segment 1 s late": [{seconds // 2: 1.0}] * runs,
    }
    late["0..0.4 s late"] = [jitter(seconds, 0.4, seed) for seed in range(runs)]
    prepare_environment()
    _application = QGuiApplication.instance() or QGuiApplication([])
    network = NetworkThread()
    network.start()
    found: dict[tuple[str, str, str], list[float]] = {}
    for kind, each in late.items():
        for side in SIDES:
            stream_loader.Feed = NoFeed if side == "mpv's own" else HlsFeed  # type: ignore[attr-defined]
            with opened(network) as (player, window):
                player._start_buffer = AdaptiveStartBuffer() if side == "kiosk" else FixedCushion()
                for lateness in each:
                    for (what, unit), value in _play(player, window, seconds, lateness).items():
                        found.setdefault((f"{kind}: {what}", unit, side), []).append(value)
    stream_loader.Feed = HlsFeed  # type: ignore[attr-defined]
    network.stop()
    order = sorted(found, key=lambda key: key[:2])
    return [Figure(what, side, unit, found[what, unit, side]) for what, unit, side in order]


def _play(player: Player, window: QQuickWindow, seconds: int, late: dict[int, float]) -> dict[tuple[str, str], float]:
    eye, loop = Eye(player, window), QEventLoop()
    player.ended.connect(loop.quit)
    with running_origin() as origin, hearing() as ear:
        player.play(origin.publish(make_beats(seconds), paced=True, late=late))
        QTimer.singleShot(2000 * seconds, loop.quit)
        loop.exec()
    player.stop()
    eye.close()
    player.ended.disconnect(loop.quit)
    apart = [1000 * min((sound - light for sound in ear.beeps), key=abs) for light in eye.flashes[1:]]
    return {
        ("freeze", "s"): eye.freeze,
        ("stalls of 0.25 s and more", ""): len(eye.stalls),
        ("sound after picture, middle", "ms"): statistics.median(apart),
        ("sound and picture apart, most", "ms"): max(map(abs, apart)),
    }
