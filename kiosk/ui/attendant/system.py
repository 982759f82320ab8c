"""The attendant's page *System*: what the kiosk runs on, what is wrong with it, and the ways out."""

import asyncio
import platform
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import __version__
from kiosk.net.loop import NetworkThread
from kiosk.system.resources import Health, measure
from kiosk.ui.attendant.system_check import SystemCheck
from kiosk.ui.attendant.system_log import AttendantLog
from kiosk.ui.attendant.system_network import NetworkTest
from kiosk.ui.attendant.system_power_menu import PowerMenu

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

GIGABYTE: Final = 1e9
MEGABYTE: Final = 1e6
SECTIONS: Final = ("machine", "network", "log")


@QmlElement
@QmlUncreatable("made by the application")
class SystemPageModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Measured when the page is opened; `problems` tells what staff should know, in words.

    Signals:
        changed: The figures are newer, or another section is looked at.

    """

    changed = Signal()
    _measured = Signal(object)

    def __init__(
        self,
        network: NetworkThread,
        data_dir: Path,
        problems: Callable[[], list[str]],
        log: AttendantLog,
        network_test: NetworkTest,
        check: SystemCheck,
        ways: PowerMenu,
    ) -> None:
        super().__init__(ways.parent())
        self._network = network
        self._data_dir = data_dir
        self._problems = problems
        self._log = log
        self._network_test = network_test
        self._check = check
        self._ways = ways
        self._started = time.monotonic()
        self._section = SECTIONS[0]
        self._health = Health(None, None, None, "")
        self._measured.connect(self._on_measured)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page."""
        if seen:
            self.refresh()

    def refresh(self) -> None:
        """Measure and read everything again."""
        self._network.submit(self._measure())
        self._ways.refresh()
        self._log.refresh()
        self.changed.emit()

    @Slot(str)
    def turnTo(self, section: str) -> None:  # noqa: N802
        """Look at another section."""
        if section in SECTIONS:
            self._section = section
            self.refresh()

    async def _measure(self) -> None:
        self._measured.emit(await asyncio.to_thread(measure, self._data_dir))

    def _on_measured(self, health: Health) -> None:
        self._health = health
        self.changed.emit()

    @Property(AttendantLog, constant=True, final=True)
    def log(self) -> AttendantLog:
        """The log."""
        return self._log

    @Property(NetworkTest, constant=True, final=True)
    def networkTest(self) -> NetworkTest:  # noqa: N802
        """The network test."""
        return self._network_test

    @Property(SystemCheck, constant=True, final=True)
    def check(self) -> SystemCheck:
        """The last `kiosk check`."""
        return self._check

    @Property(PowerMenu, constant=True, final=True)
    def ways(self) -> PowerMenu:
        """Restart, leave, shut down."""
        return self._ways

    @Property(str, notify=changed, final=True)
    def section(self) -> str:
        """`machine`, `network` or `log`."""
        return self._section

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
        """Free space where the kiosk keeps its records; negative where that cannot be told."""
        return _in(GIGABYTE, self._health.free_disk)

    @Property(float, notify=changed, final=True)
    def freeMemoryGigabytes(self) -> float:  # noqa: N802
        """Memory that programs can still have; negative where that cannot be told."""
        return _in(GIGABYTE, self._health.free_memory)

    @Property(float, notify=changed, final=True)
    def ownMemoryMegabytes(self) -> float:  # noqa: N802
        """Memory of the kiosk itself; negative where that cannot be told."""
        return _in(MEGABYTE, self._health.own_memory)

    @Property(bool, notify=changed, final=True)
    def diskIsLow(self) -> bool:  # noqa: N802
        """Whether the disk is nearly full."""
        return self._health.disk_is_low

    @Property(str, notify=changed, final=True)
    def unwritable(self) -> str:
        """Why nothing can be written into the kiosk's folder, as the system says it; else empty."""
        return self._health.unwritable

    @Property(str, constant=True, final=True)
    def folder(self) -> str:
        """The kiosk's folder."""
        return str(self._data_dir)

    @Property(list, notify=changed, final=True)
    def problems(self) -> list[str]:
        """What else somebody should look at, in words."""
        return self._problems()


def _in(unit: float, amount: int | None) -> float:
    return -1.0 if amount is None else amount / unit
