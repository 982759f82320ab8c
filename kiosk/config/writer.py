"""Changes settings in the operator's file, whose comments, order and formatting stay."""

import copy
import os
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import tomlkit
from tomlkit import TOMLDocument

from kiosk.config.credentials import read_credentials
from kiosk.config.loading import default_config_file, parse, read, settings_of
from kiosk.config.settings import Settings, SettingsError
from kiosk.system.files import alone_in, replace_file

Value = str | int | float | bool | Decimal | Sequence["Value"] | Mapping[str, "Value"] | None
"""What a setting can be given: `None` removes it from the file, and empties a table."""

UNEDITABLE: Final = "only an editor can change it as it is laid out"


def change_settings(
    changes: Mapping[str, Value],
    config: Path | None = None,
    overrides: Mapping[str, str] | None = None,
    check: Callable[[Settings], object] = lambda _: None,
) -> Settings:
    """The settings after `changes`, by dotted names, have been written into the file `config` or the default one.

    They are as `load` will read them: the environment and the `overrides` still win over the file. Blocks until the
    file is on the disk; it is made where there is none. Raises `SettingsError`, with the file as it was, where the
    whole would not be good settings, `check` finds it unusable (and raises that), or it cannot be written.
    """
    file = config or default_config_file()
    with alone_in(file.parent):
        old = read(file, needed=False) or ""
        given = parse(old, file)
        wanted = copy.deepcopy(given)
        for name, value in changes.items():
            _change(wanted, name, value)
        settings = settings_of(wanted, overrides)
        check(settings)
        if wanted != given:
            try:
                replace_file(file, _edited(old, given, wanted).encode())
            except (OSError, ValueError) as error:
                raise SettingsError(f"the settings file {file} cannot be written: {error}") from error
    return settings


def refuse_overruled(names: Iterable[str], overrides: Mapping[str, str] | None = None) -> None:
    """Raise `SettingsError` where environment or `overrides` give one of these settings: the file would not count."""
    given = {f"KIOSK_{name.upper().replace('.', '__')}": name for name in overrides or {}}
    given |= {
        f"KIOSK_{group.upper()}__{name.upper()}": f"systemd's credential {group}-{name}".replace("_", "-")
        for group, names in read_credentials().items()
        for name in names
    }
    given |= {name.upper(): name for name in os.environ if name.upper().startswith("KIOSK_")}
    for name in names:
        groups = name.upper().split(".")
        wholes = {f"KIOSK_{'__'.join(groups[:length])}" for length in range(1, len(groups) + 1)}
        for variable, as_given in given.items():
            if variable in wholes or variable.startswith(f"KIOSK_{'__'.join(groups)}__"):
                raise SettingsError(f"setting {name}: {as_given} was given at the start, and wins over the file")


def _change(place: dict[str, Any], name: str, value: Value) -> None:
    *groups, last = name.split(".")
    for group in groups:
        if value is None and group not in place:
            return
        place = place.setdefault(group, {})
        if not isinstance(place, dict):
            raise SettingsError(f"setting {name}: {group} has been given a value of its own")
    if value is None:
        if isinstance(place.get(last), dict):  # stays, empty: comments stand in it, of the next table too
            place[last] = _emptied(place[last])
        else:
            place.pop(last, None)
    else:
        place[last] = _plain(name, value)


def _emptied(table: dict[str, Any]) -> dict[str, Any]:
    return {name: _emptied(value) for name, value in table.items() if isinstance(value, dict)}


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
        for names, value in _differences(given, wanted):
            document = tomlkit.parse(text)  # anew each time: a change leaves dotted names in disorder
            _change_one(document, names, value)
            text = document.as_string()
        said = tomllib.loads(text)
    except Exception as error:
        raise ValueError(UNEDITABLE) from error
    if _filled(said) != _filled(wanted):
        raise ValueError(UNEDITABLE)
    return text


def _filled(table: dict[str, Any]) -> dict[str, Any]:
    """`table` without empty ones, which say nothing, and vanish with the last of their dotted names."""
    filled = {name: _filled(value) if isinstance(value, dict) else value for name, value in table.items()}
    return {name: value for name, value in filled.items() if value != {}}


def _differences(given: dict[str, Any], wanted: dict[str, Any], *group: str) -> Iterator[tuple[list[str], Any]]:
    """The names that differ, each with its new value, or `None` where it is gone."""
    for name, value in wanted.items():
        old = given.get(name)
        if isinstance(value, dict) and isinstance(old, dict):
            yield from _differences(old, value, *group, name)
        elif old != value:
            yield [*group, name], value
    for name in given.keys() - wanted.keys():
        yield [*group, name], None


def _change_one(document: TOMLDocument, names: list[str], value: Any) -> None:
    *groups, last = names
    place: MutableMapping[str, Any] = document
    for group in groups:
        place = place[group]
    if value is None:
        del place[last]
        return
    if isinstance(value, dict) and document and not groups:
        document.add(tomlkit.nl())
    place[last] = value
