"""Brings streams and sounds to pipes that mpv reads; lives on the GUI thread, works on the network's loop."""

import contextlib
from collections.abc import Coroutine
from concurrent.futures import Future
from enum import StrEnum
from pathlib import Path
from typing import Any

import httpx
from PySide6.QtCore import QObject, Signal

from kiosk.net.loop import NetworkThread, preconnect
from kiosk.player.hls_feed import BeyondFeederError, FeedError, HlsFeed, Recorder, media_client
from kiosk.player.pipe import Pipe
from kiosk.player.playback_clock import PlaybackClock
from kiosk.player.playlist import PlaylistError
from kiosk.player.underrun_guard import UnderrunGuard


class StreamEvent(StrEnum):
    """What happens to a stream while it is loaded."""

    BEGUN = "begun"
    """The first bytes follow; the value is mpv's name of the container."""
    RECEIVED = "received"
    """All of it has arrived."""
    BEYOND_FEEDER = "beyond feeder"
    """It is for mpv's own demuxer; the value is its address, and what it uses."""
    BROKE = "broke"
    """It could not be fetched (to the end); the value is the reason for the attendant."""
    SUPPLIED = "supplied"
    """How much of it there is, as a `SupplyLevel`, has changed."""


class StreamLoader(QObject):
    """Streams are named by their playbacks' numbers, which grow; reports of one that was ended may still come.

    Attributes:
        origin: where the next stream most likely comes from, as the last one did: `https://host/`; empty if unknown.

    Signals:
        reported: the stream's number, the `StreamEvent`, and its value.

    """

    reported = Signal(int, str, object)

    def __init__(self, network: NetworkThread) -> None:
        super().__init__()
        self._network = network
        self.client: httpx.AsyncClient = media_client()
        network.at_end(self.client.aclose)
        self.origin = ""
        self._pipes: dict[int, Pipe] = {}  # of the current stream, and of the one that comes
        self._work: dict[int, Future[None]] = {}
        self._oldest = 0

    def preconnect(self) -> None:
        """Have a connection open to `origin`."""
        if self.origin:
            self._network.submit(preconnect(self.client, self.origin))

    def fetch(self, stream: int, url: str, recorder: Recorder | None, played: PlaybackClock, wait: float) -> None:
        """Bring the stream at `url`, `played` so far; dry, it goes on when `wait` seconds are there."""
        self.origin = origin_of(url)
        self._start(stream, self._fetch(stream, url, recorder, played, wait))

    def bring(self, stream: int, wav: bytes) -> None:
        """Bring a WAV file."""
        self._start(stream, self._bring(stream, wav))

    def path(self, stream: int) -> Path:
        """Where to read a stream that has begun."""
        return self._pipes[stream].path

    def end_before(self, stream: int) -> None:
        """End all streams but this one and those after it."""
        self._oldest = stream
        for old in [number for number in self._work if number < stream]:
            self._work.pop(old).cancel()
        for old in list(self._pipes):  # a copy: the network thread may add the one that comes
            if old < stream:
                self._pipes.pop(old).close()

    def _start(self, stream: int, work: Coroutine[Any, Any, None]) -> None:
        self._work[stream] = self._network.submit(work)

    async def _fetch(
        self, stream: int, url: str, recorder: Recorder | None, played: PlaybackClock, wait: float
    ) -> None:
        if stream < self._oldest:
            return
        pipe = self._pipes[stream] = Pipe()
        supply = UnderrunGuard(
            pipe, played.now, wait, lambda level: self.reported.emit(stream, StreamEvent.SUPPLIED, level)
        )
        feed = HlsFeed(
            self.client, url, lambda container: self.reported.emit(stream, StreamEvent.BEGUN, container), recorder
        )
        try:
            await feed.run(supply)
            self.reported.emit(stream, StreamEvent.RECEIVED, None)
        except BeyondFeederError as beyond:
            self.reported.emit(stream, StreamEvent.BEYOND_FEEDER, (url, str(beyond)))
        except (FeedError, PlaylistError) as error:
            self.reported.emit(stream, StreamEvent.BROKE, str(error))

    async def _bring(self, stream: int, wav: bytes) -> None:
        if stream < self._oldest:
            return
        pipe = self._pipes[stream] = Pipe()
        self.reported.emit(stream, StreamEvent.BEGUN, "wav")
        try:
            await pipe.write(wav)
        finally:
            await pipe.finish()


def origin_of(url: str) -> str:
    """Nothing of the address that may be secret; empty where it is none."""
    with contextlib.suppress(httpx.InvalidURL):
        return str(httpx.URL(url).copy_with(userinfo=b"", raw_path=b"/", fragment=None))
    return ""
