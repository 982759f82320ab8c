"""`kiosk ctl` against a running kiosk, each as an operator starts it."""

import json
import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from kiosk.control.client import ControlError, ask_kiosk
from kiosk.log.files import newest_file
from tests.machine import PIN, quick_hash
from tests.screen.stage import LANDSCAPE
from tests.screen.test_say import kiosk
from tests.unit.app.test_metrics import figures

SECRET = "wie heißt du eigentlich"
KEY = "sk_V2_never-to-be-written"


class Running:
    """A kiosk on its sandbox, and what it wrote to its log."""

    def __init__(self, folder: Path, process: "subprocess.Popen[bytes]") -> None:
        self.folder = folder
        self.process = process
        self.metrics_port = 0

    def ctl(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return kiosk("ctl", "--set", f"data_dir={self.folder}", *words)

    def ask(self, command: str, **given: str) -> Any:
        return ask_kiosk(self.folder, {"command": command} | given)

    def wait(self, what: str, until: Callable[[dict[str, Any]], Any], seconds: float = 20.0) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        while not until(status := self.ask("status")):
            assert time.monotonic() < deadline, f"never came: {what}; {status}"
            time.sleep(0.05)
        found: dict[str, Any] = status
        return found

    def send(self, data: bytes, *, half_close: bool = False) -> bytes:
        """What a client that says `data` is answered."""
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(10)
            client.connect(str(self.folder / "control.sock"))
            client.sendall(data)
            if half_close:
                client.shutdown(socket.SHUT_WR)
            answer = b""
            while data := client.recv(65536):
                answer += data
                if answer.endswith(b"\n"):
                    break
            return answer


@contextmanager
def running(folder: Path, *words: str) -> Iterator[Running]:
    log = folder / "log"
    with (
        log.open("wb") as stderr,
        subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--sandbox", "--windowed", *words],
            env=os.environ
            | {
                "KIOSK_DATA_DIR": str(folder),
                "KIOSK_ANSWERS__KIND": "repeat",
                "KIOSK_ATTENDANT__PIN_HASH": quick_hash(PIN),
            },
            stderr=stderr,
        ) as process,
    ):
        try:
            deadline = time.monotonic() + 20
            while kiosk_is_silent(folder):
                assert time.monotonic() < deadline
                time.sleep(0.05)
            yield Running(folder, process)
        finally:
            process.terminate()
            assert process.wait(20) == 0
    kept = newest_file(folder).read_text()
    assert [json.loads(line)["event"] for line in kept.splitlines()]
    for written in (log.read_text(), kept):
        for secret in (SECRET, json.dumps(SECRET).strip('"'), "eigentlich", KEY, "argon2"):
            assert secret not in written
    assert not (folder / "control.sock").exists()


def kiosk_is_silent(folder: Path) -> bool:
    try:
        ask_kiosk(folder, {"command": "status"})
    except ControlError:
        return True
    return False


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    given = ("--set", f"metrics.port={port}", "--set", f"api.key={KEY}")
    with running(tmp_path_factory.mktemp("site"), *given) as started:
        started.metrics_port = port
        yield started


def test_a_question_is_answered_seen_and_counted(site: Running, tmp_path: Path) -> None:
    quiet = site.wait("rest", lambda status: status["screen"] == "attract" and status["today"])
    assert (quiet["state"], quiet["session"], quiet["frames_advancing"]) == ("idle", None, None)
    assert quiet["today"]["sessions"] == 0
    before = tmp_path / "before.png"
    site.ask("screenshot", file=str(before))
    assert site.ctl("ask", SECRET).returncode == 0
    assert "busy" in site.ctl("say", SECRET).stderr
    playing = site.wait("a moving picture", lambda status: status["frames_advancing"])
    assert (playing["screen"], playing["state"]) == ("talk", "playing")
    assert playing["since"] > quiet["since"]
    assert playing["session"]["stream_id"]
    assert float(playing["session"]["cost_usd"]) > 0
    assert len(playing["session"]["cost_usd"].partition(".")[2]) <= 5, "dollars of milliseconds, without empty decimals"
    picture = tmp_path / "talk.png"
    assert site.ctl("screenshot", os.path.relpath(picture)).returncode == 0
    shown = QImage(str(picture)).size()
    assert f"{shown.width()}x{shown.height()}" == LANDSCAPE, "the window has no more than its display"
    assert different_share(QImage(str(before)), QImage(str(picture))) > 0.3
    site.ask("stop")
    done = site.wait("the end", lambda status: status["state"] == "idle" and status["today"]["sessions"] == 1)
    assert done["session"] is None
    assert float(done["today"]["cost_usd"]) > 0
    counted = figures(site.metrics_port)
    assert counted['kiosk_sessions_total{reason="stopped"}'] == counted["kiosk_first_frame_seconds_count"] == 1
    assert counted["kiosk_cost_usd_total"] > 0
    assert counted["kiosk_polls_total"] > 0
    assert json.loads(site.ctl("status", "--json").stdout).keys() == done.keys()


def test_pause_ends_the_conversation_and_closes_until_resume(site: Running) -> None:
    site.wait("rest", lambda status: (status["screen"], status["state"]) == ("attract", "idle"))
    site.ask("say", text=SECRET)
    site.wait("a session", lambda status: status["session"])
    assert site.ctl("pause").returncode == 0
    site.wait("the end", lambda status: status["screen"] == "closed" and status["session"] is None)
    refused = site.ctl("ask", SECRET)
    assert (refused.returncode, refused.stderr.strip()) == (1, "the kiosk is paused")
    site.ask("resume")
    site.wait("the first screen", lambda status: status["screen"] == "attract")


def test_garbage_harms_nobody(site: Running) -> None:
    assert stat.S_IMODE((site.folder / "control.sock").stat().st_mode) == 0o600
    for line in (
        b"x" * 70000,
        b"\0\xff\n",
        b"[" * 60000 + b"\n",
        b"[]\n",
        b'"x"\n',
        b'{"command": ["status"]}\n',
        b"{}\n",
    ):
        assert json.loads(site.send(line))["ok"] is False
    assert site.send(b"no end of the line", half_close=True) == b""
    assert json.loads(site.send(b'{"command": "status"}\n', half_close=True))["ok"] is True
    silent = [socket.socket(socket.AF_UNIX) for _ in range(20)]
    for client in silent:
        client.connect(str(site.folder / "control.sock"))
    assert site.ask("status")["state"] == "idle"
    for client in silent:
        client.close()


@pytest.mark.parametrize(
    ("command", "given", "named"),
    [
        ("screenshot", {"file": "/proc/nowhere/x.png"}, "/proc/nowhere/x.png"),
        ("screenshot", {"file": "x.png"}, "absolute"),
        ("ask", {"text": "  "}, "empty"),
        ("ask", {}, "text"),
        ("say", {"text": "x" * 3000}, "2000"),
        ("dance", {}, "no such command"),
    ],
)
def test_a_refusal_says_why(site: Running, command: str, given: dict[str, str], named: str) -> None:
    with pytest.raises(ControlError, match=named):
        site.ask(command, **given)


@pytest.mark.parametrize(("words", "named"), [(["dance"], "dance"), (["ask"], "TEXT")])
def test_wrong_usage_is_status_2(words: list[str], named: str) -> None:
    done = kiosk("ctl", *words)
    assert (done.returncode, named in done.stderr) == (2, True)


def test_reload_tells_what_is_wrong_or_needs_a_restart_and_quit_ends(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("")
    stale = socket.socket(socket.AF_UNIX)
    stale.bind(str(tmp_path / "control.sock"))
    stale.close()
    with running(tmp_path, "--config", str(config)) as started:
        assert "nothing needs a restart" in started.ctl("reload").stdout
        config.write_text('poll.interval = 0.7\napi.key = "secret-key"\nscreen.suggestions.en = ["Really?"]\n')
        changed = started.ctl("reload")
        assert (changed.returncode, "api.key, poll.interval" in changed.stdout) == (0, True)
        config.write_text("poll.interval = 'soon'\n")
        wrong = started.ctl("reload")
        assert (wrong.returncode, "poll.interval" in wrong.stderr) == (1, True)
        assert started.ctl("quit").returncode == 0
        assert started.process.wait(20) == 0
    nobody = started.ctl("status")
    assert (nobody.returncode, nobody.stderr.count("\n")) == (1, 1)
    assert "no kiosk is running" in nobody.stderr


def different_share(one: QImage, other: QImage) -> float:
    """Share of points that differ between two pictures of one size."""
    assert one.size() == other.size()
    assert not one.isNull()
    points = [(x, y) for x in range(0, one.width(), 16) for y in range(0, one.height(), 16)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in points) / len(points)
