"""Three questions, two of them the same, really asked: what the sandbox's meter says.

The kiosk runs as it is delivered, with an empty library. The naive client opens a text stream for each question, asks
every 2 s whether it can be played, lets it be heard to its last word, and leaves it to its idle time-out. Both sides
have a sandbox of their own, whose sessions are ready after 2 s, and run at the same time, for a minute. How long the
kiosk lets wait cannot be told beside another sandbox on the same processor.
"""

import json
import os
import signal
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import httpx

from kiosk.answers.script_file import load_script
from tests.bench.bench_day import MUSEUM, NAIVE_SECONDS
from tests.bench.report import Figure
from tests.contract.sandbox_process import running_sandbox
from tests.machine import start_pulse
from tests.screen.stage import Stage, running_kiosk

SESSIONS: Final = "/v3/avatar-realtime"
HOURS: Final = "when are you open"
SEA: Final = "why is the sea salty"
MODELS_ANSWER: Final = (
    "I am only a demonstration, so I do not know that. "
    "A real language model can be put in my place, and it will have an answer for you."
)


def _naive() -> float:
    """Dollars."""
    match = load_script(MUSEUM, 80.0).find(HOURS, "en")
    assert match
    with running_sandbox() as url, httpx.Client(base_url=url, headers={"X-Api-Key": "bench"}, timeout=60) as client:
        for text in (match.answer, match.answer, MODELS_ANSWER):
            body = {"type": "text_stream", "avatar_id": "mia", "voice_id": "mia-en", "text": text + " "}
            stream = client.post(SESSIONS, json=body).raise_for_status().json()["data"]["stream_id"]
            while not client.get(f"{SESSIONS}/{stream}").json()["data"].get("hls_url"):
                time.sleep(NAIVE_SECONDS)
            playing = time.monotonic()
            time.sleep(max(0.0, playing + _last_word_ends(client, stream, text) - time.monotonic()))
        while (meter := client.get("/sandbox/meter").json())["open"]:
            time.sleep(0.1)
    return float(meter["total_cost_usd"])


def _last_word_ends(client: httpx.Client, stream: str, text: str) -> float:
    """Seconds of the stream at which all of `text` was said, once that is known."""
    last, ends = text.rsplit(maxsplit=1)[-1].strip("."), 0.0
    with client.stream("GET", f"{SESSIONS}/{stream}/words") as events:
        for line in events.iter_lines():
            words = json.loads(line.removeprefix("data: "))["words"] if line.startswith("data: {") else []
            ends = max([ends, *(word["end"] for word in words)])
            if any(word["word"].startswith(last) for word in words):
                break
    return ends


def _kiosk() -> float:
    """Dollars."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running_kiosk("1920x1080", plain=False, data_dir=folder) as stage,
    ):
        stage.wait_screen("attract")
        _ask(stage, HOURS)
        stage.wait_screen("attract", 60)
        _ask(stage, HOURS)
        stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"), 60)
        _ask(stage, SEA)
        stage.wait_screen("attract", 60)
        stage.wait("the close", lambda: stage.meter()["open"] == 0)
        return float(stage.meter()["total_cost_usd"])


def _ask(stage: Stage, question: str) -> None:
    before = stage.state()["captions"]
    stage.ask(f"ask {question}")
    stage.wait("words", lambda: (now := stage.state()["captions"]) != before and any(now), 60)


def measure(*, quick: bool) -> list[Figure]:
    """Both sides, once or three times."""
    with tempfile.TemporaryDirectory() as folder:
        pulse = start_pulse(Path(folder))
        os.environ["PULSE_SERVER"] = f"unix:{folder}/pulse.socket"
        try:
            rounds = 1 if quick else 3
            with ThreadPoolExecutor(1) as pool:
                ahead = [pool.submit(_naive) for _ in range(rounds)]
                kiosk = [_kiosk() for _ in range(rounds)]
                naive = [each.result() for each in ahead]
        finally:
            pulse.send_signal(signal.SIGTERM)
            pulse.wait()
    what = "three questions: cost"
    return [Figure(what, "naive", "USD", naive), Figure(what, "kiosk", "USD", kiosk)]
