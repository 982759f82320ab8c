"""CaptionPages: words with their times become pages of some lines, and a moment becomes a page and a word in it."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.avatar.models import Word

LINES_PER_PAGE: Final = 2
LINGER_SECONDS: Final = 0.1
"""How long a word stays marked after its end, so that the mark does not flicker between words."""

Measure = Callable[[str], float]
"""The width of a text, in whatever unit the width of a line is given in."""


@dataclass(frozen=True)
class Token:
    """What is marked at once: a word with the punctuation that clings to it."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class WordSpan:
    """A token's place: characters `first` to `last` (excluded) of line `line` of page `page`."""

    token: Token
    page: int
    line: int
    first: int
    last: int


@dataclass(frozen=True)
class CaptionPages:
    """Everything said so far: `pages` of up to `LINES_PER_PAGE` lines, and where each token is, in the order heard."""

    pages: tuple[tuple[str, ...], ...] = ()
    spans: tuple[WordSpan, ...] = ()

    def heard(self, position: float) -> WordSpan | None:
        """The last token that has begun at `position` seconds, `None` before the first."""
        index = bisect_right(self.spans, position, key=lambda span: span.token.start)
        return self.spans[index - 1] if index else None


def is_sounding(span: WordSpan, position: float) -> bool:
    """Whether the token is heard at `position` seconds, or was a moment ago."""
    return span.token.start <= position <= span.token.end + LINGER_SECONDS


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` belongs to a right-to-left script."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((direction for direction in directions if direction in ["L", "R", "AL"]), "L") != "L"


def paginate(words: Iterable[Word], measure: Measure, width: float) -> CaptionPages:
    """Fill lines of `width` with the words, `LINES_PER_PAGE` to a page.

    A token wider than a line is cut, its time shared out by length. Appending words never changes a page but the last.
    """
    lines: list[str] = []
    spans: list[WordSpan] = []
    for token in _pieces(_tokens(words), measure, width):
        line = lines[-1] if lines else ""
        glue = " " if line and _spaced(line[-1], token.text[0]) else ""
        if not lines or measure(line + glue + token.text) > width:
            lines.append("")
            line = glue = ""
        lines[-1] = line + glue + token.text
        page, row = divmod(len(lines) - 1, LINES_PER_PAGE)
        spans.append(WordSpan(token, page, row, len(line + glue), len(lines[-1])))
    pages = (tuple(lines[first : first + LINES_PER_PAGE]) for first in range(0, len(lines), LINES_PER_PAGE))
    return CaptionPages(tuple(pages), tuple(spans))


def _tokens(words: Iterable[Word]) -> list[Token]:
    """The words in order of time, each with the marks that cling to it."""
    tokens: list[Token] = []
    opening: Word | None = None
    for word in sorted(words, key=lambda word: word.start):
        text = " ".join(word.text.split())
        if not text:
            continue
        if opening:
            tokens.append(Token(opening.text.strip() + text, opening.start, word.end))
            opening = None
        elif _opens(text):
            opening = word
        elif tokens and _closes(text):
            last = tokens[-1]
            tokens[-1] = Token(last.text + text, last.start, max(last.end, word.end))
        else:
            tokens.append(Token(text, word.start, word.end))
    return tokens


def _opens(text: str) -> bool:
    return all(unicodedata.category(character) in {"Ps", "Pi"} or character in "¿¡" for character in text)


def _closes(text: str) -> bool:
    return all(unicodedata.category(character)[0] == "P" for character in text)


def _spaced(before: str, after: str) -> bool:
    """Whether a space belongs between two neighbours: not within Japanese."""
    return not (_is_wide(before) and _is_wide(after))


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _pieces(tokens: Sequence[Token], measure: Measure, width: float) -> Iterable[Token]:
    """The tokens, those wider than a line cut into parts that fit."""
    for token in tokens:
        rest, start = token.text, token.start
        while measure(rest) > width and len(rest) > 1:
            count = max(bisect_right(range(1, len(rest)), width, key=lambda n: measure(rest[:n])), 1)
            end = start + (token.end - start) * count / len(rest)
            yield Token(rest[:count], start, end)
            rest, start = rest[count:], end
        yield Token(rest, start, token.end)
