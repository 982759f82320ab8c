import io

import av
import m3u8
import numpy as np
import pytest

from kiosk.sandbox.media.hls import FRAME_RATE, HEIGHT, SAMPLES_PER_FRAME, WIDTH, Broadcast, GrowingPlaylist
from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples, speak

AHEAD = 3072


def broadcast_frames(frames: int, sound: Samples, late: tuple[int, float] = (0, 0.0)) -> GrowingPlaylist:
    """The playlist of a grey ramp with that sound, all of it published."""
    playlist = GrowingPlaylist(1.0)
    broadcast = Broadcast(playlist, 1.0, 0.0, late)
    read = 0
    for frame in range(frames):
        until = (frame + 1) * SAMPLES_PER_FRAME + AHEAD
        broadcast.add(np.full((HEIGHT, WIDTH, 4), 40 + frame, np.uint8), sound[read:until])
        read = until
    broadcast.close()
    return playlist


def joined(playlist: GrowingPlaylist) -> bytes:
    return b"".join(segment for number in range(len(playlist)) if (segment := playlist.segment(number)))


def test_joined_segments_are_one_continuous_stream() -> None:
    speech = speak("Hello there, my good friend.", "mia-en").samples
    sound = np.concatenate([speech, np.zeros(4 * SAMPLE_RATE, np.int16)])
    playlist = broadcast_frames(75, sound)
    with av.open(io.BytesIO(joined(playlist)), "r") as container:
        frames = list(container.decode(container.streams.video[0], container.streams.audio[0]))
    pictures = [frame for frame in frames if isinstance(frame, av.VideoFrame)]
    sounds = [frame for frame in frames if isinstance(frame, av.AudioFrame)]
    start = float(pictures[0].time or 0)
    assert [round((frame.time or 0) - start, 4) for frame in pictures] == [round(n / FRAME_RATE, 4) for n in range(75)]
    assert {(frame.width, frame.height, frame.format.name) for frame in pictures} == {(1280, 720, "yuv420p")}
    assert [round((frame.time or 0) - start, 4) for frame in sounds] == [
        round(n * 1024 / SAMPLE_RATE, 4) for n in range(len(sounds))
    ]
    assert len(sounds) * 1024 == pytest.approx(75 * SAMPLES_PER_FRAME, abs=1024)
    # Sample for sample where it was put in.
    heard = np.concatenate([frame.to_ndarray()[0] for frame in sounds])[: len(speech)]
    given = speech / 32768
    assert float(np.corrcoef(heard, given)[0, 1]) > 0.95


def test_every_segment_stands_alone() -> None:
    playlist = broadcast_frames(75, np.zeros(5 * SAMPLE_RATE, np.int16))
    for number, frames in enumerate((30, 30, 15)):
        segment = playlist.segment(number)
        assert segment
        assert len(segment) % 188 == 0
        with av.open(io.BytesIO(segment), "r") as container:
            pictures = list(container.decode(video=0))
        assert len(pictures) == frames
        assert pictures[0].key_frame


def test_continuity_counters_run_through() -> None:
    packets = np.frombuffer(joined(broadcast_frames(75, np.zeros(5 * SAMPLE_RATE, np.int16))), np.uint8).reshape(
        -1, 188
    )
    pids = (packets[:, 1].astype(int) & 0x1F) << 8 | packets[:, 2]
    for pid in np.unique(pids):
        own = packets[(pids == pid) & (packets[:, 3] & 0x10 != 0)]
        counters = own[:, 3].astype(int) & 0x0F
        assert ((np.diff(counters) % 16) == 1).all()


def test_the_playlist_grows_and_ends() -> None:
    playlist = GrowingPlaylist(0.5)
    assert not m3u8.loads(str(playlist)).segments
    playlist.publish(b"a", 0.5)
    playlist.publish(b"b", 0.5)
    growing = m3u8.loads(str(playlist))
    assert [segment.duration for segment in growing.segments] == [0.5, 0.5]
    assert (growing.playlist_type, growing.media_sequence, growing.target_duration) == ("event", 0, 1)
    assert not growing.is_endlist
    assert (playlist.segment(1), playlist.segment(2), playlist.segment(-1)) == (b"b", None, None)
    playlist.end()
    assert m3u8.loads(str(playlist)).is_endlist


def test_segments_are_published_when_they_are_over_and_the_late_one_later() -> None:
    playlist = GrowingPlaylist(1.0)
    broadcast = Broadcast(playlist, 1.0, started_at=100.0, late=(1, 0.75))
    picture = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    published = []
    for frame in range(120):
        broadcast.publish(100.0 + frame / FRAME_RATE)
        published.append(len(playlist))
        broadcast.add(picture, np.zeros(SAMPLES_PER_FRAME, np.int16))
    first_listed = [published.index(count) for count in (1, 2, 3)]
    assert published[first_listed[1]] == 2, "the one after the late one waits for its turn"
    assert first_listed == [30, 83, 90]
