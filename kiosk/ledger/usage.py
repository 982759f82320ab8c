"""What was used."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select

from kiosk.ledger.billing import billed
from kiosk.ledger.database import Transaction
from kiosk.ledger.days import begin_of, day_of
from kiosk.ledger.models import By, SessionUsage, Totals, Usage
from kiosk.ledger.owners import owner_of
from kiosk.ledger.schema import sessions


def usage(tx: Transaction, since: date | None, by: By | None) -> Usage:
    """What was used since the local day `since`, or ever."""
    rows = tx.connection.execute(
        select(sessions)
        .where(sessions.c.intent_at >= (begin_of(since) if since else 0.0))
        .order_by(sessions.c.intent_at, sessions.c.id)
    )
    used = tuple(_session(row, tx.now) for row in rows)
    groups: dict[str, list[SessionUsage]] = {}
    for session in used if by else ():
        groups.setdefault(_key(session, by), []).append(session)
    return Usage(used, _totals(used), by, {key: _totals(groups[key]) for key in sorted(groups)})


def _key(session: SessionUsage, by: By | None) -> str:
    match by:
        case By.DAY:
            return day_of(session.began).isoformat()
        case By.KIOSK:
            return owner_of(session.kiosk)
        case _:
            return str(getattr(session, by or ""))


def _session(row: Row[Any], now: float) -> SessionUsage:
    seconds, cost = billed(row, now)
    return SessionUsage(
        session_id=row.id,
        stream_id=row.stream_id,
        kiosk=row.kiosk,
        kind=row.kind,
        language=row.language,
        began=datetime.fromtimestamp(row.intent_at, UTC).astimezone(),
        reason=row.reason or ("running" if row.expires_at > now else "lost"),
        error_code=row.error_code,
        wait_seconds=None if row.first_frame_at is None else round(row.first_frame_at - row.intent_at, 3),
        seconds=seconds,
        silent_seconds=row.silent_seconds,
        cost_usd=cost,
    )


def _totals(used: Sequence[SessionUsage]) -> Totals:
    return Totals(
        len(used),
        sum((session.seconds for session in used), Decimal(0)),
        sum((session.silent_seconds for session in used), Decimal(0)),
        sum((session.cost_usd for session in used), Decimal(0)),
    )
