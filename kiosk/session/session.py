"""One billed session at the service, from its slot to the certainty that it is closed, and its row in the ledger."""

import asyncio
import functools
from collections.abc import AsyncGenerator, Callable, Coroutine
from types import TracebackType
from typing import Any, Final, Self

import structlog

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import TooManySessions
from kiosk.avatar.models import SessionKind, SessionRequest, Word
from kiosk.config.settings import Settings
from kiosk.ledger.models import Moment, Outcome, Position, Reason, Speaker
from kiosk.session.billed_time import BilledTime
from kiosk.session.ensure_closed import ensure_closed
from kiosk.session.ledger_access import LedgerAccess, SlotReservation
from kiosk.session.polling import PollSchedule
from kiosk.session.session_budget import SessionBudget
from kiosk.session.tasks import cancel, uninterrupted
from kiosk.session.wait_ready import schedule_of, wait_ready

log = structlog.get_logger("session")

REFUSED_SECONDS: Final = 5.0
"""How long the service is not asked again for a slot, if it does not say how long."""
FREE_SLOT_SECONDS: Final = 2.0
"""How often a session that lets visitors go first looks for a free slot."""
BUDGET_SECONDS: Final = 5.0
"""How often a running session looks at the budgets: others of the account spend, too."""


class BudgetSpentError(Exception):
    """Nothing more may be spent; the message is the budget's name."""


def _ignore(*_: object) -> None:
    pass


class Session:
    """One session, as an async context: in it the session is opened, once, waited for, and used.

    However the context is left - at its end, by an error or by a cancellation at any await, even a second one -, the
    session is surely closed at the service by then, and its end is in the ledger. Only when the loop itself is ended
    before, the row stays open, for the guardian or the next start to close what it names.

    It belongs to the task that enters it, and is for that one's loop alone, on which all its fields are written.

    Attributes:
        kind: what it is spoken from.
        stream_id: the service's id; empty while it is not known to be open.
        spoken_seconds: says how long the avatar was heard speaking in it.
        life_seconds: says how long the service keeps it open at most, from now on, if it is not closed.

    """

    def __init__(
        self,
        client: AvatarClient,
        ledger: LedgerAccess,
        settings: Settings,
        kind: SessionKind,
        language: str,
        *,
        for_visitor: bool = True,
        budget: SessionBudget | None = None,
    ) -> None:
        """Nobody waits for a session that is not `for_visitor`: visitors go first, and the log may quote its text."""
        self.kind = kind
        self.stream_id = ""
        self.spoken_seconds: Callable[[], float] = float
        self.life_seconds: Callable[[], float] = lambda: settings.limits.session_seconds
        self._client = client
        self._ledger = ledger
        self._poll = settings.poll
        self._for_visitor = for_visitor
        self._budget = budget or SessionBudget(ledger, settings.limits.price_per_second)
        self._slot = SlotReservation(ledger, kind, language)
        self._key = ""
        self._billed = BilledTime()
        self._creating: asyncio.Task[str] | None = None
        self._create_again: Callable[[], Coroutine[Any, Any, str]]
        self._learning: asyncio.Task[PollSchedule] | None = None
        self._schedule = PollSchedule(self._poll.interval, self._poll.timeout)
        self._until_closed: list[asyncio.Task[Any]] = []
        self._writes: set[asyncio.Task[None]] = set()
        self._reason: Reason | None = None
        self._code: str | None = None

    @property
    def polls(self) -> int:
        """How often the service was polled."""
        return self._schedule.polls

    @property
    def billed_seconds(self) -> float:
        """What the service bills, as far as its answers tell; so far, while it is open."""
        return self._billed.seconds

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._reason is None:
            self._end_as_left(error)
        await uninterrupted(self._close())

    async def open(
        self,
        request: SessionRequest,
        *,
        on_position: Callable[[Position], object] = _ignore,
        on_slot: Callable[[], object] = _ignore,
        on_refused: Callable[[], object] = _ignore,
    ) -> str:
        """Wait in the queue for a slot, and open the session; as often as the service has no slot for it after all.

        Returns its stream id. `on_position` is called for each new position in the queue, `on_slot` when there is a
        slot, and `on_refused` when the service has none. Raises `AvatarError`, `BudgetSpentError` and `LedgerError`.
        """
        while True:
            left, budget = await self._budget.seconds_left()
            if left <= 0:
                raise BudgetSpentError(budget)
            self._key = await self._reserve_slot(on_position)
            log.info("slot reserved", ledger_id=self._key)
            on_slot()
            try:
                return await self._create(request)
            except TooManySessions as error:
                self._creating = None
                seconds = REFUSED_SECONDS if error.retry_after is None else error.retry_after
                log.info("no free slot at the service", retry_after=seconds)
                on_refused()
                await self._slot.refused(seconds)
                if not self._for_visitor:
                    await self._slot.leave()
                    await asyncio.sleep(seconds)

    async def wait_ready(self) -> str:
        """The address of the stream, as soon as it can be played. Raises `AvatarError`."""
        self._schedule = schedule_of(self._learning, self._poll)
        url, polled_at = await wait_ready(
            self._client, self.stream_id, self._schedule, self._billed, quotable=not self._for_visitor
        )
        self.note(Moment.READY, polled_at)
        return url

    def words(self) -> AsyncGenerator[list[Word], None]:
        """The words as they become known, each once, to the end of the session. Raises `AvatarError`."""
        return self._client.words(self.stream_id, self._billed.over)

    async def until_spent(self) -> str:
        """The budget that pays for no more of the session, as soon as there is one."""
        while True:
            left, budget = await self._budget.seconds_left(self._key, self._billed.seconds)
            if left <= 0:
                return budget
            await asyncio.sleep(min(left, BUDGET_SECONDS))

    def until_closed(self, work: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        """A task that does `work` beside all else, and is cancelled when the session is surely closed."""
        task = asyncio.create_task(work)
        self._until_closed.append(task)
        return task

    def note(self, moment: Moment, at: float | None = None) -> None:
        """Write into the ledger that `moment` is now, or was `at`, by `time.monotonic`; does not wait for it."""
        self._write(self._slot.note(moment, at))

    def keep(self, speaker: Speaker, text: str) -> None:
        """Keep what was said, if the operator wants transcripts; does not wait for it."""
        self._write(self._slot.keep(speaker, text))

    def over(self) -> None:
        """The service seems to have ended the session by itself."""
        self._billed.over()

    def end_as(self, reason: Reason, code: str | None = None) -> None:
        """Why the session ends, and the code staff see; the last call before the end counts."""
        self._reason, self._code = reason, code

    def _end_as_left(self, error: BaseException | None) -> None:
        if error is None:
            self.end_as(Reason.FINISHED)
        elif isinstance(error, asyncio.CancelledError):
            self.end_as(Reason.STOPPED)
        else:
            self.end_as(Reason.FAULT, getattr(error, "code", None))

    async def _reserve_slot(self, on_position: Callable[[Position], object]) -> str:
        """The create's idempotency key."""
        if self._for_visitor:
            return await self._slot.reserve_slot(on_position)
        key = await self._slot.reserve_free_slot()
        if key is None:
            log.info("waiting for a free slot; visitors go first")
        while key is None:
            await asyncio.sleep(FREE_SLOT_SECONDS)
            key = await self._slot.reserve_free_slot()
        return key

    async def _create(self, request: SessionRequest) -> str:
        self._create_again = functools.partial(self._send_create, request)
        # Never cancelled: only its answer tells whether there is a session to close.
        self._creating = asyncio.create_task(self._create_again())
        self._learning = asyncio.create_task(self._ledger.schedule(self.kind, self._poll))
        self._until_closed.append(self._learning)
        return await asyncio.shield(self._creating)

    async def _send_create(self, request: SessionRequest) -> str:
        failed = self._billed.create_failed
        self.stream_id = await self._client.create(request, idempotency_key=self._key, on_failure=failed)
        self._billed.created()
        self.until_closed(self._slot.live(self.stream_id)).add_done_callback(_report_error)
        return self.stream_id

    async def _close(self) -> None:
        try:
            if self._creating:
                seconds = self.life_seconds()
                await ensure_closed(self._client, self._creating, self._create_again, self._billed, seconds)
        finally:
            await cancel(*self._until_closed)
        await asyncio.gather(*self._writes, return_exceptions=True)
        seconds = self._billed.seconds
        silent_seconds = max(0.0, seconds - self.spoken_seconds())
        reason = self._reason or Reason.FAULT
        await self._slot.end(Outcome(reason, self._code, seconds, silent_seconds, self.stream_id or None))

    def _write(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._writes.add(task)
        task.add_done_callback(self._writes.discard)
        task.add_done_callback(_report_error)


def _report_error(task: "asyncio.Task[None]") -> None:
    """Tell the loop's exception handler, because nobody waits for `task`."""
    if not task.cancelled() and (error := task.exception()):
        task.get_loop().call_exception_handler({"message": "a ledger entry failed", "exception": error})
