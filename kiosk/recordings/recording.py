"""A recorded line, and what of a stream becomes one."""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeAlias

from kiosk.avatar.models import Word
from kiosk.recordings.line import Line

Container: TypeAlias = Literal["mpegts", "mp4"]


@dataclass(frozen=True, slots=True)
class Clip:
    """What of a stream becomes a recording.

    Attributes:
        container: mpv's name of the format.
        data: whole segments, one after the other, after the initialisation section where there is one.
        seconds: how much of it is to be played.
        words: the words, in seconds from its start.
        goes_on: whether something else may be said in its last segment after that.

    """

    container: Container
    data: bytes = field(repr=False)
    seconds: float
    words: tuple[Word, ...] = ()
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Recording:
    """A line on the disk.

    Attributes:
        file: the video.
        seconds: how much of it is played.
        words: its words, in seconds from its start.
        size: bytes on the disk.
        cost_usd: US dollars that its seconds cost when it was recorded; so much is saved each time it is played.
        recorded_at: when, in seconds since 1970.
        used_at: when it was played last, or recorded.
        plays: how often it was played.

    """

    line: Line
    file: Path
    container: Container
    seconds: float
    words: tuple[Word, ...]
    size: int
    cost_usd: Decimal
    recorded_at: float
    used_at: float
    plays: int = 0

    @property
    def saved_usd(self) -> Decimal:
        """US dollars that it has saved so far."""
        return self.cost_usd * self.plays
