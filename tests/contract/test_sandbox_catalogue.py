"""What there is to choose from, and that the choice is honoured."""

import io
import itertools
import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import av
import httpx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.contract.test_sandbox import (
    SESSIONS,
    Json,
    assert_error,
    body,
    create,
    playlist_of,
    service,
    wait_for_status,
)

LOOKS, VOICES, ACCOUNT = "/v3/avatars/looks", "/v3/voices", "/v3/users/me"
MANY = 2000
Picture = NDArray[np.int64]


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with service("--looks", str(MANY), "--places", "10") as client:
        yield client


def pages(client: httpx.Client, address: str, limit: int, **wanted: str) -> Iterator[Json]:
    asked: dict[str, str | int] = {"limit": limit, **wanted}
    while True:
        page = client.get(address, params=asked).raise_for_status().json()
        yield page
        assert page["has_more"] is (page["next_token"] is not None)
        if not page["has_more"]:
            return
        asked["token"] = page["next_token"]


def entries(client: httpx.Client, address: str, limit: int = 50, **wanted: str) -> list[Json]:
    return [entry for page in pages(client, address, limit, **wanted) for entry in page["data"]]


def decoded(data: bytes) -> Picture:
    with av.open(io.BytesIO(data), "r") as container:
        return next(container.decode(video=0)).to_ndarray(width=64, height=36, format="rgb24").astype(int)


def heard(data: bytes) -> tuple[NDArray[np.float64], int]:
    with av.open(io.BytesIO(data), "r") as container:
        frames = list(container.decode(audio=0))
    sound = np.concatenate([frame.to_ndarray()[0] for frame in frames]).astype(float)
    return sound / np.abs(sound).max(), frames[0].sample_rate


def pitch(sound: NDArray[np.float64], rate: int) -> float:
    """Of a voice in hertz: the median of the clearly periodic windows."""
    found = []
    for window in sound[: len(sound) // 4096 * 4096].reshape(-1, 4096):
        similarity = np.fft.irfft(np.abs(np.fft.rfft(window - window.mean(), 8192)) ** 2)[:4096]
        period = rate // 400 + int(np.argmax(similarity[rate // 400 : rate // 60]))
        if window.std() > 0.05 and similarity[period] > 0.4 * similarity[0]:
            found.append(rate / period)
    return statistics.median(found)


def difference(one: Picture, other: Picture) -> float:
    return float(np.abs(one - other).mean())


def test_what_is_offered_has_all_that_the_contract_names() -> None:
    with service() as client:
        looks, voices = entries(client, LOOKS), entries(client, VOICES)
        assert httpx.get(str(client.base_url.join(VOICES))).status_code == 401
        assert client.get(VOICES, params={"limit": 101}).status_code == 422
        assert client.get(LOOKS, params={"ownership": "mine"}).status_code == 422
        assert client.get(VOICES, params={"token": "x"}).status_code == 400
    assert looks[0]["id"] == "mia"
    assert len(looks) >= 24
    by_id = {voice["voice_id"]: voice for voice in voices}
    for look in looks:
        assert by_id[look["default_voice_id"]]["gender"] == look["gender"]
        assert look["avatar_type"]
        assert look["name"]
    for language in ("English", "German", "French", "Spanish", "Arabic", "Japanese"):
        genders = [voice["gender"] for voice in voices if voice["language"] == language]
        assert min(genders.count("female"), genders.count("male")) >= 2
    assert by_id["mia-en"]["name"] == "Mia (English)"


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 100),
    st.sampled_from([None, "public", "private"]),
    st.sampled_from([None, "English", "German", "Klingon"]),
    st.sampled_from([None, "female", "male"]),
)
def test_pages_give_each_voice_once(
    client: httpx.Client, limit: int, kind: str | None, language: str | None, gender: str | None
) -> None:
    everything = entries(client, VOICES, 100)
    asked = {"type": kind, "language": language, "gender": gender}
    wanted = {name: value for name, value in asked.items() if value is not None}
    found = list(pages(client, VOICES, limit, **wanted))
    assert all(len(page["data"]) == limit for page in found[:-1])
    fitting = [voice for voice in everything if wanted.items() <= voice.items()]
    assert [voice for page in found for voice in page["data"]] == fitting


@pytest.mark.parametrize("limit", [7, 50])
def test_pages_give_each_of_2000_looks_once(client: httpx.Client, limit: int) -> None:
    everything = entries(client, LOOKS, limit)
    assert len({look["id"] for look in everything}) == len(everything) == MANY
    parts = {
        (ownership, kind): entries(client, LOOKS, limit, ownership=ownership, avatar_type=kind)
        for ownership in ("public", "private")
        for kind in ("digital_twin", "studio_avatar")
    }
    assert all(parts.values())
    assert sum(map(len, parts.values())) == MANY
    for (ownership, kind), part in parts.items():
        assert part == [each for each in everything if (each["ownership"], each["avatar_type"]) == (ownership, kind)]
    assert entries(client, LOOKS, avatar_type="hologram") == []


def test_a_page_comes_fast(client: httpx.Client) -> None:
    def seconds(token: int) -> float:
        begun = time.perf_counter()
        client.get(LOOKS, params={"limit": 50, "token": str(token)}).raise_for_status()
        return time.perf_counter() - begun

    assert statistics.median(seconds(token) for token in range(0, MANY, 50)) < 0.03


def test_previews_are_pictures_and_sounds_each_of_its_own(client: httpx.Client) -> None:
    """All at once, as a page of tiles asks for them, while a session runs; the service must also stay silent."""
    stream_id = create(client, text="One two three four five six.")
    looks = entries(client, LOOKS)
    looks = looks[:30] + looks[-30:]
    voices = entries(client, VOICES)
    addresses = [look["preview_image_url"] for look in looks] + [voice["preview_audio_url"] for voice in voices]
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda address: httpx.get(address, timeout=60).raise_for_status(), addresses))
    pictures = [decoded(answer.content) for answer in answers[: len(looks)]]
    assert {answer.headers["content-type"] for answer in answers[: len(looks)]} == {"image/jpeg"}
    assert min(itertools.starmap(difference, itertools.combinations(pictures, 2))) > 0.2
    for answer in answers[len(looks) :]:
        sound, rate = heard(answer.content)
        assert 1 < len(sound) / rate < 6
        assert sound.std() > 0.02
    assert wait_for_status(client, stream_id, "completed")["end_reason"] == "completed"
    assert client.get("/previews/looks/nobody.jpg").status_code == 404
    assert client.get("/previews/voices/nobody.wav").status_code == 404


def streamed(client: httpx.Client, look: str, voice: str) -> tuple[Picture, float]:
    """The picture of a session, and the pitch of its voice."""
    stream_id = create(client, avatar_id=look, voice_id=voice, text="Hello, you are welcome here today.")
    playlist = playlist_of(client, wait_for_status(client, stream_id, "completed")["hls_url"])
    stream = b"".join(client.get(segment.absolute_uri).content for segment in playlist.segments)
    return decoded(stream), pitch(*heard(stream))


def test_a_session_has_the_look_and_the_voice_that_were_chosen(client: httpx.Client) -> None:
    looks = ["mia", "tom", "mia-gallery", "look-1999"]
    previews = {look: decoded(client.get(f"/previews/looks/{look}.jpg").content) for look in looks}
    voices = ["mia-en", "tom-en", "tom-en", "amara-en"]
    pitches = []
    for look, voice in zip(looks, voices, strict=True):
        picture, hertz = streamed(client, look, voice)
        assert min(looks, key=lambda each: difference(picture, previews[each])) == look
        assert difference(picture, previews[look]) < 4
        pitches.append(hertz)
    female, male, same_male, other_female = pitches
    assert male == pytest.approx(same_male, rel=0.03)
    assert female > 1.2 * other_female > 1.4 * male
    assert_error(client.post(SESSIONS, json=body(avatar_id="look-2000")), 404, "not_found", "avatar_id")
    assert_error(client.post(SESSIONS, json=body(voice_id="mia-xx")), 404, "not_found", "voice_id")


def wallet(client: httpx.Client) -> dict[str, Any]:
    account = client.get(ACCOUNT).raise_for_status().json()["data"]
    assert account["billing_type"] == "wallet"
    return dict(account["wallet"])


def test_the_wallet_pays_and_can_be_made_low() -> None:
    with service("--balance", "4.20", "--auto-reload") as client:
        assert wallet(client) == {"currency": "usd", "remaining_balance": 4.2, "auto_reload": True}
        wait_for_status(client, create(client, text="Yes."), "completed")
        paid = 4.2 - wallet(client)["remaining_balance"]
        assert paid == pytest.approx(client.get("/sandbox/meter").json()["total_cost_usd"], abs=1e-3)
        assert paid > 0.02
        client.post("/sandbox/account", json={"balance": 0.5, "auto_reload": False}).raise_for_status()
        assert wallet(client) == {"currency": "usd", "remaining_balance": 0.5, "auto_reload": False}
        client.post("/sandbox/account", json={"auto_reload": True}).raise_for_status()
        assert wallet(client) == {"currency": "usd", "remaining_balance": 0.5, "auto_reload": True}
        assert client.post("/sandbox/account", json={"balance": "much"}).status_code == 422
