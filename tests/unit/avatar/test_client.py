import asyncio
import contextlib
import json
import logging
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar

import httpx
import pytest
import stamina

from kiosk.avatar.client import AvatarClient, new_idempotency_key
from kiosk.avatar.errors import (
    AvatarError,
    InvalidRequest,
    NonsenseAnswer,
    TooFast,
    TooManySessions,
    Unauthorized,
    Unreachable,
)
from kiosk.avatar.models import SessionKind, TextRequest
from kiosk.config.settings import ApiSettings

T = TypeVar("T")
Answer = httpx.Response | Exception
KEY = "sk_live_very-secret-7"
QUESTION = "what is my secret?"
REQUEST = TextRequest(SessionKind.TEXT_STREAM, "avatar", "voice", QUESTION)


class Service:
    """Answers with what it was given, in order (the last one for ever), and keeps the requests."""

    def __init__(self, *answers: Answer | Callable[[httpx.Request], Answer], **api: object) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        settings = ApiSettings.model_validate({"base_url": "https://service.example/v1", "key": KEY, **api})
        self.client = AvatarClient(settings, httpx.MockTransport(self._answer))

    @property
    def bodies(self) -> list[Any]:
        return [json.loads(request.content) for request in self.requests]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if callable(answer):
            answer = answer(request)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture(autouse=True)
def no_pauses() -> Iterator[None]:
    with stamina.set_testing(True, attempts=4):
        yield


def ok(**data: object) -> httpx.Response:
    return httpx.Response(200, json={"data": data})


def refused(status: int, code: str = "x", **headers: str) -> httpx.Response:
    return httpx.Response(status, json={"error": {"code": code, "message": QUESTION}}, headers=headers)


def run(call: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(call)


def create(service: Service) -> str:
    return run(service.client.create(REQUEST, idempotency_key="key-1"))


def test_create_sends_the_contracts_request() -> None:
    service = Service(ok(stream_id="s1"))
    assert create(service) == "s1"
    (request,) = service.requests
    assert (request.method, str(request.url)) == ("POST", "https://service.example/v1/v3/avatar-realtime")
    assert request.headers["X-Api-Key"] == KEY
    assert request.headers["Idempotency-Key"] == "key-1"
    assert request.headers["User-Agent"].startswith("avatar-kiosk/")
    assert service.bodies == [
        {"type": "text_stream", "avatar_id": "avatar", "voice_id": "voice", "text": QUESTION},
    ]


def test_an_idempotency_key_is_new_and_allowed() -> None:
    keys = {new_idempotency_key() for _ in range(100)}
    assert len(keys) == 100
    assert all(key.isalnum() and key.isascii() and len(key) <= 255 for key in keys)


@pytest.mark.parametrize(
    "passing",
    [
        httpx.ConnectError("no"),
        httpx.ReadError("gone"),
        refused(500),
        refused(409, "request_in_progress"),
        refused(429, "rate_limit"),
        httpx.Response(502, html="<html>"),
        httpx.Response(200, html="<html>"),
    ],
)
def test_create_is_tried_again_with_the_same_key(passing: Answer) -> None:
    service = Service(passing, passing, ok(stream_id="s1"))
    assert create(service) == "s1"
    assert [request.headers["Idempotency-Key"] for request in service.requests] == ["key-1"] * 3


@pytest.mark.parametrize(
    ("answer", "kind"), [(refused(401), Unauthorized), (refused(429), TooManySessions), (refused(422), InvalidRequest)]
)
def test_a_refused_create_is_not_tried_again(answer: Answer, kind: type[AvatarError]) -> None:
    service = Service(answer)
    with pytest.raises(kind):
        create(service)
    assert len(service.requests) == 1


def test_a_wait_that_is_too_long_is_handed_on_at_once() -> None:
    headers = {"Retry-After": "60"}
    service = Service(httpx.Response(503, headers=headers))
    with pytest.raises(AvatarError) as caught:
        create(service)
    assert (len(service.requests), caught.value.retry_after) == (1, 60.0)


@pytest.mark.parametrize("answer", [httpx.ConnectError("no"), refused(503, **{"Retry-After": "0"})])
def test_retries_are_few_and_end_with_the_time_that_they_have(answer: Answer) -> None:
    service = Service(answer, answer_timeout=0.5)
    with stamina.set_testing(False), pytest.raises(AvatarError):
        run(asyncio.wait_for(service.client.create(REQUEST, idempotency_key="k"), 2))
    assert 1 < len(service.requests) < 4


def test_a_service_that_never_answers_is_waited_for_only_so_long() -> None:
    async def never(_: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError

    async def wait() -> float:
        client = AvatarClient(ApiSettings(answer_timeout=0.4), httpx.MockTransport(never))
        began = time.monotonic()
        with pytest.raises(Unreachable):
            await client.create(REQUEST, idempotency_key="k")
        return time.monotonic() - began

    with stamina.set_testing(False):
        assert 0.4 < run(wait()) < 0.9


def test_a_create_whose_answer_was_lost_stays_in_doubt() -> None:
    service = Service(httpx.ReadError("gone"), refused(401))
    with pytest.raises(Unreachable) as caught:
        create(service)
    assert caught.value.sent


def test_a_create_whose_last_try_was_cut_off_stays_in_doubt() -> None:
    tries = 0

    async def answer(_: httpx.Request) -> httpx.Response:
        nonlocal tries
        tries += 1
        if tries == 1:
            return refused(429, "rate_limit", **{"Retry-After": "0"})
        await asyncio.Event().wait()
        raise AssertionError

    async def wait() -> Unreachable:
        client = AvatarClient(ApiSettings(answer_timeout=0.4), httpx.MockTransport(answer))
        with pytest.raises(Unreachable) as caught:
            await client.create(REQUEST, idempotency_key="k")
        return caught.value

    with stamina.set_testing(False):
        assert run(wait()).sent


def test_each_try_that_failed_is_told() -> None:
    told: list[str] = []
    service = Service(httpx.ReadError("gone"), refused(500), ok(stream_id="s1", cancelled=True))
    assert run(service.client.cancel("s1", on_failure=lambda error: told.append(error.code))) is True
    assert told == ["NET", "500"]


def test_status_is_asked_once() -> None:
    service = Service(refused(503, **{"Retry-After": "3"}))
    with pytest.raises(AvatarError) as caught:
        run(service.client.status("s/1"))
    assert caught.value.retry_after == 3.0
    assert [request.url.raw_path for request in service.requests] == [b"/v1/v3/avatar-realtime/s%2F1"]


def test_cancel_is_tried_again() -> None:
    service = Service(httpx.ReadError("gone"), refused(500), ok(stream_id="s1", cancelled=False))
    assert run(service.client.cancel("s1")) is False
    assert [request.url.path for request in service.requests] == ["/v1/v3/avatar-realtime/s1/cancel"] * 3


@pytest.mark.parametrize("certain", [httpx.ConnectError("no"), httpx.ConnectTimeout("no"), refused(429)])
def test_text_that_was_not_taken_is_sent_again(certain: Answer) -> None:
    service = Service(certain, ok(ok=True, buffered_bytes=9))
    assert run(service.client.append("s1", "More.")) == 9
    assert service.bodies == [{"delta": "More.", "final": False}] * 2


@pytest.mark.parametrize("doubtful", [httpx.ReadError("gone"), httpx.ReadTimeout("late"), refused(500), refused(503)])
def test_text_that_may_have_been_taken_is_never_sent_twice(doubtful: Answer) -> None:
    service = Service(doubtful, ok(ok=True))
    with pytest.raises(AvatarError):
        run(service.client.append("s1", "More."))
    assert len(service.requests) == 1


async def append_all(client: AvatarClient, *pieces: str) -> list[int]:
    return [await client.append("s1", text) for text in pieces]


def speaks(dialect: str) -> Callable[[httpx.Request], httpx.Response]:
    field = {"reference": "delta", "guide": "text"}[dialect]

    def answer(request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        known = bool(body.get(field))
        return httpx.Response(202, json={"data": {"ok": True, "buffered_bytes": 4}}) if known else refused(422)

    return answer


@pytest.mark.parametrize("configured", ["reference", "guide"])
@pytest.mark.parametrize("spoken", ["reference", "guide"])
def test_the_dialect_is_switched_once_where_the_service_speaks_the_other(configured: str, spoken: str) -> None:
    service = Service(speaks(spoken), text_dialect=configured)
    assert run(append_all(service.client, "a", "b", "c")) == [4, 4, 4]
    field = {"reference": "delta", "guide": "text"}[spoken]
    assert [body.get(field) for body in service.bodies if field in body] == ["a", "b", "c"]
    assert len(service.requests) == 3 + (configured != spoken)


@pytest.mark.parametrize("dialect", ["reference", "guide"])
def test_no_text_is_not_sent(dialect: str) -> None:
    service = Service(refused(500), text_dialect=dialect)
    assert run(append_all(service.client, "", "")) == [0, 0]
    assert service.requests == []


def test_a_text_that_both_dialects_refuse_changes_nothing() -> None:
    service = Service(refused(400), refused(422), speaks("reference"))
    with pytest.raises(InvalidRequest):
        run(service.client.append("s1", "\a"))
    assert run(service.client.append("s1", "More.")) == 4
    assert ["delta" in body for body in service.bodies] == [True, False, True]


def test_a_switched_dialect_stays() -> None:
    service = Service(refused(422), ok(ok=True), refused(422))

    async def talk() -> None:
        await service.client.append("s1", "a")
        with pytest.raises(InvalidRequest):
            await service.client.append("s1", "b")

    run(talk())
    assert len(service.requests) == 3


@pytest.mark.parametrize(
    "answer",
    [
        refused(401),
        httpx.ConnectError(KEY),
        httpx.Response(500, text=f"{KEY} {QUESTION}"),
        httpx.Response(302, headers={"Location": f"https://elsewhere.example/{KEY}"}),
        ok(stream_id=f"{KEY} {QUESTION}"),
    ],
)
def test_neither_key_nor_text_is_told(
    answer: Answer, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    service = Service(answer)
    with pytest.raises(AvatarError) as caught:
        create(service)
    out, err = capfd.readouterr()
    told = [repr(caught.value), str(caught.value), caught.value.detail, out, err, caplog.text]
    told += [repr(REQUEST), repr(service.client), repr(vars(service.client))]
    assert not [text for text in told if KEY in text or QUESTION in text]


def test_proxies_are_for_others_than_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    for base_url, proxied in [("https://service.example", True), ("http://127.0.0.1:1", False)]:
        client = AvatarClient(ApiSettings(base_url=base_url))
        assert bool(client._connection._client._mounts) is proxied


def test_an_encoded_answer_is_refused_before_it_grows() -> None:
    headers = {"Content-Encoding": "br"}
    with pytest.raises(NonsenseAnswer):
        run(Service(httpx.Response(200, headers=headers, stream=httpx.ByteStream(b"x"))).client.status("s1"))


def test_too_fast_is_told_with_its_wait() -> None:
    with pytest.raises(TooFast) as caught:
        run(Service(refused(429, **{"Retry-After": "2"})).client.status("s1"))
    assert caught.value.retry_after == 2.0


def test_the_last_word_is_the_services_and_never_the_visitors() -> None:
    service = Service(
        refused(429, "too_many_sessions"),
        ok(status="streaming", hls_url="/a.m3u8"),
        ok(status="completed", end_reason="idle_timeout"),
        ok(status="error", error_message=QUESTION, end_reason=QUESTION),
        ok(status=QUESTION),
        lambda _: httpx.ConnectError(QUESTION),
        lambda _: httpx.ConnectError(QUESTION),
    )
    heard = [service.client.last_word]
    for _ in range(6):
        with contextlib.suppress(AvatarError):
            run(service.client.status("a"))
        heard.append(service.client.last_word)
    assert heard[:4] == [
        "",
        "too many calls in a short time (429 too_many_sessions)",
        "streaming",
        "completed (idle_timeout)",
    ]
    assert heard[4:] == ["error (?)", "?", "the service cannot be reached (no connection: ConnectError)"]


def test_the_last_poll_tells_how_long_it_took() -> None:
    def slow(_: httpx.Request) -> Answer:
        time.sleep(0.05)
        return refused(500)

    service = Service(slow, ok(billing_type="wallet"))
    with pytest.raises(AvatarError):
        run(service.client.status("a"))
    run(service.client.account())
    assert 0.05 <= service.client.poll_seconds < 5
    assert service.client.answer_seconds < service.client.poll_seconds
