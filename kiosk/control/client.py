"""The other end of the control socket: asks the running kiosk for one thing."""

import json
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from kiosk.control.socket_path import LONGEST_LINE, socket_paths

ANSWER_SECONDS: Final = 20.0


class ControlError(Exception):
    """The kiosk refused, or none is running; the message says it in one line."""


def ask_kiosk(data_dir: Path, request: dict[str, Any]) -> Any:
    """What the kiosk with this `data_dir` answers to `request`. Raises `ControlError`."""
    line = json.dumps(request).encode() + b"\n"
    if len(line) > LONGEST_LINE:
        raise ControlError(f"too long: a request has at most {LONGEST_LINE} bytes")
    with _connected(data_dir) as connection:
        try:
            connection.sendall(line)
            answer = json.loads(_line(connection))
        except TimeoutError:
            raise ControlError("the kiosk does not answer: it may be frozen") from None
        except (OSError, ValueError):
            raise ControlError("the kiosk broke off without an answer") from None
    if not isinstance(answer, dict) or answer.get("ok") is not True:
        error = answer.get("error") if isinstance(answer, dict) else None
        raise ControlError(str(error or "the kiosk's answer makes no sense"))
    return answer.get("result")


def _connected(data_dir: Path) -> socket.socket:
    for path in socket_paths(data_dir):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(ANSWER_SECONDS)
        with suppress(OSError):  # a dead kiosk leaves its socket behind
            connection.connect(str(path))
            return connection
        connection.close()
    raise ControlError(f"no kiosk is running with data_dir = {data_dir}")


def _line(connection: socket.socket) -> bytes:
    answer = bytearray()
    while b"\n" not in answer and len(answer) <= LONGEST_LINE and (data := connection.recv(LONGEST_LINE)):
        answer += data
    return bytes(answer)
