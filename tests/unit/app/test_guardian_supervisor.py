"""The guardian's process, again and again."""

import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import guardian_supervisor
from kiosk.app.guardian_supervisor import GuardianSupervisor
from kiosk.config.settings import Settings
from kiosk.session import guardian
from kiosk.session.guardian import GuardianProcess

DIES = [sys.executable, "-c", ""]
"""A command whose process ends at once."""


@pytest.fixture
def dying(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[GuardianSupervisor]:
    """A guardian whose processes end at once."""
    monkeypatch.setattr(guardian, "own_command", lambda: DIES)
    for name, value in (("BEGIN_MILLISECONDS", 0), ("AGAIN_MILLISECONDS", 20), ("BEAT_SECONDS", 0.02)):
        monkeypatch.setattr(guardian_supervisor, name, value)
    made = GuardianSupervisor(Settings())
    yield made
    made.stop()


def test_however_often_it_dies_another_one_follows_until_the_kiosk_ends(
    dying: GuardianSupervisor, qtbot: QtBot
) -> None:
    seen: list[GuardianProcess] = []

    def four() -> bool:
        if dying._process and dying._process not in seen:
            seen.append(dying._process)
        return len(seen) == 4

    qtbot.waitUntil(four, timeout=20_000)
    assert all(process._process.returncode is not None for process in seen[:3]), "no dead one is left behind"
    dying.stop()
    assert not dying._later.isActive()
    assert not dying._beat.isActive()


def test_one_that_cannot_start_is_tried_again(
    dying: GuardianSupervisor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[None] = []

    def missing() -> list[str]:
        tries.append(None)
        return ["/nowhere/kiosk"]

    monkeypatch.setattr(guardian, "own_command", missing)
    qtbot.waitUntil(lambda: len(tries) > 2, timeout=20_000)
    assert dying._process is None
    monkeypatch.setattr(guardian, "own_command", lambda: DIES)
    qtbot.waitUntil(lambda: dying._process is not None, timeout=20_000)
