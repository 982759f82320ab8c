"""Records lines without visitors: a session for each, from its create to the certainty that it is closed."""

import asyncio
import contextlib
import functools
from collections.abc import Coroutine
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, TypeVar

import httpx
import structlog

from kiosk.answers.courtesies import courtesies
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError
from kiosk.avatar.wire import SessionKind, TextRequest, Word
from kiosk.ledger.sessions import Outcome, Reason
from kiosk.library.library import Library
from kiosk.library.line import Line
from kiosk.library.recording import Cut
from kiosk.library.take import Take
from kiosk.player.feed import BeyondFeederError, Feed, FeedError
from kiosk.player.playlist import PlaylistError
from kiosk.session.books import Booking, Books
from kiosk.session.hearing import LETTERS_A_SECOND, letters
from kiosk.session.playable import wait_playable
from kiosk.session.settling import settle
from kiosk.session.span import Span
from kiosk.settings import Settings

log = structlog.get_logger("library")

SILENT_SECONDS: Final = 8.0
"""How long the avatar is left alone for its silent loop."""
LOOK_SECONDS: Final = 0.5
UNKNOWN_WAIT_SECONDS: Final = 10.0
"""How long a session takes to be ready, where the ledger knows of none."""
TAIL_SECONDS: Final = 2.0
"""How much longer than its words a session is billed, about."""
SLOW_SPEECH: Final = 5.0
SPARE_SECONDS: Final = 60.0

T = TypeVar("T")


class StudioError(Exception):
    """A line could not be recorded; the message says why."""


class SpentError(StudioError):
    """Nothing more may be spent."""


@dataclass(frozen=True)
class Made:
    """What came of a line: what its session cost in US dollars, and why it was not recorded, else empty."""

    cost_usd: Decimal
    problem: str = ""


class Sink:
    """Takes what is fed and keeps none of it."""

    async def write(self, data: bytes) -> None:
        """Nothing."""

    def finish(self) -> None:
        """Nothing."""


class Studio:
    """Records lines, one after the other; for the network loop."""

    def __init__(
        self, settings: Settings, client: AvatarClient, media: httpx.AsyncClient, books: Books, library: Library
    ) -> None:
        self._settings = settings
        self._client = client
        self._media = media
        self._books = books
        self._library = library
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Close the session that is open, and record nothing more."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped.is_set()

    async def wait_seconds(self) -> float:
        """How long a session takes to be ready, by the last ones."""
        known = await self._books.try_call(lambda ledger: ledger.median_wait_seconds(SessionKind.TTS))
        return UNKNOWN_WAIT_SECONDS if known is None else known

    def seconds(self, line: Line, wait_seconds: float) -> float:
        """About how many seconds of a session the recording takes."""
        if line.is_silent:
            return wait_seconds + letters(self._opening) / LETTERS_A_SECOND + SILENT_SECONDS + TAIL_SECONDS
        return wait_seconds + letters(line.text) / LETTERS_A_SECOND + TAIL_SECONDS

    async def record(self, line: Line, expected_seconds: float) -> Made:
        """Record `line`, or, where it cannot be, tell why; no session stays open. Raises `SpentError`."""
        allowance = await self._books.try_call(lambda ledger: ledger.allowance())
        rest = allowance.rest_seconds if allowance else None
        if rest is not None and rest < expected_seconds:
            raise SpentError("a budget of the settings leaves too little for it")
        kind = SessionKind.TEXT_STREAM if line.is_silent else SessionKind.TTS
        booking, span = Booking(self._books, kind, line.language or self._settings.screen.languages[0]), Span()
        key = await self._until_stopped(booking.take_place(lambda _: None))
        problem = "it was stopped"
        if key is None:
            await booking.end(Outcome(Reason.STOPPED))
            return Made(Decimal(0), problem)
        text = self._opening if line.is_silent else line.text
        request = TextRequest(kind, line.avatar_id, line.voice_id or self._settings.avatar.voice_id, text)
        again = functools.partial(self._create, request, key, span)
        create = asyncio.create_task(again())
        cut: Cut | None = None
        try:
            async with asyncio.timeout(expected_seconds + letters(text) / SLOW_SPEECH + SPARE_SECONDS):
                cut = await self._until_stopped(self._follow(create, line, booking, span))
            problem = "" if cut or self.is_stopped else "it did not come whole"
        except TimeoutError:
            problem = "it took too long"
        except (AvatarError, FeedError, BeyondFeederError, PlaylistError) as error:
            problem = error.detail if isinstance(error, AvatarError) else str(error)
        finally:
            await settle(self._client, create, again, span, self._settings.limits.session_seconds)
            stream_id = create.result() if create.done() and not create.exception() else None
            reason = Reason.FINISHED if cut else Reason.STOPPED if self.is_stopped else Reason.FAULT
            await booking.end(Outcome(reason, None, span.seconds, 0.0, stream_id))
        cost = (Decimal(str(round(span.seconds, 3))) * self._settings.limits.price_per_second).quantize(
            Decimal("0.0001")
        )
        if cut and not await asyncio.to_thread(self._library.save, line, cut, cost):
            problem = "the disk or the size limit does not take it"
        return Made(cost, problem)

    @property
    def _opening(self) -> str:
        """What is said before the silence: a session has to begin with something."""
        return courtesies(self._settings.screen.languages[0]).moment

    async def _create(self, request: TextRequest, key: str, span: Span) -> str:
        stream_id = await self._client.create(request, idempotency_key=key, on_failure=span.create_failed)
        span.created()
        return stream_id

    async def _follow(self, create: "asyncio.Task[str]", line: Line, booking: Booking, span: Span) -> Cut | None:
        """What of the session is the line. Raises what its parts raise."""
        stream_id = await asyncio.shield(create)
        schedule = await self._books.schedule(booking.kind, self._settings.poll)
        words: list[Word] = []
        take = Take()
        following = asyncio.create_task(self._follow_words(stream_id, words, span))
        beside = [following, asyncio.create_task(booking.live(stream_id))]
        try:
            url = await wait_playable(self._client, stream_id, schedule, span)
            feeding = asyncio.create_task(Feed(self._media, url, lambda _: None, take).run(Sink()))
            beside.append(feeding)
            if not line.is_silent:
                await feeding
                await following
                return take.cut(words, 0, len(words))
            while not feeding.done():
                silence = take.silence(words) if words else None
                if silence and silence.seconds >= SILENT_SECONDS - 1:
                    return silence
                await asyncio.sleep(LOOK_SECONDS)
            await feeding
            return take.silence(words)
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    async def _follow_words(self, stream_id: str, words: list[Word], span: Span) -> None:
        async with contextlib.aclosing(self._client.words(stream_id, span.over)) as batches:
            async for batch in batches:
                words.extend(batch)

    async def _until_stopped(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The result of `work`; `None`, and its end, where it is stopped before."""
        task, stopped = asyncio.create_task(work), asyncio.create_task(self._stopped.wait())
        try:
            await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
            finished = task.done()
        finally:
            for each in (task, stopped):
                each.cancel()
            await asyncio.gather(task, stopped, return_exceptions=True)
        return task.result() if finished else None
