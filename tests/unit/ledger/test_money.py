import csv
import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from kiosk.config.settings import BudgetSettings
from kiosk.ledger.days import begin_of
from kiosk.ledger.models import By, Outcome, Reason
from kiosk.ledger.money import all_decimals
from kiosk.ledger.owners import name_beside
from kiosk.ledger.schema import sessions
from kiosk.ledger.usage_text import as_csv, as_json, as_table
from tests.unit.ledger.space import Space, leased, opened

END_OF_MARCH = datetime(2026, 3, 28, 23, tzinfo=UTC).timestamp()
"""29 March 2026 in Berlin, at 00:00, the day of 23 hours."""


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(("amount", "written"), [("0.344900000", "0.3449"), ("12", "12.00"), ("0.1", "0.10")])
def test_programs_read_every_decimal_that_counts(amount: str, written: str) -> None:
    assert all_decimals(Decimal(amount)) == written


def _spend(space: Space, kiosk: str, seconds: float) -> None:
    ledger = space.ledger(kiosk)
    ledger.close(opened(ledger), Outcome(Reason.FINISHED, seconds=seconds))


def test_nothing_is_limited_by_default(space: Space) -> None:
    allowance = space.ledger().allowance()
    assert (allowance.rest_usd, allowance.rest_seconds) == (None, None)
    assert (allowance.warn, allowance.exhausted) == (False, False)


def test_what_commands_beside_a_kiosk_spend_counts_to_it(space: Space) -> None:
    for kiosk in ("hall_1", "hall_1 (say 17)", "hall_1 (prepare 18)", "hallx1 (say 19)", "hall_1 (east)"):
        _spend(space, kiosk, 20)
    spent = {
        kiosk: space.ledger(kiosk, budget__day_usd=100).allowance().budgets[0].spent_usd
        for kiosk in ("hall_1", "hall_1 (prepare 20)", "hall_1 (east)")
    }
    assert spent == {"hall_1": 3, "hall_1 (prepare 20)": 3, "hall_1 (east)": 1}
    assert name_beside("hall_1", "say").startswith("hall_1 (say ")


def test_each_budget_counts_what_is_its_own(space: Space) -> None:
    space.clock.now = END_OF_MARCH - 86400 * 40
    _spend(space, "hall", 1000)
    space.clock.now = END_OF_MARCH - 1
    _spend(space, "hall", 10)
    space.clock.now = END_OF_MARCH
    _spend(space, "shop", 20)
    _spend(space, "hall", 40)
    names = ("session_usd", "day_usd", "month_usd", "space_day_usd", "space_month_usd")
    hall = space.ledger("hall", **{f"budget__{name}": 100 for name in names})
    running = opened(hall)
    opened(space.ledger("shop"), life_seconds=2)
    space.clock.now += 4
    spent = {budget.name: budget.spent_usd for budget in hall.allowance(running).budgets}
    assert spent == {
        "session_usd": Decimal("0.2"),
        "day_usd": Decimal("2.2"),
        "month_usd": Decimal("2.7"),
        "space_day_usd": Decimal("3.3"),
        "space_month_usd": Decimal("3.8"),
    }
    assert hall.allowance().budgets[0].spent_usd == 0


def test_the_smallest_rest_counts_and_a_share_warns(space: Space) -> None:
    ledger = space.ledger(budget__session_usd="1", budget__day_usd="10", budget__warn_share="0.8")
    first = ledger.allowance()
    assert (first.rest_usd, first.rest_seconds, first.warn) == (Decimal(1), Decimal(20), False)
    session = opened(ledger, life_seconds=1000)
    space.clock.now += 15.999
    assert not ledger.allowance(session).warn
    space.clock.now += 0.001
    last = ledger.allowance(session)
    assert (last.rest_seconds, last.warn, last.exhausted) == (Decimal(4), True, False)
    space.clock.now += 5
    over = ledger.allowance(session)
    assert (over.rest_usd, over.rest_seconds, over.exhausted) == (Decimal(0), Decimal(0), True)


def test_what_may_be_open_at_the_service_is_counted(space: Space) -> None:
    ledger = space.ledger(budget__day_usd="10")
    leased(ledger, life_seconds=60)
    space.clock.now += 1000
    assert ledger.allowance().rest_usd == 7
    assert ledger.usage().sessions[0].reason == "lost"


def test_days_are_the_kiosks(space: Space) -> None:
    assert begin_of(date(2026, 3, 30)) - begin_of(date(2026, 3, 29)) == 23 * 3600
    for began in (END_OF_MARCH - 1, END_OF_MARCH, END_OF_MARCH + 20 * 3600):
        space.clock.now = began
        _spend(space, "hall", 1)
    ledger = space.ledger()
    assert {day: totals.sessions for day, totals in ledger.usage(by=By.DAY).groups.items()} == {
        "2026-03-28": 1,
        "2026-03-29": 2,
    }
    assert ledger.usage(date(2026, 3, 29)).totals.sessions == 2


def test_usage_is_told_as_table_csv_and_json(space: Space) -> None:
    hall, shop = space.ledger("hall"), space.ledger("shop, left")
    hall.close(opened(hall), Outcome(Reason.FINISHED, seconds=30, silent_seconds=1.5))
    shop.close(opened(shop), Outcome(Reason.FAULT, "K-NET-1", seconds=0.101))
    opened(shop)
    used = hall.usage(by=By.KIOSK)
    told = json.loads(as_json(used))
    assert told["totals"] == {"sessions": 3, "seconds": 30.101, "silent_seconds": 1.5, "cost_usd": "1.50505"}
    assert [(group["kiosk"], group["cost_usd"]) for group in told["groups"]] == [
        ("hall", "1.50"),
        ("shop, left", "0.00505"),
    ]
    assert {session["reason"] for session in told["sessions"]} == {"finished", "fault", "running"}
    assert set(json.loads(as_json(hall.usage()))) == {"sessions", "totals"}
    rows = list(csv.DictReader(as_csv(hall.usage()).splitlines()))
    assert sorted((row["kiosk"], row["error_code"], row["cost_usd"]) for row in rows) == [
        ("hall", "", "1.50"),
        ("shop, left", "", "0.00"),
        ("shop, left", "K-NET-1", "0.00505"),
    ]
    names, first, second, _, totals = as_table(used).splitlines()
    assert (names.split()[0], first.split()[:2], second.split()[-1]) == ("kiosk", ["hall", "1"], "0.00505")
    assert totals == "3 sessions, 30.101 s, 1.500 s of them silent, $1.50505"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["hall", "shop"]),
            st.integers(0, 3_600_000).map(lambda milliseconds: Decimal(milliseconds).scaleb(-3)),
            st.decimals(0, 100, places=6),
        ),
        max_size=12,
    )
)
def test_money_adds_up_exactly(space: Space, used: list[tuple[str, Decimal, Decimal]]) -> None:
    unlimited = space.ledger(budget__space_day_usd="1000000")
    space.database.write(lambda tx: tx.connection.execute(delete(sessions)))
    for kiosk, seconds, price in used:
        ledger = space.ledger(kiosk, limits__price_per_second=price)
        ledger.close(opened(ledger), Outcome(Reason.FINISHED, seconds=float(seconds)))
    total = sum((seconds * price for _, seconds, price in used), Decimal(0))
    found = unlimited.usage(by=By.KIOSK)
    assert found.totals.cost_usd == total == unlimited.allowance().budgets[0].spent_usd
    assert sum(totals.cost_usd for totals in found.groups.values()) == total
    told = json.loads(as_json(found))
    assert sum(Decimal(session["cost_usd"]) for session in told["sessions"]) == total
    assert Decimal(told["totals"]["cost_usd"]) == total


@pytest.mark.parametrize(
    ("limits", "least"),
    [({}, "5"), ({"day_usd": "12"}, "12"), ({"day_usd": "2", "space_day_usd": "30"}, "30"), ({"month_usd": "90"}, "5")],
)
def test_a_balance_is_low_below_a_days_budget(limits: dict[str, Decimal], least: str) -> None:
    settings = BudgetSettings.model_validate(limits)
    assert not settings.is_low(Decimal(least))
    assert settings.is_low(Decimal(least) - Decimal("0.01"))
