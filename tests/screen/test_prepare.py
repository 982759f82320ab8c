"""`kiosk prepare` as an operator starts it, against a service in another process."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import av
import pytest

from kiosk.cli.sandbox import RATE_VARIABLE
from kiosk.config.settings import Settings
from kiosk.recordings.line import Line
from kiosk.recordings.recording import Clip, Recording
from kiosk.recordings.store import RecordingStore
from tests.contract.sandbox_process import running_sandbox
from tests.screen.test_say import kiosk, metered, open_sessions, service

NOBODY = "http://127.0.0.1:9"
LINES = ["loop", "greeting en", "greeting de", "answer toilets en"]
MEGABYTE = 1_000_000


@pytest.fixture
def place(tmp_path: Path) -> list[str]:
    """An operator's settings: a greeting in two languages and an answer, and little room on the disk."""
    write(tmp_path, "To the left.")
    (tmp_path / "kiosk.toml").write_text(
        f'data_dir = "{tmp_path}/data"\nlibrary.most_megabytes = 10\n'
        f'[answers]\nkind = "chat"\nchat_url = "{NOBODY}/v1"\n'
        f'script = "{tmp_path}/answers.toml"\n[screen]\nlanguages = ["en", "de"]\n'
        '[conversation.greeting]\nen = "Welcome!"\nde = "Guten Tag!"\n'
    )
    return ["--config", str(tmp_path / "kiosk.toml")]


def write(folder: Path, say: str) -> None:
    (folder / "answers.toml").write_text(f'[toilets.en]\nask = ["toilets"]\nsay = "{say}"\n')


def library(folder: Path) -> RecordingStore:
    return RecordingStore(folder / "data" / "library", 10 * MEGABYTE)


def welcome() -> Line:
    avatar = Settings().avatar
    return Line(avatar.id, avatar.voice_id, "en", "Welcome!")


def fill(folder: Path, line: Line, size: int) -> Recording:
    """Something of that size that nobody needs to play."""
    saved = library(folder).save(line, Clip("mpegts", os.urandom(size), size / 150_000), Decimal(1))
    assert saved
    return saved


def prepare(place: list[str], *words: str, url: str = NOBODY) -> tuple[int, dict[str, Any], str]:
    """Exit status, what it comes to, and what was told beside."""
    done = kiosk("prepare", "--json", *words, *place, **service(url))
    assert "secret-key" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr


def states(found: dict[str, Any]) -> dict[str, str]:
    return {f"{line['what']} {line['language']}".strip(): line["state"] for line in found["lines"]}


@contextmanager
def preparing(place: list[str], url: str) -> Iterator["subprocess.Popen[str]"]:
    """The command, once it has opened a session."""
    command = [sys.executable, "-m", "kiosk", "prepare", "--yes", "--json", *place]
    with subprocess.Popen(
        command, env=os.environ | service(url), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        until(lambda: open_sessions(url) == 1)
        yield process


def until(condition: Any) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def check_playable(recording: Recording, says: list[str]) -> None:
    """The picture is as long as it should be, and the words are in it."""
    with av.open(str(recording.file)) as media:
        pictures = sum(1 for _ in media.decode(video=0))
    with av.open(str(recording.file)) as media:
        assert sum(frame.samples for frame in media.decode(audio=0)) / 48000 >= recording.seconds - 0.1
    assert pictures / int(os.environ[RATE_VARIABLE]) >= recording.seconds - 0.1
    assert [word.text for word in recording.words if word.text.isalnum()] == says
    assert all(0 <= word.start <= word.end <= recording.seconds for word in recording.words)


def test_records_what_is_missing_and_bills_it_once(place: list[str], tmp_path: Path) -> None:
    greeting = fill(tmp_path, welcome(), 1000)
    fill(tmp_path, Line("host", "", "en", "Once upon a time."), 9 * MEGABYTE)
    status, found, told = prepare(place, "--dry-run")
    assert (status, found["missing"], list(states(found))) == (1, 3, [*LINES, "- en"])
    price = sum(Decimal(line["cost_usd"]) for line in found["lines"] if line["state"] == "missing")
    assert f"3 to be recorded, for about ${price}" in told
    assert "1 of the unused make way" in told
    with running_sandbox("--ready-after", "0.5") as url:
        status, found, told = prepare(place, "--yes", url=url)
        assert (status, found["missing"]) == (0, 0)
        assert states(found) == dict.fromkeys(LINES, "recorded"), "what is unused has made way"
        assert "  3 of 3  recorded  answer toilets" in told
        billed = metered(url)
        assert [session["type"] for session in billed] == ["text_stream", "tts", "tts"]
        dollars = sum(session["seconds"] for session in billed) * 0.05
        assert float(found["spent_usd"]) == pytest.approx(dollars, abs=0.05)
        usage = json.loads(kiosk("usage", "--json", *place).stdout)
        assert float(usage["totals"]["cost_usd"]) == pytest.approx(float(found["spent_usd"]), abs=0.001)
        recorded = {each.line.text: each for each in library(tmp_path).recordings()}
        assert recorded["Welcome!"] == greeting, "what is wanted makes no way, however long it was not played"
        check_playable(recorded["To the left."], ["To", "the", "left"])
        check_playable(recorded["Guten Tag!"], ["Guten", "Tag"])
        check_playable(recorded[""], [])
        assert recorded[""].seconds >= 6

        assert prepare(place, "--yes", url=url)[0] == 0
        assert len(metered(url)) == 3, "what is there is not paid again"
        recorded["Guten Tag!"].file.write_bytes(b"damaged")
        write(tmp_path, "To the right.")
        status, found, _ = prepare(place, "--dry-run", url=url)
        changed = {"greeting de": "missing", "answer toilets en": "missing", "- en": "unused"}
        assert (status, states(found)) == (1, dict.fromkeys(LINES, "recorded") | changed)
        assert open_sessions(url) == 0


def test_what_fails_is_tried_once_more_and_the_others_go_on(place: list[str], tmp_path: Path) -> None:
    with running_sandbox("--ready-after", "0.5", "--fault", "words=404:3") as url:
        status, found, told = prepare(place, "--yes", "--set", 'screen.languages=["en"]', url=url)
        assert (status, found["missing"]) == (1, 1)
        assert states(found) == {"loop": "failed", "greeting en": "recorded", "answer toilets en": "recorded"}
        assert "failed    loop" in told
        assert "did not tell when its words are said" in told
        assert [session["type"] for session in metered(url)] == ["text_stream"] * 2 + ["tts"] * 3
        assert open_sessions(url) == 0


def test_what_fails_each_time_is_not_tried_for_all(place: list[str]) -> None:
    with running_sandbox("--fault", "create=402:0") as url:
        status, found, told = prepare(place, "--yes", url=url)
        assert (status, found["missing"], metered(url)) == (1, 4, [])
        assert list(states(found).values()) == ["failed"] * 3 + ["missing"]
        assert "no credit left" in told
        assert "3 lines failed one after the other" in told


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_session_is_closed_whatever_ends_the_command(place: list[str], number: signal.Signals) -> None:
    with running_sandbox() as url, preparing(place, url) as process:
        process.send_signal(number)
        out, told = process.communicate(timeout=20)
        until(lambda: open_sessions(url) == 0)
        assert len(metered(url)) == 1
        if number == signal.SIGKILL:
            return  # its guardian has closed it
        assert process.returncode == 1
        assert list(states(json.loads(out)).values()) == ["missing"] * 4
        assert "what is recorded stays" in told


def test_a_budget_that_is_too_small_opens_nothing(place: list[str]) -> None:
    with running_sandbox() as url:
        for words, name in (
            (("--budget", "0.5"), "--budget"),
            (("--set", "budget.day_usd=0.5"), "budget.day_usd"),
        ):
            status, found, told = prepare(place, "--yes", *words, url=url)
            assert (status, found["spent_usd"], metered(url)) == (1, "0", [])
            assert f"{name} leaves too little for it" in told


def test_lines_that_are_wanted_do_not_make_way_for_each_other(place: list[str], tmp_path: Path) -> None:
    kept = fill(tmp_path, welcome(), 10 * MEGABYTE - 1)
    with running_sandbox() as url:
        status, found, told = prepare(place, "--yes", url=url)
        assert (status, found["missing"], metered(url)) == (1, 3, [])
        assert "not all will fit" in told
        assert "no room for it beside the other lines" in told
    assert library(tmp_path).recordings() == [kept]


@pytest.mark.parametrize("answer", [b"n\n", signal.SIGINT])
def test_a_terminal_is_asked_before_anything_is_billed(place: list[str], answer: bytes | signal.Signals) -> None:
    ours, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "prepare", *place],
        env=os.environ | service(NOBODY),
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout
        told = b""
        while b"Record them now?" not in told:
            told += os.read(process.stdout.fileno(), 4096)
        if isinstance(answer, bytes):
            os.write(ours, answer)
        else:
            process.send_signal(answer)
        told += process.stdout.read()
    for handle in (ours, terminal):
        os.close(handle)
    assert process.returncode == (1 if isinstance(answer, bytes) else -answer)
    assert b"4 to be recorded, for about $" in told
    assert b"1 of 4" not in told


@pytest.mark.parametrize(
    ("words", "says"),
    [((), "--yes"), (("--yes", "--set", "library.enabled=false"), "library.enabled"), (("--budget", "-1"), "budget")],
)
def test_what_cannot_be_done_is_told(place: list[str], words: tuple[str, ...], says: str) -> None:
    status, found, told = prepare(place, *words)
    assert (status, found) == (2, {})
    assert says in told
