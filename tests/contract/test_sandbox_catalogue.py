import httpx
import pytest

from tests.contract.sandbox_process import running_sandbox


def test_lists_come_in_pages_and_the_wallet_pays() -> None:
    with running_sandbox() as url, httpx.Client(base_url=url, headers={"X-Api-Key": "x"}, timeout=20) as service:
        first = service.get("/v3/voices", params={"limit": 4}).json()
        assert first["has_more"] is True
        last = service.get("/v3/voices", params={"limit": 4, "token": first["next_token"]}).json()
        assert (last["has_more"], last["next_token"]) == (False, None)
        voices = [voice["voice_id"] for voice in first["data"] + last["data"]]
        assert len({*voices}) == len(voices) == 6
        (look,) = service.get("/v3/avatars/looks").json()["data"]
        assert look["id"] == "mia"
        assert look["default_voice_id"] in voices
        (german,) = service.get("/v3/voices", params={"language": "German"}).json()["data"]
        assert german["voice_id"] == "mia-de"
        assert service.get("/v3/avatars/looks", params={"ownership": "private"}).json()["data"] == []
        assert service.get("/v3/voices", params={"limit": 101}).status_code == 422
        assert service.get("/v3/voices", params={"token": "x"}).status_code == 400
        account = service.get("/v3/users/me").json()["data"]
        assert account["billing_type"] == "wallet"
        assert account["wallet"]["remaining_balance"] == pytest.approx(100)
        assert httpx.get(f"{url}/v3/users/me").status_code == 401
