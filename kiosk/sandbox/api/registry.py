"""All sessions of the service: places, idempotent creation, the meter."""

import re
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

from kiosk.sandbox.api.errors import ApiError, plain_error
from kiosk.sandbox.api.session import PRICE_PER_SECOND, SandboxSession

MEDIA_KEPT_SECONDS: Final = 300.0
"""How long a stream can be played after its end."""
ANSWER_KEPT_SECONDS: Final = 86400.0
"""How long an idempotency key replays its answer."""
_RETRY_SECONDS: Final = 5.0
_KEY: Final = re.compile(r"[A-Za-z0-9_:.\-]{1,255}")


class Registry:
    """The sessions of one account. All methods are for the server's loop."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._sessions: dict[str, SandboxSession] = {}
        self._ended_rows: dict[str, dict[str, Any]] = {}

    def open(self, start: Callable[[], SandboxSession]) -> SandboxSession:
        """The session that `start` makes, if a place is free; `ApiError` 429 otherwise."""
        self._forget_old()
        if self.open_count() >= self._places:
            message = f"{self._places} sessions are open already."
            raise ApiError(429, "too_many_sessions", message, retry_after=_RETRY_SECONDS)
        session = start()
        self._sessions[session.stream_id] = session
        return session

    def get(self, stream_id: str) -> SandboxSession:
        """The session of that id; `ApiError` 404 without one."""
        try:
            return self._sessions[stream_id]
        except KeyError:
            raise plain_error(404) from None

    def meter(self) -> dict[str, Any]:
        """What was used since the start: every session with its seconds and its price."""
        rows = [*self._ended_rows.values(), *map(_row, self._sessions.values())]
        total = sum(row["seconds"] for row in rows)
        return {
            "open": self.open_count(),
            "sessions": rows,
            "total_seconds": round(total, 3),
            "total_cost_usd": round(total * PRICE_PER_SECOND, 4),
        }

    def close(self) -> None:
        """End all sessions and wait for their streams to close."""
        for session in self._sessions.values():
            session.cancel("shutdown")
        for session in self._sessions.values():
            session.join()

    def open_count(self) -> int:
        """How many sessions have not ended."""
        return sum(session.ended_at is None for session in self._sessions.values())

    def _forget_old(self) -> None:
        oldest = time.monotonic() - MEDIA_KEPT_SECONDS
        for stream_id, session in list(self._sessions.items()):
            if session.ended_at is not None and session.ended_at < oldest:
                self._ended_rows[stream_id] = _row(session)
                del self._sessions[stream_id]


def _row(session: SandboxSession) -> dict[str, Any]:
    return {
        "stream_id": session.stream_id,
        "type": session.kind,
        "status": session.phase.value,
        "seconds": round(session.seconds, 3),
        "cost_usd": round(session.seconds * PRICE_PER_SECOND, 4),
        "end_reason": session.end_reason,
        "words": len(session.released_words()),
    }


class Replays:
    """First answers by idempotency key."""

    def __init__(self) -> None:
        self._running: set[str] = set()
        self._answers: dict[str, tuple[float, dict[str, Any]]] = {}

    async def once(self, key: str | None, work: Callable[[], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
        """The answer of `work`, or with a key that has one, its first answer; a refusal is not kept.

        Raises `ApiError` 400 for a malformed key and 409 while the work of this key is running.
        """
        if key is None:
            return await work()
        if not _KEY.fullmatch(key):
            message = "An idempotency key has 1 to 255 characters of A-Z a-z 0-9 _ : . -"
            raise ApiError(400, "invalid_request", message, "Idempotency-Key")
        if key in self._running:
            raise plain_error(409)
        oldest = time.monotonic() - ANSWER_KEPT_SECONDS
        self._answers = {each: answer for each, answer in self._answers.items() if answer[0] >= oldest}
        if key not in self._answers:
            self._running.add(key)
            try:
                self._answers[key] = time.monotonic(), await work()
            finally:
                self._running.remove(key)
        return self._answers[key][1]
