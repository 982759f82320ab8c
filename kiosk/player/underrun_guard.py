"""Watches whether a stream that plays runs dry, and lets its sound fade when it does."""

import asyncio
from collections.abc import Callable
from enum import StrEnum
from typing import Final, Protocol

from kiosk.player.audio_holdback import AudioHoldback, Piece

MARGIN_SECONDS: Final = 0.06
"""How long before it is heard the last of the sound goes to mpv: loudspeakers take theirs in steps of up to 50 ms."""
LEAST_SECONDS: Final = 0.01
"""Between two looks at how much has been heard."""


class SupplyLevel(StrEnum):
    """What there is of a stream."""

    UNWATCHED = "unwatched"
    """That is not looked after here: its sound is not understood."""
    ENOUGH = "enough"
    DRY = "dry"
    """Nothing but silence: the sound fades."""


class Outlet(Protocol):
    """Where a stream goes, piece by piece."""

    async def write(self, data: Piece) -> None:
        """Append `data`, when there is room."""

    async def finish(self) -> None:
        """Nothing more will come."""


class UnderrunGuard:
    """A pipe's end to write to, on the asyncio loop, for a stream that is played while it comes.

    `heard` tells, on any thread, how many seconds of the stream have been played, or None before it plays. `on_level`
    is told each change, the level being `UNWATCHED` in the beginning; a stream that was dry has enough when `wait`
    seconds of it are there.
    """

    def __init__(
        self, pipe: Outlet, heard: Callable[[], float | None], wait: float, on_level: Callable[[SupplyLevel], None]
    ) -> None:
        self._pipe = pipe
        self._heard = heard
        self._wait = wait
        self._on_level = on_level
        self._tail = AudioHoldback()
        self._level = SupplyLevel.UNWATCHED
        self._dried_at = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._silence: asyncio.Task[None] | None = None

    async def write(self, data: bytes) -> None:
        """Append `data`, but for the last of its sound."""
        await self._unwatch()
        for piece in self._tail.take(data):
            await self._pipe.write(piece)
        until = self._tail.until
        if not self._tail.understands:
            self._tell(SupplyLevel.UNWATCHED)
        elif until is not None and self._level is not SupplyLevel.DRY:
            self._tell(SupplyLevel.ENOUGH)
            self._watch()
        elif until is not None and until - self._dried_at >= self._wait:
            self._tell(SupplyLevel.ENOUGH)
            # Not by what has been heard, which is not told anew before the stream goes on.
            self._watch_in(until - self._dried_at - MARGIN_SECONDS)

    async def finish(self) -> None:
        """Nothing more will come: what is held goes on, then the end."""
        await self._unwatch()
        try:
            # Where the stream is given up the pipe may be full; then its reader goes, too.
            await self._pipe.write(self._tail.rest())
        finally:
            await self._pipe.finish()
        if self._level is SupplyLevel.DRY:
            self._tell(SupplyLevel.ENOUGH)

    def _watch(self) -> None:
        until, heard = self._tail.until, self._heard()
        if until is None:
            return
        left = until - MARGIN_SECONDS - (heard or 0.0)
        if heard is None or left > 0:
            self._watch_in(left)
            return
        self._dried_at = until
        self._silence = asyncio.get_running_loop().create_task(self._pipe.write(self._tail.hush()))
        self._tell(SupplyLevel.DRY)

    def _watch_in(self, seconds: float) -> None:
        self._timer = asyncio.get_running_loop().call_later(max(seconds, LEAST_SECONDS), self._watch)

    async def _unwatch(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._silence:
            await self._silence
            self._silence = None

    def _tell(self, level: SupplyLevel) -> None:
        if level != self._level:
            self._level = level
            self._on_level(level)
