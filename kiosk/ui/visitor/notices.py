"""What is told about the way of a question: the visitor's place in the line, and what went wrong."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.conversation.failure import Failure
    from kiosk.ledger.models import Position

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visitor model")
class QueueNotice(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The line for a place at the service.

    Signals:
        changed: The visitor stands elsewhere in it, or not in it any more.

    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._position: Position | None = None

    def set_position(self, position: "Position | None") -> None:
        """Where the visitor stands; `None` outside of it."""
        self._position = position
        self.changed.emit()

    @Property(int, notify=changed, final=True)
    def number(self) -> int:
        """The visitor's number; 0 outside of the line."""
        return self._position.number if self._position else 0

    @Property(int, notify=changed, final=True)
    def minutes(self) -> int:
        """Whole minutes until a place will be free, by what it took lately; 0 where nobody knows."""
        seconds = self._position.wait_seconds if self._position else None
        return math.ceil(seconds / 60) if seconds else 0


@QmlElement
@QmlUncreatable("made by the visitor model")
class Trouble(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """What went wrong last.

    Signals:
        changed: Something did, or it is over.

    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failure: Failure | None = None

    def set_failure(self, failure: "Failure | None") -> None:
        """What went wrong; `None` once it is over."""
        self.failure = failure
        self.changed.emit()

    @Property(str, notify=changed, final=True)
    def meaning(self) -> str:
        """What the visitor can do: a `Meaning`; empty without a trouble."""
        return str(self.failure.meaning) if self.failure else ""

    @Property(str, notify=changed, final=True)
    def code(self) -> str:
        """Code for staff, found again in the log."""
        return self.failure.code if self.failure else ""


@QmlElement
@QmlUncreatable("made by the visitor model")
class Answering(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """What is told, and can be done, while the avatar is there.

    Signals:
        changed: Something of it.

    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.follows = False
        self._thinking = False
        self._limit_near = False

    def tell(
        self, *, follows: bool | None = None, thinking: bool | None = None, limit_near: bool | None = None
    ) -> None:
        """What is true from now on; the rest stays as it is."""
        before = self.follows, self._thinking, self._limit_near
        self.follows = self.follows if follows is None else follows
        self._thinking = self._thinking if thinking is None else thinking
        self._limit_near = self._limit_near if limit_near is None else limit_near
        if before != (self.follows, self._thinking, self._limit_near):
            self.changed.emit()

    @Property(bool, notify=changed, final=True)
    def followUp(self) -> bool:  # noqa: N802
        """Whether a further question can be asked now."""
        return self.follows

    @Property(bool, notify=changed, final=True)
    def thinking(self) -> bool:
        """Whether a further question was asked and nothing is said yet."""
        return self._thinking

    @Property(bool, notify=changed, final=True)
    def limitNear(self) -> bool:  # noqa: N802
        """Whether the longest session is over in a minute."""
        return self._limit_near
