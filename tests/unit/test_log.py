"""What the log keeps in memory for staff."""

import subprocess
import sys

from kiosk.log import DAY_SECONDS, LINES_KEPT, MESSAGES_KEPT, Line, Memory, Problem


class Clock:
    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def test_problems_are_counted_for_a_day() -> None:
    clock = Clock()
    memory = Memory(clock)

    def log(message: str, *, is_problem: bool = True) -> None:
        memory.keep(Line("session", is_problem, f"{message} stream_id=x{clock.now}"), message)

    log("stalled")
    clock.now += DAY_SECONDS - 10
    log("stalled")
    log("broken")
    log("created", is_problem=False)
    log("stalled")
    last = clock.now
    assert memory.problems() == [
        Problem("session", "stalled", 3, last),
        Problem("session", "broken", 1, last),
    ]
    clock.now += 20
    assert [(each.message, each.count) for each in memory.problems()] == [("stalled", 2), ("broken", 1)]
    clock.now += DAY_SECONDS
    assert memory.problems() == []


def test_what_is_kept_is_bounded() -> None:
    memory = Memory(Clock())
    for number in range(MESSAGES_KEPT + LINES_KEPT):
        memory.keep(Line("app", True, str(number)), str(number))
    assert [line.text for line in memory.lines()][-1] == str(number)
    assert len(memory.lines()) == LINES_KEPT
    assert [each.message for each in memory.problems()] == [str(number - back) for back in range(MESSAGES_KEPT)]


def test_lines_carry_their_logger_and_are_kept_as_they_are_written() -> None:
    program = """
import structlog
from kiosk import log
early = structlog.get_logger("session")
log.configure()
early.warning("stalled", stream_id="7")
structlog.get_logger("app").info("began")
print([(line.topic, line.is_problem, line.text) for line in log.memory.lines()])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    kept = eval(done.stdout)  # noqa: S307  our own output
    assert [(topic, problem) for topic, problem, _ in kept] == [("session", True), ("app", False)]
    assert [text for *_, text in kept] == done.stderr.splitlines()
    assert "[session] stream_id=7" in kept[0][2]
