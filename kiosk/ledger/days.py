"""When a day of the kiosk begins: what budgets, figures and the panel count by, in this machine's time zone."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

DAY_BEGINS: Final = time(0)


def begin_of(day: date) -> float:
    """When `day` begins, in seconds since 1970."""
    return datetime.combine(day, DAY_BEGINS).astimezone().timestamp()


def day_of(moment: datetime) -> date:
    """The day of `moment`, which knows its time zone."""
    local = moment.astimezone()
    return local.date() - timedelta(days=local.time() < DAY_BEGINS)


def day_at(seconds: float) -> date:
    """The day of a moment in seconds since 1970."""
    return day_of(datetime.fromtimestamp(seconds, UTC))


def current_day() -> date:
    """The day that it is now, by this machine's clock."""
    return day_of(datetime.now(UTC))
