"""A space whose time the test makes, and its kiosks' ledgers."""

from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Self

from sqlalchemy import Connection

from kiosk.config.loading import load
from kiosk.config.settings import Settings
from kiosk.ledger.database import Database, open_file, open_server
from kiosk.ledger.ledger import Ledger
from kiosk.ledger.models import Lease

BEGIN = 1_800_000_000.0
LIFE = 60.0


class Clock:
    """Time that stands until it is moved; seconds since 1970."""

    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self, _: Connection) -> float:
        return self.now


class Space:
    """Kiosks that share one database; `clock` is its time."""

    def __init__(self, folder: Path, url: str) -> None:
        self.file = folder / "ledger.sqlite"
        self.url = url
        self.clock = Clock()
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def settings(self, **chosen: object) -> Settings:
        """Settings for this space; `chosen` by name with `__` for the dot."""
        overrides = {name.replace("__", "."): str(value) for name, value in chosen.items()}
        return load(overrides={"data_dir": str(self.file.parent), "ledger.url": self.url} | overrides)

    @cached_property
    def database(self) -> Database:
        """What they share."""
        database = open_server(self.url, self.clock) if self.url else open_file(self.file, self.clock)
        self._open.callback(database.close)
        return database

    def ledger(self, kiosk: str = "hall", **chosen: object) -> Ledger:
        """The ledger of one kiosk."""
        return Ledger(self.database, self.settings(ledger__kiosk=kiosk, **chosen))


def leased(ledger: Ledger, life_seconds: float = LIFE) -> Lease:
    """A place for a new session, which must be free."""
    lease = ledger.try_lease(ledger.join("tts", "en"), life_seconds)
    assert isinstance(lease, Lease)
    return lease


def opened(ledger: Ledger, life_seconds: float = LIFE) -> str:
    """A new session that is open at the service; its id in the ledger."""
    session_id = leased(ledger, life_seconds).session_id
    ledger.opened(session_id, f"stream-{session_id}", life_seconds)
    return session_id
