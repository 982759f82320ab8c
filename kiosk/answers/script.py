"""Prepared questions and answers.

The operator writes them into a TOML file, one table for each entry and language:

    [fallback]                 # what is said where nothing fits; a default for each language left out
    en = "I do not know that. Please ask at the desk."

    [toilets.en]               # any name, then the language: en, de, fr, es, ar or ja
    ask = ["Where are the toilets?", "Is there a bathroom?", "toilet"]
    say = "Behind the cloakroom, to your left."

    [toilets.de]
    ask = ["Wo sind die Toiletten?"]
    say = "Hinter der Garderobe, links von Ihnen."

A question need not be written as it is asked: case, punctuation, accents, word order, fillers and small misspellings
hardly count. The phrasings of the visitor's language are tried first; where none is close enough, those of all other
languages; the answer is the one in the language that the question was asked in. `assets/answers/museum.toml` is
an example.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz, process, utils

FALLBACKS: Final = {
    "en": "I am sorry, I do not know that. Please ask a member of staff.",
    "de": "Das weiß ich leider nicht. Bitte fragen Sie unser Personal.",
    "fr": "Je suis désolée, je ne le sais pas. Adressez-vous à notre personnel, s'il vous plaît.",
    "es": "Lo siento, no lo sé. Pregunte a nuestro personal, por favor.",
    "ar": "عذرًا، لا أعرف ذلك. يُرجى سؤال أحد الموظفين.",
    "ja": "申し訳ありません、わかりかねます。係の者にお尋ねください。",
}


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to ask for an entry, in `language`, and its answer."""

    entry: str
    language: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Match:
    """The phrasing closest to a question, and how close: 0 to 100."""

    phrasing: Phrasing
    score: float = field(compare=False)

    @property
    def answer(self) -> str:
        """What is to be said."""
        return self.phrasing.answer


class Script:
    """Prepared questions and answers, matched from `threshold` (0 to 100) on; without any, only fallbacks."""

    def __init__(
        self, threshold: float, phrasings: Iterable[Phrasing] = (), fallbacks: Mapping[str, str] | None = None
    ) -> None:
        self.threshold = threshold
        self._phrasings = tuple(phrasings)
        self._questions = [normalized(phrasing.question) for phrasing in self._phrasings]
        self._fallbacks = FALLBACKS | dict(fallbacks or {})

    @property
    def phrasings(self) -> Sequence[Phrasing]:
        """All of them, in the file's order."""
        return self._phrasings

    def fallback(self, language: str) -> str:
        """What is said where nothing else can be, in `language`, else in English."""
        return self._fallbacks.get(language, self._fallbacks["en"])

    def find(self, question: str, language: str) -> Match | None:
        """The match to answer with, if one is close enough."""
        match = self.closest(question, language)
        return match if match and match.score >= self.threshold else None

    def closest(self, question: str, language: str) -> Match | None:
        """The closest phrasing, however far it is; `None` where there is none, or no word in the question.

        One in `language` that is close enough wins over a closer one in another language.
        """
        asked = normalized(question)
        every = dict(enumerate(self._questions))
        own = {index: text for index, text in every.items() if self._phrasings[index].language == language}
        match = self._closest(asked, own)
        return match if match and match.score >= self.threshold else self._closest(asked, every)

    def _closest(self, asked: str, among: Mapping[int, str]) -> Match | None:
        found = process.extractOne(asked, among, scorer=_similarity) if asked else None
        return Match(self._phrasings[found[2]], found[1]) if found else None


def _similarity(asked: str, prepared: str, *, score_cutoff: float | None = None) -> float:  # noqa: ARG001
    """How alike two normalized questions are, 0 to 100.

    The token set forgives whatever was said around the prepared words, but would take "where are the" for "where are
    the toilets"; the sorted tokens see all that was left out, but suffer from each filler. Their mean tells both apart.
    """
    return (fuzz.token_set_ratio(asked, prepared) + fuzz.token_sort_ratio(asked, prepared)) / 2


def normalized(text: str) -> str:
    """`text` as it is compared: words in lower case without marks, accents and punctuation."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return utils.default_process("".join(c for c in letters if not unicodedata.combining(c)))
