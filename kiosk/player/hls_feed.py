"""Fetches an HLS stream and writes it to a pipe as one stream of bytes.

Why not mpv's own demuxer: it freezes at segment boundaries even when the origin is punctual, opens three connections
before the first frame and skips segments that fail. This one asks for the playlist when the next segment is due, starts
at the first segment, passes bytes on as they arrive and asks again for what fails.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final, Literal, Protocol, TypeAlias

import httpx
import structlog

from kiosk.net.loop import close_surely, trust
from kiosk.player.playlist import Playlist, PlaylistError, Segment, UnreadableError, check_media_url, read_playlist

log = structlog.get_logger("feed")

Container: TypeAlias = Literal["mpegts", "mp4"]

START_SECONDS: Final = 15.0
"""How long the first segment may take to appear; the visitor still waits then, and is told so."""
GIVE_UP_SECONDS: Final = 8.0
"""How long a stream that has begun may bring nothing new."""
EARLY_SECONDS: Final = 0.05
POLL_SECONDS: Final = 0.1
DUE_POLL_SECONDS: Final = 0.05
DUE_POLLS: Final = 4
"""A segment that is due is asked for twice as often at first: what is lost here comes off the stream's cushion."""
READ_SECONDS: Final = 5.0
PLAYLIST_SECONDS: Final = 2.0
PLAYLIST_BYTES: Final = 1024 * 1024
REDIRECTS: Final = 4
SEGMENT_BYTES: Final = 64 * 1024 * 1024


class FeedError(Exception):
    """The stream could not be fetched (to the end)."""


class BeyondFeederError(Exception):
    """The stream uses a part of HLS that the feeder leaves to mpv; the message names it."""


class RefusedError(Exception):
    """The origin answered, but not with what was asked for."""


FETCH_ERRORS: Final = (RefusedError, httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError)
"""All that httpx lets through; a time-out and a failed TLS handshake are OSErrors."""


def media_client(transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
    """A client for media: no key, limited time, connections kept open."""
    return httpx.AsyncClient(
        verify=trust(),
        transport=transport,
        mounts={"http://": None},  # plain http is this machine: no proxy on the way
        timeout=httpx.Timeout(READ_SECONDS, connect=READ_SECONDS),
        limits=httpx.Limits(max_keepalive_connections=4, keepalive_expiry=120.0),
        event_hooks={"response": [close_surely]},
    )


class Sink(Protocol):
    """Takes the stream as it comes."""

    async def write(self, data: bytes) -> None:
        """Append `data`, when there is room."""

    async def finish(self) -> None:
        """Nothing more will come."""


class Recorder(Protocol):
    """Gets what is fed, in order; on the network loop."""

    def begin(self, container: Container) -> None:
        """The stream begins, in mpv's name of its format."""

    def add_init(self, data: bytes) -> None:
        """The initialisation section of the segments that follow."""

    def add(self, sequence: int, seconds: float, data: bytes) -> None:
        """The next segment is there, whole, with its number and length in the playlist."""

    def end(self) -> None:
        """The playlist has ended, and all its segments are there."""


class HlsFeed:
    """One stream, from the address that the service named to its end.

    `on_format` is called once, on the network loop, with mpv's name of the container before the first byte is written.
    A `recorder` gets what goes to the pipe, too.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        url: str,
        on_format: Callable[[Container], None],
        recorder: Recorder | None = None,
    ) -> None:
        self._client = client
        self._recorder = recorder
        self._origin = url
        self._url = url
        self._on_format = on_format
        self._next = -1
        self._init_url: str | None = None
        self._progress = time.monotonic()

    async def run(self, pipe: Sink) -> None:
        """HlsFeed `pipe` until the playlist has ended. Raises `FeedError`, `PlaylistError` or `BeyondFeederError`."""
        try:
            await self._run(pipe)
        finally:
            await pipe.finish()

    async def _run(self, pipe: Sink) -> None:
        check_media_url(self._origin, self._origin)
        playlist = await self._first_playlist()
        self._next = playlist.segments[0].sequence
        container: Container = "mp4" if playlist.segments[0].init_url else "mpegts"
        self._on_format(container)
        if self._recorder:
            self._recorder.begin(container)
        while True:
            for segment in playlist.segments:
                if segment.sequence >= self._next:
                    self._note_gap(segment)
                    await self._pass_on(segment, pipe)
                    self._next = segment.sequence + 1
            if playlist.ended:
                if self._recorder:
                    self._recorder.end()
                return
            playlist = await self._next_playlist(playlist)
            if playlist.beyond_feeder:  # what comes after a break does not join what came before
                self._recorder = None

    async def _first_playlist(self) -> Playlist:
        """The first reading that lists a segment; until then the origin is asked again."""
        while True:
            playlist = await self._try_playlist()
            if playlist and playlist.beyond_feeder:
                raise BeyondFeederError(playlist.beyond_feeder)
            if playlist and playlist.variant_url:
                self._url = playlist.variant_url
                continue
            if playlist and playlist.segments:
                self._progress = time.monotonic()
                return playlist
            if playlist and playlist.ended:
                raise FeedError("the stream ended without a segment")
            self._give_up_after(START_SECONDS)
            await asyncio.sleep(POLL_SECONDS)

    async def _next_playlist(self, last: Playlist) -> Playlist:
        """The first reading after `last` that brings news, asked for when it is due."""
        duration = last.segments[-1].duration if last.segments else last.target_duration
        await asyncio.sleep(max(POLL_SECONDS, self._progress + duration - EARLY_SECONDS - time.monotonic()))
        asked = 0
        while True:
            playlist = await self._try_playlist()
            if playlist and (playlist.ended or any(s.sequence >= self._next for s in playlist.segments)):
                if playlist.beyond_feeder in ("encryption", "byte ranges"):
                    raise FeedError(f"the stream turned to {playlist.beyond_feeder} on the way")
                self._progress = time.monotonic()
                return playlist
            # A segment may be longer than all before it, and then nothing is late.
            self._give_up_after(GIVE_UP_SECONDS + last.target_duration)
            asked += 1
            await asyncio.sleep(DUE_POLL_SECONDS if asked < DUE_POLLS else POLL_SECONDS)

    async def _try_playlist(self) -> Playlist | None:
        """One reading, or None where the origin failed: it may answer 404 for a moment."""
        body = bytearray()

        async def collect(chunk: bytes) -> None:
            body.extend(chunk)

        try:
            async with asyncio.timeout(PLAYLIST_SECONDS):
                url = await self._get(self._url, 0, PLAYLIST_BYTES, collect)
            return read_playlist(body.decode("utf-8", "replace"), url, self._origin)
        except (*FETCH_ERRORS, UnreadableError) as error:
            log.info("playlist not there", error=type(error).__name__, reason=str(error)[:80])
            return None

    async def _pass_on(self, segment: Segment, pipe: Sink) -> None:
        if segment.init_url and segment.init_url != self._init_url:
            data = await self._pass_on_url(segment.init_url, pipe)
            self._init_url = segment.init_url
            if self._recorder:
                self._recorder.add_init(data)
        data = await self._pass_on_url(segment.url, pipe)
        if self._recorder:
            self._recorder.add(segment.sequence, segment.duration, data)

    async def _pass_on_url(self, url: str, pipe: Sink) -> bytes:
        """All bytes of `url`, each once, however often the origin fails in between; returned to be recorded."""
        check_media_url(url, self._origin)
        kept: list[bytes] = []
        done = 0
        progress = time.monotonic()

        async def pass_on(chunk: bytes) -> None:
            nonlocal done, progress
            await pipe.write(chunk)
            if self._recorder:
                kept.append(chunk)
            done += len(chunk)
            progress = time.monotonic()

        while True:
            try:
                await self._get(url, done, SEGMENT_BYTES, pass_on)
            except FETCH_ERRORS as error:
                log.info("segment failed", error=type(error).__name__, reason=str(error)[:80], bytes=done)
                if time.monotonic() - progress > GIVE_UP_SECONDS:
                    raise FeedError("a segment could not be fetched") from error
                await asyncio.sleep(POLL_SECONDS)
            else:
                return b"".join(kept)

    async def _get(self, url: str, skip: int, limit: int, sink: Callable[[bytes], Awaitable[None]]) -> str:
        """Give the body of `url` to `sink` as it arrives, from byte `skip` on; the address it came from in the end.

        Raises FETCH_ERRORS or PlaylistError.
        """
        headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={skip}-"} if skip else {})
        async with self._open(url, headers) as response:
            if response.status_code not in (200, 206):
                raise RefusedError(f"status {response.status_code}")
            drop = skip if response.status_code == 200 else 0
            size = 0
            async for chunk in response.aiter_bytes():
                size += len(chunk)
                if size > limit:
                    raise PlaylistError("a body that is too large")
                rest = chunk[drop:]
                drop = max(0, drop - len(chunk))
                if rest:
                    await sink(rest)
            return str(response.url)

    @asynccontextmanager
    async def _open(self, url: str, headers: dict[str, str]) -> AsyncIterator[httpx.Response]:
        """The answer for `url`; a redirect is followed only to an address that may be opened."""
        for _ in range(REDIRECTS):
            async with self._client.stream("GET", url, headers=headers) as response:
                if response.next_request is None:
                    yield response
                    return
                url = check_media_url(str(response.next_request.url), self._origin)
        raise RefusedError("too many redirects")

    def _note_gap(self, segment: Segment) -> None:
        if segment.sequence > self._next:
            log.warning("segments left the playlist before they were fetched", missing=segment.sequence - self._next)

    def _give_up_after(self, seconds: float) -> None:
        if time.monotonic() - self._progress > seconds:
            raise FeedError("nothing new came")
