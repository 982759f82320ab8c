import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sandbox.media.timeline import LEAD_IN_SECONDS, LONGEST_PHRASE, TextInput, Timeline
from kiosk.sandbox.media.voice import SAMPLE_RATE, Phoneme, Speech, TimedWord


def drain(text: TextInput, now: float) -> list[str]:
    return list(iter(lambda: text.take(now), ""))


def speech_of(samples: int) -> Speech:
    length = samples / SAMPLE_RATE
    return Speech(np.ones(samples, np.int16), (TimedWord("word", 0.0, length),), (Phoneme("a", 0.0),))


@given(st.lists(st.text(st.characters(codec="utf-8"))), st.floats(0, 2))
def test_everything_accepted_is_spoken_once_and_in_order(pieces: list[str], quiet: float) -> None:
    text = TextInput("", 0.0, closed=False)
    taken = []
    for index, piece in enumerate(pieces):
        text.append(piece, float(index))
        taken += drain(text, index + quiet)
    text.append("", len(pieces), final=True)
    taken += drain(text, len(pieces))
    assert "".join(taken) == "".join(pieces)
    assert text.waiting_bytes == 0
    assert all(len(chunk) <= LONGEST_PHRASE + 1 for chunk in taken)


@pytest.mark.parametrize(
    ("pieces", "quiet", "spoken"),
    [
        (["Hel", "lo wor"], 0.1, []),
        (["Hello there."], 0.1, []),
        (["Hello there. I"], 0.0, ["Hello there. "]),
        (["It is 3", ".", "5 m. "], 0.0, ["It is 3.5 m. "]),
        (["Hello there."], 0.3, ["Hello there."]),
        (["Hel"], 0.3, []),
        (["Hello"], 0.7, ["Hello"]),
        (["今日は。明日も"], 0.0, ["今日は。"]),
    ],
)
def test_what_is_spoken_now(pieces: list[str], quiet: float, spoken: list[str]) -> None:
    text = TextInput("", 0.0, closed=False)
    for piece in pieces:
        text.append(piece, 1.0)
    assert drain(text, 1.0 + quiet) == spoken


@given(
    st.lists(st.one_of(st.integers(1, 9000).map(lambda n: ("say", n)), st.integers(0, 9000).map(lambda n: ("read", n))))
)
def test_the_sound_is_continuous_and_its_words_are_where_it_is(steps: list[tuple[str, int]]) -> None:
    timeline = Timeline()
    sound, said = np.zeros(0, np.int16), 0
    for step, count in steps:
        if step == "say":
            timeline.schedule(speech_of(count), 0.05)
            said += count
        else:
            sound = np.append(sound, timeline.read(len(sound) + count))
    sound = np.append(sound, timeline.read(max(len(sound), round(timeline.sound_end * SAMPLE_RATE) + 10)))
    assert sound.sum() == said, "nothing is lost, doubled or laid over something else"
    assert not sound[: round(LEAD_IN_SECONDS * SAMPLE_RATE)].any()
    for word in timeline.words:
        begin, end = round(word.start * SAMPLE_RATE), round(word.end * SAMPLE_RATE)
        assert sound[begin:end].all()
        assert not sound[end : end + 5].any()
        assert timeline.phoneme_at((word.start + word.end) / 2) == "a"
        assert timeline.phoneme_at(word.end + 1e-6) == ""
