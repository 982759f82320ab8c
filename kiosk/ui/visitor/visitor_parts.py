"""The smaller models of the visitor's screens, each for one thing on them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.opening_hours import OpeningHours
from kiosk.config.settings import Settings
from kiosk.speech.listener import Listener
from kiosk.ui.visitor.availability import SiteStatus
from kiosk.ui.visitor.caption_lines import CaptionLines
from kiosk.ui.visitor.countdown import Countdown
from kiosk.ui.visitor.notices import Answering, QueueNotice, Trouble
from kiosk.ui.visitor.preferences import Preferences
from kiosk.ui.visitor.question_draft import QuestionDraft
from kiosk.ui.visitor.video import Video
from kiosk.ui.visitor.voice_input import VoiceInput

if TYPE_CHECKING:
    from kiosk.conversation.budget_status import BudgetStatus

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class VisitorParts(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """What the visitor model consists of; it joins them.

    Signals:
        still_there_changed: The visitor is asked whether somebody is there, or not any more.
        typed: The question was changed.
    """

    still_there_changed = Signal()
    typed = Signal()

    def __init__(
        self, settings: Settings, standing: "BudgetStatus", listener: Listener, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._still_there = False
        self._preferences = Preferences(settings, self)
        self._question = QuestionDraft(settings.limits.text_characters, self)
        self._question.text_changed.connect(self.typed)
        self._captions = CaptionLines(self)
        self._voice = VoiceInput(listener, settings.speech.send_after_seconds, self)
        self._line = QueueNotice(self)
        self._trouble = Trouble(self)
        self._answering = Answering(self)
        self._site = SiteStatus(standing, settings.screen.opening_hours, OpeningHours(settings.hours.open), self)
        self._video = Video(settings.screen.portrait_height, self)
        self._countdown = Countdown(calm=settings.screen.calm, parent=self)

    def apply_settings(self, settings: Settings) -> None:
        """Take over `settings`; only while no visitor is there."""
        self._settings = settings
        self._preferences.apply_settings(settings)
        self._voice.apply_settings(settings.speech.send_after_seconds)
        self._site.apply_settings(settings.screen.opening_hours)
        self._video.apply_settings(settings.screen.portrait_height)

    def _set_still_there(self, *, shown: bool) -> None:
        if shown != self._still_there:
            self._still_there = shown
            self.still_there_changed.emit()

    @Property(bool, notify=still_there_changed, final=True)
    def stillThere(self) -> bool:  # noqa: N802
        """Whether the visitor is being asked whether somebody is there."""
        return self._still_there

    @Property(QuestionDraft, constant=True, final=True)
    def question(self) -> QuestionDraft:
        """What is typed."""
        return self._question

    @Property(Preferences, constant=True, final=True)
    def preferences(self) -> Preferences:
        """What this visitor chose."""
        return self._preferences

    @Property(VoiceInput, constant=True, final=True)
    def voice(self) -> VoiceInput:
        """What is spoken into the microphone."""
        return self._voice

    @Property(CaptionLines, constant=True, final=True)
    def captions(self) -> CaptionLines:
        """What is being said."""
        return self._captions

    @Property(Countdown, constant=True, final=True)
    def countdown(self) -> Countdown:
        """What the ring shows."""
        return self._countdown

    @Property(Answering, constant=True, final=True)
    def answering(self) -> Answering:
        """What is told while the avatar is there."""
        return self._answering

    @Property(SiteStatus, constant=True, final=True)
    def site(self) -> SiteStatus:
        """What is told of the site."""
        return self._site

    @Property(Video, constant=True, final=True)
    def video(self) -> Video:
        """The avatar's picture."""
        return self._video

    @Property(QueueNotice, constant=True, final=True)
    def line(self) -> QueueNotice:
        """The line for a place."""
        return self._line

    @Property(Trouble, constant=True, final=True)
    def trouble(self) -> Trouble:
        """What went wrong."""
        return self._trouble
