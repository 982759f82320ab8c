"""Makes a recording of the stream of one session that nobody watches."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Final

import httpx

from kiosk.avatar.models import Word
from kiosk.player.hls_feed import HlsFeed
from kiosk.recordings.recording import Clip
from kiosk.recordings.stream_recorder import StreamRecorder
from kiosk.session.speech_rate import NEARLY, letters

LOOP_SECONDS: Final = 7.0
"""How long a silent loop is at least; one from a session that ended by itself may be shorter."""
LOOK_SECONDS: Final = 0.25
LATE_WORDS_SECONDS: Final = 3.0
"""How long after the end of the stream its words may still come."""


class LineError(Exception):
    """The line could not be recorded; the message says why."""


class NullSink:
    """Takes what is fed and keeps none of it."""

    async def write(self, data: bytes) -> None:
        """Nothing."""

    async def finish(self) -> None:
        """Nothing."""


class LineCapture:
    """The stream at `url` of a session in which the avatar says `text`, and whose words `batches` bring."""

    def __init__(
        self, batches: AsyncGenerator[list[Word], None], media: httpx.AsyncClient, url: str, text: str
    ) -> None:
        self._batches = batches
        self._media = media
        self._url = url
        self._text = text
        self._take = StreamRecorder()
        self._words: list[Word] = []

    async def whole(self) -> Clip:
        """All of it, once it has ended. Raises `LineError` and what its parts raise."""
        async with self._running() as (feeding, following):
            await feeding
            await asyncio.wait({following}, timeout=LATE_WORDS_SECONDS)
            self._check_words(following)
            cut = self._take.cut(self._words, 0, len(self._words))
        if cut is None:
            raise LineError("it did not come whole")
        return cut

    async def silence(self) -> Clip:
        """What comes after the text, in which nothing is said. Raises `LineError` and what its parts raise."""
        async with self._running() as (feeding, following):
            while not feeding.done():
                if following.done():
                    self._check_words(following)
                cut = self._take.silence(self._words)
                if cut and self._words and cut.seconds >= LOOP_SECONDS:
                    break
                await asyncio.wait({feeding}, timeout=LOOK_SECONDS)
            else:
                await feeding
                cut = self._take.silence(self._words)
            self._check_words(following)
        if cut is None:
            raise LineError("the stream ended before it was silent for long enough")
        return cut

    @contextlib.asynccontextmanager
    async def _running(self) -> AsyncIterator[tuple["asyncio.Task[None]", "asyncio.Task[None]"]]:
        """The tasks that take the stream and its words, ended afterwards."""
        feed = HlsFeed(self._media, self._url, lambda _: None, self._take)
        tasks = asyncio.create_task(feed.run(NullSink())), asyncio.create_task(self._follow_words())
        try:
            yield tasks
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _follow_words(self) -> None:
        async with contextlib.aclosing(self._batches) as batches:
            async for batch in batches:
                self._words.extend(batch)

    def _check_words(self, following: "asyncio.Task[None]") -> None:
        """Raise what kept words from coming, or `LineError` where too few came to cut by."""
        if following.done():
            following.result()
        if not self._words or sum(letters(word.text) for word in self._words) < NEARLY * letters(self._text):
            raise LineError("the service did not tell when its words are said")
