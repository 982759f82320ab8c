"""When the service opened a session and when it ended it, which is what it bills, as well as its answers tell."""

import time

from kiosk.avatar.errors import AvatarError, InProgress, NonsenseAnswer, Unreachable


class BilledTime:
    """The time from the opening of one session to its end; owned by the session, for its loop alone.

    A create or cancel whose answer was lost has most likely been done, at that moment; one that was answered with an
    error has most likely not. A sign of the end counts only if the cancel then comes too late.

    Attributes:
        opened_at: when it was opened (monotonic clock); `None` while none is known to be open.

    """

    def __init__(self) -> None:
        self.opened_at: float | None = None
        self._create_lost_at: float | None = None
        self._still_creating_at: float | None = None
        self._seen_over_at: float | None = None
        self._cancel_unanswered_at: float | None = None
        self._ended_at: float | None = None

    @property
    def seconds(self) -> float:
        """Its length in seconds; so far, if its end is not known."""
        if self.opened_at is None:
            return 0.0
        ended_at = self._ended_at or self._seen_over_at or self._cancel_unanswered_at or time.monotonic()
        return max(0.0, ended_at - self.opened_at)

    def create_failed(self, error: AvatarError) -> None:
        """One try to create it failed; more may follow."""
        if isinstance(error, InProgress):  # the lost one was not done yet
            self._create_lost_at, self._still_creating_at = None, time.monotonic()
        elif _is_lost(error):
            self._create_lost_at = self._create_lost_at or time.monotonic()

    def created(self) -> None:
        """A create was answered."""
        now = time.monotonic()
        middle = now if self._still_creating_at is None else (self._still_creating_at + now) / 2
        self.opened_at = self._create_lost_at or middle

    def cancel_failed(self, error: AvatarError) -> None:
        """One try to cancel it failed; more may follow."""
        if isinstance(error, NonsenseAnswer):  # broken off while the service answered
            self.over()
        elif _is_lost(error):  # perhaps long after it was done, or before
            self._cancel_unanswered_at = self._cancel_unanswered_at or time.monotonic()

    def over(self) -> None:
        """There is a sign that it is over."""
        self._seen_over_at = self._seen_over_at or time.monotonic()

    def cancelled(self, *, was_open: bool) -> None:
        """A cancel was answered: it ended a session that `was_open` until then, or came too late."""
        if was_open or not (self._seen_over_at or self._cancel_unanswered_at):
            self._ended_at = time.monotonic()


def _is_lost(error: AvatarError) -> bool:
    """Whether the service's answer was lost, whatever it was."""
    return isinstance(error, NonsenseAnswer) or (isinstance(error, Unreachable) and error.sent)
