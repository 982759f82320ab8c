"""The control socket: takes lines from clients and gives them to whoever answers; lives on the GUI thread, never waits.

Python's own sockets, not Qt's: `QLocalSocket` hangs up on a client that has said all and closed its half.
"""

import contextlib
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from kiosk.control.socket_path import LONGEST_LINE, socket_paths

log = structlog.get_logger("control")

MOST_CLIENTS: Final = 32
"""At once; who comes later is heard when one of them has gone."""
PATIENCE_SECONDS: Final = 15.0
"""How long a client may take to say what it wants, and its answer to be found."""

Answer = dict[str, Any]


class ControlServer(QObject):
    """Listens in the place of `data_dir` from construction until `close`, or logs why it cannot.

    `handle` gets each request, with what to call with the answer: once, on the GUI thread, now or later.
    """

    def __init__(self, data_dir: Path, handle: Callable[[Any, Callable[[Answer], None]], None]) -> None:
        super().__init__()
        self._handle = handle
        self._clients: set[_Client] = set()
        self._path: Path | None = None
        self._notifier: QSocketNotifier | None = None
        reason = "no place for a socket: the path of data_dir is too long, and XDG_RUNTIME_DIR is not set"
        with contextlib.suppress(OSError):
            data_dir.mkdir(parents=True, exist_ok=True)
        for path in socket_paths(data_dir):
            try:
                self._socket = listening_socket(path)
            except OSError as error:
                reason = f"{path}: {error.strerror or error}"
                continue
            self._path = path
            self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._accept)
            return
        log.warning("nobody can control this kiosk with `kiosk ctl`", reason=reason)

    def close(self) -> None:
        """Hang up on everybody, and take the socket away; idempotent."""
        if self._path is None or self._notifier is None:
            return
        for client in [*self._clients]:
            client.hang_up()
        self._notifier.setEnabled(False)
        self._socket.close()
        with contextlib.suppress(OSError):
            self._path.unlink()
        self._path = None

    def _accept(self) -> None:
        try:
            connection, _ = self._socket.accept()
        except OSError:  # it has gone again, or the process has too many files open
            return
        client = _Client(connection, self._handle, self)
        self._clients.add(client)
        client.gone.connect(self._on_gone)
        self._make_room()

    def _on_gone(self, client: "_Client") -> None:
        self._clients.discard(client)
        client.deleteLater()
        self._make_room()

    def _make_room(self) -> None:
        if self._notifier:
            self._notifier.setEnabled(self._path is not None and len(self._clients) < MOST_CLIENTS)


class _Client(QObject):
    """One client, its one request and its one answer.

    Signals:
        gone: it was hung up on.

    """

    gone = Signal(object)

    def __init__(
        self, connection: socket.socket, handle: Callable[[Any, Callable[[Answer], None]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._handle = handle
        self._heard = bytearray()
        self._open = True
        connection.setblocking(False)
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._patience = QTimer(self, singleShot=True, interval=round(PATIENCE_SECONDS * 1000))
        self._patience.timeout.connect(lambda: self._answer(refusal("took too long")))
        self._patience.start()

    def hang_up(self) -> None:
        """Close the connection; an answer that comes later goes nowhere."""
        if self._open:
            self._open = False
            self._patience.stop()
            self._notifier.setEnabled(False)
            self._connection.close()
            self._heard.clear()
            self.gone.emit(self)

    def _read(self) -> None:
        try:
            data = self._connection.recv(LONGEST_LINE)
        except BlockingIOError:
            return
        except OSError:
            self.hang_up()
            return
        self._heard += data
        line, end, _ = self._heard.partition(b"\n")
        if len(line) >= LONGEST_LINE:
            self._answer(refusal(f"a request has at most {LONGEST_LINE} bytes"))
        elif end:
            self._notifier.setEnabled(False)  # one request each
            self._take(bytes(line))
        elif not data:
            self.hang_up()

    def _take(self, line: bytes) -> None:
        self._heard.clear()
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            self._answer(refusal("a request is one JSON object on one line"))
        else:
            self._handle(request, self._answer)

    def _answer(self, answer: Answer) -> None:
        if not self._open:
            return
        line = json.dumps(answer).encode() + b"\n"
        # An answer fits into the socket's buffer; who has filled that is not waited for.
        with contextlib.suppress(OSError):
            self._connection.send(line)
        self.hang_up()


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
