"""Recorded sound in memory, as it goes to the service."""

import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

SAMPLE_RATE: Final = 16_000
SAMPLE_BYTES: Final = 2
BYTES_PER_SECOND: Final = SAMPLE_RATE * SAMPLE_BYTES
LARGEST_BYTES: Final = 32 * 1024 * 1024
"""The service takes no larger file."""
WAV: Final = "audio/wav"
MP3: Final = "audio/mpeg"

_SLOWEST_MP3: Final = 1000
"""Bytes a second of the lowest MP3 bit rate."""


class SoundFileError(Exception):
    """A file that cannot be spoken; the message says why."""


@dataclass(slots=True)
class Sound:
    """A whole sound file, until `wipe`.

    Attributes:
        data: its bytes.
        media_type: `audio/wav` or `audio/mpeg`.
        seconds: how long it is; for MP3 no less than that.

    """

    data: bytearray = field(repr=False)
    media_type: str
    seconds: float

    def wipe(self) -> None:
        """Overwrite the sound."""
        self.data[:] = bytes(len(self.data))


def wav_sound(samples: memoryview) -> Sound:
    """Mono sound of 16 bits at `SAMPLE_RATE` as a WAV file (RIFF, PCM)."""
    size = len(samples)
    data = bytearray(44 + size)
    struct.pack_into(
        "<4sI4s4sIHHIIHH4sI", data, 0,
        b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, 1, SAMPLE_RATE, BYTES_PER_SECOND, SAMPLE_BYTES, 16, b"data", size,
    )  # fmt: skip
    data[44:] = samples
    return Sound(data, WAV, size / BYTES_PER_SECOND)


def read_sound(path: Path) -> Sound:
    """The WAV or MP3 file at `path`. Raises `SoundFileError`."""
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise SoundFileError(f"{path} has {size:,} bytes; the service takes at most {LARGEST_BYTES:,}")
        data = bytearray(path.read_bytes())
    except OSError as error:
        raise SoundFileError(f"{path} cannot be read: {error.strerror or error}") from error
    if len(data) > 44 and data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        rate = struct.unpack_from("<I", data, 28)[0]
        return Sound(data, WAV, len(data) / max(rate, 1))
    if data[:3] == b"ID3" or (len(data) > 1 and data[0] == 0xFF and data[1] & 0xE6 == 0xE2):
        return Sound(data, MP3, len(data) / _SLOWEST_MP3)
    raise SoundFileError(f"{path} is neither a WAV nor an MP3 file")
