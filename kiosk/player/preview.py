"""Plays a short sound beside the player, for staff to hear it: the warm player is kept for conversations."""

import threading
from typing import Any, Final

import mpv

LONGEST_SECONDS: Final = 30.0
STARTING_SECONDS: Final = 5.0


class SoundPreview:
    """One sound file of any kind, to be played once."""

    def __init__(self, data: bytes, audio_device: str, volume: int) -> None:
        """Play `data` at the device of mpv's name, with `volume` percent."""
        self._data = data
        self._options = {"audio_device": audio_device, "volume": volume}
        self._over = threading.Event()

    def play(self) -> bool:
        """Play it to its end or until `stop`; blocks, and tells whether it could be played."""
        if self._over.is_set():
            return True
        core = mpv.MPV(
            config=False, load_scripts=False, ytdl=False, terminal=False, vo="null", video=False,
            ao="pulse,pipewire,alsa,", audio_fallback_to_null=True, audio_client_name="kiosk",
            access_references=False, length=LONGEST_SECONDS, **self._options,
        )  # fmt: skip
        reasons: list[int] = []

        @core.event_callback("end_file")  # type: ignore[untyped-decorator]
        def note(event: Any) -> None:
            reasons.append(event.data.reason)
            self._over.set()

        try:
            core.play_bytes(self._data)
            self._over.wait(LONGEST_SECONDS + STARTING_SECONDS)
        finally:
            core.terminate()
        return mpv.MpvEventEndFile.ERROR not in reasons

    def stop(self) -> None:
        """Be silent; from any thread, also before it plays."""
        self._over.set()
