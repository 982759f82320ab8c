"""Phrases: nothing lost, nothing twice, nothing torn, and in time."""

import asyncio
import itertools
import unicodedata
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.answers.chunking import PhraseGatherer, phrases
from kiosk.config.values import LONGEST_TEXT

LETTERS = "ab.é—\u0301\u200d日本が\u3099、👍\U0001f3fd\ud83d\ude00م\u0650  \n"
PIECES = st.lists(st.text(alphabet=LETTERS, max_size=40) | st.text(max_size=10), max_size=12)
MOMENTS = st.lists(st.floats(0, 1), min_size=12, max_size=12)


def gathered(pieces: list[str], gaps: list[float], least: int = 20, wait: float = 0.25) -> list[str]:
    gatherer = PhraseGatherer(least, wait)
    now = 0.0
    given_out: list[str] = []
    for piece, gap in zip(pieces, gaps, strict=False):
        now += gap
        while phrase := gatherer.take(now):
            given_out.append(phrase)
        gatherer.add(piece, now)
        while phrase := gatherer.take(now):
            given_out.append(phrase)
    while phrase := gatherer.take_rest(now):
        given_out.append(phrase)
    return given_out


@given(PIECES, MOMENTS)
def test_what_goes_out_is_what_came_in_and_no_character_is_torn(pieces: list[str], gaps: list[float]) -> None:
    given_out = gathered(pieces, gaps)
    assert "".join(given_out) == "".join(pieces)
    assert all(0 < len(phrase) <= LONGEST_TEXT for phrase in given_out)
    for before, phrase in itertools.pairwise(given_out):
        assert not unicodedata.category(phrase[0]).startswith("M")
        assert not "\udc00" <= phrase[0] <= "\udfff"
        assert before[-1] != "\u200d" or phrase[0].isspace()


@given(st.lists(st.sampled_from(["mus", "eum ", "open", " the", ", ", ". ", "  ", "12"]), max_size=60), MOMENTS)
def test_phrases_are_whole_words(pieces: list[str], gaps: list[float]) -> None:
    for phrase in gathered(pieces, gaps * 5)[1:]:
        assert phrase[0].isspace()


@given(PIECES)
def test_phrases_are_long_where_nobody_waits(pieces: list[str]) -> None:
    assert all(len(phrase) >= 20 for phrase in gathered(pieces, [0.0] * 12)[:-1])


@pytest.mark.parametrize("text", ["a" * 5000, "é" * 3000, "の" * 5000, "a " * 2500, "a" + "\u0301" * 4500])
def test_a_text_too_long_for_one_phrase_goes_in_several(text: str) -> None:
    given_out = gathered([text], [0.0])
    assert "".join(given_out) == text
    assert max(map(len, given_out)) <= LONGEST_TEXT
    assert len(given_out) <= 4


def test_a_short_phrase_waits_until_it_is_due() -> None:
    gatherer = PhraseGatherer(20, 0.25)
    gatherer.add("Yes", 10.0)
    dues = [gatherer.due]
    gatherer.add(", of", 10.1)
    assert [*dues, gatherer.due] == [None, 10.25], "a word may go on until the next begins"
    assert gatherer.take(10.2) == ""
    assert gatherer.take(10.25) == "Yes,"
    assert gatherer.take(99.0) == ""
    assert gatherer.take_rest(99.0) == " of"


def test_japanese_ends_anywhere_but_before_a_mark() -> None:
    gatherer = PhraseGatherer(3, 0.25)
    gatherer.add("お手洗か", 0.0)
    assert gatherer.take(0.0) == "お手洗"
    gatherer.add("\u3099あり", 0.0)
    assert gatherer.take(0.0) == "か\u3099あ"


class Model:
    """A source of pieces that goes on when it is told, and remembers its end."""

    def __init__(self, *pieces: str, failure: Exception | None = None) -> None:
        self._pieces = pieces
        self._failure = failure
        self.go_on = asyncio.Event()
        self.closed = False

    async def speak(self) -> AsyncGenerator[str, None]:
        try:
            for piece in self._pieces:
                yield piece
            if self._failure:
                raise self._failure
            await self.go_on.wait()
        finally:
            self.closed = True


def test_a_model_that_pauses_does_not_hold_up_the_words_before_it() -> None:
    async def listen() -> None:
        model = Model("Well, ", "let")
        async with aclosing(phrases(model.speak(), 20, 0.01)) as spoken:
            assert await anext(spoken) == "Well,"
            model.go_on.set()
            assert [phrase async for phrase in spoken] == [" let"]
        assert model.closed

    asyncio.run(listen())


def test_a_failure_comes_after_the_whole_words() -> None:
    async def listen() -> None:
        model = Model("One moment", failure=LookupError())
        spoken = phrases(model.speak(), 20, 60)
        assert await anext(spoken) == "One"
        with pytest.raises(LookupError):
            await anext(spoken)
        assert model.closed

    asyncio.run(listen())


@pytest.mark.parametrize("cancelled", [True, False])
def test_the_model_is_closed_where_nobody_listens_any_more(cancelled: bool) -> None:
    async def listen() -> None:
        model = Model("One, two")
        spoken = phrases(model.speak(), 1, 60)
        assert await anext(spoken) == "One,"
        if cancelled:
            waiting = asyncio.ensure_future(anext(spoken))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.wait({waiting})
        await spoken.aclose()
        assert model.closed

    asyncio.run(listen())
