"""The calls of one session, in order, on the network loop; it reports to the GUI thread by signals."""

import asyncio
import contextlib
import time
from collections.abc import Coroutine
from concurrent import futures
from typing import Any, Final, TypeVar

import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.avatar.client import AvatarClient, new_idempotency_key
from kiosk.avatar.errors import AvatarError, Gone, InProgress, NotFound, Refusal, ServiceFault, TooFast, Unreachable
from kiosk.avatar.wire import AudioInline, AudioRequest, Phase, SessionKind, SessionRequest, TextRequest
from kiosk.network import NetworkThread
from kiosk.session.polling import PollSchedule
from kiosk.settings import Settings
from kiosk.speech.sound import Sound

log = structlog.get_logger("session")

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 5.0
SLOW_SPEECH: Final = 5.0
"""Characters a second that the slowest voice speaks: a text that is not cancelled ends by itself after this time."""

T = TypeVar("T")


class SessionWorker(QObject):
    """One session, from its create to the certainty that it is closed.

    However it goes, `closed` comes last, and the worker has then seen to it that no session is left open.

    Signals:
        created: the service's id of the session.
        playable: the address of its stream.
        words_added: words (`kiosk.avatar.wire.Word`) whose times have become known.
        failed: an `AvatarError`; the session is being closed.
        closed: nothing is open at the service any more.
    """

    created = Signal(str)
    playable = Signal(str)
    words_added = Signal(list)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, network: NetworkThread, client: AvatarClient, settings: Settings, question: str | Sound) -> None:
        super().__init__()
        self._network = network
        self._client = client
        self._settings = settings
        self._schedule = PollSchedule(settings.poll.interval, settings.poll.timeout)
        self._question = question
        self._key = new_idempotency_key()
        self._close_asked = asyncio.Event()
        limits = settings.limits
        spoken = question.seconds if isinstance(question, Sound) else len(question) / SLOW_SPEECH
        self._life_seconds = min(limits.session_seconds, limits.idle_seconds + spoken)

    @property
    def polls(self) -> int:
        """How often the service was asked whether the session is playable."""
        return self._schedule.polls

    def start(self) -> None:
        """Begin; from the GUI thread."""
        self._task = self._network.submit(self._live())

    def close(self) -> None:
        """Close the session now, whatever it is doing; from any thread, idempotent."""
        self._network.call(self._close_asked.set)

    def wait_closed(self, seconds: float) -> bool:
        """Whether the session is closed, waiting up to `seconds` for it; for the end of the process alone."""
        return bool(futures.wait({self._task}, seconds).done)

    async def _live(self) -> None:
        try:
            request = await self._until_close(self._prepare())
            if request is None or self._close_asked.is_set():
                return
            # Never cancelled: only its answer tells whether there is a session to close.
            create = asyncio.create_task(self._client.create(request, idempotency_key=self._key))
            await self._until_close(self._speak(create))
            await self._settle(create, request)
        finally:
            self._wipe_recording()
            self.closed.emit()

    async def _until_close(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The result of `work`; `None`, and its end, where the session is to be closed before."""
        task = asyncio.create_task(work)
        close_asked = asyncio.create_task(self._close_asked.wait())
        try:
            await asyncio.wait({task, close_asked}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            finished = task.done()
            for each in (task, close_asked):
                each.cancel()
            await asyncio.gather(task, close_asked, return_exceptions=True)
        return task.result() if finished else None

    async def _prepare(self) -> SessionRequest | None:
        """The request for the session; a recording that is too large to go with it is sent up before."""
        avatar, question = self._settings.avatar, self._question
        if isinstance(question, str):
            return TextRequest(SessionKind.TTS, avatar.id, avatar.voice_id, question)
        if len(question.data) < self._settings.speech.inline_below_bytes:
            return AudioRequest(avatar.id, AudioInline(question.media_type, question.data))
        try:
            return AudioRequest(avatar.id, await self._client.upload(question.data, question.media_type))
        except Exception as error:  # noqa: BLE001  told as any other
            self._fail(error)
            return None

    async def _speak(self, create: "asyncio.Task[str]") -> None:
        """Bring the session to its stream and follow its words, until it fails or is to be closed."""
        try:
            stream_id = await asyncio.shield(create)
            self._wipe_recording()
            self.created.emit(stream_id)
            words = asyncio.create_task(self._follow_words(stream_id))
            try:
                self.playable.emit(await self._wait_playable(stream_id))
                await asyncio.Event().wait()
            finally:
                words.cancel()
                await asyncio.gather(words, return_exceptions=True)
        except Exception as error:  # noqa: BLE001  told as any other
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, AvatarError):
            log.warning("session failed", code=error.code, detail=error.detail)
            self.failed.emit(error)
        else:
            log.error("session failed", exc_info=error)
            self.failed.emit(ServiceFault(f"unexpected: {type(error).__name__}", code="BUG"))

    def _wipe_recording(self) -> None:
        if isinstance(self._question, Sound):
            self._question.wipe()

    async def _wait_playable(self, stream_id: str) -> str:
        began = time.monotonic()
        while True:
            asked = time.monotonic()
            problem: AvatarError | None = None
            try:
                status = await self._client.status(stream_id)
            except Refusal as refusal:
                if not isinstance(refusal, TooFast):
                    raise
                problem = refusal
            except AvatarError as error:
                problem = error
            else:
                if status.url and status.phase in (Phase.PLAYABLE, Phase.COMPLETED):
                    return status.url
                if status.phase in (Phase.COMPLETED, Phase.FAILED):
                    raise ServiceFault(f"the session ended as {status.word!r} before it could be played", code="ERR")
            pause = self._schedule.next_pause(
                asked - began, failed=problem is not None, retry_after=problem.retry_after if problem else None
            )
            if pause is None:
                raise problem or ServiceFault("the session did not become playable in time", code="SLOW")
            await asyncio.sleep(max(0.0, asked + pause - time.monotonic()))

    async def _follow_words(self, stream_id: str) -> None:
        try:
            async with contextlib.aclosing(self._client.words(stream_id)) as batches:
                async for batch in batches:
                    self.words_added.emit(batch)
        except AvatarError as error:
            log.info("no captions", code=error.code, detail=error.detail)

    async def _settle(self, create: "asyncio.Task[str]", request: SessionRequest) -> None:
        """Cancel the session, until that is confirmed or its time has surely run out."""
        deadline = time.monotonic() + self._life_seconds
        pause = FIRST_PAUSE
        while True:
            try:
                await self._client.cancel(await create)
            except (NotFound, Gone):
                return
            except Exception as error:  # noqa: BLE001  an error nobody thought of must not leave a session open
                if create.done() and create.exception() is not None:
                    if not self._may_be_open(error):
                        return
                    # The first answer was lost; the same key brings it back instead of opening another session.
                    create = asyncio.create_task(self._client.create(request, idempotency_key=self._key))
                log.warning("not closed yet", error=type(error).__name__)
            else:
                return
            if time.monotonic() > deadline:
                log.error("never confirmed as closed; its time has run out")
                create.cancel()
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    @staticmethod
    def _may_be_open(error: Exception) -> bool:
        """Whether a create that ended with `error` may have opened a session all the same."""
        if isinstance(error, Unreachable):
            return error.sent
        return not isinstance(error, Refusal) or isinstance(error, InProgress)
