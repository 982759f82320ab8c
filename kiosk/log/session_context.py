"""Which session a line of the log belongs to.

Tasks keep the session in whose time they were begun, to their end; threads that the kiosk does not begin, such as
mpv's, tell of the present one.
"""

import secrets
from typing import Any

from structlog import contextvars


class _Present:
    """What is known of the present session; replaced as a whole, because any thread reads it."""

    names: dict[str, str] = {}  # noqa: RUF012


def begin_session() -> None:
    """A session begins: every line bears its `session`, an id of the log's own, from now on; on the GUI thread."""
    end_session()
    _add(session=secrets.token_hex(4))


def set_stream_id(stream_id: str) -> None:
    """The service has named the present session; on the GUI thread."""
    _add(stream_id=stream_id)


def end_session() -> None:
    """The present session is over; on the GUI thread."""
    _Present.names = {}
    contextvars.unbind_contextvars("session", "stream_id")


def add_session(_logger: Any, _level: str, event: Any) -> Any:
    """Name the session in `event`; a structlog processor."""
    names, present = contextvars.get_contextvars(), _Present.names
    if names.get("session") in (None, present.get("session")):
        names |= present
    return names | event


def _add(**names: str) -> None:
    contextvars.bind_contextvars(**names)
    _Present.names = _Present.names | names
