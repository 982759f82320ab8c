"""The real player in a real window, in real time: it runs on, in step with its sound, and learns from a stall."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Source
from kiosk.player.player import Player
from tests.unit.player.origin import make_beats, make_segments, running_origin
from tests.unit.player.playbacks import played
from tests.unit.player.senses import Ear, Eye, hearing

pytestmark = pytest.mark.pair
HOLD = 0.2


@contextmanager
def seeing(network: NetworkThread) -> Iterator[tuple[Player, Eye]]:
    """A player in a window that is looked at."""
    player = Player(PlayerSettings(hold=HOLD), network)
    window = QQuickWindow()
    window.resize(640, 360)
    player.attach(window)
    window.show()
    try:
        yield player, Eye(player, window)
    finally:
        window.close()
        shiboken6.delete(window)
        player.shutdown()


def play(player: Player, qtbot: QtBot, segments: tuple[bytes, ...], late: dict[int, float]) -> Ear:
    """Play them as they are published; what was heard."""
    with (
        running_origin() as origin,
        hearing() as ear,
        qtbot.waitSignal(player.ended, timeout=30_000, check_params_cb=played(Source.STREAM)),
    ):
        player.play(origin.publish(segments, paced=True, late=late))
    player.stop()
    return ear


def test_lips_and_sound_stay_together_also_after_a_stall(
    qapp: QGuiApplication, network: NetworkThread, qtbot: QtBot
) -> None:
    with seeing(network) as (player, eye):
        ear = play(player, qtbot, make_beats(10), {4: 1.0})
        assert eye.stalls
        beats = list(zip(ear.beeps, eye.flashes, strict=True))[1:]  # the first flash stands while it is held
        assert len(beats) == 9
        assert max(abs(sound - light) for sound, light in beats) < 0.04


def test_a_stall_makes_the_next_stream_wait_and_that_one_does_not_stand_still(
    qapp: QGuiApplication, network: NetworkThread, qtbot: QtBot
) -> None:
    with seeing(network) as (player, eye):
        ear = play(player, qtbot, make_segments(4), {2: 0.8})
        assert len(eye.stalls) == 1
        assert len(ear.silences) == 1
        assert not ear.breaks(), "the sound fades, and comes back as softly"
        eye.moments.clear()
        ear = play(player, qtbot, make_segments(4), {2: 0.8})
        assert not eye.stalls
        assert not ear.breaks()
