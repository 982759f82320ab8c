"""The attendant's page *Conversation*: what the avatar answers, and how visitors are met."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.conversation_attract_media import AttractMediaModel
from kiosk.ui.attendant.conversation_recordings import RecordingsModel
from kiosk.ui.attendant.conversation_script import ScriptModel
from kiosk.ui.attendant.conversation_visitors import VisitorsModel
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.setting_edits import SettingEdits

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ADDRESS: Final = "answers.chat_url"
SECTIONS: Final = ("answers", "script", "recorded", "visitors")


@QmlElement
@QmlUncreatable("made by the application")
class ConversationPageModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Its sections. Changes are saved at once, and come into force when nobody talks.

    Signals:
        changed: Another section, or other settings.

    """

    changed = Signal()

    def __init__(
        self, live: LiveSettings, network: NetworkThread, reread_answers: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._section = SECTIONS[0]
        self._wants_address = False
        self._edits = SettingEdits(live, self)
        self._script = ScriptModel(self._edits, live, network, self)
        self._recorded = RecordingsModel(self._edits, live, network, self)
        self._visitors = VisitorsModel(self._edits, self)
        self._loop = AttractMediaModel(self._edits, live, network, self)
        self._script.answers_saved.connect(reread_answers)
        self._edits.changed.connect(self.changed)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page."""
        if seen:
            self._script.refresh()
            self._recorded.refresh()
            self._loop.refresh()
            self.changed.emit()

    @Slot(str)
    def turnTo(self, section: str) -> None:  # noqa: N802
        """Look at another section."""
        if section in SECTIONS:
            self._section = section
            self.set_seen(seen=True)

    @Slot(str)
    def chooseKind(self, kind: str) -> None:  # noqa: N802
        """Let somebody else answer: `repeat`, `script` or `chat`."""
        self._wants_address = kind == "chat" and not self._edits.value(ADDRESS)
        if self._wants_address:
            self.changed.emit()
        elif kind != "script":
            self._edits.save({"answers.kind": kind})
        elif not self._script.use():
            self.turnTo("script")

    @Slot(str)
    def enterAddress(self, address: str) -> None:  # noqa: N802
        """Save the address of the language model's server, which answers then if it was chosen to."""
        if address and self._wants_address:
            self._edits.save({ADDRESS: address, "answers.kind": "chat"}, self._on_address)
        else:
            self._edits.enter(ADDRESS, address)

    def _on_address(self, problem: str) -> None:
        self._wants_address = bool(problem)

    @Property(bool, notify=changed, final=True)
    def wantsAddress(self) -> bool:  # noqa: N802
        """Whether a language model was chosen whose address is unknown."""
        return self._wants_address

    @Property(str, notify=changed, final=True)
    def section(self) -> str:
        """The section that is looked at."""
        return self._section

    @Property(str, notify=changed, final=True)
    def kind(self) -> str:
        """Who answers: `repeat`, `script` or `chat`."""
        return self._edits.value("answers.kind") or "repeat"

    @Property(SettingEdits, constant=True, final=True)
    def edits(self) -> SettingEdits:
        """The settings."""
        return self._edits

    @Property(ScriptModel, constant=True, final=True)
    def script(self) -> ScriptModel:
        """The prepared answers."""
        return self._script

    @Property(RecordingsModel, constant=True, final=True)
    def recorded(self) -> RecordingsModel:
        """What is recorded of the prepared lines."""
        return self._recorded

    @Property(VisitorsModel, constant=True, final=True)
    def visitors(self) -> VisitorsModel:
        """How visitors are met."""
        return self._visitors

    @Property(AttractMediaModel, constant=True, final=True)
    def loop(self) -> AttractMediaModel:
        """What runs while nobody is there."""
        return self._loop
