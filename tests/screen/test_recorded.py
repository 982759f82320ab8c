"""What the operator wrote is recorded from the first visitor's session, and the next one gets it from the disk."""

from pathlib import Path

import pytest

from tests.machine import listening
from tests.screen.stage import LANDSCAPE, Stage, running_kiosk

SCRIPT = """
[toilets.en]
ask = ["Where are the toilets?", "toilets"]
say = "Behind the cloakroom, to your left."
"""


def ask(stage: Stage, text: str) -> None:
    stage.wait_screen("attract")
    stage.tap("attractTouch")
    stage.wait_screen("ask")
    stage.type(text)
    stage.tap("sendButton")


def hear(stage: Stage, word: str) -> None:
    stage.wait(word, lambda: word in " ".join(stage.state()["captions"]))


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("library/*.json"))


@pytest.mark.parametrize("size", [LANDSCAPE])
def test_the_second_visitor_gets_the_answer_from_the_disk(size: str, tmp_path: Path) -> None:
    script, data = tmp_path / "answers.toml", tmp_path / "data"
    script.write_text(SCRIPT)
    with running_kiosk(
        size,
        plain=False,
        answers__kind="script",
        answers__script=str(script),
        conversation__follow_up_seconds="6",
        conversation__goodbye__en="Enjoy your visit.",
        data_dir=str(data),
    ) as stage:
        ask(stage, "toilets")
        hear(stage, "left")
        stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"))
        hear(stage, "visit")
        stage.wait_screen("attract")
        stage.wait("the answer, the goodbye and the silence between them", lambda: len(files(data)) == 3)
        stage.wait("no open session", lambda: stage.meter()["open"] == 0)
        assert (data / "origin").read_text() == stage.state()["sandbox"] + "/", "for the next start"
        before = stage.meter()
        ask(stage, "toilets")
        with listening() as heard:
            stage.wait("the video", lambda: stage.state()["video"])
            hear(stage, "cloakroom")
            stage.picture("20-recorded")
            stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"))
        assert abs(heard[0].astype(int)).max() > 1000, "nothing was heard"
        stage.picture("21-recorded-over")
        hear(stage, "visit")
        stage.picture("22-goodbye")
        stage.wait_screen("attract")
        assert stage.meter() == before, "it costs nothing"
        ask(stage, "opera")
        lights: list[float] = []

        def is_live() -> bool:
            state = stage.state()
            assert state["silent"] or state["frozen"] or state["video"], "the avatar is there all the time"
            lights.append(float(stage.picture("23-silent").mean()))
            return bool(state["video"])

        stage.wait("the live picture", is_live)
        assert len(lights) > 2
        stage.wait("the words", lambda: stage.state()["captions"])
        settled = float(stage.picture("24-live").mean())
        assert min(lights) > 0.5 * settled, "never black"
        assert max(lights) < 1.1 * settled, "never a flash"
