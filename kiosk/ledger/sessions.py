"""What the ledger knows of a session: its moments, its end, its seconds and its cost."""

import math
import statistics
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, select, update

from kiosk.ledger.database import Transaction
from kiosk.ledger.tables import is_open, sessions

LATELY: Final = 20
"""How many sessions a median looks at."""
BILLIONTH: Final = Decimal("1e-9")


class Moment(StrEnum):
    """What happens once in a session."""

    READY = "ready_at"
    """Its stream can be played."""
    FIRST_FRAME = "first_frame_at"
    """The visitor sees the avatar."""
    SPEAKING = "speaking_at"
    """The visitor hears the first word."""


class Reason(StrEnum):
    """Why a session ended."""

    FINISHED = "finished"
    """All was said."""
    STOPPED = "stopped"
    """A visitor or the attendant ended it."""
    IDLE = "idle"
    """Nobody was there any more."""
    LIMIT = "limit"
    """Its longest time was over."""
    BUDGET = "budget"
    """Nothing more may be spent."""
    FAULT = "fault"
    """Something failed; the error code says what."""
    CRASH = "crash"
    """The kiosk died; its guardian or its next start closed the session."""
    SHUTDOWN = "shutdown"
    """The kiosk was ended."""


@dataclass(frozen=True)
class Outcome:
    """How a session ended.

    Attributes:
        reason: why.
        error_code: the code staff see, of a fault.
        seconds: the seconds that were billed; `None` for the time from the create's answer to now, or to the lease's
            end for an owner that died.
        silent_seconds: those of them in which the avatar said nothing.
        stream_id: its id at the service, if that became known too late for `opened`.

    Raises `ValueError` for seconds that are negative or no number.

    """

    reason: Reason
    error_code: str | None = None
    seconds: float | None = None
    silent_seconds: float = 0.0
    stream_id: str | None = None

    def __post_init__(self) -> None:
        for seconds in (self.seconds or 0.0, self.silent_seconds):
            if not (math.isfinite(seconds) and seconds >= 0):
                raise ValueError(f"{seconds} are no seconds of a session")


@dataclass(frozen=True)
class OpenSession:
    """A session that nobody closed.

    Attributes:
        session_id: its id in the ledger, and the `Idempotency-Key` of its create.
        stream_id: its id at the service; `None` where the create's answer never came.
        kind: the session's kind at the service.
        intent_at: when it was about to be created, in seconds since 1970.
        expires_at: until when it can live at the service without its owner, in seconds since 1970.

    """

    session_id: str
    stream_id: str | None
    kind: str
    intent_at: float
    expires_at: float


def exact_seconds(seconds: float) -> Decimal:
    """`seconds` to the millisecond."""
    return Decimal(str(round(seconds, 3)))


def cost_of(seconds: Decimal, price_per_second: Decimal) -> Decimal:
    """US dollars, to the billionth the ledger keeps."""
    return (seconds * price_per_second).quantize(BILLIONTH)


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
