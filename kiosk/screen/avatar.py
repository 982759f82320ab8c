"""The attendant's page *Avatar*: who speaks: the looks and voices of the account."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.client import AvatarClient
from kiosk.network import NetworkThread
from kiosk.screen.live_settings import LiveSettings
from kiosk.session.conversation import Conversation

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class AvatarPage(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Changes are saved at once, and come into force when nobody talks.

    Signals:
        changed: Something of it is newer.

    """

    changed = Signal()

    def __init__(
        self,
        live: LiveSettings,
        network: NetworkThread,
        client: AvatarClient,
        conversation: Conversation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._network = network
        self._client = client
        self._conversation = conversation
        live.changed.connect(self.changed)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page."""
        if seen:
            self.changed.emit()

    @Property(str, notify=changed, final=True)
    def avatar(self) -> str:
        """The look in force."""
        return self._live.saved.avatar.id
