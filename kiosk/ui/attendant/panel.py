"""The attendant's panel: behind a PIN, over every other screen, and locked again when nobody touches it."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

import structlog
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.settings import AttendantSettings
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.avatar import AvatarPageModel
from kiosk.ui.attendant.conversation import ConversationPageModel
from kiosk.ui.attendant.money import MoneyPageModel
from kiosk.ui.attendant.now import NowPageModel
from kiosk.ui.attendant.pin import FEWEST_DIGITS, LONGEST_ENTRY, MOST_DIGITS
from kiosk.ui.attendant.sound import SoundPageModel
from kiosk.ui.attendant.system import SystemPageModel
from kiosk.ui.visitor.preferences import TONGUES

if TYPE_CHECKING:
    from kiosk.ui.visitor.visitor import VisitorModel

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PIN_SECONDS: Final = 20.0
"""How long the number pad waits for a touch."""
PAGES: Final = ("now", "avatar", "sound", "conversation", "money", "system")


@dataclass(frozen=True, slots=True)
class Pages:
    """What the panel consists of, by the names in `PAGES`."""

    now: NowPageModel
    avatar: AvatarPageModel
    sound: SoundPageModel
    conversation: ConversationPageModel
    money: MoneyPageModel
    system: SystemPageModel


class Keeper(Protocol):
    """Knows the PIN."""

    @property
    def is_chosen(self) -> bool:
        """Whether there is one."""

    def wait_seconds(self) -> float:
        """Seconds until it may be tried again."""

    def check(self, pin: str) -> bool:
        """Whether it is `pin`; blocks, and the next try takes longer after a wrong one."""

    def choose(self, pin: str) -> None:
        """Keep `pin` from now on; blocks. Raises `SettingsError` where it counts for this run alone."""


@QmlElement
@QmlUncreatable("made by the application")
class AttendantModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Shut, or asking for the PIN, or open on one of its pages.

    Signals:
        changed: Another of these, or another digit, or another page.

    """

    changed = Signal()
    _checked = Signal(bool, str)

    def __init__(
        self,
        keeper: Keeper,
        network: NetworkThread,
        visitor: "VisitorModel",
        pages: Pages,
        settings: AttendantSettings,
    ) -> None:
        super().__init__(visitor)
        self._keeper = keeper
        self._network = network
        self._visitor = visitor
        self._pages = pages
        self._lock_seconds, self._hold_seconds = settings.lock_seconds, settings.hold_seconds
        self._state = "shut"
        self._page = PAGES[0]
        self._digits = ""
        self._first_digits = ""
        self._problem = ""
        self._busy = self._typing = False
        self._locale = ""
        self._lock = QTimer(self, singleShot=True)
        self._lock.timeout.connect(self.shut)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._on_tick)
        self._checked.connect(self._on_checked)
        visitor.site_changed.connect(self.changed)
        pages.avatar.trying_changed.connect(self.changed)

    @Slot()
    def ask(self) -> None:
        """Ask for the PIN, or for a new one where none was chosen yet."""
        if self._state == "shut":
            self._enter("pin" if self._keeper.is_chosen else "choose")

    def begin(self) -> None:
        """Let a PIN be chosen where there is none yet, before anything else: else the first visitor could."""
        if not self._keeper.is_chosen:
            self._enter("choose")

    @Slot()
    def shut(self) -> None:
        """Lock the panel; there is no way round choosing a PIN."""
        if self._state != "choose":
            self._enter("shut")

    def touched(self) -> None:
        """Somebody is there; the panel comes back, after this touch, which is not meant for it."""
        if self._is_away:
            QTimer.singleShot(0, self._pages.avatar.endTrial)
        if self._state in {"pin", "open"}:
            self._lock.start(round(1000 * (self._lock_seconds if self._state == "open" else PIN_SECONDS)))

    @Slot(str)
    def press(self, digit: str) -> None:
        """One more digit."""
        most = MOST_DIGITS if self._state == "choose" else LONGEST_ENTRY
        if digit.isdecimal() and len(self._digits) < most and not self._busy and not self.waits:
            self._digits += digit
            self._problem = ""
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Forget the last digit."""
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Try what was typed."""
        digits, self._digits = self._digits, ""
        if self._busy or self.waits:
            pass
        elif self._state == "pin" and digits:
            self._busy = True
            self._network.submit(self._check(digits))
        elif self._state == "choose":
            self._choose(digits)
        self.changed.emit()

    @Slot(str)
    def turnTo(self, page: str) -> None:  # noqa: N802
        """Look at another page."""
        if page in PAGES:
            self._page = page
            self._look()
            self.changed.emit()

    @Slot(bool)
    def setTyping(self, typing: bool) -> None:  # noqa: N802
        """Whether something is being written, so that the keyboard has to be there."""
        if typing != self._typing:  # a field that goes with the panel tells it too, in the middle of that
            self._typing = typing
            self.changed.emit()

    @Slot(str)
    def writeIn(self, language: str) -> None:  # noqa: N802
        """The language of what is being written, for the keyboard; the screen's own for an empty one."""
        locale = next((tongue.keyboard for code, tongue in TONGUES.items() if code == language), "")
        if locale != self._locale:
            self._locale = locale
            self.changed.emit()

    @Slot()
    def togglePause(self) -> None:  # noqa: N802
        """Close the kiosk for visitors, or open it again."""
        self._visitor.set_paused(not self._visitor.is_paused)

    @property
    def waits(self) -> int:
        """Whole seconds until the PIN may be tried again."""
        return -int(-self._keeper.wait_seconds() // 1)

    def _choose(self, digits: str) -> None:
        if len(digits) < FEWEST_DIGITS:
            self._problem = "short"
        elif not self._first_digits:
            self._first_digits = digits
            self._problem = "again"
        elif digits != self._first_digits:
            self._first_digits = ""
            self._problem = "different"
        else:
            self._busy = True
            self._network.submit(self._keep(digits))

    async def _check(self, digits: str) -> None:
        try:
            right = await asyncio.to_thread(self._keeper.check, digits)
        except Exception as error:  # noqa: BLE001  whatever it is, the panel stays shut
            log.error("the PIN could not be checked", error=type(error).__name__)  # noqa: TRY400
            right = False
        self._checked.emit(right, "wrong")

    async def _keep(self, digits: str) -> None:
        try:
            await asyncio.to_thread(self._keeper.choose, digits)
        except Exception as error:  # noqa: BLE001  the problem stands on the panel, and the kiosk is no dead screen
            log.error("the PIN could not be kept", reason=str(error)[:200])  # noqa: TRY400
        self._checked.emit(self._keeper.is_chosen, "unkept")

    def _on_checked(self, right: bool, problem: str) -> None:
        self._busy = False
        self._first_digits = ""
        if right and self._state in {"pin", "choose"}:
            self._enter("open")
        else:
            self._problem = problem
            self.changed.emit()

    def _enter(self, state: str) -> None:
        if self._state == "shut":
            self._visitor.make_way()
        self._state = state
        self._digits = self._first_digits = self._problem = ""
        if state == "shut":
            self._lock.stop()
            self._tick.stop()
        else:
            log.info("panel", state=state)
            self.touched()
            self._tick.start()
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        is_open = self._state == "open"
        self._typing = False
        self._locale = ""
        for name in PAGES:
            getattr(self._pages, name).set_seen(seen=is_open and self._page == name)

    def _on_tick(self) -> None:
        if self._state != "open":
            self.changed.emit()

    @property
    def is_shut(self) -> bool:
        """Whether no staff are at the panel."""
        return self._state == "shut"

    @Property(str, notify=changed, final=True)
    def state(self) -> str:
        """`shut`, `pin`, `choose` (a PIN for the first time) or `open`."""
        return self._state

    @Property(str, notify=changed, final=True)
    def page(self) -> str:
        """The page that is looked at."""
        return self._page

    @Property(bool, notify=changed, final=True)
    def typing(self) -> bool:
        """Whether there is something to type on the page."""
        return self._state == "open" and (self._typing or self._page == "now") and not self._is_away

    @property
    def _is_away(self) -> bool:
        return self._state == "open" and self._pages.avatar.is_trying

    @Property(bool, notify=changed, final=True)
    def away(self) -> bool:
        """Whether the panel, open, leaves the screen to a look that is being tried."""
        return self._is_away

    @Property(str, notify=changed, final=True)
    def keyboardLocale(self) -> str:  # noqa: N802
        """The keyboard's layout for what is being written; empty for the one of the screen's language."""
        return self._locale if self._state == "open" and self._typing else ""

    @Property(int, notify=changed, final=True)
    def digits(self) -> int:
        """How many digits were typed; which ones is nobody's business."""
        return len(self._digits)

    @Property(int, constant=True, final=True)
    def fewestDigits(self) -> int:  # noqa: N802
        """How many digits a PIN has at least when it is chosen."""
        return FEWEST_DIGITS

    @Property(int, constant=True, final=True)
    def mostDigits(self) -> int:  # noqa: N802
        """How many it has at most."""
        return MOST_DIGITS

    @Property(float, constant=True, final=True)
    def holdSeconds(self) -> float:  # noqa: N802
        """How long the corner is held that asks for the PIN."""
        return self._hold_seconds

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """`wrong`, `short`, `again` (type it once more), `different`, `unkept`, or nothing."""
        return self._problem

    @Property(int, notify=changed, final=True)
    def waitSeconds(self) -> int:  # noqa: N802
        """Seconds until the PIN may be tried again."""
        return self.waits

    @Property(bool, notify=changed, final=True)
    def paused(self) -> bool:
        """Whether the kiosk is closed for visitors."""
        return self._visitor.is_paused

    @Property(NowPageModel, constant=True, final=True)
    def now(self) -> NowPageModel:
        """The page *Now*."""
        return self._pages.now

    @Property(AvatarPageModel, constant=True, final=True)
    def avatar(self) -> AvatarPageModel:
        """The page *Avatar*."""
        return self._pages.avatar

    @Property(SoundPageModel, constant=True, final=True)
    def sound(self) -> SoundPageModel:
        """The page *Sound*."""
        return self._pages.sound

    @Property(ConversationPageModel, constant=True, final=True)
    def conversation(self) -> ConversationPageModel:
        """The page *Conversation*."""
        return self._pages.conversation

    @Property(MoneyPageModel, constant=True, final=True)
    def money(self) -> MoneyPageModel:
        """The page *Money*."""
        return self._pages.money

    @Property(SystemPageModel, constant=True, final=True)
    def system(self) -> SystemPageModel:
        """The page *System*."""
        return self._pages.system
