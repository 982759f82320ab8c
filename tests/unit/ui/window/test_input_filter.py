"""What a visitor may do to the window that is not a touch."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QDragEnterEvent, QGuiApplication, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest

from tests.unit.ui.scene import Stage, is_key, seen

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
MIDDLE = Qt.MouseButton.MiddleButton


def press(show: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(show.quick, key, modifier)


def text(show: Stage) -> str:
    return show.visitor._question.trimmed


def test_a_usb_keyboard_writes_and_does_nothing_else(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        clipboard.setText("pasted", mode)
    for key in (Qt.Key.Key_H, Qt.Key.Key_I, Qt.Key.Key_X, Qt.Key.Key_Backspace):
        press(show, key)
    assert text(show) == "hi"
    for letter in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z, Qt.Key.Key_Backspace):
        for modifier in (CONTROL, CONTROL | SHIFT, ALT, META):
            if (letter, modifier) != (Qt.Key.Key_A, CONTROL | SHIFT):  # opens the panel
                press(show, letter, modifier)
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Home):
        press(show, key, SHIFT)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Print):
        press(show, key)
    assert text(show) == "hi"
    assert show.find("askField").property("selectedText") == ""
    assert {clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)} == {"pasted"}
    press(show, Qt.Key.Key_Return)
    assert [str(asked) for asked in show.talk.asked] == ["hi"]


def test_the_middle_button_pastes_nothing_and_nothing_is_dropped(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    show.draw()
    QGuiApplication.clipboard().setText("pasted", QClipboard.Mode.Selection)
    middle = show.place(show.find("askField")).center().toPoint()
    QTest.mouseClick(show.quick, MIDDLE, NONE, middle)
    dragged = QMimeData()
    dragged.setText("dropped")
    left = Qt.MouseButton.LeftButton
    drag = QDragEnterEvent(middle, Qt.DropAction.CopyAction, dragged, left, NONE)
    QGuiApplication.sendEvent(show.quick, drag)
    assert not drag.isAccepted()
    assert text(show) == ""


def test_the_next_visitor_gets_nothing_back(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    for key in (Qt.Key.Key_P, Qt.Key.Key_I, Qt.Key.Key_N):
        press(show, key)
    field = show.find("askField")
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        QGuiApplication.clipboard().setText("pin", mode)
    show.tap(show.find("backButton"))
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        assert QGuiApplication.clipboard().text(mode) == ""
    show.visitor.begin()
    field.metaObject().invokeMethod(field, "undo")  # no key reaches it
    assert (field.property("text"), text(show)) == ("", "")


def test_two_fingers_and_a_long_rest_change_nothing(stage: Callable[..., Stage]) -> None:
    show = stage()
    show.visitor.begin()
    show.qtbot.waitUntil(lambda: any(show.keys("q")))
    show.draw()

    def places() -> dict[str, object]:
        return {item.objectName(): show.place(item).getRect() for item in show.items() if item.objectName()}

    before = places()
    finger = QTest.createTouchDevice()
    one, other = QPoint(400, 200), QPoint(800, 220)
    QTest.touchEvent(show.quick, finger).press(0, one, show.quick).press(1, other, show.quick).commit()
    for step in range(1, 9):
        apart = QPoint(40 * step, 0)
        QTest.touchEvent(show.quick, finger).move(0, one - apart, show.quick).move(
            1, other + apart, show.quick
        ).commit()
    QTest.touchEvent(show.quick, finger).release(0, one - apart, show.quick).release(
        1, other + apart, show.quick
    ).commit()
    show.draw()
    assert places() == before
    assert show.visitor.property("screen") == "ask"


@pytest.mark.parametrize("key", [" ", ",", "&123"])
def test_a_long_press_on_a_key_brings_no_menu(stage: Callable[..., Stage], key: str) -> None:
    show = stage()
    show.visitor.begin()
    show.qtbot.waitUntil(lambda: any(show.keys("q")))
    show.draw()
    keys = [item for item in show.items() if is_key(item)]
    locale = show.visitor._preferences.property("keyboardLocale")
    target = next(item for item in keys if item.property("text") == key or item.property("displayText") == key)
    place = show.place(target).center().toPoint()
    QTest.mousePress(show.quick, Qt.MouseButton.LeftButton, NONE, place)
    QTest.qWait(1200)  # the keyboard's own time for a long press is 800 ms
    popups = [item for item in show.items() if "PopupList" in item.metaObject().className()]
    assert not [child for popup in popups for child in seen(popup) if child.inherits("QQuickText")]
    QTest.mouseRelease(show.quick, Qt.MouseButton.LeftButton, NONE, place)
    show.qtbot.waitUntil(lambda: any(show.keys("q")) or any(show.keys("1")))
    assert show.visitor._preferences.property("keyboardLocale") == locale
    assert show.visitor.property("screen") == "ask"


def test_the_pointer_is_for_mice(stage: Callable[..., Stage]) -> None:
    show = stage()
    finger = QTest.createTouchDevice()

    def pointer() -> Qt.CursorShape | None:
        cursor = QGuiApplication.overrideCursor()
        return cursor.shape() if cursor else None

    def move(device: QPointingDevice) -> None:
        place, buttons = QPointF(300, 300), Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, place, place, buttons, buttons, NONE, device)
        QGuiApplication.sendEvent(show.quick, event)

    assert pointer() is None
    QTest.touchEvent(show.quick, finger).press(0, QPoint(10, 300), show.quick).commit()
    QTest.touchEvent(show.quick, finger).release(0, QPoint(10, 300), show.quick).commit()
    assert pointer() == Qt.CursorShape.BlankCursor
    move(finger)
    assert pointer() == Qt.CursorShape.BlankCursor
    move(QPointingDevice.primaryPointingDevice())
    assert pointer() is None
