from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from statemachine import State
from structlog.testing import capture_logs

from kiosk.config.settings import Settings
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.machine import ConversationState, SessionMachine, SessionUse
from kiosk.conversation.time_outs import time_outs
from kiosk.ledger.models import Reason
from kiosk.recordings.recording import Recording

STATES: list[State] = list(SessionMachine.states_map.values())
INNER = {state.id for state in STATES if not state.states}
EVENTS = sorted({event.id for event in SessionMachine._events})
ASKED = [event for event in EVENTS if event not in ("closed", "lost")]
"""Those that do not tell of the session's end."""
WITHIN = {"playing": {"answering", "saying_goodbye"}, "lingering": {"waiting", "typing"}}
DATA: dict[str, dict[str, Any]] = {
    "playable": {"url": "https://x.example"},
    "recite": {"recordings": []},
    "recite_goodbye": {"recordings": []},
}


class Service:
    """What the machine's wishes come to: a session is open from the asking until its close is confirmed."""

    def __init__(self) -> None:
        self.open = 0
        self.close_asked = False
        self.sounding = False
        self.most = 0
        self.ending: EndReason | None = None

    def open_session(self) -> None:
        self.open += 1
        self.most = max(self.most, self.open)
        self.close_asked = False

    def play(self, url: str) -> None:
        assert url
        self.sounding = True

    def recite(self, recordings: Sequence[Recording]) -> None:  # noqa: ARG002
        assert not self.open or self.close_asked, "what is recited costs nothing"
        self.sounding = True

    def silence(self) -> None:
        self.sounding = False

    def close_session(self, ending: EndReason) -> None:
        assert not self.close_asked, "once is enough"
        self.close_asked = True
        self.ending = ending


class AnyOrder(RuleBasedStateMachine):
    """Any event in any order; `closed` as the worker sends it: once, asked for it or because the session broke."""

    def __init__(self) -> None:
        super().__init__()
        self.service = Service()
        self.machine = SessionMachine(self.service)

    @rule(event=st.sampled_from(ASKED))
    def happens(self, event: str) -> None:
        before = self.situation
        with capture_logs() as logs:
            self.machine.handle(event, **DATA.get(event, {}))
        (line,) = logs
        after, inner = self.situation, self.machine.inner_state
        assert line["event_name"] == event
        if line["event"] == "event ignored in this state":
            assert after == before
        if inner != before[1]:
            entered_by = {
                "saying_goodbye": {"say_goodbye", "recite_goodbye"},
                "answering": {"playable", "recite", "follow"},
                "waiting": {"heard"},
                "typing": {"hold"},
            }
            assert event in entered_by.get(inner, {event})
            assert inner != "typing" or before[1] == "waiting"
            assert inner != "waiting" or before[1] == "answering", "whoever was said goodbye is not waited for"

    @rule(event=st.sampled_from(["expire", "overspend"]))
    def session_ages(self, event: str) -> None:
        state = self.machine.inner_state
        self.machine.session.handle(event)
        assert self.machine.inner_state == state

    @precondition(lambda self: self.service.open and self.service.close_asked)
    @rule()
    def service_confirms(self) -> None:
        self.service.open -= 1
        self.machine.handle("closed")

    @precondition(lambda self: self.service.open and not self.service.close_asked)
    @rule()
    def session_breaks(self) -> None:
        lingered = self.machine.state == "lingering"
        self.service.open -= 1
        self.machine.handle("closed")
        assert self.machine.state == ("idle" if lingered else "failed")

    @property
    def situation(self) -> tuple[str, str, str, int, bool, bool]:
        machine, service = self.machine, self.service
        session = machine.session.innermost
        return machine.state, machine.inner_state, session, service.open, service.close_asked, service.sounding

    @invariant()
    def never_two_sessions(self) -> None:
        assert self.service.most <= 1

    @invariant()
    def the_session_is_known(self) -> None:
        session, is_open, close_asked = self.machine.session, bool(self.service.open), self.service.close_asked
        assert session.is_open == is_open
        assert session.is_in_use == (is_open and not close_asked)
        assert (session.innermost == "ending") == (is_open and close_asked)

    @invariant()
    def an_open_session_is_in_use_or_being_closed(self) -> None:
        state = self.machine.state
        if self.service.open and not self.service.close_asked:
            assert state in ("queued", "creating", "polling", "playing", "lingering")
            assert state.is_running
        if state.is_on_the_way:
            assert self.machine.session.is_in_use
        if state in ("renewing", "closing"):
            assert self.machine.session.innermost == "ending"

    @invariant()
    def only_playing_sounds(self) -> None:
        assert self.service.sounding == (self.machine.state in ("playing", "lingering"))

    @invariant()
    def one_state_within_each(self) -> None:
        ids = [state.id for state in self.machine.configuration]
        assert len(ids) == (2 if self.machine.state in WITHIN else 1)
        assert self.machine.inner_state in WITHIN.get(self.machine.state, {self.machine.state})

    def teardown(self) -> None:
        for _ in STATES:
            if self.machine.state != "idle":
                self.machine.handle("timed_out")
        assert self.machine.state == "idle"
        assert not self.service.open or self.service.close_asked


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=300, stateful_step_count=30, deadline=None)


def reach(state: str) -> tuple[SessionMachine, Service]:
    """A machine in any of its inner states."""
    ways = {
        "idle": "",
        "queued": "ask",
        "creating": "ask placed",
        "polling": "ask placed created",
        "answering": "ask placed created playable",
        "waiting": "ask placed created playable heard",
        "typing": "ask placed created playable heard hold",
        "saying_goodbye": "ask placed created playable heard say_goodbye",
        "renewing": "ask placed created playable renew",
        "closing": "ask stop",
        "failed": "ask fault",
    }
    service = Service()
    machine = SessionMachine(service)
    for event in ways[state].split():
        machine.handle(event, **DATA.get(event, {}))
    assert machine.inner_state == state
    return machine, service


def test_what_is_recited_needs_no_session_and_a_further_question_opens_one() -> None:
    service = Service()
    machine = SessionMachine(service)
    for event in ("ask", "recite"):
        machine.handle(event)
    assert (machine.state, service.close_asked, service.sounding) == ("playing", True, True)
    machine.handle("heard")
    machine.handle("renew")
    assert machine.state == "renewing", "the first one is not closed yet"
    service.open -= 1
    machine.handle("closed")
    assert (machine.state, service.open) == ("queued", 1)
    machine.handle("recite")
    service.open -= 1
    machine.handle("closed")
    assert machine.state == "playing", "all is well without a session"
    machine.handle("heard")
    machine.handle("finished")
    assert machine.state == "idle"


def test_every_state_has_its_name() -> None:
    assert {state.id for state in STATES} == set(ConversationState)


@pytest.mark.parametrize("state", sorted(INNER - {"idle"}))
def test_every_state_but_idle_has_a_time_out_and_leads_to_idle(state: str) -> None:
    assert ConversationState(state) in time_outs(Settings(), 100.0, 10.0, recorded=False)
    machine, _ = reach(state)
    machine.handle("timed_out")
    assert machine.inner_state != state
    machine, service = reach(state)
    machine.handle("stop")
    if service.open:
        assert service.close_asked
        service.open -= 1
        machine.handle("closed")
    assert machine.state == "idle"


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_that_means_nothing_is_ignored(event: str) -> None:
    service = Service()
    machine = SessionMachine(service)
    machine.handle("ask")
    machine.handle("stop")
    if event not in ("closed", "timed_out"):
        with capture_logs() as logs:
            machine.handle(event)
        assert machine.state == "closing"
        assert [(line["event"], line["event_name"], line["state"]) for line in logs] == [
            ("event ignored in this state", event, "closing")
        ]


@pytest.mark.parametrize("state", ["waiting", "typing", "saying_goodbye"])
def test_what_goes_wrong_while_nobody_waits_is_no_failure(state: str) -> None:
    machine, service = reach(state)
    assert machine.nobody_waits
    machine.handle("fault", ending=EndReason(Reason.FAULT, "PLAY"))
    assert (machine.state, service.ending) == ("closing", EndReason(Reason.FAULT, "PLAY"))


def test_a_session_that_is_spent_or_expiring_is_so_until_the_next_one() -> None:
    machine, service = reach("polling")
    machine.session.handle("expire")
    machine.handle("playable", url="https://x.example")
    assert machine.session.is_expiring
    machine.session.handle("overspend")
    machine.session.handle("expire")
    assert machine.session.is_spent, "it ends sooner than the longest session"
    machine.handle("renew")
    assert service.close_asked
    service.open -= 1
    machine.handle("closed")
    assert (machine.state, machine.session.innermost) == ("queued", "live")


def test_each_state_of_a_session_leads_to_its_end() -> None:
    for state in SessionUse.states_map.values():
        events = {event for transition in state.transitions for event in transition.event.split()}
        assert state.id == "absent" or "closed" in events


def test_a_question_beside_an_unclosed_session_fails_without_a_second_session() -> None:
    service = Service()
    machine = SessionMachine(service)
    for event in ("ask", "stop", "timed_out", "ask"):
        machine.handle(event)
    assert machine.state == "failed"
    assert service.most == 1
    machine.handle("closed")
    machine.handle("ask")
    assert machine.state == "queued"
