"""LedgerAccess over a ledger in memory, which answers on the loop itself."""

from collections.abc import Callable
from typing import TypeVar, cast

from kiosk.config.settings import PollSettings, Settings
from kiosk.ledger.ledger import Ledger, open_fallback
from kiosk.session.ledger_access import LedgerAccess
from kiosk.session.polling import PollSchedule

T = TypeVar("T")


class MemoryBooks:
    def __init__(self, settings: Settings | None = None) -> None:
        self.ledger = open_fallback(settings or Settings())
        self.problem = ""

    @property
    def as_real(self) -> LedgerAccess:
        return cast("LedgerAccess", self)

    async def call(self, work: Callable[[Ledger], T]) -> T:
        return work(self.ledger)

    async def schedule(self, kind: str, poll: PollSettings) -> PollSchedule:
        return PollSchedule(poll.interval, poll.timeout, self.ledger.last_waits(kind))

    async def try_call(self, work: Callable[[Ledger], T]) -> T | None:
        return work(self.ledger)
