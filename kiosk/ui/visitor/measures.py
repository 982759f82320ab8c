"""Where the picture is, and how full a ring: pure arithmetic of the screens."""

import math


def video_margins(width: float, height: float, portrait_height: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom margin of the avatar's picture, as shares of the window.

    It covers a landscape window; on a portrait one it stands at the top, `portrait_height` times as high as wide.
    """
    if width >= height:
        return 0.0, 0.0, 0.0, 0.0
    return 0.0, 0.0, 0.0, max(1.0 - portrait_height * width / height, 0.0)


def wait_progress(waited: float, expected: float) -> float:
    """How full the ring is: most of it at the `expected` moment, never more than 0.95."""
    return 0.95 * (1.0 - math.exp(-2.0 * waited / max(expected, 0.1)))
