"""A sandbox in a process of its own, for whatever tests against the service."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

ANNOUNCEMENT: Final = "sandbox "
STOP_SECONDS: Final = 10.0


@contextmanager
def running_sandbox(*options: str) -> Iterator[str]:
    """The base URL of a sandbox started with `options` on a free port; its end must be a clean one."""
    with started_sandbox(*options) as (process, url):
        yield url
        assert process.poll() is None, "the sandbox must live until it is stopped"
        process.terminate()
        assert process.wait(STOP_SECONDS) == 0
        assert process.stderr is not None
        assert not process.stderr.read()


@contextmanager
def started_sandbox(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and the base URL of a sandbox; killed at the end if it still runs."""
    command = [sys.executable, "-m", "kiosk", "sandbox", "--port", "0", *options]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline().strip()
            assert line.startswith(ANNOUNCEMENT), line
            yield process, line.removeprefix(ANNOUNCEMENT)
        finally:
            process.kill()
