"""What a visitor sees and can do: which screen, which hint, what is still waited for, and what is wiped when."""

import math
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.errors import Meaning
from kiosk.avatar.wire import Word
from kiosk.screen.caption_lines import CaptionLines
from kiosk.screen.measures import video_margins, wait_progress
from kiosk.screen.preferences import Preferences
from kiosk.screen.question import Question
from kiosk.screen.voice import Voice
from kiosk.settings import Language, Settings
from kiosk.speech.listener import Listener, Listening

if TYPE_CHECKING:
    from kiosk.ledger.places import Position
    from kiosk.session.conversation import Conversation, Failure
    from kiosk.speech.sound import Sound

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1

TICK_SECONDS: Final = 0.125
CALM_TICK_SECONDS: Final = 1.0
ENDLESS: Final = -1.0


@QmlElement
@QmlUncreatable("made by the application")
class VisitorModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The screens' state: attract → ask → wait → talk → goodbye, and trouble.

    Signals:
        screen_changed: Another screen is shown.
        line_changed: The visitor stands elsewhere in the line for a place, or in none.
        language_changed: The visitor speaks another language.
        video_margins_changed: Where the avatar's picture is: left, top, right, bottom as shares of the window.
    """

    screen_changed = Signal(str)
    language_changed = Signal(str)
    still_there_changed = Signal()
    ring_changed = Signal()
    video_changed = Signal()
    trouble_changed = Signal()
    line_changed = Signal()
    video_margins_changed = Signal(float, float, float, float)

    def __init__(
        self, settings: Settings, conversation: "Conversation", listener: Listener, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._conversation = conversation
        self._preferences = Preferences(settings, self)
        self._question = Question(settings.limits.text_characters, self)
        self._captions = CaptionLines(self)
        self._listener = listener
        self._voice = Voice(listener, settings.speech.send_after_seconds, self)
        self._recording: Sound | None = None
        self._own_voice = False
        self._line: Position | None = None
        self._screen = "attract"
        self._asking = False
        self._still_there = False
        self._video_shown = False
        self._failure: Failure | None = None
        self._margins = (0.0, 0.0, 0.0, 0.0)
        self._ring_seconds: float | None = None
        self._ring_start = 0.0

        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self._on_deadline)
        self._tick = QTimer(self, interval=round(1000 * (CALM_TICK_SECONDS if settings.screen.calm else TICK_SECONDS)))
        self._tick.timeout.connect(self.ring_changed)

        conversation.state_changed.connect(self._on_state)
        conversation.first_frame_shown.connect(lambda: self._show_video(self._screen == "talk"))
        conversation.line_changed.connect(self._set_line)
        conversation.words_changed.connect(self._on_words)
        conversation.position_changed.connect(self._captions.set_position)
        conversation.failed.connect(self._on_failure)
        conversation.settled.connect(self._ask_if_possible)
        listener.recorded.connect(self._on_recorded)
        listener.understood.connect(self._on_understood)
        self._voice.state_changed.connect(self._on_voice)
        self._voice.moment_over.connect(self.send)
        self._question.text_changed.connect(self.touched)
        self._preferences.language_changed.connect(self.language_changed)
        self._preferences.volume_changed.connect(conversation.set_volume)
        conversation.set_volume(self._preferences.volume_percent)

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
        if self._screen == "trouble":
            self._conversation.stop()
        if self._screen in {"ask", "trouble"}:
            self._go("attract")

    @Slot()
    def stop(self) -> None:
        """End the conversation (*Cancel* and *Stop*)."""
        if self._screen in {"wait", "talk"}:
            self._go("goodbye")
            self._conversation.stop()

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

    @Slot(float, float)
    def setWindowSize(self, width: float, height: float) -> None:  # noqa: N802
        """Place the avatar's picture in a window of this size."""
        if width > 0 and height > 0:
            self._margins = video_margins(width, height, self._settings.screen.portrait_height)
            self.video_margins_changed.emit(*self._margins)

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
        match state:
            case "idle" if self._asking:
                self._ask_if_possible()
            case "queued" if self._screen == "attract":  # asked by staff, not on the screen
                self._go("wait")
            case "polling":
                self._set_line(None)
            case "playing" if self._screen == "wait":
                self._go("talk")
            case "closing" | "idle" if self._screen in {"wait", "talk"}:
                self._go("goodbye")
            case "failed" if self._screen in {"wait", "talk"} and self._failure:
                self._go("trouble")
            case "idle" | "failed" if self._screen == "goodbye" and not self._deadline.isActive():
                self._go("attract")
            case _:
                pass

    def _ask(self) -> None:
        self._go("wait")
        self._asking = True
        self._ask_if_possible()

    def _ask_if_possible(self) -> None:
        """Ask now, or, while the failed session before is still open, when it is closed."""
        state = self._conversation.state
        if not self._asking or state not in {"idle", "failed"}:
            return
        self._asking = False
        if state == "idle":
            recording, self._recording = self._recording, None
            self._conversation.ask(recording or self._question.trimmed, self.language)
        else:
            self._conversation.retry()
            self._asking = self._screen == "wait" and self._conversation.state == "failed"

    def _on_failure(self, failure: "Failure") -> None:
        self._failure = failure
        self.trouble_changed.emit()

    def _on_words(self, words: list[Word]) -> None:
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
        self._screen = screen
        self._set_line(None)
        self._set_still_there(shown=False)
        if screen != "talk":
            self._show_video(False)
        if screen != "ask":
            self._voice.clear()
        if screen in {"wait", "goodbye", "attract"}:
            self._captions.clear()
        if screen in {"wait", "attract"}:
            self._failure = None
        if screen in {"ask", "goodbye", "attract"}:
            self._own_voice = False
        if screen in {"goodbye", "attract"}:
            self._wipe()
        self._count_down()
        self.screen_changed.emit(screen)

    def _wipe(self) -> None:
        self._asking = False
        self._question.wipe()
        if self._recording:
            self._recording.wipe()
            self._recording = None
        if self._screen == "attract":
            self._preferences.reset()
            QGuiApplication.clipboard().clear()

    def _count_down(self) -> None:
        """Start the deadline of the screen, and the ring where it has one."""
        screen = self._settings.screen
        seconds: float | None = None
        if self._screen == "ask" and not self._voice.is_busy:
            seconds = screen.more_time_seconds if self._still_there else screen.still_there_seconds
        elif self._screen == "goodbye":
            seconds = screen.goodbye_seconds
        elif self._screen == "trouble":
            seconds = (self._failure and self._failure.retry_seconds) or screen.trouble_seconds
        if seconds is None:
            self._deadline.stop()
        else:
            self._deadline.start(round(seconds * 1000))
        self._start_ring(seconds)

    def _start_ring(self, seconds: float | None) -> None:
        self._ring_seconds = self._conversation.expected_wait_seconds if self._screen == "wait" else seconds
        self._ring_start = time.monotonic()
        if self._still_there or self._screen in {"wait", "trouble"}:
            self._tick.start()
        else:
            self._tick.stop()
        self.ring_changed.emit()

    # Properties

    def _set_still_there(self, *, shown: bool) -> None:
        if shown != self._still_there:
            self._still_there = shown
            self.still_there_changed.emit()

    def _set_line(self, line: "Position | None") -> None:
        self._line = line
        self.line_changed.emit()

    def _show_video(self, shown: bool) -> None:
        if shown != self._video_shown:
            self._video_shown = shown
            self.video_changed.emit()

    @property
    def language(self) -> Language:
        """The language spoken now."""
        return self._preferences.spoken

    @Property(str, notify=screen_changed, final=True)
    def screen(self) -> str:
        """`attract`, `ask`, `wait`, `talk`, `goodbye` or `trouble`."""
        return self._screen

    @Property(bool, notify=screen_changed, final=True)
    def ownVoice(self) -> bool:  # noqa: N802
        """Whether the avatar is to say the visitor's own recording."""
        return self._own_voice

    @Property(Question, constant=True, final=True)
    def question(self) -> Question:
        """What is typed."""
        return self._question

    @Property(Preferences, constant=True, final=True)
    def preferences(self) -> Preferences:
        """What this visitor chose."""
        return self._preferences

    @Property(Voice, constant=True, final=True)
    def voice(self) -> Voice:
        """What is spoken into the microphone."""
        return self._voice

    @Property(CaptionLines, constant=True, final=True)
    def captions(self) -> CaptionLines:
        """What is being said."""
        return self._captions

    @Property(bool, notify=still_there_changed, final=True)
    def stillThere(self) -> bool:  # noqa: N802
        """Whether the visitor is being asked whether somebody is there."""
        return self._still_there

    @Property(float, notify=ring_changed, final=True)
    def ring(self) -> float:
        """How full the ring is, 0 to 1; -1 where nobody knows how long it takes."""
        if self._ring_seconds is None:
            return ENDLESS
        if self._screen == "wait":
            return wait_progress(self._elapsed(), self._ring_seconds)
        return max(1.0 - self._elapsed() / self._ring_seconds, 0.0)

    @Property(int, notify=ring_changed, final=True)
    def secondsLeft(self) -> int:  # noqa: N802
        """Whole seconds that are left of a countdown."""
        return math.ceil(max((self._ring_seconds or 0.0) - self._elapsed(), 0.0))

    def _elapsed(self) -> float:
        return time.monotonic() - self._ring_start

    @Property(bool, notify=video_changed, final=True)
    def videoShown(self) -> bool:  # noqa: N802
        """Whether the video runs under the scene, so that the still may fade out."""
        return self._video_shown

    @Property(float, notify=video_margins_changed, final=True)
    def videoBottom(self) -> float:  # noqa: N802
        """Share of the window below the avatar's picture."""
        return self._margins[3]

    @Property(int, notify=line_changed, final=True)
    def lineNumber(self) -> int:  # noqa: N802
        """The visitor's number in the line for a place; 0 outside of it."""
        return self._line.number if self._line else 0

    @Property(int, notify=line_changed, final=True)
    def lineMinutes(self) -> int:  # noqa: N802
        """Whole minutes until a place will be free, by what it took lately; 0 where nobody knows."""
        seconds = self._line.wait_seconds if self._line else None
        return math.ceil(seconds / 60) if seconds else 0

    @Property(str, notify=trouble_changed, final=True)
    def trouble(self) -> str:
        """What the visitor can do: a `Meaning`; empty without a trouble."""
        return str(self._failure.meaning) if self._failure else ""

    @Property(str, notify=trouble_changed, final=True)
    def troubleCode(self) -> str:  # noqa: N802
        """Code for staff, found again in the log."""
        return self._failure.code if self._failure else ""
