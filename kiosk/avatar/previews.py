"""Pictures and sounds of looks and voices, fetched from where the service says; pictures are kept on disk."""

import asyncio
import hashlib
import os
import threading
import zlib
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import httpx

from kiosk.config.settings import is_safe_url
from kiosk.net.loop import close_surely, trust

MOST_BYTES: Final = 8_000_000
"""A preview that is larger is none."""
FETCH_SECONDS: Final = 20.0
CACHE_BYTES: Final = 200_000_000
_FOREIGN: Final = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError)
_BEGINNINGS: Final = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png", b"RIFF": ".webp", b"GIF8": ".gif"}


class PreviewError(Exception):
    """A preview could not be fetched; the message says why, without the address, which may be signed."""


def preview_client(transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
    """A client without a key: previews lie on other machines than the service."""
    return httpx.AsyncClient(
        verify=trust(),
        transport=transport,
        mounts={"http://": None},  # plain http is this machine: no proxy on the way
        headers={"Accept-Encoding": "identity"},
        timeout=httpx.Timeout(FETCH_SECONDS),
        event_hooks={"request": [_refuse_unsafe], "response": [close_surely]},
        follow_redirects=True,
        max_redirects=3,
    )


async def fetch_preview(client: httpx.AsyncClient, url: str) -> bytes:
    """What is at `url`, complete and within the limits of size and time. Raises `PreviewError`."""
    body = bytearray()
    try:
        async with asyncio.timeout(FETCH_SECONDS), client.stream("GET", url) as response:
            if not response.is_success:
                raise PreviewError(str(response.status_code))
            if response.headers.get("content-encoding", "identity") != "identity":
                raise PreviewError("compressed")  # the limit is to be one on what it becomes
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise PreviewError("too large")
    except _FOREIGN as error:
        raise PreviewError(type(error).__name__) from error
    return bytes(body)


async def fetch_picture(client: httpx.AsyncClient, url: str) -> tuple[bytes, str]:
    """A picture and the ending of its kind's file names. Raises `PreviewError`, also where it is no picture."""
    data = await fetch_preview(client, url)
    ending = next((end for begin, end in _BEGINNINGS.items() if data.startswith(begin)), "")
    if not ending or (ending == ".webp" and data[8:12] != b"WEBP"):
        raise PreviewError("not a picture")
    return data, ending


async def _refuse_unsafe(request: httpx.Request) -> None:
    if not is_safe_url(str(request.url)):
        raise PreviewError("an address that is not safe to open")


def cache_key(entry_id: str, url: str) -> str:
    """Names a preview: addresses are signed, and their queries differ from one answer to the next."""
    parts = urlsplit(url)
    return hashlib.sha256(f"{entry_id}\n{parts.netloc}{parts.path}".encode()).hexdigest()[:32]


class PreviewCache:
    """Files in `folder`, of `most_bytes` together; what was not used for longest goes first. Blocks; for any thread.

    A file's name carries its checksum: one that is damaged is none. Where the disk cannot be written nothing is kept.
    """

    def __init__(self, folder: Path, most_bytes: int = CACHE_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._files: OrderedDict[str, tuple[Path, int]] | None = None

    def get(self, key: str) -> Path | None:
        """The file of `key`, if it is there and whole."""
        with self._lock:
            path, _ = self._known.get(key, (None, 0))
            if path is None:
                return None
            try:
                whole = _checksum(path.read_bytes()) == path.stem.rpartition("-")[2]
            except OSError:
                whole = False
            if not whole:
                self._forget(key)
                return None
            self._known.move_to_end(key)
            with suppress(OSError):
                os.utime(path)  # so that the next start knows, too
            return path

    def put(self, key: str, data: bytes, ending: str) -> Path | None:
        """The file of `key` with `data` in it; `None` where it cannot be kept."""
        path = self._folder / f"{key}-{_checksum(data)}{ending}"
        unfinished = path.with_suffix(".new")
        with self._lock:
            self._forget(key)
            try:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                unfinished.write_bytes(data)
                unfinished.replace(path)
            except OSError:
                with suppress(OSError):
                    unfinished.unlink()
                return None
            self._known[key] = path, len(data)
            while sum(size for _, size in self._known.values()) > self._most_bytes:
                self._forget(next(iter(self._known)))
            return path if key in self._known else None

    @property
    def _known(self) -> OrderedDict[str, tuple[Path, int]]:
        """The files by key, the last used ones last; what a killed process left unfinished is removed."""
        if self._files is None:
            found: list[tuple[float, Path, int]] = []
            with suppress(OSError):
                for path in self._folder.iterdir():
                    with suppress(OSError):
                        if path.suffix == ".new":
                            path.unlink()
                        else:
                            found.append((path.stat().st_mtime, path, path.stat().st_size))
            self._files = OrderedDict((p.stem.rpartition("-")[0], (p, size)) for _, p, size in sorted(found))
        return self._files

    def _forget(self, key: str) -> None:
        path, _ = self._known.pop(key, (None, 0))
        if path is not None:
            with suppress(OSError):
                path.unlink()


def _checksum(data: bytes) -> str:
    return f"{zlib.crc32(data):08x}"
