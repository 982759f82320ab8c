"""The scene in a real window with its model, and a finger on it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.config.loading import load
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.tray import AttendantTray
from kiosk.ui.visitor.attract_media import AttractMedia
from kiosk.ui.visitor.visitor import VisitorModel
from kiosk.ui.window.window import KioskWindow
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at
from tests.unit.ui.fake_conversation import (
    NOWHERE,
    FakeConversation,
    FakeStanding,
    SilentLoopPlayer,
    fake_attendant,
)


class Stage:
    """A window with its model, and a finger."""

    def __init__(
        self,
        qtbot: QtBot,
        network: NetworkThread,
        size: str,
        service: str = NOWHERE,
        folder: Path = Path(),
        /,
        **screen: str,
    ) -> None:
        self.qtbot = qtbot
        settings = load(overrides={f"screen.{name}": value for name, value in {"calm": "true", **screen}.items()})
        self.talk = FakeConversation()
        self.microphone = FakeMicrophone()
        self.visitor = VisitorModel(settings, self.talk.as_real, FakeStanding().as_real, listener_at(self.microphone))
        self.muted: list[bool] = []
        self.tray = AttendantTray(self.visitor, self.muted.append, calm=True)
        self.attendant = fake_attendant(self.visitor, self.talk, network, folder, service)
        self.player = SilentLoopPlayer()
        self.loop = AttractMedia(network, self.player.as_real, self.visitor)
        self.window = KioskWindow(settings, self.visitor, self.loop, self.tray, self.attendant, size)
        self.loop.set_source(settings.screen.loop, settings.screen.loop_seconds)
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


def seen(item: QQuickItem, view: QRectF | None = None) -> Iterator[QQuickItem]:
    """Everything that is visible, from the bottom up; what a finger has to bring into a `view` first is not."""
    if item.isVisible() and item.opacity() > 0:
        place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        if view is None or view.top() <= place.center().y() <= view.bottom():
            yield item
        for child in item.childItems():
            yield from seen(child, place if item.clip() else view)


def is_key(item: QQuickItem) -> bool:
    return item.property("functionKey") is not None


def is_touchable(item: QQuickItem) -> bool:
    return item.property("checkable") is not None and item.property("filled") is not None
