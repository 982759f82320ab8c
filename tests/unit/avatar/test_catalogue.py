from decimal import Decimal
from typing import Any

import httpx
import pytest

from kiosk.avatar.catalogue import Account, read_account
from kiosk.avatar.errors import NonsenseAnswer
from tests.unit.avatar.test_client import Service, run


def page(*entries: Any, **more: Any) -> httpx.Response:
    return httpx.Response(200, json={"data": list(entries)} | more)


def test_looks_come_from_all_pages_without_what_makes_no_sense() -> None:
    service = Service(
        page({"id": "a", "tags": ["x", 1]}, {"name": "no id"}, None, has_more=True, next_token="t/1"),
        page({"id": "b", "name": 7, "default_voice_id": "v"}, has_more=False, next_token="t/2"),
    )

    async def work() -> list[tuple[str, str, str, tuple[str, ...]]]:
        return [(look.id, look.name, look.default_voice_id, look.tags) async for look in service.client.looks()]

    assert run(work()) == [("a", "", "", ("x",)), ("b", "", "v", ())]
    assert [str(request.url.query, "ascii") for request in service.requests] == ["limit=50", "limit=50&token=t%2F1"]


def test_a_page_is_asked_for_by_its_token_and_filters() -> None:
    service = Service(
        page({"id": "a"}, has_more=True, next_token="t/2"), page({"voice_id": "v"}, has_more=False, next_token="t/3")
    )

    async def work() -> tuple[tuple[list[str], str], tuple[list[str], str]]:
        looks = await service.client.looks_page("t/1", ownership="private")
        voices = await service.client.voices_page(ownership="public", language="German", gender="female")
        return (
            ([look.id for look in looks.entries], looks.next_token),
            ([voice.voice_id for voice in voices.entries], voices.next_token),
        )

    assert run(work()) == ((["a"], "t/2"), (["v"], ""))
    assert [str(request.url.query, "ascii") for request in service.requests] == [
        "limit=50&ownership=private&token=t%2F1",
        "limit=100&type=public&language=German&gender=female",
    ]


@pytest.mark.parametrize("more", [{"has_more": True, "next_token": "t"}, {"has_more": True}, {}], ids=str)
def test_a_list_that_goes_round_ends(more: dict[str, Any]) -> None:
    service = Service(page({"voice_id": "v"}, **more))

    async def work() -> int:
        return len([voice async for voice in service.client.voices()])

    assert run(work()) <= 2


def test_a_list_that_is_none_is_a_typed_error() -> None:
    async def work() -> None:
        _ = [look async for look in Service(httpx.Response(200, text="[]")).client.looks()]

    with pytest.raises(NonsenseAnswer):
        run(work())


@pytest.mark.parametrize(
    ("payload", "account"),
    [
        (
            {"billing_type": "wallet", "wallet": {"currency": "usd", "remaining_balance": 84.2, "auto_reload": True}},
            Account("wallet", Decimal("84.2"), "usd", True),
        ),
        ({"billing_type": "subscription", "wallet": None}, Account("subscription", None, "", False)),
        ({"wallet": {"remaining_balance": "NaN", "auto_reload": {"enabled": True}}}, Account("", None, "", True)),
        ({"wallet": {"remaining_balance": True, "currency": 3}}, Account("", None, "", False)),
    ],
    ids=["wallet", "subscription", "nan", "types"],
)
def test_an_account_is_read_as_far_as_it_is_told(payload: dict[str, Any], account: Account) -> None:
    assert read_account(payload) == account
