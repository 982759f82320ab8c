"""How the last starts of the kiosk ended, so that one that crashes again and again starts in a safe mode."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import structlog

from kiosk.system.files import replace_file

log = structlog.get_logger("starts")

STARTS_FILE: Final = "starts.json"
STORM_SECONDS: Final = 300.0
STORM_CRASHES: Final = 3
"""So many crashes within so many seconds are a storm."""


class StartHistory:
    """The record in `data_dir`: when the kiosk crashed, there only while it runs or after a crash.

    Where it cannot be kept, every start is an ordinary one.
    """

    def __init__(self, data_dir: Path, now: Callable[[], float] = time.time) -> None:
        self._file = data_dir / STARTS_FILE
        self._now = now

    def begin(self) -> bool:
        """Note a start; returns whether it should be a safe one. Blocks until it is on the disk."""
        now = self._now()
        crashes = self._read()
        if crashes is not None:
            log.warning("the last run ended without a clean shutdown")
            crashes = [crash for crash in (*crashes, now) if now - STORM_SECONDS <= crash <= now]
        self._write(crashes or [])
        return len(crashes or []) >= STORM_CRASHES

    def end(self) -> None:
        """Note that the kiosk ends in order, which closes the chapter of its crashes."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("cannot record the clean shutdown", reason=str(error))

    def _read(self) -> list[float] | None:
        """When there were crashes; `None` after an end in order."""
        try:
            return [float(crash) for crash in json.loads(self._file.read_bytes())]
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, RecursionError) as error:
            log.warning("the record of starts is unreadable", kind=type(error).__name__)
            return []

    def _write(self, crashes: list[float]) -> None:
        try:
            replace_file(self._file, json.dumps(crashes).encode())
        except OSError as error:
            log.warning("cannot record the start", reason=str(error))
