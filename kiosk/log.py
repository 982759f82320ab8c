"""The log: structured lines on standard error, Qt's messages among them.

Levels: `info` what happened, `warning` what went wrong and was dealt with, `error` what somebody should look at.
"""

import sys
from collections import deque
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


LINES_KEPT: Final = 200

_last: deque[str] = deque(maxlen=LINES_KEPT)


def last_lines() -> list[str]:
    """The last lines of the log, oldest first."""
    return list(_last)


def _keep(_logger: object, _level: str, line: Any) -> Any:
    _last.append(str(line))
    return line


def configure() -> None:
    """Log to standard error."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer(colors=False),
            _keep,
        ],
        wrapper_class=structlog.make_filtering_bound_logger("info"),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def log_qt_messages() -> None:
    """Send Qt's messages to the same log."""
    log = structlog.get_logger("qt")

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        getattr(log, LEVELS[kind])(message, category=context.category)

    qInstallMessageHandler(handle)
