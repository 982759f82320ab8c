"""Closes a session at the service for certain, however its create and its cancel go."""

import asyncio
import math
import time
from collections.abc import Callable, Coroutine
from typing import Any, Final

import structlog

from kiosk.avatar.client import AvatarClient, may_have_acted
from kiosk.avatar.errors import AvatarError, Gone, NotFound
from kiosk.session.billed_time import BilledTime

log = structlog.get_logger("session")

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 5.0


async def ensure_closed(
    client: AvatarClient,
    create: "asyncio.Task[str]",
    create_again: Callable[[], Coroutine[Any, Any, str]],
    span: BilledTime,
    life_seconds: float,
) -> None:
    """Cancel what `create` opened, until that is confirmed or the session's `life_seconds` have surely passed.

    `create_again` is the same create, with the same key; `span` learns how the cancel goes.
    """
    deadline = math.inf
    pause = FIRST_PAUSE
    while True:
        try:
            span.cancelled(was_open=await client.cancel(await create, on_failure=span.cancel_failed))
        except (NotFound, Gone):
            if create.done() and create.exception() is None:
                span.cancelled(was_open=False)
            return
        except Exception as error:  # noqa: BLE001  an error nobody thought of must not leave a session open
            if create.done() and create.exception() is not None:
                if isinstance(error, AvatarError) and not may_have_acted(error):
                    return
                # The first answer was lost; the same key brings it back instead of opening another session.
                create = asyncio.create_task(create_again())
            log.warning("session not closed yet; retrying", error=type(error).__name__)
        else:
            return
        # From the first answer on: until then the create was still being tried.
        deadline = min(deadline, time.monotonic() + life_seconds)
        if time.monotonic() > deadline:
            log.error("the service never confirmed that the session is closed; its maximum time has passed")
            create.cancel()
            return
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
