"""Which lines the operator wrote, so that they can be recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.answers.script import Script
from kiosk.config.settings import Settings
from kiosk.recordings.line import Line, silent_line

Kind: TypeAlias = Literal["greeting", "goodbye", "answer", "fallback", "loop"]


@dataclass(frozen=True, slots=True)
class PlannedRecordings:
    """A line to be recorded.

    Attributes:
        kind: what it is for.
        name: the entry's name in the script, for an answer.

    """

    line: Line
    kind: Kind
    name: str = ""


def planned_lines(settings: Settings, script: Script) -> Sequence[PlannedRecordings]:
    """All lines of the operator in the languages that visitors are offered, each once, the most used kinds first."""
    avatar = settings.avatar
    found = {silent_line(avatar.id): PlannedRecordings(silent_line(avatar.id), "loop")}
    for kind, name, language, text in _texts(settings, script):
        if text and language in settings.screen.languages:
            line = Line(avatar.id, avatar.voice_id, language, text)
            found.setdefault(line, PlannedRecordings(line, kind, name))
    return list(found.values())


def _texts(settings: Settings, script: Script) -> Iterator[tuple[Kind, str, str, str]]:
    """Kind, name, language and text of all that can be said."""
    said, offered, answers = settings.conversation, settings.screen.languages, settings.answers.kind
    yield from (("greeting", "", language, said.greeting_in(language)) for language in offered)
    if answers in {"script", "chat"}:
        yield from (("answer", each.entry, each.language, each.answer) for each in script.phrasings)
    if answers == "script":
        yield from (("fallback", "", language, script.fallback(language)) for language in offered)
    yield from (("goodbye", "", language, said.goodbye_in(language)) for language in offered)
