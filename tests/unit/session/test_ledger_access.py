"""What the books tell staff about a ledger that cannot be used; sessions are booked all the same."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from kiosk.config.loading import load
from kiosk.ledger import database
from kiosk.ledger.errors import LedgerUnreachable
from kiosk.ledger.ledger import Ledger
from kiosk.ledger.models import Lease, Outcome, Reason
from kiosk.net.loop import NetworkThread
from kiosk.session import ledger_access
from kiosk.session.ledger_access import LedgerAccess, SlotReservation
from tests.unit.session.memory_books import MemoryBooks

T = TypeVar("T")


def test_a_ledger_that_is_locked_meanwhile_is_told_until_it_works_again(
    tmp_path: Path, network: NetworkThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PRAGMAS", ("busy_timeout=50", *database.PRAGMAS[1:]))
    books = LedgerAccess(load(overrides={"data_dir": str(tmp_path)}), network)
    books.open()
    network.submit(books.call(lambda ledger: ledger.usage())).result(20)
    assert books.problem == ""
    holder = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert network.submit(SlotReservation(books, "tts", "en").reserve_slot(lambda _: None)).result(20), (
        "it is spoken all the same"
    )
    assert books.problem.startswith("the ledger is locked")
    holder.close()
    network.submit(books.call(lambda ledger: ledger.join("tts", "en"))).result(20)
    assert books.problem == ""
    books.close()


def test_a_slot_whose_grant_is_lost_on_its_way_is_the_sessions_all_the_same() -> None:
    class LosesTheGrant(MemoryBooks):
        async def call(self, work: Callable[[Ledger], T]) -> T:
            result = work(self.ledger)
            if isinstance(result, Lease):
                raise LedgerUnreachable
            return result

    async def live() -> None:
        books = LosesTheGrant()
        slot = SlotReservation(books.as_real, "tts", "en")
        key = await slot.reserve_slot(lambda _: None)
        assert [session.session_id for session in books.ledger.open_sessions()] == [key], "the guardian finds it by it"
        await slot.end(Outcome(Reason.FINISHED, seconds=1.0))
        assert not books.ledger.open_sessions()

    asyncio.run(live())


def test_a_damaged_ledger_is_told_with_the_place_of_the_old_one(tmp_path: Path, network: NetworkThread) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"no database" * 1000)
    books = LedgerAccess(load(overrides={"data_dir": str(tmp_path)}), network)
    books.open()
    network.submit(books.call(lambda ledger: ledger.usage())).result(20)
    (aside,) = tmp_path.glob("ledger-damaged-*.sqlite")
    assert books.problem == f"the ledger was damaged and began anew; the old one is {aside}"
    books.close()


def test_who_gives_up_waiting_for_the_ledger_takes_it_from_nobody_else(tmp_path: Path, network: NetworkThread) -> None:
    books = LedgerAccess(load(overrides={"data_dir": str(tmp_path)}), network)
    impatient = network.submit(books.call(lambda ledger: ledger.usage()))
    patient = network.submit(books.call(lambda ledger: ledger.open_sessions()))
    network.submit(asyncio.sleep(0)).result(20)
    impatient.cancel()
    network.submit(asyncio.sleep(0)).result(20)
    books.open()
    assert patient.result(20) == ()
    books.close()


def test_the_ledger_opens_by_itself_where_no_screen_comes(
    tmp_path: Path, network: NetworkThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_access, "LATEST_SECONDS", 0.01)
    books = LedgerAccess(load(overrides={"data_dir": str(tmp_path)}), network)
    assert network.submit(books.call(lambda ledger: ledger.open_sessions())).result(20) == ()
    books.close()
