"""Where a recording's sound ends: what its last segment goes on to say are others' words, which are not kept."""

import math
from collections.abc import Sequence
from typing import Final

from kiosk.player.adts import read_frames, seconds_of
from kiosk.player.mpegts import (
    PACKET_BYTES,
    PICTURE,
    SOUND,
    SYNC,
    Pes,
    begins,
    packets_of,
    payload_of,
    pid_of,
    pts_of,
    read_pes,
    seconds_between,
    stream_id_of,
)

NOTHING: Final = b""


class NotUnderstood(Exception):  # noqa: N818  it is no error: there are other formats
    """The sound cannot be told from the rest."""


def without_later_sound(data: bytes, seconds: float) -> bytes:
    """MPEG-TS with all of its picture, and of its sound what is over `seconds` after its first picture.

    Raises `NotUnderstood` where it is not whole packets, or its sound is not in frames of AAC-LC, one after the other.
    """
    packets = [data[at : at + PACKET_BYTES] for at in range(0, len(data), PACKET_BYTES)]
    if any(len(packet) < PACKET_BYTES or packet[:1] != SYNC for packet in packets):
        raise NotUnderstood
    first, pid = _first_picture_and_sound(packets)
    before = -math.inf
    for piece in _pieces(packets, pid):
        pes = read_pes(b"".join(payload_of(packets[at]) for at in piece))
        frames = read_frames(pes.data) if pes else []
        if not pes or not frames or (begun := seconds_between(first, pes.pts)) < before:
            raise NotUnderstood
        before = begun
        kept = [frame for number, frame in enumerate(frames, 1) if begun + number * seconds_of(frame) <= seconds]
        if len(kept) < len(frames):
            counter = packets[piece[0]][3]
            for at in piece:
                packets[at] = NOTHING
            if kept:
                packets[piece[0]] = b"".join(packets_of(Pes(pes.stream_id, pes.pts, b"".join(kept)), pid, counter))
    return b"".join(packets)


def _first_picture_and_sound(packets: Sequence[bytes]) -> tuple[int, int]:
    """When the first picture is presented, in ticks, and the sound's PID."""
    kinds = [(stream_id_of(payload_of(packet)), packet) for packet in packets if begins(packet)]
    pictures = [pts_of(payload_of(packet)) for kind, packet in kinds if kind in PICTURE]
    sounds = {pid_of(packet) for kind, packet in kinds if kind in SOUND}
    if not pictures or pictures[0] is None or len(sounds) != 1:
        raise NotUnderstood
    return pictures[0], sounds.pop()


def _pieces(packets: Sequence[bytes], pid: int) -> list[list[int]]:
    """Which packets carry each piece of the sound."""
    pieces: list[list[int]] = []
    for at, packet in enumerate(packets):
        if pid_of(packet) == pid:
            if begins(packet):
                pieces.append([])
            elif not pieces:
                raise NotUnderstood
            pieces[-1].append(at)
    return pieces
