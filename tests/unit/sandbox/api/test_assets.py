import pytest

from kiosk.sandbox.api import assets
from kiosk.sandbox.api.assets import Assets

PDF = b"%PDF-1.7 "


def test_the_newest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Assets()
    ids = [kept.add(PDF).asset_id for _ in range(assets.KEPT_COUNT + 2)]
    assert [kept.get(each) is not None for each in ids] == [False] * 2 + [True] * assets.KEPT_COUNT
    monkeypatch.setattr(assets, "KEPT_BYTES", 10 * len(PDF))
    latest = kept.add(PDF + PDF)
    assert [kept.get(each) is not None for each in ids[-9:]] == [False] + [True] * 8
    assert kept.get(latest.asset_id) == latest


def test_none_is_kept_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Assets()
    asset = kept.add(PDF)
    assert kept.get(asset.asset_id) == asset
    monkeypatch.setattr(assets, "KEPT_SECONDS", -1.0)
    assert kept.get(asset.asset_id) is None
