"""A microphone that hears what the test says, and a listener at it."""

from typing import cast
from unittest.mock import Mock

from PySide6.QtCore import QObject, Signal

from kiosk.config.settings import SpeechSettings
from kiosk.net.loop import NetworkThread
from kiosk.speech.listener import Listener
from kiosk.speech.microphone import Microphone
from kiosk.speech.transcriber import Transcriber


class FakeMicrophone(QObject):
    available_changed = Signal(bool)
    inputs_changed = Signal()
    heard = Signal(bytes)
    level_changed = Signal(float)
    failed = Signal(object)

    def __init__(self, *, available: bool = True) -> None:
        super().__init__()
        self.available = available
        self.is_open = False
        self.inputs = {"alsa_input.desk": "Desk microphone", "alsa_input.usb": "USB conference microphone, mono"}

    def choose(self, name: str) -> None:
        self.name = name

    def open(self) -> None:
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def plug(self, *, available: bool) -> None:
        self.available = available
        self.available_changed.emit(available)


def listener_at(
    microphone: FakeMicrophone,
    settings: SpeechSettings | None = None,
    network: NetworkThread | None = None,
    transcriber: Transcriber | None = None,
) -> Listener:
    """A real listener."""
    return Listener(settings or SpeechSettings(), network or Mock(), cast("Microphone", microphone), transcriber)
