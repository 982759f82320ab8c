import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples, speak, tokens
from kiosk.sandbox.media.voices import VOICES

TEXTS = {
    "mia-en": "Hello there, my good friend. Tomorrow we visit the museum; bring your brother and sister, please!",
    "mia-de": "Guten Tag, meine Damen. Willkommen, bitte kommen Sie herein! Danke.",
    "mia-fr": "Bonjour, je suis Mia. Bienvenue, madame!",
    "mia-es": "Hola, me llamo Mia. ¿Cómo estás?",
    "mia-ar": "مرحبا بك في المتحف، كيف حالك؟",
    "mia-ja": "こんにちは、ありがとう。",
}


def sounding_spans(sound: Samples) -> list[tuple[float, float]]:
    """Where there is energy, in seconds; gaps below 60 ms do not count."""
    window = SAMPLE_RATE // 200
    energy = np.sqrt((sound[: len(sound) // window * window].reshape(-1, window).astype(float) ** 2).mean(1))
    loud = np.flatnonzero(energy > 0.02 * energy.max())
    parts = np.split(loud, np.flatnonzero(np.diff(loud) > 12) + 1)
    return [(part[0] / 200, (part[-1] + 1) / 200) for part in parts]


@pytest.mark.parametrize("voice_id", TEXTS)
def test_words_are_timed_as_the_sound_has_them(voice_id: str) -> None:
    speech = speak(TEXTS[voice_id], voice_id)
    words = [word for word in speech.words if word.end > word.start]
    for begin, end in sounding_spans(speech.samples):
        assert min(abs(word.start - begin) for word in words) < 0.06, (
            f"something sounds at {begin} that is no word's start"
        )
        # The voice breathes anew each time, and a nasal sound fades rather than ends.
        assert min(abs(word.end - end) for word in words) < 0.12, f"something ends at {end} that is no word's end"


def test_words_are_those_of_the_text_with_marks_of_their_own() -> None:
    speech = speak('"Don\'t", he said: it costs 25 € (or 50%)…', "mia-en")
    marks = [word.text for word in speech.words if word.start == word.end]
    assert [word.text for word in speech.words] == [
        *('"', "Don't", '"', ",", "he", "said", ":", "it", "costs", "25", "€", "(", "or", "50", "%", ")", "…")
    ]
    assert {'"', ",", ":", ")", "…"} <= set(marks)
    assert "50" not in marks


def test_scripts_without_spaces_are_words_too() -> None:
    speech = speak("こんにちは、タワーへ行きます。", "mia-ja")
    assert [word.text for word in speech.words] == ["こんにちは", "、", "タワー", "へ", "行きます", "。"]


@pytest.mark.parametrize(
    "text", ["", "   ", "...", "\x00\x07", "\ud800", "🙂" * 30, "\u202eabc", "a" * 5000, "<b>&amp;[[x]]"]
)
@pytest.mark.parametrize("voice_id", ["mia-en", "mia-ar", "mia-ja"])
def test_any_text_can_be_spoken(text: str, voice_id: str) -> None:
    speech = speak(text, voice_id)
    assert [word.start for word in speech.words] == sorted(word.start for word in speech.words)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(sorted(VOICES)))
def test_word_times_are_ordered_and_within_the_sound(text: str, voice_id: str) -> None:
    speech = speak(text, voice_id)
    length = len(speech.samples) / SAMPLE_RATE
    times = [time for word in speech.words for time in (word.start, word.end)]
    assert times == sorted(times)
    assert all(0 <= time <= length + 0.01 for time in times)
    assert [p.start for p in speech.phonemes] == sorted(p.start for p in speech.phonemes)


@given(st.text())
def test_tokens_leave_out_only_white_space(text: str) -> None:
    assert "".join(token for _, token in tokens(text)) == "".join(text.split())
    assert all(text.startswith(token, place) for place, token in tokens(text))


def test_a_louder_line_is_not_clipped() -> None:
    assert np.abs(speak(TEXTS["mia-de"], "mia-de").samples.astype(int)).max() < 32767
