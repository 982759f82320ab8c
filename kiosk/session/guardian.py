"""The guardian: a process beside the kiosk that closes its sessions when it dies or freezes."""

import os
import signal
import subprocess
from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer

from kiosk.config.settings import Settings
from kiosk.session.orphans import BEAT_SECONDS, settings_line
from kiosk.system.program import end_with_input, own_command

log = structlog.get_logger("guardian")

BEGIN_MILLISECONDS: Final = 1000
"""By then the first screen is drawn; sooner, its start would take the processor from the kiosk's own."""
AGAIN_MILLISECONDS: Final = 10_000
"""Between two that die."""


class GuardianProcess:
    """The guardian's process, which has to hear `beat` again and again, until `stop`.

    A service manager that ends what a dead kiosk has left must not end it: SIGTERM is blocked there from the first
    moment on. It ends by itself when all is closed.
    """

    def __init__(self, settings: Settings) -> None:
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # as is then inherited
        try:
            self._process = subprocess.Popen(
                [*own_command(), "guardian"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                start_new_session=True,  # what ends the kiosk's group must not end its guardian
            )
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        assert self._process.stdin is not None  # noqa: S101  tells the type checker
        self._stream = self._process.stdin.fileno()
        os.set_blocking(self._stream, True)
        try:
            os.write(self._stream, settings_line(settings))
        except OSError:
            end_with_input(self._process)
            raise
        os.set_blocking(self._stream, False)

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def beat(self) -> None:
        """The kiosk lives. Raises `OSError` where the guardian does not."""
        os.write(self._stream, b".")

    def stop(self) -> None:
        """The kiosk has closed its sessions and ends; the guardian looks once more, and ends too."""
        end_with_input(self._process)


class Guardian(QObject):
    """A guardian that is told from the GUI thread that the kiosk lives, from `begin` to `stop`; another one if it dies.

    It begins by itself after a moment: until there is a session it has nothing to guard.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._process: GuardianProcess | None = None
        self._beat = QTimer(self, interval=round(BEAT_SECONDS * 1000))
        self._beat.timeout.connect(self._say)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.begin)
        self._later.start(BEGIN_MILLISECONDS)

    def begin(self) -> None:
        """Start the process, if there is none."""
        self._later.stop()
        if self._process is None:
            try:
                self._process = GuardianProcess(self._settings)
                self._beat.start()
            except OSError as error:
                self._lack(error)

    def stop(self) -> None:
        """The kiosk has closed its sessions and ends; so does the guardian."""
        self._later.stop()
        self._beat.stop()
        if self._process:
            self._process.stop()

    def _say(self) -> None:
        try:
            if self._process:
                self._process.beat()
        except BlockingIOError:
            pass  # it is there, and has enough to read
        except OSError as error:
            self._lack(error)

    def _lack(self, error: OSError) -> None:
        """There is no guardian; after a while, or with the next conversation, another one is tried."""
        log.warning("there is no guardian", reason=error.strerror)
        self._beat.stop()
        self._later.start(AGAIN_MILLISECONDS)
        if self._process:
            self._process.stop()
            self._process = None
