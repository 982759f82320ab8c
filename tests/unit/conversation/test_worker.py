import asyncio
import base64
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.answers.answerer import Answerer, Repeater, Turn
from kiosk.answers.errors import AnswerError, ModelDown
from kiosk.avatar import client as client_module
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError, Meaning, OutOfCredit, ServiceFault
from kiosk.config.recordings import LibrarySettings
from kiosk.config.settings import ApiSettings, AvatarSettings, LimitSettings, PollSettings, Settings, SpeechSettings
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.services import SessionServices
from kiosk.conversation.session_signals import TextProgress
from kiosk.conversation.speech_progress import Unsent
from kiosk.conversation.text_stream import Question
from kiosk.conversation.worker import SessionWorker
from kiosk.ledger.models import Reason
from kiosk.recordings.recording_cache import RecordingCache
from kiosk.session import ensure_closed, ledger_access
from kiosk.speech.audio_file import Sound, wav_sound
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.session.model_service import Fault, ModelService

TEXT = "Good morning"
ALWAYS = 10_000
ENDING = EndReason(Reason.STOPPED)


def recording() -> Sound:
    """Some sound."""
    return wav_sound(memoryview(b"\x01\x02" * 200))


@pytest.fixture(autouse=True, scope="module")
def hurry() -> Iterator[None]:
    """All pauses a hundred times shorter; their order stays."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (client_module, ensure_closed):
            patch.setattr(module, "FIRST_PAUSE", 0.002)
            patch.setattr(module, "LONGEST_PAUSE", 0.005)
        patch.setattr(ledger_access, "ASK_SECONDS", 0.001)
        yield


class Run:
    """One worker's life against a model service, told to close after `close_after` requests."""

    def __init__(
        self,
        service: ModelService,
        close_after: int = ALWAYS,
        limits: LimitSettings | None = None,
        on_request: Callable[[], None] = lambda: None,
        question: str | Sound | Question = TEXT,
        inline_below: int = 0,
        answerer: Answerer | None = None,
    ) -> None:
        self.answerer = answerer or Repeater()
        self.on_request = on_request
        self.question = question if isinstance(question, Question) else Question(question, "en")
        self.speech = SpeechSettings(inline_below_bytes=inline_below)
        self.told: list[str] = []
        self.errors: list[AvatarError] = []
        self.service = service
        asyncio.run(self._live(close_after, limits or LimitSettings()))

    async def _live(self, close_after: int, limits: LimitSettings) -> None:
        loop = asyncio.get_running_loop()
        network = Mock(call=loop.call_soon_threadsafe, submit=lambda work: asyncio.run_coroutine_threadsafe(work, loop))
        client = AvatarClient(ApiSettings(answer_timeout=0.1, upload_timeout=0.1), self.service.transport())
        poll = PollSettings(interval=0.05, timeout=0.3)
        # What is recorded has tests of its own.
        library = LibrarySettings(enabled=False)
        changed = {"poll": poll, "limits": limits, "speech": self.speech, "library": library}
        settings = Settings().model_copy(update=changed)
        self.books = MemoryBooks(settings)
        means = SessionServices(network, client, self.books.as_real, self.answerer, Mock(), RecordingCache(settings))
        worker = SessionWorker(means, settings, self.question)
        worker.created.connect(lambda _: self.told.append("created"))
        worker.playable.connect(lambda _: self.told.append("playable"))
        worker.playable.connect(lambda _: worker.close(ENDING))
        worker.failed.connect(lambda _: self.told.append("failed"))
        worker.failed.connect(self.errors.append)
        worker.closed.connect(lambda: self.told.append("closed"))

        def on_request() -> None:
            if len(self.service.requests) > close_after:
                worker.close(ENDING)
            self.on_request()

        self.service.on_request = on_request
        if close_after == 0:
            worker.close(ENDING)
        await asyncio.wait_for(worker._live(), 30)
        await client.aclose()


def test_an_ordinary_session_is_created_playable_and_closed() -> None:
    run = Run(ModelService())
    assert run.told == ["created", "playable", "closed"]
    assert not run.service.open


@settings(max_examples=60, deadline=None)
@given(
    faults=st.lists(st.sampled_from(Fault), max_size=12),
    close_after=st.integers(0, 12),
    spoken=st.booleans(),
    inline_below=st.sampled_from([0, 1000]),
)
def test_whatever_the_service_does_no_session_stays_open_and_none_is_opened_twice(
    faults: list[Fault], close_after: int, spoken: bool, inline_below: int
) -> None:
    question = recording() if spoken else TEXT
    run = Run(ModelService(faults=list(faults)), close_after, question=question, inline_below=inline_below)
    if isinstance(question, Sound):
        assert not any(question.data), "a recording is overwritten when it is sent or dropped"
    assert run.told[-1] == "closed"
    assert run.told.count("closed") == 1
    assert not run.service.open
    assert len(run.service.opened) <= 1
    assert not run.books.ledger.open_sessions()
    written = run.books.ledger.usage().sessions
    assert {session.stream_id for session in written} - {None} == set(run.service.opened)
    assert not run.service.opened or len(written) == 1


def test_a_further_question_that_the_end_of_the_stream_overtakes_is_not_taken_for_answered() -> None:
    waiting: list[Callable[[], None]] = []
    network = Mock(call=waiting.append)
    settings = Settings()
    means = SessionServices(
        network, Mock(), MemoryBooks(settings).as_real, Repeater(), Mock(), RecordingCache(settings)
    )
    worker = SessionWorker(means, settings, Question(TEXT, "en"))
    seen = [worker.rest_is]
    worker.progressed.emit(TextProgress(1, Unsent.NOTHING))
    seen.append(worker.rest_is)
    worker.follow(Question("and then?", "en"))
    seen.append(worker.rest_is)
    worker.progressed.emit(TextProgress(2, Unsent.SOME))
    seen.append(worker.rest_is)
    assert (len(waiting), seen) == (1, [Unsent.ALL, Unsent.NOTHING, Unsent.ALL, Unsent.SOME])


@pytest.mark.parametrize("inline_below", [0, 1000])
def test_a_recording_goes_up_as_a_file_or_inside_the_create(inline_below: int) -> None:
    sound = recording()
    sent = bytes(sound.data)
    run = Run(ModelService(), question=sound, inline_below=inline_below)
    assert run.told == ["created", "playable", "closed"]
    (body,) = run.service.bodies
    assert (body["type"], body["avatar_id"]) == ("audio", "mia")
    assert not body.keys() & {"voice_id", "text"}
    if inline_below:
        assert base64.b64decode(body["audio"].pop("data")) == sent
        assert body["audio"] == {"type": "base64", "media_type": "audio/wav"}
        assert not run.service.uploads
    else:
        assert body["audio"] == {"type": "asset_id", "asset_id": "asset-1"}
        assert sent in run.service.uploads[0]
        assert b"audio/wav" in run.service.uploads[0]


class Host:
    """Answers in pieces, or breaks before the first or after it."""

    def __init__(self, error: AnswerError | None = None, *, begins: bool = True) -> None:
        self._error = error
        self._begins = begins

    async def warm(self) -> None:
        pass

    async def answer(self, question: str, language: str, history: Sequence[Turn]) -> AsyncGenerator[str, None]:
        if self._begins:
            yield f"{len(history)} before, in {language}: "
        if self._error:
            raise self._error
        yield question

    def prepared(self, *_: object) -> None:
        pass

    async def aclose(self) -> None:
        pass


def test_the_avatar_says_the_answer() -> None:
    run = Run(ModelService(), answerer=Host())
    assert run.told == ["created", "playable", "closed"]
    said = [*(body["text"] for body in run.service.bodies), *run.service.said]
    assert "0 before, in en: Good morning".startswith("".join(said))
    assert run.service.bodies[0]["type"] == "text_stream"


def test_another_avatar_than_the_one_of_the_settings_can_speak() -> None:
    anna = AvatarSettings(id="anna", voice_id="anna-de")
    service = ModelService()
    Run(service, question=Question(TEXT, "en", verbatim=True, avatar=anna))
    assert [(body["avatar_id"], body["voice_id"]) for body in service.bodies] == [("anna", "anna-de")]
    service = ModelService()
    Run(service, question=Question(recording(), "en", avatar=anna))
    assert service.bodies[0]["avatar_id"] == "anna"


def test_without_an_answer_no_session_is_opened() -> None:
    run = Run(ModelService(), answerer=Host(ModelDown(), begins=False))
    assert run.told == ["failed", "closed"]
    assert (run.errors[0].code, run.errors[0].meaning) == (ModelDown.code, Meaning.LATER)
    assert not run.service.requests


def test_a_recording_that_does_not_get_through_opens_no_session() -> None:
    run = Run(ModelService(faults=[Fault.LOST_REQUEST] * ALWAYS), question=recording())
    assert run.told == ["failed", "closed"]
    assert run.errors[0].meaning is Meaning.UNSENT
    assert set(run.service.requests) == {"assets"}


def test_a_stop_while_the_recording_goes_up_opens_no_session() -> None:
    run = Run(ModelService(faults=[Fault.LOST_REQUEST] * ALWAYS), close_after=1, question=recording())
    assert run.told == ["closed"]
    assert set(run.service.requests) == {"assets"}


def test_a_refused_create_is_told_and_leaves_nothing_to_close() -> None:
    run = Run(ModelService(faults=[Fault.NO_CREDIT]))
    assert run.told == ["failed", "closed"]
    assert isinstance(run.errors[0], OutOfCredit)
    assert "cancel" not in run.service.requests
    (written,) = run.books.ledger.usage().sessions
    assert (written.reason, written.error_code) == ("fault", "402")


def test_a_lost_create_is_found_again_and_closed() -> None:
    run = Run(ModelService(faults=[Fault.LOST_ANSWER] * 30))
    assert run.told[-1] == "closed"
    assert run.service.opened
    assert not run.service.open
    (written,) = run.books.ledger.usage().sessions
    assert written.stream_id == run.service.opened[0]
    assert written.seconds > 0, "counted from the lost answer"


@pytest.mark.parametrize(
    "body",
    [
        {"status": "error", "error_message": "no", "hls_url": None},
        {"status": "completed", "end_reason": "idle_timeout"},
        {"status": "warming up"},
    ],
)
def test_a_session_that_never_plays_fails_in_time_and_is_closed(body: dict[str, object]) -> None:
    run = Run(ModelService(status_body=body))
    assert run.told == ["created", "failed", "closed"]
    assert isinstance(run.errors[0], ServiceFault)
    assert not run.service.open


def test_a_completed_session_with_a_stream_is_played() -> None:
    body: dict[str, object] = {"status": "completed", "hls_url": "https://media.example/index.m3u8"}
    assert "playable" in Run(ModelService(status_body=body)).told


def test_an_error_nobody_thought_of_is_a_trouble_and_the_session_is_closed() -> None:
    service = ModelService(polls_until_ready=0)
    surprises = [True]

    def surprise() -> None:
        if "GET" in service.requests and surprises:
            surprises.pop()
            raise RuntimeError("surprise")

    run = Run(service, on_request=surprise)
    assert run.told == ["created", "failed", "closed"]
    assert not service.open


def test_gives_up_closing_when_the_session_has_surely_ended_by_itself() -> None:
    service = ModelService(faults=[Fault.NONE, Fault.NONE, Fault.NONE, Fault.NONE] + [Fault.LOST_REQUEST] * ALWAYS)
    run = Run(service, limits=LimitSettings(session_seconds=0.5))
    assert run.told[-1] == "closed"
