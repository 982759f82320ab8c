"""The line and the places against a model, in any order of calls and moments."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.config.loading import load
from kiosk.ledger.database import open_memory
from kiosk.ledger.errors import LeaseLost, TicketLost
from kiosk.ledger.ledger import Ledger
from kiosk.ledger.models import Lease, Outcome, Position, Reason, Ticket
from kiosk.ledger.slots import TICKET_SECONDS
from tests.unit.ledger.space import Clock

PLACES = 2


class Line(RuleBasedStateMachine):
    """Tickets with the moments at which they drop out and may be served; leases with their ends."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.database = open_memory(self.clock)
        self.ledger = Ledger(self.database, load(overrides={"limits.places": str(PLACES)}))
        self.tickets: dict[int, tuple[Ticket, float, float]] = {}
        self.leases: dict[str, tuple[Lease, float]] = {}
        self.ended: list[str] = []

    def teardown(self) -> None:
        self.database.close()

    def waiting(self) -> list[int]:
        return sorted(number for number, (_, end, _) in self.tickets.items() if end > self.clock.now)

    def taken(self) -> int:
        return sum(end > self.clock.now for _, end in self.leases.values())

    @rule()
    def join(self) -> None:
        ticket = self.ledger.join("tts", "en")
        assert ticket.number > max(self.tickets, default=0)
        self.tickets[ticket.number] = (ticket, self.clock.now + TICKET_SECONDS, 0.0)

    @precondition(lambda self: self.tickets)
    @rule(data=st.data(), life=st.integers(1, 40))
    def ask(self, data: st.DataObject, life: int) -> None:
        number = data.draw(st.sampled_from(sorted(self.tickets)))
        ticket, end, not_before = self.tickets[number]
        if self.leases.get(ticket.session_id, (None, 0.0))[1] > self.clock.now:
            assert self.ledger.try_lease(ticket, life) == Lease(ticket)
            return
        if end <= self.clock.now:
            with pytest.raises(TicketLost):
                self.ledger.try_lease(ticket, life)
            return
        self.tickets[number] = (ticket, self.clock.now + TICKET_SECONDS, not_before)
        position = self.waiting().index(number) + 1
        held = any(self.tickets[n][2] > self.clock.now for n in self.waiting()[:position])
        answer = self.ledger.try_lease(ticket, life)
        if held or position > PLACES - self.taken():
            assert isinstance(answer, Position)
            assert answer.number == position
        else:
            assert answer == Lease(ticket)
            self.leases[ticket.session_id] = (Lease(ticket), self.clock.now + life)
            self.tickets[number] = (ticket, 0.0, 0.0)

    @precondition(lambda self: self.tickets)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        ticket, _, _ = self.tickets[data.draw(st.sampled_from(sorted(self.tickets)))]
        self.ledger.leave(ticket)
        self.tickets[ticket.number] = (ticket, 0.0, 0.0)

    @precondition(lambda self: self.leases)
    @rule(data=st.data(), retry_after=st.integers(0, 30))
    def refused(self, data: st.DataObject, retry_after: int) -> None:
        lease, _ = self.leases.pop(data.draw(st.sampled_from(sorted(self.leases))))
        ticket = self.ledger.refused(lease, retry_after)
        assert ticket.number == lease.ticket.number
        self.tickets[ticket.number] = (ticket, self.clock.now + TICKET_SECONDS, self.clock.now + retry_after)

    @precondition(lambda self: self.leases)
    @rule(data=st.data(), life=st.integers(1, 40), opens=st.booleans())
    def live(self, data: st.DataObject, life: int, opens: bool) -> None:
        lease, _ = self.leases[session := data.draw(st.sampled_from(sorted(self.leases)))]
        if opens:
            self.ledger.opened(session, "stream", life)
        else:
            self.ledger.renew(session, life)
        self.leases[session] = (lease, self.clock.now + life)

    @precondition(lambda self: self.leases)
    @rule(data=st.data())
    def close(self, data: st.DataObject) -> None:
        session = data.draw(st.sampled_from(sorted(self.leases)))
        del self.leases[session]
        self.ended.append(session)
        self.ledger.close(session, Outcome(Reason.FINISHED))

    @precondition(lambda self: self.ended)
    @rule(data=st.data())
    def come_late(self, data: st.DataObject) -> None:
        session = data.draw(st.sampled_from(self.ended))
        self.ledger.close(session, Outcome(Reason.CRASH))
        with pytest.raises(LeaseLost):
            self.ledger.renew(session, 10)

    @rule(seconds=st.sampled_from([0.5, 4.0, 9.0, TICKET_SECONDS, 30.0]))
    def wait(self, seconds: float) -> None:
        self.clock.now += seconds

    @invariant()
    def every_open_session_is_known(self) -> None:
        assert {left.session_id for left in self.ledger.open_sessions()} == set(self.leases)


TestLine = Line.TestCase
TestLine.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
