"""The control socket: takes a line from each client, has it answered on the GUI thread, and writes the answer.

Python's own sockets, not Qt's: `QLocalSocket` hangs up on a client that has said all and closed its half.
"""

import asyncio
import contextlib
import json
import os
import socket
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.control.socket_path import LONGEST_LINE, socket_paths
from kiosk.net.loop import NetworkThread

log = structlog.get_logger("control")

MOST_CLIENTS: Final = 32
"""At once; a later one is heard when one of them has gone."""
MOST_CONNECTIONS: Final = 256
"""Those that wait, too; a further one is hung up on."""
PATIENCE_SECONDS: Final = 15.0
"""How long a client may take to say what it wants, and its answer to be found."""

Answer = dict[str, Any]


class ControlServer(QObject):
    """Listens in the place of `data_dir` from construction until `close`, or logs why it cannot.

    The network loop reads and writes; `handle` gets each request on the GUI thread, where this object lives, with what
    to call with the answer: once, there, now or later.
    """

    _asked = Signal(object, object)

    def __init__(
        self, data_dir: Path, network: NetworkThread, handle: Callable[[Any, Callable[[Answer], None]], None]
    ) -> None:
        super().__init__()
        self._network = network
        self._handle = handle
        self._asked.connect(self._on_asked)
        self._path: Path | None = None
        self._serving: Future[None] | None = None
        reason = "no place for a socket: the path of data_dir is too long, and XDG_RUNTIME_DIR is not set"
        with contextlib.suppress(OSError):
            data_dir.mkdir(parents=True, exist_ok=True)
        for path in socket_paths(data_dir):
            try:
                listener = listening_socket(path)
            except OSError as error:
                reason = f"{path}: {error.strerror or error}"
                continue
            self._path = path
            self._serving = network.submit(self._serve(listener))
            return
        log.warning("nobody can control this kiosk with `kiosk ctl`", reason=reason)

    def close(self) -> None:
        """Hang up on everybody, and take the socket away; idempotent."""
        if self._path and self._serving:
            self._serving.cancel()
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._path = None

    def _on_asked(self, request: Any, answer: Callable[[Answer], None]) -> None:
        self._handle(request, answer)

    async def _serve(self, listener: socket.socket) -> None:
        places = asyncio.Semaphore(MOST_CLIENTS)
        clients: set[asyncio.Task[None]] = set()

        async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            with contextlib.closing(writer):
                task = asyncio.current_task()
                if task is None or len(clients) >= MOST_CONNECTIONS:
                    return
                clients.add(task)
                task.add_done_callback(clients.discard)
                async with places:
                    await self._meet(reader, writer)

        server = await asyncio.start_unix_server(meet, sock=listener, limit=LONGEST_LINE)
        try:
            await server.serve_forever()
        finally:
            for client in clients:
                client.cancel()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client, its one request and its one answer; one that says nothing gets none."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                answer = await self._answer_to(reader)
        except TimeoutError:
            answer = refusal("took too long")
        except OSError:
            return
        if answer:
            # An answer fits into the socket's buffer; who has filled that is not waited for.
            writer.write(json.dumps(answer).encode() + b"\n")

    async def _answer_to(self, reader: asyncio.StreamReader) -> Answer | None:
        try:
            line = await reader.readuntil(b"\n")
        except asyncio.LimitOverrunError:
            return refusal(f"a request has at most {LONGEST_LINE} bytes")
        except asyncio.IncompleteReadError:  # it has hung up in the middle
            return None
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return refusal("a request is one JSON object on one line")
        answered = asyncio.get_running_loop().create_future()

        def settle(found: Answer) -> None:
            if not answered.done():  # the client may be gone
                answered.set_result(found)

        def answer(found: Answer) -> None:
            self._network.call(lambda: settle(found))

        self._asked.emit(request, answer)
        found: Answer = await answered
        return found


def refusal(reason: str) -> Answer:
    """The answer that says no."""
    return {"ok": False, "error": reason}


def listening_socket(path: Path) -> socket.socket:
    """A socket that only this user can open, in place of a dead kiosk's. Raises `OSError`."""
    if path.is_socket():
        _remove_dead(path)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        os.fchmod(listener.fileno(), 0o600)  # before there is a file that others could open
        listener.bind(str(path))
        listener.listen()
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def _remove_dead(path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
        caller.setblocking(False)
        try:
            caller.connect(str(path))
        except ConnectionRefusedError:
            path.unlink()
        except BlockingIOError:  # somebody lives there, and is busy
            pass
