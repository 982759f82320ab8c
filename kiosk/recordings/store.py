"""The recorded lines in a folder: a video for each, and beside it a card with what is known of it."""

import contextlib
import hashlib
import shutil
import stat
import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Final, Literal

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.avatar.models import Word
from kiosk.config.settings import Settings
from kiosk.recordings.line import Line
from kiosk.recordings.recording import Clip, Container, Recording
from kiosk.system.files import LEFTOVER_SECONDS, alone_in, replace_file

log = structlog.get_logger("library")

ENDINGS: Final[dict[Container, str]] = {"mpegts": ".ts", "mp4": ".mp4"}
MOST_CARD_BYTES: Final = 1_000_000
"""The longest text's words take a tenth of that."""
SPARE_DISK_BYTES: Final = 100_000_000
"""What is not taken from others who need the disk."""
Positive = Annotated[float, Field(ge=0, allow_inf_nan=False)]


def folder_of(settings: Settings) -> Path:
    """Where the kiosk keeps its library."""
    return settings.data_dir / "library"


class _Card(BaseModel):
    """What is written of a recording."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal[1] = 1
    avatar_id: str
    voice_id: str
    language: str
    text: str
    container: Container
    sha256: str
    size: Annotated[int, Field(gt=0)]
    seconds: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    words: tuple[tuple[str, Positive, Positive], ...]
    cost_usd: Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]
    recorded_at: Positive
    used_at: Positive
    plays: Annotated[int, Field(ge=0)] = 0

    @property
    def line(self) -> Line:
        return Line(self.avatar_id, self.voice_id, self.language, self.text)


class RecordingStore:
    """Lines in `folder`, of `most_bytes` together: what was played longest ago makes way. All methods block.

    Other processes may use the same folder. What cannot be read or written is told in the log, and is not there. A link
    is never followed: what it points to is somebody else's.
    """

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def has(self, line: Line) -> bool:
        """Whether there is a recording, whole or not."""
        return _size(self._path(line.key)) is not None

    def find(self, line: Line) -> Recording | None:
        """The recording, checked to be whole; one that is not is thrown away."""
        if not self.has(line):
            return None
        try:
            if whole := self._whole(line.key):
                return whole
            with alone_in(self._folder):  # it may have been between an old file and a new one
                whole = self._whole(line.key)
                if whole is None and self.has(line):
                    log.warning("a recording is damaged and thrown away", key=line.key)
                    self._remove(line.key)
                return whole
        except OSError as error:  # of the moment, perhaps: what was paid for stays
            log.warning("a recording cannot be read", key=line.key, reason=error.strerror)
            return None

    def recordings(self) -> Sequence[Recording]:
        """All that are there, by their cards and sizes, the last used first."""
        found = []
        try:
            for path in self._folder.glob("*.json"):
                with contextlib.suppress(OSError):
                    if recording := self._look(path.stem):
                        found.append(recording)
        except OSError as error:
            log.warning("the recordings cannot be listed", reason=error.strerror)
        return sorted(found, key=lambda each: each.used_at, reverse=True)

    def save(self, line: Line, cut: Clip, cost_usd: Decimal) -> Recording | None:
        """Keep `cut`, and let what was used longest ago make way; `None` where the disk does not take it.

        Of the disk something is left to the ledger and the log.
        """
        if not cut.data or len(cut.data) > self._most_bytes:
            return None
        now = time.time()
        card = _Card(
            avatar_id=line.avatar_id,
            voice_id=line.voice_id,
            language=line.language,
            text=line.text,
            container=cut.container,
            sha256=hashlib.sha256(cut.data).hexdigest(),
            size=len(cut.data),
            seconds=cut.seconds,
            words=tuple((word.text, max(0.0, word.start), max(0.0, word.end)) for word in cut.words),
            cost_usd=cost_usd,
            recorded_at=now,
            used_at=now,
        )
        recording = self._recording(card)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if shutil.disk_usage(self._folder).free < len(cut.data) + SPARE_DISK_BYTES:
                log.warning("a recording was not kept: the disk is nearly full")
                return None
            with alone_in(self._folder):
                _replace(recording.file, cut.data)
                self._write(card)
                self._make_room(recording)
                self._tidy()
        except OSError as error:
            log.warning("a recording was not kept", reason=error.strerror)
            return None
        return recording

    def note_played(self, recording: Recording) -> None:
        """It was played just now, instead of a session."""
        self._note_used(recording, plays=1)

    def note_shown(self, recording: Recording) -> None:
        """It was shown just now, where else nothing had been: it is in use, and has saved nothing."""
        self._note_used(recording, plays=0)

    def _note_used(self, recording: Recording, plays: int) -> None:
        try:
            with alone_in(self._folder):
                if card := self._read(recording.line.key):
                    self._write(card.model_copy(update={"plays": card.plays + plays, "used_at": time.time()}))
        except OSError as error:
            log.warning("play count not saved", reason=error.strerror)

    def discard(self, recording: Recording) -> None:
        """Throw it away."""
        try:
            with alone_in(self._folder):
                self._remove(recording.line.key)
        except OSError as error:
            log.warning("a recording could not be thrown away", reason=error.strerror)

    def _make_room(self, new: Recording) -> None:
        kept = new.size
        for each in self.recordings():
            if each.line != new.line:
                kept += each.size
                if kept > self._most_bytes:
                    log.info("recording deleted to make room", file=each.file.name)
                    self._remove(each.line.key)

    def _tidy(self) -> None:
        """Remove what is of no recording: a process died over it, or it was damaged, or another version's."""
        for path in self._folder.iterdir():
            with contextlib.suppress(OSError):
                if self._is_left_over(path):
                    log.info("a leftover was removed", file=path.name)
                    path.unlink()

    def _is_left_over(self, path: Path) -> bool:
        if path.suffix == ".new":
            return time.time() - path.lstat().st_mtime > LEFTOVER_SECONDS
        if path.suffix not in {".json", *ENDINGS.values()}:
            return False
        recording = self._look(path.stem)
        return recording is None or path not in {recording.file, self._path(path.stem)}

    def _remove(self, key: str) -> None:
        for path in (self._path(key), *(self._folder / f"{key}{ending}" for ending in ENDINGS.values())):
            path.unlink(missing_ok=True)

    def _whole(self, key: str) -> Recording | None:
        """The recording, if each byte is as it was saved. Raises `OSError`."""
        card = self._read(key)
        if card is None:
            return None
        recording = self._recording(card)
        if _size(recording.file) != card.size:
            return None
        with recording.file.open("rb") as file:
            return recording if hashlib.file_digest(file, "sha256").hexdigest() == card.sha256 else None

    def _look(self, key: str) -> Recording | None:
        """The recording, by its card and its size. Raises `OSError`."""
        card = self._read(key)
        if card is None:
            return None
        recording = self._recording(card)
        return recording if _size(recording.file) == card.size else None

    def _read(self, key: str) -> _Card | None:
        """The card; `None` where there is none that can be understood. Raises `OSError`."""
        path = self._path(key)
        if not 0 < (_size(path) or 0) <= MOST_CARD_BYTES:
            return None
        try:
            card = _Card.model_validate_json(path.read_bytes())
        except (FileNotFoundError, ValidationError):
            return None
        return card if card.line.key == key else None

    def _write(self, card: _Card) -> None:
        _replace(self._path(card.line.key), card.model_dump_json().encode())

    def _recording(self, card: _Card) -> Recording:
        return Recording(
            line=card.line,
            file=self._folder / f"{card.line.key}{ENDINGS[card.container]}",
            container=card.container,
            seconds=card.seconds,
            words=tuple(Word(*word) for word in card.words),
            size=card.size,
            cost_usd=card.cost_usd,
            recorded_at=card.recorded_at,
            used_at=card.used_at,
            plays=card.plays,
        )

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def _size(path: Path) -> int | None:
    """Bytes of a file; `None` for whatever is none, a link included."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def _replace(path: Path, content: bytes) -> None:
    if path.is_symlink():
        path.unlink()
    replace_file(path, content)
