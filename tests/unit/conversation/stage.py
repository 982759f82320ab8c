"""A conversation on its stage: a service that is a model of the real one, and a player that does what a test says."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kiosk.answers.answerer import Answerer, Repeater
from kiosk.answers.switchable import SwitchableAnswerer
from kiosk.avatar.client import AvatarClient
from kiosk.config.settings import BudgetSettings, PollSettings, PrivacySettings, Settings
from kiosk.conversation.conversation import Conversation
from kiosk.conversation.failure import Failure
from kiosk.conversation.services import SessionServices
from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Playback, Source
from kiosk.player.player import Player
from kiosk.recordings.recording_cache import RecordingCache
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.session.model_service import ModelService

STREAM: Final = Playback(1, Source.STREAM)
RECORDING: Final = Playback(2, Source.RECORDING)
T = TypeVar("T")


class SilentPlayer(QObject):
    """A player that does what the test says."""

    shown = Signal(Playback)
    position_changed = Signal(Playback, float)
    stalled_changed = Signal(Playback, bool)
    received = Signal(Playback)
    ended = Signal(Playback, str)

    def __init__(self) -> None:
        super().__init__()
        self.playing = ""
        self.frames_shown = 0

    def play(self, url: str, recorder: object = None) -> None:  # noqa: ARG002
        self.playing = url

    def play_recording(self, file: Path, container: str, seconds: float) -> None:
        assert container
        assert seconds
        self.playing = file.name

    def stop(self) -> None:
        self.playing = ""

    def set_volume(self, percent: int) -> None:
        pass


class Stage:
    """A conversation between a model service and a silent player."""

    def __init__(
        self,
        network: NetworkThread,
        qtbot: QtBot,
        folder: Path,
        budget: BudgetSettings | None = None,
        *,
        keeps: bool = False,
    ) -> None:
        self.network = network
        self.service = ModelService()
        self.player = SilentPlayer()
        self.answerer = SwitchableAnswerer(Repeater())
        self.qtbot = qtbot
        self.failures: list[Failure] = []
        client = AvatarClient(Settings().api, self.service.transport())
        settings = Settings(poll=PollSettings(interval=0.05)).model_copy(
            update={
                "poll": PollSettings(interval=0.05, timeout=5.0),
                "budget": budget or BudgetSettings(),
                "privacy": PrivacySettings(keep_transcripts=keeps),
                "data_dir": folder,
            }
        )
        self.ledger_access = MemoryBooks(settings)
        self.recording_cache = RecordingCache(settings)
        player = cast("Player", self.player)
        services = SessionServices(
            network, client, self.ledger_access.as_real, self.answerer, player, self.recording_cache
        )
        self.conversation = Conversation(settings, services)
        self.conversation.failed.connect(self.failures.append)

    def answer_with(self, answerer: Answerer) -> None:
        self.answerer._now = answerer

    def reach(self, state: str) -> None:
        self.qtbot.waitUntil(lambda: self.conversation.state == state, timeout=10_000)

    def on_loop(self, function: Callable[[], T]) -> T:
        """What `function` returns on the network's loop, to which a session's parts belong."""

        async def call() -> T:
            return function()

        return self.network.submit(call()).result(10)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.conversation._machine.session_open, timeout=10_000)
