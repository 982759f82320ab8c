"""A finger on the panel's page *Conversation*."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.app.service import DEMO_SCRIPT
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.conversation import ConversationPageModel
from tests.unit.ui.fake_conversation import fake_live
from tests.unit.ui.scene import Stage

SIZES = ["1280x720", "720x1280"]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    script = tmp_path / "answers.toml"
    script.write_text(DEMO_SCRIPT.read_text())
    path = tmp_path / "kiosk.toml"
    path.write_text(
        f"data_dir = '{tmp_path}'\n[answers]\nkind = 'chat'\nscript = '{script}'\nchat_url = 'https://a.b'\n"
    )
    return path


def open_page(show: Stage, network: NetworkThread, config: Path, section: str) -> ConversationPageModel:
    page = ConversationPageModel(fake_live(network, config), network, lambda: None, show.visitor)
    show.attendant._pages = replace(show.attendant._pages, conversation=page)
    show.attendant._enter("open")
    show.draw()
    show.tap(show.find("tab-conversation"))
    show.draw()
    show.tap(show.find(f"section-{section}"))
    show.qtbot.waitUntil(lambda: bool(page._script.property("entries")))
    show.draw()
    return page


def written_in(show: Stage) -> QQuickItem | None:
    return next((item for item in show.items() if item.hasActiveFocus() and item.property("cursorRectangle")), None)


def wait_in_sight(show: Stage, name: str) -> None:
    """Until this field is written in, and seen as a whole above the keyboard and below the tabs."""

    def seen() -> bool:
        item = written_in(show)
        if not item or item.objectName() != name:
            return False
        cursor = item.mapRectToScene(item.property("cursorRectangle"))
        tabs = show.place(show.find("tab-conversation")).bottom()
        return bool(tabs < cursor.top() and cursor.bottom() < show.place(show.find("keyboard")).top())

    show.qtbot.waitUntil(seen)


@pytest.mark.parametrize("size", SIZES)
def test_what_is_written_in_stays_in_sight(
    stage: Callable[..., Stage], network: NetworkThread, config: Path, size: str
) -> None:
    show = stage(size)
    page = open_page(show, network, config, "script")
    show.tap(show.find("entry-toilets"))
    show.draw()
    show.tap(show.find("addQuestion"))
    wait_in_sight(show, "question-5")
    show.draw()
    show.tap(show.find("removeAnswer"))
    show.qtbot.waitUntil(lambda: written_in(show) is None)
    assert not show.attendant.property("typing")
    show.draw()
    show.tap(show.find("keepAnswer"))
    show.draw()
    show.find("answer").forceActiveFocus()
    wait_in_sight(show, "answer")
    show.draw()
    show.tap(show.find("giveUpAnswer"))
    page.turnTo("visitors")
    show.draw()
    show.find("suggestion-3").forceActiveFocus()
    wait_in_sight(show, "suggestion-3")


def test_the_keyboard_has_the_letters_of_the_language_that_is_written(
    stage: Callable[..., Stage], network: NetworkThread, config: Path
) -> None:
    show = stage()
    open_page(show, network, config, "script")
    show.tap(show.find("addAnswer"))
    show.draw()
    show.tap(show.find("draftLanguage-ar"))
    show.draw()
    show.tap(show.find("question-0"))
    show.tap_key("ب")
    show.qtbot.waitUntil(lambda: show.find("question-0").property("text") == "ب")
    show.draw()
    show.tap(show.find("draftLanguage-en"))
    show.draw()
    assert show.find("question-0").property("text") == ""
    assert show.attendant.property("keyboardLocale") == ""


def test_a_lock_in_the_middle_of_a_word_saves_it(
    stage: Callable[..., Stage], network: NetworkThread, config: Path
) -> None:
    show = stage()
    show.visitor.begin()
    show.visitor._question.setProperty("text", "o")
    open_page(show, network, config, "answers")
    show.tap(show.find("chatModel"))
    show.find("chatModel").setProperty("text", "other")
    show.draw()
    show.tap(show.find("lockButton"))
    show.qtbot.waitUntil(lambda: tomllib.loads(config.read_text())["answers"].get("chat_model") == "other")
    assert show.attendant.property("state") == "shut"
    show.draw()
    show.tap_key("h")
    show.qtbot.waitUntil(lambda: str(show.visitor._question.property("text")).lower() == "oh")


def test_a_lock_in_the_middle_of_a_key_saves_none(
    stage: Callable[..., Stage], network: NetworkThread, config: Path
) -> None:
    config.write_text(config.read_text() + "\nchat_key = 'whole'\n")
    show = stage()
    page = open_page(show, network, config, "answers")
    show.tap(show.find("chatKey"))
    show.find("chatKey").setProperty("text", "ha")
    show.draw()
    show.tap(show.find("lockButton"))
    assert show.attendant.property("state") == "shut"
    page._edits.save({"answers.chat_model": "saved after it"})
    show.qtbot.waitUntil(lambda: "saved after it" in config.read_text())
    assert tomllib.loads(config.read_text())["answers"]["chat_key"] == "whole"


def test_kinds_and_numbers_take_a_touch(stage: Callable[..., Stage], network: NetworkThread, config: Path) -> None:
    show = stage()
    open_page(show, network, config, "answers")
    show.tap(show.find("thresholdLess"))
    show.tap(show.find("thresholdLess"))
    show.tap(show.find("kind-script"))
    show.qtbot.waitUntil(
        lambda: {"kind": "script", "threshold": 70}.items() <= tomllib.loads(config.read_text())["answers"].items()
    )
    show.qtbot.waitUntil(lambda: show.find("thresholdText").property("text") == "70")
    show.draw()
    assert "chatUrl" not in [item.objectName() for item in show.items()], "nothing of a model that does not answer"
