import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.player.start_buffer import (
    MARGIN_SECONDS,
    MOST_SECONDS,
    OUTAGE_SECONDS,
    WAIT_SECONDS,
    AdaptiveStartBuffer,
    UnderrunCounter,
)

LEAST = 0.2
SHORTAGES = st.floats(0.01, OUTAGE_SECONDS)
LENGTHS = st.floats(0.0, 3600.0)
STREAMS = st.lists(st.one_of(st.tuples(st.just("lacked"), SHORTAGES), st.tuples(st.just("was_steady"), LENGTHS)))


def taught(*shortages: float) -> AdaptiveStartBuffer:
    cushion = AdaptiveStartBuffer()
    for seconds in shortages:
        cushion.lacked(seconds)
    return cushion


@given(STREAMS, st.floats(0.0, 10.0))
def test_it_is_never_less_than_is_set_nor_more_than_is_sensible(streams: list[tuple[str, float]], least: float) -> None:
    cushion = AdaptiveStartBuffer()
    assert cushion.hold(least) == least
    for what, seconds in streams:
        before = cushion.hold(least)
        getattr(cushion, what)(seconds)
        after = cushion.hold(least)
        assert least <= after <= max(least, MOST_SECONDS)
        assert WAIT_SECONDS[0] <= cushion.wait <= WAIT_SECONDS[1]
        assert after >= before if what == "lacked" else after <= before


@given(SHORTAGES)
def test_what_was_lacking_is_there_the_next_time(seconds: float) -> None:
    assert taught(seconds).hold(LEAST) == pytest.approx(min(LEAST + seconds + MARGIN_SECONDS, MOST_SECONDS))


@given(st.lists(SHORTAGES, min_size=1), st.lists(st.floats(30.0, 600.0), min_size=20, max_size=20))
def test_steady_streams_bring_it_back_to_what_is_set(shortages: list[float], lengths: list[float]) -> None:
    cushion = taught(*shortages)
    for seconds in lengths:
        cushion.was_steady(seconds)
    assert cushion.hold(LEAST) == LEAST


@given(st.integers(1, 20))
def test_short_streams_prove_no_more_than_one_as_long_as_all(count: int) -> None:
    many, one = taught(1.0), taught(1.0)
    for _ in range(count):
        many.was_steady(3.0)
    one.was_steady(3.0 * count)
    assert many.hold(LEAST) == pytest.approx(one.hold(LEAST))


def watched(*happens: tuple[float, bool | None]) -> float:
    """What is held after a stream that stands still (True) and goes on (False) at such moments, or plays (None)."""
    cushion = AdaptiveStartBuffer()
    watch = UnderrunCounter(cushion)
    played = 0.0
    for now, stalled in happens:
        if stalled is None:
            played += 0.2
            watch.played(played)
        else:
            watch.stalled(stalled, now)
    watch.end()
    return cushion.hold(LEAST)


def test_a_stall_counts_when_more_is_played_after_it_and_it_is_no_outage() -> None:
    stood = [(1.0, None), (2.0, True), (2.5, False)]
    assert watched(*stood, (3.0, None)) == pytest.approx(0.8)
    assert watched(*stood) == LEAST, "nothing was missing at the end"
    assert watched((1.0, None), (2.0, True), (3.0, None)) == LEAST, "it has not gone on"
    assert watched((2.0, True), (2.0 + OUTAGE_SECONDS + 1, False), (9.0, None)) == LEAST
    assert watched(*stood, (3.0, None), (4.0, True), (4.3, False), (5.0, None)) == pytest.approx(1.2)


def test_a_stream_that_stood_still_proves_nothing_in_favour() -> None:
    cushion = taught(0.5)
    watch = UnderrunCounter(cushion)
    watch.stalled(stalled=True, now=1.0)
    watch.stalled(stalled=False, now=1.1)
    watch.played(600.0)
    watch.end()
    assert cushion.hold(LEAST) == pytest.approx(1.0)
