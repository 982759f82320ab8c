import asyncio
import json
from collections.abc import AsyncGenerator

import httpx
import pytest
from httpx_sse import ServerSentEvent

from kiosk.avatar import http, word_stream
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import Forbidden, NotFound, ServiceFault, Unreachable
from kiosk.avatar.models import Word
from kiosk.config.settings import ApiSettings

END = ServerSentEvent(event="end")


def said(*texts: str) -> ServerSentEvent:
    found = [{"word": text, "start": float(ord(text[0])), "end": float(ord(text[0]))} for text in texts]
    return ServerSentEvent(data=json.dumps({"words": found}))


class Stream:
    """Connections that deliver what they were given, one script for each."""

    def __init__(self, *scripts: list[ServerSentEvent | Exception]) -> None:
        self.scripts = list(scripts)
        self.connections = 0
        self.ends: list[int] = []

    async def connect(self) -> AsyncGenerator[ServerSentEvent, None]:
        script = self.scripts[min(self.connections, len(self.scripts) - 1)]
        self.connections += 1
        for step in script:
            if isinstance(step, Exception):
                raise step
            yield step

    def read(self) -> list[list[str]]:
        async def collect() -> list[list[str]]:
            followed = word_stream.follow_words(self.connect, lambda: self.ends.append(self.connections))
            return [[word.text for word in batch] async for batch in followed]

        return asyncio.run(collect())


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_stream, "LONGEST_PAUSE", 0.0)


def test_each_word_comes_once_across_broken_connections() -> None:
    stream = Stream(
        [said("a", "b"), said("b", "c", "c"), Unreachable("lost")],
        [said("a", "b", "c")],
        [ServiceFault()],
        [ServerSentEvent(data="{"), said("a", "b", "c", "d"), END, said("never")],
    )
    assert stream.read() == [["a", "b"], ["c"], ["d"]]
    assert stream.ends == [4], "the end is told once"


def test_a_service_without_words_has_none() -> None:
    stream = Stream([NotFound()])
    assert stream.read() == []
    assert stream.connections == 1
    assert not stream.ends


def test_another_refusal_is_told() -> None:
    with pytest.raises(Forbidden):
        Stream([Forbidden()]).read()


def test_connections_that_bring_nothing_new_are_given_up() -> None:
    stream = Stream([said("a")])
    with pytest.raises(Unreachable):
        stream.read()
    assert stream.connections == word_stream.MAX_FRUITLESS + 1


def test_new_words_keep_it_going(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_stream, "MAX_FRUITLESS", 1)
    assert Stream([said("a")], [said("b")], [said("c")], [said("d"), END]).read() == [["a"], ["b"], ["c"], ["d"]]


def test_the_client_reads_frames_split_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "MAX_EVENT_BYTES", 100)  # less than all events, more than each
    text = (
        ": hi\r\nid: 7\r\n\r\n"
        + "data: 7\n\n" * 20
        + ': hi\r\ndata: {"words":\r\ndata: [{"word":"naïve","start":0.5,"end":1}]}\r\n\r\nevent: end\r\n\r\n'
    )
    raw = text.encode()

    class Pieces(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncGenerator[bytes, None]:
            for position in range(len(raw)):
                yield raw[position : position + 1]

    def respond(request: httpx.Request) -> httpx.Response:
        assert (request.url.path, request.headers["Accept"]) == ("/v3/avatar-realtime/s1/words", "text/event-stream")
        return httpx.Response(200, headers={"Content-Type": "text/event-stream"}, stream=Pieces())

    async def collect() -> list[list[Word]]:
        client = AvatarClient(ApiSettings(), httpx.MockTransport(respond))
        return [batch async for batch in client.words("s1")]

    assert asyncio.run(collect()) == [[Word("naïve", 0.5, 1.0)]]
