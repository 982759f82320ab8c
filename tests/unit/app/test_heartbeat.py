"""What systemd hears, at a socket as it opens one."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.heartbeat import Heartbeat


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        ear.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "60000")
        monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
        yield ear


def heard(ear: socket.socket) -> list[str]:
    found = []
    try:
        while True:
            found.append(ear.recv(100).decode())
    except BlockingIOError:
        return found


def test_it_beats_while_all_moves_and_no_longer(
    systemd: socket.socket, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    still = ""
    heartbeat = Heartbeat()
    assert not {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"} & os.environ.keys(), "no child speaks for the kiosk"
    heartbeat.ready(lambda: still)
    assert heard(systemd) == ["READY=1\nWATCHDOG=1\nWATCHDOG_USEC=60000", "WATCHDOG=1"]
    qtbot.waitUntil(lambda: heard(systemd) == ["WATCHDOG=1"])
    still = "frames"
    with qtbot.waitSignals([heartbeat._timer.timeout] * 2):
        pass
    heard(systemd)
    with qtbot.waitSignals([heartbeat._timer.timeout] * 3):
        pass
    assert heard(systemd) == []
    assert capsys.readouterr().out.count("not sending the systemd watchdog signal") == 1
    still = ""
    qtbot.waitUntil(lambda: heard(systemd) == ["WATCHDOG=1"])
    heartbeat.stop()
    assert heard(systemd)[-1] == "STOPPING=1"
    assert not heartbeat._timer.isActive()


@pytest.mark.parametrize(("name", "value"), [("WATCHDOG_PID", "1"), ("WATCHDOG_USEC", "soon"), ("NOTIFY_SOCKET", "")])
def test_it_does_not_beat_where_nobody_listens(
    systemd: socket.socket, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    heartbeat = Heartbeat()
    heartbeat.ready(lambda: "")
    assert not heartbeat._timer.isActive()
    assert heard(systemd) == ([] if name == "NOTIFY_SOCKET" else ["READY=1"])


def test_a_restart_gets_time_and_the_next_one_finds_systemd_again(systemd: socket.socket, qtbot: QtBot) -> None:
    first = Heartbeat()
    first.ready(lambda: "")
    heard(systemd)
    first.stop(restarts=True)
    assert heard(systemd) == ["WATCHDOG=1\nWATCHDOG_USEC=180000000"]
    second = Heartbeat()
    second.ready(lambda: "")
    assert heard(systemd)[0] == "READY=1\nWATCHDOG=1\nWATCHDOG_USEC=60000"
    second.stop()
