"""What a conversation consists of, and what it tells."""

import time

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.avatar.errors import Meaning
from kiosk.config.settings import Settings
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.failure import log_failure
from kiosk.conversation.lifetime import Lifetime
from kiosk.conversation.report import Report
from kiosk.conversation.services import SessionServices
from kiosk.conversation.stall_watch import StallWatch
from kiosk.conversation.visitor_context import VisitorContext
from kiosk.conversation.worker import SessionWorker
from kiosk.ledger.models import Reason
from kiosk.player.playback import Playback
from kiosk.recordings.recording import Recording
from kiosk.recordings.recording_player import RecordingPlayer

log = structlog.get_logger("session")


class ConversationParts(QObject):
    """The parts; the conversation joins them.

    Signals:
        state_changed: the machine's new state.
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

    def __init__(self, settings: Settings, means: SessionServices) -> None:
        super().__init__()
        self._settings = settings
        self._means = means
        self._reciter = RecordingPlayer(means.player, means.network, means.repertoire, self)
        self._reciter.words_changed.connect(self.words_changed)
        self._reciter.position_changed.connect(self.position_changed)
        self._reciter.covering_changed.connect(self.covering_changed)
        self._reciter.shown.connect(self._on_recording_shown)
        self._watch = StallWatch(means.player, self)
        means.player.stalled_changed.connect(self._on_stalled)
        self._recordings: list[Recording] = []
        self._worker: SessionWorker | None = None
        self._visit = VisitorContext(settings.screen.languages[0])
        self._ending = EndReason(Reason.STOPPED)
        self._speaking = self._spent = self._typing = False
        self._parting: Reason | None = None  # where the avatar says the last that it says: why
        self._trouble_seconds = settings.screen.trouble_seconds
        self.report = Report(settings.limits.price_per_second)
        self._limit = QTimer(self, singleShot=True)
        self._lifetime = Lifetime(settings.limits.session_seconds, self)
        self._lifetime.near.connect(self.limit_near)

    def apply_settings(self, settings: Settings) -> None:
        """Hold the next conversations by `settings`; what a running one has begun with stays its own."""
        self._settings = settings

    @property
    def can_retry(self) -> bool:
        """Whether the same can be asked again: a recording is kept no longer than until it is sent or dropped."""
        return isinstance(self._visit.question.said, str)

    def forget(self) -> None:
        """Forget what was said: the next visitor begins anew."""
        self._visit.forget()

    def set_volume(self, percent: int) -> None:
        """Loudness in percent."""
        self._means.player.set_volume(percent)

    @property
    def is_covering(self) -> bool:
        """Whether the avatar greets from the disk while the session is on its way."""
        return self._reciter.is_covering

    def _announce_failure(self, meaning: Meaning, code: str, detail: str, retry_after: float | None) -> str:
        shown_seconds = self._settings.screen.trouble_seconds
        failure = log_failure(meaning, code, detail, self.report.stream_id, shown_seconds, retry_after or 0.0)
        self._trouble_seconds = failure.retry_seconds
        self.failed.emit(failure)
        return failure.code

    def _on_stalled(self, _playback: Playback, stalled: bool) -> None:
        if stalled:
            log.warning("video stalled", stream_id=self.report.stream_id)

    def _note_end(self) -> None:
        self.report.ended = time.monotonic()
        self.report.frames_shown = self._means.player.frames_shown

    def _on_recording_shown(self) -> None:
        self._visit.met = True
        self.first_frame_shown.emit()
