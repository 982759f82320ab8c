"""Uploaded files: taken in, kept for a while, handed out."""

import time
import uuid
from dataclasses import dataclass, field
from typing import Any, Final

from fastapi import FastAPI, Request, Response, UploadFile

from kiosk.sandbox.api.errors import ApiError, plain_error
from kiosk.sandbox.media.sound_file import LARGEST_BYTES, media_type_of

KEPT_COUNT: Final = 64
KEPT_BYTES: Final = 256 * 1024 * 1024
KEPT_SECONDS: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Asset:
    """One uploaded file."""

    data: bytes = field(repr=False)
    media_type: str
    asset_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    created_at: float = field(default_factory=time.monotonic)


class Assets:
    """The newest uploads. All methods are for the server's loop."""

    def __init__(self) -> None:
        self._assets: dict[str, Asset] = {}

    def add(self, data: bytes) -> Asset:
        """Keep a file; `ApiError` 400 for one that is empty or of an unknown kind."""
        media_type = media_type_of(data)
        if media_type is None:
            kinds = "an MP3, WAV, PNG, JPEG, MP4, WebM or PDF file"
            raise ApiError(400, "invalid_request", f"The file is not {kinds}.", "file")
        asset = Asset(data, media_type)
        self._assets[asset.asset_id] = asset
        self._forget_old()
        return asset

    def get(self, asset_id: str) -> Asset | None:
        """The file of that id, if it is kept."""
        self._forget_old()
        return self._assets.get(asset_id)

    def add_routes(self, app: FastAPI) -> None:
        """Serve uploads and downloads."""

        async def upload(request: Request, file: UploadFile) -> dict[str, Any]:
            # Until here it is on the disk.
            if (file.size or 0) > LARGEST_BYTES:
                raise ApiError(413, "file_too_large", f"A file has at most {LARGEST_BYTES} bytes.", "file")
            asset = self.add(await file.read())
            url = f"{request.base_url}media/assets/{asset.asset_id}"
            described = {"asset_id": asset.asset_id, "url": url}
            return {"data": described | {"mime_type": asset.media_type, "size_bytes": len(asset.data)}}

        async def download(asset_id: str) -> Response:
            asset = self.get(asset_id)
            if asset is None:
                raise plain_error(404)
            return Response(asset.data, media_type=asset.media_type)

        app.post("/v3/assets")(upload)
        app.get("/media/assets/{asset_id}")(download)

    def _forget_old(self) -> None:
        oldest = time.monotonic() - KEPT_SECONDS
        for asset_id, asset in list(self._assets.items()):
            size = sum(len(kept.data) for kept in self._assets.values())
            if asset.created_at >= oldest and len(self._assets) <= KEPT_COUNT and size <= KEPT_BYTES:
                break
            del self._assets[asset_id]
