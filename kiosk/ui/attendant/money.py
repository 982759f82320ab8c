"""The attendant's page *Money*: what was spent, by the ledger, and what the account has left, by the service."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.catalogue import Account
from kiosk.avatar.errors import AvatarError
from kiosk.config.settings import BudgetSettings
from kiosk.ledger.days import current_day
from kiosk.ledger.models import Allowance, By, Usage
from kiosk.ledger.money import dollars
from kiosk.ledger.usage_text import as_csv
from kiosk.net.loop import NetworkThread
from kiosk.session.ledger_access import LedgerAccess
from kiosk.ui.attendant.money_sessions import SessionTable
from kiosk.ui.attendant.usb_sticks import usb_sticks

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DAYS: Final = 30
ACCOUNT_SECONDS: Final = 10.0
"""How long the account is waited for."""


@QmlElement
@QmlUncreatable("made by the application")
class MoneyPageModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Sums, a bar for each of the last 30 days, the sessions; read when the page is opened.

    `ask_account` asks the service for the account, on the network thread; `budget` is what may be spent.

    Signals:
        changed: The ledger's figures are newer.
        account_changed: The account was asked, or has answered.
        exported_changed: A file was written, or could not be.

    """

    changed = Signal()
    account_changed = Signal()
    exported_changed = Signal()
    _read = Signal(object, object)
    _told = Signal(object)
    _written = Signal(str)

    def __init__(
        self,
        network: NetworkThread,
        books: LedgerAccess,
        ask_account: Callable[[], Awaitable[Account]],
        budget: BudgetSettings,
        data_dir: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._network = network
        self._books = books
        self._ask_account = ask_account
        self._budget = budget
        self._data_dir = data_dir
        self._table = SessionTable(self)
        self._usage: Usage | None = None
        self._allowance: Allowance | None = None
        self._account: Account | None = None
        self._account_state = "asking"
        self._exported = ""
        self._read.connect(self._on_read)
        self._told.connect(self._on_told)
        self._written.connect(self._on_written)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page."""
        if seen:
            self.refresh()

    def refresh(self) -> None:
        """Ask the ledger, and the service."""
        self._network.submit(self._ask())
        self._network.submit(self._ask_service())
        self._account_state = "asking"
        self.account_changed.emit()

    @Slot()
    def export(self) -> None:
        """Write all sessions as CSV to a USB stick, where one is plugged in, else into `data_dir`."""
        self._network.submit(self._export())

    async def _ask(self) -> None:
        first = current_day().replace(day=1)
        since = min(first, current_day() - timedelta(days=DAYS - 1))
        usage = await self._books.try_call(lambda ledger: ledger.usage(since, By.DAY))
        allowance = await self._books.try_call(lambda ledger: ledger.allowance())
        self._read.emit(usage, allowance)

    async def _ask_service(self) -> None:
        account = None
        try:
            async with asyncio.timeout(ACCOUNT_SECONDS):
                account = await self._ask_account()
        except (AvatarError, TimeoutError) as error:
            log.info("the account could not be asked", reason=str(error))
        self._told.emit(account)

    async def _export(self) -> None:
        def write(ledger: Any) -> str:
            name = f"kiosk-usage-{current_day().isoformat()}.csv"
            path = next(usb_sticks(), self._data_dir) / name
            path.write_text(as_csv(ledger.usage()), encoding="utf-8")
            return str(path)

        try:
            path = await self._books.try_call(write)
        except OSError as error:
            log.warning("not exported", reason=str(error))
            path = None
        self._written.emit(path or "")

    def _on_read(self, usage: Usage | None, allowance: Allowance | None) -> None:
        self._usage, self._allowance = usage, allowance
        self._table.fill(usage.sessions if usage else ())
        self.changed.emit()

    def _on_told(self, account: Account | None) -> None:
        self._account = account
        self._account_state = "unknown" if account is None else "none" if account.balance is None else "told"
        self.account_changed.emit()

    def _on_written(self, path: str) -> None:
        self._exported = path or "-"
        self.exported_changed.emit()

    def _spent(self, since: date) -> Decimal:
        groups = self._usage.groups if self._usage else {}
        return sum((sums.cost_usd for day, sums in groups.items() if day >= since.isoformat()), Decimal(0))

    @Property(SessionTable, constant=True, final=True)
    def table(self) -> SessionTable:
        """The sessions."""
        return self._table

    @Property(str, notify=changed, final=True)
    def today(self) -> str:
        """US dollars today, of all kiosks of the ledger."""
        return dollars(self._spent(current_day()))

    @Property(str, notify=changed, final=True)
    def month(self) -> str:
        """US dollars this month."""
        return dollars(self._spent(current_day().replace(day=1)))

    @Property(list, notify=changed, final=True)
    def budgets(self) -> list[dict[str, Any]]:
        """Each limit that is set: its setting, what is spent, the limit."""
        return [
            {
                "name": f"budget.{budget.name}",
                "spent": dollars(budget.spent_usd),
                "limit": dollars(budget.limit_usd),
            }
            for budget in (self._allowance.budgets if self._allowance else ())
        ]

    @Property(str, notify=account_changed, final=True)
    def accountState(self) -> str:  # noqa: N802
        """`asking`, `unknown` (it could not be asked), `none` (no wallet: nothing is paid from one), or `told`."""
        return self._account_state

    @Property(str, notify=account_changed, final=True)
    def balance(self) -> str:
        """What the account's wallet holds, where that is told."""
        if self._account is None or self._account.balance is None:
            return ""
        if self._account.currency.lower() in {"", "usd"}:
            return dollars(self._account.balance)
        return f"{self._account.balance} {self._account.currency}"

    @Property(bool, notify=account_changed, final=True)
    def balanceIsLow(self) -> bool:  # noqa: N802
        """Whether staff should fill the wallet."""
        balance = self._account.balance if self._account else None
        return balance is not None and self._budget.is_low(balance)

    @Property(bool, notify=account_changed, final=True)
    def refillsItself(self) -> bool:  # noqa: N802
        """Whether the wallet is filled without anybody's doing."""
        return self._account is not None and self._account.auto_reload

    @Property(list, notify=changed, final=True)
    def days(self) -> list[dict[str, Any]]:
        """The last 30 days, oldest first: the day, seconds, dollars, and the share of the dearest day (0 to 1)."""
        groups = self._usage.groups if self._usage else {}
        days = [current_day() - timedelta(days=DAYS - 1 - back) for back in range(DAYS)]
        sums = [groups.get(day.isoformat()) for day in days]
        dearest = max((each.cost_usd for each in sums if each), default=Decimal(0)) or Decimal(1)
        return [
            {
                "day": day.day,
                "date": day.isoformat(),
                "seconds": round(float(each.seconds)) if each else 0,
                "cost": dollars(each.cost_usd if each else Decimal(0)),
                "share": float(each.cost_usd / dearest) if each else 0.0,
            }
            for day, each in zip(days, sums, strict=True)
        ]

    @Property(str, notify=exported_changed, final=True)
    def exported(self) -> str:
        """The file that was written; `-` where none could be."""
        return self._exported
