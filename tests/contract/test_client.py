import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from kiosk.avatar import client as client_module
from kiosk.avatar import word_stream
from kiosk.avatar.client import AvatarClient, new_idempotency_key
from kiosk.avatar.errors import (
    AvatarError,
    Gone,
    InvalidRequest,
    Meaning,
    NotFound,
    Refusal,
    ServiceFault,
    TooManySessions,
    Unauthorized,
)
from kiosk.avatar.models import (
    AudioAsset,
    AudioInline,
    AudioRequest,
    SessionKind,
    SessionStatus,
    StatusPhase,
    TextRequest,
    Word,
)
from kiosk.config.settings import ApiSettings
from tests.contract.sandbox_process import running_sandbox
from tests.unit.speech.voices import spoken_sound

KEY = "right-key"
TEXT = "Hello, dear visitor."
Run = Callable[[AvatarClient], Coroutine[Any, Any, None]]


@pytest.fixture(scope="module", params=["reference", "guide"])
def dialect(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def sandbox(dialect: str) -> Iterator[str]:
    options = ("--dialect", dialect, "--key", KEY, "--ready-after", "0.1", "--segment-seconds", "0.5", "--places", "2")
    with running_sandbox(*options) as url:
        yield url


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (client_module, word_stream):
        monkeypatch.setattr(module, "FIRST_PAUSE", 0.02)


@pytest.fixture
def visit(sandbox: str, dialect: str) -> Callable[..., None]:
    """Runs a test's part with a client; then no session is open and no fault is left."""

    def run(part: Run, faults: tuple[dict[str, object], ...] = (), **api: object) -> None:
        settings = {"base_url": sandbox, "key": KEY, "text_dialect": dialect, "answer_timeout": 4.0, **api}

        async def live() -> None:
            async with control(sandbox) as sandbox_control:
                for fault in faults:
                    (await sandbox_control.post("/sandbox/faults", json=fault)).raise_for_status()
                client = AvatarClient(ApiSettings.model_validate(settings))
                try:
                    await part(client)
                finally:
                    await client.aclose()
                    await sandbox_control.delete("/sandbox/faults")
                assert (await meter(sandbox))["open"] == 0

        asyncio.run(asyncio.wait_for(live(), 20))

    return run


@asynccontextmanager
async def control(base_url: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=base_url, headers={"X-Api-Key": KEY}) as client:
        yield client


async def meter(base_url: str) -> dict[str, Any]:
    async with control(base_url) as sandbox_control:
        answer: dict[str, Any] = (await sandbox_control.get("/sandbox/meter")).json()
        return answer


def request(kind: SessionKind = SessionKind.TTS, text: str = TEXT, avatar: str = "mia") -> TextRequest:
    return TextRequest(kind, avatar, "mia-en", text)


async def opened(client: AvatarClient, kind: SessionKind = SessionKind.TTS, text: str = TEXT) -> str:
    return await client.create(request(kind, text), idempotency_key=new_idempotency_key())


async def reach(client: AvatarClient, stream_id: str, phase: StatusPhase) -> SessionStatus:
    while (status := await client.status(stream_id)).phase is not phase:  # noqa: ASYNC110  the service has only polling
        await asyncio.sleep(0.05)
    return status


async def all_words(client: AvatarClient, stream_id: str) -> list[Word]:
    return [word async for batch in client.words(stream_id) for word in batch]


def test_a_fixed_script_from_create_to_the_end(visit: Callable[..., None], sandbox: str) -> None:
    async def part(client: AvatarClient) -> None:
        stream_id = await opened(client)
        playable = await reach(client, stream_id, StatusPhase.PLAYABLE)
        assert playable.url is not None
        assert playable.url.startswith(sandbox)
        found = await all_words(client, stream_id)
        assert "".join(word.text for word in found) == TEXT.replace(" ", "")
        assert [word.start for word in found] == sorted(word.start for word in found)
        completed = await reach(client, stream_id, StatusPhase.COMPLETED)
        assert completed.end_reason
        assert await client.cancel(stream_id) is False
        assert await all_words(client, stream_id) == found

    visit(part)


def test_a_recording_is_spoken_whatever_way_it_comes(visit: Callable[..., None], sandbox: str) -> None:
    async def part(client: AvatarClient) -> None:
        sound = spoken_sound("Good morning")
        asset = await client.upload(sound.data, sound.media_type)
        for audio in (asset, AudioInline(sound.media_type, sound.data)):
            wanted = AudioRequest("mia", audio)
            stream_id = await client.create(wanted, idempotency_key=new_idempotency_key())
            assert (await reach(client, stream_id, StatusPhase.PLAYABLE)).url
            assert await client.cancel(stream_id) is True
        kinds = [session["type"] for session in (await meter(sandbox))["sessions"]]
        assert kinds[-2:] == ["audio"] * 2

    visit(part)


@pytest.mark.parametrize(
    "audio",
    [
        AudioAsset("unknown"),
        AudioInline("audio/wav", bytearray(b"RIFF")),
        AudioInline("image/png", spoken_sound("Good morning").data),
    ],
    ids=["unknown", "broken", "picture"],
)
def test_a_recording_that_cannot_be_used_is_the_visitors_to_repeat(
    visit: Callable[..., None], audio: AudioAsset | AudioInline
) -> None:
    async def part(client: AvatarClient) -> None:
        with pytest.raises(Refusal) as caught:
            await client.create(AudioRequest("mia", audio), idempotency_key=new_idempotency_key())
        assert caught.value.meaning is Meaning.UNHEARD

    visit(part)


def test_what_is_no_sound_is_refused_at_the_upload(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        with pytest.raises(Refusal) as caught:
            await client.upload(bytearray(b"no sound at all"), "audio/wav")
        assert caught.value.meaning is Meaning.UNHEARD

    visit(part)


def test_a_text_stream_is_appended_to_and_closed(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        stream_id = await opened(client, SessionKind.TEXT_STREAM, "One.")
        assert await client.append(stream_id, " Two.") > 0
        assert await client.append(stream_id, " Three.") > 0
        assert await client.append(stream_id, "") == 0
        found: list[str] = []
        async with contextlib.aclosing(client.words(stream_id)) as batches:
            async for batch in batches:
                found += [word.text for word in batch if word.text != "."]
                if "Three" in found:
                    break
        assert found == ["One", "Two", "Three"]
        assert await client.cancel(stream_id) is True
        with pytest.raises(Gone):
            await client.append(stream_id, "Late.")

    visit(part)


def test_the_other_dialect_is_found_out(visit: Callable[..., None], dialect: str) -> None:
    async def part(client: AvatarClient) -> None:
        stream_id = await opened(client, SessionKind.TEXT_STREAM, "One.")
        assert await client.append(stream_id, " Two.") > 0
        assert await client.append(stream_id, "Three.") > 0
        await client.cancel(stream_id)

    visit(part, text_dialect="guide" if dialect == "reference" else "reference")


@pytest.mark.parametrize(
    ("wanted", "kind", "meaning"),
    [
        (request(text=" "), InvalidRequest, Meaning.REWORD),
        (request(avatar="nobody"), NotFound, Meaning.STAFF),
    ],
)
def test_a_session_that_cannot_be_opened(
    visit: Callable[..., None], wanted: TextRequest, kind: type[AvatarError], meaning: Meaning
) -> None:
    async def part(client: AvatarClient) -> None:
        with pytest.raises(kind) as caught:
            await client.create(wanted, idempotency_key=new_idempotency_key())
        assert caught.value.meaning is meaning

    visit(part)


def test_a_wrong_key_opens_nothing(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        with pytest.raises(Unauthorized):
            await opened(client)

    visit(part, key="wrong-key")


def test_a_full_account_is_told_with_a_time_to_wait(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        streams = [await opened(client, SessionKind.TEXT_STREAM) for _ in range(2)]
        with pytest.raises(TooManySessions) as caught:
            await opened(client)
        assert caught.value.retry_after
        assert [await client.cancel(stream_id) for stream_id in streams] == [True, True]

    visit(part)


def test_an_unknown_session_is_unknown_to_every_call(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        for call in (client.status("nobody"), client.append("nobody", "text"), client.cancel("nobody")):
            with pytest.raises(NotFound):
                await call
        assert await all_words(client, "nobody") == []

    visit(part)


@pytest.mark.parametrize("fault", ["500", "503", "html", "empty", "refuse", "lost", "truncated"])
def test_a_create_that_goes_wrong_opens_one_session_in_the_end(
    visit: Callable[..., None], sandbox: str, fault: str
) -> None:
    async def part(client: AvatarClient) -> None:
        before = len((await meter(sandbox))["sessions"])
        stream_id = await opened(client, SessionKind.TEXT_STREAM)
        assert len((await meter(sandbox))["sessions"]) == before + 1
        assert await client.cancel(stream_id) is True

    visit(part, ({"on": "create", "fault": fault, "count": 2, "seconds": 0.02},))


def test_a_create_that_is_still_running_is_waited_for(visit: Callable[..., None], sandbox: str) -> None:
    async def part(client: AvatarClient) -> None:
        before = len((await meter(sandbox))["sessions"])
        stream_id = await opened(client, SessionKind.TEXT_STREAM)
        assert len((await meter(sandbox))["sessions"]) == before + 1
        assert await client.cancel(stream_id) is True

    visit(part, ({"on": "create", "fault": "slow", "seconds": 1.2},), answer_timeout=1.0)


@pytest.mark.parametrize("fault", ["500", "html", "lost", "truncated"])
def test_a_cancel_that_goes_wrong_still_ends_the_session(visit: Callable[..., None], fault: str) -> None:
    async def part(client: AvatarClient) -> None:
        await client.cancel(await opened(client, SessionKind.TEXT_STREAM))

    visit(part, ({"on": "cancel", "fault": fault, "count": 2},))


def test_a_status_that_goes_wrong_is_told(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        stream_id = await opened(client, SessionKind.TEXT_STREAM)
        with pytest.raises(ServiceFault) as caught:
            await client.status(stream_id)
        assert caught.value.retry_after == 7.0
        await reach(client, stream_id, StatusPhase.PLAYABLE)
        await client.cancel(stream_id)

    visit(part, ({"on": "status", "fault": "503", "seconds": 7},))


def test_a_phrase_whose_answer_was_lost_is_spoken_once(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        stream_id = await opened(client, SessionKind.TEXT_STREAM, "One.")
        with pytest.raises(AvatarError):
            await client.append(stream_id, " Two.")
        await client.append(stream_id, " Three. Four.")
        heard: list[str] = []
        async for batch in client.words(stream_id):
            heard += [word.text for word in batch if word.text != "."]
            if "Three" in heard:
                break
        assert heard[:3] == ["One", "Two", "Three"]
        await client.cancel(stream_id)

    visit(part, ({"on": "append", "fault": "lost"},))


def test_words_come_once_each_when_the_connection_breaks(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        stream_id = await opened(client)
        assert "".join(word.text for word in await all_words(client, stream_id)) == TEXT.replace(" ", "")

    visit(part, ({"on": "words", "fault": "truncated"}, {"on": "words", "fault": "502"}))


def test_one_connection_serves_calls_in_a_row(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        stream_id = await opened(client, SessionKind.TEXT_STREAM)
        for _ in range(5):
            await client.status(stream_id)
        await client.cancel(stream_id)
        with pytest.raises(NotFound):
            await client.status("nobody")
        pool = client._connection._client._transport
        assert isinstance(pool, httpx.AsyncHTTPTransport)
        assert len(pool._pool.connections) == 1

    visit(part)


def test_a_call_can_be_left_at_once(visit: Callable[..., None]) -> None:
    async def part(client: AvatarClient) -> None:
        call = asyncio.create_task(client.status("nobody"))
        await asyncio.sleep(0.1)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(call, 0.2)
        with pytest.raises(NotFound):
            await client.status("nobody")

    visit(part, ({"on": "status", "fault": "slow", "seconds": 0.8},))
