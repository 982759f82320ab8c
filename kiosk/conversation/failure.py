"""What a visitor and staff are told of a failure."""

import secrets
from dataclasses import dataclass
from typing import Final

import structlog

from kiosk.avatar.errors import Meaning

log = structlog.get_logger("session")

LONGEST_RETRY_SECONDS: Final = 60.0


@dataclass(frozen=True)
class Failure:
    """Why a conversation failed: what the visitor can do, the code staff find in the log, seconds to the next try."""

    meaning: Meaning
    code: str
    retry_seconds: float


def log_failure(
    meaning: Meaning, code: str, detail: str, stream_id: str | None, shown_seconds: float, retry_after: float
) -> Failure:
    """The failure, written to the log under its staff code; shown for `shown_seconds`, or until a retry makes sense."""
    staff_code = f"K-{code}-{secrets.token_hex(2).upper()}"
    log.error("error shown to visitor", staff_code=staff_code, detail=detail, stream_id=stream_id)
    return Failure(meaning, staff_code, max(shown_seconds, min(retry_after, LONGEST_RETRY_SECONDS)))
