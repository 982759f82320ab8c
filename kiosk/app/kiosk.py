"""The composition root: it builds everything and joins it; nothing else constructs collaborators.

Order of start: Qt, the network thread, client, player, guardian, answers, conversation, figures, microphone and
transcriber, the screens' model, the window; `run` opens the control socket, and when the first screen is there the
ledger opens and the embedded sandbox starts. Shutdown is the reverse: the session is closed at the service first.
"""

import gc
import signal
import sys
from collections.abc import Callable, Mapping
from concurrent import futures
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

import structlog
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.answers.answerer import Answerer
from kiosk.answers.factory import make_answerer, make_script
from kiosk.answers.switchable import SwitchableAnswerer
from kiosk.app.daily_schedule import DailySchedule
from kiosk.app.excepthook import ExceptHook
from kiosk.app.guardian_supervisor import GuardianSupervisor
from kiosk.app.heartbeat import Heartbeat
from kiosk.app.service import sandbox_listens, select_service, with_sandbox_urls
from kiosk.app.stop_signals import STOP_SIGNALS, quit_on_signal
from kiosk.avatar.client import RETRY_SHARE, AvatarClient
from kiosk.check.network import network_findings
from kiosk.config.opening_hours import OpeningHours
from kiosk.config.settings import Settings, SettingsError
from kiosk.config.writer import Value
from kiosk.control.commands import Commands, Deeds
from kiosk.control.server import ControlServer
from kiosk.control.status import Status, today
from kiosk.conversation.budget_status import BudgetStatus
from kiosk.conversation.conversation import Conversation
from kiosk.conversation.liveness_probe import LivenessProbe
from kiosk.conversation.preconnector import Preconnector
from kiosk.conversation.report import Report
from kiosk.conversation.services import SessionServices
from kiosk.log.setup import log_qt_messages, memory
from kiosk.net.loop import NetworkThread
from kiosk.player.player import Player
from kiosk.recordings.recording_cache import RecordingCache
from kiosk.session.ledger_access import LedgerAccess
from kiosk.speech.audio_file import Sound
from kiosk.speech.factory import make_transcriber
from kiosk.speech.listener import Listener
from kiosk.speech.microphone import Microphone
from kiosk.system.malloc import limit_fragmentation
from kiosk.system.program import own_command
from kiosk.ui.attendant.avatar import AvatarPageModel
from kiosk.ui.attendant.conversation import ConversationPageModel
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.money import MoneyPageModel
from kiosk.ui.attendant.now import NowPageModel
from kiosk.ui.attendant.panel import AttendantModel, Pages
from kiosk.ui.attendant.pin import PinLock
from kiosk.ui.attendant.pin_keeper import PinKeeper
from kiosk.ui.attendant.sound import SoundPageModel
from kiosk.ui.attendant.system import SystemPageModel
from kiosk.ui.attendant.system_check import SystemCheck
from kiosk.ui.attendant.system_log import AttendantLog
from kiosk.ui.attendant.system_network import NetworkTest
from kiosk.ui.attendant.system_power_menu import PowerMenu
from kiosk.ui.attendant.tray import AttendantTray
from kiosk.ui.visitor.attract_media import AttractMedia
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.visitor import VisitorModel
from kiosk.ui.window.window import KioskWindow, prepare_environment

if TYPE_CHECKING:
    from kiosk.app.metrics import Metrics

log = structlog.get_logger("app")

CLOSE_SECONDS: Final = 2.0
SAFE_PROBLEM: Final = (
    "the kiosk crashed three times within five minutes: it is closed for visitors until it is restarted"
)


class Change(Protocol):
    """Writes settings into the operator's file; `kiosk.config.writer.change_settings` tells how."""

    def __call__(self, changes: Mapping[str, Value], *, check: Callable[[Settings], object] = ...) -> Settings:
        """All settings after `changes`, which `check` has found usable; on any thread. Raises `SettingsError`."""


@dataclass(frozen=True)
class SettingsSource:
    """Where the settings come from.

    Attributes:
        change: writes into the operator's file.
        reload: reads all again, on any thread; raises `SettingsError`.
        options: of the command line, which say the same to `kiosk check`.
        problem: why the last good copy of the file is used, in words for staff; empty where the file is.

    """

    change: Change
    reload: Callable[[], Settings]
    problem: str = ""
    options: tuple[str, ...] = ()


class Kiosk:
    """The running program, from construction to `close`.

    `answerer` answers instead of the one of the settings; a `safe` kiosk draws no video and is closed for visitors.

    Attributes:
        restarts: whether the program is to be started anew after `close`.

    """

    def __init__(
        self,
        settings: Settings,
        *,
        sandbox: bool = False,
        windowed: bool = False,
        answerer: Answerer | None = None,
        safe: bool = False,
        source: SettingsSource | None = None,
    ) -> None:
        self._heartbeat = Heartbeat()
        self._source = source or SettingsSource(_no_file, _no_file)
        self._safe_problem = SAFE_PROBLEM if safe else ""
        self.restarts = False
        self._given = settings
        # A create that is under way must be answered, with its retries, before its session can be closed.
        self._close_seconds = RETRY_SHARE * (settings.api.answer_timeout + settings.api.upload_timeout) + 5.0
        settings, self._sandbox = select_service(settings, sandbox=sandbox)
        self._settings = settings
        try:
            answerer = answerer or make_answerer(settings.answers, make_script(settings.answers))
        except SettingsError:
            if self._sandbox:
                self._sandbox.stop()
            raise
        limit_fragmentation()
        prepare_environment(safe=safe)
        self.qt = QGuiApplication(sys.argv[:1])
        log_qt_messages()
        self._network = NetworkThread()
        self._network.start()
        self._client = AvatarClient(settings.api)
        self._player = Player(settings.player, self._network)
        self._language = settings.screen.languages[0]
        self._ledger = LedgerAccess(settings, self._network)
        self._guardian = GuardianSupervisor(settings)
        self._network.submit(self._ledger.close_orphans(self._client))
        self._network.submit(self._ledger.forget_old())
        self._answerer = SwitchableAnswerer(answerer)
        self._recording_cache = RecordingCache(settings)
        services = SessionServices(
            self._network, self._client, self._ledger, self._answerer, self._player, self._recording_cache
        )
        self.conversation = Conversation(settings, services)
        self._preconnector = Preconnector(services, settings.data_dir)
        self.conversation.state_changed.connect(self._preconnector.on_state)
        self.conversation.state_changed.connect(self._guardian.begin)
        self._unhandled = ExceptHook(lambda: {"state": self.conversation.state})
        self._unhandled.broke.connect(self.conversation.break_off, Qt.ConnectionType.QueuedConnection)
        self._unhandled.install()
        self._network.on_error(self._unhandled.on_loop_error)
        self._metrics = self._make_metrics(settings.metrics.port)
        self._build_screens(settings, safe=safe, windowed=windowed)
        self._window.shown.connect(self._on_shown)
        self._window.show()
        self._liveness = LivenessProbe(self.conversation, self._player)
        self._control: ControlServer | None = None

    def _make_metrics(self, port: int | None) -> "Metrics | None":
        if port is None:
            return None
        from kiosk.app.metrics import Metrics  # noqa: PLC0415  its library loads only where figures are wanted

        metrics = Metrics(port)
        self.conversation.settled.connect(metrics.settled)
        self.conversation.queue_changed.connect(metrics.queue_changed)
        self.conversation.state_changed.connect(metrics.state_changed)
        self._player.stalled_changed.connect(lambda _, stalled: metrics.stalled(stalled))
        self._network.submit(metrics.serve())
        return metrics

    def _build_screens(self, settings: Settings, *, safe: bool, windowed: bool) -> None:
        self._transcriber = make_transcriber(settings.speech)
        microphone = Microphone(settings.speech.microphone, self._network)
        self._listener = Listener(settings.speech, self._network, microphone, self._transcriber)
        standing = BudgetStatus(self._network, self._ledger)
        self.conversation.settled.connect(standing.refresh)
        self._visitor = VisitorModel(settings, self.conversation, standing, self._listener)
        if safe:
            self._visitor.keep_safe()
        self._visitor.video_margins_changed.connect(self._player.set_margins)
        self._loop = AttractMedia(self._network, self._player, self._visitor)
        self._visitor.screen_changed.connect(self._on_screen)
        self._visitor.screen_changed.connect(self._preconnector.on_screen)
        self._visitor.typed.connect(self._preconnector.open)
        self._listener.state_changed.connect(self._preconnector.open)
        self._tray = AttendantTray(self._visitor, self._player.set_muted, calm=settings.screen.calm)
        source = self._source
        self._live = LiveSettings(
            self._given,
            self._network,
            lambda changes: source.change(changes, check=self._check),
            lambda: self._checked(source.reload()),
            lambda: self._visitor.availability.is_unattended,
            lambda given: with_sandbox_urls(given, self._sandbox),
        )
        self._live.came.connect(self._apply_settings)
        self.conversation.state_changed.connect(self._live.settle)
        self._visitor.screen_changed.connect(self._live.settle)
        pages = self._pages(settings)
        self._avatar_page = pages.avatar
        self._keeper = PinKeeper(PinLock(settings.data_dir), settings.attendant.pin_hash, source.change)
        self._attendant = AttendantModel(self._keeper, self._network, self._visitor, pages, settings.attendant)
        size = "" if windowed else None
        self._window = KioskWindow(settings, self._visitor, self._loop, self._tray, self._attendant, size)
        self._player.set_rotation(settings.screen.rotation)
        if not safe:
            self._player.attach(self._window.quick_window)
            self._window.frozen.follow(self._player)
        self._loop.set_source(settings.screen.loop, settings.screen.loop_seconds)

    def _pages(self, settings: Settings) -> Pages:
        visitor, live, network = self._visitor, self._live, self._network
        longest = settings.limits.text_characters
        self._check_card = SystemCheck([*own_command(), "check", "--json", *self._source.options], network, visitor)
        return Pages(
            now=NowPageModel(visitor, self.conversation, self._player, self._client, network, longest),
            avatar=AvatarPageModel(live, network, self._client, self.conversation, visitor),
            sound=SoundPageModel(live, network, self._player, self._listener, self.conversation, visitor),
            conversation=ConversationPageModel(live, network, self._reread_answers, visitor),
            money=MoneyPageModel(
                network, self._ledger, self._client.account, settings.budget, settings.data_dir, visitor
            ),
            system=SystemPageModel(
                network,
                settings.data_dir,
                self._problems,
                AttendantLog(memory.lines, memory.problems, visitor),
                NetworkTest(network, lambda: network_findings(settings.api.base_url, self._client), visitor),
                self._check_card,
                PowerMenu(visitor, self.conversation, network, self.qt.exit, self.restart),
            ),
        )

    def _check(self, settings: Settings) -> None:
        """Raise `SettingsError` where the kiosk could not do with `settings`."""
        sandbox_listens(settings, sandbox=self._sandbox is not None)
        answers = with_sandbox_urls(settings, self._sandbox).answers
        make_answerer(answers, make_script(answers))

    def _checked(self, settings: Settings) -> Settings:
        self._check(settings)
        return settings

    def _apply_settings(self, settings: Settings) -> None:
        """Take over `settings`, on the GUI thread, while nobody talks."""
        before, self._settings = self._settings, settings
        self._recording_cache.apply_settings(settings)
        self.conversation.apply_settings(settings)
        self._player.apply_settings(settings.player)
        self._visitor.apply_settings(settings)
        self._window.apply_settings(settings.screen)
        self._player.set_rotation(settings.screen.rotation)
        self._loop.set_source(settings.screen.loop, settings.screen.loop_seconds)
        self._look_for_silent()
        if settings.answers != before.answers:
            self._reread_answers()
        if settings.speech != before.speech:
            self._transcriber = make_transcriber(settings.speech)
            if old := self._listener.apply_settings(settings.speech, self._transcriber):
                self._network.submit(old.aclose())

    def _on_shown(self) -> None:
        """The first screen is there; what it does not need comes now, on the processor that drew it."""
        self._ledger.open()
        if self._sandbox:
            self._sandbox.start()

    def _on_screen(self, screen: str) -> None:
        if screen == Screen.ASK:
            self._look_for_silent()

    def _look_for_silent(self) -> None:
        self._loop.look_for_silent(lambda: self._recording_cache.silent_loop(self._settings.avatar))

    def _reread_answers(self) -> None:
        """Answer from now on by what the settings and the script say now."""
        self._network.submit(self._answerer.apply_settings(self._settings.answers))

    def _problems(self) -> list[str]:
        """What staff should know, in words."""
        told = (
            self._safe_problem,
            self._source.problem,
            self._ledger.problem,
            self._keeper.problem,
            self._loop.problem,
        )
        return [problem for problem in (*told, self._metrics and self._metrics.problem) if problem]

    def run(self) -> int:
        """Run until the window is closed or the process is told to end; the exit status."""
        self._control = ControlServer(self._given.data_dir, self._network, self._commands().handle)
        self._attendant.begin()
        self._listener.warm()
        self._network.submit(self._answerer.warm())
        hours = self._settings.hours
        opening = OpeningHours(hours.open)
        self._nightly = DailySchedule(hours.restart_at, opening, self._is_free, self.restart, self._check_card.run)
        QTimer.singleShot(0, lambda: self._heartbeat.ready(self._liveness.stuck_part))
        # What is there by now stays: a full collection would look through it again and again, and hold a picture up.
        gc.freeze()
        with quit_on_signal(self.qt.exit):
            status = self.qt.exec()
        for number in STOP_SIGNALS:  # who tells the kiosk to end while it closes wants no other one
            signal.signal(number, lambda *_: setattr(self, "restarts", False))
        return status

    def _is_free(self) -> bool:
        """Whether neither visitors nor staff are there."""
        return self._visitor.availability.is_unattended and self._attendant.is_shut

    def restart(self) -> None:
        """End the kiosk, to be started anew: on the GUI thread; who runs it does the rest."""
        self.restarts = True
        self.qt.exit()

    def say(self, question: str | Sound) -> Report:
        """Let the avatar say a text or a recording once, or, for an empty text, what the answerer gives."""
        done: list[Report] = []

        def finish(report: Report) -> None:
            done.append(report)
            self.qt.exit()

        self.conversation.settled.connect(finish)
        QTimer.singleShot(0, lambda: self.conversation.ask(question, self._language, verbatim=True))
        with quit_on_signal(self.conversation.stop):
            self.qt.exec()
        return done[0] if done else self.conversation.report

    def close(self) -> None:
        """Close the session, then everything else in the reverse order of its start."""
        self._heartbeat.stop(restarts=self.restarts)
        if self._control:
            self._control.close()
        self._listener.drop()
        self._avatar_page.close()
        if not self.conversation.shutdown(self._close_seconds):
            log.error("the session could not be closed in time")
        self._window.quick_window.hide()
        self._window.destroy()
        self._player.shutdown()
        self._guardian.stop()
        closing = [part.aclose() for part in (self._client, self._answerer, self._transcriber) if part]
        futures.wait([self._network.submit(each) for each in closing], CLOSE_SECONDS)
        self._network.stop()
        if self._metrics:
            self._metrics.close()
        self._unhandled.remove()
        self._ledger.close()
        if self._sandbox:
            self._sandbox.stop()

    def _commands(self) -> Commands:
        status = Status(self.conversation, self._visitor, self._player)
        deeds = Deeds(
            today=lambda: today(self._ledger, self._given.ledger.kiosk),
            picture=self._window.picture,
            reload=lambda told: self._live.reload(lambda problem: told(problem, self._live.waiting)),
            quit=self.qt.exit,
        )
        return Commands(self._given, self._network, self.conversation, self._visitor, status, deeds)


def _no_file(*_: object, **__: object) -> NoReturn:
    raise SettingsError("this kiosk was not started from a settings file")
