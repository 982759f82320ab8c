"""What staff do at the screen: the panel behind its PIN, and the tray without one."""

from pathlib import Path

import pytest

from tests.machine import PIN
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk

COUNT = "one two three four five six seven eight nine ten"


def enter(stage: Stage, pin: str) -> None:
    for digit in pin:
        stage.tap(f"pin-{digit}")
    stage.tap("pinDone")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_staff_open_the_panel_and_see_every_page(tmp_path: Path, size: str) -> None:
    with running_kiosk(size, data_dir=str(tmp_path)) as stage:
        stage.wait_screen("attract")
        stage.ask("ask " + " ".join([COUNT] * 8))
        stage.wait("the video", lambda: stage.state()["video"])
        stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")
        stage.picture("10-panel-pin")
        enter(stage, "1357")
        stage.wait("a hint", lambda: stage.ask("text pinHint") != " ")
        stage.wait("the end of the delay", lambda: stage.ask("text pinHint").endswith("not it."))
        assert stage.state()["panel"] == "pin"
        enter(stage, PIN)
        stage.wait("the panel", lambda: stage.state()["panel"] == "open")
        assert stage.state()["state"] in {"playing", "closing"}, "the conversation goes on"
        for page, button in (("now", "pauseButton"), ("system", "leaveKioskButton"), ("money", "exportButton")):
            stage.tap(f"tab-{page}")
            stage.wait(page, lambda: stage.ask(f"where {button}"))  # noqa: B023
            stage.picture(f"10-panel-{page}")
        stage.tap("exportButton")
        stage.wait("the file", lambda: list(tmp_path.glob("kiosk-usage-*.csv")))
        stage.tap("tab-now")
        stage.tap("pauseButton")
        stage.wait_screen("closed")
        stage.tap("lockButton")
        stage.wait("the closed screen", lambda: stage.ask("where closedText"))
        stage.picture("10-closed")
        stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")
        enter(stage, PIN)
        stage.tap("pauseButton")
        stage.tap("lockButton")
        stage.wait_screen("attract")


def test_the_first_start_asks_for_a_pin_and_nothing_else_comes_before_it(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    with running_kiosk(LANDSCAPE, config=str(config), attendant__pin_hash="", data_dir=str(tmp_path)) as stage:
        stage.wait("the pad", lambda: stage.state()["panel"] == "choose")
        stage.wait("the pad's digits", lambda: stage.ask("where pin-1"))
        stage.picture("10-panel-choose")
        for _ in range(2):
            enter(stage, PIN)
        stage.wait("the panel", lambda: stage.state()["panel"] == "open")
        assert "$argon2id$" in config.read_text()
        assert PIN not in config.read_text()
        stage.tap("lockButton")
        stage.wait("the attract screen", lambda: stage.state()["panel"] == "shut")
        stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")


def test_any_member_of_staff_has_a_tray() -> None:
    with running_kiosk(LANDSCAPE) as stage:
        stage.wait_screen("attract")
        stage.ask(f"ask {COUNT}")
        stage.wait("the video", lambda: stage.state()["video"])
        stage.hold(638, 358, lambda: stage.state()["tray"])
        stage.picture("11-tray")
        stage.tap("trayStop")
        stage.wait("no open session", lambda: stage.meter()["open"] == 0)
        stage.wait_screen("attract")
