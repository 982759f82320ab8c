"""How visitors are met, on the attendant's page *Conversation*: languages, greeting, suggestions."""

from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.attendant.setting_edits import SettingEdits
from kiosk.ui.visitor.preferences import TONGUES

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGES: Final = "screen.languages"
SUGGESTIONS: Final = 4


@QmlElement
@QmlUncreatable("made by the page")
class VisitorsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """What there is once for each language is looked at in one.

    Signals:
        changed: Another language, or something was saved; not while something is typed.

    """

    changed = Signal()

    def __init__(self, edits: SettingEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._language = self._offered[0]
        edits.changed.connect(self.changed)

    @property
    def _offered(self) -> tuple[str, ...]:
        return tuple(self._edits.value(LANGUAGES))

    @property
    def _asked(self) -> str:
        return f"screen.suggestions.{self._language}"

    @property
    def _greeted(self) -> str:
        return f"conversation.greeting.{self._language}"

    @property
    def _parted(self) -> str:
        return f"conversation.goodbye.{self._language}"

    def _suggestions(self) -> list[str]:
        texts = list(self._edits.value(self._asked) or ())
        return [*texts, *[""] * SUGGESTIONS][:SUGGESTIONS]

    def _greeting(self) -> str:
        return str(self._edits.value(self._greeted) or "")

    def _goodbye(self) -> str:
        return str(self._edits.value(self._parted) or "")

    @Slot(str)
    def toggleLanguage(self, language: str) -> None:  # noqa: N802
        """Offer a language, or no more; one is always offered."""
        offered = self._offered
        wanted = tuple(each for each in offered if each != language)
        if language not in offered and language in TONGUES:
            wanted = (*offered, language)
        if wanted:
            self._edits.save({LANGUAGES: wanted})

    @Slot(str)
    def makeFirst(self, language: str) -> None:  # noqa: N802
        """Make a language that is offered the site's own."""
        offered = self._offered
        if language in offered and language != offered[0]:
            self._edits.save({LANGUAGES: (language, *(each for each in offered if each != language))})

    @Slot(str)
    def lookAt(self, language: str) -> None:  # noqa: N802
        """Look at the greeting and the suggestions in another language."""
        self._language = language
        self.changed.emit()

    @Slot(int, str)
    def typeSuggestion(self, index: int, text: str) -> None:  # noqa: N802
        """Keep what was typed so far."""
        texts = self._suggestions()
        texts[index] = text
        self._edits.hold(self._asked, texts)

    @Slot()
    def saveSuggestions(self) -> None:  # noqa: N802
        """Save the suggestions in this language; without any, the kiosk's own are offered."""
        self._edits.commit(self._asked, tuple(text for text in self._suggestions() if text.strip()) or None)

    @Slot(str)
    def typeGreeting(self, text: str) -> None:  # noqa: N802
        """Keep what was typed so far."""
        self._edits.hold(self._greeted, text)

    @Slot()
    def saveGreeting(self) -> None:  # noqa: N802
        """Save the greeting in this language; without one the avatar does not greet."""
        self._edits.commit(self._greeted, self._greeting().strip() or None)

    @Slot(str)
    def typeGoodbye(self, text: str) -> None:  # noqa: N802
        """Keep what was typed so far."""
        self._edits.hold(self._parted, text)

    @Slot()
    def saveGoodbye(self) -> None:  # noqa: N802
        """Save the goodbye in this language; without one the avatar says none."""
        self._edits.commit(self._parted, self._goodbye().strip() or None)

    @Property(list, notify=changed, final=True)
    def languages(self) -> list[dict[str, Any]]:
        """All languages, those offered before the others: `code`, own `name`, whether it is `offered`."""
        offered = self._offered
        others = [code for code in TONGUES if code not in offered]
        return [{"code": code, "name": _name(code), "offered": code in offered} for code in (*offered, *others)]

    @Property(str, notify=changed, final=True)
    def language(self) -> str:
        """The language that is looked at."""
        return self._language

    @Property(list, notify=changed, final=True)
    def suggestions(self) -> list[str]:
        """The questions offered in the language, four with empty ones."""
        return self._suggestions()

    @Property(str, notify=changed, final=True)
    def greeting(self) -> str:
        """What the avatar says first in the language."""
        return self._greeting()

    @Property(str, notify=changed, final=True)
    def goodbye(self) -> str:
        """What the avatar says last in the language."""
        return self._goodbye()


def _name(code: str) -> str:
    return next(tongue.name for language, tongue in TONGUES.items() if language == code)
