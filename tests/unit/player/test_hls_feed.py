import asyncio
import os
from collections.abc import Callable

import pytest

from kiosk.player import hls_feed
from kiosk.player.hls_feed import BeyondFeederError, FeedError, HlsFeed, media_client
from kiosk.player.pipe import PIPE_BYTES, Pipe
from kiosk.player.playlist import PlaylistError
from tests.unit.player.origin import Origin, running_origin

SEGMENTS = tuple(bytes([65 + n]) * 50_000 for n in range(3))


def fetch(url: str) -> tuple[bytes, list[str]]:
    """All that a feed of `url` brings, and the containers it announced."""

    async def run() -> tuple[bytes, list[str]]:
        containers: list[str] = []
        async with media_client() as client:
            pipe = Pipe()
            reader = await read(pipe)
            try:
                await HlsFeed(client, url, containers.append).run(pipe)
            finally:
                data = await reader
                pipe.close()
            return data, containers

    return asyncio.run(run())


def test_brings_every_byte_once_in_order_as_they_are_published() -> None:
    with running_origin() as origin:
        data, containers = fetch(origin.publish(SEGMENTS, paced=True))
        assert data == b"".join(SEGMENTS)
        assert containers == ["mpegts"]
        assert origin.requests["/index.m3u8"] <= 3 * len(SEGMENTS)


@pytest.mark.parametrize("statuses", [[503, 503, 503], [0, 0], [404, 0, 500]])
def test_loses_nothing_when_a_segment_fails(statuses: list[int]) -> None:
    with running_origin() as origin:
        url = origin.publish(SEGMENTS)
        origin.failures["/1.ts"] = statuses
        assert fetch(url)[0] == b"".join(SEGMENTS)


def test_waits_for_a_playlist_that_is_not_there_yet_and_for_the_first_segment() -> None:
    with running_origin() as origin:
        url = origin.publish(SEGMENTS)
        whole = origin.texts["/index.m3u8"]
        origin.texts["/index.m3u8"] = lambda elapsed: "#EXTM3U\n" if elapsed < 0.3 else whole(elapsed)
        origin.failures["/index.m3u8"] = [404, 500]
        assert fetch(url)[0] == b"".join(SEGMENTS)


def test_follows_one_rendition_and_puts_the_initialisation_first() -> None:
    with running_origin() as origin:
        origin.publish(SEGMENTS, extra='#EXT-X-MAP:URI="init.mp4"\n')
        origin.files["/init.mp4"] = b"init"
        origin.texts["/master.m3u8"] = lambda _: "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nindex.m3u8\n"
        data, containers = fetch(f"{origin.url}/master.m3u8")
        assert data == b"init" + b"".join(SEGMENTS)
        assert containers == ["mp4"]


def _redirect_out(origin: Origin) -> str:
    url = origin.publish(SEGMENTS)
    origin.redirects["/1.ts"] = "http://media.example/1.ts"
    return url


def _endless_playlist(origin: Origin) -> str:
    origin.texts["/index.m3u8"] = lambda _: "#EXTM3U\n" + "#\n" * 1_000_000
    return f"{origin.url}/index.m3u8"


def _nothing_in_it(origin: Origin) -> str:
    origin.texts["/index.m3u8"] = lambda _: "#EXTM3U\n#EXT-X-ENDLIST\n"
    return f"{origin.url}/index.m3u8"


def _encrypted(origin: Origin) -> str:
    return origin.publish(SEGMENTS, extra='#EXT-X-KEY:METHOD=AES-128,URI="k"\n')


@pytest.mark.parametrize(
    ("prepare", "error"),
    [
        (_redirect_out, PlaylistError),
        (_endless_playlist, PlaylistError),
        (_nothing_in_it, FeedError),
        (_encrypted, BeyondFeederError),
        (lambda _: "file:///etc/passwd", PlaylistError),
        (lambda _: "http://[::bad", PlaylistError),
        (lambda _: "http://media.example/index.m3u8", PlaylistError),
    ],
)
def test_says_what_it_does_not_play(prepare: Callable[[Origin], str], error: type[Exception]) -> None:
    with running_origin() as origin, pytest.raises(error):
        fetch(prepare(origin))


def test_passes_over_a_reading_that_is_no_playlist_and_an_unfinished_line() -> None:
    with running_origin() as origin:
        url = origin.publish(SEGMENTS)
        whole = origin.texts["/index.m3u8"](0.0) or ""
        cut = whole[: whole.index("1.ts")]
        readings = ["<html>Sign in</html>", cut, "", whole]
        origin.texts["/index.m3u8"] = lambda _: readings.pop(0) if len(readings) > 1 else whole
        assert fetch(url)[0] == b"".join(SEGMENTS)


def test_gives_up_what_never_is_a_playlist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hls_feed, "START_SECONDS", 0.2)
    with running_origin() as origin:
        origin.texts["/index.m3u8"] = lambda _: "<html>Sign in</html>"
        with pytest.raises(FeedError):
            fetch(f"{origin.url}/index.m3u8")


def test_addresses_in_a_redirected_playlist_are_relative_to_where_it_was_found() -> None:
    with running_origin() as origin:
        origin.publish(SEGMENTS)
        for number, data in enumerate(SEGMENTS):
            origin.files[f"/cdn/{number}.ts"] = origin.files.pop(f"/{number}.ts", data)
        origin.texts["/cdn/index.m3u8"] = origin.texts.pop("/index.m3u8")
        origin.redirects["/go.m3u8"] = "/cdn/index.m3u8"
        assert fetch(f"{origin.url}/go.m3u8")[0] == b"".join(SEGMENTS)


def test_gives_up_a_stream_that_was_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hls_feed, "GIVE_UP_SECONDS", 0.2)
    with running_origin() as origin:
        url = origin.publish(SEGMENTS)
        whole = origin.texts["/index.m3u8"]
        origin.texts["/index.m3u8"] = lambda elapsed: whole(elapsed).replace("#EXT-X-ENDLIST\n", "")  # type: ignore[union-attr]
        with pytest.raises(FeedError):
            fetch(url)


async def read(pipe: Pipe) -> asyncio.Task[bytes]:
    """Reads all of `pipe` from now on."""
    return asyncio.create_task(asyncio.to_thread(pipe.path.read_bytes))


def test_a_full_pipe_holds_the_writer_until_it_is_read() -> None:
    async def check() -> None:
        pipe, data = Pipe(), os.urandom(2 * PIPE_BYTES)
        writer = asyncio.create_task(pipe.write(data))
        await asyncio.sleep(0)
        assert not writer.done()
        reader = await read(pipe)
        await writer
        await pipe.finish()
        assert await reader == data
        pipe.close()

    asyncio.run(check())


def test_a_pipe_keeps_what_was_written_for_a_reader_who_comes_late() -> None:
    async def check() -> None:
        pipe = Pipe()
        await pipe.write(b"x" * 10)
        await pipe.finish()
        await pipe.write(b"y")
        assert await (await read(pipe)) == b"x" * 10
        pipe.close()
        assert not pipe.path.parent.exists()

    asyncio.run(check())


def test_nobody_reads_a_closed_pipe_and_its_writer_goes_on() -> None:
    async def check() -> None:
        pipe = Pipe()
        pipe.close()
        await pipe.write(b"x" * 2 * PIPE_BYTES)
        other = Pipe()  # gets the same number from the system
        with pytest.raises(FileNotFoundError):
            await (await read(pipe))
        await pipe.finish()
        await other.finish()
        other.close()

    asyncio.run(check())
