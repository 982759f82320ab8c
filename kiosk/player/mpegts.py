"""MPEG-TS, as far as the sound of a stream needs it: ISO/IEC 13818-1, 2.4.3 (its numbers in the comments)."""

from dataclasses import dataclass
from typing import Final

PACKET_BYTES: Final = 188
SYNC: Final = b"\x47"
PAYLOAD_BYTES: Final = PACKET_BYTES - 4
TICKS: Final = 90_000
"""Of a second."""
ROUND: Final = 1 << 33
"""So many ticks, and time begins anew."""
SOUND: Final = range(0xC0, 0xE0)
PICTURE: Final = range(0xE0, 0xF0)
"""The stream ids of them (2.4.3.7)."""
STAMPED: Final = b"\x80\x80\x05"
"""The flags of a header with a time stamp and nothing else, and the stamp's length (2.4.3.7)."""


@dataclass(frozen=True)
class Pes:
    """A piece of one elementary stream, and when it is presented, in ticks."""

    stream_id: int
    pts: int
    data: bytes


def begins(packet: bytes) -> bool:
    """Whether a piece begins in the packet."""
    return bool(packet[1] & 0x40)


def payload_of(packet: bytes) -> bytes:
    """What the packet carries; empty where it carries nothing."""
    has = packet[3] >> 4 & 3
    return b"" if has in (0, 2) else packet[5 + packet[4] :] if has == 3 else packet[4:]


def numbered(packet: bytes, counter: int) -> bytes:
    """The packet as the one after `counter` packets of its stream."""
    return packet[:3] + bytes([packet[3] & 0xF0 | counter & 15]) + packet[4:]


def pid_of(packet: bytes) -> int:
    """The number of the stream that the packet is of."""
    return int.from_bytes(packet[1:3]) & 0x1FFF


def stream_id_of(payload: bytes) -> int | None:
    """Which kind of stream begins in this payload, as `SOUND` or `PICTURE`."""
    return payload[3] if len(payload) > 3 and payload[:3] == b"\0\0\1" else None


def is_whole(payload: bytes) -> bool:
    """Whether payloads together have all that the piece they carry says it has; it may say nothing of it."""
    return len(payload) >= 6 + int.from_bytes(payload[4:6]) > 6


def read_pes(payload: bytes) -> Pes | None:
    """What payloads carry together, which are whole; None for no such piece, without a time, or with more behind it."""
    kind, pts, end = stream_id_of(payload), pts_of(payload), 6 + int.from_bytes(payload[4:6])
    if kind is None or pts is None or not 9 + payload[8] <= end == len(payload):
        return None
    return Pes(kind, pts, payload[9 + payload[8] : end])


def pts_of(payload: bytes) -> int | None:
    """When what begins in this payload is presented; None where it does not say."""
    if len(payload) < 14 or not payload[7] & 0x80:
        return None
    a, b, c, d, e = payload[9:14]
    return (a >> 1 & 7) << 30 | b << 22 | (c >> 1) << 15 | d << 7 | e >> 1


def seconds_between(before: int, after: int) -> float:
    """From one time stamp to another one."""
    ticks = (after - before) % ROUND
    return (ticks if ticks < ROUND // 2 else ticks - ROUND) / TICKS


def packets_of(pes: Pes, pid: int, counter: int) -> list[bytes]:
    """The packets that carry it, the first of them after `counter` packets; `data` is shorter than 65,000 bytes."""
    pts = pes.pts
    stamp = bytes([0x21 | pts >> 29 & 14, pts >> 22 & 255, pts >> 14 & 254 | 1, pts >> 7 & 255, pts << 1 & 254 | 1])
    head = STAMPED + stamp
    payload = b"\0\0\1" + bytes([pes.stream_id]) + (len(head) + len(pes.data)).to_bytes(2) + head + pes.data
    pieces = [payload[at : at + PAYLOAD_BYTES] for at in range(0, len(payload), PAYLOAD_BYTES)]
    return [_packet(piece, pid, counter + n, first=n == 0) for n, piece in enumerate(pieces)]


def _packet(piece: bytes, pid: int, counter: int, *, first: bool) -> bytes:
    room = PAYLOAD_BYTES - len(piece)
    # An adaptation field (2.4.3.4) fills the packet: its length, no flags, and bytes that mean nothing.
    field = bytes([room - 1, *[0] * min(room - 1, 1)]) + b"\xff" * (room - 2) if room else b""
    head = SYNC + (pid | (0x4000 if first else 0)).to_bytes(2) + bytes([0x30 if room else 0x10])
    return numbered(head + field + piece, counter)
