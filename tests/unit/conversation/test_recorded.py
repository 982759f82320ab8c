"""What is said from the disk instead of by a session, and what a session does meanwhile."""

from decimal import Decimal

import pytest

from kiosk.answers.answerer import ScriptAnswerer
from kiosk.answers.script import Phrasing, Script
from kiosk.avatar.models import Word
from kiosk.config.recordings import LibrarySettings
from kiosk.config.settings import AvatarSettings, ConversationSettings
from kiosk.ledger.models import Reason
from kiosk.recordings import recording_player
from kiosk.recordings.line import Line
from kiosk.recordings.recording import Clip
from kiosk.recordings.recording_cache import RecordingCache
from tests.unit.conversation.stage import RECORDING, STREAM, Stage
from tests.unit.conversation.test_conversation import hear

TOILETS = "Behind the cloakroom."


@pytest.fixture
def script(stage: Stage) -> Stage:
    """A stage whose visitors are greeted, told where the toilets are, and said goodbye."""
    stage.answer_with(ScriptAnswerer(Script(80, [Phrasing("toilets", "en", "toilets", TOILETS)], {"en": "Sorry?"})))
    said = ConversationSettings(greeting={"en": "Welcome!"}, goodbye={"en": "Bye!"})
    stage.conversation.apply_settings(stage.conversation._settings.model_copy(update={"conversation": said}))
    return stage


def record(stage: Stage, text: str) -> str:
    """The name of the file that says it."""
    line = Line("mia", "mia-en", "en", text)
    words = tuple(Word(word, float(n), n + 0.9) for n, word in enumerate(text.split()))
    saved = stage.recording_cache._library.save(line, Clip("mpegts", text.encode(), len(words), words), Decimal("0.1"))
    assert saved
    return saved.file.name


def play(stage: Stage, name: str) -> None:
    """Until this file has been played."""
    stage.qtbot.waitUntil(lambda: stage.player.playing == name, timeout=5_000)
    stage.player.shown.emit(RECORDING)
    stage.player.position_changed.emit(RECORDING, 0.5)
    stage.player.ended.emit(RECORDING, "")


def linger(script: Stage) -> None:
    """A visitor has heard an answer live, and may ask more."""
    script.conversation.ask("what else", "en")
    script.reach("playing")
    script.player.shown.emit(STREAM)
    script.qtbot.waitUntil(lambda: len(script.conversation._context.turns) == 1)
    hear(script, "Welcome", "Sorry")
    script.reach("lingering")


def test_a_prepared_answer_is_said_from_the_disk_without_a_session(script: Stage) -> None:
    greeting, answer = record(script, "Welcome!"), record(script, TOILETS)
    captions: list[list[str]] = []
    script.conversation.words_changed.connect(lambda words: captions.append([word.text for word in words]))
    script.conversation.ask("toilets", "en")
    play(script, greeting)
    play(script, answer)
    script.reach("lingering")
    assert [words for words in captions if words] == [["Welcome!"], ["Behind", "the", "cloakroom."]]
    assert not script.service.requests
    assert not script.conversation.is_moving, "its last picture stands while the visitor thinks"
    assert [turn.answer for turn in script.conversation._context.turns] == [TOILETS]
    script.conversation.ask("toilets", "en")
    play(script, answer)
    script.reach("lingering")
    assert not script.service.requests, "nobody is greeted twice"

    def plays() -> dict[str, int]:
        return {each.line.text: each.plays for each in script.recording_cache._library.recordings()}

    script.qtbot.waitUntil(lambda: plays() == {"Welcome!": 1, TOILETS: 2})


def test_a_further_question_that_is_not_recorded_opens_a_session(script: Stage) -> None:
    script.conversation._context.met = True
    answer = record(script, TOILETS)
    script.conversation.ask("toilets", "en")
    play(script, answer)
    script.reach("lingering")
    script.conversation.ask("what else", "en")
    script.reach("playing")
    assert script.player.playing.startswith("https://")
    assert script.service.bodies[0]["text"] == "Sorry?"
    assert [turn.question for turn in script.conversation._context.turns][:1] == ["toilets"]


def test_a_further_question_that_is_recorded_closes_the_session(script: Stage) -> None:
    answer = record(script, TOILETS)
    linger(script)
    assert script.conversation.is_moving
    script.conversation.ask("toilets", "en")
    script.qtbot.waitUntil(lambda: script.player.playing == answer)
    assert script.conversation.state == "playing"
    script.settle()
    assert not script.service.open
    assert script.conversation.report.reason is Reason.FINISHED
    assert script.conversation.state == "playing", "the end of the session changes nothing"
    play(script, answer)
    script.reach("lingering")


def test_a_recorded_greeting_covers_the_wait_and_is_heard_to_its_end(script: Stage) -> None:
    greeting = record(script, "Welcome!")
    covering: list[bool] = []
    script.conversation.covering_changed.connect(covering.append)
    script.service.polls_until_ready = 2
    script.conversation.ask("what else", "en")
    script.qtbot.waitUntil(lambda: script.player.playing == greeting)
    script.reach("playing")
    assert script.player.playing == greeting, "who is being greeted is not interrupted"
    assert script.service.bodies[0]["text"] == "Sorry?", "nobody is greeted twice"
    play(script, greeting)
    assert script.player.playing.startswith("https://")
    assert covering == [True, False]


@pytest.mark.parametrize("problem", ["nonsense", "stands still"])
def test_a_recording_that_cannot_be_played_is_thrown_away_and_said_live(
    script: Stage, problem: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(recording_player, "PATIENCE_SECONDS", 0.05)
    answer = record(script, TOILETS)
    script.conversation._context.met = True
    script.conversation.ask("toilets", "en")
    script.qtbot.waitUntil(lambda: script.player.playing == answer)
    if problem == "nonsense":
        script.player.ended.emit(RECORDING, problem)
    script.qtbot.waitUntil(lambda: script.player.playing.startswith("https://"), timeout=10_000)
    assert script.service.bodies[0]["text"] == TOILETS
    assert not script.failures
    script.qtbot.waitUntil(lambda: len(script.conversation._context.turns) == 1)
    assert not script.recording_cache._library.recordings()


def test_a_recording_that_has_been_played_before_is_kept_when_it_stands_still(
    script: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording_player, "PATIENCE_SECONDS", 0.05)
    answer = record(script, TOILETS)
    (before,) = script.recording_cache._library.recordings()
    script.recording_cache._library.note_played(before)
    script.conversation._context.met = True
    script.conversation.ask("toilets", "en")
    script.qtbot.waitUntil(lambda: script.player.playing == answer)
    script.qtbot.waitUntil(lambda: script.player.playing.startswith("https://"), timeout=10_000)
    assert [each.plays for each in script.recording_cache._library.recordings()] == [1]


def test_a_visitor_who_has_heard_all_is_said_goodbye_and_one_who_types_is_not(script: Stage) -> None:
    answer, goodbye = record(script, TOILETS), record(script, "Bye!")
    conversation = script.conversation
    conversation._context.met = True
    conversation.ask("toilets", "en")
    play(script, answer)
    script.reach("lingering")
    script.qtbot.waitUntil(lambda: conversation._recording_player.goodbye is not None)
    conversation._limit.timeout.emit()
    assert conversation.state == "playing"
    play(script, goodbye)
    script.reach("idle")
    conversation.ask("toilets", "en")
    play(script, answer)
    script.reach("lingering")
    script.qtbot.waitUntil(lambda: conversation._recording_player.goodbye is not None)
    conversation.hold()
    conversation._limit.timeout.emit()
    script.reach("idle")


def test_the_goodbye_is_said_live_until_it_is_recorded(script: Stage) -> None:
    linger(script)
    worker = script.conversation._session.worker
    assert worker
    script.conversation._limit.timeout.emit()
    assert script.conversation.state == "playing"
    script.qtbot.waitUntil(lambda: script.service.said[-1:] == [" Bye!"])
    assert worker._session.tape._lines[-1] == Line("mia", "mia-en", "en", "Bye!")
    hear(script, "Bye")
    script.reach("idle")
    assert script.conversation.report.reason is Reason.FINISHED
    assert not script.failures
    assert not script.service.open


@pytest.mark.parametrize("ends", ["the stream", "the player"])
def test_a_goodbye_that_is_cut_is_no_trouble_to_anybody(script: Stage, ends: str) -> None:
    linger(script)
    script.conversation._limit.timeout.emit()
    script.qtbot.waitUntil(lambda: script.service.said[-1:] == [" Bye!"])
    if ends == "the stream":
        script.player.ended.emit(STREAM, "")
    else:
        script.player.ended.emit(STREAM, "broken")
    script.reach("idle")
    assert not script.failures
    assert not script.service.open


@pytest.mark.parametrize("why", ["typing", "another avatar", "no goodbye", "no words"])
def test_who_is_not_to_be_said_goodbye_is_not(script: Stage, why: str) -> None:
    settings = script.conversation._settings
    if why == "no goodbye":
        silent = settings.conversation.model_copy(update={"goodbye": {}})
        script.conversation.apply_settings(settings.model_copy(update={"conversation": silent}))
    linger(script)
    if why == "typing":
        script.conversation.hold()
    if why == "no words":
        worker = script.conversation._session.worker
        assert worker
        script.on_loop(worker._session._end_words)  # then nothing tells when the goodbye is said
        script.qtbot.waitUntil(lambda: worker._progress.is_wordless)
    if why == "another avatar":
        other = AvatarSettings(id="noah", voice_id="noah-en")
        script.conversation.apply_settings(settings.model_copy(update={"avatar": other}))
    before = list(script.service.said)
    script.conversation._limit.timeout.emit()
    script.reach("idle")
    assert script.service.said == before


def test_nothing_is_played_or_recorded_where_the_operator_must_not(script: Stage) -> None:
    record(script, TOILETS)
    settings = script.conversation._settings.model_copy(update={"library": LibrarySettings(enabled=False)})
    script.recording_cache.apply_settings(settings)
    script.conversation.ask("toilets", "en")
    script.reach("playing")
    assert script.player.playing.startswith("https://")
    assert RecordingCache(settings).tape(settings.avatar).take is None


def test_stop_ends_a_recital_at_once(script: Stage) -> None:
    script.conversation._context.met = True
    answer = record(script, TOILETS)
    script.conversation.ask("toilets", "en")
    script.qtbot.waitUntil(lambda: script.player.playing == answer)
    script.conversation.stop()
    assert not script.player.playing
    script.reach("idle")
    script.player.ended.emit(RECORDING, "")
    assert script.conversation.state == "idle"
