"""What may still be spent."""

from decimal import Decimal

from sqlalchemy import ColumnElement, func, select

from kiosk.config.settings import BudgetSettings
from kiosk.ledger.billing import billed
from kiosk.ledger.database import Transaction
from kiosk.ledger.days import begin_of, day_at
from kiosk.ledger.models import Allowance, Budget
from kiosk.ledger.owners import is_of
from kiosk.ledger.schema import is_open, sessions


def allowance(
    tx: Transaction, settings: BudgetSettings, kiosk: str, price_per_second: Decimal, session_id: str | None
) -> Allowance:
    """What may still be spent; a session counts to the day on which it began."""
    today = day_at(tx.now)
    this_day = sessions.c.intent_at >= begin_of(today)
    this_month = sessions.c.intent_at >= begin_of(today.replace(day=1))
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
