"""Who is greeted when: each visitor once, before the first answer to a text."""

import pytest

from kiosk.config.settings import ConversationSettings
from kiosk.conversation.visitor_context import VisitorContext
from kiosk.speech.audio_file import Sound
from tests.unit.conversation.stage import STREAM, Stage
from tests.unit.session.model_service import Fault

GREETING = ConversationSettings(greeting={"en": "Welcome!"})


def greet(stage: Stage) -> None:
    """From now on, as it is told to a running kiosk."""
    stage.conversation.apply_settings(stage.conversation._settings.model_copy(update={"conversation": GREETING}))


def openings(stage: Stage) -> list[object]:
    return [body.get("text") for body in stage.service.bodies]


def see(stage: Stage) -> None:
    stage.reach("playing")
    stage.player.shown.emit(STREAM)


def wait_taken(stage: Stage, count: int) -> None:
    stage.qtbot.waitUntil(lambda: len(stage.conversation._context.turns) == count)


def test_a_visitor_is_greeted_once_and_the_next_one_again(stage: Stage) -> None:
    greet(stage)
    stage.conversation.ask("Good morning", "en")
    see(stage)
    wait_taken(stage, 1)
    assert (openings(stage), stage.service.said) == (["Welcome!"], [" Good morning"])
    stage.player.ended.emit(STREAM, "cut")
    stage.reach("failed")
    stage.settle()
    stage.conversation.retry()
    see(stage)
    wait_taken(stage, 2)
    assert openings(stage) == ["Welcome!", "Good morning"], "this visitor has heard it"
    assert stage.conversation._context.turns[-1].answer == "Good morning"
    stage.conversation.stop()
    stage.conversation.forget()
    stage.reach("idle")
    stage.conversation.ask("Bonjour", "fr")
    see(stage)
    stage.conversation.stop()
    stage.conversation.forget()
    stage.reach("idle")
    stage.conversation.ask("Hello", "en")
    see(stage)
    assert openings(stage)[2:] == ["Bonjour", "Welcome!"], "in the language it is written in"


def test_who_has_not_seen_the_avatar_yet_is_greeted_at_the_next_try(stage: Stage) -> None:
    greet(stage)
    stage.service.faults = [Fault.NO_CREDIT]
    stage.conversation.ask("Good morning", "en")
    stage.reach("failed")
    stage.settle()
    stage.conversation.retry()
    see(stage)
    assert openings(stage)[-1] == "Welcome!"


def test_a_visitor_who_goes_on_in_another_session_is_not_greeted_again(stage: Stage) -> None:
    greet(stage)
    stage.conversation.ask("Good morning", "en")
    see(stage)
    wait_taken(stage, 1)
    worker = stage.conversation._session.worker
    assert worker
    worker.heard.emit()
    stage.reach("lingering")
    stage.service.open.clear()
    stage.conversation.ask("And now", "en")
    wait_taken(stage, 2)
    assert openings(stage) == ["Welcome!", "And now"]


@pytest.mark.parametrize("said", ["Good morning", "", Sound(bytearray(b"RIFF"), "audio/wav", 1.0)])
def test_what_is_said_word_for_word_has_no_greeting(said: str | Sound) -> None:
    visit = VisitorContext("en")
    visit.ask(said, "en", verbatim=isinstance(said, str), avatar=None)
    assert not visit.opening(GREETING).greeting
    visit.ask("Good morning", "en", verbatim=False, avatar=None)
    assert visit.opening(GREETING).greeting == "Welcome!"
