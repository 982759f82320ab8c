"""The attendant's page *Now*: what the kiosk does at this moment, and what can be done about it."""

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.errors import AvatarError
from kiosk.conversation.machine import ConversationState
from kiosk.ledger.money import dollars
from kiosk.net.loop import NetworkThread
from kiosk.ui.visitor.question_draft import QuestionDraft
from kiosk.ui.visitor.screen import Screen

if TYPE_CHECKING:
    from kiosk.avatar.client import AvatarClient
    from kiosk.conversation.conversation import Conversation
    from kiosk.player.player import Player
    from kiosk.ui.visitor.visitor import VisitorModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

REFRESH_SECONDS: Final = 1.0
ASK_SECONDS: Final = 5.0
"""How often the service is asked about the session while somebody looks: its own polls end when the stream is there."""
TURNS: Final = {
    ConversationState.LINGERING: "visitor",
    ConversationState.PLAYING: "avatar",
    ConversationState.QUEUED: "service",
    ConversationState.CREATING: "service",
    ConversationState.POLLING: "service",
    ConversationState.RENEWING: "service",
    ConversationState.CLOSING: "service",
}


@QmlElement
@QmlUncreatable("made by the application")
class NowPageModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Figures of the running conversation, read once a second while the page is looked at.

    Signals:
        changed: The figures are newer.

    """

    changed = Signal()

    def __init__(
        self,
        visitor: "VisitorModel",
        conversation: "Conversation",
        player: "Player",
        client: "AvatarClient",
        network: NetworkThread,
        longest_text: int,
    ) -> None:
        super().__init__(visitor)
        self._visitor = visitor
        self._conversation = conversation
        self._player = player
        self._client = client
        self._network = network
        self._asked = 0.0
        self._line = QuestionDraft(longest_text, self)
        self._since = time.monotonic()
        self._frames = 0
        self._frames_a_second = 0
        self._timer = QTimer(self, interval=round(REFRESH_SECONDS * 1000))
        self._timer.timeout.connect(self._refresh)
        conversation.state_changed.connect(self._on_state)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page."""
        if seen:
            self._frames = self._player.frames_shown
            self._refresh()
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def endConversation(self) -> None:  # noqa: N802
        """End the conversation, and wipe it."""
        self._visitor.begin_anew()

    @Slot()
    def say(self) -> None:
        """Let the avatar say the staff's line, where nobody is talking to it."""
        if self.may_say and self._line.check():
            self._conversation.ask(self._line.trimmed, self._visitor.language, verbatim=True)
            self._line.wipe()

    @property
    def may_say(self) -> bool:
        """Whether the avatar is free to say something."""
        return self._visitor.availability.can_say_line

    def _on_state(self) -> None:
        self._since = time.monotonic()
        self.changed.emit()

    def _refresh(self) -> None:
        frames, self._frames = self._frames, self._player.frames_shown
        self._frames_a_second = max(0, round((self._frames - frames) / REFRESH_SECONDS))
        self._ask_service()
        self.changed.emit()

    def _ask_service(self) -> None:
        """Ask how the session is, and once more when it is over: why."""
        report, now = self._conversation.report, time.monotonic()
        over = report.closed is not None and report.closed < self._asked
        if report.stream_id and not over and now >= self._asked + ASK_SECONDS:
            self._asked = now
            self._network.submit(self._ask(report.stream_id))

    async def _ask(self, stream_id: str) -> None:
        with suppress(AvatarError):  # the client keeps what it was told
            await self._client.status(stream_id)

    @Property(QuestionDraft, constant=True, final=True)
    def line(self) -> QuestionDraft:
        """What the staff type for the avatar to say."""
        return self._line

    @Property(bool, notify=changed, final=True)
    def maySay(self) -> bool:  # noqa: N802
        """Whether the avatar is free to say something."""
        return self.may_say

    @Property(bool, notify=changed, final=True)
    def canEnd(self) -> bool:  # noqa: N802
        """Whether there is a conversation that can be ended."""
        return not self._visitor.availability.is_silent

    @Property(str, notify=changed, final=True)
    def state(self) -> str:
        """The conversation's state: a `ConversationState`."""
        return self._conversation.state

    @Property(str, notify=changed, final=True)
    def turn(self) -> str:
        """Who has to do something: `visitor`, `avatar`, `service` or `nobody`."""
        now = self._visitor.availability
        return TURNS.get(now.state, "visitor" if now.screen is Screen.ASK else "nobody")

    @Property(int, notify=changed, final=True)
    def stateSeconds(self) -> int:  # noqa: N802
        """Whole seconds in this state."""
        return int(time.monotonic() - self._since)

    @Property(int, notify=changed, final=True)
    def sessionSeconds(self) -> int:  # noqa: N802
        """Whole seconds of the session that is open, or was last."""
        return int(self._conversation.report.session_seconds)

    @Property(str, notify=changed, final=True)
    def cost(self) -> str:
        """US dollars of that session, so far."""
        return dollars(self._conversation.report.cost)

    @Property(int, notify=changed, final=True)
    def framesASecond(self) -> int:  # noqa: N802
        """Frames of the avatar drawn in the last second."""
        return self._frames_a_second

    @Property(float, notify=changed, final=True)
    def bufferSeconds(self) -> float:  # noqa: N802
        """Seconds of the stream that are here and not yet played."""
        return self._player.buffer_seconds

    @Property(int, notify=changed, final=True)
    def answerMilliseconds(self) -> int:  # noqa: N802
        """How long the service took for its last answer; 0 before the first."""
        return round(self._client.answer_seconds * 1000)

    @Property(int, notify=changed, final=True)
    def pollMilliseconds(self) -> int:  # noqa: N802
        """How long the last question took how the session is; 0 before the first."""
        return round(self._client.poll_seconds * 1000)

    @Property(str, notify=changed, final=True)
    def lastWord(self) -> str:  # noqa: N802
        """What the service said last: a status, or why it refused; empty before."""
        return self._client.last_word

    @Property(str, notify=changed, final=True)
    def lastTrouble(self) -> str:  # noqa: N802
        """What went wrong in the conversation that was last; empty where nothing did."""
        return self._conversation.report.error or ""
