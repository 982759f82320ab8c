"""The text of one session: what is answered goes out in phrases, in order, each once.

An append is sent again only when it was certainly not taken. Where that cannot be known, nothing more is sent until the
words that come back tell it: the phrase is among them, or all that was sent before it has been heard and then nothing.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias, TypeVar

import structlog

from kiosk.answers.answerer import Answerer, Turn
from kiosk.answers.chunking import phrases
from kiosk.answers.errors import AnswerError, ModelEmpty
from kiosk.answers.stock_phrases import stock_phrases
from kiosk.avatar.client import may_have_acted
from kiosk.avatar.errors import AvatarError, Gone, NotFound, Refusal
from kiosk.config.settings import AvatarSettings, Settings
from kiosk.conversation.speech_progress import SpeechProgress, Unsent
from kiosk.speech.audio_file import Sound

log = structlog.get_logger("session")

AHEAD_SECONDS: Final = 8.0
"""How much unspoken text the service is given at most. What is kept back until then keeps the session awake later: the
service counts its idle time from the last text, even while that is being spoken."""
MOST_CHARACTERS: Final = 80
MOST_WIDE_CHARACTERS: Final = 32
"""The same to speak, in Japanese."""
MOST_PHRASES: Final = 100
"""How many wait at most; whoever answers waits then."""
AWAKE_SECONDS: Final = 8.0
"""How long before the idle time-out something is said."""
PAUSE_SECONDS: Final = 0.1
DOUBT_SECONDS: Final = 40.0
"""How long the words may take to tell whether a phrase was taken: longer than what was sent ahead of it."""
KEEP_AWAKE: Final = " "
AGAIN_SECONDS: Final = 2.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question:
    """What the visitor said, in which language, and what was said before.

    Attributes:
        verbatim: whether the avatar is to say just that instead of an answer; where nothing is said, all that whoever
            answers gives, and not a word besides.
        greeting: what the avatar says before the first answer, at once; no part of it.
        avatar: who is to say it, instead of the one of the settings.
        may_be_recorded: whether a recording may be its answer; false once one could not be played.

    """

    said: str | Sound = field(repr=False)
    language: str
    verbatim: bool = False
    history: tuple[Turn, ...] = field(default=(), repr=False)
    greeting: str = ""
    avatar: AvatarSettings | None = None
    may_be_recorded: bool = True


class TooLateError(Exception):
    """The session was over before anything of an answer was taken."""


def _ignore() -> None:
    pass


class TextStream:
    """The answers of one session, from the answerer to the service; owned by its session, for the network's loop alone.

    `append` sends text to the session, `on_answered` is called when the service has taken an answer, and `on_progress`
    when `unsent` may have changed.
    """

    def __init__(
        self,
        answerer: Answerer,
        settings: Settings,
        hearing: SpeechProgress,
        append: Callable[[str, str], Awaitable[int]],
        on_answered: Callable[[Turn], None],
        on_progress: Callable[[], None] = _ignore,
    ) -> None:
        self._answerer = answerer
        self._settings = settings
        self._hearing = hearing
        self._append = append
        self._on_answered = on_answered
        self._on_progress = on_progress
        self._stream_id = ""
        self._question = Question("", "en")
        self._opening = self._preface = self._answer = ""
        self._begun = self._leaving = False
        self._coming = _phrases()
        self._answering: asyncio.Task[None] | None = None
        self._asked = asyncio.Event()
        self._patience_over = 0.0
        self._tired_at = 0.0
        """When the service must get something, so that it does not close the session."""

    def ask(self, question: Question) -> None:
        """Begin to answer."""
        self._question = question
        self._preface = question.greeting
        self._answer = ""
        self._begun = False
        self._coming = _phrases()
        self._hearing.begin()
        self._patience_over = _now() + self._settings.conversation.thinking_seconds
        self._answering = asyncio.create_task(self._gather(self._coming))
        self._asked.set()
        self._on_progress()

    async def first(self) -> str:
        """What the session opens with: the answer's first phrase, or a preface to the answer. Raises `AnswerError`.

        That is the greeting, or an acknowledgement where the answer lets itself be waited for.
        """
        if not self._preface:
            try:
                async with asyncio.timeout(self._acknowledge_seconds):
                    phrase = await self._coming.get()
            except TimeoutError:
                self._preface = stock_phrases(self._question.language).acknowledgement
            else:
                self._answer = _spoken(phrase)
        self._opening = self._preface or self._answer
        return self._opening

    @property
    def unsent(self) -> Unsent:
        """How much of the present answer the service has not taken."""
        if self._hearing.is_complete:
            return Unsent.NOTHING
        return Unsent.SOME if self.begun else Unsent.ALL

    @property
    def begun(self) -> bool:
        """Whether the service has taken anything of the answer, or a preface to it."""
        return self._begun or bool(self._preface)

    def opened(self, stream_id: str) -> None:
        """The service has opened the session with what `first` gave."""
        self._stream_id = stream_id
        self._hearing.send(self._opening)
        self._note_taken(self._opening, _now())
        self._begun = not self._preface

    async def speak(self) -> None:
        """Send what is answered, until cancelled. Raises `AvatarError`, `TooLateError`, or, verbatim, `AnswerError`."""
        while True:
            await self._asked.wait()
            self._asked.clear()
            await self._say_answer()
            self._complete()
            if self._answer.strip() and not self._leaving:
                self._on_answered(Turn(str(self._question.said), self._answer.strip()))
            await self._awake(self._asked.wait(), lambda: KEEP_AWAKE)

    def say_farewell(self, text: str | None = None) -> None:
        """Break off the answer, after the phrases that are already sent, and say `text`, or else goodbye."""
        self._leaving = self._begun = True
        self._stop_answering()
        before, self._coming = self._coming, _phrases()
        self._coming.put_nowait(f" {text or stock_phrases(self._question.language).farewell}")
        self._coming.put_nowait(None)
        if before.empty():
            before.put_nowait(None)  # wakes who waits for it
        if self._hearing.is_complete:
            self._hearing.begin()
            self._asked.set()
        self._on_progress()

    async def aclose(self) -> None:
        """Stop whoever answers."""
        if answering := self._stop_answering():
            await asyncio.gather(answering, return_exceptions=True)

    async def _gather(self, coming: "Phrases") -> None:
        """The phrases of the answer, then None; an exception instead of what did not come."""
        question, answers = self._question, self._settings.answers
        pieces = self._answerer.answer(str(question.said), question.language, question.history)
        most = MOST_WIDE_CHARACTERS if question.language == "ja" else MOST_CHARACTERS
        gathered = phrases(pieces, answers.least_characters, answers.longest_wait, most)
        try:
            async with contextlib.aclosing(gathered):
                async for phrase in gathered:
                    await coming.put(phrase)
            await coming.put(None)
        except Exception as error:  # noqa: BLE001  told as any other
            await coming.put(error)

    async def _say_answer(self) -> None:
        while True:
            coming = self._coming
            phrase = await self._awake(coming.get(), self._courtesy)
            if isinstance(phrase, str):
                await self._wait_until_wanted()
            if coming is not self._coming:  # goodbye instead
                continue
            if phrase is None:
                return
            if isinstance(phrase, Exception):
                await self._end_early(phrase)
                return
            await self._send(phrase)
            self._answer += phrase

    async def _end_early(self, error: Exception) -> None:
        """The rest of the answer does not come. Raises `error` once all before it was heard, where it is verbatim."""
        if isinstance(error, AnswerError):
            log.warning("answer incomplete", code=error.code, detail=error.detail)
        else:
            log.error("answer incomplete", exc_info=error)
        if not self._question.verbatim:
            await self._send(f" {stock_phrases(self._question.language).sorry}")
            return
        self._complete()
        while True:
            await asyncio.sleep(PAUSE_SECONDS)
            if self._hearing.all_heard:
                raise error

    async def _wait_until_wanted(self) -> None:
        while True:
            if self._leaving or self._hearing.seconds_unsaid < AHEAD_SECONDS or _now() >= self._tired_at:
                return
            await asyncio.sleep(PAUSE_SECONDS)

    async def _awake(self, coming: Awaitable[T], say: Callable[[], str]) -> T:
        """What `coming` brings; where it lets itself be waited for, the service is sent what `say` tells."""
        task = asyncio.ensure_future(coming)
        try:
            while not task.done():
                await asyncio.wait({task}, timeout=max(PAUSE_SECONDS, self._patience_left))
                if not task.done() and self._patience_left <= 0.0:
                    await self._stay_awake(say())
        finally:
            task.cancel()
        return task.result()

    async def _stay_awake(self, text: str) -> None:
        if text.strip():
            await self._send(text)
            return
        self._rest(_now())
        try:
            await self._append(self._stream_id, text)
        except Refusal as error:
            log.info("the session will time out (no new text)", code=error.code)
        except AvatarError as error:
            log.info("the session may time out (no new text)", code=error.code)
            self._tired_at = _now() + AGAIN_SECONDS

    def _rest(self, since: float) -> None:
        """The service has got something: it is awake for a while."""
        idle = self._settings.limits.idle_seconds
        self._tired_at = since + max(idle - AWAKE_SECONDS, idle / 2)

    @property
    def _acknowledge_seconds(self) -> float | None:
        """How long the answer is waited for; without end where it is read out or prepared: it is there at once."""
        seconds, question = self._settings.conversation.acknowledge_seconds, self._question
        if question.verbatim or self._answerer.prepared(str(question.said), question.language):
            return None
        return seconds or None

    @property
    def _patience_left(self) -> float:
        """Seconds until something is to be said: the session falls asleep, or the visitor has waited in silence."""
        awake = self._tired_at - _now()
        if self._begun:
            return awake
        if self._preface:  # it may take long until it is heard
            return min(awake, self._settings.conversation.thinking_seconds - self._hearing.seconds_silent)
        return min(awake, self._patience_over - _now())

    def _courtesy(self) -> str:
        if self._question.verbatim:
            return KEEP_AWAKE
        said = stock_phrases(self._question.language)
        return f" {said.moment if self._begun else said.thinking} "

    async def _send(self, text: str) -> None:
        """Append `text`, once. Raises `AvatarError`, or `TooLateError`."""
        if not self._begun:
            text = f" {text}"  # the service joins pieces without a seam
        while True:
            sent_at = _now()
            self._hearing.send(text)
            try:
                await self._append(self._stream_id, text)
                break
            except (Gone, NotFound) as error:
                if not self.begun:
                    raise TooLateError from error
                raise
            except AvatarError as error:
                if not may_have_acted(error):
                    raise
                log.warning("unclear whether the service accepted a phrase", code=error.code)
                if await self._was_taken(text):
                    break
        self._note_taken(text, sent_at)

    def _note_taken(self, text: str, sent_at: float) -> None:
        self._begun = True
        self._hearing.take(text)
        self._rest(sent_at)
        self._on_progress()

    def _complete(self) -> None:
        self._hearing.complete()
        self._on_progress()

    async def _was_taken(self, text: str) -> bool:
        """Whether the avatar says `text`; in the end it is taken for said, because nothing is to be said twice."""
        deadline = _now() + DOUBT_SECONDS
        while not (self._hearing.has_come(text) or self._hearing.is_wordless or _now() >= deadline):
            if self._hearing.known and self._hearing.is_silent:
                return False
            if _now() >= self._tired_at:
                await self._stay_awake(KEEP_AWAKE)
            await asyncio.sleep(PAUSE_SECONDS)
        return True

    def _stop_answering(self) -> "asyncio.Task[None] | None":
        answering, self._answering = self._answering, None
        if answering:
            answering.cancel()
        return answering


Phrases: TypeAlias = "asyncio.Queue[str | Exception | None]"
"""What is answered: phrases, then `None`, or an exception instead of what does not come."""


def _phrases() -> Phrases:
    return asyncio.Queue(MOST_PHRASES)


def _spoken(phrase: str | Exception | None) -> str:
    """`phrase`, where it is one that can be said. Raises it where it is an error, else `ModelEmpty`."""
    if isinstance(phrase, Exception):
        raise phrase
    if not (phrase and phrase.strip()):
        raise ModelEmpty
    return phrase


def _now() -> float:
    return asyncio.get_running_loop().time()
