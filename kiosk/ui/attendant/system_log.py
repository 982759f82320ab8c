"""The log on the attendant's page *System*: its last lines, and what went wrong within a day."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.log.setup import LoggedLine, LoggedProblem

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class AttendantLog(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Reads `lines` and `problems` when it is refreshed.

    Signals:
        changed: Other lines are shown.

    """

    changed = Signal()

    def __init__(
        self,
        lines: Callable[[], list[LoggedLine]],
        problems: Callable[[], list[LoggedProblem]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._read_lines = lines
        self._read_problems = problems
        self._lines: list[LoggedLine] = []
        self._problems: list[LoggedProblem] = []
        self._only_problems = False
        self._topic = ""

    def refresh(self) -> None:
        """Read the log."""
        self._lines = self._read_lines()
        self._problems = self._read_problems()
        self.changed.emit()

    @Slot(bool)
    def showProblems(self, only: bool) -> None:  # noqa: N802
        """Show warnings and errors alone, or everything."""
        self._only_problems = only
        self.refresh()

    @Slot(str)
    def showTopic(self, topic: str) -> None:  # noqa: N802
        """Show the lines of one logger, or of all for an empty name."""
        self._topic = topic
        self.refresh()

    @Property(bool, notify=changed, final=True)
    def onlyProblems(self) -> bool:  # noqa: N802
        """Whether warnings and errors alone are shown."""
        return self._only_problems

    @Property(str, notify=changed, final=True)
    def topic(self) -> str:
        """Whose lines are shown; empty for all."""
        return self._topic

    @Property(list, notify=changed, final=True)
    def topics(self) -> list[str]:
        """The loggers that have written lines, and the one that is chosen."""
        return sorted({line.topic for line in self._lines} | ({self._topic} - {""}))

    @Property(list, notify=changed, final=True)
    def lines(self) -> list[str]:
        """The lines that are asked for, newest first."""
        return [
            line.text
            for line in reversed(self._lines)
            if (line.is_problem or not self._only_problems) and self._topic in {"", line.topic}
        ]

    @Property(list, notify=changed, final=True)
    def problems(self) -> list[dict[str, Any]]:
        """What went wrong within the last day, the latest first: message, topic, count, last time of day."""
        return [
            {
                "message": each.message,
                "topic": each.topic,
                "count": each.count,
                "last": f"{datetime.fromtimestamp(each.last, UTC).astimezone():%H:%M}",
            }
            for each in self._problems
        ]
