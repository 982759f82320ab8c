"""How much of a session's text has been heard, by the words that came back and the seconds played. Pure."""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from kiosk.avatar.models import Word
from kiosk.session.speech_rate import LETTERS_A_SECOND, NEARLY, letters

SLOW: Final = 1.3
"""How much longer a slow voice takes."""
FAST: Final = 0.7
"""The share of the time that a fast voice takes."""
SILENT_SECONDS: Final = 2.0
"""How long no word is heard before an answer without words counts as over."""
START_SECONDS: Final = 6.0
"""How long a text may be on its way until its first word is heard."""
LATEST_SECONDS: Final = 20.0
"""How much longer than a slow voice takes an answer is waited for, whatever times its words are said to have."""
BREATH_SECONDS: Final = 1.0
"""The longest pause within speech."""


class Unsent(Enum):
    """How much of an answer the service has not taken."""

    NOTHING = auto()
    SOME = auto()
    ALL = auto()


class SpeechProgress:
    """One session's text and words; owned by the session, for the network's loop alone.

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
        self._known = 0.0
        self._wordless = False
        self._complete = False
        # When the answer began: words, letters known and letters taken.
        self._first_word, self._known_before, self._taken_before = 0, 0.0, 0.0
        # When text went out the last time: seconds heard and letters known.
        self._sent_at, self._known_then = 0.0, 0.0
        # Seconds at which a slow and a fast voice have said all that was taken.
        self._ends_at = self._ends_soonest = 0.0

    def begin(self) -> None:
        """A new answer begins."""
        self.answers += 1
        unsaid = self.seconds_unsaid
        self._ends_at, self._ends_soonest = self.heard_seconds + SLOW * unsaid, self.heard_seconds + FAST * unsaid
        self._complete = False
        self._first_word, self._known_before, self._taken_before = len(self._words), self._known, self.taken

    def send(self, text: str) -> None:
        """`text` goes out; whether it is taken will be known later."""
        if letters(text):
            self._sent_at, self._known_then = self.heard_seconds, self._known

    def take(self, text: str) -> None:
        """The service has certainly taken `text`."""
        self.taken += letters(text)
        seconds = letters(text) / LETTERS_A_SECOND
        self._ends_at = max(self._ends_at, self.heard_seconds) + SLOW * seconds
        self._ends_soonest = max(self._ends_soonest, self.heard_seconds) + FAST * seconds

    def complete(self) -> None:
        """All of the answer has been taken."""
        self._complete = True

    def add(self, words: Iterable[Word]) -> None:
        """Words whose times have become known."""
        self._words = sorted([*self._words, *words], key=lambda word: word.start)
        self._known = sum(letters(word.text) for word in self._words)

    def end_words(self) -> None:
        """The service tells no (further) words: from now on time alone tells what was heard."""
        self._wordless = True

    @property
    def words(self) -> Sequence[Word]:
        """All words of the session that are known, in order."""
        return self._words

    @property
    def all_known(self) -> bool:
        """Whether the words of all that was taken are known."""
        return self.taken > 0 and self._known >= NEARLY * self.taken

    @property
    def known(self) -> float:
        """Letters of all words that are known, heard or not."""
        return self._known

    @property
    def is_complete(self) -> bool:
        """Whether all of the answer has been taken."""
        return self._complete

    @property
    def is_wordless(self) -> bool:
        """Whether no further words are to come."""
        return self._wordless

    @property
    def seconds_unsaid(self) -> float:
        """Seconds it takes to speak what was taken and not yet spoken; what is spoken is heard a little later."""
        if self._wordless or len(self._words) == self._first_word:
            return max(0.0, self._ends_soonest - self.heard_seconds)
        rest = (self.taken - self._taken_before) - (self._known - self._known_before)
        return 0.0 if self._since_word >= SILENT_SECONDS else max(0.0, rest) / LETTERS_A_SECOND

    @property
    def seconds_silent(self) -> float:
        """Seconds heard since all that was taken was said; negative while it is still to be heard."""
        tells = not self._wordless and len(self._words) > self._first_word
        return self._since_word if tells else self.heard_seconds - self._ends_at

    @property
    def all_heard(self) -> bool:
        """Whether the whole answer has been heard."""
        if not self._complete:
            return False
        late = self.heard_seconds - self._ends_at
        if self._wordless or len(self._words) == self._first_word:
            return late >= (START_SECONDS if self._words or self.answers > 1 else SILENT_SECONDS)
        told = self._share_known >= 1.0 and self._known > self._known_then
        return (self._since_word >= 0.0 if told else self.is_silent) or late >= LATEST_SECONDS

    @property
    def is_silent(self) -> bool:
        """Whether no word has been heard for so long that none is to come of what was sent."""
        patience = SILENT_SECONDS if self._share_known >= NEARLY else 2 * SILENT_SECONDS
        return self._since_word >= patience and self.heard_seconds - self._sent_at >= START_SECONDS

    def has_come(self, text: str) -> bool:
        """Whether so many words have come since it went out that `text` is among them."""
        return self._known >= max(self._known_then, self.taken) + letters(text) / 2

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
    def _share_known(self) -> float:
        """How much of this answer's text is known in words; more than 1 where a service spells things out."""
        taken = self.taken - self._taken_before
        return (self._known - self._known_before) / taken if taken else 1.0

    @property
    def _since_word(self) -> float:
        """Seconds heard since the last known word; negative while it is still to be heard."""
        return self.heard_seconds - (self._words[-1].end if self._words else 0.0)
