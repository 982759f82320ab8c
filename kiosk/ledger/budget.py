"""What may still be spent."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import ROUND_DOWN, Decimal
from typing import Final

from sqlalchemy import ColumnElement, func, select

from kiosk.ledger.database import Transaction
from kiosk.ledger.names import is_of
from kiosk.ledger.sessions import billed
from kiosk.ledger.tables import is_open, sessions
from kiosk.settings import BudgetSettings

LEAST_BALANCE_USD: Final = Decimal(5)


def is_low(balance: Decimal, settings: BudgetSettings) -> bool:
    """Whether what the account holds is less than may be spent in a day, or than $5 where nothing limits that."""
    days = [limit for limit in (settings.day_usd, settings.space_day_usd) if limit is not None]
    return balance < max(days, default=LEAST_BALANCE_USD)


@dataclass(frozen=True)
class Budget:
    """One limit and what has been spent of it, in US dollars.

    Attributes:
        name: the setting's.
        limit_usd: what may be spent in all.
        spent_usd: what was, by running sessions too.

    """

    name: str
    limit_usd: Decimal
    spent_usd: Decimal

    @property
    def rest_usd(self) -> Decimal:
        """What is left; never below zero."""
        return max(Decimal(0), self.limit_usd - self.spent_usd)


@dataclass(frozen=True)
class Allowance:
    """What may still be spent at one moment; to be asked for again while sessions run.

    Attributes:
        budgets: each limit that is set.
        price_per_second: US dollars.
        warn_share: the share of a budget from which on there is a warning.

    """

    budgets: tuple[Budget, ...]
    price_per_second: Decimal
    warn_share: Decimal

    @property
    def rest_usd(self) -> Decimal | None:
        """The smallest rest; `None` where nothing limits it."""
        return min((budget.rest_usd for budget in self.budgets), default=None)

    @property
    def rest_seconds(self) -> Decimal | None:
        """The seconds of one session that the rest pays; `None` where nothing limits them."""
        if self.rest_usd is None or not self.price_per_second:
            return None
        return (self.rest_usd / self.price_per_second).quantize(Decimal("0.001"), ROUND_DOWN)

    @property
    def warn(self) -> bool:
        """Whether of any budget the share to warn at is spent."""
        return any(budget.spent_usd >= budget.limit_usd * self.warn_share for budget in self.budgets)

    @property
    def exhausted(self) -> bool:
        """Whether nothing more may be spent."""
        return self.rest_usd == 0


def midnight(day: date) -> float:
    """When `day` begins in this machine's time zone, in seconds since 1970."""
    return datetime.combine(day, time.min).astimezone().timestamp()


def local_day(moment: float) -> date:
    """The day of `moment` (seconds since 1970) in this machine's time zone."""
    return datetime.fromtimestamp(moment, UTC).astimezone().date()


def allowance(
    tx: Transaction, settings: BudgetSettings, kiosk: str, price_per_second: Decimal, session_id: str | None
) -> Allowance:
    """What may still be spent; a session counts to the day on which it began."""
    today = local_day(tx.now)
    this_day = sessions.c.intent_at >= midnight(today)
    this_month = sessions.c.intent_at >= midnight(today.replace(day=1))
    mine = is_of(kiosk)
    scopes: dict[str, tuple[ColumnElement[bool], ...]] = {
        "session_usd": (sessions.c.id == session_id,),
        "day_usd": (mine, this_day),
        "month_usd": (mine, this_month),
        "space_day_usd": (this_day,),
        "space_month_usd": (this_month,),
    }
    limits = {name: getattr(settings, name) for name in scopes}
    budgets = (Budget(name, limit, _spent(tx, scopes[name])) for name, limit in limits.items() if limit is not None)
    return Allowance(tuple(budgets), price_per_second, settings.warn_share)


def _spent(tx: Transaction, scope: tuple[ColumnElement[bool], ...]) -> Decimal:
    ended = tx.connection.scalar(select(func.sum(sessions.c.cost_usd)).where(~is_open, *scope))
    running = tx.connection.execute(select(sessions).where(is_open, *scope))
    return sum((billed(row, tx.now)[1] for row in running), ended or Decimal(0))
