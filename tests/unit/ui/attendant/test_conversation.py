"""What staff change on the panel's page *Conversation*, and what comes of it in the files."""

import errno
import os
import tomllib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, cast
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app.service import DEMO_SCRIPT, with_sandbox_urls
from kiosk.config.loading import load
from kiosk.config.settings import Settings
from kiosk.config.writer import change_settings
from kiosk.net.loop import NetworkThread
from kiosk.system.program import SandboxLauncher
from kiosk.ui.attendant.conversation import ConversationPageModel
from kiosk.ui.attendant.live_settings import LiveSettings
from tests.unit.ui.fake_conversation import fake_live

SCRIPT = """\
# Ada's answers.

# The most asked one.
[toilets.en]
ask = ["Where are the toilets?"]   # one is enough
say = "Behind you."

[toilets.de]
ask = ["Wo sind die Toiletten?"]
say = "Hinter Ihnen."
"""


class House:
    """A page, the files behind it, and how often the answers were read again."""

    def __init__(self, qtbot: QtBot, network: NetworkThread, folder: Path) -> None:
        self.qtbot = qtbot
        self.network = network
        self.folder = folder
        self.config = folder / "kiosk.toml"
        self.script = folder / "answers by hand.toml"
        self.parent = QObject()
        self.reread = 0
        self.config.write_text(f"data_dir = '{folder / 'data'}'\n")

    def open(self, *lines: str, demo: bool = False) -> ConversationPageModel:
        """The page over a settings file with these lines more."""
        self.config.write_text(self.config.read_text() + "\n".join(lines) + "\n")
        live = self._demo() if demo else fake_live(self.network, self.config)
        page = ConversationPageModel(live, self.network, self._count, self.parent)
        page.set_seen(seen=True)
        self.wait(lambda: page._script._found.path == live.saved.answers.script and not page._script._busy)
        return page

    def open_own(self) -> ConversationPageModel:
        self.script.write_text(SCRIPT)
        page = self.open(f"answers = {{ kind = 'script', script = '{self.script}' }}")
        self.wait(lambda: "toilets" in page._script._tables)
        return page

    def wait(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=5000)

    def saved(self) -> dict[str, Any]:
        return tomllib.loads(self.config.read_text())

    def _count(self) -> None:
        self.reread += 1

    def _demo(self) -> LiveSettings:
        """As the kiosk does on its embedded sandbox."""
        embedded = cast("SandboxLauncher", Mock(url="http://127.0.0.1:9"))

        def save(changes: Mapping[str, Any]) -> Settings:
            return change_settings(changes, self.config)

        settings = load(self.config)
        serve = partial(with_sandbox_urls, embedded=embedded)
        return LiveSettings(settings, self.network, save, lambda: settings, lambda: True, serve)


@pytest.fixture
def house(qtbot: QtBot, network: NetworkThread, tmp_path: Path) -> House:
    return House(qtbot, network, tmp_path)


def write_entry(page: ConversationPageModel, question: str, answer: str) -> None:
    page._script.edit("")
    page._script._draft.typeQuestion(0, question)
    page._script._draft.typeAnswer(answer)
    page._script.save()


def test_what_was_typed_stays_until_it_can_be_saved(house: House) -> None:
    page = house.open()
    edits = page._edits
    edits.typeIn("answers.chat_url", "http://models.example/v1")
    page.enterAddress("http://models.example/v1")
    house.wait(lambda: "must be an https address" in edits.property("problem"))
    assert edits.value("answers.chat_url") == "http://models.example/v1"
    assert "answers" not in house.saved()
    edits.typeIn("answers.chat_url", "https://models.example/v1")
    page.enterAddress("https://models.example/v1")
    house.wait(lambda: house.saved().get("answers") == {"chat_url": "https://models.example/v1"})
    house.wait(lambda: edits.property("problem") == "" and not edits._typed)


def test_fingers_that_are_quicker_than_the_disk_are_all_counted(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    page = house.open()
    change = Mock(wraps=page._edits._live.change)
    monkeypatch.setattr(page._edits._live, "change", change)
    for _ in range(4):
        page._edits.step("conversation.follow_up_seconds", 1, 0, 25)
    assert page._edits.value("conversation.follow_up_seconds") == 14
    assert change.call_count == 1, "one saving after the other: the last one counts"
    house.wait(lambda: house.saved().get("conversation") == {"follow_up_seconds": 14})
    assert change.call_count == 2


def test_a_key_is_saved_and_never_shown(house: House) -> None:
    page = house.open()
    assert not page._edits.property("keySet")
    page._edits.typeIn("answers.chat_key", "sk-1")
    page._edits.enterKey("sk-1")
    house.wait(lambda: page._edits.property("keySet"))
    assert page._edits.property("typedKey") == ""
    assert "sk-1" not in str(page._edits.property("values"))
    page._edits.enterKey("")
    assert house.saved()["answers"] == {"chat_key": "sk-1"}


def test_a_language_model_without_an_address_answers_as_soon_as_it_has_one(house: House) -> None:
    page = house.open()
    page.chooseKind("chat")
    assert page.property("wantsAddress")
    assert page.property("kind") == "repeat"
    page.enterAddress("https://models.example/v1")
    house.wait(lambda: page.property("kind") == "chat" and not page.property("wantsAddress"))


def test_a_script_without_an_answer_needs_one_first(house: House) -> None:
    page = house.open()
    page.chooseKind("script")
    assert page.property("section") == "script"
    assert page._script.property("note") == "first"
    write_entry(page, "Is there a bar?", "Upstairs.")
    house.wait(lambda: page._script.property("note") == "use")
    assert house.saved()["answers"] == {"script": str(house.folder / "data" / "answers.toml")}
    page._script.answerWith(True)
    house.wait(lambda: page.property("kind") == "script")
    assert [entry["question"] for entry in page._script.property("entries")] == ["Is there a bar?"]


def test_the_packaged_example_is_shown_and_a_change_makes_a_copy(house: House) -> None:
    before = DEMO_SCRIPT.read_text()
    page = house.open(demo=True)
    house.wait(lambda: page._script.property("entries"))
    assert page.property("kind") == "chat"
    assert page._script.property("file") == ""
    page._edits.step("answers.threshold", -5, 0, 100)
    house.wait(lambda: house.saved().get("answers") == {"threshold": 75})
    write_entry(page, "Is there a bar?", "Upstairs.")
    house.wait(lambda: page._script.property("note") == "use")
    page._script.answerWith(True)
    copy = house.folder / "data" / "answers.toml"
    wanted = {"threshold": 75, "script": str(copy), "kind": "script"}
    house.wait(lambda: house.saved()["answers"] == wanted)
    assert copy.read_text() == f'{before}\n[is-there-a-bar.en]\nask = ["Is there a bar?"]\nsay = "Upstairs."\n'
    assert DEMO_SCRIPT.read_text() == before


def test_the_example_answers_alone_where_staff_choose_that(house: House) -> None:
    page = house.open(demo=True)
    house.wait(lambda: page._script.property("entries"))
    page.chooseKind("script")
    copy = house.folder / "data" / "answers.toml"
    house.wait(lambda: house.saved().get("answers") == {"script": str(copy), "kind": "script"})
    assert copy.read_text() == DEMO_SCRIPT.read_text()


def test_a_new_script_that_cannot_be_named_in_the_settings_leaves_no_file(house: House) -> None:
    page = house.open()
    house.config.chmod(0o400)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.access", lambda *_: False)  # root may write anything
        write_entry(page, "Is there a bar?", "Upstairs.")
        house.wait(lambda: "cannot be written" in page._script.property("problem"))
    house.wait(lambda: not [*(house.folder / "data").iterdir()])
    assert page._script.property("editing")
    assert page._script._draft._questions == {"en": ["Is there a bar?"]}


def test_an_answer_is_changed_in_the_operators_own_file(house: House) -> None:
    page = house.open_own()
    page._script.edit("toilets")
    draft = page._script._draft
    draft.chooseLanguage("de")
    draft.addQuestion()
    draft.typeQuestion(1, "Klo?")
    draft.chooseLanguage("fr")
    draft.typeQuestion(0, "Où ?")
    page._script.save()
    assert page._script.property("note") == "incomplete"
    assert page._script.property("lacking") == "Français"
    draft.typeAnswer("Là.")
    page._script.save()
    house.wait(lambda: page._script.property("note") == "saved")
    assert house.script.read_text() == SCRIPT.replace('Toiletten?"]', 'Toiletten?", "Klo?"]') + (
        '\n[toilets.fr]\nask = ["Où ?"]\nsay = "Là."\n'
    )
    assert house.reread == 1
    page._script.edit("fallback")
    draft.typeAnswer("No idea.")
    page._script.save()
    house.wait(lambda: '[fallback]\nen = "No idea."\n' in house.script.read_text())
    house.wait(lambda: page._script.property("note") == "saved")
    page._script.edit("toilets")
    page._script.remove()
    house.wait(lambda: "toilets" not in house.script.read_text())
    assert house.script.read_text().startswith("# Ada's answers.\n\n# The most asked one.\n")


def test_what_somebody_wrote_by_hand_meanwhile_is_not_overwritten(house: House) -> None:
    page = house.open_own()
    page._script.edit("toilets")
    page._script._draft.typeAnswer("Upstairs.")
    by_hand = SCRIPT.replace("Hinter Ihnen.", "Draußen.")
    house.script.write_text(by_hand)
    page._script.save()
    house.wait(lambda: page._script.property("note") == "changed" and page._script._found.text == by_hand)
    assert house.script.read_text() == by_hand
    assert page._script._draft.property("answer") == "Upstairs.", "nothing typed is lost"
    assert house.reread == 0


def test_a_script_that_cannot_be_read_is_told_and_left_alone(house: House) -> None:
    page = house.open_own()
    house.script.write_text(SCRIPT + "[bar.en]\nask = []\nsay = 'x'\n")
    page._script.refresh()
    house.wait(lambda: "line 12: bar.en.ask" in page._script.property("problem"))
    assert not page._script.property("usable")
    house.script.write_text(SCRIPT)
    page._script.refresh()
    house.wait(lambda: page._script.property("usable"))


def test_a_question_is_tried_out(house: House) -> None:
    page = house.open_own()
    page._script.test("um, where are the toilets please")
    result = page._script.property("result")
    assert (result["entry"], result["enough"], result["said"]) == ("toilets", True, "Behind you.")
    assert result["score"] >= 80
    page._script.test("Where are the mummies?")
    result = page._script.property("result")
    assert (result["entry"], result["enough"]) == ("toilets", False)
    assert 40 < result["score"] < 80
    assert result["said"].startswith("I am sorry")
    page._script.testIn("de")
    assert page._script.property("result")["said"].startswith("Das weiß ich leider nicht")
    page._edits.step("answers.threshold", -50, 0, 100)
    house.wait(lambda: page._script.property("result")["enough"])


def test_answers_are_found_by_any_of_their_words(house: House) -> None:
    page = house.open_own()
    for text, found in (("HINTER", 1), ("toilétten", 1), ("bar", 0), ("", 1)):
        page._script.search(text)
        assert len(page._script.property("entries")) == found


def test_languages_are_offered_in_the_order_of_the_house(house: House) -> None:
    page = house.open('screen.languages = ["en", "de"]')
    visitors = page._visitors
    visitors.toggleLanguage("ja")
    visitors.makeFirst("de")
    house.wait(lambda: house.saved()["screen"]["languages"] == ["de", "en", "ja"])
    visitors.toggleLanguage("en")
    visitors.toggleLanguage("ja")
    visitors.toggleLanguage("de")
    house.wait(lambda: house.saved()["screen"]["languages"] == ["de"])
    assert [each["code"] for each in visitors.property("languages") if each["offered"]] == ["de"]


def test_suggestions_and_greeting_are_saved_for_each_language(house: House) -> None:
    page = house.open('screen.suggestions.de = ["Wann?"]')
    visitors = page._visitors
    visitors.typeSuggestion(2, "Where?")
    visitors.saveSuggestions()
    visitors.typeGreeting("Hello!")
    visitors.saveGreeting()
    house.wait(lambda: house.saved().get("conversation") == {"greeting": {"en": "Hello!"}})
    assert house.saved()["screen"]["suggestions"] == {"de": ["Wann?"], "en": ["Where?"]}
    house.wait(lambda: not page._edits._typed)
    assert visitors.property("suggestions") == ["Where?", "", "", ""]
    visitors.lookAt("de")
    visitors.typeSuggestion(0, " ")
    visitors.saveSuggestions()
    house.wait(lambda: house.saved()["screen"]["suggestions"] == {"en": ["Where?"]})


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "stick"
    (folder / "autumn").mkdir(parents=True)
    (folder / "autumn" / "1.JPG").write_bytes(b"leaf")
    (folder / "autumn" / "bill.pdf").touch()
    (folder / "letters").mkdir()
    (folder / "film.mp4").write_bytes(b"film")
    monkeypatch.setattr("kiosk.ui.attendant.conversation_attract_media.usb_sticks", lambda: iter([folder]))
    return folder


def test_what_runs_while_nobody_is_there_comes_from_a_stick(
    house: House, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = house.open()
    house.wait(lambda: page._loop.property("choices"))
    assert [each["name"] for each in page._loop.property("choices")] == ["autumn", "film.mp4"]
    kept = house.folder / "data" / "loop"
    for name in ("film.mp4", "autumn", "film.mp4", "autumn"):
        page._loop.choose(str(stick / name))
        house.wait(lambda: house.saved().get("screen") == {"loop": str(kept / name)})  # noqa: B023
    assert sorted(str(path.relative_to(kept)) for path in kept.rglob("*")) == ["autumn", "autumn/1.JPG", "film.mp4"]
    house.wait(lambda: len(page._loop.property("choices")) == 4)
    (stick / "film.mp4").write_bytes(b"another film of that name")
    page._loop.choose(str(stick / "film.mp4"))
    house.wait(lambda: house.saved().get("screen") == {"loop": str(kept / "film-2.mp4")})
    monkeypatch.setattr("shutil.disk_usage", lambda _: Mock(free=3))
    (stick / "film.mp4").write_bytes(b"a third one")
    page._loop.choose(str(stick / "film.mp4"))
    house.wait(lambda: "No space left" in page._loop.property("problem"))
    monkeypatch.undo()
    page._loop.choose("")
    house.wait(lambda: house.saved().get("screen") == {})


def test_a_full_disk_is_told_and_nothing_half_is_left(
    house: House, stick: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: Any) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("shutil.copyfile", fail)
    page = house.open()
    house.wait(lambda: page._loop.property("choices"))
    page._loop.choose(str(stick / "autumn"))
    house.wait(lambda: "No space left" in page._loop.property("problem"))
    assert not [*(house.folder / "data" / "loop").iterdir()]
    assert "screen" not in house.saved()
