"""The calls of one session, in order, on the network loop; it reports to the GUI thread by signals."""

import asyncio
import contextlib
import functools
from collections.abc import Coroutine
from concurrent import futures
from dataclasses import replace
from typing import Any, Final, TypeVar

import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.answers.answerer import Turn
from kiosk.answers.errors import AnswerError
from kiosk.avatar.errors import AvatarError, Gone, ServiceFault, TooManySessions
from kiosk.avatar.models import AudioInline, AudioRequest, SessionKind, SessionRequest, TextRequest
from kiosk.config.settings import Settings
from kiosk.conversation.end_reason import UNKNOWN, EndReason
from kiosk.conversation.report import Report
from kiosk.conversation.services import SessionServices
from kiosk.conversation.speech_progress import SpeechProgress, Unsent
from kiosk.conversation.text_stream import Question, TextStream, TooLateError
from kiosk.ledger.models import Moment, Outcome, Reason, Speaker
from kiosk.log.session_context import begin_session, end_session, set_stream_id
from kiosk.recordings.line import Line
from kiosk.recordings.stream_recorder import StreamRecorder
from kiosk.session.billed_time import BilledTime
from kiosk.session.ensure_closed import ensure_closed
from kiosk.session.ledger_access import SlotReservation
from kiosk.session.polling import PollSchedule
from kiosk.session.wait_ready import schedule_of, wait_ready
from kiosk.speech.audio_file import Sound

log = structlog.get_logger("session")

SLOW_SPEECH: Final = 5.0
"""Letters a second that the slowest voice speaks: a text that is not cancelled ends by itself after this time."""

REFUSED_SECONDS: Final = 5.0
"""How long the service is not asked again for a place, where it does not say itself."""
BUDGET_SECONDS: Final = 10.0
"""How often a running session asks what may still be spent."""
HEARD_SECONDS: Final = 0.1
"""How often it is looked whether all was heard."""

T = TypeVar("T")


class SessionWorker(QObject):
    """One session, from its create to the certainty that it is closed.

    However it goes, `closed` comes last, and the worker has then seen to it that no session is left open.

    Signals:
        queue_changed: how it stands in the line for a place (`kiosk.ledger.models.Position`).
        placed: there is a place; the session is being asked for.
        refused: there is none after all; back into the line.
        recorded: the answer's recordings (`kiosk.recordings.recording.Recording`) and the `Turn` that they come to; a
            session is not needed for it.
        greeted: the greeting's recording; the answer comes live.
        spent: the budget for this session is over.
        created: the service's id of the session.
        playable: the address of its stream.
        words_added: words (`kiosk.avatar.models.Word`) whose times have become known.
        answered: the `Turn` that the service has taken whole; the avatar still speaks it.
        heard: all of it was heard.
        too_late: the session was over before the service had taken anything of a further answer.
        failed: an `AvatarError`; the session is being closed.
        closed: nothing is open at the service any more.
    """

    queue_changed = Signal(object)
    placed = Signal()
    refused = Signal()
    recorded = Signal(list, object)
    greeted = Signal(object)
    spent = Signal()
    created = Signal(str)
    playable = Signal(str)
    words_added = Signal(list)
    answered = Signal(object)
    heard = Signal()
    too_late = Signal()
    failed = Signal(object)
    closed = Signal()

    def __init__(
        self, means: SessionServices, settings: Settings, question: Question, parent: QObject | None = None
    ) -> None:
        # Without a parent Python might collect it, on whichever thread, while signals are on their way to it.
        super().__init__(parent)
        self._network = means.network
        self._client = means.client
        self._answerer = means.answerer
        self._repertoire = means.repertoire
        self._books = means.books
        self._settings = settings
        self._avatar = question.avatar or settings.avatar
        self._tape = means.repertoire.tape(self._avatar)
        self._schedule: PollSchedule | None = None
        self._question = question
        self._booking = SlotReservation(means.books, _kind(question), question.language)
        self._hearing = SpeechProgress()
        self._text = TextStream(means.answerer, settings, self._hearing, means.client.append, self._on_answered)
        self._key = ""
        self._stream_id: str | None = None
        self._span = BilledTime()
        self._words: asyncio.Task[None] | None = None
        self._ending = UNKNOWN
        self._close_asked = asyncio.Event()
        self.created.connect(set_stream_id)

    def dismiss(self, report: Report) -> None:
        """All is over: write into `report` how it was; on the GUI thread."""
        report.reason = self._ending.reason
        report.polls = self._schedule.polls if self._schedule else 0
        end_session()
        self.deleteLater()

    def start(self) -> None:
        """Begin; from the GUI thread."""
        begin_session()
        self._task = self._network.submit(self._live())

    def close(self, ending: EndReason) -> None:
        """Close the session now, whatever it is doing; from any thread, idempotent."""
        self._ending = ending
        self._network.call(self._close_asked.set)

    @property
    def recorder(self) -> StreamRecorder | None:
        """What is to get the stream's segments as they come."""
        return self._tape.take

    def follow(self, question: Question) -> None:
        """Answer a further question of text, once the last answer was heard; from any thread."""
        self._question = question
        self._network.submit(self._follow(question))

    async def _follow(self, question: Question) -> None:
        if not await self._recite(question):
            self._text.ask(question)
            await self._booking.keep(Speaker.VISITOR, str(question.said))

    async def _recite(self, question: Question) -> bool:
        """Whether all of the answer is recorded; else what is to be said live is taped."""
        if question.verbatim or question.avatar:  # what is tried is said live
            return False
        said, language, greeting = str(question.said), question.language, question.greeting
        found = await self._repertoire.look_up(self._avatar, self._answerer, said, language, greeting)
        if found.answer and question.may_be_recorded and (found.greeting or not greeting):
            self.recorded.emit([each for each in (found.greeting, found.answer) if each], found.turn)
            return True
        self._tape.expect(found.missing)
        if found.greeting:
            self._question = replace(question, greeting="")
            self.greeted.emit(found.greeting)
        return False

    def can_say(self, line: Line) -> bool:
        """Whether the session takes further text and tells when it is said, and `line` is this avatar's."""
        if self._booking.kind != SessionKind.TEXT_STREAM or self._hearing.is_wordless:
            return False
        return (line.avatar_id, line.voice_id) == (self._avatar.id, self._avatar.voice_id)

    def say_farewell(self, line: Line | None = None) -> None:
        """Say goodbye, with `line` if there is one, instead of the rest of the answer; from any thread."""
        if line:
            self._tape.expect([line])
        self._network.call(functools.partial(self._text.say_farewell, line.text if line else None))

    def hear(self, seconds: float) -> None:
        """So much of the stream has been played; from any thread."""
        self._hearing.heard_seconds = seconds

    @property
    def rest_is(self) -> Unsent:
        """What is missing of the present answer, should the stream end now."""
        if self._booking.kind == SessionKind.TEXT_STREAM and not self._text.is_about(self._question):
            return Unsent.ALL  # it is on its way to the network's loop
        if self._booking.kind != SessionKind.TEXT_STREAM or self._hearing.is_complete:
            return Unsent.NOTHING
        return Unsent.SOME if self._text.begun else Unsent.ALL

    def over(self) -> None:
        """The service has ended the session by itself; from the GUI thread."""
        self._span.over()

    def note(self, moment: Moment) -> None:
        """`moment` is now; from any thread."""
        self._network.submit(self._booking.note(moment))

    def wait_closed(self, seconds: float) -> bool:
        """Whether the session is closed, waiting up to `seconds` for it; for the end of the process alone."""
        return bool(futures.wait({self._task}, seconds).done)

    async def _live(self) -> None:
        try:
            request = await self._until_close(self._prepare())
            while request and not self._close_asked.is_set() and await self._reserve_slot():
                # Never cancelled: only its answer tells whether there is a session to close.
                create = asyncio.create_task(self._create(request))
                learning = asyncio.create_task(self._books.schedule(self._booking.kind, self._settings.poll))
                await self._until_close(self._speak(create, learning))
                if not await self._was_refused(create):
                    again = functools.partial(self._create, request)
                    await ensure_closed(self._client, create, again, self._span, self._life_seconds())
                    break
        finally:
            if self._words:
                self._words.cancel()
                await asyncio.gather(self._words, return_exceptions=True)
            await self._text.aclose()
            self._wipe_recording()
            await self._booking.end(self._outcome())
            self._network.submit(self._tape.keep(self._hearing.words, whole=self._hearing.all_known))
            self.closed.emit()

    async def _reserve_slot(self) -> bool:
        """Whether there is a place now; false where the session is not wanted any more, or nothing may be spent."""
        allowance = await self._books.try_call(lambda ledger: ledger.allowance())
        if allowance and allowance.exhausted:
            self.spent.emit()
            return False
        key = await self._until_close(self._booking.reserve_slot(self.queue_changed.emit))
        if key is None or self._close_asked.is_set():
            return False
        self._key = key
        log.info("slot reserved", ledger_id=key)
        self.placed.emit()
        return True

    async def _create(self, request: SessionRequest) -> str:
        failed = self._span.create_failed
        self._stream_id = await self._client.create(request, idempotency_key=self._key, on_failure=failed)
        self._span.created()
        return self._stream_id

    async def _was_refused(self, create: "asyncio.Task[str]") -> bool:
        """Whether another user of the account has the place: then the session is back in the line."""
        error = create.exception() if create.done() else None
        if not isinstance(error, TooManySessions):
            return False
        log.info("no free slot at the service", retry_after=error.retry_after)
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
        seconds = self._span.seconds
        silent = max(0.0, seconds - self._hearing.spoken_seconds)
        return Outcome(ending.reason, ending.code, seconds, silent, self._stream_id)

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
        avatar, said = self._avatar, self._question.said
        if isinstance(said, str):
            return await self._prepare_text(said)
        if len(said.data) < self._settings.speech.inline_below_bytes:
            return AudioRequest(avatar.id, AudioInline(said.media_type, said.data))
        try:
            return AudioRequest(avatar.id, await self._client.upload(said.data, said.media_type))
        except Exception as error:  # noqa: BLE001  told as any other
            self._fail(error)
            return None

    async def _prepare_text(self, said: str) -> SessionRequest | None:
        """A session that says just that, or one that opens with the first words of the answer."""
        avatar = self._avatar
        if self._question.verbatim and said:
            self._hearing.take(said)
            return TextRequest(SessionKind.TTS, avatar.id, avatar.voice_id, said)
        if await self._recite(self._question):
            return None
        self._text.ask(self._question)
        try:
            first = await self._text.first()
        except Exception as error:  # noqa: BLE001  told as any other
            self._fail(error)
        else:
            return TextRequest(SessionKind.TEXT_STREAM, avatar.id, avatar.voice_id, first)
        return None

    def _life_seconds(self) -> float:
        """How long the session can live at the service without being closed."""
        limits, said = self._settings.limits, self._question.said
        spoken = said.seconds if isinstance(said, Sound) else self._hearing.taken / SLOW_SPEECH
        return min(limits.session_seconds, limits.idle_seconds + spoken)

    async def _speak(self, create: "asyncio.Task[str]", learning: "asyncio.Task[PollSchedule]") -> None:
        """Bring the session to its stream and follow its words, until it fails or is to be closed."""
        try:
            stream_id = await asyncio.shield(create)
            self._wipe_recording()
            self.created.emit(stream_id)
            self._schedule = schedule_of(learning, self._settings.poll)
            beside = [self._booking.live(stream_id), self._watch_budget()]
            tasks = [
                asyncio.create_task(work)
                for work in (self._play(stream_id, self._schedule), self._say(stream_id), *beside)
            ]
            self._words = asyncio.create_task(self._follow_words(stream_id))
            try:
                # The words go on until the session is closed: their end tells when it ended, should a cancel come late.
                await asyncio.gather(*tasks, asyncio.shield(self._words))
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
        except TooManySessions:
            return
        except TooLateError:
            self._ending = EndReason(Reason.IDLE)
            self._span.over()
            self.too_late.emit()
        except Exception as error:  # noqa: BLE001  told as any other
            if isinstance(error, Gone):
                self._span.over()
            self._fail(error)

    async def _play(self, stream_id: str, schedule: PollSchedule) -> None:
        url, asked = await wait_ready(self._client, stream_id, schedule, self._span)
        self.playable.emit(url)
        self._network.submit(self._booking.note(Moment.READY, asked))
        heard = 0
        while True:
            await asyncio.sleep(HEARD_SECONDS)
            if self._hearing.all_heard and self._hearing.answers != heard:
                heard = self._hearing.answers
                self.heard.emit()

    async def _say(self, stream_id: str) -> None:
        if isinstance(self._question.said, str):
            self._network.submit(self._booking.keep(Speaker.VISITOR, self._question.said))
        if self._booking.kind == SessionKind.TEXT_STREAM:
            self._text.opened(stream_id)
            await self._text.speak()

    def _on_answered(self, turn: Turn) -> None:
        self._network.submit(self._booking.keep(Speaker.AVATAR, turn.answer))  # before the session can end
        self.answered.emit(turn)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, AnswerError):
            error = ServiceFault(error.detail, code=error.code)
        if isinstance(error, AvatarError):
            log.warning("session failed", code=error.code, detail=error.detail)
        else:
            log.error("session failed", exc_info=error)
            error = ServiceFault(f"unexpected: {type(error).__name__}", code="BUG")
        if self._ending == UNKNOWN:  # the session may be closed before the GUI thread says so itself
            self._ending = EndReason(Reason.FAULT, error.code)
        self.failed.emit(error)

    def _wipe_recording(self) -> None:
        if isinstance(self._question.said, Sound):
            self._question.said.wipe()

    async def _follow_words(self, stream_id: str) -> None:
        try:
            async with contextlib.aclosing(self._client.words(stream_id, self._span.over)) as batches:
                async for batch in batches:
                    if self._close_asked.is_set():
                        continue  # nobody listens any more
                    self._hearing.add(batch)
                    self.words_added.emit(batch)
        except AvatarError as error:
            log.info("no captions", code=error.code, detail=error.detail)
        self._hearing.end_words()


def _kind(question: Question) -> SessionKind:
    if isinstance(question.said, Sound):
        return SessionKind.AUDIO
    return SessionKind.TTS if question.verbatim and question.said else SessionKind.TEXT_STREAM
