"""What the screens tell of the site: whether it is closed, when it is open, and, for staff, how a budget stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.session.standing import Standing

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visitor model")
class Site(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Between conversations.

    Signals:
        changed: The ledger has new figures, or staff closed or opened the site.

    """

    changed = Signal()

    def __init__(self, standing: "Standing", opening_hours: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing = standing
        self._opening_hours = opening_hours
        self._paused = self._safe = False
        standing.changed.connect(self.changed)

    def adopt(self, opening_hours: str) -> None:
        """Tell other opening hours."""
        self._opening_hours = opening_hours
        self.changed.emit()

    @property
    def is_closed(self) -> bool:
        """Whether no session may open."""
        return self._paused or self._safe or self._standing.exhausted

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

    @Property(str, notify=changed, final=True)
    def openingHours(self) -> str:  # noqa: N802
        """When the site is open, in its own words; may be empty."""
        return self._opening_hours
