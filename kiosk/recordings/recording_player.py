"""What is said from the disk, on the GUI thread: one recording after the other, with its captions."""

from collections.abc import Callable, Sequence
from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Playback, Source
from kiosk.player.player import Player
from kiosk.recordings.line import Line
from kiosk.recordings.recording import Recording
from kiosk.recordings.recording_cache import RecordingCache

log = structlog.get_logger("session")

PATIENCE_SECONDS: Final = 2.0
"""How long a recording may stand still; then it is said live."""
STILL: Final = "it stands still"


class RecordingPlayer(QObject):
    """Plays recordings.

    Signals:
        shown: the first frame of one is on the screen.
        words_changed: the words (`kiosk.avatar.models.Word`) of the one that plays.
        position_changed: seconds of it that were heard.
        covering_changed: the avatar greets while a session is on its way, or has done so.
        over: all were heard.
        broken: one could not be played (to its end), and is thrown away unless it has been played before.

    Attributes:
        goodbye: what is to be said to a visitor who has heard all; `None` where nothing is recorded.

    """

    shown = Signal()
    words_changed = Signal(list)
    position_changed = Signal(float)
    covering_changed = Signal(bool)
    over = Signal()
    broken = Signal()
    _found = Signal(object)

    def __init__(
        self, player: Player, network: NetworkThread, recording_cache: RecordingCache, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._network = network
        self._recording_cache = recording_cache
        self._queue: list[Recording] = []
        self._then: Callable[[], None] | None = None
        self._covers = False
        self.goodbye: Recording | None = None
        self._found.connect(self._on_found)
        self._patience = QTimer(self, singleShot=True, interval=round(PATIENCE_SECONDS * 1000))
        self._patience.timeout.connect(lambda: self._on_ended(STILL))
        player.shown.connect(self._on_shown)
        player.position_changed.connect(self._on_position)
        player.ended.connect(self._on_played)

    @property
    def is_covering(self) -> bool:
        """Whether the avatar greets while a session is on its way."""
        return self._covers

    def play_recordings(self, recordings: Sequence[Recording]) -> None:
        """Play them, instead of whatever plays."""
        self._queue = list(recordings)
        self._play()

    def cover(self, greeting: Recording) -> None:
        """Play it until `then` has something else to do; neither `over` nor `broken` tells of it."""
        self.play_recordings([greeting])
        self._set_covering(covers=True)

    def then(self, play: Callable[[], None]) -> None:
        """Call `play` when the greeting was heard; at once if none plays."""
        if self._covers:
            self._then = play
        else:
            play()

    def forget(self) -> None:
        """Nothing of them plays any more."""
        self._queue.clear()
        self._patience.stop()
        self._then = None
        self._set_covering(covers=False)

    def learn_goodbye(self, line: Line | None) -> None:
        """Have the recording of `line` ready as the goodbye."""
        self.goodbye = None
        if line:
            self._network.submit(self._find(line))

    async def _find(self, line: Line) -> None:
        self._found.emit(await self._recording_cache.find(line))

    def _on_found(self, recording: Recording | None) -> None:
        self.goodbye = recording

    def _play(self) -> None:
        recording = self._queue[0]
        self.words_changed.emit(list(recording.words))
        self._patience.start()
        self._player.play_recording(recording.file, recording.container, recording.seconds)

    def _on_shown(self, playback: Playback) -> None:
        if self._queue and playback.source is Source.RECORDING:
            self._patience.start()
            self.shown.emit()

    def _on_position(self, playback: Playback, seconds: float) -> None:
        if self._queue and playback.source is Source.RECORDING:
            self._patience.start()
            self.position_changed.emit(seconds)

    def _on_played(self, playback: Playback, problem: str) -> None:
        if playback.source is Source.RECORDING:
            self._on_ended(problem)

    def _on_ended(self, problem: str) -> None:
        if not self._queue:
            return
        self._patience.stop()
        recording = self._queue.pop(0)
        if problem:
            log.warning("a recording did not play", reason=problem)
            self._queue.clear()
            # Its bytes were checked: one that has been played before waits for a loudspeaker, or a processor.
            if problem != STILL or not recording.plays:
                self._network.submit(self._recording_cache.discard(recording))
        else:
            self._network.submit(self._recording_cache.note_played(recording))
        if self._queue:
            self._play()
        elif self._covers:
            then, self._then = self._then, None
            self._set_covering(covers=False)
            if then:
                then()
        elif problem:
            self.broken.emit()
        else:
            self.over.emit()

    def _set_covering(self, *, covers: bool) -> None:
        if covers != self._covers:
            self._covers = covers
            self.covering_changed.emit(covers)
