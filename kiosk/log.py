"""The log: structured lines on standard error, Qt's messages among them; what staff look at is kept in memory.

Levels: `info` what happened, `warning` what went wrong and was dealt with, `error` what somebody should look at.
"""

import sys
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import structlog
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

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
class Line:
    """A line of the log: the name of its logger, whether it tells of a problem, and what was written."""

    topic: str
    is_problem: bool
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One message of the last day: how often it came, and when last (seconds since 1970)."""

    topic: str
    message: str
    count: int
    last: float


class Memory:
    """The last lines, and the problems of the last 24 hours; safe from any thread. `clock` gives seconds since 1970."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._lines: deque[Line] = deque(maxlen=LINES_KEPT)
        self._times: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()

    def keep(self, line: Line, message: str) -> None:
        """Keep `line`, which says `message` and more."""
        with self._lock:
            self._lines.append(line)
            if line.is_problem:
                key = (line.topic, message)
                self._times.setdefault(key, deque(maxlen=TIMES_KEPT)).append(self._clock())
                self._times.move_to_end(key)
                if len(self._times) > MESSAGES_KEPT:
                    self._times.popitem(last=False)

    def lines(self) -> list[Line]:
        """The last lines, oldest first."""
        with self._lock:
            return list(self._lines)

    def problems(self) -> list[Problem]:
        """What went wrong within the last 24 hours, the latest first."""
        since = self._clock() - DAY_SECONDS
        with self._lock:
            recent = {key: [moment for moment in times if moment > since] for key, times in self._times.items()}
        return [Problem(*key, len(times), times[-1]) for key, times in reversed(recent.items()) if times]


memory: Final = Memory()
"""What this process has logged."""

_write = structlog.dev.ConsoleRenderer(colors=False)


def _named(*names: str) -> structlog.PrintLogger:
    logger = structlog.PrintLogger(sys.stderr)
    logger.name = names[0] if names else "kiosk"  # type: ignore[attr-defined]
    return logger


def _render(logger: Any, level: str, event: Any) -> str:
    event["logger"] = logger.name
    message = str(event["event"])
    text = str(_write(logger, level, event))
    memory.keep(Line(logger.name, level in PROBLEMS, text), message)
    return text


def configure() -> None:
    """Log to standard error."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            _render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger("info"),
        logger_factory=_named,
    )


def log_qt_messages() -> None:
    """Send Qt's messages to the same log."""
    log = structlog.get_logger("qt")

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        getattr(log, LEVELS[kind])(message, category=context.category)

    qInstallMessageHandler(handle)
