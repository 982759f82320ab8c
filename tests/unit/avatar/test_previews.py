import asyncio
import gzip
import os
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from kiosk.avatar.previews import MOST_BYTES, PreviewCache, PreviewError, cache_key, fetch_picture, preview_client

JPEG = b"\xff\xd8\xff" + bytes(1000)
URL = "https://cdn.example/looks/1.jpg?signature=a"


def fetch(handler: Callable[[httpx.Request], httpx.Response], url: str = URL) -> tuple[bytes, str]:
    async def work() -> tuple[bytes, str]:
        async with preview_client(httpx.MockTransport(handler)) as client:
            return await fetch_picture(client, url)

    return asyncio.run(work())


def test_a_picture_comes_with_its_kind() -> None:
    assert fetch(lambda _: httpx.Response(200, content=JPEG)) == (JPEG, ".jpg")
    assert fetch(lambda _: httpx.Response(200, content=b"RIFF1234WEBPVP8 "))[1] == ".webp"


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(404, content=JPEG),
        httpx.Response(200, content=b"<html>"),
        httpx.Response(200, content=b""),
        httpx.Response(200, content=b"RIFF1234WAVEfmt "),
        httpx.Response(200, content=JPEG + bytes(MOST_BYTES)),
        httpx.Response(200, headers={"Content-Encoding": "gzip"}, content=gzip.compress(JPEG)),
        httpx.Response(302, headers={"Location": "http://elsewhere.example/1.jpg"}),
    ],
    ids=["missing", "html", "empty", "sound", "large", "compressed", "unsafe"],
)
def test_what_is_no_picture_is_a_clear_error(answer: httpx.Response) -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return answer

    with pytest.raises(PreviewError) as raised:
        fetch(handler)
    assert "signature" not in str(raised.value)
    assert asked == [URL], "an unsafe address is not opened"


@pytest.mark.parametrize("url", ["http://cdn.example/1.jpg", "file:///etc/passwd", "", "https://", "nonsense"])
def test_only_safe_addresses_are_opened(url: str) -> None:
    with pytest.raises(PreviewError):
        fetch(lambda _: httpx.Response(200, content=JPEG), url)


def test_a_new_signature_is_the_same_picture() -> None:
    assert cache_key("a", URL) == cache_key("a", URL.replace("signature=a", "signature=b"))
    assert len({cache_key("a", URL), cache_key("b", URL), cache_key("a", "https://cdn.example/2.jpg")}) == 3


def kept(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


@pytest.mark.parametrize("anew", [False, True], ids=["running", "started anew"])
def test_the_least_recently_used_goes_first(tmp_path: Path, anew: bool) -> None:
    cache = PreviewCache(tmp_path, 3500)
    for number, key in enumerate("abc"):
        path = cache.put(key, JPEG, ".jpg")
        assert path
        os.utime(path, (number, number))
    assert cache.get("a"), "and so used"
    cache = PreviewCache(tmp_path, 3500) if anew else cache
    cache.put("d", JPEG, ".jpg")
    assert [key for key in "abcd" if cache.get(key)] == ["a", "c", "d"]
    assert kept(tmp_path) <= 3500
    assert cache.put("e", bytes(4000), ".jpg") is None, "larger than all room"
    assert kept(tmp_path) <= 3500


def test_a_new_picture_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    cache = PreviewCache(tmp_path)
    cache.put("a", JPEG, ".jpg")
    cache.put("a", JPEG + b"new", ".jpg")
    path = cache.get("a")
    assert path
    assert path.read_bytes() == JPEG + b"new"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("harm", [lambda p: p.write_bytes(JPEG[:500]), lambda p: p.unlink()], ids=["cut", "gone"])
def test_a_damaged_file_is_none(tmp_path: Path, harm: Callable[[Path], object]) -> None:
    PreviewCache(tmp_path).put("a", JPEG, ".jpg")
    cache = PreviewCache(tmp_path)
    path = cache.get("a")
    assert path
    harm(path)
    assert cache.get("a") is None
    assert not list(tmp_path.iterdir())
    assert cache.put("a", JPEG, ".jpg"), "fetched again"
    assert cache.get("a")


def test_a_disk_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = PreviewCache(tmp_path / "file" / "previews")
    assert cache.put("a", JPEG, ".jpg") is None
    assert cache.get("a") is None


def test_foreign_and_unfinished_files_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "x-1.new").touch()
    (tmp_path / "readme").touch()
    (tmp_path / "folder").mkdir()
    cache = PreviewCache(tmp_path, 2000)
    assert cache.put("a", JPEG, ".jpg")
    assert cache.put("b", JPEG, ".jpg")
    assert not (tmp_path / "x-1.new").exists()
