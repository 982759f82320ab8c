"""Waits until the service has a session's stream ready."""

import asyncio
import time

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, Refusal, ServiceFault, TooFast
from kiosk.avatar.models import StatusPhase
from kiosk.config.settings import PollSettings
from kiosk.session.billed_time import BilledTime
from kiosk.session.polling import PollSchedule


def schedule_of(learning: "asyncio.Task[PollSchedule] | None", poll: PollSettings) -> PollSchedule:
    """What was learned, if that is ready: a ledger that takes its time must not keep the visitor waiting."""
    if learning and learning.done() and not learning.cancelled() and not learning.exception():
        return learning.result()
    return PollSchedule(poll.interval, poll.timeout)


async def wait_ready(
    client: AvatarClient, stream_id: str, schedule: PollSchedule, billed: BilledTime, *, quotable: bool = False
) -> tuple[str, float]:
    """The address of the stream, and when the poll was sent that brought it, by `time.monotonic`.

    `billed` learns if the session ends before; the service's reason goes into the error if the session's text is
    `quotable`. Raises `AvatarError`.
    """
    began = time.monotonic()
    pause = schedule.next_pause(0.0)
    problem: AvatarError | None = None
    while pause is not None:
        await asyncio.sleep(pause)
        problem = None
        asked = time.monotonic()
        try:
            status = await client.status(stream_id)
        except Refusal as refusal:
            if not isinstance(refusal, TooFast):
                raise
            problem = refusal
        except AvatarError as error:
            problem = error
        else:
            if status.url and status.phase in (StatusPhase.PLAYABLE, StatusPhase.COMPLETED):
                return status.url, asked
            if status.phase in (StatusPhase.COMPLETED, StatusPhase.FAILED):
                billed.over()
                ended = status.failure(quotable=quotable)
                raise ServiceFault(f"the session ended before it could be played: {ended}", code="ERR")
        pause = schedule.next_pause(
            time.monotonic() - began, failed=problem is not None, retry_after=problem.retry_after if problem else None
        )
    raise problem or ServiceFault("the session did not become playable in time", code="SLOW")
