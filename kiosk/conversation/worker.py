"""A visitor's session as the GUI thread uses it."""

import functools
from concurrent import futures

from PySide6.QtCore import QObject

from kiosk.avatar.models import SessionKind
from kiosk.config.settings import Settings
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.report import Report
from kiosk.conversation.services import SessionServices
from kiosk.conversation.session_signals import SessionSignals, TextProgress
from kiosk.conversation.speech_progress import Unsent
from kiosk.conversation.text_stream import Question
from kiosk.conversation.visitor_session import VisitorSession
from kiosk.ledger.models import Moment
from kiosk.log.session_context import begin_session, end_session, set_stream_id
from kiosk.recordings.line import Line
from kiosk.recordings.stream_recorder import StreamRecorder


class SessionWorker(SessionSignals):
    """Starts a `VisitorSession` on the network's loop, passes commands on to it, and has its signals.

    Owned by the conversation; all its methods are for the GUI thread, on which it lives and its fields are written.
    However the session goes, `closed` is its last signal, and no session is left open then.
    """

    def __init__(
        self, services: SessionServices, settings: Settings, question: Question, parent: QObject | None = None
    ) -> None:
        # Without a parent Python might collect it, on whichever thread, while signals are on their way to it.
        super().__init__(parent)
        self._network = services.network
        self._session = VisitorSession(services, settings, question, self)
        self._ending: EndReason | None = None
        self._asked = 1
        self._progress = TextProgress()
        self.created.connect(set_stream_id)
        self.progressed.connect(self._on_progressed)

    def start(self) -> None:
        """Begin."""
        begin_session()
        self._task = self._network.submit(self._live())

    def close(self, ending: EndReason) -> None:
        """Close the session now, whatever it is doing; idempotent."""
        self._ending = ending
        self._network.call(functools.partial(self._session.close, ending))

    def dismiss(self, report: Report) -> None:
        """All is over: write into `report` how it was."""
        report.reason = (self._ending or self._session.ending).reason
        report.polls = self._session.polls
        seconds = self._session.billed_seconds  # a report that asked the session would keep what was said in it
        report.billed = lambda: seconds
        end_session()
        self.deleteLater()

    def billed_seconds(self) -> float:
        """What the service bills, so far or in all."""
        return self._session.billed_seconds

    @property
    def recorder(self) -> StreamRecorder | None:
        """What is to get the stream's segments as they come."""
        return self._session.tape.take

    def follow(self, question: Question) -> None:
        """Answer a further question of text, once the last answer was heard."""
        self._asked += 1
        self._network.call(functools.partial(self._session.follow, question))

    def can_say(self, line: Line) -> bool:
        """Whether the session takes further text and tells when it is said, and `line` is this avatar's."""
        if self._session.kind != SessionKind.TEXT_STREAM or self._progress.is_wordless:
            return False
        avatar = self._session.avatar
        return (line.avatar_id, line.voice_id) == (avatar.id, avatar.voice_id)

    def say_farewell(self, line: Line | None = None) -> None:
        """Say goodbye, with `line` if there is one, instead of the rest of the answer."""
        self._network.call(functools.partial(self._session.say_farewell, line))

    def hear(self, seconds: float) -> None:
        """So much of the stream has been played."""
        self._network.call(functools.partial(self._session.hear, seconds))

    @property
    def rest_is(self) -> Unsent:
        """What is missing of the present answer, should the stream end now."""
        if self._session.kind != SessionKind.TEXT_STREAM:
            return Unsent.NOTHING
        # A question that is on its way to the network's loop has no answer yet.
        return self._progress.unsent if self._progress.question == self._asked else Unsent.ALL

    def over(self) -> None:
        """The service has ended the session by itself."""
        self._network.call(self._session.over)

    def note(self, moment: Moment) -> None:
        """`moment` is now."""
        self._network.call(functools.partial(self._session.note, moment))

    def wait_closed(self, seconds: float) -> bool:
        """Whether the session is closed, waiting up to `seconds` for it; for the end of the process alone."""
        return bool(futures.wait({self._task}, seconds).done)

    def _on_progressed(self, progress: TextProgress) -> None:
        self._progress = progress

    async def _live(self) -> None:
        """On the network's loop."""
        try:
            await self._session.live()
        finally:
            self.closed.emit()
