"""setuptools as the build backend, with the translations compiled into a wheel; an editable installation needs none."""

import subprocess
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import (
    build_editable,
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]


def get_requires_for_build_wheel(config_settings: dict[str, Any] | None = None) -> list[str]:
    """What setuptools needs, and Qt's translation compiler (in the versions that pyproject.toml allows)."""
    return [*build_meta.get_requires_for_build_wheel(config_settings), "PySide6-Essentials>=6.10,<6.12"]


def build_wheel(
    wheel_directory: str, config_settings: dict[str, Any] | None = None, metadata_directory: str | None = None
) -> str:
    """Compile the translations and build the wheel; its file name."""
    import PySide6  # noqa: PLC0415  only a wheel needs it

    compiler = Path(PySide6.__file__).parent / "lrelease"
    for source in sorted(Path("assets/translations").glob("*.ts")):
        subprocess.run([compiler, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
    return build_meta.build_wheel(wheel_directory, config_settings, metadata_directory)
