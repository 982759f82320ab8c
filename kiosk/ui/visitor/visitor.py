"""What a visitor sees and can do: which screen, which hint, what is still waited for, and what is wiped when."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.errors import Meaning
from kiosk.avatar.models import Word
from kiosk.config.settings import Language, Settings
from kiosk.conversation.conversation import Conversation
from kiosk.speech.listener import Listener, Listening
from kiosk.ui.visitor.visitor_parts import VisitorParts

if TYPE_CHECKING:
    from kiosk.conversation.budget_status import BudgetStatus
    from kiosk.conversation.failure import Failure
    from kiosk.speech.audio_file import Sound

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class VisitorModel(VisitorParts):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The screens' state: attract → ask → wait → talk → goodbye, from talk back to ask, and trouble and closed.

    Signals:
        screen_changed: Another screen is shown.
        language_changed: The visitor speaks another language.
        site_changed: It was closed or opened, or the ledger has new figures.
        video_margins_changed: Where the avatar's picture is: left, top, right, bottom as shares of the window.
    """

    screen_changed = Signal(str)
    language_changed = Signal(str)
    site_changed = Signal()
    video_margins_changed = Signal(float, float, float, float)

    def __init__(
        self,
        settings: Settings,
        conversation: Conversation,
        standing: "BudgetStatus",
        listener: Listener,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(settings, standing, listener, parent)
        self._conversation = conversation
        self._listener = listener
        self._recording: Sound | None = None
        self._own_voice = False
        self._screen = "attract"
        self._asking = False
        self._video.margins_changed.connect(self.video_margins_changed)
        self._countdown.over.connect(self._on_deadline)
        conversation.state_changed.connect(self._on_state)
        conversation.first_frame_shown.connect(self._on_first_frame)
        conversation.covering_changed.connect(self._on_covering)
        conversation.queue_changed.connect(self._line.set_position)
        conversation.words_changed.connect(self._on_words)
        conversation.position_changed.connect(self._captions.set_position)
        conversation.failed.connect(self._trouble.set_failure)
        conversation.settled.connect(self._ask_if_possible)
        conversation.limit_near.connect(lambda: self._answering.tell(limit_near=True))
        self._site.changed.connect(self._on_site)
        self._site.changed.connect(self.site_changed)
        listener.recorded.connect(self._on_recorded)
        listener.understood.connect(self._on_understood)
        self._voice.state_changed.connect(self._on_voice)
        self._voice.moment_over.connect(self.send)
        self._question.text_changed.connect(self.touched)
        self._preferences.language_changed.connect(self.language_changed)
        self._preferences.volume_changed.connect(conversation.set_volume)
        conversation.set_volume(self._preferences.volume_percent)
        self._on_site()

    # What the visitor does

    @Slot()
    def begin(self) -> None:
        """Leave the attract screen."""
        if self._screen == "attract":
            self._go("ask")

    @Slot()
    def touched(self) -> None:
        """Somebody is there: every countdown starts again."""
        if self._screen == "ask":
            self._voice.halt()
            self._set_still_there(shown=False)
        if self._screen in {"ask", "trouble"}:
            self._count_down()

    @Slot()
    def send(self) -> None:
        """Ask what was typed, or say why it cannot be asked."""
        if self._screen != "ask":
            return
        if self._listener.state is Listening.OPEN:  # who speaks and has said all
            self._listener.finish()
        elif self._question.check():
            self._ask()

    @Slot()
    def talk(self) -> None:
        """Open the microphone, or, when all is said, close it."""
        if self._screen != "ask":
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
        if self._screen == "ask":
            self._question.wipe()

    @Slot()
    def leave(self) -> None:
        """Go back to the attract screen from Ask or Trouble; everything is wiped."""
        if self._screen in {"ask", "trouble"}:
            self._conversation.stop()
            self._go("attract")

    @Slot()
    def stop(self) -> None:
        """End the conversation (*Cancel* and *Stop*)."""
        if self._screen in {"wait", "talk"}:
            self._go("goodbye")
            self._conversation.stop()

    def begin_anew(self) -> None:
        """Wipe everything, whatever is going on, and wait for the next visitor."""
        self._conversation.stop()
        self._go("attract")

    @Slot()
    def askMore(self) -> None:  # noqa: N802
        """Put a further question, while the session lingers for it."""
        if self._answering.follows:
            self._conversation.hold()
            self._question.wipe()
            self._go("ask")

    @Slot()
    def tryAgain(self) -> None:  # noqa: N802
        """Ask the same again after a trouble, or, where the words were refused or are gone, let them be changed."""
        if self._screen != "trouble":
            return
        if not self._conversation.can_retry or (self._failure and self._failure.meaning == Meaning.REWORD):
            self._conversation.stop()
            self._go("ask")
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
        if self._screen == "ask" and self._conversation.state == "idle" and not self._question.trimmed:
            self.leave()

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
        self._recording = recording
        self._own_voice = True
        self._question.wipe()
        self._ask()

    def _on_understood(self, text: str) -> None:
        self._question.setProperty("text", f"{self._question.trimmed} {text}".strip())
        self._voice.stand()

    def _on_voice(self) -> None:
        if self._screen == "ask":
            self._set_still_there(shown=False)
            self._count_down()

    # What happens to the conversation

    def _on_state(self, state: str) -> None:
        if self._asking and state in {"closing", "lingering", "idle"}:  # what staff had said is over
            self._ask_if_possible()
            return
        match state:
            case "queued" if self._screen in {"attract", "goodbye", "trouble", "closed"}:  # asked by staff elsewhere
                self._go("wait")
            case "polling":
                self._line.set_position(None)
            case "playing" if self._screen == "wait":
                self._go("talk")
            case "renewing" if self._screen == "talk":
                self._go("wait")
            case "lingering" if self._screen == "talk":
                self._captions.clear()
                self._answering.tell(follows=True, thinking=False)
                self._count_down()
            case "closing" | "idle" if self._screen in {"wait", "talk"}:
                self._go("goodbye")
            case "failed" if self._screen in {"wait", "talk"} and self._failure:
                self._on_failed(self._failure)
            case "idle" | "failed" if self._screen == "goodbye" and not self._countdown.is_running:
                self._go("attract")
            case _:
                pass
        self._look()

    def _on_covering(self, covers: bool) -> None:
        """The avatar greets the visitor who waits, or has done so, and the session is not there yet."""
        if covers and self._screen == "wait":
            self._go("talk")
        elif self._screen == "talk" and self._conversation.state.is_on_the_way:
            self._go("wait")

    def _on_failed(self, failure: "Failure") -> None:
        if failure.meaning is Meaning.CLOSED:
            self._conversation.stop()
            self._go("closed")
        else:
            self._go("trouble")

    def _on_first_frame(self) -> None:
        if self._has_picture:
            self._video.show()

    def _look(self) -> None:
        """What is to be seen by screen and state."""
        if not self._has_picture:
            self._video.hide()
        state = self._conversation.state
        self._answering.tell(
            follows=self._screen == "talk" and state == "lingering",
            limit_near=None if state in {"playing", "lingering"} else False,
        )

    @property
    def _has_picture(self) -> bool:
        """Whether the video belongs on this screen: while it plays, who types the next question sees it, too."""
        talks = self._conversation.state in {"playing", "lingering"} or self._conversation.is_covering
        return self._screen in {"talk", "ask"} and talks

    def _ask(self) -> None:
        if self._conversation.state == "lingering" and not self._recording:
            self._conversation.ask(self._question.trimmed, self.language)
            self._go("talk")
            self._answering.tell(thinking=True)
            return
        self._go("wait")
        self._asking = True
        self._ask_if_possible()

    def _ask_if_possible(self) -> None:
        """Ask now, or, while the failed session before is still open, when it is closed."""
        state = self._conversation.state
        if not self._asking or state not in {"idle", "failed", "lingering"}:
            return
        self._asking = False
        if state != "failed":
            recording, self._recording = self._recording, None
            self._conversation.ask(recording or self._question.trimmed, self.language)
        else:
            self._conversation.retry()
            self._asking = self._screen == "wait" and self._conversation.state == "failed"

    def _on_site(self) -> None:
        if self._screen == "attract" and self._site.is_closed:
            self._go("closed")
        elif self._screen == "closed" and not self._site.is_closed:
            self._go("attract")

    def _on_words(self, words: list[Word]) -> None:
        if words:
            self._answering.tell(thinking=False)
        if self._screen in {"wait", "talk"}:
            self._captions.set_words(words)

    def _on_deadline(self) -> None:
        match self._screen:
            case "ask" if not self._still_there:
                self._set_still_there(shown=True)
                self._count_down()
            case "ask" | "trouble":
                self.leave()
            case "goodbye" if self._conversation.state in {"idle", "failed"}:
                self._go("attract")
            case _:
                pass

    # Screens

    def _go(self, screen: str) -> None:
        if screen == "attract" and self._site.is_closed:
            screen = "closed"
        self._screen = screen
        if screen not in {"wait", "talk"}:
            self._line.set_position(None)
        self._set_still_there(shown=False)
        self._look()
        self._answering.tell(thinking=False)
        if screen != "ask":
            self._voice.clear()
        if screen not in {"talk", "trouble"}:
            self._captions.clear()
        if screen in {"wait", "attract", "closed"}:
            self._trouble.set_failure(None)
        if screen not in {"wait", "talk", "trouble"}:
            self._own_voice = False
        if screen in {"goodbye", "attract", "closed"}:
            self._wipe()
        self._count_down()
        self.screen_changed.emit(screen)

    def _wipe(self) -> None:
        self._asking = False
        self._question.wipe()
        self._conversation.forget()
        if self._recording:
            self._recording.wipe()
            self._recording = None
        if self._screen != "goodbye":
            self._preferences.reset()
            for clipboard in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
                QGuiApplication.clipboard().clear(clipboard)

    def _count_down(self) -> None:
        """Start the deadline of the screen, and the ring where it has one."""
        screen = self._settings.screen
        if self._screen == "wait":
            self._countdown.wait(self._site.wait_seconds)
            return
        seconds: float | None = None
        if self._screen == "ask" and not self._voice.is_busy:
            seconds = screen.more_time_seconds if self._still_there else screen.still_there_seconds
        elif self._screen == "goodbye":
            seconds = screen.goodbye_seconds
        elif self._screen == "trouble":
            seconds = (self._failure and self._failure.retry_seconds) or screen.trouble_seconds
        elif self._answering.follows:
            seconds = self._settings.conversation.follow_up_seconds
        self._countdown.start(seconds, shown=self._still_there or self._screen == "trouble" or self._answering.follows)

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
        return self._own_voice
