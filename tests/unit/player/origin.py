"""A small HLS origin on real HTTP, whose publication and faults a test sets."""

import io
import multiprocessing
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection

import av
import numpy as np

RATE = 30
SAMPLE_RATE = 48000
BEAT_FRAMES = 3
TONE_HERTZ, BEEP_HERTZ = 440, 1000
FIRST_SECOND = 10
"""Where the containers' time begins: anywhere but at 0, as services have it."""


@cache
def make_segments(count: int) -> tuple[bytes, ...]:
    """`count` MPEG-TS segments of 1 s: a picture that grows brighter and a tone, each starting with a keyframe."""
    data, starts = _encode(count, "mpegts", {})
    return _cut(data, starts)


@cache
def make_beats(count: int, height: int = 180) -> tuple[bytes, ...]:
    """`count` MPEG-TS segments of 1 s, each begun by `BEAT_FRAMES` white pictures and a beep of the same length."""
    data, starts = _encode(count, "mpegts", {}, height, beats=True)
    return _cut(data, starts)


@cache
def make_long_segments(count: int) -> tuple[bytes, ...]:
    """`count` MPEG-TS segments of 2 s, as large as a service's: 1280x720, about 2 Mbit/s, each a GOP."""
    data, starts = _encode(2 * count, "mpegts", {}, 720, bits=2_000_000, group=2)
    return _cut(data, starts)


def jitter(count: int, most: float, seed: int) -> dict[int, float]:
    """How late each of `count` segments is, evenly up to `most` seconds; the first is what the others are late to."""
    chance = random.Random(seed)  # noqa: S311
    return {number: chance.uniform(0, most) for number in range(1, count)}


@cache
def make_fragments(count: int) -> tuple[bytes, ...]:
    """The initialisation section, then `count` fMP4 segments of the same."""
    data, _ = _encode(count, "mp4", {"movflags": "frag_keyframe+empty_moov+default_base_moof"})
    marks = [i - 4 for i in range(len(data)) if data[i : i + 4] == b"moof"]
    return _cut(data, [0, *marks])


def _cut(data: bytes, starts: list[int]) -> tuple[bytes, ...]:
    return tuple(data[a:b] for a, b in zip(starts, [*starts[1:], len(data)], strict=True))


def _encode(
    seconds: int,
    container_format: str,
    options: dict[str, str],
    height: int = 180,
    *,
    beats: bool = False,
    bits: int = 0,
    group: int = 1,
) -> tuple[bytes, list[int]]:
    """The encoded stream, and where in it each `group` of seconds starts; with `bits` a second, where that is given."""
    out = io.BytesIO()
    starts = []
    with av.open(out, "w", format=container_format, options=options) as container:
        video = container.add_stream("libx264", rate=RATE, options={"preset": "ultrafast", "tune": "zerolatency"})
        video.width, video.height, video.pix_fmt, video.gop_size = height * 16 // 9, height, "yuv420p", group * RATE
        if bits:
            video.bit_rate = bits
        audio = container.add_stream("aac", rate=SAMPLE_RATE, layout="mono")
        samples = SAMPLE_RATE // RATE
        grain = np.random.default_rng(1).integers(0, 40, (height + 7, height * 16 // 9, 1), np.uint8)
        for number in range(RATE * seconds):
            if number % (group * RATE) == 0:
                starts.append(out.tell())
            beat = number % RATE < BEAT_FRAMES
            light = (255 if beat else 0) if beats else 60 + number % 150
            picture = np.full((height, height * 16 // 9, 3), light, dtype=np.uint8)
            if bits:  # something that moves and is not flat, so that the bits are spent
                picture += grain[number % 7 : number % 7 + height, : height * 16 // 9]
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts = FIRST_SECOND * RATE + number
            container.mux(video.encode(frame))
            phase = 2 * np.pi * (np.arange(samples) + number * samples) / SAMPLE_RATE
            wave = 8000 * (beat * np.sin(BEEP_HERTZ * phase) if beats else np.sin(TONE_HERTZ * phase))
            sound = av.AudioFrame.from_ndarray(wave.astype(np.int16).reshape(1, -1), format="s16", layout="mono")
            sound.sample_rate, sound.pts = SAMPLE_RATE, FIRST_SECOND * SAMPLE_RATE + number * samples
            container.mux(audio.encode(sound))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    return out.getvalue(), starts


@dataclass
class Origin:
    """What is served: `files` by path; `texts` by path as functions of the seconds since the first request."""

    url: str
    files: dict[str, bytes] = field(default_factory=dict)
    texts: dict[str, Callable[[float], str | None]] = field(default_factory=dict)
    failures: dict[str, list[int]] = field(default_factory=dict)
    """Statuses to answer first, by path; 0 breaks the connection in the middle of the body."""
    redirects: dict[str, str] = field(default_factory=dict)
    requests: Counter[str] = field(default_factory=Counter)
    began: float | None = None
    round_trip: float = 0.0
    """Seconds that each request takes more."""

    def publish(
        self,
        segments: tuple[bytes, ...],
        *,
        paced: bool = False,
        late: dict[int, float] | None = None,
        extra: str = "",
        length: int = 1,
    ) -> str:
        """Address of a playlist of `segments` of `length` seconds.

        All are there at once, or (`paced`) each when the one before is over, `late` by so many seconds.
        """
        due = [float(n * length) + (late or {}).get(n, 0.0) if paced else 0.0 for n in range(len(segments))]
        due = [max(due[: n + 1]) for n in range(len(due))]
        self.files |= {f"/{n}.ts": data for n, data in enumerate(segments)}

        def text(elapsed: float) -> str:
            names = "".join(f"#EXTINF:{length}.0,\n{n}.ts\n" for n in range(len(segments)) if due[n] <= elapsed)
            end = "#EXT-X-ENDLIST\n" if elapsed >= due[-1] else ""
            return f"#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:{length}\n{extra}{names}{end}"

        self.texts["/index.m3u8"] = text
        return f"{self.url}/index.m3u8"


@contextmanager
def running_origin() -> Iterator[Origin]:
    """An origin on loopback."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # as servers do: it would hold each body back by 40 ms

        def do_GET(self) -> None:
            time.sleep(origin.round_trip)
            origin.requests[self.path] += 1
            origin.began = origin.began or time.monotonic()
            failures = origin.failures.get(self.path, [])
            status = failures.pop(0) if failures else 200
            text = origin.texts.get(self.path)
            words = text(time.monotonic() - origin.began) if text else None
            body = words.encode() if words is not None else origin.files.get(self.path)
            if self.path in origin.redirects:
                self.send_response(302)
                self.send_header("Location", origin.redirects[self.path])
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif body is None or status >= 400:
                self.send_error(status if status >= 400 else 404)
            else:
                self._answer(body, whole=status != 0)

        def _answer(self, body: bytes, *, whole: bool) -> None:
            skip = int((self.headers.get("Range") or "bytes=0-")[6:-1])
            self.send_response(206 if skip else 200)
            self.send_header("Access-Control-Allow-Origin", "*")  # a browser's page comes from elsewhere
            self.send_header("Content-Length", str(len(body) - skip))
            self.end_headers()
            self.wfile.write(body[skip:] if whole else body[skip : skip + len(body) // 2])
            self.close_connection = not whole

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True  # a client's open connection must not hold the test up
        block_on_close = False

    server = Server(("127.0.0.1", 0), Handler)
    origin = Origin(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield origin
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def distant_origin(segments: tuple[bytes, ...], length: int, round_trip: float) -> Iterator[str]:
    """The address of `segments` of `length` seconds, paced, at an origin whose process takes no time from this one."""
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=_serve, args=(there, segments, length, round_trip))
    process.start()
    try:
        yield here.recv()
    finally:
        here.send("end")
        process.join()


def _serve(connection: Connection, segments: tuple[bytes, ...], length: int, round_trip: float) -> None:
    with running_origin() as origin:
        origin.round_trip = round_trip
        connection.send(origin.publish(segments, paced=True, length=length))
        connection.recv()
