"""When to ask again whether a session is playable. Pure: time comes in as numbers."""

from dataclasses import dataclass
from typing import Final

LONGEST_PAUSE: Final = 5.0


@dataclass
class PollSchedule:
    """One session's questions: `interval` seconds apart, for `timeout` seconds; slower while the service fails."""

    interval: float
    timeout: float
    polls: int = 0
    failures: int = 0

    def next_pause(self, elapsed: float, *, failed: bool = False, retry_after: float | None = None) -> float | None:
        """Seconds to wait after a question, `elapsed` seconds into the wait; `None` when the time is over.

        Never shorter than the service's own `retry_after`; doubled with each failure in a row, up to 5 s.
        """
        self.polls += 1
        self.failures = min(self.failures + 1, 10) if failed else 0
        pause = min(self.interval * float(2**self.failures), max(LONGEST_PAUSE, self.interval))
        pause = max(pause, retry_after or 0.0)
        left = self.timeout - elapsed
        if left <= 0 or (retry_after or 0.0) > left:
            return None
        return min(pause, left)
