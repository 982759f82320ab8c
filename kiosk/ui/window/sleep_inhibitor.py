"""Keeps the display lit and the machine from sleeping while the kiosk runs.

Everybody who could darken the screen is asked: the desktop, logind, and the X server. Each forgets it when the process
ends, however it ends.
"""

import ctypes
from collections.abc import Callable, Sequence
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusServiceWatcher
from PySide6.QtGui import QGuiApplication

log = structlog.get_logger("awake")

WHY: Final = "visitors look at it"
SCREEN_SAVER: Final = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
LOGIND: Final = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
ALL: Final = "idle:sleep:handle-suspend-key:handle-hibernate-key:handle-lid-switch"
LEAST: Final = "idle"
"""What logind grants to a user without a seat."""


class SleepInhibitor(QObject):
    """Asks from its construction on, and again where a desktop starts later; lives on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: set[QDBusPendingCallWatcher] = set()
        self._held: list[Any] = []  # a file of logind's is given back by closing it
        self._x11 = _suspend_x11() if QGuiApplication.platformName() == "xcb" else None
        session = QDBusConnection.sessionBus()
        if session.isConnected():
            registered = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
            self._watcher = QDBusServiceWatcher(SCREEN_SAVER[0], session, registered, self)
            self._watcher.serviceRegistered.connect(lambda _: self._ask_desktop(session))
            self._ask_desktop(session)
        system = QDBusConnection.systemBus()
        if system.isConnected():
            self._ask_logind(system, ALL)

    def _ask_desktop(self, bus: QDBusConnection) -> None:
        self._ask(bus, SCREEN_SAVER, ("kiosk", WHY), lambda: log.info("no desktop found that could keep the screen on"))

    def _ask_logind(self, bus: QDBusConnection, what: str) -> None:
        def refused() -> None:
            if what == ALL:
                self._ask_logind(bus, LEAST)
            else:
                log.info("logind does not keep the machine awake")

        self._ask(bus, LOGIND, (what, "kiosk", WHY, "block"), refused)

    def _ask(
        self, bus: QDBusConnection, whom: tuple[str, str, str], words: Sequence[str], refused: Callable[[], None]
    ) -> None:
        message = QDBusMessage.createMethodCall(*whom, "Inhibit")
        message.setArguments(list(words))
        call = QDBusPendingCallWatcher(bus.asyncCall(message), self)

        def finished() -> None:
            self._calls.discard(call)
            if call.isError():
                refused()
            else:
                self._held.extend(call.reply().arguments())
                log.info("screen blanking is off", by=whom[0])
            call.deleteLater()

        self._calls.add(call)
        call.finished.connect(finished)


def _suspend_x11() -> object | None:
    """What keeps X11's own screen saver and the display's power saving off as long as it lives; `None` without it."""
    try:
        xcb, saver = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-screensaver.so.0")
    except OSError:
        log.info("X11's screen saver stays as it is: libxcb-screensaver0 is not installed")
        return None
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    saver.xcb_screensaver_suspend(connection, 1)
    xcb.xcb_flush(connection)
    return connection
