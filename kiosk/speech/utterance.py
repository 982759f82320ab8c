"""One recording: finds the voice in the sound, and the end of it. Pure: no device, no clock."""

from array import array
from collections.abc import Callable
from typing import Final

from kiosk.config.settings import SpeechSettings
from kiosk.speech.audio_file import BYTES_PER_SECOND, SAMPLE_BYTES, Sound, wav_sound
from kiosk.speech.errors import SpeechError, SpeechProblem

CHUNK_BYTES: Final = 1024
"""What the voice detector takes at once: 512 samples, 32 ms."""
CHUNK_SECONDS: Final = CHUNK_BYTES / BYTES_PER_SECOND
KEPT_SECONDS: Final = 0.3
"""Sound that is kept before the first and after the last voice."""
SHORTEST_VOICE_SECONDS: Final = 0.3

VOICE: Final = 0.5
STILL_VOICE: Final = 0.35
"""Probabilities from which a voice begins and goes on: two, because it fades at the end of a word."""

FULL_SCALE: Final = 32_500
BROKEN_SHARE: Final = 0.1
"""Share of samples at full scale from which the sound is more broken than loud."""
NOISE_LEVEL: Final = 500
"""Mean loudness (of 32,768) above which a sound without a voice is noise; about -36 dBFS."""

Detector = Callable[[bytes], float]
"""The probability of a voice in `CHUNK_BYTES` of sound."""


class Utterance:
    """Sound of 16 kHz, mono, 16 bits, from the first byte to `take` or `wipe`; it has room for no more than allowed.

    Attributes:
        ended: Whether the visitor has said all, says nothing, or has no time left.

    """

    def __init__(self, settings: SpeechSettings, detect: Detector) -> None:
        self._settings = settings
        self._detect = detect
        self._sound = bytearray(int(settings.longest_seconds / CHUNK_SECONDS) * CHUNK_BYTES)
        self._length = 0
        self._heard = 0
        self._first_voice = self._last_voice = 0
        self._voice_chunks = 0
        self._speaking = False
        self._too_short = False
        self.ended = False

    @property
    def seconds_left(self) -> float:
        """Seconds until the longest recording is reached."""
        return (len(self._sound) - self._length) / BYTES_PER_SECOND

    def add(self, data: bytes) -> None:
        """The next sound; what has no room any more is dropped."""
        taken = min(len(data), len(self._sound) - self._length)
        self._sound[self._length : self._length + taken] = data[:taken]
        self._length += taken
        while not self.ended and self._heard + CHUNK_BYTES <= self._length:
            self._hear()
        if self._length == len(self._sound):
            self.ended = True

    def take(self) -> Sound:
        """The voice with a little around it, as a file; the recording is wiped. Raises `SpeechError`."""
        try:
            self._check()
            kept = round(KEPT_SECONDS / CHUNK_SECONDS) * CHUNK_BYTES
            begin, end = max(self._first_voice - kept, 0), min(self._last_voice + kept, self._length)
            with memoryview(self._sound) as sound:
                if _broken_share(sound[begin:end]) > BROKEN_SHARE:
                    raise SpeechError(SpeechProblem.LOUD)
                return wav_sound(sound[begin:end])
        finally:
            self.wipe()

    def wipe(self) -> None:
        """Overwrite the sound; the recording is over."""
        self._sound[:] = bytes(len(self._sound))
        self._length = self._heard = 0
        self.ended = True

    def _hear(self) -> None:
        begin, end = self._heard, self._heard + CHUNK_BYTES
        probability = self._detect(bytes(self._sound[begin:end]))
        self._heard = end
        self._speaking = probability >= (STILL_VOICE if self._speaking else VOICE)
        if self._speaking:
            if not self._voice_chunks:
                self._first_voice = begin
            self._voice_chunks += 1
            self._last_voice = end
        elif (end - self._last_voice) / BYTES_PER_SECOND >= self._settings.silence_seconds:
            self._fall_silent(end)

    def _fall_silent(self, end: int) -> None:
        """A cough before the first word is no speech: the visitor is listened to for a while longer."""
        if self._has_voice:
            self.ended = True
            return
        self._too_short |= self._voice_chunks > 0
        self._voice_chunks = 0
        self.ended = end / BYTES_PER_SECOND >= self._settings.patience_seconds

    @property
    def _has_voice(self) -> bool:
        return self._voice_chunks * CHUNK_SECONDS >= SHORTEST_VOICE_SECONDS

    def _check(self) -> None:
        if self._has_voice:
            return
        if self._too_short or self._voice_chunks:
            raise SpeechError(SpeechProblem.SHORT)
        with memoryview(self._sound) as sound:
            noisy = _loudness(sound[: self._length]) > NOISE_LEVEL
        raise SpeechError(SpeechProblem.NOISE if noisy else SpeechProblem.SILENCE)


def _samples(sound: memoryview) -> "array[int]":
    samples = array("h")
    samples.frombytes(sound[: len(sound) // SAMPLE_BYTES * SAMPLE_BYTES])
    return samples


def _loudness(sound: memoryview) -> float:
    samples = _samples(sound)
    return sum(map(abs, samples)) / max(len(samples), 1)


def _broken_share(sound: memoryview) -> float:
    samples = _samples(sound)
    return sum(abs(sample) >= FULL_SCALE for sample in samples) / max(len(samples), 1)
