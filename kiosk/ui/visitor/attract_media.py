"""What runs behind the words while the avatar is not there.

On the attract screen the operator's loop, or, where there is none, the drawn default; while the visitor waits, the
avatar's own silent loop, where one is recorded.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import structlog
from PySide6.QtCore import Property, QObject, QSize, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImageReader
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Playback, Source
from kiosk.player.player import Player
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.visitor import VisitorModel

log = structlog.get_logger("screen")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES: Final = frozenset({".bmp", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
"""Endings of pictures' names; every other file is a video."""
SILENT: Final = frozenset({Screen.ASK, Screen.WAIT, Screen.TALK})
"""Screens on which the avatar is to be seen, in its silent loop where nothing else of it plays."""
LEAVE_SECONDS: Final = 0.4
"""How long the video still runs when the screen is left, so that the avatar's still can fade in over it."""


@dataclass(frozen=True)
class FoundMedia:
    """What there is to be shown: pictures, a video, or nothing, and then perhaps a problem, in words for staff."""

    pictures: tuple[Path, ...] = ()
    video: Path | None = None
    problem: str | None = None


@QmlElement
@QmlUncreatable("made by the application")
class AttractMedia(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Shows each loop on its screen, and nothing of it on any other.

    Attributes:
        problem: why the drawn default is shown instead, in words for staff; `None` otherwise.

    Signals:
        changed: Another picture is to be seen, or the video, or neither.

    """

    changed = Signal()
    _found = Signal(int, object)
    _found_silent = Signal(object)

    def __init__(self, network: NetworkThread, player: Player, visitor: VisitorModel) -> None:
        super().__init__()
        self.problem: str | None = None
        self._network = network
        self._player = player
        self._source: Path | None = None
        self._search = 0
        self._pictures: list[Path] = []
        self._number = 0
        self._video: Path | None = None
        self._silent: Path | None = None
        self._video_drawn = False
        self._runs_out = False
        """Whether the attract screen's video still runs, so that what comes after it can fade in over it."""
        self._screen = Screen.ATTRACT
        self._next = QTimer(self)
        self._next.timeout.connect(self._turn)
        self._leave = QTimer(self, singleShot=True, interval=round(LEAVE_SECONDS * 1000))
        self._leave.timeout.connect(self._on_left)
        self._found.connect(self._on_found)
        self._found_silent.connect(self._on_found_silent)
        player.shown.connect(self._on_shown)
        player.stopped.connect(self._on_stopped)
        player.ended.connect(self._on_failed)
        visitor.screen_changed.connect(self._on_screen)

    def set_source(self, source: Path | None, seconds: float) -> None:
        """Show this video, picture or folder of pictures from now on, each picture for so long; or the default."""
        self._next.setInterval(round(seconds * 1000))
        if source == self._source:
            return
        self._source = source
        self._search += 1
        if source:
            self._network.submit(self._find(self._search, source))
        else:
            self._show(FoundMedia())

    def look_for_silent(self, find: Callable[[], Coroutine[Any, Any, Path | None]]) -> None:
        """Show the avatar's video that `find` gives on the network loop, or, where it is `None`, its still."""
        self._network.submit(self._find_silent(find))

    async def _find_silent(self, find: Callable[[], Coroutine[Any, Any, Path | None]]) -> None:
        self._found_silent.emit(await find())

    def _on_found_silent(self, video: Path | None) -> None:
        if video != self._silent:
            self._silent = video
            self._look()

    @Slot()
    def skip(self) -> None:
        """The present picture cannot be shown any more."""
        log.warning("a picture is skipped", file=str(self._pictures.pop(self._number)))
        if self._pictures:
            self._number -= 1
            self._turn()
        else:
            self._show(FoundMedia(problem="there is no picture left"))

    async def _find(self, search: int, source: Path) -> None:
        self._found.emit(search, await asyncio.to_thread(find, source))

    def _on_found(self, search: int, found: FoundMedia) -> None:
        if search == self._search:
            self._show(found)

    def _on_failed(self, playback: Playback, reason: str) -> None:
        if playback.source is not Source.LOOP:
            return
        if self._screen is Screen.ATTRACT:
            self._show(FoundMedia(problem=f"it cannot be played: {reason}"))
        else:
            log.warning("the avatar's loop cannot be played", reason=reason)
            self._silent = None

    def _show(self, found: FoundMedia) -> None:
        self.problem = f"screen.loop = '{self._source}': {found.problem}" if found.problem else None
        if self.problem:
            log.warning("the drawn default is shown", reason=self.problem)
        self._pictures, self._number = list(found.pictures), 0
        self._video = found.video
        self._look()

    def _look(self) -> None:
        """What is to be seen by screen and source."""
        if self._screen is Screen.ATTRACT:
            self._leave.stop()
            self._player.set_loop(self._video)
            self._runs_out = self._video is not None
        elif self._screen in SILENT and not self._runs_out:
            self._on_left()
        elif not self._leave.isActive():
            self._leave.start()
        if not (self._screen is Screen.ATTRACT and len(self._pictures) > 1):
            self._next.stop()
        elif not self._next.isActive():
            self._next.start()
        self.changed.emit()

    def _on_left(self) -> None:
        self._leave.stop()
        silent = self._silent if self._screen in SILENT else None
        self._runs_out = False
        self._player.set_loop(silent, framed=silent is not None)

    def _turn(self) -> None:
        self._number = (self._number + 1) % len(self._pictures)
        self.changed.emit()

    def _on_screen(self, screen: str) -> None:
        self._screen = Screen(screen)
        self._look()

    def _on_shown(self, playback: Playback) -> None:
        if playback.source is Source.LOOP:
            self._video_drawn = True
            self.changed.emit()

    def _on_stopped(self, playback: Playback) -> None:
        if playback.source is Source.LOOP:
            self._video_drawn = False
            self.changed.emit()

    @Property(QUrl, notify=changed, final=True)
    def picture(self) -> QUrl:
        """The picture to be shown; empty where there is none."""
        return QUrl.fromLocalFile(str(self._pictures[self._number].absolute())) if self._pictures else QUrl()

    @Property(bool, notify=changed, final=True)
    def videoShown(self) -> bool:  # noqa: N802
        """Whether the video runs under the scene, so that all over it may fade out."""
        return self._video_drawn and self._screen is Screen.ATTRACT

    @Property(bool, notify=changed, final=True)
    def avatarShown(self) -> bool:  # noqa: N802
        """Whether the avatar's loop runs under the scene, so that its still may fade out."""
        return self._video_drawn and self._screen in SILENT and not self._runs_out


def find(source: Path) -> FoundMedia:
    """What there is at `source`; blocking."""
    try:
        if source.is_dir():
            files = sorted(file for file in source.iterdir() if file.suffix.lower() in PICTURES)
            pictures = tuple(file for file in files if _can_be_shown(file))
            return FoundMedia(pictures, problem=None if pictures else "there is no picture in it that can be shown")
        if not source.is_file():
            return FoundMedia(problem="there is no such file")
    except OSError as error:
        return FoundMedia(problem=f"it cannot be read: {error.strerror}")
    if source.suffix.lower() not in PICTURES:
        return FoundMedia(video=source)
    return FoundMedia((source,)) if _can_be_shown(source) else FoundMedia(problem="it cannot be read as a picture")


def _can_be_shown(file: Path) -> bool:
    reader = QImageReader(str(file))
    reader.setScaledSize(QSize(64, 64))  # enough to find what is broken
    if reader.read().isNull():
        log.warning("not a picture", file=str(file), reason=reader.errorString())
        return False
    return True
