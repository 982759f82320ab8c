"""How long texts take to speak, about; for when words do not tell. Pure."""

import unicodedata
from typing import Final

LETTERS_A_SECOND: Final = 12.0
"""What a voice speaks, about."""
SLOWEST_LETTERS_A_SECOND: Final = 5.0
"""What the slowest voice speaks: a text that is not cancelled ends by itself after this time."""
WIDE_LETTERS: Final = 2.5
"""An ideograph or kana takes about as long to speak as so many letters."""
NEARLY: Final = 0.85
"""The share of a text's letters that its words bring at least: a service may write numbers and names in its own way."""


def letters(text: str) -> float:
    """How much there is to speak in `text`, in letters of an alphabet; marks and spaces are not spoken."""
    return sum(WIDE_LETTERS if unicodedata.east_asian_width(c) == "W" else 1.0 for c in text if c.isalnum())
