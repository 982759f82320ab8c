"""`kiosk` as its command line is, but it starts itself anew as soon as the file named by `RESTART_WHEN` is there.

With `STOP_WHILE_CLOSING` it is told to end while it closes for that.
"""

import os
import signal
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.app import kiosk as app
from kiosk.cli import main as cli


class Restarting(app.Kiosk):
    """Looks for the file while it runs."""

    def run(self) -> int:
        """Run until then."""
        timer = QTimer(interval=50)
        timer.timeout.connect(self._look)
        timer.start()
        return super().run()

    def _look(self) -> None:
        if Path(os.environ["RESTART_WHEN"]).exists():
            self.restart()

    def close(self) -> None:
        """Be told to end, if that is wanted, and close."""
        if os.environ.get("STOP_WHILE_CLOSING"):
            os.kill(os.getpid(), signal.SIGTERM)
        super().close()


if __name__ == "__main__":
    app.Kiosk = Restarting  # type: ignore[misc]
    cli.main()
