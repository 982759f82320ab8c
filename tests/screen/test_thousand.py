"""A thousand conversations one after the other: the kiosk grows by nothing, and the last is as quick as the first ones.

`SOAK_CONVERSATIONS` chooses how many. What the service takes is short, and so is what is said; the kiosk, its display,
sound, database and the service are the real ones. Some visitors come by touch and type, the others' words are given.
"""

import os
import statistics
from dataclasses import dataclass
from typing import Any, Final

import psutil
import pytest

from tests.contract.sandbox_process import running_sandbox
from tests.screen.stage import Stage, running_kiosk

pytestmark = [pytest.mark.pair, pytest.mark.soak]

CONVERSATIONS: Final = int(os.environ.get("SOAK_CONVERSATIONS", "1000"))
WARM: Final = 50
"""So many conversations bring everything into memory that there is."""
SPAN: Final = 20
TOUCHED: Final = 25
"""Each of so many is begun by a touch, and typed."""
MORE_MEGABYTES: Final = 5.0
PRINTED: Final = 50
HASTE: Final[dict[str, Any]] = {
    "poll__interval": "0.1",
    "screen__goodbye_seconds": "0.2",
}


@dataclass
class Look:
    """How the kiosk is when nobody talks, after a conversation that took the kiosk so many milliseconds."""

    megabytes: float
    threads: int
    files: int
    sockets: int
    create_ms: float
    frame_ms: float


@pytest.mark.timeout(0)
def test_the_last_of_many_conversations_is_like_the_first_ones() -> None:
    with (
        running_sandbox("--ready-after", "0.1") as url,
        running_kiosk("1280x720", api__base_url=url, api__key="soak", **HASTE) as stage,
    ):
        kiosk = psutil.Process(stage.pid)
        stage.wait_screen("attract")
        looks = []
        for number in range(CONVERSATIONS):
            looks.append(_converse(stage, kiosk, by_touch=number % TOUCHED == 0))
            if number % PRINTED == PRINTED - 1:
                print(number + 1, _middle(looks[-SPAN:]), flush=True)
    first, last = _middle(looks[WARM : WARM + SPAN]), _middle(looks[-SPAN:])
    print("after", WARM, first, "at the end", last, sep="\n")
    assert last.megabytes - first.megabytes <= MORE_MEGABYTES
    assert last.threads <= first.threads
    assert last.files <= first.files
    assert last.sockets <= first.sockets
    assert last.create_ms <= 1.5 * first.create_ms
    assert last.frame_ms <= 1.5 * first.frame_ms


def _converse(stage: Stage, kiosk: psutil.Process, *, by_touch: bool) -> Look:
    if by_touch:
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.type("hi")
        stage.tap("sendButton")
    else:
        stage.ask("ask Hi.")
    report = stage.wait("its end", lambda: stage.ask("over"), 60)
    assert report["error"] is None
    assert report["frames_shown"]
    return Look(
        kiosk.memory_info().rss / 1e6,
        kiosk.num_threads(),
        kiosk.num_fds(),
        len(kiosk.net_connections("all")),
        report["create_ms"],
        report["first_frame_ms"] - report["ready_ms"],
    )


def _middle(looks: list[Look]) -> Look:
    """The median of each figure."""
    return Look(**{name: statistics.median(getattr(look, name) for look in looks) for name in Look.__annotations__})
