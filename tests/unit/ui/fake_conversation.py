"""A conversation that does only what it is told, with the signals of the real one."""

import sys
from collections.abc import AsyncGenerator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, cast
from unittest.mock import Mock

from PySide6.QtCore import QObject, Signal

from kiosk.avatar.catalogue import Account
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import Meaning
from kiosk.check.finding import Finding
from kiosk.config.loading import load
from kiosk.config.settings import ApiSettings, AttendantSettings, AvatarSettings, BudgetSettings, Settings
from kiosk.config.writer import change_settings
from kiosk.conversation.budget_status import BudgetStatus
from kiosk.conversation.conversation import Conversation
from kiosk.conversation.failure import Failure
from kiosk.conversation.machine import ConversationState
from kiosk.conversation.report import Report
from kiosk.log.setup import LoggedLine, LoggedProblem
from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Playback, Source
from kiosk.player.player import Player
from kiosk.speech.audio_file import Sound
from kiosk.ui.attendant.avatar import AvatarPageModel
from kiosk.ui.attendant.conversation import ConversationPageModel
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.money import MoneyPageModel
from kiosk.ui.attendant.now import NowPageModel
from kiosk.ui.attendant.panel import AttendantModel, Pages
from kiosk.ui.attendant.sound import SoundPageModel
from kiosk.ui.attendant.system import SystemPageModel
from kiosk.ui.attendant.system_check import SystemCheck
from kiosk.ui.attendant.system_log import AttendantLog
from kiosk.ui.attendant.system_network import NetworkTest
from kiosk.ui.attendant.system_power_menu import PowerMenu
from kiosk.ui.visitor.visitor import VisitorModel
from tests.unit.session.memory_books import MemoryBooks
from tests.unit.ui.sample_sessions import fill

NOWHERE = "http://127.0.0.1:9"
"""Where no service is."""


class FakeConversation(QObject):
    state_changed = Signal(str)
    first_frame_shown = Signal()
    queue_changed = Signal(object)
    words_changed = Signal(list)
    position_changed = Signal(float)
    failed = Signal(object)
    settled = Signal(object)
    limit_near = Signal()
    covering_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.state = ConversationState.IDLE
        self.report = Report(Decimal("0.05"))
        self.asked: list[str | Sound] = []
        self.languages: list[str] = []
        self.retries = 0
        self.volumes: list[int] = []
        self.is_open = self.is_covering = False
        self.held = 0
        self.verbatim = False
        self.avatar: AvatarSettings | None = None
        self.forgotten = 0

    @property
    def as_real(self) -> Conversation:
        return cast("Conversation", self)

    def enter(self, state: str) -> None:
        self.state = ConversationState(state)
        self.state_changed.emit(state)

    @property
    def can_retry(self) -> bool:
        return not self.asked or isinstance(self.asked[-1], str)

    def ask(
        self, question: str | Sound, language: str, *, verbatim: bool = False, avatar: AvatarSettings | None = None
    ) -> None:
        self.asked.append(question)
        self.avatar = avatar
        self.languages.append(language)
        self.verbatim = verbatim
        lingers = self.state == "lingering"
        self.enter("queued" if not lingers else "playing" if isinstance(question, str) else "renewing")

    def hold(self) -> None:
        self.held += 1

    def forget(self) -> None:
        self.forgotten += 1

    def retry(self) -> None:
        if not self.is_open:
            self.retries += 1
            self.enter("queued")

    def stop(self) -> None:
        if self.state == "failed":
            self.enter("idle")
        elif self.state != "idle":
            self.enter("closing")

    def set_volume(self, percent: int) -> None:
        self.volumes.append(percent)

    def cover(self, *, covers: bool) -> None:
        self.is_covering = covers
        self.covering_changed.emit(covers)

    def fail(self, meaning: Meaning, seconds: float = 10.0) -> None:
        self.failed.emit(Failure(meaning, "K-429-7F3A", seconds))
        self.enter("failed")


LOOP: Final = Playback(1, Source.LOOP)


class FakePlayer(QObject):
    """A player that plays nothing."""

    stopped = Signal(Playback)
    outputs_changed = Signal(object)
    frames_shown = 0
    buffer_seconds = 1.5
    is_muted = False

    def __init__(self) -> None:
        super().__init__()
        self.sounds: list[bytes] = []
        self.volumes: list[int] = []
        self.plays = False

    @property
    def as_real(self) -> Player:
        return cast("Player", self)

    def watch_outputs(self, *, watch: bool) -> None:
        if watch:
            self.outputs_changed.emit(
                {"pulse/hdmi": "HDMI of the screen", "pulse/usb": "USB loudspeaker, analogue stereo", "alsa/x": "x"}
            )

    def set_volume(self, percent: int) -> None:
        self.volumes.append(percent)

    def play_sound(self, wav: bytes) -> None:
        self.stop_sound()
        self.sounds.append(wav)
        self.plays = True

    def stop_sound(self) -> None:
        if self.plays:
            self.plays = False
            self.stopped.emit(Playback(1, Source.SOUND))


class FakeStanding(QObject):
    """What the ledger would say."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wait_seconds: float | None = None
        self.exhausted = False
        self.warning_percent = 0

    @property
    def as_real(self) -> BudgetStatus:
        return cast("BudgetStatus", self)


class SilentLoopPlayer(QObject):
    """Plays no loop, but knows which one it should."""

    shown = Signal(Playback)
    ended = Signal(Playback, str)
    stopped = Signal(Playback)

    def __init__(self) -> None:
        super().__init__()
        self._file: Path | None = None

    @property
    def as_real(self) -> Player:
        return cast("Player", self)

    def set_loop(self, file: Path | None, *, framed: bool = False) -> None:  # noqa: ARG002
        if file != self._file:
            self._file = file
            self.stopped.emit(LOOP)

    def looped(self) -> Path | None:
        return self._file


class FakeKeeper:
    """A PIN that is told at once."""

    def __init__(self, pin: str = "1234") -> None:
        self.pin = pin
        self.wait = 0.0

    @property
    def is_chosen(self) -> bool:
        return bool(self.pin)

    def wait_seconds(self) -> float:
        return self.wait

    def check(self, pin: str) -> bool:
        self.wait = 0.0 if pin == self.pin else 2.0
        return pin == self.pin

    def choose(self, pin: str) -> None:
        self.pin = pin


def fake_live(network: NetworkThread, config: Path | None = None) -> LiveSettings:
    """The settings of `config`, which can be changed, or the defaults, which cannot."""

    def save(changes: Mapping[str, Any]) -> Settings:
        assert config, "nothing is saved without a file"
        return change_settings(changes, config)

    return LiveSettings(load(config), network, save, lambda: load(config), lambda: True, lambda settings: settings)


FINDINGS = (
    """print('[{"name": "key", "ok": true}, {"name": "sound", "ok": false, "found": "none", "advice": "plug in"}]')"""
)
"""A program that tells what `kiosk check --json` might."""
LINES = [
    LoggedLine("app", False, "2026 [info     ] one [app]"),
    LoggedLine("session", True, "2026 [warning  ] two [session]"),
]


def service() -> AvatarClient:
    """A service that has answered once."""
    return cast("AvatarClient", Mock(answer_seconds=0.04, poll_seconds=0.05, last_word="completed (idle_timeout)"))


async def account() -> Account:
    """A wallet that is nearly empty, and fills itself."""
    return Account("wallet", Decimal("3.5"), "usd", auto_reload=True)


async def findings() -> AsyncGenerator[Finding, None]:
    """A name that is found, and a firewall."""
    yield Finding("lookup", True, "api.example.org → 192.0.2.7, 12 ms")
    yield Finding("connection", False, "api.example.org:443: Connection refused")


def fake_attendant(
    visitor: VisitorModel, talk: FakeConversation, network: NetworkThread, data_dir: Path, url: str = NOWHERE
) -> AttendantModel:
    """The panel over what does nothing, but for the catalogue of `url`; saves settings in `data_dir`."""
    player = FakePlayer().as_real
    config = None
    if url != NOWHERE:
        config = data_dir / "kiosk.toml"
        config.write_text(f"data_dir = '{data_dir}'\n")
    live = fake_live(network, config)
    ledger_access = MemoryBooks()
    fill(ledger_access.ledger)
    pages = Pages(
        now=NowPageModel(visitor, talk.as_real, player, service(), network, 2000),
        avatar=AvatarPageModel(live, network, AvatarClient(ApiSettings(base_url=url)), talk.as_real, visitor),
        sound=SoundPageModel(live, network, player, visitor._listener, talk.as_real, visitor),
        conversation=ConversationPageModel(live, network, lambda: None, visitor),
        money=MoneyPageModel(network, ledger_access.as_real, account, BudgetSettings(), data_dir, visitor),
        system=SystemPageModel(
            network,
            data_dir,
            lambda: ["three"],
            AttendantLog(lambda: LINES, lambda: [LoggedProblem("session", "stalled", 12, 0.0)], visitor),
            NetworkTest(network, findings, visitor),
            SystemCheck([sys.executable, "-c", FINDINGS], network, visitor),
            PowerMenu(visitor, talk.as_real, network, lambda: None, lambda: None),
        ),
    )
    return AttendantModel(FakeKeeper(), network, visitor, pages, AttendantSettings(lock_seconds=60.0))
