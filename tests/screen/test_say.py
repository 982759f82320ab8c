"""`kiosk say` and `kiosk run` as an operator starts them, against a service in another process."""

import fcntl
import io
import json
import os
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import av
import httpx
import numpy as np
import pytest

from kiosk.speech.audio_file import wav_sound
from tests.contract.sandbox_process import running_sandbox
from tests.unit.speech.voices import spoken, spoken_sound


def kiosk(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """The command, run to its end."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        env={key: value for key, value in (os.environ | environment).items() if value},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def say(url: str, text: str = "Good morning", **environment: str) -> tuple[int, dict[str, Any]]:
    """Exit status and report of `kiosk say --json` against the service at `url`."""
    done = kiosk("say", text, "--json", KIOSK_API__BASE_URL=url, HEYGEN_API_KEY="secret-key", **environment)
    assert "secret-key" not in done.stdout + done.stderr
    assert text not in done.stdout + done.stderr
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return done.returncode, report


def say_file(url: str, path: Path, **environment: str) -> tuple[int, dict[str, Any]]:
    """Exit status and report of `kiosk say --audio`."""
    done = kiosk(
        "say", "--audio", str(path), "--json", KIOSK_API__BASE_URL=url, HEYGEN_API_KEY="secret-key", **environment
    )
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return done.returncode, report


def as_mp3(samples: Any) -> bytes:
    """16 kHz mono sound as an MP3 file."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp3") as container:
        stream: Any = container.add_stream("mp3", rate=16000, layout="mono")
        frame: Any = av.AudioFrame.from_ndarray(samples[np.newaxis], format="s16", layout="mono")
        frame.sample_rate = 16000
        container.mux([*stream.encode(frame), *stream.encode(None)])
    return file.getvalue()


def service(url: str, **environment: str) -> dict[str, str]:
    """What makes the kiosk talk to the service at `url`."""
    return {"KIOSK_API__BASE_URL": url, "HEYGEN_API_KEY": "secret-key"} | environment


def metered(url: str) -> list[dict[str, Any]]:
    """The sessions that the meter shows."""
    found: list[dict[str, Any]] = httpx.get(f"{url}/sandbox/meter", timeout=20).json()["sessions"]
    return found


def open_sessions(url: str) -> int:
    """What the meter shows."""
    return int(httpx.get(f"{url}/sandbox/meter", timeout=20).json()["open"])


@pytest.mark.parametrize("dialect", ["reference", "guide"])
def test_says_it_in_either_dialect_and_reports(dialect: str) -> None:
    with running_sandbox("--dialect", dialect, "--ready-after", "0.5") as url:
        status, report = say(url)
        assert (status, report["status"], report["error"]) == (0, "completed", None)
        assert report["words"] == 2
        assert report["frames_shown"] > 20
        assert report["create_ms"] <= report["ready_ms"] <= report["first_frame_ms"] <= report["ended_ms"]
        assert open_sessions(url) == 0


def test_the_ledger_agrees_with_the_meter_and_usage_tells_it(tmp_path: Path) -> None:
    place = {"KIOSK_DATA_DIR": str(tmp_path)}
    with running_sandbox("--ready-after", "0.5") as url:
        say(url, **place)
        httpx.post(f"{url}/sandbox/faults", json={"fault": "error", "on": "session", "seconds": 0.2}, timeout=20)
        say(url, **place)
        metered = [session["seconds"] for session in httpx.get(f"{url}/sandbox/meter", timeout=20).json()["sessions"]]
    told = json.loads(kiosk("usage", "--json", **place).stdout)
    assert [session["reason"] for session in told["sessions"]] == ["finished", "fault"]
    for session, seconds in zip(told["sessions"], metered, strict=True):
        assert session["seconds"] == pytest.approx(seconds, abs=1)
    assert told["totals"]["sessions"] == 2
    assert Decimal(told["totals"]["cost_usd"]) == sum(Decimal(session["cost_usd"]) for session in told["sessions"])
    assert 0 < told["sessions"][0]["silent_seconds"] < told["sessions"][0]["seconds"]
    by_reason = kiosk("usage", "--by", "reason", "--csv", **place).stdout.splitlines()
    assert by_reason[0].startswith("reason,sessions,seconds")
    assert [line.split(",")[0] for line in by_reason[1:]] == ["fault", "finished"]
    assert "2 sessions" in kiosk("usage", "--since", "2020-01-01", **place).stdout
    assert kiosk("usage", "--since", "yesterday", **place).returncode == 2


def test_a_second_kiosk_on_the_same_ledger_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "kiosk.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = kiosk("run", "--sandbox", "--windowed", KIOSK_DATA_DIR=str(tmp_path))
        said = kiosk("say", "Good morning", "--sandbox", "--json", KIOSK_DATA_DIR=str(tmp_path))
    assert done.returncode == 2
    assert "another kiosk is running" in done.stderr
    assert json.loads(said.stdout)["status"] == "completed", "a smoke test beside the running kiosk is welcome"


def test_speaks_a_stream_as_it_comes_on_one_session(tmp_path: Path) -> None:
    with running_sandbox("--ready-after", "0.5", "--dialect", "guide") as url:
        with subprocess.Popen(
            [sys.executable, "-m", "kiosk", "say", "--stream", "--json"],
            env=os.environ | service(url, KIOSK_DATA_DIR=str(tmp_path)),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        ) as process:  # fmt: skip
            assert process.stdin
            assert process.stdout
            process.stdin.write("Good morn")
            process.stdin.flush()
            time.sleep(0.5)  # a pipe has no condition that its reader has read
            process.stdin.write("ing, dear café. ")
            process.stdin.flush()
            deadline = time.monotonic() + 20
            while not (sessions := metered(url)):
                assert time.monotonic() < deadline
            assert sessions[0]["type"] == "text_stream", "open before the text has ended"
            process.stdin.write("That was all.")
            process.stdin.close()
            report = json.loads(process.stdout.read())
            assert process.wait(30) == 0
        assert (report["status"], report["words"]) == ("completed", 7)
        assert len(metered(url)) == 1
        assert open_sessions(url) == 0


def test_an_empty_stream_opens_no_session(tmp_path: Path) -> None:
    with running_sandbox("--ready-after", "0.5") as url:
        done = kiosk("say", "--stream", "--json", **service(url, KIOSK_DATA_DIR=str(tmp_path)))
        assert done.returncode == 1
        assert json.loads(done.stdout)["error"].startswith("K-EMPTY-")
        assert not metered(url)


@pytest.mark.parametrize("inline_below", ["0", "1000000"])
@pytest.mark.parametrize("kind", ["wav", "mp3"])
def test_speaks_a_recording(tmp_path: Path, kind: str, inline_below: str) -> None:
    path = tmp_path / "speech"
    path.write_bytes(spoken_sound("Good morning").data if kind == "wav" else as_mp3(spoken("Good morning")))
    with running_sandbox("--ready-after", "0.5") as url:
        status, report = say_file(url, path, KIOSK_SPEECH__INLINE_BELOW_BYTES=inline_below)
        assert (status, report["status"], report["error"]) == (0, "completed", None)
        assert report["frames_shown"] > 20
        (session,) = httpx.get(f"{url}/sandbox/meter", timeout=20).json()["sessions"]
        assert (session["type"], open_sessions(url)) == ("audio", 0)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (bytes(wav_sound(memoryview(bytes(32000))).data), "K-400-"),
        (bytes(wav_sound(memoryview(bytes(100))).data), "K-400-"),
        (b"RIFF" + bytes(4) + b"WAVE" + bytes(100), "K-400-"),
    ],
    ids=["silent", "short", "broken"],
)
def test_a_recording_that_cannot_be_spoken_opens_no_session(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "speech.wav"
    path.write_bytes(content)
    with running_sandbox("--ready-after", "0.5") as url:
        status, report = say_file(url, path)
        assert (status, report["status"]) == (1, "failed")
        assert report["error"].startswith(code)
        assert not httpx.get(f"{url}/sandbox/meter", timeout=20).json()["sessions"]


@pytest.mark.parametrize(
    "fault",
    [
        {"fault": "503", "on": "segment", "count": 3},
        {"fault": "404", "on": "playlist", "count": 4},
        {"fault": "404", "on": "words", "count": 0},
        {"fault": "lost", "on": "create"},
        {"fault": "429", "on": "status", "seconds": 1},
        {"fault": "html", "on": "status", "count": 2},
        {"fault": "500", "on": "cancel", "count": 2},
    ],
    ids=lambda fault: f"{fault['on']}-{fault['fault']}",
)
def test_a_passing_fault_is_not_noticed(fault: dict[str, Any]) -> None:
    with running_sandbox("--ready-after", "0.5") as url:
        httpx.post(f"{url}/sandbox/faults", json=fault, timeout=20).raise_for_status()
        status, report = say(url)
        assert (status, report["status"]) == (0, "completed")
        assert report["frames_shown"] > 20
        assert open_sessions(url) == 0
        assert len(httpx.get(f"{url}/sandbox/meter", timeout=20).json()["sessions"]) == 1


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"fault": "401", "on": "create"}, "K-401-"),
        ({"fault": "402", "on": "create"}, "K-402-"),
        ({"fault": "429", "on": "create", "count": 0, "seconds": 0.5}, "K-429-"),
        ({"fault": "never_ready", "on": "session"}, "K-SLOW-"),
        ({"fault": "error", "on": "session", "seconds": 0}, "K-ERR-"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_lasting_fault_is_told_with_a_code_and_leaves_nothing_open(fault: dict[str, Any], code: str) -> None:
    with running_sandbox("--ready-after", "0.5") as url:
        httpx.post(f"{url}/sandbox/faults", json=fault, timeout=20).raise_for_status()
        status, report = say(url, KIOSK_POLL__TIMEOUT="3", KIOSK_LIMITS__QUEUE_SECONDS="3")
        assert (status, report["status"]) == (1, "failed")
        assert report["error"].startswith(code)
        assert open_sessions(url) == 0


def test_a_service_that_is_not_there_is_said_so() -> None:
    status, report = say("http://127.0.0.1:9", KIOSK_API__ANSWER_TIMEOUT="1")
    assert status == 1
    assert "cannot be reached" in report["error"]


@pytest.mark.parametrize(
    ("words", "environment", "named"),
    [
        (["say", "x", "--sandbox", "--set", "poll.interval=soon"], {}, "poll.interval"),
        (["say", "x"], {"HEYGEN_API_KEY": "k"}, "avatar.id"),
        (["say", "   "], {}, "TEXT"),
        (["say"], {}, "TEXT"),
        (["say", "x", "--audio", "x.wav"], {}, "not both"),
        (["say", "x", "--stream"], {}, "standard input"),
        (["say", "--audio", "/nowhere.wav"], {}, "/nowhere.wav"),
        (["say", "--audio", __file__], {}, "neither a WAV nor an MP3"),
        (["say", "x", "--set", "speech.transcriber=server"], {"HEYGEN_API_KEY": "k"}, "speech.server_url"),
        (["run"], {"DISPLAY": ""}, "no display"),
        (["run"], {"DISPLAY": ":987"}, "no display"),
        (["run", "--config", "/nowhere.toml"], {}, "/nowhere.toml"),
        (["dance"], {}, "dance"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_one_clear_line_and_status_2(words: list[str], environment: dict[str, str], named: str) -> None:
    done = kiosk(*words, **environment)
    assert done.returncode == 2
    assert named in done.stderr
    assert "Traceback" not in done.stderr
