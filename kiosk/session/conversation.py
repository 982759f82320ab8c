"""The conversation on the GUI thread: it joins the machine, the session's worker and the player."""

import secrets
import time
from dataclasses import dataclass
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.answers.answerer import Answerer
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, Meaning
from kiosk.avatar.wire import Word
from kiosk.ledger.sessions import Moment, Reason
from kiosk.network import NetworkThread
from kiosk.player.player import Player
from kiosk.session.books import Books
from kiosk.session.machine import SessionMachine
from kiosk.session.report import Report, Waits
from kiosk.session.worker import Ending, Question, SessionWorker
from kiosk.settings import Settings
from kiosk.speech.sound import Sound

log = structlog.get_logger("session")

CREATE_SECONDS: Final = 20.0
"""The client's own retries end before."""
UPLOAD_TRIES: Final = 3.0
"""A recording goes up as a file or inside the create, both with retries."""
FIRST_FRAME_SECONDS: Final = 20.0
STALL_SECONDS: Final = 8.0
CLOSING_SECONDS: Final = 8.0
LIVE: Final = ("queued", "creating", "polling", "playing")
"""The states in which a session is wanted."""
POLL_GRACE_SECONDS: Final = 5.0
"""The worker keeps the poll time-out; this one is for a worker that does not."""


@dataclass(frozen=True)
class Failure:
    """Why a conversation failed: what the visitor can do, the code staff find in the log, seconds to the next try."""

    meaning: Meaning
    code: str
    retry_seconds: float


class Conversation(QObject):
    """One conversation at a time; lives on the GUI thread and never waits.

    Signals:
        state_changed: the machine's new state.
        first_frame_shown: the avatar is on the screen.
        line_changed: how it stands in the line for a place (`kiosk.ledger.places.Position`).
        words_changed: all words known so far (`kiosk.avatar.wire.Word`).
        position_changed: seconds heard.
        failed: a `Failure`, just before the state becomes `failed`.
        settled: the `Report` of a conversation whose session is surely closed.
    """

    state_changed = Signal(str)
    first_frame_shown = Signal()
    line_changed = Signal(object)
    words_changed = Signal(list)
    position_changed = Signal(float)
    failed = Signal(object)
    settled = Signal(object)

    def __init__(
        self,
        settings: Settings,
        network: NetworkThread,
        client: AvatarClient,
        books: Books,
        answerer: Answerer,
        player: Player,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._network = network
        self._client = client
        self._books = books
        self._answerer = answerer
        self._player = player
        self._worker: SessionWorker | None = None
        self._words: list[Word] = []
        self._heard_seconds = 0.0
        self._question = Question("", settings.screen.languages[0])
        self._ending = Ending(Reason.STOPPED)
        self._spent = False
        self._trouble_seconds = settings.screen.trouble_seconds
        self._waits = Waits()
        self.report = Report(settings.limits.price_per_second)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._on_limit)
        self._starved = QTimer(self, singleShot=True)
        self._starved.timeout.connect(lambda: self._fault(Meaning.AGAIN, "STALL", "the stream ran dry"))
        player.first_frame_shown.connect(self._on_first_frame)
        player.position_changed.connect(self._on_position)
        player.stalled_changed.connect(self._on_stalled)
        player.received.connect(self._on_received)
        player.ended.connect(self._on_played)
        player.failed.connect(lambda reason: self._fault(Meaning.AGAIN, "PLAY", reason))
        self._machine = SessionMachine(self)

    @property
    def state(self) -> str:
        """The machine's state."""
        return self._machine.state

    @property
    def expected_wait_seconds(self) -> float | None:
        """How long the first frame took lately (median); `None` without history."""
        return self._waits.median

    @property
    def can_retry(self) -> bool:
        """Whether the same can be asked again: a recording is kept no longer than until it is sent or dropped."""
        return isinstance(self._question.said, str)

    def ask(self, said: str | Sound, language: str, *, verbatim: bool = False) -> None:
        """Let the avatar answer a text, or say it if `verbatim`, or say a recording, which is wiped when it is sent."""
        self._question = Question(said, language, verbatim)
        if self._machine.session_open:
            if isinstance(said, Sound):
                said.wipe()
            self._fail_before_session()
        else:
            self._send("ask")

    def retry(self) -> None:
        """Ask the same again, after a failure."""
        if not self._machine.session_open:
            self._send("ask")

    def stop(self) -> None:
        """End the conversation: silence at once, then the session is closed."""
        self._stop_as(Reason.STOPPED)

    def set_volume(self, percent: int) -> None:
        """Loudness in percent."""
        self._player.set_volume(percent)

    def shutdown(self, seconds: float) -> bool:
        """End for good; waits up to `seconds` until the session is closed and tells whether it is."""
        self._stop_as(Reason.SHUTDOWN)
        return self._worker is None or self._worker.wait_closed(seconds)

    # What the machine asks for.

    def open_session(self) -> None:
        """Start a worker for the question."""
        settings = self._settings
        self._words = []
        self._heard_seconds = 0.0
        self.words_changed.emit([])
        self._spent = False
        self._ending = Ending(Reason.STOPPED)
        self.report = Report(settings.limits.price_per_second)
        worker = SessionWorker(self._network, self._client, self._books, self._answerer, settings, self._question)
        worker.line_changed.connect(self.line_changed)
        worker.placed.connect(lambda: self._send("placed"))
        worker.refused.connect(lambda: self._send("refused"))
        worker.spent.connect(self._on_spent)
        worker.created.connect(self._on_created)
        worker.playable.connect(self._on_playable)
        worker.words_added.connect(self._on_words)
        worker.failed.connect(self._on_worker_failed)
        worker.closed.connect(self._on_closed)
        self._worker = worker
        worker.start()

    def play(self, url: str) -> None:
        """Play the session's stream."""
        self._player.play(url)

    def silence(self) -> None:
        """Stop picture and sound."""
        self._starved.stop()
        self._player.stop()

    def close_session(self) -> None:
        """Tell the worker to close the session."""
        if self._worker:
            self._worker.close(self._ending)

    # What the worker and the player tell.

    def _on_created(self, stream_id: str) -> None:
        log.info("created", stream_id=stream_id)
        self.report.stream_id, self.report.created = stream_id, time.monotonic()
        self._send("created")

    def _on_playable(self, url: str) -> None:
        self.report.ready = time.monotonic()
        self._note(Moment.READY)
        self._starved.start(round(FIRST_FRAME_SECONDS * 1000))
        self._send("playable", url=url)

    def _on_words(self, words: list[Word]) -> None:
        self._words = [*self._words, *words]
        self.report.words = sum(any(c.isalnum() for c in word.text) for word in self._words)
        self.words_changed.emit(self._words)

    def _on_first_frame(self) -> None:
        self._starved.start(round(STALL_SECONDS * 1000))
        self.report.first_frame = time.monotonic()
        self._note(Moment.FIRST_FRAME)
        self._waits.add(self.report.first_frame - self.report.asked)
        self.first_frame_shown.emit()

    def _on_stalled(self, stalled: bool) -> None:
        if stalled:
            log.warning("stalled", stream_id=self.report.stream_id)

    def _on_position(self, seconds: float) -> None:
        """Only a position that moves keeps the conversation alive, whatever else the player says."""
        if self.report.first_frame is not None and self.state == "playing":
            self._starved.start(round(STALL_SECONDS * 1000))
        self._heard_seconds = seconds
        self.position_changed.emit(seconds)
        if self._spent and not any(word.start < seconds < word.end for word in self._words):
            self._end_as(Reason.BUDGET)
            self._send("timed_out")

    def _on_received(self) -> None:
        """The stream has its end: the service has ended the session, and bills no more."""
        self.report.received = time.monotonic()
        if self._worker:
            self._worker.over()

    def _on_spent(self) -> None:
        """What is playing ends with the word that is being said."""
        log.warning("the budget is spent", stream_id=self.report.stream_id)
        self._spent = True
        if self.state != "playing":
            self._fault(Meaning.LATER, "BUDGET", "the budget is spent")

    def _on_played(self) -> None:
        self.report.finished = True
        self._end_as(Reason.FINISHED)
        self._note_end()
        self._send("finished")

    def _on_worker_failed(self, error: AvatarError) -> None:
        self._fault(error.meaning, error.code, error.detail, error.retry_after)

    def _on_closed(self) -> None:
        worker, self._worker = self._worker, None
        self.report.closed = time.monotonic()
        if worker:
            self.report.polls = worker.polls
            worker.deleteLater()
        log.info("closed", stream_id=self.report.stream_id, seconds=round(self.report.session_seconds, 1))
        self._send("closed")
        self.settled.emit(self.report)

    def _on_limit(self) -> None:
        if self.state in ("creating", "polling"):
            self._fault(Meaning.LATER, "SLOW", f"nothing came while {self.state}", event="timed_out")
        elif self.state == "queued":
            self._fault(Meaning.BUSY, "429", "no place came free", event="timed_out")
        else:
            self._end_as(Reason.LIMIT)
            self._send("timed_out")

    # Into the machine.

    def _fault(
        self, meaning: Meaning, code: str, detail: str, retry_after: float | None = None, event: str = "fault"
    ) -> None:
        if self.state not in LIVE:
            return
        self._end_as(Reason.FAULT, code)
        self.report.error = f"{self._announce_failure(meaning, code, detail, retry_after)}: {detail}"
        self._note_end()
        self._send(event)

    def _fail_before_session(self) -> None:
        """The last session could not be closed yet: a second one is not opened beside it."""
        if self.state == "idle":
            self._announce_failure(Meaning.BUSY, "OPEN", "the last session is not closed yet", None)
            self._send("ask")

    def _announce_failure(self, meaning: Meaning, code: str, detail: str, retry_after: float | None) -> str:
        staff_code = f"K-{code}-{secrets.token_hex(2).upper()}"
        log.error("trouble", staff_code=staff_code, detail=detail, stream_id=self.report.stream_id)
        self._trouble_seconds = max(self._settings.screen.trouble_seconds, min(retry_after or 0.0, 60.0))
        self.failed.emit(Failure(meaning, staff_code, self._trouble_seconds))
        return staff_code

    def _stop_as(self, reason: Reason) -> None:
        self._player.stop()
        self._end_as(reason)
        self._send("stop")

    def _end_as(self, reason: Reason, code: str | None = None) -> None:
        """How a session that lives will be written down, if it ends now; of what was said, what was heard counts."""
        if self.state not in LIVE:
            return
        spoken = [word for word in self._words if word.start < self._heard_seconds]
        first = spoken[0].start if spoken else 0.0
        last = min(spoken[-1].end, self._heard_seconds) if spoken else self._heard_seconds
        self._ending = Ending(reason, code, max(0.0, last - first))

    def _note(self, moment: Moment) -> None:
        if self._worker:
            self._worker.note(moment)

    def _note_end(self) -> None:
        self.report.ended = time.monotonic()
        self.report.frames_shown = self._player.frames_shown

    def _send(self, event: str, **data: Any) -> None:
        before = self.state
        if event == "stop" and before == "playing":
            self._note_end()
        self._machine.handle(event, **data)
        if self.state != before:
            if self.state == "idle":
                self._limit.stop()
            else:
                self._limit.start(round(self._limit_seconds() * 1000))
            self.state_changed.emit(self.state)

    def _limit_seconds(self) -> float:
        upload = UPLOAD_TRIES * self._settings.api.upload_timeout if isinstance(self._question.said, Sound) else 0.0
        return {
            "queued": self._settings.limits.queue_seconds + upload,
            "creating": CREATE_SECONDS + upload,
            "polling": self._settings.poll.timeout + POLL_GRACE_SECONDS,
            "playing": self._settings.limits.session_seconds,
            "closing": CLOSING_SECONDS,
            "failed": self._trouble_seconds,
        }[self.state]
