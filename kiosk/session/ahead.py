"""Opens connections while a visitor is still typing or speaking, so that the session and its stream need not."""

import time
from typing import Final

from PySide6.QtCore import QObject

from kiosk.session.means import Means

AGAIN_SECONDS: Final = 20.0
"""Less than a connection is kept open without use."""


class Ahead(QObject):
    """Opens a connection to the service and one to where the last stream came from; on the GUI thread."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._opened = -AGAIN_SECONDS

    def on_screen(self, screen: str) -> None:
        """A visitor who comes to Ask will want a session soon."""
        if screen == "ask":
            self.open()

    def on_state(self, state: str) -> None:
        """The stream is on its way; its connection may have been closed during a long wait."""
        if state == "polling":
            self._means.player.open_ahead()

    def open(self) -> None:
        """Open them, if they are not fresh."""
        now = time.monotonic()
        if now - self._opened >= AGAIN_SECONDS:
            self._opened = now
            self._means.network.submit(self._means.client.open_ahead())
            self._means.player.open_ahead()
