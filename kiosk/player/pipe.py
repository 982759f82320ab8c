"""The pipe between the network loop, which writes, and mpv, which reads.

It is the system's own, so that mpv reads without Python: two threads that both want its lock cost 30 ms of the wait
for a stream's first frame.
"""

import asyncio
import fcntl
import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

PIPE_BYTES: Final = 1024 * 1024
"""The most that Linux gives without asking (pipe(7)); a segment goes in at once."""


class Pipe:
    """Bytes in order; made on the asyncio loop that writes to it.

    `path` is where to read it, once. Like its name, the end to read stays open until `close`, so that what was written
    is there for a reader who comes late; one who comes after it finds nothing, and never another stream.
    """

    def __init__(self) -> None:
        self.path = Path(mkdtemp(prefix="kiosk-")) / "stream"
        self._loop = asyncio.get_running_loop()
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)
        with suppress(OSError):  # a smaller one does it, too
            fcntl.fcntl(self._write, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        self.path.symlink_to(f"/proc/self/fd/{self._read}")
        self._finished = False

    async def write(self, data: bytes | memoryview) -> None:
        """Append `data`, when there is room, and no other call writes; in vain where nobody reads any more."""
        rest = memoryview(data)
        while rest and not self._finished:
            try:
                rest = rest[os.write(self._write, rest) :]
            except BlockingIOError:
                await self._room()
            except BrokenPipeError:
                return

    async def _room(self) -> None:
        room = asyncio.Event()
        self._loop.add_writer(self._write, room.set)
        try:
            await room.wait()
        finally:
            self._loop.remove_writer(self._write)

    async def finish(self) -> None:
        """Nothing more will come: the reader gets what is left, then the end."""
        if not self._finished:
            self._finished = True
            os.close(self._write)

    def close(self) -> None:
        """Let nobody begin to read any more; on any thread, once."""
        self.path.unlink()
        self.path.parent.rmdir()
        os.close(self._read)
