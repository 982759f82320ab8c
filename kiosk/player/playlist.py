"""HLS playlists as the feeder needs them, read with the `m3u8` package.

Every address in a playlist is checked here, before anything opens it.
"""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import m3u8

from kiosk.config.settings import is_safe_url


class PlaylistError(Exception):
    """A playlist that cannot be played: not a playlist, or one that names an address the kiosk does not open."""


class UnreadableError(PlaylistError):
    """Not a playlist at all: half of one, or a proxy's page; the next reading may be whole."""


@dataclass(frozen=True)
class Segment:
    """One media segment; `init_url` is the fMP4 initialisation section it needs, `duration` its length in seconds."""

    sequence: int
    url: str
    duration: float
    init_url: str | None


@dataclass(frozen=True)
class Playlist:
    """One reading of a playlist.

    `variant_url` is set instead of segments where the playlist only points to one other; `beyond_feeder` says what in
    it the feeder does not do.
    """

    segments: tuple[Segment, ...]
    target_duration: float
    ended: bool
    variant_url: str | None = None
    beyond_feeder: str | None = None


def check_media_url(url: str, origin: str) -> str:
    """`url` if the kiosk may open it for a stream that the service named as `origin`, else `PlaylistError`.

    Plain http to this machine is for a service on this machine: a distant one must not reach into it.
    """
    if is_safe_url(url) and not (urlsplit(url).scheme == "http" and urlsplit(origin).scheme == "https"):
        return url
    raise PlaylistError(f"an address that is not opened: scheme {url.partition(':')[0][:20]!r}")


def read_playlist(text: str, url: str, origin: str) -> Playlist:
    """The playlist `text` found at `url`, for the stream that the service named as `origin`. Raises `PlaylistError`."""
    if not text.lstrip("\ufeff \t\r\n").startswith("#EXTM3U"):
        raise UnreadableError("not a playlist")
    try:
        parsed = m3u8.M3U8(text)
        return _variant(parsed, url, origin) if parsed.is_variant else _media(parsed, url, origin)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        # m3u8 lets whatever a malformed attribute provokes through.
        raise UnreadableError(f"malformed: {type(error).__name__}") from error


def _variant(parsed: m3u8.M3U8, url: str, origin: str) -> Playlist:
    addresses = [_checked(item.uri, url, origin) for item in [*parsed.playlists, *parsed.media] if item.uri]
    if len(addresses) == 1 and len(parsed.playlists) == 1:
        return Playlist((), 0.0, ended=False, variant_url=addresses[0])
    return Playlist((), 0.0, ended=False, beyond_feeder="several renditions")


def _media(parsed: m3u8.M3U8, url: str, origin: str) -> Playlist:
    first = int(parsed.media_sequence or 0)
    segments = tuple(
        Segment(
            sequence=first + index,
            url=_checked(item.uri, url, origin),
            duration=float(item.duration or 0.0),
            init_url=_checked(item.init_section.uri, url, origin) if item.init_section else None,
        )
        for index, item in enumerate(parsed.segments)
        if item.uri
    )
    return Playlist(
        segments,
        target_duration=float(parsed.target_duration or 1.0),
        ended=bool(parsed.is_endlist),
        beyond_feeder=_beyond_feeder(parsed),
    )


def _beyond_feeder(parsed: m3u8.M3U8) -> str | None:
    if any(key is not None and key.method != "NONE" for key in parsed.keys):
        return "encryption"
    if any(item.byterange or (item.init_section and item.init_section.byterange) for item in parsed.segments):
        return "byte ranges"
    if any(item.discontinuity for item in parsed.segments[1:]):
        return "discontinuities"
    return None


def _checked(uri: str, base: str, origin: str) -> str:
    return check_media_url(urljoin(base, uri), origin)
