"""The attendant's page *System*: what the kiosk runs on, its last log lines, and the ways out."""

import platform
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import __version__

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1

GIGABYTE: Final = 1024**3


@QmlElement
@QmlUncreatable("made by the application")
class SystemPage(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Read when the page is opened.

    `log_lines` gives the last lines of the log, `problems` what staff should know; `leave` ends the kiosk.

    Signals:
        changed: The figures are newer, or another filter was chosen.

    """

    changed = Signal()

    def __init__(
        self,
        data_dir: Path,
        log_lines: Callable[[], list[str]],
        problems: Callable[[], list[str]],
        leave: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._log_lines = log_lines
        self._problems = problems
        self._leave = leave
        self._started = time.monotonic()
        self._only_problems = False

    @Slot()
    def refresh(self) -> None:
        """Read everything again."""
        self.changed.emit()

    @Slot()
    def toggleProblems(self) -> None:  # noqa: N802
        """Show warnings and errors alone, or everything."""
        self._only_problems = not self._only_problems
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """End the kiosk."""
        self._leave()

    @Property(str, notify=changed, final=True)
    def versions(self) -> str:
        """The kiosk's own and those of what it stands on."""
        return f"Kiosk {__version__} · Python {platform.python_version()} · Qt {PySide6.__version__}"

    @Property(int, notify=changed, final=True)
    def uptimeMinutes(self) -> int:  # noqa: N802
        """Minutes since the start."""
        return int((time.monotonic() - self._started) / 60)

    @Property(float, notify=changed, final=True)
    def freeGigabytes(self) -> float:  # noqa: N802
        """Free space where the kiosk keeps its records; negative where that cannot be read."""
        try:
            return shutil.disk_usage(self._data_dir).free / GIGABYTE
        except OSError:
            return -1.0

    @Property(bool, notify=changed, final=True)
    def onlyProblems(self) -> bool:  # noqa: N802
        """Whether only warnings and errors are shown."""
        return self._only_problems

    @Property(list, notify=changed, final=True)
    def problems(self) -> list[str]:
        """What somebody should look at, in words."""
        return self._problems()

    @Property(list, notify=changed, final=True)
    def logLines(self) -> list[str]:  # noqa: N802
        """The last lines, newest first."""
        lines = reversed(self._log_lines())
        if self._only_problems:
            return [line for line in lines if "[warning" in line or "[error" in line]
        return list(lines)
