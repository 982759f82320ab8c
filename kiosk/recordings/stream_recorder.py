"""The segments of one stream as they pass through the feeder, and what of them becomes a recording."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from kiosk.avatar.models import Word
from kiosk.recordings.recording import Clip, Container

MOST_BYTES: Final = 96_000_000
"""Some six minutes; what comes after that is not kept."""
TAIL_SECONDS: Final = 0.4
"""How long the picture goes on after the last word, where nothing else is said before."""
LEAST_TAIL_SECONDS: Final = 0.1
"""How much must have come after the last word, whose end is told a little wrong, for all of it to have come."""
GAP_SECONDS: Final = 0.05
"""How long before the next word a recording ends at the latest."""
QUIET_SECONDS: Final = 0.5
"""How long before and after a word the avatar's face is at rest."""
LEAST_SILENCE: Final = 4.0
MOST_SILENCE: Final = 12.0


@dataclass(frozen=True, slots=True)
class _Segment:
    begins: float
    ends: float
    data: bytes = field(repr=False)


class StreamRecorder:
    """One stream, from its first segment on; a `kiosk.player.hls_feed.Recorder`.

    It is fed on the network loop, and cut from any thread: what has come only grows.
    """

    def __init__(self) -> None:
        self._container: Container = "mpegts"
        self._init = b""
        self._segments: list[_Segment] = []
        self._bytes = 0
        self._next: int | None = None
        self._ended = False
        self._closed = False
        """Whether nothing more is kept: what comes does not belong to what has come."""

    def begin(self, container: Container) -> None:
        """The stream begins."""
        self._container = container

    def add_init(self, data: bytes) -> None:
        """The initialisation section of the segments that follow."""
        if data != self._init and (self._init or self._segments):
            self._closed = True
        if not self._closed:
            self._init = data

    def add(self, sequence: int, seconds: float, data: bytes) -> None:
        """The next segment has come, whole."""
        follows = self._next in {None, sequence}
        self._next = sequence + 1
        self._bytes += len(data)
        # Without a length, nobody knows where the words are from here on.
        if not follows or not 0 < seconds < math.inf or self._bytes > MOST_BYTES:
            self._closed = True
        if self._closed:
            return
        begins = self._segments[-1].ends if self._segments else 0.0
        self._segments.append(_Segment(begins, begins + seconds, data))

    def end(self) -> None:
        """The stream has told its end: all its segments have come."""
        self._ended = not self._closed

    def cut(self, words: Sequence[Word], first: int, last: int) -> Clip | None:
        """What of the stream is `words[first:last]`; `None` where that has not come whole, or not alone.

        `words` are all words of the stream that are known, in order and in seconds from its start.
        """
        said = words[first:last]
        if not said:
            return None
        begins, over = said[0].start, max(word.end for word in said)
        before = max((word.end for word in words[:first]), default=0.0)
        after = min((word.start for word in words[last:]), default=None)
        ends = over + TAIL_SECONDS if after is None else min(over + TAIL_SECONDS, after - GAP_SECONDS)
        starts = [s.begins for s in self._segments if before <= s.begins <= begins]
        whole = over + (0.0 if self._ended else LEAST_TAIL_SECONDS) <= self._seconds
        if not starts or not whole or ends < over:
            return None
        start = starts[-1]
        ends = min(ends, self._seconds)
        cut = self._joined(start, ends, tuple(Word(w.text, w.start - start, w.end - start) for w in said))
        return replace(cut, goes_on=not self._ended or last < len(words))

    def silence(self, words: Sequence[Word]) -> Clip | None:
        """The longest time without a word, or the first of a very long one; `None` where none is long enough."""
        spoken = [(word.start - QUIET_SECONDS, word.end + QUIET_SECONDS) for word in words]
        runs: list[list[_Segment]] = [[]]
        for segment in self._segments:
            if any(segment.begins < ends and begins < segment.ends for begins, ends in spoken):
                runs.append([])
            else:
                runs[-1].append(segment)
        silent = max(runs, key=_seconds_of)
        while _seconds_of(silent) > MOST_SILENCE:
            silent.pop()
        if _seconds_of(silent) < LEAST_SILENCE:
            return None
        return self._joined(silent[0].begins, silent[-1].ends, ())

    @property
    def _seconds(self) -> float:
        return self._segments[-1].ends if self._segments else 0.0

    def _joined(self, start: float, ends: float, words: tuple[Word, ...]) -> Clip:
        parts = [s.data for s in self._segments if s.begins >= start and s.begins < ends]
        return Clip(self._container, b"".join([self._init, *parts]), ends - start, words)


def _seconds_of(run: Sequence[_Segment]) -> float:
    return run[-1].ends - run[0].begins if run else 0.0
