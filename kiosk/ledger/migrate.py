"""Brings the ledger's tables to the version that this program knows."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, insert, inspect, select

from kiosk.ledger.errors import LedgerError, LedgerTooNew
from kiosk.ledger.schema import SCHEMA_VERSION, schema

FOLDER: Final = Path(__file__).parent / "migrations"


def is_current(connection: Connection) -> bool:
    """Whether the tables are of this program's version. Raises `LedgerTooNew` if a newer program has migrated them.

    Every release looks at the number in `schema_version` first, those before Alembic, too; Alembic keeps its own.
    """
    found = connection.scalar(select(schema.c.version)) if inspect(connection).has_table(schema.name) else None
    if found is not None and found > SCHEMA_VERSION:
        raise LedgerTooNew(f"version {found}; this one knows {SCHEMA_VERSION}")
    return found == SCHEMA_VERSION


def prepare() -> None:
    """Load what `migrate` needs, so that nobody waits for that while it has the lock."""
    import alembic.command  # noqa: F401, PLC0415


def migrate(connection: Connection) -> None:
    """Run the migrations that are missing, in `connection`'s transaction; nobody else may write meanwhile.

    Raises `LedgerTooNew`, or `LedgerError` if the database is at no known version.
    """
    if is_current(connection):
        return
    from alembic import command  # noqa: PLC0415  an up-to-date ledger, as nearly every one is, does not wait for it
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util.exc import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise LedgerError(f"the migrations do not fit to the database: {error}") from error
    connection.execute(delete(schema))
    connection.execute(insert(schema).values(version=SCHEMA_VERSION))
