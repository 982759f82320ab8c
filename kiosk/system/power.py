"""Shuts the machine down, through logind."""

import asyncio
import contextlib
from typing import Final

ANSWER_SECONDS: Final = 5.0

MANAGER: Final = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


async def can_power_off() -> bool:
    """Whether logind lets this user shut the machine down without a password."""
    status, answer = await _run("busctl", "--system", "call", *MANAGER, "CanPowerOff")
    return status == 0 and answer.split() == ["s", '"yes"']


async def power_off() -> bool:
    """Ask for it; whether it was granted."""
    status, _ = await _run("systemctl", "--no-ask-password", "poweroff")
    return status == 0


async def _run(*command: str) -> tuple[int, str]:
    """Exit status and output; -1 where the program is missing or does not end."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError:
        return -1, ""
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            output, _ = await process.communicate()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        return -1, ""
    return process.returncode or 0, output.decode(errors="replace")
