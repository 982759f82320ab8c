"""The log's files: one JSON object a line, rotated within a limit, written by a thread of their own.

A disk that is full, gone or read-only costs lines, and is told once; it stops nobody.
"""

import logging
import queue
import sys
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import QueueListener, RotatingFileHandler
from pathlib import Path
from typing import Final

import structlog

log = structlog.get_logger("log")

FILES: Final = 5
LONGEST_LINE: Final = 50_000
"""Characters; what is longer is cut, so that no line breaks the limit."""
LINES_WAITING: Final = 10_000
"""Lines that wait for a slow disk; what comes then is lost."""
CLOSE_SECONDS: Final = 2.0


def newest_file(data_dir: Path) -> Path:
    """The file that is written to."""
    return data_dir / "logs" / "kiosk.jsonl"


def older_files(data_dir: Path) -> list[Path]:
    """The full ones, oldest first; not all of them need be there."""
    newest = newest_file(data_dir)
    return [newest.with_name(f"{newest.name}.{number}") for number in range(FILES - 1, 0, -1)]


class LogFile:
    """Lines into files below `data_dir`, of `megabytes` together, from construction to `close`; for any thread."""

    def __init__(self, data_dir: Path, megabytes: int) -> None:
        # The only queue that a signal's handler may put into.
        self._lines: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
        self._listener = _Listener(self._lines, _Handler(newest_file(data_dir), megabytes * 1_000_000 // FILES))
        self._listener.start()

    def write(self, line: str) -> None:
        """Write `line`, ASCII without its end, soon."""
        if self._lines.qsize() < LINES_WAITING:
            self._lines.put(logging.makeLogRecord({"msg": line[:LONGEST_LINE]}))

    def close(self) -> None:
        """Write what waits, for two seconds at the most; idempotent."""
        self._listener.stop()


class _Listener(QueueListener):
    """Hands the lines to the files, on a thread of its own."""

    def stop(self) -> None:
        """End the thread, but wait for no disk that hangs."""
        thread, self._thread = self._thread, None
        if thread:
            self.enqueue_sentinel()
            thread.join(CLOSE_SECONDS)
            if not thread.is_alive():
                for handler in self.handlers:
                    handler.close()


class _Handler(RotatingFileHandler):
    """Opens its file anew after each failure: the disk may have come back."""

    def __init__(self, file: Path, file_bytes: int) -> None:
        super().__init__(file, maxBytes=file_bytes, backupCount=FILES - 1, encoding="ascii", delay=True)
        self._fails = False
        self._failed = False

    def emit(self, record: logging.LogRecord) -> None:
        self._fails = False
        super().emit(record)
        self._failed = self._fails

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  the base names it
        error = sys.exc_info()[1]
        self._fails = True
        stream, self.stream = self.stream, None
        with suppress(OSError, ValueError):
            if stream:
                stream.close()
        if not self._failed:
            self._failed = True
            log.warning("the log's files cannot be written", reason=getattr(error, "strerror", type(error).__name__))

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()
