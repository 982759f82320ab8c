"""How long the longest session still lasts: the visitor is told before it is over, and the avatar says goodbye."""

import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

NOTICE_SECONDS: Final = 60.0
FAREWELL_SECONDS: Final = 35.0
"""How long before the end the goodbye begins; what the service already has is spoken before it."""
MARGIN_SECONDS: Final = 1.0


class Lifetime(QObject):
    """Counts from the moment the session was created; `longest_seconds` is what the service allows.

    Signals:
        near: a minute is left.
        ending: time for the goodbye.

    """

    near = Signal()
    ending = Signal()

    def __init__(self, longest_seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._longest = longest_seconds
        self._began: float | None = None
        self._notice = QTimer(self, singleShot=True)
        self._notice.timeout.connect(self.near)
        self._farewell = QTimer(self, singleShot=True)
        self._farewell.timeout.connect(self.ending)

    @property
    def seconds_left(self) -> float:
        """Seconds until the session must be closed."""
        lived = 0.0 if self._began is None else time.monotonic() - self._began
        return max(0.0, self._longest - MARGIN_SECONDS - lived)

    def begin(self) -> None:
        """The session is there."""
        self._began = time.monotonic()
        self._notice.start(round(max(self._longest - NOTICE_SECONDS, 0.0) * 1000))
        self._farewell.start(round(max(self._longest - FAREWELL_SECONDS, self._longest / 2) * 1000))

    def end(self) -> None:
        """The session is over."""
        self._began = None
        self._notice.stop()
        self._farewell.stop()
