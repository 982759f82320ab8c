"""Long presses in the corners of the scene, which open what is for staff."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QPointerEvent
from PySide6.QtQuick import QQuickItem

CORNER_SHARE: Final = 0.11
"""Side of a corner as a share of the scene's short side."""
PRESSES: Final = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
MOVES: Final = {QEvent.Type.MouseMove, QEvent.Type.TouchUpdate}
RELEASES: Final = {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


class LongPress(QObject):
    """Watches the corners of `scene`, which may be turned in its window; every touch goes on to whom it belongs.

    Signals:
        top_left_held: a finger has rested there for so long.
        bottom_right_held: likewise.

    """

    top_left_held = Signal()
    bottom_right_held = Signal()

    def __init__(self, scene: QQuickItem, top_left_seconds: float, bottom_right_seconds: float) -> None:
        super().__init__(scene)
        self._scene = scene
        self._top_left = self._timer(top_left_seconds, self.top_left_held)
        self._bottom_right = self._timer(bottom_right_seconds, self.bottom_right_held)
        scene.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See where fingers rest."""
        kind = event.type()
        if isinstance(event, QPointerEvent) and event.points() and kind in PRESSES | MOVES:
            timer = self._at(event.points()[0].position())
            for other in (self._top_left, self._bottom_right):
                if other is not timer:
                    other.stop()
            if timer and kind in PRESSES:
                timer.start()
        elif kind in RELEASES:
            self._top_left.stop()
            self._bottom_right.stop()
        return super().eventFilter(watched, event)

    def _timer(self, seconds: float, held: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        timer.timeout.connect(held)
        return timer

    def _at(self, place: QPointF) -> QTimer | None:
        place = self._scene.mapFromScene(place)
        width, height = self._scene.width(), self._scene.height()
        side = CORNER_SHARE * min(width, height)
        if place.x() < side and place.y() < side:
            return self._top_left
        if place.x() > width - side and place.y() > height - side:
            return self._bottom_right
        return None
