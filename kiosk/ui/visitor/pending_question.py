"""What the visitor has sent, until the conversation takes it."""

from typing import TYPE_CHECKING

from kiosk.conversation.machine import ConversationState
from kiosk.ui.visitor.preferences import Preferences
from kiosk.ui.visitor.question_draft import QuestionDraft

if TYPE_CHECKING:
    from kiosk.conversation.conversation import Conversation
    from kiosk.speech.audio_file import Sound


class PendingQuestion:
    """The typed text or the visitor's own recording; lives on the GUI thread and belongs to the visitor model.

    Attributes:
        is_own_voice: whether the avatar is to say, or says, the visitor's own recording.

    """

    def __init__(self, conversation: "Conversation", draft: QuestionDraft, preferences: Preferences) -> None:
        self._conversation = conversation
        self._draft = draft
        self._preferences = preferences
        self._recording: Sound | None = None
        self._is_sent = False
        self.is_own_voice = False

    def take_recording(self, recording: "Sound") -> None:
        """It is the recording from now on; what was typed is wiped."""
        self._recording = recording
        self.is_own_voice = True
        self._draft.wipe()

    @property
    def is_sent(self) -> bool:
        """Whether it waits for the conversation to take it."""
        return self._is_sent

    @property
    def follows(self) -> bool:
        """Whether it is a text, and goes to the session that lingers."""
        return self._conversation.state == ConversationState.LINGERING and not self._recording

    def ask(self) -> None:
        """Let the conversation have it."""
        recording, self._recording = self._recording, None
        self._conversation.ask(recording or self._draft.trimmed, self._preferences.spoken)

    def send(self) -> None:
        """Ask as soon as the conversation can take it."""
        self._is_sent = True
        self.ask_if_possible()

    def ask_if_possible(self) -> None:
        """Ask what was sent now, or, while the failed session before is still open, when it is closed."""
        before = self._conversation.state
        if not self._is_sent or not before.takes_question:
            return
        if before == ConversationState.FAILED:
            self._conversation.retry()
            if self._conversation.state != ConversationState.FAILED:
                self._is_sent = False
        else:
            self._is_sent = False
            self.ask()

    def withdraw(self) -> None:
        """Do not ask it any more."""
        self._is_sent = False

    def wipe(self) -> None:
        """Forget it."""
        self.withdraw()
        self._draft.wipe()
        if self._recording:
            self._recording.wipe()
            self._recording = None
