"""Every fault on demand, as a client meets it."""

import time
from collections.abc import Iterator

import httpx
import pytest

from kiosk.sandbox.api.faults import CALLS
from tests.contract.test_sandbox import (
    SESSIONS,
    append,
    assert_error,
    body,
    cancel,
    create,
    meter_row,
    playlist_of,
    service,
    status,
    wait_for,
    wait_for_status,
    words_of,
)

ASSETS = "/v3/assets"
TRANSCRIPTIONS = "/v1/audio/transcriptions"
CHATS = "/v1/chat/completions"
LONG = "One two three four five six seven eight nine ten eleven twelve."


@pytest.fixture(scope="module")
def shared() -> Iterator[httpx.Client]:
    with service("--places", "100", "--segment-seconds", "0.2") as client:
        client.headers["Authorization"] = "Bearer some key"
        yield client


@pytest.fixture
def client(shared: httpx.Client) -> Iterator[httpx.Client]:
    """A service without faults."""
    yield shared
    assert shared.delete("/sandbox/faults").status_code == 200


def set_fault(client: httpx.Client, on: str, fault: str, **more: float) -> None:
    client.post("/sandbox/faults", json={"on": on, "fault": fault, **more}).raise_for_status()


def session_count(client: httpx.Client) -> int:
    return len(client.get("/sandbox/meter").json()["sessions"])


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("401", "unauthorized"),
        ("402", "insufficient_credit"),
        ("403", "forbidden"),
        ("429", "too_many_requests"),
        ("500", "internal_error"),
        ("503", "unavailable"),
    ],
)
def test_a_status_befalls_as_many_calls_as_told(client: httpx.Client, fault: str, code: str) -> None:
    before = session_count(client)
    set_fault(client, "create", fault, count=2, seconds=7)
    for _ in range(2):
        answer = client.post(SESSIONS, json=body())
        assert_error(answer, int(fault), code)
        assert answer.headers.get("Retry-After") == ("7" if fault in {"429", "503"} else None)
    assert session_count(client) == before
    cancel(client, create(client))


def test_every_call_can_fail(client: httpx.Client) -> None:
    stream_id = create(client, "text_stream", text=LONG)
    url = wait_for_status(client, stream_id, "streaming")["hls_url"]
    for call in CALLS:
        set_fault(client, call, "500")
    calls = [
        ("POST", SESSIONS),
        ("GET", f"{SESSIONS}/{stream_id}"),
        ("POST", f"{SESSIONS}/{stream_id}/text"),
        ("GET", f"{SESSIONS}/{stream_id}/words"),
        ("GET", url),
        ("GET", url.replace("index.m3u8", "0.ts")),
        ("POST", f"{SESSIONS}/{stream_id}/cancel"),
        ("POST", ASSETS),
        ("POST", TRANSCRIPTIONS),
        ("POST", CHATS),
        ("GET", "/v3/avatars/looks"),
        ("GET", "/v3/voices"),
        ("GET", "/v3/users/me"),
        ("GET", "/previews/looks/mia.jpg"),
    ]
    assert len(calls) == len(CALLS)
    for method, address in calls:
        assert client.request(method, address).status_code == 500
        with client.stream(method, address, json={}) as answer:
            assert answer.status_code != 500
    assert status(client, stream_id)["status"] == "completed"


def test_an_upload_that_breaks_half_way(client: httpx.Client) -> None:
    set_fault(client, "upload", "refuse")
    with pytest.raises(httpx.TransportError):
        client.post(ASSETS, files={"file": b"RIFF1234WAVE".ljust(8 * 1024 * 1024)})
    assert client.post(ASSETS, files={"file": b"RIFF1234WAVE"}).status_code == 200


@pytest.mark.parametrize("address", [ASSETS, TRANSCRIPTIONS])
def test_files_that_get_no_answer_or_half_a_one(client: httpx.Client, address: str) -> None:
    call = "upload" if address == ASSETS else "transcribe"
    for fault in ("lost", "truncated", "html"):
        set_fault(client, call, fault)
    for _ in range(2):
        with pytest.raises(httpx.RemoteProtocolError):
            client.post(address, files={"file": b"%PDF-"}, data={"model": "any"})
    assert client.post(address, files={"file": b"%PDF-"}).headers["content-type"] == "text/html"


def test_a_transcription_fails_as_openai_says_it(client: httpx.Client) -> None:
    set_fault(client, "transcribe", "429", seconds=3)
    answer = client.post(TRANSCRIPTIONS, files={"file": b""})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3")
    assert set(answer.json()["error"]) == {"message", "type", "code", "param"}


def test_refused_and_lost_answers(client: httpx.Client) -> None:
    before = session_count(client)
    set_fault(client, "create", "refuse")
    # Which of the two depends on how much of the request was under way when the connection was closed.
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        client.post(SESSIONS, json=body())
    assert session_count(client) == before
    set_fault(client, "create", "lost")
    headers = {"Idempotency-Key": "lost-one"}
    with pytest.raises(httpx.RemoteProtocolError):
        client.post(SESSIONS, json=body(), headers=headers)
    assert session_count(client) == before + 1, "the work was done, and costs"
    found = client.post(SESSIONS, json=body(), headers=headers).json()["data"]["stream_id"]
    assert session_count(client) == before + 1
    assert cancel(client, found)


def test_answers_that_are_none(client: httpx.Client) -> None:
    stream_id = create(client, "text_stream")
    set_fault(client, "status", "html")
    set_fault(client, "status", "empty")
    set_fault(client, "status", "truncated")
    page, empty = (client.get(f"{SESSIONS}/{stream_id}") for _ in range(2))
    assert (page.status_code, page.headers["content-type"]) == (502, "text/html")
    assert "<html>" in page.text
    assert (empty.status_code, empty.content) == (502, b"")
    with pytest.raises(httpx.RemoteProtocolError):
        client.get(f"{SESSIONS}/{stream_id}")
    assert status(client, stream_id)["stream_id"] == stream_id
    cancel(client, stream_id)


def test_a_stream_of_words_that_breaks_off(client: httpx.Client) -> None:
    stream_id = create(client, text=LONG)
    url = wait_for_status(client, stream_id, "streaming")["hls_url"]
    set_fault(client, "words", "truncated")
    with pytest.raises(httpx.RemoteProtocolError):
        words_of(client, stream_id)
    wait_for(lambda: len(playlist_of(client, url).segments) > 3)  # with the first words in them
    cancel(client, stream_id)
    assert words_of(client, stream_id)


@pytest.mark.parametrize("call", ["create", "status"])
def test_a_slow_answer_is_a_true_one(client: httpx.Client, call: str) -> None:
    stream_id = create(client)
    set_fault(client, call, "slow", seconds=0.6)
    started = time.monotonic()
    if call == "create":
        cancel(client, create(client))
    else:
        assert status(client, stream_id)["stream_id"] == stream_id
    assert time.monotonic() - started > 0.55
    cancel(client, stream_id)


def test_never_ready(client: httpx.Client) -> None:
    set_fault(client, "session", "never_ready")
    stream_id, other = create(client, "text_stream"), create(client, "text_stream")
    wait_for_status(client, other, "streaming")
    assert status(client, stream_id) == {"stream_id": stream_id, "status": "pending"}
    assert meter_row(client, stream_id)["seconds"] > 0, "waiting is paid"
    assert append(client, stream_id, "More.").status_code == 202
    assert cancel(client, stream_id)
    assert cancel(client, other)


def test_what_is_never_ready_ends_with_the_longest_session() -> None:
    with service("--session-seconds", "1", "--fault", "session=never_ready") as client:
        stream_id = create(client)
        assert wait_for_status(client, stream_id, "completed")["end_reason"] == "max_duration"
        assert meter_row(client, stream_id)["seconds"] == pytest.approx(1.0, abs=0.15)


def test_an_error_status(client: httpx.Client) -> None:
    set_fault(client, "session", "error", seconds=0.5)
    stream_id = create(client, "text_stream")
    failed = wait_for_status(client, stream_id, "error")
    assert failed["error_message"]
    assert "hls_url" not in failed
    assert append(client, stream_id, "x").status_code == 410
    assert cancel(client, stream_id) is False
    assert meter_row(client, stream_id)["seconds"] == pytest.approx(0.5, abs=0.15)


def test_a_playlist_that_is_missing_for_a_while(client: httpx.Client) -> None:
    stream_id = create(client, text=LONG)
    url = wait_for_status(client, stream_id, "streaming")["hls_url"]
    set_fault(client, "playlist", "missing", seconds=0.5)
    assert_error(client.get(url), 404, "not_found")
    started = time.monotonic()
    wait_for(lambda: client.get(url).status_code == 200)
    assert time.monotonic() - started == pytest.approx(0.5, abs=0.15)
    cancel(client, stream_id)


def test_one_segment_that_fails_a_few_times(client: httpx.Client) -> None:
    stream_id = create(client, text=LONG)
    url = wait_for_status(client, stream_id, "streaming")["hls_url"]
    wait_for(lambda: len(playlist_of(client, url).segments) >= 3)
    set_fault(client, "segment", "503", count=3, segment=1)
    answers = {
        number: [client.get(url.replace("index.m3u8", f"{number}.ts")) for _ in range(4)] for number in (0, 1, 2)
    }
    assert [answer.status_code for answer in answers[1]] == [503, 503, 503, 200]
    assert {answer.status_code for number in (0, 2) for answer in answers[number]} == {200}
    cancel(client, stream_id)


@pytest.mark.pair
def test_a_late_segment_delays_and_loses_nothing(client: httpx.Client) -> None:
    set_fault(client, "session", "late", seconds=1.0, segment=2)
    stream_id = create(client, text=LONG)
    url = wait_for_status(client, stream_id, "streaming")["hls_url"]
    listed: list[float] = []
    while not (playlist := playlist_of(client, url)).is_endlist:
        listed += [time.monotonic()] * (len(playlist.segments) - len(listed))
    assert listed[2] - listed[1] == pytest.approx(1.2, abs=0.2)
    assert listed[5] - listed[2] < 0.2, "what waited behind it comes at once"
    assert listed[-1] - listed[1] == pytest.approx(0.2 * (len(listed) - 2), abs=0.3), "the rest is punctual"


def test_a_stream_that_is_cut_midway(client: httpx.Client) -> None:
    set_fault(client, "session", "cut", seconds=1.0)
    stream_id = create(client, text=LONG)
    url = wait_for_status(client, stream_id, "streaming")["hls_url"]
    wait_for(lambda: meter_row(client, stream_id)["seconds"] > 2)
    playlist = playlist_of(client, url)
    assert sum(segment.duration for segment in playlist.segments) == pytest.approx(1.0, abs=0.05)
    assert not playlist.is_endlist
    assert status(client, stream_id)["status"] == "streaming", "nobody says that it is broken"
    assert cancel(client, stream_id)


def test_faults_can_be_cleared_and_bad_ones_are_refused(client: httpx.Client) -> None:
    set_fault(client, "status", "500", count=0)
    assert client.get(f"{SESSIONS}/x").status_code == 500
    assert client.get(f"{SESSIONS}/x").status_code == 500
    client.delete("/sandbox/faults")
    assert client.get(f"{SESSIONS}/x").status_code == 404
    for bad in ({"fault": "burn"}, {"fault": "500", "on": "lunch"}, {"fault": "500", "count": -1}):
        assert_error(client.post("/sandbox/faults", json=bad), 400, "invalid_request")
    assert_error(client.post("/sandbox/faults", json={}), 422, "invalid_request", "fault")
