"""Changes the operator's script, whose comments, order and formatting stay; `kiosk.answers.script` tells the format.

A statement is changed where it stands, a table is added or taken out as lines. Each step is read back before the next.
"""

import tomllib
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import tomlkit
from tomlkit.items import Array

from kiosk.answers.errors import ScriptChanged, ScriptError
from kiosk.answers.script_file import Statement, read_script, script_of, statements
from kiosk.system.files import alone_in, replace_file

Tables = Mapping[str, Mapping[str, Any]]
"""What a script says: each entry by its name, in it each language's `ask` and `say`; `fallback` with its sentences."""

NAME: Final = "answers"
"""What a new file is called, without its ending."""


def tables_of(text: str) -> dict[str, dict[str, Any]]:
    """What the `text` of a script says that the reader accepts."""
    return tomllib.loads(text)


def save_script(path: Path, known: str, wanted: Tables) -> str:
    """The text of the script at `path`, once it is on the disk and says what is `wanted`; blocks.

    `known` is what was read of it. Raises `ScriptError`, with the file as it was, where the reader would not accept
    the whole, it can only be changed with an editor, or not be written; `ScriptChanged` where it is not `known` any
    more.
    """
    with alone_in(path.parent):
        if read_script(path) != known:
            raise ScriptChanged(f"the script {path} was changed by somebody else meanwhile")
        text = _checked(path, known, wanted)
        if text != known:
            _write(path, text)
    return text


def make_script_file(folder: Path, known: str, wanted: Tables) -> Path:
    """A new script in `folder`, once it is on the disk: `known`, changed to say what is `wanted`; blocks.

    Raises `ScriptError` as `save_script` does.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ScriptError(f"no script can be made in {folder}: {error}") from error
    with alone_in(folder):
        names = (f"{NAME}{number}.toml" for number in ("", *(f"-{n}" for n in range(2, 1000))))
        path = next(folder / name for name in names if not (folder / name).exists())
        _write(path, _checked(path, known, wanted))
    return path


def _checked(path: Path, known: str, wanted: Tables) -> str:
    try:
        text = edited(known, wanted)
    except ValueError as error:
        raise ScriptError(f"the script {path}: {error}") from error
    script_of(text, path, 0)
    return text


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path, text.encode())
    except (OSError, ValueError) as error:
        raise ScriptError(f"the script {path} cannot be written: {error}") from error


def edited(text: str, wanted: Tables) -> str:
    """`text`, with as little changed as makes it say what is `wanted`; raises `ValueError`."""
    for names, value in [*_differences(tomllib.loads(text), wanted)]:
        aim = _with(tomllib.loads(text), names, value)
        found = next((changed for changed in _ways(text, names, value) if _says(changed, aim)), None)
        if found is None:
            raise ValueError(f"only an editor can change {'.'.join(names)} as it is laid out")
        text = found
    return text


def _differences(given: Tables, wanted: Tables) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The places that differ, each with its new value, or `None` where it is gone."""
    yield from (((name,), None) for name in given if name not in wanted)
    for name, table in wanted.items():
        old = given.get(name, {})
        yield from (((name, language), None) for language in old if language not in table)
        for language, value in table.items():
            if isinstance(value, Mapping) and language in old:
                fields = [field for field in value if value[field] != old[language].get(field)]
                yield from (((name, language, field), value[field]) for field in fields)
            elif old.get(language) != value:
                yield (name, language), value


def _with(tables: dict[str, Any], names: Sequence[str], value: Any) -> dict[str, Any]:
    changed = deepcopy(tables)
    place = changed
    for name in names[:-1]:
        place = place.setdefault(name, {})
    if value is None:
        place.pop(names[-1], None)
    else:
        place[names[-1]] = value
    return changed


def _says(text: str, aim: dict[str, Any]) -> bool:
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return _filled(said) == _filled(aim)


def _filled(tables: dict[str, Any]) -> dict[str, Any]:
    """`tables` without empty ones: they say nothing, and vanish with the last of their dotted names."""
    return {name: table for name, table in tables.items() if table != {}}


def _ways(text: str, names: tuple[str, ...], value: Any) -> Iterator[str]:
    """`text` changed in every way that may be right, the one that looks best first."""
    lines = text.split("\n")
    found = [*statements(text)]
    if value is None:
        yield "\n".join(_without(lines, found, names))
    else:
        yield from _with_lines(lines, found, names, value)
    for statement in found:
        if statement.names and statement.path[0] == names[0] and statement.table == names[: len(statement.table)]:
            yield from _with_statement(lines, statement, names[len(statement.table) :], value)


def _without(lines: list[str], found: list[Statement], names: tuple[str, ...]) -> list[str]:
    """The `lines` without the statements under `names`, nor what stands inside a table that goes."""
    kept: list[str] = []
    copied = 0
    inside: tuple[str, ...] | None = None
    for statement in found:
        if statement.path[: len(names)] != names:
            inside = None
            continue
        if not statement.names or statement.table != inside:
            kept += lines[copied : statement.first - 1]
        copied = statement.last
        inside = statement.table if statement.table[: len(names)] == names else None
        while kept and not kept[-1].strip() and (copied == len(lines) or not lines[copied].strip()):
            kept.pop()
    return kept + lines[copied:]


def _with_lines(lines: list[str], found: list[Statement], names: tuple[str, ...], value: Any) -> Iterator[str]:
    """The `lines` with new ones where those of the same table or entry end, or at the end of the file."""
    if isinstance(value, Mapping):
        block = [f"[{_key(*names)}]", *(f"{_key(field)} = {_item(value[field])}" for field in value)]
        own = [statement.last for statement in found if statement.path[0] == names[0]]
    else:
        block = [f"{_key(names[-1])} = {_item(value)}"]
        own = [statement.last for statement in found if statement.table == names[:-1]]
        if own:
            yield _joined(lines, own[-1], block, apart=False)
        block.insert(0, f"[{_key(*names[:-1])}]")
        own = []
    if own:
        yield _joined(lines, own[-1], block, apart=True)
    yield _joined(lines, len(lines), block, apart=True)


def _joined(lines: list[str], after: int, block: list[str], *, apart: bool) -> str:
    before, behind = lines[:after], lines[after:]
    while not behind and before and not before[-1].strip():  # the end of the file
        before.pop()
    end = "\r" if any(line.endswith("\r") for line in lines) else ""
    if before and end and not before[-1].endswith(end):
        before[-1] += end
    new = [line + end for line in block]
    if apart and before:
        new.insert(0, end)
    if apart and behind and behind[0].strip():
        new.append(end)
    return "\n".join([*before, *new, *(behind or [""])])


def _with_statement(lines: list[str], statement: Statement, names: Sequence[str], value: Any) -> Iterator[str]:
    """The `lines` with one statement changed, which keeps its comments."""
    old = "\n".join(lines[statement.first - 1 : statement.last])
    end = "\r" if old.endswith("\r") else ""
    for whole in (False, True):
        with suppress(Exception):  # of whatever tomlkit meets
            document = tomlkit.parse(old.removesuffix(end))
            _change(document, names, value, whole=whole)
            changed = document.as_string().rstrip("\r\n") + end
            yield "\n".join([*lines[: statement.first - 1], changed, *lines[statement.last :]])


def _change(document: MutableMapping[str, Any], names: Sequence[str], value: Any, *, whole: bool) -> None:
    place = document
    for name in names[:-1]:
        place = place[name]
    last = names[-1]
    if value is None:
        del place[last]
    elif isinstance(value, Sequence) and isinstance(place.get(last), Array) and not whole:
        _refill(place[last], value)
    elif isinstance(value, Mapping):
        table = tomlkit.inline_table()
        table.update(value)
        place[last] = table
    else:
        place[last] = value


def _refill(array: Array, wanted: Sequence[str]) -> None:
    """Make `array` hold what is `wanted`, and keep what stands beside the rest."""
    if len(array) == len(wanted):
        for index, (old, new) in enumerate(zip([*array], wanted, strict=True)):
            if old != new:
                array[index] = new
        return
    for index in reversed(range(len(array))):
        if array[index] not in wanted:
            del array[index]
    for index, each in enumerate(wanted):
        if index >= len(array) or array[index] != each:
            array.insert(index, each)


def _key(*names: str) -> str:
    return ".".join(tomlkit.key(name).as_string() for name in names)


def _item(value: Any) -> str:
    text: str = tomlkit.item(value).as_string()
    return text
