"""From ready at the service to known by the kiosk: the learned schedule against fixed ones, in simulated worlds.

Each world is a row of sessions with waits of its own; what a schedule learns from are the moments at which it asked
and was told, as in the ledger. A question takes 40 ms, half of them each way, which every delay has in it. `same
number` asks at even intervals about as often as the learned schedule does.
"""

import math
import random
import statistics
from collections.abc import Callable, Sequence
from typing import Final

from kiosk.ledger.billing import LATELY
from kiosk.session.polling import PollSchedule
from tests.bench.report import Figure, table

ROUND_TRIP: Final = 0.04
TIMEOUT: Final = 60.0
SESSIONS: Final = 120

World = Callable[[random.Random, int], float]


def _near(rng: random.Random, middle: float, deviation: float) -> float:
    return max(0.3, rng.gauss(middle, deviation))


WORLDS: Final[dict[str, World]] = {
    "steady 2 s": lambda rng, _: _near(rng, 2, 0.1),
    "steady 13 s": lambda rng, _: _near(rng, 13, 0.5),
    "drifting 4 to 20 s": lambda rng, n: _near(rng, 4 + 16 * (n % 200) / 200, 0.4),
    "day and night 3 to 13 s": lambda rng, n: _near(rng, 8 + 5 * math.sin(n / 30), 0.4),
    "two humps, 2 s or 13 s": lambda rng, _: _near(rng, *rng.choice(((2, 0.1), (13, 0.5)))),
    "steps between 3 and 12 s": lambda rng, n: _near(rng, 12 if n // 50 % 2 else 3, 0.3),
    "anything from 1 to 20 s": lambda rng, _: rng.uniform(1, 20),
    "heavy tail": lambda rng, _: min(55.0, rng.lognormvariate(1.6, 0.7)),
}


def live(
    world: World, seed: int, schedule: Callable[[Sequence[float]], PollSchedule], round_trip: float = ROUND_TRIP
) -> tuple[list[float], float]:
    """The delays of all sessions, and questions a second of waiting."""
    rng = random.Random(seed)  # noqa: S311  nothing secret
    known: list[float] = []
    delays, polls, waited = [], 0, 0.0
    for session in range(SESSIONS):
        ready = world(rng, session)
        asking = schedule(known)
        at = asking.next_pause(0.0) or 0.0
        while at + round_trip / 2 < ready:
            pause = asking.next_pause(at + round_trip)
            if pause is None:
                break
            at += round_trip + pause
        delays.append(at + round_trip - ready)
        known = [at, *known][:LATELY]
        polls, waited = polls + asking.polls, waited + ready
    return delays, polls / waited


def evenly(world: World, seed: int, often: float) -> tuple[list[float], float]:
    """The same, of a schedule with even intervals that asks about `often` a second."""
    _, rate = live(world, seed, lambda _: PollSchedule(1 / often, TIMEOUT))
    # The question after the stream is ready comes on top of those that fit into the wait.
    return live(world, seed, lambda _: PollSchedule(rate / often**2, TIMEOUT))


def measure(*, quick: bool) -> list[Figure]:
    """All worlds, several seeds each."""
    figures = []
    for name, world in WORLDS.items():
        sides: dict[str, list[tuple[float, float]]] = {}
        for seed in range(1 if quick else 3):
            delays, rate = live(world, seed, lambda known: PollSchedule(1.0, TIMEOUT, known))
            sides.setdefault("kiosk", []).append((statistics.median(delays), rate))
            others = {"same number": evenly(world, seed, rate)} | {
                f"every {interval:g} s": live(world, seed, lambda _, every=interval: PollSchedule(every, TIMEOUT))  # type: ignore[misc]
                for interval in (1.0, 1.5, 2.0)
            }
            for side, (even, often) in others.items():
                sides.setdefault(side, []).append((statistics.median(even), often))
        for side, found in sides.items():
            figures.append(Figure(f"known late: {name}", side, "s", [delay for delay, _ in found]))
            figures.append(Figure(f"asked: {name}", side, "a second", [rate for _, rate in found]))
    return figures


if __name__ == "__main__":
    print(table(measure(quick=True)))
