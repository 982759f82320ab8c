"""What was used, and how it is told to the operator: as a table, as CSV, as JSON."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select

from kiosk.ledger.budget import midnight
from kiosk.ledger.database import Transaction
from kiosk.ledger.sessions import billed
from kiosk.ledger.tables import sessions


class By(StrEnum):
    """What sessions can be added up by."""

    DAY = "day"
    KIOSK = "kiosk"
    REASON = "reason"


@dataclass(frozen=True)
class SessionUsage:
    """One session.

    Attributes:
        session_id: its id in the ledger.
        stream_id: its id at the service, where it has one.
        kiosk: whose it was.
        kind: its kind at the service.
        language: the visitor's.
        began: when it was about to be created, in local time.
        reason: why it ended; `running`, or `lost` for one that nobody closed.
        error_code: the code staff saw.
        wait_seconds: from the intent to the first frame.
        seconds: billed, so far.
        silent_seconds: those of them in which the avatar said nothing.
        cost_usd: US dollars, so far.

    """

    session_id: str
    stream_id: str | None
    kiosk: str
    kind: str
    language: str
    began: datetime
    reason: str
    error_code: str | None
    wait_seconds: float | None
    seconds: Decimal
    silent_seconds: Decimal
    cost_usd: Decimal


@dataclass(frozen=True)
class Totals:
    """The exact sums over some sessions: how many, seconds, and US dollars."""

    sessions: int
    seconds: Decimal
    silent_seconds: Decimal
    cost_usd: Decimal


@dataclass(frozen=True)
class Usage:
    """Sessions, oldest first, and their totals.

    Attributes:
        sessions: each one.
        totals: of all.
        by: what `groups` is by.
        groups: totals by day (`YYYY-MM-DD`, local), kiosk or reason; empty where nothing was asked for.

    """

    sessions: tuple[SessionUsage, ...]
    totals: Totals
    by: By | None
    groups: dict[str, Totals]


def usage(tx: Transaction, since: date | None, by: By | None) -> Usage:
    """What was used since the local day `since`, or ever."""
    rows = tx.connection.execute(
        select(sessions)
        .where(sessions.c.intent_at >= (midnight(since) if since else 0.0))
        .order_by(sessions.c.intent_at, sessions.c.id)
    )
    used = tuple(_session(row, tx.now) for row in rows)
    groups: dict[str, list[SessionUsage]] = {}
    for session in used if by else ():
        key = session.began.date().isoformat() if by is By.DAY else str(getattr(session, by or ""))
        groups.setdefault(key, []).append(session)
    return Usage(used, _totals(used), by, {key: _totals(groups[key]) for key in sorted(groups)})


def as_json(used: Usage) -> str:
    """One object; dollars are strings, so that no reader rounds them."""
    found: dict[str, Any] = {"sessions": [plain(session) for session in used.sessions]}
    if used.by:
        found["groups"] = [{used.by.value: key} | plain(totals) for key, totals in used.groups.items()]
    found["totals"] = plain(used.totals)
    return json.dumps(found, indent=2)


def as_csv(used: Usage) -> str:
    """A line for each session, or for each group where some were asked for, under a line of names."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(_lines(used))
    return text.getvalue()


def as_table(used: Usage) -> str:
    """The same in columns, and the totals."""
    lines = [[str(cell) for cell in line] for line in _lines(used)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rows = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    totals = used.totals
    rows.append(
        f"\n{totals.sessions} sessions, {totals.seconds:.3f} s, {totals.silent_seconds:.3f} s of them silent, "
        f"${_dollars(totals.cost_usd)}"
    )
    return "\n".join(rows)


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


def _lines(used: Usage) -> Iterable[list[Any]]:
    records = [plain(session) for session in used.sessions]
    names = [*SessionUsage.__dataclass_fields__]
    if used.by:
        records = [{used.by.value: key} | plain(totals) for key, totals in used.groups.items()]
        names = [used.by.value, *Totals.__dataclass_fields__]
    yield names
    for record in records:
        yield ["" if record[name] is None else record[name] for name in names]


def plain(record: SessionUsage | Totals) -> dict[str, Any]:
    """`record` as JSON and CSV can hold it; dollars are strings."""
    values = asdict(record)
    values |= {name: float(values[name]) for name in ("seconds", "silent_seconds")}
    values["cost_usd"] = _dollars(record.cost_usd)
    if isinstance(record, SessionUsage):
        values["began"] = record.began.isoformat(timespec="milliseconds")
    return values


def _dollars(amount: Decimal) -> str:
    """All decimals of `amount`, two at least."""
    whole, _, decimals = f"{amount:.9f}".rstrip("0").partition(".")
    return f"{whole}.{decimals:0<2}"
