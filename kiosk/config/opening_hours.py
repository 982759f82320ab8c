"""When the site is open, by the clock on its wall. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MINUTES: Final = 24 * 60
WEEK_MINUTES: Final = 7 * DAY_MINUTES


def local_time() -> datetime:
    """The clock on the wall."""
    return datetime.now()  # noqa: DTZ005  what opening hours are told in


class OpeningHours:
    """Spans such as `10:00-18:00` by day; one that ends no later than it begins ends on the next day.

    Without any span the site is always open; an empty day is a closed one.
    """

    def __init__(self, spans: Mapping[Any, Sequence[str]]) -> None:
        self._always = not spans
        self._spans = [
            (begin, begin + (minutes_of(end) - minutes_of(start) - 1) % DAY_MINUTES + 1)
            for number, day in enumerate(DAYS)
            for start, _, end in (span.partition("-") for span in spans.get(day, ()))
            for begin in (number * DAY_MINUTES + minutes_of(start),)
        ]

    def is_open(self, when: datetime) -> bool:
        """Whether it is open at `when` (local time)."""
        minute = _minute_of_week(when)
        return self._always or any((minute - begin) % WEEK_MINUTES < end - begin for begin, end in self._spans)

    def next_opening(self, when: datetime) -> datetime | None:
        """When it opens next, after `when`; `None` where it never closes, or never opens."""
        if self._always:
            return None
        minute = _minute_of_week(when)
        waits = sorted((begin - minute - 1) % WEEK_MINUTES + 1 for begin, _ in self._spans)
        start = when.replace(second=0, microsecond=0)
        openings = (start + timedelta(minutes=wait) for wait in waits)
        return next((opening for opening in openings if not self.is_open(opening - timedelta(minutes=1))), None)


def minutes_of(time: str) -> int:
    """Minutes since midnight of a time such as `09:30`."""
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes)


def _minute_of_week(when: datetime) -> int:
    return when.weekday() * DAY_MINUTES + when.hour * 60 + when.minute
