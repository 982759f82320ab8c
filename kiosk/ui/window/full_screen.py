"""Keeps the window over all of the chosen display, above everything, whatever becomes of the display."""

from typing import Final

import structlog
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

log = structlog.get_logger("screen")

GRAB_AGAIN_SECONDS: Final = 0.2
"""Another program may hold the keyboard just now, and a window manager takes it from us when it frames the window."""
LOOK_AGAIN_SECONDS: Final = 0.5
"""A window manager that hears of a display later than we do puts the window back to where it was."""


class FullScreen(QObject):
    """Holds one window; the one that the window manager asks to close, move or cover does none of these.

    Under X11 the keyboard is grabbed, so that no shortcut of the desktop works; under a compositor for kiosks there are
    none.
    """

    def __init__(self, window: QQuickWindow, output: str) -> None:
        super().__init__(window)
        self._window = window
        self._output = output
        self._told = ""
        window.setFlags(window.flags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        window.installEventFilter(self)
        self._soon = self._timer(0.0, self._place)  # Qt has moved its windows by then
        self._again = self._timer(GRAB_AGAIN_SECONDS, self._hold)
        self._look_again = self._timer(LOOK_AGAIN_SECONDS, self._place_again)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101  tells the type checker
        application.screenAdded.connect(self._follow)
        application.screenRemoved.connect(self._soon.start)
        application.primaryScreenChanged.connect(self._soon.start)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._soon.start)

    def show(self) -> None:
        """Show the window."""
        self._place()

    def apply_settings(self, output: str) -> None:
        """Go to the display named `output`; empty for the primary one."""
        if output != self._output:
            self._output = output
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay, and come back to the front; what ends the kiosk does not ask its window."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        if event.type() in {QEvent.Type.WindowDeactivate, QEvent.Type.Expose}:
            self._again.start()
        return super().eventFilter(watched, event)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._soon.start)
        self._soon.start()

    def _place(self) -> None:
        screen = self._chosen()
        if screen is None:  # none is plugged in
            return
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())  # where no window manager does it
        self._window.showFullScreen()
        self._hold()
        if QGuiApplication.platformName() == "xcb":
            self._look_again.start()

    def _place_again(self) -> None:
        screen = self._chosen()
        if screen and self._window.geometry() != screen.geometry():
            self._place()

    def _chosen(self) -> QScreen | None:
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        primary: QScreen | None = QGuiApplication.primaryScreen()
        if not self._output or self._output in screens:
            self._told = ""
            return screens.get(self._output, primary)
        if self._told != self._output:
            self._told = self._output
            log.warning("the display is not there: using another", wanted=self._output, there=sorted(screens))
        return primary

    def _hold(self) -> None:
        self._window.raise_()
        self._window.requestActivate()
        if QGuiApplication.platformName() != "xcb":
            return
        if not self._window.setKeyboardGrabEnabled(True) or not self._window.isActive():
            self._again.start()  # a window manager that is busy forgets whom it was to activate: then no key writes

    def _timer(self, seconds: float, act: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        timer.timeout.connect(act)
        return timer
