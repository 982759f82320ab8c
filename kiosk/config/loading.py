"""Reads the settings from file, credentials, environment and command line, and tells what is wrong with them."""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import platformdirs
import structlog
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.config.credentials import read_credentials
from kiosk.config.settings import APP_NAME, SECRETS, Settings, SettingsError
from kiosk.system.files import replace_file

log = structlog.get_logger("settings")

LAST_GOOD: Final = "settings.last-good.toml"


def default_config_file() -> Path:
    """Where the settings file is looked for when none is named (XDG)."""
    return platformdirs.user_config_path(APP_NAME) / "kiosk.toml"


def load(config: Path | None = None, overrides: Mapping[str, str] | None = None) -> Settings:
    """All settings from file, environment and command line.

    `config` is the file to read (it must exist; `None` reads the default one if there is one), `overrides` maps dotted
    names to values. Raises `SettingsError`.
    """
    file = config or default_config_file()
    return settings_of(parse(read(file, needed=config is not None), file), overrides)


@dataclass(frozen=True)
class Loaded:
    """The settings, and how they were come by.

    Attributes:
        settings: all settings.
        file: the operator's file, named or default, which need not exist.
        problem: why the last good copy is used instead of that file, in words for staff; `None` where it is not.
        text: the content of `file` as it was read; `None` where it was not used.

    """

    settings: Settings
    file: Path
    problem: str | None = None
    text: str | None = field(default=None, repr=False)


def load_or_last_good(config: Path | None = None, overrides: Mapping[str, str] | None = None) -> Loaded:
    """All settings as by `load`, or, where the file is at fault, from the copy that `keep_last_good` made.

    Raises `SettingsError` where the environment or the command line is at fault, or no copy can be used.
    """
    file = config or default_config_file()
    text = None
    try:
        text = read(file, needed=config is not None)
        return Loaded(settings_of(parse(text, file), overrides), file, text=text)
    except SettingsError as error:
        without_file = settings_of({}, overrides)
        return _last_good(file, _folders(text, without_file), error, overrides)


def last_good_instead(loaded: Loaded, error: SettingsError, overrides: Mapping[str, str] | None = None) -> Loaded:
    """The last good copy instead of what `load_or_last_good` found, when the start showed it to be unusable.

    Raises the `error` where the file did not say it, or no other copy can be used.
    """
    if loaded.text is None:
        raise error
    return _last_good(loaded.file, [loaded.settings.data_dir], error, overrides, but=loaded.text)


def keep_last_good(loaded: Loaded) -> None:
    """Keep a copy of the file that `loaded` came from, for `load_or_last_good`; blocks until it is on the disk."""
    if not loaded.text:
        return
    path = loaded.settings.data_dir / LAST_GOOD
    content = loaded.text.encode()
    try:
        if not (path.exists() and path.read_bytes() == content):
            replace_file(path, content, mode=0o600)
    except OSError as error:
        log.warning("no copy of the good settings file can be kept", error=str(error))


def read(file: Path, *, needed: bool) -> str | None:
    """The text of `file`; `None` where it is not there and not `needed`. Raises `SettingsError`."""
    try:
        if not needed and not file.exists():
            return None
        return file.read_bytes().decode()
    except (OSError, ValueError) as error:
        raise SettingsError(f"the settings file {file} cannot be read: {error}") from error


def parse(text: str | None, file: Path) -> dict[str, Any]:
    """What the `text` of `file` says, unchecked; nothing for `None`. Raises `SettingsError` where it is not TOML."""
    try:
        return tomllib.loads(text or "")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"the settings file {file} is not valid TOML: {error}") from error


def settings_of(file: Mapping[str, Any], overrides: Mapping[str, str] | None = None) -> Settings:
    """All settings: of `file`, under credentials, environment and `overrides`. Raises `SettingsError`."""
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
        return Settings(command_line=command_line, credentials=read_credentials(), file=file)  # type: ignore[call-arg]
    except ValidationError as error:
        raise SettingsError("\n".join(_explain(problem) for problem in error.errors())) from error


def load_data_dir(config: Path | None = None, overrides: Mapping[str, str] | None = None) -> Path:
    """`data_dir` from the same sources, even where another setting is wrong. Raises `SettingsError`."""
    try:
        return load(config, overrides).data_dir
    except SettingsError:
        path = config or default_config_file()
        file = parse(read(path, needed=config is not None), path)
        found = (overrides or {}).get("data_dir") or os.environ.get("KIOSK_DATA_DIR") or file.get("data_dir")
        return Path(str(found)) if found else platformdirs.user_data_path(APP_NAME)


def _last_good(
    file: Path,
    folders: Iterable[Path],
    error: SettingsError,
    overrides: Mapping[str, str] | None,
    but: str | None = None,
) -> Loaded:
    for folder in folders:
        copy = folder / LAST_GOOD
        with suppress(SettingsError):
            text = read(copy, needed=True)
            settings = settings_of(parse(text, copy), overrides)
            if text != but:
                log.error("the settings file is not used, but its last good copy", file=str(file), problem=str(error))
                return Loaded(settings, file, problem=str(error))
    raise error


def _folders(text: str | None, without_file: Settings) -> Iterator[Path]:
    """Where the last good copy may be, when the file with this `text` cannot be used."""
    if "data_dir" not in without_file.model_fields_set:  # by the environment or the command line
        for line in (text or "").splitlines():
            if line.lstrip().startswith("["):  # `data_dir` stands before all tables
                break
            with suppress(tomllib.TOMLDecodeError, RecursionError):
                stated = tomllib.loads(line).get("data_dir")
                if isinstance(stated, str):
                    yield Path(stated)
    yield without_file.data_dir


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
