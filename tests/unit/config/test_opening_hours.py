from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.config.opening_hours import DAYS, OpeningHours, minutes_of

MONDAY = datetime(2026, 11, 23)  # noqa: DTZ001  the clock on the wall
TIMES = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 1, 30, 59]))
SPANS = st.builds("{}-{}".format, TIMES, TIMES | st.just("24:00"))
WEEKS = st.dictionaries(st.sampled_from(DAYS), st.lists(SPANS, max_size=3))
MOMENTS = st.integers(0, 14 * 24 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes, seconds=20))


@pytest.mark.parametrize(
    ("day", "time", "is_open"),
    [
        (0, "09:59", False), (0, "10:00", True), (0, "17:59", True), (0, "18:00", False),
        (4, "21:59", True), (5, "01:59", True), (5, "02:00", False), (6, "12:00", False),
    ],
)  # fmt: skip
def test_a_museum(day: int, time: str, is_open: bool) -> None:
    hours = OpeningHours({"mon": ["10:00-18:00"], "fri": ["20:00-02:00"], "sun": []})
    assert hours.is_open(MONDAY + timedelta(days=day, minutes=minutes_of(time))) is is_open


def test_without_hours_it_is_always_open() -> None:
    assert OpeningHours({}).is_open(MONDAY)
    assert OpeningHours({}).next_opening(MONDAY) is None
    assert not OpeningHours({"mon": []}).is_open(MONDAY)
    assert OpeningHours({"mon": []}).next_opening(MONDAY) is None


@given(WEEKS, MOMENTS)
def test_it_is_open_within_a_span_of_today_or_of_yesterday(week: dict[str, list[str]], when: datetime) -> None:
    midnight = when.replace(hour=0, minute=0, second=0)
    within = False
    for date in (midnight - timedelta(days=1), midnight):
        for span in week.get(DAYS[date.weekday()], ()):
            begin, end = (minutes_of(time) for time in span.split("-"))
            end += 0 if end > begin else 24 * 60
            within = within or date + timedelta(minutes=begin) <= when < date + timedelta(minutes=end)
    assert OpeningHours(week).is_open(when) is (within or not week)


@given(WEEKS, MOMENTS)
def test_the_next_opening_is_the_first_open_minute_after_a_closed_one(
    week: dict[str, list[str]], when: datetime
) -> None:
    hours = OpeningHours(week)
    minute = when.replace(second=0)
    for _ in range(7 * 24 * 60):
        minute += timedelta(minutes=1)
        if hours.is_open(minute) and not hours.is_open(minute - timedelta(minutes=1)):
            assert hours.next_opening(when) == minute
            return
    assert hours.next_opening(when) is None
