"""The conversation on the GUI thread: it joins the machine, the session's worker and the player."""

import time
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.answers.answerer import Answerer, Turn
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import Meaning
from kiosk.avatar.wire import Word
from kiosk.ledger.sessions import Moment, Reason
from kiosk.network import NetworkThread
from kiosk.player.player import Player
from kiosk.session.books import Books
from kiosk.session.lifetime import Lifetime
from kiosk.session.machine import SessionMachine
from kiosk.session.report import Report
from kiosk.session.time_outs import time_outs
from kiosk.session.trouble import announce
from kiosk.session.visit import Visit
from kiosk.session.worker import Ending, Rest, SessionWorker
from kiosk.settings import AvatarSettings, Settings
from kiosk.speech.sound import Sound

log = structlog.get_logger("session")

FIRST_FRAME_SECONDS: Final = 20.0
STALL_SECONDS: Final = 8.0
LIVE: Final = ("queued", "creating", "polling", "playing", "lingering")
"""The states in which a session is wanted."""


class Conversation(QObject):
    """One conversation at a time; lives on the GUI thread and never waits.

    Signals:
        state_changed: the machine's new state.
        first_frame_shown: the avatar is on the screen.
        line_changed: how it stands in the line for a place (`kiosk.ledger.places.Position`).
        words_changed: all words of this answer that are known so far (`kiosk.avatar.wire.Word`).
        limit_near: the longest session is over in a minute.
        position_changed: seconds heard.
        failed: a `Failure`, just before the state becomes `failed`.
        settled: the `Report` of a conversation whose session is surely closed.
    """

    state_changed = Signal(str)
    first_frame_shown = Signal()
    line_changed = Signal(object)
    words_changed = Signal(list)
    limit_near = Signal()
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
        self._speaking = False
        self._leaving = False
        self._visit = Visit(settings.screen.languages[0])
        self._ending = Ending(Reason.STOPPED)
        self._spent = False
        self._trouble_seconds = settings.screen.trouble_seconds
        self.report = Report(settings.limits.price_per_second)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._on_limit)
        self._lifetime = Lifetime(settings.limits.session_seconds, self)
        self._lifetime.near.connect(self.limit_near)
        self._lifetime.ending.connect(self._on_farewell)
        self._starved = QTimer(self, singleShot=True)
        self._starved.timeout.connect(lambda: self._on_broken("STALL", "the stream ran dry"))
        player.first_frame_shown.connect(self._on_first_frame)
        player.position_changed.connect(self._on_position)
        player.stalled_changed.connect(self._on_stalled)
        player.received.connect(self._on_received)
        player.ended.connect(self._on_played)
        player.failed.connect(lambda reason: self._on_broken("PLAY", reason))
        self._machine = SessionMachine(self)

    @property
    def state(self) -> str:
        """The machine's state."""
        return self._machine.state

    def adopt(self, settings: Settings) -> None:
        """Hold the next conversations by `settings`; what a running one has begun with stays its own."""
        self._settings = settings

    @property
    def can_retry(self) -> bool:
        """Whether the same can be asked again: a recording is kept no longer than until it is sent or dropped."""
        return isinstance(self._visit.question.said, str)

    def ask(
        self, said: str | Sound, language: str, *, verbatim: bool = False, avatar: AvatarSettings | None = None
    ) -> None:
        """Let the avatar answer a text, or say it if `verbatim`, or say a recording, which is wiped when it is sent.

        A text goes to the session that lingers, if one does. Another `avatar` than the one in force can be tried.
        """
        lingers = self.state == "lingering"
        follows = lingers and self._visit.is_open_end and isinstance(said, str) and not verbatim
        self._visit.ask(said, language, verbatim=verbatim, avatar=avatar)
        if follows and self._worker:
            self.report.finished = False
            self._begin_answer()
            self._worker.follow(self._visit.question)
            self._send("follow")
        elif lingers:
            self._end_as(Reason.FINISHED)
            self._send("renew")
        elif self._machine.session_open:
            if isinstance(said, Sound):
                said.wipe()
            if self.state == "idle":
                self._fail_before_session("ask")
        else:
            self._send("ask")

    def hold(self) -> None:
        """The visitor wants to ask more: the session that lingers is kept for as long as a question takes."""
        if self.state == "lingering":
            seconds = min(self._settings.conversation.typing_seconds, self._lifetime.seconds_left)
            self._limit.start(round(seconds * 1000))

    def forget(self) -> None:
        """Forget what was said: the next visitor begins anew."""
        self._visit.forget()

    def retry(self) -> None:
        """Ask the same again, after a failure."""
        if not self._machine.session_open:
            self._send("ask")

    def stop(self, reason: Reason = Reason.STOPPED) -> None:
        """End the conversation: silence at once, then the session is closed."""
        self._player.stop()
        self._end_as(reason)
        self._send("stop")

    def break_off(self) -> None:
        """Something went wrong that nobody foresaw: who is in a conversation gets the trouble screen."""
        self._fault(Meaning.AGAIN, "BUG", "an unhandled error")

    @property
    def stands_still(self) -> bool:
        """Whether the machine is in a state that it can no longer leave by itself."""
        return self.state != "idle" and not self._limit.isActive()

    def set_volume(self, percent: int) -> None:
        """Loudness in percent."""
        self._player.set_volume(percent)

    def shutdown(self, seconds: float) -> bool:
        """End for good; waits up to `seconds` until the session is closed and tells whether it is."""
        self.stop(Reason.SHUTDOWN)
        return self._worker is None or self._worker.wait_closed(seconds)

    # What the machine asks for.

    def open_session(self) -> None:
        """Start a worker for the question."""
        settings = self._settings
        question = self._visit.opening(settings.conversation)
        self._begin_answer()
        self._spent = self._leaving = self._speaking = False
        self._ending = Ending(Reason.STOPPED)
        self.report = Report(settings.limits.price_per_second)
        worker = SessionWorker(self._network, self._client, self._books, self._answerer, settings, question)
        worker.line_changed.connect(self.line_changed)
        worker.placed.connect(lambda: self._send("placed"))
        worker.refused.connect(lambda: self._send("refused"))
        worker.spent.connect(self._on_spent)
        worker.created.connect(self._on_created)
        worker.playable.connect(self._on_playable)
        worker.words_added.connect(self._on_words)
        worker.answered.connect(self._on_answered)
        worker.heard.connect(self._on_heard)
        worker.too_late.connect(self._on_too_late)
        worker.failed.connect(lambda error: self._fault(error.meaning, error.code, error.detail, error.retry_after))
        worker.closed.connect(self._on_closed)
        self._worker = worker
        worker.start()

    def play(self, url: str) -> None:
        """Play the session's stream."""
        self._player.play(url)

    def silence(self) -> None:
        """Stop picture and sound."""
        self._starved.stop()
        self._lifetime.end()
        self._player.stop()

    def close_session(self) -> None:
        """Tell the worker to close the session."""
        if self._worker:
            self._worker.close(self._ending)

    # What the worker and the player tell.

    def _on_created(self, stream_id: str) -> None:
        log.info("created", stream_id=stream_id)
        self.report.stream_id, self.report.created = stream_id, time.monotonic()
        self._lifetime.begin()
        self._send("created")

    def _on_playable(self, url: str) -> None:
        self.report.ready = time.monotonic()
        self._note(Moment.READY)
        self._starved.start(round(FIRST_FRAME_SECONDS * 1000))
        self._send("playable", url=url)

    def _on_words(self, words: list[Word]) -> None:
        if self.state not in LIVE:  # the visitor has gone
            return
        self._visit.words.extend(words)
        self.report.words = self._visit.spoken_words
        self.words_changed.emit(self._visit.answer_words)

    def _begin_answer(self) -> None:
        self._visit.begin_answer()
        self.words_changed.emit([])

    def _on_answered(self, turn: Turn) -> None:
        if self.state in LIVE:  # else the visitor has gone, and is forgotten
            self._visit.turns.append(turn)

    def _on_heard(self) -> None:
        """The answer is over; the session stays for the next question."""
        self.report.finished = True
        if self.state != "playing":
            return
        if self._leaving or not self._settings.conversation.follow_up_seconds:
            self._finish(Reason.LIMIT if self._leaving else Reason.FINISHED)
        else:
            self._send("heard")

    def _on_too_late(self) -> None:
        """The service had closed the session before: the question goes to another one."""
        log.info("the session was over already", stream_id=self.report.stream_id)
        self._end_as(Reason.IDLE)
        self._send("renew")

    def _on_farewell(self) -> None:
        """The longest session is nearly over."""
        self._leaving = True
        if self.state == "lingering":
            self._finish(Reason.LIMIT)
        elif self._visit.is_open_end and self._worker:
            self._worker.say_farewell()

    def _on_first_frame(self) -> None:
        self._starved.start(round(STALL_SECONDS * 1000))
        self._visit.met = True
        self.report.first_frame = time.monotonic()
        self._note(Moment.FIRST_FRAME)
        self.first_frame_shown.emit()

    def _on_stalled(self, stalled: bool) -> None:
        if stalled:
            log.warning("stalled", stream_id=self.report.stream_id)

    def _on_position(self, seconds: float) -> None:
        """Only a position that moves keeps the conversation alive, whatever else the player says."""
        if self.report.first_frame is not None and self.state in LIVE:
            self._starved.start(round(STALL_SECONDS * 1000))
        if self._worker:
            self._worker.hear(seconds)
        if not self._speaking and self._visit.words and seconds >= self._visit.words[0].start:
            self._speaking = True
            self._note(Moment.SPEAKING)
        self.position_changed.emit(seconds)
        if self._spent and self.state in LIVE and not self._visit.is_within_word(seconds):
            self._finish(Reason.BUDGET, "timed_out")

    def _on_received(self) -> None:
        """The stream has its end: the service has ended the session, and bills no more."""
        self.report.received = time.monotonic()
        if self._worker:
            self._worker.over()

    def _on_spent(self) -> None:
        """What is playing ends with the word that is being said."""
        log.warning("the budget is spent", stream_id=self.report.stream_id)
        self._spent = True
        if self.state == "lingering":
            self._finish(Reason.BUDGET)
        elif self.state != "playing":
            self._fault(Meaning.CLOSED, "BUDGET", "the budget is spent")

    def _on_played(self) -> None:
        """The stream is over: all was said, or the service has ended the session before."""
        rest = self._worker.rest_is if self._worker else Rest.NOTHING
        if rest is Rest.NOTHING:
            self.report.finished = True
            self._finish(Reason.FINISHED)
        else:
            self._on_broken("CUT", "the session ended within an answer")

    def _on_broken(self, code: str, detail: str) -> None:
        """The stream does not go on; a further question that was not taken yet goes to another session."""
        if self.state == "playing" and self._worker and self._worker.rest_is is Rest.ALL:
            self._on_too_late()
        else:
            self._fault(Meaning.AGAIN, code, detail)

    def _on_closed(self) -> None:
        worker, self._worker = self._worker, None
        report = self.report
        report.closed = time.monotonic()
        log.info("closed", stream_id=report.stream_id, seconds=round(report.session_seconds, 1))
        if worker:
            worker.dismiss(report)
        self._send("closed")
        self.settled.emit(report)

    def _on_limit(self) -> None:
        if self.state in ("creating", "polling"):
            self._fault(Meaning.LATER, "SLOW", f"nothing came while {self.state}", event="timed_out")
        elif self.state == "queued":
            self._fault(Meaning.BUSY, "429", "no place came free", event="timed_out")
        elif self.state == "renewing":
            self._fail_before_session("timed_out")
        else:
            self._finish(Reason.FINISHED if self.state == "lingering" else Reason.LIMIT, "timed_out")

    def _fault(
        self, meaning: Meaning, code: str, detail: str, retry_after: float | None = None, event: str = "fault"
    ) -> None:
        if self.state not in LIVE:
            return
        self._end_as(Reason.FAULT, code)
        if self.state == "lingering":
            log.warning("ended while nobody was waiting", code=code, detail=detail, stream_id=self.report.stream_id)
            self._note_end()
            self._send("fault")
            return
        self.report.error = f"{self._announce_failure(meaning, code, detail, retry_after)}: {detail}"
        self._note_end()
        self._send(event)

    def _fail_before_session(self, event: str) -> None:
        """The last session could not be closed yet: a second one is not opened beside it."""
        self._announce_failure(Meaning.BUSY, "OPEN", "the last session is not closed yet", None)
        self._send(event)

    def _announce_failure(self, meaning: Meaning, code: str, detail: str, retry_after: float | None) -> str:
        shown_seconds = self._settings.screen.trouble_seconds
        failure = announce(meaning, code, detail, self.report.stream_id, shown_seconds, retry_after or 0.0)
        self._trouble_seconds = failure.retry_seconds
        self.failed.emit(failure)
        return failure.code

    def _finish(self, reason: Reason, event: str = "finished") -> None:
        self._end_as(reason)
        self._note_end()
        self._send(event)

    def _end_as(self, reason: Reason, code: str | None = None) -> None:
        """How a session that lives will be written down, if it ends now."""
        if self.state in LIVE:
            self._ending = Ending(reason, code)

    def _note(self, moment: Moment) -> None:
        if self._worker and self.state in LIVE:
            self._worker.note(moment)

    def _note_end(self) -> None:
        self.report.ended = time.monotonic()
        self.report.frames_shown = self._player.frames_shown

    def _send(self, event: str, **data: Any) -> None:
        before = self.state
        if event == "stop" and before in ("playing", "lingering"):
            self._note_end()
        self._machine.handle(event, **data)
        if self.state != before:
            left, recorded = self._lifetime.seconds_left, isinstance(self._visit.question.said, Sound)
            seconds = time_outs(self._settings, left, self._trouble_seconds, recorded=recorded)
            self._limit.start(round(seconds[self.state] * 1000)) if self.state in seconds else self._limit.stop()
            self.state_changed.emit(self.state)
