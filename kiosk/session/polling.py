"""When to ask whether a session is playable. Pure: time comes in as numbers.

The last sessions' waits tell how probable it is at each moment that the stream becomes ready just then (the hazard).
Delay costs as long as it lasts, a question costs the same at any time: then the best rate of questions goes with the
square root of the hazard. Its factor is chosen so that there is about one question an interval over the whole wait.
"""

import math
import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

LONGEST_PAUSE: Final = 5.0
"""Between two questions to a service that fails."""
LEAST_GAP: Final = 0.06
"""Between two questions: each needs about as long to be answered."""
BURST: Final = 5.0
"""How many questions more than one an interval there may be at any moment."""
STEP: Final = 0.04
FOUND_LATE: Final = 0.05
"""How much sooner than it became known a stream was ready, about."""
LATELY: Final = 20
"""How many of the last waits count."""
LEAST_KNOWN: Final = 3
"""With fewer, nothing is learned."""
OLDER: Final = 0.85
"""How much less each wait counts than the one after it."""
SURPRISE: Final = 0.015
"""The share of waits that are like none before."""
NARROWEST: Final = 0.03
"""How close to a wait before the next one is expected at most, in seconds."""
NEIGHBOURS: Final = 3
"""A wait is spread as far as so many others are from it."""
SPREAD: Final = 0.4
"""The scale of a logistic curve with that spread."""
LEAST_RATE: Final = 0.2
"""Questions an interval where none is worth while."""
EAGER: Final = 1.1
"""Asked for by the model, which is a little wider than the truth."""
WORTH: Final = 0.85
"""What was learned is used where it cuts the delay to this share."""
TREND: Final = 0.75
"""Waits rise or fall where that leaves this share of their scatter."""


class PollSchedule:
    """One session's questions.

    `waits` are those of the last sessions, the latest first, `interval` the seconds between two questions on average,
    `timeout` how long is asked, all in seconds.

    Attributes:
        polls: how many questions there have been, with the one that is next.

    """

    def __init__(self, interval: float, timeout: float, waits: Sequence[float] = ()) -> None:
        self.polls = 0
        self._interval = interval
        self._timeout = timeout
        self._asks = plan(waits, interval, timeout)
        self._slower = 0

    def next_pause(self, elapsed: float, *, failed: bool = False, retry_after: float | None = None) -> float | None:
        """Seconds until the next question, `elapsed` seconds into the wait; `None` when the time is over.

        Where the last question `failed`, the next ones come more slowly, up to 5 s apart, and as planned again after
        as many that were answered; never sooner than the service's own `retry_after`.
        """
        self._slower = min(self._slower + 1, 10) if failed else max(self._slower - 1, 0)
        left = self._timeout - elapsed
        if left <= 0 or (retry_after or 0.0) > left:
            return None
        self.polls += 1
        pause = retry_after or 0.0
        if self._slower:
            pause = max(pause, min(self._interval * 2.0**self._slower, max(LONGEST_PAUSE, self._interval)))
        after = bisect_right(self._asks, elapsed + (LEAST_GAP if self.polls > 1 else 0.0))
        planned = self._asks[after] if after < len(self._asks) else self._timeout
        return min(max(pause, planned - elapsed), left)


def plan(waits: Sequence[float], interval: float, timeout: float) -> list[float]:
    """When to ask, in seconds from the beginning; every `interval` where the last `waits` tell nothing better."""
    known = [wait for wait in waits if math.isfinite(wait) and 0 < wait <= timeout][:LATELY]
    fixed = [interval * n for n in range(1, max(1, math.floor(timeout / interval)) + 1)]
    if len(known) < 2 * LEAST_KNOWN:
        return _learned(known, interval, timeout) if len(known) >= LEAST_KNOWN else fixed
    # What is learned from one half is tried on the other: waits without a pattern are best asked for evenly.
    halves = known[::2], known[1::2]
    late = [
        _delay(_learned(learned, interval, timeout), wait)
        for learned, tried in (halves, halves[::-1])
        for wait in tried
    ]
    if statistics.mean(late) > WORTH * statistics.mean(_delay(fixed, wait) for wait in known):
        return fixed
    return _learned(known, interval, timeout)


def _delay(asks: Sequence[float], wait: float) -> float:
    after = bisect_left(asks, wait)
    return asks[after] - wait if after < len(asks) else 0.0


def _learned(known: Sequence[float], interval: float, timeout: float) -> list[float]:
    expected = _carried_on(known)
    share = _shares(expected, min(timeout, 2 * max(expected) + interval))
    rates = [math.sqrt(max(0.0, (before - after) / before / STEP)) for before, after in pairwise(share)]
    wanted = EAGER * sum(share) / interval
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


def _carried_on(known: Sequence[float]) -> list[float]:
    """What the last waits say of the next one, where they rise or fall steadily."""
    slopes = [(a - b) / (j - i) for i, a in enumerate(known) for j, b in enumerate(known) if j > i]
    slope = statistics.median(slopes) if slopes else 0.0
    carried = [wait + slope * age for age, wait in enumerate(known, 1)]
    steady = _scatter(carried) < TREND * _scatter(known)
    return [max(wait - FOUND_LATE, STEP) for wait in (carried if steady else known)]


def _scatter(values: Sequence[float]) -> float:
    middle = statistics.median(values)
    return statistics.median(abs(value - middle) for value in values)


def _shares(expected: Sequence[float], until: float) -> list[float]:
    """The share of waits that are longer than each step of time."""
    total = sum(OLDER**age for age in range(len(expected)))
    curves = []
    for age, wait in enumerate(expected):
        others = sorted(abs(wait - other) for other in expected)
        scale = SPREAD * max(NARROWEST, others[min(NEIGHBOURS, len(others) - 1)])
        curves.append((wait, scale, OLDER**age / total))
    shares = []
    for step in range(math.ceil(until / STEP) + 1):
        now = step * STEP
        longer = sum(weight * _logistic((wait - now) / scale) for wait, scale, weight in curves)
        shares.append(max(1e-6, (1 - SURPRISE) * longer + SURPRISE * (1 - now / until)))
    return shares


def _logistic(x: float) -> float:
    return 0.0 if x < -20 else 1.0 if x > 20 else 1 / (1 + math.exp(-x))
