"""A prepared answer while staff edit it."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.answers.script import FALLBACKS
from kiosk.answers.script_file import FALLBACK
from kiosk.ui.visitor.preferences import TONGUES

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FIRST: Final = "en"


@QmlElement
@QmlUncreatable("made by the page")
class EntryDraft(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """One entry in all languages, looked at in one; or the sentences for where nothing fits.

    Signals:
        changed: Another entry or language, a phrasing more or less; not while something is typed.
        answer_changed: Another answer is to be seen, or more of it was typed.

    """

    changed = Signal()
    answer_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_open = False
        self._name = ""
        self._language = FIRST
        self._questions: dict[str, list[str]] = {}
        self._answers: dict[str, str] = {}
        self._round = 0
        self.changed.connect(self.answer_changed)

    @property
    def name(self) -> str:
        """The entry's name in the script; empty for a new one."""
        return self._name

    @property
    def result(self) -> dict[str, Any]:
        """What is to stand in the script under the name."""
        if self._name == FALLBACK:
            return {language: answer for language, answer in self._answers.items() if answer.strip()}
        return {
            language: {"ask": self._filled(language), "say": self._answers.get(language, "")}
            for language in TONGUES
            if self._has(language)
        }

    @property
    def incomplete(self) -> str:
        """The first language with a question or an answer alone, or the one looked at where there is nothing at all."""
        if self._name == FALLBACK:
            return ""
        halves = (
            language
            for language in TONGUES
            if self._has(language) and not (self._filled(language) and self._answers.get(language, "").strip())
        )
        return next(halves, "" if any(map(self._has, TONGUES)) else self._language)

    def open(self, name: str, table: Mapping[str, Any], languages: tuple[str, ...]) -> None:
        """Begin with what the script says under `name`; `languages` are the site's."""
        self.is_open = True
        self._name = name
        whole = name == FALLBACK
        self._questions = {} if whole else {language: [*table[language]["ask"]] for language in table}
        self._answers = {language: table[language] if whole else table[language]["say"] for language in table}
        self._language = next((language for language in languages if language in table), languages[0])
        self._renew()

    def close(self) -> None:
        """Forget it."""
        self.is_open = False
        self._name = ""
        self._questions, self._answers = {}, {}
        self._renew()

    def _renew(self) -> None:
        self._round += 1
        self.changed.emit()

    def _filled(self, language: str) -> list[str]:
        return [question for question in self._questions.get(language, ()) if question.strip()]

    def _has(self, language: str) -> bool:
        return bool(self._filled(language) or self._answers.get(language, "").strip())

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:  # noqa: N802
        """Look at another language."""
        self._language = language
        self._renew()

    @Slot(int, str)
    def typeQuestion(self, index: int, text: str) -> None:  # noqa: N802
        """Keep what was typed as this phrasing."""
        questions = self._questions.setdefault(self._language, [])
        questions.extend([""] * (index + 1 - len(questions)))
        questions[index] = text.replace("\n", " ")

    @Slot(str)
    def typeAnswer(self, text: str) -> None:  # noqa: N802
        """Keep what was typed as the answer."""
        self._answers[self._language] = text
        self.answer_changed.emit()

    @Slot()
    def addQuestion(self) -> None:  # noqa: N802
        """One more phrasing, if the last one is not empty."""
        if self._questions.get(self._language, [""])[-1:] != [""]:
            self._questions[self._language].append("")
        self._renew()

    @Slot(int)
    def removeQuestion(self, index: int) -> None:  # noqa: N802
        """One phrasing less."""
        del self._questions.get(self._language, [])[index : index + 1]
        self._renew()

    @Property(bool, notify=changed, final=True)
    def isNew(self) -> bool:  # noqa: N802
        """Whether it is in no script yet."""
        return not self._name

    @Property(bool, notify=changed, final=True)
    def isFallback(self) -> bool:  # noqa: N802
        """Whether it is what is said where nothing fits."""
        return self._name == FALLBACK

    @Property(str, notify=changed, final=True)
    def language(self) -> str:
        """The language that is looked at."""
        return self._language

    @Property(list, notify=changed, final=True)
    def languages(self) -> list[dict[str, Any]]:
        """All languages: `code`, own `name`, and whether there is something in it (`filled`)."""
        return [{"code": code, "name": tongue.name, "filled": self._has(code)} for code, tongue in TONGUES.items()]

    @Property(list, notify=changed, final=True)
    def questions(self) -> list[dict[str, Any]]:
        """The phrasings in the language, one at least: `text`, and a `round` that makes equal ones of others new."""
        texts = self._questions.get(self._language) or [""]
        return [{"text": text, "round": self._round} for text in texts]

    @Property(str, notify=answer_changed, final=True)
    def answer(self) -> str:
        """The answer in the language."""
        return self._answers.get(self._language, "")

    @Property(str, notify=changed, final=True)
    def usual(self) -> str:
        """What is said in the language where nothing fits and the script says nothing else."""
        return FALLBACKS[self._language]
