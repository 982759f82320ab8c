"""The mouse's pointer: none for fingers, and none in a kiosk."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QPointerEvent
from PySide6.QtQuick import QQuickWindow


class Cursor(QObject):
    """Hides the pointer over one window until a real mouse moves, or, with `never`, for good.

    An override of the whole application, because a text field would bring a cursor of its own.
    """

    def __init__(self, window: QQuickWindow, *, never: bool) -> None:
        super().__init__(window)
        self._hidden = False
        self._set_hidden(hidden=never)
        if not never:
            window.installEventFilter(self)

    def release(self) -> None:
        """Leave the application's cursor as it was."""
        self._set_hidden(hidden=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See what the window is touched with."""
        if isinstance(event, QPointerEvent) and event.type() in {QEvent.Type.TouchBegin, QEvent.Type.MouseMove}:
            self._set_hidden(hidden=event.device().type() != QInputDevice.DeviceType.Mouse)
        return super().eventFilter(watched, event)

    def _set_hidden(self, *, hidden: bool) -> None:
        if hidden == self._hidden:
            return
        self._hidden = hidden
        if hidden:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        else:
            QGuiApplication.restoreOverrideCursor()
