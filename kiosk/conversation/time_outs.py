"""How long a conversation may stay in each state. Pure."""

from typing import Final

from kiosk.config.settings import Settings

CREATE_SECONDS: Final = 20.0
"""The client's own retries end before."""
UPLOAD_TRIES: Final = 3.0
"""A recording goes up as a file or inside the create, both with retries."""
POLL_GRACE_SECONDS: Final = 5.0
"""The worker keeps the poll time-out; this one is for a worker that does not."""
CLOSING_SECONDS: Final = 8.0


def time_outs(
    settings: Settings, session_seconds: float, trouble_seconds: float, *, recorded: bool
) -> dict[str, float]:
    """Seconds by state, with `session_seconds` left of the longest session, and a trouble shown for so long.

    A question that was `recorded` has to be sent up first.
    """
    upload = UPLOAD_TRIES * settings.api.upload_timeout if recorded else 0.0
    return {
        "queued": settings.limits.queue_seconds + upload,
        "creating": CREATE_SECONDS + upload,
        "polling": settings.poll.timeout + POLL_GRACE_SECONDS,
        "playing": session_seconds,
        "lingering": min(settings.conversation.follow_up_seconds, session_seconds),
        "renewing": CLOSING_SECONDS,
        "closing": CLOSING_SECONDS,
        "failed": trouble_seconds,
    }
