"""Whole conversations: the real window, mpv, sound server, sandbox and taps on the on-screen keyboard."""

from itertools import pairwise

import httpx
import numpy as np
import pytest

from kiosk.cli.sandbox import HEIGHT_VARIABLE, RATE_VARIABLE
from kiosk.system.shipped_files import ASSETS
from tests.machine import listening
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk

SIZES = ["1920x1080", "1080x1920"]


def centre(picture: np.ndarray) -> np.ndarray:
    """The part of the picture where the face is, as numbers that can be subtracted."""
    height, width, _ = picture.shape
    top, bottom = (0.1, 0.7) if width > height else (0.05, 0.45)
    return picture[int(height * top) : int(height * bottom), int(width * 0.3) : int(width * 0.7)].astype(int)


def ask(stage: Stage, text: str) -> None:
    stage.wait_screen("attract")
    stage.tap("attractTouch")
    stage.wait_screen("ask")
    stage.type(text)
    stage.tap("sendButton")


@pytest.mark.pair  # it has all the pixels and pictures that a real one has
@pytest.mark.parametrize("size", SIZES)
def test_a_visitor_types_and_the_avatar_speaks(size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (HEIGHT_VARIABLE, RATE_VARIABLE):
        monkeypatch.delenv(name)
    with running_kiosk(size) as stage:
        stage.wait_screen("attract")
        stage.wait("the first paint", lambda: stage.picture("1-attract").std() > 10)
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.wait("the keyboard", lambda: stage.ask("key h"))
        stage.tap("sendButton")
        stage.wait("a hint", lambda: stage.ask("where hint"))
        stage.type("hello dear museum good day")
        stage.picture("2-ask")
        with listening() as heard:
            stage.tap("sendButton")
            stage.wait("the wait screen", lambda: stage.ask("where cancelButton"))
            stage.picture("3-wait")
            stage.wait("the video", lambda: stage.state()["video"])
            stage.wait("captions", lambda: stage.state()["captions"])
            pictures = [centre(stage.picture(f"4-talk-{n}")) for n in range(4)]
            stage.wait_seen("goodbye")
        stage.picture("5-goodbye")
        stage.wait_screen("attract")
        state = stage.state()
        assert state["report"]["status"] == "completed"
        assert state["report"]["words"] == 5
        assert state["report"]["frames_shown"] > 20
        assert state["text"] == ""
        assert pictures[0].std() > 20, "the avatar is not visible"
        moved = [np.abs(a - b).max() for a, b in pairwise(pictures)]
        assert max(moved) > 60, "the mouth does not move"
        assert np.abs(heard[0].astype(int)).max() > 1000, "nothing was heard"
        assert stage.meter()["sessions"][0]["seconds"] > 1


def test_stop_and_cancel_end_the_session_at_once() -> None:
    with running_kiosk(LANDSCAPE) as stage:
        ask(stage, "one")
        stage.tap("cancelButton")
        stage.wait_seen("goodbye")
        ask(stage, "one two three four five six")
        stage.wait("the video", lambda: stage.state()["video"])
        stage.tap("stopButton")
        stage.wait_seen("goodbye")
        stage.wait("no open session", lambda: stage.meter()["open"] == 0, 5)
        assert stage.state()["report"]["status"] == "cancelled"
        stage.wait_screen("attract")


def test_a_refusal_is_a_trouble_for_the_visitor_and_a_code_for_staff() -> None:
    with running_kiosk(LANDSCAPE, screen__trouble_seconds="5") as stage:
        stage.wait_screen("attract")
        stage.fault(fault="429", on="create", count=0)
        ask(stage, "hello")
        stage.wait_screen("trouble")
        stage.picture("6-trouble")
        assert stage.state()["report"]["error"].startswith("K-429-")
        stage.clear_faults()
        stage.tap("tryAgainButton")
        stage.wait("the video", lambda: stage.state()["video"])
        stage.wait_screen("attract")


def test_places_that_another_program_has_are_waited_for_in_line() -> None:
    with running_kiosk(PORTRAIT) as stage:
        stage.wait_screen("attract")
        service = httpx.Client(base_url=stage.state()["sandbox"] + "/v3", headers={"X-Api-Key": "x"})
        body = {"type": "text_stream", "avatar_id": "mia", "voice_id": "mia-en", "text": "Hello."}
        others = [
            service.post("/avatar-realtime", json=body).raise_for_status().json()["data"]["stream_id"] for _ in range(3)
        ]
        ask(stage, "hello")
        stage.wait("the line", lambda: stage.ask("text waitText") == "You are number 1 in line.")
        stage.picture("6-line")
        for other in others:
            service.post(f"/avatar-realtime/{other}/cancel").raise_for_status()
        stage.wait_screen("talk", 30)
        stage.wait_screen("attract")
        service.close()


def test_prepared_answers_are_spoken_and_a_model_answers_the_rest() -> None:
    script = ASSETS / "answers" / "museum.toml"
    with running_kiosk(
        LANDSCAPE, answers__kind="chat", answers__script=str(script), conversation__acknowledge_seconds="0"
    ) as stage:
        stage.wait_screen("attract")
        for question, said in (("when do you open please", "Tuesday"), ("why is the sea salty", "demonstration")):
            stage.ask(f"ask {question}")
            stage.wait("the answer", lambda: said in " ".join(stage.state()["captions"]))  # noqa: B023
            stage.picture(f"7-answer-{said}")
            stage.tap("stopButton")
            stage.wait_screen("attract")
        stage.fault(fault="503", on="chat", count=0)
        stage.ask("ask why is the sea salty")
        stage.wait_screen("trouble")
        assert len(stage.meter()["sessions"]) == 2, "without an answer there is no session"


def test_while_a_model_thinks_the_avatar_comes() -> None:
    with running_kiosk(LANDSCAPE, answers__kind="chat") as stage:
        stage.wait_screen("attract")
        stage.fault(fault="slow", on="chat", seconds=6.0)
        stage.ask("ask why is the sea salty")
        stage.wait("an acknowledgement", lambda: "Let me see" in " ".join(stage.state()["captions"]))
        assert "demonstration" not in " ".join(stage.state()["captions"])
        stage.wait("the answer", lambda: "demonstration" in " ".join(stage.state()["captions"]))
        stage.wait_screen("attract")
        stage.fault(fault="503", on="chat", count=0)
        stage.ask("ask why is the sea salty")
        stage.wait("an apology", lambda: "I am sorry" in " ".join(stage.state()["captions"]))
        stage.wait_screen("attract")
        assert len(stage.meter()["sessions"]) == 2


def test_nobody_there_leads_back_to_attract() -> None:
    with running_kiosk(LANDSCAPE, screen__still_there_seconds="1", screen__more_time_seconds="2") as stage:
        stage.wait_screen("attract")
        stage.tap("attractTouch")
        stage.tap("moreTimeButton")
        stage.picture("7-ask-again")
        assert stage.state()["screen"] == "ask"
        stage.wait_screen("attract")
