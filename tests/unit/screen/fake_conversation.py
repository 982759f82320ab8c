"""A conversation that does only what it is told, with the signals of the real one."""

from typing import cast

from PySide6.QtCore import QObject, Signal

from kiosk.avatar.errors import Meaning
from kiosk.session.conversation import Conversation, Failure
from kiosk.speech.sound import Sound


class FakeConversation(QObject):
    state_changed = Signal(str)
    first_frame_shown = Signal()
    line_changed = Signal(object)
    words_changed = Signal(list)
    position_changed = Signal(float)
    failed = Signal(object)
    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = "idle"
        self.expected_wait_seconds: float | None = None
        self.asked: list[str | Sound] = []
        self.languages: list[str] = []
        self.retries = 0
        self.volumes: list[int] = []
        self.is_open = False

    @property
    def as_real(self) -> Conversation:
        return cast("Conversation", self)

    def enter(self, state: str) -> None:
        self.state = state
        self.state_changed.emit(state)

    @property
    def can_retry(self) -> bool:
        return not self.asked or isinstance(self.asked[-1], str)

    def ask(self, question: str | Sound, language: str) -> None:
        self.asked.append(question)
        self.languages.append(language)
        self.enter("queued")

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

    def fail(self, meaning: Meaning, seconds: float = 10.0) -> None:
        self.failed.emit(Failure(meaning, "K-429-7F3A", seconds))
        self.enter("failed")
