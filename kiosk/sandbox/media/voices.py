"""The voices on offer: each person in every language, and a few of the account's own."""

from dataclasses import dataclass
from typing import Final

from kiosk.sandbox.figure.people import PEOPLE


@dataclass(frozen=True, slots=True)
class EspeakVoice:
    """A way to speak.

    Attributes:
        id: what goes into `voice_id`.
        name: what people call it.
        language: the service's word.
        gender: likewise.
        sample: a sentence to hear it with.
        library_name: what libespeak-ng calls it.
        pitch: from 0 to 100; 50 is the library's own.
        words_per_minute: how fast.
        private: whether it is the account's own.

    """

    id: str
    name: str
    language: str
    gender: str
    sample: str
    library_name: str
    pitch: int
    words_per_minute: int
    private: bool = False


# The service's word for each language, the library's, and a sentence.
_LANGUAGES: Final = {
    "en": ("English", "en-us", "Hello! I am happy to show you around today."),
    "de": ("German", "de", "Guten Tag! Schön, dass Sie heute zu uns kommen."),
    "fr": ("French", "fr", "Bonjour ! C'est un plaisir de vous accueillir aujourd'hui."),
    "es": ("Spanish", "es", "¡Hola! Me alegra mucho recibirle hoy aquí."),
    "ar": ("Arabic", "ar", "مرحبا بكم، يسعدني أن أرافقكم اليوم."),
    "ja": ("Japanese", "ja", "こんにちは。ようこそいらっしゃいました。"),
}
# Variant, pitch and words per minute of each person.
_SOUNDS: Final = {
    "mia": ("f3", 50, 165),
    "tom": ("m3", 55, 170),
    "amara": ("f4", 38, 160),
    "kenji": ("m1", 78, 180),
    "ruth": ("grandma", 42, 140),
    "omar": ("m7", 32, 150),
}


def _voice(name: str, code: str, gender: str, sound: tuple[str, int, int], *, private: bool = False) -> EspeakVoice:
    language, library_language, sample = _LANGUAGES[code]
    variant, pitch, speed = sound
    voice_id = f"{name.lower()}-{code}"
    library_name = f"{library_language}+{variant}"
    return EspeakVoice(voice_id, f"{name} ({language})", language, gender, sample, library_name, pitch, speed, private)


VOICES: Final = {
    voice.id: voice
    for voice in (
        *(
            _voice(name.capitalize(), code, PEOPLE[name].gender, sound)
            for name, sound in _SOUNDS.items()
            for code in _LANGUAGES
        ),
        _voice("Host", "en", "female", ("Annie", 60, 175), private=True),
        _voice("Host", "de", "female", ("Annie", 60, 175), private=True),
        _voice("Narrator", "en", "male", ("robert", 20, 135), private=True),
    )
}
