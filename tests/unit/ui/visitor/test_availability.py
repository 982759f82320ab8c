import sys
from datetime import datetime

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app import daily_schedule
from kiosk.avatar.errors import Meaning
from kiosk.config.loading import load
from kiosk.config.opening_hours import OpeningHours
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.system_check import SystemCheck
from kiosk.ui.visitor import availability
from kiosk.ui.visitor.visitor import VisitorModel
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at
from tests.unit.ui.fake_conversation import FINDINGS, FakeConversation, FakeStanding
from tests.unit.ui.visiting import Make, asking, screen


def test_a_spent_budget_closes_the_kiosk_until_there_is_another(
    visitor: VisitorModel, talk: FakeConversation, standing: FakeStanding
) -> None:
    standing.warning_percent = 83
    standing.changed.emit()
    assert visitor._site.property("budgetPercent") == 83
    asking(visitor)
    talk.fail(Meaning.CLOSED)
    assert screen(visitor) == "closed"
    visitor.begin()
    assert screen(visitor) == "closed", "there is nothing to touch"
    standing.exhausted = True
    standing.changed.emit()
    assert screen(visitor) == "closed"
    standing.exhausted = False
    standing.changed.emit()
    assert screen(visitor) == "attract"
    standing.exhausted = True
    standing.changed.emit()
    assert screen(visitor) == "closed"


def test_staff_show_whoever_is_there_out_and_close_until_they_open_again(
    make: Make, talk: FakeConversation, standing: FakeStanding
) -> None:
    visitor = make()
    visitor.set_paused(True)
    assert screen(visitor) == "closed"
    visitor.begin()
    standing.changed.emit()
    assert screen(visitor) == "closed", "new figures do not open it"
    visitor.set_paused(False)
    assert screen(visitor) == "attract"
    visitor.begin()
    visitor.set_paused(True)
    assert screen(visitor) == "closed", "whoever types is shown out"
    visitor.set_paused(False)
    talk.enter("queued")
    talk.enter("playing")
    assert screen(visitor) == "talk"
    visitor.set_paused(True)
    assert (screen(visitor), talk.state) == ("goodbye", "closing")
    visitor._deadline.countdown.over.emit()
    talk.enter("idle")
    visitor._deadline.countdown.over.emit()
    assert screen(visitor) == "closed"


class Wall:
    """The clock on the wall; a Monday, at night."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = datetime(2026, 11, 23, 3, 0)  # noqa: DTZ001  as hours are told
        for module in (availability, daily_schedule):
            monkeypatch.setattr(module, "local_time", lambda: self.now)


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    return Wall(monkeypatch)


@pytest.fixture
def museum(qtbot: QtBot, wall: Wall, talk: FakeConversation, standing: FakeStanding) -> VisitorModel:
    hours = {"hours.open": '{mon = ["10:00-18:00"], tue = ["11:00-18:00"]}'}
    return VisitorModel(load(overrides=hours), talk.as_real, standing.as_real, listener_at(FakeMicrophone()))


def test_a_site_opens_and_closes_by_its_hours(museum: VisitorModel, wall: Wall, talk: FakeConversation) -> None:
    site = museum._site
    assert (screen(museum), museum.closed_by) == ("closed", "hours")
    opening = site.property("opening")
    assert (opening.date().dayOfWeek(), opening.time().toString("HH:mm")) == (1, "10:00")
    wall.now = wall.now.replace(hour=10)
    site.look()
    assert (screen(museum), museum.closed_by) == ("attract", "")
    assert not site.property("opening").isValid()
    museum.begin()
    museum._question.setProperty("text", "hello")
    museum.send()
    talk.enter("playing")
    wall.now = wall.now.replace(hour=18)
    site.look()
    assert screen(museum) == "talk", "who is there is not shown out"
    talk.enter("closing")
    talk.enter("idle")
    museum._on_deadline()
    assert screen(museum) == "closed"
    assert site.property("opening").date().dayOfWeek() == 2
    museum.set_paused(True)
    assert museum.closed_by == "staff"
    assert not site.property("opening").isValid(), "nobody knows when staff come back"


def test_the_night_brings_one_restart_when_nobody_is_there_and_the_checks_before_opening(
    wall: Wall, qtbot: QtBot
) -> None:
    done: list[str] = []
    free = False

    def make() -> daily_schedule.DailySchedule:
        hours = OpeningHours({"mon": ["10:00-18:00"], "tue": ["10:00-18:00"]})
        return daily_schedule.DailySchedule(
            "04:30", hours, lambda: free, lambda: done.append("restart"), lambda: done.append("check"), lambda: wall.now
        )

    def at(hour: int, minute: int, day: int = 23) -> list[str]:
        wall.now = wall.now.replace(day=day, hour=hour, minute=minute)
        done.clear()
        night.look()
        return [*done]

    night = make()
    assert at(4, 29) == []
    assert at(4, 31) == [], "a visitor is there"
    free = True
    assert at(4, 50) == ["restart"]
    night = make()
    assert at(5, 0) == [], "once a night"
    assert at(9, 49) == []
    assert at(9, 50) == ["check"]
    assert at(9, 51) == at(12, 0) == []
    assert at(9, 55, day=24) == ["check", "restart"]


def test_the_card_tells_what_is_not_well(network: NetworkThread, qtbot: QtBot) -> None:
    parent = QObject()
    card = SystemCheck([sys.executable, "-c", FINDINGS], network, parent)
    assert card.property("state") == ""
    for command, state, problem in (
        ([sys.executable, "-c", FINDINGS], "bad", "sound: none: plug in"),
        ([sys.executable, "-c", "print('[]')"], "good", ""),
        ([sys.executable, "-c", "print('broken')"], "bad", "kiosk check"),
        (["/nowhere"], "bad", "kiosk check"),
    ):
        card._command = command
        with qtbot.waitSignal(card._found, timeout=20_000):
            card.run()
            assert card.property("running")
            card.run()
        assert (card.property("state"), card.property("running")) == (state, False)
        assert problem in " ".join(card.property("problems"))
