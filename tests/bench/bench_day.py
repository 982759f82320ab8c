"""What a day of visitors costs, and how long they wait: a simulation of an account with three kiosks.

The kiosk's sides go by its own state machine, poll schedule, script, settings and stock phrases. The naive client opens
a session for each question, asks every 2 s whether it is playable, and leaves it to its idle time-out. It is given the
same script and the same model, and knows as soon as the kiosk does that the avatar has said all.

Assumed, the same for all sides:

- 200 visitors come at any time of 8 hours, to whichever of three kiosks is free. Three sessions can be open at once.
- A visitor asks 1 to 5 questions: after each, half of them ask another.
- 60 % are questions of the museum's script, in one of its phrasings; the others are of 60 that only a model can answer.
  In either, the second most frequent is asked half as often as the first, the third a third as often, and so on.
- Between an answer and the next question a visitor thinks 1 to 15 s, touches *Ask more*, and types for 5 to 20 s.
- A model's first phrase comes after 0.9 s in the middle, for one in ten after more than 2.5 s, never after 20 s.
  Its answers have 80 to 300 letters, and come faster than they are spoken.
- A create is answered after 0.3 s, and bills from then on. The stream can be played 2 to 14 s later.
- The avatar speaks 12 letters a second. What is appended while it is silent is heard after 1.5 s.
- A video's first word is heard 0.5 s after it is opened, a recording's too (with the sandbox: 0.5 s).
- A session is billed until 0.2 s after the kiosk cancels it, or else until 30 s after the last text went out (which the
  naive client sends at the create) or the last word, whichever is later.
- Who gets no place asks again every 2 s (naive) or as the kiosk's line does.

Assumed of the kiosk: it has the settings' defaults and no greeting; each kiosk has a library of its own, empty in the
morning; an answer of the script is in it once the session that spoke it is closed. Nobody touches *Stop*: every session
waits to the end of the time for a further question.

Waiting is from *Send* to the first word, whatever it is, and besides to the first word of the answer.
"""

import math
import random
import statistics
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Final, TypeAlias, TypeVar

from kiosk.answers.script import Script
from kiosk.answers.script_file import load_script
from kiosk.answers.stock_phrases import stock_phrases
from kiosk.config.settings import Settings
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.machine import SessionMachine
from kiosk.recordings.recording import Recording
from kiosk.session.ledger_access import ASK_SECONDS
from kiosk.session.polling import PollSchedule
from kiosk.session.speech_rate import LETTERS_A_SECOND, letters
from kiosk.system.shipped_files import ASSETS
from tests.bench.report import Figure

VISITORS: Final = 200
DAY_SECONDS: Final = 8 * 3600.0
KIOSKS: Final = 3
MORE_SHARE: Final = 0.5
MOST_QUESTIONS: Final = 5
PREPARED_SHARE: Final = 0.6
OTHER_QUESTIONS: Final = 60
CREATE_SECONDS: Final = 0.3
READY_SECONDS: Final = (2.0, 14.0)
CANCEL_SECONDS: Final = 0.2
OPEN_SECONDS: Final = 0.5
APPEND_SECONDS: Final = 1.5
NAIVE_SECONDS: Final = 2.0
SEEDS: Final = 9

SETTINGS: Final = Settings()
SAID: Final = stock_phrases("en")
MUSEUM: Final = ASSETS / "answers" / "museum.toml"

T = TypeVar("T")
Process: TypeAlias = Iterator[float]
"""Something that goes on by itself: each step says how many seconds pass until the next one."""
Said: TypeAlias = Generator[float, None, float]
"""The same until a word is heard; it returns the seconds that something else is said before the answer."""


@dataclass(frozen=True)
class Asked:
    """One question: what happens around it, in seconds; `prepared` is the script's answer, empty where it has none."""

    prepared: str
    speech: float
    model: float
    ready: float
    thinking: float
    typing: float


@dataclass(frozen=True)
class Visitor:
    """When a visitor comes, and what is asked."""

    comes: float
    questions: Sequence[Asked]


@dataclass
class Kiosk:
    """One machine; `library` holds the answers it has recorded."""

    library: set[str] = field(default_factory=set)


@dataclass
class Day:
    """The account and the clock of one side's day."""

    now: float = 0.0
    open: int = 0
    sessions: int = 0
    billed: float = 0.0
    waits: list[float] = field(default_factory=list)
    answer_waits: list[float] = field(default_factory=list)
    free: list[Kiosk] = field(default_factory=lambda: [Kiosk() for _ in range(KIOSKS)])
    _due: list[tuple[float, int, Process]] = field(default_factory=list)
    _order: Iterator[int] = field(default_factory=count)

    def start(self, process: Process, at: float) -> None:
        """Let it begin then."""
        heappush(self._due, (at, next(self._order), process))

    def run(self) -> None:
        """Until everything is over."""
        while self._due:
            self.now, _, process = heappop(self._due)
            if (pause := next(process, None)) is not None:
                self.start(process, self.now + pause)

    def reserve_slot(self, again_seconds: float) -> Process:
        """Wait until a session can be opened, and open it."""
        while self.open >= SETTINGS.limits.places:
            yield again_seconds
        self.open += 1
        yield CREATE_SECONDS
        self.sessions += 1

    def end_session(self, since: float, seconds: float) -> Process:
        """It ends in so many seconds."""
        yield seconds
        self.open -= 1
        self.billed += self.now - since

    def note_waits(self, first_word: float, answer: float) -> None:
        """So many seconds after the question the visitor heard something, and the answer."""
        self.waits.append(first_word)
        self.answer_waits.append(answer)

    @property
    def dollars(self) -> float:
        """What all of it costs."""
        return self.billed * float(SETTINGS.limits.price_per_second)


def visitors(seed: int, script: Script) -> list[Visitor]:
    """All of a day; the same for every side."""
    rng = random.Random(seed)  # noqa: S311  a day that comes again
    entries: dict[str, list[str]] = {}
    for phrasing in script.phrasings:
        if phrasing.language == "en":
            entries.setdefault(phrasing.entry, []).append(phrasing.question)
    prepared = list(entries.values())
    rng.shuffle(prepared)
    others = [f"Number {number} of the things that nobody foresaw" for number in range(OTHER_QUESTIONS)]
    lengths = {text: rng.uniform(80, 300) for text in others}

    def asked() -> Asked:
        text = rng.choice(_frequent(rng, prepared)) if rng.random() < PREPARED_SHARE else _frequent(rng, others)
        match = script.find(text, "en")
        return Asked(
            prepared=match.answer if match else "",
            speech=(letters(match.answer) if match else lengths[text]) / LETTERS_A_SECOND,
            model=0.0 if match else min(20.0, rng.lognormvariate(math.log(0.9), 0.8)),
            ready=rng.uniform(*READY_SECONDS),
            thinking=rng.uniform(1, 15),
            typing=rng.uniform(5, 20),
        )

    def questions() -> Iterator[Asked]:
        yield asked()
        for _ in range(MOST_QUESTIONS - 1):
            if rng.random() >= MORE_SHARE:
                return
            yield asked()

    return [Visitor(rng.uniform(0, DAY_SECONDS), tuple(questions())) for _ in range(VISITORS)]


def _frequent(rng: random.Random, of: Sequence[T]) -> T:
    return rng.choices(of, [1 / rank for rank in range(1, len(of) + 1)])[0]


def naive(day: Day, _kiosk: Kiosk, questions: Sequence[Asked]) -> Process:
    """A session for each question."""
    for number, asked in enumerate(questions):
        if number:
            yield asked.thinking + asked.typing
        asked_at = day.now
        yield asked.model
        yield from day.reserve_slot(NAIVE_SECONDS)
        life = max(SETTINGS.limits.idle_seconds, asked.ready + asked.speech)
        day.start(day.end_session(day.now, life), day.now)
        yield NAIVE_SECONDS * math.ceil(asked.ready / NAIVE_SECONDS) + OPEN_SECONDS
        day.note_waits(day.now - asked_at, day.now - asked_at)
        yield asked.speech


class Conversation:
    """One visitor at a kiosk, which plays what it has recorded if it `records`; it is what its machine acts on."""

    def __init__(self, day: Day, kiosk: Kiosk, *, records: bool) -> None:
        self._day = day
        self._kiosk = kiosk
        self._records = records
        self._spoken: set[str] = set()
        self._opened_at: float | None = None
        self._closes = False
        self._machine = SessionMachine(self)

    def talk(self, questions: Sequence[Asked]) -> Process:
        """All questions, and the time for a further one that does not come."""
        for number, asked in enumerate(questions):
            if number:
                yield from self._linger(asked)
            yield from self._answer(asked)
        yield SETTINGS.conversation.follow_up_seconds
        self._send("timed_out")

    def open_session(self) -> None:
        """See `kiosk.conversation.machine.Actions`."""

    def play(self, url: str) -> None:
        """See `kiosk.conversation.machine.Actions`."""

    def recite(self, recordings: Sequence[Recording]) -> None:
        """See `kiosk.conversation.machine.Actions`."""

    def silence(self) -> None:
        """See `kiosk.conversation.machine.Actions`."""

    def close_session(self, ending: EndReason) -> None:  # noqa: ARG002
        """See `kiosk.conversation.machine.Actions`."""
        self._closes = True
        if self._opened_at is not None:
            self._day.start(self._day.end_session(self._opened_at, CANCEL_SECONDS), self._day.now)
        if self._records:
            self._kiosk.library |= self._spoken
        self._opened_at, self._spoken = None, set()

    def _send(self, event: str) -> None:
        self._machine.send(event, url="")
        if self._closes:
            self._closes = False
            self._machine.session.send("closed")
            self._machine.send("closed")

    def _linger(self, asked: Asked) -> Process:
        """Until the next question; the session is kept for it for a while."""
        follow_up, pause = SETTINGS.conversation.follow_up_seconds, asked.thinking + asked.typing
        touches = asked.thinking <= follow_up
        kept = asked.thinking + SETTINGS.conversation.typing_seconds if touches else follow_up
        yield min(pause, kept)
        if pause > kept:
            self._send("timed_out")
            yield pause - kept

    def _answer(self, asked: Asked) -> Process:
        asked_at = self._day.now
        lingers = self._machine.state == "lingering"
        recorded = asked.prepared in self._kiosk.library
        follows = lingers and self._machine.session_in_use
        self._send("follow" if follows else "renew" if lingers else "ask")
        before_answer = 0.0
        if recorded:
            self._send("recite")
            yield OPEN_SECONDS
        else:
            before_answer = yield from (self._append(asked) if follows else self._open(asked))
            self._spoken |= {asked.prepared} - {""}
        first_word_in = self._day.now - asked_at
        yield before_answer
        self._day.note_waits(first_word_in, self._day.now - asked_at)
        yield asked.speech
        self._send("heard")

    def _append(self, asked: Asked) -> Said:
        """A further answer on the open session."""
        patience = SETTINGS.conversation.thinking_seconds
        yield min(asked.model, patience) + APPEND_SECONDS
        return max(_seconds(SAID.thinking), asked.model - patience) if asked.model > patience else 0.0

    def _open(self, asked: Asked) -> Said:
        """An answer on a session of its own."""
        asked_at, soon = self._day.now, SETTINGS.conversation.acknowledge_seconds
        acknowledged = asked.model > soon > 0
        yield soon if acknowledged else asked.model
        yield from self._day.reserve_slot(ASK_SECONDS)
        self._opened_at = self._day.now
        self._send("placed")
        self._send("created")
        yield _seen_after(asked.ready)
        self._send("playable")
        yield OPEN_SECONDS
        answer_in = asked_at + asked.model + APPEND_SECONDS - self._day.now
        return max(_seconds(SAID.acknowledgement), answer_in) if acknowledged else 0.0


def _seconds(text: str) -> float:
    return letters(text) / LETTERS_A_SECOND


def _seen_after(ready: float) -> float:
    """When the kiosk learns of a stream that is ready so many seconds after the create."""
    schedule, elapsed = PollSchedule(SETTINGS.poll.interval, SETTINGS.poll.timeout), 0.0
    while elapsed < ready:
        elapsed += schedule.next_pause(elapsed) or math.inf
    return elapsed


def kiosk(day: Day, machine: Kiosk, questions: Sequence[Asked]) -> Process:
    """As it is delivered."""
    return Conversation(day, machine, records=True).talk(questions)


def without_recordings(day: Day, machine: Kiosk, questions: Sequence[Asked]) -> Process:
    """With `library.enabled = false`."""
    return Conversation(day, machine, records=False).talk(questions)


SIDES: Final[dict[str, Callable[[Day, Kiosk, Sequence[Asked]], Process]]] = {
    "naive": naive,
    "kiosk without recordings": without_recordings,
    "kiosk": kiosk,
}


def simulated(side: str, coming: Sequence[Visitor]) -> Day:
    """The day as it was for one side."""
    day = Day()

    def visit(visitor: Visitor) -> Process:
        while not day.free:
            yield 1.0
        machine = day.free.pop(0)
        yield from SIDES[side](day, machine, visitor.questions)
        day.free.append(machine)

    for visitor in coming:
        day.start(visit(visitor), visitor.comes)
    day.run()
    return day


MEASURES: Final[dict[str, tuple[str, Callable[[Day], float]]]] = {
    "cost": ("USD", lambda day: day.dollars),
    "sessions": ("", lambda day: day.sessions),
    "first word, median": ("s", lambda day: statistics.median(day.waits)),
    "first word, 9 of 10": ("s", lambda day: _nine_of_ten(day.waits)),
    "first word, all together": ("min", lambda day: sum(day.waits) / 60),
    "answer, median": ("s", lambda day: statistics.median(day.answer_waits)),
    "answer, 9 of 10": ("s", lambda day: _nine_of_ten(day.answer_waits)),
}


def _nine_of_ten(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=10)[-1]


def measure(*, quick: bool) -> list[Figure]:
    """Several days, each the same for all sides."""
    script = load_script(MUSEUM, SETTINGS.answers.threshold)
    coming = [visitors(seed, script) for seed in range(3 if quick else SEEDS)]
    days = {side: [simulated(side, each) for each in coming] for side in SIDES}
    return [
        Figure(f"{VISITORS} visitors: {what}", side, unit, [tell(day) for day in days[side]])
        for what, (unit, tell) in MEASURES.items()
        for side in SIDES
    ]
