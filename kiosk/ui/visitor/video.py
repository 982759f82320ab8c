"""Where the avatar's picture is on the screen, and whether its video is to be seen there."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.visitor.measures import video_margins

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visitor model")
class VideoModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The video under the scene; on a portrait screen it is `portrait_height` times as high as wide.

    Signals:
        shown_changed: It is to be seen, or the still.
        margins_changed: Where it is: left, top, right, bottom as shares of the window.

    """

    shown_changed = Signal()
    margins_changed = Signal(float, float, float, float)

    def __init__(self, portrait_height: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._portrait_height = portrait_height
        self._margins = (0.0, 0.0, 0.0, 0.0)
        self._window = (0.0, 0.0)
        self._shown = False

    def apply_settings(self, portrait_height: float) -> None:
        """Be of another height on a portrait screen."""
        self._portrait_height = portrait_height
        self.setWindowSize(*self._window)

    def show(self) -> None:
        """Let the still fade out."""
        self._set_shown(shown=True)

    def hide(self) -> None:
        """Let the still fade in."""
        self._set_shown(shown=False)

    def _set_shown(self, *, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self.shown_changed.emit()

    @Slot(float, float)
    def setWindowSize(self, width: float, height: float) -> None:  # noqa: N802
        """Place it in a window of this size."""
        self._window = (width, height)
        if width > 0 and height > 0:
            self._margins = video_margins(width, height, self._portrait_height)
            self.margins_changed.emit(*self._margins)

    @Property(bool, notify=shown_changed, final=True)
    def shown(self) -> bool:
        """Whether the video runs under the scene, so that the still may fade out."""
        return self._shown

    @Property(float, notify=margins_changed, final=True)
    def bottom(self) -> float:
        """Share of the window below it."""
        return self._margins[3]
