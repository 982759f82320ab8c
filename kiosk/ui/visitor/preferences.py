"""What a visitor may choose for one conversation: language, loudness, size of text, contrast, reach."""

from typing import Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.settings import Language, Settings

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

VOLUME_STEP: Final = 10


class Tongue(NamedTuple):
    """A language by its own name, and the keyboard's layout for it."""

    name: str
    keyboard: str
    right_to_left: bool = False


TONGUES: Final[dict[Language, Tongue]] = {
    "en": Tongue("English", "en_US"),
    "de": Tongue("Deutsch", "de_DE"),
    "fr": Tongue("Français", "fr_FR"),
    "es": Tongue("Español", "es_ES"),
    "ar": Tongue("العربية", "ar_AR", right_to_left=True),
    "ja": Tongue("日本語", "ja_JP"),
}


@QmlElement
@QmlUncreatable("made by the visitor model")
class Preferences(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """One visitor's choices; `reset` brings back the site's own.

    Signals:
        language_changed: Another language was chosen.
        volume_changed: Loudness in percent.
        look_changed: Size of text, contrast or reach was changed.
        offer_changed: The site offers other languages.
    """

    language_changed = Signal(str)
    volume_changed = Signal(int)
    look_changed = Signal()
    offer_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = settings.screen
        self._default_volume = settings.player.volume
        self._language: Language = self._screen.languages[0]
        self._volume = self._default_volume
        self._large_text = self._screen.large_text
        self._high_contrast = self._screen.high_contrast
        self._low_reach = self._screen.low_reach

    @property
    def volume_percent(self) -> int:
        """Loudness in percent."""
        return self._volume

    def apply_settings(self, settings: Settings) -> None:
        """Take over the site's defaults, for this visitor too."""
        self._screen = settings.screen
        self._default_volume = settings.player.volume
        self.offer_changed.emit()
        self.language_changed.emit(self._language)
        self.reset()

    @Slot()
    def reset(self) -> None:
        """Go back to the site's defaults."""
        self.chooseLanguage(self._screen.languages[0])
        self._set_volume(self._default_volume)
        self._set_look(self._screen.large_text, self._screen.high_contrast, self._screen.low_reach)

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:  # noqa: N802
        """Speak `code` from now on; one that the site does not offer is ignored."""
        for language in self._screen.languages:
            if language == code and language != self._language:
                self._language = language
                self.language_changed.emit(language)

    @Slot()
    def louder(self) -> None:
        """Raise the volume by a step."""
        self._set_volume(self._volume + VOLUME_STEP)

    @Slot()
    def quieter(self) -> None:
        """Lower the volume by a step."""
        self._set_volume(self._volume - VOLUME_STEP)

    @Slot()
    def toggleLargeText(self) -> None:  # noqa: N802
        """Switch large text on or off."""
        self._set_look(not self._large_text, self._high_contrast, self._low_reach)

    @Slot()
    def toggleHighContrast(self) -> None:  # noqa: N802
        """Switch high contrast on or off."""
        self._set_look(self._large_text, not self._high_contrast, self._low_reach)

    @Slot()
    def toggleLowReach(self) -> None:  # noqa: N802
        """Bring the controls of a portrait screen down, or back up."""
        self._set_look(self._large_text, self._high_contrast, not self._low_reach)

    def _set_volume(self, percent: int) -> None:
        percent = min(max(percent, 0), 100)
        if percent != self._volume:
            self._volume = percent
            self.volume_changed.emit(percent)

    def _set_look(self, large_text: bool, high_contrast: bool, low_reach: bool) -> None:
        if (large_text, high_contrast, low_reach) != (self._large_text, self._high_contrast, self._low_reach):
            self._large_text, self._high_contrast, self._low_reach = large_text, high_contrast, low_reach
            self.look_changed.emit()

    @Property(str, notify=language_changed)
    def language(self) -> str:
        """Code of the language spoken now."""
        return self._language

    @Property(bool, notify=language_changed, final=True)
    def rightToLeft(self) -> bool:  # noqa: N802
        """Whether the language runs from right to left."""
        return TONGUES[self._language].right_to_left

    @Property(str, notify=language_changed, final=True)
    def keyboardLocale(self) -> str:  # noqa: N802
        """The keyboard's layout for the language."""
        return TONGUES[self._language].keyboard

    @Property(list, notify=offer_changed, final=True)
    def languages(self) -> list[dict[str, str]]:
        """The languages offered: `code` and own `name` of each."""
        return [{"code": code, "name": TONGUES[code].name} for code in self._screen.languages]

    @Property(list, notify=language_changed, final=True)
    def suggestions(self) -> list[str]:
        """The site's questions in the language; empty for the translated defaults."""
        return list(self._screen.suggestions.get(self._language, ()))

    @property
    def spoken(self) -> Language:
        """The language spoken now."""
        return self._language

    @Property(int, notify=volume_changed, final=True)
    def volume(self) -> int:
        """Loudness in percent."""
        return self._volume

    @Property(bool, notify=look_changed, final=True)
    def largeText(self) -> bool:  # noqa: N802
        """Whether text is large."""
        return self._large_text

    @Property(bool, notify=look_changed, final=True)
    def highContrast(self) -> bool:  # noqa: N802
        """Whether contrast is high."""
        return self._high_contrast

    @Property(bool, notify=look_changed, final=True)
    def lowReach(self) -> bool:  # noqa: N802
        """Whether the controls of a portrait screen stay in its lower half."""
        return self._low_reach

    @Property(bool, constant=True, final=True)
    def calm(self) -> bool:
        """Whether nothing may move."""
        return self._screen.calm
