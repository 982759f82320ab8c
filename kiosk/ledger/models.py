"""What the ledger is told and what it tells. No database: the first screen does not wait for one."""

import math
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum


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


def new_session_id() -> str:
    """One that no session has had."""
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Ticket:
    """A place in the line, for one session.

    Attributes:
        number: earlier ones are served first.
        kind: the session's kind at the service.
        language: the visitor's.
        session_id: what the session will be called in the ledger.

    """

    number: int
    kind: str
    language: str
    session_id: str = field(default_factory=new_session_id)


@dataclass(frozen=True)
class Lease:
    """A place for one session.

    Attributes:
        ticket: what it was given for.

    """

    ticket: Ticket

    @property
    def session_id(self) -> str:
        """The session's id in the ledger, and the `Idempotency-Key` for its create."""
        return self.ticket.session_id


@dataclass(frozen=True)
class Position:
    """How it stands in the line.

    Attributes:
        number: 1 for who is served next.
        wait_seconds: what the wait will be, should sessions take as long as lately; `None` where none ended yet.

    """

    number: int
    wait_seconds: float | None


@dataclass(frozen=True)
class Budget:
    """One limit and what has been spent of it, in US dollars.

    Attributes:
        name: the setting's.
        limit_usd: what may be spent in all.
        spent_usd: what was, by running sessions too.

    """

    name: str
    limit_usd: Decimal
    spent_usd: Decimal

    @property
    def rest_usd(self) -> Decimal:
        """What is left; never below zero."""
        return max(Decimal(0), self.limit_usd - self.spent_usd)


@dataclass(frozen=True)
class Allowance:
    """What may still be spent at one moment; to be asked for again while sessions run.

    Attributes:
        budgets: each limit that is set.
        price_per_second: US dollars.
        warn_share: the share of a budget from which on there is a warning.

    """

    budgets: tuple[Budget, ...]
    price_per_second: Decimal
    warn_share: Decimal

    @property
    def rest_usd(self) -> Decimal | None:
        """The smallest rest; `None` where nothing limits it."""
        return min((budget.rest_usd for budget in self.budgets), default=None)

    @property
    def rest_seconds(self) -> Decimal | None:
        """The seconds of one session that the rest pays; `None` where nothing limits them."""
        if self.rest_usd is None or not self.price_per_second:
            return None
        return (self.rest_usd / self.price_per_second).quantize(Decimal("0.001"), ROUND_DOWN)

    @property
    def warn(self) -> bool:
        """Whether of any budget the share to warn at is spent."""
        return any(budget.spent_usd >= budget.limit_usd * self.warn_share for budget in self.budgets)

    @property
    def exhausted(self) -> bool:
        """Whether nothing more may be spent."""
        return self.rest_usd == 0


class By(StrEnum):
    """What sessions can be added up by."""

    DAY = "day"
    KIOSK = "kiosk"
    REASON = "reason"
    LANGUAGE = "language"


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


class Speaker(StrEnum):
    """Who said something."""

    VISITOR = "visitor"
    AVATAR = "avatar"
