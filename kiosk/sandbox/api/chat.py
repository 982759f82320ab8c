"""Chat completions as OpenAI's API has them, by a few rules that know they are a demonstration."""

import asyncio
import json
import re
import time
import uuid
from collections.abc import AsyncIterator
from typing import Annotated, Any, Final, Literal

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

WORD_SECONDS: Final = 0.03
"""A word at the pace of a model."""

_GREETING: Final = re.compile(r"\b(hello|hi|hallo|bonjour|hola)\b|مرحبا|こんにちは", re.IGNORECASE)
_ANSWERS: Final = {
    "en": (
        "Hello! I am a demonstration, and glad to talk with you.",
        (
            "I am only a demonstration, so I do not know that. "
            "A real language model can be put in my place, and it will have an answer for you."
        ),
    ),
    "de": (
        "Hallo! Ich bin eine Vorführung und freue mich auf das Gespräch.",
        (
            "Ich bin nur eine Vorführung, darum weiß ich das nicht. "
            "An meine Stelle kann ein echtes Sprachmodell treten, das Ihnen Antwort gibt."
        ),
    ),
    "fr": (
        "Bonjour ! Je suis une démonstration, ravie de vous parler.",
        (
            "Je ne suis qu'une démonstration, je ne le sais donc pas. "
            "Un vrai modèle de langage peut prendre ma place et vous répondre."
        ),
    ),
    "es": (
        "¡Hola! Soy una demostración, encantada de hablar con usted.",
        (
            "Solo soy una demostración, así que no lo sé. "
            "Un modelo de lenguaje de verdad puede ocupar mi lugar y responderle."
        ),
    ),
    "ar": (
        "مرحبًا! أنا عرض تجريبي، ويسعدني الحديث معك.",
        "أنا مجرد عرض تجريبي، لذلك لا أعرف هذا. يمكن أن يحل محلي نموذج لغوي حقيقي يجيبك.",
    ),
    "ja": (
        "こんにちは。私はデモです。お話しできてうれしいです。",
        "私はただのデモなので、それはわかりません。本物の言語モデルに置き換えれば、お答えできます。",
    ),
}
"""By language, the answer to a greeting and to all else."""


class _Message(BaseModel):
    role: Literal["system", "developer", "user", "assistant"]
    content: str


class _Request(BaseModel):
    model: Annotated[str, Field(min_length=1)]
    messages: Annotated[list[_Message], Field(min_length=1)]
    stream: bool = False


def add_chat_routes(app: FastAPI) -> None:
    """Serve chat completions."""

    async def complete(body: _Request) -> Any:
        words = _words(_answer(body.messages))
        if body.stream:
            return StreamingResponse(_events(words, body.model), media_type="text/event-stream")
        await asyncio.sleep(len(words) * WORD_SECONDS)
        message = {"role": "assistant", "content": "".join(words)}
        return _completion("chat.completion", body.model, message=message, finish_reason="stop")

    app.post("/v1/chat/completions")(complete)


def _answer(messages: list[_Message]) -> str:
    asked = next((message.content for message in reversed(messages) if message.role == "user"), "")
    greeting, all_else = _ANSWERS[_language(asked, messages)]
    return greeting if _GREETING.search(asked) else all_else


def _language(asked: str, messages: list[_Message]) -> str:
    """The language of the question's script, else the one that the system prompt has in quotation marks."""
    if re.search(r"[\u0600-\u06ff]", asked):
        return "ar"
    if re.search(r"[\u3040-\u30ff]", asked):
        return "ja"
    system = " ".join(message.content for message in messages if message.role in {"system", "developer"})
    return next((code for code in re.findall(r'"(\w\w)"', system) if code in _ANSWERS), "en")


def _words(text: str) -> list[str]:
    """Pieces as a model has them: words with the space before them, in Japanese a few characters."""
    return re.findall(r"\s*[\u3001-\u9fff]{1,3}|\s*[^\s\u3001-\u9fff]+", text)


async def _events(words: list[str], model: str) -> AsyncIterator[str]:
    part: dict[str, Any] = _completion("chat.completion.chunk", model, delta={"role": "assistant"}, finish_reason=None)
    yield _event(part)
    for word in words:
        await asyncio.sleep(WORD_SECONDS)
        part["choices"][0]["delta"] = {"content": word}
        yield _event(part)
    part["choices"][0] |= {"delta": {}, "finish_reason": "stop"}
    yield _event(part) + "data: [DONE]\n\n"


def _event(part: dict[str, Any]) -> str:
    return f"data: {json.dumps(part)}\n\n"


def _completion(kind: str, model: str, **choice: Any) -> dict[str, Any]:
    return {
        "id": f"chatcmpl-{uuid.uuid4().hex}",
        "object": kind,
        "created": int(time.time()),
        "model": model,
        "choices": [{"index": 0} | choice],
    }
