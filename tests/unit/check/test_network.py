"""The way to the service, over real sockets."""

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from kiosk.avatar.client import AvatarClient
from kiosk.check import network
from kiosk.check.finding import Finding
from kiosk.check.network import Hop, first_hop, network_findings
from kiosk.config.settings import ApiSettings

Answer = Callable[[httpx.Request], httpx.Response]


def findings(url: str, answer: Answer, greeting: bytes = b"") -> list[Finding]:
    """What is found with a server of one port at `{port}` in the url, which greets and is silent."""

    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(greeting)
        writer.close()

    async def go() -> list[Finding]:
        server = await asyncio.start_server(greet, "127.0.0.1", 0)
        async with server:
            address = url.format(port=server.sockets[0].getsockname()[1])
            client = AvatarClient(ApiSettings(base_url=address), httpx.MockTransport(answer))
            found = [finding async for finding in network_findings(address, client)]
            await client.aclose()
            return found

    return asyncio.run(go())


def account(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"data": {"billing_type": "wallet"}})


def test_each_step_tells_its_milliseconds() -> None:
    found = findings("http://127.0.0.1:{port}", account)
    assert [(each.name, each.ok) for each in found] == [("lookup", True), ("connection", True), ("answer", True)]
    assert all(each.found.endswith(" ms") for each in found)


def test_a_service_that_refuses_has_the_way_free() -> None:
    *_, answer = findings("http://127.0.0.1:{port}", lambda _: httpx.Response(401))
    assert (answer.name, answer.ok) == ("answer", False)
    assert "API key (401)" in answer.found


def test_the_way_ends_where_a_step_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [each.ok for each in findings("https://no.such.host.invalid", account)] == [False]
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    refused = findings(f"http://127.0.0.1:{port}", account)[-1]
    assert (refused.name, refused.ok) == ("connection", False)
    assert "refused" in refused.found.lower() or "connect" in refused.found.lower()
    tls = findings("https://127.0.0.1:{port}", account, b"HTTP/1.0 400 no TLS here\r\n\r\n")[-1]
    assert (tls.name, tls.ok) == ("connection", False)


def test_a_step_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def hang(*_: Any, **__: Any) -> None:
        await asyncio.sleep(3600)

    monkeypatch.setattr(network, "CHECK_SECONDS", 0.1)
    monkeypatch.setattr(asyncio, "open_connection", hang)
    last = findings("http://127.0.0.1:{port}", account)[-1]
    assert (last.name, last.ok, last.found) == ("connection", False, "no result within 0.1 s")


def test_behind_a_proxy_the_way_leads_to_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", "http://proxy.example.org:3128")
    assert first_hop("https://api.example.org") == Hop("proxy.example.org", 3128, False, "proxy ")
    monkeypatch.setenv("http_proxy", "http://proxy.example.org:3128")
    assert first_hop("http://127.0.0.1:80") == Hop("127.0.0.1", 80, False, "")
    monkeypatch.setenv("no_proxy", "example.org")
    assert first_hop("https://api.example.org") == Hop("api.example.org", 443, True, "")
