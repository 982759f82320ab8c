"""Each check in its own bounds: one that fails, hangs or takes the process with it hides no other."""

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final, TypeVar

from kiosk.check.finding import Finding
from kiosk.system.program import own_command

CHECK_SECONDS: Final = 10.0

T = TypeVar("T")


async def bounded(name: str, check: Awaitable[Finding], seconds: float = CHECK_SECONDS) -> Finding:
    """What `check` finds within `seconds`; else that it did not."""
    try:
        async with asyncio.timeout(seconds):
            return await check
    except TimeoutError:
        return Finding(name, False, f"no result within {seconds:g} s")
    except Exception as error:  # noqa: BLE001  the other checks go on; the text might quote a secret
        return Finding(name, False, f"the check failed: {type(error).__name__}")


async def on_thread(work: Callable[[], T]) -> T:
    """What `work` returns, from a thread that the end of the process does not wait for."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(act: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # nobody waits any more
            loop.call_soon_threadsafe(lambda: None if done.done() else act())

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  raised again where it is waited for
            failure = error
            settle(lambda: done.set_exception(failure))
        else:
            settle(lambda: done.set_result(result))

    threading.Thread(target=run, daemon=True).start()
    return await done


async def probed(name: str, *words: str) -> Finding:
    """What the probe `name` finds in a process of its own, which a driver may crash or hang."""
    process = await asyncio.create_subprocess_exec(
        *own_command(),
        *("probe", name, *words),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        return Finding(name, False, f"looking for it ended the process ({process.returncode})", "see the system's log")
    return Finding(**json.loads(output.splitlines()[-1]))
