"""Why a session is ended, as it will be written down."""

from dataclasses import dataclass
from typing import Final

from kiosk.ledger.models import Reason


@dataclass(frozen=True, slots=True)
class EndReason:
    """Why a session is ended, and the code staff see."""

    reason: Reason
    code: str | None = None


UNKNOWN: Final = EndReason(Reason.FAULT)
"""Nobody has said yet why the session is ended."""
