"""How one task waits for others: to their end whatever happens, until something else comes, or for all together."""

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def uninterrupted(work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`, which goes on to its end even when the caller is cancelled, however often.

    The caller's cancellation then follows, whatever `work` ends with. Only the end of the loop, which cancels every
    task, interrupts it.
    """
    task = asyncio.create_task(work)
    cancelled = False
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            cancelled = True
    if cancelled:
        raise asyncio.CancelledError from (None if task.cancelled() else task.exception())
    return task.result()


async def unless(end: Awaitable[Any], work: Coroutine[Any, Any, T]) -> T | None:
    """The result of `work`; `None`, once `work` was cancelled and has ended, if `end` comes before."""
    task, ending = asyncio.create_task(work), asyncio.ensure_future(end)
    try:
        await asyncio.wait({task, ending}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        await uninterrupted(cancel(task, ending))
    return None if task.cancelled() else task.result()


async def together(*works: Coroutine[Any, Any, object]) -> None:
    """Run all of them; when one fails or the caller is cancelled, the others are cancelled and have ended."""
    try:
        async with asyncio.TaskGroup() as group:
            for work in works:
                group.create_task(work)
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None


async def cancel(*tasks: "asyncio.Future[Any]") -> None:
    """Cancel the tasks, and wait until they have ended."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
