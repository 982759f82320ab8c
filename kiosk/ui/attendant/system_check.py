"""The card of the last `kiosk check`: whether all is well, and what to do where it is not."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any, Final

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.opening_hours import local_time
from kiosk.net.loop import NetworkThread

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

CHECK_SECONDS: Final = 120.0


@QmlElement
@QmlUncreatable("made by the application")
class SystemCheck(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Runs `command`, which prints the findings as JSON, in a process of its own.

    Signals:
        changed: There is another result, or it is being looked for.

    """

    changed = Signal()
    _found = Signal(object)

    def __init__(self, command: Sequence[str], network: NetworkThread, parent: QObject) -> None:
        super().__init__(parent)
        self._command = command
        self._network = network
        self._running = False
        self._findings: list[dict[str, Any]] | None = None
        self._at = ""
        self._found.connect(self._on_found)

    @Slot()
    def run(self) -> None:
        """Check now; one check after the other."""
        if not self._running:
            self._running = True
            self._network.submit(self._run())
            self.changed.emit()

    async def _run(self) -> None:
        findings: list[dict[str, Any]]
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
            )
            try:
                output, _ = await asyncio.wait_for(process.communicate(), CHECK_SECONDS)
            finally:
                if process.returncode is None:
                    process.kill()
            findings = [dict(finding) for finding in json.loads(output)]
        except (OSError, ValueError, TimeoutError) as error:
            log.warning("the checks could not be run", kind=type(error).__name__)
            findings = [{"name": "check", "ok": False, "found": type(error).__name__, "advice": "kiosk check"}]
        self._found.emit(findings)

    def _on_found(self, findings: list[dict[str, Any]]) -> None:
        self._running = False
        self._findings = findings
        self._at = f"{local_time():%Y-%m-%d %H:%M}"
        bad = [str(finding.get("name")) for finding in findings if finding.get("ok") is False]
        log.info("checks finished", not_well=bad)
        self.changed.emit()

    @Property(bool, notify=changed, final=True)
    def running(self) -> bool:
        """Whether it is being checked."""
        return self._running

    @Property(str, notify=changed, final=True)
    def state(self) -> str:
        """`good`, `bad`, or nothing before the first check."""
        return "" if self._findings is None else "bad" if self._bad else "good"

    @Property(str, notify=changed, final=True)
    def at(self) -> str:
        """When it was checked."""
        return self._at

    @Property(list, notify=changed, final=True)
    def problems(self) -> list[str]:
        """What is not well, each with what to do."""
        return [": ".join(str(each[key]) for key in ("name", "found", "advice") if each.get(key)) for each in self._bad]

    @property
    def _bad(self) -> list[dict[str, Any]]:
        return [finding for finding in self._findings or () if finding.get("ok") is False]
