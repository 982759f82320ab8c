"""Runs first in the bundle: libraries that Python looks up by name are the bundle's own, where it has them.

The search would otherwise ask the machine's linker and compiler, which know nothing of the bundle and may be missing.
"""

import ctypes.util
import sys
from pathlib import Path

_find_on_machine = ctypes.util.find_library


def _find(name: str) -> str | None:
    found = sorted(Path(sys._MEIPASS).glob(f"lib{name}.so*"))  # type: ignore[attr-defined]  # noqa: SLF001
    return str(found[0]) if found else _find_on_machine(name)


ctypes.util.find_library = _find
