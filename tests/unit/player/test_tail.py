"""The held sound's end, against a decoder that knows nothing of it."""

import io
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import Final

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from kiosk.player.adts import FRAME_SAMPLES
from kiosk.player.mpegts import PACKET_BYTES, Pes, packets_of, payload_of, read_pes
from kiosk.player.tail import Tail
from tests.unit.player.origin import FIRST_SECOND, SAMPLE_RATE, make_segments

FRAME: Final = FRAME_SAMPLES / SAMPLE_RATE
RATES: Final = [48000, 44100, 24000]


@cache
def make_sound(layout: str, rate: int) -> bytes:
    """Two seconds of a small picture and a tone; ffmpeg puts many frames of so quiet a sound into one piece."""
    out = io.BytesIO()
    with av.open(out, "w", format="mpegts") as container:
        video = container.add_stream("libx264", rate=30, options={"preset": "ultrafast", "tune": "zerolatency"})
        video.width, video.height, video.pix_fmt = 64, 64, "yuv420p"
        audio = container.add_stream("aac", rate=rate, layout=layout, options={"b": "24k"})
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


def pass_through(data: bytes, cuts: list[int], tail: Tail) -> bytes:
    """What comes out of `data`, given in pieces cut at `cuts`."""
    marks = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    return b"".join(tail.take(data[a:b]) for a, b in pairwise(marks))


def heard(data: bytes) -> NDArray[np.float64]:
    """The decoded samples."""
    with av.open(io.BytesIO(data), "r", format="mpegts") as container:
        return np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)]).astype(np.float64)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("layout", ["mono", "stereo"])
@given(cuts=st.lists(st.integers(0, 10**6), max_size=20))
def test_nothing_is_lost_or_changed_however_it_arrives(layout: str, rate: int, cuts: list[int]) -> None:
    data, tail = make_sound(layout, rate), Tail()
    out = pass_through(data, cuts, tail)
    assert tail.until is not None
    assert packets(out + tail.rest()) == packets(data)
    assert tail.rest() == b""


def test_what_is_held_is_the_sound_s_last_frame() -> None:
    tail, segments = Tail(), make_segments(3)
    for number in range(3):
        out = tail.take(segments[number])
        before = packets(b"".join(segments[: number + 1]))
        assert tail.until is not None
        last = before["audio"][-1][0]
        assert last is not None
        assert tail.until == pytest.approx(last / 90_000 - FIRST_SECOND, abs=1e-4)
        assert number or len(packets(out)["audio"]) == len(before["audio"]) - 1


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("layout", ["mono", "stereo"])
def test_a_sound_that_is_hushed_fades_and_comes_back(layout: str, rate: int) -> None:
    data, tail = make_sound(layout, rate), Tail()
    half = len(data) // 2 // PACKET_BYTES * PACKET_BYTES
    out = tail.take(data[:half])
    at = tail.until
    assert at is not None
    out += tail.hush() + tail.take(data[half:]) + tail.rest()
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
    tail = Tail()
    assert pass_through(b"\0" + data, cuts, tail) + tail.rest() == b"\0" + data
    assert tail.hush() == b""


@given(st.lists(st.binary(min_size=187, max_size=187), max_size=8), st.lists(st.integers(0, 1504), max_size=5))
def test_packets_that_mean_nothing_pass(bodies: list[bytes], cuts: list[int]) -> None:
    data, tail = b"".join(b"\x47" + body for body in bodies), Tail()
    assert len(pass_through(data, cuts, tail) + tail.rest()) >= len(data) // 2


@given(st.binary(max_size=3000), st.integers(0, 2**33 - 1), st.integers(0, 0x1FFF), st.integers(0, 15))
def test_a_piece_is_read_as_it_was_written(data: bytes, pts: int, pid: int, counter: int) -> None:
    pes = Pes(0xC0, pts, data)
    written = packets_of(pes, pid, counter)
    assert {len(packet) for packet in written} == {PACKET_BYTES}
    assert [packet[3] & 15 for packet in written] == [(counter + n) % 16 for n in range(len(written))]
    assert read_pes(b"".join(map(payload_of, written))) == pes
    assert read_pes(b"".join(map(payload_of, written))[:-1]) is None
