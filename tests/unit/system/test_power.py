"""Shutting down, with programs in the place of systemd's that write down what they are asked."""

import asyncio
from pathlib import Path

import pytest

from kiosk.system import power


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the programs are; there are no others."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("answer", "possible"), [("yes", True), ("no", False), ("challenge", False), ("na", False), ("", False)]
)
def test_logind_is_asked_whether_it_may_be(programs: Path, answer: str, possible: bool) -> None:
    program(programs, "busctl", f"echo 's \"{answer}\"'")
    assert asyncio.run(power.can_power_off()) is possible


def test_without_systemd_nothing_is_possible(programs: Path) -> None:
    assert not asyncio.run(power.can_power_off())
    assert not asyncio.run(power.power_off())


def test_a_refusal_and_a_silence_are_told(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(programs, "systemctl", f'echo "$*" > {programs}/asked; exit 1')
    assert not asyncio.run(power.power_off())
    assert (programs / "asked").read_text() == "--no-ask-password poweroff\n"
    program(programs, "systemctl", "exit 0")
    assert asyncio.run(power.power_off())
    monkeypatch.setattr(power, "ANSWER_SECONDS", 0.2)
    program(programs, "systemctl", "exec /bin/sleep 60")
    assert not asyncio.run(power.power_off())
