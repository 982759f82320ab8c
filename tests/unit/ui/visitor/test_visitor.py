from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.avatar.errors import Meaning
from kiosk.avatar.models import Word
from kiosk.conversation.machine import ConversationState
from kiosk.ledger.models import Position
from kiosk.speech.audio_file import wav_sound
from kiosk.speech.errors import SpeechProblem
from kiosk.ui.visitor.measures import video_margins, wait_progress
from kiosk.ui.visitor.visitor import VisitorModel
from tests.unit.speech.fake_microphone import FakeMicrophone
from tests.unit.ui.fake_conversation import FakeConversation
from tests.unit.ui.visiting import Make, asking, screen

ACTS = [
    *("begin", "talk", "send", "stop", "leave", "tryAgain", "erase", "typeInstead", "_on_deadline"),
    *("idle", "playing", "lingering", "renewing", "closing", "failed", "say", "askMore"),
]


def test_the_way_of_one_question(qtbot: QtBot, make: Make, talk: FakeConversation) -> None:
    visitor = make(goodbye_seconds=0.05)
    shown: list[str] = []
    visitor.screen_changed.connect(shown.append)
    asking(visitor)
    assert talk.asked == ["Why is the sky blue?"]
    talk.enter("polling")
    talk.enter("playing")
    assert not visitor._view.video.property("shown")
    talk.first_frame_shown.emit()
    assert visitor._view.video.property("shown")
    talk.enter("closing")
    assert not visitor._view.video.property("shown")
    talk.enter("idle")
    qtbot.waitUntil(lambda: screen(visitor) == "attract")
    assert shown == ["ask", "wait", "talk", "goodbye", "attract"]


@pytest.mark.parametrize(
    ("text", "hint"), [("", "empty"), (" \n\t ", "spaces"), ("x" * 2001, "long"), ("  " + "x" * 2000 + "  ", "")]
)
def test_text_that_cannot_be_asked_is_kept_and_explained(
    visitor: VisitorModel, talk: FakeConversation, text: str, hint: str
) -> None:
    asking(visitor, text)
    assert visitor._question.property("hint") == hint
    assert visitor._question.property("text") == text
    assert bool(talk.asked) == (hint == "")
    visitor._question.setProperty("text", "now it is right")
    assert visitor._question.property("hint") == ""


def test_a_text_that_stays_too_long_stays_explained_and_is_counted(visitor: VisitorModel) -> None:
    asking(visitor, "x" * 2010)
    visitor._question.setProperty("text", "x" * 2005)
    assert visitor._question.property("hint") == "long"
    assert visitor._question.property("nearLimit")
    visitor._question.setProperty("text", "x" * 1800)
    assert not visitor._question.property("nearLimit")


def test_everything_is_wiped_for_the_next_visitor(visitor: VisitorModel, talk: FakeConversation) -> None:
    visitor.begin()
    QGuiApplication.clipboard().setText("private")
    choices = visitor._preferences
    choices.chooseLanguage("ar")
    choices.louder()
    choices.toggleLargeText()
    choices.toggleHighContrast()
    choices.toggleLowReach()
    asking(visitor, "private")
    talk.enter("playing")
    talk.words_changed.emit([Word("private", 0.0, 1.0)])
    talk.position_changed.emit(0.5)
    assert visitor._view.captions.property("lines") == ["private"]
    assert talk.volumes[-1] == 90
    visitor.stop()
    assert screen(visitor) == "goodbye"
    assert visitor._view.captions.property("lines") == []
    assert visitor._question.property("text") == ""
    talk.enter("idle")
    visitor._deadline.countdown.over.emit()
    assert screen(visitor) == "attract"
    assert QGuiApplication.clipboard().text() == ""
    assert choices.property("language") == "en"
    assert not any(choices.property(name) for name in ("largeText", "highContrast", "lowReach"))
    assert talk.volumes[-1] == 80


def test_goodbye_waits_for_the_session_to_be_closed(qtbot: QtBot, make: Make, talk: FakeConversation) -> None:
    visitor = asking(make(goodbye_seconds=0.05))
    visitor.stop()
    qtbot.waitUntil(lambda: not visitor._deadline.countdown.is_running)
    assert screen(visitor) == "goodbye"
    talk.enter("idle")
    assert screen(visitor) == "attract"


def test_nobody_there(qtbot: QtBot, make: Make) -> None:
    visitor = make(still_there_seconds=0.05, more_time_seconds=0.2)
    visitor.begin()
    visitor._question.setProperty("text", "half a ques")
    qtbot.waitUntil(lambda: bool(visitor.property("stillThere")))
    visitor.touched()
    assert not visitor.property("stillThere")
    assert screen(visitor) == "ask"
    qtbot.waitUntil(lambda: bool(visitor.property("stillThere")))
    assert visitor._question.property("text") == "half a ques"
    qtbot.waitUntil(lambda: screen(visitor) == "attract")
    assert visitor._question.property("text") == ""


def test_a_trouble_tells_what_to_do_and_goes_away(qtbot: QtBot, visitor: VisitorModel, talk: FakeConversation) -> None:
    asking(visitor)
    talk.fail(Meaning.BUSY, seconds=0.1)
    assert screen(visitor) == "trouble"
    assert visitor._trouble.property("meaning") == "busy"
    assert visitor._trouble.property("code") == "K-429-7F3A"
    qtbot.waitUntil(lambda: screen(visitor) == "attract")
    assert talk.state == "idle"


def test_trying_again_asks_the_same_as_soon_as_the_old_session_is_closed(
    visitor: VisitorModel, talk: FakeConversation
) -> None:
    asking(visitor)
    talk.fail(Meaning.AGAIN)
    talk.is_open = True
    visitor.tryAgain()
    assert (screen(visitor), talk.retries) == ("wait", 0)
    talk.is_open = False
    talk.settled.emit(object())
    assert (screen(visitor), talk.retries, talk.state) == ("wait", 1, "queued")


def test_refused_words_can_be_changed(visitor: VisitorModel, talk: FakeConversation) -> None:
    asking(visitor, "rude")
    talk.fail(Meaning.REWORD)
    visitor.tryAgain()
    assert screen(visitor) == "ask"
    assert visitor._question.property("text") == "rude"
    visitor._question.setProperty("text", "polite")
    visitor.send()
    assert talk.asked == ["rude", "polite"]


def test_a_fault_while_closing_is_not_the_visitors_business(visitor: VisitorModel, talk: FakeConversation) -> None:
    asking(visitor)
    visitor.stop()
    talk.fail(Meaning.STAFF)
    assert screen(visitor) == "goodbye"


def test_rings(visitor: VisitorModel, talk: FakeConversation) -> None:
    asking(visitor)
    assert visitor._deadline.countdown.property("ring") == -1.0
    talk.fail(Meaning.AGAIN, seconds=10.0)
    assert visitor._deadline.countdown.property("ring") > 0.9
    assert visitor._deadline.countdown.property("secondsLeft") == 10
    visitor._site._standing.wait_seconds = 6.0
    visitor.tryAgain()
    assert 0.0 <= visitor._deadline.countdown.property("ring") < 0.1
    assert wait_progress(6.0, 6.0) > 0.75
    assert wait_progress(600.0, 6.0) <= 0.95


def test_the_picture_covers_a_landscape_screen_and_the_top_of_a_portrait_one(visitor: VisitorModel) -> None:
    assert video_margins(1920, 1080, 1.6) == (0.0, 0.0, 0.0, 0.0)
    assert video_margins(1080, 1920, 1.6) == pytest.approx((0.0, 0.0, 0.0, 0.1))
    assert video_margins(1080, 1350, 1.7778) == (0.0, 0.0, 0.0, 0.0)
    seen: list[tuple[float, ...]] = []
    visitor.video_margins_changed.connect(lambda *margins: seen.append(margins))
    visitor._view.video.setWindowSize(1080, 1920)
    assert seen == [pytest.approx((0.0, 0.0, 0.0, 0.1))]


def test_what_staff_let_the_avatar_say_is_shown_too(visitor: VisitorModel, talk: FakeConversation) -> None:
    talk.ask("Hello", "en")
    talk.enter("playing")
    assert screen(visitor) == "talk"


def test_the_place_in_the_line_is_told_until_it_is_reached(visitor: VisitorModel, talk: FakeConversation) -> None:
    visitor._preferences.chooseLanguage("de")
    asking(visitor)
    assert talk.languages == ["de"]
    talk.queue_changed.emit(Position(2, 75.0))
    assert (visitor._line.property("number"), visitor._line.property("minutes")) == (2, 2)
    talk.queue_changed.emit(Position(1, None))
    assert (visitor._line.property("number"), visitor._line.property("minutes")) == (1, 0)
    talk.enter("creating")
    assert visitor._line.property("number") == 1, "the service may still say that there is no place"
    talk.enter("polling")
    assert visitor._line.property("number") == 0
    talk.queue_changed.emit(Position(1, 5.0))
    visitor.stop()
    assert visitor._line.property("number") == 0


# The voice


def heard(visitor: VisitorModel) -> FakeMicrophone:
    return cast("FakeMicrophone", visitor._listener.microphone)


def test_a_touch_opens_the_microphone_and_what_was_said_is_asked(visitor: VisitorModel, talk: FakeConversation) -> None:
    assert not heard(visitor).is_open
    visitor.talk()
    assert not heard(visitor).is_open, "there is no microphone on the attract screen"
    visitor.begin()
    visitor.talk()
    assert heard(visitor).is_open
    assert visitor._voice.property("state") == "open"
    assert not visitor._deadline.countdown.is_running, "who speaks is there"
    heard(visitor).level_changed.emit(-12.0)
    assert visitor._voice.property("level") == 1.0
    recording = wav_sound(memoryview(b"\x01\x02" * 100))
    visitor._listener.recorded.emit(recording)
    assert talk.asked == [recording]
    assert screen(visitor) == "wait"
    assert visitor.property("ownVoice")
    assert not heard(visitor).is_open
    talk.fail(Meaning.UNHEARD)
    visitor.tryAgain()
    assert screen(visitor) == "ask", "a recording that is gone cannot be asked again"
    assert not visitor.property("ownVoice")


def test_understood_words_stand_for_a_moment_and_go(qtbot: QtBot, make: Make, talk: FakeConversation) -> None:
    visitor = make()
    visitor._voice._moment.setInterval(20)
    visitor.begin()
    visitor._listener.understood.emit("Where is the exit?")
    assert visitor._question.property("text") == "Where is the exit?"
    assert visitor._voice.property("state") == "ready"
    qtbot.waitUntil(lambda: talk.asked == ["Where is the exit?"])
    assert screen(visitor) == "wait"


@pytest.mark.parametrize("act", ["touched", "typed", "erase", "leave", "talk"])
def test_any_touch_keeps_understood_words_from_going(visitor: VisitorModel, talk: FakeConversation, act: str) -> None:
    visitor.begin()
    visitor._question.setProperty("text", "Excuse me.")
    visitor._listener.understood.emit("Where is the exit?")
    assert visitor._question.trimmed == "Excuse me. Where is the exit?"
    if act == "typed":
        visitor._question.setProperty("text", "Where is the exit, please?")
    else:
        visitor.touched()
        getattr(visitor, act)()
    assert not visitor._voice._moment.isActive()
    assert not talk.asked
    assert (visitor._question.trimmed == "") == (act in {"erase", "leave"})


@pytest.mark.parametrize("problem", SpeechProblem)
def test_every_problem_is_told_and_leaves_the_keyboard(visitor: VisitorModel, problem: SpeechProblem) -> None:
    visitor.begin()
    visitor.talk()
    visitor._listener._on_failed(problem)
    assert visitor._voice.property("hint") == problem.value
    assert screen(visitor) == "ask"
    assert visitor._deadline.countdown.is_running
    visitor.talk()
    assert visitor._voice.property("hint") == ""


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(ACTS), max_size=30))
def test_the_microphone_is_open_on_the_ask_screen_alone(make: Make, events: list[str]) -> None:
    visitor = make()
    talk = cast("FakeConversation", visitor._conversation)
    talk.state = ConversationState.IDLE
    for event in events:
        if event == "say":
            visitor._listener.recorded.emit(wav_sound(memoryview(b"\x01\x02")))
        elif event == "failed":
            talk.fail(Meaning.AGAIN)
        elif event in {"idle", "playing", "lingering", "renewing", "closing"}:
            talk.enter(event)
        else:
            getattr(visitor, event)()
        assert not heard(visitor).is_open or screen(visitor) == "ask"
        assert heard(visitor).is_open == (visitor._voice.property("state") == "open")


def test_the_microphone_comes_and_goes(qtbot: QtBot, visitor: VisitorModel) -> None:
    assert visitor._voice.property("available")
    with qtbot.waitSignal(visitor._voice.available_changed):
        heard(visitor).plug(available=False)
    assert not visitor._voice.property("available")


def test_typing_instead_keeps_what_was_typed(visitor: VisitorModel) -> None:
    visitor.begin()
    visitor.send()
    assert visitor._question.property("hint") == "empty"
    visitor._question.setProperty("text", "Where is")
    visitor.talk()
    assert visitor._question.property("hint") == ""
    visitor.typeInstead()
    assert not heard(visitor).is_open
    assert visitor._question.trimmed == "Where is"


def test_opening_the_microphone_keeps_earlier_words_from_going(visitor: VisitorModel, talk: FakeConversation) -> None:
    visitor.begin()
    visitor._listener.understood.emit("Where is the exit?")
    visitor.talk()
    assert visitor._voice.property("state") == "open"
    assert not visitor._voice._moment.isActive()
    visitor.send()
    assert not heard(visitor).is_open, "sending while one speaks means: that was all"
    assert not talk.asked


def test_staff_who_open_the_panel_end_an_empty_visit_and_hush_a_full_one(visitor: VisitorModel) -> None:
    visitor.begin()
    visitor.make_way()
    assert screen(visitor) == "attract"
    visitor.begin()
    visitor._question.setProperty("text", "hello")
    visitor.talk()
    assert visitor._listener.state == "open"
    visitor.make_way()
    assert (screen(visitor), visitor._listener.state) == ("ask", "off")
    assert visitor._question.property("text") == "hello"


@pytest.mark.parametrize("after", ["closing", "lingering"])
def test_a_question_is_asked_when_what_staff_had_said_is_over(
    visitor: VisitorModel, talk: FakeConversation, after: str
) -> None:
    visitor.begin()
    visitor._question.setProperty("text", "hello")
    talk.ask("A line of staff", "en", verbatim=True)
    talk.enter("playing")
    visitor.send()
    assert screen(visitor) == "wait"
    talk.enter(after)
    if after == "closing":
        assert screen(visitor) == "wait"
        talk.enter("idle")
    assert talk.asked == ["A line of staff", "hello"]
    assert screen(visitor) in {"wait", "talk"}
