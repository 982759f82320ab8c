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
"""How long a text may be on its way until its first word is heard."""
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
        self._first_word = 0  # of the answer
        self._sent_at = 0.0  # seconds heard when text went out the last time
        self._ends_at = 0.0  # seconds at which a slow voice has said all that was taken

    def begin(self) -> None:
        """A new answer begins."""
        self.answers += 1
        self._complete = False
        self._first_word = len(self._words)

    def send(self) -> None:
        """Text goes out; whether it is taken will be known later."""
        self._sent_at = self.heard_seconds

    def take(self, text: str) -> None:
        """The service has certainly taken `text`."""
        self.taken += letters(text)
        self._ends_at = max(self._ends_at, self.heard_seconds) + SLOW * letters(text) / LETTERS_A_SECOND

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
        if len(self._words) > self._first_word:
            heard = self._known[bisect_left(self._words, self.heard_seconds, key=lambda word: word.start)]
            return max(0.0, self.taken - heard) / LETTERS_A_SECOND
        return max(0.0, self._ends_at - self.heard_seconds) / SLOW

    @property
    def all_heard(self) -> bool:
        """Whether the whole answer has been heard."""
        if not self._complete:
            return False
        if len(self._words) > self._first_word:
            return self._since_word >= 0.0 if self.known >= self.taken else self.is_silent
        return self.heard_seconds >= self._ends_at + (START_SECONDS if self._words else SILENT_SECONDS)

    @property
    def is_silent(self) -> bool:
        """Whether no word has been heard for so long that none is to come of what was sent."""
        patience = SILENT_SECONDS if self.known >= NEARLY * self.taken else 2 * SILENT_SECONDS
        return self._since_word >= patience and self.heard_seconds - self._sent_at >= START_SECONDS

    @property
    def spoken_seconds(self) -> float:
        """Seconds in which the avatar was heard speaking; a recording is spoken from its start to its end."""
        if not self._words:
            return min(self.heard_seconds, self.taken / LETTERS_A_SECOND) if self.taken else self.heard_seconds
        heard = [word for word in self._words if word.start < self.heard_seconds]
        speaking = sum(max(0.0, min(word.end, self.heard_seconds) - word.start) for word in heard)
        pauses = (after.start - before.end for before, after in pairwise(heard))
        return speaking + sum(pause for pause in pauses if 0 < pause <= BREATH_SECONDS)

    @property
    def _since_word(self) -> float:
        """Seconds heard since the last known word; negative while it is still to be heard."""
        return self.heard_seconds - (self._words[-1].end if self._words else 0.0)
