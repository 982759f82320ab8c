"""How this machine is: room on its disk and in its memory, and whether the kiosk can keep what it writes."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LEAST_FREE_BYTES: Final = 1_000_000_000
"""A disk with less is nearly full."""
MEMORY_FILE: Final = Path("/proc/meminfo")
OWN_MEMORY_FILE: Final = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Health:
    """Bytes; `None` for what cannot be told.

    Attributes:
        free_disk: free where the kiosk keeps its records.
        free_memory: what programs can still have.
        own_memory: what this process has.
        unwritable: why nothing can be written into the kiosk's folder, by the system; else empty.

    """

    free_disk: int | None
    free_memory: int | None
    own_memory: int | None
    unwritable: str

    @property
    def disk_is_low(self) -> bool:
        """Whether the disk is nearly full."""
        return self.free_disk is not None and self.free_disk < LEAST_FREE_BYTES


def measure(data_dir: Path) -> Health:
    """How the machine is now; blocks while the disk does."""
    unwritable = _why_unwritable(data_dir)  # the first to look, because it makes the folder
    return Health(_free_disk(data_dir), _free_memory(), _own_memory(), unwritable)


def _free_disk(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _free_memory() -> int | None:
    try:
        lines = dict(line.split(":", 1) for line in MEMORY_FILE.read_text().splitlines())
        return int(lines["MemAvailable"].split()[0]) * 1024
    except (OSError, ValueError, LookupError):
        return None


def _own_memory() -> int | None:
    try:
        return int(OWN_MEMORY_FILE.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, LookupError):
        return None


def _why_unwritable(folder: Path) -> str:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""
