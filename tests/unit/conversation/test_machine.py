import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.conversation.machine import EVENTS, STATES, SessionMachine


class Service:
    """What the machine's wishes come to: a session is open from the asking until its close is confirmed."""

    def __init__(self) -> None:
        self.open = 0
        self.close_asked = False
        self.sounding = False
        self.most = 0

    def open_session(self) -> None:
        self.open += 1
        self.most = max(self.most, self.open)
        self.close_asked = False

    def play(self, url: str) -> None:
        assert url
        self.sounding = True

    def recite(self) -> None:
        assert not self.open or self.close_asked, "what is recited costs nothing"
        self.sounding = True

    def silence(self) -> None:
        self.sounding = False

    def close_session(self) -> None:
        self.close_asked = True


class AnyOrder(RuleBasedStateMachine):
    """Any event in any order, and `closed` only as the worker sends it: once, when a close was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.service = Service()
        self.machine = SessionMachine(self.service)

    @rule(event=st.sampled_from([e for e in EVENTS if e != "closed"]))
    def happens(self, event: str) -> None:
        self.machine.handle(event, **({"url": "https://x.example"} if event == "playable" else {}))

    @precondition(lambda self: self.service.open and self.service.close_asked)
    @rule()
    def service_confirms(self) -> None:
        self.service.open -= 1
        self.machine.handle("closed")

    @invariant()
    def never_two_sessions(self) -> None:
        assert self.service.most <= 1

    @invariant()
    def an_open_session_is_in_use_or_being_closed(self) -> None:
        assert self.machine.session_open == bool(self.service.open)
        if self.service.open and not self.service.close_asked:
            assert self.machine.state in ("queued", "creating", "polling", "playing", "lingering")

    @invariant()
    def only_playing_sounds(self) -> None:
        assert self.service.sounding == (self.machine.state in ("playing", "lingering"))

    def teardown(self) -> None:
        for _ in STATES:
            if self.machine.state != "idle":
                self.machine.handle("timed_out")
        assert self.machine.state == "idle"
        assert not self.service.open or self.service.close_asked


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=300, stateful_step_count=30, deadline=None)


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


def test_every_state_but_idle_has_a_time_out() -> None:
    leaving = {state.id for state in SessionMachine.states for t in state.transitions if "timed_out" in t.event}
    assert leaving == set(STATES) - {"idle"}


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_that_means_nothing_is_ignored(event: str) -> None:
    service = Service()
    machine = SessionMachine(service)
    machine.handle("ask")
    machine.handle("stop")
    if event not in ("closed", "timed_out"):
        machine.handle(event)
        assert machine.state == "closing"


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
