"""What the values of settings can be."""

from decimal import Decimal
from ipaddress import ip_address
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr

Language = Literal["en", "de", "fr", "es", "ar", "ja"]
Seconds = Annotated[float, Field(gt=0, le=86400)]
Dollars = Annotated[Decimal, Field(ge=0, le=1_000_000)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


LONGEST_TEXT: Final = 2000
"""Characters that the avatar takes at once, and a visitor may ask in."""


class Group(BaseModel):
    """Settings that belong together."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def is_loopback(host: str | None) -> bool:
    """Whether `host` can only be this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False


def is_safe_url(url: str) -> bool:
    """Whether `url` is https, or http on this machine: the only addresses the kiosk ever opens."""
    if not url.isprintable() or " " in url:  # which urlsplit would overlook
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)))


def safe_base_url(url: str) -> str:
    """The address without a slash at its end; raises `ValueError` where it cannot be a service's."""
    parts = urlsplit(url) if is_safe_url(url) else None
    if parts is None or parts.query or parts.fragment or parts.username is not None:
        raise ValueError("must be an https address (http on this machine alone) without user, query and fragment")
    return url.rstrip("/")


def optional_base_url(url: str) -> str:
    """The same, or empty."""
    return safe_base_url(url) if url else ""


def header_value(key: SecretStr) -> SecretStr:
    """The key as it is sent; raises `ValueError` where it cannot be."""
    text = key.get_secret_value().strip()  # a key from a file often ends with a newline
    if not text.isascii() or not text.isprintable() or " " in text:
        raise ValueError("must be ASCII characters without spaces")
    return SecretStr(text)
