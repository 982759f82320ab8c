"""A model of the service behind `httpx.MockTransport`: sessions that open, can be lost sight of, and are billed."""

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import httpx


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    NO_CONNECTION = "no connection"
    LOST_REQUEST = "lost request"
    LOST_ANSWER = "lost answer"
    FAULT_BEFORE = "500, nothing done"
    FAULT_AFTER = "500, but done"
    HTML = "HTML, but done"
    NO_CREDIT = "402"
    NO_PLACE = "429 to a create"


class NoWordsYet(httpx.AsyncByteStream):
    """Events that do not come: what is said, tests tell themselves."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        await asyncio.Event().wait()
        yield b""


@dataclass
class ModelService:
    """The service's state: `opened` sessions ever, those `open` now, and the `faults` of the next requests.

    By `clock`, `began` and `ended` tell when each session did.
    """

    faults: list[Fault] = field(default_factory=list)
    polls_until_ready: int = 2
    status_body: dict[str, object] | None = None
    open: set[str] = field(default_factory=set)
    opened: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    uploads: list[bytes] = field(default_factory=list)
    polls: int = 0
    retry_after: str = "0"
    on_request: Callable[[], None] = lambda: None
    clock: Callable[[], float] = time.monotonic
    began: dict[str, float] = field(default_factory=dict)
    ended: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)

    def transport(self) -> httpx.MockTransport:
        """What an `AvatarClient` talks through."""
        return httpx.MockTransport(self._handle)

    def _handle(self, request: httpx.Request) -> httpx.Response:
        action = request.url.path.rsplit("/", 1)[-1] if request.method == "POST" else "GET"
        self.requests.append(action)
        self.on_request()
        fault = Fault.NONE if request.url.path.endswith("/words") or not self.faults else self.faults.pop(0)
        match fault:
            case Fault.NO_CONNECTION:
                raise httpx.ConnectError("refused")
            case Fault.LOST_REQUEST:
                raise httpx.ReadError("broken")
            case Fault.FAULT_BEFORE:
                return httpx.Response(500)
            case Fault.NO_CREDIT if request.headers.get("Idempotency-Key") not in self.keys:
                # Once a create was taken, its key replays that answer and no refusal.
                return httpx.Response(402, json={"error": {"code": "insufficient_credit", "message": "-"}})
            case Fault.NO_PLACE if action == "avatar-realtime" and request.headers["Idempotency-Key"] not in self.keys:
                return httpx.Response(429, headers={"Retry-After": self.retry_after})
        answer = self._act(request)
        match fault:
            case Fault.LOST_ANSWER:
                raise httpx.ReadError("broken")
            case Fault.FAULT_AFTER:
                return httpx.Response(500)
            case Fault.HTML:
                return httpx.Response(200, html="<h1>Proxy</h1>")
        return answer

    def _act(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path.endswith("/words"):
            return httpx.Response(200, headers={"Content-Type": "text/event-stream"}, stream=NoWordsYet())
        if path.endswith("/assets"):
            self.uploads.append(request.content)
            return httpx.Response(200, json={"data": {"asset_id": "asset-1", "url": "https://x/y"}})
        if path.endswith("/cancel"):
            stream = path.split("/")[-2]
            cancelled = stream in self.open
            self.open.discard(stream)
            self.ended.setdefault(stream, self.clock())
            return httpx.Response(200, json={"data": {"stream_id": stream, "cancelled": cancelled}})
        if path.endswith("/text"):
            return self._append(path.split("/")[-2], json.loads(request.content)["delta"])
        if request.method == "POST":
            self.bodies.append(json.loads(request.content))
            return httpx.Response(200, json={"data": {"stream_id": self._create(request.headers["Idempotency-Key"])}})
        self.polls += 1
        ready = {"status": "streaming", "hls_url": "https://media.example/index.m3u8"}
        body = self.status_body or (ready if self.polls > self.polls_until_ready else {"status": "pending"})
        return httpx.Response(200, json={"data": {"stream_id": path.rsplit("/", 1)[-1], **body}})

    def _append(self, stream: str, text: str) -> httpx.Response:
        if stream not in self.open:
            return httpx.Response(410, json={"error": {"code": "gone", "message": "-"}})
        self.said.append(text)
        return httpx.Response(200, json={"data": {"ok": True, "buffered_bytes": 1}})

    def _create(self, key: str) -> str:
        if key not in self.keys:
            self.keys[key] = f"stream-{next(self._numbers)}"
            self.opened.append(self.keys[key])
            self.open.add(self.keys[key])
            self.began[self.keys[key]] = self.clock()
        return self.keys[key]
