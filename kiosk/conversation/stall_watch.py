"""Whether the live stream moves."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.player.playback import Playback, Source
from kiosk.player.player import Player

FIRST_FRAME_SECONDS: Final = 20.0
STALL_SECONDS: Final = 8.0


class StallWatch(QObject):
    """Watches one stream after the other, each from `begin` to `end`.

    Signals:
        moved: seconds played, as they grow.
        broken: the stream does not go on; a code for staff, and why.

    """

    moved = Signal(float)
    broken = Signal(str, str)

    def __init__(self, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._starved = QTimer(self, singleShot=True)
        self._starved.timeout.connect(lambda: self.broken.emit("STALL", "the stream ran dry"))
        player.shown.connect(self._on_shown)
        player.position_changed.connect(self._on_position)
        player.ended.connect(self._on_ended)

    def begin(self) -> None:
        """A stream is to have its first frame."""
        self._starved.start(round(FIRST_FRAME_SECONDS * 1000))

    def end(self) -> None:
        """It is not to move any more."""
        self._starved.stop()

    def _go_on(self) -> None:
        if self._starved.isActive():
            self._starved.start(round(STALL_SECONDS * 1000))

    def _on_shown(self, playback: Playback) -> None:
        if playback.source is Source.STREAM:
            self._go_on()

    def _on_position(self, playback: Playback, seconds: float) -> None:
        """Only a position that moves shows that it does, whatever else the player says."""
        if playback.source is Source.STREAM:
            self._go_on()
            self.moved.emit(seconds)

    def _on_ended(self, playback: Playback, reason: str) -> None:
        if playback.source is Source.STREAM and reason:
            self.broken.emit("PLAY", reason)
