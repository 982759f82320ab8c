"""The session of the conversation: the worker that has it, and the report of how it was."""

import time

import structlog
from PySide6.QtCore import QObject

from kiosk.config.settings import Settings
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.report import Report
from kiosk.conversation.services import SessionServices
from kiosk.conversation.speech_progress import Unsent
from kiosk.conversation.text_stream import Question
from kiosk.conversation.worker import SessionWorker
from kiosk.ledger.models import Moment
from kiosk.player.playback import Playback

log = structlog.get_logger("session")


class CurrentSession(QObject):
    """One session after the other; lives on the GUI thread and belongs to the conversation.

    Attributes:
        worker: who has the session; `None` where none can be open.
        report: how it is, or how the last one was.

    """

    def __init__(self, services: SessionServices, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._spoke = False
        self.worker: SessionWorker | None = None
        self.report = Report(settings.limits.price_per_second)
        services.player.received.connect(self._on_received)
        services.player.stalled_changed.connect(self._on_stalled)

    def prepare(self, question: Question, settings: Settings) -> SessionWorker:
        """A worker for `question`, to be joined and started; from now on it is the one that has the session."""
        self._spoke = False
        self.report = Report(settings.limits.price_per_second)
        self.worker = SessionWorker(self._services, settings, question, self)
        self.worker.created.connect(self._on_created)
        self.worker.playable.connect(self._on_playable)
        self.report.billed = self.worker.billed_seconds
        return self.worker

    def close(self, ending: EndReason) -> None:
        """Close the session, wherever it is."""
        if self.worker:
            self.worker.close(ending)

    def dismiss(self) -> Report:
        """The report of the session, which is surely closed."""
        worker, self.worker = self.worker, None
        report = self.report
        report.closed = time.monotonic()
        log.info("closed", stream_id=report.stream_id, seconds=round(report.session_seconds, 1))
        if worker:
            worker.dismiss(report)
        return report

    def wait_closed(self, seconds: float) -> bool:
        """Whether no session is open, waiting up to `seconds` for it; for the end of the process alone."""
        return self.worker is None or self.worker.wait_closed(seconds)

    @property
    def unsent(self) -> Unsent:
        """What is missing of the present answer, should the stream end now."""
        return self.worker.rest_is if self.worker else Unsent.NOTHING

    def hear(self, seconds: float) -> None:
        """So much of the stream has been played."""
        if self.worker:
            self.worker.hear(seconds)

    def note_speaking(self) -> None:
        """The avatar is heard speaking; the first time counts."""
        if not self._spoke:
            self._spoke = True
            self._note(Moment.SPEAKING)

    def note_first_frame(self) -> None:
        """The avatar is on the screen."""
        self.report.first_frame = time.monotonic()
        self._note(Moment.FIRST_FRAME)

    def note_end(self) -> None:
        """The visitor hears no more of it."""
        self.report.ended = time.monotonic()
        self.report.frames_shown = self._services.player.frames_shown

    def _note(self, moment: Moment) -> None:
        if self.worker:
            self.worker.note(moment)

    def _on_created(self, stream_id: str) -> None:
        log.info("created", stream_id=stream_id)
        self.report.stream_id, self.report.created = stream_id, time.monotonic()

    def _on_playable(self) -> None:
        self.report.ready = time.monotonic()

    def _on_received(self) -> None:
        """The stream has its end: the service has ended the session, and bills no more."""
        if self.worker:
            self.worker.over()

    def _on_stalled(self, _playback: Playback, stalled: bool) -> None:
        if stalled:
            log.warning("video stalled", stream_id=self.report.stream_id)
