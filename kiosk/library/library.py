"""The recorded lines in a folder: a video for each, and beside it what is known of it."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

import structlog

from kiosk.library.line import Line
from kiosk.library.recording import Cut, Recording

log = structlog.get_logger("library")

FOLDER: Final = "library"
"""Its name in the kiosk's `data_dir`."""


class Library:
    """Lines in `folder`, of `most_bytes` together: what was played longest ago makes way. All methods block.

    Other processes may use the same folder.
    """

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def has(self, line: Line) -> bool:
        """Whether there is a recording, whole or not."""
        return self._card(line.key).exists()

    def find(self, line: Line) -> Recording | None:
        """The recording, checked to be whole; one that is not is thrown away."""
        raise NotImplementedError

    def recordings(self) -> Sequence[Recording]:
        """All that are there, not checked, the last used first."""
        raise NotImplementedError

    def save(self, line: Line, cut: Cut, cost_usd: Decimal) -> Recording | None:
        """Keep `cut`, and let what was used longest ago make way; `None` where the disk does not take it."""
        raise NotImplementedError

    def note_played(self, recording: Recording) -> None:
        """It was played just now."""
        raise NotImplementedError

    def discard(self, recording: Recording) -> None:
        """Throw it away."""
        raise NotImplementedError

    def _card(self, key: str) -> Path:
        return self._folder / f"{key}.json"
