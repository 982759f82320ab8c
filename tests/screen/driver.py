"""Runs the real program and tells, line by line on standard input and output, where its controls are and how it is.

Usage: `python -m tests.screen.driver [name=value …]`; each line `where NAME`, `text NAME`, `texts NAME`, `value NAME`,
`key CHARACTER`, `ask TEXT`, `shown`, `frames`, `moving`, `stop`, `reload`, `guardian`, `over` or `state` is answered
with JSON.
"""

import json
import os
import sys
import time
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QSocketNotifier
from PySide6.QtQuick import QQuickItem

from kiosk.app.kiosk import Kiosk, SettingsSource
from kiosk.config.loading import load
from kiosk.config.writer import change_settings
from kiosk.log import setup as log
from kiosk.player.playback import Playback, Source
from tests.machine import PIN, quick_hash


class Driver:
    """Answers questions about a running kiosk."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._screens: deque[str] = deque(maxlen=100)  # what watches a thousand conversations must not grow itself
        kiosk._visitor.screen_changed.connect(self._screens.append)
        self._frames = 0
        self._shown_at = 0.0
        kiosk._player.shown.connect(self._note_shown)
        kiosk._window.quick_window.frameSwapped.connect(self._count_frame)
        self._pending = b""
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def _count_frame(self) -> None:
        self._frames += 1

    def _note_shown(self, playback: Playback) -> None:
        if playback.source in {Source.STREAM, Source.RECORDING}:
            self._shown_at = time.monotonic()

    def _read(self) -> None:
        data = os.read(0, 65536)
        if not data:
            self._kiosk.qt.exit()
        *lines, self._pending = (self._pending + data).split(b"\n")
        for line in lines:
            sys.stdout.write(json.dumps(self._answer(*line.decode().split(" ", 1))) + "\n")
            sys.stdout.flush()

    def _answer(self, question: str, name: str = "") -> Any:  # noqa: C901, PLR0911, PLR0912  one for each question
        match question:
            case "where":
                return self._place(lambda item: item.objectName() == name)
            case "key":
                return self._place(lambda item: item.property("functionKey") is False and item.property("text") == name)
            case "text":
                return next((i.property("text") for i in self._items() if i.objectName() == name), None)
            case "moving":
                return any(item.property("moving") for item in self._items())
            case "texts":
                return [i.property("text") for i in self._items() if i.objectName() == name]
            case "value":
                return next((i.property("value") for i in self._items() if i.objectName() == name), None)
            case "frames":
                return self._frames
            case "shown":
                return self._shown_at
            case "ask":
                self._kiosk.conversation.ask(name, "en")
                return None
            case "stop":
                self._kiosk._visitor.stop()
                return time.monotonic()
            case "reload":
                self._kiosk._live.reload(lambda _: None)
                return None
            case "guardian":
                process = self._kiosk._guardian._process
                return process.pid if process else None
            case "over":
                conversation = self._kiosk.conversation
                over = conversation.state == "idle" and self._kiosk._visitor.property("screen") == "attract"
                return conversation.report.as_json() if over and conversation.report.ended else None
            case _:
                visitor, conversation = self._kiosk._visitor, self._kiosk.conversation
                return {
                    "screen": visitor.screen,
                    "panel": self._kiosk._attendant.property("state"),
                    "problems": self._kiosk._problems(),
                    "tray": self._kiosk._tray.property("shown"),
                    "turns": len(conversation._context.turns),
                    "screens": list(self._screens),
                    "state": conversation.state,
                    "text": visitor._question.text,
                    "video": visitor._view.video.shown,
                    "silent": self._kiosk._loop.property("avatarShown"),
                    "frozen": self._kiosk._window.frozen.property("shown"),
                    "voice": visitor._voice.property("state"),
                    "hint": visitor._voice.property("hint"),
                    "microphone": visitor._listener.microphone.is_open,
                    "asked_at": conversation.report.asked,
                    "captions": [i.property("text") for i in self._items() if i.objectName() == "captionLine"],
                    "report": conversation.report.as_json(),
                    "sandbox": self._kiosk._sandbox.url if self._kiosk._sandbox else "",
                }

    def _items(self) -> Iterator[QQuickItem]:
        def below(item: QQuickItem) -> Iterator[QQuickItem]:
            yield item
            for child in item.childItems():
                if child.isVisible() and child.opacity() > 0.5:
                    yield from below(child)

        return below(self._kiosk._window.quick_window.contentItem())

    def _place(self, wanted: Any) -> dict[str, float] | None:
        for item in self._items():
            if wanted(item) and item.width() > 0:
                middle = item.mapToGlobal(QPointF(item.width() / 2, item.height() / 2))
                return {"x": middle.x(), "y": middle.y(), "width": item.width(), "height": item.height()}
        return None


def main() -> None:
    """Run the kiosk with the settings on the command line, on its embedded sandbox unless they name a service.

    `config=FILE` names a settings file, which the panel can change; the PIN is `PIN` unless it is given.
    """
    log.configure()
    given = {"attendant.pin_hash": quick_hash(PIN)} | dict(item.split("=", 1) for item in sys.argv[1:])
    named = given.pop("config", None)
    sandbox = "api.base_url" not in given
    config = Path(named) if named else None
    if config:  # what the panel is to change must not come from the command line
        config.parent.mkdir(parents=True, exist_ok=True)
        with config.open("a") as file:
            file.writelines(f"{name} = {json.dumps(value)}\n" for name, value in given.items())
        given = {}
    kiosk = Kiosk(
        load(config, given),
        sandbox=sandbox,
        source=SettingsSource(partial(change_settings, config=config), lambda: load(config)) if config else None,
    )
    driver = Driver(kiosk)
    try:
        kiosk.run()
    finally:
        kiosk.close()
    del driver


if __name__ == "__main__":
    main()
