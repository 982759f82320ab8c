"""A language model's answers, from any server with OpenAI's `/chat/completions`."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Final

from kiosk.answers.answerer import Prepared, Turn
from kiosk.answers.errors import ModelDown, ModelEmpty, ModelRefused, ModelSlow, ModelUnauthorized
from kiosk.answers.plain_text import LengthLimit, MarkupStripper
from kiosk.answers.script import Script
from kiosk.config.settings import AnswerSettings
from kiosk.net.loop import close_surely

if TYPE_CHECKING:
    from openai import AsyncOpenAI

HISTORY_TURNS: Final = 6
"""Turns of the conversation that the model is told, the latest ones."""


class ChatAnswerer:
    """The script's answer where it has one, else the model's, without markup and not too long."""

    def __init__(self, settings: AnswerSettings, script: Script) -> None:
        self._settings = settings
        self._script = script
        self._client: AsyncOpenAI | None = None

    async def warm(self) -> None:
        """Load the client library, off the loop: it takes a third of a second."""
        await asyncio.to_thread(self._connect)

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:
        """See `Answerer`."""
        match = self._script.find(question, language)
        if match:
            yield match.answer
            return
        spoken = False
        async with aclosing(self._speakable(self._messages(question, language, history))) as pieces:
            async for piece in pieces:
                spoken = spoken or any(character.isalnum() for character in piece)
                yield piece
        if not spoken:
            raise ModelEmpty

    def prepared(self, question: str, language: str) -> Prepared | None:
        """See `Answerer`."""
        match = self._script.find(question, language)
        return Prepared(match.answer, match.phrasing.language) if match else None

    async def aclose(self) -> None:
        """Close all connections."""
        if self._client is not None:
            await self._client.close()

    def _messages(self, question: str, language: str, history: Sequence[Turn]) -> list[dict[str, str]]:
        system = f'{self._settings.system_prompt}\n\nThe visitor has chosen the language "{language}".'
        messages = [{"role": "system", "content": system}]
        for turn in history[-HISTORY_TURNS:]:
            messages.append({"role": "user", "content": turn.question})
            messages.append({"role": "assistant", "content": turn.answer})
        return [*messages, {"role": "user", "content": question}]

    async def _speakable(self, messages: list[dict[str, str]]) -> AsyncGenerator[str, None]:
        stripper = MarkupStripper()
        limit = LengthLimit(self._settings.longest_characters)
        async with aclosing(self._timely(messages)) as pieces:
            async for piece in pieces:
                if text := limit.add(stripper.add(piece)):
                    yield text
                if limit.is_reached:
                    return
        if text := limit.add(stripper.end()) + limit.end():
            yield text

    async def _timely(self, messages: list[dict[str, str]]) -> AsyncGenerator[str, None]:
        """The model's pieces; raises `ModelSlow` where one is too late."""
        seconds = self._settings.first_piece_timeout
        async with aclosing(self._pieces(messages)) as pieces:
            while True:
                try:
                    async with asyncio.timeout(seconds):
                        piece = await anext(pieces)
                except StopAsyncIteration:
                    return
                except TimeoutError as error:
                    raise ModelSlow(f"nothing for {seconds:g} s") from error
                yield piece
                seconds = self._settings.piece_timeout

    async def _pieces(self, messages: list[dict[str, str]]) -> AsyncGenerator[str, None]:
        """The model's pieces as they come; raises `AnswerError`."""
        import openai  # noqa: PLC0415

        more: dict[str, Any] = {}
        if self._settings.temperature is not None:
            more["temperature"] = self._settings.temperature
        create: Any = self._connect().chat.completions.create  # its overloads know no plain dicts
        try:
            async with await create(model=self._settings.chat_model, messages=messages, stream=True, **more) as stream:
                async for chunk in stream:
                    # A server may send chunks without a choice, with its usage or as a sign of life.
                    if chunk.choices and (text := chunk.choices[0].delta.content):
                        yield text
        except openai.APITimeoutError as error:
            raise ModelSlow from error
        except openai.APIStatusError as error:
            raise _refusal(error.status_code) from error
        except (openai.OpenAIError, ValueError, AttributeError, TypeError) as error:  # what is no chunk is read as one
            raise ModelDown(type(error).__name__) from error

    def _connect(self) -> "AsyncOpenAI":
        if self._client is None:
            from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # noqa: PLC0415

            self._client = AsyncOpenAI(
                base_url=self._settings.chat_url,
                http_client=DefaultAsyncHttpxClient(event_hooks={"response": [close_surely]}),
                api_key=self._settings.chat_key.get_secret_value() or "none",
                timeout=max(self._settings.first_piece_timeout, self._settings.piece_timeout),
                max_retries=1,
            )
        return self._client


def _refusal(status: int) -> ModelDown | ModelRefused:
    if status in {401, 403}:
        return ModelUnauthorized(status)
    return ModelDown(f"status {status}") if status >= 500 else ModelRefused(status)
