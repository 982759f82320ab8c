"""Plays the stream that the service named, and tells how it goes; or a recorded one; and a loop while there is none."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any
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


class Player(QObject):
    """One player, made once and kept warm; it lives on the GUI thread and never waits.

    A loop gives way to every stream, and of it nothing is told but by its own signals.

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
        self._stream = 0
        self._feeder = StreamLoader(network)
        self._broken: str | None = None
        self._ready = self._running = self._is_sound = self._reciting = self._watches = self.is_muted = False
        self._played = PlaybackClock()
        self._seconds = 0.0
        self._cushion = AdaptiveStartBuffer()
        self._watch: UnderrunCounter | None = None  # while a live stream plays
        self._loop: Path | None = None
        self._framed = self._looping = self._covers = self._streaming = False
        self._place = VideoRect()
        self._layer: MpvRenderer | None = None
        self._core = MpvCore(self._told.emit, settings.audio_device)
        self._core.set_volume(settings.volume)
        self._stand = Rebuffer(self._core, self.stalled_changed.emit)
        self._told.connect(self._on_told)
        self._feeder.begun.connect(self._on_begun)
        self._feeder.received.connect(self._on_received)
        self._feeder.beyond_feeder.connect(self._on_beyond_feeder)
        self._feeder.broke.connect(self._on_broke)
        self._feeder.supplied.connect(self._on_supplied)

    @property
    def frames_shown(self) -> int:
        """Frames of this stream that were drawn."""
        return self._layer.frames if self._layer and not self._looping else 0

    @property
    def buffer_seconds(self) -> float:
        """Seconds of the stream that are here and not yet played."""
        return 0.0 if self._looping else self._core.buffer_seconds

    def attach(self, window: QQuickWindow) -> None:
        """Draw under the scene of `window`, which has not been shown yet."""
        self._layer = MpvRenderer(self._core.handle, window)
        self._layer.frame_shown.connect(self._on_frame)
        self._layer.ready.connect(self._begin_loop)
        self._settle()

    @property
    def origin(self) -> str:
        """Where the next stream most likely comes from, as the last one did: `https://host/`; empty if unknown."""
        return self._feeder.origin

    def expect_from(self, origin: str) -> None:
        """The next stream most likely comes from there, where none has come yet."""
        self._feeder.origin = self._feeder.origin or origin

    def preconnect(self) -> None:
        """Have a connection open to `origin`."""
        self._feeder.preconnect()

    def play(self, url: str, recorder: Recorder | None = None) -> None:
        """Play the stream at `url` from its first segment, instead of whatever plays; `recorder` gets it, too."""
        # Asked for before anything else: to end what plays can take as long as a frame.
        played = PlaybackClock()
        self._feeder.fetch(self._stream + 1, url, recorder, played, self._cushion.wait)
        self._end(follows=True)
        self._played = played
        self._streaming = True
        self._watch = UnderrunCounter(self._cushion)
        self._core.set_wait(self._cushion.wait)

    def play_recording(self, file: Path, container: str, seconds: float) -> None:
        """Play `seconds` of a stream that was recorded, in mpv's format `container`, instead of whatever plays."""
        self._end(follows=True)
        self._reciting = True
        self._seconds = seconds
        self._core.load_file(self._stream, file, container)

    def play_sound(self, wav: bytes) -> None:
        """Play a WAV file as visitors hear the avatar, instead of whatever plays; only `sound_ended` tells of it."""
        self._end()
        self._is_sound = True
        self._feeder.bring(self._stream, wav)

    def stop_sound(self) -> None:
        """End the sound, if one plays; a stream goes on."""
        if self._is_sound:
            self.stop()

    def stop(self) -> None:
        """End what plays but the loop: be silent at once; nothing more is told of it."""
        if self._is_busy:
            self._end(follows=True)
            self._begin_loop()
            if not (self._looping and self._framed):
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
        return self._streaming or self._reciting or self._is_sound

    def _begin_loop(self) -> None:
        if self._loop and self._layer and not self._layer.is_free and not self._is_busy:
            self._looping, self._covers = True, not self._framed
            self._settle()
            self._core.loop_file(self._stream, self._loop)

    def _end(self, *, follows: bool = False) -> None:
        """End whatever plays; its last picture stands where another one `follows` in its place."""
        was_sound, self._is_sound = self._is_sound, False
        self._stream += 1
        self._streaming = self._reciting = self._ready = self._running = False
        if self._watch:
            self._watch.end()
            self._watch = None
        self._broken = None
        self._played = PlaybackClock()
        self._feeder.end_before(self._stream)
        self._stand.end()
        self._core.stop()
        self.frozen.emit(self._layer.picture() if self._layer and follows and not self._covers else QImage())
        if self._layer:
            self._layer.end()
        if was_sound:
            self.sound_ended.emit()
        if self._looping:
            self._looping = self._covers = False
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
        if self._layer:
            self._layer.set_place(VideoRect(turn=self._place.turn) if self._covers else self._place)

    def shutdown(self) -> None:
        """End mpv and its threads; the window's scene graph must be gone."""
        self._loop = None
        self._end()
        if self._layer and not self._layer.is_free:
            log.error("mpv is still in use by the window; it ends with the process")
            return
        self._core.terminate()

    def _on_begun(self, stream: int, container: str) -> None:
        if stream == self._stream:
            self._core.load_pipe(stream, self._feeder.path(stream), container)

    def _on_supplied(self, stream: int, level: str) -> None:
        if stream == self._stream:
            self._stand.change(SupplyLevel(level))
            self._learn(lacks=level == SupplyLevel.DRY)

    def _learn(self, *, lacks: bool) -> None:
        if self._watch and self._running:
            self._watch.stalled(lacks, time.monotonic())

    def _on_received(self, stream: int) -> None:
        if stream == self._stream:
            self.received.emit()

    def _on_beyond_feeder(self, stream: int, url: str, what: str) -> None:
        if stream == self._stream:
            log.info("using mpv's own demuxer", reason=what)
            self._core.load_hls(stream, url, loopback=urlsplit(url).scheme == "http")

    def _on_broke(self, stream: int, reason: str) -> None:
        if stream != self._stream:
            return
        log.warning("the stream broke", reason=reason)
        self._broken = reason
        if not self._ready:
            self.failed.emit(reason)

    def _on_told(self, stream: int, event: str, value: Any) -> None:
        if event == CoreEvent.OUTPUTS:
            self.outputs_changed.emit(value)
        elif stream != self._stream:
            pass
        elif self._is_sound:
            self._on_sound(event)
        else:
            if event == CoreEvent.LOADED and self._layer:
                self._layer.begin()
            if event == CoreEvent.READY and self._ready:  # told again when a loop begins anew
                return
            self._ready |= event == CoreEvent.READY
            if self._looping:
                self._on_told_of_loop(event, value)
            elif self._reciting:
                self._on_recording(event, value)
            else:
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
                self._run(self._stream)
            case CoreEvent.POSITION:
                if (played := self._played.seconds(value, running=self._running)) is not None:
                    self.recording_position.emit(played)
                    if played >= self._seconds:
                        self._end_recording("")
            case CoreEvent.ENDED:
                self._end_recording("")
            case CoreEvent.FAILED:
                self._end_recording(str(value))

    def _end_recording(self, reason: str) -> None:
        """A framed loop goes on where it ends; else its last picture stands until something else is played."""
        if self._running or reason:
            stream = self._stream
            self._running = False
            self._core.halt()
            self.recording_ended.emit(reason)
            if stream == self._stream and self._loop and self._framed:
                self.stop()

    def _on_stream(self, event: str, value: Any) -> None:
        stream = self._stream
        match event:
            case CoreEvent.READY:
                hold = self._cushion.hold(self._settings.hold)
                QTimer.singleShot(round(hold * 1000), lambda: self._run(stream))
            case CoreEvent.POSITION:
                if (played := self._played.seconds(value, running=self._running)) is not None:
                    if self._watch:
                        self._watch.played(played)
                    self.position_changed.emit(played)
            case CoreEvent.STALLED:
                self._learn(lacks=value)
                self.stalled_changed.emit(value)
            case CoreEvent.ENDED if self._broken:
                self.failed.emit(self._broken)
            case CoreEvent.ENDED:
                self.ended.emit()
            case CoreEvent.FAILED:
                self.failed.emit(str(value))

    def _run(self, stream: int) -> None:
        if stream == self._stream:
            self._running = True
            self._core.run()

    def _on_told_of_loop(self, event: str, value: Any) -> None:
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
        if not self._ready or not (self._layer and self._layer.frames):
            return
        if self._looping:
            self.loop_shown.emit(True)
        elif self._reciting:
            self.recording_shown.emit()
        else:
            self.first_frame_shown.emit()
