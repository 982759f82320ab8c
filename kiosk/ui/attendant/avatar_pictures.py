"""Preview pictures for the panel: fetched a few at once, the last wanted first, and kept on disk."""

import asyncio
import base64
from collections import OrderedDict
from concurrent.futures import Future
from pathlib import Path
from typing import Final

import httpx
import structlog
from PySide6.QtCore import QObject, QUrl, Signal

from kiosk.avatar.previews import PreviewCache, PreviewError, cache_key, fetch_picture, preview_client
from kiosk.net.loop import NetworkThread

log = structlog.get_logger("attendant")

AT_ONCE: Final = 4
MOST_WAITING: Final = 100
"""More than the view can show: what was wanted before those has scrolled away."""
MOST_READY: Final = 150
"""How many addresses are remembered; their files are among the last used, so they are still there."""


class PreviewPictures(QObject):
    """Lives on the GUI thread and never waits; Qt decodes the files on its own thread.

    Signals:
        came: the picture of this id is there.

    """

    came = Signal(str)
    _fetched = Signal(str, str)

    def __init__(self, network: NetworkThread, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._network = network
        self._cache = PreviewCache(folder)
        self._ready: OrderedDict[str, str] = OrderedDict()
        self._waiting: OrderedDict[str, str] = OrderedDict()
        self._running: dict[str, Future[None]] = {}
        self._client: httpx.AsyncClient | None = None
        self._fetched.connect(self._on_fetched)

    def of(self, entry_id: str, url: str) -> str:
        """The address of the picture for QML, if it is there; else it is fetched, and `came` tells."""
        if entry_id in self._ready:
            self._ready.move_to_end(entry_id)
            return self._ready[entry_id]
        if url and entry_id not in self._running:
            self._waiting[entry_id] = url
            self._waiting.move_to_end(entry_id)
            if len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._start()
        return ""

    def forgive(self) -> None:
        """Try what could not be fetched again, when it is wanted again."""
        self._ready = OrderedDict((each, url) for each, url in self._ready.items() if url)

    def close(self) -> None:
        """Fetch nothing more."""
        self._waiting.clear()
        for future in self._running.values():
            future.cancel()

    async def whole(self, entry_id: str, url: str) -> tuple[bytes, str]:
        """The picture itself and the ending of its file's name; on the network loop. Raises `PreviewError`."""
        path = await asyncio.to_thread(self._cache.get, cache_key(entry_id, url))
        if path:
            try:
                return await asyncio.to_thread(path.read_bytes), path.suffix
            except OSError:
                pass  # gone in this moment
        return await fetch_picture(self.client, url)

    @property
    def client(self) -> httpx.AsyncClient:
        """Fetches previews; for the network loop alone."""
        if not self._client:
            self._client = preview_client()
            self._network.at_end(self._client.aclose)
        return self._client

    def _start(self) -> None:
        while self._waiting and len(self._running) < AT_ONCE:
            entry_id, url = self._waiting.popitem()
            self._running[entry_id] = self._network.submit(self._fetch(entry_id, url))

    async def _fetch(self, entry_id: str, url: str) -> None:
        address = ""
        try:
            key = cache_key(entry_id, url)
            path = await asyncio.to_thread(self._cache.get, key)
            if path is None:
                data, ending = await fetch_picture(self.client, url)
                path = await asyncio.to_thread(self._cache.put, key, data, ending)
            address = QUrl.fromLocalFile(str(path)).toString() if path else _inline(data, ending)
        except PreviewError as error:
            log.info("no preview", reason=str(error))
        except Exception:
            log.exception("no preview")
        self._fetched.emit(entry_id, address)

    def _on_fetched(self, entry_id: str, address: str) -> None:
        self._running.pop(entry_id, None)
        self._ready[entry_id] = address
        while len(self._ready) > MOST_READY:
            self._ready.popitem(last=False)
        if address:
            self.came.emit(entry_id)
        self._start()


def _inline(data: bytes, ending: str) -> str:
    """The picture as an address of its own, where no file can be written."""
    return f"data:image/{ending[1:].replace('jpg', 'jpeg')};base64,{base64.b64encode(data).decode()}"
