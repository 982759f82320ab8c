"""Records lines without visitors, each in a session of its own."""

import asyncio
from decimal import Decimal
from typing import Final

import httpx

from kiosk.answers.stock_phrases import stock_phrases
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError
from kiosk.avatar.models import SessionKind, TextRequest
from kiosk.config.settings import Settings
from kiosk.ledger.errors import LedgerError
from kiosk.ledger.models import Reason
from kiosk.ledger.money import cost_of
from kiosk.player.hls_feed import BeyondFeederError, FeedError
from kiosk.player.playlist import PlaylistError
from kiosk.recordings.line import Line
from kiosk.recordings.line_capture import LineCapture, LineError
from kiosk.recordings.recording import Clip
from kiosk.recordings.store import RecordingStore
from kiosk.session.ledger_access import LedgerAccess
from kiosk.session.session import BudgetSpentError, Session
from kiosk.session.session_budget import SessionBudget
from kiosk.session.speech_rate import LETTERS_A_SECOND, letters
from kiosk.session.tasks import unless

SILENT_SECONDS: Final = 8.0
"""How long the avatar is left alone for its silent loop, about."""
TAIL_SECONDS: Final = 2.0
"""How much longer than its words a session is billed, about."""
SPARE_SECONDS: Final = 60.0
"""How much longer than twice the expected time a session may take."""
CLOSING_SECONDS: Final = 1.0
"""What is kept of a budget for the session's close."""
STOPPED: Final = "it was stopped"
LINE_ERRORS: Final = (AvatarError, LineError, TimeoutError, FeedError, BeyondFeederError, PlaylistError)


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
        own_limit = None if budget_usd is None else self._own_limit
        price = settings.limits.price_per_second
        self._budget = SessionBudget(books, price, reserve_seconds=CLOSING_SECONDS, own_limit=own_limit)
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
        if self.is_stopped:
            return STOPPED
        await self._check_budgets(seconds)
        language = line.language or self._settings.screen.languages[0]
        session = Session(
            self._client, self._books, self._settings, _kind(line), language, for_visitor=False, budget=self._budget
        )
        try:
            clip = await unless(self._stopped.wait(), self._record(session, line, 2 * seconds + SPARE_SECONDS))
        except LINE_ERRORS as error:
            return _reason(error)
        except BudgetSpentError as error:
            raise LineRecorderError(f"{error} is spent") from error
        except LedgerError as error:
            raise LineRecorderError(f"no slot reserved: {error.detail}") from error
        finally:
            cost_usd = self._cost(session.billed_seconds)
            self.spent_usd += cost_usd
        if clip is None:
            return STOPPED
        if await asyncio.to_thread(self._library.save, line, clip, cost_usd):
            return ""
        raise LineRecorderError("the disk does not take the recording")

    async def _record(self, session: Session, line: Line, longest_seconds: float) -> Clip:
        """What of the session is the line. Raises what its parts raise."""
        async with session:
            voice_id = line.voice_id or self._settings.avatar.voice_id
            await session.open(TextRequest(_kind(line), line.avatar_id, voice_id, self._said(line)))
            async with asyncio.timeout(longest_seconds):
                spent = asyncio.create_task(session.until_spent())
                clip = await unless(spent, self._capture(session, line))
            if clip is None:
                session.end_as(Reason.BUDGET)
                raise BudgetSpentError(spent.result())
            session.spoken_seconds = lambda: _spoken_seconds(clip)
            return clip

    async def _capture(self, session: Session, line: Line) -> Clip:
        url = await session.wait_ready()
        capture = LineCapture(session.words(), self._media, url, self._said(line))
        return await (capture.silence() if line.is_silent else capture.whole())

    def _said(self, line: Line) -> str:
        return opening(self._settings) if line.is_silent else line.text

    async def _check_budgets(self, seconds: float) -> None:
        left, budget = await self._budget.seconds_left()
        if self._books.problem:
            raise LineRecorderError(f"without the ledger nobody knows what may be spent: {self._books.problem}")
        if left < seconds:
            raise LineRecorderError(f"{budget} leaves too little for it")

    def _own_limit(self, running_seconds: float) -> tuple[Decimal, str]:
        return (self._budget_usd or Decimal(0)) - self.spent_usd - self._cost(running_seconds), "--budget"

    def _cost(self, seconds: float) -> Decimal:
        return cost_of(seconds, self._settings.limits.price_per_second)


def _kind(line: Line) -> SessionKind:
    return SessionKind.TEXT_STREAM if line.is_silent else SessionKind.TTS


def _spoken_seconds(clip: Clip) -> float:
    return clip.words[-1].end - clip.words[0].start if clip.words else 0.0


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it took too long"
    return error.detail if isinstance(error, AvatarError) else str(error)
