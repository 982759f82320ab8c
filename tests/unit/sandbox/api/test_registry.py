import asyncio

import pytest

from kiosk.sandbox.api import registry
from kiosk.sandbox.api.errors import ApiError
from kiosk.sandbox.api.registry import Registry, Replays
from kiosk.sandbox.api.session import Limits, SandboxSession, SessionInput
from kiosk.sandbox.figure.looks import looks


def start() -> SandboxSession:
    return SandboxSession(SessionInput("Hello.", "mia-en", open_input=True), looks()["mia"], Limits(ready_after=60))


def test_an_old_stream_is_forgotten_but_stays_on_the_meter(monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = Registry(places=2)
    old, running = sessions.open(start), sessions.open(start)
    old.cancel()
    kept = sessions.meter()["sessions"]
    monkeypatch.setattr(registry, "MEDIA_KEPT_SECONDS", -1.0)
    latest = sessions.open(start)
    with pytest.raises(ApiError):
        sessions.get(old.stream_id)
    meter = sessions.meter()
    assert sessions.get(running.stream_id) is running
    assert meter["sessions"][0] == kept[0]
    assert [row["stream_id"] for row in meter["sessions"]] == [old.stream_id, running.stream_id, latest.stream_id]
    assert meter["open"] == 2
    sessions.close()
    assert sessions.meter()["open"] == 0


def test_an_answer_is_replayed_for_a_day_only(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(range(9))

    async def work() -> dict[str, int]:
        return {"answer": next(answers)}

    async def ask() -> list[dict[str, int]]:
        replays = Replays()
        first = [await replays.once("key", work), await replays.once("key", work), await replays.once(None, work)]
        monkeypatch.setattr(registry, "ANSWER_KEPT_SECONDS", -1.0)
        return [*first, await replays.once("key", work)]

    assert [each["answer"] for each in asyncio.run(ask())] == [0, 0, 1, 2]
