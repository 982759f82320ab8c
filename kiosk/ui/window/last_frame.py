"""The last picture of a video, which covers the video until the next one has its first frame there."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.player.player import Player

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LastFrame(QQuickPaintedItem):
    """Draws a picture over all of itself.

    Signals:
        shown_changed: It is to be seen at once, or may fade out.

    """

    shown_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._shown = False
        self.setOpaquePainting(True)

    def follow(self, player: Player) -> None:
        """Cover the changes of what `player` plays."""
        player.frozen.connect(self._on_frozen)
        player.shown.connect(self._thaw)

    @Slot()
    def drop(self) -> None:
        """It has faded out: the picture is not needed any more."""
        if not self._shown:
            self._image = QImage()

    def paint(self, painter: QPainter) -> None:
        """Called by Qt Quick."""
        painter.drawImage(self.boundingRect(), self._image)

    def _on_frozen(self, image: QImage) -> None:
        if image.isNull():
            self._thaw()
        else:
            self._image = image
            self.update()
            self._set_shown(shown=True)

    def _thaw(self) -> None:
        self._set_shown(shown=False)

    def _set_shown(self, *, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self.shown_changed.emit()

    @Property(bool, notify=shown_changed, final=True)
    def shown(self) -> bool:
        """Whether it covers the video."""
        return self._shown
