import json
import subprocess
import sys
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pytest

from tests.unit.ledger.contest import LIFE_SECONDS, PLACES, PROCESSES, VICTIM
from tests.unit.ledger.space import Space


@dataclass(frozen=True)
class Holding:
    """One lease, from when it was known until it was given back or its owner's time had run out."""

    process: int
    ticket: int
    leased: float
    given: float


def _holdings(folder: Path) -> list[Holding]:
    lines = [
        (int(path.stem), json.loads(line)) for path in folder.glob("*.jsonl") for line in path.read_text().splitlines()
    ]
    # The lease of the dead began a little before its owner knew.
    ends = (line["given"] or line["leased"] + LIFE_SECONDS - 0.5 for _, line in lines)
    return [
        Holding(process, line["ticket"], line["leased"], end) for (process, line), end in zip(lines, ends, strict=True)
    ]


def _most_at_once(holdings: list[Holding]) -> int:
    changes = sorted([(h.leased, 1) for h in holdings] + [(h.given, -1) for h in holdings])
    return max(accumulate(change for _, change in changes))


@pytest.mark.pair  # it measures how long somebody was passed over
@pytest.mark.parametrize("seconds", [8, pytest.param(60, marks=pytest.mark.soak)])
def test_twenty_processes_share_three_places(space: Space, seconds: int) -> None:
    folder = space.file.parent
    subprocess.run(
        [sys.executable, "-m", "tests.unit.ledger.contest", str(folder), space.url, str(seconds)],
        check=True,
        timeout=seconds + 40,
    )
    holdings = _holdings(folder)
    assert {holding.process for holding in holdings} == set(range(PROCESSES)), "somebody was never served"
    assert _most_at_once(holdings) == PLACES
    (killed,) = (holding for holding in holdings if holding.process == VICTIM)
    after = [h for h in holdings if h.leased > killed.leased + LIFE_SECONDS]
    assert _most_at_once(after) == PLACES, "the place of the dead did not come back"
    served = [holding.leased for holding in sorted(holdings, key=lambda holding: holding.ticket)]
    lateness = max(latest - moment for latest, moment in zip(accumulate(served, max), served, strict=True))
    assert lateness < 1.0
    print(f"{len(holdings)} leases; out of order by {lateness:.3f} s at most")  # noqa: T201  shown by -s
