"""Plays the stream that the service named, and tells how it goes; or a recorded one; and a loop while there is none."""

import time
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import structlog
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.hls_feed import Recorder
from kiosk.player.mpv_core import CoreEvent, MpvCore
from kiosk.player.mpv_renderer import MpvRenderer
from kiosk.player.picture import VideoRect
from kiosk.player.playback_clock import PlaybackClock
from kiosk.player.rebuffer import Rebuffer
from kiosk.player.start_buffer import AdaptiveStartBuffer, UnderrunCounter
from kiosk.player.stream_loader import StreamLoader
from kiosk.player.underrun_guard import SupplyLevel

log = structlog.get_logger("player")


class Source(Enum):
    """What the player plays."""

    NOTHING = auto()
    STREAM = auto()  # a session's
    RECORDING = auto()
    SOUND = auto()
    LOOP = auto()


GIVES_WAY: Final = frozenset({Source.NOTHING, Source.LOOP})
"""What goes on by itself when nobody wants anything else."""


@dataclass
class Playback:
    """One thing that plays, from its start until another begins; late reports of an earlier one are told by `number`.

    Attributes:
        clock: how much of it was played.
        seconds: how long a recording is.
        covers: whether it is over the whole window.
        underruns: how often a stream runs dry.
        is_ready: whether mpv has its first frame.
        is_running: whether it moves.
        problem: why the rest of a stream does not come, for staff; empty while it does.

    """

    number: int = 0
    source: Source = Source.NOTHING
    clock: PlaybackClock = field(default_factory=PlaybackClock)
    seconds: float = 0.0
    covers: bool = False
    underruns: UnderrunCounter | None = None
    is_ready: bool = False
    is_running: bool = False
    problem: str = ""


class Player(QObject):
    """One player, made once and kept warm; it lives on the GUI thread and never waits.

    It plays one thing at a time: a session's stream, a recording or a sound, each instead of what played before; and,
    while there is none of them, the loop. Of a loop and a sound nothing is told but by their own signals.

    Signals:
        first_frame_shown: the stream's first frame is on the screen.
        position_changed: seconds played, about 30 times a second.
        stalled_changed: whether the stream has run dry.
        received: all of the stream has arrived; it still plays.
        ended: everything was played.
        failed: the stream could not be played (to the end), with the reason for staff.
        sound_ended: a sound of `play_sound` was played, or is not played any more.
        recording_shown: the first frame of a recording is on the screen.
        recording_position: seconds of it that were played, about 30 times a second.
        recording_ended: all of it was played; with the reason for staff where it could not be.
        frozen: the last picture of what played, to cover the video until the next one has its first frame on the
            screen; a null image when none follows.
        outputs_changed: where sound can go, while that is watched: a dict of mpv's names with what people call them.
        loop_shown: whether the loop's picture is on the screen.
        loop_failed: the loop cannot be played, with the reason for staff.
    """

    first_frame_shown = Signal()
    position_changed = Signal(float)
    stalled_changed = Signal(bool)
    received = Signal()
    ended = Signal()
    failed = Signal(str)
    sound_ended = Signal()
    recording_shown = Signal()
    recording_position = Signal(float)
    recording_ended = Signal(str)
    frozen = Signal(QImage)
    outputs_changed = Signal(object)
    loop_shown = Signal(bool)
    loop_failed = Signal(str)

    _told = Signal(int, str, object)

    def __init__(self, settings: PlayerSettings, network: NetworkThread) -> None:
        super().__init__()
        self._settings = settings
        self._playback = Playback()
        self._loader = StreamLoader(network)
        self._start_buffer = AdaptiveStartBuffer()
        self._loop: Path | None = None
        self._framed = self._watches = self.is_muted = False
        self._place = VideoRect()
        self._renderer: MpvRenderer | None = None
        self._core = MpvCore(self._told.emit, settings.audio_device)
        self._core.set_volume(settings.volume)
        self._rebuffer = Rebuffer(self._core, self.stalled_changed.emit)
        self._told.connect(self._on_told)
        self._loader.begun.connect(self._on_begun)
        self._loader.received.connect(self._on_received)
        self._loader.beyond_feeder.connect(self._on_beyond_feeder)
        self._loader.broke.connect(self._on_broke)
        self._loader.supplied.connect(self._on_supplied)

    @property
    def frames_shown(self) -> int:
        """Frames of this stream that were drawn."""
        return self._renderer.frames if self._renderer and self._playback.source is not Source.LOOP else 0

    @property
    def buffer_seconds(self) -> float:
        """Seconds of the stream that are here and not yet played."""
        return 0.0 if self._playback.source is Source.LOOP else self._core.buffer_seconds

    def attach(self, window: QQuickWindow) -> None:
        """Draw under the scene of `window`, which has not been shown yet."""
        self._renderer = MpvRenderer(self._core.handle, window)
        self._renderer.frame_shown.connect(self._on_frame)
        self._renderer.ready.connect(self._begin_loop)
        self._settle()

    @property
    def origin(self) -> str:
        """Where the next stream most likely comes from, as the last one did: `https://host/`; empty if unknown."""
        return self._loader.origin

    def expect_from(self, origin: str) -> None:
        """The next stream most likely comes from there, where none has come yet."""
        self._loader.origin = self._loader.origin or origin

    def preconnect(self) -> None:
        """Have a connection open to `origin`."""
        self._loader.preconnect()

    def play(self, url: str, recorder: Recorder | None = None) -> None:
        """Play the stream at `url` from its first segment, instead of whatever plays; `recorder` gets it, too."""
        # Asked for before anything else: to end what plays can take as long as a frame.
        clock = PlaybackClock()
        self._loader.fetch(self._playback.number + 1, url, recorder, clock, self._start_buffer.wait)
        self._end(follows=True)
        self._begin(Source.STREAM, clock=clock, underruns=UnderrunCounter(self._start_buffer))
        self._core.set_wait(self._start_buffer.wait)

    def play_recording(self, file: Path, container: str, seconds: float) -> None:
        """Play `seconds` of a stream that was recorded, in mpv's format `container`, instead of whatever plays."""
        self._end(follows=True)
        self._begin(Source.RECORDING, seconds=seconds)
        self._core.load_file(self._playback.number, file, container)

    def play_sound(self, wav: bytes) -> None:
        """Play a WAV file as visitors hear the avatar, instead of whatever plays; only `sound_ended` tells of it."""
        self._end()
        self._begin(Source.SOUND)
        self._loader.bring(self._playback.number, wav)

    def stop_sound(self) -> None:
        """End the sound, if one plays; a stream goes on."""
        if self._playback.source is Source.SOUND:
            self.stop()

    def stop(self) -> None:
        """End what plays but the loop: be silent at once; nothing more is told of it."""
        if self._is_busy:
            self._end(follows=True)
            self._begin_loop()
            if not (self._playback.source is Source.LOOP and self._framed):
                self.frozen.emit(QImage())

    def set_loop(self, file: Path | None, *, framed: bool = False) -> None:
        """Show this video over and over, silent, whenever nothing else plays; or nothing.

        It is over the whole window, or, `framed`, where a stream would be.
        """
        if (file, framed) == (self._loop, self._framed):
            return
        self._loop, self._framed = file, framed
        if not self._is_busy:
            self._end(follows=framed)
            self._begin_loop()

    @property
    def _is_busy(self) -> bool:
        return self._playback.source not in GIVES_WAY

    def _begin(self, source: Source, **known: Any) -> None:
        """What was ended before makes room for this."""
        self._playback = Playback(self._playback.number, source, **known)

    def _begin_loop(self) -> None:
        if self._loop and self._renderer and not self._renderer.is_free and not self._is_busy:
            self._begin(Source.LOOP, covers=not self._framed)
            self._settle()
            self._core.loop_file(self._playback.number, self._loop)

    def _end(self, *, follows: bool = False) -> None:
        """End whatever plays; its last picture stands where another one `follows` in its place."""
        ended, self._playback = self._playback, Playback(self._playback.number + 1)
        if ended.underruns:
            ended.underruns.end()
        self._loader.end_before(self._playback.number)
        self._rebuffer.end()
        self._core.stop()
        self.frozen.emit(self._renderer.picture() if self._renderer and follows and not ended.covers else QImage())
        if self._renderer:
            self._renderer.end()
        if ended.source is Source.SOUND:
            self.sound_ended.emit()
        elif ended.source is Source.LOOP:
            self._settle()
            self.loop_shown.emit(False)

    def apply_settings(self, settings: PlayerSettings) -> None:
        """Play by `settings` from now on, the loudness excepted, which is the visitor's."""
        if settings.audio_device != self._settings.audio_device:
            self._core.set_audio_device(settings.audio_device)
        self._settings = settings

    def set_volume(self, percent: int) -> None:
        """Loudness in percent."""
        self._core.set_volume(percent)

    def set_muted(self, muted: bool) -> None:
        """Turn the sound off, or on again."""
        self.is_muted = muted
        self._core.set_muted(muted)

    def watch_outputs(self, *, watch: bool) -> None:
        """Whether to tell where sound can go, now and whenever that changes."""
        if watch != self._watches:
            self._watches = watch
            self._core.watch_outputs(watch=watch)

    def set_margins(self, left: float, top: float, right: float, bottom: float) -> None:
        """Keep the picture out of these parts of the scene's width and height (0 to 1); it covers the rest."""
        self._place = replace(self._place, left=left, top=top, right=right, bottom=bottom)
        self._settle()

    def set_rotation(self, degrees: int) -> None:
        """Turn the picture clockwise with the scene: 0, 90, 180 or 270."""
        self._place = replace(self._place, turn=degrees)
        self._settle()

    def _settle(self) -> None:
        if self._renderer:
            self._renderer.set_place(VideoRect(turn=self._place.turn) if self._playback.covers else self._place)

    def shutdown(self) -> None:
        """End mpv and its threads; the window's scene graph must be gone."""
        self._loop = None
        self._end()
        if self._renderer and not self._renderer.is_free:
            log.error("mpv is still in use by the window; it ends with the process")
            return
        self._core.terminate()

    def _on_begun(self, stream: int, container: str) -> None:
        if stream == self._playback.number:
            self._core.load_pipe(stream, self._loader.path(stream), container)

    def _on_supplied(self, stream: int, level: str) -> None:
        if stream == self._playback.number:
            self._rebuffer.change(SupplyLevel(level))
            self._learn(lacks=level == SupplyLevel.DRY)

    def _learn(self, *, lacks: bool) -> None:
        if self._playback.underruns and self._playback.is_running:
            self._playback.underruns.stalled(lacks, time.monotonic())

    def _on_received(self, stream: int) -> None:
        if stream == self._playback.number:
            self.received.emit()

    def _on_beyond_feeder(self, stream: int, url: str, what: str) -> None:
        if stream == self._playback.number:
            log.info("using mpv's own demuxer", reason=what)
            self._core.load_hls(stream, url, loopback=urlsplit(url).scheme == "http")

    def _on_broke(self, stream: int, reason: str) -> None:
        if stream != self._playback.number:
            return
        log.warning("the stream broke", reason=reason)
        self._playback.problem = reason
        if not self._playback.is_ready:
            self.failed.emit(reason)

    def _on_told(self, stream: int, event: str, value: Any) -> None:
        if event == CoreEvent.OUTPUTS:
            self.outputs_changed.emit(value)
        elif stream == self._playback.number:
            self._on_current(event, value)

    def _on_current(self, event: str, value: Any) -> None:
        """What mpv tells of what plays now."""
        playback = self._playback
        if playback.source is Source.SOUND:
            self._on_sound(event)
            return
        if event == CoreEvent.LOADED and self._renderer:
            self._renderer.begin()
        if event == CoreEvent.READY and playback.is_ready:  # told again when a loop begins anew
            return
        playback.is_ready |= event == CoreEvent.READY
        match playback.source:
            case Source.LOOP:
                self._on_loop(event, value)
            case Source.RECORDING:
                self._on_recording(event, value)
            case _:
                self._on_stream(event, value)
        if event == CoreEvent.READY:
            self._tell_shown()

    def _on_sound(self, event: str) -> None:
        if event == CoreEvent.READY:
            self._core.run()
        elif event in {CoreEvent.ENDED, CoreEvent.FAILED}:
            self.stop()

    def _on_recording(self, event: str, value: Any) -> None:
        match event:
            case CoreEvent.READY:
                self._run(self._playback.number)
            case CoreEvent.POSITION:
                playback = self._playback
                if (played := playback.clock.seconds(value, running=playback.is_running)) is not None:
                    self.recording_position.emit(played)
                    if played >= playback.seconds:
                        self._end_recording("")
            case CoreEvent.ENDED:
                self._end_recording("")
            case CoreEvent.FAILED:
                self._end_recording(str(value))

    def _end_recording(self, reason: str) -> None:
        """A framed loop goes on where it ends; else its last picture stands until something else is played."""
        playback = self._playback
        if playback.is_running or reason:
            playback.is_running = False
            self._core.halt()
            self.recording_ended.emit(reason)
            if playback is self._playback and self._loop and self._framed:
                self.stop()

    def _on_stream(self, event: str, value: Any) -> None:
        playback = self._playback
        match event:
            case CoreEvent.READY:
                hold = self._start_buffer.hold(self._settings.hold)
                QTimer.singleShot(round(hold * 1000), lambda: self._run(playback.number))
            case CoreEvent.POSITION:
                if (played := playback.clock.seconds(value, running=playback.is_running)) is not None:
                    if playback.underruns:
                        playback.underruns.played(played)
                    self.position_changed.emit(played)
            case CoreEvent.STALLED:
                self._learn(lacks=value)
                self.stalled_changed.emit(value)
            case CoreEvent.ENDED if playback.problem:
                self.failed.emit(playback.problem)
            case CoreEvent.ENDED:
                self.ended.emit()
            case CoreEvent.FAILED:
                self.failed.emit(str(value))

    def _run(self, stream: int) -> None:
        if stream == self._playback.number:
            self._playback.is_running = True
            self._core.run()

    def _on_loop(self, event: str, value: Any) -> None:
        if event == CoreEvent.FAILED:
            self._loop = None
            self._end()
            self.loop_failed.emit(str(value))

    def _on_frame(self, number: int) -> None:
        if number == 1:
            self._tell_shown()

    def _tell_shown(self) -> None:
        """What plays has its first frame on the screen.

        A frame alone does not tell: it may be the last of what played before. mpv is ready when its first was drawn.
        """
        if not self._playback.is_ready or not (self._renderer and self._renderer.frames):
            return
        match self._playback.source:
            case Source.LOOP:
                self.loop_shown.emit(True)
            case Source.RECORDING:
                self.recording_shown.emit()
            case _:
                self.first_frame_shown.emit()
