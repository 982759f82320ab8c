"""What a look is like and how a voice sounds, at addresses that anyone may open, as those of the service.

One thread makes all of them, each once and one after the other, and rests in between while there are sessions, which
draw and speak in real time. (A thread of low priority would hold the interpreter or the voice the longer while it has
them.)
"""

import asyncio
import io
import time
import wave
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from fastapi import FastAPI, Response
from PySide6.QtCore import QBuffer

from kiosk.sandbox.api.errors import plain_error
from kiosk.sandbox.figure.drawing import still
from kiosk.sandbox.figure.looks import DrawnLook
from kiosk.sandbox.media.voice import SAMPLE_RATE, speak
from kiosk.sandbox.media.voices import VOICES

_WIDTH: Final = 512
_QUALITY: Final = 88
_REST_PER_SESSION: Final = 2.0
"""How long to rest after a preview, in lengths of the work on it."""


def look_path(look_id: str) -> str:
    """Where the picture of a look is, from the service's root."""
    return f"previews/looks/{look_id}.jpg"


def voice_path(voice_id: str) -> str:
    """Where the sample of a voice is, from the service's root."""
    return f"previews/voices/{voice_id}.wav"


class Previews:
    """The previews of these looks and of all voices; the more gently made, the more sessions `open_count` tells."""

    def __init__(self, looks: Mapping[str, DrawnLook], open_count: Callable[[], int]) -> None:
        self._looks = looks
        self._open_count = open_count
        self._made: dict[str, bytes] = {}
        self._maker = ThreadPoolExecutor(1, "previews")

    def close(self) -> None:
        """Make none of those that still wait."""
        self._maker.shutdown(cancel_futures=True)

    def add_routes(self, app: FastAPI) -> None:
        """Serve them."""

        async def picture(look_id: str) -> Response:
            look = self._looks.get(look_id)
            if look is None:
                raise plain_error(404)
            return Response(await self._once(look_path(look_id), lambda: _picture(look)), media_type="image/jpeg")

        async def sample(voice_id: str) -> Response:
            if voice_id not in VOICES:
                raise plain_error(404)
            return Response(await self._once(voice_path(voice_id), lambda: _sample(voice_id)), media_type="audio/wav")

        app.get("/" + look_path("{look_id}"))(picture)
        app.get("/" + voice_path("{voice_id}"))(sample)

    async def _once(self, path: str, make: Callable[[], bytes]) -> bytes:
        def work() -> bytes:
            if path not in self._made:
                begun = time.thread_time()
                self._made[path] = make()
                time.sleep((time.thread_time() - begun) * _REST_PER_SESSION * sessions)
            return self._made[path]

        if made := self._made.get(path):
            return made
        sessions = self._open_count()
        return await asyncio.get_running_loop().run_in_executor(self._maker, work)


def _picture(look: DrawnLook) -> bytes:
    target = QBuffer()
    target.open(QBuffer.OpenModeFlag.WriteOnly)
    still(look, _WIDTH).save(target, "JPEG", _QUALITY)  # type: ignore[call-overload]  # the stubs want bytes, Qt does not
    return bytes(target.data().data())


def _sample(voice_id: str) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(SAMPLE_RATE)
        target.writeframes(speak(VOICES[voice_id].sample, voice_id).samples.astype("<i2").tobytes())
    return file.getvalue()
