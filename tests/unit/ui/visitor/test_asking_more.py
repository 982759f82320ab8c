from kiosk.avatar.models import Word
from kiosk.speech.audio_file import wav_sound
from kiosk.ui.visitor.visitor import VisitorModel
from tests.unit.ui.fake_conversation import FakeConversation
from tests.unit.ui.visiting import asking, screen


def talking(visitor: VisitorModel, talk: FakeConversation) -> VisitorModel:
    """The avatar has said an answer; the session lingers."""
    asking(visitor, "Why is the sky blue?")
    talk.enter("playing")
    talk.first_frame_shown.emit()
    talk.words_changed.emit([Word("Because", 0.0, 1.0)])
    talk.position_changed.emit(0.5)
    talk.enter("lingering")
    return visitor


def test_a_further_question_needs_no_second_wait(visitor: VisitorModel, talk: FakeConversation) -> None:
    talking(visitor, talk)
    shown: list[str] = []
    visitor.screen_changed.connect(shown.append)
    assert visitor._view.answering.property("followUp")
    assert visitor._deadline.countdown.property("ring") > 0.9
    assert visitor._view.captions.property("lines") == []
    visitor.askMore()
    assert talk.held == 1
    assert visitor._question.property("text") == ""
    assert visitor._view.video.property("shown"), "the avatar stays on the screen"
    visitor._question.setProperty("text", "And at night?")
    visitor.send()
    assert talk.asked[-1] == "And at night?"
    assert visitor._view.answering.property("thinking")
    assert not visitor._view.answering.property("followUp")
    assert visitor._view.video.property("shown")
    talk.words_changed.emit([Word("It", 2.0, 2.2)])
    assert not visitor._view.answering.property("thinking")
    assert shown == ["ask", "talk"]


def test_who_asks_too_late_waits_as_for_the_first_question(visitor: VisitorModel, talk: FakeConversation) -> None:
    talking(visitor, talk)
    visitor.askMore()
    visitor._question.setProperty("text", "And at night?")
    visitor.send()
    talk.enter("renewing")
    assert screen(visitor) == "wait"
    assert visitor._question.property("text") == "And at night?", "the words are shown while they wait"
    talk.enter("queued")
    talk.enter("playing")
    assert screen(visitor) == "talk"


def test_a_session_that_ends_while_the_visitor_types_takes_nothing_away(
    visitor: VisitorModel, talk: FakeConversation
) -> None:
    talking(visitor, talk)
    visitor.askMore()
    visitor._question.setProperty("text", "And at night?")
    talk.enter("closing")
    assert not visitor._view.video.property("shown")
    visitor.send()
    assert len(talk.asked) == 1, "not before the session is closed"
    talk.enter("idle")
    assert talk.asked[-1] == "And at night?"
    assert screen(visitor) == "wait"


def test_a_recording_after_an_answer_is_asked_on_a_session_of_its_own(
    visitor: VisitorModel, talk: FakeConversation
) -> None:
    talking(visitor, talk)
    visitor.askMore()
    visitor._listener.recorded.emit(wav_sound(memoryview(b"\x01\x02" * 200)))
    assert talk.state == "renewing"
    assert screen(visitor) == "wait"
    assert visitor.property("ownVoice")


def test_who_goes_away_while_asking_more_ends_the_session(visitor: VisitorModel, talk: FakeConversation) -> None:
    talking(visitor, talk)
    visitor.askMore()
    visitor.leave()
    assert talk.state == "closing"
    assert screen(visitor) == "attract"
    assert talk.forgotten


def test_the_end_of_the_longest_session_is_told_until_it_is_over(visitor: VisitorModel, talk: FakeConversation) -> None:
    talking(visitor, talk)
    talk.limit_near.emit()
    assert visitor._view.answering.property("limitNear")
    talk.enter("closing")
    assert not visitor._view.answering.property("limitNear")
