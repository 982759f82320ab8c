"""How long each screen waits for its visitor."""

from PySide6.QtCore import QObject, Signal

from kiosk.config.settings import Settings
from kiosk.ui.visitor.availability import SiteStatus
from kiosk.ui.visitor.countdown import Countdown
from kiosk.ui.visitor.notices import Answering, Trouble
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.voice_input import VoiceInput


class ScreenDeadline(QObject):
    """Lives on the GUI thread and belongs to the visitor model.

    Whoever does nothing on Ask is asked first whether somebody is still there.

    Attributes:
        countdown: the deadline, as the ring shows it.

    Signals:
        still_there_changed: The visitor is asked whether somebody is there, or not any more.
        over: The visitor did nothing for so long.

    """

    still_there_changed = Signal()
    over = Signal()

    def __init__(
        self,
        settings: Settings,
        voice: VoiceInput,
        site: SiteStatus,
        trouble: Trouble,
        answering: Answering,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._voice = voice
        self._site = site
        self._trouble = trouble
        self._answering = answering
        self._screen = Screen.ATTRACT
        self._asks_still_there = False
        self.countdown = Countdown(calm=settings.screen.calm, parent=self)
        self.countdown.over.connect(self._on_over)

    def apply_settings(self, settings: Settings) -> None:
        """Wait as long as `settings` say."""
        self._settings = settings

    @property
    def asks_still_there(self) -> bool:
        """Whether the visitor is being asked whether somebody is there."""
        return self._asks_still_there

    def restart(self, screen: Screen) -> None:
        """Wait from now on for whoever is at `screen`."""
        self._screen = screen
        self._set_asks_still_there(asks=False)
        self._count_down()

    def _on_over(self) -> None:
        if self._screen is Screen.ASK and not self._asks_still_there:
            self._set_asks_still_there(asks=True)
            self._count_down()
        else:
            self.over.emit()

    def _set_asks_still_there(self, *, asks: bool) -> None:
        if asks != self._asks_still_there:
            self._asks_still_there = asks
            self.still_there_changed.emit()

    def _count_down(self) -> None:
        """Start the deadline of the screen, and the ring where it has one."""
        if self._screen is Screen.WAIT:
            self.countdown.wait(self._site.wait_seconds)
            return
        shown = self._asks_still_there or self._screen is Screen.TROUBLE or self._answering.follows
        self.countdown.start(self._seconds, shown=shown)

    @property
    def _seconds(self) -> float | None:
        screen, failure = self._settings.screen, self._trouble.failure
        if self._screen is Screen.ASK and not self._voice.is_busy:
            return screen.more_time_seconds if self._asks_still_there else screen.still_there_seconds
        if self._screen is Screen.GOODBYE:
            return screen.goodbye_seconds
        if self._screen is Screen.TROUBLE:
            return (failure and failure.retry_seconds) or screen.trouble_seconds
        return self._settings.conversation.follow_up_seconds if self._answering.follows else None
