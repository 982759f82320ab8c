import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.config.loading import settings_of
from kiosk.config.settings import Settings

OWN = {"ledger.kiosk", "screen.suggestions", "data_dir"}
"""Settings whose example is not the default."""


def names(values: dict[str, Any], group: str = "") -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, dict) and f"{group}{name}" not in OWN:
            yield from names(value, f"{group}{name}.")
        else:
            yield f"{group}{name}"


@pytest.fixture(scope="module")
def example() -> str:
    command = [sys.executable, "packaging/example_settings.py"]
    environment = os.environ | {"PYTHONPATH": "."}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def test_the_packaged_settings_change_nothing_but_the_folder(example: str) -> None:
    assert tomllib.loads(example).pop("data_dir") == "/var/lib/kiosk"
    settings = settings_of(tomllib.loads(example))
    assert settings == Settings().model_copy(update={"data_dir": settings.data_dir})


def test_the_packaged_settings_tell_every_setting_with_its_default(example: str) -> None:
    stated = re.sub(r"^#(\w+ = .+)$", r"\1", example, flags=re.MULTILINE)
    assert set(names(tomllib.loads(re.sub(r"^#(\w+ =)$", r"\1 0", stated, flags=re.MULTILINE)))) == set(
        names(Settings().model_dump())
    )
    settings, default = settings_of(tomllib.loads(stated)), Settings()
    same = {"data_dir": default.data_dir, "ledger": default.ledger}
    screen = settings.screen.model_copy(update={"suggestions": {}})
    assert settings.model_copy(update=same | {"screen": screen}) == default
