"""Settings that change while the kiosk runs: saved and checked before they count, and only while nobody talks."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.answers import switchable
from kiosk.answers.answerer import Repeater
from kiosk.answers.factory import make_script
from kiosk.answers.script import Script
from kiosk.answers.switchable import SwitchableAnswerer
from kiosk.app.service import DEMO_SCRIPT as MUSEUM
from kiosk.config.loading import load
from kiosk.config.settings import AnswerSettings, PlayerSettings, Settings, SettingsError
from kiosk.config.writer import change_settings, refuse_overruled
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.visitor.preferences import Preferences

GIVEN = "# ours\navatar.id = 'ann'\n"


class Site:
    """The settings of a file, changed as the panel does it."""

    def __init__(self, config: Path, network: NetworkThread, qtbot: QtBot) -> None:
        config.write_text(GIVEN)
        self.config = config
        self.free = True
        self.came: list[Settings] = []
        self._qtbot = qtbot
        self.live = LiveSettings(
            load(config), network, self.save, lambda: load(config), lambda: self.free, lambda given: given
        )
        self.live.came.connect(self.came.append)

    def save(self, changes: Mapping[str, Any]) -> Settings:
        return change_settings(changes, self.config, check=self.check)

    def check(self, settings: Settings) -> None:
        if settings.avatar.id == "nobody":
            raise SettingsError("there is nobody")

    def wait(self, act: Callable[[Callable[[str], None]], None]) -> str:
        """What was wrong with what `act` does."""
        told: list[str] = []
        act(told.append)
        self._qtbot.waitUntil(lambda: bool(told))
        return told[0]

    def change(self, **changes: Any) -> str:
        return self.wait(lambda done: self.live.change({k.replace("__", "."): v for k, v in changes.items()}, done))


@pytest.fixture
def site(tmp_path: Path, network: NetworkThread, qtbot: QtBot) -> Site:
    return Site(tmp_path / "kiosk.toml", network, qtbot)


def test_what_is_changed_is_saved_and_counts_when_nobody_talks(site: Site) -> None:
    site.free = False
    assert not site.change(avatar__id="bob", poll__interval=0.7)
    assert "# ours" in site.config.read_text()
    assert site.live.saved.avatar.id == "bob"
    assert (site.live.in_force.avatar.id, site.came) == ("ann", [])
    site.live.settle()
    assert site.came == []
    site.free = True
    site.live.settle()
    site.live.settle()
    assert [settings.avatar.id for settings in site.came] == ["bob"], "once"
    assert site.came[0].poll.interval == load().poll.interval, "what needs a restart does not count before it"
    assert list(site.live.waiting) == ["poll.interval"]
    assert not site.change(poll__interval=None, avatar__id="ann")
    assert list(site.live.waiting) == []
    assert site.live.in_force.avatar.id == "ann"


def test_changes_are_saved_and_told_in_their_order(network: NetworkThread, qtbot: QtBot) -> None:
    overtaken = threading.Event()

    def save(changes: Mapping[str, Any]) -> Settings:
        if changes["player.volume"] == 30:
            overtaken.wait(0.2)
            raise SettingsError("too late")
        overtaken.set()
        return Settings().model_copy(update={"player": PlayerSettings(volume=changes["player.volume"])})

    live = LiveSettings(Settings(), network, save, Settings, lambda: True, lambda given: given)
    told: list[str] = []
    for volume in (30, 40):
        live.change({"player.volume": volume}, told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["too late", ""]
    assert live.saved.player.volume == 40


@pytest.mark.parametrize(("name", "value"), [("avatar__id", "nobody"), ("player__volume", 200), ("nonsense", 1)])
def test_what_cannot_be_used_is_not_saved(site: Site, name: str, value: object) -> None:
    assert site.change(**{name: value})
    assert site.config.read_text() == GIVEN
    assert (site.live.saved, site.came) == (load(site.config), [])


def test_a_file_that_was_edited_counts_after_a_reload(site: Site) -> None:
    site.config.write_text("avatar.id = 'eve'\nscreen.calm = true\n")
    assert not site.wait(site.live.reload)
    assert (site.live.in_force.avatar.id, site.live.waiting) == ("eve", ("screen.calm",))
    site.config.write_text("avatar.id = ''\n")
    assert "avatar.id" in site.wait(site.live.reload)
    assert site.live.in_force.avatar.id == "eve"


@pytest.mark.parametrize("variable", ["KIOSK_AVATAR__ID", "kiosk_avatar__id", "KIOSK_AVATAR"])
def test_what_the_environment_gives_cannot_be_changed_in_the_file(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_overruled(["avatar.id"])
    monkeypatch.setenv(variable, "{}")
    with pytest.raises(SettingsError, match=variable):
        refuse_overruled(["avatar.id"])
    refuse_overruled(["player.volume"])


def test_what_the_command_line_gives_cannot_be_changed_in_the_file() -> None:
    with pytest.raises(SettingsError, match=r"screen\.suggestions"):
        refuse_overruled(["screen.suggestions"], {"screen.suggestions.en": "x"})
    refuse_overruled(["screen.suggestions"], {"screen.languages": "x"})


def test_a_visitor_is_offered_what_the_site_offers_now(qtbot: QtBot) -> None:
    preferences = Preferences(load())
    told: list[str] = []
    preferences.language_changed.connect(told.append)
    changes = {"screen.languages": '["de", "en"]', "screen.suggestions": '{de = ["Wo?"]}', "player.volume": "35"}
    preferences.apply_settings(load(overrides=changes))
    assert (preferences.spoken, told[-1], preferences.volume_percent) == ("de", "de", 35)
    assert preferences.property("suggestions") == ["Wo?"]
    assert [each["code"] for each in preferences.property("languages")] == ["de", "en"]


def test_whoever_answers_is_exchanged_and_stays_where_the_script_is_broken(
    tmp_path: Path,
) -> None:
    script = tmp_path / "answers.toml"
    settings = AnswerSettings(kind="script", script=script)

    async def said(answerer: SwitchableAnswerer) -> str:
        return "".join([piece async for piece in answerer.answer("where is it", "en", ())])

    async def work() -> list[str]:
        answerer = SwitchableAnswerer(Repeater())
        heard = [await said(answerer)]
        for text in (
            '[a.en]\nask = ["where is it"]\nsay = "here"',
            "broken",
            '[a.en]\nask = ["where is it"]\nsay = "there"',
        ):
            script.write_text(text)
            await answerer.apply_settings(settings)
            heard.append(await said(answerer))
        return heard

    assert asyncio.run(work()) == ["where is it", "here", "here", "there"]


class Slow:
    """Answers in pieces, each when it is let; tells when it was closed."""

    def __init__(self) -> None:
        self.goes_on = asyncio.Event()
        self.closed = False

    async def warm(self) -> None:
        pass

    async def answer(self, *_: object) -> AsyncGenerator[str, None]:
        yield "one"
        await self.goes_on.wait()
        assert not self.closed
        yield "two"

    def prepared(self, *_: object) -> None:
        pass

    async def aclose(self) -> None:
        self.closed = True


def test_an_answer_that_is_being_given_is_given_to_its_end(tmp_path: Path) -> None:
    async def work() -> tuple[str, bool, str]:
        slow = Slow()
        answerer = SwitchableAnswerer(slow)
        pieces = answerer.answer("?", "en", ())
        heard = await anext(pieces)
        await answerer.apply_settings(AnswerSettings())
        assert not slow.closed
        slow.goes_on.set()
        heard += "".join([piece async for piece in pieces])
        return heard, slow.closed, "".join([piece async for piece in answerer.answer("?", "en", ())])

    assert asyncio.run(work()) == ("onetwo", True, "?")


def test_of_two_changes_the_last_one_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    first_reads = threading.Event()

    def script(settings: AnswerSettings) -> Script:
        if settings.kind == "script":
            first_reads.wait(5)
        return make_script(settings)

    monkeypatch.setattr(switchable, "make_script", script)

    async def work() -> str:
        answerer = SwitchableAnswerer(Slow())
        first = asyncio.create_task(answerer.apply_settings(AnswerSettings(kind="script", script=MUSEUM)))
        await asyncio.sleep(0)
        second = asyncio.create_task(answerer.apply_settings(AnswerSettings(kind="repeat")))
        await asyncio.wait([second], timeout=0.2)
        first_reads.set()
        await asyncio.gather(first, second)
        return "".join([piece async for piece in answerer.answer("say this", "en", ())])

    assert asyncio.run(work()) == "say this"
