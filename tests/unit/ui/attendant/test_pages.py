"""What the panel's pages Now, Money and System know, without a window."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from unittest.mock import AsyncMock, Mock

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.avatar.catalogue import Account
from kiosk.avatar.errors import Unreachable
from kiosk.config.settings import BudgetSettings
from kiosk.conversation.machine import ConversationState
from kiosk.net.loop import NetworkThread
from kiosk.system import power
from kiosk.ui.attendant import money
from kiosk.ui.attendant.money import MoneyPageModel
from kiosk.ui.attendant.now import NowPageModel
from kiosk.ui.attendant.system_power_menu import PowerMenu
from kiosk.ui.visitor.visitor import VisitorModel
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.ui.fake_conversation import FakeConversation
from tests.unit.ui.sample_sessions import fill


class Purse:
    """The page *Money* over an account and some sessions."""

    def __init__(
        self, qtbot: QtBot, network: NetworkThread, ask: Callable[[], Awaitable[Account]], budget: BudgetSettings
    ) -> None:
        books = MemoryBooks()
        fill(books.ledger)
        self.parent = QObject()
        self.page = MoneyPageModel(network, books.as_real, ask, budget, Path(), self.parent)
        self.page.refresh()
        assert self.page.property("accountState") == "asking"
        qtbot.waitUntil(lambda: self.page.property("accountState") != "asking" and self.table("count") > 0)

    def table(self, name: str) -> int:
        found: int = self.page._table.property(name)
        return found


async def wallet(balance: str | None = "9", *, auto_reload: bool = False) -> Account:
    return Account("wallet", None if balance is None else Decimal(balance), "usd", auto_reload)


def test_the_page_warns_of_a_low_balance_and_of_one_that_refills_itself(qtbot: QtBot, network: NetworkThread) -> None:
    plenty = Purse(qtbot, network, wallet, BudgetSettings())
    assert [plenty.page.property(name) for name in ("balance", "balanceIsLow", "refillsItself")] == [
        "$9.00",
        False,
        False,
    ]
    budget = BudgetSettings(day_usd=Decimal(10))
    low = Purse(qtbot, network, lambda: wallet(auto_reload=True), budget)
    assert [low.page.property(name) for name in ("balance", "balanceIsLow", "refillsItself")] == ["$9.00", True, True]
    unpaid = Purse(qtbot, network, lambda: wallet(None), budget)
    assert [unpaid.page.property(name) for name in ("accountState", "balanceIsLow")] == ["none", False]


def test_an_account_that_cannot_be_asked_leaves_the_rest(
    qtbot: QtBot, network: NetworkThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse() -> Account:
        raise Unreachable("no connection")

    async def hang() -> Account:
        await asyncio.sleep(3600)
        raise AssertionError

    monkeypatch.setattr(money, "ACCOUNT_SECONDS", 0.1)
    for ask in (refuse, hang):
        purse = Purse(qtbot, network, ask, BudgetSettings())
        assert purse.page.property("accountState") == "unknown"
        assert purse.page.property("balanceIsLow") is False
        assert purse.page.property("today") != "$0.00"
        assert purse.table("count") == 60


def test_sessions_are_picked_by_end_and_age(qtbot: QtBot, network: NetworkThread) -> None:
    purse = Purse(qtbot, network, wallet, BudgetSettings())
    table = purse.page._table
    for ending, days, count in (("", 30, 60), ("", 7, 14), ("", 1, 2), ("faults", 30, 20), ("ended", 30, 30)):
        table.pickEnding(ending)
        table.pickDays(days)
        assert (table.property("count"), len(table.property("rows"))) == (count, count)
    row = table.property("rows")[0]
    assert {name: row[name] for name in ("seconds", "cost", "reason", "silent")} == {
        "seconds": "20.0",
        "cost": "$1.00",
        "reason": "stopped",
        "silent": "1.0",
    }


def test_it_is_told_whose_turn_it_is(visitor: VisitorModel, talk: FakeConversation, network: NetworkThread) -> None:
    page = NowPageModel(visitor, talk.as_real, Mock(frames_shown=0), Mock(), network, 100)
    turns = {}
    for state in ("idle", "queued", "creating", "polling", "playing", "lingering", "renewing", "closing", "failed"):
        talk.state = ConversationState(state)
        turns[state] = page.property("turn")
    assert {state for state, turn in turns.items() if turn == "service"} == {
        "queued",
        "creating",
        "polling",
        "renewing",
        "closing",
    }
    assert [turns[state] for state in ("idle", "playing", "lingering", "failed")] == [
        "nobody",
        "avatar",
        "visitor",
        "nobody",
    ]
    talk.state = ConversationState.IDLE
    visitor.begin()
    assert page.property("turn") == "visitor"


def test_the_service_is_asked_while_the_page_is_seen_and_once_more_at_the_end(
    visitor: VisitorModel, talk: FakeConversation, network: NetworkThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.attendant.now.ASK_SECONDS", 0.0)
    client = Mock(status=AsyncMock(side_effect=Unreachable()))
    page = NowPageModel(visitor, talk.as_real, Mock(frames_shown=0), client, network, 100)
    page._refresh()  # no session yet
    talk.report.stream_id = "s1"
    page._refresh()
    talk.report.closed = time.monotonic()
    page._refresh()
    page._refresh()
    network.submit(asyncio.sleep(0)).result(5)
    assert client.status.await_count == 2
    client.status.assert_awaited_with("s1")


@pytest.fixture
def way(visitor: VisitorModel, talk: FakeConversation, network: NetworkThread) -> PowerMenu:
    return PowerMenu(visitor, talk.as_real, network, Mock(), Mock())


def test_the_machine_is_shut_down_when_no_session_is_open(
    way: PowerMenu, visitor: VisitorModel, talk: FakeConversation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = AsyncMock(return_value=True)
    monkeypatch.setattr(power, "can_power_off", AsyncMock(return_value=True))
    monkeypatch.setattr(power, "power_off", ended)
    way.shutDown()
    assert way.property("shutdown") == "unknown", "not before it is known that it may be"
    way.refresh()
    qtbot.waitUntil(lambda: way.property("shutdown") == "possible")
    talk.enter("playing")
    way.shutDown()
    assert (talk.state, visitor.is_paused) == ("closing", True)
    assert way.property("shutdown") == "closing"
    ended.assert_not_called()
    talk.enter("idle")
    qtbot.waitUntil(lambda: ended.await_count == 1)
    assert way.property("shutdown") == "ending"


def test_a_shutdown_that_is_refused_opens_the_kiosk_again(
    way: PowerMenu, visitor: VisitorModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(power, "can_power_off", AsyncMock(return_value=True))
    monkeypatch.setattr(power, "power_off", AsyncMock(return_value=False))
    way.refresh()
    qtbot.waitUntil(lambda: way.property("shutdown") == "possible")
    way.shutDown()
    qtbot.waitUntil(lambda: way.property("shutdown") == "refused")
    assert not visitor.is_paused


def test_where_logind_says_no_nothing_is_tried(way: PowerMenu, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = AsyncMock()
    monkeypatch.setattr(power, "can_power_off", AsyncMock(return_value=False))
    monkeypatch.setattr(power, "power_off", ended)
    way.refresh()
    qtbot.waitUntil(lambda: way.property("shutdown") == "impossible")
    way.shutDown()
    ended.assert_not_called()
