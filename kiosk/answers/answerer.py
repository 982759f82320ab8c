"""The one interface of everybody who answers, and the answerers that need no model."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.answers.script import Script


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of the conversation and the answer that was given."""

    question: str = field(repr=False)
    answer: str = field(repr=False)


class Answerer(Protocol):
    """Says what the avatar says; to be used on the network thread's loop."""

    async def warm(self) -> None:
        """Get ready, so that the first visitor waits no longer than the second. Raises nothing."""

    def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:
        """The answer in pieces of text as they come, never blank as a whole; close it to stop.

        `language` is the visitor's (ISO 639-1), `history` the conversation so far. Raises `AnswerError`, perhaps after
        some pieces.
        """
        ...

    async def aclose(self) -> None:
        """End for good."""


class Repeater:
    """The avatar says what the visitor wrote."""

    async def warm(self) -> None:
        """Nothing to do."""

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:  # noqa: ARG002
        """See `Answerer`."""
        yield question

    async def aclose(self) -> None:
        """Nothing to do."""


class ScriptAnswerer:
    """Prepared answers, and the script's fallback where none fits."""

    def __init__(self, script: Script) -> None:
        self._script = script

    async def warm(self) -> None:
        """Nothing to do."""

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:  # noqa: ARG002
        """See `Answerer`."""
        match = self._script.find(question, language)
        yield match.answer if match else self._script.fallback(language)

    async def aclose(self) -> None:
        """Nothing to do."""
