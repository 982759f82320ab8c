"""`kiosk check` as an operator starts it."""

import json
from pathlib import Path
from typing import Any

from tests.contract.sandbox_process import running_sandbox
from tests.screen.test_say import kiosk

NAMES = ["key", "avatar", "voice", "balance", "clock", "sound", "microphone", "graphics", "display", "touch"]
NAMES += ["disk", "ledger", "answers", "sandbox"]


def checked(*words: str, **environment: str) -> tuple[int, dict[str, dict[str, Any]]]:
    """Exit status and findings by name."""
    done = kiosk("check", "--json", *words, **environment)
    assert "secret-key" not in done.stdout + done.stderr
    findings = json.loads(done.stdout)
    assert [finding["name"] for finding in findings] == NAMES
    return done.returncode, {finding["name"]: finding for finding in findings}


def test_a_fresh_machine_with_the_sandbox_is_well(tmp_path: Path) -> None:
    done = kiosk("check", "--sandbox", KIOSK_DATA_DIR=str(tmp_path))
    marks = {line.split()[1]: line[0] for line in done.stdout.splitlines()}
    assert [*marks] == NAMES
    assert {name for name, mark in marks.items() if mark == "✗"} == set(), done.stdout
    assert (marks["microphone"], marks["graphics"], marks["sandbox"]) == ("–", "✓", "✓")  # noqa: RUF001  as printed
    assert "llvmpipe" in done.stdout
    assert done.returncode == 0


def test_all_that_is_wrong_is_told_at_once_with_what_to_do(tmp_path: Path) -> None:
    script = tmp_path / "script.toml"
    script.write_text("[broken")
    ledger = tmp_path / "ledger.sqlite"
    ledger.mkdir()
    with running_sandbox("--key", "another-key") as url:
        status, found = checked(
            *("--set", f"answers.script={script}", "--set", "answers.kind=script"),
            *("--set", "speech.microphone=nowhere", "--set", "player.audio_device=pulse/nowhere"),
            KIOSK_API__BASE_URL=url,
            HEYGEN_API_KEY="secret-key",
            KIOSK_DATA_DIR=str(tmp_path),
            DISPLAY="",
        )
    assert status == 1
    wrong = {name for name, finding in found.items() if finding["ok"] is False}
    assert wrong == {*NAMES} - {"clock", "disk", "sandbox"}
    assert "HEYGEN_API_KEY" in found["key"]["advice"]
    assert "pulse/kiosk_speaker" in found["sound"]["advice"]
    assert "nowhere" in found["microphone"]["found"]
    assert str(script) in found["answers"]["found"]


def test_an_avatar_and_a_voice_that_the_account_has_not_are_told_with_those_it_has(tmp_path: Path) -> None:
    with running_sandbox() as url:
        status, found = checked(
            KIOSK_API__BASE_URL=url,
            HEYGEN_API_KEY="secret-key",
            KIOSK_AVATAR__ID="bob",
            KIOSK_AVATAR__VOICE_ID="bob-en",
            KIOSK_DATA_DIR=str(tmp_path),
        )
    assert status == 1
    assert found["key"]["ok"] is True
    assert (found["avatar"]["ok"], "mia" in found["avatar"]["advice"]) == (False, True)
    assert (found["voice"]["ok"], "mia-de" in found["voice"]["advice"]) == (False, True)
    assert found["balance"]["found"].startswith("100")
