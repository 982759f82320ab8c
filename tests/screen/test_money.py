"""What the kiosks' ledgers say that sessions cost is what the service billed, whatever befell them.

Three kiosks, each with a ledger of its own, share one sandbox; visitors ask, ask more and stop, and much goes wrong.
`SOAK_SESSIONS` and `SOAK_SEED` choose how many sessions and which.
"""

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, Final

import httpx
import pytest

from kiosk.config.loading import load
from kiosk.ledger.ledger import open_ledger
from kiosk.ledger.models import Usage
from kiosk.sandbox.api.session import PRICE_PER_SECOND
from tests.contract.sandbox_process import running_sandbox
from tests.machine import running_xvfb

pytestmark = pytest.mark.pair

SESSIONS: Final = int(os.environ.get("SOAK_SESSIONS", "200"))
SEED: Final = int(os.environ.get("SOAK_SEED", "1"))
KIOSKS: Final = 3
ALLOWED_SECONDS: Final = 1
LOOK_SECONDS: Final = 0.05
WORST: Final = 3
"""How many sessions are named, worst first, even where nothing is wrong with them."""

TEXTS: Final = (
    "Good morning.",
    "Hello, how are you today?",
    "The museum opens at ten. The café opens at nine, and it closes at six.",
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.",
)
STATES: Final = ("queued", "creating", "polling", "playing", "lingering")
CALLS: Final = ("create", "create", "status", "append", "cancel", "cancel", "words")
CALL_FAULTS: Final = ("lost", "slow", "429", "500", "html")
HASTE: Final = {
    "answers.kind": "repeat",
    "api.answer_timeout": "4",
    "conversation.follow_up_seconds": "1",
    "limits.queue_seconds": "30",
    "poll.timeout": "5",
    "screen.goodbye_seconds": "0.2",
    "screen.languages": '["en"]',
    "screen.trouble_seconds": "1",
}


class Kiosk:
    """A running kiosk with its visitors."""

    def __init__(self, process: "subprocess.Popen[str]", url: str, random: Random) -> None:
        self._process = process
        self._url = url
        self._random = random

    def receive_visitor(self) -> None:
        """One visitor comes, while something may go wrong, asks, and goes."""
        self._wait(
            "nobody before the screen", lambda: (self._tell("screen"), self._tell("state")) == ("attract", "idle")
        )
        for _ in range(self._random.choice((0, 1, 1, 2))):
            httpx.post(f"{self._url}/sandbox/faults", json=_fault(self._random), timeout=20).raise_for_status()
        self._ask(f"ask {self._random.choice(TEXTS)}")
        match self._random.choice(("listens", "asks more", "stops", "stops")):
            case "asks more":
                if self._is_in("lingering"):
                    self._ask(f"ask {self._random.choice(TEXTS)}")
            case "stops":
                state = self._random.choice(STATES)
                moment = time.monotonic() + self._random.random()
                if self._is_in(state):
                    self._wait("the moment", lambda: time.monotonic() >= moment or self._tell("state") != state)
                self._ask("stop")

    def _is_in(self, state: str) -> bool:
        """Whether the conversation has come to `state`; false when it is over."""
        self._wait(state, lambda: self._tell("state") in {state, "closing", "failed", "idle"})
        return bool(self._tell("state") == state)

    def _tell(self, what: str) -> Any:
        return self._ask("state")[what]

    def _wait(self, what: str, until: Callable[[], object], seconds: float = 120.0) -> None:
        deadline = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < deadline, f"never came: {what}; {self._ask('state')}"
            time.sleep(LOOK_SECONDS)

    def _ask(self, question: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def _fault(random: Random) -> dict[str, Any]:
    """Something that goes wrong: mostly of a call, sometimes of the stream or of the whole session."""
    count = random.randint(1, 3)
    match random.choice(("call", "call", "call", "media", "session")):
        case "call":
            fault = random.choice(CALL_FAULTS)
            fields = {"on": random.choice(CALLS), "fault": fault, "count": count}
            return fields | ({"seconds": random.uniform(0.2, 5.0)} if fault == "slow" else {})
        case "media":
            return {
                "on": random.choice(("segment", "playlist")),
                "fault": random.choice(("503", "404")),
                "count": count,
            }
        case _:
            fault = random.choice(("cut", "error", "error", "never_ready", "late"))
            return {"on": "session", "fault": fault, "seconds": random.uniform(0.1, 4.0)}


@contextmanager
def running_kiosk(number: int, url: str, folder: Path) -> Iterator[Kiosk]:
    """A kiosk on a small display of its own; it ends by itself, and well."""
    given = HASTE | {"api.base_url": url, "api.key": "x", "answers.chat_url": f"{url}/v1"} | names(number, folder)
    if number == 0:
        given["answers.kind"] = "chat"
    with running_xvfb("800x600") as display, (folder / f"{number}.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.screen.driver", *(f"{name}={value}" for name, value in given.items())],
            env=os.environ | {"DISPLAY": display},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        with process:
            try:
                yield Kiosk(process, url, Random(f"{SEED} {number}"))  # noqa: S311  chance, not a secret
                assert process.stdin is not None
                process.stdin.close()
                assert process.wait(60) == 0
            finally:
                process.kill()


def names(number: int, folder: Path) -> dict[str, str]:
    """What tells a kiosk and its ledger from the others."""
    return {"data_dir": str(folder / f"data-{number}"), "ledger.kiosk": f"kiosk-{number}"}


def used(number: int, folder: Path) -> Usage:
    """What a kiosk's ledger says."""
    ledger = open_ledger(load(overrides=names(number, folder)))
    try:
        return ledger.usage()
    finally:
        ledger.dispose()


def metered(url: str) -> dict[str, Any]:
    """What the sandbox billed."""
    found: dict[str, Any] = httpx.get(f"{url}/sandbox/meter", timeout=60).json()
    return found


def receive_visitors(url: str, folder: Path) -> dict[str, Any]:
    """What the sandbox billed for visitors to all kiosks, until there were enough sessions."""
    enough = threading.Event()

    def work(kiosk: Kiosk) -> None:
        try:
            while not enough.is_set() and len(metered(url)["sessions"]) < SESSIONS:
                kiosk.receive_visitor()
        finally:
            enough.set()  # also where something failed

    with ExitStack() as stack:
        kiosks = [stack.enter_context(running_kiosk(number, url, folder)) for number in range(KIOSKS)]
        with ThreadPoolExecutor(KIOSKS) as threads:
            for done in [threads.submit(work, kiosk) for kiosk in kiosks]:
                done.result()
    return metered(url)


@pytest.mark.soak
@pytest.mark.timeout(3000)
def test_the_ledgers_and_the_service_agree_on_every_session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with running_sandbox("--ready-after", "0.5") as url:
        bill = receive_visitors(url, tmp_path)
    usages = [used(number, tmp_path) for number in range(KIOSKS)]
    rows = [session for usage in usages for session in usage.sessions]
    seconds = {row.stream_id: row.seconds for row in rows if row.stream_id}
    reasons = {row.stream_id: f"{row.reason} {row.error_code or ''}".strip() for row in rows if row.stream_id}
    billed = {session["stream_id"]: Decimal(str(session["seconds"])) for session in bill["sessions"]}
    differences = {id_: seconds.get(id_, Decimal(0)) - billed[id_] for id_ in billed}
    apart = sorted(abs(difference) for difference in differences.values())
    cost = sum(usage.totals.cost_usd for usage in usages)
    with capsys.disabled():
        print(f"\n{len(billed)} sessions; billed: {sum(billed.values())} s, ${bill['total_cost_usd']}")
        print(f"in the ledgers: {sum(seconds.values()):.3f} s, ${cost:.4f}")
        print("ledgers' reasons:", dict(Counter(reasons.values()).most_common()))
        print("service's reasons:", dict(Counter(session["end_reason"] for session in bill["sessions"]).most_common()))
        print(
            f"apart: median {statistics.median(apart):.3f} s, 95 % {apart[len(apart) * 95 // 100]:.3f} s, "
            f"worst {apart[-1]:.3f} s"
        )
        for number, id_ in enumerate(sorted(differences, key=lambda id_: -abs(differences[id_]))):
            if number < WORST or abs(differences[id_]) > ALLOWED_SECONDS or id_ not in seconds:
                print(f"{id_}: {differences[id_]:+.3f} s of {billed[id_]} s, {reasons.get(id_, 'in no ledger')}")
    assert len(billed) >= SESSIONS
    assert bill["open"] == 0
    assert not [row for row in rows if row.reason in {"running", "lost"}]
    assert sum(row.stream_id is not None for row in rows) == len(seconds), "one row for each session"
    assert seconds.keys() == billed.keys()
    assert apart[-1] <= ALLOWED_SECONDS
    assert not [row for row in rows if row.stream_id is None and row.seconds], "what was never opened costs nothing"
    assert cost == sum(row.seconds for row in rows) * Decimal(str(PRICE_PER_SECOND))
