"""How the running kiosk is, in measured figures."""

import time
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer

from kiosk.conversation.conversation import Conversation
from kiosk.conversation.machine import ConversationState
from kiosk.ledger.days import current_day
from kiosk.ledger.models import By, Position, Totals
from kiosk.ledger.money import all_decimals
from kiosk.ledger.owners import owner_of
from kiosk.ledger.usage_text import plain
from kiosk.player.player import Player
from kiosk.session.ledger_access import LedgerAccess
from kiosk.ui.visitor.visitor import VisitorModel

LOOK_SECONDS: Final = 0.2
"""How often frames are counted while something plays."""
STILL_SECONDS: Final = 1.0
"""A picture that has not changed for so long stands still."""


class Status(QObject):
    """Follows the conversation from construction on; lives on the GUI thread."""

    def __init__(self, conversation: Conversation, visitor: VisitorModel, player: Player) -> None:
        super().__init__()
        self._conversation = conversation
        self._visitor = visitor
        self._player = player
        self._since = datetime.now(UTC)
        self._position: Position | None = None
        self._frames = 0
        self._began = 0.0
        self._grew: float | None = None
        self._look_again = QTimer(self, interval=round(LOOK_SECONDS * 1000))
        self._look_again.timeout.connect(self._look)
        conversation.state_changed.connect(self._on_state)
        conversation.queue_changed.connect(self._on_line)

    def now(self) -> dict[str, Any]:
        """The object that `kiosk ctl status --json` prints, without what the ledger knows."""
        return {
            "state": self._conversation.state,
            "since": self._since.astimezone().isoformat(timespec="milliseconds"),
            "screen": self._visitor.screen,
            "session": self._session(),
            "frames_advancing": self._advancing(),
            "queue": self._queue(),
        }

    def _session(self) -> dict[str, Any] | None:
        report = self._conversation.report
        if report.created is None or report.closed is not None:
            return None
        seconds = round(report.session_seconds, 3)
        return {"stream_id": report.stream_id, "seconds": seconds, "cost_usd": all_decimals(report.cost)}

    def _queue(self) -> dict[str, Any] | None:
        if self._conversation.state != ConversationState.QUEUED or self._position is None:
            return None
        return {"number": self._position.number, "wait_seconds": self._position.wait_seconds}

    def _advancing(self) -> bool | None:
        """Whether a frame was drawn within the last second; `None` while none can be expected."""
        if not self._look_again.isActive():
            return None
        self._look()
        now = time.monotonic()
        if self._grew is None:
            return None if now - self._began < STILL_SECONDS else False
        return now - self._grew < STILL_SECONDS

    def _look(self) -> None:
        frames, self._frames = self._frames, self._player.frames_shown
        if self._frames > frames:
            self._grew = time.monotonic()

    def _on_state(self) -> None:
        self._since = datetime.now(UTC)
        if self._conversation.state != ConversationState.QUEUED:
            self._position = None
        if not self._conversation.is_moving:
            self._look_again.stop()
        elif not self._look_again.isActive():
            self._frames, self._grew, self._began = 0, None, time.monotonic()
            self._look_again.start()

    def _on_line(self, position: Position | None) -> None:
        self._position = position


async def today(ledger: LedgerAccess, kiosk: str) -> dict[str, Any] | None:
    """What `kiosk` used today, by the ledger; `None` where that cannot tell."""
    used = await ledger.try_call(lambda ledger: ledger.usage(current_day(), By.KIOSK))
    if used is None:
        return None
    return plain(used.groups.get(owner_of(kiosk), Totals(0, Decimal(0), Decimal(0), Decimal(0))))
