import stat
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.config.changes import changed_settings
from kiosk.config.loading import load
from kiosk.control.client import ControlError, ask_kiosk
from kiosk.control.server import MOST_CLIENTS, Answer, ControlServer, listening_socket
from kiosk.net.loop import NetworkThread


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2 * MOST_CLIENTS) as workers:
        yield workers


@pytest.fixture
def serve(network: NetworkThread, qtbot: QtBot) -> Callable[[Path], ControlServer]:
    """A server whose answer is the request, found on the GUI thread."""
    gui = threading.get_ident()

    def handle(request: Any, reply: Callable[[Answer], None]) -> None:
        assert threading.get_ident() == gui
        reply({"ok": True, "result": request})

    return lambda folder: ControlServer(folder, network, handle)


def test_more_clients_than_fit_are_all_heard(
    qtbot: QtBot, tmp_path: Path, pool: ThreadPoolExecutor, serve: Callable[[Path], ControlServer]
) -> None:
    server = serve(tmp_path)
    asked = [pool.submit(ask_kiosk, tmp_path, {"number": number}) for number in range(2 * MOST_CLIENTS)]
    qtbot.waitUntil(lambda: all(each.done() for each in asked), timeout=20000)
    assert [each.result()["number"] for each in asked] == [*range(2 * MOST_CLIENTS)]
    server.close()


def test_a_path_that_is_too_long_is_made_up_for(
    qtbot: QtBot,
    tmp_path: Path,
    pool: ThreadPoolExecutor,
    monkeypatch: pytest.MonkeyPatch,
    serve: Callable[[Path], ControlServer],
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    folder = tmp_path / ("x" * 100)
    server = serve(folder)
    asked = pool.submit(ask_kiosk, folder, {"command": "status"})
    qtbot.waitUntil(asked.done, timeout=20000)
    (socket,) = tmp_path.glob("*.sock")
    assert stat.S_IMODE(socket.stat().st_mode) == 0o600
    server.close()
    assert not socket.exists()


@pytest.mark.parametrize("runtime", ["", "/proc/nowhere"])
def test_without_any_place_the_kiosk_goes_on(
    runtime: str, monkeypatch: pytest.MonkeyPatch, serve: Callable[[Path], ControlServer]
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    folder = Path("/proc/none")
    serve(folder).close()
    with pytest.raises(ControlError, match="no kiosk is running"):
        ask_kiosk(folder, {"command": "status"})


def test_a_dead_socket_is_replaced_and_a_living_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    listening_socket(path).close()
    with listening_socket(path), pytest.raises(OSError, match="in use"):
        listening_socket(path)


def test_changed_settings_are_named_and_never_shown() -> None:
    overrides: dict[str, Any] = {"api.key": "sk_secret", "poll.interval": "0.7", "screen.theme.accent": "#ffffff"}
    names = [*changed_settings(load(), load(overrides=overrides))]
    assert names == ["api.key", "poll.interval", "screen.theme.accent"]
