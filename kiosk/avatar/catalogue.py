"""What the account has: looks, voices and money; read as tolerantly as everything else that arrives."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Generic, TypeVar
from urllib.parse import urlencode

from kiosk.avatar.parse import read_text

LOOKS_PATH: Final = "/v3/avatars/looks"
VOICES_PATH: Final = "/v3/voices"
ACCOUNT_PATH: Final = "/v3/users/me"
LOOKS_PER_PAGE: Final = 50
VOICES_PER_PAGE: Final = 100
MOST_PAGES: Final = 200
"""A list that does not end by then is not one."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """An avatar in one appearance; its id is what goes into `avatar.id`. Texts are empty where nothing is told."""

    id: str
    name: str
    avatar_type: str
    gender: str
    preview_image_url: str
    default_voice_id: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice; its id is what goes into `avatar.voice_id`. Texts are empty where nothing is told."""

    voice_id: str
    name: str
    language: str
    gender: str
    preview_audio_url: str


@dataclass(frozen=True, slots=True)
class Account:
    """Who pays, and how.

    Attributes:
        billing_type: the service's word: `wallet`, `subscription`, `usage_based`; empty where it is not told.
        balance: what the wallet holds, where there is one.
        currency: of the balance.
        auto_reload: whether the wallet fills itself.

    """

    billing_type: str
    balance: Decimal | None
    currency: str
    auto_reload: bool


def read_look(entry: Mapping[str, Any]) -> Look | None:
    """One look; `None` without an id."""
    tags = entry.get("tags")
    look = Look(
        id=read_text(entry.get("id")),
        name=read_text(entry.get("name")),
        avatar_type=read_text(entry.get("avatar_type")),
        gender=read_text(entry.get("gender")),
        preview_image_url=read_text(entry.get("preview_image_url")),
        default_voice_id=read_text(entry.get("default_voice_id")),
        tags=tuple(filter(None, map(read_text, tags))) if isinstance(tags, list) else (),
    )
    return look if look.id else None


def read_voice(entry: Mapping[str, Any]) -> Voice | None:
    """One voice; `None` without an id."""
    voice = Voice(
        voice_id=read_text(entry.get("voice_id")),
        name=read_text(entry.get("name")),
        language=read_text(entry.get("language")),
        gender=read_text(entry.get("gender")),
        preview_audio_url=read_text(entry.get("preview_audio_url")),
    )
    return voice if voice.voice_id else None


def read_account(payload: Mapping[str, Any]) -> Account:
    """The account, as far as it is told."""
    wallet = payload.get("wallet")
    if not isinstance(wallet, dict):
        wallet = {}
    return Account(
        billing_type=read_text(payload.get("billing_type")),
        balance=_amount(wallet.get("remaining_balance")),
        currency=read_text(wallet.get("currency")),
        auto_reload=_is_on(wallet.get("auto_reload")),
    )


@dataclass(frozen=True, slots=True)
class CataloguePage(Generic[T]):
    """A part of a list; `next_token` names the next one, and is empty where this was the last."""

    entries: tuple[T, ...]
    next_token: str


async def read_page(
    ask: Callable[[str], Awaitable[Mapping[str, Any]]],
    path: str,
    wanted: Mapping[str, str | int],
    read: Callable[[Mapping[str, Any]], T | None],
) -> CataloguePage[T]:
    """What `read` makes of the entries at `path` that are `wanted` (empty values say nothing).

    What makes no sense is left out.
    """
    page = await ask(f"{path}?{urlencode({name: value for name, value in wanted.items() if value})}")
    given = page.get("data")
    entries = (read(entry) for entry in given if isinstance(entry, dict)) if isinstance(given, list) else ()
    token = "" if page.get("has_more") is False else read_text(page.get("next_token"))
    return CataloguePage(tuple(entry for entry in entries if entry is not None), token)


async def all_entries(page_at: Callable[[str], Awaitable[CataloguePage[T]]]) -> AsyncGenerator[T, None]:
    """All entries of the list whose pages `page_at` gives by their tokens."""
    token, tokens = "", {""}
    for _ in range(MOST_PAGES):
        page = await page_at(token)
        for entry in page.entries:
            yield entry
        token = page.next_token
        if token in tokens:  # or it would go round for ever
            return
        tokens.add(token)


def _amount(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _is_on(value: object) -> bool:
    return value is True or (isinstance(value, dict) and value.get("enabled") is True)
