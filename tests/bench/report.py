"""What a benchmark found: figures of several sides, measured in one run on the same machine, with their spread."""

import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One figure of one side.

    Attributes:
        what: what was measured, the same words for all sides.
        side: who was measured: `kiosk` or what it is compared with.
        unit: of the values.
        values: one of each run.

    """

    what: str
    side: str
    unit: str
    values: Sequence[float]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.values)

    def as_json(self) -> dict[str, Any]:
        """All of it, with median, least and greatest value."""
        spread = {"median": self.median, "min": min(self.values), "max": max(self.values)}
        return {"what": self.what, "side": self.side, "unit": self.unit, **spread, "values": list(self.values)}


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of text."""
    lines = [f"{'':44} {'side':24} {'median':>10} {'min':>10} {'max':>10}  unit        runs"]
    last = ""
    for figure in figures:
        what, last = ("" if figure.what == last else figure.what), figure.what
        spread = f"{figure.median:10.3f} {min(figure.values):10.3f} {max(figure.values):10.3f}"
        lines.append(f"{what:44} {figure.side:24} {spread}  {figure.unit:11} {len(figure.values)}")
    return "\n".join(lines)


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    return {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "system": platform.platform(),
        "cores": len(os.sched_getaffinity(0)),
        "python": platform.python_version(),
    }
