"""What the avatar says by itself, in the visitors' languages: while a model thinks, when it fails, and at the end."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class StockPhrases:
    """Sentences of one language.

    Attributes:
        acknowledgement: at once, before an answer that is not there at once.
        thinking: before an answer that lets itself be waited for.
        moment: in the middle of one.
        sorry: instead of (the rest of) an answer that does not come.
        farewell: when the longest session is over.

    """

    acknowledgement: str
    thinking: str
    moment: str
    sorry: str
    farewell: str


_BY_LANGUAGE: Final = {
    "en": StockPhrases(
        "Let me see.",
        "Let me think about that.",
        "One moment, please.",
        "I am sorry, I cannot answer that just now.",
        "Our time together is over. Thank you for the talk, and goodbye.",
    ),
    "de": StockPhrases(
        "Mal sehen.",
        "Lassen Sie mich kurz nachdenken.",
        "Einen Moment, bitte.",
        "Es tut mir leid, das kann ich gerade nicht beantworten.",
        "Unsere Zeit ist um. Danke für das Gespräch, und auf Wiedersehen.",
    ),
    "fr": StockPhrases(
        "Voyons voir.",
        "Laissez-moi réfléchir.",
        "Un instant, s'il vous plaît.",
        "Je suis désolée, je ne peux pas répondre à cela pour le moment.",
        "Notre temps est écoulé. Merci pour la conversation, et au revoir.",
    ),
    "es": StockPhrases(
        "Vamos a ver.",
        "Déjeme pensarlo.",
        "Un momento, por favor.",
        "Lo siento, ahora mismo no puedo responder a eso.",
        "Se nos acaba el tiempo. Gracias por la conversación, y hasta pronto.",
    ),
    "ar": StockPhrases(
        "دعني أرى.",
        "دعني أفكر في ذلك.",
        "لحظة من فضلك.",
        "عذرًا، لا أستطيع الإجابة عن ذلك الآن.",
        "لقد انتهى وقتنا. شكرًا على الحديث، وإلى اللقاء.",
    ),
    "ja": StockPhrases(
        "そうですね。",
        "少し考えさせてください。",
        "少々お待ちください。",
        "申し訳ありません。今はお答えできません。",
        "お時間になりました。お話しいただき、ありがとうございました。さようなら。",
    ),
}


def stock_phrases(language: str) -> StockPhrases:
    """Those of a language (ISO 639-1), English for any other."""
    return _BY_LANGUAGE.get(language, _BY_LANGUAGE["en"])
