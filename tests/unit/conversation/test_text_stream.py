"""Text streams against a model of the service that speaks, loses answers and falls asleep; in virtual time."""

import asyncio
import contextlib
import re
from collections.abc import AsyncGenerator, Coroutine, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.answers.answerer import Turn
from kiosk.answers.errors import AnswerError, ModelSlow, PipeSlow
from kiosk.answers.stock_phrases import stock_phrases
from kiosk.avatar.errors import Gone, ServiceFault, Unreachable
from kiosk.avatar.models import Word
from kiosk.config.settings import Settings
from kiosk.conversation.speech_progress import SpeechProgress
from kiosk.conversation.text_stream import Question, TextStream, TooLateError
from tests.unit.session import virtual_time

IDLE_SECONDS = 30.0
LATENCY_SECONDS = 1.5
TICK_SECONDS = 0.05
SAID_BY_ITSELF = [
    getattr(stock_phrases("en"), name) for name in ("acknowledgement", "thinking", "moment", "sorry", "farewell")
]


class Append(StrEnum):
    """What happens to one append."""

    ANSWERED = "answered"
    ANSWER_LOST = "taken, answer lost"
    REQUEST_LOST = "not taken, no answer"
    FAULT = "500, but taken"


@dataclass
class Voice:
    """The service: says a word in so many seconds, and what is heard comes later."""

    hearing: SpeechProgress
    seconds_a_letter: float = 1 / 13
    tells_words: bool = True
    wakes_at_blanks: bool = True
    faults: list[Append] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    closed: bool = False
    waiting: str = ""
    clock: float = 0.0
    free_at: float = 0.3
    words: list[Word] = field(default_factory=list)
    quiet_since: float = 0.0

    def take(self, text: str) -> None:
        self.taken.append(text)
        self.waiting += text
        if text.strip() or self.wakes_at_blanks:
            self.quiet_since = 0.0

    async def append(self, _stream_id: str, text: str) -> int:
        await asyncio.sleep(0.02)
        if self.closed:
            raise Gone("closed")
        fault = self.faults.pop(0) if self.faults else Append.ANSWERED
        if fault is not Append.REQUEST_LOST:
            self.take(text)
        if fault is Append.FAULT:
            raise ServiceFault("500")
        if fault is not Append.ANSWERED:
            raise Unreachable("no answer", sent=True)
        return len(self.waiting)

    async def live(self) -> None:
        while not self.closed:
            await asyncio.sleep(TICK_SECONDS)
            self.clock += TICK_SECONDS
            self.quiet_since += TICK_SECONDS
            self.closed = self.quiet_since >= IDLE_SECONDS
            self._speak()
            self.hearing.heard_seconds = max(0.0, self.clock - LATENCY_SECONDS)

    def _speak(self) -> None:
        """A word whose end is seen, or the rest when nothing came for a moment."""
        while self.clock + 1.0 >= self.free_at:
            word = re.match(r"\s*\S+(?=\s)" if self.quiet_since < 0.6 else r"\s*\S+", self.waiting)
            if not word:
                return
            self.waiting = self.waiting[word.end() :]
            begin = max(self.free_at, self.clock)
            self.free_at = begin + self.seconds_a_letter * len(word[0].strip())
            self.words.append(Word(word[0].strip(), begin, self.free_at))
            if self.tells_words:
                self.hearing.add(self.words[-1:])


class Host:
    """Answers in pieces with pauses."""

    def __init__(self, answers: list[list[tuple[float, str]]], error: AnswerError | None = None) -> None:
        self._answers = iter(answers)
        self._error = error

    async def warm(self) -> None:
        pass

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:  # noqa: ARG002
        for pause, piece in next(self._answers):
            await asyncio.sleep(pause)
            yield piece
        if self._error:
            raise self._error

    def prepared(self, *_: object) -> None:
        pass

    async def aclose(self) -> None:
        pass


@dataclass
class Talk:
    """What came of a conversation."""

    said: str
    turns: list[Turn]
    silent_seconds: list[float]


async def until_heard(voice: Voice) -> None:
    while True:
        await asyncio.sleep(TICK_SECONDS)
        if voice.hearing.all_heard or voice.closed:
            return


async def after(seconds: float, work: Coroutine[object, object, None]) -> None:
    await asyncio.sleep(seconds)
    await work


async def talk(
    host: Host, voice: Voice, count: int, pauses: Sequence[float] = (), greeting: str = "", ready_after: float = 0.0
) -> Talk:
    """So many questions on one session, each some seconds after the answer before was heard."""
    turns: list[Turn] = []
    heard_late: list[float] = []
    text = TextStream(host, Settings(), voice.hearing, voice.append, turns.append)
    text.ask(Question("0", "en", greeting=greeting))
    asked = asyncio.get_running_loop().time()
    voice.take(await text.first())
    assert not greeting or asyncio.get_running_loop().time() == asked, "a greeting waits for nobody"
    text.opened("stream")
    living = asyncio.create_task(after(ready_after, voice.live()))
    speaking = asyncio.create_task(text.speak())
    try:
        for number in range(count):
            if number:
                await asyncio.sleep(pauses[number - 1] if pauses else 0.0)
                text.ask(Question(str(number), "en"))
            await until_heard(voice)
            if speaking.done():
                speaking.result()
            heard_late.append(voice.hearing.heard_seconds - voice.words[-1].end)
            assert not voice.waiting.strip(), "heard before it was said"
        return Talk("".join(voice.taken), turns, heard_late)
    finally:
        for task in (living, speaking):
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await asyncio.gather(living, speaking)
        await text.aclose()


def without_courtesies(said: str) -> str:
    for sentence in SAID_BY_ITSELF:
        said = said.replace(sentence, "")
    return " ".join(said.split())


words = st.text("abcdefgé日本", min_size=1, max_size=12).map(lambda word: word + " ")
pieces = st.lists(st.tuples(st.sampled_from([0.0, 0.02, 0.3, 4.0, 24.0]), words), min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given(
    answers=st.lists(pieces, min_size=1, max_size=3),
    faults=st.lists(st.sampled_from(Append), max_size=12),
    seconds_a_letter=st.sampled_from([1 / 18, 1 / 12, 1 / 9]),
    greeting=st.sampled_from(["", "Hello.", " ".join(["Welcome"] * 30) + "!"]),
)
@example(
    answers=[[(0.0, f"w{number} ") for number in range(40)]],
    faults=[Append.ANSWER_LOST, Append.REQUEST_LOST],
    seconds_a_letter=1 / 9,
    greeting="",
)
def test_every_piece_is_said_once_and_in_order_after_the_greeting(
    answers: list[list[tuple[float, str]]], faults: list[Append], seconds_a_letter: float, greeting: str
) -> None:
    voice = Voice(SpeechProgress(), seconds_a_letter, faults=list(faults))
    done = virtual_time.run(talk(Host(answers), voice, len(answers), greeting=greeting))
    wanted = ["".join(piece for _, piece in answer) for answer in answers]
    assert without_courtesies(done.said) == " ".join([*greeting.split(), *"".join(wanted).split()])
    assert [turn.answer for turn in done.turns] == [answer.strip() for answer in wanted]
    assert all(len(text) <= 2000 for text in voice.taken)
    assert max(done.silent_seconds) <= 0.5, "the visitor waits in silence"


def test_a_session_lives_through_long_thinking_and_a_late_question() -> None:
    answers = [[(24.0, "One two three. ")], [(24.0, "Four five "), (24.0, "six. ")]]
    voice = Voice(SpeechProgress())
    done = virtual_time.run(talk(Host(answers), voice, 2, pauses=[9.5]))
    assert done.said.count(stock_phrases("en").thinking) == 2, "silence before either answer is covered"
    assert without_courtesies(done.said) == "One two three. Four five six."


@pytest.mark.parametrize(
    ("thinks", "ready_after", "acknowledged", "told"),
    [(0.0, 8.0, 0, 0), (0.2, 8.0, 0, 0), (5.0, 0.0, 1, 0), (17.0, 14.0, 1, 0), (24.0, 14.0, 1, 1), (12.0, 0.0, 1, 1)],
)
def test_an_answer_that_is_not_there_at_once_is_acknowledged_before_anything_is_said_of_thinking(
    thinks: float, ready_after: float, acknowledged: int, told: int
) -> None:
    voice = Voice(SpeechProgress())
    done = virtual_time.run(talk(Host([[(thinks, "One two three. ")]]), voice, 1, ready_after=ready_after))
    assert done.said.count(stock_phrases("en").acknowledgement) == acknowledged
    assert done.said.count(stock_phrases("en").thinking) == told
    assert without_courtesies(done.said) == "One two three."
    assert done.turns == [Turn("0", "One two three.")]


@pytest.mark.parametrize(("thinks", "told"), [(3.0, 0), (24.0, 1)])
def test_a_greeting_covers_the_thinking_until_it_was_said(thinks: float, told: int) -> None:
    voice = Voice(SpeechProgress())
    done = virtual_time.run(talk(Host([[(thinks, "One two three. ")]]), voice, 1, greeting="Good morning."))
    assert done.said.count(stock_phrases("en").thinking) == told
    assert voice.taken[0] == "Good morning."
    assert done.turns == [Turn("0", "One two three.")], "a greeting is no answer"


def test_a_greeting_without_an_answer_is_apologised_for() -> None:
    voice = Voice(SpeechProgress())
    done = virtual_time.run(talk(Host([[]], ModelSlow()), voice, 1, greeting="Good morning."))
    assert done.said.split() == ["Good", "morning.", *stock_phrases("en").sorry.split()]
    assert not done.turns


def test_a_session_that_ends_within_the_greeting_is_told_as_any_other() -> None:
    voice = Voice(SpeechProgress())

    async def greet() -> None:
        text = TextStream(Host([[(1.0, "One. ")]]), Settings(), voice.hearing, voice.append, print)
        text.ask(Question("0", "en", greeting="Good morning."))
        voice.take(await text.first())
        text.opened("stream")
        voice.closed = True
        with pytest.raises(Gone):
            await text.speak()

    virtual_time.run(greet())


def test_a_long_answer_is_sent_so_late_that_a_question_can_follow() -> None:
    answers = [[(0.0, " ".join(["something"] * 100) + " ")], [(0.5, "Yes. ")]]
    voice = Voice(SpeechProgress(), wakes_at_blanks=False)
    done = virtual_time.run(talk(Host(answers), voice, 2, pauses=[9.5]))
    assert done.turns[1].answer == "Yes."
    gaps = [after.start - before.end for before, after in pairwise(voice.words[:-1])]
    assert max(gaps) < 0.2, "the avatar does not have to wait for text"


def test_without_words_an_answer_ends_all_the_same() -> None:
    voice = Voice(SpeechProgress(), tells_words=False)
    done = virtual_time.run(talk(Host([[(0.0, "One two three four five. ")], [(0.0, "Six seven. ")]]), voice, 2))
    assert [turn.answer for turn in done.turns] == ["One two three four five.", "Six seven."]
    assert all(0 <= seconds < 12 for seconds in done.silent_seconds)


def test_a_model_that_breaks_off_is_apologised_for() -> None:
    voice = Voice(SpeechProgress())
    done = virtual_time.run(talk(Host([[(0.0, "One two ")]], ModelSlow()), voice, 1))
    assert done.said.endswith(stock_phrases("en").sorry)


@pytest.mark.parametrize("thinks", [0.0, 10.0])
def test_a_question_too_late_says_so(thinks: float) -> None:
    voice = Voice(SpeechProgress())

    async def late() -> None:
        text = TextStream(Host([[(0.0, "One. ")], [(thinks, "Two. ")]]), Settings(), voice.hearing, voice.append, print)
        text.ask(Question("0", "en"))
        voice.take(await text.first())
        text.opened("stream")
        speaking = asyncio.create_task(text.speak())
        await asyncio.sleep(5.0)
        voice.closed = True
        text.ask(Question("1", "en"))
        with pytest.raises(TooLateError):
            await speaking

    virtual_time.run(late())
    assert voice.taken == ["One. "]


def test_a_farewell_comes_instead_of_the_rest() -> None:
    voice = Voice(SpeechProgress())

    async def leave() -> None:
        text = TextStream(Host([[(2.0, "one ")] * 40]), Settings(), voice.hearing, voice.append, print)
        text.ask(Question("0", "en"))
        voice.take(await text.first())
        text.opened("stream")
        living, speaking = asyncio.create_task(voice.live()), asyncio.create_task(text.speak())
        await asyncio.sleep(10.0)
        text.say_farewell()
        await until_heard(voice)
        for task in (living, speaking):
            task.cancel()

    virtual_time.run(leave())
    assert "".join(voice.taken).endswith(stock_phrases("en").farewell)
    assert "".join(voice.taken).count("one") < 10


async def waited_between(host: Host, voice: Voice, count: int) -> list[float]:
    """How long the avatar was silent before each further answer, asked as soon as the one before was heard."""
    await talk(host, voice, count)
    return [after.start - before.end for before, after in pairwise(voice.words) if after.start - before.end > 1.0]


@pytest.mark.parametrize("seconds_a_letter", [1 / 18, 1 / 13, 1 / 9])
def test_a_further_answer_does_not_wait_for_what_was_heard_long_ago(seconds_a_letter: float) -> None:
    answers = [[(0.1, " ".join(["something"] * 60) + " ")]] * 4
    waited = virtual_time.run(waited_between(Host(answers), Voice(SpeechProgress(), seconds_a_letter), 4))
    assert len(waited) == 3
    assert max(waited) < 3.5


def test_words_that_cease_leave_the_text_to_time() -> None:
    voice = Voice(SpeechProgress(), faults=[Append.ANSWERED] * 3 + [Append.ANSWER_LOST])

    async def cease() -> None:
        await asyncio.sleep(4.0)
        voice.tells_words = False
        voice.hearing.end_words()

    async def both() -> Talk:
        ceasing = asyncio.create_task(cease())
        done = await talk(Host([[(0.0, " ".join(f"w{number}" for number in range(150)) + " ")]]), voice, 1)
        await ceasing
        return done

    done = virtual_time.run(both())
    assert done.said.split() == [f"w{number}" for number in range(150)]
    assert max(after.start - before.end for before, after in pairwise(voice.words)) < 1.0


def test_a_service_that_spells_out_is_heard_to_the_end() -> None:
    voice = Voice(SpeechProgress())
    take = voice.take
    voice.take = lambda text: take(text.replace("9", "ninety nine"))  # type: ignore[method-assign]
    done = virtual_time.run(talk(Host([[(0.0, "In 9 9 9 9 "), (9.0, "years it ends here. ")]]), voice, 1))
    assert done.silent_seconds[0] < 7.0
    assert done.turns[0].answer == "In 9 9 9 9 years it ends here."


def test_a_pipe_that_falls_silent_is_heard_to_its_end_before_that_is_told() -> None:
    voice = Voice(SpeechProgress())

    async def pipe() -> None:
        text = TextStream(
            Host([[(0.0, "one two three four ")]], PipeSlow()), Settings(), voice.hearing, voice.append, print
        )
        text.ask(Question("", "en", verbatim=True))
        voice.take(await text.first())
        text.opened("stream")
        living = asyncio.create_task(voice.live())
        with pytest.raises(PipeSlow):
            await text.speak()
        living.cancel()

    virtual_time.run(pipe())
    assert [word.text for word in voice.words] == ["one", "two", "three", "four"]
    assert voice.hearing.heard_seconds >= voice.words[-1].end
