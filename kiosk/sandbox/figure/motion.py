"""How a person who is alive moves without meaning to: pure functions of the second of the stream."""

import math
import random
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

_SETTLED_SECONDS: Final = 1.5
_CLOSING_SECONDS: Final = 0.07
_OPENING_SECONDS: Final = 0.12


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the person is; all zero is how she is drawn.

    Attributes:
        blink: 0 for open eyes, 1 for closed.
        gaze_x, gaze_y: pixels the irises are moved.
        brows: pixels the eyebrows are raised.
        turn: degrees the head leans, clockwise.
        head_x, head_y: pixels the head is moved.
        breath: pixels the shoulders are raised.

    """

    blink: float = 0.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    brows: float = 0.0
    turn: float = 0.0
    head_x: float = 0.0
    head_y: float = 0.0
    breath: float = 0.0


class Motion:
    """The idle movements of one stream; they begin from the drawn pose."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  nothing secret about a blink
        self._blinks = [self._random.uniform(1.5, 3.0)]
        self._glances: list[tuple[float, float, float]] = [(0.0, 0.0, 0.0)]

    def at(self, seconds: float) -> Pose:
        """The pose at that second."""
        self._plan(seconds + 1)
        settled = _ease(seconds / _SETTLED_SECONDS)
        gaze_x, gaze_y = self._gaze(seconds)
        return Pose(
            blink=self._blink(seconds),
            gaze_x=gaze_x,
            gaze_y=gaze_y,
            brows=settled * max(0.0, math.sin(seconds * 0.53) * 2.4 - 0.8),
            turn=settled * (0.75 * math.sin(seconds * 0.71) + 0.35 * math.sin(seconds * 1.37)),
            head_x=settled * (2.4 * math.sin(seconds * 0.47) + 0.9 * math.sin(seconds * 1.13)),
            head_y=settled * (1.3 * math.sin(seconds * 0.83)),
            breath=settled * (0.8 - 0.8 * math.cos(seconds * math.tau / 4.2)),
        )

    def _plan(self, until: float) -> None:
        while self._blinks[-1] < until:
            # Now and then two in a row, as people do.
            gap = 0.35 if self._random.random() < 0.12 else self._random.uniform(2.0, 6.0)
            self._blinks.append(self._blinks[-1] + gap)
        while self._glances[-1][0] < until:
            begin = self._glances[-1][0] + self._random.uniform(1.2, 3.5)
            away = self._random.random() < 0.5
            x, y = (self._random.uniform(-3, 3), self._random.uniform(-0.6, 0.6)) if away else (0.0, 0.0)
            self._glances.append((begin, x, y))

    def _blink(self, seconds: float) -> float:
        index = bisect_right(self._blinks, seconds) - 1
        if index < 0:
            return 0.0
        since = seconds - self._blinks[index]
        if since < _CLOSING_SECONDS:
            return _ease(since / _CLOSING_SECONDS)
        return 1 - _ease((since - _CLOSING_SECONDS) / _OPENING_SECONDS)

    def _gaze(self, seconds: float) -> tuple[float, float]:
        index = bisect_right(self._glances, seconds, key=lambda glance: glance[0]) - 1
        begin, x, y = self._glances[index]
        _, old_x, old_y = self._glances[max(0, index - 1)]
        # The eyes jump; they do not glide.
        share = _ease((seconds - begin) / 0.08)
        return old_x + (x - old_x) * share, old_y + (y - old_y) * share


def _ease(share: float) -> float:
    """From 0 to 1 with a soft start and end."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)
