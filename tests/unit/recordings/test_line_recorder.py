"""When lines are recorded, against a model of the service: who goes first, what may be spent, what is closed."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.models import Word
from kiosk.config.settings import ApiSettings, BudgetSettings, LimitSettings, PollSettings, Settings
from kiosk.ledger.ledger import Ledger
from kiosk.ledger.models import Lease, Outcome, Reason
from kiosk.recordings.line import Line
from kiosk.recordings.line_capture import LineCapture
from kiosk.recordings.line_recorder import STOPPED, LineRecorder, LineRecorderError
from kiosk.recordings.recording import Clip
from kiosk.recordings.store import RecordingStore
from kiosk.session import session as session_module
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.session.model_service import Fault, ModelService

T = TypeVar("T")

LINE = Line("mia", "mia-en", "en", "Welcome!")
SECONDS = 0.1
NEVER = 10_000


class CountingBooks(MemoryBooks):
    asked = 0

    async def call(self, work: Callable[[Ledger], T]) -> T:
        self.asked += 1
        return await super().call(work)


class Place:
    """A studio at a model service; its streams end without a segment."""

    def __init__(self, folder: Path, *, places: int = 3, budget: BudgetSettings | None = None, usd: str = "") -> None:
        changed = {
            "limits": LimitSettings(places=places),
            "budget": budget or BudgetSettings(),
            "poll": PollSettings(interval=0.05, timeout=30.0),
        }
        settings = Settings().model_copy(update=changed)
        self.service = ModelService(polls_until_ready=0)
        self.books = CountingBooks(settings)
        self.library = RecordingStore(folder / "library", 1_000_000)
        self.client = AvatarClient(ApiSettings(), self.service.transport())
        empty = httpx.MockTransport(
            lambda _: httpx.Response(200, text="#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-ENDLIST\n")
        )
        budget_usd = Decimal(usd) if usd else None
        media = httpx.AsyncClient(transport=empty)
        self.studio = LineRecorder(settings, self.client, media, self.books.as_real, self.library, budget_usd)

    def record(self) -> str:
        """What `record` returns; nothing is open or in line afterwards."""
        try:
            return asyncio.run(self.studio.record(LINE, SECONDS))
        finally:
            self.check_left()

    def check_left(self) -> None:
        assert not self.service.open
        assert not self.books.ledger.open_sessions()
        assert isinstance(self.visitor(), Lease), "nobody stands in line"

    def visitor(self) -> Any:
        """A place for a visitor, or how it stands in the line."""
        return self.books.ledger.try_lease(self.books.ledger.join("tts", "en"), 60.0)

    @property
    def reasons(self) -> list[str | None]:
        return [session.reason for session in self.books.ledger.usage().sessions]


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_module, "FREE_SLOT_SECONDS", 0.001)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Clip:
    """Streams in which the line is said."""
    cut = Clip("mpegts", b"video", 1.0, (Word("Welcome!", 0.1, 0.8),))

    async def whole(_: LineCapture) -> Clip:
        return cut

    monkeypatch.setattr(LineCapture, "whole", whole)
    return cut


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110  any condition
            await asyncio.sleep(0.001)


def test_a_line_is_kept_with_what_its_session_cost(tmp_path: Path, spoken: Clip) -> None:
    place = Place(tmp_path)
    assert not place.record()
    (found,) = place.library.recordings()
    assert (found.line, found.words, found.cost_usd) == (LINE, spoken.words, place.studio.spent_usd)
    assert place.reasons[0] == Reason.FINISHED


@pytest.mark.usefixtures("spoken")
def test_a_disk_that_takes_nothing_ends_it(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.library = place.studio._library = RecordingStore(tmp_path / "library", 1)
    with pytest.raises(LineRecorderError, match="disk"):
        place.record()


def test_a_line_that_fails_says_why(tmp_path: Path) -> None:
    place = Place(tmp_path)
    assert place.record() == "the stream ended without a segment"
    assert place.reasons[0] == Reason.FAULT


@pytest.mark.parametrize(
    ("budget", "usd", "name"),
    [
        (None, "0.065", "--budget"),
        (BudgetSettings(day_usd=Decimal("0.065")), "", "budget.day_usd"),
        (BudgetSettings(session_usd=Decimal("0.065"), day_usd=Decimal(1)), "9", "budget.session_usd"),
    ],
)
def test_a_session_ends_before_a_budget_does(
    tmp_path: Path, budget: BudgetSettings | None, usd: str, name: str
) -> None:
    place = Place(tmp_path, budget=budget, usd=usd)
    place.service.polls_until_ready = NEVER
    with pytest.raises(LineRecorderError, match=f"^{name} is spent$"):
        place.record()
    assert 0 < place.studio.spent_usd < Decimal("0.065")
    assert place.reasons[0] == Reason.BUDGET


def test_nothing_is_opened_that_a_budget_does_not_pay(tmp_path: Path) -> None:
    place = Place(tmp_path, usd="0.05")
    with pytest.raises(LineRecorderError, match="leaves too little"):
        place.record()
    assert not place.service.opened


def test_nothing_is_opened_while_nobody_knows_what_was_spent(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.books.problem = "the ledger is locked"
    with pytest.raises(LineRecorderError, match="the ledger is locked"):
        place.record()
    assert not place.service.opened


def test_visitors_go_first(tmp_path: Path) -> None:
    place = Place(tmp_path, places=1)
    ledger = place.books.ledger

    async def some_asking() -> None:
        asked = place.books.asked
        await until(lambda: place.books.asked > asked + 20)
        assert not place.service.opened

    async def work() -> str:
        first = place.visitor()
        recording = asyncio.create_task(place.studio.record(LINE, SECONDS))
        await some_asking()
        later = ledger.join("tts", "en")
        await some_asking()
        ledger.close(first.session_id, Outcome(Reason.FINISHED, seconds=1.0))
        await some_asking()
        assert isinstance(ledger.try_lease(later, 60.0), Lease), "who came later goes before the recording"
        await some_asking()
        ledger.close(later.session_id, Outcome(Reason.FINISHED, seconds=1.0))
        return await recording

    assert asyncio.run(work())
    assert len(place.service.opened) == 1
    place.check_left()


def test_a_place_that_the_service_has_not_is_asked_for_again(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.service.faults = [Fault.NO_PLACE] * 2
    assert place.record()
    assert place.service.requests.count("avatar-realtime") == 3
    assert len(place.service.opened) == 1
    assert Reason.STOPPED not in place.reasons, "what was refused was no session"


@pytest.mark.parametrize("waits", [True, False])
def test_a_stop_closes_what_is_open_and_leaves_the_line(tmp_path: Path, *, waits: bool) -> None:
    place = Place(tmp_path, places=1)
    place.service.polls_until_ready = NEVER

    async def work() -> str:
        visitor = place.visitor() if waits else None
        recording = asyncio.create_task(place.studio.record(LINE, SECONDS))
        await until(lambda: place.books.asked > 20 if waits else place.service.polls > 0)
        place.studio.stop()
        problem = await recording
        if visitor:
            place.books.ledger.close(visitor.session_id, Outcome(Reason.FINISHED, seconds=1.0))
        return problem

    assert asyncio.run(work()) == STOPPED
    place.check_left()
    assert len(place.service.opened) == (0 if waits else 1)
    assert asyncio.run(place.studio.record(LINE, SECONDS)) == STOPPED
