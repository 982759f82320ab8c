"""The loudspeaker on the attendant's page *Sound*: which one, how loud, and a sound to try it."""

import asyncio
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Playback, Source
from kiosk.player.player import Player
from kiosk.player.speaker_tone import TONES, speaker_tone
from kiosk.ui.attendant.live_settings import LiveSettings

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DEFAULT: Final = "auto"
SAVE_SECONDS: Final = 1.0
"""Rest after which a volume is saved; turning it would write the file many times."""
SERVERS: Final = ("pulse/", "pipewire/")
"""Each offers what the next, and ALSA, offer again."""


@QmlElement
@QmlUncreatable("made by the page Sound")
class Loudspeaker(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Outputs while somebody looks; the volume is heard at once and saved when it rests.

    Signals:
        changed: Something of it is newer.
    """

    changed = Signal()
    _made = Signal(bytes, str)

    def __init__(
        self, live: LiveSettings, network: NetworkThread, player: Player, is_free: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._network = network
        self._player = player
        self._is_free = is_free
        self._outputs: dict[str, str] | None = None
        self._turned: int | None = None
        self._unsaved = False
        self._playing = self._problem = ""
        self._rest = QTimer(self, singleShot=True, interval=round(SAVE_SECONDS * 1000))
        self._rest.timeout.connect(self.rest)
        self._made.connect(self._on_made)
        player.outputs_changed.connect(self._on_outputs)
        player.stopped.connect(self._on_stopped)
        live.changed.connect(self.changed)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks."""
        self._player.watch_outputs(watch=seen)
        if not seen:
            self.rest()
            self.silence()
            self._problem = ""
        self.changed.emit()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Let the sound go there from now on."""
        self.silence()
        self._live.change({"player.audio_device": name}, self._on_saved)

    @Slot(int)
    def turn(self, percent: int) -> None:
        """As loud as that, from now on."""
        percent = min(max(percent, 0), 100)
        if percent != self.volume_percent:
            self._turned = percent
            self._unsaved = True
            self._player.set_volume(percent)
            self._rest.start()
            self.changed.emit()

    @Slot()
    def rest(self) -> None:
        """It is as loud as it should be: save it."""
        self._rest.stop()
        if self._unsaved and self._turned is not None:
            self._unsaved = False
            self._live.change({"player.volume": self._turned}, self._on_volume_saved)

    @Slot(str)
    def test(self, sides: str) -> None:
        """Play a short sound: `left`, `right`, or `both`; not in a conversation."""
        if self._is_free() and sides in TONES:
            self._player.stop_sound()
            self._playing = sides
            self._network.submit(self._make(sides))
            self.changed.emit()

    def silence(self) -> None:
        """End the short sound."""
        if self._playing:
            self._playing = ""
            self._player.stop_sound()
            self.changed.emit()

    @property
    def volume_percent(self) -> int:
        """How loud it is, saved or not yet."""
        return self._live.saved.player.volume if self._turned is None else self._turned

    async def _make(self, sides: str) -> None:
        self._made.emit(await asyncio.to_thread(speaker_tone, sides), sides)

    def _on_made(self, sound: bytes, sides: str) -> None:
        if self._playing == sides and self._is_free():
            self._player.play_sound(sound)
        else:
            self._on_ended()

    def _on_stopped(self, playback: Playback) -> None:
        if playback.source is Source.SOUND:
            self._on_ended()

    def _on_ended(self) -> None:
        self._playing = ""
        self.changed.emit()

    def _on_outputs(self, outputs: dict[str, str]) -> None:
        self._outputs = outputs
        self.changed.emit()

    def _on_saved(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()

    def _on_volume_saved(self, problem: str) -> None:
        if not self._unsaved:
            self._turned = None
            if problem:
                self._player.set_volume(self.volume_percent)
        self._on_saved(problem)

    @Property(list, notify=changed, final=True)
    def outputs(self) -> list[dict[str, Any]]:
        """The system's default (without a label), then all there are: name, label, chosen, missing."""
        chosen = self._live.saved.player.audio_device
        present = self._outputs or {}
        kind = next((server for server in SERVERS if any(name.startswith(server) for name in present)), "")
        offered = {DEFAULT: ""} | {
            name: label for name, label in present.items() if name.startswith(kind) or name == chosen
        }
        missing = self._outputs is not None and chosen not in offered
        offered.setdefault(chosen, chosen)
        return [
            {"name": name, "label": label, "chosen": name == chosen, "missing": missing and name == chosen}
            for name, label in offered.items()
        ]

    @Property(int, notify=changed, final=True)
    def volume(self) -> int:
        """Loudness in percent."""
        return self.volume_percent

    @Property(bool, notify=changed, final=True)
    def muted(self) -> bool:
        """Whether staff turned the sound off at the tray."""
        return self._player.is_muted

    @Property(str, notify=changed, final=True)
    def playing(self) -> str:
        """Which sides of the short sound are played; else empty."""
        return self._playing

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """Why the last change was not saved; else empty."""
        return self._problem
