"""How much of a stream has been played, from the places in it that mpv tells."""

import time
from typing import Final

FIRST_STEP_SECONDS: Final = 1.0
"""How far the picture may have run when its place is told for the first time."""
MOST_BETWEEN_SECONDS: Final = 0.25
"""The place is told with every picture; where it is not told for longer, the stream stands."""


class PlaybackClock:
    """Counts from the first frame, at which the picture stands: a container's own time begins anywhere.

    mpv may tell of that place late, on a busy machine; then it is counted from the first that is told.
    """

    def __init__(self) -> None:
        self._begin = 0.0
        self._counts = False
        self._last: tuple[float, float] | None = None  # what was played, and the moment

    def seconds(self, place: float, *, running: bool) -> float | None:
        """What is played when the picture is at `place` (seconds of the container); `None` while it stands."""
        if not running:
            self._begin = place
            return None
        if not self._counts:
            self._counts = True
            if not 0 <= place - self._begin < FIRST_STEP_SECONDS:
                self._begin = place
        played = place - self._begin
        self._last = played, time.monotonic()
        return played

    def now(self) -> float | None:
        """What is played at this moment, None before it plays; on any thread."""
        if not (last := self._last):
            return None
        played, moment = last
        return played + min(time.monotonic() - moment, MOST_BETWEEN_SECONDS)
