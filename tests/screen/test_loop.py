"""The operator's loop before and after a visitor: the real program on the sandbox, with a finger."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk
from tests.screen.test_conversation import ask
from tests.unit.player.test_loop import GREEN, make_video
from tests.unit.ui.visitor.test_attract_media import RED, paint


def top(stage: Stage, name: str) -> NDArray[np.int_]:
    """The colour above all words."""
    picture = stage.picture(name)
    return np.array(picture[10, picture.shape[1] // 2], np.int_)


def shows(colour: tuple[int, ...], stage: Stage, name: str) -> bool:
    return bool(np.abs(top(stage, name) - colour).max() < 16)


def test_a_video_runs_until_a_visitor_comes_who_is_greeted_and_again_afterwards(tmp_path: Path) -> None:
    video = make_video(tmp_path / "loop.mp4", (640, 360), 2.0)
    greeting = '{en = "Good day."}'
    with running_kiosk(LANDSCAPE, screen__loop=str(video), conversation__greeting=greeting) as stage:
        stage.wait_screen("attract")
        stage.wait("the video", lambda: shows(GREEN, stage, "12-loop-video"))
        stage.tap("attractTouch")
        seen = [top(stage, "12-loop-touched") for _ in range(8)]
        assert min(colour.max() for colour in seen) > 120, "the picture went dark between attract and ask"
        assert np.abs(seen[-1] - GREEN).max() > 50, "the video is still there"
        stage.type("hello")
        stage.tap("sendButton")
        stage.wait("the avatar's video", lambda: stage.state()["video"])
        stage.wait_screen("attract")
        report = stage.state()["report"]
        assert (report["status"], report["words"]) == ("completed", 3)
        stage.wait("the video again", lambda: shows(GREEN, stage, "12-loop-again"))
        assert not stage.state()["problems"]


def test_a_missing_file_is_told_to_staff_and_pictures_come_without_a_restart(tmp_path: Path) -> None:
    pictures, missing, config = tmp_path / "pictures", tmp_path / "missing.mp4", tmp_path / "kiosk.toml"
    pictures.mkdir()
    paint(pictures / "1.png", RED)
    (pictures / "2.png").write_bytes(b"no picture")
    with running_kiosk(PORTRAIT, config=str(config), screen__loop=str(missing), data_dir=str(tmp_path)) as stage:
        stage.wait_screen("attract")
        stage.wait("what staff should know", lambda: str(missing) in "".join(stage.state()["problems"]))
        stage.wait("the default", lambda: top(stage, "12-loop-default").min() > 150)
        config.write_text(config.read_text().replace(str(missing), str(pictures)))
        stage.ask("reload")
        stage.wait("the picture", lambda: shows((255, 0, 0), stage, "12-loop-pictures"))
        assert not stage.state()["problems"]
        ask(stage, "hello")
        stage.wait("the avatar's video", lambda: stage.state()["video"])
        stage.wait_screen("attract")
        assert stage.state()["report"]["status"] == "completed"
        stage.wait("the picture again", lambda: shows((255, 0, 0), stage, "12-loop-pictures-again"))
