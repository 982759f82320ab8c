"""Tells systemd how the kiosk is: started, alive, ending (sd_notify(3)); silent where nobody asked for it."""

import os
import socket
from collections.abc import Callable
from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer

log = structlog.get_logger("heartbeat")

VARIABLES: Final = ("NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC")
RESTART_SECONDS: Final = 180.0
"""How long a restart may take: its session has to be closed first."""
BEATS_PER_LIMIT: Final = 3
"""systemd's own advice is to beat at least twice as often as it listens (sd_watchdog_enabled(3))."""


class Heartbeat(QObject):
    """Beats on the GUI thread, which is thereby shown to run.

    It takes systemd's variables out of the environment: no child process is to speak for the kiosk.
    """

    def __init__(self) -> None:
        super().__init__()
        self._taken = {name: os.environ.pop(name, "") for name in VARIABLES}
        self._address = self._taken["NOTIFY_SOCKET"]
        self._seconds = _watchdog_seconds(self._taken["WATCHDOG_PID"], self._taken["WATCHDOG_USEC"])
        self._stuck_part: Callable[[], str] = str
        self._missed = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def ready(self, stuck_part: Callable[[], str]) -> None:
        """The kiosk is there for visitors; it beats from now on while `stuck_part` names nothing."""
        self._stuck_part = stuck_part
        # The limit is said again: a restart has set a longer one.
        self._tell("\n".join(["READY=1", *([_limit(self._seconds)] if self._seconds else ())]))
        if self._address and self._seconds:
            self._beat()
            self._timer.start(max(1, round(1000 * self._seconds / BEATS_PER_LIMIT)))

    def stop(self, *, restarts: bool = False) -> None:
        """The kiosk ends, and there are no more beats; one that `restarts` in the same process finds its variables."""
        self._timer.stop()
        if restarts:
            if self._seconds:
                self._tell(_limit(RESTART_SECONDS))
            os.environ.update({name: value for name, value in self._taken.items() if value})
        else:
            self._tell("STOPPING=1")

    def _beat(self) -> None:
        missing = self._stuck_part()
        if missing and missing != self._missed:
            log.error("not sending the systemd watchdog signal: a part of the kiosk is stuck", stuck_part=missing)
        self._missed = missing
        if not missing:
            self._tell("WATCHDOG=1")

    def _tell(self, state: str) -> None:
        if not self._address:
            return
        address = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) as notify:
            try:
                notify.sendto(state.encode(), address)
            except OSError as error:
                log.warning("systemd was not told", state=state, reason=str(error))


def _limit(seconds: float) -> str:
    """The words that beat, and tell systemd how long to wait for the next beat (sd_notify(3))."""
    return f"WATCHDOG=1\nWATCHDOG_USEC={round(seconds * 1_000_000)}"


def _watchdog_seconds(pid: str, microseconds: str) -> float:
    """How long systemd waits for a beat of this process; 0 where it does not."""
    if pid and pid != str(os.getpid()):
        return 0.0
    return int(microseconds) / 1_000_000 if microseconds.isdecimal() else 0.0
