"""The conversation on the GUI thread: it joins the machine, the session, what is recorded, and the player."""

from collections.abc import Sequence
from typing import Any

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.answers.answerer import Turn
from kiosk.avatar.errors import AvatarError, Meaning
from kiosk.avatar.models import Word
from kiosk.config.settings import AvatarSettings, Settings
from kiosk.conversation.current_session import CurrentSession
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.failure import Failure, log_failure
from kiosk.conversation.lifetime import Lifetime
from kiosk.conversation.machine import ConversationState, SessionMachine
from kiosk.conversation.report import Report
from kiosk.conversation.services import SessionServices
from kiosk.conversation.speech_progress import Unsent
from kiosk.conversation.stall_watch import StallWatch
from kiosk.conversation.time_outs import time_outs
from kiosk.conversation.visitor_context import VisitorContext
from kiosk.ledger.models import Reason
from kiosk.player.playback import Playback, Source
from kiosk.recordings.recording import Recording
from kiosk.recordings.recording_player import RecordingPlayer
from kiosk.speech.audio_file import Sound

log = structlog.get_logger("session")


class Conversation(QObject):
    """One conversation at a time; lives on the GUI thread and never waits.

    Signals:
        state_changed: the machine's new state (`ConversationState`).
        first_frame_shown: the avatar is on the screen.
        queue_changed: how it stands in the line for a place (`kiosk.ledger.models.Position`).
        words_changed: all words of this answer that are known so far (`kiosk.avatar.models.Word`).
        limit_near: the longest session is over in a minute.
        position_changed: seconds heard.
        covering_changed: the avatar greets from the disk while the session is on its way, or has done so.
        failed: a `Failure`, just before the state becomes `failed`.
        settled: the `Report` of a conversation whose session is surely closed.
    """

    state_changed = Signal(str)
    first_frame_shown = Signal()
    queue_changed = Signal(object)
    words_changed = Signal(list)
    limit_near = Signal()
    position_changed = Signal(float)
    covering_changed = Signal(bool)
    failed = Signal(object)
    settled = Signal(object)

    def __init__(self, settings: Settings, services: SessionServices) -> None:
        super().__init__()
        self._settings = settings
        self._player = player = services.player
        self._context = VisitorContext(settings.screen.languages[0])
        self._session = CurrentSession(services, settings, self)
        self._recording_player = RecordingPlayer(player, services.network, services.recording_cache, self)
        self._recording_player.words_changed.connect(self.words_changed)
        self._recording_player.position_changed.connect(self.position_changed)
        self._recording_player.covering_changed.connect(self.covering_changed)
        self._recording_player.shown.connect(self._on_recording_shown)
        self._recording_player.over.connect(self._on_all_heard)
        self._recording_player.broken.connect(self._on_recording_broken)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._on_limit)
        self._lifetime = Lifetime(settings.limits.session_seconds, self)
        self._lifetime.near.connect(self.limit_near)
        self._lifetime.ending.connect(self._on_expiring)
        self._watch = StallWatch(player, self)
        self._watch.moved.connect(self._on_position)
        self._watch.broken.connect(self._on_broken)
        player.shown.connect(self._on_first_frame)
        player.ended.connect(self._on_played)
        self._machine = SessionMachine(self)

    def apply_settings(self, settings: Settings) -> None:
        """Hold the next conversations by `settings`; what a running one has begun with stays its own."""
        self._settings = settings

    @property
    def state(self) -> ConversationState:
        """The machine's state."""
        return self._machine.state

    @property
    def report(self) -> Report:
        """How the conversation is, or how the last one was."""
        return self._session.report

    @property
    def can_retry(self) -> bool:
        """Whether the same can be asked again: a recording is kept no longer than until it is sent or dropped."""
        return isinstance(self._context.question.said, str)

    @property
    def is_covering(self) -> bool:
        """Whether the avatar greets from the disk while the session is on its way."""
        return self._recording_player.is_covering

    @property
    def stands_still(self) -> bool:
        """Whether the machine is in a state that it can no longer leave by itself."""
        return self.state is not ConversationState.IDLE and not self._limit.isActive()

    @property
    def is_moving(self) -> bool:
        """Whether a picture is to move; the last of a recording stands until its visitor asks more or leaves."""
        lingers = self.state is ConversationState.LINGERING
        return self.state is ConversationState.PLAYING or (lingers and self._is_live)

    def ask(
        self, said: str | Sound, language: str, *, verbatim: bool = False, avatar: AvatarSettings | None = None
    ) -> None:
        """Let the avatar answer a text, or say it if `verbatim`, or say a recording, which is wiped when it is sent.

        A text goes to the session that lingers, if one does. Another `avatar` than the one in force can be tried.
        """
        continues = self._context.is_open_end and isinstance(said, str) and not verbatim
        self._context.ask(said, language, verbatim=verbatim, avatar=avatar)
        if self.state is ConversationState.LINGERING:
            if continues and self._is_live and self._session.worker:
                self.report.finished = False
                self._begin_answer()
                self._session.worker.follow(self._context.question)
                self._send("follow")
            else:
                self._send("renew", ending=EndReason(Reason.FINISHED))
        elif self._machine.session_open:
            if isinstance(said, Sound):
                said.wipe()
            if self.state is ConversationState.IDLE:
                self._fail_before_session("ask")
        else:
            self._send("ask")

    def hold(self) -> None:
        """The visitor wants to ask more: the session that lingers is kept for as long as a question takes."""
        self._send("hold")

    def retry(self) -> None:
        """Ask the same again, after a failure."""
        if not self._machine.session_open:
            self._send("ask")

    def stop(self, reason: Reason = Reason.STOPPED) -> None:
        """End the conversation: silence at once, then the session is closed."""
        self._player.stop()
        if self.state.shows_avatar:
            self._session.note_end()
        self._send("stop", ending=EndReason(reason))

    def break_off(self) -> None:
        """Something went wrong that nobody foresaw: who is in a conversation gets the trouble screen."""
        self._fault(Meaning.AGAIN, "BUG", "an unhandled error")

    def forget(self) -> None:
        """Forget what was said: the next visitor begins anew."""
        self._context.forget()

    def set_volume(self, percent: int) -> None:
        """Loudness in percent."""
        self._player.set_volume(percent)

    def shutdown(self, seconds: float) -> bool:
        """End for good; waits up to `seconds` until the session is closed and tells whether it is."""
        self.stop(Reason.SHUTDOWN)
        return self._session.wait_closed(seconds)

    # What the machine asks for.

    def open_session(self) -> None:
        """Start a worker for the question."""
        question = self._context.opening(self._settings.conversation)
        self._begin_answer()
        worker = self._session.prepare(question, self._settings)
        worker.recorded.connect(self._on_recorded)
        worker.greeted.connect(self._on_greeted)
        worker.queue_changed.connect(self.queue_changed)
        worker.placed.connect(lambda: self._send("placed"))
        worker.refused.connect(lambda: self._send("refused"))
        worker.spent.connect(self._on_spent)
        worker.created.connect(self._on_created)
        worker.playable.connect(lambda url: self._send("playable", url=url))
        worker.words_added.connect(self._on_words)
        worker.answered.connect(self._on_answered)
        worker.heard.connect(self._on_heard)
        worker.too_late.connect(self._on_too_late)
        worker.failed.connect(self._on_failed)
        worker.closed.connect(self._on_closed)
        worker.start()

    def close_session(self, ending: EndReason) -> None:
        """Tell the worker to close the session."""
        self._session.close(ending)

    def play(self, url: str) -> None:
        """Play the session's stream, once the greeting was heard."""
        self._recording_player.then(lambda: self._play_live(url))

    def _play_live(self, url: str) -> None:
        self._watch.begin()
        worker = self._session.worker
        self._player.play(url, worker.recorder if worker else None)
        self.words_changed.emit(self._context.answer_words)

    def play_recordings(self, recordings: Sequence[Recording]) -> None:
        """Play what was recorded."""
        self._recording_player.play_recordings(recordings)

    def silence(self) -> None:
        """Stop picture and sound."""
        self._watch.end()
        self._recording_player.forget()
        self._lifetime.end()
        self._player.stop()

    @property
    def _is_live(self) -> bool:
        """Whether the visitor is there, and hears the session; what an earlier one still tells counts no more."""
        return self._machine.session_in_use

    # What is said from the disk.

    def _on_recorded(self, recordings: list[Recording], turn: Turn) -> None:
        if self.state in {ConversationState.QUEUED, ConversationState.PLAYING}:
            self._context.turns.append(turn)
            self._recite(recordings)

    def _recite(self, recordings: list[Recording]) -> None:
        event = "play_goodbye" if self._recording_player.goodbye in recordings else "play_recordings"
        self._send(event, recordings=recordings, ending=EndReason(Reason.FINISHED))

    def _on_greeted(self, recording: Recording) -> None:
        if self.state.is_on_the_way:
            self._recording_player.cover(recording)

    def _on_recording_shown(self) -> None:
        self._context.met = True
        self.first_frame_shown.emit()

    def _on_recording_broken(self) -> None:
        """Say it live, in the same breath."""
        if self._machine.inner_state is ConversationState.SAYING_GOODBYE:
            self._finish(Reason.FINISHED)
        else:
            self._context.say_live()
            self._send("renew")

    # What the worker and the player tell.

    def _on_created(self) -> None:
        self._lifetime.begin()
        self._send("created")

    def _on_words(self, words: list[Word]) -> None:
        if not self._is_live:
            return
        self._context.words.extend(words)
        self.report.words = self._context.spoken_words
        if not self.is_covering:
            self.words_changed.emit(self._context.answer_words)

    def _begin_answer(self) -> None:
        self._context.begin_answer()
        self.words_changed.emit([])

    def _on_answered(self, turn: Turn) -> None:
        if self._is_live:
            self._context.turns.append(turn)

    def _on_heard(self) -> None:
        """The answer is over; the session stays for the next question."""
        if self._is_live and self.state is ConversationState.PLAYING:
            self._on_all_heard()
        else:
            self.report.finished = True

    def _on_all_heard(self) -> None:
        """Who is not said goodbye may ask more, if the session can go on."""
        self.report.finished = True
        session = self._machine.session
        if self._machine.inner_state is ConversationState.SAYING_GOODBYE:
            self._finish(Reason.FINISHED)
        elif session.is_spent or session.is_expiring:
            self._finish(Reason.BUDGET if session.is_spent else Reason.LIMIT)
        elif self._settings.conversation.follow_up_seconds:
            self._send("heard")
        else:
            self._finish(Reason.FINISHED)

    def _on_too_late(self) -> None:
        """The service had closed the session before: the question goes to another one."""
        if not self._is_live:
            return
        log.info("the session was over already", stream_id=self.report.stream_id)
        self._send("renew", ending=EndReason(Reason.IDLE))

    def _on_expiring(self) -> None:
        """The longest session is nearly over."""
        if self._machine.inner_state is ConversationState.SAYING_GOODBYE:
            return
        if self.state is ConversationState.LINGERING:
            self._finish(Reason.LIMIT)
            return
        self._machine.session.handle("expire")
        if self._context.is_open_end and self._session.worker:
            self._session.worker.say_farewell()

    def _on_first_frame(self, playback: Playback) -> None:
        if playback.source is not Source.STREAM:
            return
        self._context.met = True
        if self._is_live:
            self._session.note_first_frame()
        self.first_frame_shown.emit()

    def _on_position(self, seconds: float) -> None:
        self._session.hear(seconds)
        if self._is_live and self._context.words and seconds >= self._context.words[0].start:
            self._session.note_speaking()
        self.position_changed.emit(seconds)
        if self._machine.session.is_spent and not self._context.is_within_word(seconds):
            self._finish(Reason.BUDGET, "timed_out")

    def _on_failed(self, error: AvatarError) -> None:
        if self._is_live:
            self._fault(error.meaning, error.code, error.detail, error.retry_after)

    def _on_spent(self) -> None:
        """What is playing ends with the word that is being said."""
        if not self._is_live:
            return
        log.warning("the budget is spent", stream_id=self.report.stream_id)
        if self.state is ConversationState.PLAYING:
            self._machine.session.handle("overspend")
        elif self.state is ConversationState.LINGERING:
            self._finish(Reason.BUDGET)
        else:
            self._fault(Meaning.CLOSED, "BUDGET", "the budget is spent")

    def _on_played(self, playback: Playback, problem: str) -> None:
        """The stream is over: all was said, or the service has ended the session before."""
        if playback.source is not Source.STREAM or problem:
            return
        if self._session.unsent is Unsent.NOTHING:
            self.report.finished = True
            self._finish(Reason.FINISHED)
        else:
            self._on_broken("CUT", "the session ended within an answer")

    def _on_broken(self, code: str, detail: str) -> None:
        """The stream does not go on; a further question that was not taken yet goes to another session."""
        if self.state is ConversationState.PLAYING and self._session.unsent is Unsent.ALL:
            self._on_too_late()
        else:
            self._fault(Meaning.AGAIN, code, detail)

    def _on_closed(self) -> None:
        report = self._session.dismiss()
        self._send("closed")
        self.settled.emit(report)

    def _on_limit(self) -> None:
        match self._machine.inner_state:
            case ConversationState.QUEUED:
                self._fault(Meaning.BUSY, "429", "no place came free", event="timed_out")
            case ConversationState.CREATING | ConversationState.POLLING as state:
                self._fault(Meaning.LATER, "SLOW", f"nothing came while {state}", event="timed_out")
            case ConversationState.WAITING:
                self._say_goodbye()
            case ConversationState.TYPING:
                self._finish(Reason.FINISHED, "timed_out")
            case ConversationState.RENEWING:
                self._fail_before_session("timed_out")
            case _:
                self._finish(Reason.LIMIT, "timed_out")

    def _say_goodbye(self) -> None:
        """The visitor asks no more; a goodbye that is not recorded yet comes from the session, and is."""
        line, worker = self._context.goodbye(self._settings), self._session.worker
        if self._recording_player.goodbye:
            self._recite([self._recording_player.goodbye])
        elif line and self._is_live and worker and worker.can_say(line):
            self._begin_answer()
            worker.say_farewell(line)
            self._send("say_goodbye")
        else:
            self._finish(Reason.FINISHED, "timed_out")

    def _fault(
        self, meaning: Meaning, code: str, detail: str, retry_after: float | None = None, event: str = "fault"
    ) -> None:
        if not self.state.is_running:
            return
        failure = None
        if self._machine.nobody_waits:
            log.warning("session ended while idle", code=code, detail=detail, stream_id=self.report.stream_id)
        else:
            failure = self._announce_failure(meaning, code, detail, retry_after)
            self.report.error = f"{failure.code}: {detail}"
        self._session.note_end()
        self._send(event, failure, ending=EndReason(Reason.FAULT, code))

    def _fail_before_session(self, event: str) -> None:
        """The last session could not be closed yet: a second one is not opened beside it."""
        self._send(event, self._announce_failure(Meaning.BUSY, "OPEN", "the last session is not closed yet"))

    def _announce_failure(self, meaning: Meaning, code: str, detail: str, retry_after: float | None = None) -> Failure:
        shown_seconds = self._settings.screen.trouble_seconds
        failure = log_failure(meaning, code, detail, self.report.stream_id, shown_seconds, retry_after or 0.0)
        self.failed.emit(failure)
        return failure

    def _finish(self, reason: Reason, event: str = "finished") -> None:
        self._session.note_end()
        self._send(event, ending=EndReason(reason))

    def _send(self, event: str, failure: Failure | None = None, **data: Any) -> None:
        before, inner_before = self.state, self._machine.inner_state
        self._machine.handle(event, **data)
        if self._machine.inner_state is not inner_before:
            self._start_limit(failure.retry_seconds if failure else self._settings.screen.trouble_seconds)
        if self.state is not before:
            if self.state is ConversationState.LINGERING:
                self._recording_player.learn_goodbye(self._context.goodbye(self._settings))
            self.state_changed.emit(self.state)

    def _start_limit(self, failed_seconds: float) -> None:
        recorded = isinstance(self._context.question.said, Sound)
        limits = time_outs(self._settings, self._lifetime.seconds_left, failed_seconds, recorded=recorded)
        seconds = limits.get(self._machine.inner_state)
        if seconds is None:
            self._limit.stop()
        else:
            self._limit.start(round(seconds * 1000))
