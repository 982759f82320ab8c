"""A session in the ledger: its end, its seconds and its cost."""

import statistics
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, select, update

from kiosk.ledger.database import Transaction
from kiosk.ledger.models import Outcome
from kiosk.ledger.money import cost_of, exact_seconds
from kiosk.ledger.schema import is_open, sessions

LATELY: Final = 30
"""How many of the last sessions tell how long the next one will take."""


def billed(row: Row[Any], now: float) -> tuple[Decimal, Decimal]:
    """Seconds and US dollars of a session so far.

    One whose owner died counts until its lease's end, and an intent whose answer never came from its beginning, because
    it may well be open at the service.
    """
    if row.ended_at is not None:
        return row.seconds, row.cost_usd
    began = row.intent_at if row.created_at is None else row.created_at
    seconds = exact_seconds(max(0.0, min(now, row.expires_at) - began))
    return seconds, cost_of(seconds, row.price_per_second)


def end(tx: Transaction, session_id: str, outcome: Outcome) -> None:
    """Write down how an open session ended; nothing where it has ended already."""
    row = tx.connection.execute(select(sessions).where(sessions.c.id == session_id, is_open)).first()
    if row is None:
        return
    if outcome.seconds is not None:
        seconds = exact_seconds(outcome.seconds)
    else:
        seconds = Decimal(0) if row.created_at is None else billed(row, tx.now)[0]
    tx.connection.execute(
        update(sessions)
        .where(sessions.c.id == session_id)
        .values(
            stream_id=row.stream_id or outcome.stream_id,
            ended_at=tx.now,
            reason=outcome.reason.value,
            error_code=outcome.error_code,
            seconds=seconds,
            silent_seconds=exact_seconds(outcome.silent_seconds),
            cost_usd=cost_of(seconds, row.price_per_second),
        )
    )


def median_since_intent(
    tx: Transaction, until: ColumnElement[float | None], *which: ColumnElement[bool]
) -> float | None:
    """Median of the seconds from intent to `until` over the last sessions that came so far; `None` without any."""
    spans = last_spans(tx, sessions.c.intent_at, until, *which)
    return statistics.median(spans) if spans else None


def last_spans(
    tx: Transaction, since: ColumnElement[Any], until: ColumnElement[float | None], *which: ColumnElement[bool]
) -> tuple[float, ...]:
    """Seconds from `since` to `until` of the last sessions that came so far, the latest first."""
    rows = tx.connection.execute(
        select(until - since)
        .where(since.is_not(None), until.is_not(None), *which)
        .order_by(sessions.c.intent_at.desc())
        .limit(LATELY)
    )
    return tuple(span for (span,) in rows if span is not None)
