"""Understanding speech: by a model on this machine, in a process of its own, or by a server."""

import asyncio
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import urlsplit

import structlog

from kiosk.config.settings import SpeechSettings, is_loopback
from kiosk.net.loop import close_surely
from kiosk.speech.audio_file import Sound
from kiosk.speech.errors import SpeechError, SpeechProblem

if TYPE_CHECKING:
    from openai import AsyncOpenAI

log = structlog.get_logger("speech")

LONGEST_LINE: Final = 1_000_000
DEFAULT_MODEL: Final = "gpt-transcribe"


class Transcriber(Protocol):
    """Turns recordings into text, one at a time; to be used on the network thread's loop."""

    async def warm(self) -> None:
        """Get ready, so that the first visitor waits no longer than the second. Raises nothing."""

    async def transcribe(self, sound: Sound, languages: Sequence[str]) -> str:
        """What was said, in one of `languages` (the likeliest first), never empty. Raises `SpeechError`."""

    async def aclose(self) -> None:
        """End for good."""


class LocalTranscriber:
    """A Whisper model in a process of its own, which is started again when it dies or is too slow.

    `command` starts `kiosk.speech.whisper`, whose docstring tells what the two say to each other.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._loading: asyncio.Task[asyncio.subprocess.Process] | None = None
        self._lock = asyncio.Lock()

    async def warm(self) -> None:
        """Start the process, and wait until it has loaded the model."""
        try:
            await self._loaded()
        except SpeechError as error:
            log.warning("speech cannot be understood", reason=str(error))

    async def transcribe(self, sound: Sound, languages: Sequence[str]) -> str:
        """See `Transcriber`."""
        async with self._lock:
            process = await self._loaded()
            try:
                answer = await _ask(process, sound, languages)
            except BaseException as error:
                await self._end()  # what it answers from now on is to a question that nobody waits for
                if isinstance(error, (OSError, EOFError, ValueError)):
                    raise SpeechError(
                        SpeechProblem.DOWN, f"the model's process failed: {type(error).__name__}"
                    ) from error
                raise
        return _understood(answer)

    async def aclose(self) -> None:
        """End the process."""
        await self._end()

    async def _loaded(self) -> asyncio.subprocess.Process:
        """The process with its model loaded, which may take long: who stops waiting for it does not stop it."""
        loading = self._loading
        if loading is None or (loading.done() and (loading.exception() or loading.result().returncode is not None)):
            loading = self._loading = asyncio.create_task(self._start())
        return await asyncio.shield(loading)

    async def _start(self) -> asyncio.subprocess.Process:
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=LONGEST_LINE,
                start_new_session=True,
            )
        except OSError as error:
            raise SpeechError(SpeechProblem.DOWN, f"the model's process cannot be started: {error.strerror}") from error
        try:
            ready = await _answer(process)
        except BaseException as error:
            await _kill(process)
            if isinstance(error, (OSError, EOFError, ValueError)):
                raise SpeechError(SpeechProblem.DOWN, "the model's process ended while it loaded") from error
            raise
        if "error" in ready:
            await _kill(process)
            raise SpeechError(SpeechProblem.DOWN, str(ready["error"])[:500])
        return process

    async def _end(self) -> None:
        loading, self._loading = self._loading, None
        if loading is None:
            return
        loading.cancel()
        await asyncio.wait({loading})
        if not loading.cancelled() and loading.exception() is None:
            await _kill(loading.result())


async def _ask(process: asyncio.subprocess.Process, sound: Sound, languages: Sequence[str]) -> dict[str, Any]:
    assert process.stdin is not None  # noqa: S101  tells the type checker
    question = {"bytes": len(sound.data), "languages": list(languages)}
    process.stdin.write(json.dumps(question).encode() + b"\n")
    process.stdin.write(sound.data)
    await process.stdin.drain()
    return await _answer(process)


async def _answer(process: asyncio.subprocess.Process) -> dict[str, Any]:
    assert process.stdout is not None  # noqa: S101  tells the type checker
    line = await process.stdout.readline()
    if not line:
        raise EOFError
    answer: dict[str, Any] = json.loads(line)
    return answer


async def _kill(process: asyncio.subprocess.Process) -> None:
    """End the process and close its pipes."""
    if process.returncode is None:
        process.kill()
    await process.communicate()


class ServerTranscriber:
    """Any server with OpenAI's `/audio/transcriptions`."""

    def __init__(self, settings: SpeechSettings) -> None:
        self._settings = settings
        self._client: AsyncOpenAI | None = None

    async def warm(self) -> None:
        """Load the client library, off the loop: it takes a third of a second."""
        await asyncio.to_thread(self._connect)

    async def transcribe(self, sound: Sound, languages: Sequence[str]) -> str:
        """See `Transcriber`."""
        import openai  # noqa: PLC0415

        model = self._settings.model or DEFAULT_MODEL
        # "Possible languages of the input audio … Supported by `gpt-transcribe`" (OpenAI's reference); elsewhere one.
        several = len(languages) > 1 and model.startswith(DEFAULT_MODEL)
        hint: dict[str, Any] = {"languages": list(languages)} if several else {"language": languages[0]}
        try:
            answer = await self._connect().audio.transcriptions.create(
                file=("speech.wav", bytes(sound.data), sound.media_type), model=model, **hint
            )
        except openai.APITimeoutError as error:
            raise SpeechError(SpeechProblem.SLOW, "the server was too slow") from error
        except openai.APIStatusError as error:
            raise SpeechError(SpeechProblem.DOWN, f"the server answered {error.status_code}") from error
        except (
            openai.OpenAIError,
            ValueError,
        ) as error:  # its reader of JSON lets the standard library's error through
            raise SpeechError(SpeechProblem.DOWN, f"the server failed: {type(error).__name__}") from error
        return _understood({"text": getattr(answer, "text", None)})

    async def aclose(self) -> None:
        """Close all connections."""
        if self._client is not None:
            await self._client.close()

    def _connect(self) -> "AsyncOpenAI":
        if self._client is None:
            from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # noqa: PLC0415

            url = self._settings.server_url
            self._client = AsyncOpenAI(
                base_url=url,
                # A redirect would carry the recording to another machine, a proxy one for this machine off it.
                http_client=DefaultAsyncHttpxClient(
                    follow_redirects=False,
                    trust_env=not is_loopback(urlsplit(url).hostname),
                    event_hooks={"response": [close_surely]},
                ),
                api_key=self._settings.server_key.get_secret_value() or "none",
                timeout=self._settings.answer_timeout,
                max_retries=1,
            )
        return self._client


def _understood(answer: dict[str, Any]) -> str:
    text = answer.get("text")
    if not isinstance(text, str):
        raise SpeechError(SpeechProblem.DOWN, str(answer.get("error") or "an answer without text")[:200])
    if not any(character.isalnum() for character in text):
        raise SpeechError(SpeechProblem.NOTHING)
    return " ".join(text.split())
