"""The newest sound of an MPEG-TS stream, held back while nobody knows whether more comes.

mpv decodes what it gets at once. So the last frame of the sound (0.02 s) is kept here until the next one arrives; where
that does not come in time, silence takes its place, and the sound fades instead of breaking off.
"""

from collections.abc import Iterator
from typing import Final

from kiosk.player.adts import read_frames, seconds_of, silent
from kiosk.player.mpegts import (
    PACKET_BYTES,
    ROUND,
    SYNC,
    TICKS,
    Pes,
    begins,
    numbered,
    packets_of,
    payload_of,
    pts_of,
    read_pes,
    stream_id_of,
)

SOUND: Final = range(0xC0, 0xE0)
PICTURE: Final = range(0xE0, 0xF0)


class Tail:
    """Gives on what it takes, in order but for the sound's end; all of it where it does not understand the stream."""

    def __init__(self) -> None:
        self._understood = True
        self._part = b""  # of a packet
        self._pid: int | None = None
        self._first: int | None = None  # when the first picture is presented
        self._counter = 0
        self._packets: list[bytes] = []  # of a piece of sound that is not whole yet
        self._held: Pes | None = None  # the last frame

    @property
    def until(self) -> float | None:
        """Seconds from the first picture to the frame that is held; None while none is."""
        if self._held is None or self._first is None:
            return None
        ticks = (self._held.pts - self._first) % ROUND
        return (ticks if ticks < ROUND // 2 else ticks - ROUND) / TICKS

    def take(self, data: bytes) -> bytes:
        """What can go on now that `data` has come."""
        data, self._part = self._part + data, b""
        whole = len(data) - len(data) % PACKET_BYTES
        if not self._understood or data[:whole:PACKET_BYTES].strip(SYNC):
            self._understood = False
            return self.rest() + data
        if self._pid is None or self._first is None:
            self._look(data[:whole])
        out, done = [], 0
        for at in self._sounds(data, whole):
            packet = data[at : at + PACKET_BYTES]
            out += [data[done:at], self.rest() if begins(packet) else b""]
            done = at + PACKET_BYTES
            self._packets.append(packet)
        out += [data[done:whole], self._split()]
        self._part = data[whole:]
        return b"".join(out)

    def rest(self) -> bytes:
        """All that is held."""
        held, self._held = self._held, None
        packets, self._packets = self._packets, []
        part, self._part = self._part, b""
        return b"".join((self._sent(held) if held else b"", *map(self._number, packets), part))

    def hush(self) -> bytes:
        """Silence, instead of the last frame."""
        held, self._held = self._held, None
        return self._sent(Pes(held.stream_id, held.pts, silent(held.data))) if held else b""

    def _look(self, data: bytes) -> None:
        """Find the first picture's time, and the first sound's packets."""
        for at in range(0, len(data), PACKET_BYTES):
            packet = data[at : at + PACKET_BYTES]
            payload = payload_of(packet) if begins(packet) else b""
            kind = stream_id_of(payload)
            if kind in PICTURE and self._first is None:
                self._first = pts_of(payload)
            elif kind in SOUND and self._pid is None:
                self._pid = int.from_bytes(packet[1:3]) & 0x1FFF
                self._counter = packet[3]

    def _sounds(self, data: bytes, whole: int) -> Iterator[int]:
        """Where the sound's packets are; most are the picture's, and pass without being looked at one by one."""
        if self._pid is None:
            return
        highs, lows = data[1:whole:PACKET_BYTES], data[2:whole:PACKET_BYTES]
        high, low = divmod(self._pid, 256)
        found = lows.find(low)
        while found >= 0:
            if highs[found] & 0x1F == high:
                yield found * PACKET_BYTES
            found = lows.find(low, found + 1)

    def _split(self) -> bytes:
        """Where a piece of sound is whole: all but its last frame, which is held."""
        pes = read_pes(b"".join(map(payload_of, self._packets)))
        frames = read_frames(pes.data) if pes else []
        if not pes or not frames:
            return b""
        *before, last = frames
        later = pes.pts + round(len(before) * seconds_of(last) * TICKS)
        self._packets = []
        self._held = Pes(pes.stream_id, later % ROUND, last)
        return self._sent(Pes(pes.stream_id, pes.pts, b"".join(before))) if before else b""

    def _sent(self, pes: Pes) -> bytes:
        packets = packets_of(pes, self._pid or 0, self._counter)
        self._counter += len(packets)
        return b"".join(packets)

    def _number(self, packet: bytes) -> bytes:
        packet = numbered(packet, self._counter)
        self._counter += bool(packet[3] & 0x10)
        return packet
