"""The account that pays: its wallet, on `GET /v3/users/me`; `POST /sandbox/account` changes it for tests and drills."""

from collections.abc import Callable
from typing import Any, Final

from fastapi import FastAPI
from pydantic import BaseModel, FiniteFloat

FIRST_BALANCE_USD: Final = 100.0
"""What the wallet holds at the start, unless told."""


class _Change(BaseModel):
    balance: FiniteFloat | None = None
    auto_reload: bool | None = None


class PayingAccount:
    """A wallet that held `balance_usd` and pays what `spent_usd` tells; `auto_reload` is only said, nothing reloads."""

    def __init__(self, balance_usd: float, spent_usd: Callable[[], float], *, auto_reload: bool) -> None:
        self._first_balance_usd = balance_usd
        self._spent_usd = spent_usd
        self._auto_reload = auto_reload

    def add_routes(self, app: FastAPI) -> None:
        """Serve the account, and what changes it."""

        async def tell() -> dict[str, Any]:
            balance = round(self._first_balance_usd - self._spent_usd(), 4)
            wallet = {"currency": "usd", "remaining_balance": balance, "auto_reload": self._auto_reload}
            return {"data": {"billing_type": "wallet", "wallet": wallet}}

        async def change(body: _Change) -> dict[str, Any]:
            if body.balance is not None:
                self._first_balance_usd = body.balance + self._spent_usd()
            if body.auto_reload is not None:
                self._auto_reload = body.auto_reload
            return await tell()

        app.get("/v3/users/me")(tell)
        app.post("/sandbox/account")(change)
