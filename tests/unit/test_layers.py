import subprocess
import sys
from pathlib import Path

import kiosk

ROOT = Path(kiosk.__file__).parent
MODULES = sorted(".".join(("kiosk", *path.relative_to(ROOT).with_suffix("").parts)) for path in ROOT.rglob("*.py"))


def test_importing_starts_nothing() -> None:
    modules = [name for name in MODULES if not name.endswith(("__main__", "migrations.env"))]
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
    code = "import sys, kiosk.app.kiosk; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
