"""What staff can do from a distance. Their words and the visitors' never reach the log."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QImageWriter

from kiosk.avatar.models import encodable
from kiosk.config.settings import Settings
from kiosk.control.server import Answer, refusal
from kiosk.control.status import Status
from kiosk.conversation.conversation import Conversation
from kiosk.net.loop import NetworkThread
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.visitor import VisitorModel
from kiosk.ui.window.window import WindowError

log = structlog.get_logger("control")

Reply = Callable[[Answer], None]
Work = Coroutine[Any, Any, Any]


class Refused(Exception):  # noqa: N818  named for what happened
    """The kiosk does not do that now; the message says why, in one line."""


@dataclass(frozen=True)
class Deeds:
    """What the program does for the commands.

    Attributes:
        today: tells what was used today; for the network loop.
        picture: what the window shows; raises `WindowError`.
        reload: reads the settings again, and tells, on the GUI thread, what was wrong and what needs a restart.
        quit: ends the program.

    """

    today: Callable[[], Work]
    picture: Callable[[], QImage]
    reload: Callable[[Callable[[str, tuple[str, ...]], None]], None]
    quit: Callable[[], None]


class Commands(QObject):
    """Does what a request says and replies once, on the GUI thread; what takes time is done on the network thread."""

    _done = Signal(object, object)

    def __init__(
        self,
        settings: Settings,
        network: NetworkThread,
        conversation: Conversation,
        visitor: VisitorModel,
        status: Status,
        deeds: Deeds,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._network = network
        self._conversation = conversation
        self._visitor = visitor
        self._status = status
        self._deeds = deeds
        self._done.connect(self._finish)
        self._commands: dict[str, Callable[[Answer], Work | None]] = {
            "status": self._tell_status,
            "ask": self._ask,
            "say": self._say,
            "stop": self._stop,
            "pause": self._pause,
            "resume": self._resume,
            "screenshot": self._take_screenshot,
            "reload": self._reload,
            "quit": self._quit,
        }

    def handle(self, request: Any, reply: Reply) -> None:
        """Do what `request` says: an object with a `command` and perhaps a `text` or a `file`."""
        if not isinstance(request, dict):
            reply(refusal("a request is one JSON object on one line"))
            return
        command = request.get("command")
        act = self._commands.get(command) if isinstance(command, str) else None
        if act is None:
            reply(refusal(f"no such command; there are: {', '.join(self._commands)}"))
            return
        if command != "status":  # which a monitor may ask every second
            log.info("command", command=command)
        try:
            later = act(request)
        except Refused as refused:
            reply(refusal(str(refused)))
            return
        if later is None:
            reply({"ok": True, "result": None})
        else:
            self._network.submit(later, handled=True).add_done_callback(lambda done: self._done.emit(reply, done))

    def _finish(self, reply: Reply, done: "Future[Any]") -> None:
        error = done.exception()
        if error is None:
            reply({"ok": True, "result": done.result()})
        elif isinstance(error, Refused):
            reply(refusal(str(error)))
        else:
            log.error("a command failed", kind=type(error).__name__)
            reply(refusal("the kiosk could not do that"))

    def _tell_status(self, _: Answer) -> Work:
        async def work() -> Answer:
            return now | {"today": await self._deeds.today()}

        now = self._status.now()
        return work()

    def _ask(self, request: Answer) -> None:
        self._let_say(request, verbatim=False)

    def _say(self, request: Answer) -> None:
        self._let_say(request, verbatim=True)

    def _let_say(self, request: Answer, *, verbatim: bool) -> None:
        text = encodable(_string(request, "text")).strip()
        longest = self._settings.limits.text_characters
        if not text:
            raise Refused("the text is empty")
        if len(text) > longest:
            raise Refused(f"the text is too long: it may have {longest} characters")
        now = self._visitor.availability
        if now.screen is Screen.CLOSED:
            raise Refused(CLOSED.get(now.closed_by, "the kiosk is closed"))
        if not now.can_be_asked:
            raise Refused(f"the kiosk is busy: its screen is {now.screen}, its conversation {now.state}")
        self._conversation.ask(text, self._visitor.language, verbatim=verbatim)

    def _stop(self, _: Answer) -> None:
        self._visitor.stop()
        if self._conversation.state.is_running:  # a visitor is typing the next question
            self._conversation.stop()

    def _pause(self, _: Answer) -> None:
        self._visitor.set_paused(True)

    def _resume(self, _: Answer) -> None:
        self._visitor.set_paused(False)

    def _take_screenshot(self, request: Answer) -> Work:
        path = Path(_string(request, "file"))
        if not path.is_absolute():
            raise Refused("the file's path must be absolute")
        try:
            image = self._deeds.picture()
        except WindowError as error:
            raise Refused(str(error)) from error
        return asyncio.to_thread(_save, image, path)

    def _reload(self, _: Answer) -> Work:
        told: Future[tuple[str, tuple[str, ...]]] = Future()
        self._deeds.reload(lambda problem, waiting: told.set_result((problem, waiting)))

        async def work() -> Answer:
            problem, waiting = await asyncio.wrap_future(told)
            if problem:
                raise Refused("; ".join(problem.splitlines()))
            return {"restart": list(waiting)}

        return work()

    def _quit(self, _: Answer) -> None:
        self._deeds.quit()


CLOSED: Final = {
    "staff": "the kiosk is paused",
    "crashes": "the kiosk is closed: it crashed again and again",
    "budget": "the kiosk is closed: no budget",
    "hours": "the kiosk is closed at this hour",
}


def _string(request: Answer, name: str) -> str:
    value = request.get(name)
    if not isinstance(value, str):
        raise Refused(f"{name} is missing")
    return value


def _save(image: QImage, path: Path) -> None:
    writer = QImageWriter(str(path), b"png")
    if not writer.write(image):
        raise Refused(f"{path} cannot be written: {writer.errorString()}")
