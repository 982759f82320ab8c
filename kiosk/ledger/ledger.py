"""The ledger: which places of the space are taken, what was spent, and what may still be spent."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy import delete, func, insert, select, update

from kiosk.config.settings import Settings
from kiosk.ledger import billing, budget, slots
from kiosk.ledger.database import Database, Transaction, open_file, open_memory, open_server
from kiosk.ledger.errors import LeaseLost
from kiosk.ledger.models import Allowance, By, Lease, Moment, OpenSession, Outcome, Position, Speaker, Ticket, Usage
from kiosk.ledger.schema import is_open, transcripts
from kiosk.ledger.schema import sessions as table
from kiosk.ledger.usage import usage

DAY_SECONDS: Final = 86400


class Ledger:
    """One kiosk's view of the space's ledger.

    Calls block for some milliseconds, in trouble for seconds: use it from worker threads, from any of them. Each
    raises a `LedgerError` where it cannot be done, and has then changed nothing; only after `LedgerUnreachable` that
    is not sure. Each but `join` and `refused` may be repeated.
    """

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._kiosk = settings.ledger.kiosk
        self._limits = settings.limits
        self._budget = settings.budget
        self._privacy = settings.privacy

    @property
    def set_aside(self) -> Path | None:
        """Where a damaged file was moved to when the ledger was opened: what was spent before is not known any more."""
        return self._database.set_aside

    def dispose(self) -> None:
        """Close the database."""
        self._database.close()

    # Slots.

    def join(self, kind: str, language: str) -> Ticket:
        """A ticket at the end of the line, for a session of this kind (the service's word)."""
        return self._database.write(lambda tx: slots.join(tx, self._kiosk, kind, language))

    def try_lease(self, ticket: Ticket, life_seconds: float) -> Lease | Position:
        """A place for the ticket's session, or how the ticket stands; to be asked again every second or so.

        With a lease, the intent is written down: create the session now, with the lease's session id as
        `Idempotency-Key`. `life_seconds` is the longest time that it can live at the service, should this kiosk die:
        so long the place is kept for it. Raises `TicketLost` where nobody asked for 15 s.
        """
        limits = self._limits
        return self._database.write(
            lambda tx: slots.try_lease(
                tx, ticket, self._kiosk, limits.places, limits.price_per_second, life_seconds=life_seconds
            )
        )

    def leave(self, ticket: Ticket) -> None:
        """Take the ticket out of the line; nothing where it is not in it."""
        self._database.write(lambda tx: slots.leave(tx, ticket))

    def refused(self, lease: Lease, retry_after: float) -> Ticket:
        """Give back a place that the service did not grant (429).

        The ticket stands where it stood, and is not served for `retry_after` seconds; neither are those behind it.
        Raises `LeaseLost`.
        """
        return self._database.write(lambda tx: slots.refused(tx, lease, self._kiosk, retry_after))

    # Sessions.

    def opened(self, session_id: str, stream_id: str, life_seconds: float) -> None:
        """The service has opened the session as `stream_id`.

        Raises `LeaseLost` where the ledger has it as ended: close it at the service.
        """

        def work(tx: Transaction) -> bool:
            tx.connection.execute(
                update(table)
                .where(table.c.id == session_id)
                .values(stream_id=stream_id, created_at=func.coalesce(table.c.created_at, tx.now))
            )
            return _extend(tx, session_id, life_seconds)

        self._require_open(work)

    def renew(self, session_id: str, life_seconds: float) -> None:
        """The session lives; do this well before its `life_seconds` are over.

        A session that lives keeps its place, even where the lease had run out. Raises `LeaseLost` where the ledger has
        it as ended: close it at the service.
        """
        self._require_open(lambda tx: _extend(tx, session_id, life_seconds))

    def note(self, session_id: str, moment: Moment, ago: float = 0.0) -> None:
        """`moment` was `ago` seconds before now; only the first time counts, and only while the session is open."""
        column = table.c[moment.value]
        change = update(table).where(table.c.id == session_id, is_open)
        self._database.write(
            lambda tx: tx.connection.execute(change.values({column: func.coalesce(column, tx.now - ago)}))
        )

    def close(self, session_id: str, outcome: Outcome) -> None:
        """The session is surely closed at the service: give its place back. The first outcome stays."""
        self._database.write(lambda tx: billing.end(tx, session_id, outcome))

    def open_sessions(self, kiosk: str | None = None) -> tuple[OpenSession, ...]:
        """What `kiosk` (this one, if none is named) has open or left open, oldest first."""
        wanted = select(table).where(is_open, table.c.kiosk == (kiosk or self._kiosk)).order_by(table.c.intent_at)
        return self._database.read(
            lambda tx: tuple(
                OpenSession(row.id, row.stream_id, row.kind, row.intent_at, row.expires_at)
                for row in tx.connection.execute(wanted)
            )
        )

    # Money and figures.

    def allowance(self, session_id: str | None = None) -> Allowance:
        """What may still be spent now, by the session `session_id` or a new one."""
        price = self._limits.price_per_second
        return self._database.read(lambda tx: budget.allowance(tx, self._budget, self._kiosk, price, session_id))

    def usage(self, since: date | None = None, by: By | None = None) -> Usage:
        """All kiosks' sessions since the local day `since`, or ever."""
        return self._database.read(lambda tx: usage(tx, since, by))

    def median_wait_seconds(self, kind: str) -> float | None:
        """Median of the seconds from intent to first frame over the last sessions of a kind; `None` without any."""
        return self._database.read(
            lambda tx: billing.median_since_intent(tx, table.c.first_frame_at, table.c.kind == kind)
        )

    def last_waits(self, kind: str) -> tuple[float, ...]:
        """Seconds from a session's beginning until it could be played, of the last ones of a kind, the latest first."""
        return self._database.read(
            lambda tx: billing.last_spans(tx, table.c.created_at, table.c.ready_at, table.c.kind == kind)
        )

    # Transcripts.

    def keep_transcript(self, session_id: str, speaker: Speaker, text: str) -> None:
        """Keep what was said, if the operator wants transcripts."""
        if not self._privacy.keep_transcripts:
            return
        # Neither database takes half a surrogate pair, and PostgreSQL no NUL.
        storable = text.encode(errors="replace").decode().replace("\0", "")
        line = insert(transcripts).values(session_id=session_id, speaker=speaker.value, text=storable)
        self._database.write(lambda tx: tx.connection.execute(line.values(said_at=tx.now)))

    def delete_old_transcripts(self) -> None:
        """Delete what has been kept for long enough; at start and once a day."""
        seconds = self._privacy.transcript_days * DAY_SECONDS
        self._database.write(
            lambda tx: tx.connection.execute(delete(transcripts).where(transcripts.c.said_at <= tx.now - seconds))
        )
        self._database.forget_deleted()

    def _require_open(self, work: Callable[[Transaction], bool]) -> None:
        # Raised outside the transaction, so that what was learned stays written.
        if not self._database.write(work):
            raise LeaseLost


def open_ledger(settings: Settings) -> Ledger:
    """The ledger that the settings name. Raises `LedgerError` or `SettingsError`."""
    url = settings.ledger.url.get_secret_value()
    return Ledger(open_server(url) if url else open_file(settings.data_dir / "ledger.sqlite"), settings)


def open_fallback(settings: Settings) -> Ledger:
    """An empty ledger in memory, to go on talking while the real one is unavailable: it sees this process alone."""
    return Ledger(open_memory(), settings)


def _extend(tx: Transaction, session_id: str, life_seconds: float) -> bool:
    """Whether the session is open; its lease then lasts `life_seconds` from now."""
    changed = tx.connection.execute(
        update(table).where(table.c.id == session_id, is_open).values(expires_at=tx.now + life_seconds)
    )
    return changed.rowcount == 1
