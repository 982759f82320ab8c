"""The way to the service, step by step: name, connection, answer."""

import asyncio
import socket
import time
import urllib.request
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError
from kiosk.check.bounds import CHECK_SECONDS, bounded, on_thread
from kiosk.check.finding import Finding
from kiosk.config.settings import is_loopback

PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Hop:
    """The first machine on the way: the service itself, or the proxy before it, which speaks no TLS."""

    host: str
    port: int
    tls: bool
    name: str


async def network_findings(base_url: str, client: AvatarClient) -> AsyncGenerator[Finding, None]:
    """`lookup`, `connection` and `answer`, each with its milliseconds; none after one that failed."""
    hop = first_hop(base_url)
    lookup = await bounded("lookup", _lookup(hop), CHECK_SECONDS)
    yield lookup
    if lookup.ok:
        connection = await bounded("connection", _connect(hop), CHECK_SECONDS)
        yield connection
        if connection.ok:
            yield await bounded("answer", _answer(client), CHECK_SECONDS)


def first_hop(base_url: str) -> Hop:
    """Where a connection to `base_url` goes: the environment may name a proxy, as it does to the client."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    proxies = urllib.request.getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if proxy and not is_loopback(host) and not urllib.request.proxy_bypass(host):
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        return Hop(parts.hostname or "", parts.port or PORTS.get(parts.scheme, 80), False, "proxy ")
    return Hop(host, parts.port or PORTS[parts.scheme], parts.scheme == "https", "")


async def _lookup(hop: Hop) -> Finding:
    began = time.monotonic()
    try:
        found = await on_thread(lambda: socket.getaddrinfo(hop.host, hop.port, type=socket.SOCK_STREAM))
    except OSError as error:
        return Finding("lookup", False, f"{hop.name}{hop.host}: {error.strerror or type(error).__name__}")
    return Finding("lookup", True, f"{hop.name}{hop.host} → {found[0][4][0]}, {_since(began)}")


async def _connect(hop: Hop) -> Finding:
    began = time.monotonic()
    where = f"{hop.name}{hop.host}:{hop.port}"
    try:
        context = await on_thread(httpx.create_ssl_context) if hop.tls else None
        began = time.monotonic()
        _, writer = await asyncio.open_connection(hop.host, hop.port, ssl=context)
    except OSError as error:  # TLS errors are such, too
        reason = getattr(error, "verify_message", "") or error.strerror or type(error).__name__
        return Finding("connection", False, f"{where}: {reason}")
    writer.transport.abort()
    return Finding("connection", True, f"{where}, {'TCP and TLS' if hop.tls else 'TCP'}, {_since(began)}")


async def _answer(client: AvatarClient) -> Finding:
    began = time.monotonic()
    try:
        await client.account()
    except AvatarError as error:
        return Finding("answer", False, f"{error.detail}, {_since(began)}")
    return Finding("answer", True, _since(began))


def _since(began: float) -> str:
    return f"{(time.monotonic() - began) * 1000:.0f} ms"
