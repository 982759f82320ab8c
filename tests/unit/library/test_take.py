"""What of a stream becomes a recording."""

import io
from collections.abc import Sequence
from itertools import pairwise

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.answers.script import Phrasing, Script
from kiosk.avatar.wire import Word
from kiosk.library.spans import find_words
from kiosk.library.take import LEAST_SILENCE, MOST_SILENCE, Take
from kiosk.library.wanted import wanted_lines
from kiosk.settings_file import load
from tests.unit.player.origin import RATE, make_fragments, make_segments


def taken(lengths: Sequence[float], *, ended: bool = False) -> Take:
    """A stream of segments of these lengths, each of one byte: its number."""
    take = Take()
    take.begin("mpegts")
    for number, seconds in enumerate(lengths):
        take.add(number, seconds, bytes([number]))
    if ended:
        take.end()
    return take


@st.composite
def streams(draw: st.DrawFn) -> tuple[list[float], list[Word], int, int]:
    """Lengths of segments, words, and which of them are the line."""
    lengths = draw(st.lists(st.floats(0.2, 4.0), min_size=1, max_size=20))
    pauses = draw(st.lists(st.tuples(st.floats(0.0, 3.0), st.floats(0.05, 1.0)), min_size=1, max_size=20))
    words, now = [], 0.0
    for pause, length in pauses:
        words.append(Word("x", now + pause, now + pause + length))
        now += pause + length
    first = draw(st.integers(0, len(words) - 1))
    return lengths, words, first, draw(st.integers(first + 1, len(words)))


@given(streams(), st.booleans())
def test_a_cut_has_all_its_words_and_no_others(stream: tuple[list[float], list[Word], int, int], ended: bool) -> None:
    lengths, words, first, last = stream
    cut = taken(lengths, ended=ended).cut(words, first, last)
    if cut is None:
        return
    numbers = list(cut.data)
    assert all(b == a + 1 for a, b in pairwise(numbers)), "whole segments, one after the other"
    start = sum(lengths[: numbers[0]])
    there = sum(lengths[: numbers[-1] + 1]) - start
    assert cut.seconds <= there + 1e-6
    assert [word.text for word in cut.words] == ["x"] * (last - first)
    assert cut.words[0].start >= -1e-6
    assert all(word.end <= cut.seconds + 1e-6 for word in cut.words)
    assert all(word.end <= start + 1e-6 for word in words[:first])
    assert all(word.start >= start + cut.seconds - 1e-6 for word in words[last:])
    whole = sum(lengths) >= words[last - 1].end
    assert whole, "the last word has come"


def test_a_line_is_cut_from_where_it_begins_to_a_little_after_its_end() -> None:
    words = [Word("Welcome", 0.2, 0.9), Word("here", 3.4, 3.8), Word("I", 4.4, 4.6), Word("am", 4.6, 4.9)]
    take = taken([1.0] * 6)
    cuts = [take.cut(words, *which) for which in ((0, 1), (1, 4), (2, 4))]
    assert [list(cut.data) for cut in cuts if cut] == [[0, 1], [3, 4, 5], [4, 5]]
    assert [round(cut.seconds, 3) for cut in cuts if cut] == [1.3, 2.3, 1.3]
    assert [round(cut.words[0].start, 3) for cut in cuts if cut] == [0.2, 0.4, 0.4]


@pytest.mark.parametrize("ended", [False, True])
def test_what_may_not_have_come_whole_is_not_cut(ended: bool) -> None:
    words = [Word("Good", 0.2, 0.9), Word("morning", 1.0, 1.8)]
    assert (taken([1.0, 1.0], ended=ended).cut(words, 0, 2) is not None) == ended
    assert taken([1.0], ended=ended).cut(words, 0, 2) is None
    gap = Take()
    gap.begin("mpegts")
    for number in (0, 2, 3):
        gap.add(number, 1.0, b"x")
    gap.end()
    assert gap.cut(words, 0, 2) is None


def test_silence_is_some_seconds_without_a_word() -> None:
    words = [Word("Good", 0.2, 0.9)]
    assert taken([1.0] * 5).silence(words) is None
    found = taken([1.0] * 30).silence(words)
    assert found
    assert found.data[0] == 2
    assert LEAST_SILENCE <= found.seconds <= MOST_SILENCE
    assert not found.words


def test_a_cut_of_real_media_can_be_played() -> None:
    init, *fragments = make_fragments(4)
    for container, parts in (("mpegts", make_segments(4)), ("mp4", fragments)):
        take = Take()
        take.begin("mp4" if container == "mp4" else "mpegts")
        if container == "mp4":
            take.add_init(init)
        for number, data in enumerate(parts):
            take.add(number, 1.0, data)
        take.end()
        found = take.cut([Word("x", 0.5, 2.5)], 0, 1)
        assert found
        with av.open(io.BytesIO(found.data), mode="r") as opened:
            frames = list(opened.decode(video=0))
        assert len(frames) == pytest.approx(3 * RATE, abs=2)
        assert frames[0].key_frame
        times = [frame.pts for frame in frames if frame.pts is not None]
        assert times == sorted(set(times))


@pytest.mark.parametrize(
    ("text", "said", "span"),
    [
        ("Behind the cloakroom, to your left.", "Hm . Behind the cloakroom , to your left . Bye", (2, 10)),
        ("Good morning!", "good morning", (0, 2)),
        ("or", "for or", (1, 2)),
        ("3 rooms", "three rooms", None),
        ("…", "… …", None),
        ("こんにちは。", "こん にち は 。", (0, 4)),
    ],
)
def test_words_are_found_by_their_letters(text: str, said: str, span: tuple[int, int] | None) -> None:
    words = [Word(word, float(n), n + 0.5) for n, word in enumerate(said.split())]
    assert find_words(text, words) == span


def test_all_that_the_operator_wrote_is_wanted_once() -> None:
    settings = load(
        overrides={
            "screen.languages": '["en", "de"]',
            "answers.kind": "script",
            "answers.script": "x.toml",
            "conversation.greeting.en": "Welcome!",
            "conversation.greeting.fr": "Salut !",
            "conversation.goodbye.de": "Tschüss!",
        }
    )
    script = Script(
        80,
        [
            Phrasing("toilets", "en", "toilets", "Left."),
            Phrasing("toilets", "en", "bathroom", "Left."),
            Phrasing("toilets", "fr", "toilettes", "À gauche."),
        ],
        {"en": "Sorry.", "de": "Leider."},
    )
    wanted = wanted_lines(settings, script)
    assert [(each.kind, each.line.language, each.line.text) for each in wanted] == [
        ("loop", "", ""),
        ("greeting", "en", "Welcome!"),
        ("answer", "en", "Left."),
        ("fallback", "en", "Sorry."),
        ("fallback", "de", "Leider."),
        ("goodbye", "de", "Tschüss!"),
    ]
    repeats = settings.model_copy(update={"answers": settings.answers.model_copy(update={"kind": "repeat"})})
    assert [each.kind for each in wanted_lines(repeats, script)] == ["loop", "greeting", "goodbye"]
