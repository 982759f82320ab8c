"""The signals that ask the process to end, brought to Qt's loop."""

import signal
import socket
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSocketNotifier

STOP_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class quit_on_signal:  # noqa: N801  used as a function
    """Calls `act` on the GUI thread when a signal to stop comes: Qt's loop does not let Python's handlers run.

    Afterwards such a signal does nothing: the session is being closed, and a second one must not cut that short.
    """

    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act

    def __enter__(self) -> None:
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        self._read.setblocking(False)
        signal.set_wakeup_fd(self._write.fileno())
        for number in STOP_SIGNALS:
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._woken)

    def __exit__(self, *_: object) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._read.close()
        self._write.close()

    def _woken(self) -> None:
        self._read.recv(64)
        self._act()
