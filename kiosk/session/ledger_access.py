"""The ledger as sessions use it: off the loop, and never in the way of a conversation.

A session whose place or figures cannot be written down is still spoken: staff see it in the log.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Final, TypeVar

import structlog

from kiosk.avatar.client import AvatarClient, new_idempotency_key
from kiosk.config.settings import PollSettings, Settings, SettingsError
from kiosk.ledger.errors import LeaseLost, LedgerError, LedgerUnavailable, TicketLost
from kiosk.ledger.models import Lease, Moment, OpenSession, Outcome, Position, Speaker, Ticket
from kiosk.net.loop import NetworkThread
from kiosk.session.orphans import close_open_sessions
from kiosk.session.polling import PollSchedule

if TYPE_CHECKING:
    from kiosk.ledger.ledger import Ledger

log = structlog.get_logger("ledger")

ASK_SECONDS: Final = 0.5
"""How often the line is asked."""
RENEW_SECONDS: Final = 10.0
LIFE_SECONDS: Final = 60.0
"""How long a place is kept for a session whose kiosk does not say any more that it lives."""
LATEST_SECONDS: Final = 2.0
FORGET_SECONDS: Final = 86400.0
"""How often it is looked which transcripts have been kept for long enough."""

T = TypeVar("T")


class LedgerAccess:
    """The kiosk's ledger, opened on a thread; one in memory where the real one is unavailable.

    What is asked of it before `open` waits, though not for long: it opens by itself where nobody says so.
    """

    def __init__(self, settings: Settings, network: NetworkThread) -> None:
        self._settings = settings
        self._left_open: Sequence[OpenSession] = ()
        self._found = ""
        self._trouble = ""
        self._network = network
        self._wanted = asyncio.Event()
        self._ledger: Future[Ledger] = network.submit(self._opened())

    @property
    def problem(self) -> str:
        """Why sessions are counted in memory alone, not written down, or not all known; else empty."""
        return " ".join(filter(None, (self._found, self._trouble)))

    def open(self) -> None:
        """Load the database's library, and open it; idempotent."""
        self._network.call(self._wanted.set)

    async def call(self, work: "Callable[[Ledger], T]") -> T:
        """What `work` returns, on a thread. Raises `LedgerError`."""
        ledger = await self._get()
        try:
            result = await asyncio.to_thread(work, ledger)
        except LedgerUnavailable as error:
            self._trouble = error.detail
            raise
        self._trouble = ""
        return result

    async def try_call(self, work: "Callable[[Ledger], T]") -> T | None:
        """The same; `None` where the ledger cannot do it."""
        try:
            return await self.call(work)
        except LedgerError as error:
            log.error("ledger entry not written", code=error.code, detail=error.detail)  # noqa: TRY400  the detail says it
            return None

    async def schedule(self, kind: str, poll: PollSettings) -> PollSchedule:
        """When to ask whether a session of a kind is playable, by what the last ones took."""
        waits = await self.try_call(lambda ledger: ledger.last_waits(kind)) or ()
        # On a thread: it reckons for some hundredths of a second.
        return await asyncio.to_thread(PollSchedule, poll.interval, poll.timeout, waits)

    async def rescue(self, client: AvatarClient) -> None:
        """Close the sessions that this kiosk left open when it ended the last time."""
        ledger = await self._get()
        try:
            await close_open_sessions(self._settings, ledger, client, self._left_open)
        except LedgerError as error:
            log.error("sessions may be left open", code=error.code, detail=error.detail)  # noqa: TRY400

    async def forget_old(self) -> None:
        """Delete transcripts that have been kept for long enough, now and once a day, until cancelled."""
        while True:
            await self.try_call(lambda ledger: ledger.delete_old_transcripts())
            await asyncio.sleep(FORGET_SECONDS)

    def close(self) -> None:
        """Close the database, if it was opened before the network thread ended."""
        if not self._ledger.cancelled() and self._ledger.exception() is None:
            self._ledger.result().dispose()

    async def _get(self) -> "Ledger":
        # Who does not want to wait any more is one of many.
        return await asyncio.shield(asyncio.wrap_future(self._ledger))

    async def _opened(self) -> "Ledger":
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._wanted.wait(), LATEST_SECONDS)
        return await asyncio.to_thread(self._open)

    def _open(self) -> "Ledger":
        from kiosk.ledger.ledger import open_fallback, open_ledger  # noqa: PLC0415  see `open`

        try:
            ledger = open_ledger(self._settings)
            # Before any session of this start can be among them.
            self._left_open = ledger.open_sessions()
        except (LedgerError, SettingsError) as error:
            log.error("ledger not available; costs and budgets are kept in memory only", reason=str(error))  # noqa: TRY400
            self._found = f"the ledger cannot be used: {error}"
            return open_fallback(self._settings)
        if ledger.set_aside:
            self._found = f"the ledger was damaged and began anew; the old one is {ledger.set_aside}"
        return ledger


class SlotReservation:
    """One session in the ledger: its place in the line, its place at the service, its end. For the network loop."""

    def __init__(self, books: LedgerAccess, kind: str, language: str) -> None:
        self.kind = kind
        self._books = books
        self._language = language
        self._ticket: Ticket | None = None
        self._lease: Lease | None = None

    async def reserve_slot(self, told: Callable[[Position], None]) -> str:
        """Wait in the line for a place; `told` hears how it stands, each time that changes.

        The create's idempotency key: the session's id in the ledger, where that can be used.
        """
        last: Position | None = None
        while True:
            try:
                standing = await self._ask()
            except TicketLost:
                self._ticket = None
                continue
            except LedgerUnavailable as error:
                log.warning("no place was taken", code=error.code, detail=error.detail)
                return new_idempotency_key()
            if isinstance(standing, Lease):
                return standing.session_id
            if standing != last:
                last = standing
                told(standing)
            await asyncio.sleep(ASK_SECONDS)

    async def reserve_free_slot(self) -> str | None:
        """The same for who lets everyone else go first: `None`, at once, where no place is free or somebody waits.

        Raises `LedgerError`.
        """
        standing = await self._ask()
        if isinstance(standing, Lease):
            return standing.session_id
        await self._leave()
        return None

    async def refused(self, retry_after: float) -> None:
        """The service had no place after all: back into the line, where it stood."""
        lease, self._lease = self._lease, None
        if lease:
            try:
                self._ticket = await self._books.call(lambda ledger: ledger.refused(lease, retry_after))
            except LedgerError as error:
                log.warning("could not rejoin the queue", code=error.code, detail=error.detail)

    async def note(self, moment: Moment, at: float | None = None) -> None:
        """`moment` is now, or was `at`, by `time.monotonic`."""
        await self._with_lease(
            lambda ledger, id_: ledger.note(id_, moment, 0.0 if at is None else time.monotonic() - at)
        )

    async def keep(self, speaker: Speaker, text: str) -> None:
        """Keep what was said, if the operator wants transcripts."""
        await self._with_lease(lambda ledger, id_: ledger.keep_transcript(id_, speaker, text))

    async def live(self, stream_id: str) -> None:
        """The service has opened the session as `stream_id`: keep its place, until cancelled."""
        await self._with_lease(lambda ledger, id_: ledger.opened(id_, stream_id, LIFE_SECONDS))
        while self._lease:
            await asyncio.sleep(RENEW_SECONDS)
            try:
                await self._books.call(self._renew)
            except LeaseLost:
                return
            except LedgerError as error:
                log.warning("place not renewed", code=error.code, detail=error.detail)

    async def end(self, outcome: Outcome) -> None:
        """No session is open at the service any more: give the place back, or leave the line."""
        await self._leave()
        await self._with_lease(lambda ledger, id_: ledger.close(id_, outcome))
        self._lease = None

    async def _leave(self) -> None:
        ticket, self._ticket = self._ticket, None
        if ticket:
            await self._books.try_call(lambda ledger: ledger.leave(ticket))

    async def _with_lease(self, work: "Callable[[Ledger, str], None]") -> None:
        if lease := self._lease:
            await self._books.try_call(lambda ledger: work(ledger, lease.session_id))

    def _renew(self, ledger: "Ledger") -> None:
        if lease := self._lease:
            ledger.renew(lease.session_id, LIFE_SECONDS)

    async def _ask(self) -> Lease | Position:
        """How the ticket stands; who stops waiting for the answer has the place all the same, if it is one."""
        asking = asyncio.ensure_future(self._books.call(self._advance))
        try:
            return await asyncio.shield(asking)
        except asyncio.CancelledError:
            await asyncio.wait({asking})
            raise

    def _advance(self, ledger: "Ledger") -> Lease | Position:
        if self._ticket is None:
            self._ticket = ledger.join(self.kind, self._language)
        standing = ledger.try_lease(self._ticket, LIFE_SECONDS)
        if isinstance(standing, Lease):
            self._lease, self._ticket = standing, None
        return standing
