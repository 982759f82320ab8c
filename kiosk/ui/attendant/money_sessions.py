"""The sessions of the last days, as the attendant's page *Money* lists them."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ledger.days import current_day, day_of
from kiosk.ledger.models import Reason, SessionUsage
from kiosk.ledger.money import dollars

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LISTED: Final = 200
"""How many of the latest sessions are listed; the sums are of all."""
ENDINGS: Final[dict[str, frozenset[str]]] = {
    "faults": frozenset({Reason.FAULT, Reason.CRASH, "lost"}),
    "ended": frozenset({Reason.STOPPED, Reason.IDLE, Reason.LIMIT, Reason.BUDGET, Reason.SHUTDOWN}),
}
"""What sessions can be picked by: something failed, or somebody or a limit ended them."""


@QmlElement
@QmlUncreatable("made by the application")
class SessionTable(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Picks sessions by their end and their age.

    Signals:
        changed: Other sessions are listed.

    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sessions: Sequence[SessionUsage] = ()
        self._ending = ""
        self._days = 30

    def fill(self, sessions: Sequence[SessionUsage]) -> None:
        """List these, which come oldest first."""
        self._sessions = sessions
        self.changed.emit()

    @Slot(str)
    def pickEnding(self, ending: str) -> None:  # noqa: N802
        """List what ended with `faults`, or was `ended`, or all for an empty word."""
        self._ending = ending
        self.changed.emit()

    @Slot(int)
    def pickDays(self, days: int) -> None:  # noqa: N802
        """List the sessions of so many days, today included."""
        self._days = days
        self.changed.emit()

    @property
    def _picked(self) -> list[SessionUsage]:
        first = current_day() - timedelta(days=self._days - 1)
        wanted = ENDINGS.get(self._ending)
        return [
            each for each in self._sessions if day_of(each.began) >= first and (wanted is None or each.reason in wanted)
        ]

    @Property(str, notify=changed, final=True)
    def ending(self) -> str:
        """`faults`, `ended`, or empty."""
        return self._ending

    @Property(int, notify=changed, final=True)
    def days(self) -> int:
        """Of how many days."""
        return self._days

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many were picked."""
        return len(self._picked)

    @Property(str, notify=changed, final=True)
    def seconds(self) -> str:
        """Their seconds."""
        return f"{sum((each.seconds for each in self._picked), Decimal(0)):.0f}"

    @Property(str, notify=changed, final=True)
    def cost(self) -> str:
        """Their US dollars."""
        return dollars(sum((each.cost_usd for each in self._picked), Decimal(0)))

    @Property(list, notify=changed, final=True)
    def rows(self) -> list[dict[str, str]]:
        """The latest of them, newest first."""
        return [
            {
                "began": f"{each.began:%m-%d %H:%M}",
                "seconds": f"{each.seconds:.1f}",
                "cost": dollars(each.cost_usd),
                "reason": each.reason,
                "code": each.error_code or "",
                "kiosk": each.kiosk,
                "silent": f"{each.silent_seconds:.1f}",
            }
            for each in reversed(self._picked[-LISTED:])
        ]
