"""Changes settings in the operator's file, whose comments, order and formatting stay."""

import copy
import tomllib
from collections.abc import Mapping, MutableMapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import tomlkit
from tomlkit import TOMLDocument

from kiosk.safe_file import alone_in, replace_file
from kiosk.settings import Settings, SettingsError
from kiosk.settings_file import default_config_file, parse, read, settings_of

Value = str | int | float | bool | Decimal | Sequence["Value"] | Mapping[str, "Value"] | None
"""What a setting can be given: `None` removes it from the file."""

UNEDITABLE: Final = "only an editor can change it as it is laid out"


def change_settings(
    changes: Mapping[str, Value], config: Path | None = None, overrides: Mapping[str, str] | None = None
) -> Settings:
    """The settings after `changes`, by dotted names, have been written into the file `config` or the default one.

    They are as `load` will read them: the environment and the `overrides` still win over the file. Blocks until the
    file is on the disk; it is made where there is none. Raises `SettingsError`, with the file as it was, where the
    whole would not be good settings, or cannot be written.
    """
    file = config or default_config_file()
    with alone_in(file.parent):
        old = read(file, needed=False) or ""
        given = parse(old, file)
        wanted = copy.deepcopy(given)
        for name, value in changes.items():
            _change(wanted, name, value)
        settings = settings_of(wanted, overrides)
        if wanted != given:
            try:
                replace_file(file, _edited(old, given, wanted).encode())
            except (OSError, ValueError) as error:
                raise SettingsError(f"the settings file {file} cannot be written: {error}") from error
    return settings


def _change(place: dict[str, Any], name: str, value: Value) -> None:
    *groups, last = name.split(".")
    for group in groups:
        if value is None and group not in place:
            return
        place = place.setdefault(group, {})
        if not isinstance(place, dict):
            raise SettingsError(f"setting {name}: {group} has been given a value of its own")
    if value is None:
        place.pop(last, None)
    else:
        place[last] = _plain(name, value)


def _plain(name: str, value: Value) -> Any:
    """`value` as TOML has it; a decimal number that is none in binary becomes text, which settings take as well."""
    match value:
        case Decimal():
            if not value.is_finite():
                return str(value)
            number = int(value) if value == value.to_integral_value() else float(value)
            return number if Decimal(str(number)) == value else str(value)
        case str() | bool() | int() | float():
            return value
        case Mapping():
            return {key: _plain(name, each) for key, each in value.items()}
        case Sequence():
            return [_plain(name, each) for each in value]
        case _:
            raise SettingsError(f"setting {name}: {type(value).__name__} is nothing that a file can hold")


def _edited(text: str, given: dict[str, Any], wanted: dict[str, Any]) -> str:
    """`text`, which says `given`, with as little changed as makes it say `wanted`; raises `ValueError`."""
    try:
        document = tomlkit.parse(text)
        _adapt(document, given, wanted)
        edited = document.as_string()
        said = tomllib.loads(edited)
    except Exception as error:
        raise ValueError(UNEDITABLE) from error
    if said != wanted:
        raise ValueError(UNEDITABLE)
    return edited


def _adapt(place: MutableMapping[str, Any], given: dict[str, Any], wanted: dict[str, Any]) -> None:
    for name in given.keys() - wanted.keys():
        del place[name]
    for name, value in wanted.items():
        old = given.get(name)
        if isinstance(value, dict) and isinstance(old, dict):
            _adapt(place[name], old, value)
        elif name not in given or old != value:
            if isinstance(place, TOMLDocument) and isinstance(value, dict) and place:
                place.add(tomlkit.nl())
            place[name] = value
