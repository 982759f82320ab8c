"""What every request passes before the service sees it: the key, and the faults on demand."""

import asyncio
import re
from asyncio import Transport
from typing import Any, Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from kiosk.sandbox.api.errors import OPENAI_API, plain_error
from kiosk.sandbox.api.faults import Fault, Faults

API: Final = "/v3/"
_SESSIONS: Final = "/v3/avatar-realtime"
_CALLS: Final = (
    ("create", "POST", re.compile(_SESSIONS)),
    ("status", "GET", re.compile(rf"{_SESSIONS}/[^/]+")),
    ("append", "POST", re.compile(rf"{_SESSIONS}/[^/]+/text")),
    ("cancel", "POST", re.compile(rf"{_SESSIONS}/[^/]+/cancel")),
    ("words", "GET", re.compile(rf"{_SESSIONS}/[^/]+/words")),
    ("upload", "POST", re.compile(r"/v3/assets")),
    ("transcribe", "POST", re.compile(r"/v1/audio/transcriptions")),
    ("chat", "POST", re.compile(r"/v1/chat/completions")),
    ("playlist", "GET", re.compile(r"/media/[^/]+/index\.m3u8")),
    ("segment", "GET", re.compile(r"/media/[^/]+/(?P<segment>\d{1,9})\.ts")),
    ("looks", "GET", re.compile(r"/v3/avatars/looks")),
    ("voices", "GET", re.compile(r"/v3/voices")),
    ("account", "GET", re.compile(r"/v3/users/me")),
    ("preview", "GET", re.compile(r"/previews/.+")),
)
_WHOLE_CHUNKS: Final = 4
"""Chunks of a chat's stream before the one that is truncated."""

_transports: dict[tuple[str, int], Transport] = {}


class ClosableProtocol(H11Protocol):
    """Uvicorn's HTTP protocol, which also lets the gate hang up: ASGI has no word for it."""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # uvicorn says the same
        """Remember the connection by its peer, which is what a request knows of it."""
        super().connection_made(transport)
        if self.client:
            _transports[self.client] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        if self.client:
            _transports.pop(self.client, None)
        super().connection_lost(exc)


class AuthAndFaults:
    """Refuses calls of the API without a valid key (any, unless `key` is set), and lets faults happen."""

    def __init__(self, app: ASGIApp, key: str | None, faults: Faults) -> None:
        self._app = app
        self._key = key
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        fault = self._fault_of(scope)
        if fault and await self._apply_fault(fault, scope, receive, send):
            return
        if scope["path"].startswith((API, OPENAI_API)) and not self._is_known(scope):
            await plain_error(401).response(scope["path"])(scope, receive, send)
            return
        if fault and fault.fault in {"lost", "truncated"}:
            await self._answer_badly(fault, scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _is_known(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        key = headers.get("X-Api-Key", "")
        if scope["path"].startswith(OPENAI_API):
            scheme, _, key = headers.get("Authorization", "").partition(" ")
            key = key.strip() if scheme.lower() == "bearer" else ""
        return bool(key) if self._key is None else key == self._key

    def _fault_of(self, scope: Scope) -> Fault | None:
        for call, method, path in _CALLS:
            if scope["method"] == method and (match := path.fullmatch(scope["path"])):
                segment = match.groupdict().get("segment")
                return self._faults.take(call, None if segment is None else int(segment))
        return None

    async def _apply_fault(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> bool:
        """Let happen what comes before the work; true where nothing else is to be done."""
        if fault.fault == "refuse":
            _close(scope)
            await _gone(receive)
        elif fault.fault in {"html", "empty"}:
            await _send_proxy_error(fault.fault == "html", send)
        elif fault.fault == "missing":
            await plain_error(404).response(scope["path"])(scope, receive, send)
        elif fault.status:
            await plain_error(fault.status, fault.seconds).response(scope["path"])(scope, receive, send)
        else:
            if fault.fault == "slow":
                await self._delay(fault, scope)
            return False
        return True

    async def _delay(self, fault: Fault, scope: Scope) -> None:
        if fault.on == "create":
            # A slow creation is slow in its work, so that its idempotency key counts as running.
            scope.setdefault("state", {})["slow_seconds"] = fault.seconds
        else:
            await asyncio.sleep(fault.seconds)

    async def _answer_badly(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        whole = _WHOLE_CHUNKS if fault.on == "chat" else 0

        async def cut(message: Message) -> None:
            nonlocal whole
            if fault.fault == "lost":
                _close(scope)
            elif message["type"] == "http.response.start":
                await send(message)
            elif whole and message.get("more_body"):
                whole -= 1
                await send(message)
            elif body := message.get("body"):
                await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
                _close(scope)

        await self._app(scope, receive, cut)
        await _gone(receive)


def _close(scope: Scope) -> None:
    if transport := _transports.get(tuple(scope["client"])):
        transport.close()


async def _gone(receive: Receive) -> None:
    """Wait until the connection of this request is closed, or the server would answer for us."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send_proxy_error(html: bool, send: Send) -> None:
    body = b"<html><body><h1>502 Bad Gateway</h1></body></html>" if html else b""
    headers: list[Any] = [(b"content-type", b"text/html"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 502, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def apply_delay(scope: Scope) -> None:
    """Wait for the length of a `slow` fault, if one befell this creation."""
    await asyncio.sleep(scope.get("state", {}).get("slow_seconds", 0.0))
