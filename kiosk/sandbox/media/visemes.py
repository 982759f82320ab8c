"""The shapes of a speaking mouth, and the way from one to the next."""

# ruff: noqa: RUF001  letters of the phonetic alphabet look like others

from collections.abc import Callable
from dataclasses import astuple, dataclass
from operator import mul
from typing import Final


@dataclass(frozen=True, slots=True)
class Mouth:
    """A shape of the mouth; each figure from 0 to 1.

    Attributes:
        opening: how far the lips are apart.
        width: from pursed over 0.5 (at rest) to spread.
        rounding: how far the lips are pushed forward.
        teeth: how much of the upper teeth shows in the opening.
        tongue: how much of the tongue shows.
        bite: how far the lower lip is drawn under the upper teeth.
        smile: how far the corners are drawn up.

    """

    opening: float = 0.0
    width: float = 0.5
    rounding: float = 0.0
    teeth: float = 0.0
    tongue: float = 0.0
    bite: float = 0.0
    smile: float = 1.0


REST: Final = Mouth()

_OPEN = Mouth(opening=0.95, width=0.55, teeth=0.55, tongue=0.35, smile=0.55)
_NEAR_OPEN = Mouth(opening=0.72, width=0.62, teeth=0.6, tongue=0.3, smile=0.6)
_MID = Mouth(opening=0.5, width=0.62, teeth=0.6, tongue=0.25, smile=0.65)
_SPREAD = Mouth(opening=0.32, width=0.85, teeth=0.85, tongue=0.1, smile=0.8)
_ROUND_OPEN = Mouth(opening=0.68, width=0.25, rounding=0.65, teeth=0.15, tongue=0.1, smile=0.25)
_ROUND_CLOSE = Mouth(opening=0.36, width=0.08, rounding=1.0, smile=0.15)
_FRONT_ROUND = Mouth(opening=0.38, width=0.2, rounding=0.85, teeth=0.1, smile=0.2)
_LIPS = Mouth(opening=0.0, width=0.46, smile=0.6)
_LIP_TEETH = Mouth(opening=0.22, width=0.5, teeth=1.0, bite=1.0, smile=0.5)
_TONGUE_TEETH = Mouth(opening=0.34, width=0.55, teeth=0.7, tongue=1.0, smile=0.5)
_RIDGE = Mouth(opening=0.34, width=0.58, teeth=0.75, tongue=0.75, smile=0.6)
_HISS = Mouth(opening=0.2, width=0.66, teeth=1.0, smile=0.65)
_HUSH = Mouth(opening=0.34, width=0.26, rounding=0.7, teeth=0.9, smile=0.3)
_BACK = Mouth(opening=0.42, width=0.52, teeth=0.4, tongue=0.15, smile=0.55)
_R = Mouth(opening=0.32, width=0.34, rounding=0.45, teeth=0.5, tongue=0.2, smile=0.4)

_BY_LETTER: Final[dict[str, Mouth]] = {
    letter: mouth
    for letters, mouth in (
        ("aäɑɐʌ", _OPEN),
        ("æɛɜəɚɝ", _NEAR_OPEN),
        ("eøɘ", _MID),
        ("iɪɨjʲ", _SPREAD),
        ("oɔɒɤ", _ROUND_OPEN),
        ("uʊɯwʉ", _ROUND_CLOSE),
        ("yʏœɥ", _FRONT_ROUND),
        ("mbp", _LIPS),
        ("fvɱʋ", _LIP_TEETH),
        ("θð", _TONGUE_TEETH),
        ("tdnlɾɫɭɖʈ", _RIDGE),
        ("sz", _HISS),
        ("ʃʒɕʑç", _HUSH),
        ("kɡgŋxɣqχhħʕʔɲɦ", _BACK),
        ("rɹʁʀɻɽ", _R),
    )
    for letter in letters
}

# Mouths begin a sound before it is heard and are still leaving the last one: weights over a short window.
_WINDOW: Final = ((-0.045, 0.15), (-0.015, 0.25), (0.015, 0.3), (0.045, 0.2), (0.075, 0.1))
_CLOSURE_SECONDS: Final = 0.05
# However short, lips that must meet do meet.
_DOMINANCE: Final = {_LIPS: 3.0, _LIP_TEETH: 1.5}


def viseme(phoneme: str) -> Mouth:
    """The mouth that makes a sound, a letter of the phonetic alphabet; at rest for a pause."""
    return _BY_LETTER.get(phoneme, REST)


def mouth_at(seconds: float, phoneme_at: Callable[[float], str]) -> Mouth:
    """The mouth at a second of the stream, blended from the sounds around it."""
    shapes = [_shape_at(seconds + offset, phoneme_at) for offset, _ in _WINDOW]
    if shapes.count(shapes[0]) == len(shapes):
        return shapes[0]
    weights = [weight * _DOMINANCE.get(shape, 1.0) for shape, (_, weight) in zip(shapes, _WINDOW, strict=True)]
    blended = zip(*map(astuple, shapes), strict=True)
    return Mouth(*(sum(map(mul, values, weights)) / sum(weights) for values in blended))


def _shape_at(seconds: float, phoneme_at: Callable[[float], str]) -> Mouth:
    # The voice tells when the lips burst open; they met before.
    if phoneme_at(seconds + _CLOSURE_SECONDS) in {"p", "b"}:
        return _LIPS
    return viseme(phoneme_at(seconds))
