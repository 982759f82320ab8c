"""Speech from libespeak-ng: the sound, and when each word and each phoneme of it is heard.

The library is one global machine with one voice at a time; a lock keeps the sessions apart.
"""

import ctypes
import math
import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import av
import espeakng_loader
import numpy as np
from numpy.typing import NDArray

from kiosk.sandbox.media.voices import VOICES, EspeakVoice

SAMPLE_RATE: Final = 48000
Samples = NDArray[np.int16]

# Scripts written without spaces: kanji with the kana that end it, katakana, hiragana.
_UNSPACED_WORD: Final = re.compile(r"[㐀-鿿々]+[ぁ-ゟ]*|[ァ-ヿ]+|[ぁ-ゟ]+")


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word or a punctuation mark, and when it is heard: seconds from the start of the sound."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Phoneme:
    """A sound of the voice, a letter of the phonetic alphabet (empty for a pause), and the second it begins at."""

    name: str
    start: float


@dataclass(frozen=True, slots=True)
class Speech:
    """A spoken text: mono sound at `SAMPLE_RATE`, its words and its phonemes in order."""

    samples: Samples
    words: tuple[TimedWord, ...]
    phonemes: tuple[Phoneme, ...]


class VoiceError(Exception):
    """The speech library cannot be used."""


def speak(text: str, voice_id: str) -> Speech:
    """`text`, in whatever script, spoken by one of `VOICES`; without anything to pronounce the sound is empty."""
    spoken = _UNSPACED_WORD.sub(lambda match: match[0] + " ", _printable(text))
    sound, events = _espeak().synthesise(spoken, VOICES[voice_id])
    length = len(sound) / SAMPLE_RATE
    phonemes = list(_phonemes([event for event in events if event.kind == _PHONEME], length))
    onsets = [(event.position - 1, event.seconds) for event in events if event.kind == _WORD]
    return Speech(sound, tuple(_time_words(spoken, onsets, phonemes, length)), tuple(phonemes))


def _printable(text: str) -> str:
    """`text` with each character that cannot be spoken or encoded (controls, halves of pairs) turned into a space."""
    return "".join(" " if unicodedata.category(char) in {"Cc", "Cs", "Cn", "Co"} else char for char in text)


def tokens(text: str) -> list[tuple[int, str]]:
    """The words and punctuation marks of `text` with their places; a mark inside a word belongs to the word."""
    found: list[tuple[int, str]] = []
    for chunk in re.finditer(r"\S+", text):
        first, last = chunk.span()
        while last > first and _is_mark(text[last - 1]):
            last -= 1
        while first < last and _is_mark(text[first]):
            first += 1
        marks = [(place, text[place]) for place in range(*chunk.span())]
        found += marks[: first - chunk.start()]
        if first < last:
            found.append((first, text[first:last]))
        found += marks[last - chunk.start() :]
    return found


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("P")


def _time_words(text: str, onsets: list[tuple[int, float]], phonemes: list[Phoneme], length: float) -> list[TimedWord]:
    """Each token of `text` with its times; a token that makes no sound of its own takes none, where it stands."""
    sounds = [phoneme.start for phoneme in phonemes if phoneme.name]
    pauses = [phoneme.start for phoneme in phonemes if not phoneme.name]
    places = tokens(text)
    starts = [_first_sound(place, token, onsets, sounds) for place, token in places]
    words: list[TimedWord] = []
    now = 0.0
    for index, (_, token) in enumerate(places):
        begin = starts[index]
        if begin is not None:
            following = next((start for start in starts[index + 1 :] if start is not None), length)
            last_sound = max((sound for sound in sounds if begin <= sound < following), default=begin)
            now = min((pause for pause in pauses if last_sound < pause), default=length)
            now = min(now, max(following, begin))
        words.append(TimedWord(token, now if begin is None else begin, now))
    return words


def _first_sound(place: int, token: str, onsets: list[tuple[int, float]], sounds: list[float]) -> float | None:
    """When the token at `place` begins to be heard, if it makes a sound.

    A word's event comes when the voice prepares it; what is heard is its first phoneme, which is missing only where it
    melted into a neighbour's.
    """
    end = place + len(token)
    heard = next((seconds for position, seconds in onsets if place <= position < end), None)
    if heard is None:
        return None
    following = next((seconds for position, seconds in onsets if position >= end), math.inf)
    return next((sound for sound in sounds if heard <= sound < following), heard)


# The library, as declared in its speak_lib.h.
_SYNCHRONOUS: Final = 2
_PHONEME_EVENTS_IN_IPA: Final = 0x3
_DONT_EXIT: Final = 0x8000
_RATE: Final = 1
_PITCH: Final = 3
_POSITION_IS_CHARACTER: Final = 1
_UTF8: Final = 1
_LIST_END: Final = 0
_WORD: Final = 1
_PHONEME: Final = 7


class _EventName(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("pointer", ctypes.c_void_p), ("string", ctypes.c_char * 8))


class _RawEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventName),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_RawEvent))


@dataclass(frozen=True, slots=True)
class _Event:
    kind: int
    position: int
    seconds: float
    name: str


class _Espeak:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._library: Any = ctypes.CDLL(espeakng_loader.get_library_path())
        options = _PHONEME_EVENTS_IN_IPA | _DONT_EXIT
        self._rate = self._library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), options)
        if self._rate <= 0:
            raise VoiceError("libespeak-ng cannot be initialised")
        self._sound: list[Samples] = []
        self._events: list[_Event] = []
        self._callback = _Callback(self._receive)  # kept: the library only holds its address
        self._library.espeak_SetSynthCallback(self._callback)

    def synthesise(self, text: str, voice: EspeakVoice) -> tuple[Samples, list[_Event]]:
        with self._lock:
            self._sound, self._events = [], []
            if self._library.espeak_SetVoiceByName(voice.library_name.encode()) != 0:
                raise VoiceError(f"libespeak-ng has no voice {voice.library_name}")
            self._library.espeak_SetParameter(_RATE, voice.words_per_minute, 0)
            self._library.espeak_SetParameter(_PITCH, voice.pitch, 0)
            data = text.encode()
            self._library.espeak_Synth(
                data, ctypes.c_size_t(len(data) + 1), 0, _POSITION_IS_CHARACTER, 0, _UTF8, None, None
            )
            return _resample(self._sound, self._rate), self._events

    def _receive(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._sound.append(np.ctypeslib.as_array(samples, (count,)).copy())
        index = 0
        while (raw := events[index]).type != _LIST_END:
            name = raw.id.string.decode(errors="replace") if raw.type == _PHONEME else ""
            if not name.startswith("("):  # "(en)" announces a change of language and is not a sound
                self._events.append(_Event(raw.type, raw.text_position, raw.audio_position / 1000, name))
            index += 1
        return 0


def _phonemes(events: list[_Event], length: float) -> Iterator[Phoneme]:
    """The phonemes, letter by letter: of a diphthong or an affricate each part has its share of the time."""
    ends = [*(event.seconds for event in events[1:]), length]
    for event, end in zip(events, ends, strict=False):
        letters = [char for char in event.name if unicodedata.category(char) in {"Ll", "Lo"}] or [""]
        share = (end - event.seconds) / len(letters)
        for index, letter in enumerate(letters):
            yield Phoneme(letter, event.seconds + index * share)


def _espeak() -> _Espeak:
    with _first:  # a cache alone lets two sessions that begin together both make one, and the library is not for two
        return _made_espeak()


_first: Final = threading.Lock()


@cache
def _made_espeak() -> _Espeak:
    return _Espeak()


def _resample(sound: list[Samples], rate: int) -> Samples:
    """The pieces of `sound` as one at `SAMPLE_RATE`."""
    if not sound:
        return np.zeros(0, np.int16)
    frame = av.AudioFrame.from_ndarray(np.concatenate(sound)[np.newaxis], format="s16", layout="mono")
    frame.sample_rate = rate
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    pieces = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([piece.to_ndarray()[0] for piece in pieces]).astype(np.int16, copy=False)
