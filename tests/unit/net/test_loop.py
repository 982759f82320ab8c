import asyncio
import concurrent.futures
import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import httpx
import pytest

from kiosk.net.loop import NetworkThread, close_surely

SOON = 0.3
"""Seconds in which a cancelled task has ended, also on a busy machine."""


@pytest.fixture
def silent_server() -> Iterator[tuple[str, int]]:
    """An address that accepts connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()


@pytest.fixture
def full_server() -> Iterator[tuple[str, int]]:
    """An address whose queue is full, so that a connect waits."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        waiting = [socket.socket() for _ in range(2)]
        for sock in waiting:
            sock.setblocking(False)
            sock.connect_ex(address)
        yield address
        for sock in waiting:
            sock.close()


class Call:
    """A connect to `address` and a read from it; knows how far it is and how it ended."""

    def __init__(self, address: tuple[str, int]) -> None:
        self._address = address
        self.began = threading.Event()
        self.connected = threading.Event()
        self.ended = threading.Event()

    async def run(self) -> bytes:
        self.began.set()
        try:
            reader, writer = await asyncio.open_connection(*self._address)
            self.connected.set()
            try:
                return await reader.read()
            finally:
                writer.close()
        finally:
            self.ended.set()


def test_a_result_or_an_exception_comes_back(network: NetworkThread) -> None:
    async def answer() -> str:
        return threading.current_thread().name

    async def fail() -> None:
        raise LookupError("nothing there")

    assert network.submit(answer()).result(1) == "network"
    with pytest.raises(LookupError, match="nothing there"):
        network.submit(fail()).result(1)
    assert network.submit(answer()).result(1) == "network"


def test_a_function_is_called_on_the_loop(network: NetworkThread) -> None:
    called: concurrent.futures.Future[str] = concurrent.futures.Future()
    network.call(lambda: called.set_result(threading.current_thread().name))
    assert called.result(1) == "network"


def test_a_task_blocked_in_a_read_ends_at_once(network: NetworkThread, silent_server: tuple[str, int]) -> None:
    call = Call(silent_server)
    task = network.submit(call.run())
    assert call.connected.wait(1)
    began = time.monotonic()
    task.cancel()
    assert call.ended.wait(SOON)
    assert time.monotonic() - began < SOON
    with pytest.raises(concurrent.futures.CancelledError):
        task.result(0)


def test_a_task_blocked_in_a_connect_ends_at_once(network: NetworkThread, full_server: tuple[str, int]) -> None:
    call = Call(full_server)
    task = network.submit(call.run())
    assert call.began.wait(1)
    assert not call.connected.wait(0.05)
    task.cancel()
    assert call.ended.wait(SOON)
    assert not call.connected.is_set()


def test_stop_ends_what_still_runs(silent_server: tuple[str, int]) -> None:
    network = NetworkThread()
    network.start()
    calls = [Call(silent_server) for _ in range(5)]
    tasks = [network.submit(call.run()) for call in calls]
    assert all(call.connected.wait(1) for call in calls)
    began = time.monotonic()
    network.stop()
    assert time.monotonic() - began < SOON
    assert all(call.ended.is_set() for call in calls)
    assert all(task.cancelled() for task in tasks)
    assert "network" not in {thread.name for thread in threading.enumerate()}
    network.stop()


def test_stop_lets_a_task_finish_its_clean_up() -> None:
    network = NetworkThread()
    network.start()
    waiting = threading.Event()
    cleaned: list[str] = []

    async def work() -> None:
        try:
            waiting.set()
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.05)
            cleaned.append("done")

    network.submit(work())
    assert waiting.wait(1)
    network.stop()
    assert cleaned == ["done"]


def test_a_thread_that_never_started_can_be_stopped() -> None:
    NetworkThread().stop()


def test_a_task_that_does_not_end_does_not_hold_the_stop(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.net.loop.JOIN_SECONDS", 0.1)
    network = NetworkThread()
    network.start()
    blocked, release = threading.Event(), threading.Event()

    async def block() -> None:
        blocked.set()
        release.wait(5)

    network.submit(block())
    assert blocked.wait(1)
    network.stop()
    assert "did not stop in time" in capsys.readouterr().out
    release.set()
    network._thread.join(1)
    network.stop()


def test_what_is_shared_is_closed_after_the_last_task_has_ended() -> None:
    ended: list[str] = []
    began = threading.Event()

    async def run() -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("task")

    async def close() -> None:
        await asyncio.sleep(0)
        ended.append("shared")

    network = NetworkThread()
    network.at_end(close)
    network.start()
    network.submit(run())
    began.wait()
    network.stop()
    assert ended == ["task", "shared"]


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
        while True:
            whole = b"/whole" in await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\nhello" % (5 if whole else 10))
            await writer.drain()
    writer.close()


@pytest.mark.parametrize("path", ["whole", "begun"])
def test_whenever_a_request_is_cancelled_its_connection_comes_free(path: str) -> None:
    async def read(client: httpx.AsyncClient, url: str) -> None:
        async with client.stream("GET", url) as response:
            async for _ in response.aiter_bytes():
                if path == "begun":
                    return

    async def run() -> list[int]:
        server = await asyncio.start_server(_serve, "127.0.0.1", 0)
        origin = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        stuck = []
        for turns in range(40):
            async with httpx.AsyncClient(
                trust_env=False, limits=httpx.Limits(max_connections=1), event_hooks={"response": [close_surely]}
            ) as client:
                await client.get(f"{origin}whole")
                task = asyncio.create_task(read(client, origin + path))
                for _ in range(turns):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait([task])
                try:
                    await client.get(f"{origin}whole", timeout=httpx.Timeout(20, pool=0.5))
                except httpx.PoolTimeout:
                    stuck.append(turns)
        server.close()
        if serving := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(serving)
        return stuck

    assert asyncio.run(run()) == []
