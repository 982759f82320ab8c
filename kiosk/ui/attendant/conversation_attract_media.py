"""What runs while nobody is there, chosen on the attendant's page *Conversation*."""

import asyncio
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.setting_edits import SettingEdits
from kiosk.ui.attendant.usb_sticks import usb_sticks

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOOP: Final = "screen.loop"
FOLDER: Final = "loop"
"""Where in `data_dir` the kiosk keeps what can be shown."""
PICTURES: Final = {".bmp", ".jpeg", ".jpg", ".png", ".svg", ".webp"}
VIDEOS: Final = {".avi", ".m4v", ".mkv", ".mov", ".mp4", ".webm"}
MOST: Final = 40
"""How many of a place are offered."""


class _Choice(NamedTuple):
    path: Path
    on_stick: bool


@QmlElement
@QmlUncreatable("made by the page")
class AttractMediaModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The drawn default, or a video, a picture or a folder of pictures; one from a stick is copied first.

    Signals:
        changed: There are others to choose from, or another is chosen, or copied.

    """

    changed = Signal()
    _looked = Signal(object)
    _copied = Signal(object, str)

    def __init__(self, edits: SettingEdits, live: LiveSettings, network: NetworkThread, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._network = network
        self._folder = live.wanted.data_dir / FOLDER
        self._choices: list[_Choice] = []
        self._copying = ""
        self._problem = ""
        self._looked.connect(self._on_looked)
        self._copied.connect(self._on_copied)
        edits.changed.connect(self.changed)

    @property
    def _chosen(self) -> str:
        return str(self._edits.value(LOOP) or "")

    @Slot()
    def refresh(self) -> None:
        """Look what there is to choose from."""
        self._network.submit(self._look())

    @Slot(str)
    def choose(self, path: str) -> None:
        """Show this one, or the drawn default for an empty path."""
        choice = next((each for each in self._choices if str(each.path) == path), None)
        self._problem = ""
        if choice and choice.on_stick and not self._copying:
            self._copying = choice.path.name
            self._network.submit(self._copy(choice.path))
        elif not (choice and choice.on_stick):
            self._edits.save({LOOP: path or None})
        self.changed.emit()

    async def _look(self) -> None:
        self._looked.emit(await asyncio.to_thread(lambda: [*_choices(self._folder)]))

    async def _copy(self, source: Path) -> None:
        try:
            self._copied.emit(await asyncio.to_thread(copied, source, self._folder), "")
        except OSError as error:
            log.warning("the loop could not be copied", reason=str(error))
            self._copied.emit(None, str(error))

    def _on_looked(self, choices: list[_Choice]) -> None:
        self._choices = choices
        self.changed.emit()

    def _on_copied(self, path: Path | None, problem: str) -> None:
        self._copying, self._problem = "", problem
        if path:
            self._edits.save({LOOP: str(path)})
        self.refresh()

    @Property(list, notify=changed, final=True)
    def choices(self) -> list[dict[str, Any]]:
        """What can be shown: `path`, `name`, whether it is `onStick`, whether it is `chosen`."""
        chosen = self._chosen
        every = list(self._choices)
        if chosen and chosen not in {str(each.path) for each in every}:
            every.insert(0, _Choice(Path(chosen), on_stick=False))
        return [
            {
                "path": str(each.path),
                "name": each.path.name,
                "onStick": each.on_stick,
                "chosen": str(each.path) == chosen,
            }
            for each in every
        ]

    @Property(str, notify=changed, final=True)
    def chosen(self) -> str:
        """The path of what is shown; empty for the drawn default."""
        return self._chosen

    @Property(str, notify=changed, final=True)
    def copying(self) -> str:
        """The name of what is being copied."""
        return self._copying

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """Why it could not be copied."""
        return self._problem


def _choices(folder: Path) -> Iterator[_Choice]:
    yield from (_Choice(path, on_stick=False) for path in _media(folder))
    for stick in usb_sticks():
        yield from (_Choice(path, on_stick=True) for path in _media(stick))


def _media(place: Path) -> list[Path]:
    """What in `place` can be shown, by name; nothing where it cannot be read."""
    try:
        return [path for path in sorted(place.iterdir()) if not path.name.startswith(".") and _is_media(path)][:MOST]
    except OSError:
        return []


def _is_media(path: Path) -> bool:
    return any(_pictures(path)) if path.is_dir() else path.suffix.lower() in PICTURES | VIDEOS


def _pictures(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.iterdir()) if path.suffix.lower() in PICTURES and path.is_file())


def copied(source: Path, folder: Path) -> Path:
    """The copy of a file, or of a folder's pictures, in `folder`, whole; blocks. Raises `OSError`.

    One of the same name and size is taken for it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sizes = _sizes(source)
    if sizes and _sizes(folder / source.name) == sizes:
        return folder / source.name
    if sum(sizes.values()) > shutil.disk_usage(folder).free:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    part = folder / f".{source.name}.new"
    _forget(part)
    names = (f"{source.stem}{number}{source.suffix}" for number in ("", *(f"-{n}" for n in range(2, 1000))))
    target = next(folder / name for name in names if not (folder / name).exists())
    try:
        if source.is_dir():
            part.mkdir()
            for path in _pictures(source):
                shutil.copyfile(path, part / path.name)
        else:
            shutil.copyfile(source, part)
        part.rename(target)
    except BaseException:
        _forget(part)
        raise
    return target


def _sizes(media: Path) -> dict[str, int]:
    """The bytes of a file, or of each of a folder's pictures; empty where it is not there."""
    if media.is_dir():
        return {path.name: path.stat().st_size for path in _pictures(media)}
    return {media.name: media.stat().st_size} if media.exists() else {}


def _forget(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink(missing_ok=True)
