"""From accepted text to sound on the stream's clock: `TextInput` decides what to say next, `Timeline` when."""

# ruff: noqa: RUF001  the punctuation of many scripts

import re
from bisect import bisect_right
from typing import Final

import numpy as np

from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples, Speech, TimedWord

LEAD_IN_SECONDS: Final = 0.3
"""Silence at the start of a stream: the person is there before she speaks."""
SENTENCE_PAUSE_SECONDS: Final = 0.3
PHRASE_PAUSE_SECONDS: Final = 0.05
LONGEST_PHRASE: Final = 300

_SENTENCE_QUIET_SECONDS: Final = 0.2
_PHRASE_QUIET_SECONDS: Final = 0.6
_SENTENCE_END: Final = re.compile(r"[.!?…؟]+[\"'»”’)\]]*\s|[。！？]+[」』”]*|\n")
_ENDS_SENTENCE: Final = re.compile(r"[.!?…؟。！？][\"'»”’)\]」』]*\s*$")


class TextInput:
    """Text that was accepted and is not yet spoken; pieces join without a seam, as a language model's tokens do.

    Times are seconds of any one clock.
    """

    def __init__(self, text: str, now: float, *, closed: bool) -> None:
        self._text = text
        self.closed = closed
        self.last_piece_at = now

    def append(self, piece: str, now: float, *, final: bool = False) -> None:
        """Accept one more piece; after a final one nothing follows."""
        self._text += piece
        self.last_piece_at = now
        self.closed = final

    @property
    def waiting_bytes(self) -> int:
        """Size of the waiting text in UTF-8."""
        return len(self._text.encode(errors="surrogatepass"))

    def take(self, now: float) -> str:
        """The next sentence to speak, empty where it is wiser to wait for the rest of it.

        A sentence is complete when something follows it or nothing came for a moment; an unfinished one is spoken when
        the pieces stay away for longer.
        """
        cut = self._complete(now - self.last_piece_at)
        taken, self._text = self._text[:cut], self._text[cut:]
        return taken

    def _complete(self, quiet: float) -> int:
        text = self._text
        end = _SENTENCE_END.search(text, 0, LONGEST_PHRASE)
        if end and text[: end.end()].strip():
            return end.end()
        if len(text) > LONGEST_PHRASE:
            return text.rfind(" ", 1, LONGEST_PHRASE) + 1 or LONGEST_PHRASE
        wait = _SENTENCE_QUIET_SECONDS if _ENDS_SENTENCE.search(text) else _PHRASE_QUIET_SECONDS
        return len(text) if self.closed or quiet >= wait else 0


def pause_after(text: str) -> float:
    """Seconds of silence that belong after `text`."""
    return SENTENCE_PAUSE_SECONDS if _ENDS_SENTENCE.search(text) else PHRASE_PAUSE_SECONDS


class Timeline:
    """Speech laid out on the stream's clock, read once from its start to its end.

    Attributes:
        words: all words so far, in seconds of the stream.

    """

    def __init__(self) -> None:
        self.words: list[TimedWord] = []
        self._phoneme_starts: list[float] = []
        self._phonemes: list[str] = []
        self._pieces: list[tuple[int, Samples]] = []
        self._read = 0
        self._sound_end = 0
        self._next_start = round(LEAD_IN_SECONDS * SAMPLE_RATE)

    @property
    def position(self) -> float:
        """Seconds read so far."""
        return self._read / SAMPLE_RATE

    @property
    def sound_end(self) -> float:
        """Second at which the last scheduled sound ends."""
        return self._sound_end / SAMPLE_RATE

    def schedule(self, speech: Speech, pause: float) -> None:
        """Place `speech` after everything scheduled, at once where that is over, and keep `pause` seconds after it."""
        first = max(self._read, self._next_start)
        begin = first / SAMPLE_RATE
        self._pieces.append((first, speech.samples))
        self._sound_end = first + len(speech.samples)
        self._next_start = self._sound_end + round(pause * SAMPLE_RATE)
        self.words += [TimedWord(word.text, word.start + begin, word.end + begin) for word in speech.words]
        self._phonemes += [phoneme.name for phoneme in speech.phonemes]
        self._phoneme_starts += [phoneme.start + begin for phoneme in speech.phonemes]
        # The mouth rests between two pieces.
        self._phonemes.append("")
        self._phoneme_starts.append(self.sound_end)

    def read(self, until: int) -> Samples:
        """The sound from where the last reading ended up to sample `until`, not before; silence between speech."""
        sound = np.zeros(until - self._read, np.int16)
        for first, samples in self._pieces:
            begin, end = max(first, self._read), min(first + len(samples), until)
            if begin < end:
                sound[begin - self._read : end - self._read] = samples[begin - first : end - first]
        self._read = until
        self._pieces = [piece for piece in self._pieces if piece[0] + len(piece[1]) > self._read]
        return sound

    def phoneme_at(self, seconds: float) -> str:
        """What is heard at that second of the stream, in the phonetic alphabet; empty in a pause."""
        index = bisect_right(self._phoneme_starts, seconds) - 1
        return self._phonemes[index] if index >= 0 else ""
