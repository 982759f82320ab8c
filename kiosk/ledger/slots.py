"""The space's places, and the line of those who wait for one.

The line is strict: whoever came first is served first. A ticket may be served while others stand before it only where
there is a free place for each of them, too; and while the service has told one of them to wait, nobody behind it is
sent to be refused as well.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from sqlalchemy import delete, func, insert, select, update

from kiosk.ledger.billing import median_since_intent
from kiosk.ledger.database import Transaction
from kiosk.ledger.errors import LeaseLost, TicketLost
from kiosk.ledger.models import Lease, Position, Ticket, new_session_id
from kiosk.ledger.schema import is_open, sessions, tickets

TICKET_SECONDS: Final = 15.0
"""A ticket that nobody asks about for so long drops out of the line."""


def join(tx: Transaction, kiosk: str, kind: str, language: str) -> Ticket:
    """A new ticket at the end of the line."""
    number = tx.connection.execute(
        insert(tickets).values(kiosk=kiosk, expires_at=tx.now + TICKET_SECONDS).returning(tickets.c.id)
    ).scalar_one()
    return Ticket(number, kind, language)


def leave(tx: Transaction, ticket: Ticket) -> None:
    """Take `ticket` out of the line."""
    tx.connection.execute(delete(tickets).where(tickets.c.id == ticket.number))


def try_lease(
    tx: Transaction, ticket: Ticket, kiosk: str, places: int, price_per_second: Decimal, life_seconds: float
) -> Lease | Position:
    """A place, written down as the intent to create a session, or how `ticket` stands. Raises `TicketLost`."""
    tx.connection.execute(delete(tickets).where(tickets.c.expires_at <= tx.now))
    renewed = tx.connection.execute(
        update(tickets).where(tickets.c.id == ticket.number).values(expires_at=tx.now + TICKET_SECONDS)
    )
    if renewed.rowcount == 0:
        return _served_before(tx, ticket)
    number, not_before = tx.connection.execute(
        select(func.count(), func.max(tickets.c.not_before)).where(tickets.c.id <= ticket.number)
    ).one()
    if number > places - _taken(tx) or not_before > tx.now:
        return Position(number, _wait_seconds(tx, number, places, not_before))
    leave(tx, ticket)
    tx.connection.execute(
        insert(sessions).values(
            id=ticket.session_id,
            kiosk=kiosk,
            kind=ticket.kind,
            language=ticket.language,
            price_per_second=price_per_second,
            intent_at=tx.now,
            expires_at=tx.now + life_seconds,
        )
    )
    return Lease(ticket)


def refused(tx: Transaction, lease: Lease, kiosk: str, retry_after: float) -> Ticket:
    """The lease's ticket, back where it stood in the line, not served for `retry_after` seconds. Raises `LeaseLost`."""
    ticket = replace(lease.ticket, session_id=new_session_id())
    # Nothing was opened, so nothing is to be remembered.
    gone = tx.connection.execute(delete(sessions).where(sessions.c.id == lease.session_id, is_open))
    if gone.rowcount == 0:
        raise LeaseLost
    tx.connection.execute(
        insert(tickets).values(
            id=ticket.number, kiosk=kiosk, expires_at=tx.now + TICKET_SECONDS, not_before=tx.now + retry_after
        )
    )
    return ticket


def _served_before(tx: Transaction, ticket: Ticket) -> Lease:
    """The lease whose answer was lost on its way."""
    still_its_own = sessions.c.id == ticket.session_id, is_open, sessions.c.expires_at > tx.now
    if tx.connection.scalar(select(sessions.c.id).where(*still_its_own)) is None:
        raise TicketLost
    return Lease(ticket)


def _taken(tx: Transaction) -> int:
    return tx.connection.execute(
        select(func.count()).select_from(sessions).where(is_open, sessions.c.expires_at > tx.now)
    ).scalar_one()


def _wait_seconds(tx: Transaction, number: int, places: int, not_before: float) -> float | None:
    """A place comes free each `median / places` seconds, whatever the running sessions' ages."""
    median = median_since_intent(tx, sessions.c.ended_at, sessions.c.created_at.is_not(None))
    return None if median is None else max(number * median / places, not_before - tx.now)
