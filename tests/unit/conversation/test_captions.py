import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.avatar.models import Word
from kiosk.conversation.captions import LINGER_SECONDS, is_right_to_left, is_sounding, paginate

WIDTH = 12.0


def measure(text: str) -> float:
    return float(len(text))


def timed(sentence: str) -> list[Word]:
    return [Word(text, float(i), i + 0.9) for i, text in enumerate(sentence.split())]


def lines(sentence: str) -> list[str]:
    return [line for page in paginate(timed(sentence), measure, WIDTH).pages for line in page]


texts = st.text("abcdeÖ你はب", min_size=1, max_size=30) | st.sampled_from([",", ".", "!", "¿", "(", ")", "、", " "])
spoken = st.lists(st.tuples(texts, st.floats(0.0, 1.0), st.floats(0.01, 1.0)), max_size=40)


def words_of(parts: list[tuple[str, float, float]]) -> list[Word]:
    words, now = [], 0.0
    for text, pause, length in parts:
        words.append(Word(text, now + pause, now + pause + length))
        now += pause + length
    return words


@given(spoken)
def test_every_page_has_two_lines_that_fit_and_nothing_is_lost(parts: list[tuple[str, float, float]]) -> None:
    words = words_of(parts)
    captions = paginate(words, measure, WIDTH)
    assert all(1 <= len(page) <= 2 for page in captions.pages)
    assert all(measure(line) <= WIDTH for page in captions.pages for line in page)
    assert all(
        captions.pages[span.page][span.line][span.first : span.last] == span.token.text for span in captions.spans
    )
    said = "".join("".join(word.text.split()) for word in words)
    shown = "".join(line.replace(" ", "") for page in captions.pages for line in page)
    # Only an opening mark that no word has followed yet is kept back.
    assert said.startswith(shown)
    assert all(character in "¿(" for character in said[len(shown) :])


@given(spoken, st.integers(0, 40))
def test_words_that_come_later_change_no_page_but_the_last(parts: list[tuple[str, float, float]], cut: int) -> None:
    words = words_of(parts)
    before = paginate(words[:cut], measure, WIDTH).pages
    after = paginate(words, measure, WIDTH).pages
    # A mark that clings to the last word can take it over to the next line, and so to the next page.
    assert after[: max(len(before) - 1, 0)] == before[:-1]


@given(spoken, st.floats(0.0, 50.0))
def test_the_word_that_is_heard_is_the_word_that_is_marked(parts: list[tuple[str, float, float]], now: float) -> None:
    captions = paginate(words_of(parts), measure, WIDTH)
    span = captions.heard(now)
    sounding = [s for s in captions.spans if s.token.start <= now <= s.token.end]
    if sounding:
        assert span == sounding[-1]
        assert is_sounding(sounding[-1], now)
    elif span and is_sounding(span, now):
        assert now - span.token.end <= LINGER_SECONDS


def test_marks_cling_to_their_words() -> None:
    assert lines("Hello , you !") == ["Hello, you!"]
    assert lines("¿ Qué tal ?") == ["¿Qué tal?"]
    assert lines("see ( it )") == ["see (it)"]


def test_japanese_has_no_spaces_and_a_long_word_is_cut_with_its_time() -> None:
    assert lines("庭園 は 無料 です 。") == ["庭園は無料です。"]
    captions = paginate([Word("x" * 30, 0.0, 3.0)], measure, WIDTH)
    assert captions.pages == (("x" * 12, "x" * 12), ("x" * 6,))
    assert [span.token.start for span in captions.spans] == pytest.approx([0.0, 1.2, 2.4])


def test_the_direction_is_that_of_the_first_letter() -> None:
    assert is_right_to_left("«أهلاً» Kiosk")
    assert not is_right_to_left("… Kiosk أهلاً")
    assert not is_right_to_left("")
