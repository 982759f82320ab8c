"""What the player plays, and how far that has come."""

from dataclasses import dataclass
from enum import Enum


class Source(Enum):
    """Where picture and sound come from; of all of them at most one plays."""

    NOTHING = "nothing"
    STREAM = "stream"
    """A session's live stream."""
    RECORDING = "recording"
    """A recorded stream on the disk."""
    SOUND = "sound"
    """A short sound without a picture: the test tone, or what the microphone has heard."""
    LOOP = "loop"
    """A silent video, over and over, while nothing else plays."""


class PlaybackPhase(Enum):
    """How far a playback has come; it only goes forward."""

    OPENING = "opening"
    READY = "ready"
    """Its first frame is there, and stands: a stream is held back for a moment."""
    RUNNING = "running"
    OVER = "over"
    """It was played, or cannot be; the last picture stands."""


@dataclass(frozen=True)
class Playback:
    """One playback: a number that is new for each and grows, and what it plays."""

    number: int
    source: Source
