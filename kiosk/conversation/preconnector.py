"""Opens connections while a visitor is still typing or speaking, so that the session and its stream need not."""

import asyncio
import time
from pathlib import Path
from typing import Final

import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.conversation.machine import ConversationState
from kiosk.conversation.services import SessionServices
from kiosk.system.files import replace_file

log = structlog.get_logger("session")

AGAIN_SECONDS: Final = 20.0
"""Less than a connection is kept open without use."""
ORIGIN_FILE: Final = "origin"


class Preconnector(QObject):
    """Opens a connection to the service and one to where the last stream came from; on the GUI thread.

    Where that was is kept in `data_dir`, for the first visitor after a start.
    """

    _read = Signal(str)

    def __init__(self, means: SessionServices, data_dir: Path) -> None:
        super().__init__()
        self._means = means
        self._opened = -AGAIN_SECONDS
        self._file = data_dir / ORIGIN_FILE
        self._kept = ""
        self._read.connect(self._on_read)
        means.network.submit(self._remember())

    def on_screen(self, screen: str) -> None:
        """A visitor who comes to Ask will want a session soon."""
        if screen == "ask":
            self.open()

    def on_state(self, state: str) -> None:
        """The stream is on its way, and its connection may have been closed during a long wait; or it was heard."""
        now = ConversationState(state)
        if now is ConversationState.POLLING:
            self._means.player.preconnect()
        elif now.needs_no_stream and self._means.player.origin != self._kept:
            self._kept = self._means.player.origin
            self._means.network.submit(self._keep(self._kept))

    def open(self) -> None:
        """Open them, if they are not fresh."""
        now = time.monotonic()
        if now - self._opened >= AGAIN_SECONDS:
            self._opened = now
            self._means.network.submit(self._means.client.preconnect())
            self._means.player.preconnect()

    async def _remember(self) -> None:
        try:
            self._read.emit(await asyncio.to_thread(self._file.read_text, "utf-8"))
        except FileNotFoundError:
            pass
        except (OSError, ValueError) as error:
            log.warning("stream host not remembered", kind=type(error).__name__)

    def _on_read(self, origin: str) -> None:
        self._kept = origin
        self._means.player.expect_from(origin)

    async def _keep(self, origin: str) -> None:
        try:
            await asyncio.to_thread(replace_file, self._file, origin.encode())
        except OSError as error:
            log.warning("stream host could not be saved", reason=error.strerror)
