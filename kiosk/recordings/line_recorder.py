"""Records lines without visitors: a session for each, from its create to the certainty that it is closed."""

import asyncio
import functools
import math
from collections.abc import Coroutine
from decimal import Decimal
from typing import Any, Final, TypeVar

import httpx
import structlog

from kiosk.answers.stock_phrases import stock_phrases
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, TooManySessions
from kiosk.avatar.models import SessionKind, TextRequest
from kiosk.config.settings import Settings
from kiosk.ledger.errors import LedgerError
from kiosk.ledger.models import Moment, Outcome, Reason
from kiosk.player.hls_feed import BeyondFeederError, FeedError
from kiosk.player.playlist import PlaylistError
from kiosk.recordings.line import Line
from kiosk.recordings.line_capture import LineCapture, LineError
from kiosk.recordings.recording import Clip
from kiosk.recordings.store import RecordingStore
from kiosk.session.billed_time import BilledTime
from kiosk.session.ensure_closed import ensure_closed
from kiosk.session.ledger_access import LedgerAccess, SlotReservation
from kiosk.session.speech_rate import LETTERS_A_SECOND, letters
from kiosk.session.wait_ready import wait_ready

log = structlog.get_logger("library")

SILENT_SECONDS: Final = 8.0
"""How long the avatar is left alone for its silent loop, about."""
TAIL_SECONDS: Final = 2.0
"""How much longer than its words a session is billed, about."""
SPARE_SECONDS: Final = 60.0
"""How much longer than twice the expected time a session may take."""
PLACE_SECONDS: Final = 2.0
"""How often it is looked whether a place is free."""
REFUSED_SECONDS: Final = 5.0
BUDGET_SECONDS: Final = 5.0
"""How often the budgets are looked at: others of the account spend, too."""
CLOSING_SECONDS: Final = 1.0
"""What is kept of a budget for the session's close."""
STOPPED: Final = "it was stopped"
LINE_ERRORS: Final = (AvatarError, LineError, TimeoutError, FeedError, BeyondFeederError, PlaylistError)

T = TypeVar("T")


class LineRecorderError(Exception):
    """Nothing more can be recorded; the message says why."""


def opening(settings: Settings) -> str:
    """What is said before the silence of the loop: a session has to begin with something."""
    return stock_phrases(settings.screen.languages[0]).moment


def expected_seconds(line: Line, settings: Settings) -> float:
    """How long the stream of a session for `line` is, about."""
    if line.is_silent:
        return letters(opening(settings)) / LETTERS_A_SECOND + SILENT_SECONDS + TAIL_SECONDS
    return letters(line.text) / LETTERS_A_SECOND + TAIL_SECONDS


class LineRecorder:
    """Records lines, one after the other and after all visitors; for one asyncio loop.

    Its sessions cost no more than `budget_usd` together, and no more than the budgets of the settings leave.

    Attributes:
        spent_usd: what they have cost, in US dollars.

    """

    def __init__(
        self,
        settings: Settings,
        client: AvatarClient,
        media: httpx.AsyncClient,
        books: LedgerAccess,
        library: RecordingStore,
        budget_usd: Decimal | None = None,
    ) -> None:
        self.spent_usd = Decimal(0)
        self._settings = settings
        self._client = client
        self._media = media
        self._books = books
        self._library = library
        self._budget_usd = budget_usd
        self._stream_id: str | None = None
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Close the session that is open, and record nothing more."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped.is_set()

    async def record(self, line: Line, seconds: float) -> str:
        """Record `line`, whose session takes about `seconds`; why it could not be, or nothing. No session stays open.

        Raises `LineRecorderError`.
        """
        language = line.language or self._settings.screen.languages[0]
        while not self.is_stopped:
            await self._check_budgets(seconds)
            booking, span = SlotReservation(self._books, _kind(line), language), BilledTime()
            self._stream_id = None
            cut, problem, reason, code, pause = None, STOPPED, Reason.STOPPED, None, None
            try:
                if key := await self._unless_stopped(self._reserve_slot(booking)):
                    cut = await self._session(line, booking, key, span, 2 * seconds + SPARE_SECONDS)
                    reason = Reason.FINISHED if cut else reason
            except TooManySessions as error:
                pause = REFUSED_SECONDS if error.retry_after is None else error.retry_after
                await booking.refused(pause)
            except LINE_ERRORS as error:
                problem, reason, code = _told(error), Reason.FAULT, getattr(error, "code", None)
            except LineRecorderError:
                reason = Reason.BUDGET
                raise
            finally:
                cost = self._cost(span.seconds)
                silent = max(0.0, span.seconds - _spoken_seconds(cut))
                self.spent_usd += cost
                await booking.end(Outcome(reason, code, span.seconds, silent, self._stream_id))
            if pause is None:
                return await self._save(line, cut, cost) if cut else problem
            log.info("no place at the service: tried again", seconds=pause)
            await self._unless_stopped(asyncio.sleep(pause))
        return STOPPED

    async def _save(self, line: Line, cut: Clip, cost_usd: Decimal) -> str:
        if await asyncio.to_thread(self._library.save, line, cut, cost_usd):
            return ""
        raise LineRecorderError("the disk does not take the recording")

    async def _reserve_slot(self, booking: SlotReservation) -> str:
        """The create's key, as soon as there is a place that no visitor wants. Raises `LineRecorderError`."""
        waits = False
        try:
            while (key := await booking.reserve_free_slot()) is None:
                if not waits:
                    log.info("visitors come first: waiting for a free place")
                waits = True
                await asyncio.sleep(PLACE_SECONDS)
        except LedgerError as error:
            raise LineRecorderError(f"no place was taken: {error.detail}") from error
        return key

    async def _session(
        self, line: Line, booking: SlotReservation, key: str, span: BilledTime, longest: float
    ) -> Clip | None:
        """What of a session of its own is the line; `None` where it was stopped before. Raises what its parts raise."""
        again = functools.partial(self._create, line, key, span)
        # Never cancelled: only its answer tells whether there is a session to close.
        create = asyncio.create_task(again())
        try:
            async with asyncio.timeout(longest):
                return await self._unless_stopped(self._tape_within_budgets(create, line, booking, key, span))
        finally:
            await ensure_closed(self._client, create, again, span, self._settings.limits.session_seconds)

    async def _create(self, line: Line, key: str, span: BilledTime) -> str:
        voice_id = line.voice_id or self._settings.avatar.voice_id
        request = TextRequest(_kind(line), line.avatar_id, voice_id, self._said(line))
        self._stream_id = await self._client.create(request, idempotency_key=key, on_failure=span.create_failed)
        span.created()
        return self._stream_id

    async def _tape_within_budgets(
        self, create: "asyncio.Task[str]", line: Line, booking: SlotReservation, key: str, span: BilledTime
    ) -> Clip:
        """What of the session is the line. Raises `LineRecorderError` where a budget does not pay for more of it."""
        spent = asyncio.create_task(self._until_spent(key, span))
        cut = await _unless(spent, self._tape(create, line, booking, span))
        if cut is None:
            raise LineRecorderError(f"{spent.result()} is spent")
        return cut

    async def _tape(self, create: "asyncio.Task[str]", line: Line, booking: SlotReservation, span: BilledTime) -> Clip:
        stream_id = await asyncio.shield(create)
        living = asyncio.create_task(booking.live(stream_id))
        try:
            schedule = await self._books.schedule(booking.kind, self._settings.poll)
            url, asked = await wait_ready(self._client, stream_id, schedule, span)
            await booking.note(Moment.READY, asked)
            taping = LineCapture(self._client, self._media, stream_id, url, self._said(line), span)
            return await (taping.silence() if line.is_silent else taping.whole())
        finally:
            living.cancel()
            await asyncio.gather(living, return_exceptions=True)

    def _said(self, line: Line) -> str:
        return opening(self._settings) if line.is_silent else line.text

    async def _check_budgets(self, seconds: float) -> None:
        left, budget = await self._seconds_left()
        if self._books.problem:
            raise LineRecorderError(f"without the ledger nobody knows what may be spent: {self._books.problem}")
        if left < seconds + CLOSING_SECONDS:
            raise LineRecorderError(f"{budget} leaves too little for it")

    async def _seconds_left(self, session_id: str | None = None, running_seconds: float = 0.0) -> tuple[float, str]:
        """How much longer a session, one that is running or a new one, may be, and what limits it."""
        price = self._settings.limits.price_per_second
        allowance = await self._books.try_call(lambda ledger: ledger.allowance(session_id))
        rests = [(each.rest_usd, f"budget.{each.name}") for each in allowance.budgets] if allowance else []
        if self._budget_usd is not None:
            rests.append((self._budget_usd - self.spent_usd - self._cost(running_seconds), "--budget"))
        if not (rests and price):
            return math.inf, ""
        rest, budget = min(rests)
        return float(rest / price), budget

    async def _until_spent(self, key: str, span: BilledTime) -> str:
        """The budget that does not pay for more of the session, once there is one."""
        while True:
            left, budget = await self._seconds_left(key, span.seconds)
            if left <= CLOSING_SECONDS:
                return budget
            await asyncio.sleep(min(left - CLOSING_SECONDS, BUDGET_SECONDS))

    async def _unless_stopped(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The result of `work`; `None`, and its end, where it is stopped before."""
        return await _unless(asyncio.create_task(self._stopped.wait()), work)

    def _cost(self, seconds: float) -> Decimal:
        return (Decimal(str(round(seconds, 3))) * self._settings.limits.price_per_second).quantize(Decimal("0.0001"))


async def _unless(end: "asyncio.Task[Any]", work: Coroutine[Any, Any, T]) -> T | None:
    """The result of `work`; `None`, and its end, where `end` comes before."""
    task = asyncio.create_task(work)
    try:
        await asyncio.wait({task, end}, return_when=asyncio.FIRST_COMPLETED)
        finished = task.done()
    finally:
        for each in (task, end):
            each.cancel()
        await asyncio.gather(task, end, return_exceptions=True)
    return task.result() if finished else None


def _kind(line: Line) -> SessionKind:
    return SessionKind.TEXT_STREAM if line.is_silent else SessionKind.TTS


def _spoken_seconds(cut: Clip | None) -> float:
    return cut.words[-1].end - cut.words[0].start if cut and cut.words else 0.0


def _told(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it took too long"
    return error.detail if isinstance(error, AvatarError) else str(error)
