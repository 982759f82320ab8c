"""How long a conversation may stay in each state. Pure."""

from typing import Final

from kiosk.config.settings import Settings
from kiosk.conversation.machine import ConversationState

CREATE_SECONDS: Final = 20.0
"""The client's own retries end before."""
UPLOAD_TRIES: Final = 3.0
"""A recording goes up as a file or inside the create, both with retries."""
POLL_GRACE_SECONDS: Final = 5.0
"""The worker keeps the poll time-out; this one is for a worker that does not."""
CLOSING_SECONDS: Final = 8.0


def time_outs(
    settings: Settings, session_seconds: float, failed_seconds: float, *, recorded: bool
) -> dict[ConversationState, float]:
    """Seconds by state, with `session_seconds` left of the longest session, and a failure shown for `failed_seconds`.

    A question that was `recorded` has to be sent up first.
    """
    upload = UPLOAD_TRIES * settings.api.upload_timeout if recorded else 0.0
    return {
        ConversationState.QUEUED: settings.limits.queue_seconds + upload,
        ConversationState.CREATING: CREATE_SECONDS + upload,
        ConversationState.POLLING: settings.poll.timeout + POLL_GRACE_SECONDS,
        ConversationState.ANSWERING: session_seconds,
        ConversationState.SAYING_GOODBYE: session_seconds,
        ConversationState.WAITING: min(settings.conversation.follow_up_seconds, session_seconds),
        ConversationState.TYPING: min(settings.conversation.typing_seconds, session_seconds),
        ConversationState.RENEWING: CLOSING_SECONDS,
        ConversationState.CLOSING: CLOSING_SECONDS,
        ConversationState.FAILED: failed_seconds,
    }
