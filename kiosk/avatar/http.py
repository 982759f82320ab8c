"""HTTP to the service: the one place where foreign errors become ours, and where every answer is bounded."""

import asyncio
import math
import time
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
from httpx_sse import EventSource, ServerSentEvent

from kiosk import __version__
from kiosk.avatar.errors import AvatarError, NonsenseAnswer, Unreachable
from kiosk.avatar.models import KEY_HEADER, SESSIONS_PATH
from kiosk.avatar.parse import read_document, read_payload, read_refusal, seconds_until
from kiosk.config.settings import ApiSettings, is_loopback
from kiosk.net.loop import close_surely, preconnect, trust

MAX_BODY_BYTES: Final = 1_000_000
MAX_EVENT_BYTES: Final = 1_000_000
KEEP_CONNECTION_SECONDS: Final = 30.0
SILENT_EVENTS_SECONDS: Final = 30.0


class ServiceConnection:
    """Calls to the service over connections that are kept and used again.

    Redirects are not followed: they would carry the key to another machine. Proxies come from the environment, but
    never for a service on this machine.
    """

    def __init__(self, api: ApiSettings, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._base_url = api.base_url
        self._answer_timeout = api.answer_timeout
        self.clock_ahead_seconds: float | None = None
        """How far the service's clock was ahead of ours at its last answer; `None` where it did not tell the time."""
        key = api.key.get_secret_value()
        self._client = httpx.AsyncClient(
            # Uncompressed, because a limit on what arrives is then a limit on what it becomes.
            headers={"User-Agent": f"avatar-kiosk/{__version__}", "Accept-Encoding": "identity"}
            | ({KEY_HEADER: key} if key else {}),
            timeout=httpx.Timeout(None, connect=api.connect_timeout),
            limits=httpx.Limits(keepalive_expiry=KEEP_CONNECTION_SECONDS),
            event_hooks={"response": [close_surely]},
            verify=trust(),
            transport=transport,
            trust_env=not is_loopback(urlsplit(api.base_url).hostname),
        )
        self.answer_seconds = 0.0
        """How long the service took to begin its last answer; 0 before the first."""
        self.last_word = ""
        """What the service said last of a session, or why it did not do as asked; never a visitor's words."""

    async def call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        seconds: float | None = None,
    ) -> dict[str, Any]:
        """The payload of the answer, complete within `seconds` (else the answer time-out). Raises `AvatarError`."""
        return await self._call(method, path, seconds or self._answer_timeout, json=body, headers=headers)

    async def document(self, path: str) -> dict[str, Any]:
        """The whole answer, where not all of it is in `data`. Raises `AvatarError`."""
        return await self._call("GET", path, self._answer_timeout, read_document)

    async def upload(self, path: str, name: str, data: bytearray, media_type: str, seconds: float) -> dict[str, Any]:
        """The payload of the answer to a file, complete within `seconds`. Raises `AvatarError`."""
        return await self._call("POST", path, seconds, files={"file": (name, bytes(data), media_type)})

    async def _call(
        self,
        method: str,
        path: str,
        seconds: float,
        read: Callable[[bytes], dict[str, Any]] = read_payload,
        **content: Any,
    ) -> dict[str, Any]:
        with self._noted(), _foreign_errors():
            request = self._client.build_request(method, self._base_url + path, **content)
            asked = time.monotonic()
            async with asyncio.timeout(seconds):
                response = await self._client.send(request, stream=True)
                self.answer_seconds = time.monotonic() - asked
                ahead = seconds_until(response.headers.get("date", ""))
                self.clock_ahead_seconds = None if math.isnan(ahead) else ahead
                try:
                    return read(await self._read(response))
                finally:
                    await response.aclose()

    async def events(self, path: str) -> AsyncGenerator[ServerSentEvent, None]:
        """The Server-Sent Events at `path` until the service ends the stream. Raises `AvatarError`."""
        request = self._client.build_request(
            "GET",
            self._base_url + path,
            headers={"Accept": "text/event-stream", "Cache-Control": "no-store"},
            timeout=httpx.Timeout(SILENT_EVENTS_SECONDS),
        )
        with _foreign_errors():
            async with asyncio.timeout(self._answer_timeout):
                response = await self._client.send(request, stream=True)
            try:
                if not response.is_success or "text/event-stream" not in response.headers.get("content-type", ""):
                    async with asyncio.timeout(self._answer_timeout):
                        await self._read(response)
                    raise NonsenseAnswer("no event stream")
                async for event in _bounded_events(response):
                    yield event
            finally:
                await response.aclose()

    async def preconnect(self) -> None:
        """Have a connection open for the next call."""
        await preconnect(self._client, self._base_url)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    @contextmanager
    def _noted(self) -> Generator[None, None, None]:
        try:
            yield
        except AvatarError as error:
            self.last_word = error.detail
            raise

    async def _read(self, response: httpx.Response) -> bytes:
        """The body of a success, empty where it is compressed; anything else is raised as the error it stands for."""
        body = bytearray()
        if _is_plain(response):
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > MAX_BODY_BYTES:
                    break
        if not response.is_success:
            creating = response.request.url.path.endswith(SESSIONS_PATH)
            wait = response.headers.get("retry-after", "")
            raise read_refusal(response.status_code, wait, bytes(body), creating=creating)
        if len(body) > MAX_BODY_BYTES:
            raise NonsenseAnswer("too long")
        return bytes(body)


def _is_plain(response: httpx.Response) -> bool:
    encoding: str = response.headers.get("content-encoding", "identity")
    return encoding.strip().lower() == "identity"


async def _bounded_events(response: httpx.Response) -> AsyncGenerator[ServerSentEvent, None]:
    waiting = 0

    async def chunks() -> AsyncGenerator[bytes, None]:
        nonlocal waiting
        async for chunk in response.aiter_bytes():
            waiting += len(chunk)
            if waiting > MAX_EVENT_BYTES:
                raise NonsenseAnswer("an event that does not end")
            yield chunk

    if not _is_plain(response):
        raise NonsenseAnswer("a compressed event stream")
    # A response of our own, so that the service's `charset` is not what decodes it: events are UTF-8.
    copy = httpx.Response(200, headers={"Content-Type": "text/event-stream"}, content=chunks())
    async for event in EventSource(copy).aiter_sse():
        waiting = 0
        yield event


@contextmanager
def _foreign_errors() -> Generator[None, None, None]:
    """Turn what httpx and asyncio raise into our errors; their texts stay out, they may quote a body or a header."""
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise Unreachable(f"no connection: {type(error).__name__}", sent=False) from error
    except (httpx.RemoteProtocolError, httpx.DecodingError, httpx.InvalidURL) as error:
        raise NonsenseAnswer(f"broken off or not HTTP: {type(error).__name__}") from error
    except TimeoutError as error:
        raise Unreachable("no complete answer in time") from error
    except (httpx.HTTPError, OSError) as error:  # a TLS alert after the handshake comes as it is, an OSError
        raise Unreachable(f"the connection failed: {type(error).__name__}") from error
