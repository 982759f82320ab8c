"""Reads the settings from file, environment and command line, and tells what is wrong with them."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.settings import APP_NAME, SECRETS, Settings, SettingsError


def default_config_file() -> Path:
    """Where the settings file is looked for when none is named (XDG)."""
    return platformdirs.user_config_path(APP_NAME) / "kiosk.toml"


def load(config: Path | None = None, overrides: Mapping[str, str] | None = None) -> Settings:
    """All settings from file, environment and command line.

    `config` is the file to read (it must exist; `None` reads the default one if there is one), `overrides` maps dotted
    names to values. Raises `SettingsError`.
    """
    file = _read_toml(config)
    command_line: dict[str, Any] = {}
    for name, value in (overrides or {}).items():
        *groups, last = name.split(".")
        place = command_line
        for group in groups:
            place = place.setdefault(group, {})
            if not isinstance(place, dict):
                raise SettingsError(f"setting {name}: {group} has been given a value of its own")
        place[last] = _parse_override(value)
    try:
        return Settings(command_line=command_line, file=file)  # type: ignore[call-arg]
    except ValidationError as error:
        raise SettingsError("\n".join(_explain(problem) for problem in error.errors())) from error


def load_data_dir(config: Path | None = None, overrides: Mapping[str, str] | None = None) -> Path:
    """`data_dir` from the same sources, even where another setting is wrong. Raises `SettingsError`."""
    try:
        return load(config, overrides).data_dir
    except SettingsError:
        file = _read_toml(config)
        found = (overrides or {}).get("data_dir") or os.environ.get("KIOSK_DATA_DIR") or file.get("data_dir")
        return Path(str(found)) if found else platformdirs.user_data_path(APP_NAME)


def _read_toml(config: Path | None) -> dict[str, Any]:
    path = config or default_config_file()
    if config is None and not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"the settings file {path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"the settings file {path} is not valid TOML: {error}") from error


def _parse_override(text: str) -> Any:
    """`text` as a TOML value where it is one (lists, tables), else the text itself."""
    if not text.startswith(("[", "{")):
        return text
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _explain(problem: ErrorDetails) -> str:
    """One problem as a line: setting, value, what is allowed; what may be a secret is never shown."""
    names = [str(part) for part in problem["loc"]]
    setting = ".".join(names)
    if problem["type"] == "extra_forbidden":  # perhaps a misspelled `api.key`
        return f"setting {setting}: no setting of that name; allowed here: {', '.join(_siblings(names))}"
    hidden = any(names[:2] == secret[: len(names)] for secret in SECRETS)
    value = "(not shown)" if hidden else repr(problem["input"])
    return f"setting {setting} = {value}: {problem['msg'].removeprefix('Value error, ')}"


def _siblings(names: list[str]) -> list[str]:
    model: type[BaseModel] = Settings
    for name in names[:-1]:
        field = model.model_fields.get(name)
        if field is None or not (isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)):
            break
        model = field.annotation
    return sorted(model.model_fields)
