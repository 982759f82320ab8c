"""Where a recording's sound ends, against a decoder that knows nothing of it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.player.mpegts import ROUND
from kiosk.recordings.audio_end import NotUnderstood, without_later_sound
from tests.unit.player.origin import make_segments
from tests.unit.player.test_audio_holdback import FRAME, RATES, heard, make_sound, packets


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("layout", ["mono", "stereo"])
@given(seconds=st.floats(-0.5, 2.5))
def test_nothing_is_heard_after_the_end_and_all_before_it(layout: str, rate: int, seconds: float) -> None:
    data = make_sound(layout, rate)
    found, whole = packets(without_later_sound(data, seconds)), packets(data)
    assert found["video"] == whole["video"]
    first, frame = whole["video"][0][0] or 0, 1024 / rate
    ends = [((pts or 0) - first) / 90_000 + frame for pts, _ in whole["audio"]]
    kept = len(found["audio"])
    assert found["audio"] == whole["audio"][:kept]
    assert all(end <= seconds + 1e-3 for end in ends[:kept])
    assert not ends[kept:] or ends[kept] >= seconds - 1e-3


def test_segments_one_after_the_other_are_heard_to_the_end() -> None:
    segments = b"".join(make_segments(3))
    samples = heard(without_later_sound(segments, 1.5))
    before = heard(segments)[: len(samples)]
    last = round(FRAME * 48_000 * 2)
    assert np.array_equal(samples[:-last], before[:-last])
    assert 1.4 < len(samples) / 48_000 <= 1.5 + FRAME, "it begins a frame before the picture"


def test_the_end_is_found_where_times_begin_anew() -> None:
    data = make_sound("mono", 48_000)
    wrapped = make_sound("mono", 48_000, begins=ROUND / 90_000 - 1.0)
    assert packets(wrapped)["video"][0][0] == -90_000, "for the demuxer, which has seen the wrap"
    assert samples_of(without_later_sound(wrapped, 1.5)) == samples_of(without_later_sound(data, 1.5))


def samples_of(data: bytes) -> list[bytes]:
    """All frames of the sound."""
    return [sound for _, sound in packets(data)["audio"]]


@pytest.mark.parametrize(
    "data",
    [
        make_sound("mono", 48000, "mp2"),
        make_segments(1)[0][:-1],
        b"".join(make_segments(2)[::-1]),
        b"\x47" + b"\0" * 187,
        b"",
    ],
    ids=["other sound", "part of a packet", "time goes back", "nothing in it", "nothing"],
)
def test_what_is_not_understood_is_said(data: bytes) -> None:
    with pytest.raises(NotUnderstood):
        without_later_sound(data, 0.5)
