"""The prepared answers on the attendant's page *Conversation*: looked through, edited, tried out."""

import asyncio
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.answers.errors import ScriptChanged
from kiosk.answers.script import Script, normalized
from kiosk.answers.script_file import FALLBACK, read_script, script_of
from kiosk.answers.script_writer import make_script_file, save_script, tables_of
from kiosk.config.settings import SettingsError
from kiosk.config.writer import Value
from kiosk.net.loop import NetworkThread
from kiosk.system.shipped_files import ASSETS
from kiosk.ui.attendant.conversation_script_entry import EntryDraft
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.setting_edits import SettingEdits
from kiosk.ui.visitor.preferences import TONGUES

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

NAME_WORDS: Final = 4
"""How many words of its first question name a new entry."""


class _FoundScript(NamedTuple):
    """A script as it was read; `path` is `None` where there is none."""

    path: Path | None
    text: str
    script: Script
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the page")
class ScriptModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The operator's script; where there is none, or the packaged one, the first change makes one in `data_dir`.

    Signals:
        changed: Another step, problem or note.
        listed: Other entries are listed.
        tested: Another question was tried.
        answers_saved: The script says something else.

    """

    changed = Signal()
    listed = Signal()
    tested = Signal()
    answers_saved = Signal()
    _read = Signal(object)
    _written = Signal(object, object, str)

    def __init__(self, edits: SettingEdits, live: LiveSettings, network: NetworkThread, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._live = live
        self._network = network
        self._draft = EntryDraft(self)
        self._found = _FoundScript(None, "", Script(0))
        self._tables: dict[str, dict[str, Any]] = {}
        self._search = ""
        self._note = ""
        self._problem = ""
        self._busy = False
        self._question = ""
        self._language = live.wanted.screen.languages[0]
        self._read.connect(self._on_read)
        self._written.connect(self._on_written)
        live.changed.connect(self._on_settings)

    @property
    def _path(self) -> Path | None:
        """The script in force."""
        return self._live.wanted.answers.script

    @property
    def _own(self) -> Path | None:
        """The operator's script, which may be written into."""
        path = self._path
        return None if path and path.resolve().is_relative_to(ASSETS.resolve()) else path

    def use(self) -> bool:
        """Let the script answer, the packaged one as a copy; whether there is an answer in it, which it takes."""
        if self._own:
            self._edits.save({"answers.kind": "script"})
        elif self._tables:
            self._write(self._tables, {"answers.kind": "script"})
        else:
            self._tell("first")
            return False
        return True

    @Slot()
    def refresh(self) -> None:
        """Read the script again."""
        self._network.submit(self._load(self._path))

    @Slot(str)
    def search(self, text: str) -> None:
        """List the entries with these words alone."""
        self._search = normalized(text)
        self.listed.emit()

    @Slot(str)
    def edit(self, name: str) -> None:
        """Begin with an entry, or with a new one for an empty name."""
        self._note = self._problem = ""
        self._draft.open(name, self._tables.get(name, {}), self._live.wanted.screen.languages)
        self.changed.emit()

    @Slot()
    def giveUp(self) -> None:  # noqa: N802
        """Leave the entry as it was."""
        self._problem = ""
        self._draft.close()
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Write the entry into the script."""
        if self._draft.incomplete:
            self._tell("incomplete")
            return
        wanted = deepcopy(self._tables)
        result = self._draft.result
        name = self._draft.name or self._new_name(result)
        if result or name in wanted:
            wanted[name] = result
        self._write(wanted)

    @Slot()
    def remove(self) -> None:
        """Take the entry out of the script."""
        self._write({name: table for name, table in self._tables.items() if name != self._draft.name})

    @Slot(bool)
    def answerWith(self, wanted: bool) -> None:  # noqa: N802  QML has no keywords
        """Whether the avatar is to answer with the script from now on, which was asked."""
        self._note = "saved"
        if wanted:
            self._edits.save({"answers.kind": "script"})
        self.changed.emit()

    @Slot(str)
    def test(self, question: str) -> None:
        """Try a question out."""
        self._question = question
        self.tested.emit()

    @Slot(str)
    def testIn(self, language: str) -> None:  # noqa: N802
        """Try it out as a visitor who speaks `language`."""
        self._language = next((each for each in self._live.wanted.screen.languages if each == language), self._language)
        self.tested.emit()

    def _new_name(self, result: dict[str, Any]) -> str:
        first = next(language["ask"][0] for language in result.values())
        name = "-".join(normalized(first).split()[:NAME_WORDS])
        names = (name, *(f"{name}-{number}" for number in range(2, len(self._tables) + 3)))
        return next(each for each in names if each not in self._tables and each != FALLBACK)

    def _tell(self, note: str, problem: str = "") -> None:
        self._note, self._problem = note, problem
        self.changed.emit()

    async def _load(self, path: Path | None) -> None:
        self._read.emit(await asyncio.to_thread(_load, path))

    def _on_read(self, found: _FoundScript) -> None:
        if found.path == self._path:
            self._found = found
            found.script.threshold = self._live.wanted.answers.threshold
            self._tables = {} if found.problem else tables_of(found.text)
            self.changed.emit()
            self.listed.emit()
            self.tested.emit()

    def _on_settings(self) -> None:
        self._found.script.threshold = self._live.wanted.answers.threshold
        self.tested.emit()
        if self._path != self._found.path:
            self.refresh()

    def _write(self, wanted: dict[str, Any], also: dict[str, Value] | None = None) -> None:
        if not self._busy:
            self._busy = True
            self._tell("")
            known, own, folder = self._found.text, self._own, self._live.wanted.data_dir
            write = partial(_change, own, known, wanted) if own else partial(_make, folder, known, wanted)
            self._network.submit(self._save(write, None if own else also or {}))

    async def _save(self, write: Callable[[], _FoundScript], also: dict[str, Value] | None) -> None:
        """`also` are the settings to change with the name of a new script; `None` where it is the old one."""
        problem, found = "", None
        try:
            found = await asyncio.to_thread(write)
        except ScriptChanged:
            problem = "changed"
        except SettingsError as error:
            problem = str(error)
        except Exception as error:
            log.exception("the prepared answers could not be saved")
            problem = f"unexpected: {type(error).__name__}"
        self._written.emit(found, also, problem)

    def _on_written(self, found: _FoundScript | None, also: dict[str, Value] | None, problem: str) -> None:
        if found and found.path and also is not None:
            named = {"answers.script": str(found.path), **also}
            self._edits.save(named, lambda problem: self._on_named(found, problem))
            return
        self._busy = False
        if found:
            self._draft.close()
            self._on_read(found)
            self._tell("saved")
            self.answers_saved.emit()
        elif problem == "changed":
            self._tell("changed")
            self.refresh()
        else:
            self._tell("", problem)

    def _on_named(self, found: _FoundScript, problem: str) -> None:
        """The new script is in the settings, or could not be."""
        self._busy = False
        if problem and found.path:
            self._network.submit(asyncio.to_thread(found.path.unlink, missing_ok=True))
            self._tell("", problem)
        else:
            self._draft.close()
            self._on_read(found)
            self._tell("saved" if self._live.wanted.answers.kind in {"script", "chat"} else "use")

    @Property(EntryDraft, constant=True, final=True)
    def draft(self) -> EntryDraft:
        """What is being edited."""
        return self._draft

    @Property(bool, notify=changed, final=True)
    def editing(self) -> bool:
        """Whether an entry is being edited."""
        return self._draft.is_open

    @Property(bool, notify=changed, final=True)
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._busy

    @Property(str, notify=changed, final=True)
    def note(self) -> str:
        """What to tell: `saved`, `changed` (by somebody else), `incomplete`, `first` (one is needed), or ask: `use`."""
        return self._note

    @Property(str, notify=changed, final=True)
    def lacking(self) -> str:
        """The language in which a question or its answer is missing, by its own name."""
        return next((tongue.name for code, tongue in TONGUES.items() if code == self._draft.incomplete), "")

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """What is wrong with the script, or why it could not be saved."""
        return self._problem or self._found.problem

    @Property(bool, notify=changed, final=True)
    def usable(self) -> bool:
        """Whether the script could be read, so that it can be edited."""
        return not self._found.problem

    @Property(str, notify=changed, final=True)
    def file(self) -> str:
        """The operator's script; empty where there is none yet."""
        return str(self._own or "")

    @Property(list, notify=listed, final=True)
    def entries(self) -> list[dict[str, str]]:
        """The entries with the words that are searched for: `name`, first `question`, `languages`."""
        return [
            {"name": name, "question": self._first_question(table), "languages": "  ".join(table)}
            for name, table in self._tables.items()
            if name != FALLBACK and self._search in normalized(_words(name, table))
        ]

    def _first_question(self, table: dict[str, Any]) -> str:
        languages = (*self._live.wanted.screen.languages, *table)
        return str(next(table[language]["ask"][0] for language in languages if language in table))

    @Property(str, notify=tested, final=True)
    def testLanguage(self) -> str:  # noqa: N802
        """The language of the visitor that is played."""
        return self._language

    @Property(list, notify=tested, final=True)
    def testLanguages(self) -> list[dict[str, str]]:  # noqa: N802
        """The languages that visitors can choose: `code` and own `name`."""
        return [{"code": code, "name": TONGUES[code].name} for code in self._live.wanted.screen.languages]

    @Property(bool, notify=tested, final=True)
    def modelAnswers(self) -> bool:  # noqa: N802
        """Whether a language model answers what is not prepared."""
        return self._live.wanted.answers.kind == "chat"

    @Property("QVariantMap", notify=tested, final=True)  # type: ignore[arg-type]  # names of C++ types are allowed
    def result(self) -> dict[str, Any]:
        """What matches best: `entry`, `question`, `score`, `threshold`, whether that is `enough`; what is `said`."""
        script = self._found.script
        match = script.closest(self._question, self._language)
        if match is None:
            return {"entry": "", "said": script.fallback(self._language) if normalized(self._question) else ""}
        enough = match.score >= script.threshold
        return {
            "entry": match.phrasing.entry,
            "question": match.phrasing.question,
            "score": int(match.score),
            "threshold": int(script.threshold),
            "enough": enough,
            "said": match.answer if enough else script.fallback(self._language),
        }


def _load(path: Path | None) -> _FoundScript:
    text = ""
    try:
        if path:
            text = read_script(path)
            return _FoundScript(path, text, script_of(text, path, 0))
    except SettingsError as error:
        return _FoundScript(path, text, Script(0), str(error))
    return _FoundScript(None, "", Script(0))


def _change(path: Path, known: str, wanted: dict[str, Any]) -> _FoundScript:
    text = save_script(path, known, wanted)
    return _FoundScript(path, text, script_of(text, path, 0))


def _make(folder: Path, known: str, wanted: dict[str, Any]) -> _FoundScript:
    return _load(make_script_file(folder, known, wanted))


def _words(name: str, table: dict[str, Any]) -> str:
    return " ".join([name, *(text for each in table.values() for text in (*each["ask"], each["say"]))])
