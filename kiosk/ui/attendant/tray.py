"""What any member of staff may do without a PIN: stop, mute, begin anew, and lock the screen to wipe it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.visitor.countdown import Countdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.visitor.visitor import VisitorModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_SECONDS: Final = 15.0
"""How long the tray waits for a touch."""
CLEAN_SECONDS: Final = 30.0
INPUT: Final = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.Wheel,
}


@QmlElement
@QmlUncreatable("made by the application")
class AttendantTray(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Four buttons that come with a long press and go by themselves; `mute` turns the sound off and on.

    Signals:
        changed: It has come or gone, the sound is off or on, or the screen is being wiped.

    """

    changed = Signal()

    def __init__(self, visitor: "VisitorModel", mute: "Callable[[bool], None]", *, calm: bool) -> None:
        super().__init__(visitor)
        self._visitor = visitor
        self._mute = mute
        self._shown = False
        self._muted = False
        self._cleaning = False
        self._away = QTimer(self, singleShot=True, interval=round(SHOWN_SECONDS * 1000))
        self._away.timeout.connect(self.hide)
        self._countdown = Countdown(calm=calm, parent=self)
        self._countdown.over.connect(self._end_cleaning)

    @Slot()
    def show(self) -> None:
        """Bring the tray."""
        self._shown = True
        self._away.start()
        self.changed.emit()

    @Slot()
    def hide(self) -> None:
        """Take it away."""
        self._shown = False
        self._away.stop()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """End the conversation."""
        self.hide()
        self._visitor.stop()

    @Slot()
    def toggleMute(self) -> None:  # noqa: N802
        """Turn the sound off, or on again."""
        self._muted = not self._muted
        self._mute(self._muted)
        self._away.start()
        self.changed.emit()

    @Slot()
    def newVisitor(self) -> None:  # noqa: N802
        """Wipe everything and begin anew."""
        self.hide()
        self._visitor.begin_anew()

    @Slot()
    def clean(self) -> None:
        """Let touches do nothing for a while."""
        self.hide()
        self._cleaning = True
        self._countdown.start(CLEAN_SECONDS, shown=True)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Swallow every touch while the screen is wiped."""
        if self._cleaning and event.type() in INPUT:
            return True
        if self._shown and event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}:
            self._away.start()
        return super().eventFilter(watched, event)

    def _end_cleaning(self) -> None:
        self._cleaning = False
        self.changed.emit()

    @Property(bool, notify=changed, final=True)
    def shown(self) -> bool:
        """Whether the tray is there."""
        return self._shown

    @Property(bool, notify=changed, final=True)
    def muted(self) -> bool:
        """Whether the sound is off."""
        return self._muted

    @Property(bool, notify=changed, final=True)
    def cleaning(self) -> bool:
        """Whether touches do nothing now."""
        return self._cleaning

    @Property(Countdown, constant=True, final=True)
    def countdown(self) -> Countdown:
        """How long they do nothing."""
        return self._countdown
