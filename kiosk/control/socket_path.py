"""Where a kiosk's control socket is: the kiosk and those who talk to it look in the same places."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

SOCKET_NAME: Final = "control.sock"
LONGEST_PATH: Final = 107
"""Bytes of a Unix socket's path, by the kernel."""
LONGEST_LINE: Final = 64 * 1024
"""Bytes of a request, and of an answer, with the end of the line."""


def socket_paths(data_dir: Path) -> Iterator[Path]:
    """Where the socket of the kiosk with this `data_dir` may be, the better place first; perhaps nowhere."""
    folder = data_dir.absolute()
    places = [folder / SOCKET_NAME]
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        mark = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
        places.append(Path(runtime) / f"kiosk-{mark}.sock")
    yield from (place for place in places if len(os.fsencode(place)) <= LONGEST_PATH)
