import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.main import app
from kiosk.config.loading import load
from kiosk.ui.attendant.pin import verify_pin

PIN = "271828"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text("[player]\nvolume = 7 # loud\n")
    return path


def test_two_lines_choose_the_pin(config: Path) -> None:
    done = CliRunner().invoke(app, ["pin", "--config", str(config)], input=f"{PIN}\n{PIN}\n")
    assert done.exit_code == 0
    assert str(config) in done.output
    assert verify_pin(load(config).attendant.pin_hash, PIN)
    assert PIN not in done.output + config.read_text()
    assert "volume = 7 # loud" in config.read_text()


@pytest.mark.parametrize(
    ("entered", "told"),
    [("", "4 to 12"), ("123\n123\n", "4 to 12"), ("12é4\n12é4\n", "4 to 12"), ("1234\n1235\n", "not the same")],
)
def test_anything_else_changes_nothing(config: Path, entered: str, told: str) -> None:
    before = config.read_text()
    done = CliRunner().invoke(app, ["pin", "--config", str(config)], input=entered)
    assert (done.exit_code, told in done.output) == (2, True)
    assert config.read_text() == before


def test_a_broken_file_and_a_hash_that_wins_are_told(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_ATTENDANT__PIN_HASH", "$argon2id$v=19$m=8,t=1,p=1$YWJjZGVmZ2g$YWJjZGVmZ2g")
    done = CliRunner().invoke(app, ["pin", "--config", str(config)], input=f"{PIN}\n{PIN}\n")
    assert (done.exit_code, "KIOSK_ATTENDANT__PIN_HASH" in done.output) == (2, True)
    config.write_text("[player\n")
    done = CliRunner().invoke(app, ["pin", "--config", str(config)], input=f"{PIN}\n{PIN}\n")
    assert (done.exit_code, "not valid TOML" in done.output) == (2, True)


def test_at_a_terminal_the_pin_is_asked_for_twice_and_not_shown(config: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "pin", "--config", str(config)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,  # so that it has no other terminal to ask at
    )
    os.close(theirs)
    shown = b""
    for question in (b"PIN: ", b"once more: "):
        while question not in shown:
            shown += os.read(ours, 1000)
        os.write(ours, f"{PIN}\n".encode())
    assert process.wait() == 0
    shown += os.read(ours, 1000)
    os.close(ours)
    assert PIN.encode() not in shown
    assert verify_pin(load(config).attendant.pin_hash, PIN)
