"""Staff prepare an answer at the panel, and the next visitor hears it."""

import tomllib
from pathlib import Path

import pytest

from tests.machine import PIN
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk


def open_page(stage: Stage) -> None:
    stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")
    for digit in PIN:
        stage.tap(f"pin-{digit}")
    stage.tap("pinDone")
    stage.wait("the panel", lambda: stage.state()["panel"] == "open")
    stage.tap("tab-conversation")
    stage.tap("section-script")


def lowest(stage: Stage) -> float:
    """The lowest place that the keyboard does not cover."""
    keyboard = stage.ask("where keyboard")
    return float(keyboard["y"] - keyboard["height"] / 2) if keyboard else float(stage.size.split("x")[1])


def write(stage: Stage, field: str, text: str) -> None:
    """Bring the field into sight, touch it, and then the keys."""
    while (place := stage.ask(f"where {field}"))["y"] > (bottom := lowest(stage)):
        x = stage.ask("where removeQuestion-0")["x"]  # a finger may push a button away too
        stage.drag(x, bottom - 15, x, bottom - 80)
        stage.wait("the field moved", lambda: stage.ask(f"where {field}") != place)
    stage.tap(field)
    for character in text:
        before = stage.ask(f"text {field}")
        stage.tap_key(character)
        stage.wait("the letter", lambda: stage.ask(f"text {field}") != before)  # noqa: B023
    assert stage.ask(f"where {field}")["y"] < lowest(stage), "what is written in can be seen"


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_an_answer_prepared_at_the_panel_is_said_to_the_next_visitor(size: str, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    with running_kiosk(size, config=str(config), data_dir=str(tmp_path / "data")) as stage:
        stage.wait_screen("attract")
        open_page(stage)
        stage.wait("the list", lambda: stage.ask("where addAnswer"))
        stage.picture("12-prepared")
        stage.tap("addAnswer")
        write(stage, "question-0", "is there a bar")
        stage.tap("addQuestion")
        write(stage, "question-1", "beer")
        write(stage, "answer", "yes upstairs")
        stage.picture("12-prepared-typing")
        stage.tap("saveAnswer")
        stage.wait("the question whether to use it", lambda: stage.ask("where useAnswers"))
        stage.picture("12-prepared-asked")
        stage.tap("useAnswers")
        stage.wait("kind", lambda: tomllib.loads(config.read_text())["answers"].get("kind") == "script")
        stage.tap("testQuestion")
        write(stage, "testField", "a bar")
        stage.wait("a match", lambda: "enough" in (stage.ask("text testResult") or ""))
        stage.picture("12-prepared-tested")
        stage.tap("lockButton")
        stage.wait("the visitor's screen", lambda: stage.state()["panel"] == "shut")
        stage.wait_screen("attract")
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.type("er is there a bar")
        stage.tap("sendButton")
        stage.wait("the answer", lambda: "upstairs" in " ".join(stage.state()["captions"]))
        stage.picture("12-prepared-said")
        stage.wait_screen("attract")
    assert '"Beer"' in (tmp_path / "data" / "answers.toml").read_text()
