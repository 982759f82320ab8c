"""What one conversation was like, in figures."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from kiosk.ledger.models import Reason
from kiosk.ledger.money import cost_of


@dataclass
class Report:
    """Times are seconds of the monotonic clock; `None` for what did not happen."""

    price_per_second: Decimal
    asked: float = field(default_factory=time.monotonic)
    stream_id: str | None = None
    created: float | None = None
    ready: float | None = None
    first_frame: float | None = None
    ended: float | None = None
    closed: float | None = None
    billed: Callable[[], float] = lambda: 0.0
    """Seconds that the service bills, so far or in all: as the session counts them, and the ledger has them."""
    words: int = 0
    polls: int = 0
    frames_shown: int = 0
    reason: Reason | None = None
    """Why it was over, once it is closed."""
    finished: bool = False
    """Whether all of it was heard."""
    error: str | None = None

    @property
    def session_seconds(self) -> float:
        """Seconds that the service bills; 0 where there was no session."""
        return self.billed()

    @property
    def cost(self) -> Decimal:
        """US dollars for the session's seconds."""
        return cost_of(self.session_seconds, self.price_per_second)

    def as_json(self) -> dict[str, Any]:
        """The object that `kiosk say --json` prints; milliseconds since the session was asked for."""
        status = "failed" if self.error else "completed" if self.finished else "cancelled"
        return {
            "status": status,
            "error": self.error,
            "stream_id": self.stream_id,
            "create_ms": self._milliseconds(self.created),
            "ready_ms": self._milliseconds(self.ready),
            "first_frame_ms": self._milliseconds(self.first_frame),
            "ended_ms": self._milliseconds(self.ended),
            "frames_shown": self.frames_shown,
            "words": self.words,
            "polls": self.polls,
            "session_seconds": round(self.session_seconds, 3),
            "cost_usd": float(self.cost),
        }

    def _milliseconds(self, moment: float | None) -> int | None:
        return None if moment is None else round((moment - self.asked) * 1000)
