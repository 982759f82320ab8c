"""What was used, as the operator reads it: as a table, as CSV, as JSON."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from kiosk.ledger.models import SessionUsage, Totals, Usage
from kiosk.ledger.money import all_decimals


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
        f"${all_decimals(totals.cost_usd)}"
    )
    return "\n".join(rows)


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
    values["cost_usd"] = all_decimals(record.cost_usd)
    if isinstance(record, SessionUsage):
        values["began"] = record.began.isoformat(timespec="milliseconds")
    return values
