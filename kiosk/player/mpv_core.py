"""The one place that knows libmpv's names: its options, commands, properties and events.

Every call from the GUI thread is asynchronous, because mpv's core may be busy opening a sound device. mpv keeps their
order.
"""

import locale
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import mpv
import structlog

from kiosk.player.outputs import real_outputs
from kiosk.system.malloc import trim_memory

log = structlog.get_logger("mpv")

IDLE: Final = 11
"""`MPV_EVENT_IDLE` (client.h), which python-mpv does not name."""
PLAYBACK_EVENTS: Final = (
    mpv.MpvEventID.START_FILE,
    mpv.MpvEventID.END_FILE,
    mpv.MpvEventID.FILE_LOADED,
    IDLE,
    mpv.MpvEventID.VIDEO_RECONFIG,
    mpv.MpvEventID.AUDIO_RECONFIG,
    mpv.MpvEventID.SEEK,
    mpv.MpvEventID.PLAYBACK_RESTART,
)

OPTIONS: Final[dict[str, Any]] = {
    "vo": "libmpv",
    "config": False,
    "load_scripts": False,
    "load_stats_overlay": False,  # mpv's own scripts: each a thread that wakes for every event, and a heap that grows
    "load_osd_console": False,
    "load_auto_profiles": False,
    "ytdl": False,
    "input_default_bindings": False,
    "input_vo_keyboard": False,
    "osc": False,
    "osd_level": 0,
    "terminal": False,
    "resume_playback": False,
    "ordered_chapters": False,
    "autoload_files": False,
    "idle": True,
    "keep_open": True,  # the last frame stays until the scene has covered it
    "panscan": 1.0,  # cover, never bars
    "video_rotate": "no",  # who draws turns it: mpv 0.35 aborts when it is to turn what it renders in software
    "audio_client_name": "kiosk",
    "ao": "pulse,pipewire,alsa,",
    "audio_fallback_to_null": True,  # without a sound device the picture still runs in real time
    # Measured for one stream of bytes with a segment in hand: docs of the feeder's way to start.
    "demuxer_lavf_probe_info": "nostreams",
    "demuxer_lavf_analyzeduration": 0.1,
    "cache": True,
    "cache_pause_wait": 0.3,
    "vd_lavc_threads": 1,
    "demuxer_seekable_cache": False,
    "demuxer_max_back_bytes": 0,
    "demuxer_max_bytes": 64 * 1024 * 1024,
}

OWN_DEMUXER: Final = {
    "live_start_index": "0",
    "http_multiple": "0",
    "reconnect": "1",
    "reconnect_streamed": "1",
    "reconnect_on_network_error": "1",
    "reconnect_on_http_error": "5xx",
    "reconnect_delay_max": "2",
}


EAGER: Final = "video-latency-hacks"
"""Show a picture before the one after it is decoded; so the first is there 2 ms sooner, but the last one later."""

LOCKED: Final = {"access-references": "no", "demuxer": "lavf"}
"""What is opened opens nothing else, and nothing is guessed."""


class CoreEvent(StrEnum):
    """What mpv tells about the stream it plays."""

    LOADED = "loaded"
    """The container is open; the first frame follows."""
    READY = "ready"
    """The first frame is there, and sound is ready."""
    POSITION = "position"
    """Seconds played."""
    STALLED = "stalled"
    """True when there is nothing to play, False when it goes on."""
    ENDED = "ended"
    """Everything was played."""
    FAILED = "failed"
    """mpv gave up; the value is its reason."""
    OUTPUTS = "outputs"
    """Where sound can go, whatever the stream: mpv's names with what people call them."""


Listener = Callable[[int, CoreEvent, Any], None]


class MpvCore:
    """libmpv, playing one stream at a time; a stream is named by a number that grows.

    `listener` is called on mpv's event thread with the stream's number, what happened, and a value.
    """

    def __init__(self, listener: Listener, audio_device: str) -> None:
        # WORKAROUND for https://github.com/mpv-player/mpv/issues/7102: libmpv aborts under any other numeric locale.
        locale.setlocale(locale.LC_NUMERIC, "C")
        self._listener = listener
        self._stream = 0
        self._to_drain = False
        self.handle = mpv.MPV(**OPTIONS, audio_device=audio_device, log_handler=_log, loglevel="error")
        for event in PLAYBACK_EVENTS:
            # python-mpv reads events at a second handle; at this one they would pile up until mpv complains.
            mpv._mpv_request_event(self.handle.handle, mpv.MpvEventID(event), 0)  # noqa: SLF001
        self.buffer_seconds = 0.0
        """Seconds of the stream that are here and not yet played."""
        for name, handler in (
            ("time-pos", self._position),
            ("paused-for-cache", self._stalled),
            ("eof-reached", self._eof),
            ("demuxer-cache-duration", self._buffered),
        ):
            self.handle.observe_property(name, handler)
        self.handle.register_event_callback(self._event)

    def load_pipe(self, stream: int, path: Path, container: str) -> None:
        """Open the pipe at `path`, which carries `container` (`mpegts`, `mp4`, `wav`), and stand at its beginning."""
        # At the end mpv pauses to keep the last frame, and with it what the sound server has not played yet.
        end = {"keep-open": "no"} if container == "wav" else {}
        self._load(stream, str(path), LOCKED | {"demuxer-lavf-format": container} | end)

    def load_hls(self, stream: int, url: str, *, loopback: bool) -> None:
        """Let mpv's own demuxer fetch `url` and stand at its first frame; over https, `loopback`: over http too."""
        protocols = "https,tls,tcp,crypto" + (",http" if loopback else "")
        options = _listed(OWN_DEMUXER | {"protocol_whitelist": protocols})
        self._load(stream, f"av://hls:{url}", {"demuxer-lavf-format": "hls", "demuxer-lavf-o": options})

    def load_file(self, stream: int, file: Path, container: str) -> None:
        """Open `file`, which carries `container`, and stand at its beginning."""
        self._load(stream, str(file.absolute()), LOCKED | {"demuxer-lavf-format": container})

    def loop_file(self, stream: int, file: Path) -> None:
        """Show the picture of the video `file` over and over, without its sound."""
        self._load(stream, str(file.absolute()), LOCKED | {"loop-file": "inf", "aid": "no"})
        self.run()

    def run(self) -> None:
        """Let the picture run."""
        self._set(EAGER, "no")
        self._set("pause", "no")

    def halt(self) -> None:
        """Let the picture stand, in silence."""
        self._set("pause", "yes")

    def pause_when_dry(self, *, on: bool) -> None:
        """Whether mpv itself lets a stream stand that has run dry, in the middle of a sound; until the next one."""
        self._set("cache-pause", "yes" if on else "no")

    def set_wait(self, seconds: float) -> None:
        """How much must be in hand before a stream that has run dry goes on."""
        self._set("cache-pause-wait", f"{seconds:.2f}")

    def stop(self) -> None:
        """Be silent and dark at once."""
        self._command("stop")

    def set_volume(self, percent: int) -> None:
        """Loudness in percent."""
        self._set("volume", str(percent))

    def set_audio_device(self, name: str) -> None:
        """Where the sound goes, by mpv's name; `auto` for the system's default."""
        self._set("audio-device", name)

    def watch_outputs(self, *, watch: bool) -> None:
        """Tell of the outputs that there are, now and as they come and go; or no more."""
        if watch:
            self.handle.observe_property("audio-device-list", self._outputs)
        else:
            self.handle.unobserve_property("audio-device-list", self._outputs)

    def set_muted(self, muted: bool) -> None:
        """Turn the sound off, or on again."""
        self._set("mute", "yes" if muted else "no")

    def terminate(self) -> None:
        """End mpv and its threads; blocks until they have ended. The render context must be gone before."""
        self.handle.terminate()

    def _load(self, stream: int, url: str, options: dict[str, str]) -> None:
        """Load with `options` that count for this one alone."""
        self._set("pause", "yes")
        self._set(EAGER, "yes")
        self.pause_when_dry(on=True)
        # mpv tells of a started file only a number of its own; the title carries ours.
        self._set("force-media-title", str(stream))
        # By their names, because mpv 0.38 has put another argument between these two.
        self._command("loadfile", url=url, options=_listed(options))

    def _set(self, name: str, value: str) -> None:
        self._command("set", name, value)

    def _command(self, *words: str, **named: str) -> None:
        def replied(error: BaseException | None, _result: object) -> None:
            if error:
                log.error("mpv refused a command", command=words[0], option=words[1] if words[0] == "set" else "")

        self.handle.command_async(*words, callback=replied, **named)

    def _event(self, event: Any) -> None:
        kind = event.event_id.value
        if kind == mpv.MpvEventID.START_FILE:
            self._stream = int(self.handle["force-media-title"] or 0)
        elif kind == mpv.MpvEventID.FILE_LOADED:
            self._tell(CoreEvent.LOADED)
        elif kind == mpv.MpvEventID.PLAYBACK_RESTART:
            self._tell(CoreEvent.READY)
        elif kind == mpv.MpvEventID.END_FILE and event.data.reason == mpv.MpvEventEndFile.ERROR:
            self._tell(CoreEvent.FAILED, mpv.ErrorCode.human_readable(event.data.error))
        elif kind == mpv.MpvEventID.END_FILE:
            self._to_drain = event.data.reason == mpv.MpvEventEndFile.EOF
        elif kind == IDLE:
            if self._to_drain:  # now the sound server, too, has played all
                self._to_drain = False
                self._tell(CoreEvent.ENDED)
            trim_memory()

    def _position(self, _name: str, seconds: float | None) -> None:
        if seconds is not None:
            self._tell(CoreEvent.POSITION, seconds)

    def _buffered(self, _name: str, seconds: float | None) -> None:
        self.buffer_seconds = seconds or 0.0

    def _stalled(self, _name: str, stalled: bool | None) -> None:
        if stalled is not None:
            self._tell(CoreEvent.STALLED, stalled)

    def _outputs(self, _name: str, devices: list[dict[str, Any]] | None) -> None:
        if devices is not None:
            self._tell(CoreEvent.OUTPUTS, real_outputs(devices))

    def _eof(self, _name: str, reached: bool | None) -> None:
        if reached:
            self._tell(CoreEvent.ENDED)

    def _tell(self, event: CoreEvent, value: Any = None) -> None:
        self._listener(self._stream, event, value)


def _listed(options: dict[str, str]) -> str:
    """A list of options as mpv reads it, whatever their values are."""
    return ",".join(f"{key}=%{len(value.encode())}%{value}" for key, value in options.items())


def _log(level: str, prefix: str, text: str) -> None:
    log.warning("mpv says", level=level, part=prefix, text=text.strip()[:200])
