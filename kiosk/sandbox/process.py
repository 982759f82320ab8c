"""The process around the service: its socket, its signals, its end."""

import asyncio
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import uvicorn

from kiosk.sandbox.api.auth_and_faults import ClosableProtocol
from kiosk.sandbox.api.server import Service

_KEEP_ALIVE_SECONDS: Final = 75
_FAREWELL_SECONDS: Final = 1


def open_listener(host: str, port: int, handle: int | None) -> socket.socket:
    """A listening socket: an inherited one, or a new one on `host` and `port`. Raises `OSError`."""
    if handle is not None:
        return socket.socket(fileno=handle)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family)
    # By its handle it is seen to be TCP's; asyncio would else leave each answer waiting for the last one's receipt.
    return socket.socket(fileno=listener.detach())


class _Server(uvicorn.Server):
    """A server that announces its address, and leaves signals to `serve`."""

    def __init__(self, service: Service, listener: socket.socket, host: str) -> None:
        super().__init__(
            uvicorn.Config(
                service.app,
                http=ClosableProtocol,
                ws="none",
                lifespan="off",
                log_level="error",
                timeout_keep_alive=_KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=_FAREWELL_SECONDS,
            )
        )
        self._service = service
        self._listener = listener
        self._host = f"[{host}]" if ":" in host else host

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"sandbox http://{self._host}:{self._listener.getsockname()[1]}", flush=True)  # noqa: T201

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Word streams last as long as their sessions.
        await asyncio.to_thread(self._service.close)
        await super().shutdown(sockets)


def serve(service: Service, listener: socket.socket, host: str, *, exit_with_stdin: bool) -> None:
    """Serve until SIGTERM, SIGINT or, if wanted, the end of standard input."""
    asyncio.run(_serve(_Server(service, listener, host), listener, exit_with_stdin=exit_with_stdin))


async def _serve(server: _Server, listener: socket.socket, *, exit_with_stdin: bool) -> None:
    loop = asyncio.get_running_loop()

    def stop() -> None:
        server.should_exit = True

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    if exit_with_stdin:
        tell = lambda: loop.call_soon_threadsafe(stop)  # noqa: E731
        threading.Thread(target=_wait_for_stdin_end, args=(tell,), name="stdin", daemon=True).start()
    await server.serve([listener])


def _wait_for_stdin_end(then: Callable[[], object]) -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    then()
