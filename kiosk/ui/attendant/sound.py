"""The attendant's page *Sound*: loudspeaker, microphone and who understands speech."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.conversation.conversation import Conversation
from kiosk.net.loop import NetworkThread
from kiosk.player.player import Player
from kiosk.speech.listener import Listener
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.sound_loudspeaker import Loudspeaker
from kiosk.ui.attendant.sound_microphone import MicrophoneTest
from kiosk.ui.attendant.sound_transcriber import TranscriberModel

if TYPE_CHECKING:
    from kiosk.ui.visitor.visitor import VisitorModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class SoundPageModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Changes are saved at once, and come into force when nobody talks; nothing is tried while somebody does.

    Signals:
        busy_changed: A conversation has begun, or is over.

    """

    busy_changed = Signal()

    def __init__(
        self,
        live: LiveSettings,
        network: NetworkThread,
        player: Player,
        listener: Listener,
        conversation: Conversation,
        visitor: "VisitorModel",
    ) -> None:
        super().__init__(visitor)
        self._visitor = visitor
        self._loudspeaker = Loudspeaker(live, network, player, self._is_free, self)
        self._microphone = MicrophoneTest(live, network, player, listener, self._is_free, self)
        self._understanding = TranscriberModel(live, network, listener, self._is_free, self)
        conversation.state_changed.connect(self._on_conversation)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page: else the microphone is closed, and nothing is played."""
        for part in (self._loudspeaker, self._microphone, self._understanding):
            part.set_seen(seen=seen)

    def _is_free(self) -> bool:
        return self._visitor.availability.is_silent

    def _on_conversation(self) -> None:
        if not self._is_free():
            self._loudspeaker.silence()
            self._microphone.stop()
        else:
            self._understanding.be_free()
        self.busy_changed.emit()

    @Property(bool, notify=busy_changed, final=True)
    def busy(self) -> bool:
        """Whether a visitor's conversation goes on."""
        return not self._is_free()

    @Property(Loudspeaker, constant=True, final=True)
    def loudspeaker(self) -> Loudspeaker:
        """Where the sound goes, and how loud."""
        return self._loudspeaker

    @Property(MicrophoneTest, constant=True, final=True)
    def microphone(self) -> MicrophoneTest:
        """What hears the visitors."""
        return self._microphone

    @Property(TranscriberModel, constant=True, final=True)
    def understanding(self) -> TranscriberModel:
        """Who makes words of what was heard."""
        return self._understanding
