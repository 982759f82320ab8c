"""The program itself as a process: its own sandbox beside it, for a kiosk without a key, and itself anew."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from typing import Final, NoReturn

STOP_SECONDS: Final = 5.0


def own_command() -> list[str]:
    """The words that start this program again: the bundle itself, or the package with this interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]


def restart() -> NoReturn:
    """Become this program anew, with the same arguments, in the same process: whoever watches it sees none end."""
    sys.stdout.flush()
    sys.stderr.flush()
    command = [*own_command(), *sys.argv[1:]]
    os.execv(command[0], command)  # noqa: S606


class SandboxLauncher:
    """A sandbox with `options` on a free port of this machine, from `start` to `stop`.

    The port is open from construction on: who calls early waits for the answer, and start-up waits for nothing.
    The sandbox ends by itself when this process does, because its standard input then closes.
    """

    def __init__(self, options: Sequence[str] = ()) -> None:
        self._options = options
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process."""
        with self._listener as listener:
            handle = listener.fileno()
            self._process = subprocess.Popen(
                [*own_command(), "sandbox", "--listener", str(handle), "--exit-with-stdin", *self._options],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                pass_fds=[handle],
                start_new_session=True,  # Ctrl-C is for the kiosk, which still has a session to close here
            )

    def stop(self) -> None:
        """End the process, if it was started; idempotent."""
        self._listener.close()
        if self._process:
            end_with_input(self._process)


def end_with_input(process: "subprocess.Popen[bytes]") -> None:
    """Close the standard input of a process that ends with it, and wait until it has; killed where it does not."""
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
