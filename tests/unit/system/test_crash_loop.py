"""Crashes in a row lead to a safe start; a clean end, or a rest, to an ordinary one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.system.crash_loop import STARTS_FILE, STORM_SECONDS, StartHistory


class Machine:
    """StartHistory of a kiosk in one folder, and a clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 1_800_000_000.0

    def start(self, after: float = 10.0) -> bool:
        self.now += after
        return StartHistory(self.folder, lambda: self.now).begin()

    def end(self) -> None:
        StartHistory(self.folder).end()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_third_crash_within_five_minutes_leads_to_a_safe_start(machine: Machine) -> None:
    assert [machine.start() for _ in range(4)] == [False, False, False, True]
    assert machine.start(), "and so does the fourth"
    machine.end()
    assert [machine.start() for _ in range(4)] == [False, False, False, True], "staff ended it: all is forgiven"


def test_crashes_far_from_each_other_are_no_storm(machine: Machine) -> None:
    assert not any(machine.start(STORM_SECONDS / 2 + 1) for _ in range(9))


def test_a_clock_that_was_set_back_is_no_storm(machine: Machine) -> None:
    assert not any(machine.start(-1) for _ in range(9))


@pytest.mark.parametrize("text", ["", "{}", "[null]", '["x"]', "\xff", "[" * 5000])
def test_a_broken_record_is_one_crash(machine: Machine, text: str) -> None:
    (machine.folder / STARTS_FILE).write_text(text)
    assert [machine.start() for _ in range(3)] == [False, False, True]


def test_without_a_folder_every_start_is_an_ordinary_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    machine = Machine(tmp_path / "file" / "beneath")
    assert not any(machine.start() for _ in range(5))
    machine.end()


def test_the_record_is_gone_after_an_end(machine: Machine) -> None:
    machine.start()
    found: Callable[[], bool] = (machine.folder / STARTS_FILE).exists
    assert found()
    machine.end()
    assert not found()
