"""Who understands speech, on the attendant's page *Sound*: which transcriber, and whether it does."""

import asyncio
from array import array
from collections.abc import Callable
from importlib.util import find_spec
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.settings import Settings, SpeechSettings
from kiosk.net.loop import NetworkThread
from kiosk.speech.audio_file import SAMPLE_RATE, Sound, wav_sound
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.speech.listener import Listener
from kiosk.ui.attendant.live_settings import LiveSettings

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

KINDS: Final = ("none", "local", "server")
WHISPER: Final = "faster_whisper"


@QmlElement
@QmlUncreatable("made by the page Sound")
class TranscriberModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """What staff want stays as they typed it until it could be saved; whether it works is tried with a faint sound.

    Signals:
        changed: Something of it is newer.
    """

    changed = Signal()
    _looked = Signal(bool)
    _told = Signal(int, object)

    def __init__(
        self,
        live: LiveSettings,
        network: NetworkThread,
        listener: Listener,
        is_free: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._network = network
        self._listener = listener
        self._is_free = is_free
        self._seen = False
        self._has_whisper = True
        self._turn = 0
        self._state = self._reason = self._problem = ""
        self._kind = self._model = self._url = ""
        self._models: dict[str, str] = {}
        self._take(live.saved.speech)
        self._speech = live.in_force.speech
        self._looked.connect(self._on_looked)
        self._told.connect(self._on_told)
        live.changed.connect(self._on_changed)
        live.came.connect(self._on_came)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks."""
        self._seen = seen
        self._problem = ""
        self._take(self._live.saved.speech)
        if seen:
            self._network.submit(self._look())
            self.ask()
        self.changed.emit()

    @Slot(str)
    def choose(self, kind: str) -> None:
        """Let `none`, `local` or `server` understand speech; each keeps a model of its own while the page is open."""
        if kind in KINDS and (kind != "local" or self._has_whisper):
            self._models[self._kind] = self._model
            self._kind, self._model = kind, self._models.get(kind, self._model if self._kind == "none" else "")
            self._save()

    @Slot(str)
    def setModel(self, model: str) -> None:  # noqa: N802
        """The model by its name, or its folder."""
        if model.strip() != self._model:
            self._model = model.strip()
            self._save()

    @Slot(str)
    def setServer(self, url: str) -> None:  # noqa: N802
        """The server's address, up to `/v1`."""
        if url.strip() != self._url:
            self._url = url.strip()
            self._save()

    def be_free(self) -> None:
        """A conversation is over."""
        if self._seen and not self._state:
            self.ask()

    @Slot()
    def ask(self) -> None:
        """Find out whether speech is understood, unless a visitor may need it."""
        self._turn += 1
        self._reason = ""
        self._state = ""
        if not self._listener.understands:
            self._state = "nobody"
        elif self._is_free():
            self._state = "asking"
            self._network.submit(self._try_out(self._turn))
        self.changed.emit()

    def _take(self, speech: SpeechSettings) -> None:
        self._kind, self._model, self._url = str(speech.transcriber), speech.model, speech.server_url

    def _save(self) -> None:
        saved = self._live.saved.speech
        wanted = {"transcriber": self._kind, "model": self._model, "server_url": self._url}
        changes = {f"speech.{name}": value or None for name, value in wanted.items() if value != getattr(saved, name)}
        if changes:
            self._live.change(changes, self._on_saved)
        else:
            self._on_saved("")

    async def _look(self) -> None:
        self._looked.emit(await asyncio.to_thread(find_spec, WHISPER) is not None)

    async def _try_out(self, turn: int) -> None:
        self._told.emit(turn, await self._listener.try_out(_faint_sound(), self._live.in_force.screen.languages))

    def _on_looked(self, has_whisper: bool) -> None:
        self._has_whisper = has_whisper
        self.changed.emit()

    def _on_told(self, turn: int, outcome: str | SpeechError) -> None:
        if turn == self._turn:
            works = isinstance(outcome, str) or outcome.problem is SpeechProblem.NOTHING
            self._state = "yes" if works else "slow" if outcome.problem is SpeechProblem.SLOW else "no"  # type: ignore[union-attr]  # no text
            self._reason = "" if works else str(outcome)
            self.changed.emit()

    def _on_saved(self, problem: str) -> None:
        self._problem = problem
        self._on_changed()

    def _on_changed(self) -> None:
        if not self._problem:  # else it stays as it was typed
            self._take(self._live.saved.speech)
        self.changed.emit()

    def _on_came(self, settings: Settings) -> None:
        before, self._speech = self._speech, settings.speech
        if self._seen and self._speech != before:
            self.ask()

    @Property(str, notify=changed, final=True)
    def kind(self) -> str:
        """`none`, `local` or `server`, as it is wanted."""
        return self._kind

    @Property(str, notify=changed, final=True)
    def model(self) -> str:
        """The model that is wanted; empty for the default."""
        return self._model

    @Property(str, notify=changed, final=True)
    def server(self) -> str:
        """The address that is wanted; empty for the sandbox's own."""
        return self._url

    @Property(bool, notify=changed, final=True)
    def hasWhisper(self) -> bool:  # noqa: N802
        """Whether `local` could do: faster-whisper is installed."""
        return self._has_whisper

    @Property(bool, notify=changed, final=True)
    def hasKey(self) -> bool:  # noqa: N802
        """Whether the settings have a key for the server."""
        return bool(self._live.saved.speech.server_key.get_secret_value())

    @Property(bool, notify=changed, final=True)
    def waitsForStart(self) -> bool:  # noqa: N802
        """Whether it is the sandbox that listens, which learns that, and its model, at its start alone."""
        return self._live.saved.speech.transcriber == "server" and not self._live.saved.speech.server_url

    @Property(str, notify=changed, final=True)
    def state(self) -> str:
        """Whether speech is understood: `yes`, `no`, `slow`, `asking`, `nobody`, or empty in a conversation."""
        return self._state

    @Property(str, notify=changed, final=True)
    def reason(self) -> str:
        """Why not, for staff."""
        return self._reason

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """Why the last change was not saved; else empty."""
        return self._problem


def _faint_sound() -> Sound:
    """Half a second that is no word, and not digital silence, which some servers refuse."""
    samples = array("h", [(i * 7919 % 41) - 20 for i in range(SAMPLE_RATE // 2)])
    return wav_sound(memoryview(samples.tobytes()))
