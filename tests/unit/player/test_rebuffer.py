from typing import cast

from pytestqt.qtbot import QtBot

from kiosk.player.mpv_core import MpvCore
from kiosk.player.rebuffer import Rebuffer
from kiosk.player.underrun_guard import SupplyLevel


class Core:
    """Notes what mpv is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def pause_when_dry(self, *, on: bool) -> None:
        self.told.append(f"pauses by itself: {on}")

    def halt(self) -> None:
        self.told.append("halt")

    def run(self) -> None:
        self.told.append("run")


def stand(qtbot: QtBot, *levels: SupplyLevel) -> tuple[list[str], list[bool]]:
    """What mpv and others are told when these follow each other, and a dry stream stands before the next."""
    core, stands = Core(), list[bool]()
    standing = Rebuffer(cast("MpvCore", core), stands.append)
    for level in levels:
        standing.change(level)
        if level is SupplyLevel.DRY:
            qtbot.waitUntil(lambda: core.told[-1:] == ["halt"])
    standing.end()
    return core.told, stands


def test_a_dry_stream_stands_until_there_is_enough(qtbot: QtBot) -> None:
    told, stands = stand(qtbot, SupplyLevel.ENOUGH, SupplyLevel.DRY, SupplyLevel.ENOUGH)
    assert told == ["pauses by itself: False", "halt", "pauses by itself: False", "run"]
    assert stands == [True, False]


def test_a_stream_that_is_not_understood_any_more_runs_and_is_left_to_mpv(qtbot: QtBot) -> None:
    told, stands = stand(qtbot, SupplyLevel.ENOUGH, SupplyLevel.DRY, SupplyLevel.UNWATCHED)
    assert told[-2:] == ["pauses by itself: True", "run"]
    assert stands == [True, False]


def test_what_comes_before_the_fade_was_heard_goes_on_without_a_stand(qtbot: QtBot) -> None:
    core, stands = Core(), list[bool]()
    standing = Rebuffer(cast("MpvCore", core), stands.append)
    standing.change(SupplyLevel.DRY)
    standing.change(SupplyLevel.ENOUGH)
    assert not standing._fade.isActive()
    standing.change(SupplyLevel.DRY)
    standing.end()
    assert not standing._fade.isActive()
    assert (core.told, stands) == (["pauses by itself: False"], [])
