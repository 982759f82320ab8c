"""The ledger as sessions use it: off the loop, and never in the way of a conversation.

A session whose slot or figures cannot be written to the ledger is still spoken: staff see it in the log.
"""

import asyncio
import contextlib
import functools
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
from kiosk.session.tasks import uninterrupted

if TYPE_CHECKING:
    from kiosk.ledger.ledger import Ledger

log = structlog.get_logger("ledger")

ASK_SECONDS: Final = 0.5
"""How often a ticket asks whether it is served."""
RENEW_SECONDS: Final = 10.0
LIFE_SECONDS: Final = 60.0
"""How long a slot is kept for a session whose kiosk does not renew it."""
LATEST_SECONDS: Final = 2.0
FORGET_SECONDS: Final = 86400.0
"""How often old transcripts are deleted."""

T = TypeVar("T")


class LedgerAccess:
    """The kiosk's ledger, opened on a thread; one in memory if the real one is unavailable.

    What is asked of it before `open` waits, though not for long: it then opens by itself. Everything but `open`,
    `problem` and `close` is for one asyncio loop at a time, on which its fields are written: in the kiosk, the
    network's.
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
        """Why sessions are counted in memory alone, not written, or not all known; else empty. From any thread."""
        return " ".join(filter(None, (self._found, self._trouble)))

    def open(self) -> None:
        """Load the database's library, and open it; idempotent, from any thread."""
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
        """The same; `None` if the ledger cannot do it."""
        try:
            return await self.call(work)
        except LedgerError as error:
            log.error("ledger entry not written", code=error.code, detail=error.detail)  # noqa: TRY400  the detail says it
            return None

    async def schedule(self, kind: str, poll: PollSettings) -> PollSchedule:
        """When to poll a session of a kind, by how long the last ones took."""
        waits = await self.try_call(lambda ledger: ledger.last_waits(kind)) or ()
        # On a thread: it calculates for some hundredths of a second.
        return await asyncio.to_thread(PollSchedule, poll.interval, poll.timeout, waits)

    async def close_orphans(self, client: AvatarClient) -> None:
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
        ledger, self._left_open, self._found = await asyncio.to_thread(self._open)
        return ledger

    def _open(self) -> "tuple[Ledger, Sequence[OpenSession], str]":
        """The ledger, the sessions that were left open, and why not all is known; on a thread."""
        from kiosk.ledger.ledger import open_fallback, open_ledger  # noqa: PLC0415  see `open`

        try:
            ledger = open_ledger(self._settings)
            # Before any session of this start can be among them.
            left_open = ledger.open_sessions()
        except (LedgerError, SettingsError) as error:
            log.error("ledger not available; costs and budgets are kept in memory only", reason=str(error))  # noqa: TRY400
            return open_fallback(self._settings), (), f"the ledger cannot be used: {error}"
        aside = ledger.set_aside
        return ledger, left_open, f"the ledger was damaged and began anew; the old one is {aside}" if aside else ""


class SlotReservation:
    """One session in the ledger: its ticket in the queue, its slot, its end.

    Owned by its `Session`, and for that one's loop alone. A cancelled caller leaves nothing half known: what the
    ledger was asked for is waited for, because it may have given a ticket or a slot.
    """

    def __init__(self, ledger: LedgerAccess, kind: str, language: str) -> None:
        self.kind = kind
        self._ledger = ledger
        self._language = language
        self._ticket: Ticket | None = None
        self._lease: Lease | None = None

    async def reserve_slot(self, on_position: Callable[[Position], object]) -> str:
        """Wait in the queue for a slot; `on_position` is called each time that the position changes.

        Returns the create's idempotency key: the session's id in the ledger, if that can be used.
        """
        last: Position | None = None
        while True:
            try:
                answer = await self._ask()
            except TicketLost:
                self._ticket = None
                continue
            except LedgerUnavailable as error:
                log.warning("no slot reserved", code=error.code, detail=error.detail)
                return self._key_without_answer()
            if isinstance(answer, Lease):
                return answer.session_id
            if answer != last:
                last = answer
                on_position(answer)
            await asyncio.sleep(ASK_SECONDS)

    async def reserve_free_slot(self) -> str | None:
        """The same for a session that lets all others go first: `None`, at once, if no slot is free or somebody waits.

        Raises `LedgerError`.
        """
        answer = await self._ask()
        if isinstance(answer, Lease):
            return answer.session_id
        await self.leave()
        return None

    async def refused(self, retry_after: float) -> None:
        """The service had no slot after all: back into the queue, to the same position."""
        await uninterrupted(self._rejoin(retry_after))

    async def leave(self) -> None:
        """Leave the queue."""
        ticket, self._ticket = self._ticket, None
        if ticket:
            await uninterrupted(self._ledger.try_call(lambda ledger: ledger.leave(ticket)))

    async def note(self, moment: Moment, at: float | None = None) -> None:
        """`moment` is now, or was `at`, by `time.monotonic`."""
        await self._with_lease(
            lambda ledger, id_: ledger.note(id_, moment, 0.0 if at is None else time.monotonic() - at)
        )

    async def keep(self, speaker: Speaker, text: str) -> None:
        """Keep what was said, if the operator wants transcripts."""
        await self._with_lease(lambda ledger, id_: ledger.keep_transcript(id_, speaker, text))

    async def live(self, stream_id: str) -> None:
        """The service has opened the session as `stream_id`: keep its slot, until cancelled."""
        await self._with_lease(lambda ledger, id_: ledger.opened(id_, stream_id, LIFE_SECONDS))
        while lease := self._lease:
            await asyncio.sleep(RENEW_SECONDS)
            try:
                await self._ledger.call(functools.partial(_renew, session_id=lease.session_id))
            except LeaseLost:
                return
            except LedgerError as error:
                log.warning("slot not renewed", code=error.code, detail=error.detail)

    async def end(self, outcome: Outcome) -> None:
        """No session is open at the service any more: give the slot back, or leave the queue."""
        await self.leave()
        await self._with_lease(lambda ledger, id_: ledger.close(id_, outcome))
        self._lease = None

    async def _with_lease(self, work: "Callable[[Ledger, str], None]") -> None:
        if lease := self._lease:
            await uninterrupted(self._ledger.try_call(lambda ledger: work(ledger, lease.session_id)))

    async def _ask(self) -> Lease | Position:
        return await uninterrupted(self._advance())

    async def _advance(self) -> Lease | Position:
        ticket = self._ticket
        if ticket is None:
            ticket = self._ticket = await self._ledger.call(lambda ledger: ledger.join(self.kind, self._language))
        answer = await self._ledger.call(lambda ledger: ledger.try_lease(ticket, LIFE_SECONDS))
        if isinstance(answer, Lease):
            self._lease, self._ticket = answer, None
        return answer

    def _key_without_answer(self) -> str:
        """A key for a session without a slot; its ticket's, because the ledger may have given the slot all the same."""
        ticket, self._ticket = self._ticket, None
        if ticket is None:
            return new_idempotency_key()
        self._lease = Lease(ticket)
        return ticket.session_id

    async def _rejoin(self, retry_after: float) -> None:
        lease, self._lease = self._lease, None
        if lease:
            try:
                self._ticket = await self._ledger.call(lambda ledger: ledger.refused(lease, retry_after))
            except LedgerError as error:
                log.warning("could not rejoin the queue", code=error.code, detail=error.detail)


def _renew(ledger: "Ledger", session_id: str) -> None:
    ledger.renew(session_id, LIFE_SECONDS)
