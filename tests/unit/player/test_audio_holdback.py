"""The held sound's end, against a decoder that knows nothing of it."""

import io
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import Final

import av
import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from kiosk.player.adts import FRAME_SAMPLES, silent
from kiosk.player.audio_holdback import AudioHoldback
from kiosk.player.mpegts import PACKET_BYTES, Pes, is_whole, packets_of, payload_of, read_pes, stream_id_of
from tests.unit.player.origin import FIRST_SECOND, SAMPLE_RATE, make_segments

FRAME: Final = FRAME_SAMPLES / SAMPLE_RATE
RATES: Final = [48000, 44100, 24000]


@cache
def make_sound(layout: str, rate: int, codec: str = "aac", begins: float = 0.0) -> bytes:
    """Two seconds of a small picture and a tone; ffmpeg puts many frames of so quiet a sound into one piece."""
    out = io.BytesIO()
    with av.open(out, "w", format="mpegts", options={"output_ts_offset": f"{begins}"}) as container:
        video = container.add_stream("libx264", rate=30, options={"preset": "ultrafast", "tune": "zerolatency"})
        video.width, video.height, video.pix_fmt = 64, 64, "yuv420p"
        audio = container.add_stream(codec, rate=rate, layout=layout, options={"b": "64k" if codec != "aac" else "24k"})
        assert isinstance(audio, av.AudioStream)
        for number in range(60):
            frame = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            frame.pts = number
            container.mux(video.encode(frame))
            samples = rate // 30
            wave = 8000 * np.sin(440 * 2 * np.pi * (np.arange(samples) + number * samples) / rate)
            channels = len(audio.layout.channels)
            sound = av.AudioFrame.from_ndarray(
                np.repeat(wave.astype(np.int16), channels).reshape(1, -1), format="s16", layout=layout
            )
            sound.sample_rate, sound.pts = rate, number * samples
            container.mux(audio.encode(sound))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    return out.getvalue()


def packets(data: bytes) -> dict[str, list[tuple[int | None, bytes]]]:
    """What a demuxer finds of each kind, in order: times and bytes."""
    found: dict[str, list[tuple[int | None, bytes]]] = defaultdict(list)
    with av.open(io.BytesIO(data), "r", format="mpegts") as container:
        for packet in container.demux():
            if packet.size:
                found[packet.stream.type].append((packet.pts, bytes(packet)))
    return found


def pass_through(data: bytes, cuts: list[int], tail: AudioHoldback) -> bytes:
    """What comes out of `data`, given in pieces cut at `cuts`."""
    marks = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    return b"".join(taken(tail, data[a:b]) for a, b in pairwise(marks))


def taken(tail: AudioHoldback, data: bytes) -> bytes:
    """What goes on at once."""
    return b"".join(tail.take(data))


def heard(data: bytes) -> NDArray[np.float64]:
    """The decoded samples."""
    with av.open(io.BytesIO(data), "r", format="mpegts") as container:
        return np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)]).astype(np.float64)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("layout", ["mono", "stereo"])
@given(cuts=st.lists(st.integers(0, 10**6), max_size=20))
def test_nothing_is_lost_or_changed_however_it_arrives(layout: str, rate: int, cuts: list[int]) -> None:
    data, tail = make_sound(layout, rate), AudioHoldback()
    out = pass_through(data, cuts, tail)
    assert tail.until is not None
    assert packets(out + tail.rest()) == packets(data)
    assert tail.rest() == b""


def test_what_is_held_is_the_sound_s_last_frame() -> None:
    tail, segments = AudioHoldback(), make_segments(3)
    for number in range(3):
        out = taken(tail, segments[number])
        before = packets(b"".join(segments[: number + 1]))
        assert tail.until is not None
        last = before["audio"][-1][0]
        assert last is not None
        assert tail.until == pytest.approx(last / 90_000 - FIRST_SECOND, abs=1e-4)
        assert number or len(packets(out)["audio"]) == len(before["audio"]) - 1


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("layout", ["mono", "stereo"])
def test_a_sound_that_is_hushed_fades_and_comes_back(layout: str, rate: int) -> None:
    data, tail = make_sound(layout, rate), AudioHoldback()
    half = len(data) // 2 // PACKET_BYTES * PACKET_BYTES
    out = taken(tail, data[:half])
    at = tail.until
    assert at is not None
    out += tail.hush() + taken(tail, data[half:]) + tail.rest()
    whole, faded = packets(data)["audio"], packets(out)["audio"]
    assert [pts for pts, _ in faded] == [pts for pts, _ in whole]
    differing = [n for n, (a, b) in enumerate(zip(whole, faded, strict=True)) if a != b]
    assert len(differing) == 1
    before, after = heard(data), heard(out)
    n = differing[0] * FRAME_SAMPLES
    assert np.array_equal(before[: n - FRAME_SAMPLES], after[: n - FRAME_SAMPLES])
    rest = before[n + 3 * FRAME_SAMPLES :] - after[n + 3 * FRAME_SAMPLES :]
    assert np.abs(rest).max() < 0.01, "but for the noise that a decoder makes up"
    step = np.abs(np.diff(before)).max()
    assert np.abs(np.diff(after)).max() < 1.5 * step, "nothing breaks off"
    quiet = np.abs(after[n - FRAME_SAMPLES : n + 3 * FRAME_SAMPLES]).reshape(-1, 64).max(axis=1)
    assert quiet.min() < 0.02 * np.abs(before).max()


@given(st.binary(max_size=2000), st.lists(st.integers(0, 2000), max_size=5))
def test_what_is_no_ts_passes_as_it_is(data: bytes, cuts: list[int]) -> None:
    tail = AudioHoldback()
    assert pass_through(b"\0" + data, cuts, tail) + tail.rest() == b"\0" + data
    assert tail.hush() == b""


@st.composite
def broken_streams(draw: st.DrawFn) -> bytes:
    """Packets of sound, whole and broken, between packets that mean nothing."""
    out = b""
    for _ in range(draw(st.integers(0, 6))):
        frames = b"".join(draw(st.lists(st.sampled_from(FRAMES), max_size=3))) + draw(st.binary(max_size=4))
        pes = Pes(draw(st.sampled_from([0xC0, 0xE0])), draw(st.integers(0, 2**33 - 1)), frames)
        made = [bytearray(packet) for packet in packets_of(pes, draw(st.integers(0, 2)), 0)]
        for _ in range(draw(st.integers(0, 2))):
            made[0][draw(st.integers(1, PACKET_BYTES - 1))] = draw(st.integers(0, 255))
        out += b"".join(map(bytes, made)) + b"\x47" + draw(st.binary(min_size=187, max_size=187))
    return out


FRAMES: Final = [silent(b"\xff\xf1\x4c\x40\x01\x1f\xfc"), silent(b"\xff\xf1\x4c\x80\x01\x1f\xfc"), b"\xff\xf1\x10"]


def carried(data: bytes) -> dict[int, bytes]:
    """What the packets of each stream carry together, without the headers of its pieces."""
    found: dict[int, bytes] = defaultdict(bytes)
    for at in range(0, len(data), PACKET_BYTES):
        payload = payload_of(data[at : at + PACKET_BYTES])
        pid = int.from_bytes(data[at + 1 : at + 3]) & 0x1FFF
        found[pid] += payload[9 + payload[8] :] if stream_id_of(payload) and len(payload) > 8 else payload
    return {pid: carried for pid, carried in found.items() if carried}


def one_that_says_less_than_it_carries() -> bytes:
    """A piece whose packets hold more than its length says, and another one behind it."""
    first, second = (packets_of(Pes(0xC0, pts, FRAMES[0]), 0, 0)[0] for pts in (0, 1))
    return first + second[:1] + bytes([second[1] & 0xBF]) + second[2:]


@given(broken_streams(), st.lists(st.integers(0, 4000), max_size=5))
@example(one_that_says_less_than_it_carries(), [])
def test_nothing_that_is_carried_gets_lost_in_a_broken_stream(data: bytes, cuts: list[int]) -> None:
    tail = AudioHoldback()
    assert carried(pass_through(data, cuts, tail) + tail.rest()) == carried(data)


@pytest.mark.parametrize("codec", ["mp2", "libmp3lame", "ac3"])
def test_sound_of_another_kind_is_not_held_back(codec: str) -> None:
    tail, data = AudioHoldback(), make_sound("stereo", 48000, codec)
    assert packets(taken(tail, data)) == packets(data)
    assert tail.rest() == b""


def test_a_sound_that_ends_before_the_picture_is_let_go() -> None:
    sound, picture = Pes(0xC0, 90_000, FRAMES[0] * 2), Pes(0xE0, 90_000, b"picture")
    tail = AudioHoldback()
    out = taken(tail, b"".join(packets_of(picture, 256, 0) + packets_of(sound, 257, 0)))
    assert carried(out)[257] == FRAMES[0]
    assert tail.until == pytest.approx(FRAME, abs=1e-4)
    later = Pes(0xE0, 90_000 * 3, b"picture")
    rest = taken(tail, b"".join(packets_of(later, 256, 1)))
    assert carried(rest)[257] == FRAMES[0]
    assert not tail.understands


@pytest.mark.parametrize("seconds", [-50, 50])
def test_a_sound_whose_time_jumps_is_let_go(seconds: int) -> None:
    tail, frames = AudioHoldback(), FRAMES[0] * 2
    taken(tail, b"".join(packets_of(Pes(0xC0, 90_000 * 100, frames), 257, 0)))
    jumped = b"".join(packets_of(Pes(0xC0, 90_000 * (100 + seconds), frames), 257, 1))
    assert carried(taken(tail, jumped)) == {257: FRAMES[0] * 3}, "what was held, and all that came"
    assert not tail.understands


@given(st.binary(max_size=3000), st.integers(0, 2**33 - 1), st.integers(0, 0x1FFF), st.integers(0, 15))
def test_a_piece_is_read_as_it_was_written(data: bytes, pts: int, pid: int, counter: int) -> None:
    pes = Pes(0xC0, pts, data)
    written = packets_of(pes, pid, counter)
    assert {len(packet) for packet in written} == {PACKET_BYTES}
    assert [packet[3] & 15 for packet in written] == [(counter + n) % 16 for n in range(len(written))]
    assert read_pes(b"".join(map(payload_of, written))) == pes
    assert is_whole(b"".join(map(payload_of, written)))
    assert not is_whole(b"".join(map(payload_of, written))[:-1])
