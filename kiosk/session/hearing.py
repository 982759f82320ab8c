"""How much of a session's text has been heard, by the words that came back and the seconds played. Pure."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import Final

from kiosk.avatar.wire import Word

LETTERS_A_SECOND: Final = 12.0
"""What a voice speaks, about; used where words do not tell."""
WIDE_LETTERS: Final = 2.5
"""An ideograph or kana takes about as long to speak as so many letters."""
SLOW: Final = 1.3
"""How much longer a slow voice takes."""
SILENT_SECONDS: Final = 2.0
"""How long no word is heard before an answer without words counts as over."""
START_SECONDS: Final = 6.0
"""How long the first word of an answer may be on its way."""
NEARLY: Final = 0.85
"""The share of the letters that words bring at least: a service may write numbers and names in its own way."""
BREATH_SECONDS: Final = 1.0
"""The longest pause within speech."""


def letters(text: str) -> float:
    """How much there is to speak in `text`, in letters of an alphabet; marks and spaces are not spoken."""
    return sum(WIDE_LETTERS if unicodedata.east_asian_width(c) == "W" else 1.0 for c in text if c.isalnum())


class Hearing:
    """One session's text and words. Not for two threads at once, but for `heard_seconds`.

    Attributes:
        heard_seconds: how much of the stream has been played.
        taken: how much text the service has certainly taken, in letters.
        answers: how many answers have begun.

    """

    def __init__(self) -> None:
        self.heard_seconds = 0.0
        self.taken = 0.0
        self.answers = 0
        self._words: list[Word] = []
        self._known = [0.0]  # letters of the first 0, 1, 2 … words
        self._complete = False
        self._begin = (0, 0.0, 0.0)  # words, letters taken and seconds heard when the answer began

    def begin(self) -> None:
        """A new answer begins."""
        self.answers += 1
        self._complete = False
        self._begin = (len(self._words), self.taken, self.heard_seconds)

    def take(self, text: str) -> None:
        """The service has certainly taken `text`."""
        self.taken += letters(text)

    def complete(self) -> None:
        """All of the answer has been taken."""
        self._complete = True

    @property
    def is_complete(self) -> bool:
        """Whether all of the answer has been taken."""
        return self._complete

    def add(self, words: Iterable[Word]) -> None:
        """Words whose times have become known."""
        self._words = sorted([*self._words, *words], key=lambda word: word.start)
        self._known = [0.0, *accumulate(letters(word.text) for word in self._words)]

    @property
    def known(self) -> float:
        """Letters of all words that are known, heard or not."""
        return self._known[-1]

    @property
    def seconds_unsaid(self) -> float:
        """Seconds it takes to speak what was taken and has not been heard."""
        return max(0.0, self.taken - self._heard_letters()) / LETTERS_A_SECOND

    @property
    def seconds_since_word(self) -> float:
        """Seconds of the stream heard since the last known word; negative while it is still to be heard."""
        return self.heard_seconds - (self._words[-1].end if self._words else 0.0)

    @property
    def all_heard(self) -> bool:
        """Whether the whole answer has been heard."""
        if not self._complete:
            return False
        first_word, taken, since = self._begin
        if len(self._words) > first_word:
            return self.seconds_since_word >= self._patience()
        start = START_SECONDS if self._words else SILENT_SECONDS
        return self.heard_seconds - since >= start + SLOW * (self.taken - taken) / LETTERS_A_SECOND

    @property
    def spoken_seconds(self) -> float:
        """Seconds in which the avatar was heard speaking; a recording is spoken from its start to its end."""
        if not self._words:
            return min(self.heard_seconds, self.taken / LETTERS_A_SECOND) if self.taken else self.heard_seconds
        heard = [word for word in self._words if word.start < self.heard_seconds]
        speaking = sum(max(0.0, min(word.end, self.heard_seconds) - word.start) for word in heard)
        pauses = (after.start - before.end for before, after in pairwise(heard))
        return speaking + sum(pause for pause in pauses if 0 < pause <= BREATH_SECONDS)

    def _patience(self) -> float:
        """How long no further word must be heard until the answer is over."""
        if self.known >= self.taken:
            return 0.0
        return BREATH_SECONDS if self.known >= NEARLY * self.taken else 1.5 * SILENT_SECONDS

    def _heard_letters(self) -> float:
        if len(self._words) > self._begin[0]:
            return self._known[bisect_left(self._words, self.heard_seconds, key=lambda word: word.start)]
        _, taken, since = self._begin
        if not self._words:
            return taken + (self.heard_seconds - since) * LETTERS_A_SECOND
        return taken
