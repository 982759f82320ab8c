import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from kiosk.player.supply import MARGIN_SECONDS, Supply
from tests.unit.player.origin import make_fragments, make_segments
from tests.unit.player.test_tail import packets

WAIT = 0.5
PART = 8_000
"""So many bytes of a segment are less of its sound than that."""


class Sink:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.data = b""
        self.finished = False

    async def write(self, data: bytes) -> None:
        self.data += data

    async def finish(self) -> None:
        self.finished = True


class Stage:
    """A supply whose stream has been heard for `heard` seconds; what it told, and what came out."""

    def __init__(self) -> None:
        self.heard = 0.0
        self.told: list[bool] = []
        self.sink = Sink()
        self._new = asyncio.Event()
        self.supply = Supply(self.sink, lambda: self.heard, WAIT, self._tell)

    def _tell(self, dry: bool) -> None:
        self.told.append(dry)
        self._new.set()

    async def until_told(self, *told: bool) -> None:
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
        assert stage.told == [False]
        stage.heard = 0.9 - MARGIN_SECONDS
        await stage.until_told(False, True)
        await stage.supply.write(second[: len(second) // 4])
        assert stage.told == [False, True], "a quarter of a second is too little"
        await stage.supply.write(second[len(second) // 4 :])
        assert stage.told == [False, True, False]
        await stage.supply.write(third)
        await stage.supply.finish()

    stage = on_stage(act)
    assert stage.told == [False, True, False]
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
        await stage.until_told(False, True)
        await stage.supply.write(make_segments(3)[1][: more * PART])
        await stage.supply.finish()

    stage = on_stage(act)
    assert stage.told == [False, True, False]
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
    assert stage.told == [False]
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
