"""Reading a script, whose format `kiosk.answers.script` tells."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from kiosk.answers.errors import ScriptError
from kiosk.answers.script import Phrasing, Script, normalized
from kiosk.config.settings import Language

FALLBACK = "fallback"


def _with_words(text: str) -> str:
    if not normalized(text):
        raise ValueError("must contain a word")
    return text


_Question = Annotated[str, AfterValidator(_with_words)]
_Answer = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    ask: Annotated[list[_Question], Field(min_length=1)]
    say: _Answer


_Fallbacks = TypeAdapter(dict[Language, _Answer])
_Entries = TypeAdapter(dict[str, Annotated[dict[Language, _Entry], Field(min_length=1)]])


class Statement(NamedTuple):
    """A table's head or a value in a file, from its `first` line to its `last` one, counted from 1."""

    table: tuple[str, ...]
    """The table that it opens, or stands in."""
    names: tuple[str, ...]
    """The keys that lead from the table to the value; none for a head."""
    first: int
    last: int

    @property
    def path(self) -> tuple[str, ...]:
        """All its keys."""
        return (*self.table, *self.names)


def load_script(path: Path, threshold: float) -> Script:
    """The script in the file; raises `ScriptError`, which names the line and reason of all that is wrong."""
    return script_of(read_script(path), path, threshold)


def read_script(path: Path) -> str:
    """The text of the file, with its line ends as they are; raises `ScriptError`."""
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise ScriptError(f"the script {path} cannot be read: {error}") from error


def script_of(text: str, path: Path, threshold: float) -> Script:
    """The script that the `text` of `path` says; raises `ScriptError` as `load_script` does."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ScriptError(f"the script {path} is not valid TOML: {error}") from error
    try:
        fallbacks = _Fallbacks.validate_python(tables.pop(FALLBACK, {}))
    except ValidationError as error:
        raise ScriptError(_explain(path, text, error, (FALLBACK,))) from error
    try:
        entries = _Entries.validate_python(tables)
    except ValidationError as error:
        raise ScriptError(_explain(path, text, error, ())) from error
    phrasings = [
        Phrasing(name, language, question, entry.say)
        for name, languages in entries.items()
        for language, entry in languages.items()
        for question in entry.ask
    ]
    return Script(threshold, phrasings, dict(fallbacks.items()))


def _explain(path: Path, text: str, error: ValidationError, within: tuple[str, ...]) -> str:
    begins: dict[tuple[str, ...], int] = {}
    for statement in statements(text):
        for length in range(1, len(statement.path) + 1):
            begins.setdefault(statement.path[:length], statement.first)
    lines = []
    for problem in error.errors(include_url=False):
        place = tuple(str(part) for part in (*within, *problem["loc"]) if part != "[key]")
        line = next((begins[place[:length]] for length in range(len(place), 0, -1) if place[:length] in begins), 1)
        lines.append(
            f"the script {path}, line {line}: {'.'.join(place)}: {problem['msg'].removeprefix('Value error, ')}"
        )
    return "\n".join(lines)


def statements(text: str) -> Iterator[Statement]:
    """All heads of tables and values of a valid file, in order."""
    table: tuple[str, ...] = ()
    statement, first = "", 1
    for number, line in enumerate(text.split("\n"), 1):
        statement += line + "\n"
        try:
            names = tuple(_names(tomllib.loads(statement)))
        except tomllib.TOMLDecodeError:  # its end is on a later line
            continue
        if statement.lstrip().startswith("["):
            table, names = names, ()
            yield Statement(table, names, first, number)
        elif names:
            yield Statement(table, names, first, number)
        statement, first = "", number + 1


def _names(value: Any) -> list[str]:
    """The keys that lead into a document of one statement."""
    names = []
    while isinstance(value, dict) and len(value) == 1:
        ((name, value),) = value.items()
        names.append(name)
    return names
