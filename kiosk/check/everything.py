"""All checks, beside each other."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable

from kiosk.avatar.client import AvatarClient
from kiosk.check.bounds import CHECK_SECONDS, bounded, probed
from kiosk.check.finding import Finding
from kiosk.check.machine import check_answers, check_disk, check_ledger, check_microphone, check_sandbox
from kiosk.check.service import ServiceChecks
from kiosk.config.settings import Settings
from kiosk.system.program import SandboxLauncher


async def findings_of(settings: Settings, embedded: SandboxLauncher) -> AsyncGenerator[Finding, None]:
    """All findings in order, the service's first."""
    # So much shorter that the client's own time-out, which says more, comes first.
    api = settings.api.model_copy(update={"answer_timeout": min(settings.api.answer_timeout, CHECK_SECONDS - 1)})
    client = AvatarClient(api)
    probes = _in_turn(
        sound=probed("sound", settings.player.audio_device),
        microphone=check_microphone(settings.speech),
        graphics=probed("graphics"),
        display=probed("display", settings.screen.output),
        touch=probed("touch", settings.screen.output),
    )
    files = _beside(
        disk=check_disk(settings.data_dir), ledger=check_ledger(settings), answers=check_answers(settings.answers)
    )
    own = _beside(sandbox=check_sandbox(embedded))
    if api.base_url == embedded.url:
        await asyncio.wait(own)
    service = ServiceChecks(settings, client)
    remote = _beside(
        key=service.key(),
        avatar=service.avatar(),
        voice=service.voice(),
        balance=service.balance(),
        clock=service.clock(),
    )
    for task in [*remote, *probes, *files, *own]:
        yield await task
    await client.aclose()


def _beside(**checks: Awaitable[Finding]) -> list[asyncio.Task[Finding]]:
    return [asyncio.create_task(bounded(name, check)) for name, check in checks.items()]


def _in_turn(**checks: Awaitable[Finding]) -> list[asyncio.Task[Finding]]:
    """One after the other: processes that start at once would take each other's time on a small machine."""
    turn = asyncio.Lock()

    async def alone(name: str, check: Awaitable[Finding]) -> Finding:
        async with turn:
            return await bounded(name, check)

    return [asyncio.create_task(alone(name, check)) for name, check in checks.items()]
