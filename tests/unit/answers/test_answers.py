"""Who answers, by the settings; and what a model's odd answers lead to."""

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from kiosk.answers.answerer import Answerer, Turn
from kiosk.answers.chat import ChatAnswerer
from kiosk.answers.errors import AnswerError, ModelDown, ModelEmpty, ModelSlow
from kiosk.answers.factory import make_answerer, make_script
from kiosk.answers.script import FALLBACKS
from kiosk.config.settings import AnswerSettings, SettingsError

SCRIPT = '[fallback]\nde = "Keine Ahnung."\n[toilets.en]\nask = ["Where are the toilets?"]\nsay = "There."\n'


@pytest.fixture
def script_file(tmp_path: Path) -> Path:
    path = tmp_path / "script.toml"
    path.write_text(SCRIPT)
    return path


def answerer(**settings: Any) -> Answerer:
    made = AnswerSettings(**settings)
    return make_answerer(made, make_script(made))


def said(who: Answerer, question: str, language: str = "en") -> str:
    async def listen() -> str:
        await who.warm()
        try:
            return "".join([piece async for piece in who.answer(question, language, [])])
        finally:
            await who.aclose()

    return asyncio.run(listen())


def test_the_avatar_repeats_the_visitor_by_default() -> None:
    assert said(answerer(), "Say this.") == "Say this."


def test_the_script_answers_or_falls_back(script_file: Path) -> None:
    who = answerer(kind="script", script=script_file)
    assert said(who, "where are the toilets") == "There."
    assert said(who, "Who built this?", "de") == "Keine Ahnung."
    assert said(who, "Who built this?", "fr") == FALLBACKS["fr"]


@pytest.mark.parametrize(("kind", "missing"), [("script", "answers.script"), ("chat", "answers.chat_url")])
def test_a_missing_setting_is_named(kind: str, missing: str) -> None:
    with pytest.raises(SettingsError, match=missing):
        answerer(kind=kind)


def test_the_visitors_words_are_not_shown() -> None:
    assert "secret" not in repr(Turn("secret", "secret"))


class Server(ThreadingHTTPServer):
    """An OpenAI-compatible server that sends the given stream, and then nothing more until it is told."""

    daemon_threads = True
    stream: bytes = b""
    asked: Any = None

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.go_on = threading.Event()
        self.left = threading.Event()


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.write(server.stream)
        self.wfile.flush()
        if not server.go_on.is_set() and not self.rfile.read(1):
            server.left.set()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def events(*texts: str | None) -> bytes:
    chunks = [{"choices": [{"index": 0, "delta": {"content": text}}]} for text in texts]
    return b"".join(f"data: {json.dumps(chunk)}\n\n".encode() for chunk in [*chunks, {"choices": []}])


def chat(server: Server, **settings: Any) -> Answerer:
    return answerer(kind="chat", chat_url=f"http://127.0.0.1:{server.server_port}/v1", **settings)


def test_markup_is_stripped_and_a_long_answer_ends_with_its_sentence(server: Server) -> None:
    server.stream = events("**Ye", "s*", "*. ", "It is [he", "re](x). ", "a very long " * 20)
    assert said(chat(server, longest_characters=50), "Where?").strip() == "Yes. It is here."
    assert server.left.wait(10), "the rest is not waited for"


def test_the_settings_reach_the_server(server: Server) -> None:
    server.stream = events("Yes.") + b"data: [DONE]\n\n"
    server.go_on.set()
    assert said(chat(server, chat_model="m", system_prompt="Be kind.", temperature=0.5), "Really?") == "Yes."
    assert (server.asked["model"], server.asked["temperature"], server.asked["stream"]) == ("m", 0.5, True)
    assert server.asked["messages"][0]["content"].startswith("Be kind.")
    said(chat(server), "Really?")
    assert "temperature" not in server.asked


@pytest.mark.parametrize(
    ("stream", "error"),
    [
        (b"", ModelEmpty),
        (events(None, "", " ** ", "\n"), ModelEmpty),
        (events("<think>nothing"), ModelEmpty),
        (b"data: nonsense\n\n", ModelDown),
        (b"data: {}\n\n", ModelEmpty),
        (b'data: {"choices": [7]}\n\n', ModelDown),
        (b"data: []\n\n", ModelDown),
        (b'data: {"error": {"message": "Really?"}}\n\n', ModelDown),
    ],
)
def test_an_answer_that_is_none_has_its_error(server: Server, stream: bytes, error: type[AnswerError]) -> None:
    server.stream = stream
    server.go_on.set()
    with pytest.raises(error) as caught:
        said(chat(server), "Really?")
    assert "Really" not in caught.value.detail


def test_a_model_that_falls_silent_is_slow(server: Server) -> None:
    server.stream = events("Yes. ")
    with pytest.raises(ModelSlow, match=r"0\.2 s"):
        said(chat(server, piece_timeout=0.2, first_piece_timeout=20), "Really?")


def test_closing_the_answer_hangs_up(server: Server) -> None:
    server.stream = events("Yes, ", "and ")
    who = chat(server)
    assert isinstance(who, ChatAnswerer)

    async def listen() -> None:
        pieces = who.answer("Really?", "en", [])
        assert await anext(pieces) == "Yes, "
        await pieces.aclose()
        assert await asyncio.to_thread(server.left.wait, 10)
        await who.aclose()

    asyncio.run(listen())
