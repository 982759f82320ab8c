"""One session: from its creation through its stream to its end, on a thread of its own."""

import itertools
import logging
import math
import threading
import time
import uuid
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kiosk.sandbox.api.faults import Fault
from kiosk.sandbox.figure.drawing import Figure
from kiosk.sandbox.figure.looks import DrawnLook
from kiosk.sandbox.media.hls import SERVICE_FORMAT, Broadcast, GrowingPlaylist, VideoFormat
from kiosk.sandbox.media.lipsync import LipSyncedSound
from kiosk.sandbox.media.timeline import LEAD_IN_SECONDS, TextInput, Timeline, pause_after
from kiosk.sandbox.media.visemes import Mouth, mouth_at
from kiosk.sandbox.media.voice import Speech, TimedWord, speak

log = logging.getLogger(__name__)

PRICE_PER_SECOND: Final = 0.05
TAIL_SECONDS: Final = 0.5
"""Picture after the last sound."""

_SPOKEN_AHEAD_SECONDS: Final = 2.0
_WORDS_AHEAD_SECONDS: Final = 1.0
# Sound runs ahead of the picture so that a segment holds all frames of sound that begin in it.
_SOUND_AHEAD_SAMPLES: Final = 3072


_NO_FAULT: Final = Fault("session", "none", 0, 0.0, None)


class SessionPhase(StrEnum):
    """How far a session is."""

    PREPARING = "preparing"
    STREAMING = "streaming"
    COMPLETED = "completed"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a session may do, in seconds, and what its video is like."""

    ready_after: float = 2.0
    segment_seconds: float = 1.0
    idle_seconds: float = 30.0
    session_seconds: float = 3600.0
    video: VideoFormat = SERVICE_FORMAT


class InputClosedError(Exception):
    """Text came after the final piece or after the end."""


@dataclass(frozen=True, slots=True)
class SessionInput:
    """A text for one of `VOICES`; with `open_input`, more may be appended while it is spoken."""

    text: str = field(repr=False)
    voice_id: str
    open_input: bool = False


class SandboxSession:
    """A person who speaks a script, or a recording with the sound it has.

    Its seconds count from construction to the end, whatever came of it. All methods may be called from any thread.
    """

    def __init__(
        self, said: SessionInput | LipSyncedSound, look: DrawnLook, limits: Limits, fault: Fault | None = None
    ) -> None:
        self.stream_id = uuid.uuid4().hex
        self.playlist = GrowingPlaylist(limits.segment_seconds)
        self.end_reason: str | None = None
        self._said = said
        self._look = look
        self._limits = limits
        self._fault = fault or _NO_FAULT
        self._created_at = time.monotonic()
        self._ended_at: float | None = None
        self._failed = False
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._timeline = Timeline()
        if isinstance(said, LipSyncedSound):
            self.kind, text, open_input = "audio", "", False
            self._timeline.schedule(Speech(said.samples, (), ()), 0)
        else:
            self.kind, text, open_input = "text_stream" if said.open_input else "tts", said.text, said.open_input
        self._input = TextInput(text, self._created_at, closed=not open_input)
        self._last_reason = "final_marker" if open_input else "completed"
        self._thread = threading.Thread(target=self._run, name=f"session-{self.stream_id[:8]}", daemon=True)
        self._thread.start()

    @property
    def phase(self) -> SessionPhase:
        """How far the session is; what streams has a playlist with a segment in it."""
        if self._ended_at is not None:
            return SessionPhase.ERROR if self._failed else SessionPhase.COMPLETED
        ready = len(self.playlist) > 0 and time.monotonic() >= self._created_at + self._limits.ready_after
        return SessionPhase.STREAMING if ready else SessionPhase.PREPARING

    @property
    def seconds(self) -> float:
        """Length of the session so far: what is paid for."""
        return (self._ended_at or time.monotonic()) - self._created_at

    @property
    def ended_at(self) -> float | None:
        """When the session ended (monotonic clock)."""
        return self._ended_at

    def append(self, piece: str, *, final: bool = False) -> int:
        """Say `piece` after what was said; returns the bytes that wait. Raises `InputClosedError`."""
        with self._lock:
            if self._input.closed or self._ended_at is not None:
                raise InputClosedError
            self._input.append(piece, time.monotonic(), final=final)
            return self._input.waiting_bytes

    def cancel(self, reason: str = "cancelled") -> bool:
        """End at once; false where the session had already ended."""
        return self._end(reason)

    def join(self) -> None:
        """Wait until the stream is closed."""
        self._thread.join()

    def released_words(self) -> list[TimedWord]:
        """The words of what was streamed, and of the second to come while the session lasts."""
        ahead = _WORDS_AHEAD_SECONDS if self._ended_at is None else 0.0
        limit = self._timeline.position + ahead
        return [word for word in self._timeline.words if word.start <= limit]

    def _end(self, reason: str, *, failed: bool = False) -> bool:
        with self._lock:
            if self._ended_at is not None:
                return False
            self.end_reason, self._failed = reason, failed
            self._ended_at = time.monotonic()
        self._ending.set()
        return True

    def _run(self) -> None:
        try:
            self._stream()
        except Exception:
            log.exception("session %s failed", self.stream_id)
            self._end("error", failed=True)
        finally:
            if self._fault.fault != "cut":
                self.playlist.end()

    def _stream(self) -> None:
        if self._fault.fault == "never_ready":
            self._sleep_until(math.inf)
            return
        # The first segment is complete when the session is to be ready.
        starts_at = self._created_at + max(0.0, self._limits.ready_after - self._limits.segment_seconds)
        video = self._limits.video
        figure = Figure(self._look, video=video)
        if not self._sleep_until(starts_at):
            return
        late = (self._fault.segment or 0, self._fault.seconds) if self._fault.fault == "late" else (0, 0.0)
        starts_at = time.monotonic()
        broadcast = Broadcast(self.playlist, self._limits.segment_seconds, starts_at, late, video)
        self._perform(figure, broadcast, starts_at)
        if self._fault.fault != "cut":
            broadcast.close()
        self._end(self._last_reason)

    def _perform(self, figure: Figure, broadcast: Broadcast, starts_at: float) -> None:
        """Send frames in real time until all is said or the session is ended."""
        video = self._limits.video
        for frame in itertools.count():
            second = frame / video.frame_rate
            if not self._sleep_until(starts_at + second):
                return
            next_due = broadcast.publish(time.monotonic())
            if self._fault.fault == "cut" and second >= self._fault.seconds:
                self._sleep_until(math.inf)
                return
            if self._is_spoken_out(second):
                break
            self._say_next(second)
            sound = self._timeline.read((frame + 1) * video.samples_per_frame + _SOUND_AHEAD_SAMPLES)
            broadcast.add(figure.draw(second, self._mouth_at(second)), sound)
        while next_due is not None and self._sleep_until(next_due):
            next_due = broadcast.publish(time.monotonic())

    def _mouth_at(self, second: float) -> Mouth:
        if isinstance(self._said, LipSyncedSound):
            return self._said.mouth_at(second - LEAD_IN_SECONDS)
        return mouth_at(second, self._timeline.phoneme_at)

    def _say_next(self, second: float) -> None:
        """Give the voice what it can say now, unless it has enough to say."""
        if isinstance(self._said, LipSyncedSound):
            return
        while self._timeline.sound_end < second + _SPOKEN_AHEAD_SECONDS:
            with self._lock:
                text = self._input.take(time.monotonic())
            if not text:
                return
            self._timeline.schedule(speak(text, self._said.voice_id), pause_after(text))

    def _is_spoken_out(self, second: float) -> bool:
        with self._lock:
            if not self._input.closed and time.monotonic() - self._input.last_piece_at >= self._limits.idle_seconds:
                self._input.closed = True
                self._last_reason = "idle_timeout"
            return (
                self._input.closed
                and not self._input.waiting_bytes
                and second >= self._timeline.sound_end + TAIL_SECONDS
            )

    def _sleep_until(self, when: float) -> bool:
        """Whether the session still lasts at `when`; a limit that comes first ends it."""
        limit, reason = self._created_at + self._limits.session_seconds, "max_duration"
        if self._fault.fault == "error":
            limit, reason = self._created_at + self._fault.seconds, "error"
        wait = min(when, limit) - time.monotonic()
        if self._ending.wait(max(0.0, wait)):
            return False
        if time.monotonic() >= limit:
            self._end(reason, failed=reason == "error")
            return False
        return True
