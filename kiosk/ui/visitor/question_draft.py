"""What the visitor types, and why it cannot be asked."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

COUNT_FROM: Final = 0.9
"""Share of the longest text from which on the characters are counted on screen."""


@QmlElement
@QmlUncreatable("made by the visitor model")
class QuestionDraft(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """A text of at most `allowed` characters; a longer one is kept, and only not asked.

    Signals:
        text_changed: Something was typed, or wiped.
        hint_changed: There is something to tell about the text, or no more.
    """

    text_changed = Signal()
    hint_changed = Signal()

    def __init__(self, allowed: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._allowed = allowed
        self._text = ""
        self._hint = ""

    @property
    def trimmed(self) -> str:
        """The text without the spaces around it."""
        return self._text.strip()

    def check(self) -> bool:
        """Whether the text can be asked; if not, `hint` tells why from now on."""
        self._set_hint(self._fault())
        return not self._hint

    def forgive(self) -> None:
        """Say no more why the text cannot be asked."""
        self._set_hint("")

    def wipe(self) -> None:
        """Forget the text."""
        self._set_hint("")
        self._set_text("")

    def _fault(self) -> str:
        if not self._text:
            return "empty"
        if not self.trimmed:
            return "spaces"
        return "long" if len(self.trimmed) > self._allowed else ""

    def _set_hint(self, hint: str) -> None:
        if hint != self._hint:
            self._hint = hint
            self.hint_changed.emit()

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        if self._hint != self._fault():
            self._set_hint("")
        self.text_changed.emit()

    text = Property(str, _get_text, _set_text, notify=text_changed, final=True)

    @Property(str, notify=hint_changed, final=True)
    def hint(self) -> str:
        """Why the text cannot be asked: `empty`, `spaces`, `long`; else empty."""
        return self._hint

    @Property(int, notify=text_changed, final=True)
    def characters(self) -> int:
        """Characters of the text, without the spaces around it."""
        return len(self.trimmed)

    @Property(int, constant=True, final=True)
    def allowed(self) -> int:
        """The most characters a text can have."""
        return self._allowed

    @Property(bool, notify=text_changed, final=True)
    def nearLimit(self) -> bool:  # noqa: N802
        """Whether the text is so long that its characters should be counted."""
        return len(self.trimmed) > COUNT_FROM * self._allowed
