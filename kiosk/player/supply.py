"""Watches whether a stream that plays runs dry, and lets its sound fade when it does."""

import asyncio
from collections.abc import Callable
from typing import Final

from kiosk.player.feed import Sink
from kiosk.player.tail import Tail

MARGIN_SECONDS: Final = 0.06
"""How long before it is heard the last of the sound goes to mpv: loudspeakers take theirs in steps of up to 50 ms."""


class Supply:
    """A pipe's end to write to, on the asyncio loop, for a stream that is played while it comes.

    `heard` tells, on any thread, how many seconds of the stream have been played. `on_dry` is called when the sound
    comes to its end and fades (True), and when so much has come that it can go on for `wait` seconds (False), as it can
    in the beginning. It is not called for a stream whose sound is not understood; that passes as it is.
    """

    def __init__(self, pipe: Sink, heard: Callable[[], float], wait: float, on_dry: Callable[[bool], None]) -> None:
        self._pipe = pipe
        self._heard = heard
        self._wait = wait
        self._on_dry = on_dry
        self._tail = Tail()
        self._dry: bool | None = None
        self._dried_at = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._silence: asyncio.Task[None] | None = None

    async def write(self, data: bytes) -> None:
        """Append `data`, but for the last of its sound."""
        self._disarm()
        await self._pipe.write(self._tail.take(data))
        until = self._tail.until
        if until is not None and (not self._dry or until - self._dried_at >= self._wait):
            self._tell(dry=False)
            self._watch()

    async def finish(self) -> None:
        """Nothing more will come: what is held goes on, then the end."""
        self._disarm()
        try:
            await self._pipe.write(self._tail.rest())
        finally:
            await self._pipe.finish()
        if self._dry:
            self._tell(dry=False)

    def _watch(self) -> None:
        until = self._tail.until
        if until is None:
            return
        left = until - MARGIN_SECONDS - self._heard()
        loop = asyncio.get_running_loop()
        if left > 0:  # or more, where it does not play yet
            self._timer = loop.call_later(left, self._watch)
            return
        self._dried_at = until
        self._silence = loop.create_task(self._pipe.write(self._tail.hush()))
        self._tell(dry=True)

    def _disarm(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _tell(self, *, dry: bool) -> None:
        if dry != self._dry:
            self._dry = dry
            self._on_dry(dry)
