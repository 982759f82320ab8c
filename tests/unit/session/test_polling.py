import math
import statistics
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.session.polling import BURST, LEAST_GAP, LEAST_RATE, STEP, PollSchedule, plan
from tests.bench.bench_ready import WORLDS, live

ANSWERS = st.lists(st.tuples(st.booleans(), st.none() | st.floats(0, 30), st.floats(0, 5)), max_size=300)
WAITS = st.lists(st.floats(allow_nan=True, allow_infinity=True) | st.floats(0.1, 60), max_size=25)


@settings(deadline=None)
@given(st.floats(0.05, 10), st.floats(1, 120), WAITS, ANSWERS)
def test_asks_in_time_and_never_sooner_than_allowed(
    interval: float, timeout: float, waits: list[float], answers: list[tuple[bool, float | None, float]]
) -> None:
    schedule = PollSchedule(interval, timeout, waits)
    elapsed = 0.0
    for failed, retry_after, answer_seconds in answers:
        pause = schedule.next_pause(elapsed, failed=failed, retry_after=retry_after)
        if pause is None:
            assert elapsed >= timeout or elapsed + (retry_after or 0) > timeout
            return
        assert pause >= (retry_after or 0)
        assert elapsed + pause <= timeout + 1e-9
        if failed:
            assert pause >= min(interval, timeout - elapsed)
        elapsed += pause + answer_seconds


@settings(deadline=None)
@given(st.floats(0.2, 10), st.floats(1, 120), WAITS)
def test_whatever_was_learned_questions_are_neither_too_many_nor_too_rare(
    interval: float, timeout: float, waits: list[float]
) -> None:
    asks = plan(waits, interval, timeout)
    assert asks == sorted(asks)
    assert all(later - earlier >= min(LEAST_GAP, interval) - 1e-9 for earlier, later in pairwise(asks))
    assert all(number <= BURST + ask / interval + 1e-6 for number, ask in enumerate(asks, 1))
    gaps = [later - earlier for earlier, later in pairwise([0.0, *asks])]
    assert all(gap <= interval / LEAST_RATE + 2 * STEP for gap in gaps), "a surprise is noticed, too"


def test_asks_evenly_where_nothing_is_known_or_nothing_can_be_learned() -> None:
    even = [float(n) for n in range(1, 61)]
    assert plan((), 1.0, 60.0) == plan([2.0, math.nan], 1.0, 60.0) == even
    assert plan([1 + 19 * (n * 0.618 % 1) for n in range(20)], 1.0, 60.0) == even, "anything from 1 to 20 s"


@pytest.mark.parametrize("name", WORLDS)
def test_ready_is_noticed_sooner_or_no_later_than_by_asking_evenly(name: str) -> None:
    delays, even, rates, even_rates = [], [], [], []
    for seed in range(2):
        late, rate = live(WORLDS[name], seed, lambda known: PollSchedule(1.0, 60.0, known))
        delays += late
        rates.append(rate)
        late, rate = live(WORLDS[name], seed, lambda _: PollSchedule(1.0, 60.0))
        even += late
        even_rates.append(rate)
    # Where there is no pattern one is seen now and then; over nine seeds that is 1.02 times as late, at most.
    assert statistics.mean(delays) <= 1.1 * statistics.mean(even)
    assert statistics.mean(rates) <= 1.02 * statistics.mean(even_rates)
    if name.startswith(("steady", "drifting", "two humps")):
        assert statistics.median(delays) <= 0.1
        assert statistics.mean(rates) <= 1.0


@pytest.mark.parametrize("middle", [2.0, 13.0])
def test_a_long_way_to_the_service_does_not_shift_the_questions_later_and_later(middle: float) -> None:
    late, _ = live(lambda rng, _: rng.gauss(middle, 0.02), 1, lambda known: PollSchedule(1.0, 60.0, known), 0.25)
    assert statistics.median(late[-40:]) <= 0.4


def test_slows_down_while_the_service_fails_and_recovers() -> None:
    schedule = PollSchedule(0.5, 60)
    assert [schedule.next_pause(0, failed=True) for _ in range(5)] == [1.0, 2.0, 4.0, 5.0, 5.0]
    pauses = [schedule.next_pause(0) for _ in range(5)]
    assert pauses == [5.0, 4.0, 2.0, 1.0, pytest.approx(0.5, abs=LEAST_GAP)]
    assert schedule.polls == 10
