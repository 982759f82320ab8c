"""Processes that fight for the places of one space: `python -m tests.unit.ledger.contest FOLDER URL SECONDS`.

Each of 20 takes a place, holds it shortly and gives it back, again and again for SECONDS; one is killed while it holds
one. Each writes what it saw to FOLDER/NUMBER.jsonl, times on the monotonic clock that all processes share.
"""

import contextlib
import json
import multiprocessing
import random
import signal
import sys
import time
from pathlib import Path
from typing import IO

from kiosk.config.loading import load
from kiosk.config.settings import Settings
from kiosk.ledger.ledger import Ledger, open_ledger
from kiosk.ledger.models import Lease, Outcome, Reason

PROCESSES = 20
PLACES = 3
LIFE_SECONDS = 2.0
ASK_SECONDS = 0.1
VICTIM = 0


def main() -> None:
    """Run the contest; it fails where a process does."""
    folder, url, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    settings = load(overrides={"data_dir": str(folder), "ledger.url": url, "limits.places": str(PLACES)})
    open_ledger(settings).dispose()
    fork = multiprocessing.get_context("fork")
    end = time.monotonic() + seconds
    processes = [fork.Process(target=_contend, args=(settings, folder, n, end)) for n in range(PROCESSES)]
    for process in processes:
        process.start()
    _wait_for_line(folder / f"{VICTIM}.jsonl")
    processes[VICTIM].kill()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes if process is not processes[VICTIM]):
        sys.exit("a process failed")


def _contend(settings: Settings, folder: Path, number: int, end: float) -> None:
    ledger = open_ledger(settings)
    with (folder / f"{number}.jsonl").open("w", buffering=1) as log:
        while time.monotonic() < end:
            _take_and_give(ledger, log, holds_for_ever=number == VICTIM)
    ledger.dispose()


def _take_and_give(ledger: Ledger, log: IO[str], *, holds_for_ever: bool) -> None:
    ticket = ledger.join("tts", "en")
    while not isinstance(lease := ledger.try_lease(ticket, LIFE_SECONDS), Lease):
        time.sleep(ASK_SECONDS)
    leased = time.monotonic()
    if holds_for_ever:
        print(json.dumps({"ticket": ticket.number, "leased": leased, "given": None}), file=log)
        signal.pause()
    ledger.opened(lease.session_id, "stream", LIFE_SECONDS)
    time.sleep(random.uniform(0.02, 0.2))  # noqa: S311  the visitor's conversation
    print(json.dumps({"ticket": ticket.number, "leased": leased, "given": time.monotonic()}), file=log)
    ledger.close(lease.session_id, Outcome(Reason.FINISHED))


def _wait_for_line(path: Path) -> None:
    while True:
        with contextlib.suppress(FileNotFoundError):
            if path.read_text().endswith("\n"):
                return
        time.sleep(0.01)


if __name__ == "__main__":
    main()
