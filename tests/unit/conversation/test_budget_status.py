from decimal import Decimal

from pytestqt.qtbot import QtBot

from kiosk.config.settings import BudgetSettings, Settings
from kiosk.conversation.budget_status import BudgetStatus
from kiosk.ledger.models import Lease, Moment, Outcome, Reason
from kiosk.net.loop import NetworkThread
from tests.unit.session.memory_books import MemoryBooks


def spend(ledger_access: MemoryBooks, seconds: float) -> None:
    """A session of so many seconds, which was waited for a moment."""
    lease = ledger_access.ledger.try_lease(ledger_access.ledger.join("text_stream", "en"), 60)
    assert isinstance(lease, Lease)
    ledger_access.ledger.opened(lease.session_id, "stream", 60)
    ledger_access.ledger.note(lease.session_id, Moment.FIRST_FRAME)
    ledger_access.ledger.close(lease.session_id, Outcome(Reason.FINISHED, None, seconds))


def test_a_budget_is_warned_of_and_then_over(network: NetworkThread, qtbot: QtBot) -> None:
    ledger_access = MemoryBooks(Settings().model_copy(update={"budget": BudgetSettings(day_usd=Decimal(1))}))
    standing = BudgetStatus(network, ledger_access.as_real)
    for seconds, percent, exhausted in ((15.0, 0, False), (2.0, 85, False), (5.0, 100, True)):
        spend(ledger_access, seconds)
        standing.refresh()
        qtbot.waitUntil(lambda: (standing.warning_percent, standing.exhausted) == (percent, exhausted))  # noqa: B023
    qtbot.waitUntil(lambda: standing.wait_seconds is not None)
