"""The microphone on the attendant's page *Sound*: which one, how loud it hears, and a recording to listen to."""

import time
from collections import deque
from collections.abc import Awaitable, Callable
from enum import StrEnum, auto
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Playback, Source
from kiosk.player.player import Player
from kiosk.speech.audio_file import BYTES_PER_SECOND, wav_sound
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.speech.listener import Listener, Listening
from kiosk.speech.microphone import LEVELS_PER_SECOND
from kiosk.ui.attendant.live_settings import LiveSettings

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LEVEL_SECONDS: Final = 10.0
RECORD_SECONDS: Final = 5.0
TICK_SECONDS: Final = 0.1
LOWEST_DBFS: Final = -70.0
"""Where the meter begins; it ends at 0."""
QUIETEST_DBFS: Final = -42.0
LOUDEST_DBFS: Final = -12.0
"""Between them are the loudest moments of a voice that is understood well."""


class MicrophoneState(StrEnum):
    """What the test does, by the names that QML knows."""

    OFF = auto()
    LEVEL = auto()
    RECORDING = auto()
    PLAYING = auto()

    @property
    def listens(self) -> bool:
        """Whether the microphone is open for it."""
        return self in {MicrophoneState.LEVEL, MicrophoneState.RECORDING}


@QmlElement
@QmlUncreatable("made by the page Sound")
class MicrophoneTest(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """One test at a time, never while the microphone is a visitor's; the recording is wiped when it was played.

    Signals:
        changed: Something of it is newer.
        level_changed: It is louder or quieter, and later.
    """

    changed = Signal()
    level_changed = Signal()
    _understood = Signal(int, float, object)

    def __init__(
        self,
        live: LiveSettings,
        network: NetworkThread,
        player: Player,
        listener: Listener,
        is_free: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._network = network
        self._player = player
        self._listener = listener
        self._microphone = listener.microphone
        self._is_free = is_free
        self._state = MicrophoneState.OFF
        self._turn = 0
        self._ticks = 0
        self._recording = bytearray()
        self._levels: deque[float] = deque(maxlen=LEVELS_PER_SECOND)
        self._verdict = self._problem = self._save_problem = ""
        self._forget()
        self._tick = QTimer(self, interval=round(TICK_SECONDS * 1000))
        self._tick.timeout.connect(self._on_tick)
        self._microphone.heard.connect(self._on_heard)
        self._microphone.level_changed.connect(self._on_level)
        self._microphone.failed.connect(self._on_failed)
        self._microphone.inputs_changed.connect(self.changed)
        player.stopped.connect(self._on_played)
        listener.state_changed.connect(self._on_listening)
        self._understood.connect(self._on_understood)
        live.changed.connect(self.changed)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks."""
        self.stop()
        if not seen:
            self._forget()
            self._verdict = self._problem = self._save_problem = ""
        self.changed.emit()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Listen with that one from now on; empty for the system's default."""
        self.stop()
        self._problem = ""
        self._live.change({"speech.microphone": name or None}, self._on_saved)

    @Slot()
    def measure(self) -> None:
        """Show how loud it is for ten seconds."""
        self._open(MicrophoneState.LEVEL)

    @Slot()
    def record(self) -> None:
        """Record for up to five seconds, then play it back."""
        self._open(MicrophoneState.RECORDING)

    @Slot()
    def finish(self) -> None:
        """A touch while a test runs: a recording is played back, everything else ends."""
        if self._state is MicrophoneState.RECORDING:
            self._play_back()
        else:
            self.stop()

    def stop(self) -> None:
        """End the test; a recording is wiped."""
        state, self._state = self._state, MicrophoneState.OFF
        self._tick.stop()
        self._wipe()
        if state.listens and self._listener.state is Listening.OFF:
            self._microphone.close()
        if state is MicrophoneState.PLAYING:
            self._player.stop_sound()
        self.changed.emit()
        self.level_changed.emit()

    def _open(self, state: MicrophoneState) -> None:
        self.stop()
        self._forget()
        self._verdict = self._problem = ""
        self._player.stop_sound()
        if self._is_free() and self._listener.state is Listening.OFF:
            self._levels.clear()
            self._ticks = 0
            self._state = state
            self._tick.start()
            self._microphone.open()
        self.changed.emit()

    def _play_back(self) -> None:
        if len(self._recording) < BYTES_PER_SECOND // 10:
            self.stop()
            return
        with memoryview(self._recording) as samples:
            sound = wav_sound(samples)
        self.stop()
        self._player.play_sound(bytes(sound.data))
        self._state = MicrophoneState.PLAYING
        if self._listener.understands:
            self._finding = True
            languages = self._live.in_force.screen.languages
            self._network.submit(self._understand(self._listener.try_out(sound, languages), self._turn))
        else:
            sound.wipe()
        self.changed.emit()

    async def _understand(self, outcome: Awaitable[str | SpeechError], turn: int) -> None:
        began = time.monotonic()
        told = await outcome
        self._understood.emit(turn, time.monotonic() - began, told)

    def _forget(self) -> None:
        self._turn += 1
        self._text = self._text_problem = ""
        self._text_seconds = 0.0
        self._finding = False

    def _wipe(self) -> None:
        self._recording[:] = bytes(len(self._recording))
        self._recording.clear()

    def _on_heard(self, data: bytes) -> None:
        if self._state is MicrophoneState.RECORDING:
            self._recording += data
            if len(self._recording) >= RECORD_SECONDS * BYTES_PER_SECOND:
                self._play_back()

    def _on_level(self, dbfs: float) -> None:
        if self._state.listens:
            self._levels.append(dbfs)
            loudest = max(self._levels)
            verdict = "quiet" if loudest < QUIETEST_DBFS else "loud" if loudest > LOUDEST_DBFS else "good"
            if verdict != self._verdict:
                self._verdict = verdict
                self.changed.emit()
            self.level_changed.emit()

    def _on_failed(self, problem: SpeechProblem) -> None:
        if self._state.listens:
            self._problem = problem.value
            self.stop()

    def _on_tick(self) -> None:
        self._ticks += 1
        if not self._microphone.is_open or self._ticks * TICK_SECONDS >= LEVEL_SECONDS:
            self.stop()  # a visitor's way back to the first screen closes the microphone, too
        self.level_changed.emit()

    def _on_listening(self, state: str) -> None:
        if state != Listening.OFF and self._state.listens:
            self.stop()  # from now on it hears a visitor

    def _on_played(self, playback: Playback) -> None:
        if playback.source is Source.SOUND and self._state is MicrophoneState.PLAYING:
            self.stop()

    def _on_understood(self, turn: int, seconds: float, outcome: str | SpeechError) -> None:
        if turn == self._turn:
            self._finding = False
            self._text_seconds = seconds
            if isinstance(outcome, SpeechError):
                self._text_problem = outcome.problem.value
            else:
                self._text = outcome
            self.changed.emit()

    def _on_saved(self, problem: str) -> None:
        self._save_problem = problem
        self.changed.emit()

    @Property(list, notify=changed, final=True)
    def inputs(self) -> list[dict[str, Any]]:
        """The system's default (without a label), then all there are: name, label, chosen, missing."""
        chosen = self._live.saved.speech.microphone
        offered = {"": ""} | self._microphone.inputs
        name_of = {label: name for name, label in offered.items()}
        chosen = chosen if chosen in offered else name_of.get(chosen, chosen)
        missing = chosen not in offered
        offered.setdefault(chosen, chosen)
        return [
            {"name": name, "label": label, "chosen": name == chosen, "missing": missing and name == chosen}
            for name, label in offered.items()
        ]

    @Property(bool, notify=changed, final=True)
    def available(self) -> bool:
        """Whether there is one to listen with."""
        return self._microphone.available

    @Property(str, notify=changed, final=True)
    def state(self) -> str:
        """`off`, `level`, `recording` or `playing`."""
        return self._state

    @Property(str, notify=changed, final=True)
    def verdict(self) -> str:
        """`quiet`, `good` or `loud`, by the loudest moment of the last second; empty before a test."""
        return self._verdict

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """Why the test ended, a `SpeechProblem`; else empty."""
        return self._problem

    @Property(str, notify=changed, final=True)
    def saveProblem(self) -> str:  # noqa: N802
        """Why the last change was not saved; else empty."""
        return self._save_problem

    @Property(float, notify=level_changed, final=True)
    def dbfs(self) -> float:
        """Loudness now, in dBFS."""
        return self._levels[-1] if self._levels and self._state.listens else LOWEST_DBFS

    @Property(float, notify=level_changed, final=True)
    def level(self) -> float:
        """Loudness now, as a share of the meter."""
        return _share(self._levels[-1]) if self._levels and self._state.listens else 0.0

    @Property(float, constant=True, final=True)
    def goodFrom(self) -> float:  # noqa: N802
        """Where on the meter a visitor's voice begins, as a share of it."""
        return _share(QUIETEST_DBFS)

    @Property(float, constant=True, final=True)
    def goodTo(self) -> float:  # noqa: N802
        """Where it ends."""
        return _share(LOUDEST_DBFS)

    @Property(int, notify=level_changed, final=True)
    def secondsLeft(self) -> int:  # noqa: N802
        """Whole seconds until the test ends by itself."""
        if self._state is MicrophoneState.RECORDING:
            return -int(-(RECORD_SECONDS - len(self._recording) / BYTES_PER_SECOND) // 1)
        return -int(-(LEVEL_SECONDS - self._ticks * TICK_SECONDS) // 1) if self._state is MicrophoneState.LEVEL else 0

    @Property(bool, notify=changed, final=True)
    def finding(self) -> bool:
        """Whether words are looked for in the recording."""
        return self._finding

    @Property(str, notify=changed, final=True)
    def text(self) -> str:
        """What was understood of the recording."""
        return self._text

    @Property(str, notify=changed, final=True)
    def textProblem(self) -> str:  # noqa: N802
        """Why nothing was understood of it, a `SpeechProblem`; else empty."""
        return self._text_problem

    @Property(float, notify=changed, final=True)
    def textSeconds(self) -> float:  # noqa: N802
        """How long understanding took."""
        return self._text_seconds


def _share(dbfs: float) -> float:
    return min(max(1 - dbfs / LOWEST_DBFS, 0.0), 1.0)
