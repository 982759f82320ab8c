"""Waiting until a stream is ready."""

import asyncio
import time
from typing import cast

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.models import SessionStatus, StatusPhase
from kiosk.session.billed_time import BilledTime
from kiosk.session.polling import PollSchedule
from kiosk.session.wait_ready import wait_ready

ANSWER_SECONDS = 0.2


class DistantService:
    """Ready from the second question on; each answer takes its time."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    async def status(self, stream_id: str) -> SessionStatus:
        self.asked.append(time.monotonic())
        await asyncio.sleep(ANSWER_SECONDS)
        ready = len(self.asked) > 1
        return SessionStatus(
            stream_id, StatusPhase.PLAYABLE if ready else StatusPhase.PREPARING, "", "https://x/" if ready else None
        )


def test_the_moment_to_learn_from_is_when_it_was_asked_not_when_the_answer_came() -> None:
    service = DistantService()
    client = cast("AvatarClient", service)
    url, asked = asyncio.run(wait_ready(client, "1", PollSchedule(0.05, 60.0), BilledTime()))
    assert url == "https://x/"
    assert abs(asked - service.asked[1]) < ANSWER_SECONDS / 2
