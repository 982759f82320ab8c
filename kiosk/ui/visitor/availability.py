"""What the screens tell of the site: whether it is closed, when it is open, and, for staff, how a budget stands."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QDateTime, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.opening_hours import OpeningHours, local_time

if TYPE_CHECKING:
    from kiosk.conversation.budget_status import BudgetStatus

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_SECONDS: Final = 5.0
"""How often it is looked whether it is time to open or to close."""


@QmlElement
@QmlUncreatable("made by the visitor model")
class SiteStatus(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Between conversations.

    Signals:
        changed: The ledger has new figures, or staff closed or opened the site.

    """

    changed = Signal()

    def __init__(
        self, standing: "BudgetStatus", opening_hours: str, hours: OpeningHours, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._standing = standing
        self._opening_hours = opening_hours
        self._hours = hours
        self._open = hours.is_open(local_time())
        self._clock = QTimer(self, interval=round(LOOK_SECONDS * 1000))
        self._clock.timeout.connect(self.look)
        self._clock.start()
        self._paused = self._safe = False
        standing.changed.connect(self.changed)

    def apply_settings(self, opening_hours: str) -> None:
        """Tell other opening hours."""
        self._opening_hours = opening_hours
        self.changed.emit()

    @property
    def is_closed(self) -> bool:
        """Whether no session may open."""
        return self.closed_by != ""

    @property
    def closed_by(self) -> str:
        """Why no visitor can talk: `staff`, `crashes`, `budget`, `hours`; empty where one can."""
        if self._paused:
            return "staff"
        if self._safe:
            return "crashes"
        if self._standing.exhausted:
            return "budget"
        return "" if self._open else "hours"

    def look(self) -> None:
        """See by the clock whether it is open."""
        is_open = self._hours.is_open(local_time())
        if is_open != self._open:
            self._open = is_open
            self.changed.emit()

    @property
    def is_paused(self) -> bool:
        """Whether staff closed the site."""
        return self._paused

    def set_paused(self, paused: bool) -> None:
        """Close the site until it is opened again, or the kiosk starts anew."""
        self._paused = paused
        self.changed.emit()

    def keep_safe(self) -> None:
        """Stay closed until the kiosk starts anew."""
        self._safe = True
        self.changed.emit()

    @property
    def wait_seconds(self) -> float | None:
        """How long visitors waited lately for the first frame; `None` where nobody knows."""
        return self._standing.wait_seconds

    @Property(int, notify=changed, final=True)
    def budgetPercent(self) -> int:  # noqa: N802
        """How much of a budget is spent, where staff are to be warned; else 0."""
        return self._standing.warning_percent

    @Property(QDateTime, notify=changed, final=True)
    def opening(self) -> QDateTime:
        """When it opens next, where it is closed by its hours alone; invalid otherwise."""
        opening = self._hours.next_opening(local_time()) if self.closed_by == "hours" else None
        return QDateTime.fromSecsSinceEpoch(int(opening.timestamp())) if opening else QDateTime()

    @Property(str, notify=changed, final=True)
    def openingHours(self) -> str:  # noqa: N802
        """When the site is open, in its own words; may be empty."""
        return self._opening_hours
