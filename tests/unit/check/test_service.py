import asyncio

import httpx
import pytest

from kiosk.avatar.client import AvatarClient
from kiosk.check.finding import Finding
from kiosk.check.service import ServiceChecks
from kiosk.config.loading import load


@pytest.mark.parametrize(
    ("wallet", "ok", "advice"),
    [
        ({"remaining_balance": 100}, True, ""),
        ({"remaining_balance": 9.99}, True, "low: top the account's wallet up soon"),
        ({"remaining_balance": 9.99, "auto_reload": True}, True, ""),
        ({"remaining_balance": 0}, False, "top the account's wallet up"),
    ],
)
def test_a_balance_below_a_days_budget_is_told(wallet: dict[str, object], ok: bool, advice: str) -> None:
    async def look() -> Finding:
        answer = httpx.Response(200, json={"data": {"billing_type": "wallet", "wallet": wallet}})
        settings = load(overrides={"budget.day_usd": "10"})
        client = AvatarClient(settings.api, httpx.MockTransport(lambda _: answer))
        try:
            return await ServiceChecks(settings, client).balance()
        finally:
            await client.aclose()

    found = asyncio.run(look())
    assert (found.ok, found.advice) == (ok, advice)
