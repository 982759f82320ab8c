"""When connections are opened ahead, and where to."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast
from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from kiosk.conversation import preconnector
from kiosk.conversation.preconnector import AGAIN_SECONDS, ORIGIN_FILE, Preconnector
from kiosk.conversation.services import SessionServices
from kiosk.net.loop import NetworkThread
from kiosk.player.stream_loader import origin_of


def made(network: NetworkThread, folder: Path) -> tuple[Preconnector, Mock]:
    """One with nothing to open, and what it was told to."""
    means = Mock(network=network, player=Mock(origin=""))
    means.client.preconnect = Mock(side_effect=nothing)
    return Preconnector(cast("SessionServices", means), folder), means


async def nothing() -> None:
    """No connection is opened."""


def test_they_are_opened_for_a_visitor_and_again_when_they_may_be_closed(
    monkeypatch: pytest.MonkeyPatch, network: NetworkThread, tmp_path: Path
) -> None:
    now = 5.0
    monkeypatch.setattr(preconnector, "time", SimpleNamespace(monotonic=lambda: now))
    opens, means = made(network, tmp_path)

    def opened() -> tuple[int, int]:
        return means.client.preconnect.call_count, means.player.preconnect.call_count

    for screen in ("attract", "wait", "talk"):
        opens.on_screen(screen)
    assert opened() == (0, 0)
    opens.on_screen("ask")
    assert opened() == (1, 1)
    opens.open()
    assert opened() == (1, 1), "they are fresh"
    now += AGAIN_SECONDS
    opens.open()
    assert opened() == (2, 2), "who types or speaks for long"
    for state in ("creating", "polling", "playing"):
        opens.on_state(state)
    assert opened() == (2, 3), "the stream's alone, after a wait for the session"


@pytest.mark.parametrize("state", ["lingering", "closing", "failed", "idle"])
def test_where_the_last_stream_came_from_is_known_after_a_start(
    network: NetworkThread, qtbot: QtBot, tmp_path: Path, state: str
) -> None:
    before, means = made(network, tmp_path)
    means.player.origin = "https://media.example/"
    before.on_state("playing")
    assert before._kept == "", "the disk is for later"
    before.on_state(state)
    qtbot.waitUntil((tmp_path / ORIGIN_FILE).exists)
    _, later = made(network, tmp_path)
    qtbot.waitUntil(lambda: later.player.expect_from.called)
    later.player.expect_from.assert_called_once_with("https://media.example/")


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_where_that_cannot_be_read_there_is_none(
    network: NetworkThread, qtbot: QtBot, tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is None:
        (tmp_path / ORIGIN_FILE).mkdir()
    else:
        (tmp_path / ORIGIN_FILE).write_bytes(content)
    opens, means = made(network, tmp_path)
    qtbot.waitUntil(lambda: "not remembered" in capsys.readouterr().out)
    opens.on_screen("ask")
    assert not means.player.expect_from.called


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://me:secret@media.example:8443/live/secret.m3u8?token=secret#x", "https://media.example:8443/"),
        ("http://[::bad", ""),
    ],
)
def test_nothing_secret_of_an_address_is_remembered(url: str, origin: str) -> None:
    assert origin_of(url) == origin
