"""A first answer that lets itself be waited for: the session gets ready meanwhile; in virtual time."""

import asyncio
from collections.abc import AsyncGenerator
from unittest.mock import Mock

import pytest

from kiosk.answers.answerer import Prepared, Turn
from kiosk.answers.errors import AnswerError, ModelDown
from kiosk.answers.stock_phrases import stock_phrases
from kiosk.avatar.client import AvatarClient
from kiosk.config.recordings import LibrarySettings
from kiosk.config.settings import ApiSettings, ConversationSettings, Settings
from kiosk.conversation.end_reason import EndReason
from kiosk.conversation.services import SessionServices
from kiosk.conversation.text_stream import Question
from kiosk.conversation.worker import SessionWorker
from kiosk.ledger.models import Reason
from kiosk.recordings.recording_cache import RecordingCache
from tests.unit.session import virtual_time
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.session.model_service import ModelService

ACKNOWLEDGE_SECONDS = 0.3
ANSWER = "Seven sheep slept soundly."
NEVER = 1_000.0


class Model:
    """Thinks for some seconds, then answers or breaks."""

    def __init__(self, thinks: float, error: AnswerError | None = None, *, prepared: bool = False) -> None:
        self._thinks = thinks
        self._error = error
        self._prepared = prepared

    async def warm(self) -> None:
        pass

    async def answer(self, *_: object) -> AsyncGenerator[str, None]:
        await asyncio.sleep(self._thinks)
        if self._error:
            raise self._error
        yield ANSWER

    def prepared(self, question: str, language: str) -> Prepared | None:  # noqa: ARG002
        return Prepared(ANSWER, language) if self._prepared else None

    async def aclose(self) -> None:
        pass


class Wait:
    """One question to a service whose stream is there some seconds after the create; seconds count from the question.

    Attributes:
        requests: when the service got which request.
        playable: when the stream was there.
        turns: what is kept of the conversation.
        failed: whether the visitor was shown a trouble.

    """

    def __init__(
        self,
        model: Model,
        ready_after: float,
        question: Question | None = None,
        close_after: float = NEVER,
        acknowledge_seconds: float = ACKNOWLEDGE_SECONDS,
    ) -> None:
        self.service = ModelService(polls_until_ready=1_000_000)
        self.requests: list[tuple[float, str]] = []
        self.playable = NEVER
        self.turns: list[Turn] = []
        self.failed = False
        changed = {
            "conversation": ConversationSettings(acknowledge_seconds=acknowledge_seconds),
            "library": LibrarySettings(enabled=False),
        }
        self._settings = Settings().model_copy(update=changed)
        self._ready_after = ready_after
        virtual_time.run(self._ask(model, question or Question("How many sheep?", "en"), close_after))

    def when(self, request: str) -> float:
        """When the service got it first."""
        return next(seconds for seconds, each in self.requests if each == request)

    @property
    def said(self) -> str:
        """All that the service was given to say."""
        return " ".join("".join([self.service.bodies[0]["text"], *self.service.said]).split())

    @property
    def seconds(self) -> float:
        """From the question until the answer can be heard."""
        return max(self.playable, self.when("text" if self.service.said else "avatar-realtime"))

    async def _ask(self, model: Model, question: Question, close_after: float) -> None:
        loop = asyncio.get_running_loop()
        asked = loop.time()
        network = Mock(call=loop.call_soon_threadsafe, submit=lambda work: asyncio.run_coroutine_threadsafe(work, loop))
        client = AvatarClient(ApiSettings(), self.service.transport())
        services = SessionServices(
            network, client, MemoryBooks(self._settings).as_real, model, Mock(), RecordingCache(self._settings)
        )
        worker = SessionWorker(services, self._settings, question)

        def on_request() -> None:
            self.requests.append((loop.time() - asked, self.service.requests[-1]))
            if self.service.opened and loop.time() >= asked + self.when("avatar-realtime") + self._ready_after:
                self.service.polls_until_ready = 0

        def on_playable(_: str) -> None:
            self.playable = loop.time() - asked

        def on_failed(_: object) -> None:
            self.failed = True

        self.service.on_request = on_request
        worker.playable.connect(on_playable)
        worker.answered.connect(self.turns.append)
        worker.failed.connect(on_failed)
        worker.failed.connect(lambda _: worker.close(EndReason(Reason.FAULT)))
        life = asyncio.create_task(worker._live())
        closing = loop.call_later(min(close_after, 40.0), worker.close, EndReason(Reason.STOPPED))
        await life
        closing.cancel()
        await client.aclose()


@pytest.mark.parametrize(("thinks", "ready_after"), [(5.0, 8.0), (5.0, 2.0), (1.0, 14.0)])
def test_model_and_service_are_waited_for_at_the_same_time(thinks: float, ready_after: float) -> None:
    wait = Wait(Model(thinks), ready_after)
    assert wait.when("avatar-realtime") == pytest.approx(ACKNOWLEDGE_SECONDS, abs=0.01)
    assert wait.seconds <= max(thinks, ACKNOWLEDGE_SECONDS + ready_after) + 1.0
    assert wait.said == f"{stock_phrases('en').acknowledgement} {ANSWER}"
    assert wait.turns == [Turn("How many sheep?", ANSWER)], "an acknowledgement is no answer"
    assert not wait.service.open
    for_both = Wait(Model(thinks), ready_after, acknowledge_seconds=0.0)
    assert for_both.seconds >= thinks + ready_after
    assert for_both.said == ANSWER


def test_an_answer_that_is_there_at_once_or_prepared_or_read_out_opens_the_session_itself() -> None:
    assert Wait(Model(ACKNOWLEDGE_SECONDS / 2), 2.0).said == ANSWER
    assert Wait(Model(3.0, prepared=True), 2.0).said == ANSWER
    assert Wait(Model(3.0), 2.0, Question("", "en", verbatim=True)).said == ANSWER


def test_a_greeting_is_acknowledgement_enough() -> None:
    assert Wait(Model(5.0), 2.0, Question("?", "en", greeting="Welcome.")).said == f"Welcome. {ANSWER}"


def test_a_model_that_fails_is_apologised_for_once_the_session_is_open() -> None:
    wait = Wait(Model(5.0, ModelDown()), 2.0)
    assert wait.said == f"{stock_phrases('en').acknowledgement} {stock_phrases('en').sorry}"
    assert (wait.failed, wait.turns) == (False, [])
    wait = Wait(Model(ACKNOWLEDGE_SECONDS / 2, ModelDown()), 2.0)
    assert wait.failed
    assert not wait.requests


@pytest.mark.parametrize(("close_after", "opened"), [(0.1, 0), (ACKNOWLEDGE_SECONDS + 0.01, 1), (3.0, 1)])
def test_a_visitor_who_goes_while_the_model_thinks_leaves_nothing_open(close_after: float, opened: int) -> None:
    wait = Wait(Model(5.0), 2.0, close_after=close_after)
    assert not wait.service.open
    assert not wait.service.said
    assert len(wait.service.opened) == opened


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar", "ja"])
def test_every_visitor_is_acknowledged_in_the_language_of_the_question(language: str) -> None:
    said = Wait(Model(1.0), 2.0, Question("?", language)).service.bodies[0]["text"]
    assert said == stock_phrases(language).acknowledgement
    assert language == "en" or said != stock_phrases("en").acknowledgement
