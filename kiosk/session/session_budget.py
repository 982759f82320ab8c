"""How much longer a session may be, by what may still be spent."""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

from kiosk.session.ledger_access import LedgerAccess

OwnLimit: TypeAlias = Callable[[float], tuple[Decimal, str]]
"""What a user of sessions may itself still spend, after so many seconds of the present one: US dollars, and a name."""


class SessionBudget:
    """The budgets of the settings, and perhaps an `own_limit`; for the loop of its sessions.

    Others of the account spend, too: what is left changes from one call to the next. `reserve_seconds` are kept of it
    for a session's close.
    """

    def __init__(
        self,
        ledger: LedgerAccess,
        price_per_second: Decimal,
        *,
        reserve_seconds: float = 0.0,
        own_limit: OwnLimit | None = None,
    ) -> None:
        self._ledger = ledger
        self._price = price_per_second
        self._reserve_seconds = reserve_seconds
        self._own_limit = own_limit

    async def seconds_left(self, session_id: str | None = None, running_seconds: float = 0.0) -> tuple[float, str]:
        """How many seconds more are paid for, and by which budget; 0 or less where none, infinite without a limit.

        Of a new session, or of `session_id`, which has been running for so many seconds.
        """
        allowance = await self._ledger.try_call(lambda ledger: ledger.allowance(session_id))
        rests = [(each.rest_usd, f"budget.{each.name}") for each in allowance.budgets] if allowance else []
        if self._own_limit:
            rests.append(self._own_limit(running_seconds))
        if not rests:
            return math.inf, ""
        rest, name = min(rests)
        if not self._price:
            return math.inf if rest > 0 else 0.0, name
        return float(rest / self._price) - self._reserve_seconds, name
