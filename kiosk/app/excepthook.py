"""Errors that nobody handled, on whatever thread: logged with what is known, and told so that no window stays dead."""

import asyncio
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject, Signal

log = structlog.get_logger("kiosk")

CALM_SECONDS: Final = 10.0
"""How long after one error the next is not told again: what is done about it may fail in the same way."""


class ExceptHook(QObject):
    """Hears of every unhandled error from `install` until `remove`; `context` tells what else is to be logged.

    Signals:
        broke: there was one, on whatever thread.

    """

    broke = Signal()

    def __init__(self, context: Callable[[], dict[str, str]]) -> None:
        super().__init__()
        self._context = context
        self._last = -CALM_SECONDS
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Listen at every thread; an asyncio loop is given `on_loop_error` by whoever owns it."""
        sys.excepthook = lambda kind, error, trace: self._on_error((kind, error, trace), "main")
        threading.excepthook = lambda given: self._on_error(
            (given.exc_type, given.exc_value, given.exc_traceback), given.thread.name if given.thread else "?"
        )

    def remove(self) -> None:
        """Listen no more."""
        sys.excepthook, threading.excepthook = self._before

    def on_loop_error(self, _: asyncio.AbstractEventLoop, given: dict[str, Any]) -> None:
        """Asyncio's `call_exception_handler`."""
        error = given.get("exception")
        self._on_error(
            (type(error), error, error.__traceback__) if error else None, "network", given.get("message", "")
        )

    def _on_error(self, error: Any, thread: str, message: str = "") -> None:
        # Frames and kind alone: an error's own words may be a visitor's.
        frames = "".join(traceback.format_tb(error[2])) if error else ""
        kind = error[0].__name__ if error else ""
        log.error("unhandled error", kind=kind, thread=thread, detail=message, frames=frames, **self._context())
        if time.monotonic() - self._last >= CALM_SECONDS:
            self._last = time.monotonic()
            self.broke.emit()
