"""Recorded streams, played from the disk by the real mpv."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.player.playback import Source
from kiosk.player.player import Player
from tests.unit.player.origin import make_fragments, make_segments, running_origin
from tests.unit.player.playbacks import of
from tests.unit.player.test_loop import make_video, told
from tests.unit.player.test_player import player

__all__ = ["player"]  # the fixture


@pytest.mark.parametrize("container", ["mpegts", "mp4"])
def test_a_recording_is_played_as_far_as_it_goes(player: Player, qtbot: QtBot, tmp_path: Path, container: str) -> None:
    file = tmp_path / "line"
    file.write_bytes(b"".join(make_segments(3) if container == "mpegts" else make_fragments(3)))
    heard = told(player)
    positions: list[float] = []
    player.position_changed.connect(lambda _, seconds: positions.append(seconds))
    ends: list[str] = []
    player.ended.connect(lambda _, reason: ends.append(reason))
    with qtbot.waitSignals(
        [player.shown, player.ended], timeout=10_000, check_params_cbs=[of(Source.RECORDING), of(Source.RECORDING)]
    ):
        player.play_recording(file, container, 1.5)
    assert ends == [""]
    assert positions == sorted(positions)
    assert positions[0] == pytest.approx(0.0, abs=0.2)
    assert positions[-1] == pytest.approx(1.5, abs=0.15)
    assert heard == [], "a recording is no stream"
    player.stop()


def test_a_recording_that_is_none_is_told(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    for name, content in (("broken", b"\x00garbage" * 1000), ("gone", None)):
        if content:
            (tmp_path / name).write_bytes(content)
        with qtbot.waitSignal(player.ended, timeout=10_000, check_params_cb=of(Source.RECORDING)) as ended:
            player.play_recording(tmp_path / name, "mpegts", 1.5)
        assert ended.args
        assert ended.args[1]


def test_the_last_picture_stands_until_the_next_one_comes(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    frozen: list[QImage] = []
    player.frozen.connect(frozen.append)
    recording, loop = tmp_path / "line.ts", make_video(tmp_path / "loop.mp4")
    recording.write_bytes(b"".join(make_segments(2)))
    with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.LOOP)):
        player.set_loop(loop, framed=True)
    with qtbot.waitSignals(
        [player.stopped, player.shown], timeout=10_000, check_params_cbs=[of(Source.LOOP), of(Source.RECORDING)]
    ):
        player.play_recording(recording, "mpegts", 2.0)
    window = player._renderer._window if player._renderer else None
    assert window
    assert frozen[-1].size() == window.size()
    assert frozen[-1].pixelColor(5, 5).green() > 150 > frozen[-1].pixelColor(5, 5).red(), "the loop's"
    with running_origin() as origin, qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.STREAM)):
        player.play(origin.publish(make_segments(1)))
    grey = frozen[-1].pixelColor(5, 5)
    assert grey.red() == pytest.approx(grey.green(), abs=12), "the recording's"
    pixels = np.frombuffer(frozen[-1].constBits(), np.uint8).reshape(-1, 4)
    assert pixels[:, 3].min() == 255, "what fades out over the next picture does not shine"
    with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.LOOP)):
        player.stop()
    assert not frozen[-1].isNull(), "the loop follows"
    player.set_loop(None)
    assert frozen[-1].isNull(), "nothing does"
    with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.RECORDING)):
        player.play_recording(recording, "mpegts", 2.0)
    player.stop()
    assert [image.isNull() for image in frozen[-2:]] == [False, True], "it may fade out at once"
