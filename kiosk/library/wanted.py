"""Which lines the operator wrote, so that they can be recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.answers.script import Script
from kiosk.library.line import Line
from kiosk.settings import Settings

Kind: TypeAlias = Literal["greeting", "goodbye", "answer", "fallback", "loop"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line to be recorded.

    Attributes:
        kind: what it is for.
        name: the entry's name in the script, for an answer.

    """

    line: Line
    kind: Kind
    name: str = ""


def wanted_lines(settings: Settings, script: Script) -> Sequence[Wanted]:
    """All lines of the operator in the languages that visitors are offered, each once, the most used kinds first."""
    raise NotImplementedError
