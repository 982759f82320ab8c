"""The one interface of everybody who answers, and the answerers that need no model."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.answers.script import Script


@dataclass(frozen=True, slots=True)
class Prepared:
    """An answer that the operator wrote, and its language (ISO 639-1)."""

    text: str = field(repr=False)
    language: str


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

    def prepared(self, question: str, language: str) -> Prepared | None:
        """All that `answer` would say, where the operator wrote it; `None` where these are anybody else's words."""

    async def aclose(self) -> None:
        """End for good."""


class Repeater:
    """The avatar says what the visitor wrote."""

    async def warm(self) -> None:
        """Nothing to do."""

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:  # noqa: ARG002
        """See `Answerer`."""
        yield question

    def prepared(self, question: str, language: str) -> Prepared | None:  # noqa: ARG002
        """Nothing: these are the visitor's words."""
        return None

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

    def prepared(self, question: str, language: str) -> Prepared | None:
        """See `Answerer`."""
        match = self._script.find(question, language)
        return (
            Prepared(match.answer, match.phrasing.language)
            if match
            else Prepared(self._script.fallback(language), language)
        )

    async def aclose(self) -> None:
        """Nothing to do."""
