"""The attract screen costs next to nothing: between two breaths of its invitation nothing is drawn."""

import time

from tests.screen.stage import running_kiosk

STILL_SECONDS = 8.0
BREATH_FRAMES = 40
"""A breath has 33 steps."""


def test_nothing_is_drawn_while_the_attract_screen_stands_still() -> None:
    with running_kiosk("1920x1080") as stage:
        stage.wait_screen("attract")
        drawn: list[tuple[float, int]] = []

        def stands_still() -> bool:
            frames = stage.ask("frames")
            if not drawn or drawn[-1][1] != frames:
                drawn.append((time.monotonic(), frames))
            return time.monotonic() - drawn[-1][0] > STILL_SECONDS

        stage.wait("nothing drawn for some seconds", stands_still, 40)
        before = drawn[-1][1]
        stage.wait("a breath", lambda: stage.ask("frames") > before, 10)
        stage.wait("nothing drawn for some seconds", stands_still, 40)
        assert drawn[-1][1] - before <= BREATH_FRAMES
