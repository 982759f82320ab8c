"""Which words of a stream are a text."""

import unicodedata
from collections.abc import Sequence

from kiosk.avatar.models import Word


def match_words(text: str, words: Sequence[Word]) -> tuple[int, int] | None:
    """The first stretch of `words` that says `text`, with the marks after it: its first index, and the one after it.

    `None` where there is none. Only letters and digits count: marks come as words of their own, or at words, or not.
    """
    wanted = _letters(text)
    if not wanted:
        return None
    said = [_letters(word.text) for word in words]
    starts = [0]
    for letters in said:
        starts.append(starts[-1] + len(letters))
    all_said = "".join(said)
    begins = {start: index for index, start in reversed(list(enumerate(starts[:-1]))) if said[index]}
    ends = {end: index + 1 for index, end in reversed(list(enumerate(starts[1:]))) if said[index]}
    at = all_said.find(wanted)
    while at >= 0:
        if at in begins and at + len(wanted) in ends:
            last = ends[at + len(wanted)]
            while last < len(words) and not said[last]:
                last += 1
            return begins[at], last
        at = all_said.find(wanted, at + 1)
    return None


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
