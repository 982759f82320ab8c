"""What a voice says for a trial, in the language it speaks."""

from typing import Final

from kiosk.avatar.catalogue import Voice
from kiosk.config.settings import Language

LANGUAGES: Final[dict[Language, str]] = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "ar": "Arabic",
    "ja": "Japanese",
}
"""As the service names them."""
LINES: Final[dict[Language, str]] = {
    "en": "Hello! It is good to see you. What would you like to know?",
    "de": "Hallo! Schön, dass Sie da sind. Was möchten Sie wissen?",
    "fr": "Bonjour ! Je suis ravi de vous voir. Que souhaitez-vous savoir ?",
    "es": "¡Hola! Me alegro de verle. ¿Qué le gustaría saber?",
    "ar": "مرحباً! سعيد برؤيتكم. ماذا تودون أن تعرفوا؟",
    "ja": "こんにちは。お会いできてうれしいです。何をお知りになりたいですか。",
}
"""What a voice says for a trial."""


def language_of(voice: Voice | None) -> Language | None:
    """What `voice` speaks; `None` where nobody knows, or it is none of ours."""
    spoken = voice.language.casefold() if voice else ""
    return next((code for code, name in LANGUAGES.items() if spoken.startswith(name.casefold())), None)
