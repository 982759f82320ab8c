"""Pictures of every screen, to be looked at: `python -m tests.screen.gallery FOLDER [--size 1080x1920]`.

Needs a display at least as large. The conversation is a fake one that does what this script tells it.
"""

import argparse
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.avatar.errors import Meaning
from kiosk.avatar.models import Word
from kiosk.config.loading import load
from kiosk.ledger.models import Position
from kiosk.net.loop import NetworkThread
from kiosk.recordings.line import Line, silent_line
from kiosk.recordings.recording import Clip
from kiosk.recordings.store import RecordingStore, folder_of
from kiosk.speech.errors import SpeechError, SpeechProblem
from kiosk.ui.attendant.panel import PAGES, AttendantModel
from kiosk.ui.attendant.tray import AttendantTray
from kiosk.ui.visitor.attract_media import AttractMedia
from kiosk.ui.visitor.screen import Screen
from kiosk.ui.visitor.visitor import VisitorModel
from kiosk.ui.window.window import KioskWindow, prepare_environment
from tests.catalogue import running_catalogue
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at
from tests.unit.ui.fake_conversation import FakeConversation, FakeStanding, SilentLoopPlayer, fake_attendant

SAID = {
    "en": "Welcome ! It is good to have you here . The museum opens at nine , and the garden is free for everyone .",
    "de": "Willkommen ! Schön , dass Sie hier sind . Das Museum öffnet um neun Uhr , der Garten ist für alle frei .",
    "fr": "Bienvenue ! Quel plaisir de vous voir . Le musée ouvre à neuf heures et le jardin est libre d'accès .",
    "es": "¡ Bienvenido ! Me alegra verle . El museo abre a las nueve y el jardín es libre para todos .",
    "ar": "أهلاً وسهلاً بكم في متحف Kiosk Hall الجميل ، يفتح المتحف في التاسعة صباحاً والحديقة مجانية للجميع .",
    "ja": "ようこそ 、 お越し くださいました 。 博物館 は 九時 に 開きます 。 庭園 は どなた でも 無料 です 。",
}


def words(language: str) -> list[Word]:
    """What the avatar says, a word every 0.4 s."""
    return [Word(text, 0.4 * i, 0.4 * i + 0.38) for i, text in enumerate(SAID[language].split())]


def settle(seconds: float) -> None:
    """Let Qt run; for animations, which are looked at and not tested."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def fill_library(attendant: AttendantModel) -> None:
    """A greeting and the silent loop that are recorded, a goodbye that is not, and what is not said any more."""
    page = attendant._pages.conversation
    texts = {"greeting": "Welcome! It is good to have you here.", "goodbye": "Goodbye, and come again soon!"}
    page._edits.save({f"conversation.{name}.en": text for name, text in texts.items()})
    settle(0.5)
    settings = page._recorded._live.wanted
    library = RecordingStore(folder_of(settings), settings.library.most_bytes)
    for text in (texts["greeting"], "Good morning! What would you like to know?", ""):
        line = Line("mia", "mia-en", "en", text) if text else silent_line("mia")
        saved = library.save(line, Clip("mpegts", bytes(1_200_000), 7.2), Decimal("0.36"))
        assert saved
        for _ in text:
            library.note_played(saved)


def scenes(
    visitor: VisitorModel, talk: FakeConversation, tray: AttendantTray, attendant: AttendantModel, language: str
) -> Iterator[str]:
    """Go through all screens; yields the name of each while it is there."""
    question = visitor._question
    yield "attract"
    visitor.begin()
    visitor._preferences.chooseLanguage(language)
    yield "ask"
    visitor.send()
    yield "ask-empty"
    question.setProperty("text", "   ")
    visitor.send()
    yield "ask-spaces"
    question.setProperty("text", "Why is the sky blue? " * 120)
    visitor.send()
    yield "ask-long"
    question.setProperty("text", "Why is the sky blue, and why does it turn red in the evening?")
    visitor._deadline.countdown.over.emit()
    yield "still-there"
    visitor.touched()
    question.setProperty("text", "")
    visitor.talk()
    visitor._listener.microphone.level_changed.emit(-25.0)
    yield "listen"
    visitor._listener.microphone.failed.emit(SpeechProblem.NOISE)
    yield "listen-noise"
    visitor._listener.understood.emit("Why is the sky blue, and why does it turn red in the evening?")
    yield "understood"
    visitor.touched()
    yield from conversation(visitor, talk, language)
    tray.show()
    yield "tray"
    tray.clean()
    yield "cleaning"
    tray._end_cleaning()
    attendant.ask()
    yield "panel-pin"
    attendant._enter("open")
    yield from panel(attendant, talk)
    attendant.shut()


def sound(attendant: AttendantModel, talk: FakeConversation) -> Iterator[str]:
    """The page *Sound* while something is tried, and with what can be wrong."""
    page = attendant._pages.sound
    loudspeaker, microphone, understanding = page._loudspeaker, page._microphone, page._understanding
    microphone.measure()
    microphone._microphone.level_changed.emit(-25.0)
    yield "panel-sound-level"
    microphone.finish()
    understanding._kind = "server"
    understanding._on_saved("setting speech.server_url = 'museum': must be an https address")
    understanding._on_told(understanding._turn, SpeechError(SpeechProblem.DOWN, "the server answered 401"))
    microphone._text, microphone._text_seconds = "When does the museum open on Sundays?", 0.8
    loudspeaker._on_outputs({})
    loudspeaker._on_saved("the settings file cannot be written")
    microphone._on_failed(SpeechProblem.DEAD)
    yield "panel-sound-problems"
    talk.enter("polling")
    yield "panel-sound-busy"
    talk.enter("idle")


def panel(attendant: AttendantModel, talk: FakeConversation) -> Iterator[str]:
    """The pages for staff and what is on them."""
    for page in PAGES:
        attendant.turnTo(page)
        yield f"panel-{page}"
        if page == "avatar":
            yield from avatar_page(attendant)
    attendant.turnTo("sound")
    yield from sound(attendant, talk)
    attendant.turnTo("conversation")
    for section in ("script", "recorded", "visitors"):
        attendant._pages.conversation.turnTo(section)
        yield f"panel-conversation-{section}"
    attendant._pages.conversation.turnTo("script")
    attendant._pages.conversation._script.edit("")
    yield "panel-conversation-entry"
    attendant._pages.conversation._script.giveUp()
    attendant.turnTo("system")
    system = attendant._pages.system
    system._network_test.start()
    for section in ("network", "log", "machine"):
        system.turnTo(section)
        yield f"panel-system-{section}"


def avatar_page(attendant: AttendantModel) -> Iterator[str]:
    """The page *Avatar* in use."""
    page = attendant._pages.avatar
    page.chooseLook("look-2")
    page.chooseVoice("voice-4")
    page._looks.filterBy("gender", "female")
    page._voices.filterBy("language", "German")
    yield "panel-avatar-chosen"
    attendant.setTyping(True)
    page._looks.filterBy("search", "nobody")
    yield "panel-avatar-typing"
    attendant.setTyping(False)


def conversation(visitor: VisitorModel, talk: FakeConversation, language: str) -> Iterator[str]:
    """The screens after a question."""
    visitor.send()
    talk.queue_changed.emit(Position(2, 75.0))
    yield "line"
    talk.enter("creating")
    talk.enter("polling")
    yield "wait"
    talk.enter("playing")
    talk.first_frame_shown.emit()
    talk.words_changed.emit(words(language))
    talk.position_changed.emit(2.5)
    yield "talk"
    talk.limit_near.emit()
    talk.enter("lingering")
    yield "follow-up"
    visitor.askMore()
    yield "ask-more"
    visitor._question.setProperty("text", "And at night?")
    visitor.send()
    yield "thinking"
    talk.fail(Meaning.REWORD)
    yield "trouble-reword"
    talk.fail(Meaning.AGAIN)
    yield "trouble-again"
    talk.fail(Meaning.UNSENT)
    yield "trouble-unsent"
    talk.fail(Meaning.STAFF)
    yield "trouble-staff"
    visitor.tryAgain()
    visitor.stop()
    yield "goodbye"
    visitor._go(Screen.ATTRACT)
    talk.enter("idle")
    visitor._go(Screen.CLOSED)
    yield "closed"
    visitor._go(Screen.ATTRACT)


def visit(
    folder: Path, size: str, language: str, options: dict[str, str], service: str
) -> Iterator[tuple[str, Callable[[], None]]]:
    """Every screen's name, and what saves its picture."""
    settings = load(
        overrides={"speech.send_after_seconds": "30", **{f"screen.{name}": value for name, value in options.items()}}
    )
    network = NetworkThread()
    network.start()
    talk = FakeConversation()
    standing = FakeStanding()
    standing.wait_seconds = 6.0
    visitor = VisitorModel(settings, talk.as_real, standing.as_real, listener_at(FakeMicrophone()))
    tray = AttendantTray(visitor, lambda _: None, calm=settings.screen.calm)
    attendant = fake_attendant(visitor, talk, network, folder, service)
    loop = AttractMedia(network, SilentLoopPlayer().as_real, visitor)
    window = KioskWindow(settings, visitor, loop, tray, attendant, size)
    loop.set_source(settings.screen.loop, settings.screen.loop_seconds)
    window.quick_window.setPosition(0, 0)
    window.show()

    fill_library(attendant)

    def save() -> None:
        quick = window.quick_window
        picture = quick.screen().grabWindow(quick.winId())
        picture.save(str(folder / f"{name}-{language}-{size}.png"))

    for name in scenes(visitor, talk, tray, attendant, language):
        yield name, save
    window.destroy()
    network.stop()


def main() -> None:
    """Save the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--language", default="en")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of [screen]")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    prepare_environment()
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.OpenGL)
    app = QGuiApplication([])
    options = dict(setting.split("=", 1) for setting in given.set)
    with running_catalogue() as catalogue:
        for _, save in visit(given.folder, given.size, given.language, options, catalogue.url):
            settle(0.9)
            save()
    QCoreApplication.processEvents()
    app.quit()


if __name__ == "__main__":
    main()
