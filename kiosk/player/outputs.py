"""Where sound can go."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import mpv

SERVERS: Final = ("pulse/", "pipewire/")
DUMMIES: Final = ("auto_null",)
"""What a sound server offers where there is no loudspeaker."""


def sound_outputs() -> dict[str, str]:
    """Loudspeakers by mpv's name, with what people call them; blocking, for up to some seconds."""
    core = mpv.MPV(config=False, vo="null", ao="pulse,pipewire,alsa", terminal=False)
    try:
        return real_outputs(core.audio_device_list)
    finally:
        core.terminate()


def real_outputs(devices: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Those of mpv's `audio-device-list` that can be heard, by mpv's name, with what people call them."""
    names = {str(device["name"]): str(device["description"]) for device in devices}
    return {name: description for name, description in names.items() if _is_real(name)}


def _is_real(name: str) -> bool:
    """Whether sound sent there can be heard: a sound server's sink, or a card; not the many plug-ins beside them."""
    if name.startswith(SERVERS):
        return name.partition("/")[2] not in DUMMIES
    return name.startswith("alsa/") and "CARD=" in name
