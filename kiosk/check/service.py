"""The checks of the avatar service: key, money, look, voice, clock."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress
from typing import Final, TypeVar

from kiosk.avatar.catalogue import Account, Look, Voice
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, OutOfCredit, Unauthorized, Unreachable
from kiosk.check.finding import Finding
from kiosk.config.settings import Settings

MOST_SKEW_SECONDS: Final = 60.0
NAMED: Final = 5
"""How many of the ids that there are an advice names."""

T = TypeVar("T", Look, Voice)


class ServiceChecks:
    """Asks the service with the kiosk's own client; each check once, on one event loop."""

    def __init__(self, settings: Settings, client: AvatarClient) -> None:
        self._settings = settings
        self._client = client
        self._account: asyncio.Task[Account] = asyncio.create_task(client.account())

    async def key(self) -> Finding:
        """Whether the service takes the key."""
        try:
            await asyncio.shield(self._account)
        except AvatarError as error:
            return _failed("key", error)
        return Finding("key", True, f"accepted by {self._settings.api.base_url}")

    async def balance(self) -> Finding:
        """Whether there is money in the wallet, where one pays."""
        try:
            account = await asyncio.shield(self._account)
        except AvatarError as error:
            return _failed("balance", error)
        if account.balance is None:
            return Finding("balance", None, f"no wallet; billing is {account.billing_type or 'not told'}")
        found = f"{account.balance} {account.currency}".strip()
        if account.auto_reload:
            return Finding("balance", True, f"{found}, filled automatically")
        if account.balance > 0:
            low = self._settings.budget.is_low(account.balance)
            return Finding("balance", True, found, "low: top the account's wallet up soon" if low else "")
        return Finding("balance", False, found, "top the account's wallet up")

    async def clock(self) -> Finding:
        """Whether this machine's clock is right, by the service's."""
        with suppress(AvatarError):  # a refusal tells the time, too
            await asyncio.shield(self._account)
        ahead = self._client.clock_ahead_seconds
        if ahead is None:
            return Finding("clock", None, "the service does not tell the time")
        found = f"{abs(ahead):.0f} s {'behind' if ahead > 0 else 'ahead of'} the service"
        if abs(ahead) > MOST_SKEW_SECONDS:
            return Finding("clock", False, found, "set the clock: timedatectl set-ntp true")
        return Finding("clock", True, found)

    async def avatar(self) -> Finding:
        """Whether the account has the avatar's look."""
        wanted = self._settings.avatar.id
        return await _find("avatar", wanted, self._client.looks(), lambda look: look.id, "avatar.id")

    async def voice(self) -> Finding:
        """Whether the account has the voice."""
        wanted = self._settings.avatar.voice_id
        return await _find("voice", wanted, self._client.voices(), lambda voice: voice.voice_id, "avatar.voice_id")


async def _find(
    name: str, wanted: str, entries: AsyncGenerator[T, None], id_of: Callable[[T], str], setting: str
) -> Finding:
    """The one of `entries` with the id `wanted`, or which ids there are for `setting`."""
    seen: list[str] = []
    try:
        async with aclosing(entries):
            async for entry in entries:
                if id_of(entry) == wanted:
                    return Finding(name, True, f"{wanted} ({entry.name})" if entry.name else wanted)
                seen.append(id_of(entry))
    except AvatarError as error:
        return _failed(name, error)
    some = ", ".join(seen[:NAMED]) + (", …" if len(seen) > NAMED else "")
    advice = f"set {setting} to one of: {some}" if seen else f"the account has none to set {setting} to"
    return Finding(name, False, f"none with the id {wanted!r} among {len(seen)}", advice)


def _failed(name: str, error: AvatarError) -> Finding:
    advice = {
        Unauthorized: "set HEYGEN_API_KEY to a key of your account",
        OutOfCredit: "top the account up",
        Unreachable: "look after the network, a proxy, and api.base_url",
    }.get(type(error), "")
    return Finding(name, False, error.detail, advice)
