"""What a file is by its content, and the sound in it."""

import io
import re
from itertools import chain
from typing import Final

import av
import numpy as np

from kiosk.sandbox.media.voice import Samples

LARGEST_BYTES: Final = 32 * 1024 * 1024
"""Size of the largest file that is taken."""

_SIGNATURES: Final = {
    "audio/wav": re.compile(rb"RIFF.{4}WAVE", re.DOTALL),
    "audio/mpeg": re.compile(rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]"),
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "video/mp4": re.compile(rb".{4}ftyp", re.DOTALL),
    "video/webm": re.compile(rb"\x1a\x45\xdf\xa3.{0,60}?\x42\x82.webm", re.DOTALL),
    "application/pdf": re.compile(rb"%PDF-"),
}
# Named, so that no file can ask for a demuxer that opens other files, as those of playlists do.
_DEMUXERS: Final = {"audio/wav": "wav", "audio/mpeg": "mp3", "video/mp4": "mp4", "video/webm": "matroska"}


class SoundError(ValueError):
    """There is no such sound in a file; the message tells why, and quotes nothing of it."""


def media_type_of(data: bytes) -> str | None:
    """The media type of a file of a known kind, whatever it is called."""
    return next((kind for kind, signature in _SIGNATURES.items() if signature.match(data)), None)


def decode_sound(data: bytes, rate: int, longest_seconds: float) -> Samples:
    """The sound of a WAV, MP3, MP4 or WebM file as mono at `rate`; raises `SoundError` for any other, or longer one."""
    demuxer = _DEMUXERS.get(media_type_of(data) or "")
    if demuxer is None:
        raise SoundError("This is no sound of a known kind.")
    resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
    pieces = [np.zeros(0, np.int16)]
    left = longest_seconds * rate
    try:
        with av.open(io.BytesIO(data), "r", format=demuxer, metadata_errors="ignore") as container:
            for frame in chain(container.decode(audio=0), [None]):
                for piece in resampler.resample(frame):
                    pieces.append(piece.to_ndarray()[0])
                    left -= piece.samples
                if left < 0:
                    break
    except (av.FFmpegError, ValueError, IndexError) as error:
        raise SoundError("The sound cannot be decoded.") from error
    if left < 0:
        raise SoundError(f"The sound is longer than {longest_seconds:g} s.")
    return np.concatenate(pieces).astype(np.int16, copy=False)
