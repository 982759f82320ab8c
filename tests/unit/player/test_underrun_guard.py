import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from kiosk.player import underrun_guard
from kiosk.player.underrun_guard import MARGIN_SECONDS, SupplyLevel, UnderrunGuard
from tests.unit.player.origin import make_fragments, make_segments
from tests.unit.player.test_audio_holdback import packets

ENOUGH, DRY, UNWATCHED = SupplyLevel.ENOUGH, SupplyLevel.DRY, SupplyLevel.UNWATCHED
WAIT = 0.5
PART = 8_000
"""So many bytes of a segment are less of its sound than that."""


class Sink:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.data = b""
        self.finished = False

    async def write(self, data: bytes | memoryview) -> None:
        self.data += data

    async def finish(self) -> None:
        self.finished = True


class Stage:
    """A supply whose stream has been heard for `heard` seconds; what it told, and what came out."""

    def __init__(self) -> None:
        self.heard: float | None = 0.0
        self.told: list[SupplyLevel] = []
        self.sink = Sink()
        self._new = asyncio.Event()
        self.supply = UnderrunGuard(self.sink, lambda: self.heard, WAIT, self._tell)

    def _tell(self, level: SupplyLevel) -> None:
        self.told.append(level)
        self._new.set()

    async def until_told(self, *told: SupplyLevel) -> None:
        """Wait until exactly this was told."""
        async with asyncio.timeout(10):
            while self.told != list(told):
                self._new.clear()
                await self._new.wait()


def on_stage(act: Callable[[Stage], Coroutine[Any, Any, None]]) -> Stage:
    stage = Stage()
    asyncio.run(act(stage))
    return stage


def test_it_fades_where_nothing_comes_and_goes_on_when_enough_is_there() -> None:
    first, second, third = make_segments(3)

    async def act(stage: Stage) -> None:
        await stage.supply.write(first)
        assert stage.told == [ENOUGH]
        stage.heard = 0.9 - MARGIN_SECONDS
        await stage.until_told(ENOUGH, DRY)
        await stage.supply.write(second[: len(second) // 4])
        assert stage.told == [ENOUGH, DRY], "a quarter of a second is too little"
        await stage.supply.write(second[len(second) // 4 :])
        assert stage.told == [ENOUGH, DRY, ENOUGH]
        await stage.supply.write(third)
        await stage.supply.finish()

    stage = on_stage(act)
    assert stage.told == [ENOUGH, DRY, ENOUGH]
    assert stage.sink.finished
    whole, faded = packets(first + second + third), packets(stage.sink.data)
    assert faded["video"] == whole["video"]
    assert [pts for pts, _ in faded["audio"]] == [pts for pts, _ in whole["audio"]]
    assert sum(a != b for a, b in zip(faded["audio"], whole["audio"], strict=True)) == 1


@pytest.mark.parametrize("more", [0, 1])
def test_what_ends_while_it_is_dry_is_played_out(more: int) -> None:
    async def act(stage: Stage) -> None:
        await stage.supply.write(make_segments(3)[0])
        stage.heard = 1.0
        await stage.until_told(ENOUGH, DRY)
        await stage.supply.write(make_segments(3)[1][: more * PART])
        await stage.supply.finish()

    stage = on_stage(act)
    assert stage.told == [ENOUGH, DRY, ENOUGH]
    assert stage.sink.finished


def test_what_comes_in_time_is_not_touched() -> None:
    segments = make_segments(3)

    async def act(stage: Stage) -> None:
        for number, segment in enumerate(segments):
            stage.heard = float(number)
            await stage.supply.write(segment)
            await asyncio.sleep(0)
        await stage.supply.finish()

    stage = on_stage(act)
    assert stage.told == [ENOUGH]
    assert packets(stage.sink.data) == packets(b"".join(segments))


def test_other_containers_pass_as_they_are() -> None:
    fragments = make_fragments(2)

    async def act(stage: Stage) -> None:
        for fragment in fragments:
            await stage.supply.write(fragment)
        stage.heard = 5.0
        await stage.supply.finish()

    stage = on_stage(act)
    assert (stage.told, stage.sink.data) == ([], b"".join(fragments))


def test_it_is_not_dry_before_it_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(underrun_guard, "MARGIN_SECONDS", 10.0)  # so what is held is due at once
    asked = asyncio.Event()

    async def act(stage: Stage) -> None:
        def heard() -> None:
            asked.set()

        stage.supply = UnderrunGuard(stage.sink, heard, WAIT, stage.told.append)
        await stage.supply.write(make_segments(3)[0])
        for _ in range(2):
            asked.clear()
            await asked.wait()

    assert on_stage(act).told == [ENOUGH]


def test_when_it_goes_on_it_is_not_dry_at_once_by_what_is_told_of_before() -> None:
    first, second, _ = make_segments(3)

    async def act(stage: Stage) -> None:
        await stage.supply.write(first)
        stage.heard = 1.0
        await stage.until_told(ENOUGH, DRY)
        stage.heard = 100.0
        await stage.supply.write(second)
        await asyncio.sleep(0)

    assert on_stage(act).told == [ENOUGH, DRY, ENOUGH]


def test_a_dry_stream_that_is_not_understood_any_more_is_left_to_mpv() -> None:
    async def act(stage: Stage) -> None:
        await stage.supply.write(make_segments(3)[0])
        stage.heard = 1.0
        await stage.until_told(ENOUGH, DRY)
        await stage.supply.write(b"something else" * 100)

    stage = on_stage(act)
    assert stage.told == [ENOUGH, DRY, UNWATCHED]
    assert stage.sink.data.endswith(b"something else" * 100)
