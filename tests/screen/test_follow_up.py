"""A conversation of several questions on one session, as a visitor has it."""

import time

import numpy as np
import pytest

from tests.machine import listening
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk

STOP_SECONDS = 0.1
"""Within this time after a stop it is silent."""


def answer(stage: Stage, said: str) -> None:
    stage.wait("the answer", lambda: said in " ".join(stage.state()["captions"]).lower(), 40)


def ask_more(stage: Stage, text: str) -> None:
    stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"), 40)
    stage.tap("askMoreButton")
    stage.wait_screen("ask")
    stage.type(text)
    stage.tap("sendButton")


def test_three_questions_are_answered_on_one_session() -> None:
    with running_kiosk(LANDSCAPE, plain=False) as stage, listening() as heard:
        stage.wait_screen("attract")
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.type("when are you open")
        stage.tap("sendButton")
        answer(stage, "tuesday")
        stage.picture("9-conversation-1-answer")
        stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"), 40)
        stage.picture("9-conversation-2-follow-up")
        ask_more(stage, "where are the toilets")
        assert stage.state()["video"], "the avatar stays on the screen"
        answer(stage, "ground")
        stage.picture("9-conversation-3-answer")
        ask_more(stage, "why is the sea salty")
        answer(stage, "demonstration")
        stage.picture("9-conversation-4-answer")
        stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"), 40)
        stage.wait_seen("goodbye")
        stage.wait_screen("attract")
        (session,) = stage.meter()["sessions"]
        assert (session["type"], session["end_reason"]) == ("text_stream", "cancelled")
        assert stage.state()["screens"] == ["ask", "wait", "talk", "ask", "talk", "ask", "talk", "goodbye", "attract"]
        assert stage.state()["turns"] == 0, "nothing is left of the conversation"
    assert np.abs(heard[0].astype(int)).max() > 1000, "nothing was heard"


def test_a_question_after_the_session_was_closed_opens_another() -> None:
    with running_kiosk(PORTRAIT, conversation__follow_up_seconds="10", conversation__typing_seconds="1") as stage:
        stage.wait_screen("attract")
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.type("one")
        stage.tap("sendButton")
        stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"), 40)
        stage.tap("askMoreButton")
        stage.wait("the close", lambda: stage.meter()["open"] == 0)
        assert stage.state()["screen"] == "ask"
        stage.type("two three four five")
        stage.tap("sendButton")
        answer(stage, "two three")
        assert stage.meter()["sessions"][0]["end_reason"] == "cancelled"
        assert len(stage.meter()["sessions"]) == 2
        stage.tap("stopButton")
        stage.wait_screen("attract")


def stop_in(stage: Stage, state: str) -> None:
    """Stop a conversation in this state and listen: nothing may come."""
    text = "one" if state == "lingering" else " ".join(["one two three four five six seven eight nine ten"] * 4)
    stage.wait_screen("attract")
    stage.ask(f"ask {text}")
    stage.wait(state, lambda: stage.state()["state"] == state)
    if state == "playing":
        stage.wait("speech", lambda: stage.state()["captions"])
    stage.ask("stop")
    with listening() as heard:
        stage.wait("the close", lambda: stage.meter()["open"] == 0)
        stage.wait_screen("attract")
        time.sleep(1)  # what is listened for is that nothing comes
    silence = heard[0].astype(int)[round(STOP_SECONDS * 16000) :]
    assert np.abs(silence).max(initial=0) < 50, f"something was heard after the stop while {state}"


@pytest.mark.pair  # it measures how soon it is silent
def test_after_stop_nothing_of_the_answer_is_heard() -> None:
    with running_kiosk(LANDSCAPE, conversation__follow_up_seconds="10") as stage:
        for state in ("creating", "polling", "playing", "lingering"):
            if state == "creating":
                stage.wait_screen("attract")
                stage.fault(fault="slow", on="create", seconds=1.0)
            stop_in(stage, state)
        # While text is on its way, too.
        stage.fault(fault="slow", on="append", seconds=3.0, count=0)
        stop_in(stage, "playing")
        assert {session["end_reason"] for session in stage.meter()["sessions"]} == {"cancelled"}
