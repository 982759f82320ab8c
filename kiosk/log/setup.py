"""The log: structured lines, Qt's messages among them; what staff look at is kept in memory.

To a human at standard error they are plain, to the journal and in files (`kiosk logs`) one JSON object each.
Levels: `info` what happened, `warning` what went wrong and was dealt with, `error` what somebody should look at.
"""

import atexit
import os
import sys
import threading
import time
import traceback
from collections import OrderedDict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, Protocol

import structlog
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.log.files import LogFile
from kiosk.log.session_context import add_session

LEVELS = {
    QtMsgType.QtDebugMsg: "debug",
    QtMsgType.QtInfoMsg: "info",
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "error",
    QtMsgType.QtFatalMsg: "critical",
}
PROBLEMS: Final = frozenset({"warning", "error", "critical"})
"""The levels of what went wrong."""

LINES_KEPT: Final = 200
DAY_SECONDS: Final = 86400.0
MESSAGES_KEPT: Final = 50
"""How many different problems are counted; the ones that were longest ago are forgotten first."""
TIMES_KEPT: Final = 1000
"""How often one problem is counted within a day."""


@dataclass(frozen=True, slots=True)
class LoggedLine:
    """A line of the log: the name of its logger, whether it tells of a problem, and what was written."""

    topic: str
    is_problem: bool
    text: str


@dataclass(frozen=True, slots=True)
class LoggedProblem:
    """One message of the last day: how often it came, and when last (seconds since 1970)."""

    topic: str
    message: str
    count: int
    last: float


class RecentLog:
    """The last lines, and the problems of the last 24 hours; safe from any thread. `clock` gives seconds since 1970."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._lines: deque[LoggedLine] = deque(maxlen=LINES_KEPT)
        self._times: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()

    def keep(self, line: LoggedLine, message: str) -> None:
        """Keep `line`, which says `message` and more."""
        with self._lock:
            self._lines.append(line)
            if line.is_problem:
                key = (line.topic, message)
                self._times.setdefault(key, deque(maxlen=TIMES_KEPT)).append(self._clock())
                self._times.move_to_end(key)
                if len(self._times) > MESSAGES_KEPT:
                    self._times.popitem(last=False)

    def lines(self) -> list[LoggedLine]:
        """The last lines, oldest first."""
        with self._lock:
            return list(self._lines)

    def problems(self) -> list[LoggedProblem]:
        """What went wrong within the last 24 hours, the latest first."""
        since = self._clock() - DAY_SECONDS
        with self._lock:
            recent = {key: [moment for moment in times if moment > since] for key, times in self._times.items()}
        return [LoggedProblem(*key, len(times), times[-1]) for key, times in reversed(recent.items()) if times]


memory: Final = RecentLog()
"""What this process has logged."""

_as_text = structlog.dev.ConsoleRenderer(colors=False)
_as_json = structlog.processors.JSONRenderer()


class _Outputs:
    """Where lines go besides the memory.

    Attributes:
        to_journal: whether standard error gets JSON.
        file: what keeps them, once the settings are known.
        early: the JSON lines until then.

    """

    to_journal = False
    file: LogFile | None = None
    early: Final = deque[str](maxlen=LINES_KEPT)


class _Logger:
    """Writes to standard error, whose end costs no more than the lines."""

    def __init__(self, name: str = "kiosk") -> None:
        self.name = name

    def msg(self, text: str) -> None:
        if sys.stderr:
            with suppress(OSError, ValueError):
                sys.stderr.write(text + "\n")
                sys.stderr.flush()

    debug = info = warning = error = critical = msg


def _render(logger: Any, level: str, event: Any) -> str:
    message = str(event["event"])
    fields = {"timestamp": event.pop("timestamp"), "level": event.pop("level"), "logger": logger.name} | event
    text = str(_as_text(logger, level, dict(fields)))
    memory.keep(LoggedLine(logger.name, level in PROBLEMS, text), message)
    line = str(_as_json(logger, level, fields))
    if _Outputs.file:
        _Outputs.file.write(line)
    else:
        _Outputs.early.append(line)
    return line if _Outputs.to_journal else text


def _add_frames(_logger: Any, _level: str, event: Any) -> Any:
    """Where an error came from and of what kind it is: its own words may be a visitor's."""
    if given := event.pop("exc_info", None):
        error = given if isinstance(given, BaseException) else sys.exc_info()[1]
        event["exception"] = "\n".join(_frames(error))
    return event


def _frames(error: BaseException | None) -> list[str]:
    if error is None:
        return []
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return [*_frames(cause), *"".join(traceback.format_tb(error.__traceback__)).splitlines(), type(error).__name__]


def configure() -> None:
    """Log to standard error: JSON where that is the journal."""
    _Outputs.to_journal = _is_journal()
    structlog.configure(
        processors=[
            add_session,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            _add_frames,
            _render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger("info"),
        logger_factory=_Logger,
    )


class Destination(Protocol):
    """Where lines go: `config.log.LogSettings` tells the meaning of both."""

    @property
    def to(self) -> Literal["auto", "stderr", "journal", "files"]:
        """Who gets them."""

    @property
    def megabytes(self) -> int:
        """How much all files may have together."""


def keep(settings: Destination, data_dir: Path) -> None:
    """Log as the settings say, until `close`; what came before `keep` is kept too."""
    close()
    _Outputs.to_journal = settings.to == "journal" or (settings.to == "auto" and _is_journal())
    if settings.to == "files" or (settings.to == "auto" and not _Outputs.to_journal):
        file = LogFile(data_dir, settings.megabytes)
        while _Outputs.early:
            file.write(_Outputs.early.popleft())
        _Outputs.file = file
        atexit.register(close)


def close() -> None:
    """Write what waits, and log to standard error alone; idempotent."""
    file, _Outputs.file = _Outputs.file, None
    if file:
        file.close()


def _is_journal() -> bool:
    """Whether standard error is the journal; a terminal inherits the name of its desktop's from systemd."""
    try:
        found = os.fstat(2)
    except OSError:
        return False
    return os.environ.get("JOURNAL_STREAM") == f"{found.st_dev}:{found.st_ino}"


def log_qt_messages() -> None:
    """Send Qt's messages to the same log."""
    log = structlog.get_logger("qt")

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        getattr(log, LEVELS[kind])(message, category=context.category)

    qInstallMessageHandler(handle)
