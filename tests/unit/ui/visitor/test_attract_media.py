"""The operator's loop on the attract screen: pictures in the real scene, and what the player is told of a video."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.ui.visitor.screen import Screen
from tests.unit.ui.fake_conversation import LOOP
from tests.unit.ui.scene import Stage
from tests.unit.ui.window.test_scene import contrast

RED, BLUE, WHITE = "#ff0000", "#0000ff", "#ffffff"


def paint(path: Path, colour: str) -> Path:
    picture = QImage(160, 90, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    assert picture.save(str(path))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good pictures and what is none."""
    place = tmp_path / "loop"
    place.mkdir()
    paint(place / "1.png", RED)
    (place / "2.png").write_bytes(b"no picture")
    (place / "2.txt").write_text("no picture either")
    paint(place / "3.jpg", BLUE)
    return place


def top(show: Stage) -> QColor:
    """The colour above all words."""
    return show.quick.grabWindow().pixelColor(show.quick.width() // 2, 10)


def is_colour(found: QColor, wanted: str) -> bool:
    meant = QColor(wanted)
    far = (found.red() - meant.red(), found.green() - meant.green(), found.blue() - meant.blue())
    return max(map(abs, far)) < 8


def wait(show: Stage, until: Callable[[], bool]) -> None:
    show.qtbot.waitUntil(until, timeout=20_000)


def wait_colour(show: Stage, wanted: str) -> None:
    wait(show, lambda: is_colour(top(show), wanted))


@pytest.mark.parametrize("calm", ["false", "true"])
def test_pictures_come_one_after_the_other_until_a_visitor_touches(
    stage: Callable[..., Stage], folder: Path, calm: str
) -> None:
    default = top(stage("720x1280", calm=calm))
    show = stage("720x1280", loop=str(folder), loop_seconds="1", calm=calm)
    for colour in (RED, BLUE, RED):
        wait_colour(show, colour)
    assert show.loop.problem is None, "a broken picture is skipped"
    show.tap(show.find("attractTouch"))
    wait(show, lambda: top(show) == default)
    assert not show.loop._next.isActive()
    assert not any(item.objectName() == "slides" for item in show.items())
    show.visitor.leave()
    wait(show, show.loop._next.isActive)
    wait_colour(show, BLUE)
    show.loop.set_source(None, 8.0)
    wait(show, lambda: top(show) == default)
    assert show.loop.problem is None
    show.loop.set_source(folder / "3.jpg", 8.0)
    wait_colour(show, BLUE)
    show.loop.skip()
    wait(show, lambda: top(show) == default)
    assert show.loop.problem


def test_pictures_fade_into_each_other(stage: Callable[..., Stage], folder: Path) -> None:
    show = stage(loop=str(folder), loop_seconds="1", calm="false")
    wait_colour(show, RED)
    seen = [top(show)]

    def is_mixed() -> bool:
        seen.append(top(show))
        return 40 < seen[-1].red() < 215 and 40 < seen[-1].blue() < 215

    wait(show, is_mixed)
    wait_colour(show, BLUE)
    assert max(colour.green() for colour in seen) < 8, "something else shone through"


@pytest.mark.parametrize("size", ["1280x720", "720x1280"])
@pytest.mark.parametrize("large", ["false", "true"])
def test_words_can_be_read_over_a_white_picture(
    stage: Callable[..., Stage], tmp_path: Path, size: str, large: str
) -> None:
    show = stage(size, loop=str(paint(tmp_path / "white.png", WHITE)), large_text=large)
    wait_colour(show, WHITE)
    picture = show.quick.grabWindow()
    headline = next(item for item in show.items() if item.property("text") == "Ask me anything")
    place = show.place(headline)
    grounds = [
        picture.pixelColor(round(x), round(place.top()) + 2)
        for x in (place.left() + 2, place.center().x(), place.right())
    ]
    assert min(contrast(QColor("#ffffff"), ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize("broken", ["gone", "empty", "broken.png"])
def test_what_cannot_be_shown_is_told_and_the_default_is_there(
    stage: Callable[..., Stage], tmp_path: Path, broken: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.png").write_bytes(b"no picture")
    show = stage(loop=str(tmp_path / broken))
    default = top(show)
    wait(show, lambda: show.loop.problem is not None)
    assert str(tmp_path / broken) in str(show.loop.problem)
    assert top(show) == default
    show.loop.set_source(paint(tmp_path / "good.png", RED), 8.0)
    wait_colour(show, RED)
    assert show.loop.problem is None


def test_a_video_is_played_on_the_attract_screen_alone(stage: Callable[..., Stage], tmp_path: Path) -> None:
    video = tmp_path / "loop.webm"
    video.write_bytes(b"for the player")
    show = stage(loop=str(video))
    still = top(show)
    wait(show, lambda: show.player.looped() == video)
    show.draw()
    assert top(show) == still, "until the video is there"
    show.player.shown.emit(LOOP)
    wait(show, lambda: top(show) != still)
    show.tap(show.find("attractTouch"))
    wait(show, lambda: top(show) == still)
    assert show.player.looped() == video, "the still has come before the video goes"
    wait(show, lambda: show.player.looped() is None)
    show.visitor.leave()
    assert show.player.looped()
    show.player.ended.emit(LOOP, "nonsense")
    assert not show.player.looped()
    assert "nonsense" in str(show.loop.problem)
    wait(show, lambda: top(show) == still)
    show.visitor._go(Screen.CLOSED)
    show.loop.set_source(paint(tmp_path / "good.png", RED), 8.0)
    wait(show, lambda: bool(show.loop._pictures))
    show.draw()
    assert not any(item.objectName() == "slides" for item in show.items())
