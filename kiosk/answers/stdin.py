"""The avatar says what comes through a pipe, as it comes."""

import asyncio
import codecs
import os
import threading
from collections.abc import AsyncGenerator, Sequence
from concurrent import futures
from typing import Final

from kiosk.answers.answerer import Prepared, Turn
from kiosk.answers.errors import PipeEmpty, PipeSlow

READ_BYTES: Final = 65536


class StdinAnswerer:
    """Says all that can be read from a file descriptor, in UTF-8.

    Between two pieces at most `piece_timeout` seconds pass, for which a session is paid; the first may take any time.
    """

    def __init__(self, descriptor: int, piece_timeout: float) -> None:
        self._descriptor = descriptor
        self._piece_timeout = piece_timeout

    async def warm(self) -> None:
        """Nothing to do."""

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:  # noqa: ARG002
        """See `Answerer`; raises `PipeEmpty` or `PipeSlow`."""
        arrived: asyncio.Queue[bytes] = asyncio.Queue(1)
        loop = asyncio.get_running_loop()
        # A thread that may stand in a read for ever must not keep the process.
        threading.Thread(target=self._read, args=(loop, arrived), name="pipe", daemon=True).start()
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        spoken = False
        while True:
            try:
                async with asyncio.timeout(self._piece_timeout if spoken else None):
                    data = await arrived.get()
            except TimeoutError as error:
                raise PipeSlow(f"nothing for {self._piece_timeout:g} s") from error
            text = decoder.decode(data, final=not data)
            spoken = spoken or bool(text.strip())
            if text:
                yield text
            if not data:
                break
        if not spoken:
            raise PipeEmpty

    def prepared(self, question: str, language: str) -> Prepared | None:  # noqa: ARG002
        """Nothing: these are anybody's words."""
        return None

    async def aclose(self) -> None:
        """Nothing to do."""

    def _read(self, loop: asyncio.AbstractEventLoop, arrived: asyncio.Queue[bytes]) -> None:
        while True:
            try:
                data = os.read(self._descriptor, READ_BYTES)
            except OSError:
                data = b""
            putting = arrived.put(data)
            try:
                asyncio.run_coroutine_threadsafe(putting, loop).result()
            except (RuntimeError, futures.CancelledError):  # the loop has ended
                putting.close()
                return
            if not data:
                return
