"""What of all that can be done to the window reaches the scene: touches, left clicks, and keys that write."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickWindow

KEYS: Final = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
BUTTONS: Final = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
}
NEVER: Final = {
    QEvent.Type.ContextMenu,
    QEvent.Type.NativeGesture,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.Drop,
}
COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
WRITING: Final = {
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Down,
    Qt.Key.Key_End,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Home,
    Qt.Key.Key_Left,
    Qt.Key.Key_Return,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
}
"""Keys without a letter that may reach a text; with Shift some of them cut, paste or mark."""
SHIFTS: Final = {Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_Shift}


class InputFilter(QObject):
    """Swallows the rest for one window: shortcuts, the middle button's paste, drag and drop, gestures."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let through what a visitor needs."""
        kind = event.type()
        stops = (
            kind in NEVER
            or (kind in KEYS and isinstance(event, QKeyEvent) and not _writes(event))
            or (kind in BUTTONS and isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton)
        )
        if stops:
            event.ignore()
        return stops or super().eventFilter(watched, event)


def _writes(event: QKeyEvent) -> bool:
    if event.modifiers() & COMMANDS:
        return False
    if event.key() in WRITING:
        return not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return event.key() in SHIFTS or (event.text() != "" and event.text().isprintable())
