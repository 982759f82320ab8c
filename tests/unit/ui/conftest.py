"""The keyboard has to be chosen before the application object is made, and this is read before."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.config.loading import load
from kiosk.net.loop import NetworkThread
from kiosk.ui.visitor.visitor import VisitorModel
from kiosk.ui.window.window import prepare_environment
from tests.unit.speech.fake_microphone import FakeMicrophone, listener_at
from tests.unit.ui.fake_conversation import FakeConversation, FakeStanding
from tests.unit.ui.scene import Stage
from tests.unit.ui.visiting import Make

prepare_environment()


@pytest.fixture
def talk() -> FakeConversation:
    return FakeConversation()


@pytest.fixture
def standing() -> FakeStanding:
    return FakeStanding()


@pytest.fixture
def make(qtbot: QtBot, talk: FakeConversation, standing: FakeStanding) -> Make:
    def build(**screen: Any) -> VisitorModel:
        return VisitorModel(
            load(overrides={f"screen.{name}": str(value) for name, value in screen.items()}),
            talk.as_real,
            standing.as_real,
            listener_at(FakeMicrophone()),
        )

    return build


@pytest.fixture
def visitor(make: Make) -> VisitorModel:
    return make()


@pytest.fixture
def stage(qtbot: QtBot, network: NetworkThread) -> Iterator[Callable[..., Stage]]:
    stages: list[Stage] = []

    def build(size: str = "1280x720", **screen: str) -> Stage:
        stages.append(Stage(qtbot, network, size, **screen))
        return stages[-1]

    yield build
    for built in stages:
        built.window.destroy()
