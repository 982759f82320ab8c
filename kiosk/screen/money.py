"""The attendant's page *Money*: what was spent, by the ledger."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ledger.budget import Allowance
from kiosk.ledger.usage import By, Usage, as_csv
from kiosk.network import NetworkThread
from kiosk.screen.sticks import sticks
from kiosk.session.books import Books

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1

DAYS: Final = 30
SESSIONS: Final = 100
"""How many of the latest sessions are listed."""


@QmlElement
@QmlUncreatable("made by the application")
class MoneyPage(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Sums, a bar for each of the last 30 days, the latest sessions; read when the page is opened.

    Signals:
        changed: The figures are newer.
        exported_changed: A file was written, or could not be.

    """

    changed = Signal()
    exported_changed = Signal()
    _read = Signal(object, object)
    _written = Signal(str)

    def __init__(self, network: NetworkThread, books: Books, data_dir: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._network = network
        self._books = books
        self._data_dir = data_dir
        self._usage: Usage | None = None
        self._allowance: Allowance | None = None
        self._exported = ""
        self._read.connect(self._on_read)
        self._written.connect(self._on_written)

    @Slot()
    def refresh(self) -> None:
        """Ask the ledger."""
        self._network.submit(self._ask())

    @Slot()
    def export(self) -> None:
        """Write all sessions as CSV to a USB stick, where one is plugged in, else into `data_dir`."""
        self._network.submit(self._export())

    async def _ask(self) -> None:
        first = date.today().replace(day=1)  # noqa: DTZ011  the kiosk's own days
        since = min(first, date.today() - timedelta(days=DAYS - 1))  # noqa: DTZ011
        usage = await self._books.try_call(lambda ledger: ledger.usage(since, By.DAY))
        allowance = await self._books.try_call(lambda ledger: ledger.allowance())
        self._read.emit(usage, allowance)

    async def _export(self) -> None:
        def write(ledger: Any) -> str:
            name = f"kiosk-usage-{date.today().isoformat()}.csv"  # noqa: DTZ011
            path = next(sticks(), self._data_dir) / name
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
        self.changed.emit()

    def _on_written(self, path: str) -> None:
        self._exported = path or "-"
        self.exported_changed.emit()

    def _spent(self, since: date) -> Decimal:
        groups = self._usage.groups if self._usage else {}
        return sum((sums.cost_usd for day, sums in groups.items() if day >= since.isoformat()), Decimal(0))

    @Property(str, notify=changed, final=True)
    def today(self) -> str:
        """US dollars today, of all kiosks of the ledger."""
        return _dollars(self._spent(date.today()))  # noqa: DTZ011

    @Property(str, notify=changed, final=True)
    def month(self) -> str:
        """US dollars this month."""
        return _dollars(self._spent(date.today().replace(day=1)))  # noqa: DTZ011

    @Property(list, notify=changed, final=True)
    def budgets(self) -> list[dict[str, Any]]:
        """Each limit that is set: its setting, what is spent, the limit, and the share of it (0 to 1)."""
        return [
            {
                "name": f"budget.{budget.name}",
                "spent": _dollars(budget.spent_usd),
                "limit": _dollars(budget.limit_usd),
                "share": float(min(Decimal(1), budget.spent_usd / budget.limit_usd)) if budget.limit_usd else 1.0,
            }
            for budget in (self._allowance.budgets if self._allowance else ())
        ]

    @Property(list, notify=changed, final=True)
    def days(self) -> list[dict[str, Any]]:
        """The last 30 days, oldest first: the day of the month, seconds, dollars, and the share of the dearest day."""
        groups = self._usage.groups if self._usage else {}
        days = [date.today() - timedelta(days=DAYS - 1 - back) for back in range(DAYS)]  # noqa: DTZ011
        sums = [groups.get(day.isoformat()) for day in days]
        dearest = max((each.cost_usd for each in sums if each), default=Decimal(0)) or Decimal(1)
        return [
            {
                "day": day.day,
                "seconds": round(float(each.seconds)) if each else 0,
                "cost": _dollars(each.cost_usd if each else Decimal(0)),
                "share": float(each.cost_usd / dearest) if each else 0.0,
            }
            for day, each in zip(days, sums, strict=True)
        ]

    @Property(list, notify=changed, final=True)
    def sessions(self) -> list[dict[str, str]]:
        """The latest sessions, newest first."""
        used = self._usage.sessions if self._usage else ()
        return [
            {
                "began": f"{session.began:%Y-%m-%d %H:%M}",
                "kiosk": session.kiosk,
                "reason": f"{session.reason} {session.error_code or ''}".strip(),
                "seconds": f"{session.seconds:.1f}",
                "silent": f"{session.silent_seconds:.1f}",
                "cost": _dollars(session.cost_usd),
            }
            for session in reversed(used[-SESSIONS:])
        ]

    @Property(str, notify=exported_changed, final=True)
    def exported(self) -> str:
        """The file that was written; `-` where none could be."""
        return self._exported


def _dollars(amount: Decimal) -> str:
    return f"${amount.quantize(Decimal('0.01'))}"
