import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer

from kiosk.cli.main import app

ROOT = Path(__file__).parents[2]


def test_every_package_is_installed() -> None:
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    folders = {".".join(path.parent.relative_to(ROOT).parts) for path in (ROOT / "kiosk").rglob("__init__.py")}
    assert sorted(packages) == sorted(folders | {"kiosk.assets"})


COMMANDS = [*typer.main.get_command(app).commands]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("given", "started"),
    [
        *(((name, "--help"), (name, "--help")) for name in COMMANDS),
        (("prepare", "--dry-run"), ("prepare", "--dry-run")),
        (("--help",), ("--help",)),
        (("--version",), ("--version",)),
        ((), ("run",)),
        (("--windowed", "--sandbox"), ("run", "--windowed", "--sandbox")),
    ],
)
def test_run_sh_starts_what_it_is_told(tmp_path: Path, given: tuple[str, ...], started: tuple[str, ...]) -> None:
    """Its script with an installation that does nothing, and a Python that writes down how it is called."""
    packaging = tmp_path / "packaging"
    packaging.mkdir()
    (packaging / "run.sh").write_text((ROOT / "packaging" / "run.sh").read_text())
    (packaging / "install.sh").write_text(
        f"venv={tmp_path} runtime_packages=()\n"
        "need_packages() { :; }\nneed_venv() { :; }\nneed_translations() { :; }\n"
    )
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python"
    python.write_text(f'#!{sys.executable}\nimport sys\nprint("\\n".join(sys.argv[1:]))\n')
    python.chmod(0o700)
    done = subprocess.run(["bash", packaging / "run.sh", *given], check=True, capture_output=True, text=True)
    assert tuple(done.stdout.split()) == ("-m", "kiosk", *started)
