"""The guardian: a process beside the kiosk that closes its sessions when it dies or freezes."""

import os
import subprocess

from PySide6.QtCore import QObject, QTimer

from kiosk.embedded import end_with_input, own_command
from kiosk.session.rescue import BEAT_SECONDS, settings_line
from kiosk.settings import Settings


class GuardianProcess:
    """The guardian's process, which has to hear `beat` again and again, until `stop`."""

    def __init__(self, settings: Settings) -> None:
        self._process = subprocess.Popen(
            [*own_command(), "guardian"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,  # what ends the kiosk's group must not end its guardian
        )
        assert self._process.stdin is not None  # noqa: S101  tells the type checker
        self._stream = self._process.stdin.fileno()
        os.set_blocking(self._stream, True)
        os.write(self._stream, settings_line(settings))
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
    """A guardian that is told from the GUI thread that the kiosk lives, until `stop`."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._process = GuardianProcess(settings)
        self._beat = QTimer(self, interval=round(BEAT_SECONDS * 1000))
        self._beat.timeout.connect(self._say)
        self._beat.start()

    def stop(self) -> None:
        """The kiosk has closed its sessions and ends; so does the guardian."""
        self._beat.stop()
        self._process.stop()

    def _say(self) -> None:
        try:
            self._process.beat()
        except OSError:
            self._beat.stop()
