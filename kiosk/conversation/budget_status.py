"""How the kiosk stands between conversations, by the ledger: what may be spent, how long visitors waited lately."""

from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.avatar.models import SessionKind
from kiosk.ledger.models import Allowance
from kiosk.net.loop import NetworkThread
from kiosk.session.ledger_access import LedgerAccess

log = structlog.get_logger("ledger")

REFRESH_SECONDS: Final = 30.0
"""How often the ledger is asked: a new day brings a new budget, and other kiosks spend, too."""


class BudgetStatus(QObject):
    """Asks the ledger off the GUI thread, on which this lives.

    Signals:
        changed: there are new figures.

    """

    changed = Signal()
    _read = Signal(object, object)

    def __init__(self, network: NetworkThread, ledger: LedgerAccess) -> None:
        super().__init__()
        self._network = network
        self._ledger = ledger
        self._allowance: Allowance | None = None
        self._warned = False
        self.wait_seconds: float | None = None
        """How long the first frame took lately (median); `None` without history."""
        self._read.connect(self._on_read)
        self._timer = QTimer(self, interval=round(REFRESH_SECONDS * 1000))
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        self.refresh()

    @property
    def exhausted(self) -> bool:
        """Whether no new session may open."""
        return self._allowance is not None and self._allowance.exhausted

    @property
    def warning_percent(self) -> int:
        """How much of the tightest budget is spent, where staff are to be warned; else 0."""
        allowance = self._allowance
        if allowance is None or not allowance.warn:
            return 0
        shares = (budget.spent_usd / budget.limit_usd if budget.limit_usd else 1 for budget in allowance.budgets)
        return min(100, int(100 * max(shares)))

    def refresh(self) -> None:
        """Ask the ledger now."""
        self._network.submit(self._ask())

    async def _ask(self) -> None:
        allowance = await self._ledger.try_call(lambda ledger: ledger.allowance())
        wait = await self._ledger.try_call(lambda ledger: ledger.median_wait_seconds(SessionKind.TEXT_STREAM))
        self._read.emit(allowance, wait)

    def _on_read(self, allowance: Allowance | None, wait: float | None) -> None:
        self._allowance, self.wait_seconds = allowance, wait
        if bool(self.warning_percent) != self._warned:
            self._warned = not self._warned
            if self._warned:
                log.warning("a budget is nearly spent", percent=self.warning_percent)
        self.changed.emit()
