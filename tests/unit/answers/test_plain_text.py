"""What a model sends is spoken without its markup, however it is cut into pieces, and is never too long."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.answers.plain_text import LengthLimit, MarkupStripper

MARKUP = st.text(alphabet="ab *_`~#-+>[]()!<\n\t/|1.", max_size=60)
FRAGMENTS = st.lists(
    st.sampled_from(
        ["**", "*", "_", "```py\n", "```", "\n", "# ", "- ", "[a", "](b)", "![", "<b>", "<think>", "</think>"]
    )
    | st.sampled_from(["word", " ", "x_y", "---", "> ", "<", "5 * 3", "!"]),
    max_size=15,
).map("".join)


def stripped(pieces: list[str]) -> str:
    stripper = MarkupStripper()
    return "".join([*(stripper.add(piece) for piece in pieces), stripper.end()])


@pytest.mark.parametrize(
    ("sent", "spoken"),
    [
        ("**Open** daily, *really*, ***yes***, __sure__, ~~no~~.", "Open daily, really, yes, sure, no."),
        ("# Hours\n\n## Today\nTen.", "Hours\n\nToday\nTen."),
        ("We have:\n- cake\n* **tea**\n  + milk\n• salt", "We have:\ncake\ntea\nmilk\nsalt"),
        ("> quoted\n---\n***\nend", "quoted\n\n\nend"),
        ("See [our **map**](https://a.example/x_y) and ![a cat](cat.png).", "See our map and a cat."),
        ("Type `ls` or:\n ```bash\nls -l\n```\nDone.", "Type ls or:\nls -l\nDone."),
        ("<think>They ask\n**this**.</think>Hello <b>you</b><br/>!", "Hello you!"),
        ("5 * 3 < 20, snake_case, #1, -5 degrees", "5 * 3 < 20, snake_case, #1, -5 degrees"),
        ("1. first [sic] <3!", "1. first [sic] <3!"),
        ("Mail <https://a.example>.", "Mail ."),
    ],
)  # fmt: skip
def test_markup_is_not_spoken(sent: str, spoken: str) -> None:
    assert stripped([sent]) == spoken
    assert stripped(list(sent)) == spoken


@given(MARKUP | FRAGMENTS, st.data())
def test_the_pieces_make_no_difference(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = [text[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert stripped(pieces) == stripped([text]) == stripped(list(text))


@given(st.text(alphabet=st.characters(exclude_characters="*_`~#-+•>[<!\n")))
def test_a_plain_text_stays_and_is_not_held(text: str) -> None:
    assert stripped([text]) == text
    stripper = MarkupStripper()
    assert stripper.add("word" + text) == "word" + text


def limited(pieces: list[str], longest: int) -> str:
    limit = LengthLimit(longest)
    return "".join([*(limit.add(piece) for piece in pieces if not limit.is_reached), limit.end()])


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("One two. Three four. Five six seven.", "One two. Three four."),
        ("One two. Three four is 3.50 and no end at all", "One two."),
        ("One two, three four, five six, seven eight", "One two, three four, five"),
        ("“Really?” Yes, really. And a good deal more", "“Really?” Yes, really."),
        ("一つです。" * 7, "一つです。" * 6),
        ("Short enough.", "Short enough."),
    ],
)  # fmt: skip
def test_an_answer_ends_with_the_last_sentence_that_fits(text: str, spoken: str) -> None:
    assert limited([text], 30 if " " in text else 31) == spoken


@given(st.lists(st.text(alphabet="ab .!\n。", max_size=12), max_size=30), st.integers(10, 60))
@example(["ab", " a", "b."], 10)
def test_no_answer_is_too_long_and_none_is_changed(pieces: list[str], longest: int) -> None:
    text, spoken = "".join(pieces), limited(pieces, longest)
    assert text.startswith(spoken)
    assert len(spoken) <= longest
    if len(text) <= longest:
        assert spoken == text


def test_the_beginning_does_not_wait_for_its_sentence() -> None:
    limit = LengthLimit(100)
    assert limit.add("Well, that is") == "Well, that is"
