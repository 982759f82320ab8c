"""A service with many looks and voices, over real HTTP: slow and failing on demand; the rest it leaves to a sandbox."""

import io
import json
import threading
import time
import wave
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

LANGUAGES = ("English", "German", "French", "Spanish", "Arabic", "Japanese", "Italian")
NAMES = ("Mia", "Noah", "Lena", "Omar", "Yuki", "Carlos", "Amélie", "Jonas", "Fatima", "Kenji")
TONE_HERTZ = 880
PICTURES = 60
"""Kinds of pictures."""
OWN = ("/v3/avatars/looks", "/v3/voices", "/looks/", "/voices/")
"""What the sandbox is not asked for."""


@lru_cache
def picture(number: int) -> bytes:
    """A JPEG of 512 by 640 with a figure in it, in a colour by its number."""
    image = QImage(512, 640, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(number * 37 % 360, 110, 120))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromHsv(number * 37 % 360, 60, 220))
    painter.drawEllipse(QRectF(166, 120, 180, 220))
    painter.drawRoundedRect(QRectF(86, 370, 340, 300), 120, 120)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 85)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def sound(seconds: float = 1.0) -> bytes:
    """A WAV with a tone in it."""
    samples = 12000 * np.sin(2 * np.pi * TONE_HERTZ * np.arange(int(16000 * seconds)) / 16000)
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(16000)
        wav.writeframes(samples.astype(np.int16).tobytes())
    return file.getvalue()


@dataclass
class Catalogue:
    """What is served.

    Attributes:
        fail: a status for each path (`/v3/voices`, `/looks/3.jpg`) that is to be refused.
        slow: seconds to wait first, by path.
        requests: how often each path was asked for.
        created: the bodies of the sessions asked for.

    """

    url: str
    looks: list[dict[str, Any]]
    voices: list[dict[str, Any]]
    sandbox: str = ""
    fail: dict[str, int] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)
    requests: Counter[str] = field(default_factory=Counter)
    created: list[dict[str, Any]] = field(default_factory=list)

    def answer(self, path: str, query: dict[str, str]) -> tuple[int, str, bytes]:
        """Status, type and body."""
        self.requests[path] += 1
        time.sleep(self.slow.get(path, 0))
        if path in self.fail:
            return self.fail[path], "text/html", b"<h1>no</h1>"
        if path == "/v3/avatars/looks":
            wanted = {"ownership": query.get("ownership")}
            return 200, "application/json", self._page(self.looks, wanted, query, 50)
        if path == "/v3/voices":
            wanted = {"ownership": query.get("type"), "language": query.get("language"), "gender": query.get("gender")}
            return 200, "application/json", self._page(self.voices, wanted, query, 100)
        if path.startswith("/looks/"):
            return 200, "image/jpeg", picture(int(path[7:-4]) % PICTURES)
        if path.startswith("/voices/"):
            return 200, "audio/wav", sound()
        return 404, "text/plain", b""

    def _page(
        self, entries: list[dict[str, Any]], wanted: dict[str, str | None], query: dict[str, str], most: int
    ) -> bytes:
        fitting = [e for e in entries if all(v is None or e[k] == v for k, v in wanted.items())]
        begin, limit = int(query.get("token", "t0")[1:]), min(int(query.get("limit", "20")), most)
        more = begin + limit < len(fitting)
        part = [dict(entry) for entry in fitting[begin : begin + limit]]
        for entry in part:  # signed anew each time
            for name in ("preview_image_url", "preview_audio_url"):
                if name in entry:
                    entry[name] += f"?signature={time.monotonic_ns()}"
        token = f"t{begin + limit}" if more else None
        return json.dumps({"data": part, "has_more": more, "next_token": token}).encode()


def look(number: int, url: str) -> dict[str, Any]:
    """The entry of a look."""
    return {
        "id": f"look-{number}",
        "name": f"{NAMES[number % len(NAMES)]} {number}",
        "avatar_type": "photo_avatar",
        "gender": "female" if number % 2 == 0 else "male",
        "preview_image_url": f"{url}/looks/{number}.jpg",
        "default_voice_id": f"voice-{number % 140}",
        "ownership": "private" if number % 20 == 3 else "public",
        "tags": [],
    }


def voice(number: int, url: str) -> dict[str, Any]:
    """The entry of a voice."""
    return {
        "voice_id": f"voice-{number}",
        "name": f"{NAMES[number % len(NAMES)]}'s voice {number}",
        "language": LANGUAGES[number % len(LANGUAGES)],
        "gender": "female" if number % 2 == 0 else "male",
        "preview_audio_url": f"{url}/voices/{number}.wav",
        "ownership": "private" if number % 20 == 3 else "public",
    }


class Server(ThreadingHTTPServer):
    service: Catalogue
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        pass  # who asked has gone


class Handler(BaseHTTPRequestHandler):
    """Answers for `server.service`."""

    protocol_version = "HTTP/1.1"

    @property
    def service(self) -> Catalogue:
        assert isinstance(self.server, Server)
        return self.server.service

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if not parts.path.startswith(OWN):
            self._forward(None)
            return
        status, kind, body = self.service.answer(parts.path, {k: v[0] for k, v in parse_qs(parts.query).items()})
        self._send(status, kind, body)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/v3/avatar-realtime":
            self.service.requests[self.path] += 1
            wanted = json.loads(body)
            self.service.created.append(wanted)
            body = json.dumps(wanted | {"avatar_id": "mia", "voice_id": "mia-en"}).encode()
        self._forward(body)

    def _forward(self, body: bytes | None) -> None:
        keep = {k: v for k, v in self.headers.items() if k.lower() not in {"host", "content-length", "connection"}}
        with httpx.stream(
            self.command, self.service.sandbox + self.path, content=body, headers=keep, timeout=60
        ) as answer:
            self.send_response(answer.status_code)
            self.send_header("Content-Type", answer.headers.get("content-type", "text/plain"))
            self.send_header("Connection", "close")
            self.end_headers()
            for chunk in answer.iter_raw():
                self.wfile.write(chunk)
                self.wfile.flush()
        self.close_connection = True

    def _send(self, status: int, kind: str, body: bytes) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except ConnectionError:
            pass  # who asked has gone

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running_catalogue(looks: int = 120, voices: int = 140, sandbox: str = "") -> Iterator[Catalogue]:
    """The service on loopback; all but the catalogue is `sandbox`'s, whose person lends the looks her face."""

    server = Server(("127.0.0.1", 0), Handler)
    url = f"http://127.0.0.1:{server.server_address[1]}"
    service = Catalogue(
        url,
        [look(number, url) for number in range(looks)],
        [voice(number, url) for number in range(voices)],
        sandbox,
    )
    server.service = service
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
