"""The sample of a voice, played for staff while nobody talks."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future

import httpx
import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.avatar.catalogue import Voice
from kiosk.avatar.previews import PreviewError, fetch_preview
from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.preview import SoundPreview

log = structlog.get_logger("attendant")


class VoicePreview(QObject):
    """One at a time; lives on the GUI thread and never waits.

    Signals:
        changed: another one sounds, or none.
        failed: it could not be fetched or played.

    """

    changed = Signal()
    failed = Signal()
    _over = Signal(object, bool)

    def __init__(self, network: NetworkThread, client: Callable[[], httpx.AsyncClient], parent: QObject) -> None:
        """Fetch samples with what `client` gives on the network loop."""
        super().__init__(parent)
        self._network = network
        self._client = client
        self._samples: list[SoundPreview] = []
        self._playing: Future[None] | None = None
        self.voice_id = ""
        """Whose sample sounds; empty where none does."""
        self._over.connect(self._on_over)

    def play(self, voice: Voice, player: PlayerSettings) -> None:
        """Let `voice` be heard, instead of what sounds."""
        self.stop()
        self.voice_id = voice.voice_id
        self._samples = []
        self._playing = self._network.submit(self._play(voice, player, self._samples))
        self.changed.emit()

    def stop(self) -> None:
        """Be silent."""
        if self._playing:
            self._playing.cancel()
            for sample in self._samples:
                sample.stop()
            self._playing, self.voice_id = None, ""
            self.changed.emit()

    async def _play(self, voice: Voice, player: PlayerSettings, samples: list[SoundPreview]) -> None:
        played = False
        try:
            data = await fetch_preview(self._client(), voice.preview_audio_url)
            samples.append(SoundPreview(data, player.audio_device, player.volume))
            played = await asyncio.to_thread(samples[0].play)
        except PreviewError as error:
            log.info("no sample of a voice", reason=str(error))
        except Exception:
            log.exception("no sample of a voice")
        self._over.emit(samples, played)

    def _on_over(self, samples: list[SoundPreview], played: bool) -> None:
        if samples is self._samples and self._playing:
            self._playing, self.voice_id = None, ""
            self.changed.emit()
            if not played:
                self.failed.emit()
