"""The avatar on the screen: its picture, its captions, and what is told and can be done beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.avatar.models import Word
from kiosk.conversation.machine import ConversationState
from kiosk.ui.visitor.caption_lines import CaptionLines
from kiosk.ui.visitor.notices import Answering
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.video import VideoModel

if TYPE_CHECKING:
    from kiosk.conversation.conversation import Conversation


class AvatarView(QObject):
    """Follows the conversation; lives on the GUI thread and belongs to the visitor model.

    Attributes:
        video: the picture.
        captions: what is being said.
        answering: what is told while the avatar is there.

    """

    def __init__(self, conversation: "Conversation", portrait_height: float, parent: QObject) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self._screen = Screen.ATTRACT
        self.video = VideoModel(portrait_height, self)
        self.captions = CaptionLines(self)
        self.answering = Answering(self)
        conversation.first_frame_shown.connect(self._on_first_frame)
        conversation.words_changed.connect(self._on_words)
        conversation.position_changed.connect(self.captions.set_position)
        conversation.limit_near.connect(lambda: self.answering.tell(limit_near=True))

    def set_screen(self, screen: Screen) -> None:
        """Be as `screen` wants it."""
        self._screen = screen
        self.follow_state()
        self.answering.tell(thinking=False)
        if screen not in {Screen.TALK, Screen.TROUBLE}:
            self.captions.clear()

    def await_question(self) -> None:
        """All was said: the visitor may ask more."""
        self.captions.clear()
        self.answering.tell(follows=True, thinking=False)

    def await_answer(self) -> None:
        """A further question was asked, and nothing is said yet."""
        self.answering.tell(thinking=True)

    def follow_state(self) -> None:
        """What is to be seen by screen and state."""
        if not self._has_picture:
            self.video.hide()
        state = self._conversation.state
        self.answering.tell(
            follows=self._screen is Screen.TALK and state == ConversationState.LINGERING,
            limit_near=None if state.shows_avatar else False,
        )

    @property
    def _has_picture(self) -> bool:
        """Whether the video belongs on this screen: while it plays, who types the next question sees it, too."""
        talks = self._conversation.state.shows_avatar or self._conversation.is_covering
        return self._screen in {Screen.TALK, Screen.ASK} and talks

    def _on_first_frame(self) -> None:
        if self._has_picture:
            self.video.show()

    def _on_words(self, words: list[Word]) -> None:
        if words:
            self.answering.tell(thinking=False)
        if self._screen in {Screen.WAIT, Screen.TALK}:
            self.captions.set_words(words)
