"""The network thread: one asyncio loop for all that waits on other machines.

Tasks on it can be cancelled at any await, which a thread that is blocked in a socket call cannot; and one loop for the
life of the process keeps connections open from one conversation to the next.
"""

import asyncio
import contextlib
import functools
import ssl
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final, TypeVar

import httpx
import structlog

log = structlog.get_logger("network")

JOIN_SECONDS: Final = 2.0
AHEAD_SECONDS: Final = 5.0
BLOCKING_THREADS: Final = 12
"""For files, the ledger and names of machines: all may be slow at once, and a thread waits where who asked gave up."""
HARMLESS: Final = frozenset({"host", "user-agent", "accept", "accept-encoding", "connection"})

T = TypeVar("T")


@functools.cache
def trust() -> ssl.SSLContext:
    """The authorities whose certificates clients believe; read once for all of them, which takes 30 ms."""
    return httpx.create_ssl_context()


async def preconnect(client: httpx.AsyncClient, url: str) -> None:
    """Have `client` open a connection to where `url` is, so that its next request need not wait for one.

    What is asked is harmless, and says nothing of who asks; whatever comes of it, nothing is raised.
    """
    with contextlib.suppress(httpx.HTTPError, httpx.InvalidURL, OSError, RuntimeError):
        request = client.build_request("HEAD", httpx.URL(url).join("/"))
        for name in [name for name in request.headers if name not in HARMLESS]:
            del request.headers[name]
        async with asyncio.timeout(AHEAD_SECONDS):
            await client.send(request)


async def close_surely(response: Any) -> None:
    """A response hook for clients of httpx and httpx2: who is cancelled at a response's end gives its connection back.

    WORKAROUND for https://github.com/encode/httpcore/pull/927: httpcore shields what it does there from anyio's
    cancellation alone; a task that asyncio cancels leaves a connection that counts as in use for ever, and with a
    hundred of them the client is stuck.
    """
    stream = response.stream
    close = stream.aclose
    stream.aclose = lambda: asyncio.shield(close())


def _ready_threads() -> ThreadPoolExecutor:
    """Threads that are all there from now on: whether one is free is a matter of chance, but not how many there are."""
    threads = ThreadPoolExecutor(BLOCKING_THREADS, "blocking")
    together = threading.Barrier(BLOCKING_THREADS)
    for _ in range(BLOCKING_THREADS):
        threads.submit(together.wait)
    return threads


class NetworkThread:
    """An asyncio loop on a thread of its own, from `start` to `stop`."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._loop.set_default_executor(_ready_threads())
        # The loop itself holds its tasks weakly: one that nobody waits for could vanish in the middle.
        self._running: set[Future[Any]] = set()
        self._closing: list[Callable[[], Coroutine[Any, Any, object]]] = []
        self._thread = threading.Thread(target=self._run, name="network", daemon=True)

    def on_error(self, handle: Callable[[asyncio.AbstractEventLoop, dict[str, Any]], object]) -> None:
        """Let `handle` hear of the loop's own errors and of those that end tasks."""
        self._loop.set_exception_handler(handle)

    def at_end(self, close: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Have `close` run at `stop`, when no other task runs any more: what is submitted then may be cancelled."""
        self._closing.append(close)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def submit(self, task: Coroutine[Any, Any, T], *, handled: bool = False) -> "Future[T]":
        """Run `task` on the loop; from any thread. Cancelling the future cancels the task.

        The loop's exception handler hears of an error that ends it, unless the caller has `handled` that.
        """
        future = asyncio.run_coroutine_threadsafe(task, self._loop)
        self._running.add(future)
        future.add_done_callback(self._running.discard)
        if not handled:
            future.add_done_callback(self._look)
        return future

    def call(self, function: Callable[[], object]) -> None:
        """Call `function` on the loop soon; from any thread."""
        self._loop.call_soon_threadsafe(function)

    def stop(self) -> None:
        """Cancel what still runs, wait until it has ended, and end the thread; idempotent."""
        if self._loop.is_closed():
            return
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(JOIN_SECONDS)
            if self._thread.is_alive():
                log.error("the network thread did not stop in time")
                return
        self._loop.close()

    def _look(self, done: "Future[Any]") -> None:
        if not done.cancelled() and (error := done.exception()):
            self._loop.call_exception_handler({"message": "a task failed", "exception": error})

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        closing = [close() for close in self._closing]
        self._loop.run_until_complete(asyncio.gather(*closing, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
