"""AAC in ADTS frames, as far as the end of a sound needs it: ISO/IEC 14496-3, 1.A.2 and 4.4.2."""

from typing import Final

HEADER_BYTES: Final = 7
FRAME_SAMPLES: Final = 1024
RATES: Final = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350)
LOW_COMPLEXITY: Final = 1

# One channel without a spectrum: its loudness, a window with no bands in use, and none of three tools.
_CHANNEL: Final = "00000000" + "00000000000" + "000"
_END: Final = "111"
_SILENCE: Final = {1: "0000000" + _CHANNEL + _END, 2: "00100000" + _CHANNEL * 2 + _END}


def read_frames(data: bytes) -> list[bytes]:
    """The frames that `data` consists of; none where it is anything but whole frames of one or two channels, AAC-LC."""
    frames = []
    while data:
        size = _size(data)
        if not HEADER_BYTES < size <= len(data):
            return []
        frames.append(data[:size])
        data = data[size:]
    return frames


def seconds_of(frame: bytes) -> float:
    """How long the frame lasts."""
    return FRAME_SAMPLES / RATES[frame[2] >> 2 & 15]


def silent(frame: bytes) -> bytes:
    """A frame without sound in this one's place. A decoder lets the frame before fade into it: they overlap."""
    bits = _SILENCE[_channels(frame)]
    block = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8))
    size = HEADER_BYTES + len(block)
    sizes = bytes([frame[3] & 0xFC | size >> 11, size >> 3 & 255, (size & 7) << 5 | 0x1F, 0xFC])
    return bytes([0xFF, frame[1] | 1, frame[2]]) + sizes + block


def _size(data: bytes) -> int:
    """The bytes of the frame that `data` begins with; 0 where it is none that is understood."""
    if len(data) < HEADER_BYTES or data[0] != 0xFF or data[1] & 0xF6 != 0xF0 or data[6] & 3:
        return 0
    if data[2] >> 6 != LOW_COMPLEXITY or data[2] >> 2 & 15 >= len(RATES) or _channels(data) not in _SILENCE:
        return 0
    return (data[3] & 3) << 11 | data[4] << 3 | data[5] >> 5


def _channels(frame: bytes) -> int:
    return (frame[2] & 1) << 2 | frame[3] >> 6
