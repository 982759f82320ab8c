"""The times of the spoken words, followed across broken connections."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Final

from httpx_sse import ServerSentEvent

from kiosk.avatar.errors import AvatarError, Gone, NonsenseAnswer, NotFound, Refusal, TooFast, Unreachable
from kiosk.avatar.models import END_EVENT, Word
from kiosk.avatar.parse import read_words

MAX_WORDS: Final = 100_000
MAX_FRUITLESS: Final = 8
FIRST_PAUSE: Final = 0.25
LONGEST_PAUSE: Final = 4.0


async def follow_words(
    connect: Callable[[], AsyncGenerator[ServerSentEvent, None]], on_end: Callable[[], None] = lambda: None
) -> AsyncGenerator[list[Word], None]:
    """New words as they come, each once, until the service says that this was all, which `on_end` is told.

    Each connection starts with the whole history, so a broken one costs nothing. A service that knows no words (404) is
    one that has none. Raises `AvatarError` for another refusal, and after several connections that brought nothing new.
    """
    seen: set[Word] = set()
    fruitless = 0
    while True:
        failure: AvatarError = Unreachable("the words broke off")
        try:
            async with aclosing(connect()) as events:
                async for event in events:
                    if event.event == END_EVENT:
                        on_end()
                        return
                    fresh = [word for word in dict.fromkeys(read_words(event.data)) if word not in seen]
                    if fresh:
                        fruitless = 0
                        seen.update(fresh)
                        yield fresh
                    if len(seen) > MAX_WORDS:
                        raise NonsenseAnswer("words without end")
        except (NotFound, Gone):
            return
        except AvatarError as error:
            if isinstance(error, Refusal) and not isinstance(error, TooFast):
                raise
            failure = error
        fruitless += 1
        pause = max(failure.retry_after or 0.0, FIRST_PAUSE * 2 ** (fruitless - 1))
        if fruitless > MAX_FRUITLESS or len(seen) > MAX_WORDS:
            raise failure
        await asyncio.sleep(min(pause, LONGEST_PAUSE))
