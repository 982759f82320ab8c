"""Short sounds through the player: on the loudspeaker that was chosen, on the side that was meant, and there alone."""

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from kiosk.config.settings import PlayerSettings
from kiosk.net.loop import NetworkThread
from kiosk.player.playback import Source
from kiosk.player.player import Player
from kiosk.player.speaker_tone import speaker_tone
from tests.machine import SINK, listening, loudspeaker
from tests.unit.player.playbacks import of

OTHER = "other_speaker"
SECONDS = 20_000


@pytest.fixture
def player(network: NetworkThread, qtbot: QtBot) -> Iterator[Player]:
    made = Player(PlayerSettings(volume=100), network)
    yield made
    made.shutdown()


def loudness(samples: NDArray[np.int16]) -> list[int]:
    """The loudest of each channel."""
    return [int(peak) for peak in np.abs(samples.astype(np.int32)).max(axis=0)]


def play(player: Player, qtbot: QtBot, sides: str) -> None:
    with qtbot.waitSignal(player.stopped, timeout=SECONDS, check_params_cb=of(Source.SOUND)):
        player.play_sound(speaker_tone(sides))


def test_a_sound_is_heard_where_and_on_which_side_it_should(player: Player, qtbot: QtBot) -> None:
    told: list[object] = []
    for signal in (player.shown, player.ended, player.position_changed, player.received, player.stalled_changed):
        signal.connect(lambda playback, *_: told.append(1) if playback.source is not Source.SOUND else None)
    with loudspeaker(OTHER):
        player.apply_settings(PlayerSettings(audio_device=f"pulse/{OTHER}"))
        with listening(SINK, 2) as silent, listening(OTHER, 2) as heard:
            play(player, qtbot, "left")
        assert loudness(silent[0]) == [0, 0]
        left, right = loudness(heard[0])
        assert (left > 8000, right) == (True, 0)
        player.apply_settings(PlayerSettings(audio_device=f"pulse/{SINK}"))
        with listening(SINK, 2) as heard, listening(OTHER, 2) as silent:
            play(player, qtbot, "right")
        assert loudness(silent[0]) == [0, 0]
        left, right = loudness(heard[0])
        assert (left, right > 8000) == (0, True)
        assert not told, "a conversation is told nothing of it"


def test_the_whole_sound_is_heard(player: Player, qtbot: QtBot) -> None:
    with listening(SINK, 2) as heard:
        play(player, qtbot, "both")
    loud = np.abs(heard[0].astype(np.int32)).max(axis=1) > 100
    span = (np.flatnonzero(loud)[-1] - np.flatnonzero(loud)[0]) / 16_000
    assert span == pytest.approx(1.8, abs=0.15)


def test_outputs_come_and_go_while_they_are_watched(player: Player, qtbot: QtBot) -> None:
    told: list[dict[str, str]] = []
    player.outputs_changed.connect(told.append)
    player.watch_outputs(watch=True)
    qtbot.waitUntil(lambda: bool(told) and f"pulse/{SINK}" in told[-1], timeout=SECONDS)
    with loudspeaker(OTHER):
        qtbot.waitUntil(lambda: told[-1].get(f"pulse/{OTHER}") == OTHER, timeout=SECONDS)
    qtbot.waitUntil(lambda: f"pulse/{OTHER}" not in told[-1], timeout=SECONDS)
    player.watch_outputs(watch=False)
    player.watch_outputs(watch=True)
    count = len(told)
    qtbot.waitUntil(lambda: len(told) > count, timeout=SECONDS)
