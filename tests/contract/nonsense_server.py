"""A server on a real socket that answers every request in one wrong way, chosen by the first part of the path."""

import asyncio
import gzip
import re
import struct
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

HTML: Final = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def _http(body: bytes, status: str = "200 OK", *headers: str, length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {size}", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def _sends(data: bytes) -> Answer:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()

    return answer


def _repeats(head: bytes, piece: bytes, times: int, pause: float = 0.0) -> Answer:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        for _n in range(times):
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)

    return answer


async def _never(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.read()


async def _reset(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    sock = writer.get_extra_info("socket")
    sock.setsockopt(1, 13, struct.pack("ii", 1, 0))  # SOL_SOCKET, SO_LINGER: closing sends RST
    writer.transport.abort()


def _json(text: str) -> Answer:
    return _sends(_http(text.encode(), "200 OK", "Content-Type: application/json"))


_SSE = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
_FRAMES = b'data: {"words": [{"word": "a", "start": 0, "end": 1}]}\n\nevent: end\n\n'
_CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
_MEGABYTE = b" " * 1_000_000

NONSENSE: Final[Mapping[str, Answer]] = {
    "html": _sends(_http(HTML, "200 OK", "Content-Type: text/html")),
    "html-502": _sends(_http(HTML, "502 Bad Gateway", "Content-Type: text/html")),
    "html-401": _sends(_http(HTML, "401 Unauthorized", "Content-Type: text/html")),
    "empty": _sends(_http(b"")),
    "no-content": _sends(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "teapot": _sends(_http(b"", "418 I'm a teapot")),
    "huge-status": _sends(_http(b"", "999 What")),
    "truncated": _sends(_http(b'{"data": {"stream', length=400)),
    "truncated-chunks": _sends(_CHUNKED + b"20\r\n" + b'{"data"'),
    "wrong-chunks": _sends(_CHUNKED + b"zz\r\n"),
    "half-json": _json('{"data": {"stream_id": "s'),
    "not-utf-8": _sends(_http(b'{"data": {"stream_id": "\xff\xfe"}}')),
    "list": _json("[]"),
    "null": _json('{"data": null}'),
    "number": _json("1e999"),
    "deep": _json("[" * 200_000),
    "long-number": _json('{"data": {"stream_id": ' + "9" * 100_000 + "}}"),
    "wrong-types": _json(
        '{"data": {"stream_id": 7, "status": [], "url": {}, "hls_url": 5, "error_message": true,'
        ' "end_reason": 1, "ok": false, "buffered_bytes": "many", "cancelled": "yes", "words": 3}}'
    ),
    "bad-id": _json('{"data": {"stream_id": "../../../etc", "status": "ready", "url": "file:///etc/passwd"}}'),
    "50-megabytes": _repeats(_http(b"", length=50_000_000), _MEGABYTE, 50),
    "endless-header": _repeats(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 100_000, 500),
    "drip": _repeats(_http(b"", length=10_000), b" ", 10_000, 0.05),
    "never": _never,
    "reset": _reset,
    "closes": _sends(b""),
    "not-http": _sends(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "redirect": _sends(_http(b"", "307 Temporary Redirect", "Location: /stolen")),
    "bad-redirect": _sends(_http(b"", "302 Found", "Location: http://[::bad")),
    "gzip-bomb": _sends(_http(gzip.compress(bytes(50_000_000)), "200 OK", "Content-Encoding: gzip")),
    "not-gzip": _sends(_http(b"no", "200 OK", "Content-Encoding: gzip")),
    "events-endless": _repeats(_SSE, b"data: " + b"x" * 100_000, 500),
    "events-unfinished": _repeats(_SSE, b"data: x\n" * 10_000, 500),
    "events-garbage": _sends(_SSE + b"data: {\n\ndata: \xff\n\nevent: \nid: \x00\nretry: x\n\n: hm\n\ndata: []\n\n"),
    "events-silent": _repeats(_SSE, b"", 1, 60.0),
    "events-gzip": _sends(_SSE.replace(b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\n") + gzip.compress(_FRAMES)),
    "events-charset": _sends(_SSE.replace(b"stream\r\n", b"stream; charset=hex\r\n") + b"data: x\n\n"),
}


class NonsenseServer:
    """The running server: its address, and the paths that were asked for."""

    def __init__(self) -> None:
        self.base_url = ""
        self.paths: list[str] = []

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Read one request and answer it wrongly."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            path = head.split()[1]
            if length := re.search(r"(?i)content-length: (\d+)", head):
                await reader.readexactly(int(length[1]))  # or closing would reset the connection
            self.paths.append(path)
            await NONSENSE[path.split("/")[1]](reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # the client has had enough
        finally:
            writer.close()


@contextmanager
def running_nonsense() -> Iterator[NonsenseServer]:
    """A `NonsenseServer` on a thread of its own."""
    server = NonsenseServer()
    ready = threading.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        listener = await asyncio.start_server(server.answer, "127.0.0.1", 0)
        server.base_url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
        ready.set()
        async with listener:
            await stop.wait()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    stop = asyncio.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    ready.wait(5)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
        loop.close()
