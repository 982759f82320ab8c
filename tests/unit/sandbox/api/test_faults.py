from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sandbox.api.faults import FaultError, Faults, make_fault, parse_fault


@pytest.mark.parametrize(
    ("spec", "meaning"),
    [
        ("status=500:3", ("status", "500", 3, 2.0, None)),
        ("create=429@7", ("create", "429", 1, 7.0, None)),
        ("append=slow:0@0.5", ("append", "slow", 0, 0.5, None)),
        ("create=slow", ("create", "slow", 1, 5.0, None)),
        ("segment=503:3#2", ("segment", "503", 3, 2.0, 2)),
        ("session=late@2.5#4", ("session", "late", 1, 2.5, 4)),
        ("session=late", ("session", "late", 1, 2.0, 3)),
        ("session=never_ready:2", ("session", "never_ready", 2, 0.0, None)),
    ],
)
def test_grammar(spec: str, meaning: tuple[str, str, int, float, int | None]) -> None:
    fault = parse_fault(spec)
    assert (fault.on, fault.fault, fault.count, fault.seconds, fault.segment) == meaning


@given(st.text(max_size=20) | st.from_regex(r"[a-z]+=[a-z0-9]+(:[0-9]+)?(@[0-9.]+)?(#[0-9]+)?", fullmatch=True))
def test_anything_is_a_fault_or_refused(spec: str) -> None:
    with suppress(FaultError):
        fault = parse_fault(spec)
        assert make_fault(fault.on, fault.fault, fault.count, fault.seconds, fault.segment) == fault


@pytest.mark.parametrize(
    "spec", ["", "status", "status=", "stat=500", "status=200", "status=600", "status=late", "session=500"]
)
def test_unknown_faults(spec: str) -> None:
    with pytest.raises(FaultError):
        parse_fault(spec)


@given(st.lists(st.tuples(st.sampled_from(["create", "status"]), st.integers(1, 4)), max_size=6), st.data())
def test_each_fault_befalls_its_call_as_often_as_told_and_in_order(
    given_faults: list[tuple[str, int]], data: st.DataObject
) -> None:
    faults = Faults([make_fault(on, str(400 + place), count) for place, (on, count) in enumerate(given_faults)])
    expected = {
        call: [str(400 + place) for place, (on, count) in enumerate(given_faults) for _ in range(count) if on == call]
        for call in ("create", "status", "append")
    }
    for _ in range(30):
        call = data.draw(st.sampled_from(["create", "status", "append"]))
        fault = faults.take(call)
        assert (fault.fault if fault else None) == (expected[call].pop(0) if expected[call] else None)


def test_a_fault_without_end_lasts_until_cleared() -> None:
    faults = Faults([parse_fault("status=500:0")])
    assert all(faults.take("status") for _ in range(20))
    faults.clear()
    assert faults.take("status") is None


def test_a_fault_of_one_segment_leaves_the_others_alone() -> None:
    faults = Faults([parse_fault("segment=503#2")])
    assert faults.take("segment", 1) is None
    assert faults.take("segment", 2)
    assert faults.take("segment", 2) is None
