import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from datetime import time as clock_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ledger import days
from kiosk.ledger.days import begin_of, day_at
from kiosk.ledger.models import By
from tests.unit.ledger.space import BEGIN, Space, opened


@pytest.fixture(autouse=True)
def in_berlin() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@given(st.floats(1.6e9, 2.2e9), st.sampled_from([clock_time(0), clock_time(4)]))
def test_every_moment_is_within_its_day(moment: float, begins: clock_time) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(days, "DAY_BEGINS", begins)
        day = day_at(moment)
        assert begin_of(day) <= moment < begin_of(day + timedelta(days=1))


def test_budgets_and_figures_count_by_the_same_day(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "DAY_BEGINS", clock_time(4))
    space.clock.now = datetime(2027, 3, 2, 3, 59).astimezone().timestamp()
    ledger = space.ledger(budget__day_usd=1)
    opened(ledger)
    space.clock.now += 30
    assert ledger.allowance().budgets[0].spent_usd > 0
    assert [*ledger.usage(date(2027, 3, 1), By.DAY).groups] == ["2027-03-01"]
    space.clock.now += 60
    assert ledger.allowance().budgets[0].spent_usd == 0
    assert ledger.usage(date(2027, 3, 2), By.DAY).groups == {}


def test_sums_by_kiosk_count_what_runs_beside_it_and_those_by_language_all(space: Space) -> None:
    for kiosk, language in (("hall", "de"), ("hall (say 4711)", "de"), ("lobby", "ja")):
        ledger = space.ledger(kiosk)
        ledger.try_lease(ledger.join("tts", language), 60)
    space.clock.now = BEGIN + 10
    used = space.ledger()
    assert {key: sums.sessions for key, sums in used.usage(by=By.KIOSK).groups.items()} == {"hall": 2, "lobby": 1}
    assert {key: sums.sessions for key, sums in used.usage(by=By.LANGUAGE).groups.items()} == {"de": 2, "ja": 1}
