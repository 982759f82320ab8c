"""The guardian: a process beside the kiosk that closes its sessions when it dies or freezes. No Qt."""

import os
import signal
import subprocess

from kiosk.config.settings import Settings
from kiosk.session.orphans import settings_line
from kiosk.system.program import end_with_input, own_command


class GuardianProcess:
    """One such process, which closes the kiosk's sessions unless `beat` is called again and again until `stop`.

    A service manager that ends what a dead kiosk has left must not end it: SIGTERM is blocked there from the first
    moment on. It ends by itself when all is closed. For one thread at a time.
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
        """The process id."""
        return self._process.pid

    def beat(self) -> None:
        """The kiosk lives. Raises `OSError` if the guardian does not."""
        os.write(self._stream, b".")

    def stop(self) -> None:
        """The kiosk has closed its sessions and ends: the guardian looks for open ones once more, and ends too."""
        end_with_input(self._process)
