import threading
from decimal import Decimal
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from kiosk.ledger import migrate as migrate_module
from kiosk.ledger.errors import LedgerTooNew
from kiosk.ledger.ledger import Ledger, open_ledger
from kiosk.ledger.migrate import FOLDER, migrate
from kiosk.ledger.models import By
from kiosk.ledger.schema import SCHEMA_VERSION, Exact, metadata
from tests.unit.ledger.space import BEGIN, Space

FIRST_RELEASE = {
    "sqlite": """
CREATE TABLE schema_version (version INTEGER NOT NULL, PRIMARY KEY (version));
CREATE TABLE sessions (id VARCHAR NOT NULL, kiosk VARCHAR NOT NULL, kind VARCHAR NOT NULL, language VARCHAR NOT NULL,
    price_per_second BIGINT NOT NULL, expires_at DOUBLE NOT NULL, intent_at DOUBLE NOT NULL, stream_id VARCHAR,
    created_at DOUBLE, ready_at DOUBLE, first_frame_at DOUBLE, speaking_at DOUBLE, ended_at DOUBLE, reason VARCHAR,
    error_code VARCHAR, seconds BIGINT NOT NULL, silent_seconds BIGINT NOT NULL, cost_usd BIGINT NOT NULL,
    PRIMARY KEY (id));
CREATE INDEX ix_sessions_intent_at ON sessions (intent_at);
CREATE INDEX ix_sessions_ended_at ON sessions (ended_at);
CREATE INDEX ix_sessions_open ON sessions (expires_at) WHERE ended_at IS NULL;
CREATE TABLE tickets (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kiosk VARCHAR NOT NULL,
    expires_at DOUBLE NOT NULL, not_before DOUBLE NOT NULL);
CREATE TABLE transcripts (id INTEGER NOT NULL, session_id VARCHAR NOT NULL, said_at DOUBLE NOT NULL,
    speaker VARCHAR NOT NULL, text VARCHAR NOT NULL, PRIMARY KEY (id),
    FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE);
CREATE INDEX ix_transcripts_said_at ON transcripts (said_at);
CREATE INDEX ix_transcripts_session_id ON transcripts (session_id);
""",
}
FIRST_RELEASE["postgresql"] = (
    FIRST_RELEASE["sqlite"]
    .replace("DOUBLE", "DOUBLE PRECISION")
    .replace("id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", "id SERIAL PRIMARY KEY")
    .replace("transcripts (id INTEGER NOT NULL", "transcripts (id SERIAL NOT NULL")
)
"""What the first release made, as it made it."""

TABLES = ("sessions", "tickets", "transcripts")
SESSION = {
    "kiosk": "hall", "kind": "text_stream", "language": "de", "price_per_second": 50_000_000, "expires_at": BEGIN + 60,
    "intent_at": BEGIN, "stream_id": None, "created_at": None, "ready_at": None, "first_frame_at": None,
    "speaking_at": None, "ended_at": None, "reason": None, "error_code": None, "seconds": 0, "silent_seconds": 0,
    "cost_usd": 0,
}  # fmt: skip
ROWS: dict[str, list[dict[str, Any]]] = {
    "sessions": [
        SESSION | {"id": "intent"},
        SESSION | {"id": "open", "stream_id": "s-1", "created_at": BEGIN + 1.25, "ready_at": BEGIN + 9.5},
        SESSION | {"id": "beside", "kiosk": "hall (say 4711)", "kind": "tts"},
        SESSION
        | {"id": "over", "stream_id": "s-2", "created_at": BEGIN + 1.0, "ready_at": BEGIN + 2.0, "ended_at": BEGIN + 20}
        | {"first_frame_at": BEGIN + 3, "speaking_at": BEGIN + 3.5, "reason": "finished", "seconds": 19_000_000_000}
        | {"silent_seconds": 4_250_000_000, "cost_usd": 950_000_000},
        SESSION | {"id": "fault", "ended_at": BEGIN + 5, "reason": "fault", "error_code": "503", "kiosk": "lobby"},
    ],
    "tickets": [{"id": 3, "kiosk": "lobby", "expires_at": BEGIN + 15, "not_before": 0.0}],
    "transcripts": [
        {"id": 1, "session_id": "over", "said_at": BEGIN + 2, "speaker": "visitor", "text": "Wo ist der Ausgang?"},
        {"id": 2, "session_id": "over", "said_at": BEGIN + 4, "speaker": "avatar", "text": "Gleich links."},
    ],
}


def make_first_release(space: Space) -> None:
    engine = create_engine(space.url or f"sqlite:///{space.file}")
    with engine.begin() as connection:
        for statement in FIRST_RELEASE[engine.dialect.name].split(";"):
            if statement.strip():
                connection.execute(text(statement))
        connection.execute(text("INSERT INTO schema_version VALUES (1)"))
        for table in TABLES:
            for row in ROWS[table]:
                names = ", ".join(row)
                values = ", ".join(f":{name}" for name in row)
                connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)  # noqa: S608
    engine.dispose()


def rows_in(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    found = {table: connection.execute(text(f"SELECT * FROM {table} ORDER BY id")) for table in TABLES}  # noqa: S608
    return {table: [dict(row) for row in rows.mappings()] for table, rows in found.items()}


def test_a_ledger_of_the_first_release_is_migrated_once_and_keeps_every_row(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_first_release(space)
    upgrades: list[str] = []
    monkeypatch.setattr("alembic.command.upgrade", _counted(upgrades))
    ledger = Ledger(space.database, space.settings(ledger__kiosk="hall"))
    found = space.database.read(lambda tx: rows_in(tx.connection))
    assert found == {table: sorted(rows, key=lambda row: row["id"]) for table, rows in ROWS.items()}
    assert [each.session_id for each in ledger.open_sessions()] == ["intent", "open"]
    used = ledger.usage(by=By.REASON)
    assert used.groups["finished"].cost_usd == Decimal("0.95")
    open_ledger(space.settings()).dispose()
    assert upgrades == ["head"]


def _counted(upgrades: list[str]) -> Any:
    from alembic.command import upgrade

    def counted(config: Config, revision: str) -> None:
        upgrades.append(revision)
        upgrade(config, revision)

    return counted


def test_kiosks_that_open_at_once_migrate_once(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    make_first_release(space)
    upgrades: list[str] = []
    monkeypatch.setattr("alembic.command.upgrade", _counted(upgrades))
    ledgers: list[Ledger] = []
    threads = [threading.Thread(target=lambda: ledgers.append(open_ledger(space.settings()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ledgers) == 4
    assert upgrades == ["head"]
    for ledger in ledgers:
        ledger.dispose()


def test_the_older_of_two_kiosks_is_told_and_changes_nothing(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    make_first_release(space)
    newer = Ledger(space.database, space.settings())
    before = space.database.read(lambda tx: rows_in(tx.connection))
    monkeypatch.setattr(migrate_module, "SCHEMA_VERSION", SCHEMA_VERSION - 1)
    with pytest.raises(LedgerTooNew, match=f"version {SCHEMA_VERSION}; this one knows {SCHEMA_VERSION - 1}"):
        open_ledger(space.settings())
    assert space.database.read(lambda tx: rows_in(tx.connection)) == before
    assert newer.usage().sessions


def test_the_tables_are_those_that_the_migrations_make(space: Space) -> None:
    def differences(connection: Connection) -> list[Any]:
        options = {"compare_type": lambda _, __, ___, kept, ____: None if not isinstance(kept, Exact) else False}
        found: list[Any] = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
        return found

    assert space.database.read(lambda tx: differences(tx.connection)) == []
    assert space.database.read(lambda tx: inspect(tx.connection).has_table("alembic_version"))
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    assert ScriptDirectory.from_config(config).get_current_head() == f"{SCHEMA_VERSION:04}"


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    make_first_release(space)

    def fail(config: Config, _: str) -> None:
        config.attributes["connection"].execute(text("CREATE TABLE half (id INTEGER)"))
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("alembic.command.upgrade", fail)
        with pytest.raises(RuntimeError):
            open_ledger(space.settings())
    assert not space.database.read(lambda tx: inspect(tx.connection).has_table("half"))
    assert space.database.write(lambda tx: migrate(tx.connection)) is None
