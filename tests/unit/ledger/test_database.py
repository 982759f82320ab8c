import os
import sqlite3
import threading
import traceback
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from kiosk.config.loading import load
from kiosk.ledger import database
from kiosk.ledger.database import Transaction, open_file, open_memory, open_server
from kiosk.ledger.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerLocked,
    LedgerTooNew,
    LedgerUnreachable,
    LedgerUnwritable,
)
from kiosk.ledger.ledger import Ledger, open_ledger
from kiosk.ledger.models import Speaker
from kiosk.ledger.schema import schema
from tests.postgres import administrator, running_postgres
from tests.unit.ledger.space import Space, opened

PASSWORD = "very-secret-7"
WORDS = "what-a-visitor-said " * 10_000


def _damage(path: Path, start: int) -> None:
    """Overwrite `path` from `start` on, its journal folded in before."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(start)
        file.write(os.urandom(path.stat().st_size - start))


@pytest.mark.parametrize("start", [0, 4096])
def test_a_damaged_file_is_set_aside_once_and_a_new_one_begun(tmp_path: Path, start: int) -> None:
    settings = load(overrides={"data_dir": str(tmp_path)})
    ledger = open_ledger(settings)
    assert ledger.set_aside is None
    opened(ledger)
    ledger.dispose()
    path = tmp_path / "ledger.sqlite"
    _damage(path, start)
    damaged = path.read_bytes()
    ledgers: list[Ledger] = []
    threads = [threading.Thread(target=lambda: ledgers.append(open_ledger(settings))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (aside,) = filter(None, (ledger.set_aside for ledger in ledgers))
    assert aside.read_bytes() == damaged
    assert len(ledgers) == 4
    opened(ledgers[0])
    assert len(ledgers[3].usage().sessions) == 1
    for ledger in ledgers:
        ledger.dispose()
    reopened = open_ledger(settings)
    assert (reopened.set_aside, len(reopened.usage().sessions)) == (None, 1)
    reopened.dispose()


def test_damage_in_use_is_told(tmp_path: Path) -> None:
    first = Ledger(open_file(tmp_path / "ledger.sqlite"), load())
    opened(first)
    first.dispose()
    _damage(tmp_path / "ledger.sqlite", 4096)
    with pytest.raises(LedgerDamaged):
        first.usage()
    first.dispose()


def test_a_newer_ledger_is_refused_and_left_as_it_is(space: Space) -> None:
    space.database.write(lambda tx: tx.connection.execute(update(schema).values(version=3)))
    with pytest.raises(LedgerTooNew, match="version 3; this one knows 2"):
        open_ledger(space.settings())
    assert space.database.read(lambda tx: tx.connection.scalar(select(schema.c.version))) == 3


def test_a_ledger_that_others_hold_is_told_and_works_again(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PRAGMAS", ("busy_timeout=50", *database.PRAGMAS[1:]))
    monkeypatch.setitem(database.SERVER_OPTIONS, "options", "-c lock_timeout=50")
    waiting = open_ledger(space.settings())

    def while_held(_: Transaction) -> None:
        with pytest.raises(LedgerLocked):
            waiting.join("tts", "en")
        assert waiting.usage().sessions == ()

    space.database.write(while_held)
    assert waiting.join("tts", "en").number == 1
    waiting.dispose()


def test_a_read_only_ledger_is_told(space: Space) -> None:
    ledger = space.ledger()
    session = opened(ledger)
    with space.database._engine.connect() as connection:
        if space.url:
            connection.execute(text("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"))
            connection.commit()
        else:
            connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(LedgerUnwritable):
        ledger.join("tts", "en")
    assert [left.session_id for left in ledger.open_sessions()] == [session]


def test_a_full_disk_is_told_without_the_visitors_words() -> None:
    database = open_memory()
    ledger = Ledger(database, load(overrides={"privacy.keep_transcripts": "true"}))
    session = opened(ledger)
    with database._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
    for known in (session, "unknown"):
        with pytest.raises(LedgerUnwritable if known == session else LedgerError) as caught:
            ledger.keep_transcript(known, Speaker.VISITOR, WORDS)
        assert ("what-a-visitor-said" in "".join(traceback.format_exception(caught.value))) is False, "(not shown)"
    assert len(ledger.open_sessions()) == 1
    database.close()


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerUnwritable, match="file"):
        open_ledger(load(overrides={"data_dir": str(tmp_path / "file" / "data")}))


def test_a_server_that_goes_is_told_and_one_that_comes_back_is_used(server: Path) -> None:
    ledger = Ledger(open_server(f"postgresql+psycopg://postgres@/postgres?host={server}"), load())
    session = opened(ledger)
    with pytest.raises(LedgerUnreachable):
        ledger._database.read(
            lambda tx: tx.connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())")).all()
        )
    assert [left.session_id for left in ledger.open_sessions()] == [session]
    with administrator(server) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
    assert [left.session_id for left in ledger.open_sessions()] == [session], "the broken connection was used again"
    ledger.dispose()


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with running_postgres() as folder:
        pass
    assert not folder.exists()
    with pytest.raises(LedgerUnreachable) as caught:
        open_server(f"postgresql+psycopg://postgres:{PASSWORD}@/postgres?host={folder}")
    assert PASSWORD not in "".join(traceback.format_exception(caught.value))
