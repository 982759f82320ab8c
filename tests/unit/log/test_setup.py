"""What the log keeps: in memory for staff, in files, and for the journal."""

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from pytestqt.qtbot import QtBot

from kiosk.config.log import LogSettings
from kiosk.log import setup as kiosk_log
from kiosk.log.files import FILES, LogFile, newest_file, older_files
from kiosk.log.setup import DAY_SECONDS, LINES_KEPT, MESSAGES_KEPT, LoggedLine, LoggedProblem, RecentLog
from kiosk.net.loop import NetworkThread
from tests.unit.conversation.stage import Stage


class Clock:
    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def test_problems_are_counted_for_a_day() -> None:
    clock = Clock()
    memory = RecentLog(clock)

    def log(message: str, *, is_problem: bool = True) -> None:
        memory.keep(LoggedLine("session", is_problem, f"{message} stream_id=x{clock.now}"), message)

    log("stalled")
    clock.now += DAY_SECONDS - 10
    log("stalled")
    log("broken")
    log("created", is_problem=False)
    log("stalled")
    last = clock.now
    assert memory.problems() == [
        LoggedProblem("session", "stalled", 3, last),
        LoggedProblem("session", "broken", 1, last),
    ]
    clock.now += 20
    assert [(each.message, each.count) for each in memory.problems()] == [("stalled", 2), ("broken", 1)]
    clock.now += DAY_SECONDS
    assert memory.problems() == []


def test_what_is_kept_is_bounded() -> None:
    memory = RecentLog(Clock())
    for number in range(MESSAGES_KEPT + LINES_KEPT):
        memory.keep(LoggedLine("app", True, str(number)), str(number))
    assert [line.text for line in memory.lines()][-1] == str(number)
    assert len(memory.lines()) == LINES_KEPT
    assert [each.message for each in memory.problems()] == [str(number - back) for back in range(MESSAGES_KEPT)]


def test_lines_carry_their_logger_and_are_kept_as_they_are_written() -> None:
    program = """
import structlog
from kiosk.log import setup as log
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


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """A log in files: what they hold, as soon as all is written."""
    kiosk_log.configure()
    kiosk_log._Outputs.early.clear()
    kiosk_log.keep(LogSettings(to="files"), tmp_path)

    def read() -> list[dict[str, Any]]:
        kiosk_log.close()
        return [json.loads(line) for line in newest_file(tmp_path).read_text().splitlines()]

    yield read
    kiosk_log.close()
    structlog.reset_defaults()


def test_each_line_of_a_session_bears_its_id_and_none_after_it(
    kept: Callable[[], list[dict[str, Any]]], network: NetworkThread, qtbot: QtBot, tmp_path: Path
) -> None:
    log = structlog.get_logger("test")
    stage = Stage(network, qtbot, tmp_path)

    async def late(until: threading.Event) -> None:
        await asyncio.to_thread(until.wait, 10)
        log.info("late")

    over = threading.Event()
    log.info("before")
    for _ in range(2):
        stage.conversation.ask("Good morning", "en")
        stage.reach("playing")
        foreign = threading.Thread(target=lambda: log.info("foreign"))  # as mpv's is
        foreign.start()
        foreign.join()
        begun = network.submit(late(over))
        stage.conversation.stop()
        stage.reach("idle")
        stage.settle()
        log.info("after")
        over.set()
        begun.result(10)
        over.clear()
    assert stage.conversation.shutdown(5.0)
    lines = kept()
    ids = list(dict.fromkeys(line["session"] for line in lines if "session" in line))
    assert len(ids) == 2
    before, *_, last = [number for number, line in enumerate(lines) if line["event"] in ("before", "after")]
    inside = [
        number
        for number, line in enumerate(lines)
        if line["event"] in ("slot reserved", "created", "foreign", "closed")
    ]
    assert before < inside[0]
    assert inside[-1] < last
    for session in ids:
        numbers = [number for number, line in enumerate(lines) if line.get("session") == session]
        closed = next(number for number in numbers if lines[number]["event"] == "closed")
        assert {line.get("session") for line in lines[numbers[0] : closed + 1]} == {session}
        words = [line["event"] for line in lines[numbers[0] : closed + 1]]
        assert {"slot reserved", "created", "foreign", "event", "closed"} <= set(words)
        assert [lines[number]["event"] for number in numbers if number > closed] == ["late"]
        created = words.index("created")
        assert len({line["stream_id"] for line in lines[numbers[0] + created : closed + 1]}) == 1


def test_files_stay_within_their_limit_and_keep_the_newest(tmp_path: Path) -> None:
    file = LogFile(tmp_path, 1)
    for number in range(9_000):
        file.write(json.dumps({"event": f"{number:>300}"}))
    file.write("x" * 900_000)
    file.write(json.dumps({"event": "last"}))
    file.close()
    files = [*older_files(tmp_path), newest_file(tmp_path)]
    assert len(files) == FILES
    assert {*newest_file(tmp_path).parent.iterdir()} == {*files}
    assert 600_000 < sum(each.stat().st_size for each in files) <= 1_000_000
    lines = [line for each in files for line in each.read_text().splitlines()]
    numbers = [int(json.loads(line)["event"]) for line in lines[:-2]]
    assert numbers == sorted(numbers)
    assert len(numbers) > 1000
    assert json.loads(lines[-1])["event"] == "last"


@pytest.mark.parametrize("broken", ["full", "no folder"])
def test_a_disk_that_fails_is_told_once_and_stops_nobody(
    broken: str, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    obstacle = newest_file(tmp_path)
    if broken == "full":
        obstacle.parent.mkdir()
        obstacle.symlink_to("/dev/full")
    else:
        obstacle = obstacle.parent
        obstacle.write_text("")
    kiosk_log.configure()
    file = LogFile(tmp_path, 1)
    for number in range(100):
        file.write(str(number))
    written = ""

    def is_told() -> bool:
        nonlocal written
        written += capsys.readouterr().err
        return "cannot be written" in written and file._lines.empty()

    qtbot.waitUntil(is_told)
    obstacle.unlink()
    file.write("again")
    file.close()
    structlog.reset_defaults()
    assert (written + capsys.readouterr().err).count("cannot be written") == 1
    assert newest_file(tmp_path).read_text().splitlines()[-1] == "again"


PROGRAM = """
import sys, structlog
from pathlib import Path
from kiosk.log import setup as log
from kiosk.config.log import LogSettings
log.configure()
structlog.get_logger("early").info("early")
log.keep(LogSettings(to=sys.argv[1]), Path(sys.argv[2]))
try:
    raise ValueError("what the visitor said")
except ValueError:
    structlog.get_logger("app").exception("broken")
"""


@pytest.mark.parametrize(
    ("to", "under_systemd", "as_json", "in_files"),
    [
        ("auto", True, True, False),
        ("auto", False, False, True),
        ("stderr", True, False, False),
        ("journal", False, True, False),
        ("files", True, False, True),
    ],
)
def test_lines_go_where_the_settings_say(
    to: str, under_systemd: bool, as_json: bool, in_files: bool, tmp_path: Path
) -> None:
    with (tmp_path / "stderr").open("wb") as stderr:
        found = os.fstat(stderr.fileno())
        # A terminal inherits the name of the journal that its desktop writes to.
        stream = f"{found.st_dev}:{found.st_ino}" if under_systemd else "8:1"
        command = [sys.executable, "-c", PROGRAM, to, str(tmp_path)]
        subprocess.run(command, stderr=stderr, check=True, timeout=60, env=os.environ | {"JOURNAL_STREAM": stream})
    written = (tmp_path / "stderr").read_text()
    assert "what the visitor said" not in written
    assert ("[app]" in written) is not as_json
    if as_json:
        line = json.loads(written.splitlines()[-1])
        assert (line["event"], line["level"], line["logger"]) == ("broken", "error", "app")
        assert line["exception"].endswith("ValueError")
    assert newest_file(tmp_path).exists() is in_files
    if in_files:
        lines = [json.loads(line) for line in newest_file(tmp_path).read_text().splitlines()]
        assert [line["event"] for line in lines] == ["early", "broken"]
