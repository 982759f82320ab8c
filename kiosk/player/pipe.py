"""The pipe between the network loop, which writes, and mpv's demuxer thread, which reads."""

import asyncio
import threading
from collections import deque
from typing import Final

HIGH_WATER_BYTES: Final = 16 * 1024 * 1024
"""Some 60 s at the service's bit rate: mpv reads ahead, so this fills only when mpv does not."""


class Pipe:
    """A bounded queue of bytes; made on the asyncio loop that writes to it. `read`, `cancel` and `close` are mpv's."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._room = asyncio.Event()
        self._changed = threading.Condition()
        self._chunks: deque[bytes] = deque()
        self._bytes = 0
        self._ended = False

    async def write(self, data: bytes) -> None:
        """Append `data`, when there is room."""
        with self._changed:
            if self._ended:
                return
            self._chunks.append(data)
            self._bytes += len(data)
            full = self._bytes > HIGH_WATER_BYTES
            if full:
                self._room.clear()
            self._changed.notify()
        if full:
            await self._room.wait()

    def finish(self) -> None:
        """Nothing more will come: the reader gets what is left, then the end."""
        with self._changed:
            self._ended = True
            self._changed.notify()

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; blocks until there are some; empty at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._chunks or self._ended)
            if not self._chunks:
                return b""
            data = self._chunks.popleft()
            if len(data) > size:
                self._chunks.appendleft(data[size:])
                data = data[:size]
            was_full = self._bytes > HIGH_WATER_BYTES
            self._bytes -= len(data)
            has_room = was_full and self._bytes <= HIGH_WATER_BYTES
        if has_room:
            self._wake_writer()
        return data

    def cancel(self) -> None:
        """Throw away what is left and end; a blocked `read` returns at once, and so does a blocked `write`."""
        with self._changed:
            self._chunks.clear()
            self._bytes = 0
            self._ended = True
            self._changed.notify()
        self._wake_writer()

    close = cancel

    def _wake_writer(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._room.set)
