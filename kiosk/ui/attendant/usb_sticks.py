"""What is plugged in for carrying files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

STICKS: Final = ("/media", "/run/media")
"""Where a desktop mounts what is plugged in."""


def usb_sticks() -> Iterator[Path]:
    """The folders of plugged-in storage; blocks."""
    for root in map(Path, STICKS):
        for folder in sorted([*root.glob("*"), *root.glob("*/*")]) if root.is_dir() else ():
            if folder.is_mount():
                yield folder
