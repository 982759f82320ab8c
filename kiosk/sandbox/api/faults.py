"""Faults on demand, for tests and drills.

A fault is written `CALL=FAULT[:COUNT][@SECONDS][#SEGMENT]` on the command line (`--fault`), or sent as JSON to
`POST /sandbox/faults` with the fields `on`, `fault`, `count`, `seconds`, `segment`; `DELETE` clears all.

CALL is `create`, `status`, `append`, `cancel`, `words`, `upload` (of an asset), `transcribe`, `chat`, `playlist`,
`segment`, `looks`, `voices`, `account` or `preview` (a look's picture or a voice's sound), or `session` for what
befalls a whole session. COUNT is how many calls (or sessions) it befalls, 1 unless told, 0 until cleared. Faults of one
call befall it in the order they were set.

| FAULT of a call | what happens | SECONDS |
|---|---|---|
| `400` to `599` | this status with the error body of the service | for 429 and 503: `Retry-After` (2) |
| `refuse` | the connection is closed before anything is done, or more than the head of the request is read | - |
| `lost` | the work is done, the connection is closed without an answer | - |
| `slow` | the answer comes late | how late (5) |
| `truncated` | half of the answer (of a chat's stream: some words) comes, then the connection is closed | - |
| `html` | 502 with a page of HTML | - |
| `empty` | 502 with nothing | - |
| `missing` | 404 for a while | how long from the first call on (2) |

| FAULT of a session | what happens | SECONDS |
|---|---|---|
| `never_ready` | it is being prepared for ever | - |
| `error` | its status turns to `error` | from creation (1) |
| `late` | one segment is published late | how late (2) |
| `cut` | nothing more is published, without an end of the list | of the stream (2) |

`#SEGMENT` picks the segment, counted from 0: the late one (3 unless told), or the one that a fault of `segment`
befalls.

The account's money is no fault: `--balance` and `--auto-reload` set it, or `balance` and `auto_reload` sent as JSON to
`POST /sandbox/account`.
"""

import re
import threading
import time
from dataclasses import dataclass
from typing import Final

CALLS: Final = (
    *("create", "status", "append", "cancel", "words", "upload", "transcribe", "chat", "playlist", "segment"),
    *("looks", "voices", "account", "preview"),
)
SESSION: Final = "session"
_CALL_FAULTS: Final = {
    "refuse": 0.0,
    "lost": 0.0,
    "slow": 5.0,
    "truncated": 0.0,
    "html": 0.0,
    "empty": 0.0,
    "missing": 2.0,
}
_SESSION_FAULTS: Final = {"never_ready": 0.0, "error": 1.0, "late": 2.0, "cut": 2.0}
_RETRY_AFTER_SECONDS: Final = 2.0
_LATE_SEGMENT: Final = 3
_SPEC: Final = re.compile(
    r"(?P<on>\w+)=(?P<fault>\w+)(:(?P<count>\d+))?(@(?P<seconds>\d+(\.\d+)?))?(#(?P<segment>\d+))?"
)


class FaultError(ValueError):
    """A fault that does not exist; the message tells what does."""


@dataclass(slots=True)
class Fault:
    """One fault, for its remaining `count` occasions (0: without end)."""

    on: str
    fault: str
    count: int
    seconds: float
    segment: int | None
    first_used_at: float | None = None

    @property
    def status(self) -> int | None:
        """The HTTP status to answer with, if that is the fault."""
        return int(self.fault) if self.fault.isdigit() else None


def make_fault(on: str, fault: str, count: int = 1, seconds: float | None = None, segment: int | None = None) -> Fault:
    """A checked fault; raises `FaultError`."""
    known = _SESSION_FAULTS if on == SESSION else _CALL_FAULTS
    if on != SESSION and on not in CALLS:
        raise FaultError(f"no call {on!r}; there are {', '.join((*CALLS, SESSION))}")
    if fault not in known and (on == SESSION or not re.fullmatch(r"[45][0-9][0-9]", fault)):
        raise FaultError(f"no fault {fault!r} of {on}; there are {', '.join(known)}")
    if count < 0 or (seconds is not None and not 0 <= seconds <= 86400):
        raise FaultError("count and seconds cannot be negative, nor seconds more than a day")
    if segment is not None and on != "segment" and fault != "late":
        raise FaultError(f"{on}={fault} has no segment to choose")
    if fault == "late" and segment is None:
        segment = _LATE_SEGMENT
    if seconds is None:
        seconds = known.get(fault, _RETRY_AFTER_SECONDS)
    return Fault(on, fault, count, seconds, segment)


def parse_fault(spec: str) -> Fault:
    """The fault that `spec` describes; raises `FaultError`."""
    match = _SPEC.fullmatch(spec)
    if not match:
        raise FaultError(f"{spec!r} is not CALL=FAULT[:COUNT][@SECONDS][#SEGMENT]")
    count, seconds, segment = match["count"], match["seconds"], match["segment"]
    return make_fault(
        match["on"],
        match["fault"],
        1 if count is None else int(count),
        None if seconds is None else float(seconds),
        None if segment is None else int(segment),
    )


class Faults:
    """The faults still to happen."""

    def __init__(self, faults: list[Fault]) -> None:
        self._lock = threading.Lock()
        self._faults = list(faults)

    def add(self, fault: Fault) -> None:
        """Let it happen."""
        with self._lock:
            self._faults.append(fault)

    def clear(self) -> None:
        """Let nothing more happen."""
        with self._lock:
            self._faults.clear()

    def take(self, on: str, segment: int | None = None) -> Fault | None:
        """The fault that befalls this call (or session) now, if any; uses it up once."""
        with self._lock:
            now = time.monotonic()
            for fault in self._faults:
                if fault.on != on or (segment is not None and fault.segment not in {None, segment}):
                    continue
                if fault.fault == "missing":
                    if fault.first_used_at is None:
                        fault.first_used_at = now
                    if now < fault.first_used_at + fault.seconds:
                        return fault
                    continue
                if fault.count == 1:
                    self._faults.remove(fault)
                elif fault.count > 1:
                    fault.count -= 1
                return fault
        return None
