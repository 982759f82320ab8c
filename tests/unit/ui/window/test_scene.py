"""The scene in a real window: it loads without a warning, answers taps, and everything on it fits."""

import time
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.avatar.errors import Meaning
from kiosk.config.loading import load
from kiosk.config.settings import SettingsError
from kiosk.ui.visitor.preferences import TONGUES
from kiosk.ui.window.window import QML_FOLDER, KioskWindow, WindowError, parse_size
from tests.screen.gallery import scenes
from tests.unit.ui.scene import Stage, is_touchable

BEYOND_THE_EDGE = {"visitorsWords", "captionLine", "sessionCell", "logLine"}
"""Texts that are as long as people make them: they may be cut, or are broken by the model."""


def test_a_visitor_needs_nothing_but_a_finger(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.tap(show.find("attractTouch"))
    assert show.visitor.property("screen") == "ask"
    show.tap_key("q")
    show.tap_key("w")
    assert show.visitor._question.trimmed.lower() == "qw"
    field = show.find("askField")
    keyboard = show.find("keyboard")
    show.draw()
    assert show.place(field).bottom() <= show.place(keyboard).top()
    show.tap(show.find("sendButton"))
    assert [str(text).lower() for text in show.talk.asked] == ["qw"]
    show.tap(show.find("cancelButton"))
    assert show.visitor.property("screen") == "goodbye"
    assert field.property("text") == ""
    assert not field.property("canUndo")


def test_that_it_is_shown_is_told_once_also_where_the_display_takes_no_frame(
    stage: Callable[..., Stage], qtbot: QtBot
) -> None:
    show = stage()
    for takes in (True, False):
        window = KioskWindow(load(), show.visitor, show.loop, show.tray, show.attendant, "1280x720")
        frames, told = list[bool](), list[int]()
        window.quick_window.frameSwapped.connect(lambda frames=frames: frames.append(True))
        window.shown.connect(lambda frames=frames, told=told: told.append(len(frames)))
        with qtbot.waitSignal(window.shown):
            window.show()
            window.quick_window.setVisible(takes)
        if takes:
            with qtbot.waitSignal(window.quick_window.frameSwapped):
                window.quick_window.update()
        assert [number > 0 for number in told] == [takes]
        window.destroy()


def test_the_sending_key_sends(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    show.tap_key("q")
    show.tap_key("\n")
    assert [str(text).lower() for text in show.talk.asked] == ["q"]


def test_japanese_is_picked_and_the_pick_is_not_learnt(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.tap(show.find("languageButton-ja"))

    def candidates() -> list[QQuickItem]:
        rows = [item for item in show.items() if item.metaObject().className().startswith("SelectionListItem")]
        return sorted(rows, key=lambda item: show.place(item).left())

    show.qtbot.waitUntil(lambda: any(show.keys("、")))
    above = show.place(next(show.keys("q"))).top()
    for _ in range(2):
        for letter in "kisha":
            show.tap_key(letter)
        show.qtbot.waitUntil(lambda: len(candidates()) > 3 and show.place(candidates()[3]).bottom() <= above)
        show.tap(candidates()[3])
        show.qtbot.waitUntil(lambda: not candidates())
    assert show.visitor._question.trimmed == "帰社帰社"


def test_every_way_out_is_a_button(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    show.tap(show.find("suggestion-0"))
    show.talk.enter("playing")
    show.tap(show.find("louderButton"))
    assert show.talk.volumes[-1] == 90
    show.talk.fail(Meaning.AGAIN)
    show.tap(show.find("tryAgainButton"))
    assert show.talk.retries == 1
    show.talk.enter("playing")
    show.tap(show.find("stopButton"))
    assert show.talk.state == "closing"
    show.talk.enter("idle")
    show.visitor._deadline.countdown.over.emit()
    show.tap(show.find("languageButton-de"))
    assert (show.visitor.property("screen"), show.visitor.language) == ("ask", "de")
    show.visitor._deadline.countdown.over.emit()
    show.tap(show.find("moreTimeButton"))
    assert not show.visitor.property("stillThere")
    show.tap(show.find("backButton"))
    assert show.visitor.property("screen") == "attract"


def test_a_touch_is_answered_within_a_tenth_of_a_second(stage: Callable[..., Stage]) -> None:
    show = stage(calm="false")
    show.draw()
    started = time.monotonic()
    with show.qtbot.waitSignal(show.quick.frameSwapped, timeout=20_000):
        show.tap(show.find("attractTouch"))
    assert time.monotonic() - started < 0.1


def test_a_hidden_keyboard_comes_back(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    show.qtbot.waitUntil(lambda: QGuiApplication.inputMethod().isVisible())
    QGuiApplication.inputMethod().hide()
    show.qtbot.waitUntil(lambda: QGuiApplication.inputMethod().isVisible())
    show.tap_key("q")
    assert show.visitor._question.trimmed.lower() == "q"


def test_the_still_makes_way_for_the_video(stage: Callable[..., Stage]) -> None:
    """Over the avatar nothing is drawn but the captions and the controls, once the video is there."""
    show = stage("720x1280")
    show.visitor.begin()
    show.tap(show.find("suggestion-0"))
    show.talk.enter("playing")
    show.draw()
    assert any(item.inherits("QQuickImage") and item.height() > 800 for item in show.items())
    show.talk.first_frame_shown.emit()
    show.draw()
    controls = min(show.place(item).top() for item in show.items() if is_touchable(item))
    for item in show.items():
        paints = item.inherits("QQuickImage") or item.inherits("QQuickRectangle") or item.inherits("QQuickText")
        if paints and item.width() and item.height() and show.place(item).top() < min(controls, 1280 - 320):
            pytest.fail(f"{item} covers the avatar")


@pytest.mark.parametrize("size", ["1280x720", "720x1280"])
@pytest.mark.parametrize("large", ["false", "true"])
def test_everything_fits_in_every_language(stage: Callable[..., Stage], size: str, large: str) -> None:
    show = stage(size, large_text=large)
    for language in TONGUES:
        for name in scenes(show.visitor, show.talk, show.tray, show.attendant, language):
            show.draw()
            problems = [*misfits(show), *crowding(show)]
            assert not problems, (name, language, problems)


@pytest.mark.parametrize("large", ["false", "true"])
def test_low_reach_keeps_controls_in_the_lower_half(stage: Callable[..., Stage], large: str) -> None:
    show = stage("720x1280", low_reach="true", large_text=large)
    for language in TONGUES:
        for name in scenes(show.visitor, show.talk, show.tray, show.attendant, language):
            show.draw()
            controls = [item for item in show.items() if is_touchable(item) and not name.startswith("panel")]
            assert controls or name in {"goodbye", "closed", "cleaning"} or name.startswith("panel")
            high = [item.objectName() for item in controls if show.place(item).top() < 640]
            assert not high, (name, language)


def misfits(show: Stage) -> Iterator[str]:
    """Texts that are cut, or stick out of the window or of what holds them."""
    window = QRectF(0, 0, show.quick.width(), show.quick.height())
    for item in show.items():
        if not item.inherits("QQuickText") or not item.property("text") or item.objectName() in BEYOND_THE_EDGE:
            continue
        text = str(item.property("text"))
        if item.property("truncated") or item.property("contentWidth") > item.width() + 1:
            yield f"{text!r} is cut"
        if not window.contains(show.place(item)) and not is_scrolled_away(show, item):
            yield f"{text!r} sticks out of the window"


def is_scrolled_away(show: Stage, item: QQuickItem) -> bool:
    """Whether a finger has to bring the item into sight, from below or above."""
    place = show.place(item)
    seen = [show.place(each) for each in above(item) if each.clip()]
    return any(place.top() < each.top() or place.bottom() > each.bottom() for each in seen)


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that the item stands in."""
    while (item := item.parentItem()) is not None:
        yield item


def crowding(show: Stage) -> Iterator[str]:
    """Controls that are too small, outside the window, or too near to each other, in units of a 1080 screen."""
    unit = min(show.quick.width(), show.quick.height()) / 1080
    window = QRectF(0, 0, show.quick.width(), show.quick.height())
    overlay = show.visitor.property("stillThere")
    controls = [item for item in show.items() if is_touchable(item) and item.isEnabled() and not overlay]
    controls = [item for item in controls if not is_scrolled_away(show, item)]
    for index, item in enumerate(controls):
        place, name = show.place(item), item.objectName()
        if min(place.width(), place.height()) < 64 * unit:
            yield f"{name} is too small: {place}"
        if not window.contains(place):
            yield f"{name} is outside: {place}"
        near = place.adjusted(-11 * unit, -11 * unit, 11 * unit, 11 * unit)
        yield from (
            f"{name} and {other.objectName()}" for other in controls[:index] if near.intersects(show.place(other))
        )


def luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def theme(qtbot: QtBot) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML_FOLDER))
    singleton = engine.singletonInstance("Kiosk.Controls", "Theme")
    assert isinstance(singleton, QObject)
    yield singleton
    shiboken6.delete(engine)


def test_a_light_background_is_refused() -> None:
    with pytest.raises(SettingsError, match="dark"):
        load(overrides={"screen.theme.background": "#808080"})


def test_sizes_of_windows() -> None:
    assert parse_size("1080x1920").toTuple() == (1080, 1920)
    for text in ("", "1080", "1080x", "axb", "10x10", "-1080x1920"):
        with pytest.raises(WindowError):
            parse_size(text)


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("background", ["#1d2430", "#000000", "#595959", "#7a1010", "#00417a"])
@pytest.mark.parametrize("accent", ["#e8a13a", "#ffffff", "#000000", "#767676", "#ff0000", "#0000ff", "#00ff00"])
def test_every_text_can_be_read(theme: QObject, accent: str, background: str, high_contrast: bool) -> None:
    load(overrides={"screen.theme.background": background})  # allowed
    theme.setProperty("siteAccent", QColor(accent))
    theme.setProperty("siteBackground", QColor(background))
    theme.setProperty("highContrast", high_contrast)

    def colour(role: str) -> QColor:
        return QColor(theme.property(role))

    over_white = QColor.fromRgbF(*[1 - colour("captionPanel").alphaF()] * 3)
    for ground in (*map(colour, ("background", "surface", "field", "key", "mark")), over_white):
        assert contrast(colour("text"), ground) >= 4.5
    for role in ("background", "surface", "field"):
        assert contrast(colour("mutedText"), colour(role)) >= 4.5
    assert contrast(colour("accentText"), colour("accent")) >= 4.5
