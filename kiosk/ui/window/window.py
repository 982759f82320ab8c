"""The visitors' window: environment, fonts, translations and the QML scene."""

import os
from collections.abc import Sequence
from typing import Final

import shiboken6
import structlog
from PySide6.QtCore import QEvent, QLoggingCategory, QObject, QSize, Qt, QTimer, QTranslator, QUrl, Signal
from PySide6.QtGui import QFont, QGuiApplication, QImage, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface

from kiosk.config.settings import ScreenSettings, Settings
from kiosk.system.shipped_files import ASSETS, PACKAGE
from kiosk.ui.attendant.panel import AttendantModel
from kiosk.ui.attendant.tray import AttendantTray
from kiosk.ui.visitor.attract_media import AttractMedia
from kiosk.ui.visitor.shipped import ShippedFiles  # noqa: F401  QML makes it, once its module is loaded
from kiosk.ui.visitor.visitor import VisitorModel
from kiosk.ui.window.cursor import Cursor
from kiosk.ui.window.full_screen import FullScreen
from kiosk.ui.window.input_filter import InputFilter
from kiosk.ui.window.last_frame import LastFrame
from kiosk.ui.window.long_press import LongPress
from kiosk.ui.window.sleep_inhibitor import SleepInhibitor

log = structlog.get_logger("screen")

QML_FOLDER: Final = PACKAGE / "ui" / "qml"
TRANSLATIONS: Final = ASSETS / "translations"
DEFAULT_PICTURE: Final = ASSETS / "figure" / "mia.svg"
WINDOWED_SIZE: Final = "1280x720"

SHOWN_MILLISECONDS: Final = 1000

TRAY_HOLD_SECONDS: Final = 1.0
"""A short hold, but none that happens by chance."""

TOUCHES: Final = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress}


class WindowError(Exception):
    """The window cannot be made."""


def prepare_environment(*, safe: bool = False) -> None:
    """Choose keyboard and graphics; to be called before the Qt application object is made.

    The player draws with OpenGL, and on the GUI thread: `kiosk.player.mpv_renderer` says why. A `safe` scene has no
    player, and trusts no graphics driver.
    """
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QSG_RENDER_LOOP"] = "basic"
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # Qt draws 5 ms after it is asked to, else
    # Of these, 3.5 KB each, Qt would keep up to 1024: one more with each conversation.
    os.environ["QSG_RENDERER_SRB_POOL_THRESHOLD"] = "64"
    api = QSGRendererInterface.GraphicsApi
    QQuickWindow.setGraphicsApi(api.Software if safe else api.OpenGL)


class KioskWindow(QObject):
    """The scene with its model, from construction until `destroy`.

    Attributes:
        quick_window: What the player draws the video into, under the scene.
        frozen: What covers the video where one follows another.

    Signals:
        shown: once, when the first frame is on the display, or a second after `show` where the display takes none.

    """

    shown = Signal()

    def __init__(
        self,
        settings: Settings,
        visitor: VisitorModel,
        loop: AttractMedia,
        tray: AttendantTray,
        attendant: AttendantModel,
        windowed: str | None = None,
    ) -> None:
        """Load the scene; with `windowed` (`1280x720`; empty for that or the display) into a window with a frame.

        Raises `WindowError`.
        """
        super().__init__()
        self._visitor = visitor
        self._was_shown = False
        self._windowed = None if windowed is None else parse_size(windowed) if windowed else _usual_size()
        self._translator = QTranslator(self)
        self._engine = QQmlApplicationEngine(self)
        self._engine.addImportPath(str(QML_FOLDER))
        # WORKAROUND for a shadowed property inside Qt's own keyboard, until Qt marks it as meant.
        QLoggingCategory.setFilterRules("qt.qml.propertyCache.append.warning=false")
        _set_fonts(settings.screen.theme.font)
        self._translate(visitor.language)
        visitor.language_changed.connect(self._translate)
        models = {"visitor": visitor, "loop": loop, "tray": tray, "attendant": attendant}
        self._engine.setInitialProperties(models | _look(settings.screen))
        self._engine.load(QUrl.fromLocalFile(str(QML_FOLDER / "Main.qml")))
        roots = self._engine.rootObjects()
        scene = roots[0].findChild(QQuickItem, "scene") if roots else None
        frozen = roots[0].findChild(LastFrame, "frozen") if roots else None
        if scene is None or frozen is None or not isinstance(roots[0], QQuickWindow):
            raise WindowError("the scene could not be loaded")
        self.quick_window = roots[0]
        self.frozen = frozen
        self._input_filter = InputFilter(self.quick_window)
        self._pointer = Cursor(self.quick_window, never=self._windowed is None)
        self._full_screen = FullScreen(self.quick_window, settings.screen.output) if self._windowed is None else None
        self._sleep_inhibitor = SleepInhibitor(self) if self._full_screen else None
        self.quick_window.installEventFilter(self)
        self._long_press = LongPress(scene, settings.attendant.hold_seconds, TRAY_HOLD_SECONDS)
        self._long_press.top_left_held.connect(attendant.ask)
        self._long_press.bottom_right_held.connect(tray.show)
        self._tray, self._attendant = tray, attendant
        self.quick_window.installEventFilter(tray)  # the last comes first: while the screen is wiped nothing is touched

    def apply_settings(self, screen: ScreenSettings) -> None:
        """Look like `screen` from now on, its font excepted, and be on its display."""
        for name, value in _look(screen).items():
            self.quick_window.setProperty(name, value)
        if self._full_screen:
            self._full_screen.apply_settings(screen.output)

    def show(self) -> None:
        """Show the window: full screen without a frame or a mouse cursor, or windowed."""
        if self._full_screen:
            self._full_screen.show()
        elif self._windowed:
            self.quick_window.resize(self._windowed)
            self.quick_window.show()
        self.quick_window.requestActivate()
        self.quick_window.frameSwapped.connect(self._on_shown, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(SHOWN_MILLISECONDS, self, self._on_shown)

    def picture(self) -> QImage:
        """What the window shows, the video too; raises `WindowError` where the display does not tell."""
        window = self.quick_window
        # The scene alone knows nothing of the video under it: only the display has both.
        image = window.screen().grabWindow(window.winId()).toImage()
        if image.isNull():
            raise WindowError(f"the display ({QGuiApplication.platformName()}) gives no picture of the window")
        return image

    def destroy(self) -> None:
        """Take window and scene down, at once."""
        self._was_shown = True
        self._visitor.language_changed.disconnect(self._translate)
        self.quick_window.removeEventFilter(self._tray)
        self.quick_window.removeEventFilter(self)
        self._pointer.release()
        shiboken6.delete(self._engine)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tell the model of every touch, and let it pass."""
        if event.type() in TOUCHES:
            self._visitor.touched()
            self._attendant.touched()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _opens_panel(event):
            self._attendant.ask()
            return True
        return super().eventFilter(watched, event)

    def _on_shown(self) -> None:
        if not self._was_shown:
            self._was_shown = True
            self.quick_window.frameSwapped.disconnect(self._on_shown)
            self.shown.emit()

    def _translate(self, language: str) -> None:
        """Speak `language`; English is what the scene is written in."""
        QGuiApplication.removeTranslator(self._translator)
        if language != "en":
            if self._translator.load(f"kiosk_{language}", str(TRANSLATIONS)):
                QGuiApplication.installTranslator(self._translator)
            else:
                log.warning("no translation: speaking English", language=language)
        self._engine.retranslate()


def _opens_panel(event: QKeyEvent) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_A and event.modifiers() & wanted == wanted


def parse_size(text: str) -> QSize:
    """The size written as `1280x720`, in pixels; raises `WindowError`."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 320 and int(height) >= 320):
        raise WindowError(f"not a size of a window: {text!r}; it is written like {WINDOWED_SIZE}")
    return QSize(int(width), int(height))


def _usual_size() -> QSize:
    return parse_size(WINDOWED_SIZE).boundedTo(QGuiApplication.primaryScreen().availableSize())


def _set_fonts(family: str) -> None:
    families: Sequence[str] = (family, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP")
    font = QFont()
    font.setFamilies(list(dict.fromkeys(families)))
    QGuiApplication.setFont(font)


def _look(screen: ScreenSettings) -> dict[str, object]:
    theme = screen.theme
    return {
        "turn": screen.rotation,
        "accent": theme.accent,
        "ground": theme.background,
        "headline": theme.headline,
        "logo": QUrl.fromLocalFile(str(theme.logo.resolve())) if theme.logo else QUrl(),
        "picture": QUrl.fromLocalFile(str((theme.avatar_picture or DEFAULT_PICTURE).resolve())),
    }
