"""An answer's pieces, gathered into phrases that end where a word does.

A model's pieces are parts of words; an avatar that is sent them one by one mispronounces them, and each costs a call.
"""

import asyncio
import math
import unicodedata
from collections.abc import AsyncGenerator
from typing import Final

from kiosk.config.values import LONGEST_TEXT

_JOINERS: Final = "\u200c\u200d"
_WIDE: Final = ("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "FULLWIDTH")
"""How the names begin of characters that stand without spaces between words."""


class PhraseGatherer:
    """Gathers pieces and gives out phrases, which together are what came in.

    A phrase ends at a word's end (in Japanese and Chinese at any character's) and has at least `least_characters`,
    unless `longest_wait` seconds have passed since the phrase before it or its first piece, whichever came later; it
    has at most `most_characters`. A character is never parted from the marks that belong to it. Time comes in as
    seconds of any clock.
    """

    def __init__(self, least_characters: int, longest_wait: float, most_characters: int = LONGEST_TEXT) -> None:
        self._least = least_characters
        self._most = min(max(most_characters, least_characters), LONGEST_TEXT)
        self._wait = longest_wait
        self._held = ""
        self._since = 0.0

    @property
    def due(self) -> float | None:
        """When `take` will give out what is too short now; `None` where no word has ended."""
        return self._since + self._wait if self._word_end(1) else None

    def add(self, piece: str, now: float) -> None:
        """Take in a piece."""
        if not self._held:
            self._since = now
        self._held += piece

    def take(self, now: float) -> str:
        """The phrase that is ready, or nothing; ask again after one."""
        overdue = now >= self._since + self._wait
        end = self._word_end(1 if overdue else self._least)
        if not end and len(self._held) > self._most:
            end = _character_end(self._held, self._most)
        return self._give(end, now)

    def take_rest(self, now: float) -> str:
        """The next phrase after the last piece, or nothing."""
        if len(self._held) <= self._most:
            return self._give(len(self._held), now)
        return self._give(self._word_end(1) or _character_end(self._held, self._most), now)

    def _give(self, end: int, now: float) -> str:
        phrase, self._held = self._held[:end], self._held[end:]
        if phrase:
            self._since = now
        return phrase

    def _word_end(self, least: int) -> int:
        """The last place from `least` on where a word ends, by the character that follows; 0 where none does."""
        ends = range(min(len(self._held) - 1, self._most), least - 1, -1)
        return next((end for end in ends if _ends_word(self._held, end)), 0)


def _ends_word(text: str, end: int) -> bool:
    before, after = text[end - 1], text[end]
    if after.isspace():
        return not before.isspace()
    return (_is_wide(before) or before in "—…") and not _belongs(after)


def _is_wide(character: str) -> bool:
    return unicodedata.name(character, "").startswith(_WIDE)


def _belongs(character: str) -> bool:
    """Whether the character is a part of the one before it."""
    return (
        character in _JOINERS
        or unicodedata.category(character).startswith("M")
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
        or "\udc00" <= character <= "\udfff"  # the second half of a pair whose halves came apart
    )


def _character_end(text: str, most: int) -> int:
    """The last place up to `most` between two whole characters."""
    ends = range(most, 0, -1)
    return next(
        (end for end in ends if not _belongs(text[end]) and text[end - 1] != _JOINERS[1]),
        most,
    )


async def phrases(
    pieces: AsyncGenerator[str, None],
    least_characters: int,
    longest_wait: float,
    most_characters: int = LONGEST_TEXT,
) -> AsyncGenerator[str, None]:
    """The phrases of an answer as they are ready; closes `pieces` at its end.

    What `pieces` raises comes after the phrases that were whole before it.
    """
    gatherer = PhraseGatherer(least_characters, longest_wait, most_characters)
    clock = asyncio.get_running_loop().time
    coming: asyncio.Task[str] | None = None
    try:
        while True:
            coming = coming or asyncio.ensure_future(anext(pieces))
            due = gatherer.due
            await asyncio.wait({coming}, timeout=None if due is None else max(0.0, due - clock()))
            if coming.done():
                piece, coming = coming, None
                try:
                    gatherer.add(piece.result(), clock())
                except StopAsyncIteration:
                    break
                except Exception:
                    while phrase := gatherer.take(math.inf):
                        yield phrase
                    raise
            while phrase := gatherer.take(clock()):
                yield phrase
        while phrase := gatherer.take_rest(clock()):
            yield phrase
    finally:
        if coming:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)
        await pieces.aclose()
