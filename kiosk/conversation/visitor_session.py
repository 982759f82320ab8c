"""What is said to a visitor in one session: answers, recordings and words, on the network's loop."""

import asyncio
import contextlib
from dataclasses import replace
from typing import Final

import structlog

from kiosk.answers.answerer import Turn
from kiosk.answers.errors import AnswerError
from kiosk.avatar.errors import AvatarError, Gone, ServiceFault
from kiosk.avatar.models import AudioInline, AudioRequest, SessionKind, SessionRequest, TextRequest
from kiosk.config.settings import Settings
from kiosk.conversation.end_reason import UNKNOWN, EndReason
from kiosk.conversation.services import SessionServices
from kiosk.conversation.session_signals import SessionSignals, TextProgress
from kiosk.conversation.speech_progress import SpeechProgress
from kiosk.conversation.text_stream import Question, TextStream, TooLateError
from kiosk.ledger.models import Moment, Reason, Speaker
from kiosk.recordings.line import Line
from kiosk.session.session import BudgetSpentError, Session
from kiosk.session.speech_rate import SLOWEST_LETTERS_A_SECOND
from kiosk.session.tasks import together, unless
from kiosk.speech.audio_file import Sound

log = structlog.get_logger("session")

HEARD_SECONDS: Final = 0.1
"""How often it checks whether all was heard."""


class VisitorSession:
    """Answers a visitor in one billed session, or from the disk without one; reports by `signals`.

    Owned by its `SessionWorker`. For the network's loop alone, on which all its fields are written; what never changes
    (`kind`, `avatar`, `tape.take`) may be read on any thread, and `ending` and `polls` once `live` has ended.

    Attributes:
        kind: what the session is spoken from.
        avatar: who speaks.
        tape: what is recorded of the session.
        ending: why it ends, as far as is known.

    """

    def __init__(
        self, services: SessionServices, settings: Settings, question: Question, signals: SessionSignals
    ) -> None:
        self.kind = _kind(question)
        self.avatar = question.avatar or settings.avatar
        self.tape = services.recording_cache.tape(self.avatar)
        self.ending = UNKNOWN
        self._services = services
        self._settings = settings
        self._signals = signals
        self._question = question
        self._number = 1
        self._answering = 0
        self._further: asyncio.Queue[Question] = asyncio.Queue()
        self._progress = TextProgress()
        self._hearing = SpeechProgress()
        self._text = TextStream(
            services.answerer, settings, self._hearing, services.client.append, self._on_answered, self._report_progress
        )
        self._session: Session | None = None
        self._close_asked = asyncio.Event()

    @property
    def polls(self) -> int:
        """How often the service was polled."""
        return self._session.polls if self._session else 0

    @property
    def billed_seconds(self) -> float:
        """What the service bills, so far or in all; 0 before anything was opened."""
        return self._session.billed_seconds if self._session else 0.0

    async def live(self) -> None:
        """All of it, from the request to the certainty that nothing is open at the service."""
        try:
            if not self._close_asked.is_set():
                await unless(self._close_asked.wait(), self._run())
        finally:
            await self._text.aclose()
            self._wipe_recording()
            # The visitor, who may come back, does not wait for the disk.
            self._services.network.submit(self.tape.keep(self._hearing.words, whole=self._hearing.all_known))

    def close(self, ending: EndReason) -> None:
        """Close the session now, whatever it is doing; the last `ending` before its end counts."""
        self._end_as(ending)
        self._close_asked.set()

    def follow(self, question: Question) -> None:
        """Answer a further question of text."""
        self._further.put_nowait(question)

    def say_farewell(self, line: Line | None) -> None:
        """Say goodbye, with `line` if there is one, instead of the rest of the answer."""
        if line:
            self.tape.expect([line])
        self._text.say_farewell(line.text if line else None)

    def hear(self, seconds: float) -> None:
        """So much of the stream has been played."""
        self._hearing.heard_seconds = seconds

    def over(self) -> None:
        """The service has ended the session by itself."""
        if self._session:
            self._session.over()

    def note(self, moment: Moment) -> None:
        """`moment` is now."""
        if self._session:
            self._session.note(moment)

    async def _run(self) -> None:
        request = await self._prepare()
        if request is None:
            return
        services, signals = self._services, self._signals
        session = Session(services.client, services.ledger, self._settings, self.kind, self._question.language)
        session.spoken_seconds = lambda: self._hearing.spoken_seconds
        session.life_seconds = self._life_seconds
        async with session:
            self._session = session
            try:
                stream_id = await session.open(
                    request,
                    on_position=signals.queue_changed.emit,
                    on_slot=signals.placed.emit,
                    on_refused=signals.refused.emit,
                )
                await self._speak(session, stream_id)
            except BudgetSpentError:
                signals.spent.emit()
            except TooLateError:
                self._end_as(EndReason(Reason.IDLE))
                session.over()
                signals.too_late.emit()
            except Exception as error:  # noqa: BLE001  reported as any other
                if isinstance(error, Gone):
                    session.over()
                self._fail(error)
            finally:
                self._end_as(self.ending)

    # Before the session.

    async def _prepare(self) -> SessionRequest | None:
        """The request for the session, if there is to be one; a large voice recording is uploaded before."""
        try:
            said = self._question.said
            return await (self._prepare_text(said) if isinstance(said, str) else self._prepare_sound(said))
        except Exception as error:  # noqa: BLE001  reported as any other
            self._fail(error)
            return None

    async def _prepare_sound(self, sound: Sound) -> SessionRequest:
        if len(sound.data) < self._settings.speech.inline_below_bytes:
            return AudioRequest(self.avatar.id, AudioInline(sound.media_type, sound.data))
        return AudioRequest(self.avatar.id, await self._services.client.upload(sound.data, sound.media_type))

    async def _prepare_text(self, said: str) -> SessionRequest | None:
        """A session that says just that, or one that opens with the first words of the answer."""
        avatar = self.avatar
        if self._question.verbatim and said:
            self._hearing.take(said)
            return TextRequest(SessionKind.TTS, avatar.id, avatar.voice_id, said)
        if not await self._ask(self._question):
            return None
        return TextRequest(SessionKind.TEXT_STREAM, avatar.id, avatar.voice_id, await self._text.first())

    async def _ask(self, question: Question) -> bool:
        """Begin to answer; false if all of the answer is recorded. What is said live is recorded if it can be."""
        if not (question.verbatim or question.avatar):  # what is tried is said live
            said, language, greeting = str(question.said), question.language, question.greeting
            found = await self._services.recording_cache.look_up(
                self.avatar, self._services.answerer, said, language, greeting
            )
            if found.answer and question.may_be_recorded and (found.greeting or not greeting):
                self._signals.recorded.emit([each for each in (found.greeting, found.answer) if each], found.turn)
                return False
            self.tape.expect(found.missing)
            if found.greeting:
                question = replace(question, greeting="")
                self._signals.greeted.emit(found.greeting)
        self._answering = self._number
        self._text.ask(question)
        return True

    # In the session.

    async def _speak(self, session: Session, stream_id: str) -> None:
        """Bring the session to its stream, and send and follow what is said, until it fails."""
        self._wipe_recording()
        self._signals.created.emit(stream_id)
        # The words go on until the session is closed: their end tells when it ended, should a cancel come late.
        words = session.until_closed(self._follow_words(session))
        await together(
            self._play(session),
            self._say(session, stream_id),
            self._answer_further(session),
            self._watch_budget(session),
            _watch(words),
        )

    async def _play(self, session: Session) -> None:
        self._signals.playable.emit(await session.wait_ready())
        heard = 0
        while True:
            await asyncio.sleep(HEARD_SECONDS)
            if self._hearing.all_heard and self._hearing.answers != heard:
                heard = self._hearing.answers
                self._signals.heard.emit()

    async def _say(self, session: Session, stream_id: str) -> None:
        if isinstance(self._question.said, str):
            session.keep(Speaker.VISITOR, self._question.said)
        if self.kind == SessionKind.TEXT_STREAM:
            self._text.opened(stream_id)
            await self._text.speak()

    async def _answer_further(self, session: Session) -> None:
        while True:
            question = await self._further.get()
            self._number += 1
            if await self._ask(question):
                session.keep(Speaker.VISITOR, str(question.said))

    async def _watch_budget(self, session: Session) -> None:
        await session.until_spent()
        self._signals.spent.emit()

    async def _follow_words(self, session: Session) -> None:
        try:
            async with contextlib.aclosing(session.words()) as batches:
                async for batch in batches:
                    if self._close_asked.is_set():
                        continue  # nobody listens any more
                    self._hearing.add(batch)
                    self._signals.words_added.emit(batch)
        except AvatarError as error:
            log.info("no captions", code=error.code, detail=error.detail)
        self._end_words()

    def _end_words(self) -> None:
        self._hearing.end_words()
        self._report_progress()

    def _on_answered(self, turn: Turn) -> None:
        if self._session:
            self._session.keep(Speaker.AVATAR, turn.answer)
        self._signals.answered.emit(turn)

    def _report_progress(self) -> None:
        progress = TextProgress(self._answering, self._text.unsent, self._hearing.is_wordless)
        if progress != self._progress:
            self._progress = progress
            self._signals.progressed.emit(progress)

    # Its end.

    def _end_as(self, ending: EndReason) -> None:
        self.ending = ending
        if self._session:
            self._session.end_as(ending.reason, ending.code)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, AnswerError):
            error = ServiceFault(error.detail, code=error.code)
        if isinstance(error, AvatarError):
            log.warning("session failed", code=error.code, detail=error.detail)
        else:
            log.error("session failed", exc_info=error)
            error = ServiceFault(f"unexpected: {type(error).__name__}", code="BUG")
        if self.ending == UNKNOWN:  # the session may be closed before the GUI thread says so itself
            self._end_as(EndReason(Reason.FAULT, error.code))
        self._signals.failed.emit(error)

    def _life_seconds(self) -> float:
        limits, said = self._settings.limits, self._question.said
        spoken = said.seconds if isinstance(said, Sound) else self._hearing.taken / SLOWEST_LETTERS_A_SECOND
        return min(limits.session_seconds, limits.idle_seconds + spoken)

    def _wipe_recording(self) -> None:
        if isinstance(self._question.said, Sound):
            self._question.said.wipe()


async def _watch(task: "asyncio.Task[None]") -> None:
    """Fail if `task` does; it goes on when this is cancelled."""
    await asyncio.shield(task)


def _kind(question: Question) -> SessionKind:
    if isinstance(question.said, Sound):
        return SessionKind.AUDIO
    return SessionKind.TTS if question.verbatim and question.said else SessionKind.TEXT_STREAM
