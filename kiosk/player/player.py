"""Plays a live stream, a recording or a sound, and a silent loop while there is none of them."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import structlog
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.hls_feed import Recorder
from kiosk.player.mpv_core import CoreEvent, MpvCore
from kiosk.player.mpv_renderer import MpvRenderer
from kiosk.player.picture import VideoRect
from kiosk.player.playback import Playback, PlaybackPhase, Source
from kiosk.player.playback_clock import PlaybackClock
from kiosk.player.rebuffer import Rebuffer
from kiosk.player.start_buffer import AdaptiveStartBuffer, UnderrunCounter
from kiosk.player.stream_loader import StreamEvent, StreamLoader
from kiosk.player.underrun_guard import SupplyLevel

log = structlog.get_logger("player")

LOADER_EVENTS: Final = frozenset(StreamEvent)


class Player(QObject):
    """One player, made once and kept warm; it belongs to the GUI thread and never waits.

    It has one `Playback` at a time: a number and its `Source`, which is `NOTHING` between two. Each goes through the
    phases opening → ready → running → over, or is stopped in any of them:

    - a stream opens with its first segment, is held back when it is ready, and is over when all was played, when it
      broke, or when mpv cannot play it; then its last picture stands;
    - a recording runs as soon as it is ready, and is over at its last second; then its last picture stands, or the
      loop goes on where it has the stream's place;
    - a sound runs as soon as it is ready, and stops when it is over;
    - the loop opens whenever nothing else plays, runs without an end, and gives way to everything.

    What mpv and the network report carries the playback's number; what comes late of an older one is dropped in
    `_on_report`, and nowhere else. So no signal of a playback comes after the next one has begun.

    Signals, the first six with the `Playback` that they are about:
        shown: its first frame is on the screen.
        position_changed: seconds of a stream or a recording that were played, about 30 times a second.
        stalled_changed: whether the stream has run dry.
        received: all of the stream has arrived; it may still play.
        ended: it is over, with the reason for the attendant if it could not be played to its end, else empty.
        stopped: it plays no more, whatever ended it; the last of its signals.
        frozen: the last picture of what played, to cover the video until the next one has its first frame on the
            screen; a null image when none follows.
        outputs_changed: where sound can go, while that is watched: a dict of mpv's names with what people call them.
    """

    shown = Signal(Playback)
    position_changed = Signal(Playback, float)
    stalled_changed = Signal(Playback, bool)
    received = Signal(Playback)
    ended = Signal(Playback, str)
    stopped = Signal(Playback)
    frozen = Signal(QImage)
    outputs_changed = Signal(object)

    _reported = Signal(int, str, object)

    def __init__(self, settings: PlayerSettings, network: NetworkThread) -> None:
        super().__init__()
        self._settings = settings
        self._playback = Playback(0, Source.NOTHING)
        self._phase = PlaybackPhase.OPENING
        self._broken = ""  # why not all of the stream will arrive
        self._seconds = 0.0  # how much of the recording is to be played
        self._clock = PlaybackClock()
        self._start_buffer = AdaptiveStartBuffer()
        self._underruns: UnderrunCounter | None = None  # while a live stream plays
        self._hold = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._hold.timeout.connect(self._run)
        self._loop: Path | None = None
        self._framed = self._watches = self.is_muted = False
        self._place = VideoRect()
        self._renderer: MpvRenderer | None = None
        self._core = MpvCore(self._reported.emit, settings.audio_device)
        self._core.set_volume(settings.volume)
        self._rebuffer = Rebuffer(self._core, lambda stalled: self.stalled_changed.emit(self._playback, stalled))
        self._loader = StreamLoader(network)
        self._reported.connect(self._on_report)
        self._loader.reported.connect(self._on_report)

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
        self._begin(Source.STREAM)
        self._clock = clock
        self._underruns = UnderrunCounter(self._start_buffer)
        self._core.set_wait(self._start_buffer.wait)

    def play_recording(self, file: Path, container: str, seconds: float) -> None:
        """Play `seconds` of a stream that was recorded, in mpv's format `container`, instead of whatever plays."""
        self._end(follows=True)
        self._begin(Source.RECORDING)
        self._seconds = seconds
        self._core.load_file(self._playback.number, file, container)

    def play_sound(self, wav: bytes) -> None:
        """Play a WAV file as visitors hear the avatar, instead of whatever plays."""
        self._end()
        self._begin(Source.SOUND)
        self._loader.bring(self._playback.number, wav)

    def stop_sound(self) -> None:
        """End the sound, if one plays; a stream goes on."""
        if self._playback.source is Source.SOUND:
            self.stop()

    def stop(self) -> None:
        """End what plays but the loop: be silent at once; of it only `stopped` comes any more."""
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
        if not self._is_busy:
            self._end(follows=framed)
        self._loop, self._framed = file, framed
        self._begin_loop()

    @property
    def _is_busy(self) -> bool:
        return self._playback.source not in {Source.NOTHING, Source.LOOP}

    @property
    def _covers(self) -> bool:
        """Whether what plays is over the whole window."""
        return self._playback.source is Source.LOOP and not self._framed

    def _begin(self, source: Source) -> None:
        """Play `source`, after an `_end`, under the number that was new there."""
        self._playback = replace(self._playback, source=source)

    def _begin_loop(self) -> None:
        if self._loop and self._renderer and not self._renderer.is_free and not self._is_busy:
            self._begin(Source.LOOP)
            self._settle()
            self._core.loop_file(self._playback.number, self._loop)

    def _end(self, *, follows: bool = False) -> None:
        """End whatever plays; its last picture stands where another one `follows` in its place."""
        old, covered = self._playback, self._covers
        self._playback, self._phase = Playback(old.number + 1, Source.NOTHING), PlaybackPhase.OPENING
        if self._underruns:
            self._underruns.end()
            self._underruns = None
        self._broken = ""
        self._clock = PlaybackClock()
        self._hold.stop()
        self._loader.end_before(self._playback.number)
        self._rebuffer.end()
        self._core.stop()
        self.frozen.emit(self._renderer.picture() if self._renderer and follows and not covered else QImage())
        if self._renderer:
            self._renderer.end()
        if covered:
            self._settle()
        if old.source is not Source.NOTHING:
            self.stopped.emit(old)

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
            self._renderer.set_place(VideoRect(turn=self._place.turn) if self._covers else self._place)

    def shutdown(self) -> None:
        """End mpv and its threads; the window's scene graph must be gone."""
        self._loop = None
        self._end()
        if self._renderer and not self._renderer.is_free:
            log.error("mpv is still in use by the window; it ends with the process")
            return
        self._core.terminate()

    def _on_report(self, number: int, event: str, value: Any) -> None:
        """Of a playback: the one place in which what comes late is dropped."""
        if event == CoreEvent.OUTPUTS:
            self.outputs_changed.emit(value)
        elif number != self._playback.number or self._playback.source is Source.NOTHING:
            pass
        elif event == StreamEvent.RECEIVED:  # also of one that broke: nothing more is billed
            self.received.emit(self._playback)
        elif self._phase is not PlaybackPhase.OVER:
            if event in LOADER_EVENTS:
                self._on_loader(event, value)
            else:
                self._on_core(event, value)

    def _on_loader(self, event: str, value: Any) -> None:
        number = self._playback.number
        match event:
            case StreamEvent.BEGUN:
                self._core.load_pipe(number, self._loader.path(number), value)
            case StreamEvent.SUPPLIED:
                self._rebuffer.change(value)
                self._learn(lacks=value is SupplyLevel.DRY)
            case StreamEvent.BEYOND_FEEDER:
                url, what = value
                log.info("using mpv's own demuxer", reason=what)
                self._core.load_hls(number, url, loopback=urlsplit(url).scheme == "http")
            case StreamEvent.BROKE:
                log.warning("the stream broke", reason=value)
                self._broken = value
                if self._phase is PlaybackPhase.OPENING:
                    self._finish(value)

    def _on_core(self, event: str, value: Any) -> None:
        match event:
            case CoreEvent.LOADED if self._renderer and self._playback.source is not Source.SOUND:
                self._renderer.begin()
            case CoreEvent.READY if self._phase is PlaybackPhase.OPENING:  # it comes again when a loop begins anew
                self._on_ready()
            case CoreEvent.POSITION:
                self._on_position(value)
            case CoreEvent.STALLED if self._playback.source is Source.STREAM:
                self._learn(lacks=value)
                self.stalled_changed.emit(self._playback, value)
            case CoreEvent.ENDED if (
                self._playback.source is Source.RECORDING and self._phase is not PlaybackPhase.RUNNING
            ):
                pass
            case CoreEvent.ENDED if self._playback.source is not Source.LOOP:
                self._finish(self._broken)
            case CoreEvent.FAILED:
                self._finish(str(value))

    def _on_ready(self) -> None:
        self._phase = PlaybackPhase.READY
        if self._playback.source is Source.STREAM:
            self._hold.start(round(self._start_buffer.hold(self._settings.hold) * 1000))
        else:
            self._run()
        self._tell_shown()

    def _run(self) -> None:
        self._phase = PlaybackPhase.RUNNING
        self._core.run()

    def _on_position(self, place: float) -> None:
        if self._playback.source not in {Source.STREAM, Source.RECORDING}:
            return
        played = self._clock.seconds(place, running=self._phase is PlaybackPhase.RUNNING)
        if played is None:
            return
        playback = self._playback
        if self._underruns:
            self._underruns.played(played)
        self.position_changed.emit(playback, played)
        if playback == self._playback and playback.source is Source.RECORDING and played >= self._seconds:
            self._finish("")

    def _learn(self, *, lacks: bool) -> None:
        if self._underruns and self._phase is PlaybackPhase.RUNNING:
            self._underruns.stalled(lacks, time.monotonic())

    def _finish(self, reason: str) -> None:
        """What plays is over, with the `reason` for the attendant if not all of it was played."""
        playback, self._phase = self._playback, PlaybackPhase.OVER
        self._hold.stop()
        self._rebuffer.end()
        if playback.source is Source.RECORDING:
            self._core.halt()
        elif playback.source is Source.LOOP:
            self._loop = None
        self.ended.emit(playback, reason)
        if playback != self._playback:  # who was told plays something else already
            return
        if playback.source is Source.SOUND or (playback.source is Source.RECORDING and self._loop and self._framed):
            self.stop()
        elif playback.source is Source.LOOP:
            self._end()

    def _on_frame(self, number: int) -> None:
        if number == 1:
            self._tell_shown()

    def _tell_shown(self) -> None:
        """What plays has its first frame on the screen.

        A frame alone does not tell: it may be the last of what played before. mpv is ready when its first was drawn.
        """
        has_picture = self._playback.source is not Source.SOUND and self._phase in {
            PlaybackPhase.READY,
            PlaybackPhase.RUNNING,
        }
        if has_picture and self._renderer and self._renderer.frames:
            self.shown.emit(self._playback)
