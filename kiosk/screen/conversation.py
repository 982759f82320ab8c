"""The attendant's page *Conversation*: what the avatar answers, and how visitors are met."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.network import NetworkThread
from kiosk.screen.live_settings import LiveSettings

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class ConversationPage(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Changes are saved at once, and come into force when nobody talks.

    Signals:
        changed: Something of it is newer.

    """

    changed = Signal()

    def __init__(
        self, live: LiveSettings, network: NetworkThread, reread_answers: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._network = network
        self._reread_answers = reread_answers
        live.changed.connect(self.changed)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page."""
        if seen:
            self.changed.emit()

    @Property(str, notify=changed, final=True)
    def avatar(self) -> str:
        """The look in force."""
        return self._live.saved.avatar.id
