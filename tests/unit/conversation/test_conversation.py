from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kiosk.avatar.errors import Meaning
from kiosk.avatar.models import Word
from kiosk.config.settings import BudgetSettings
from kiosk.conversation import stall_watch
from kiosk.ledger.models import Lease, Outcome, Position, Reason
from kiosk.ledger.schema import transcripts
from kiosk.net.loop import NetworkThread
from kiosk.speech.audio_file import wav_sound
from tests.unit.conversation.stage import STREAM, Stage
from tests.unit.session.model_service import Fault


def test_speaks_to_the_end_and_reports_it(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    assert stage.player.playing.startswith("https://")
    stage.player.frames_shown = 42
    stage.player.shown.emit(STREAM)
    stage.player.ended.emit(STREAM, "")
    stage.reach("idle")
    report = stage.conversation.report.as_json()
    assert report["status"] == "completed"
    assert report["frames_shown"] == 42
    assert 0 <= report["create_ms"] <= report["ready_ms"] <= report["first_frame_ms"] <= report["ended_ms"]
    assert report["cost_usd"] == pytest.approx(report["session_seconds"] * 0.05, abs=0.001)
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
    monkeypatch.setattr(stall_watch, "STALL_SECONDS", 0.05)
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.player.shown.emit(STREAM)
    if broken == "failed":
        stage.player.ended.emit(STREAM, "cut")
    else:
        stage.player.stalled_changed.emit(STREAM, True)
    stage.reach("failed")
    assert stage.failures[0].meaning == "again"
    stage.settle()


def test_a_first_frame_that_never_comes_is_a_trouble(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stall_watch, "FIRST_FRAME_SECONDS", 0.05)
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


def answer_heard(stage: Stage, *said: str) -> None:
    """The avatar says it, one word a second after what was heard, and it is heard."""
    conversation = stage.conversation
    stage.qtbot.waitUntil(
        lambda: [turn.question for turn in conversation._context.turns][-1:] == [conversation._context.question.said]
    )
    hear(stage, *said)


def hear(stage: Stage, *said: str) -> None:
    conversation, worker = stage.conversation, stage.conversation._session.worker
    assert worker
    hearing = worker._session._hearing
    now = stage.on_loop(lambda: hearing.heard_seconds)
    words = [Word(text, now + n, now + n + 0.9) for n, text in enumerate(said)]
    stage.on_loop(lambda: hearing.add(words))
    conversation._on_words(words)
    stage.player.position_changed.emit(STREAM, now + len(said))


def test_a_further_question_goes_to_the_open_session(stage: Stage) -> None:
    captions: list[list[str]] = []
    stage.conversation.words_changed.connect(lambda words: captions.append([word.text for word in words]))
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.player.shown.emit(STREAM)
    answer_heard(stage, "Good", "morning")
    stage.reach("lingering")
    stage.conversation.ask("And now", "en")
    assert stage.conversation.state == "playing"
    answer_heard(stage, "And", "now")
    stage.reach("lingering")
    assert stage.service.said == [" And now"]
    assert (stage.service.polls, len(stage.service.opened)) == (3, 1)
    assert captions[-2:] == [[], ["And", "now"]]
    assert [(turn.question, turn.answer) for turn in stage.conversation._context.turns] == [
        ("Good morning",) * 2,
        ("And now",) * 2,
    ]
    stage.conversation._limit.timeout.emit()
    stage.reach("idle")
    assert rows(stage) == [("finished", None)]


def test_what_was_said_is_told_to_who_answers_until_it_is_forgotten(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    answer_heard(stage, "Good", "morning")
    stage.reach("lingering")
    stage.conversation.ask("And now", "en")
    assert [turn.question for turn in stage.conversation._context.question.history] == ["Good morning"]
    stage.conversation.stop()
    stage.conversation.forget()
    stage.reach("idle")
    stage.conversation.ask("Who are you", "en")
    assert stage.conversation._context.question.history == ()


@pytest.mark.parametrize("recorded", [False, True])
def test_a_question_that_the_open_session_cannot_take_opens_another(stage: Stage, recorded: bool) -> None:
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    answer_heard(stage, "Good", "morning")
    stage.reach("lingering")
    states: list[str] = []
    stage.conversation.state_changed.connect(states.append)
    if recorded:
        stage.conversation.ask(wav_sound(memoryview(b"\x01\x02" * 200)), "en")
    else:
        stage.service.open.clear()  # the service has closed it
        stage.conversation.ask("And now", "en")
    stage.qtbot.waitUntil(lambda: states[-2:] == ["polling", "playing"], timeout=10_000)
    assert "renewing" in states
    assert not set(states) & {"failed", "idle", "closing"}
    assert len(stage.service.opened) == 2
    assert rows(stage)[0] == (("finished" if recorded else "idle"), None)
    assert not stage.failures


def test_the_session_is_kept_for_who_types_and_ended_for_who_goes(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    answer_heard(stage, "Good", "morning")
    stage.reach("lingering")
    assert stage.conversation._limit.remainingTime() <= 11_000
    stage.conversation.hold()
    assert stage.conversation._limit.remainingTime() > 20_000
    stage.conversation.stop()
    assert stage.conversation.state == "closing"


def test_a_stream_that_breaks_while_nobody_waits_is_no_trouble(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    answer_heard(stage, "Good", "morning")
    stage.reach("lingering")
    stage.player.ended.emit(STREAM, "cut")
    stage.reach("idle")
    assert not stage.failures
    assert rows(stage) == [("fault", "PLAY")]


def test_the_longest_session_ends_with_a_goodbye(stage: Stage) -> None:
    told: list[bool] = []
    stage.conversation.limit_near.connect(lambda: told.append(True))
    stage.conversation.ask("Good morning", "de")
    stage.reach("playing")
    stage.conversation._lifetime.near.emit()
    stage.conversation._lifetime.ending.emit()
    stage.qtbot.waitUntil(lambda: "Wiedersehen" in "".join(stage.service.said))
    hear(stage, "Good", "morning", *"".join(stage.service.said).split())
    stage.reach("idle")
    assert told
    assert rows(stage) == [("limit", None)]


def rows(stage: Stage) -> list[tuple[str, str | None]]:
    """Why each session ended, and the code staff saw."""
    return [(session.reason, session.error_code) for session in stage.ledger_access.ledger.usage().sessions]


def test_the_ledger_tells_how_long_it_took_why_it_ended_and_when_nothing_was_said(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "de")
    stage.reach("playing")
    stage.player.shown.emit(STREAM)
    words = [Word("Good", 0.5, 0.8), Word("morning", 0.9, 1.3)]
    assert stage.conversation._session.worker
    hearing = stage.conversation._session.worker._session._hearing
    stage.on_loop(lambda: hearing.add(words))
    stage.conversation._on_words(words)
    stage.player.position_changed.emit(STREAM, 1.25)
    stage.player.ended.emit(STREAM, "")
    stage.reach("idle")
    (session,) = stage.ledger_access.ledger.usage().sessions
    assert stage.conversation.report.session_seconds == pytest.approx(float(session.seconds), abs=0.001)
    assert session.seconds > 0
    assert (session.kind, session.language, session.reason) == ("text_stream", "de", "finished")
    assert session.stream_id == "stream-1"
    assert session.wait_seconds is not None
    assert session.cost_usd == session.seconds * Decimal("0.05")
    # 0.75 s of the session were heard; in this test it was shorter than that.
    assert session.silent_seconds == max(Decimal(0), session.seconds - Decimal("0.75"))


def test_a_fault_and_a_stop_are_written_down_as_what_they_were(stage: Stage) -> None:
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.player.ended.emit(STREAM, "cut")
    stage.settle()
    stage.conversation.stop()
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.conversation.stop()
    stage.reach("idle")
    stage.qtbot.waitUntil(lambda: rows(stage) == [("fault", "PLAY"), ("stopped", None)])


def test_what_nobody_foresaw_leads_to_the_trouble_screen_and_closes_the_session(stage: Stage) -> None:
    stage.conversation.break_off()
    assert (stage.conversation.state, stage.failures) == ("idle", []), "nobody is disturbed where nobody is"
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    assert not stage.conversation.stands_still
    stage.conversation.break_off()
    assert (stage.conversation.state, stage.failures[0].meaning) == ("failed", Meaning.AGAIN)
    stage.settle()
    stage.conversation._limit.stop()
    assert stage.conversation.stands_still, "no time-out leads out of the state"


def test_without_a_free_place_the_visitor_stands_in_line_and_is_served(stage: Stage) -> None:
    ledger = stage.ledger_access.ledger
    others = [ledger.try_lease(ledger.join("tts", "en"), 60) for _ in range(3)]
    standing: list[Position] = []
    stage.conversation.queue_changed.connect(standing.append)
    stage.conversation.ask("Good morning", "en")
    stage.qtbot.waitUntil(lambda: [position.number for position in standing] == [1])
    assert stage.conversation.state == "queued"
    assert not stage.service.opened
    assert isinstance(others[0], Lease)
    ledger.close(others[0].session_id, Outcome(Reason.FINISHED))
    stage.reach("playing")


def test_who_leaves_the_line_holds_nobody_up(stage: Stage) -> None:
    ledger = stage.ledger_access.ledger
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


def test_a_spent_budget_opens_no_session(network: NetworkThread, qtbot: QtBot, tmp_path: Path) -> None:
    stage = Stage(network, qtbot, tmp_path, BudgetSettings(day_usd=Decimal(0)))
    stage.conversation.ask("Good morning", "en")
    stage.reach("failed")
    assert stage.failures[0].code.startswith("K-BUDGET-")
    assert stage.failures[0].meaning == "closed"
    assert not stage.service.requests


def test_a_budget_that_runs_out_ends_the_session_at_a_words_end(
    network: NetworkThread, qtbot: QtBot, tmp_path: Path
) -> None:
    stage = Stage(network, qtbot, tmp_path, BudgetSettings(session_usd=Decimal("0.02")))
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    stage.conversation._on_words([Word("Good", 0.0, 0.8), Word("morning", 0.9, 1.3)])
    stage.player.position_changed.emit(STREAM, 0.4)
    qtbot.waitUntil(lambda: stage.conversation._machine.session.is_spent, timeout=10_000)
    stage.player.position_changed.emit(STREAM, 0.5)
    assert stage.conversation.state == "playing", "a word is being said"
    stage.player.position_changed.emit(STREAM, 0.85)
    assert stage.conversation.state == "closing"
    stage.reach("idle")
    assert rows(stage) == [("budget", None)]


@pytest.mark.parametrize("keeps", [False, True])
def test_what_is_said_is_kept_only_where_the_operator_wants_it(
    network: NetworkThread, qtbot: QtBot, tmp_path: Path, keeps: bool
) -> None:
    stage = Stage(network, qtbot, tmp_path, keeps=keeps)
    stage.conversation.ask("Good morning", "en")
    stage.reach("playing")
    answer_heard(stage, "Good", "morning")
    stage.reach("lingering")
    stage.conversation.ask("And now", "en")
    answer_heard(stage, "And", "now")
    stage.conversation.stop()
    stage.reach("idle")
    kept = stage.ledger_access.ledger._database.read(
        lambda tx: [(row.speaker, row.text) for row in tx.connection.execute(select(transcripts))]
    )
    wanted = [
        ("visitor", "Good morning"),
        ("avatar", "Good morning"),
        ("visitor", "And now"),
        ("avatar", "And now"),
    ]
    assert sorted(kept) == (sorted(wanted) if keeps else [])
