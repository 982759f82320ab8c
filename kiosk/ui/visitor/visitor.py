"""What a visitor sees and can do: which screen, which hint, what is still waited for, and what is wiped when."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.errors import Meaning
from kiosk.config.opening_hours import OpeningHours
from kiosk.config.settings import Language, Settings
from kiosk.conversation.conversation import Conversation
from kiosk.conversation.machine import ConversationState
from kiosk.speech.listener import Listener, Listening
from kiosk.ui.visitor.availability import Availability, SiteStatus
from kiosk.ui.visitor.avatar_view import AvatarView
from kiosk.ui.visitor.caption_lines import CaptionLines
from kiosk.ui.visitor.countdown import Countdown
from kiosk.ui.visitor.notices import Answering, QueueNotice, Trouble
from kiosk.ui.visitor.pending_question import PendingQuestion
from kiosk.ui.visitor.preferences import Preferences
from kiosk.ui.visitor.question_draft import QuestionDraft
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.screen_deadline import ScreenDeadline
from kiosk.ui.visitor.video import VideoModel
from kiosk.ui.visitor.voice_input import VoiceInput

if TYPE_CHECKING:
    from kiosk.conversation.budget_status import BudgetStatus
    from kiosk.conversation.failure import Failure
    from kiosk.speech.audio_file import Sound

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class VisitorModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The screens' state: attract → ask → wait → talk → goodbye, from talk back to ask, and trouble and closed.

    It joins the models of what is on the screens, each of which has its part to itself.

    Signals:
        screen_changed: Another screen is shown.
        language_changed: The visitor speaks another language.
        site_changed: It was closed or opened, or the ledger has new figures.
        video_margins_changed: Where the avatar's picture is: left, top, right, bottom as shares of the window.
        still_there_changed: The visitor is asked whether somebody is there, or not any more.
        typed: The question was changed.
    """

    screen_changed = Signal(str)
    language_changed = Signal(str)
    site_changed = Signal()
    video_margins_changed = Signal(float, float, float, float)
    still_there_changed = Signal()
    typed = Signal()

    def __init__(
        self,
        settings: Settings,
        conversation: Conversation,
        standing: "BudgetStatus",
        listener: Listener,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._conversation = conversation
        self._listener = listener
        self._screen = Screen.ATTRACT
        self._preferences = Preferences(settings, self)
        self._question = QuestionDraft(settings.limits.text_characters, self)
        self._pending = PendingQuestion(conversation, self._question, self._preferences)
        self._voice = VoiceInput(listener, settings.speech.send_after_seconds, self)
        self._line = QueueNotice(self)
        self._trouble = Trouble(self)
        self._site = SiteStatus(standing, settings.screen.opening_hours, OpeningHours(settings.hours.open), self)
        self._view = AvatarView(conversation, settings.screen.portrait_height, self)
        self._deadline = ScreenDeadline(settings, self._voice, self._site, self._trouble, self._view.answering, self)
        self._deadline.still_there_changed.connect(self.still_there_changed)
        self._deadline.over.connect(self._on_deadline)
        self._view.video.margins_changed.connect(self.video_margins_changed)
        conversation.state_changed.connect(self._on_state)
        conversation.covering_changed.connect(self._on_covering)
        conversation.queue_changed.connect(self._line.set_position)
        conversation.failed.connect(self._trouble.set_failure)
        conversation.settled.connect(self._pending.ask_if_possible)
        self._site.changed.connect(self._on_site)
        self._site.changed.connect(self.site_changed)
        listener.recorded.connect(self._on_recorded)
        listener.understood.connect(self._on_understood)
        self._voice.state_changed.connect(self._on_voice)
        self._voice.moment_over.connect(self.send)
        self._question.text_changed.connect(self.typed)
        self._question.text_changed.connect(self.touched)
        self._preferences.language_changed.connect(self.language_changed)
        self._preferences.volume_changed.connect(conversation.set_volume)
        conversation.set_volume(self._preferences.volume_percent)
        self._on_site()

    def apply_settings(self, settings: Settings) -> None:
        """Take over `settings`; only while no visitor is there."""
        self._settings = settings
        self._preferences.apply_settings(settings)
        self._voice.apply_settings(settings.speech.send_after_seconds)
        self._site.apply_settings(settings.screen.opening_hours)
        self._view.video.apply_settings(settings.screen.portrait_height)
        self._deadline.apply_settings(settings)

    # What the visitor does

    @Slot()
    def begin(self) -> None:
        """Leave the attract screen."""
        if self._screen is Screen.ATTRACT:
            self._go(Screen.ASK)

    @Slot()
    def touched(self) -> None:
        """Somebody is there: every countdown starts again."""
        if self._screen is Screen.ASK:
            self._voice.halt()
        if self._screen in {Screen.ASK, Screen.TROUBLE}:
            self._deadline.restart(self._screen)

    @Slot()
    def send(self) -> None:
        """Ask what was typed, or say why it cannot be asked."""
        if self._screen is not Screen.ASK:
            return
        if self._listener.state is Listening.OPEN:  # who speaks and has said all
            self._listener.finish()
        elif self._question.check():
            self._ask()

    @Slot()
    def talk(self) -> None:
        """Open the microphone, or, when all is said, close it."""
        if self._screen is not Screen.ASK:
            return
        self._voice.halt()
        self._question.forgive()
        if self._listener.state is Listening.OFF:
            offered = self._settings.screen.languages
            self._listener.start([self.language, *(code for code in offered if code != self.language)])
        else:
            self._listener.finish()

    @Slot()
    def typeInstead(self) -> None:  # noqa: N802
        """Forget what was said; what was typed stays."""
        self._voice.clear()

    @Slot()
    def erase(self) -> None:
        """Forget what was said and typed."""
        self._voice.clear()
        if self._screen is Screen.ASK:
            self._question.wipe()

    @Slot()
    def leave(self) -> None:
        """Go back to the attract screen from Ask or Trouble; everything is wiped."""
        if self._screen in {Screen.ASK, Screen.TROUBLE}:
            self._conversation.stop()
            self._go(Screen.ATTRACT)

    @Slot()
    def stop(self) -> None:
        """End the conversation (*Cancel* and *Stop*)."""
        if self._screen in {Screen.WAIT, Screen.TALK}:
            self._go(Screen.GOODBYE)
            self._conversation.stop()

    def begin_anew(self) -> None:
        """Wipe everything, whatever is going on, and wait for the next visitor."""
        self._conversation.stop()
        self._go(Screen.ATTRACT)

    @Slot()
    def askMore(self) -> None:  # noqa: N802
        """Put a further question, while the session lingers for it."""
        if self._view.answering.follows:
            self._conversation.hold()
            self._question.wipe()
            self._go(Screen.ASK)

    @Slot()
    def tryAgain(self) -> None:  # noqa: N802
        """Ask the same again after a trouble, or, where the words were refused or are gone, let them be changed."""
        if self._screen is not Screen.TROUBLE:
            return
        if not self._conversation.can_retry or (self._failure and self._failure.meaning == Meaning.REWORD):
            self._conversation.stop()
            self._go(Screen.ASK)
        else:
            self._ask()

    # What staff do

    @property
    def is_paused(self) -> bool:
        """Whether staff closed the site."""
        return self._site.is_paused

    def make_way(self) -> None:
        """Staff take the screen: nothing is heard any more, and a visit that holds nothing yet is over."""
        self._voice.clear()
        if self._screen is Screen.ASK and self.availability.is_silent and not self._question.trimmed:
            self.leave()

    @property
    def availability(self) -> Availability:
        """Whether the avatar can be used, and by whom."""
        return Availability(self._screen, self._conversation.state, self._site.closed_by)

    @property
    def closed_by(self) -> str:
        """Why no visitor can talk; see `Site.closed_by`."""
        return self._site.closed_by

    def set_paused(self, paused: bool) -> None:
        """Close the site to visitors, who is there is shown out; or open it again."""
        self._site.set_paused(paused)
        if paused:
            self.leave()
            self.stop()

    def keep_safe(self) -> None:
        """Stay closed until the kiosk starts anew."""
        self._site.keep_safe()

    # What the visitor says

    def _on_recorded(self, recording: "Sound") -> None:
        self._pending.take_recording(recording)
        self._ask()

    def _on_understood(self, text: str) -> None:
        self._question.setProperty("text", f"{self._question.trimmed} {text}".strip())
        self._voice.stand()

    def _on_voice(self) -> None:
        if self._screen is Screen.ASK:
            self._deadline.restart(self._screen)

    # What happens to the conversation

    def _on_state(self) -> None:
        state = self._conversation.state
        if self._pending.is_sent and state.ends_answer:  # what staff had said is over
            self._pending.ask_if_possible()
            return
        match state:
            case ConversationState.QUEUED if self._screen not in {Screen.ASK, Screen.WAIT, Screen.TALK}:
                self._go(Screen.WAIT)  # asked by staff elsewhere
            case ConversationState.POLLING:
                self._line.set_position(None)
            case ConversationState.PLAYING if self._screen is Screen.WAIT:
                self._go(Screen.TALK)
            case ConversationState.RENEWING if self._screen is Screen.TALK:
                self._go(Screen.WAIT)
            case ConversationState.LINGERING if self._screen is Screen.TALK:
                self._view.await_question()
                self._deadline.restart(self._screen)
            case ConversationState.CLOSING | ConversationState.IDLE if self._screen in {Screen.WAIT, Screen.TALK}:
                self._go(Screen.GOODBYE)
            case ConversationState.FAILED if self._screen in {Screen.WAIT, Screen.TALK} and self._failure:
                self._on_failed(self._failure)
            case ConversationState.IDLE | ConversationState.FAILED if (
                self._screen is Screen.GOODBYE and not self._deadline.countdown.is_running
            ):
                self._go(Screen.ATTRACT)
            case _:
                pass
        self._view.follow_state()

    def _on_covering(self, covers: bool) -> None:
        """The avatar greets the visitor who waits, or has done so, and the session is not there yet."""
        if covers and self._screen is Screen.WAIT:
            self._go(Screen.TALK)
        elif self._screen is Screen.TALK and self._conversation.state.is_on_the_way:
            self._go(Screen.WAIT)

    def _on_failed(self, failure: "Failure") -> None:
        if failure.meaning is Meaning.CLOSED:
            self._conversation.stop()
            self._go(Screen.CLOSED)
        else:
            self._go(Screen.TROUBLE)

    def _ask(self) -> None:
        if self._pending.follows:
            self._pending.ask()
            self._go(Screen.TALK)
            self._view.await_answer()
        else:
            self._go(Screen.WAIT)
            self._pending.send()

    def _on_site(self) -> None:
        if self._screen is Screen.ATTRACT and self._site.is_closed:
            self._go(Screen.CLOSED)
        elif self._screen is Screen.CLOSED and not self._site.is_closed:
            self._go(Screen.ATTRACT)

    def _on_deadline(self) -> None:
        if self._screen is Screen.GOODBYE and self._conversation.state.is_over:
            self._go(Screen.ATTRACT)
        else:
            self.leave()

    # Screens

    def _go(self, screen: Screen) -> None:
        if screen is Screen.ATTRACT and self._site.is_closed:
            screen = Screen.CLOSED
        self._screen = screen
        if screen not in {Screen.WAIT, Screen.TALK}:
            self._line.set_position(None)
        self._view.set_screen(screen)
        if screen is not Screen.ASK:
            self._voice.clear()
        if screen is not Screen.WAIT:
            self._pending.withdraw()
        if screen is Screen.WAIT or screen.has_nobody:
            self._trouble.set_failure(None)
        if screen not in {Screen.WAIT, Screen.TALK, Screen.TROUBLE}:
            self._pending.is_own_voice = False
        if screen is Screen.GOODBYE or screen.has_nobody:
            self._wipe()
        self._deadline.restart(screen)
        self.screen_changed.emit(screen)

    def _wipe(self) -> None:
        self._pending.wipe()
        self._conversation.forget()
        if self._screen.has_nobody:
            self._preferences.reset()
            for clipboard in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
                QGuiApplication.clipboard().clear(clipboard)

    # Properties

    @property
    def _failure(self) -> "Failure | None":
        return self._trouble.failure

    @property
    def language(self) -> Language:
        """The language spoken now."""
        return self._preferences.spoken

    @Property(str, notify=screen_changed, final=True)
    def screen(self) -> str:
        """`attract`, `ask`, `wait`, `talk`, `goodbye`, `trouble` or `closed`."""
        return self._screen

    @Property(bool, notify=screen_changed, final=True)
    def ownVoice(self) -> bool:  # noqa: N802
        """Whether the avatar is to say the visitor's own recording."""
        return self._pending.is_own_voice

    @Property(bool, notify=still_there_changed, final=True)
    def stillThere(self) -> bool:  # noqa: N802
        """Whether the visitor is being asked whether somebody is there."""
        return self._deadline.asks_still_there

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
        return self._view.captions

    @Property(Countdown, constant=True, final=True)
    def countdown(self) -> Countdown:
        """What the ring shows."""
        return self._deadline.countdown

    @Property(Answering, constant=True, final=True)
    def answering(self) -> Answering:
        """What is told while the avatar is there."""
        return self._view.answering

    @Property(SiteStatus, constant=True, final=True)
    def site(self) -> SiteStatus:
        """What is told of the site."""
        return self._site

    @Property(VideoModel, constant=True, final=True)
    def video(self) -> VideoModel:
        """The avatar's picture."""
        return self._view.video

    @Property(QueueNotice, constant=True, final=True)
    def line(self) -> QueueNotice:
        """The line for a place."""
        return self._line

    @Property(Trouble, constant=True, final=True)
    def trouble(self) -> Trouble:
        """What went wrong."""
        return self._trouble
