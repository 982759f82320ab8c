"""Closes sessions whose kiosk died or froze: at the next start, and from the guardian beside it. No Qt."""

import asyncio
import json
import os
import select
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import structlog
from pydantic import SecretStr

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, Gone, NotFound, Refusal
from kiosk.avatar.models import SessionKind, TextRequest
from kiosk.config.settings import SECRETS, Settings
from kiosk.ledger.errors import LedgerError
from kiosk.ledger.models import OpenSession, Outcome, Reason

if TYPE_CHECKING:
    from kiosk.ledger.ledger import Ledger

log = structlog.get_logger("orphans")

BEAT_SECONDS: Final = 1.0
"""How often the kiosk sends the guardian a beat."""
FROZEN_SECONDS: Final = 10.0
AGAIN_SECONDS: Final = 1.0
GIVE_UP_SECONDS: Final = 120.0
"""No session outlives its kiosk for longer than the service's idle time-out and what was still to be said."""


async def close_open_sessions(
    settings: Settings, ledger: "Ledger", client: AvatarClient, left_open: Sequence[OpenSession]
) -> None:
    """Close these sessions at the service; tries again for up to two minutes. Raises `LedgerError`."""
    left = list(left_open)
    try:
        async with asyncio.timeout(GIVE_UP_SECONDS):
            while left:
                closed = await asyncio.gather(*(_close(settings, ledger, client, session) for session in left))
                left = [session for session, done in zip(left, closed, strict=True) if not done]
                if left:
                    await asyncio.sleep(AGAIN_SECONDS)
    except TimeoutError:
        log.error("sessions may be left open", count=len(left))  # noqa: TRY400  the time-out says no more


async def _close(settings: Settings, ledger: "Ledger", client: AvatarClient, session: OpenSession) -> bool:
    stream_id = session.stream_id
    try:
        stream_id = stream_id or await _find(settings, client, session)
        await client.cancel(stream_id)
    except (NotFound, Gone):
        pass
    except Refusal as error:
        log.warning("session from the last run was never opened", code=error.code)
    except AvatarError as error:
        log.warning("session from the last run is still open; will retry", code=error.code)
        return False
    log.warning("closed a session that was left open", stream_id=stream_id)
    await asyncio.to_thread(ledger.close, session.session_id, Outcome(Reason.CRASH, stream_id=stream_id))
    return True


async def _find(settings: Settings, client: AvatarClient, session: OpenSession) -> str:
    """The stream id of a session whose create was not answered: its key returns it, or opens one for a moment."""
    request = TextRequest(SessionKind.TTS, settings.avatar.id, settings.avatar.voice_id, ".")
    return await client.create(request, idempotency_key=session.session_id)


async def close_orphans(settings: Settings) -> bool:
    """Close what was left open, with a ledger and a client of its own; true if the ledger could be used."""
    from kiosk.ledger.ledger import open_ledger  # noqa: PLC0415  the kiosk's first screen does not wait for it

    try:
        ledger = await asyncio.to_thread(open_ledger, settings)
    except LedgerError as error:
        log.error(  # noqa: TRY400  the detail says it
            "cannot look for open sessions: the ledger is not available", code=error.code, detail=error.detail
        )
        return False
    client = AvatarClient(settings.api)
    try:
        await close_open_sessions(settings, ledger, client, await asyncio.to_thread(ledger.open_sessions))
    except LedgerError as error:
        log.error("sessions may be left open", reason=type(error).__name__)  # noqa: TRY400
        return False
    finally:
        await client.aclose()
        await asyncio.to_thread(ledger.dispose)
    return True


def guard(stream: int) -> None:
    """Watch the kiosk at the other end of `stream`, which sends one line with its settings and then beats.

    Closes the kiosk's sessions when the beats stop and when the stream ends; returns after its end.
    """
    import kiosk.ledger.ledger  # noqa: F401, PLC0415  by the time it is needed the program may have been replaced

    settings, pending = _read_settings(stream)
    frozen = False
    while True:
        ready, _, _ = select.select([stream], [], [], FROZEN_SECONDS)
        if ready and not (pending or os.read(stream, 4096)):
            break
        pending = b""
        if ready:
            frozen = False
        elif not frozen:
            log.error("the kiosk does not respond; closing its sessions")
            frozen = asyncio.run(close_orphans(settings))  # else it is tried again
    asyncio.run(close_orphans(settings))


def settings_line(settings: Settings) -> bytes:
    """The settings with their secrets, for the guardian alone."""
    values = settings.model_dump(mode="json")
    for group, name in SECRETS:
        secret: SecretStr = getattr(getattr(settings, group), name)
        values[group][name] = secret.get_secret_value()
    return json.dumps(values).encode() + b"\n"


def _read_settings(stream: int) -> tuple[Settings, bytes]:
    data = b""
    while b"\n" not in data:
        piece = os.read(stream, 65536)
        if not piece:
            raise SystemExit(0)
        data += piece
    line, _, rest = data.partition(b"\n")
    values: dict[str, Any] = json.loads(line)
    return Settings(command_line=values, file={}), rest  # type: ignore[call-arg]
