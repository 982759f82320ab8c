"""How long a live stream is held back before it runs: the longer, the shorter of supply the streams before it were.

What a stream lacked is added at once; it is given back slowly, by what was played without a stall.
"""

from typing import Final

MOST_SECONDS: Final = 2.0
MARGIN_SECONDS: Final = 0.1
"""What is added to a shortage: with just enough, the next one is as near."""
OUTAGE_SECONDS: Final = 5.0
"""A longer shortage is none that a cushion could have covered: the service was silent, or away."""
HALF_LIFE_SECONDS: Final = 60.0
"""Played this long without a stall, a stream gives half of it back, and none gives more."""
WORTHLESS_SECONDS: Final = 0.05
WAIT_SECONDS: Final = (0.3, 0.9)
"""At most a little less than a second, which is the least that a segment has: one is enough to go on."""
STEP_SECONDS: Final = 0.1


class AdaptiveStartBuffer:
    """What all streams of this process have taught."""

    def __init__(self) -> None:
        self._extra = 0.0

    def hold(self, least: float) -> float:
        """Seconds to hold the next stream back, where `least` is what staff have set."""
        return max(least, min(least + self._extra, MOST_SECONDS))

    @property
    def wait(self) -> float:
        """Seconds that must be in hand before a stream that has run dry goes on."""
        return min(max(self._extra, WAIT_SECONDS[0]), WAIT_SECONDS[1])

    def lacked(self, seconds: float) -> None:
        """A stream stood still for `seconds`, and then went on."""
        if seconds <= OUTAGE_SECONDS:
            self._extra = min(self._extra + seconds + MARGIN_SECONDS, MOST_SECONDS)

    def was_steady(self, seconds: float) -> None:
        """A stream was played for `seconds` in all, and never stood still."""
        self._extra *= 0.5 ** min(seconds / HALF_LIFE_SECONDS, 1.0)
        if self._extra < WORTHLESS_SECONDS:
            self._extra = 0.0


class UnderrunCounter:
    """One live stream, from its start to its end. A stall after which nothing more is played is no shortage."""

    def __init__(self, cushion: AdaptiveStartBuffer) -> None:
        self._start_buffer = cushion
        self._since: float | None = None
        self._stood = 0.0
        self._played = self._stood_at = 0.0
        self._steady = True

    def stalled(self, stalled: bool, now: float) -> None:
        """The stream stands still, or goes on, at the moment `now` (seconds of any clock)."""
        if stalled and self._since is None:
            self._since = now
        elif not stalled and self._since is not None:
            self._stood += now - self._since
            self._stood_at, self._since = self._played, None

    def played(self, seconds: float) -> None:
        """So much of it has been played."""
        self._played = seconds
        if self._stood and self._since is None and seconds >= self._stood_at + STEP_SECONDS:
            self._start_buffer.lacked(self._stood)
            self._steady, self._stood = False, 0.0

    def end(self) -> None:
        """It is over."""
        if self._steady:
            self._start_buffer.was_steady(self._played)
