"""What the service has to offer: looks and voices, page by page, and the account that pays."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from fastapi import FastAPI, Query

from kiosk.sandbox.errors import ApiError
from kiosk.sandbox.voice import VOICES

AVATARS: Final = frozenset({"mia"})
FIRST_BALANCE_USD: Final = 100.0
"""What the account's wallet holds at the start."""

_LANGUAGES: Final = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "ar": "Arabic",
    "ja": "Japanese",
}
_LOOKS: Final[list[dict[str, Any]]] = [
    {
        "id": avatar,
        "name": avatar.capitalize(),
        "avatar_type": "digital_twin",
        "gender": "female",
        "preview_image_url": None,
        "default_voice_id": f"{avatar}-en",
        "tags": ["drawn"],
    }
    for avatar in sorted(AVATARS)
]
_VOICES: Final[list[dict[str, Any]]] = [
    {
        "voice_id": voice,
        "name": f"Mia ({_LANGUAGES[voice[-2:]]})",
        "language": _LANGUAGES[voice[-2:]],
        "gender": "female",
        "preview_audio_url": None,
    }
    for voice in VOICES
]


def add_catalogue_routes(app: FastAPI, spent_usd: Callable[[], float]) -> None:
    """Serve looks, voices and the account, whose wallet pays what `spent_usd` tells."""

    async def looks(
        limit: Annotated[int, Query(ge=1, le=50)] = 20,
        token: str | None = None,
        avatar_type: str | None = None,
        ownership: str | None = None,
    ) -> dict[str, Any]:
        return _page(_LOOKS, limit, token, ownership, avatar_type=avatar_type)

    async def voices(
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
        token: str | None = None,
        type: str | None = None,  # noqa: A002  the API's name
        language: str | None = None,
        gender: str | None = None,
    ) -> dict[str, Any]:
        return _page(_VOICES, limit, token, type, language=language, gender=gender)

    async def account() -> dict[str, Any]:
        balance = round(FIRST_BALANCE_USD - spent_usd(), 4)
        wallet = {"currency": "usd", "remaining_balance": balance, "auto_reload": False}
        return {"data": {"billing_type": "wallet", "wallet": wallet}}

    app.get("/v3/avatars/looks")(looks)
    app.get("/v3/voices")(voices)
    app.get("/v3/users/me")(account)


def _page(
    entries: list[dict[str, Any]], limit: int, token: str | None, ownership: str | None, **wanted: str | None
) -> dict[str, Any]:
    """The entries that have what is wanted, from `token` on; nothing here is private."""
    if token is not None and not (token.isascii() and token.isdecimal() and len(token) < 9):
        raise ApiError(400, "invalid_request", "That token is none of ours.", "token")
    fitting = [
        entry
        for entry in entries
        if ownership != "private" and all(value in {None, entry[name]} for name, value in wanted.items())
    ]
    begin = int(token or 0)
    end = begin + limit
    more = end < len(fitting)
    return {"data": fitting[begin:end], "has_more": more, "next_token": str(end) if more else None}
