"""Connections that are opened before they are needed."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import httpx

from kiosk.net.loop import NetworkThread, preconnect
from kiosk.player.hls_feed import media_client
from kiosk.player.stream_loader import StreamLoader


async def serving(work: Callable[[str, list[bytes]], Awaitable[None]]) -> int:
    """How many connections a server on this machine saw while `work` had its address and the requests' heads."""
    heads: list[bytes] = []
    writers: list[asyncio.StreamWriter] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        with contextlib.suppress(asyncio.IncompleteReadError):
            while True:
                heads.append(await reader.readuntil(b"\r\n\r\n"))
                writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    await work(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", heads)
    server.close()
    for writer in writers:
        await writer.wait_closed()
    return len(writers)


def test_the_next_request_uses_the_connection_that_was_opened_ahead() -> None:
    async def work(url: str, heads: list[bytes]) -> None:
        async with media_client() as client:
            client.headers["X-Api-Key"] = "secret"
            await preconnect(client, f"{url}/live/index.m3u8?token=secret")
            await client.get(f"{url}/live/index.m3u8")
        assert [head.split()[:2] for head in heads] == [[b"HEAD", b"/"], [b"GET", b"/live/index.m3u8"]]
        assert b"secret" not in heads[0], "nobody is told who asks"

    assert asyncio.run(serving(work)) == 1


def test_the_feeder_opens_one_to_where_streams_come_from(network: NetworkThread) -> None:
    feeder = StreamLoader(network)
    feeder.preconnect()

    async def work(url: str, heads: list[bytes]) -> None:
        feeder.origin = f"{url}/"
        feeder.preconnect()
        async with asyncio.timeout(20):
            while not heads:  # noqa: ASYNC110  a list tells nobody
                await asyncio.sleep(0.01)
        await asyncio.wrap_future(network.submit(feeder.client.aclose()))

    assert asyncio.run(serving(work)) == 1


def test_a_connection_that_cannot_be_opened_is_no_trouble() -> None:
    async def work() -> None:
        async with httpx.AsyncClient() as client:
            await preconnect(client, "http://127.0.0.1:9/x")
            await preconnect(client, "http://[::bad")

    asyncio.run(work())
