"""What the service has to offer: looks and voices, page by page."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from fastapi import FastAPI, Query, Request

from kiosk.sandbox.api.errors import ApiError
from kiosk.sandbox.api.previews import look_path, voice_path
from kiosk.sandbox.figure.looks import DrawnLook
from kiosk.sandbox.media.voices import VOICES, EspeakVoice

T = TypeVar("T", DrawnLook, EspeakVoice)
Ownership: TypeAlias = Literal["public", "private"]


def add_catalogue_routes(app: FastAPI, looks: Iterable[DrawnLook]) -> None:
    """Serve these looks, and all voices."""
    all_looks, all_voices = list(looks), list(VOICES.values())

    async def list_looks(
        request: Request,
        limit: Annotated[int, Query(ge=1, le=50)] = 20,
        token: str | None = None,
        avatar_type: str | None = None,
        ownership: Ownership | None = None,
    ) -> dict[str, Any]:
        fitting = [look for look in all_looks if avatar_type in {None, look.avatar_type} and _is(ownership, look)]
        return _page(fitting, limit, token, lambda look: _look_body(look, str(request.base_url)))

    async def list_voices(
        request: Request,
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
        token: str | None = None,
        type: Ownership | None = None,  # noqa: A002  the API's name
        language: str | None = None,
        gender: str | None = None,
    ) -> dict[str, Any]:
        fitting = [
            voice
            for voice in all_voices
            if language in {None, voice.language} and gender in {None, voice.gender} and _is(type, voice)
        ]
        return _page(fitting, limit, token, lambda voice: _voice_body(voice, str(request.base_url)))

    app.get("/v3/avatars/looks")(list_looks)
    app.get("/v3/voices")(list_voices)


def _is(ownership: Ownership | None, entry: DrawnLook | EspeakVoice) -> bool:
    return ownership in {None, _ownership(entry)}


def _ownership(entry: DrawnLook | EspeakVoice) -> Ownership:
    return "private" if entry.private else "public"


def _look_body(look: DrawnLook, base_url: str) -> dict[str, Any]:
    return {
        "id": look.id,
        "name": look.name,
        "avatar_type": look.avatar_type,
        "gender": look.person.gender,
        "ownership": _ownership(look),
        "preview_image_url": base_url + look_path(look.id),
        "default_voice_id": f"{look.person.name}-en",
        "tags": ["drawn", look.person.name, look.setting],
    }


def _voice_body(voice: EspeakVoice, base_url: str) -> dict[str, Any]:
    return {
        "voice_id": voice.id,
        "name": voice.name,
        "language": voice.language,
        "gender": voice.gender,
        "type": _ownership(voice),
        "preview_audio_url": base_url + voice_path(voice.id),
    }


def _page(entries: list[T], limit: int, token: str | None, describe: Callable[[T], dict[str, Any]]) -> dict[str, Any]:
    """So many entries from `token` on."""
    if token is not None and not (token.isascii() and token.isdecimal() and len(token) < 9):
        raise ApiError(400, "invalid_request", "That token is none of ours.", "token")
    begin = int(token or 0)
    end = begin + limit
    more = end < len(entries)
    page = [describe(entry) for entry in entries[begin:end]]
    return {"data": page, "has_more": more, "next_token": str(end) if more else None}
