"""`kiosk logs`, with files that the log itself has written, and without."""

import json
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.logs import read_files, read_line
from kiosk.cli.main import app
from kiosk.log.files import newest_file, older_files

NOW = datetime.now(UTC)


def line(event: str, hours_ago: float = 0.0, level: str = "info", **fields: str) -> str:
    when = (NOW - timedelta(hours=hours_ago)).isoformat().replace("+00:00", "Z")
    return json.dumps({"timestamp": when, "level": level, "logger": "session", "event": event, **fields})


OLDER = [line("ancient", 50), line("waiting", 5, session="aa"), line("placed", 5, session="aa", ledger_id="L1")]
NEWER = [
    line("created", 5, session="aa", stream_id="s1"),
    line("other", 5, session="bb"),
    line("trouble", 4, "error", session="aa", staff_code="K-402-AB12", exception="  File x\nValueError"),
    '{"timestamp": "2026-',
    line("idle", 0.1),
    "Fatal Python error: \x1b[31mSegmentation fault",
    line("odd", 0.1, "warning"),
]
LINES = [*OLDER, *NEWER]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    newest = newest_file(tmp_path)
    newest.parent.mkdir()
    older_files(tmp_path)[-1].write_text("".join(f"{each}\n" for each in OLDER))
    newest.write_text("".join(f"{each}\n" for each in NEWER))
    return tmp_path


def shown(folder: Path, *words: str, given: str | None = None) -> list[str]:
    done = CliRunner().invoke(app, ["logs", "--set", f"data_dir={folder}", *words], input=given)
    assert done.exit_code == 0, done.output
    return done.output.splitlines()


def events(lines: Iterable[str]) -> list[str]:
    known = [json.loads(each)["event"] for each in LINES if read_line(each)]
    return [next((word for word in known if f" {word}" in each), each) for each in lines if not each.startswith("    ")]


AA = ["waiting", "placed", "created", "trouble"]


@pytest.mark.parametrize("source", ["files", "-"])
@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["--since", "1h"], ["idle", "Fatal Python error: \ufffd[31mSegmentation fault", "odd"]),
        (["--problems", "--since", str((NOW - timedelta(hours=1)).astimezone().date())], None),
        (["--session", "aa"], AA),
        (["--session", "s1"], AA),
        (["--session", "L1"], AA),
        (["--session", "K-402-AB12"], AA),
        (["--session", "aa", "--problems"], ["trouble"]),
        (["--session", "nobody"], []),
    ],
)
def test_what_is_wanted_is_shown(folder: Path, source: str, words: list[str], wanted: list[str] | None) -> None:
    given = "".join(f"{each}\n" for each in LINES)
    lines = shown(folder, "-", *words, given=given) if source == "-" else shown(folder, *words)
    found = events(lines)
    if wanted is None:
        assert {"idle", "created"}.isdisjoint(found)
        assert found[-1] == "odd"
    else:
        assert found == wanted


def test_a_line_is_for_humans_and_a_broken_one_is_shown_as_it_is(folder: Path) -> None:
    lines = shown(folder)
    assert len(lines) == len(LINES) + 2
    trouble = lines.index(next(each for each in lines if "trouble" in each))
    local = (NOW - timedelta(hours=4)).astimezone().isoformat(" ", "milliseconds")[:23]
    assert lines[trouble] == f"{local} error    aa       session trouble staff_code=K-402-AB12"
    assert lines[trouble + 1 : trouble + 4] == ["      File x", "    ValueError", '{"timestamp": "2026-']


@pytest.mark.parametrize("junk", ["[]", "null", '"x"', "{}", '{"event": 1, "timestamp": 5}', "[" * 100_000, "\0"])
def test_junk_is_no_line(junk: str) -> None:
    assert read_line(junk) is None


@pytest.mark.parametrize(
    ("words", "status", "named"),
    [
        (["--since", "soon"], 2, "2026-01-31"),
        (["--since", "9999999999999d"], 2, "2026-01-31"),
        (["elsewhere"], 2, "elsewhere"),
        ([], 1, "journalctl -u kiosk -o cat | kiosk logs -"),
    ],
)
def test_a_refusal_says_what_to_do(tmp_path: Path, words: list[str], status: int, named: str) -> None:
    done = CliRunner().invoke(app, ["logs", "--set", f"data_dir={tmp_path}", *words])
    assert (done.exit_code, named in done.output) == (status, True)


def test_follow_goes_on_through_a_rotation(folder: Path) -> None:
    newest = newest_file(folder)
    command = [sys.executable, "-m", "kiosk", "logs", "--follow", "--session", "aa", "--set", f"data_dir={folder}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            assert [events([process.stdout.readline()])[0] for _ in AA] == AA
            process.stdout.readline()
            process.stdout.readline()
            with newest.open("a") as file:
                whole = line("created", session="aa")
                file.write(whole[:20])
                file.flush()
                file.write(whole[20:] + "\n")
            assert "created" in process.stdout.readline()
            with newest.open("a") as file:
                file.write(line("placed", session="aa") + "\n")
            newest.rename(older_files(folder)[-1])
            newest.write_text(line("waiting", session="aa") + "\n")
            assert "placed" in process.stdout.readline()
            assert "waiting" in process.stdout.readline()
        finally:
            process.terminate()
            process.wait(10)


def test_what_is_written_just_before_a_rotation_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newest = newest_file(folder)

    def rotate(*_: object) -> bool:
        with newest.open("a") as file:
            file.write("the last of the old\n")
        newest.rename(older_files(folder)[-1])
        newest.write_text("the first of the new\n")
        return True

    monkeypatch.setattr("kiosk.cli.logs._is_replaced", rotate)
    lines = read_files(folder, follow=True)
    found = [next(lines) for _ in range(len(LINES) + 2)]
    assert found[-2:] == ["the last of the old\n", "the first of the new\n"]
