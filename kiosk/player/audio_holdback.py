"""The newest sound of an MPEG-TS stream, held back while nobody knows whether more comes.

mpv decodes what it gets at once. So the last frame of the sound (0.02 s) is kept here until the next one arrives; where
that does not come in time, silence takes its place, and the sound fades instead of breaking off.
"""

from typing import Final, TypeAlias

from kiosk.player.adts import read_frames, seconds_of, silent
from kiosk.player.mpegts import (
    PACKET_BYTES,
    PICTURE,
    ROUND,
    SOUND,
    SYNC,
    TICKS,
    Pes,
    begins,
    is_whole,
    numbered,
    packets_of,
    payload_of,
    pid_of,
    pts_of,
    read_pes,
    seconds_between,
    stream_id_of,
)

Piece: TypeAlias = bytes | memoryview

MOST_PACKETS: Final = 400
"""No piece has more: its length has 16 bits."""
MOST_APART_SECONDS: Final = 1.0
"""Between a piece of sound and the next, or the newest picture: the sound is another one, or there is none any more."""


class AudioHoldback:
    """Gives on what it takes, the newest piece of sound later than what is beside it, and its last frame not yet.

    As soon as there is anything in a stream that it does not understand, it lets all pass.
    """

    def __init__(self) -> None:
        self.understands = True
        self._part = b""  # of a packet
        self._pid: int | None = None
        self._first: int | None = None  # when the first picture is presented
        self._picture = self._sound = 0  # when the newest are
        self._counter = 0
        self._packets: list[bytes] = []  # of a piece of sound that has not been read
        self._held: Pes | None = None  # the last frame

    @property
    def until(self) -> float | None:
        """Seconds from the first picture to the frame that is held; None while none is."""
        return None if self._held is None or self._first is None else seconds_between(self._first, self._held.pts)

    def take(self, data: bytes) -> list[Piece]:
        """What can go on now that `data` has come; views of it, because to copy it all leaves holes in the heap."""
        if not self.understands:
            return [data]
        out: list[Piece] = []
        views, part = self._packed(data)
        for view in views:
            out += self._pass(view)
        self._part = part
        self.understands &= seconds_between(self._sound, self._picture) < MOST_APART_SECONDS
        if self.understands:
            out.append(self._read())
        if not self.understands:
            out.append(self.rest())
        return out

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

    def _packed(self, data: bytes) -> tuple[list[memoryview], bytes]:
        """Whole packets, and what is left for the next time."""
        part, self._part = self._part, b""
        missing = -len(part) % PACKET_BYTES
        first, view = part + data[:missing], memoryview(data)[missing:]
        if len(first) % PACKET_BYTES:
            return [], first
        whole = len(view) - len(view) % PACKET_BYTES
        return [memoryview(first), view[:whole]], bytes(view[whole:])

    def _pass(self, view: memoryview) -> list[Piece]:
        """Whole packets, but for a piece of sound that none follows."""
        self.understands &= not bytes(view[::PACKET_BYTES]).strip(SYNC)
        if not self.understands:
            return [self.rest(), view]
        out: list[Piece] = []
        done = 0
        for at in self._marks(view):
            packet = bytes(view[at : at + PACKET_BYTES])
            if begins(packet):
                self._note(packet)
            if pid_of(packet) == self._pid:
                out += [view[done:at], self.rest() if begins(packet) else b""]
                done = at + PACKET_BYTES
                self._packets.append(packet)
        return [*out, view[done:]]

    def _marks(self, view: memoryview) -> list[int]:
        """Where the sound's packets are, and where something begins; the others are most, and are not looked at."""
        highs, lows = bytes(view[1::PACKET_BYTES]), bytes(view[2::PACKET_BYTES])
        marks = {n for n, high in enumerate(highs) if high & 0x40}
        for n in sorted(marks) if self._pid is None else ():
            packet = bytes(view[n * PACKET_BYTES : (n + 1) * PACKET_BYTES])
            if stream_id_of(payload_of(packet)) in SOUND:
                self._pid, self._counter = pid_of(packet), packet[3]
                self._sound = self._picture = pts_of(payload_of(packet)) or 0
                break
        if self._pid is not None:
            high, low = divmod(self._pid, 256)
            marks |= {n for n, byte in enumerate(lows) if byte == low and highs[n] & 0x1F == high}
        return [n * PACKET_BYTES for n in sorted(marks)]

    def _note(self, packet: bytes) -> None:
        """Something begins: keep its time."""
        payload = payload_of(packet)
        kind, pts = stream_id_of(payload), pts_of(payload)
        if kind in PICTURE and pts is not None:
            self._first = pts if self._first is None else self._first
            self._picture = pts
        elif pid_of(packet) == self._pid and pts is not None:
            self.understands &= abs(seconds_between(self._sound, pts)) < MOST_APART_SECONDS
            self._sound = pts

    def _read(self) -> bytes:
        """Where the newest piece of sound is whole, all of it but its last frame, which is held."""
        payload = b"".join(map(payload_of, self._packets))
        if not is_whole(payload):
            self.understands &= len(self._packets) < MOST_PACKETS
            return b""
        pes = read_pes(payload)
        frames = read_frames(pes.data) if pes else []
        if not pes or not frames:
            self.understands = False
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
        carries = bool(packet[3] & 0x10)  # else it has the number of the one before
        self._counter += carries
        return numbered(packet, self._counter - 1)
