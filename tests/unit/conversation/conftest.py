from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from kiosk.net.loop import NetworkThread
from tests.unit.conversation.stage import Stage


@pytest.fixture
def stage(network: NetworkThread, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(network, qtbot, tmp_path)
    yield made
    assert made.conversation.shutdown(5.0)
    assert not made.service.open
    # Its timers belong to this thread; Python would collect it on any.
    shiboken6.delete(made.conversation)
