"""One life of a billed session, whatever the service, the ledger and its owner do; in virtual time."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace
from typing import TypeVar

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, ServiceFault
from kiosk.avatar.models import SessionKind, TextRequest
from kiosk.config.settings import ApiSettings, BudgetSettings, LimitSettings, PollSettings, Settings
from kiosk.ledger.ledger import Ledger
from kiosk.ledger.models import Lease, Outcome, Reason, SessionUsage
from kiosk.session import billed_time, ensure_closed, ledger_access, wait_ready
from kiosk.session.session import BudgetSpentError, Session
from kiosk.session.session_budget import SessionBudget
from kiosk.session.tasks import unless
from tests.unit.session import virtual_time
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.session.model_service import Fault, ModelService

T = TypeVar("T")

REQUEST = TextRequest(SessionKind.TTS, "mia", "mia-en", "Welcome!")
ANSWER_SECONDS = 2.0
LEDGER_SECONDS = 0.02
PRICE = Decimal("0.05")
CREATE = "avatar-realtime"


def now() -> float:
    return asyncio.get_running_loop().time()


@pytest.fixture(autouse=True, scope="module")
def virtual_clock() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module in (billed_time, ensure_closed, ledger_access, wait_ready):
            patch.setattr(module, "time", SimpleNamespace(monotonic=now))
        yield


class SlowBooks(MemoryBooks):
    """A ledger that takes its time, and does what it was asked for although nobody waits for it any more."""

    async def call(self, work: Callable[[Ledger], T]) -> T:
        return await asyncio.shield(asyncio.create_task(self._later(work)))

    async def try_call(self, work: Callable[[Ledger], T]) -> T | None:
        return await self.call(work)

    async def _later(self, work: Callable[[Ledger], T]) -> T:
        await asyncio.sleep(LEDGER_SECONDS)
        return work(self.ledger)


class SlowNetwork(httpx.AsyncBaseTransport):
    """To the model, and back; some answers come later than anybody waits.

    Attributes:
        waits: from when to when answers were waited for: of the creates by their key, and of the cancels.

    """

    def __init__(self, service: ModelService, delays: list[float]) -> None:
        self._service = service.transport()
        self._delays = delays
        self.waits: dict[str, list[float]] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        name = request.url.path.rsplit("/", 1)[-1]
        times = self.waits.setdefault(request.headers.get("Idempotency-Key", name), [])
        times.append(now())
        try:
            await asyncio.sleep(0.03)
            response = await self._service.handle_async_request(request)
            await asyncio.sleep(self._delays.pop(0) if self._delays else 0.03)
        finally:
            times.append(now())
        return response

    def window(self, name: str) -> float:
        """Seconds in which what was asked for may have happened, as far as the answers tell."""
        times = self.waits.get(name, [0.0])
        return max(times) - min(times)


@dataclass
class Course:
    """What happens to one session.

    Attributes:
        delays: how long the next answers are on their way.
        cancels: when its owner is cancelled: seconds after the time before, and then so many steps of the loop.
        busy_seconds: how long somebody else has the only slot.
        loop_ends: how long after that the loop ends, which cancels every task.
        speaks_seconds: how long it is used once it can be played.
        budget_seconds: for how long a budget pays.

    """

    faults: list[Fault] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)
    cancels: list[tuple[float, int]] = field(default_factory=list)
    for_visitor: bool = True
    busy_seconds: float = 0.0
    loop_ends: float | None = None
    speaks_seconds: float = 3.0
    budget_seconds: float = 1000.0


class Life:
    """One session's, from a place in the queue to the end, with what it left.

    Attributes:
        rows: the sessions in the ledger, without the one of somebody else.
        error: what its owner ended with.

    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self.service = ModelService(faults=list(course.faults), clock=now)
        self.network = SlowNetwork(self.service, list(course.delays))
        changed = {
            "limits": LimitSettings(places=1, price_per_second=PRICE),
            "poll": PollSettings(interval=0.5, timeout=30.0),
            "budget": BudgetSettings(),
        }
        self.settings = Settings().model_copy(update=changed)
        self.books = SlowBooks(self.settings)
        self.client = AvatarClient(ApiSettings(answer_timeout=ANSWER_SECONDS), self.network)
        self.error: BaseException | None = None
        self.refused = 0
        virtual_time.run(self._run())

    async def _run(self) -> None:
        ledger = self.books.ledger
        somebody = ledger.try_lease(ledger.join("tts", "en"), 600.0) if self.course.busy_seconds else None
        if isinstance(somebody, Lease):
            ended = Outcome(Reason.FINISHED, seconds=1.0)
            asyncio.get_running_loop().call_later(self.course.busy_seconds, ledger.close, somebody.session_id, ended)
        owner = asyncio.create_task(self._own())
        for seconds, steps in self.course.cancels:
            await asyncio.sleep(seconds)
            for _ in range(steps):
                await asyncio.sleep(0)
            owner.cancel()
        if self.course.loop_ends is not None:
            await asyncio.sleep(self.course.loop_ends)
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()
        await asyncio.wait({owner})
        self.error = None if owner.cancelled() else owner.exception()
        await asyncio.sleep(max(self.course.busy_seconds, 1.0))
        assert asyncio.all_tasks() == {asyncio.current_task()}, "nothing goes on behind it"
        somebodys = {somebody.session_id} if isinstance(somebody, Lease) else set()
        self.rows = [row for row in ledger.usage().sessions if row.session_id not in somebodys]
        await self.client.aclose()

    async def _own(self) -> None:
        budget = SessionBudget(self.books.as_real, PRICE, own_limit=self._own_limit)
        session = Session(
            self.client,
            self.books.as_real,
            self.settings,
            SessionKind.TTS,
            "en",
            for_visitor=self.course.for_visitor,
            budget=budget,
        )
        async with session:
            await session.open(REQUEST, on_refused=self._on_refused)
            if await unless(session.until_spent(), self._use(session)) is None:
                session.end_as(Reason.BUDGET)

    async def _use(self, session: Session) -> bool:
        await session.wait_ready()
        await asyncio.sleep(self.course.speaks_seconds)
        return True

    def _on_refused(self) -> None:
        self.refused += 1

    def _own_limit(self, running_seconds: float) -> tuple[Decimal, str]:
        return PRICE * Decimal(self.course.budget_seconds - running_seconds), "--budget"

    @property
    def row(self) -> SessionUsage:
        """The only one."""
        (row,) = self.rows
        return row

    def check(self) -> None:
        """Nothing is open or waits; what was opened is booked, once, and as long as the answers can tell."""
        ledger = self.books.ledger
        assert not self.service.open
        assert not ledger.open_sessions()
        assert isinstance(ledger.try_lease(ledger.join("tts", "en"), 60.0), Lease), "nobody is left in the queue"
        assert len(self.service.opened) <= 1
        assert len(self.rows) <= 1
        assert [row.stream_id for row in self.rows if row.stream_id] == self.service.opened
        for stream in self.service.opened:
            billed = self.service.ended[stream] - self.service.began[stream]
            windows = self.network.window(self.row.session_id) + self.network.window("cancel")
            assert abs(billed - float(self.row.seconds)) <= windows + 0.002


COURSES = st.builds(
    Course,
    faults=st.lists(st.sampled_from(Fault), max_size=14),
    delays=st.lists(st.sampled_from([0.0, 0.03, 1.0, 5.0]), max_size=14),
    cancels=st.lists(st.tuples(st.sampled_from([0.0, 0.01, 0.05, 0.3, 2.0, 6.0]), st.integers(0, 8)), max_size=4),
    for_visitor=st.booleans(),
    busy_seconds=st.sampled_from([0.0, 1.3]),
    loop_ends=st.none(),
    speaks_seconds=st.sampled_from([0.0, 3.0]),
    budget_seconds=st.sampled_from([0.0, 1.0, 4.0, 1000.0]),
)


@settings(max_examples=150, deadline=None)
@given(COURSES)
@example(Course(faults=[Fault.NO_PLACE], cancels=[(0.2, n) for n in range(4)]))
def test_whatever_happens_nothing_is_left_open_and_all_is_booked_once(course: Course) -> None:
    life = Life(course)
    assert life.error is None or isinstance(life.error, (AvatarError, BudgetSpentError))
    life.check()


@pytest.mark.parametrize("for_visitor", [True, False])
@pytest.mark.parametrize("faults", [[], [Fault.NO_PLACE], [Fault.LOST_ANSWER]])
def test_it_can_be_cancelled_while_its_slot_is_reserved_and_it_is_created(
    *, for_visitor: bool, faults: list[Fault]
) -> None:
    """And again while it closes."""
    opened = set()
    for hundredths in range(0, 32, 2):
        for steps in (0, 2):
            life = Life(Course(faults, cancels=[(hundredths / 100, steps), (0.05, 0)], for_visitor=for_visitor))
            life.check()
            opened.add(len(life.service.opened))
    assert opened == {0, 1}


@settings(max_examples=60, deadline=None)
@given(COURSES, st.sampled_from([0.0, 0.01, 0.04, 0.3, 3.0]))
@example(Course([Fault.NONE] * 2 + [Fault.LOST_REQUEST] * 9, cancels=[(0.3, 0)]), 1.0)
def test_what_the_end_of_the_loop_leaves_open_stays_in_the_ledger_for_the_guardian(
    course: Course, loop_ends: float
) -> None:
    life = Life(replace(course, loop_ends=loop_ends))
    left = {each.session_id for each in life.books.ledger.open_sessions()}
    assert {key for key, stream in life.service.keys.items() if stream in life.service.open} <= left


def test_an_ordinary_session_is_booked_as_finished_and_as_long_as_it_was() -> None:
    life = Life(Course())
    life.check()
    assert life.error is None
    assert (life.row.reason, life.row.error_code, life.row.stream_id) == (Reason.FINISHED, None, "stream-1")
    assert 3.0 < life.row.seconds < 6.0


def test_a_failure_is_booked_with_its_code() -> None:
    life = Life(Course(faults=[Fault.NO_CREDIT]))
    life.check()
    assert (life.row.reason, life.row.error_code, life.row.seconds) == (Reason.FAULT, "402", Decimal(0))


def test_a_cancelled_one_is_booked_as_stopped() -> None:
    life = Life(Course(cancels=[(2.0, 0)]))
    life.check()
    assert life.row.reason == Reason.STOPPED


def test_without_a_budget_none_is_opened_and_one_that_spends_it_ends() -> None:
    life = Life(Course(budget_seconds=0.0))
    assert isinstance(life.error, BudgetSpentError)
    assert (str(life.error), life.rows, life.service.requests) == ("--budget", [], [])
    life = Life(Course(budget_seconds=2.0, speaks_seconds=100.0))
    life.check()
    assert life.row.reason == Reason.BUDGET
    assert 1.9 < life.row.seconds < 2.3


@pytest.mark.parametrize("for_visitor", [True, False])
def test_a_slot_that_the_service_has_not_is_asked_for_again_under_another_key(*, for_visitor: bool) -> None:
    life = Life(Course(faults=[Fault.NO_PLACE] * 2, for_visitor=for_visitor))
    life.check()
    assert (life.refused, life.service.requests.count(CREATE), life.row.reason) == (2, 3, Reason.FINISHED)
    keys = life.network.waits.keys() - {"cancel", "stream-1"}
    assert len(keys) == 3


def test_who_gives_way_does_not_wait_in_the_queue_for_the_service_to_have_a_slot() -> None:
    async def live() -> None:
        service = ModelService(faults=[Fault.NO_PLACE], retry_after="30")
        client = AvatarClient(ApiSettings(), service.transport())
        books = MemoryBooks(Settings().model_copy(update={"limits": LimitSettings(places=1)}))
        session = Session(client, books.as_real, Settings(), SessionKind.TTS, "en", for_visitor=False)

        async def own() -> None:
            async with session:
                await session.open(REQUEST)

        owner = asyncio.create_task(own())
        await asyncio.sleep(1.0)
        visitor = books.ledger.try_lease(books.ledger.join("tts", "en"), 60.0)
        assert isinstance(visitor, Lease)
        books.ledger.close(visitor.session_id, Outcome(Reason.FINISHED))
        await owner
        assert len(service.opened) == 1
        assert not service.open
        await client.aclose()

    virtual_time.run(live())


@pytest.mark.parametrize(("for_visitor", "told"), [(True, False), (False, True)])
def test_the_services_reason_for_a_failure_is_repeated_unless_it_may_quote_a_visitor(
    *, for_visitor: bool, told: bool
) -> None:
    async def fail() -> str:
        service = ModelService(status_body={"status": "error", "error_message": "Cannot say 'Welcome!'."})
        client = AvatarClient(ApiSettings(), service.transport())
        books = MemoryBooks().as_real
        try:
            async with Session(client, books, Settings(), SessionKind.TTS, "en", for_visitor=for_visitor) as session:
                await session.open(REQUEST)
                await session.wait_ready()
        except ServiceFault as error:
            return error.detail
        finally:
            await client.aclose()
        return ""

    detail = virtual_time.run(fail())
    assert "the session ended before it could be played: error" in detail
    assert ("Welcome" in detail) is told


def test_the_slot_is_kept_while_a_session_cannot_be_closed() -> None:
    renewed: list[float] = []

    class Renewing(SlowBooks):
        async def call(self, work: Callable[[Ledger], T]) -> T:
            renewed.append(now())
            return await super().call(work)

    async def live() -> None:
        service = ModelService(polls_until_ready=0)
        client = AvatarClient(ApiSettings(answer_timeout=ANSWER_SECONDS), service.transport())
        books = Renewing()
        with contextlib.suppress(AvatarError):
            async with Session(client, books.as_real, Settings(), SessionKind.TTS, "en") as session:
                await session.open(REQUEST)
                await session.wait_ready()
                service.faults = [Fault.LOST_REQUEST] * 60
                renewed.clear()
                session.end_as(Reason.FINISHED)
        assert not service.open
        await client.aclose()

    virtual_time.run(live())
    assert len(renewed) > 3
    assert max(after - before for before, after in pairwise(renewed)) < ledger_access.LIFE_SECONDS
