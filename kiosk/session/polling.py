"""When to poll a session until its stream is ready. Pure: time comes in as numbers.

The last sessions' waits say how probable it is at each moment that the stream becomes ready just then (the hazard).
A delay costs as long as it lasts, a poll costs the same at any time: then the best rate of polls is proportional to the
square root of the hazard; measured, a little more than that (`POWER`) does better. The factor is chosen so that there
is about one poll in each interval over the whole wait.
"""

import math
import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

LONGEST_PAUSE: Final = 5.0
"""Between two polls of a service that fails, in seconds."""
LEAST_GAP: Final = 0.06
"""Between two polls, in seconds: each needs about as long to be answered."""
EARLY: Final = 0.01
"""How much sooner than planned a poll may have been sent, in seconds."""
BURST: Final = 5.0
"""How many polls more than one in each interval there may be at any moment."""
STEP: Final = 0.04
FOUND_LATE: Final = 0.04
"""How much sooner than its poll a stream was ready, about, in seconds."""
LEAST_KNOWN: Final = 3
"""With fewer waits, nothing is learned."""
OLDER: Final = 0.9
"""How much less each wait counts than the one after it."""
SURPRISE: Final = 0.01
"""The share of waits that are like none before."""
NARROWEST: Final = 0.03
"""How close to a wait before the next one is expected at most, in seconds."""
NEIGHBOURS: Final = 2
"""A wait is spread as far as so many others are from it."""
SPREAD: Final = 0.4
"""The scale of a logistic curve with that spread."""
LEAST_RATE: Final = 0.2
"""Polls in an interval in which none is worthwhile."""
POWER: Final = 0.6
"""Of the hazard; more than the half of theory, because the model is wider than the truth."""
WORTH: Final = 0.5
"""What was learned is used if it cuts the delay to this share of half an interval, the delay of even polls."""
FOLDS: Final = 3
"""What is learned from all but one of so many parts of the last waits is tried on that one."""
STEADY: Final = 0.7
"""Waits rise (or fall) if the later one of any two is the longer (or the shorter) in this share of all pairs."""
TREND: Final = 0.75
"""And if taking that out leaves less than this share of their scatter."""


class PollSchedule:
    """One session's polls.

    `waits` are those of the last sessions up to the poll that found them ready, the latest first; `interval` is the
    time between two polls on average, `timeout` the longest wait; all in seconds.

    Attributes:
        polls: how many polls there have been, with the one that is next.

    """

    def __init__(self, interval: float, timeout: float, waits: Sequence[float] = ()) -> None:
        self.polls = 0
        self._interval = interval
        self._timeout = timeout
        self._asks = plan(waits, interval, timeout)
        self._slower = 0

    def next_pause(self, elapsed: float, *, failed: bool = False, retry_after: float | None = None) -> float | None:
        """Seconds until the next poll, `elapsed` seconds into the wait; `None` when the time is over.

        If the last poll `failed`, the next ones come more slowly, up to 5 s apart, and as planned again after as many
        that were answered; never sooner than the service's own `retry_after`.
        """
        self._slower = min(self._slower + 1, 10) if failed else max(self._slower - 1, 0)
        left = self._timeout - elapsed
        if left <= 0 or (retry_after or 0.0) > left:
            return None
        self.polls += 1
        pause = retry_after or 0.0
        if self._slower:
            pause = max(pause, min(self._interval * 2.0**self._slower, max(LONGEST_PAUSE, self._interval)))
        after = bisect_right(self._asks, elapsed + (EARLY if self.polls > 1 else 0.0))
        planned = self._asks[after] if after < len(self._asks) else self._timeout
        return min(max(pause, planned - elapsed), left)


def plan(waits: Sequence[float], interval: float, timeout: float) -> list[float]:
    """When to poll, in seconds from the beginning; every `interval` if the last `waits` teach nothing better."""
    known = [wait for wait in waits if math.isfinite(wait) and 0 < wait <= timeout]
    fixed = [interval * n for n in range(1, max(1, math.floor(timeout / interval)) + 1)]
    if len(known) < LEAST_KNOWN:
        return fixed
    expected = [max(wait - FOUND_LATE, STEP) for wait in known]
    if len(known) >= 2 * LEAST_KNOWN:
        expected = _carried_on(expected)
        # Waits without a pattern are best polled evenly.
        late: list[float] = []
        for fold in range(FOLDS):
            asks = _learned([wait for n, wait in enumerate(expected) if n % FOLDS != fold], interval, timeout)
            late += [_delay(asks, wait) for wait in expected[fold::FOLDS]]
        if statistics.mean(late) > WORTH * interval / 2:
            return fixed
    return _learned(expected, interval, timeout)


def _delay(asks: Sequence[float], wait: float) -> float:
    after = bisect_left(asks, wait)
    return asks[after] - wait if after < len(asks) else 0.0


def _learned(expected: Sequence[float], interval: float, timeout: float) -> list[float]:
    share = _shares(expected, min(timeout, 2 * max(expected) + interval))
    rates = [max(0.0, (before - after) / before / STEP) ** POWER for before, after in pairwise(share)]
    wanted = sum(share) / interval
    factor = wanted / max(sum(rate * left for rate, left in zip(rates, share, strict=False)), 1e-9)
    asks: list[float] = []
    due = 0.0
    for step, rate in enumerate(rates, 1):
        now, last = step * STEP, asks[-1] if asks else 0.0
        due = min(due + max(factor * rate, LEAST_RATE / interval) * STEP, 1.5)
        if due >= 1.0 and now - last >= LEAST_GAP and len(asks) + 1 <= BURST + now / interval:
            due -= 1.0
            asks.append(now)
    last = asks[-1] if asks else 0.0
    return asks + [last + interval * n for n in range(1, math.floor(max(0.0, timeout - last) / interval) + 1)]


def _carried_on(waits: Sequence[float]) -> list[float]:
    """What the last `waits` say of the next one, if they rise or fall steadily."""
    slopes = [(a - b) / (j - i) for i, a in enumerate(waits) for j, b in enumerate(waits) if j > i]
    steady = max(sum(slope > 0 for slope in slopes), sum(slope < 0 for slope in slopes)) >= STEADY * len(slopes)
    slope = statistics.median(slopes)
    carried = [max(wait + slope * age, STEP) for age, wait in enumerate(waits, 1)]
    return carried if steady and _scatter(carried) < TREND * _scatter(waits) else list(waits)


def _scatter(values: Sequence[float]) -> float:
    middle = statistics.median(values)
    return statistics.median(abs(value - middle) for value in values)


def _shares(expected: Sequence[float], until: float) -> list[float]:
    """The share of waits that are longer than each step of time."""
    total = sum(OLDER**age for age in range(len(expected)))
    longer = [0.0] * (math.ceil(until / STEP) + 1)
    for age, wait in enumerate(expected):
        others = sorted(abs(wait - other) for other in expected)
        scale = SPREAD * max(NARROWEST, others[min(NEIGHBOURS, len(others) - 1)])
        weight = OLDER**age / total
        for step in range(len(longer)):
            x = (step * STEP - wait) / scale
            if x > 20:
                break
            longer[step] += weight if x < -20 else weight / (1 + math.exp(x))
    return [
        max(1e-6, (1 - SURPRISE) * share + SURPRISE * (1 - step * STEP / until)) for step, share in enumerate(longer)
    ]
