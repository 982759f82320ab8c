"""`kiosk prepare` as an operator starts it, against a service in another process."""

import json
import os
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.contract.sandbox_process import running_sandbox
from tests.screen.test_say import kiosk, metered, open_sessions, service


@pytest.fixture
def place(tmp_path: Path) -> dict[str, str]:
    """An operator's settings: a greeting in two languages and an answer."""
    write(tmp_path, "To the left.")
    (tmp_path / "kiosk.toml").write_text(
        f'data_dir = "{tmp_path}/data"\n[answers]\nkind = "chat"\nchat_url = "http://127.0.0.1:9/v1"\n'
        f'script = "{tmp_path}/answers.toml"\n[screen]\nlanguages = ["en", "de"]\n'
        '[conversation.greeting]\nen = "Welcome!"\nde = "Guten Tag!"\n'
    )
    return {"--config": str(tmp_path / "kiosk.toml")}


def write(folder: Path, say: str) -> None:
    (folder / "answers.toml").write_text(f'[toilets.en]\nask = ["toilets"]\nsay = "{say}"\n')


def prepare(place: dict[str, str], *words: str, url: str = "") -> tuple[int, list[dict[str, Any]], str]:
    """Exit status, the lines, and what was told beside."""
    done = kiosk("prepare", "--json", *words, *(w for pair in place.items() for w in pair), **service(url))
    lines: list[dict[str, Any]] = json.loads(done.stdout)["lines"] if done.stdout else []
    return done.returncode, lines, done.stderr


def states(lines: list[dict[str, Any]]) -> dict[str, str]:
    return {f"{line['what']} {line['language']}".strip(): line["state"] for line in lines}


def test_records_what_is_missing_and_bills_it_once(place: dict[str, str], tmp_path: Path) -> None:
    status, lines, told = prepare(place, "--dry-run", url="http://127.0.0.1:9")
    assert (status, set(states(lines).values())) == (1, {"missing"})
    price = sum(Decimal(line["cost_usd"]) for line in lines)
    assert f"4 to be recorded, for about ${price}" in told
    with running_sandbox("--ready-after", "0.5") as url:
        status, lines, _ = prepare(place, "--yes", url=url)
        assert status == 0
        assert states(lines) == dict.fromkeys(["loop", "greeting en", "greeting de", "answer toilets en"], "recorded")
        billed = metered(url)
        assert [session["type"] for session in billed] == ["text_stream", "tts", "tts", "tts"]
        assert float(sum(Decimal(line["cost_usd"]) for line in lines)) == pytest.approx(
            sum(session["seconds"] for session in billed) * 0.05, abs=0.05
        )
        (card,) = (
            c
            for f in tmp_path.glob("data/library/*.json")
            if (c := json.loads(f.read_text()))["text"] == "To the left."
        )
        assert [word[0] for word in card["words"] if word[0].isalnum()] == ["To", "the", "left"]
        assert prepare(place, "--yes", url=url)[0] == 0
        assert len(metered(url)) == 4, "what is there is not paid again"
        write(tmp_path, "To the right.")
        status, lines, _ = prepare(place, "--dry-run", url=url)
        assert (status, states(lines)["answer toilets en"], lines[-1]["state"]) == (1, "missing", "unused")
        assert open_sessions(url) == 0


def test_a_budget_is_kept_and_a_signal_closes_the_session(place: dict[str, str]) -> None:
    with running_sandbox("--ready-after", "0.5") as url:
        status, _, told = prepare(place, "--yes", "--budget", "0.5", url=url)
        assert (status, metered(url)) == (1, [])
        assert "--budget $0.50 leaves too little" in told
        command = [
            sys.executable,
            "-m",
            "kiosk",
            "prepare",
            "--yes",
            "--json",
            *(w for pair in place.items() for w in pair),
        ]
        with subprocess.Popen(command, env=os.environ | service(url), stdout=subprocess.PIPE, text=True) as process:
            deadline = time.monotonic() + 20
            while not open_sessions(url):
                assert time.monotonic() < deadline
                time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            out, _ = process.communicate(timeout=20)
        assert process.returncode == 1
        assert open_sessions(url) == 0
        assert len(metered(url)) == 1
        assert set(states(json.loads(out)["lines"]).values()) == {"missing", "failed"}


@pytest.mark.parametrize(
    ("words", "says"),
    [((), "--yes"), (("--yes", "--set", "library.enabled=false"), "library.enabled"), (("--budget", "-1"), "budget")],
)
def test_what_cannot_be_done_is_told(place: dict[str, str], words: tuple[str, ...], says: str) -> None:
    status, lines, told = prepare(place, *words, url="http://127.0.0.1:9")
    assert (status, lines) == (2, [])
    assert says in told
