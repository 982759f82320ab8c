"""A kiosk that is killed leaves no session open: its guardian closes it, or, if that dies too, the next start."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.config.loading import load
from kiosk.ledger.ledger import open_ledger
from kiosk.session.guardian import GuardianProcess
from tests.contract.sandbox_process import running_sandbox

pytestmark = pytest.mark.pair

TEXT = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"


class Driven:
    """A running kiosk and what it answers."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def ask(self, question: str) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def driven(url: str, folder: Path) -> Iterator[Driven]:
    settings = [f"api.base_url={url}", "api.key=x", f"data_dir={folder}", "ledger.kiosk=lobby"]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.screen.driver", *settings],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            yield Driven(process)
        finally:
            process.kill()


def wait(what: str, until: Callable[[], Any], seconds: float = 20.0) -> float:
    """How long it took until `until` was true."""
    began = time.monotonic()
    while not until():
        assert time.monotonic() < began + seconds, f"never came: {what}"
        time.sleep(0.02)
    return time.monotonic() - began


def sessions(url: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(f"{url}/sandbox/meter", timeout=20).json()["sessions"]
    return found


def is_closed(url: str) -> bool:
    return bool(httpx.get(f"{url}/sandbox/meter", timeout=20).json()["open"] == 0)


def reasons(folder: Path) -> list[str]:
    ledger = open_ledger(load(overrides={"data_dir": str(folder), "ledger.kiosk": "lobby"}))
    try:
        return [session.reason for session in ledger.usage().sessions]
    finally:
        ledger.dispose()


def test_the_guardian_outlives_a_service_manager_from_its_first_moment_on(tmp_path: Path) -> None:
    guardian = GuardianProcess(load(overrides={"data_dir": str(tmp_path)}))
    os.kill(guardian.pid, signal.SIGTERM)
    guardian.beat()
    guardian.stop()
    assert guardian._process.returncode == 0


@pytest.mark.parametrize("state", ["creating", "polling", "playing"])
def test_the_guardian_closes_the_session_of_a_killed_kiosk(tmp_path: Path, state: str) -> None:
    with running_sandbox("--ready-after", "1") as url, driven(url, tmp_path) as kiosk:
        kiosk.ask("state")
        if state == "creating":
            fault = {"fault": "slow", "on": "create", "seconds": 1.0}
            httpx.post(f"{url}/sandbox/faults", json=fault, timeout=20).raise_for_status()
        kiosk.ask(f"ask {TEXT}")
        wait(state, lambda: kiosk.ask("state")["state"] == state)
        if state == "playing":  # as a service manager tells all that a dead kiosk has left
            os.kill(kiosk.ask("guardian"), signal.SIGTERM)
        kiosk.process.send_signal(signal.SIGKILL)
        if state == "creating":
            wait("the session", lambda: len(sessions(url)) == 1)
        assert wait("the close", lambda: is_closed(url)) < 2
        wait("the end in the ledger", lambda: reasons(tmp_path) == ["crash"])
        assert len(sessions(url)) == 1


def test_a_guardian_that_dies_is_followed_by_another_one(tmp_path: Path) -> None:
    with running_sandbox("--ready-after", "0.1") as url, driven(url, tmp_path) as kiosk:
        wait("the guardian", lambda: kiosk.ask("guardian"))
        first = kiosk.ask("guardian")
        os.kill(first, signal.SIGKILL)
        wait("its death", lambda: kiosk.ask("guardian") != first)
        kiosk.ask(f"ask {TEXT}")
        wait("the video", lambda: kiosk.ask("state")["state"] == "playing")
        assert kiosk.ask("guardian") not in {None, first}
        kiosk.process.send_signal(signal.SIGKILL)
        assert wait("the close", lambda: is_closed(url)) < 2


def test_the_next_start_closes_what_kiosk_and_guardian_left_open(tmp_path: Path) -> None:
    with running_sandbox("--ready-after", "0.5") as url:
        with driven(url, tmp_path) as kiosk:
            kiosk.ask(f"ask {TEXT}")
            wait("a playing session", lambda: kiosk.ask("state")["state"] == "playing")
            os.kill(kiosk.ask("guardian"), signal.SIGKILL)
            kiosk.process.send_signal(signal.SIGKILL)
        assert not is_closed(url)
        with driven(url, tmp_path) as kiosk:
            kiosk.ask("state")
            assert wait("the close", lambda: is_closed(url)) < 3
            wait("the end in the ledger", lambda: reasons(tmp_path) == ["crash"])
            kiosk.ask("ask good day")
            wait("the next session", lambda: kiosk.ask("state")["state"] == "playing")


def test_the_guardian_closes_the_session_of_a_frozen_kiosk(tmp_path: Path) -> None:
    with running_sandbox("--ready-after", "0.5", "--idle-seconds", "60") as url, driven(url, tmp_path) as kiosk:
        kiosk.ask("state")
        kiosk.ask(f"ask {' '.join([TEXT] * 4)}")
        # What stops in the middle of a write to the ledger holds it; these words come after the last one for now.
        wait("its first words", lambda: kiosk.ask("state")["captions"])
        first = kiosk.ask("state")["captions"]
        wait("its next words", lambda: kiosk.ask("state")["captions"] != first)
        kiosk.process.send_signal(signal.SIGSTOP)
        assert wait("the close", lambda: is_closed(url), 30) < 13
        (session,) = sessions(url)
        assert session["end_reason"] == "cancelled"
        kiosk.process.send_signal(signal.SIGCONT)
