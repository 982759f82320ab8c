"""The page Sound: what staff choose is saved, what they try is tried, and a visitor's conversation is left alone."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.config.loading import load
from kiosk.config.settings import PlayerSettings, SpeechSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.player import Player
from kiosk.speech.audio_file import BYTES_PER_SECOND, SAMPLE_RATE, Sound
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.speech.listener import Listener, Listening
from kiosk.speech.microphone import Microphone
from kiosk.speech.transcriber import Transcriber
from kiosk.ui.attendant import sound_transcriber
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.sound import SoundPageModel
from kiosk.ui.visitor.visitor import VisitorModel
from tests.machine import Room, listening
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at
from tests.unit.ui.fake_conversation import FakeConversation, FakePlayer, FakeStanding, fake_live
from tests.unit.ui.scene import Stage

GIVEN = """# ours
[player]  # the hall's
audio_device = "pulse/gone"  # behind the bar
[speech]
microphone = "Desk microphone"  # an old name
"""
SECONDS = 20_000


class Answers:
    """A transcriber that answers as told."""

    def __init__(self, answer: str | Exception) -> None:
        self.answer = answer
        self.sounds: list[Sound] = []
        self.seconds: list[float] = []

    async def warm(self) -> None:
        pass

    async def transcribe(self, sound: Sound, languages: Sequence[str]) -> str:
        assert languages
        self.sounds.append(sound)
        self.seconds.append(sound.seconds)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    async def aclose(self) -> None:
        pass


class Panel(QObject):
    """The open page, over fakes."""

    def __init__(self, network: NetworkThread, config: Path, transcriber: Transcriber | None = None) -> None:
        super().__init__()
        config.write_text(GIVEN)
        self.config = config
        self.live: LiveSettings = fake_live(network, config)
        self.player = FakePlayer()
        self.ear = FakeMicrophone()
        self.talk = FakeConversation()
        self.listener = listener_at(self.ear, SpeechSettings(), network, transcriber)
        talk, player = self.talk.as_real, self.player.as_real
        self.visitor = VisitorModel(load(config), talk, FakeStanding().as_real, self.listener, self)
        self.page = SoundPageModel(self.live, network, player, self.listener, talk, self.visitor)
        self.loudspeaker = self.page._loudspeaker
        self.microphone = self.page._microphone
        self.understanding = self.page._understanding
        self.page.set_seen(seen=True)

    def listens(self) -> bool:
        """Whether the microphone is open."""
        return self.ear.is_open

    def hear(self, seconds: float, value: int = 3000) -> None:
        """Let the microphone hear that."""
        self.ear.heard.emit(np.full(round(seconds * SAMPLE_RATE), value, np.int16).tobytes())


@pytest.fixture
def panel(network: NetworkThread, qtbot: QtBot, tmp_path: Path) -> Panel:
    return Panel(network, tmp_path / "kiosk.toml")


def devices(part: QObject, which: str) -> dict[str, str]:
    """Each device with its mark."""
    return {
        device["name"]: "missing" if device["missing"] else "chosen" if device["chosen"] else ""
        for device in part.property(which)
    }


def test_devices_are_listed_and_the_chosen_ones_marked_also_when_they_are_gone(panel: Panel) -> None:
    assert devices(panel.loudspeaker, "outputs") == {
        "auto": "",
        "pulse/hdmi": "",
        "pulse/usb": "",
        "pulse/gone": "missing",
    }
    panel.player.outputs_changed.emit({"pulse/gone": "Bar"})
    assert devices(panel.loudspeaker, "outputs") == {"auto": "", "pulse/gone": "chosen"}
    assert devices(panel.microphone, "inputs") == {"": "", "alsa_input.desk": "chosen", "alsa_input.usb": ""}
    panel.ear.inputs = {}
    panel.ear.inputs_changed.emit()
    assert devices(panel.microphone, "inputs") == {"": "", "Desk microphone": "missing"}


def test_what_is_chosen_is_saved_and_the_file_keeps_its_comments(panel: Panel, qtbot: QtBot) -> None:
    panel.loudspeaker.choose("pulse/usb")
    panel.microphone.choose("alsa_input.usb")
    qtbot.waitUntil(
        lambda: (
            devices(panel.loudspeaker, "outputs") == {"auto": "", "pulse/hdmi": "", "pulse/usb": "chosen"}
            and devices(panel.microphone, "inputs")["alsa_input.usb"] == "chosen"
        )
    )
    text = panel.config.read_text()
    assert text == GIVEN.replace("pulse/gone", "pulse/usb").replace("Desk microphone", "alsa_input.usb")
    assert panel.live.in_force.player.audio_device == "pulse/usb"
    panel.microphone.choose("")
    qtbot.waitUntil(lambda: "microphone" not in panel.config.read_text())


def test_a_volume_is_heard_at_once_and_saved_when_it_rests(panel: Panel, qtbot: QtBot) -> None:
    saved: list[int] = []
    panel.live.changed.connect(lambda: saved.append(panel.live.saved.player.volume))
    for percent in (75, 70, 65):
        panel.loudspeaker.turn(percent)
        assert panel.player.volumes[-1] == percent
    assert "volume" not in panel.config.read_text()
    panel.loudspeaker.rest()
    qtbot.waitUntil(lambda: "volume = 65" in panel.config.read_text() and 65 in saved)
    panel.loudspeaker.turn(60)
    qtbot.waitUntil(lambda: "volume = 60" in panel.config.read_text())
    panel.loudspeaker.turn(-5)
    panel.page.set_seen(seen=False)
    qtbot.waitUntil(lambda: "volume = 0" in panel.config.read_text())


def test_a_volume_that_cannot_be_saved_is_told_and_does_not_stay(panel: Panel, qtbot: QtBot) -> None:
    panel.config.write_text("nonsense = 1")
    panel.loudspeaker.turn(30)
    panel.loudspeaker.rest()
    qtbot.waitUntil(lambda: "nonsense" in panel.loudspeaker.property("problem"))
    assert (panel.player.volumes[-1], panel.loudspeaker.property("volume")) == (80, 80)


def test_nothing_is_tried_in_a_conversation_and_its_begin_ends_a_test(panel: Panel, qtbot: QtBot) -> None:
    panel.microphone.measure()
    assert panel.listens()
    panel.talk.enter("creating")
    assert not panel.listens()
    assert panel.page.property("busy")
    panel.microphone.measure()
    panel.microphone.record()
    panel.loudspeaker.test("both")
    assert (panel.listens(), panel.microphone.property("state"), panel.loudspeaker.property("playing")) == (
        False,
        "off",
        "",
    )
    panel.talk.enter("idle")
    panel.loudspeaker.test("both")
    qtbot.waitUntil(lambda: len(panel.player.sounds) == 1)


def test_a_visitor_who_speaks_is_not_recorded_by_the_test(panel: Panel) -> None:
    panel.microphone.record()
    panel.listener.start(["en"])
    panel.hear(1)
    assert panel.listens(), "for the visitor"
    assert panel.microphone.property("state") == "off"
    assert not panel.microphone._recording


@pytest.mark.parametrize(("dbfs", "verdict"), [(-60.0, "quiet"), (-25.0, "good"), (-5.0, "loud")])
def test_the_level_is_told_in_words(panel: Panel, dbfs: float, verdict: str) -> None:
    panel.microphone.measure()
    panel.ear.level_changed.emit(-70.0)
    panel.ear.level_changed.emit(dbfs)
    assert panel.microphone.property("verdict") == verdict
    assert panel.microphone.property("dbfs") == dbfs
    assert panel.microphone.property("level") == pytest.approx(1 + dbfs / 70)


def test_the_microphone_closes_after_its_time_by_a_touch_and_when_nobody_looks(panel: Panel) -> None:
    ends: list[Callable[[], None]] = [
        lambda: run_out(panel),
        panel.microphone.finish,
        lambda: panel.page.set_seen(seen=False),
    ]
    for end in ends:
        panel.microphone.measure()
        assert panel.listens()
        end()
        assert not panel.listens()
        assert panel.microphone.property("state") == "off"


def run_out(panel: Panel) -> None:
    for _ in range(100):
        panel.microphone._tick.timeout.emit()


@pytest.mark.parametrize("problem", [SpeechProblem.UNPLUGGED, SpeechProblem.DEAD, SpeechProblem.FORMAT])
def test_what_is_wrong_with_the_microphone_is_told(panel: Panel, problem: SpeechProblem) -> None:
    panel.microphone.record()
    panel.hear(1)
    panel.ear.is_open = False
    panel.ear.failed.emit(problem)
    assert (panel.microphone.property("problem"), panel.microphone.property("state")) == (problem.value, "off")
    assert not panel.microphone._recording


def test_a_recording_ends_by_itself_is_played_and_understood_and_gone(
    network: NetworkThread, qtbot: QtBot, tmp_path: Path
) -> None:
    answers = Answers("hello there")
    panel = Panel(network, tmp_path / "kiosk.toml", answers)
    qtbot.waitUntil(lambda: panel.understanding.property("state") == "yes")
    panel.microphone.record()
    for _ in range(6):
        panel.hear(1)
    assert not panel.listens()
    assert panel.microphone.property("state") == "playing"
    assert len(panel.player.sounds[0]) == 44 + 5 * BYTES_PER_SECOND
    assert not panel.microphone._recording
    qtbot.waitUntil(lambda: panel.microphone.property("text") == "hello there")
    assert answers.seconds[-1] == 5.0
    assert not any(answers.sounds[-1].data), "overwritten"
    panel.player.stop_sound()
    assert panel.microphone.property("state") == "off"
    answers.answer = SpeechError(SpeechProblem.NOTHING)
    panel.microphone.record()
    panel.hear(1)
    panel.microphone.finish()
    qtbot.waitUntil(lambda: panel.microphone.property("textProblem") == "nothing")
    panel.page.set_seen(seen=False)
    assert panel.microphone.property("textProblem") == ""


def test_whether_speech_is_understood_is_told(network: NetworkThread, qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(SpeechError(SpeechProblem.DOWN, "the server answered 401"))
    panel = Panel(network, tmp_path / "kiosk.toml", answers)
    qtbot.waitUntil(lambda: panel.understanding.property("state") == "no")
    assert panel.understanding.property("reason") == "the server answered 401"
    answers.answer = SpeechError(SpeechProblem.NOTHING)
    panel.understanding.ask()
    qtbot.waitUntil(lambda: panel.understanding.property("state") == "yes")
    panel.talk.enter("creating")
    panel.understanding.ask()
    assert panel.understanding.property("state") == ""
    panel.talk.enter("idle")
    qtbot.waitUntil(lambda: panel.understanding.property("state") == "yes")
    panel.listener.apply_settings(SpeechSettings(), None)
    panel.understanding.ask()
    assert panel.understanding.property("state") == "nobody"


def test_a_transcriber_is_saved_when_it_is_whole_and_what_was_typed_stays(panel: Panel, qtbot: QtBot) -> None:
    part = panel.understanding
    part.setServer("http://museum.example/v1")
    qtbot.waitUntil(lambda: "https" in part.property("problem"))
    part.choose("server")
    part.setModel(" whisper-1 ")
    panel.live.changed.emit()
    wanted = ("server", "whisper-1", "http://museum.example/v1")
    assert tuple(part.property(name) for name in ("kind", "model", "server")) == wanted
    assert panel.config.read_text() == GIVEN
    part.setServer("https://museum.example/v1/")
    qtbot.waitUntil(lambda: panel.live.saved.speech.transcriber == "server" and not part.property("problem"))
    speech = panel.live.in_force.speech
    assert (speech.model, speech.server_url) == ("whisper-1", "https://museum.example/v1")
    part.choose("none")
    qtbot.waitUntil(lambda: panel.live.saved.speech.transcriber == "none")
    assert part.property("model") == ""
    part.choose("server")
    assert part.property("model") == "whisper-1", "each has its own"


def test_without_its_package_this_machine_is_not_chosen(
    panel: Panel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_transcriber, "WHISPER", "no_such_package")
    panel.page.set_seen(seen=True)
    qtbot.waitUntil(lambda: not panel.understanding.property("hasWhisper"))
    panel.understanding.choose("local")
    assert (panel.understanding.property("kind"), panel.live.saved.speech.transcriber) == ("none", "none")


def test_a_finger_on_a_button_moves_the_page_and_presses_nothing(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    show = stage()
    show.attendant._enter("open")
    show.attendant.turnTo("sound")
    show.draw()
    page, start = show.find("soundPage"), show.place(show.find("chime-both")).center().toPoint()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(show.quick, left, none, start)
    for way in range(10, 201, 10):
        QTest.mouseMove(show.quick, start - QPoint(0, way))
    QTest.mouseRelease(show.quick, left, none, start - QPoint(0, 200))
    qtbot.waitUntil(lambda: page.property("contentY") > 50 and not page.property("moving"))
    assert show.attendant._pages.sound._loudspeaker.property("playing") == ""
    show.draw()
    show.tap(show.find("transcriber-server"))
    qtbot.waitUntil(lambda: show.attendant._pages.sound._understanding.property("kind") == "server")


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room("staff_microphone")
    yield made
    made.close()


def test_a_real_microphone_is_heard_again_on_the_loudspeaker(
    room: Room, network: NetworkThread, qtbot: QtBot, tmp_path: Path
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f'[speech]\nmicrophone = "{room.name}"\n')
    ear = Microphone(room.name, network)
    player = Player(PlayerSettings(volume=100), network)
    listener = Listener(SpeechSettings(microphone=room.name), network, ear, None)
    talk = FakeConversation().as_real
    visitor = VisitorModel(load(config), talk, FakeStanding().as_real, listener)
    page = SoundPageModel(fake_live(network, config), network, player, listener, talk, visitor)
    page.set_seen(seen=True)
    part = page._microphone
    qtbot.waitUntil(lambda: ear.available and room.name in ear.inputs, timeout=SECONDS)
    tone = 8000 * np.sin(2 * np.pi * 440 * np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE)
    with listening() as heard, room.play(tone):
        part.record()
        qtbot.waitUntil(lambda: len(part._recording) > BYTES_PER_SECOND, timeout=SECONDS)
        assert part.property("verdict") == "good"
        part.finish()
        assert not ear.is_open
        qtbot.waitUntil(lambda: part.property("state") == "off", timeout=SECONDS)
    assert pitch(heard[0]) == pytest.approx(440, abs=2)
    page.set_seen(seen=False)
    assert listener.state is Listening.OFF
    player.shutdown()


def pitch(samples: np.ndarray[tuple[int], np.dtype[np.int16]]) -> float:
    """The strongest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.argmax(spectrum) * SAMPLE_RATE / len(samples))
