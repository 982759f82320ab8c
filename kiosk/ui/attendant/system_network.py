"""The network test of the attendant's page *System*."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Any, Protocol

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.net.loop import NetworkThread

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


class NetworkFindings(Protocol):
    """What one step found."""

    @property
    def name(self) -> str:
        """`lookup`, `connection` or `answer`."""

    @property
    def ok(self) -> bool | None:
        """Whether it is well."""

    @property
    def found(self) -> str:
        """What there is, with its milliseconds."""


@QmlElement
@QmlUncreatable("made by the application")
class NetworkTest(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """`findings` goes the way to the service, on the network thread.

    Signals:
        changed: One more step is done, or the test began or ended.

    """

    changed = Signal()
    _found = Signal(object)

    def __init__(
        self, network: NetworkThread, findings: Callable[[], AsyncGenerator[NetworkFindings, None]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._network = network
        self._findings = findings
        self._steps: list[dict[str, Any]] = []
        self._running = False
        self._found.connect(self._on_found)

    @Slot()
    def start(self) -> None:
        """Go the way to the service."""
        if not self._running:
            self._running, self._steps = True, []
            self._network.submit(self._go())
            self.changed.emit()

    async def _go(self) -> None:
        try:
            async with aclosing(self._findings()) as findings:
                async for finding in findings:
                    self._found.emit(finding)
        finally:
            self._found.emit(None)

    def _on_found(self, finding: NetworkFindings | None) -> None:
        if finding is None:
            self._running = False
        else:
            log.info("network test", step=finding.name, ok=finding.ok, found=finding.found)
            self._steps.append({"name": finding.name, "ok": finding.ok is True, "found": finding.found})
        self.changed.emit()

    @Property(bool, notify=changed, final=True)
    def running(self) -> bool:
        """Whether the test goes on."""
        return self._running

    @Property(list, notify=changed, final=True)
    def steps(self) -> list[dict[str, Any]]:
        """Each step so far: its name, whether it is well, what was found."""
        return self._steps
