import time

import pytest

from kiosk.avatar.errors import AvatarError, InProgress, NonsenseAnswer, ServiceFault, TooFast, Unreachable
from kiosk.session.billed_time import BilledTime


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(time, "monotonic", clock)
    return clock


def created(clock: Clock, *failures: AvatarError) -> BilledTime:
    """One whose create failed thus, a second after another, and then succeeded."""
    span = BilledTime()
    for failure in failures:
        span.create_failed(failure)
        clock.now += 1
    span.created()
    return span


def test_what_was_not_created_has_no_length(clock: Clock) -> None:
    span = BilledTime()
    span.create_failed(Unreachable())
    clock.now += 5
    assert span.seconds == 0


@pytest.mark.parametrize("lost", [Unreachable("broken"), NonsenseAnswer("half of it")])
def test_a_session_counts_from_the_first_answer_that_was_lost(clock: Clock, lost: AvatarError) -> None:
    assert created(clock, lost, Unreachable(), ServiceFault()).seconds == 3


@pytest.mark.parametrize("error", [ServiceFault(), TooFast(), Unreachable("no connection", sent=False)])
def test_a_create_that_was_answered_with_an_error_or_not_sent_opened_nothing(clock: Clock, error: AvatarError) -> None:
    assert created(clock, error, error).seconds == 0


def test_a_create_that_is_still_being_worked_on_has_opened_nothing_yet(clock: Clock) -> None:
    assert created(clock, Unreachable(), InProgress()).seconds == 0.5
    assert created(clock, Unreachable(), InProgress(), Unreachable()).seconds == 1


def test_a_cancel_ends_a_session_that_was_open_whatever_was_seen_before(clock: Clock) -> None:
    span = created(clock)
    clock.now += 2
    span.over()
    clock.now += 2
    span.cancelled(was_open=True)
    clock.now += 2
    assert span.seconds == 4


def test_a_cancel_that_comes_too_late_leaves_the_first_sign_of_the_end(clock: Clock) -> None:
    span = created(clock)
    clock.now += 2
    span.over()
    clock.now += 2
    span.over()
    span.cancelled(was_open=False)
    clock.now += 2
    assert span.seconds == 2


def test_a_cancel_whose_answer_was_lost_has_ended_the_session(clock: Clock) -> None:
    span = created(clock)
    span.cancel_failed(ServiceFault())
    clock.now += 2
    span.cancel_failed(NonsenseAnswer())
    clock.now += 2
    span.cancelled(was_open=False)
    assert span.seconds == 2


def test_a_cancel_that_was_never_answered_counts_where_no_end_was_seen(clock: Clock) -> None:
    span = created(clock)
    clock.now += 4
    span.cancel_failed(Unreachable("no answer in time"))
    clock.now += 1
    assert span.seconds == 4
    span.over()
    clock.now += 2
    span.cancelled(was_open=False)
    assert span.seconds == 5


def test_without_a_sign_of_the_end_it_is_the_cancel_that_came_too_late(clock: Clock) -> None:
    span = created(clock)
    clock.now += 2
    span.cancelled(was_open=False)
    clock.now += 2
    assert span.seconds == 2
