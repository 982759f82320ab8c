"""The sound of an `audio` session: where it comes from, and whether it can be spoken to."""

import asyncio
import base64
import binascii
import ipaddress
from typing import Annotated, Final, Literal

import httpx
from pydantic import BaseModel, Field

from kiosk.sandbox.api.assets import Assets
from kiosk.sandbox.api.errors import ApiError
from kiosk.sandbox.media.lipsync import LipSyncedSound
from kiosk.sandbox.media.sound_file import LARGEST_BYTES, SoundError, decode_sound, media_type_of
from kiosk.sandbox.media.voice import SAMPLE_RATE

SHORTEST_SECONDS: Final = 0.1
SILENT_PEAK: Final = 32768 * 10 ** (-60 / 20)

_FETCH_SECONDS: Final = 10.0
_TOO_LARGE: Final = f"The sound has more than {LARGEST_BYTES} bytes."
_DECLARABLE: Final = frozenset({"audio/wav", "audio/x-wav", "audio/wave", "audio/mpeg", "audio/mp3"})


class _UrlAudio(BaseModel):
    type: Literal["url"]
    url: str


class _AssetAudio(BaseModel):
    type: Literal["asset_id"]
    asset_id: str


class _InlineAudio(BaseModel):
    type: Literal["base64"]
    data: str
    media_type: str | None = None


Audio = Annotated[_UrlAudio | _AssetAudio | _InlineAudio, Field(discriminator="type")]


async def load_audio(audio: Audio, assets: Assets, longest_seconds: float) -> LipSyncedSound:
    """The recording that `audio` tells of.

    Raises `ApiError`: 404 for an unknown asset, 400 for what cannot be had or is no WAV or MP3 sound of fair length.
    """
    try:
        return await asyncio.to_thread(_record, await _bytes_of(audio, assets), longest_seconds)
    except SoundError as error:
        param = "data" if audio.type == "base64" else audio.type
        raise ApiError(400, "invalid_audio", str(error), f"audio.{param}") from error


async def _bytes_of(audio: Audio, assets: Assets) -> bytes:
    match audio:
        case _UrlAudio():
            return await _fetch(audio.url)
        case _AssetAudio():
            return _asset(audio.asset_id, assets)
        case _InlineAudio():
            _check_declared(audio.media_type)
            return await asyncio.to_thread(_decode_base64, audio.data)


def _check_declared(media_type: str | None) -> None:
    if media_type is not None and media_type.partition(";")[0].strip().lower() not in _DECLARABLE:
        raise ApiError(400, "invalid_audio", f"The sound must be {', '.join(sorted(_DECLARABLE))}.", "audio.media_type")


def _asset(asset_id: str, assets: Assets) -> bytes:
    asset = assets.get(asset_id)
    if asset is None:
        raise ApiError(404, "not_found", "There is no asset of that id.", "audio.asset_id")
    return asset.data


def _decode_base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise SoundError("The sound is not valid base64.") from error
    if len(data) > LARGEST_BYTES:
        raise SoundError(_TOO_LARGE)
    return data


async def _fetch(url: str) -> bytes:
    # Not compressed: what arrives is what is counted.
    headers = {"Accept-Encoding": "identity"}
    data = bytearray()
    try:
        if not _is_safe(httpx.URL(url)):
            raise SoundError("The address must be one of https, or of http on this machine.")
        async with (
            asyncio.timeout(_FETCH_SECONDS),
            httpx.AsyncClient(timeout=_FETCH_SECONDS) as client,
            client.stream("GET", url, headers=headers) as answer,
        ):
            if answer.status_code != httpx.codes.OK:
                raise SoundError(f"The address answers {answer.status_code}.")
            async for piece in answer.aiter_raw():
                data += piece
                if len(data) > LARGEST_BYTES:
                    raise SoundError(_TOO_LARGE)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
        raise SoundError("The address does not give the sound.") from error
    return bytes(data)


def _is_safe(url: httpx.URL) -> bool:
    if url.scheme != "http":
        return url.scheme == "https" and bool(url.host)
    try:
        return url.host == "localhost" or ipaddress.ip_address(url.host).is_loopback
    except ValueError:
        return False


def _record(data: bytes, longest_seconds: float) -> LipSyncedSound:
    if media_type_of(data) not in _DECLARABLE:
        raise SoundError("The sound must be WAV or MP3.")
    samples = decode_sound(data, SAMPLE_RATE, longest_seconds)
    if len(samples) < SHORTEST_SECONDS * SAMPLE_RATE:
        raise SoundError(f"The sound is shorter than {SHORTEST_SECONDS:g} s.")
    if max(int(samples.max()), -int(samples.min())) < SILENT_PEAK:
        raise SoundError("The sound is silent.")
    return LipSyncedSound(samples)
