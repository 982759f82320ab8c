"""Uploads, and sessions that speak a recording, asked of the sandbox from outside."""

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import av
import httpx
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples
from tests.contract.sounds import encoded, spoken, wav
from tests.contract.test_sandbox import (
    SESSIONS,
    Json,
    append,
    assert_error,
    cancel,
    meter_row,
    playlist_of,
    service,
    wait_for,
    wait_for_status,
    words_of,
)

ASSETS = "/v3/assets"
LIMIT = 32 * 1024 * 1024
GREETING = wav(spoken("Hello there."))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    options = ("--places", "100", "--segment-seconds", "0.2", "--session-seconds", "10")
    with service(*options, "--height", "720", "--frame-rate", "30") as sandbox:
        yield sandbox


def upload(client: httpx.Client, data: bytes, name: str = "x", media_type: str = "text/plain") -> httpx.Response:
    return client.post(ASSETS, files={"file": (name, data, media_type)})


def inline(sound: bytes, **changes: Any) -> Json:
    return {"type": "base64", "media_type": "audio/wav", "data": base64.b64encode(sound).decode()} | changes


def create(client: httpx.Client, source: Json, **changes: Any) -> httpx.Response:
    return client.post(SESSIONS, json={"type": "audio", "avatar_id": "mia", "audio": source} | changes)


def stream_of(answer: httpx.Response) -> str:
    assert answer.status_code == 201, answer.text
    return str(answer.json()["data"]["stream_id"])


@contextmanager
def web_server(status: int, body: bytes, **headers: str) -> Iterator[str]:
    """The address of a page with that answer."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/sound"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (GREETING, "audio/wav"),
        (b"ID3" + bytes(20), "audio/mpeg"),
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "image/jpeg"),
        (b"\0\0\0\x18ftypisom" + bytes(20), "video/mp4"),
        (encoded(spoken("Hi."), "webm", "libopus"), "video/webm"),
        (b"%PDF-1.7 " + bytes(20), "application/pdf"),
    ],
)
def test_files_are_known_by_their_content(client: httpx.Client, data: bytes, media_type: str) -> None:
    asset = upload(client, data, "photo.gif", "image/gif").raise_for_status().json()["data"]
    assert set(asset) == {"asset_id", "url", "mime_type", "size_bytes"}
    assert (asset["mime_type"], asset["size_bytes"]) == (media_type, len(data))
    served = httpx.get(asset["url"])
    assert (served.content, served.headers["content-type"]) == (data, media_type)
    assert upload(client, data).json()["data"]["asset_id"] != asset["asset_id"]


def test_bad_uploads(client: httpx.Client) -> None:
    assert_error(upload(client, b"", "a.wav", "audio/wav"), 400, "invalid_request", "file")
    assert_error(upload(client, b"just words", "a.wav", "audio/wav"), 400, "invalid_request", "file")
    assert_error(client.post(ASSETS, files={"other": ("a.png", PNG)}), 422, "invalid_request", "file")
    assert_error(client.post(ASSETS, data={"file": "text"}), 422, "invalid_request", "file")
    assert_error(
        client.post(ASSETS, content=b"x", headers={"Content-Type": "multipart/form-data"}), 400, "invalid_request"
    )
    assert_error(upload(client, PNG.ljust(LIMIT + 1)), 413, "file_too_large", "file")
    assert upload(client, PNG.ljust(LIMIT)).json()["data"]["size_bytes"] == LIMIT
    assert_error(client.post(ASSETS, files={"file": PNG}, headers={"X-Api-Key": ""}), 401, "unauthorized")
    assert_error(client.get("/media/assets/unknown"), 404, "not_found")


def test_a_recording_is_spoken_from_wherever_it_comes(client: httpx.Client) -> None:
    mp3 = encoded(spoken("Hello there."), "mp3", "libmp3lame")
    asset = upload(client, GREETING).json()["data"]
    with web_server(200, mp3) as url:
        sources: list[Json] = [
            {"type": "asset_id", "asset_id": asset["asset_id"]},
            {"type": "url", "url": asset["url"]},
            {"type": "url", "url": url},
            inline(GREETING),
            inline(mp3, media_type="audio/mpeg"),
        ]
        streams = [stream_of(create(client, source)) for source in sources]
    assert append(client, streams[0], "More.").status_code == 410
    for stream_id in streams:
        assert words_of(client, stream_id) == []
        done = wait_for_status(client, stream_id, "completed")
        assert done["end_reason"] == "completed"
        row = meter_row(client, stream_id)
        assert (row["type"], row["words"]) == ("audio", 0)
        sound, pictures = watch(client, done["hls_url"])
        # Silence before and after, as around a script.
        assert len(pictures) / 30 == pytest.approx(0.3 + len(GREETING) / 2 / SAMPLE_RATE + 0.5, abs=0.1)
        assert np.flatnonzero(np.abs(sound) > 0.02)[0] / SAMPLE_RATE == pytest.approx(0.3, abs=0.08)


def test_a_recording_can_be_cut_short_and_cancelled(client: httpx.Client) -> None:
    long = wav(np.tile(spoken("Hello there."), 8))
    short, cancelled = (
        stream_of(create(client, inline(long), max_duration_seconds=1)),
        stream_of(create(client, inline(long))),
    )
    wait_for_status(client, cancelled, "streaming")
    assert cancel(client, cancelled)
    assert wait_for_status(client, short, "completed")["end_reason"] == "max_duration"
    assert meter_row(client, short)["seconds"] == pytest.approx(1, abs=0.2)


def test_one_idempotency_key_opens_one_recording(client: httpx.Client) -> None:
    headers = {"Idempotency-Key": "a-recording"}
    body = {"type": "audio", "avatar_id": "mia", "audio": inline(GREETING)}
    first, again = (client.post(SESSIONS, json=body, headers=headers) for _ in range(2))
    assert stream_of(first) == stream_of(again)
    cancel(client, stream_of(first))


TEXT = base64.b64encode(b"just words").decode()


@pytest.mark.parametrize(
    ("audio", "param"),
    [
        (inline(b""), "audio.data"),
        (inline(GREETING, data=TEXT), "audio.data"),
        (inline(GREETING, data=inline(GREETING)["data"] + "\n"), "audio.data"),
        (inline(GREETING, data="ÄÖ"), "audio.data"),
        (inline(GREETING[:44]), "audio.data"),
        (inline(PNG), "audio.data"),
        (inline(encoded(spoken("Hi."), "webm", "libopus")), "audio.data"),
        (inline(wav(np.ones(4799) * 3000)), "audio.data"),
        (inline(wav(np.ones(SAMPLE_RATE) * 32)), "audio.data"),
        (inline(wav(np.ones(SAMPLE_RATE * 11) * 3000)), "audio.data"),
        (inline(GREETING, media_type="audio/webm"), "audio.media_type"),
        (inline(GREETING, media_type=""), "audio.media_type"),
        ({"type": "url", "url": "http://[::1"}, "audio.url"),
        ({"type": "url", "url": "http://127.0.0.1:9/a.wav"}, "audio.url"),
    ],
)
def test_what_cannot_be_spoken_is_refused(client: httpx.Client, audio: Json, param: str) -> None:
    before = client.get("/sandbox/meter").json()
    assert_error(create(client, audio), 400, "invalid_audio", param)
    assert client.get("/sandbox/meter").json()["sessions"] == before["sessions"]


@pytest.mark.parametrize(
    "url",
    ["http://192.0.2.1/a.wav", "http://localhost.example.com/a.wav", "file:///etc/passwd", "https://", "", "a.wav"],
)
def test_addresses_elsewhere_need_https(client: httpx.Client, url: str) -> None:
    answer = create(client, {"type": "url", "url": url})
    assert_error(answer, 400, "invalid_audio", "audio.url")
    assert "https" in answer.json()["error"]["message"]


def test_a_page_that_is_no_sound_is_refused(client: httpx.Client) -> None:
    elsewhere = upload(client, GREETING).json()["data"]["url"]
    for status, body, headers in (
        (404, GREETING, {}),
        (302, GREETING, {"Location": elsewhere}),
        (200, b"<html>", {}),
        (200, GREETING.ljust(LIMIT + 1), {}),
        (200, GREETING, {"Content-Length": str(len(GREETING) + 1)}),
    ):
        with web_server(status, body, **headers) as url:
            assert_error(create(client, {"type": "url", "url": url}), 400, "invalid_audio", "audio.url")


def test_a_recording_has_a_largest_size(client: httpx.Client) -> None:
    assert_error(create(client, inline(GREETING.ljust(LIMIT + 1))), 400, "invalid_audio", "audio.data")
    cancel(client, stream_of(create(client, inline(GREETING.ljust(LIMIT)))))


def test_an_asset_that_is_not_there_or_no_sound(client: httpx.Client) -> None:
    unknown, picture = "unknown", upload(client, PNG).json()["data"]["asset_id"]
    assert_error(create(client, {"type": "asset_id", "asset_id": unknown}), 404, "not_found", "audio.asset_id")
    assert_error(create(client, {"type": "asset_id", "asset_id": picture}), 400, "invalid_audio", "audio.asset_id")


@pytest.mark.parametrize(
    ("changes", "param"),
    [
        ({"text": "Hello."}, "text"),
        ({"voice_id": None}, "voice_id"),
        ({"audio": None}, "audio"),
        ({"audio": {"type": "tape"}}, "audio.type"),
        ({"audio": {}}, "audio.type"),
        ({"audio": {"type": "base64"}}, "audio.data"),
        ({"audio": inline(b"", data=7)}, "audio.data"),
        ({"audio": inline(b"", media_type=7)}, "audio.media_type"),
        ({"audio": {"type": "url"}}, "audio.url"),
        ({"audio": {"type": "asset_id", "asset_id": None}}, "audio.asset_id"),
        ({"avatar_id": None}, "avatar_id"),
        ({"max_duration_seconds": 0}, "max_duration_seconds"),
    ],
)
def test_invalid_creations(client: httpx.Client, changes: Json, param: str) -> None:
    assert_error(create(client, inline(GREETING), **changes), 422, "invalid_request", param)


def watch(client: httpx.Client, url: str) -> tuple[NDArray[Any], list[NDArray[Any]]]:
    """Sound and pictures of the mouth of an ended stream."""
    wait_for(lambda: playlist_of(client, url).is_endlist)
    segments = [client.get(segment.absolute_uri).content for segment in playlist_of(client, url).segments]
    sounds: list[NDArray[Any]] = []
    pictures: list[NDArray[Any]] = []
    with av.open(io.BytesIO(b"".join(segments)), "r") as container:
        for frame in container.decode(container.streams.video[0], container.streams.audio[0]):
            if isinstance(frame, av.VideoFrame):
                pictures.append(frame.to_ndarray(format="rgb24")[300:385, 580:700])
            elif isinstance(frame, av.AudioFrame):
                sounds.append(frame.to_ndarray()[0])
    return np.concatenate(sounds), pictures


def opening(picture: NDArray[Any]) -> int:
    """How much of the mouth's inside shows: the dark of it, and white teeth."""
    red, _, blue = np.moveaxis(picture.astype(int), -1, 0)
    return int(((red < 115) | (blue > 215)).sum())


@pytest.mark.parametrize(
    "samples",
    [
        spoken("Good morning. I would like to see the old paintings, and where can I buy a map?"),
        (spoken("Guten Tag! Wo finde ich die Dinosaurier, und wann schließt das Museum?", "mia-de") * 0.05).astype(
            np.int16
        ),
        spoken("Bonjour, je voudrais voir les tableaux. Merci beaucoup!", "mia-fr"),
    ],
    ids=["english", "quiet German", "French"],
)
def test_the_mouth_moves_with_the_sound(client: httpx.Client, samples: Samples) -> None:
    stream_id = stream_of(create(client, inline(wav(samples))))
    sound, pictures = watch(client, wait_for_status(client, stream_id, "completed")["hls_url"])
    openings = np.array([opening(picture) for picture in pictures])
    frames = min(len(pictures), len(sound) // 1600)
    loudness = np.sqrt(np.square(sound[: frames * 1600].reshape(frames, 1600)).mean(axis=1))
    assert openings.max() - openings.min() > 800, "the mouth opens, loud or quiet"
    assert float(np.corrcoef(loudness, openings[:frames])[0, 1]) > 0.6
