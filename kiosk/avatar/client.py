"""The avatar service's calls, with retries wherever a second try can do no harm."""

import asyncio
import time
import uuid
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Final, TypeVar

import httpx
import stamina

from kiosk.avatar.catalogue import (
    ACCOUNT_PATH,
    LOOKS_PATH,
    LOOKS_PER_PAGE,
    VOICES_PATH,
    VOICES_PER_PAGE,
    Account,
    CataloguePage,
    Look,
    Voice,
    all_entries,
    read_account,
    read_look,
    read_page,
    read_voice,
)
from kiosk.avatar.errors import (
    AvatarError,
    InProgress,
    InvalidRequest,
    Meaning,
    NonsenseAnswer,
    Refusal,
    ServiceFault,
    TooFast,
    Unreachable,
)
from kiosk.avatar.http import ServiceConnection
from kiosk.avatar.models import (
    ASSETS_PATH,
    IDEMPOTENCY_HEADER,
    SESSIONS_PATH,
    AudioAsset,
    AudioInline,
    AudioRequest,
    Dialect,
    SessionRequest,
    SessionStatus,
    Word,
    session_path,
    text_body,
)
from kiosk.avatar.parse import read_asset_id, read_buffered_bytes, read_cancelled, read_status, read_stream_id
from kiosk.avatar.word_stream import follow_words
from kiosk.config.settings import ApiSettings

MAX_ATTEMPTS: Final = 8
FIRST_PAUSE: Final = 0.25
LONGEST_PAUSE: Final = 4.0
RETRY_SHARE: Final = 1.5
"""How long a call may take with all its retries, as a multiple of the time-out of one answer."""

T = TypeVar("T")


def _ignore(_: AvatarError) -> None:
    pass


def new_idempotency_key() -> str:
    """A key for one intent to create a session: the same key never opens a second one."""
    return uuid.uuid4().hex


class AvatarClient:
    """Sessions of the avatar service. All methods raise `AvatarError`; to be used on one event loop."""

    def __init__(self, api: ApiSettings, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._connection = ServiceConnection(api, transport)
        self._base_url = api.base_url
        self._answer_seconds = api.answer_timeout
        self._upload_seconds = api.upload_timeout
        self._dialect: Dialect = api.text_dialect
        self._switched = False
        self.poll_seconds = 0.0
        """How long the last question for a status took, answered or not; 0 before the first."""

    @property
    def last_word(self) -> str:
        """What the service said last about a session, or why it did not do what it was asked; empty before both."""
        return self._connection.last_word

    @property
    def answer_seconds(self) -> float:
        """How long the service took to begin its last answer; 0 before the first."""
        return self._connection.answer_seconds

    async def create(
        self,
        request: SessionRequest,
        *,
        idempotency_key: str,
        on_failure: Callable[[AvatarError], None] = _ignore,
    ) -> str:
        """Open a session and return its stream id; retried, which the idempotency key makes safe.

        `on_failure` is told of each try that fails, at that moment.
        """
        headers = {IDEMPOTENCY_HEADER: idempotency_key}
        carries_sound = isinstance(request, AudioRequest) and isinstance(request.audio, AudioInline)
        seconds = self._upload_seconds if carries_sound else self._answer_seconds

        async def call() -> str:
            body = request.body()
            return read_stream_id(await self._connection.call("POST", SESSIONS_PATH, body, headers, seconds=seconds))

        return await self._retrying(call, _may_pass, seconds, on_failure)

    async def upload(self, data: bytearray, media_type: str) -> AudioAsset:
        """Send a sound file up, for a session to speak; retried: a second copy of it costs nothing."""

        async def call() -> AudioAsset:
            name = "speech.wav" if media_type == "audio/wav" else "speech.mp3"
            seconds = self._upload_seconds
            return AudioAsset(
                read_asset_id(await self._connection.upload(ASSETS_PATH, name, data, media_type, seconds))
            )

        try:
            return await self._retrying(call, _may_pass, self._upload_seconds)
        except InvalidRequest as error:
            error.meaning = Meaning.UNHEARD
            raise
        except AvatarError as error:
            if _may_pass(error):
                error.meaning = Meaning.UNSENT
            raise

    async def status(self, stream_id: str) -> SessionStatus:
        """How far the session is; not retried, because the caller asks again anyway."""
        asked = time.monotonic()
        try:
            payload = await self._connection.call("GET", session_path(stream_id))
        finally:
            self.poll_seconds = time.monotonic() - asked
        status = read_status(payload, stream_id, self._base_url)
        self._connection.last_word = status.told
        return status

    async def append(self, stream_id: str, text: str) -> int:
        """Let the avatar say `text` too and return the bytes that wait to be spoken; no text is not sent.

        An error means that the text may have been taken all the same: sent again it could be spoken twice. What
        certainly was not taken has been retried here.
        """
        if not text:
            return 0
        try:
            return await self._append(stream_id, text, self._dialect)
        except InvalidRequest:
            # A server that refuses blank text does so in either dialect.
            if self._switched or text.isspace():
                raise
        other: Dialect = "guide" if self._dialect == "reference" else "reference"
        buffered = await self._append(stream_id, text, other)
        # The service took it, so this is the dialect it speaks.
        self._dialect, self._switched = other, True
        return buffered

    async def cancel(self, stream_id: str, *, on_failure: Callable[[AvatarError], None] = _ignore) -> bool:
        """End the session and return whether it was still open; retried, a second cancel changes nothing.

        `on_failure` is told of each try that fails, at that moment.
        """

        async def call() -> bool:
            return read_cancelled(await self._connection.call("POST", session_path(stream_id, "cancel"), {}))

        return await self._retrying(call, _may_pass, self._answer_seconds, on_failure)

    def words(self, stream_id: str, on_end: Callable[[], None] = lambda: None) -> AsyncGenerator[list[Word], None]:
        """The words as they become known, each once; ends with the session, at once where the service has none.

        `on_end` is told when the service says that the session is over.
        """
        return follow_words(lambda: self._connection.events(session_path(stream_id, "words")), on_end)

    def looks(self) -> AsyncGenerator[Look, None]:
        """The looks that the account can use, page by page; not retried."""
        return all_entries(self.looks_page)

    def voices(self) -> AsyncGenerator[Voice, None]:
        """The voices that the account can use, page by page; not retried."""
        return all_entries(self.voices_page)

    async def looks_page(self, token: str = "", *, ownership: str = "") -> CataloguePage[Look]:
        """The looks from `token` on; `ownership` is `public`, `private` or any. Not retried."""
        wanted: dict[str, str | int] = {"limit": LOOKS_PER_PAGE, "ownership": ownership, "token": token}
        return await read_page(self._connection.document, LOOKS_PATH, wanted, read_look)

    async def voices_page(
        self, token: str = "", *, ownership: str = "", language: str = "", gender: str = ""
    ) -> CataloguePage[Voice]:
        """The voices from `token` on, all or of that ownership, language (`English`) or gender. Not retried."""
        filters = {"type": ownership, "language": language, "gender": gender}
        wanted: dict[str, str | int] = {"limit": VOICES_PER_PAGE, **filters, "token": token}
        return await read_page(self._connection.document, VOICES_PATH, wanted, read_voice)

    async def account(self) -> Account:
        """Whose key it is, and how is paid; not retried."""
        return read_account(await self._connection.call("GET", ACCOUNT_PATH))

    @property
    def clock_ahead_seconds(self) -> float | None:
        """How far the service's clock was ahead of ours at its last answer; `None` where it did not tell the time."""
        return self._connection.clock_ahead_seconds

    async def preconnect(self) -> None:
        """Have a connection to the service open for the next call; nothing is raised, and nothing billed."""
        await self._connection.preconnect()

    async def aclose(self) -> None:
        """Close all connections."""
        await self._connection.aclose()

    async def _append(self, stream_id: str, text: str, dialect: Dialect) -> int:
        async def call() -> int:
            body = text_body(text, dialect)
            return read_buffered_bytes(await self._connection.call("POST", session_path(stream_id, "text"), body))

        return await self._retrying(call, _was_not_taken, self._answer_seconds)

    @staticmethod
    async def _retrying(
        call: Callable[[], Awaitable[T]],
        again: Callable[[AvatarError], bool],
        seconds: float,
        on_failure: Callable[[AvatarError], None] = _ignore,
    ) -> T:
        """The result of `call`, whose one try takes up to `seconds`, tried while `again` allows it and time is left.

        Else its last error, unless an earlier one leaves open whether the service acted on the call: then that one.
        """
        loop = asyncio.get_running_loop()
        longest = RETRY_SHARE * seconds
        deadline = loop.time() + longest
        failures: list[AvatarError] = []
        is_trying = False

        def note(error: AvatarError) -> None:
            nonlocal is_trying
            is_trying = False
            failures.append(error)
            on_failure(error)

        def pause(error: Exception) -> bool | float:
            if not isinstance(error, AvatarError):
                return False
            note(error)
            if not again(error) or error.retry_after is None:
                return again(error)
            wait = max(error.retry_after, FIRST_PAUSE)
            return wait if wait < deadline - loop.time() else False

        retries = stamina.retry_context(
            pause,
            attempts=MAX_ATTEMPTS,
            timeout=longest,
            wait_initial=FIRST_PAUSE,
            wait_max=LONGEST_PAUSE,
            wait_jitter=FIRST_PAUSE,
        )
        try:
            async with asyncio.timeout_at(deadline):
                async for attempt in retries:
                    with attempt:
                        is_trying = True
                        return await call()
        except (AvatarError, TimeoutError):
            if is_trying:  # a last try was cut off
                note(Unreachable("no complete answer in time"))
            raise next(filter(may_have_acted, failures), failures[-1]) from None
        raise AssertionError("a retry context ends with a result or an error")


def _may_pass(error: AvatarError) -> bool:
    return isinstance(error, (Unreachable, ServiceFault, NonsenseAnswer, InProgress, TooFast))


def _was_not_taken(error: AvatarError) -> bool:
    return isinstance(error, TooFast) or (isinstance(error, Unreachable) and not error.sent)


def may_have_acted(error: AvatarError) -> bool:
    """Whether the service may have done what the call that ended with `error` asked for."""
    if isinstance(error, Unreachable):
        return error.sent
    return not isinstance(error, Refusal) or isinstance(error, InProgress)
