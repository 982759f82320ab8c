from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.polling import PollSchedule

ANSWERS = st.lists(st.tuples(st.booleans(), st.none() | st.floats(0, 30), st.floats(0, 5)), max_size=300)


@given(st.floats(0.05, 10), st.floats(1, 120), ANSWERS)
def test_asks_in_time_and_never_sooner_than_allowed(
    interval: float, timeout: float, answers: list[tuple[bool, float | None, float]]
) -> None:
    schedule = PollSchedule(interval, timeout)
    elapsed = 0.0
    for failed, retry_after, answer_seconds in answers:
        pause = schedule.next_pause(elapsed, failed=failed, retry_after=retry_after)
        if pause is None:
            assert elapsed >= timeout or elapsed + (retry_after or 0) > timeout
            return
        assert pause >= (retry_after or 0)
        assert elapsed + pause <= timeout
        assert pause >= min(interval, timeout - elapsed)
        elapsed += max(pause, answer_seconds)


def test_slows_down_while_the_service_fails_and_recovers() -> None:
    schedule = PollSchedule(0.5, 60)
    assert [schedule.next_pause(0, failed=True) for _ in range(5)] == [1.0, 2.0, 4.0, 5.0, 5.0]
    assert schedule.next_pause(0) == 0.5
    assert schedule.polls == 6
