"""What of a stream becomes a recording."""

import io
from collections.abc import Callable, Sequence

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.answers.script import Phrasing, Script
from kiosk.avatar.models import Word
from kiosk.config.loading import load
from kiosk.recordings import stream_recorder
from kiosk.recordings.plan import planned_lines
from kiosk.recordings.recording import Container
from kiosk.recordings.stream_recorder import LEAST_SILENCE, MOST_SILENCE, QUIET_SECONDS, TAIL_SECONDS, StreamRecorder
from kiosk.recordings.word_match import match_words
from kiosk.sandbox.media.hls import HEIGHT, SAMPLES_PER_FRAME, WIDTH, SegmentEncoder
from tests.unit.player.origin import RATE, make_fragments


def taken(lengths: Sequence[float], *, ended: bool = False) -> StreamRecorder:
    """A stream of segments of these lengths, each of one byte: its number."""
    take = StreamRecorder()
    take.begin("mpegts")
    for number, seconds in enumerate(lengths):
        take.add(number, seconds, bytes([number]))
    if ended:
        take.end()
    return take


def lost_from(take: StreamRecorder, number: int) -> None:
    """The stream goes on, but not with what was to come next."""
    take.add(number + 1, 1.0, bytes([number]))


def other_init_from(take: StreamRecorder, number: int) -> None:
    take.add_init(b"another")
    take.add(number, 1.0, bytes([number]))


def no_length_from(take: StreamRecorder, number: int) -> None:
    take.add(number, 0.0, bytes([number]))


Break = Callable[[StreamRecorder, int], None]
BREAKS: Sequence[Break] = (lost_from, other_init_from, no_length_from)


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


@given(streams(), st.booleans(), st.one_of(st.none(), st.sampled_from(BREAKS)))
def test_a_cut_has_all_its_words_and_no_others(
    stream: tuple[list[float], list[Word], int, int], ended: bool, breaks: Break | None
) -> None:
    lengths, words, first, last = stream
    take = taken(lengths, ended=ended and not breaks)
    if breaks:
        breaks(take, len(lengths))
        for number in range(len(lengths) + 2, len(lengths) + 40):
            take.add(number, 1.0, bytes([number]))
        take.end()
    cut = take.cut(words, first, last)
    starts = [sum(lengths[:number]) for number in range(len(lengths) + 1)]
    begins, over = words[first].start, words[last - 1].end
    if cut is None:
        alone = first == 0 and last == len(words)
        assert not (alone and over <= starts[-2]), "it has come whole, and nothing else is said"
        return
    numbers = list(cut.data)
    assert numbers == list(range(numbers[0], numbers[-1] + 1)), "whole segments, one after the other"
    start, there = starts[numbers[0]], starts[numbers[-1] + 1]
    assert start == max(each for each in starts if each <= begins), "the latest that there is"
    assert start + cut.seconds <= there + 1e-6
    assert [word.text for word in cut.words] == ["x"] * (last - first)
    assert cut.words[0].start == pytest.approx(begins - start)
    assert over - 1e-6 <= start + cut.seconds <= over + TAIL_SECONDS + 1e-6
    assert all(word.end <= start + 1e-6 for word in words[:first])
    assert all(word.start >= start + cut.seconds - 1e-6 for word in words[last:])
    assert over <= starts[-1], "the last word has come"


@given(streams(), st.booleans())
def test_silence_is_the_longest_row_of_segments_without_a_word(
    stream: tuple[list[float], list[Word], int, int], ended: bool
) -> None:
    lengths, words, _, last = stream
    said = words[:last]
    silence = taken(lengths, ended=ended).silence(said)
    starts = [sum(lengths[:number]) for number in range(len(lengths) + 1)]

    def is_quiet(number: int) -> bool:
        begins, ends = starts[number] - QUIET_SECONDS, starts[number + 1] + QUIET_SECONDS
        return all(word.end <= begins + 1e-6 or word.start >= ends - 1e-6 for word in said)

    rows = [
        starts[after] - starts[first]
        for first in range(len(lengths))
        for after in range(first + 1, len(lengths) + 1)
        if all(map(is_quiet, range(first, after)))
    ]
    if silence is None:
        # No segment is longer than 4 s: what is dropped at the end leaves more than 8.
        assert max(rows, default=0.0) < LEAST_SILENCE + 1e-6
        return
    numbers = list(silence.data)
    assert numbers == list(range(numbers[0], numbers[-1] + 1)), "one after the other"
    assert all(map(is_quiet, numbers))
    assert LEAST_SILENCE <= silence.seconds <= MOST_SILENCE
    assert silence.seconds == pytest.approx(starts[numbers[-1] + 1] - starts[numbers[0]])
    assert silence.seconds == pytest.approx(max(rows)) or max(rows) > MOST_SILENCE - 1e-6


def test_a_line_is_cut_from_where_it_begins_to_a_little_after_its_end() -> None:
    words = [Word("Welcome", 0.2, 0.9), Word("here", 3.4, 3.8), Word("I", 4.4, 4.6), Word("am", 4.6, 4.9)]
    take = taken([1.0] * 6)
    cuts = [take.cut(words, *which) for which in ((0, 1), (1, 4), (2, 4))]
    assert [list(cut.data) for cut in cuts if cut] == [[0, 1], [3, 4, 5], [4, 5]]
    assert [round(cut.seconds, 3) for cut in cuts if cut] == [1.3, 2.3, 1.3]
    assert [round(cut.words[0].start, 3) for cut in cuts if cut] == [0.2, 0.4, 0.4]


@pytest.mark.parametrize("ended", [False, True])
def test_what_may_not_have_come_whole_is_not_cut(ended: bool) -> None:
    words = [Word("Good", 0.2, 0.9), Word("morning", 1.0, 1.95)]
    to_the_end = taken([1.0, 1.0], ended=ended).cut(words, 0, 2)
    assert (to_the_end.seconds if to_the_end else None) == (2.0 if ended else None), "no more than has come"
    assert taken([1.0], ended=ended).cut(words, 0, 2) is None


def test_what_is_kept_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_recorder, "MOST_BYTES", 4)
    take = taken([1.0] * 50, ended=True)
    assert take.cut([Word("Good", 0.2, 0.9)], 0, 1), "it came before"
    assert take.cut([Word("Good", 2.2, 4.5)], 0, 1) is None
    silence = take.silence([Word("Good", 0.0, 0.0)])
    assert silence is None, "four of them are there, one is not silent"


def test_silence_is_some_seconds_without_a_word() -> None:
    words = [Word("Good", 0.2, 0.9)]
    assert taken([1.0] * 5).silence(words) is None
    found = taken([1.0] * 30).silence(words)
    assert found
    assert found.data[0] == 2
    assert LEAST_SILENCE <= found.seconds <= MOST_SILENCE
    assert not found.words
    between = taken([1.0] * 9).silence([*words, Word("Bye", 7.2, 7.9)])
    assert between
    assert list(between.data) == [2, 3, 4, 5]


def segments_of_the_sandbox(count: int) -> list[bytes]:
    encoder = SegmentEncoder()
    sound = np.zeros(SAMPLES_PER_FRAME, np.int16)
    segments = []
    for _ in range(count):
        for number in range(RATE):
            encoder.add(np.full((HEIGHT, WIDTH, 4), 60 + number, np.uint8), sound)
        segments.append(encoder.cut())
    return segments


@pytest.mark.parametrize("container", ["mpegts", "mp4"])
def test_a_cut_of_real_media_can_be_played(container: Container) -> None:
    take = StreamRecorder()
    take.begin(container)
    if container == "mp4":
        init, *segments = make_fragments(4)
        take.add_init(init)
    else:
        segments = segments_of_the_sandbox(4)
    for number, data in enumerate(segments):
        take.add(number, 1.0, data)
    found = take.cut([Word("before", 0.2, 0.8), Word("x", 1.1, 1.4), Word("y", 1.5, 2.5)], 1, 3)
    assert found
    with av.open(io.BytesIO(found.data), mode="r", format=found.container) as opened:
        frames = list(opened.decode(video=0))
    assert len(frames) == 2 * RATE
    assert frames[0].key_frame
    times = [frame.pts for frame in frames if frame.pts is not None]
    assert len(times) == len(frames)
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
        ("Café", "Cafe\u0301", (0, 1)),
    ],
)
def test_words_are_found_by_their_letters(text: str, said: str, span: tuple[int, int] | None) -> None:
    words = [Word(word, float(n), n + 0.5) for n, word in enumerate(said.split())]
    assert match_words(text, words) == span


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
            Phrasing("wc", "en", "wc", "Left."),
            Phrasing("toilets", "fr", "toilettes", "À gauche."),
        ],
        {"en": "Sorry.", "de": "Leider."},
    )
    wanted = planned_lines(settings, script)
    assert [(each.kind, each.line.language, each.line.text) for each in wanted] == [
        ("loop", "", ""),
        ("greeting", "en", "Welcome!"),
        ("answer", "en", "Left."),
        ("fallback", "en", "Sorry."),
        ("fallback", "de", "Leider."),
        ("goodbye", "de", "Tschüss!"),
    ]
    assert {each.name for each in wanted} == {"", "toilets"}, "a text is recorded once, whatever it answers"

    def kinds(answers: str) -> list[str]:
        changed = settings.answers.model_copy(update={"kind": answers})
        return [each.kind for each in planned_lines(settings.model_copy(update={"answers": changed}), script)]

    assert kinds("chat") == ["loop", "greeting", "answer", "goodbye"]
    assert kinds("repeat") == ["loop", "greeting", "goodbye"]
