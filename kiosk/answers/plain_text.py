"""A model's text made fit to be spoken, while it comes: without markup, and no longer than it may be."""

import re
from typing import Final

# What a following piece may still turn into markup; it is held until that came.
_OPEN: Final = re.compile(
    r"""(?:
      (?<=\n)[ \t]*(?:[-*_]+|[+•>]|\#{1,6}|`{1,2}|`{3,}[^\n]*)?[ \t]*
    | [*_`~]+
    | !?\[[^\]\n]{0,300}(?:\](?:\([^)\n]{0,1000})?)?
    | !
    | <think>(?:(?!</think>).)*
    | </?(?:[a-z][^<>\n]{0,200})?
    )\Z""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_TOKEN: Final = re.compile(
    r"""
      (?<=\n)[ \t]*(?:
          `{3,}[^\n]*(?:\n|\Z)              # a code fence
        | ([-*_])\1{2,}[ \t]*(?=\n|\Z)      # a rule
        | (?:[-*+•>]|\#{1,6})[ \t]+         # a bullet, a quotation, a heading
      )
    | !?\[(?P<label>[^\]\n]{0,300})\]\([^)\n]{0,1000}\)
    | <think>.*?(?:</think>|\Z)
    | </?[a-z][^<>\n]{0,200}>
    | `+ | ~~+
    | (?<!\s)\*+ | \*++(?=\S)               # but not 5 * 3
    | (?<![^\W_])_+ | _++(?![^\W_])         # but not snake_case
    | (?P<text>[^\s*_`~!\[<]+|.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"""[.!?…؟]+["'”’»)]*(?=\s)|[。！？]+[」』]?|\n""")  # noqa: RUF001  Japanese marks
_COMPLETE: Final = re.compile(r"""[.!?…؟。！？\n]["'”’»)」』]*\s*\Z""")  # noqa: RUF001


class MarkupStripper:
    """Takes Markdown and tags out of a text: the words of headings, lists, links and code stay, their signs go.

    What a model thinks between `<think>` and `</think>` goes as a whole. The text is the same however it was cut.
    """

    def __init__(self) -> None:
        self._held = "\n"
        """One character that is through, for what counts at a line's beginning alone; then what is held."""

    def add(self, piece: str) -> str:
        """What can be spoken after one more piece; perhaps nothing."""
        self._held += piece
        return self._strip(final=False)

    def end(self) -> str:
        """What was still held after the last piece."""
        return self._strip(final=True)

    def _strip(self, *, final: bool) -> str:
        text, place = self._held, 1
        spoken = []
        while place < len(text) and (final or not _OPEN.match(text, place)):
            token = _TOKEN.match(text, place)
            assert token  # noqa: S101  any character is one
            spoken.append(re.sub("[*_`]", "", token["label"] or "") or token["text"] or "")
            place = token.end()
        self._held = text[place - 1 :]
        return "".join(spoken)


class LengthLimit:
    """Lets at most `longest` characters through, which end with a sentence.

    The first half goes through at once; then a sentence waits until it is known to fit. A sentence that began in the
    first half and has no end that fits is cut between words.
    """

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._through = ""
        self._held = ""

    @property
    def is_reached(self) -> bool:
        """Whether nothing more goes through."""
        return len(self._through) + len(self._held) > self._longest

    def add(self, text: str) -> str:
        """What goes through after some more text."""
        self._held += text
        if len(self._through) + len(self._held) <= self._longest // 2:
            return self._let(len(self._held))
        room = self._held[: self._longest - len(self._through)]
        end = max((match.end() for match in _SENTENCE_END.finditer(self._held, 0, len(room) + 1)), default=0)
        end = min(end, len(room))
        if self.is_reached and not _COMPLETE.search(self._through + self._held[:end]):
            end = max(room.rfind(" "), 0) or len(room)
        return self._let(end)

    def end(self) -> str:
        """What was still held after the last text."""
        return "" if self.is_reached else self._let(len(self._held))

    def _let(self, end: int) -> str:
        text, self._held = self._held[:end], self._held[end:]
        self._through += text
        return text
