"""What staff can do with the kiosk as a whole: start it anew, leave it, shut the machine down."""

from collections.abc import Callable
from enum import StrEnum, auto
from typing import TYPE_CHECKING

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.net.loop import NetworkThread
from kiosk.system import power

if TYPE_CHECKING:
    from kiosk.conversation.conversation import Conversation
    from kiosk.ui.visitor.visitor import VisitorModel

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Shutdown(StrEnum):
    """How far the shutdown is, by the names that QML knows."""

    UNKNOWN = auto()
    """Whether the machine can be shut down."""
    POSSIBLE = auto()
    IMPOSSIBLE = auto()
    CLOSING = auto()
    """The session is being closed."""
    ENDING = auto()
    REFUSED = auto()


@QmlElement
@QmlUncreatable("made by the application")
class PowerMenu(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """`quit` ends the kiosk, `start_anew` ends and restarts it; both close the session first.

    Signals:
        changed: The machine can be shut down, or the shutdown goes on.

    """

    changed = Signal()
    _told = Signal(bool)
    _tried = Signal(bool)

    def __init__(
        self,
        visitor: "VisitorModel",
        conversation: "Conversation",
        network: NetworkThread,
        quit_: Callable[[], None],
        start_anew: Callable[[], None],
    ) -> None:
        super().__init__(visitor)
        self._visitor = visitor
        self._network = network
        self._quit = quit_
        self._start_anew = start_anew
        self._state = Shutdown.UNKNOWN
        self._was_paused = False
        self._told.connect(self._on_told)
        self._tried.connect(self._on_tried)
        conversation.state_changed.connect(self._on_state)

    def refresh(self) -> None:
        """Ask whether the machine can be shut down."""
        if self._state is not Shutdown.CLOSING:
            self._network.submit(self._ask())

    @Slot()
    def restart(self) -> None:
        """End the kiosk, and start it anew."""
        log.info("restarted by staff")
        self._start_anew()

    @Slot()
    def leave(self) -> None:
        """End the kiosk."""
        log.info("quit by staff")
        self._quit()

    @Slot()
    def shutDown(self) -> None:  # noqa: N802
        """Close the kiosk to visitors, and shut the machine down when no session is open."""
        if self._state not in {Shutdown.POSSIBLE, Shutdown.REFUSED}:
            return
        log.info("shut down by staff")
        self._set(Shutdown.CLOSING)
        self._was_paused = self._visitor.is_paused
        self._visitor.set_paused(True)
        self._visitor.begin_anew()
        self._on_state()

    def _on_state(self) -> None:
        if self._state is Shutdown.CLOSING and self._visitor.availability.is_silent:
            self._set(Shutdown.ENDING)
            self._network.submit(self._try())

    async def _ask(self) -> None:
        self._told.emit(await power.can_power_off())

    async def _try(self) -> None:
        self._tried.emit(await power.power_off())

    def _on_told(self, possible: bool) -> None:
        if self._state in {Shutdown.UNKNOWN, Shutdown.POSSIBLE, Shutdown.IMPOSSIBLE}:
            self._set(Shutdown.POSSIBLE if possible else Shutdown.IMPOSSIBLE)

    def _on_tried(self, granted: bool) -> None:
        if not granted:
            log.warning("the machine was not shut down")
            self._visitor.set_paused(self._was_paused)
            self._set(Shutdown.REFUSED)

    def _set(self, state: Shutdown) -> None:
        self._state = state
        self.changed.emit()

    @Property(str, notify=changed, final=True)
    def shutdown(self) -> str:
        """How far the shutdown is: a `Shutdown`."""
        return self._state
