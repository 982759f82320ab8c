import asyncio
import time
import tracemalloc
from collections.abc import Iterator

import pytest
import stamina

from kiosk.avatar import http, word_stream
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, NonsenseAnswer, ServiceFault, Unauthorized, Unreachable
from kiosk.avatar.models import SessionKind, TextRequest
from kiosk.config.settings import ApiSettings
from tests.contract.nonsense_server import NONSENSE, NonsenseServer, running_nonsense

REQUEST = TextRequest(SessionKind.TTS, "avatar", "voice", "Hello.")
ANSWER_SECONDS = 0.4
ATTEMPTS = 2
SAID_OF_STATUS: dict[str, tuple[type[AvatarError], str]] = {
    "html": (NonsenseAnswer, "BAD"),
    "html-502": (ServiceFault, "502"),
    "html-401": (Unauthorized, "401"),
    "teapot": (NonsenseAnswer, "418"),
    "truncated": (NonsenseAnswer, "BAD"),
    "50-megabytes": (NonsenseAnswer, "BAD"),
    "drip": (Unreachable, "NET"),
    "never": (Unreachable, "NET"),
    "reset": (Unreachable, "NET"),
    "redirect": (NonsenseAnswer, "307"),
    "gzip-bomb": (NonsenseAnswer, "BAD"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[NonsenseServer]:
    with running_nonsense() as nonsense:
        yield nonsense


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(word_stream, "MAX_FRUITLESS", ATTEMPTS - 1)
    monkeypatch.setattr(word_stream, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(http, "SILENT_EVENTS_SECONDS", ANSWER_SECONDS)
    with stamina.set_testing(True, attempts=ATTEMPTS, cap=True):
        yield


async def read_words(client: AvatarClient) -> None:
    async for _ in client.words("s1"):
        pass


async def outcomes(base_url: str) -> dict[str, object]:
    """What became of every call, made at once."""
    client = AvatarClient(ApiSettings.model_validate({"base_url": base_url, "answer_timeout": ANSWER_SECONDS}))
    calls = {
        "create": client.create(REQUEST, idempotency_key="key"),
        "status": client.status("s1"),
        "append": client.append("s1", "More."),
        "cancel": client.cancel("s1"),
        "words": read_words(client),
    }
    try:
        return dict(zip(calls, await asyncio.gather(*calls.values(), return_exceptions=True), strict=True))
    finally:
        await client.aclose()


@pytest.mark.pair  # it measures time and memory
@pytest.mark.parametrize("case", NONSENSE)
def test_any_nonsense_is_a_typed_error_in_bounded_time_and_memory(server: NonsenseServer, case: str) -> None:
    tracemalloc.start()
    began = time.monotonic()
    ends = asyncio.run(outcomes(f"{server.base_url}/{case}"))
    seconds = time.monotonic() - began
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    for call, end in ends.items():
        assert isinstance(end, AvatarError), (call, end)
        assert end.code
        assert "<" not in end.detail
    if case in SAID_OF_STATUS:
        assert (type(ends["status"]), getattr(ends["status"], "code", "")) == SAID_OF_STATUS[case]
    assert seconds < ANSWER_SECONDS * ATTEMPTS + 2
    assert peak < 25_000_000


def test_redirects_are_not_followed(server: NonsenseServer) -> None:
    asyncio.run(outcomes(f"{server.base_url}/redirect"))
    assert not [path for path in server.paths if "stolen" in path]
