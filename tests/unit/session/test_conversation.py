from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kiosk.answers.answerer import Repeater
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.wire import Word
from kiosk.ledger.places import Lease, Position
from kiosk.ledger.sessions import Outcome, Reason
from kiosk.network import NetworkThread
from kiosk.session import conversation as conversation_module
from kiosk.session.conversation import Conversation, Failure
from kiosk.settings import BudgetSettings, PollSettings, Settings
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.session.model_service import Fault, ModelService


class SilentPlayer(QObject):
    """A player that does what the test says."""

    first_frame_shown = Signal()
    position_changed = Signal(float)
    stalled_changed = Signal(bool)
    received = Signal()
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

    def __init__(self, network: NetworkThread, qtbot: QtBot, budget: BudgetSettings | None = None) -> None:
        self.service = ModelService()
        self.player = SilentPlayer()
        self.answerer = Repeater()
        self.qtbot = qtbot
        self.failures: list[Failure] = []
        client = AvatarClient(Settings().api, self.service.transport())
        settings = Settings(poll=PollSettings(interval=0.05)).model_copy(
            update={"poll": PollSettings(interval=0.05, timeout=5.0), "budget": budget or BudgetSettings()}
        )
        self.books = MemoryBooks(settings)
        self.conversation = Conversation(settings, network, client, self.books.as_real, self.answerer, self.player)  # type: ignore[arg-type]
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
    stage.conversation.ask("Good morning", "en")
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


@pytest.mark.parametrize("state", ["queued", "creating", "polling", "playing"])
def test_stop_silences_at_once_and_closes_in_every_state(stage: Stage, state: str) -> None:
    after: list[tuple[str, str]] = []

    def stop_in(now: str) -> None:
        if now == state:
            stage.conversation.stop()
            after.append((stage.conversation.state, stage.player.playing))

    stage.conversation.state_changed.connect(stop_in)
    stage.service.polls_until_ready = 3
    stage.conversation.ask("Good morning", "en")
    stage.qtbot.waitUntil(lambda: bool(after))
    assert after == [("closing", "")]
    stage.reach("idle")
    stage.settle()
    assert stage.conversation.report.as_json()["status"] == "cancelled"


def test_a_refusal_is_told_with_a_code_and_can_be_tried_again(stage: Stage) -> None:
    stage.service.faults = [Fault.NO_CREDIT]
    stage.conversation.ask("Good morning", "en")
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
    stage.conversation.ask("Good morning", "en")
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
    stage.conversation.ask("Good morning", "en")
    stage.reach("failed")
    stage.settle()


def test_the_visitors_text_is_nowhere_in_the_log(stage: Stage, capfd: pytest.CaptureFixture[str]) -> None:
    stage.service.faults = [Fault.NO_CREDIT]
    stage.conversation.ask("unmistakable words", "en")
    stage.reach("failed")
    stage.settle()
    captured = capfd.readouterr()
    assert "unmistakable" not in captured.out + captured.err
    assert stage.failures[0].code in captured.out + captured.err


def rows(stage: Stage) -> list[tuple[str, str | None]]:
    """Why each session ended, and the code staff saw."""
    return [(session.reason, session.error_code) for session in stage.books.ledger.usage().sessions]


def test_the_ledger_tells_how_long_it_took_why_it_ended_and_when_nothing_was_said(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "de")
    stage.reach("playing")
    stage.player.first_frame_shown.emit()
    stage.conversation._on_words([Word("Good", 0.5, 0.8), Word("morning", 0.9, 1.3)])
    stage.player.position_changed.emit(1.25)
    stage.player.ended.emit()
    stage.reach("idle")
    (session,) = stage.books.ledger.usage().sessions
    assert (session.kind, session.language, session.reason) == ("tts", "de", "finished")
    assert session.stream_id == "stream-1"
    assert session.wait_seconds is not None
    assert session.cost_usd == session.seconds * Decimal("0.05")
    # 0.75 s of the session were heard; in this test it was shorter than that.
    assert session.silent_seconds == max(Decimal(0), session.seconds - Decimal("0.75"))


def test_a_fault_and_a_stop_are_written_down_as_what_they_were(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.player.failed.emit("cut")
    stage.settle()
    stage.conversation.stop()
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.conversation.stop()
    stage.reach("idle")
    stage.qtbot.waitUntil(lambda: rows(stage) == [("fault", "PLAY"), ("stopped", None)])


def test_without_a_free_place_the_visitor_stands_in_line_and_is_served(stage: Stage) -> None:
    ledger = stage.books.ledger
    others = [ledger.try_lease(ledger.join("tts", "en"), 60) for _ in range(3)]
    standing: list[Position] = []
    stage.conversation.line_changed.connect(standing.append)
    stage.conversation.ask("Good morning", "en")
    stage.qtbot.waitUntil(lambda: [position.number for position in standing] == [1])
    assert stage.conversation.state == "queued"
    assert not stage.service.opened
    assert isinstance(others[0], Lease)
    ledger.close(others[0].session_id, Outcome(Reason.FINISHED))
    stage.reach("playing")


def test_who_leaves_the_line_holds_nobody_up(stage: Stage) -> None:
    ledger = stage.books.ledger
    for _ in range(3):
        ledger.try_lease(ledger.join("tts", "en"), 60)
    stage.conversation.ask("Good morning", "en")
    stage.qtbot.waitUntil(lambda: stage.conversation.state == "queued")
    stage.conversation.stop()
    stage.reach("idle")
    assert not stage.service.requests
    assert ledger.try_lease(ledger.join("tts", "en"), 60) == Position(1, None)


def test_a_place_that_another_program_has_is_waited_for(stage: Stage) -> None:
    stage.service.faults = [Fault.NO_PLACE] * 3
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    assert len(stage.service.opened) == 1
    assert stage.service.requests.count("avatar-realtime") == 4


def test_a_spent_budget_opens_no_session(network: NetworkThread, qtbot: QtBot) -> None:
    stage = Stage(network, qtbot, BudgetSettings(day_usd=Decimal(0)))
    stage.conversation.ask("Good morning", "en")
    stage.reach("failed")
    assert stage.failures[0].code.startswith("K-BUDGET-")
    assert stage.failures[0].meaning == "later"
    assert not stage.service.requests


def test_a_budget_that_runs_out_ends_the_session_at_a_words_end(network: NetworkThread, qtbot: QtBot) -> None:
    stage = Stage(network, qtbot, BudgetSettings(session_usd=Decimal("0.02")))
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.conversation._on_words([Word("Good", 0.0, 0.8), Word("morning", 0.9, 1.3)])
    stage.player.position_changed.emit(0.4)
    qtbot.waitUntil(lambda: stage.conversation._spent, timeout=10_000)
    stage.player.position_changed.emit(0.5)
    assert stage.conversation.state == "playing", "a word is being said"
    stage.player.position_changed.emit(0.85)
    assert stage.conversation.state == "closing"
    stage.reach("idle")
    assert rows(stage) == [("budget", None)]
