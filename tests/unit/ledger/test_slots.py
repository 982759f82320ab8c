from types import SimpleNamespace

import pytest

from kiosk.ledger import database
from kiosk.ledger.errors import LeaseLost, TicketLost
from kiosk.ledger.ledger import Ledger, open_ledger
from kiosk.ledger.models import Lease, Outcome, Position, Reason
from kiosk.ledger.slots import TICKET_SECONDS
from tests.unit.ledger.space import LIFE, Space, leased, opened

FINISHED = Outcome(Reason.FINISHED)


def test_two_kiosks_share_the_places_in_order_of_arrival(space: Space) -> None:
    hall, shop = space.ledger("hall", limits__places=1), space.ledger("shop", limits__places=1)
    first = opened(hall)
    second, third = shop.join("tts", "de"), hall.join("tts", "en")
    assert hall.try_lease(third, LIFE) == Position(2, None)
    assert shop.try_lease(second, LIFE) == Position(1, None)
    hall.close(first, FINISHED)
    assert isinstance(hall.try_lease(third, LIFE), Position)
    lease = shop.try_lease(second, LIFE)
    assert isinstance(lease, Lease)
    shop.close(lease.session_id, FINISHED)
    assert isinstance(hall.try_lease(third, LIFE), Lease)


def test_a_later_ticket_is_served_at_once_where_a_place_is_left_for_each_before_it(space: Space) -> None:
    ledger = space.ledger(limits__places=2)
    first, second, third = (ledger.join("tts", "en") for _ in range(3))
    assert isinstance(ledger.try_lease(third, LIFE), Position)
    assert isinstance(ledger.try_lease(second, LIFE), Lease)
    assert isinstance(ledger.try_lease(third, LIFE), Position)
    assert isinstance(ledger.try_lease(first, LIFE), Lease)


def test_who_leaves_or_asks_no_more_drops_out(space: Space) -> None:
    ledger = space.ledger(limits__places=1)
    session = opened(ledger, life_seconds=1000)
    dead, gone, alive = (ledger.join("tts", "en") for _ in range(3))
    ledger.leave(gone)
    ledger.leave(gone)
    assert ledger.try_lease(alive, LIFE) == Position(2, None)
    space.clock.now += TICKET_SECONDS - 1
    ledger.try_lease(alive, LIFE)
    space.clock.now += 1
    assert ledger.try_lease(alive, LIFE) == Position(1, None)
    ledger.close(session, FINISHED)
    for lost in (dead, gone):
        with pytest.raises(TicketLost):
            ledger.try_lease(lost, LIFE)
    assert isinstance(ledger.try_lease(alive, LIFE), Lease)


def test_a_refused_lease_keeps_its_place_in_the_line(space: Space) -> None:
    ledger = space.ledger(limits__places=1)
    lease = leased(ledger)
    behind = ledger.join("tts", "en")
    ticket = ledger.refused(lease, retry_after=10)
    assert ticket.session_id != lease.session_id, "the old key would bring the old answer back"
    with pytest.raises(LeaseLost):
        ledger.refused(lease, retry_after=10)
    space.clock.now += 9
    assert ledger.try_lease(ticket, LIFE) == Position(1, None)
    assert ledger.try_lease(behind, LIFE) == Position(2, None)
    space.clock.now += 1
    assert ledger.try_lease(behind, LIFE) == Position(2, None)
    assert isinstance(ledger.try_lease(ticket, LIFE), Lease)
    assert [session.session_id for session in ledger.open_sessions()] == [ticket.session_id]
    assert ledger.join("tts", "en").number > behind.number


def test_a_lease_whose_answer_was_lost_is_given_again(space: Space) -> None:
    ledger = space.ledger()
    ticket = ledger.join("tts", "en")
    lease = ledger.try_lease(ticket, LIFE)
    assert ledger.try_lease(ticket, LIFE) == lease == Lease(ticket)
    assert len(ledger.open_sessions()) == 1


def test_a_place_comes_back_when_its_owner_is_dead_and_not_before(space: Space) -> None:
    ledger = space.ledger(limits__places=1)
    session = opened(ledger, life_seconds=20)
    space.clock.now += 19
    ledger.renew(session, 10)
    ticket = ledger.join("tts", "en")
    space.clock.now += 9.9
    assert isinstance(ledger.try_lease(ticket, LIFE), Position)
    space.clock.now += 0.1
    assert isinstance(ledger.try_lease(ticket, LIFE), Lease)


def test_a_session_that_lives_has_its_place_even_after_its_lease_ran_out(space: Space) -> None:
    ledger = space.ledger(limits__places=1)
    session = opened(ledger, life_seconds=10)
    space.clock.now += 11
    ledger.renew(session, 10)
    assert isinstance(ledger.try_lease(ledger.join("tts", "en"), LIFE), Position)


def test_the_wait_is_told_from_the_last_sessions_and_the_places(space: Space) -> None:
    ledger = space.ledger(limits__places=2)
    for length in [1000, *[20] * 9, *[40] * 11]:
        session = opened(ledger, life_seconds=2000)
        space.clock.now += length
        ledger.close(session, FINISHED)
    leased(ledger), leased(ledger)
    first, second, third = (ledger.join("tts", "en") for _ in range(3))
    assert ledger.try_lease(first, LIFE) == Position(1, 20.0)
    assert ledger.try_lease(second, LIFE) == Position(2, 40.0)
    assert ledger.try_lease(third, LIFE) == Position(3, 60.0)


def test_times_are_the_servers(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "time", SimpleNamespace(time=lambda: 7.0))
    ledger = open_ledger(space.settings())
    leased(ledger)
    (session,) = ledger.open_sessions()
    assert session.intent_at == 7.0 if not space.url else session.intent_at > 1.7e9
    ledger.dispose()


def test_what_the_ledger_has_as_ended_is_told_to_who_lives_on(space: Space) -> None:
    ledger: Ledger = space.ledger()
    session = leased(ledger).session_id
    ledger.close(session, Outcome(Reason.CRASH))
    with pytest.raises(LeaseLost):
        ledger.renew(session, LIFE)
    with pytest.raises(LeaseLost):
        ledger.opened(session, "late", LIFE)
    (used,) = ledger.usage().sessions
    assert used.stream_id == "late"
