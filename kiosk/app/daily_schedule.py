"""What the kiosk does by the clock: a restart in the night, and the checks before the site opens."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer

from kiosk.config.opening_hours import OpeningHours, local_time, minutes_of

log = structlog.get_logger("app")

LOOK_SECONDS: Final = 20.0
BEFORE_OPENING: Final = timedelta(minutes=10)

Clock = Callable[[], datetime]


class DailySchedule(QObject):
    """Looks at the clock; lives on the GUI thread.

    `restart` is called once a day from `restart_at` (`04:30`; empty for never) on, as soon as `is_free`; `check` ten
    minutes before each opening.
    """

    def __init__(
        self,
        restart_at: str,
        hours: OpeningHours,
        is_free: Callable[[], bool],
        restart: Callable[[], None],
        check: Callable[[], None],
        clock: Clock = local_time,
    ) -> None:
        super().__init__()
        self._is_free = is_free
        self._restart = restart
        self._check = check
        self._clock = clock
        self._hours = hours
        self._restart_due = _next(restart_at, clock()) if restart_at else None
        self._opening = hours.next_opening(clock())
        self._timer = QTimer(self, interval=round(LOOK_SECONDS * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Do what is due."""
        now = self._clock()
        if self._opening and now >= self._opening - BEFORE_OPENING:
            self._opening = self._hours.next_opening(max(now, self._opening))
            self._check()
        if self._restart_due and now >= self._restart_due and self._is_free():
            log.info("nightly restart")
            self._restart_due = None
            self._restart()


def _next(time: str, now: datetime) -> datetime:
    """When it is `time` next, after `now`."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(minutes=minutes_of(time))
    return today if today > now else today + timedelta(days=1)
