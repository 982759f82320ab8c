"""The database under the ledger: how it is opened, locked, asked for the time, and how its errors become ours."""

import contextlib
import fcntl
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import stamina
from sqlalchemy import (
    URL,
    Connection,
    Engine,
    QueuePool,
    create_engine,
    event,
    exc,
    extract,
    func,
    select,
)
from sqlalchemy.engine import make_url

from kiosk.config.settings import SettingsError
from kiosk.ledger import migrate
from kiosk.ledger.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerLocked,
    LedgerUnreachable,
    LedgerUnwritable,
)

T = TypeVar("T")
Clock = Callable[[Connection], float]
"""Seconds since 1970, as one transaction sees them."""

LOCK_SECONDS: Final = 2
"""How long one try waits for the others."""
TRIES: Final = 3
SERVER_LOCK: Final = 0x1ED6E4
"""The advisory lock's number; kiosks of one space meet at it in their database."""

SERVER_OPTIONS: Final[dict[str, Any]] = {
    "connect_timeout": 3,
    # A kiosk that loses its power inside a transaction must not keep the lock from the others.
    "options": f"-c lock_timeout={LOCK_SECONDS}s -c idle_in_transaction_session_timeout=5s",
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 5000,
}
PRAGMAS: Final = (
    f"busy_timeout={LOCK_SECONDS * 1000}",
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    # Deleted transcripts leave nothing in the file.
    "secure_delete=ON",
)

SQLITE_ERRORS: Final[dict[int, type[LedgerError]]] = {
    sqlite3.SQLITE_BUSY: LedgerLocked,
    sqlite3.SQLITE_LOCKED: LedgerLocked,
    sqlite3.SQLITE_CANTOPEN: LedgerUnwritable,
    sqlite3.SQLITE_FULL: LedgerUnwritable,
    sqlite3.SQLITE_IOERR: LedgerUnwritable,
    sqlite3.SQLITE_PERM: LedgerUnwritable,
    sqlite3.SQLITE_READONLY: LedgerUnwritable,
    sqlite3.SQLITE_CORRUPT: LedgerDamaged,
    sqlite3.SQLITE_NOTADB: LedgerDamaged,
}
SERVER_ERRORS: Final[dict[str, type[LedgerError]]] = {
    "40001": LedgerLocked,
    "40P01": LedgerLocked,
    "55P03": LedgerLocked,
    "25006": LedgerUnwritable,
    "42501": LedgerUnwritable,
    "53100": LedgerUnwritable,
    "XX001": LedgerDamaged,
    "XX002": LedgerDamaged,
}
"""By SQLSTATE."""


@dataclass(frozen=True)
class Transaction:
    """One piece of work: a connection, and the moment at which all of it happens (seconds since 1970)."""

    connection: Connection
    now: float


class Database:
    """Runs work in transactions; safe from any thread. Its methods raise `LedgerError`.

    Attributes:
        set_aside: where a damaged file was moved to when this one was begun.

    """

    def __init__(self, engine: Engine, clock: Clock | None, set_aside: Path | None = None) -> None:
        self._engine = engine
        self._shared = engine.dialect.name == "postgresql"
        self._clock = clock or (_server_time if self._shared else lambda _: time.time())
        self.set_aside = set_aside
        try:
            if not self.read(lambda tx: migrate.is_current(tx.connection)):
                migrate.prepare()
            # Even where nothing is to be migrated: one that cannot be written to is no ledger.
            self.write(lambda tx: migrate.migrate(tx.connection))
        except BaseException:
            self.close()
            raise

    def write(self, work: Callable[[Transaction], T]) -> T:
        """What `work` returns, with nobody else writing meanwhile."""
        return self._run(work, writes=True)

    def read(self, work: Callable[[Transaction], T]) -> T:
        """What `work` returns; it must not write."""
        return self._run(work, writes=False)

    def forget_deleted(self) -> None:
        """Clear what was deleted out of the file's journal, too."""
        if self._shared:
            return
        with _our_errors(), contextlib.closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _run(self, work: Callable[[Transaction], T], *, writes: bool) -> T:
        # Not stamina's decorator, which logs the arguments of what it tries again.
        for attempt in stamina.retry_context(LedgerLocked, attempts=TRIES, timeout=None, wait_initial=0.05, wait_max=1):
            with attempt, _our_errors(), self._begin(writes=writes) as connection:
                return work(Transaction(connection, self._clock(connection)))
        raise AssertionError  # the last try returns or raises

    @contextlib.contextmanager
    def _begin(self, *, writes: bool) -> Iterator[Connection]:
        with self._engine.connect().execution_options(writes=writes) as connection, connection.begin():
            if writes and self._shared:
                connection.execute(select(func.pg_advisory_xact_lock(SERVER_LOCK)))
            yield connection


def open_file(path: Path, clock: Clock | None = None) -> Database:
    """The database in the file `path`, begun anew where there is none or a damaged one, which is set aside."""
    with _our_errors():
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = _set_aside_if_damaged(path)
        # One writes while the other reads; more would come by chance, and stay.
        return Database(_sqlite_engine(str(path), connections=2), clock, aside)


def open_memory(clock: Clock | None = None) -> Database:
    """A database that ends with the process."""
    # One connection for all threads in turn: each further one would be another database.
    return Database(_sqlite_engine(":memory:", connections=1), clock)


def open_server(url: str, clock: Clock | None = None) -> Database:
    """The database of a space at `url` (`postgresql+psycopg://…`). Raises `SettingsError` where that is no address."""
    try:
        address = make_url(url)
    except (exc.ArgumentError, ValueError):
        raise SettingsError("setting ledger.url (not shown): not the address of a database") from None
    with _our_errors():
        engine = create_engine(address, hide_parameters=True, pool_pre_ping=True, connect_args=SERVER_OPTIONS)
        return Database(engine, clock)


def _sqlite_engine(name: str, connections: int) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=name),
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=LOCK_SECONDS,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # else the driver begins transactions of its own, too late
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and then wants to write would be refused without waiting.
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _server_time(connection: Connection) -> float:
    """The server's clock; not `now()`, which stands at the moment before the wait for the lock."""
    return float(connection.execute(select(extract("epoch", func.clock_timestamp()))).scalar_one())


def _set_aside_if_damaged(path: Path) -> Path | None:
    # Several processes may find the damage at once; only the first may move the file.
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (path.exists() and _is_damaged(path)):
            return None
        aside = path.with_name(f"{path.stem}-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}{path.suffix}")
        for ending in ("-wal", "-shm", ""):
            with contextlib.suppress(FileNotFoundError):
                Path(f"{path}{ending}").rename(f"{aside}{ending}")
        return aside


def _is_damaged(path: Path) -> bool:
    with contextlib.closing(sqlite3.connect(path, timeout=LOCK_SECONDS)) as connection:
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
        except sqlite3.DatabaseError as error:
            if _by_sqlite(error) is LedgerDamaged:
                return True
            raise


@contextlib.contextmanager
def _our_errors() -> Iterator[None]:
    """The one place where the database's errors become the ledger's."""
    try:
        yield
    except exc.DBAPIError as error:
        raise _translated(
            error.orig, unreachable=isinstance(error, exc.OperationalError | exc.InterfaceError)
        ) from error
    except exc.TimeoutError as error:  # of the pool of connections
        raise LedgerLocked from error
    except sqlite3.Error as error:
        raise _translated(error) from error
    except OSError as error:
        raise LedgerUnwritable(str(error)) from error


def _translated(error: BaseException | None, *, unreachable: bool = False) -> LedgerError:
    if isinstance(error, sqlite3.Error):
        return _by_sqlite(error)(str(error))
    state = getattr(error, "sqlstate", None)
    found = SERVER_ERRORS.get(state or "", LedgerUnreachable if unreachable else LedgerError)
    # Other errors may quote the row.
    return found(str(error).partition("\n")[0] if unreachable else f"{type(error).__name__} {state}")


def _by_sqlite(error: sqlite3.Error) -> type[LedgerError]:
    code = getattr(error, "sqlite_errorcode", 0)  # missing where the driver itself refuses
    return SQLITE_ERRORS.get(code & 0xFF, LedgerError)
