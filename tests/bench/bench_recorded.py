"""From the touch on Send to the first frame of a recorded answer on the screen: `python -m tests.bench recorded`.

The kiosk runs as it is delivered, full screen; the answer is recorded from the first session that says it. A finger is
xdotool's, whose start of a process (about 10 ms) is in the figure. The other side is the same answer without its
recording, from the sandbox, whose sessions are ready after 2 s.
"""

import tempfile
import time
from pathlib import Path
from typing import Final

from tests.bench.report import Figure
from tests.screen.stage import Stage, running_kiosk

SCRIPT: Final = """
[bar.en]
ask = ["bar", "Is there a bar?"]
say = "Upstairs, beside the old lift."
"""
OVER: Final = 60


def measure(*, quick: bool) -> list[Figure]:
    """The session that is recorded, then the recording several times."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "answers.toml"
        script.write_text(SCRIPT)
        with running_kiosk(
            "1920x1080",
            plain=False,
            answers__kind="script",
            answers__script=str(script),
            conversation__follow_up_seconds="2",
            data_dir=folder,
        ) as stage:
            live = [_touch_to_frame(stage)]
            recorded = [_touch_to_frame(stage) for _ in range(5 if quick else 15)]
    return [
        Figure("touch to first frame, 1080p", "recorded", "s", recorded),
        Figure("touch to first frame, 1080p", "live", "s", live),
    ]


def _touch_to_frame(stage: Stage) -> float:
    """Seconds."""
    stage.wait_screen("attract", OVER)
    stage.wait("the close", lambda: stage.meter()["open"] == 0, OVER)
    stage.tap("attractTouch")
    stage.wait_screen("ask")
    stage.type("bar")
    place = stage.place("where sendButton")
    touched = time.monotonic()
    stage.tap_at(*place)
    stage.wait("the picture", lambda: stage.ask("shown") > touched)
    shown: float = stage.ask("shown")
    stage.wait("the way to ask more", lambda: stage.ask("where askMoreButton"), OVER)
    stage.wait_screen("attract", OVER)  # not stopped: only what came to its end is recorded
    return shown - touched
