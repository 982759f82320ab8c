"""Time that runs out, or that is waited for, as the rings on the screens show it."""

import math
import time
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.visitor.measures import wait_progress

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

TICK_SECONDS: Final = 0.125
CALM_TICK_SECONDS: Final = 1.0
ENDLESS: Final = -1.0


@QmlElement
@QmlUncreatable("made by the visitor model")
class Countdown(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """One at a time: a deadline with a ring that empties, or a wait with a ring that fills.

    Signals:
        over: The deadline has come.
        changed: The ring stands otherwise.

    """

    over = Signal()
    changed = Signal()

    def __init__(self, *, calm: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds: float | None = None
        self._start = 0.0
        self._waits = False
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self.over)
        self._tick = QTimer(self, interval=round(1000 * (CALM_TICK_SECONDS if calm else TICK_SECONDS)))
        self._tick.timeout.connect(self.changed)

    @property
    def is_running(self) -> bool:
        """Whether there is a deadline ahead."""
        return self._deadline.isActive()

    def start(self, seconds: float | None, *, shown: bool) -> None:
        """Count down `seconds`, with its ring `shown`; nothing with `None`."""
        self._begin(seconds, waits=False, shown=shown)
        if seconds is None:
            self._deadline.stop()
        else:
            self._deadline.start(round(seconds * 1000))

    def wait(self, expected_seconds: float | None) -> None:
        """Show how far a wait is that took so long lately; `None` where nobody knows."""
        self._deadline.stop()
        self._begin(expected_seconds, waits=True, shown=True)

    def _begin(self, seconds: float | None, *, waits: bool, shown: bool) -> None:
        self._seconds, self._waits = seconds, waits
        self._start = time.monotonic()
        if shown:
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit()

    def _elapsed(self) -> float:
        return time.monotonic() - self._start

    @Property(float, notify=changed, final=True)
    def ring(self) -> float:
        """How full the ring is, 0 to 1; -1 where nobody knows how long it takes."""
        if self._seconds is None:
            return ENDLESS
        if self._waits:
            return wait_progress(self._elapsed(), self._seconds)
        return max(1.0 - self._elapsed() / self._seconds, 0.0) if self._seconds else 0.0

    @Property(int, notify=changed, final=True)
    def secondsLeft(self) -> int:  # noqa: N802
        """Whole seconds that are left."""
        return math.ceil(max((self._seconds or 0.0) - self._elapsed(), 0.0))
