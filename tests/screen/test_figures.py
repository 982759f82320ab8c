"""The panel's pages Now, Money and System, touched through, in both orientations."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.config.loading import load
from kiosk.ledger.ledger import Ledger, open_ledger
from tests.machine import PIN, allows
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk
from tests.screen.test_attendant import COUNT, enter
from tests.unit.ui.sample_sessions import fill

SIZES = pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])


def open_panel(stage: Stage) -> None:
    stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")
    enter(stage, PIN)
    stage.wait("the panel", lambda: stage.state()["panel"] == "open")


@contextmanager
def ledger_in(folder: Path) -> Iterator[Ledger]:
    ledger = open_ledger(load(overrides={"data_dir": str(folder)}))
    try:
        yield ledger
    finally:
        ledger.dispose()


@SIZES
def test_now_tells_what_goes_on_in_plain_words(tmp_path: Path, size: str) -> None:
    with running_kiosk(size, data_dir=str(tmp_path)) as stage:
        stage.wait_screen("attract")
        open_panel(stage)
        assert stage.ask("value now-state") == "Ready for a visitor"
        assert stage.ask("value now-turn") in {"Nobody's", "The visitor's"}
        stage.ask("ask " + " ".join([COUNT] * 3))
        stage.wait("the picture", lambda: stage.ask("value now-state") == "The avatar speaks")
        assert stage.ask("value now-turn") == "The avatar's"
        stage.wait("a picture that moves", lambda: stage.ask("value now-frames") != "0 frames/s")
        stage.wait("the service's word", lambda: stage.ask("value now-word") == "streaming")
        for figure in ("poll", "answer"):
            assert int(stage.ask(f"value now-{figure}").removesuffix(" ms")) > 0
        stage.wait("a cost", lambda: not stage.ask("value now-session").endswith("$0.00"))
        stage.picture("12-now")
        stage.tap("endButton")
        stage.wait("the end", lambda: stage.ask("value now-word") == "completed (cancelled)")
        stage.wait("nobody", lambda: stage.ask("value now-turn") == "Nobody's")


@SIZES
def test_money_shows_balance_bars_and_a_table_to_pick_from(tmp_path: Path, size: str) -> None:
    with ledger_in(tmp_path) as ledger:
        fill(ledger)
    with running_kiosk(size, data_dir=str(tmp_path)) as stage:
        stage.wait_screen("attract")
        open_panel(stage)
        stage.tap("tab-money")
        stage.wait("the balance", lambda: str(stage.ask("value balance")).startswith("$"))
        stage.wait("the sessions", lambda: stage.ask("text sessionSums") == "60 sessions, 4000 s, $200.00")
        stage.tap("ending-faults")
        stage.tap("days-7")
        stage.wait("some of them", lambda: stage.ask("text sessionSums") == "4 sessions, 280 s, $14.00")
        endings = stage.ask("texts sessionCell")[6 + 3 :: 6]
        assert set(endings) == {"Fault NET", "Crash"}
        before = stage.ask("text dayText")
        stage.tap("dayBars")
        stage.wait("another day", lambda: stage.ask("text dayText") != before)
        assert stage.ask("text dearestText").endswith("250 s, $12.50")
        stage.picture("12-money")
        stage.tap("exportButton")
        stage.wait("the file", lambda: list(tmp_path.glob("kiosk-usage-*.csv")))
        stage.wait("its name", lambda: str(stage.ask("text exportedText")).startswith(str(tmp_path)))


@SIZES
def test_system_tests_the_network_filters_the_log_and_shows_a_pattern(tmp_path: Path, size: str) -> None:
    with running_kiosk(size, data_dir=str(tmp_path)) as stage:
        stage.wait_screen("attract")
        stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")
        enter(stage, "1357")
        stage.wait("the end of the delay", lambda: str(stage.ask("text pinHint")).endswith("not it."))
        enter(stage, PIN)
        stage.wait("the panel", lambda: stage.state()["panel"] == "open")
        stage.tap("tab-system")
        stage.wait("the memory", lambda: str(stage.ask("value ownMemory")).endswith(" MB"))
        assert stage.ask("texts problem") == []
        stage.picture("12-system-machine")
        stage.tap("patternButton")
        stage.wait("the pattern", lambda: str(stage.ask("text patternText")).endswith("touch anywhere"))
        stage.tap_at(300, 200)
        stage.wait("the cross", lambda: stage.ask("text patternText") == "Touched at 300, 200")
        stage.picture("12-system-pattern")
        stage.tap("patternLeave")
        stage.wait("the page", lambda: not stage.ask("where screenPattern"))
        stage.tap("section-network")
        stage.tap("networkButton")
        stage.wait("the answer", lambda: str(stage.ask("text step-answer")).endswith(" ms"))
        stage.wait("its end", lambda: "Test the network" in stage.ask("texts buttonText"))
        stage.picture("12-system-network")
        stage.tap("section-log")
        stage.wait("the day's problems", lambda: stage.ask("texts dayProblem"))
        assert stage.ask("texts dayProblem")[0].startswith("1 \N{MULTIPLICATION SIGN} wrong PIN entered, last ")
        stage.picture("12-system-log")
        stage.tap("lines-true")
        stage.wait("problems alone", lambda: all("[warning" in line for line in stage.ask("texts logLine")))
        stage.tap("lines-false")
        stage.tap("topic-app")
        stage.wait("one topic", lambda: all("[app]" in line for line in stage.ask("texts logLine")))
        assert stage.ask("texts logLine")


def test_the_machine_is_shut_down_after_the_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = tmp_path / "asked"
    for name, script in (("busctl", """echo 's "yes"'"""), ("systemctl", f'echo "$*" > {asked}')):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with running_kiosk(LANDSCAPE, data_dir=str(tmp_path)) as stage:
        stage.wait_screen("attract")
        stage.ask("ask " + " ".join([COUNT] * 8))
        stage.wait("the video", lambda: stage.state()["video"])
        open_panel(stage)
        stage.tap("tab-system")
        stage.tap("shutdownButton")
        stage.wait("the question", lambda: "Really?" in stage.ask("texts buttonText"))
        assert stage.meter()["open"] == 1
        stage.tap("shutdownButton")
        stage.wait("the shutdown", asked.exists)
        assert stage.meter()["open"] == 0
        assert asked.read_text() == "--no-ask-password poweroff\n"
        assert stage.ask("text shutdownText") == "The machine is being shut down."


@contextmanager
def tmpfs(folder: Path) -> Iterator[None]:
    """A disk of 256 KB at `folder`."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def trouble(kind: str, folder: Path) -> Iterator[None]:
    """The folder's trouble, while the kiosk runs."""
    ledger = folder / "ledger.sqlite"
    if kind in {"full", "read-only"}:
        if os.geteuid() or not allows("mount"):
            pytest.skip("no disk can be mounted here")
        with tmpfs(folder):
            if kind == "full":
                with pytest.raises(OSError, match="space"):
                    (folder / "fill").write_bytes(bytes(300_000))
            else:
                subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
            yield
        return
    folder.mkdir()
    if kind == "damaged":
        ledger.write_bytes(b"no database" * 1000)
        yield
        return
    with ledger_in(folder):
        pass
    holder = sqlite3.connect(ledger)
    holder.execute("BEGIN EXCLUSIVE")
    yield
    holder.close()


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("full", ["Nothing can be kept in", "The disk is nearly full", "the ledger cannot be used"]),
        ("read-only", ["Nothing can be kept in", "The disk is nearly full", "the ledger cannot be used"]),
        ("locked", ["the ledger is locked"]),
        ("damaged", ["the ledger was damaged and began anew"]),
    ],
)
def test_the_panel_names_what_is_wrong_and_a_visitor_still_talks(tmp_path: Path, kind: str, told: list[str]) -> None:
    folder = tmp_path / "data"
    with trouble(kind, folder), running_kiosk(LANDSCAPE, data_dir=str(folder)) as stage:
        stage.wait_screen("attract")
        stage.ask(f"ask {COUNT}")
        stage.wait("the video", lambda: stage.state()["video"], 40)
        open_panel(stage)
        stage.tap("tab-system")
        for words in told:
            stage.wait(words, lambda: any(words in problem for problem in stage.ask("texts problem")))  # noqa: B023
        stage.picture(f"12-trouble-{kind}")
        stage.tap("tab-now")
        stage.wait("the end of the answer", lambda: stage.state()["state"] in {"idle", "closing"}, 40)
