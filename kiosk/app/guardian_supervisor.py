"""Keeps a guardian process beside the kiosk, and starts another one if it dies."""

from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer

from kiosk.config.settings import Settings
from kiosk.session.guardian import GuardianProcess
from kiosk.session.orphans import BEAT_SECONDS

log = structlog.get_logger("guardian")

BEGIN_MILLISECONDS: Final = 1000
"""By then the first screen is drawn; an earlier start would take the processor from it."""
AGAIN_MILLISECONDS: Final = 10_000
"""From the death of one guardian to the start of the next."""


class GuardianSupervisor(QObject):
    """Beats for the guardian from the GUI thread, on which it lives, so that the beats show that this thread runs.

    The first guardian starts by itself after a moment: until there is a session it has nothing to guard.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._process: GuardianProcess | None = None
        self._beat = QTimer(self, interval=round(BEAT_SECONDS * 1000))
        self._beat.timeout.connect(self._send_beat)
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
                self._on_missing(error)

    def stop(self) -> None:
        """The kiosk has closed its sessions and ends; so does the guardian."""
        self._later.stop()
        self._beat.stop()
        if self._process:
            self._process.stop()

    def _send_beat(self) -> None:
        try:
            if self._process:
                self._process.beat()
        except BlockingIOError:
            pass  # it runs, and has enough to read
        except OSError as error:
            self._on_missing(error)

    def _on_missing(self, error: OSError) -> None:
        """No guardian runs; another one is tried after a while, or with the next conversation."""
        log.warning("guardian process not running", reason=error.strerror)
        self._beat.stop()
        self._later.start(AGAIN_MILLISECONDS)
        if self._process:
            self._process.stop()
            self._process = None
