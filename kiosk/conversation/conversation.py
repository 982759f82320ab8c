"""The conversation on the GUI thread: it joins the machine, the session's worker and the player."""

import time
from typing import Any, Final

import structlog

from kiosk.answers.answerer import Turn
from kiosk.avatar.errors import AvatarError, Meaning
from kiosk.avatar.models import Word
from kiosk.config.settings import AvatarSettings, Settings
from kiosk.conversation.conversation_parts import ConversationParts
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.machine import SessionMachine
from kiosk.conversation.report import Report
from kiosk.conversation.services import SessionServices
from kiosk.conversation.speech_progress import Unsent
from kiosk.conversation.time_outs import time_outs
from kiosk.conversation.worker import SessionWorker
from kiosk.ledger.models import Moment, Reason
from kiosk.player.playback import Playback, Source
from kiosk.recordings.recording import Recording
from kiosk.speech.audio_file import Sound

log = structlog.get_logger("session")

ON_THE_WAY: Final = ("queued", "creating", "polling")
LIVE: Final = ("queued", "creating", "polling", "playing", "lingering")
"""The states in which a session is wanted."""


class Conversation(ConversationParts):
    """One conversation at a time; lives on the GUI thread and never waits."""

    def __init__(self, settings: Settings, means: SessionServices) -> None:
        super().__init__(settings, means)
        self._reciter.over.connect(self._on_recited)
        self._reciter.broken.connect(self._on_recording_broken)
        self._limit.timeout.connect(self._on_limit)
        self._lifetime.ending.connect(self._on_farewell)
        self._watch.moved.connect(self._on_position)
        self._watch.broken.connect(self._on_broken)
        means.player.shown.connect(self._on_first_frame)
        means.player.received.connect(self._on_received)
        means.player.ended.connect(self._on_played)
        self._machine = SessionMachine(self)

    @property
    def state(self) -> str:
        """The machine's state."""
        return self._machine.state

    def ask(
        self, said: str | Sound, language: str, *, verbatim: bool = False, avatar: AvatarSettings | None = None
    ) -> None:
        """Let the avatar answer a text, or say it if `verbatim`, or say a recording, which is wiped when it is sent.

        A text goes to the session that lingers, if one does. Another `avatar` than the one in force can be tried.
        """
        lingers = self.state == "lingering"
        follows = lingers and self._visit.is_open_end and isinstance(said, str) and not verbatim
        self._visit.ask(said, language, verbatim=verbatim, avatar=avatar)
        self._typing = False
        if follows and self._worker and not self._machine.reciting:
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
            self._typing = True
            seconds = min(self._settings.conversation.typing_seconds, self._lifetime.seconds_left)
            self._limit.start(round(seconds * 1000))

    def retry(self) -> None:
        """Ask the same again, after a failure."""
        if not self._machine.session_open:
            self._send("ask")

    def stop(self, reason: Reason = Reason.STOPPED) -> None:
        """End the conversation: silence at once, then the session is closed."""
        self._means.player.stop()
        self._end_as(reason)
        self._send("stop")

    def break_off(self) -> None:
        """Something went wrong that nobody foresaw: who is in a conversation gets the trouble screen."""
        self._fault(Meaning.AGAIN, "BUG", "an unhandled error")

    @property
    def stands_still(self) -> bool:
        """Whether the machine is in a state that it can no longer leave by itself."""
        return self.state != "idle" and not self._limit.isActive()

    @property
    def is_moving(self) -> bool:
        """Whether a picture is to move; the last of a recording stands until its visitor asks more or leaves."""
        return self.state == "playing" or (self.state == "lingering" and not self._machine.reciting)

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
        self._spent = self._speaking = False
        self._parting = None
        self._ending = EndReason(Reason.STOPPED)
        self.report = Report(settings.limits.price_per_second)
        worker = SessionWorker(self._means, settings, question, self)
        worker.recorded.connect(self._on_recorded)
        worker.greeted.connect(self._on_greeted)
        worker.queue_changed.connect(self.queue_changed)
        worker.placed.connect(lambda: self._send("placed"))
        worker.refused.connect(lambda: self._send("refused"))
        worker.spent.connect(self._on_spent)
        worker.created.connect(self._on_created)
        worker.playable.connect(self._on_playable)
        worker.words_added.connect(self._on_words)
        worker.answered.connect(self._on_answered)
        worker.heard.connect(self._on_heard)
        worker.too_late.connect(self._on_too_late)
        worker.failed.connect(self._on_failed)
        worker.closed.connect(self._on_closed)
        self._worker = worker
        worker.start()

    def play(self, url: str) -> None:
        """Play the session's stream, once the greeting was heard."""
        self._reciter.then(lambda: self._play_live(url))

    def _play_live(self, url: str) -> None:
        self._watch.begin()
        self._means.player.play(url, self._worker.recorder if self._worker else None)
        self.words_changed.emit(self._visit.answer_words)

    def recite(self) -> None:
        """Play what was recorded."""
        self._reciter.recite(self._recordings)

    def silence(self) -> None:
        """Stop picture and sound."""
        self._watch.end()
        self._reciter.forget()
        self._lifetime.end()
        self._means.player.stop()

    def close_session(self) -> None:
        """Tell the worker to close the session."""
        if self._worker:
            self._worker.close(self._ending)

    @property
    def _is_live(self) -> bool:
        """Whether the visitor is there, and hears the session; what an earlier one still tells counts no more."""
        return self.state in LIVE and not self._machine.reciting

    # What is said from the disk.

    def _on_recorded(self, recordings: list[Recording], turn: Turn) -> None:
        if self.state in ("queued", "playing"):
            self._visit.turns.append(turn)
            self._end_as(Reason.FINISHED)
            self._recite(recordings)

    def _recite(self, recordings: list[Recording]) -> None:
        self._recordings = recordings
        self._send("recite")

    def _on_greeted(self, recording: Recording) -> None:
        if self.state in ON_THE_WAY:
            self._reciter.cover(recording)

    def _on_recited(self) -> None:
        self.report.finished = True
        if self._reciter.goodbye in self._recordings or not self._settings.conversation.follow_up_seconds:
            self._finish(Reason.FINISHED)
        else:
            self._send("heard")

    def _on_recording_broken(self) -> None:
        """Say it live, in the same breath."""
        if self._reciter.goodbye in self._recordings:
            self._finish(Reason.FINISHED)
        else:
            self._visit.say_live()
            self._send("renew")

    # What the worker and the player tell.

    def _on_created(self, stream_id: str) -> None:
        log.info("created", stream_id=stream_id)
        self.report.stream_id, self.report.created = stream_id, time.monotonic()
        self._lifetime.begin()
        self._send("created")

    def _on_playable(self, url: str) -> None:
        self.report.ready = time.monotonic()
        self._send("playable", url=url)

    def _on_words(self, words: list[Word]) -> None:
        if not self._is_live:
            return
        self._visit.words.extend(words)
        self.report.words = self._visit.spoken_words
        if not self.is_covering:
            self.words_changed.emit(self._visit.answer_words)

    def _begin_answer(self) -> None:
        self._visit.begin_answer()
        self.words_changed.emit([])

    def _on_answered(self, turn: Turn) -> None:
        if self._is_live:
            self._visit.turns.append(turn)

    def _on_heard(self) -> None:
        """The answer is over; the session stays for the next question."""
        self.report.finished = True
        if not (self._is_live and self.state == "playing"):
            return
        if self._parting or not self._settings.conversation.follow_up_seconds:
            self._finish(self._parting or Reason.FINISHED)
        else:
            self._send("heard")

    def _on_too_late(self) -> None:
        """The service had closed the session before: the question goes to another one."""
        if not self._is_live:
            return
        log.info("the session was over already", stream_id=self.report.stream_id)
        self._end_as(Reason.IDLE)
        self._send("renew")

    def _on_farewell(self) -> None:
        """The longest session is nearly over."""
        if self._parting:
            return
        self._parting = Reason.LIMIT
        if self.state == "lingering":
            self._finish(Reason.LIMIT)
        elif self._visit.is_open_end and self._worker:
            self._worker.say_farewell()

    def _on_first_frame(self, playback: Playback) -> None:
        if playback.source is not Source.STREAM:
            return
        self._visit.met = True
        self.report.first_frame = time.monotonic()
        self._note(Moment.FIRST_FRAME)
        self.first_frame_shown.emit()

    def _on_position(self, seconds: float) -> None:
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

    def _on_failed(self, error: AvatarError) -> None:
        if self._is_live:
            self._fault(error.meaning, error.code, error.detail, error.retry_after)

    def _on_spent(self) -> None:
        """What is playing ends with the word that is being said."""
        if not self._is_live:
            return
        log.warning("the budget is spent", stream_id=self.report.stream_id)
        self._spent = True
        if self.state == "lingering":
            self._finish(Reason.BUDGET)
        elif self.state != "playing":
            self._fault(Meaning.CLOSED, "BUDGET", "the budget is spent")

    def _on_played(self, playback: Playback, problem: str) -> None:
        """The stream is over: all was said, or the service has ended the session before."""
        if playback.source is not Source.STREAM or problem:
            return
        rest = self._worker.rest_is if self._worker else Unsent.NOTHING
        if rest is Unsent.NOTHING:
            self.report.finished = True
            self._finish(Reason.FINISHED)
        else:
            self._on_broken("CUT", "the session ended within an answer")

    def _on_broken(self, code: str, detail: str) -> None:
        """The stream does not go on; a further question that was not taken yet goes to another session."""
        if self.state == "playing" and self._worker and self._worker.rest_is is Unsent.ALL:
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
        elif self.state == "lingering" and not self._typing:
            self._say_goodbye()
        elif self.state == "renewing":
            self._fail_before_session("timed_out")
        else:
            self._finish(Reason.FINISHED if self.state == "lingering" else Reason.LIMIT, "timed_out")

    def _say_goodbye(self) -> None:
        """The visitor asks no more; a goodbye that is not recorded yet comes from the session, and is."""
        line = self._visit.goodbye(self._settings)
        if self._reciter.goodbye:
            self._end_as(Reason.FINISHED)
            self._recite([self._reciter.goodbye])
        elif line and self._is_live and self._worker and self._worker.can_say(line):
            self._parting = Reason.FINISHED
            self._begin_answer()
            self._worker.say_farewell(line)
            self._send("follow")
        else:
            self._finish(Reason.FINISHED, "timed_out")

    def _fault(
        self, meaning: Meaning, code: str, detail: str, retry_after: float | None = None, event: str = "fault"
    ) -> None:
        if self.state not in LIVE:
            return
        self._end_as(Reason.FAULT, code)
        if self.state == "lingering" or self._parting is Reason.FINISHED:
            log.warning("ended while nobody was waiting", code=code, detail=detail, stream_id=self.report.stream_id)
            self._note_end()
            self._send("fault" if self.state == "lingering" else "finished")
            return
        self.report.error = f"{self._announce_failure(meaning, code, detail, retry_after)}: {detail}"
        self._note_end()
        self._send(event)

    def _fail_before_session(self, event: str) -> None:
        """The last session could not be closed yet: a second one is not opened beside it."""
        self._announce_failure(Meaning.BUSY, "OPEN", "the last session is not closed yet", None)
        self._send(event)

    def _finish(self, reason: Reason, event: str = "finished") -> None:
        self._end_as(reason)
        self._note_end()
        self._send(event)

    def _end_as(self, reason: Reason, code: str | None = None) -> None:
        """How a session that lives will be written down, if it ends now."""
        if self.state in LIVE:
            self._ending = EndReason(reason, code)

    def _note(self, moment: Moment) -> None:
        if self._worker and self.state in LIVE:
            self._worker.note(moment)

    def _send(self, event: str, **data: Any) -> None:
        before = self.state
        if event == "stop" and before in ("playing", "lingering"):
            self._note_end()
        self._machine.handle(event, **data)
        if self.state != before:
            if self.state == "lingering":
                self._reciter.learn_goodbye(self._visit.goodbye(self._settings))
            left, recorded = self._lifetime.seconds_left, isinstance(self._visit.question.said, Sound)
            seconds = time_outs(self._settings, left, self._trouble_seconds, recorded=recorded)
            self._limit.start(round(seconds[self.state] * 1000)) if self.state in seconds else self._limit.stop()
            self.state_changed.emit(self.state)
