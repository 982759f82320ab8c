"""What staff do at the screen: the tray, and the panel behind its PIN."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.unit.ui.fake_conversation import FakeKeeper
from tests.unit.ui.scene import Stage


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
    assert not show.window._long_press._bottom_right.isActive()
    QTest.mousePress(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    assert show.window._long_press._bottom_right.isActive()
    QTest.mouseMove(show.quick, QPoint(300, 300))
    assert not show.window._long_press._bottom_right.isActive()


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
    show.attendant.begin()
    show.attendant.shut()
    assert show.attendant.property("state") == "choose", "there is no way round it"
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


def test_what_ends_the_kiosk_asks_once_more(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    show = stage()
    ended: list[str] = []
    ways = show.attendant._pages.system._ways
    ways._start_anew, ways._quit = (lambda: ended.append("restart")), (lambda: ended.append("leave"))
    show.attendant._enter("open")
    show.attendant.turnTo("system")
    show.draw()
    for name, done in (("restartButton", ["restart"]), ("leaveKioskButton", ["restart", "leave"])):
        before = list(ended)
        show.tap(show.find(name))
        assert show.find(name).property("label") == "Really?"
        assert ended == before
        show.tap(show.find(name))
        assert ended == done
    assert not show.find("shutdownButton").isEnabled()
    show.tap(show.find("restartButton"))
    qtbot.waitUntil(lambda: show.find("restartButton").property("label") != "Really?", timeout=8000)
    assert ended == ["restart", "leave"], "a first touch is forgotten"


def test_a_pattern_covers_everything_and_leaves(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.attendant._enter("open")
    show.attendant.turnTo("system")
    show.draw()
    show.tap(show.find("patternButton"))
    assert show.place(show.find("screenPattern")).size() == show.quick.contentItem().size()
    show.attendant.shut()
    show.qtbot.waitUntil(lambda: not any(item.objectName() == "screenPattern" for item in show.items()))
