"""Who may use the avatar when: each rule's answer for every screen, every state, and every reason to be closed."""

from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from kiosk.app.kiosk import Kiosk
from kiosk.config.loading import load
from kiosk.control.commands import Commands
from kiosk.conversation.machine import ConversationState
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.panel import AttendantModel
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.visitor import VisitorModel
from tests.unit.ui.fake_conversation import FakeConversation, FakeStanding, fake_attendant
from tests.unit.ui.visiting import screen

SCREENS = ("attract", "ask", "wait", "talk", "goodbye", "trouble", "closed")
STATES = ("idle", "queued", "creating", "polling", "playing", "lingering", "renewing", "closing", "failed")
CLOSINGS = ("", "staff", "crashes", "budget", "hours")
Where = tuple[str, str, str]
"""Screen, state, and why the site is closed."""
EVERYWHERE: list[Where] = list(product(SCREENS, STATES, CLOSINGS))


class Site:
    """A kiosk in any of its situations, with all who ask whether the avatar can be used."""

    def __init__(
        self, visitor: VisitorModel, talk: FakeConversation, standing: FakeStanding, attendant: AttendantModel
    ) -> None:
        self.visitor, self.talk, self.attendant = visitor, talk, attendant
        self._standing = standing
        network, nothing = cast("NetworkThread", None), cast("Any", None)
        self.commands = Commands(load(), network, talk.as_real, visitor, nothing, nothing)
        self.kiosk = cast("Kiosk", SimpleNamespace(_visitor=visitor, conversation=talk, _attendant=attendant))

    def place(self, where: Where) -> None:
        closed_by = where[2]
        site = self.visitor._site
        site._paused, site._safe, site._open = closed_by == "staff", closed_by == "crashes", closed_by != "hours"
        self._standing.exhausted = closed_by == "budget"
        self.visitor._screen, self.talk.state = Screen(where[0]), ConversationState(where[1])
        assert self.visitor.closed_by == closed_by

    def page(self, name: str) -> Any:
        return getattr(self.attendant._pages, name)

    def lets_say(self, command: str) -> bool:
        answers: list[dict[str, Any]] = []
        self.commands.handle({"command": command, "text": "Good morning"}, answers.append)
        return bool(answers[0]["ok"])

    def makes_way(self) -> bool:
        """Whether the screen is left to staff who open their panel."""
        before = screen(self.visitor)
        self.visitor.make_way()
        return screen(self.visitor) != before


@pytest.fixture
def site(
    visitor: VisitorModel, talk: FakeConversation, standing: FakeStanding, network: NetworkThread, tmp_path: Path
) -> Site:
    return Site(visitor, talk, standing, fake_attendant(visitor, talk, network, tmp_path))


RULES: dict[str, tuple[Any, Any]] = {
    "settings are taken over": (
        lambda site: site.visitor.availability.is_unattended,
        lambda screen, state, _: screen in ("attract", "closed") and state == "idle",
    ),
    "the kiosk restarts by the clock": (
        lambda site: Kiosk._is_free(site.kiosk),
        lambda screen, state, _: screen in ("attract", "closed") and state == "idle",
    ),
    "a look is tried": (
        lambda site: site.page("avatar").is_free,
        lambda _, state, closed_by: state == "idle" and closed_by != "crashes",
    ),
    "sounds and the microphone are tried": (
        lambda site: not site.page("sound").property("busy"),
        lambda _, state, __: state == "idle",
    ),
    "staff let the avatar say something": (
        lambda site: site.page("now").may_say,
        lambda _, state, closed_by: state in ("idle", "lingering") and closed_by != "crashes",
    ),
    "it is asked from a distance": (
        lambda site: site.lets_say("ask"),
        lambda screen, state, _: (screen, state) in (("attract", "idle"), ("talk", "lingering")),
    ),
    "it is told from a distance what to say": (
        lambda site: site.lets_say("say"),
        lambda screen, state, _: (screen, state) in (("attract", "idle"), ("talk", "lingering")),
    ),
    "the screen is left to staff": (
        lambda site: site.makes_way(),
        lambda screen, state, _: screen == "ask" and state == "idle",
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_answers_in_every_situation(site: Site, rule: str) -> None:
    answer, expected = RULES[rule]
    wrong = []
    for where in EVERYWHERE:
        site.place(where)
        if bool(answer(site)) != bool(expected(*where)):
            wrong.append(where)
    assert not wrong


def test_the_kiosk_does_not_restart_while_staff_are_at_its_panel(site: Site) -> None:
    site.place(("attract", "idle", ""))
    assert Kiosk._is_free(site.kiosk)
    site.attendant.ask()
    assert not Kiosk._is_free(site.kiosk)
    site.attendant.shut()


@pytest.mark.parametrize(
    ("closed_by", "reason"),
    [
        ("staff", "the kiosk is paused"),
        ("crashes", "the kiosk is closed: it crashed again and again"),
        ("budget", "the kiosk is closed: no budget"),
        ("hours", "the kiosk is closed at this hour"),
        ("", "the kiosk is closed"),
    ],
)
def test_who_is_refused_from_a_distance_is_told_why(site: Site, closed_by: str, reason: str) -> None:
    answers: list[dict[str, Any]] = []
    site.place(("closed", "idle", closed_by))
    site.commands.handle({"command": "ask", "text": "Good morning"}, answers.append)
    site.place(("ask", "lingering", ""))
    site.commands.handle({"command": "ask", "text": "Good morning"}, answers.append)
    assert [answer["error"] for answer in answers] == [
        reason,
        "the kiosk is busy: its screen is ask, its conversation lingering",
    ]
