"""A display for the programs that these tests start without one of their own."""

from collections.abc import Iterator

import pytest

from tests.machine import running_xvfb
from tests.screen.stage import LANDSCAPE


@pytest.fixture(autouse=True, scope="module")
def _small_display() -> Iterator[None]:
    """Full screen is small there, and a window has no more than its display."""
    with running_xvfb(LANDSCAPE) as display, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", display)
        yield
