"""What of a stream is recorded while it is fed, with a real origin."""

import asyncio
from collections.abc import Callable

import pytest

from kiosk.avatar.models import Word
from kiosk.player import hls_feed
from kiosk.player.hls_feed import BeyondFeederError, FeedError, HlsFeed, media_client
from kiosk.recordings.recording import Clip, Container
from kiosk.recordings.stream_recorder import StreamRecorder
from tests.unit.player.origin import Origin, running_origin

SEGMENTS = tuple(bytes([65 + n]) * 50_000 for n in range(4))
MAP = '#EXT-X-MAP:URI="init.mp4"\n'


class Pipe:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.data = b""

    async def write(self, data: bytes) -> None:
        self.data += data

    async def finish(self) -> None:
        pass


def feed(url: str, error: type[Exception] | None = None) -> tuple[StreamRecorder, bytes]:
    """What was taken of the stream at `url`, and all that went to the pipe."""
    take, pipe = StreamRecorder(), Pipe()

    async def run() -> None:
        async with media_client() as client:
            await HlsFeed(client, url, lambda _: None, take).run(pipe)

    if error is None:
        asyncio.run(run())
    else:
        with pytest.raises(error):
            asyncio.run(run())
    return take, pipe.data


def said(take: StreamRecorder, start: float, end: float) -> Clip | None:
    """What is recorded of a word; each segment is a second long."""
    return take.cut([Word("x", start, end)], 0, 1)


@pytest.mark.parametrize("failures", [[], [0, 0], [503, 0, 404]])
@pytest.mark.parametrize("container", ["mpegts", "mp4"])
def test_each_byte_is_taken_once_however_often_the_origin_fails(container: Container, failures: list[int]) -> None:
    with running_origin() as origin:
        url = origin.publish(SEGMENTS, extra=MAP if container == "mp4" else "")
        origin.files["/init.mp4"] = b"init"
        origin.failures["/1.ts"] = list(failures)
        take, piped = feed(url)
        assert {origin.requests[f"/{number}.ts"] for number in (0, 2, 3)} == {1}, "nothing is fetched twice"
    whole, middle = said(take, 0.1, 3.9), said(take, 1.1, 2.5)
    assert whole
    assert middle
    init = b"init" if container == "mp4" else b""
    assert whole.data == piped == init + b"".join(SEGMENTS)
    assert middle.data == init + SEGMENTS[1] + SEGMENTS[2]
    assert whole.container == container


def test_what_came_before_a_stream_was_cut_can_be_used_but_not_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hls_feed, "GIVE_UP_SECONDS", 0.2)
    with running_origin() as origin:
        url = origin.publish(SEGMENTS)
        whole = origin.texts["/index.m3u8"](0.0) or ""
        origin.texts["/index.m3u8"] = lambda _: whole.replace("#EXT-X-ENDLIST\n", "")
        take, _ = feed(url, FeedError)
    assert said(take, 1.1, 2.5)
    assert said(take, 1.1, 3.95) is None


def test_a_segment_that_never_came_whole_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hls_feed, "GIVE_UP_SECONDS", 0.2)
    with running_origin() as origin:
        url = origin.publish(SEGMENTS)
        origin.failures["/2.ts"] = [0] + [503] * 100
        take, piped = feed(url, FeedError)
        assert len(piped) > 100_000, "a part of it was played"
    assert said(take, 0.1, 0.9)
    assert said(take, 0.1, 1.95) is None


def _break_off(whole: str) -> str:
    return whole.replace("#EXTINF:1.0,\n2.ts", "#EXT-X-DISCONTINUITY\n#EXTINF:1.0,\n2.ts")


def _other_init(whole: str) -> str:
    return whole.replace("#EXTINF:1.0,\n2.ts", '#EXT-X-MAP:URI="other.mp4"\n#EXTINF:1.0,\n2.ts')


def _no_length(whole: str) -> str:
    return whole.replace("#EXTINF:1.0,\n2.ts", "#EXTINF:0,\n2.ts")


@pytest.mark.parametrize(
    ("turn", "extra"), [(_break_off, MAP), (_other_init, MAP), (_other_init, ""), (_no_length, MAP)]
)
def test_nothing_is_cut_across_a_break(turn: Callable[[str], str], extra: str) -> None:
    with running_origin() as origin:
        url = origin.publish(SEGMENTS, extra=extra)
        origin.files |= {"/init.mp4": b"init", "/other.mp4": b"other"}
        whole = turn(origin.texts["/index.m3u8"](0.0) or "")
        begin = whole[: whole.index("1.ts") + len("1.ts\n")]
        readings = [begin, whole]
        origin.texts["/index.m3u8"] = lambda _: readings.pop(0) if len(readings) > 1 else whole
        take, piped = feed(url)
        assert piped.replace(b"other", b"").replace(b"init", b"") == b"".join(SEGMENTS), "all of it is played"
    before = said(take, 0.1, 0.9)
    assert before
    assert b"other" not in before.data
    assert said(take, 0.1, 1.95) is None
    assert said(take, 1.1, 2.5) is None
    assert said(take, 2.1, 2.5) is None


def _encrypt(origin: Origin) -> str:
    return origin.publish(SEGMENTS, extra='#EXT-X-KEY:METHOD=AES-128,URI="k"\n')


def test_nothing_is_taken_of_a_stream_that_is_left_to_mpv() -> None:
    with running_origin() as origin:
        take, _ = feed(_encrypt(origin), BeyondFeederError)
    assert said(take, 0.1, 0.9) is None
