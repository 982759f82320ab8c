import asyncio
import json
import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
import stamina
from hypothesis import given
from hypothesis import strategies as st

from kiosk.avatar import word_stream
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import (
    AvatarError,
    Forbidden,
    Gone,
    InProgress,
    InvalidRequest,
    Meaning,
    NonsenseAnswer,
    NotFound,
    OutOfCredit,
    ServiceFault,
    TooFast,
    TooManySessions,
    Unauthorized,
)
from kiosk.avatar.models import SessionKind, SessionStatus, StatusPhase, TextRequest, Word
from kiosk.avatar.parse import read_refusal, read_retry_after, read_status, read_words
from kiosk.config.settings import ApiSettings, is_safe_url

BASE = "https://service.example/v1"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
NAMES = (
    "stream_id status url hls_url error_message end_reason ok buffered_bytes cancelled words word start end code param"
)
LIKE_AN_ANSWER = st.recursive(
    JSON | st.sampled_from(["s1", "ready", "streaming", "https://cdn.example/a.m3u8", "error", "completed", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES.split()) | st.just("error"), inner)
    ),
)
PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20)
ANSWERS = JSON | LIKE_AN_ANSWER | st.builds(lambda data: {"data": data}, LIKE_AN_ANSWER)


@pytest.mark.parametrize(
    ("payload", "phase", "url"),
    [
        ({"status": "pending"}, StatusPhase.PREPARING, None),
        ({"status": "warming-up", "url": None, "hls_url": 5}, StatusPhase.PREPARING, None),
        ({"status": "ready", "url": "https://cdn.example/a.m3u8"}, StatusPhase.PLAYABLE, "https://cdn.example/a.m3u8"),
        ({"status": "streaming", "hls_url": "/hls/a.m3u8"}, StatusPhase.PLAYABLE, "https://service.example/hls/a.m3u8"),
        ({"url": "https://cdn.example/a.m3u8", "status": 3}, StatusPhase.PLAYABLE, "https://cdn.example/a.m3u8"),
        ({"status": "what", "url": "", "hls_url": "hls/b"}, StatusPhase.PLAYABLE, "https://service.example/v1/hls/b"),
        ({"status": "completed", "end_reason": "idle_timeout"}, StatusPhase.COMPLETED, None),
        ({"status": "completed", "url": "https://cdn.example/a"}, StatusPhase.COMPLETED, "https://cdn.example/a"),
        ({"status": "finished", "end_reason": "cancelled"}, StatusPhase.COMPLETED, None),
        ({"status": "error", "error_message": "no", "url": "https://cdn.example/a"}, StatusPhase.FAILED, None),
        ({"status": "broken", "error_message": "no"}, StatusPhase.FAILED, None),
    ],
)
def test_the_phase_follows_from_the_url_not_from_one_word(
    payload: dict[str, object], phase: StatusPhase, url: str | None
) -> None:
    status = read_status(payload | {"stream_id": "s1", "unknown": []}, "s1", BASE)
    assert (status.phase, status.url) == (phase, url)


@pytest.mark.parametrize(
    ("reason", "quotable", "told"),
    [
        (None, True, "error"),
        ("render_failed", False, "error: render_failed"),
        ("Cannot say\n 'My secret'.", False, "error"),
        ("Cannot say\n 'My secret'.", True, "error: Cannot say 'My secret'."),
        ("x" * 1000, False, "error"),
        ("y " * 1000, True, "error: " + ("y " * 100)),
    ],
)
def test_a_reason_for_a_failure_is_for_the_log_unless_it_could_quote_a_visitor(
    reason: str | None, quotable: bool, told: str
) -> None:
    status = read_status({"status": "error", "error_message": reason}, "s1", BASE)
    assert status.failure(quotable=quotable) == told


def test_text_that_cannot_be_encoded_is_mended() -> None:
    assert read_status({"status": "half \ud800"}, "s1", BASE).word == "half ?"


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"status": "ready", "stream_id": "s2"},
        {"status": "ready", "url": "file:///etc/passwd"},
        {"status": "ready", "url": "http://cdn.example/a"},
        {"status": "ready", "url": "https://[::bad/a"},
        {"status": "ready", "url": "https://cdn.example/a b"},
        {"status": "ready", "url": "https://cdn.example/" + "a" * 5000},
    ],
)
def test_a_status_that_cannot_be_used_is_nonsense(payload: dict[str, object]) -> None:
    with pytest.raises(NonsenseAnswer):
        read_status(payload, "s1", BASE)


@pytest.mark.parametrize(
    ("status", "code", "creating", "kind", "meaning"),
    [
        (400, "invalid", True, InvalidRequest, Meaning.REWORD),
        (401, "unauthorized", False, Unauthorized, Meaning.STAFF),
        (402, "insufficient_credit", True, OutOfCredit, Meaning.STAFF),
        (403, "resource_access_denied", True, Forbidden, Meaning.STAFF),
        (404, "not_found", False, NotFound, Meaning.AGAIN),
        (404, "not_found", True, NotFound, Meaning.STAFF),
        (409, "request_in_progress", True, InProgress, Meaning.AGAIN),
        (410, "input_closed", False, Gone, Meaning.AGAIN),
        (422, "invalid", False, InvalidRequest, Meaning.REWORD),
        (429, "", True, TooManySessions, Meaning.BUSY),
        (429, "concurrent_generation_limit", True, TooManySessions, Meaning.BUSY),
        (429, "rate_limit_exceeded", True, TooFast, Meaning.BUSY),
        (429, "", False, TooFast, Meaning.BUSY),
        (503, "down", True, ServiceFault, Meaning.LATER),
        (418, "", True, NonsenseAnswer, Meaning.LATER),
    ],
)
def test_every_refusal_has_its_type(
    status: int, code: str, creating: bool, kind: type[AvatarError], meaning: Meaning
) -> None:
    body = json.dumps({"error": {"code": code, "message": "my secret question"}}).encode()
    error = read_refusal(status, "7", body, creating=creating)
    assert (type(error), error.meaning, error.code, error.retry_after) == (kind, meaning, str(status), 7.0)
    assert code in error.detail
    assert "secret" not in repr(error)


@pytest.mark.parametrize(
    ("param", "meaning"),
    [("avatar_id", Meaning.STAFF), ("body.voice_id", Meaning.STAFF), ("text", Meaning.REWORD), (7, Meaning.REWORD)],
)
def test_a_refused_setting_is_for_the_staff_a_refused_text_for_the_visitor(param: object, meaning: Meaning) -> None:
    body = json.dumps({"error": {"code": "invalid", "param": param}}).encode()
    assert read_refusal(422, "", body, creating=True).meaning is meaning


def test_retry_after_is_seconds_or_a_date() -> None:
    assert read_retry_after("1.5") == 1.5
    assert read_retry_after("-3") == 0.0
    assert read_retry_after("1e999") == 86400.0
    assert read_retry_after("nan") is None
    assert read_retry_after("") is None
    assert read_retry_after("soon") is None
    wait = read_retry_after(format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True))
    assert wait is not None
    assert 55 < wait <= 60
    assert read_retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0


@given(st.text() | st.from_regex(r"\A[A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d+ [\d:]+( [+-]\d+)?\Z"))
def test_any_retry_after_is_a_wait_or_none(header: str) -> None:
    wait = read_retry_after(header)
    assert wait is None or (math.isfinite(wait) and 0 <= wait <= 86400)


def test_words_that_make_no_sense_are_left_out() -> None:
    good = {"word": "Hello", "start": 0, "end": 0.5}
    bad = [7, {"word": ""}, good | {"start": 10**400}, good | {"end": -1}, good | {"start": True}, good | {"word": 7}]
    assert read_words(json.dumps({"words": [*bad, good]})) == [Word("Hello", 0.0, 0.5)]
    assert read_words("{") == read_words('{"words": 7}') == read_words('{"words": [{"word": "a", "end": NaN}]}') == []


@given(ANSWERS, st.sampled_from([200, 201, 400, 401, 409, 429, 500, 302]), PRINTABLE)
def test_any_json_is_a_result_or_a_typed_error(answer: object, status: int, retry_after: str) -> None:
    body = json.dumps(answer)

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/words") and status == 200:
            frames = f"data: {body}\n\nevent: end\n\n"
            return httpx.Response(200, headers={"Content-Type": "text/event-stream"}, text=frames)
        return httpx.Response(status, headers={"Retry-After": retry_after}, text=body)

    with pytest.MonkeyPatch.context() as patch, stamina.set_testing(True, attempts=1):
        patch.setattr(word_stream, "MAX_FRUITLESS", 0)
        for end in asyncio.run(_every_call(respond)):
            if isinstance(end, SessionStatus) and end.url:
                assert is_safe_url(end.url)
            if isinstance(end, str):
                end.encode()
            assert isinstance(end, str | int | SessionStatus | list | AvatarError), repr(end)


async def _every_call(respond: Callable[[httpx.Request], httpx.Response]) -> list[object]:
    client = AvatarClient(ApiSettings(base_url=BASE), httpx.MockTransport(respond))
    request = TextRequest(SessionKind.TTS, "avatar", "voice", "Hello \ud800.")

    async def read() -> list[list[Word]]:
        return [batch async for batch in client.words("s1")]

    ends = await asyncio.gather(
        client.create(request, idempotency_key="k"),
        client.status("s1"),
        client.append("s1", "More \udfff."),
        client.cancel("s1"),
        read(),
        return_exceptions=True,
    )
    return list(ends)
