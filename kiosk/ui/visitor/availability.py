"""Whether the avatar can be used now, and what the screens tell of the site.

That is: whether it is closed, when it is open, and, for staff, how a budget stands.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QDateTime, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.opening_hours import OpeningHours, local_time
from kiosk.conversation.machine import ConversationState
from kiosk.ui.visitor.screen import Screen

if TYPE_CHECKING:
    from kiosk.conversation.budget_status import BudgetStatus

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_SECONDS: Final = 5.0
"""How often it is looked whether it is time to open or to close."""


@dataclass(frozen=True)
class Availability:
    """Whether the avatar can be used, and for what: every rule of who may do something with it stands here.

    Attributes:
        screen: what visitors see.
        state: what the conversation does.
        closed_by: why no visitor can talk; see `SiteStatus.closed_by`.

    """

    screen: Screen
    state: ConversationState
    closed_by: str

    @property
    def is_silent(self) -> bool:
        """Whether no conversation runs: a sound or the microphone can be tried."""
        return self.state == ConversationState.IDLE

    @property
    def is_unattended(self) -> bool:
        """Whether no visitor is there besides: settings can be taken over, the kiosk can restart."""
        return self.is_silent and self.screen.has_nobody

    @property
    def can_try_look(self) -> bool:
        """Whether staff can let a look speak: the avatar can be seen, and no conversation runs."""
        return self.is_silent and not self._is_crashed

    @property
    def can_say_line(self) -> bool:
        """Whether staff can let the avatar say something: it can be seen, and does not speak."""
        return (self.is_silent or self._lingers) and not self._is_crashed

    @property
    def can_be_asked(self) -> bool:
        """Whether no visitor is in the middle of something, so that others can ask the avatar from a distance."""
        return (self.is_silent and self.screen is Screen.ATTRACT) or (self._lingers and self.screen is Screen.TALK)

    @property
    def _lingers(self) -> bool:
        return self.state == ConversationState.LINGERING

    @property
    def _is_crashed(self) -> bool:
        return self.closed_by == "crashes"


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
