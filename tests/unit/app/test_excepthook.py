"""Errors that nobody handles, on each kind of thread."""

import sys
import threading
from collections.abc import Callable, Iterator
from types import TracebackType

import pytest
from pytestqt.qtbot import QtBot
from structlog.testing import capture_logs

from kiosk.app.excepthook import ExceptHook
from kiosk.net.loop import NetworkThread

WORDS = "what a visitor said"


def fail() -> None:
    raise ValueError(WORDS)


async def fail_on_the_loop() -> None:
    fail()


@pytest.fixture
def unhandled(qtbot: QtBot, network: NetworkThread) -> Iterator[ExceptHook]:
    hears = ExceptHook(lambda: {"state": "playing"})
    before = sys.excepthook, threading.excepthook
    hears.install()
    network.on_error(hears.on_loop_error)
    yield hears
    hears.remove()
    assert (sys.excepthook, threading.excepthook) == before


def on_the_main_thread(network: NetworkThread) -> None:
    sys.excepthook(*_caught())


def on_another_thread(network: NetworkThread) -> None:
    thread = threading.Thread(target=fail, name="another")
    thread.start()
    thread.join()


def in_a_task(network: NetworkThread) -> None:
    network.submit(fail_on_the_loop())


def in_a_callback(network: NetworkThread) -> None:
    network.call(fail)


@pytest.mark.parametrize("happen", [on_the_main_thread, on_another_thread, in_a_task, in_a_callback])
def test_it_is_logged_without_words_and_told(
    unhandled: ExceptHook, network: NetworkThread, qtbot: QtBot, happen: Callable[[NetworkThread], None]
) -> None:
    with capture_logs() as lines, qtbot.waitSignal(unhandled.broke):
        happen(network)
    (line,) = lines
    assert (line["event"], line["kind"], line["state"]) == ("unhandled error", "ValueError", "playing")
    assert "in fail" in line["frames"]
    assert WORDS not in str(line)


def test_one_error_after_the_other_is_told_once(unhandled: ExceptHook, network: NetworkThread, qtbot: QtBot) -> None:
    told: list[int] = []
    unhandled.broke.connect(lambda: told.append(1))
    with capture_logs() as lines:
        for _ in range(3):
            on_the_main_thread(network)
    assert (len(lines), told) == (3, [1])


def test_whoever_handles_an_error_hears_of_it_alone(
    unhandled: ExceptHook, network: NetworkThread, qtbot: QtBot
) -> None:
    with capture_logs() as lines:
        future = network.submit(fail_on_the_loop(), handled=True)
        with pytest.raises(ValueError, match=WORDS):
            future.result(5)
    assert lines == []


def _caught() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        fail()
    except ValueError as error:
        return type(error), error, error.__traceback__
    raise AssertionError
