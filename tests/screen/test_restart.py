"""A kiosk that starts itself anew closes its session, keeps its process, and is there again."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.config.loading import load
from kiosk.control.client import ControlError, ask_kiosk
from kiosk.ledger.ledger import open_ledger
from tests.machine import PIN, quick_hash

WORDS = ["run", "--windowed", "--sandbox"]


def wait(what: str, until: Callable[[], Any]) -> None:
    deadline = time.monotonic() + 40
    while not until():
        assert time.monotonic() < deadline, f"never came: {what}"
        time.sleep(0.1)


def state(folder: Path) -> Any:
    try:
        return ask_kiosk(folder, {"command": "status"})["state"]
    except ControlError:
        return None


@contextmanager
def restarting(folder: Path, **environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A kiosk that restarts when there is the file `now` in the folder, with a session that plays."""
    environment |= {
        "KIOSK_DATA_DIR": str(folder),
        "KIOSK_ANSWERS__KIND": "repeat",
        "KIOSK_ATTENDANT__PIN_HASH": quick_hash(PIN),
        "RESTART_WHEN": str(folder / "now"),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.screen.restarting", *WORDS], env=os.environ | environment
    ) as process:
        try:
            wait("the kiosk", lambda: state(folder) == "idle")
            ask_kiosk(folder, {"command": "say", "text": "one two three four five six seven eight nine ten " * 3})
            wait("a session", lambda: state(folder) == "playing")
            yield process
        finally:
            process.kill()


def test_a_restart_closes_the_session_and_keeps_the_process(tmp_path: Path) -> None:
    with restarting(tmp_path) as process:
        (tmp_path / "now").touch()
        command = Path(f"/proc/{process.pid}/cmdline")
        itself = b"\0".join([b"-m", b"kiosk", *map(str.encode, WORDS), b""])
        wait("the program itself", lambda: command.read_bytes().partition(b"\0")[2] == itself)
        wait("the kiosk again", lambda: state(tmp_path) == "idle")
        ledger = open_ledger(load(overrides={"data_dir": str(tmp_path)}))
        assert [session.reason for session in ledger.usage().sessions] == ["shutdown"]
        ledger.dispose()
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_a_kiosk_that_is_told_to_end_while_it_closes_does_not_come_back(tmp_path: Path) -> None:
    with restarting(tmp_path, STOP_WHILE_CLOSING="yes") as process:
        (tmp_path / "now").touch()
        assert process.wait(40) == 0
        assert state(tmp_path) is None
