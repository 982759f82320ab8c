"""The service's contract, asked of the sandbox from outside."""

import io
import itertools
import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import av
import httpx
import m3u8
import numpy as np
import pytest
from httpx_sse import connect_sse

from tests.contract.sandbox_process import running_sandbox

SESSIONS = "/v3/avatar-realtime"
WAIT_SECONDS = 15.0
Json = dict[str, Any]


@contextmanager
def service(*options: str) -> Iterator[httpx.Client]:
    with running_sandbox("--ready-after", "0", *options) as url, httpx.Client(base_url=url, timeout=10) as client:
        client.headers["X-Api-Key"] = "some key"
        yield client


@pytest.fixture(scope="module")
def reference() -> Iterator[httpx.Client]:
    """A service with many places and short segments."""
    with service("--places", "100", "--segment-seconds", "0.2") as client:
        yield client


def body(kind: str = "tts", **changes: Any) -> Json:
    return {"type": kind, "avatar_id": "mia", "voice_id": "mia-en", "text": "Hello there."} | changes


def create(client: httpx.Client, kind: str = "tts", **changes: Any) -> str:
    answer = client.post(SESSIONS, json=body(kind, **changes))
    assert answer.status_code == 201, answer.text
    return str(answer.json()["data"]["stream_id"])


def status(client: httpx.Client, stream_id: str) -> Json:
    return dict(client.get(f"{SESSIONS}/{stream_id}").raise_for_status().json()["data"])


def append(client: httpx.Client, stream_id: str, delta: str, *, final: bool = False) -> httpx.Response:
    return client.post(f"{SESSIONS}/{stream_id}/text", json={"delta": delta, "final": final})


def cancel(client: httpx.Client, stream_id: str) -> bool:
    return bool(client.post(f"{SESSIONS}/{stream_id}/cancel").raise_for_status().json()["data"]["cancelled"])


def meter_row(client: httpx.Client, stream_id: str) -> Json:
    rows = client.get("/sandbox/meter", headers={"X-Api-Key": ""}).json()["sessions"]
    return dict(next(row for row in rows if row["stream_id"] == stream_id))


def wait_for(condition: Callable[[], Any], seconds: float = WAIT_SECONDS) -> Any:
    deadline = time.monotonic() + seconds
    while not (met := condition()):
        assert time.monotonic() < deadline, "did not happen in time"
        time.sleep(0.02)
    return met


def wait_for_status(client: httpx.Client, stream_id: str, word: str) -> Json:
    return dict(wait_for(lambda: (now := status(client, stream_id))["status"] == word and now))


def words_of(client: httpx.Client, stream_id: str) -> list[list[Json]]:
    batches: list[list[Json]] = []
    with connect_sse(client, "GET", f"{SESSIONS}/{stream_id}/words") as source:
        assert source.response.headers["content-type"].startswith("text/event-stream")
        for event in source.iter_sse():
            if event.event == "end":
                break
            batches.append(json.loads(event.data)["words"])
        else:
            pytest.fail("no end event")
    return batches


def playlist_of(client: httpx.Client, url: str) -> m3u8.M3U8:
    return m3u8.loads(client.get(url).raise_for_status().text, uri=url)


def assert_error(answer: httpx.Response, status_code: int, code: str, param: str | None = None) -> None:
    assert answer.status_code == status_code, answer.text
    error = answer.json()["error"]
    assert (error["code"], error.get("param")) == (code, param)
    assert error["message"]


def test_a_script_is_spoken_and_its_words_are_heard_when_they_say(reference: httpx.Client) -> None:
    stream_id = create(reference, text="Hello there, my friend. Please come in!")
    streaming = wait_for_status(reference, stream_id, "streaming")
    assert streaming == {"stream_id": stream_id, "status": "streaming", "hls_url": streaming["hls_url"]}
    growing = playlist_of(reference, streaming["hls_url"])
    assert not growing.is_endlist
    assert growing.segments
    early, late = words_of(reference, stream_id), words_of(reference, stream_id)
    assert [word for batch in early for word in batch] == [word for batch in late for word in batch]
    words = [word for batch in late for word in batch]
    assert [word["word"] for word in words] == ["Hello", "there", ",", "my", "friend", ".", "Please", "come", "in", "!"]
    for batch in early + late:
        assert 1 <= len(batch) <= 10
        assert batch[-1]["start"] - batch[0]["start"] <= 1.0
    done = wait_for_status(reference, stream_id, "completed")
    assert (done["end_reason"], done["hls_url"]) == ("completed", streaming["hls_url"])

    playlist = playlist_of(reference, done["hls_url"])
    assert playlist.is_endlist
    segments = [reference.get(segment.absolute_uri) for segment in playlist.segments]
    assert {segment.headers["content-type"] for segment in segments} == {"video/mp2t"}
    stream = io.BytesIO(b"".join(segment.content for segment in segments))
    with av.open(stream, "r") as container:
        sound = np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])
    loud = np.abs(sound) > 0.02
    assert abs(words[0]["start"] - np.flatnonzero(loud)[0] / 48000) < 0.06
    assert abs(words[-1]["end"] - np.flatnonzero(loud)[-1] / 48000) < 0.08
    please = next(word for word in words if word["word"] == "Please")
    friend = next(word for word in words if word["word"] == "friend")
    pause = loud[round(friend["end"] * 48000) + 2400 : round(please["start"] * 48000) - 480]
    assert len(pause) > 2400
    assert not pause.any()
    assert len(sound) / 48000 - words[-1]["end"] == pytest.approx(0.5, abs=0.15)


def test_segments_come_in_real_time(reference: httpx.Client) -> None:
    stream_id = create(reference, text="One two three four five six seven eight nine ten.")
    url = wait_for_status(reference, stream_id, "streaming")["hls_url"]
    counts = []
    while not (now := playlist_of(reference, url)).is_endlist:
        counts.append((time.monotonic(), len(now.segments)))
    listed = [next(when for when, count in counts if count == wanted) for wanted in sorted({n for _, n in counts})]
    pace = (listed[-1] - listed[0]) / (len(listed) - 1)
    assert pace == pytest.approx(0.2, rel=0.1)


def test_a_text_stream_waits_speaks_and_ends_with_the_final_piece(reference: httpx.Client) -> None:
    stream_id = create(reference, "text_stream", text="First.")
    wait_for(lambda: meter_row(reference, stream_id)["words"] == 2)
    answer = append(reference, stream_id, "Sec")
    assert (answer.status_code, answer.json()) == (202, {"data": {"ok": True, "buffered_bytes": 3}})
    assert append(reference, stream_id, "ond — é.").json()["data"]["buffered_bytes"] == 3 + len("ond — é.".encode())
    wait_for(lambda: meter_row(reference, stream_id)["words"] > 4)
    assert status(reference, stream_id)["status"] == "streaming"
    assert_error(append(reference, stream_id, ""), 422, "invalid_request")
    assert append(reference, stream_id, "", final=True).status_code == 202
    assert_error(append(reference, stream_id, "More."), 410, "input_closed")
    assert wait_for_status(reference, stream_id, "completed")["end_reason"] == "final_marker"
    assert_error(append(reference, stream_id, "More."), 410, "input_closed")
    words = [word["word"] for batch in words_of(reference, stream_id) for word in batch]
    assert words == ["First", ".", "Second", "—", "é", "."]


def test_cancelling_ends_at_once_and_is_idempotent(reference: httpx.Client) -> None:
    stream_id = create(reference, "text_stream", text="A long story. " * 20)
    url = wait_for_status(reference, stream_id, "streaming")["hls_url"]
    wait_for(lambda: len(playlist_of(reference, url).segments) > 3)  # with the first words in them
    assert cancel(reference, stream_id) is True
    assert cancel(reference, stream_id) is False
    assert status(reference, stream_id)["end_reason"] == "cancelled"
    wait_for(lambda: playlist_of(reference, url).is_endlist, 1)
    assert len(words_of(reference, stream_id)[-1]) > 0
    seconds = meter_row(reference, stream_id)["seconds"]
    assert meter_row(reference, stream_id)["seconds"] == seconds, "nothing is paid after the end"


def test_cancelling_before_the_first_segment(reference: httpx.Client) -> None:
    stream_id = create(reference, "text_stream")
    assert cancel(reference, stream_id) is True
    assert status(reference, stream_id)["status"] == "completed"


@pytest.mark.parametrize(
    ("changes", "param"),
    [
        ({"type": "song"}, "type"),
        ({"type": None}, "type"),
        ({"text": ""}, "text"),
        ({"text": " \n"}, "text"),
        ({"text": 7}, "text"),
        ({"voice_id": None}, "voice_id"),
        ({"max_duration_seconds": 0}, "max_duration_seconds"),
    ],
)
def test_invalid_creations(reference: httpx.Client, changes: Json, param: str) -> None:
    assert_error(reference.post(SESSIONS, json=body(**changes)), 422, "invalid_request", param)


def test_other_bad_requests(reference: httpx.Client) -> None:
    before = len(reference.get("/sandbox/meter").json()["sessions"])
    assert_error(
        reference.post(SESSIONS, content=b"{", headers={"Content-Type": "application/json"}), 422, "invalid_request"
    )
    assert_error(reference.post(SESSIONS, json=["list"]), 422, "invalid_request")
    assert_error(reference.post(SESSIONS, json=body(avatar_id="bob")), 404, "not_found", "avatar_id")
    assert_error(reference.post(SESSIONS, json=body(voice_id="bob")), 404, "not_found", "voice_id")
    assert_error(reference.get(f"{SESSIONS}/unknown"), 404, "not_found")
    assert_error(reference.get(f"{SESSIONS}/unknown/words"), 404, "not_found")
    assert_error(append(reference, "unknown", "x"), 404, "not_found")
    assert_error(reference.post(f"{SESSIONS}/unknown/cancel"), 404, "not_found")
    assert_error(reference.get("/media/unknown/index.m3u8"), 404, "not_found")
    assert_error(reference.get("/v3/nothing"), 404, "not_found")
    assert_error(reference.get("/v3/nothing", headers={"X-Api-Key": ""}), 401, "unauthorized")
    assert_error(reference.post(SESSIONS, json=body(), headers={"X-Api-Key": ""}), 401, "unauthorized")
    assert len(reference.get("/sandbox/meter").json()["sessions"]) == before, "what is refused is not metered"


def test_pieces_have_a_limit(reference: httpx.Client) -> None:
    stream_id = create(reference, "text_stream")
    assert append(reference, stream_id, "x" * 2000).status_code == 202
    assert_error(append(reference, stream_id, "x" * 2001), 400, "invalid_request", "delta")
    cancel(reference, stream_id)


def test_any_text_is_taken(reference: httpx.Client) -> None:
    for text in ("😀", "\x00", "مرحبا", "x" * 5000, "...", "<break/>"):
        stream_id = create(reference, text=text)
        wait_for_status(reference, stream_id, "streaming")
        cancel(reference, stream_id)
    invalid = json.dumps(body(text="\ud800"))
    answer = reference.post(SESSIONS, content=invalid, headers={"Content-Type": "application/json"})
    assert answer.status_code in {201, 422}


def test_only_the_given_key_is_accepted() -> None:
    with service("--key", "right") as client:
        assert_error(client.post(SESSIONS, json=body()), 401, "unauthorized")
        client.headers["X-Api-Key"] = "right"
        cancel(client, create(client))


def test_the_guide_dialect() -> None:
    with service("--dialect", "guide", "--ready-after", "0.4", "--segment-seconds", "0.2") as client:
        stream_id = create(client, "text_stream")
        assert status(client, stream_id) == {"stream_id": stream_id, "status": "preparing"}
        ready = wait_for_status(client, stream_id, "ready")
        assert client.get(ready["url"]).status_code == 200
        assert append(client, stream_id, "Hello.").status_code == 422
        assert client.post(f"{SESSIONS}/{stream_id}/text", json={"text": "Hello."}).status_code == 202
        assert_error(
            client.post(f"{SESSIONS}/{stream_id}/text", json={"text": "x" * 2001}), 400, "invalid_request", "text"
        )
        cancel(client, stream_id)
        assert_error(client.post(f"{SESSIONS}/{stream_id}/text", json={"text": "Hello."}), 410, "input_closed")


def test_the_reference_dialect_refuses_the_guides_text(reference: httpx.Client) -> None:
    stream_id = create(reference, "text_stream")
    assert reference.post(f"{SESSIONS}/{stream_id}/text", json={"text": "Hello."}).status_code == 422
    cancel(reference, stream_id)


def test_limits() -> None:
    """Places, idle time and length, and what they do to the meter."""
    with service("--idle-seconds", "1.5", "--session-seconds", "3", "--segment-seconds", "0.2") as client:
        began = time.monotonic()
        idle, long, short = (
            create(client, "text_stream", text="Hi."),
            create(client, text="word " * 100),
            create(client, text="word " * 100, max_duration_seconds=1),
        )
        refused = client.post(SESSIONS, json=body())
        assert_error(refused, 429, "too_many_sessions")
        assert float(refused.headers["Retry-After"]) > 0
        assert wait_for_status(client, short, "completed")["end_reason"] == "max_duration"
        lived = [time.monotonic() - began]
        cancel(client, create(client))
        assert wait_for_status(client, idle, "completed")["end_reason"] == "idle_timeout"
        lived.append(time.monotonic() - began)
        done = wait_for_status(client, long, "completed")
        lived.append(time.monotonic() - began)
        assert done["end_reason"] == "max_duration"
        wait_for(lambda: playlist_of(client, done["hls_url"]).is_endlist, 1)
        row = meter_row(client, long)
        seconds = [meter_row(client, short)["seconds"], meter_row(client, idle)["seconds"], row["seconds"]]
        assert 0.95 < seconds[0] < 1.45 < seconds[1] < 2.95 < seconds[2], "a busy service notices them late"
        assert all(billed <= at_most for billed, at_most in zip(seconds, lived, strict=True))
        assert row["cost_usd"] == pytest.approx(row["seconds"] * 0.05, abs=0.001)
        meter = client.get("/sandbox/meter").json()
        assert (meter["open"], len(meter["sessions"])) == (0, 4)
        assert meter["total_seconds"] == pytest.approx(sum(row["seconds"] for row in meter["sessions"]), abs=0.01)
        assert "word word" not in json.dumps(meter)


def test_new_text_keeps_a_session_open() -> None:
    with service("--idle-seconds", "1", "--segment-seconds", "0.2") as client:
        stream_id = create(client, "text_stream", text="Hi.")
        for seconds in (0.7, 1.4, 2.1):
            while meter_row(client, stream_id)["seconds"] < seconds:
                assert status(client, stream_id)["status"] != "completed"
            assert append(client, stream_id, "Hi. ").status_code == 202
        assert wait_for_status(client, stream_id, "completed")["end_reason"] == "idle_timeout"
        assert meter_row(client, stream_id)["seconds"] > 2.7


def test_what_was_accepted_is_spoken_even_when_the_input_idles() -> None:
    with service("--idle-seconds", "0.3", "--segment-seconds", "0.2") as client:
        stream_id = create(client, "text_stream", text="One two three four five.")
        assert wait_for_status(client, stream_id, "completed")["end_reason"] == "idle_timeout"
        assert [word["word"] for batch in words_of(client, stream_id) for word in batch][-2:] == ["five", "."]


def test_a_session_is_ready_when_told() -> None:
    with service("--ready-after", "1.5", "--segment-seconds", "0.5") as client:
        started = time.monotonic()
        stream_id = create(client)
        assert status(client, stream_id) == {"stream_id": stream_id, "status": "pending"}
        url = wait_for_status(client, stream_id, "streaming")["hls_url"]
        assert 1.45 < time.monotonic() - started < 2.0
        assert len(playlist_of(client, url).segments) <= 2, "the first segment is just complete"


def test_an_idempotency_key_opens_one_session(reference: httpx.Client) -> None:
    headers = {"Idempotency-Key": "a:1.-_"}
    first, again = (reference.post(SESSIONS, json=body(), headers=headers) for _ in range(2))
    other = reference.post(SESSIONS, json=body(), headers={"Idempotency-Key": "a:2"})
    assert (again.status_code, again.json()) == (first.status_code, first.json())
    assert other.json() != first.json()
    for bad in ("", "x" * 256, "a b", "a/b"):
        answer = reference.post(SESSIONS, json=body(), headers={"Idempotency-Key": bad})
        assert_error(answer, 400, "invalid_request", "Idempotency-Key")
    for answer in (first, other):
        cancel(reference, answer.json()["data"]["stream_id"])


def test_idempotency_under_concurrency() -> None:
    """A retry during a slow creation is told to wait; then it gets the one session."""
    with service("--fault", "create=slow:0@0.5") as client, ThreadPoolExecutor(8) as pool:

        def post(_: int) -> httpx.Response:
            return client.post(SESSIONS, json=body(), headers={"Idempotency-Key": "same"})

        answers = list(pool.map(post, range(8)))
        won = [answer for answer in answers if answer.status_code == 201]
        for answer in answers:
            if answer not in won:
                assert_error(answer, 409, "request_in_progress")
        assert len(won) == 1
        assert post(0).json() == won[0].json()
        assert len(client.get("/sandbox/meter").json()["sessions"]) == 1


def test_a_refused_creation_can_be_retried_with_its_key() -> None:
    with service("--places", "1") as client:
        open_one = create(client)
        headers = {"Idempotency-Key": "later"}
        assert client.post(SESSIONS, json=body(), headers=headers).status_code == 429
        cancel(client, open_one)
        assert client.post(SESSIONS, json=body(), headers=headers).status_code == 201


def test_many_sessions_one_after_another(reference: httpx.Client) -> None:
    """As a lobby sees it all day: none leaves anything behind."""
    ids = [create(reference, itertools.cycle(["tts", "text_stream"]).__next__()) for _ in range(6)]
    assert all(cancel(reference, stream_id) for stream_id in ids)
    wait_for(lambda: reference.get("/sandbox/meter").json()["open"] == 0)
