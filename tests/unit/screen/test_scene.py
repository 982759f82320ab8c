"""The scene in a real window: it loads without a warning, answers taps, and everything on it fits."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.avatar.errors import Meaning
from kiosk.network import NetworkThread
from kiosk.screen.preferences import TONGUES
from kiosk.screen.tray import StaffTray
from kiosk.screen.visitor import VisitorModel
from kiosk.screen.window import QML_FOLDER, KioskWindow, WindowError, parse_size
from kiosk.settings import SettingsError
from kiosk.settings_file import load
from tests.screen.gallery import scenes
from tests.unit.screen.fake_conversation import FakeConversation, FakeKeeper, FakeStanding, fake_attendant
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at

BEYOND_THE_EDGE = {"visitorsWords", "captionLine"}
"""Texts that are as long as people make them: they may be cut, or are broken by the model."""


class Stage:
    """A window with its model, and a finger."""

    def __init__(self, qtbot: QtBot, network: NetworkThread, size: str, **screen: str) -> None:
        self.qtbot = qtbot
        settings = load(overrides={f"screen.{name}": value for name, value in {"calm": "true", **screen}.items()})
        self.talk = FakeConversation()
        self.microphone = FakeMicrophone()
        self.visitor = VisitorModel(settings, self.talk.as_real, FakeStanding().as_real, listener_at(self.microphone))
        self.muted: list[bool] = []
        self.tray = StaffTray(self.visitor, self.muted.append, calm=True)
        self.attendant = fake_attendant(self.visitor, self.talk, network, Path())
        self.window = KioskWindow(settings, self.visitor, self.tray, self.attendant, size)
        self.quick = self.window.quick_window
        self.window.show()
        qtbot.waitUntil(lambda: self.quick.isExposed() and QGuiApplication.focusWindow() is self.quick)

    def items(self) -> Iterator[QQuickItem]:
        return seen(self.quick.contentItem())

    def find(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)

    def place(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def tap(self, item: QQuickItem) -> None:
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def tap_key(self, text: str) -> None:
        """Press the key of the on-screen keyboard that has this letter on it, when it is there."""

        self.qtbot.waitUntil(lambda: any(self.keys(text)))
        self.tap(next(self.keys(text)))

    def keys(self, text: str) -> Iterator[QQuickItem]:
        return (item for item in self.items() if is_key(item) and item.property("text") == text)

    def draw(self) -> None:
        with self.qtbot.waitSignal(self.quick.frameSwapped, timeout=20_000):
            self.quick.update()


def seen(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is visible, from the bottom up."""
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from seen(child)


def is_key(item: QQuickItem) -> bool:
    return item.inherits("QQuickItem") and item.metaObject().indexOfProperty("keyType") >= 0


def is_touchable(item: QQuickItem) -> bool:
    return item.metaObject().indexOfProperty("checkable") >= 0 and item.metaObject().indexOfProperty("filled") >= 0


@pytest.fixture
def stage(qtbot: QtBot, network: NetworkThread) -> Iterator[Callable[..., Stage]]:
    stages: list[Stage] = []

    def build(size: str = "1280x720", **screen: str) -> Stage:
        stages.append(Stage(qtbot, network, size, **screen))
        return stages[-1]

    yield build
    for built in stages:
        built.window.destroy()


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
    show.visitor._on_deadline()
    show.tap(show.find("languageButton-de"))
    assert (show.visitor.property("screen"), show.visitor.language) == ("ask", "de")
    show.visitor._on_deadline()
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
        if not window.contains(show.place(item)):
            yield f"{text!r} sticks out of the window"


def crowding(show: Stage) -> Iterator[str]:
    """Controls that are too small, outside the window, or too near to each other, in units of a 1080 screen."""
    unit = min(show.quick.width(), show.quick.height()) / 1080
    window = QRectF(0, 0, show.quick.width(), show.quick.height())
    overlay = show.visitor.property("stillThere")
    controls = [item for item in show.items() if is_touchable(item) and item.isEnabled() and not overlay]
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
    singleton = engine.singletonInstance("Kiosk", "Theme")
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


def test_a_short_hold_of_a_corner_brings_the_tray(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    show = stage()
    corner = QPoint(show.quick.width() - 5, show.quick.height() - 5)
    QTest.mousePress(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    qtbot.waitUntil(lambda: bool(show.tray.property("shown")))
    QTest.mouseRelease(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    assert show.tray.property("shown"), "the finger that brought it does not take it away"
    show.draw()
    show.tap(show.find("trayMute"))
    assert show.muted == [True]
    show.tap(show.find("trayClean"))
    assert show.tray.property("cleaning")
    screen = show.visitor.property("screen")
    QTest.mouseClick(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    assert show.visitor.property("screen") == screen, "touches do nothing"
    show.tray._countdown.over.emit()
    assert not show.tray.property("cleaning")


def test_a_tap_or_a_swipe_through_a_corner_brings_nothing(stage: Callable[..., Stage]) -> None:
    show = stage()
    corner = QPoint(show.quick.width() - 5, show.quick.height() - 5)
    QTest.mouseClick(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    assert not show.window._corners._bottom_right.isActive()
    QTest.mousePress(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    assert show.window._corners._bottom_right.isActive()
    QTest.mouseMove(show.quick, QPoint(300, 300))
    assert not show.window._corners._bottom_right.isActive()


def test_a_new_visitor_finds_nothing_of_the_last(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    show.visitor._question.setProperty("text", "private")
    show.visitor.send()
    show.talk.enter("playing")
    show.tray.newVisitor()
    assert show.visitor.property("screen") == "attract"
    assert show.visitor._question.property("text") == ""
    assert show.talk.state == "closing"


def keeper(show: Stage) -> FakeKeeper:
    return cast("FakeKeeper", show.attendant._keeper)


def hold(show: Stage, corner: QPoint) -> None:
    QTest.mousePress(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    show.qtbot.waitUntil(lambda: show.attendant.property("state") != "shut", timeout=8000)
    QTest.mouseRelease(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)


def enter(show: Stage, pin: str) -> None:
    show.draw()
    for digit in pin:
        show.tap(show.find(f"pin-{digit}"))
    show.tap(show.find("pinDone"))
    show.qtbot.waitUntil(lambda: not show.attendant._busy)


def test_the_panel_opens_behind_its_pin_and_leaves_the_conversation_alone(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    show.visitor._question.setProperty("text", "hello")
    hold(show, QPoint(5, 5))
    assert show.visitor.property("screen") == "ask", "the finger on the button below does not press it"
    assert not any(item.objectName().startswith("tab-") for item in show.items()), "nothing is seen before the PIN"
    enter(show, "1111")
    assert show.attendant.property("state") == "pin"
    assert show.attendant.property("problem") == "wrong"
    show.tap(show.find("pin-1"))
    assert show.attendant.property("digits") == 0, "not before the delay is over"
    keeper(show).wait = 0.0
    show.attendant.changed.emit()
    enter(show, "1234")
    assert show.attendant.property("state") == "open"
    show.draw()
    for name in ("money", "system", "now"):
        show.tap(show.find(f"tab-{name}"))
        assert show.attendant.property("page") == name
        show.draw()
    show.tap(show.find("lockButton"))
    assert show.attendant.property("state") == "shut"
    assert show.visitor._question.property("text") == "hello"


def test_the_panel_pauses_the_kiosk_and_locks_itself(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    show = stage()
    QTest.keyClick(show.quick, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    enter(show, "1234")
    show.draw()
    show.tap(show.find("pauseButton"))
    assert show.visitor.property("screen") == "closed"
    show.tap(show.find("pauseButton"))
    assert show.visitor.property("screen") == "attract"
    show.attendant._lock.timeout.emit()
    assert show.attendant.property("state") == "shut"


def test_without_a_pin_one_is_chosen_typed_twice(stage: Callable[..., Stage]) -> None:
    show = stage()
    keeper(show).pin = ""
    show.attendant.ask()
    for typed, problem in (("123", "short"), ("2468", "again"), ("2469", "different"), ("2468", "again")):
        enter(show, typed)
        assert show.attendant.property("problem") == problem
    enter(show, "2468")
    assert show.attendant.property("state") == "open"
    assert keeper(show).pin == "2468"


def test_staff_let_the_avatar_say_a_line(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    show = stage()
    show.attendant._enter("open")
    show.draw()
    show.tap_key("h")
    show.tap_key("i")
    show.draw()
    assert show.place(show.find("pauseButton")).bottom() <= show.place(show.find("keyboard")).top()
    show.tap(show.find("sayButton"))
    assert [str(said).lower() for said in show.talk.asked] == ["hi"]
    assert show.talk.verbatim
    assert show.visitor._question.property("text") == "", "the staff's words are not the visitor's"
