import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk

ROOT = Path(kiosk.__file__).parent
ANYBODY = {"settings", "network", ""}
"""What every room may use; `""` is `kiosk` itself, for its version."""

ROOMS = {"avatar", "answers", "speech", "ledger", "player"}
MAY_IMPORT = {
    "settings": {
        "",
        "settings_environment",
        "settings_hours",
        "settings_library",
        "settings_log",
        "settings_screen",
        "settings_values",
    },
    "settings_hours": {"settings_values"},
    "settings_library": {"settings_values"},
    "settings_log": {"settings_values"},
    "settings_screen": {"settings_values"},
    "settings_values": set[str](),
    "settings_environment": set[str](),
    "settings_credentials": {"settings"},
    "settings_file": {"settings", "settings_credentials", "safe_file"},
    "settings_writer": {"settings", "settings_credentials", "settings_file", "safe_file"},
    "settings_changes": {"settings"},
    "safe_file": set[str](),
    "attendant": {"settings", "safe_file"},
    "network": set[str](),
    "log": {"log_file", "log_session", "settings_log"},
    "log_file": set[str](),
    "log_session": set[str](),
    "logs_command": {"log", "log_file", "options", "settings", "settings_file"},
    "metrics": {"ledger", "session", "settings_log"},
    "display": set[str](),
    "version": {""},
    "embedded": {"settings"},
    "health": set[str](),
    "power": set[str](),
    "service": {"settings", "embedded"},
    "starts": {"safe_file"},
    "hours": set[str](),
    "heartbeat": set[str](),
    "stop_signals": set[str](),
    "unhandled": set[str](),
    **dict.fromkeys(ROOMS, ANYBODY),
    "player": ANYBODY | {"memory"},
    "memory": set[str](),
    "answers": ANYBODY | {"safe_file"},
    "library": ANYBODY | {"answers", "avatar", "player", "safe_file"},
    "session": ANYBODY | ROOMS | {"library", "log_session", "safe_file"},
    "screen": ANYBODY
    | ROOMS
    | {"library", "session", "settings_changes", "settings_writer", "safe_file", "health", "hours", "power", "log"},
    "guardian": {"embedded", "session", "settings"},
    "options": set[str](),
    "prepare_command": {"answers", "library", "log", "options", "preparing", "service", "settings", "settings_file"},
    "preparing": ANYBODY | ROOMS | {"guardian", "library", "session"},
    "control": ANYBODY | ROOMS | {"session", "screen", "settings_file", "options"},
    "check": ANYBODY | ROOMS | {"settings_file", "embedded", "display", "options", "health"},
    "app": ANYBODY
    | ROOMS
    | {
        "library",
        "session",
        "screen",
        "control",
        "embedded",
        "guardian",
        "log",
        "display",
        "attendant",
        "memory",
        "settings_writer",
    }
    | {"check", "heartbeat", "hours", "metrics", "service", "stop_signals", "unhandled"},
    "cli": ANYBODY
    | ROOMS
    | {
        "sandbox",
        "settings_file",
        "settings_writer",
        "attendant",
        "session",
        "screen",
        "control",
        "check",
        "embedded",
        "log",
        "logs_command",
        "display",
        "options",
        "prepare_command",
        "starts",
        "version",
        "app",
    },
    "__main__": {"cli"},
    "__init__": set[str](),
    "sandbox": {"", "avatar"},
}
MODULES = sorted(".".join(("kiosk", *path.relative_to(ROOT).with_suffix("").parts)) for path in ROOT.rglob("*.py"))


def imports_of(module: str) -> Iterator[str]:
    """Every module that `module` imports, anywhere in it."""
    path = ROOT.parent / Path(*module.split(".")).with_suffix(".py")
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            assert node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(name: str) -> str:
    """The room a dotted name under `kiosk` belongs to; `""` for a name of `kiosk` itself."""
    part = name.split(".")[1]
    return part if (ROOT / part).is_dir() or (ROOT / f"{part}.py").exists() else ""


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_one_way(module: str) -> None:
    room = room_of(module)
    for name in imports_of(module):
        if name.startswith("kiosk."):
            assert room_of(name) in MAY_IMPORT[room] | {room}, f"{module} must not import {name}"
        if room == "sandbox" and name.startswith("kiosk.avatar"):
            assert name.startswith("kiosk.avatar.wire"), f"{module} must not import {name}"
        if name.startswith(("PySide6.QtQuick", "PySide6.QtQml")):
            assert room in {"screen", "player", "app", "cli"}, f"{module} must not import {name}"
        if name.startswith("PySide6"):
            assert room not in {"avatar", "answers", "ledger", "attendant", "settings", "network"}, f"{module}: {name}"


def test_importing_starts_nothing() -> None:
    modules = [name for name in MODULES if not name.endswith("__main__")]
    program = f"""
import importlib, sys, threading
class Untouched(list):
    def __getattribute__(self, name): raise AssertionError(f"argv.{{name}} is read")
    def __getitem__(self, index): raise AssertionError("argv is read")
    def __iter__(self): raise AssertionError("argv is read")
    def __len__(self): raise AssertionError("argv is read")
sys.argv = Untouched()
for name in {modules!r}:
    importlib.import_module(name.removesuffix(".__init__"))
    assert threading.active_count() == 1, f"{{name}} starts a thread"
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def test_the_first_screen_waits_for_no_database() -> None:
    code = "import sys, kiosk.app; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
