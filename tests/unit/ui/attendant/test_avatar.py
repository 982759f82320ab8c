"""The page *Avatar* under a finger, with a service over real HTTP behind it."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.config.loading import load
from kiosk.net.loop import NetworkThread
from kiosk.player.preview import SoundPreview
from kiosk.ui.attendant import avatar_voice_preview
from kiosk.ui.attendant.avatar import AvatarPageModel
from tests.catalogue import Catalogue, running_catalogue
from tests.unit.ui.scene import Stage


@pytest.fixture
def service() -> Iterator[Catalogue]:
    with running_catalogue() as catalogue:
        yield catalogue


@pytest.fixture
def show(qtbot: QtBot, network: NetworkThread, service: Catalogue, tmp_path: Path) -> Iterator[Stage]:
    """The page, open."""
    stage = Stage(qtbot, network, "1920x1080", service.url, tmp_path)
    stage.attendant._enter("open")
    stage.attendant.turnTo("avatar")
    yield stage
    page_of(stage).close()
    stage.window.destroy()


def page_of(show: Stage) -> AvatarPageModel:
    return show.attendant._pages.avatar


def there(show: Stage, name: str) -> bool:
    return any(item.objectName() == name for item in show.items())


def touch(show: Stage, name: str) -> None:
    """When it is there and drawn."""
    show.qtbot.waitUntil(lambda: there(show, name))
    show.draw()
    show.tap(show.find(name))


def text(show: Stage, name: str) -> str:
    return str(show.find(name).property("text"))


def type_into(show: Stage, name: str, words: str) -> None:
    touch(show, name)
    for letter in words:
        show.tap_key(letter)


def picture_of(show: Stage, look: str) -> QQuickItem:
    """The look's picture, decoded."""

    def images() -> list[QQuickItem]:
        found = [item for item in show.items() if item.objectName() == f"look-{look}"]
        return [i for item in found for i in _below(item) if i.inherits("QQuickImage") and i.property("paintedHeight")]

    show.qtbot.waitUntil(lambda: bool(images()), timeout=10_000)
    return images()[0]


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _below(child)


def test_a_look_and_a_voice_are_chosen_and_saved_with_the_picture(show: Stage, tmp_path: Path) -> None:
    touch(show, "look-look-1")
    picture_of(show, "look-1")
    assert text(show, "chosenText") == "Noah 1 · mia-en"
    touch(show, "ownVoiceButton")
    assert text(show, "chosenText").endswith("voice 1")
    assert not there(show, "ownVoiceButton")
    touch(show, "voice-voice-2")
    touch(show, "saveAvatarButton")
    show.qtbot.waitUntil(lambda: text(show, "avatarTold") == "Saved.")
    saved = load(tmp_path / "kiosk.toml")
    assert (saved.avatar.id, saved.avatar.voice_id) == ("look-1", "voice-2")
    still = saved.screen.theme.avatar_picture
    assert still
    assert QImage(str(still)).height() == 640, "the whole picture, not the cell's"
    assert text(show, "inForceText").startswith("In use: Noah 1")
    touch(show, "look-look-2")
    touch(show, "pictureButton")
    touch(show, "saveAvatarButton")
    show.qtbot.waitUntil(lambda: load(tmp_path / "kiosk.toml").avatar.id == "look-2")
    assert load(tmp_path / "kiosk.toml").screen.theme.avatar_picture == still, "left alone"


def test_a_look_without_its_picture_is_saved_all_the_same(
    show: Stage, service: Catalogue, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    service.fail["/looks/40.jpg"] = 403
    touch(show, "look-look-1")
    page_of(show).chooseLook("look-40")
    touch(show, "saveAvatarButton")
    show.qtbot.waitUntil(lambda: text(show, "avatarTold").startswith("Saved, but"))
    saved = load(tmp_path / "kiosk.toml")
    assert (saved.avatar.id, saved.screen.theme.avatar_picture) == ("look-40", None)


def test_filters_and_the_search_find_what_is_far_down(show: Stage, service: Catalogue) -> None:
    touch(show, "looks-gender-male")
    show.qtbot.waitUntil(lambda: there(show, "look-look-1") and not there(show, "look-look-0"))
    touch(show, "looks-ownership-private")
    show.qtbot.waitUntil(lambda: text(show, "looksNote") == "6 in all")
    touch(show, "looks-ownership-private")
    type_into(show, "lookSearch", "kenji")
    show.qtbot.waitUntil(lambda: text(show, "looksNote") == "12 in all", timeout=10_000)
    touch(show, "look-look-9")
    show.qtbot.waitUntil(lambda: text(show, "chosenText").startswith("Kenji 9"))
    assert not show.attendant.property("typing"), "the keyboard has done its work"
    touch(show, "voices-language-German")
    show.qtbot.waitUntil(lambda: text(show, "voicesNote") == "20 in all")


def test_a_service_that_fails_or_is_slow_leaves_the_page_usable(show: Stage, service: Catalogue) -> None:
    show.qtbot.waitUntil(lambda: there(show, "look-look-0"))
    service.fail["/v3/voices"] = 500
    service.slow["/v3/avatars/looks"] = 2.0
    touch(show, "voices-gender-female")
    show.qtbot.waitUntil(lambda: text(show, "voicesNote") == "Could not be loaded.")
    touch(show, "looks-ownership-public")
    assert text(show, "looksNote") == "Loading …"
    service.fail.clear()
    touch(show, "voicesAgain")
    show.qtbot.waitUntil(lambda: text(show, "voicesNote") == "70 in all")
    assert text(show, "looksNote") == "Loading …", "meanwhile"
    service.slow.clear()
    show.qtbot.waitUntil(lambda: there(show, "look-look-0"), timeout=10_000)


def test_scrolling_brings_more_and_cached_pictures_are_not_fetched_again(show: Stage, service: Catalogue) -> None:
    picture_of(show, "look-0")
    grid = show.find("looksGrid")
    for _ in range(200):
        grid.setProperty("contentY", grid.property("contentY") + 60)
        show.draw()
        if there(show, "look-look-119"):
            break
    picture_of(show, "look-119")
    assert service.requests["/v3/avatars/looks"] == 3
    assert text(show, "looksNote") == "120 in all"
    page_of(show)._pictures._ready.clear()
    grid.setProperty("contentY", 0.0)
    picture_of(show, "look-0")
    assert service.requests["/looks/0.jpg"] == 1


def test_without_a_disk_pictures_are_shown_all_the_same(
    qtbot: QtBot, network: NetworkThread, service: Catalogue, tmp_path: Path
) -> None:
    (tmp_path / "previews").touch()
    stage = Stage(qtbot, network, "1280x720", service.url, tmp_path)
    stage.attendant._enter("open")
    stage.attendant.turnTo("avatar")
    picture_of(stage, "look-0")
    page_of(stage).close()
    stage.window.destroy()


class QuietSample(SoundPreview):
    """Sounds until it is stopped."""

    playing: ClassVar[list["QuietSample"]] = []

    def __init__(self, data: bytes, audio_device: str, volume: int) -> None:
        super().__init__(data, audio_device, volume)
        self.heard = data, audio_device, volume
        self.over = threading.Event()

    def play(self) -> bool:
        self.playing.append(self)
        self.over.wait(20)
        return True

    def stop(self) -> None:
        self.over.set()


def test_a_voice_is_heard_only_while_nobody_talks(
    show: Stage, service: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avatar_voice_preview, "SoundPreview", QuietSample)
    playing = QuietSample.playing = []
    touch(show, "hear-voice-0")
    show.qtbot.waitUntil(lambda: len(playing) == 1)
    assert playing[0].heard[0].startswith(b"RIFF")
    assert playing[0].heard[1:] == ("auto", 80)
    touch(show, "hear-voice-1")
    show.qtbot.waitUntil(lambda: len(playing) == 2)
    assert playing[0].over.is_set()
    show.talk.enter("queued")
    assert playing[1].over.is_set(), "a conversation is not disturbed"
    show.draw()
    show.tap(show.find("hear-voice-0"))
    page_of(show).hear("voice-0")
    assert page_of(show).property("sounding") == ""
    show.talk.enter("idle")
    service.fail["/voices/0.wav"] = 404
    touch(show, "hear-voice-0")
    show.qtbot.waitUntil(lambda: text(show, "avatarTold").startswith("This voice"))
    assert len(playing) == 2


def test_a_trial_is_seen_instead_of_the_panel_which_comes_back_by_itself(show: Stage) -> None:
    show.visitor.begin()
    touch(show, "look-look-3")
    touch(show, "voices-language-German")
    touch(show, "voice-voice-1")
    show.draw()
    touch(show, "tryButton")
    assert show.talk.verbatim
    assert str(show.talk.asked[0]).startswith("Hallo!"), "a line in the voice's language"
    assert show.talk.languages == ["de"]
    assert show.talk.avatar
    assert (show.talk.avatar.id, show.talk.avatar.voice_id) == ("look-3", "voice-1")
    show.qtbot.waitUntil(lambda: not there(show, "tryButton"))
    assert show.attendant.property("state") == "open"
    assert show.visitor.property("screen") == "wait"
    show.talk.enter("playing")
    show.talk.enter("closing")
    show.qtbot.waitUntil(lambda: there(show, "tryButton"))
    assert not show.find("tryButton").isEnabled(), "not before the session is closed"
    show.talk.enter("idle")
    type_into(show, "tryLine", "a")
    show.qtbot.waitUntil(lambda: there(show, "look-look-0"))
    other = show.place(show.find("look-look-0")).center().toPoint()
    touch(show, "tryButton")
    assert str(show.talk.asked[1]) != str(show.talk.asked[0])
    assert show.visitor.property("screen") == "wait", "also while the last goodbye is still there"
    show.qtbot.waitUntil(lambda: not there(show, "tryButton"))
    show.talk.enter("playing")
    show.draw()
    QTest.mouseClick(show.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, other)
    show.qtbot.waitUntil(lambda: there(show, "tryButton"))
    assert show.talk.state == "closing", "a touch ends it"
    assert page_of(show).property("look") == "look-3", "and is no touch on the panel"


@pytest.mark.parametrize("state", ["failed", "lingering"])
def test_a_trial_that_fails_or_leaves_its_session_open_is_ended(show: Stage, state: str) -> None:
    touch(show, "look-look-3")
    touch(show, "tryButton")
    show.talk.report.error = "K-402-ABCD: no credit"
    show.talk.enter(state)
    show.qtbot.waitUntil(lambda: show.talk.state in {"idle", "closing"})
    show.talk.enter("idle")
    show.qtbot.waitUntil(lambda: there(show, "tryButton"))
    assert ("no credit" in text(show, "avatarTold")) == (state == "failed")
    assert page_of(show).property("look") == "look-3", "nothing is lost"


def test_the_panel_locks_during_a_trial_as_always(show: Stage) -> None:
    touch(show, "tryButton")
    show.attendant._lock.timeout.emit()
    assert show.attendant.property("state") == "shut"
    assert show.talk.state == "closing", "nobody pays for what staff do not see any more"
    show.talk.enter("idle")
    assert show.attendant.property("state") == "shut"
