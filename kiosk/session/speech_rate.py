"""How much there is to speak in a text, and how long that takes. Pure."""

import unicodedata
from typing import Final

LETTERS_A_SECOND: Final = 12.0
"""What a voice speaks, about; used if words do not tell."""
WIDE_LETTERS: Final = 2.5
"""An ideograph or kana takes about as long to speak as this many letters."""
NEARLY: Final = 0.85
"""The share of the letters that words bring at least: a service may write numbers and names in its own way."""


def letters(text: str) -> float:
    """How much there is to speak in `text`, in letters of an alphabet; marks and spaces are not spoken."""
    return sum(WIDE_LETTERS if unicodedata.east_asian_width(c) == "W" else 1.0 for c in text if c.isalnum())
