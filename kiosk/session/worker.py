"""The calls of one session, in order, on the network loop; it reports to the GUI thread by signals."""

import asyncio
import contextlib
import math
import time
from collections.abc import Coroutine
from concurrent import futures
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.answers.answerer import Answerer
from kiosk.answers.errors import AnswerError
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import (
    AvatarError,
    Gone,
    InProgress,
    NotFound,
    Refusal,
    ServiceFault,
    TooFast,
    TooManySessions,
    Unreachable,
)
from kiosk.avatar.wire import AudioInline, AudioRequest, Phase, SessionKind, SessionRequest, TextRequest
from kiosk.ledger.sessions import Moment, Outcome, Reason
from kiosk.network import NetworkThread
from kiosk.session.books import Booking, Books
from kiosk.session.polling import PollSchedule
from kiosk.settings import Settings
from kiosk.speech.sound import Sound

log = structlog.get_logger("session")

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 5.0
SLOW_SPEECH: Final = 5.0
"""Characters a second that the slowest voice speaks: a text that is not cancelled ends by itself after this time."""

REFUSED_SECONDS: Final = 5.0
"""How long the service is not asked again for a place, where it does not say itself."""
BUDGET_SECONDS: Final = 10.0
"""How often a running session asks what may still be spent."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question:
    """What the visitor said, in which language, and whether the avatar is to say just that instead of an answer."""

    said: str | Sound = field(repr=False)
    language: str
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a session is ended, the code staff see, and for how many seconds the avatar was heard speaking."""

    reason: Reason
    code: str | None = None
    spoken_seconds: float = 0.0


class SessionWorker(QObject):
    """One session, from its create to the certainty that it is closed.

    However it goes, `closed` comes last, and the worker has then seen to it that no session is left open.

    Signals:
        line_changed: how it stands in the line for a place (`kiosk.ledger.places.Position`).
        placed: there is a place; the session is being asked for.
        refused: there is none after all; back into the line.
        spent: the budget for this session is over.
        created: the service's id of the session.
        playable: the address of its stream.
        words_added: words (`kiosk.avatar.wire.Word`) whose times have become known.
        failed: an `AvatarError`; the session is being closed.
        closed: nothing is open at the service any more.
    """

    line_changed = Signal(object)
    placed = Signal()
    refused = Signal()
    spent = Signal()
    created = Signal(str)
    playable = Signal(str)
    words_added = Signal(list)
    failed = Signal(object)
    closed = Signal()

    def __init__(
        self,
        network: NetworkThread,
        client: AvatarClient,
        books: Books,
        answerer: Answerer,
        settings: Settings,
        question: Question,
    ) -> None:
        super().__init__()
        self._network = network
        self._client = client
        self._settings = settings
        self._schedule = PollSchedule(settings.poll.interval, settings.poll.timeout)
        self._question = question
        self._books = books
        self._answerer = answerer
        self._booking = Booking(books, "audio" if isinstance(question.said, Sound) else "tts", question.language)
        self._key = ""
        self._created_at: float | None = None
        self._over_at: float | None = None
        self._ending = Ending(Reason.FAULT)
        self._close_asked = asyncio.Event()
        self._life_seconds = settings.limits.session_seconds

    @property
    def polls(self) -> int:
        """How often the service was asked whether the session is playable."""
        return self._schedule.polls

    def start(self) -> None:
        """Begin; from the GUI thread."""
        self._task = self._network.submit(self._live())

    def close(self, ending: Ending) -> None:
        """Close the session now, whatever it is doing; from any thread, idempotent."""
        self._ending = ending
        self._network.call(self._close_asked.set)

    def over(self) -> None:
        """The service has ended the session by itself; from the GUI thread."""
        self._over_at = time.monotonic()

    def note(self, moment: Moment) -> None:
        """`moment` is now; from any thread."""
        self._network.submit(self._booking.note(moment))

    def wait_closed(self, seconds: float) -> bool:
        """Whether the session is closed, waiting up to `seconds` for it; for the end of the process alone."""
        return bool(futures.wait({self._task}, seconds).done)

    async def _live(self) -> None:
        try:
            request = await self._until_close(self._prepare())
            while request and not self._close_asked.is_set() and await self._take_place():
                # Never cancelled: only its answer tells whether there is a session to close.
                create = asyncio.create_task(self._client.create(request, idempotency_key=self._key))
                await self._until_close(self._speak(create))
                if not await self._was_refused(create):
                    await self._settle(create, request)
                    break
        finally:
            self._wipe_recording()
            await self._booking.end(self._outcome())
            self.closed.emit()

    async def _take_place(self) -> bool:
        """Whether there is a place now; false where the session is not wanted any more, or nothing may be spent."""
        allowance = await self._books.try_call(lambda ledger: ledger.allowance())
        if allowance and allowance.exhausted:
            self._fail(ServiceFault("the budget is spent", code="BUDGET"))
            return False
        key = await self._until_close(self._booking.take_place(self.line_changed.emit))
        if key is None or self._close_asked.is_set():
            return False
        self._key = key
        self.placed.emit()
        return True

    async def _was_refused(self, create: "asyncio.Task[str]") -> bool:
        """Whether another user of the account has the place: then the session is back in the line."""
        error = create.exception() if create.done() else None
        if not isinstance(error, TooManySessions):
            return False
        log.info("no place at the service", retry_after=error.retry_after)
        self.refused.emit()
        await self._booking.refused(REFUSED_SECONDS if error.retry_after is None else error.retry_after)
        return True

    async def _watch_budget(self) -> None:
        """Tell when the session may cost nothing more: others of the account spend, too."""
        while True:
            allowance = await self._books.try_call(lambda ledger: ledger.allowance(self._key))
            left = allowance.rest_seconds if allowance else None
            if left is not None and left <= 0:
                self.spent.emit()
                return
            await asyncio.sleep(BUDGET_SECONDS if left is None else min(float(left), BUDGET_SECONDS))

    def _outcome(self) -> Outcome:
        ending = self._ending
        seconds = 0.0 if self._created_at is None else (self._over_at or time.monotonic()) - self._created_at
        return Outcome(ending.reason, ending.code, seconds, max(0.0, seconds - ending.spoken_seconds))

    async def _until_close(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The result of `work`; `None`, and its end, where the session is to be closed before."""
        task = asyncio.create_task(work)
        close_asked = asyncio.create_task(self._close_asked.wait())
        try:
            await asyncio.wait({task, close_asked}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            finished = task.done()
            for each in (task, close_asked):
                each.cancel()
            await asyncio.gather(task, close_asked, return_exceptions=True)
        return task.result() if finished else None

    async def _prepare(self) -> SessionRequest | None:
        """The request for the session; a recording that is too large to go with it is sent up before."""
        avatar, said = self._settings.avatar, self._question.said
        if isinstance(said, str):
            text = said if self._question.verbatim else await self._answer(said)
            if text is None:
                return None
            self._lives_for(len(text) / SLOW_SPEECH)
            return TextRequest(SessionKind.TTS, avatar.id, avatar.voice_id, text)
        self._lives_for(said.seconds)
        if len(said.data) < self._settings.speech.inline_below_bytes:
            return AudioRequest(avatar.id, AudioInline(said.media_type, said.data))
        try:
            return AudioRequest(avatar.id, await self._client.upload(said.data, said.media_type))
        except Exception as error:  # noqa: BLE001  told as any other
            self._fail(error)
            return None

    async def _answer(self, question: str) -> str | None:
        """What the avatar says to that; `None` after a trouble."""
        try:
            async with contextlib.aclosing(self._answerer.answer(question, self._question.language, ())) as pieces:
                return "".join([piece async for piece in pieces])
        except AnswerError as error:
            self._fail(ServiceFault(error.detail, code=error.code))
        except Exception as error:  # noqa: BLE001  told as any other
            self._fail(error)
        return None

    def _lives_for(self, spoken_seconds: float) -> None:
        """How long the session can live at the service without being closed."""
        limits = self._settings.limits
        self._life_seconds = min(limits.session_seconds, limits.idle_seconds + spoken_seconds)

    async def _speak(self, create: "asyncio.Task[str]") -> None:
        """Bring the session to its stream and follow its words, until it fails or is to be closed."""
        try:
            stream_id = await asyncio.shield(create)
            self._created_at = time.monotonic()
            self._wipe_recording()
            self.created.emit(stream_id)
            beside = [
                asyncio.create_task(work)
                for work in (self._booking.live(stream_id), self._follow_words(stream_id), self._watch_budget())
            ]
            try:
                self.playable.emit(await self._wait_playable(stream_id))
                await asyncio.Event().wait()
            finally:
                for task in beside:
                    task.cancel()
                await asyncio.gather(*beside, return_exceptions=True)
        except TooManySessions:
            return
        except Exception as error:  # noqa: BLE001  told as any other
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, AvatarError):
            log.warning("session failed", code=error.code, detail=error.detail)
            self.failed.emit(error)
        else:
            log.error("session failed", exc_info=error)
            self.failed.emit(ServiceFault(f"unexpected: {type(error).__name__}", code="BUG"))

    def _wipe_recording(self) -> None:
        if isinstance(self._question.said, Sound):
            self._question.said.wipe()

    async def _wait_playable(self, stream_id: str) -> str:
        began = time.monotonic()
        while True:
            asked = time.monotonic()
            problem: AvatarError | None = None
            try:
                status = await self._client.status(stream_id)
            except Refusal as refusal:
                if not isinstance(refusal, TooFast):
                    raise
                problem = refusal
            except AvatarError as error:
                problem = error
            else:
                if status.url and status.phase in (Phase.PLAYABLE, Phase.COMPLETED):
                    return status.url
                if status.phase in (Phase.COMPLETED, Phase.FAILED):
                    raise ServiceFault(f"the session ended as {status.word!r} before it could be played", code="ERR")
            pause = self._schedule.next_pause(
                asked - began, failed=problem is not None, retry_after=problem.retry_after if problem else None
            )
            if pause is None:
                raise problem or ServiceFault("the session did not become playable in time", code="SLOW")
            await asyncio.sleep(max(0.0, asked + pause - time.monotonic()))

    async def _follow_words(self, stream_id: str) -> None:
        try:
            async with contextlib.aclosing(self._client.words(stream_id)) as batches:
                async for batch in batches:
                    self.words_added.emit(batch)
        except AvatarError as error:
            log.info("no captions", code=error.code, detail=error.detail)

    async def _settle(self, create: "asyncio.Task[str]", request: SessionRequest) -> None:
        """Cancel the session, until that is confirmed or its time has surely run out."""
        deadline = math.inf
        pause = FIRST_PAUSE
        while True:
            try:
                await self._client.cancel(await create)
            except (NotFound, Gone):
                return
            except Exception as error:  # noqa: BLE001  an error nobody thought of must not leave a session open
                if create.done() and create.exception() is not None:
                    if not self._may_be_open(error):
                        return
                    # The first answer was lost; the same key brings it back instead of opening another session.
                    create = asyncio.create_task(self._client.create(request, idempotency_key=self._key))
                log.warning("not closed yet", error=type(error).__name__)
            else:
                return
            # From the first answer on: until then the create was still being tried.
            deadline = min(deadline, time.monotonic() + self._life_seconds)
            if time.monotonic() > deadline:
                log.error("never confirmed as closed; its time has run out")
                create.cancel()
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    @staticmethod
    def _may_be_open(error: Exception) -> bool:
        """Whether a create that ended with `error` may have opened a session all the same."""
        if isinstance(error, Unreachable):
            return error.sent
        return not isinstance(error, Refusal) or isinstance(error, InProgress)
