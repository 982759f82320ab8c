"""Whoever answers by the settings of the moment, so that the settings can change while the kiosk runs."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

import structlog

from kiosk.answers.answerer import Answerer, Prepared, Turn
from kiosk.answers.factory import make_answerer, make_script
from kiosk.config.settings import AnswerSettings, SettingsError

log = structlog.get_logger("answers")


class SwitchableAnswerer:
    """An `Answerer` that stands for another one; to be used on the network thread's loop."""

    def __init__(self, first: Answerer) -> None:
        self._now = first
        self._answers: Counter[Answerer] = Counter()
        self._changing = asyncio.Lock()

    async def apply_settings(self, settings: AnswerSettings) -> None:
        """Answer by `settings` from the next question on; as before where they name what cannot be used."""
        async with self._changing:  # one after the other: the last one counts
            try:
                wanted = await asyncio.to_thread(lambda: make_answerer(settings, make_script(settings)))
            except SettingsError as error:
                reason = str(error)
                log.error("new answer settings are invalid; keeping the previous ones", reason=reason)  # noqa: TRY400
                return
            before, self._now = self._now, wanted
        await self._close_unused(before)
        await wanted.warm()

    async def warm(self) -> None:
        """See `Answerer`."""
        await self._now.warm()

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:
        """See `Answerer`."""
        answerer = self._now
        self._answers[answerer] += 1
        try:
            async with aclosing(answerer.answer(question, language, history)) as pieces:
                async for piece in pieces:
                    yield piece
        finally:
            self._answers[answerer] -= 1
            await self._close_unused(answerer)

    def prepared(self, question: str, language: str) -> Prepared | None:
        """See `Answerer`."""
        return self._now.prepared(question, language)

    async def aclose(self) -> None:
        """See `Answerer`."""
        await self._now.aclose()

    async def _close_unused(self, answerer: Answerer) -> None:
        """Close one that was exchanged, when it has given its last answer."""
        if answerer is not self._now and self._answers[answerer] <= 0:
            del self._answers[answerer]
            await answerer.aclose()
