"""The visitor's voice on the screen: whether it can be used, how far it is, and what went wrong with it."""

from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.speech.errors import SpeechProblem
from kiosk.speech.listener import Listener, Listening

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

QUIETEST_DBFS: Final = -55.0
LOUDEST_DBFS: Final = -12.0
"""What a visitor's voice at a microphone ranges over; the ring shows this range."""

READY: Final = "ready"


@QmlElement
@QmlUncreatable("made by the visitor model")
class VoiceInput(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """What the listener does, for the eye; understood words stand for a moment before they are to be sent.

    Signals:
        available_changed: There is a microphone, or none any more.
        state_changed: The microphone was opened or closed, words were understood or sent.
        level_changed: It is louder or quieter, and later.
        hint_changed: There is something to tell, or no more.
        moment_over: The understood words have stood long enough.
    """

    available_changed = Signal()
    state_changed = Signal()
    level_changed = Signal()
    hint_changed = Signal()
    moment_over = Signal()

    def __init__(self, listener: Listener, send_after_seconds: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = listener
        self._level = 0.0
        self._hint = ""
        self._moment = QTimer(self, singleShot=True, interval=round(send_after_seconds * 1000))
        self._moment.timeout.connect(self._on_moment)
        listener.microphone.available_changed.connect(self.available_changed)
        listener.state_changed.connect(self._on_state)
        listener.level_changed.connect(self._on_level)
        listener.failed.connect(self._on_failed)

    def apply_settings(self, send_after_seconds: float) -> None:
        """Let understood words stand for so long."""
        self._moment.setInterval(round(send_after_seconds * 1000))

    @property
    def is_busy(self) -> bool:
        """Whether the visitor speaks, or the words are being looked for."""
        return self._listener.state is not Listening.OFF

    def stand(self) -> None:
        """Let the understood words stand for the moment."""
        self._moment.start()
        self.state_changed.emit()

    def halt(self) -> None:
        """The visitor wants to change the words: they are not sent by themselves."""
        if self._moment.isActive():
            self._moment.stop()
            self.state_changed.emit()

    def clear(self) -> None:
        """Close the microphone, forget everything."""
        self._listener.drop()
        self.halt()
        self._set_hint("")

    def _on_moment(self) -> None:
        self.state_changed.emit()
        self.moment_over.emit()

    def _on_state(self, state: str) -> None:
        self._level = 0.0
        if state == Listening.OPEN:
            self._set_hint("")
        self.state_changed.emit()
        self.level_changed.emit()

    def _on_level(self, dbfs: float) -> None:
        self._level = min(max((dbfs - QUIETEST_DBFS) / (LOUDEST_DBFS - QUIETEST_DBFS), 0.0), 1.0)
        self.level_changed.emit()

    def _on_failed(self, problem: SpeechProblem) -> None:
        self._set_hint(problem.value)

    def _set_hint(self, hint: str) -> None:
        if hint != self._hint:
            self._hint = hint
            self.hint_changed.emit()

    @Property(bool, notify=available_changed, final=True)
    def available(self) -> bool:
        """Whether there is a microphone."""
        return self._listener.microphone.available

    @Property(str, notify=state_changed, final=True)
    def state(self) -> str:
        """`off`, `open`, `understanding`, or `ready` while understood words stand before they are sent."""
        state = self._listener.state
        return READY if state is Listening.OFF and self._moment.isActive() else state.value

    @Property(float, notify=level_changed, final=True)
    def level(self) -> float:
        """How loud it is, 0 to 1."""
        return self._level

    @Property(float, notify=level_changed, final=True)
    def left(self) -> float:
        """How much of the longest recording is left, 0 to 1."""
        return self._listener.share_left

    @Property(int, constant=True, final=True)
    def momentMilliseconds(self) -> int:  # noqa: N802
        """How long understood words stand."""
        return self._moment.interval()

    @Property(str, notify=hint_changed, final=True)
    def hint(self) -> str:
        """What went wrong, a `SpeechProblem`; else empty."""
        return self._hint
