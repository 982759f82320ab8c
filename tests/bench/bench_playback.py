"""First frame and freezes: the kiosk's player against others, on the same origin in one run.

The stream is like a service's: 1280x720, about 2 Mbit/s, segments of 2 s, from a process of its own. Each request takes
40 ms more, as from a distant host; connections are not simulated, and the kiosk has one open, as it has when a visitor
types. `floor` asks for the playlist and the first segment with httpx on an open connection and decodes the first frame
with PyAV: nothing can be sooner. The kiosk's first frame is one that was drawn and swapped in a window, mpv's own ones
too; those of libmpv alone (`vo=null`), of Qt Multimedia and of hls.js are the moment their first frame is told, which
comes before it is drawn. mpv's own demuxer is the one that libmpv alone has, in the kiosk's window, where its freezes
can be seen.
"""

import io
import time
from collections.abc import Callable
from typing import Final

import av
import httpx
import mpv
import shiboken6
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
from PySide6.QtQuick import QQuickWindow

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread, preconnect
from kiosk.player import mpv_core, stream_loader
from kiosk.player.hls_feed import BeyondFeederError, HlsFeed, Sink, media_client
from kiosk.player.mpv_core import OWN_DEMUXER
from kiosk.player.player import Player
from kiosk.ui.window.window import prepare_environment
from tests.bench.browser import running_browser
from tests.bench.report import Figure, table
from tests.unit.player.origin import distant_origin, make_long_segments
from tests.unit.player.senses import freeze_of

ROUND_TRIP: Final = 0.04
GIVEN_UP_SECONDS: Final = 20
SEGMENT_SECONDS: Final = 2
HLS_JS: Final = "hls.js in Chromium"


class NoFeed(HlsFeed):
    """Leaves everything to mpv."""

    async def run(self, pipe: Sink) -> None:
        await pipe.finish()
        raise BeyondFeederError("everything")


def floor(url: str) -> float:
    """Seconds to the first decoded frame."""
    with httpx.Client() as client:
        client.head(url.rsplit("/", 1)[0] + "/0.ts")  # opens the connection
        began = time.monotonic()
        names = [line for line in client.get(url).text.splitlines() if line and not line.startswith("#")]
        segment = client.get(f"{url.rsplit('/', 1)[0]}/{names[0]}").content
        hurried = {"analyzeduration": "0", "probesize": "32768"}
        with av.open(io.BytesIO(segment), mode="r", format="mpegts", options=hurried) as opened:
            next(opened.decode(video=0))
        return time.monotonic() - began


def kiosk(player: Player, url: str, seconds: int) -> tuple[float, float]:
    """Seconds to the first frame, and of freeze."""
    moments: list[float] = []
    loop = QEventLoop()
    layer = player._renderer
    assert layer
    shown: list[float] = []
    player.ended.connect(loop.quit)
    watcher = layer.frame_shown.connect(lambda _: moments.append(time.monotonic()))
    first = player.shown.connect(lambda: shown.append(time.monotonic()))
    began = time.monotonic()
    player.play(url)
    QTimer.singleShot(2000 * seconds + 5000, loop.quit)
    loop.exec()
    player.stop()
    layer.frame_shown.disconnect(watcher)
    player.shown.disconnect(first)
    player.ended.disconnect(loop.quit)
    return shown[0] - began, freeze_of(moments)


def libmpv(url: str, **options: object) -> float:
    """Seconds until libmpv tells that it plays."""
    handle = mpv.MPV(vo="null", ao="null", **options)
    began = time.monotonic()
    with handle.prepare_and_wait_for_event("playback_restart", timeout=GIVEN_UP_SECONDS):
        handle.play(url)
    took = time.monotonic() - began
    handle.terminate()
    return took


def qt_multimedia(url: str, seconds: int) -> tuple[float, float]:
    """Seconds until Qt Multimedia hands out a frame, and of freeze; not numbers where its backend is missing."""
    player, sink, loop = QMediaPlayer(), QVideoSink(), QEventLoop()
    moments: list[float] = []
    player.setVideoSink(sink)

    def on_frame(frame: QVideoFrame) -> None:
        if frame.isValid():
            moments.append(time.monotonic())

    def on_status(status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            loop.quit()

    sink.videoFrameChanged.connect(on_frame)
    player.mediaStatusChanged.connect(on_status)
    player.errorOccurred.connect(loop.quit)
    QTimer.singleShot(2000 * seconds + 5000, loop.quit)
    began = time.monotonic()
    player.setSource(QUrl(url))
    player.play()
    loop.exec()
    player.stop()
    return (moments[0] - began, freeze_of(moments)) if moments else (float("nan"), float("nan"))


def measure(*, quick: bool) -> list[Figure]:
    """All sides in turn, several times."""
    prepare_environment()
    _application = QGuiApplication.instance() or QGuiApplication([])
    network = NetworkThread()
    network.start()
    player = Player(PlayerSettings(), network)
    window = QQuickWindow()
    window.resize(1280, 720)
    player.attach(window)
    window.show()
    seconds, runs = (6, 5) if quick else (20, 5)
    segments = make_long_segments(seconds // SEGMENT_SECONDS)
    first: dict[str, list[float]] = {}
    freeze: dict[str, list[float]] = {}

    def watched(side: str, feed: type[HlsFeed], demuxer: dict[str, str] = OWN_DEMUXER) -> Callable[[str], float]:
        def play(url: str) -> float:
            stream_loader.Feed = feed  # type: ignore[attr-defined]
            mpv_core.OWN_DEMUXER = demuxer  # type: ignore[misc]
            player._loader.client = media_client()
            network.submit(preconnect(player._loader.client, url)).result()
            took, stood = kiosk(player, url, seconds)
            freeze.setdefault(side, []).append(stood)
            return took

        return play

    def qt(url: str) -> float:
        took, stood = qt_multimedia(url, seconds)
        freeze.setdefault("Qt Multimedia", []).append(stood)
        return took

    tuned = {"demuxer_lavf_o": ",".join(f"{k}={v}" for k, v in OWN_DEMUXER.items()), "cache": "yes"}
    sides: dict[str, Callable[[str], float]] = {
        "floor": floor,
        "kiosk": watched("kiosk", HlsFeed),
        "mpv's own, with options": watched("mpv's own, with options", NoFeed),
        "mpv's own, as it comes": watched("mpv's own, as it comes", NoFeed, {}),
        "libmpv, with options": lambda url: libmpv(f"av://hls:{url}", **tuned),
        "libmpv, as it comes": libmpv,
        "Qt Multimedia": qt,
    }
    with running_browser() as browser:

        def hls_js(url: str) -> float:
            assert browser
            moments = browser.play(url, seconds)
            freeze.setdefault(HLS_JS, []).append(freeze_of(moments))
            return moments[0]

        if browser:
            with distant_origin(segments, SEGMENT_SECONDS, ROUND_TRIP) as url:
                browser.play(url, seconds)  # the first time takes longer
            sides[HLS_JS] = hls_js
        for _ in range(runs):
            for side, play in sides.items():
                with distant_origin(segments, SEGMENT_SECONDS, ROUND_TRIP) as url:
                    first.setdefault(side, []).append(play(url))
    shiboken6.delete(window)
    player.shutdown()
    network.stop()
    found = [Figure("first frame", side, "s", values) for side, values in first.items()]
    return found + [Figure(f"freeze in {seconds} s", side, "s", values) for side, values in freeze.items()]


if __name__ == "__main__":
    print(table(measure(quick=True)))
