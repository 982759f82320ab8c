import threading
from collections.abc import Iterator

import psutil
import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.mpv_core import CoreEvent
from kiosk.player.playback import PlaybackPhase, Source
from kiosk.player.player import Player
from kiosk.player.speaker_tone import speaker_tone
from kiosk.system.malloc import limit_fragmentation
from tests.unit.player.origin import make_fragments, make_segments, running_origin
from tests.unit.player.playbacks import broken, of, played


@pytest.fixture
def player(qtbot: QtBot, network: NetworkThread) -> Iterator[Player]:
    limit_fragmentation()
    made = Player(PlayerSettings(), network)
    window = QQuickWindow()
    window.resize(640, 360)
    made.attach(window)
    assert made._renderer
    with qtbot.waitSignal(made._renderer.ready):  # before, mpv can open no video
        window.show()
    yield made
    window.close()  # with Qt's threaded loop it may be drawing at this moment
    shiboken6.delete(window)
    made.shutdown()


def play_to_the_end(player: Player, qtbot: QtBot, url: str) -> float:
    """Play it; the last position told."""
    positions = [0.0]
    note = player.position_changed.connect(lambda _, seconds: positions.append(seconds))
    with qtbot.waitSignals(
        [player.shown, player.ended], timeout=20_000, check_params_cbs=[of(Source.STREAM), played(Source.STREAM)]
    ):
        player.play(url)
    player.position_changed.disconnect(note)
    return positions[-1]


def test_plays_ts_fmp4_and_what_only_mpv_can(player: Player, qtbot: QtBot) -> None:
    with running_origin() as origin:
        assert play_to_the_end(player, qtbot, origin.publish(make_segments(2))) == pytest.approx(2.0, abs=0.1)
        assert player.frames_shown >= 50
        assert not player._core.handle.cache_pause, "whether it runs dry is watched where it comes in"
    with running_origin() as origin:
        fragments = make_fragments(2)
        origin.files["/init.mp4"] = fragments[0]
        url = origin.publish(fragments[1:], extra='#EXT-X-MAP:URI="init.mp4"\n')
        assert play_to_the_end(player, qtbot, url) == pytest.approx(2.0, abs=0.1)
        assert player._core.handle.cache_pause
    with running_origin() as origin:
        url = origin.publish(make_segments(2))
        whole = origin.texts["/index.m3u8"]
        origin.texts["/index.m3u8"] = lambda elapsed: (whole(elapsed) or "").replace(
            "#EXTINF:1.0,\n1.ts", "#EXT-X-DISCONTINUITY\n#EXTINF:1.0,\n1.ts"
        )
        assert play_to_the_end(player, qtbot, url) == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize("told", [[10.0], [0.0], [], [0.0, 10.0]])
def test_a_position_counts_from_the_first_frame_whenever_that_is_told(player: Player, told: list[float]) -> None:
    heard: list[float] = []
    player.position_changed.connect(lambda _, seconds: heard.append(seconds))
    player._begin(Source.STREAM)
    for seconds in told:
        player._on_report(player._playback.number, CoreEvent.POSITION, seconds)
    player._phase = PlaybackPhase.RUNNING
    for seconds in (10.05, 10.1, 12.0):
        player._on_report(player._playback.number, CoreEvent.POSITION, seconds)
    assert heard == pytest.approx([0.0, 0.05, 1.95], abs=0.06)


def test_a_stream_takes_over_from_a_sound_and_is_left_alone_by_its_end(player: Player, qtbot: QtBot) -> None:
    with running_origin() as origin:
        url = origin.publish(make_segments(2))
        player.play_sound(speaker_tone("both"))
        with qtbot.waitSignals(
            [player.stopped, player.ended], timeout=20_000, check_params_cbs=[of(Source.SOUND), played(Source.STREAM)]
        ):
            player.play(url)
            player.stop_sound()


def test_a_late_segment_stalls_and_loses_nothing(player: Player, qtbot: QtBot) -> None:
    stalls: list[bool] = []
    player.stalled_changed.connect(lambda _, stalled: stalls.append(stalled))
    with running_origin() as origin:
        url = origin.publish(make_segments(3), paced=True, late={2: 3.0})
        assert play_to_the_end(player, qtbot, url) == pytest.approx(3.0, abs=0.1)
    assert True in stalls
    assert stalls[-1] is False


@pytest.mark.parametrize("url", ["file:///etc/passwd", "av://lavfi:testsrc", "/etc/passwd", "ytdl://x", "memory://x"])
def test_plays_nothing_but_what_comes_over_https_or_loopback(player: Player, qtbot: QtBot, url: str) -> None:
    with qtbot.waitSignal(player.ended, timeout=5_000, check_params_cb=broken(Source.STREAM)):
        player.play(url)
    assert player.frames_shown == 0


def test_garbage_fails_instead_of_hanging(player: Player, qtbot: QtBot) -> None:
    with (
        running_origin() as origin,
        qtbot.waitSignal(player.ended, timeout=20_000, check_params_cb=broken(Source.STREAM)),
    ):
        player.play(origin.publish((b"\x00garbage" * 20_000,)))


@pytest.mark.pair  # what others left in pieces of the heap would count as growth
def test_fifty_rounds_leak_neither_threads_nor_memory(player: Player, qtbot: QtBot) -> None:
    process = psutil.Process()
    with running_origin() as origin:
        url = origin.publish(make_segments(2))

        def play_some(rounds: int) -> list[int]:
            """The memory after each of the rounds."""
            used = []
            for _ in range(rounds):
                with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.STREAM)):
                    player.play(url)
                player.stop()
                used.append(process.memory_info().rss)
            return used

        full = max(play_some(50)[25:])  # every arena and cache is as full as it gets
        play_to_the_end(player, qtbot, url)  # a short round does not wait for the sound
        threads, files = process.num_threads(), process.num_fds()
        later = min(play_some(50)[25:])
        play_to_the_end(player, qtbot, url)
        assert process.num_threads() <= threads + 2  # the origin's own, one per open connection
        assert process.num_fds() <= files + 2
        assert later - full < 20 * 1024 * 1024


def test_shutdown_ends_every_thread(qapp: QGuiApplication, network: NetworkThread, qtbot: QtBot) -> None:
    before = {thread.name for thread in threading.enumerate()}
    player = Player(PlayerSettings(), network)
    window = QQuickWindow()
    player.attach(window)
    window.show()
    with running_origin() as origin:
        with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.STREAM)):
            player.play(origin.publish(make_segments(2)))
        window.close()
        shiboken6.delete(window)
        player.shutdown()
    assert {t.name for t in threading.enumerate() if "process_request" not in t.name} == before


def test_what_is_expected_gives_way_to_what_came(player: Player) -> None:
    player.expect_from("https://last.example/")
    assert player.origin == "https://last.example/"
    with running_origin() as origin:
        player.play(origin.publish(make_segments(1)))
        player.expect_from("https://last.example/")
        assert player.origin == f"{origin.url}/"
        player.stop()
