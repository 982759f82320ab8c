from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kiosk.avatar.client import AvatarClient
from kiosk.network import NetworkThread
from kiosk.session import conversation as conversation_module
from kiosk.session.conversation import Conversation, Failure
from kiosk.settings import PollSettings, Settings
from tests.unit.session.model_service import Fault, ModelService


class SilentPlayer(QObject):
    """A player that does what the test says."""

    first_frame_shown = Signal()
    position_changed = Signal(float)
    stalled_changed = Signal(bool)
    ended = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.playing = ""
        self.frames_shown = 0

    def play(self, url: str) -> None:
        self.playing = url

    def stop(self) -> None:
        self.playing = ""

    def set_volume(self, percent: int) -> None:
        pass


class Stage:
    """A conversation between a model service and a silent player."""

    def __init__(self, network: NetworkThread, qtbot: QtBot) -> None:
        self.service = ModelService()
        self.player = SilentPlayer()
        self.qtbot = qtbot
        self.failures: list[Failure] = []
        client = AvatarClient(Settings().api, self.service.transport())
        settings = Settings(poll=PollSettings(interval=0.05)).model_copy(
            update={"poll": PollSettings(interval=0.05, timeout=5.0)}
        )
        self.conversation = Conversation(settings, network, client, self.player)  # type: ignore[arg-type]
        self.conversation.failed.connect(self.failures.append)

    def reach(self, state: str) -> None:
        self.qtbot.waitUntil(lambda: self.conversation.state == state, timeout=10_000)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.conversation._machine.session_open, timeout=10_000)


@pytest.fixture
def stage(network: NetworkThread, qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(network, qtbot)
    yield made
    assert made.conversation.shutdown(5.0)
    assert not made.service.open


def test_speaks_to_the_end_and_reports_it(stage: Stage) -> None:
    stage.conversation.ask("Good morning")
    stage.reach("playing")
    assert stage.player.playing.startswith("https://")
    stage.player.frames_shown = 42
    stage.player.first_frame_shown.emit()
    stage.player.ended.emit()
    stage.reach("idle")
    report = stage.conversation.report.as_json()
    assert report["status"] == "completed"
    assert report["frames_shown"] == 42
    assert 0 <= report["create_ms"] <= report["ready_ms"] <= report["first_frame_ms"] <= report["ended_ms"]
    assert report["cost_usd"] == pytest.approx(report["session_seconds"] * 0.05, abs=0.001)
    assert stage.conversation.expected_wait_seconds is not None
    assert not stage.player.playing


@pytest.mark.parametrize("state", ["creating", "polling", "playing"])
def test_stop_silences_at_once_and_closes_in_every_state(stage: Stage, state: str) -> None:
    stage.service.polls_until_ready = 3
    stage.conversation.ask("Good morning")
    stage.reach(state)
    stage.conversation.stop()
    assert not stage.player.playing
    assert stage.conversation.state == "closing"
    stage.reach("idle")
    stage.settle()
    assert stage.conversation.report.as_json()["status"] == "cancelled"


def test_a_refusal_is_told_with_a_code_and_can_be_tried_again(stage: Stage) -> None:
    stage.service.faults = [Fault.NO_CREDIT]
    stage.conversation.ask("Good morning")
    stage.reach("failed")
    assert stage.failures[0].meaning == "staff"
    assert stage.failures[0].code.startswith("K-402-")
    assert stage.failures[0].code in str(stage.conversation.report.error)
    stage.settle()
    stage.conversation.retry()
    stage.reach("playing")


@pytest.mark.parametrize("broken", ["failed", "stalled"])
def test_a_broken_stream_is_a_trouble_and_closes_the_session(
    stage: Stage, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation_module, "STALL_SECONDS", 0.05)
    stage.conversation.ask("Good morning")
    stage.reach("playing")
    stage.player.first_frame_shown.emit()
    if broken == "failed":
        stage.player.failed.emit("cut")
    else:
        stage.player.stalled_changed.emit(True)
    stage.reach("failed")
    assert stage.failures[0].meaning == "again"
    stage.settle()


def test_a_first_frame_that_never_comes_is_a_trouble(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation_module, "FIRST_FRAME_SECONDS", 0.05)
    stage.conversation.ask("Good morning")
    stage.reach("failed")
    stage.settle()


def test_the_visitors_text_is_nowhere_in_the_log(stage: Stage, capfd: pytest.CaptureFixture[str]) -> None:
    stage.service.faults = [Fault.NO_CREDIT]
    stage.conversation.ask("unmistakable words")
    stage.reach("failed")
    stage.settle()
    captured = capfd.readouterr()
    assert "unmistakable" not in captured.out + captured.err
    assert stage.failures[0].code in captured.out + captured.err
