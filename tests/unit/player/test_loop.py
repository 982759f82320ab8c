"""The loop that plays while there is no stream, with the real mpv."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
from pytestqt.qtbot import QtBot

from kiosk.player.playback import Source
from kiosk.player.player import Player
from tests.unit.player.origin import make_segments, running_origin
from tests.unit.player.playbacks import broken, of, played
from tests.unit.player.test_player import player

__all__ = ["player"]  # the fixture

GREEN = (0, 200, 0)


def make_video(path: Path, size: tuple[int, int] = (320, 180), seconds: float = 1.0) -> Path:
    """A video with a tone, of this colour."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=25, options={"preset": "ultrafast"})
        video.width, video.height, video.pix_fmt = *size, "yuv420p"
        audio = container.add_stream("aac", rate=48000, layout="mono")
        for number in range(round(25 * seconds)):
            picture = np.full((size[1], size[0], 3), GREEN, dtype=np.uint8)
            container.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
            wave = (9000 * np.sin(2 * np.pi * 440 * np.arange(1920) / 48000)).astype(np.int16).reshape(1, -1)
            sound = av.AudioFrame.from_ndarray(wave, format="s16", layout="mono")
            sound.sample_rate, sound.pts = 48000, 1920 * number
            container.mux(audio.encode(sound))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    return path


def told(player: Player) -> list[str]:
    """The signals of a stream, as they come."""
    heard: list[str] = []

    def note(name: str) -> Callable[..., None]:
        return lambda playback, *_: heard.append(name) if playback.source is Source.STREAM else None

    for name in ("shown", "position_changed", "stalled_changed", "received", "ended"):
        getattr(player, name).connect(note(name))
    return heard


def option(player: Player, name: str) -> Any:
    return player._core.handle[name]


def green(player: Player) -> bool:
    """Whether the loop is all over the screen."""
    corners = [pixel(player, 0.01, 0.01), pixel(player, 0.99, 0.99)]
    return all(green > 150 and red < 100 for red, green, _ in corners)


def pixel(player: Player, across: float, down: float) -> tuple[int, int, int]:
    """The colour at this place of the window, as shares of its sides."""
    window = player._renderer._window if player._renderer else None
    assert window
    image = window.grabWindow()
    colour = image.pixelColor(int(across * image.width()), int(down * image.height()))
    return colour.red(), colour.green(), colour.blue()


def test_the_loop_gives_way_to_a_conversation_and_comes_back(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    video = make_video(tmp_path / "loop.mp4")
    heard = told(player)
    player.set_margins(0.0, 0.0, 0.0, 0.25)
    with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.LOOP)):
        player.set_loop(video)
    assert green(player)
    assert (option(player, "mute"), player._core.handle.aid, player.frames_shown) == (False, False, 0)
    layer = player._renderer
    assert layer
    qtbot.waitUntil(lambda: layer.frames > 60, timeout=10_000)  # a second has 25
    player.stop()
    assert player._playback.source is Source.LOOP, "there is no stream to stop"
    assert heard == []
    with running_origin() as origin:
        with qtbot.waitSignals(
            [player.stopped, player.shown], timeout=10_000, check_params_cbs=[of(Source.LOOP), of(Source.STREAM)]
        ):
            player.play(origin.publish(make_segments(2)))
        assert pixel(player, 0.5, 0.95) == (0, 0, 0) != pixel(player, 0.5, 0.7), "there the stream is not"
        assert player._core.handle.aid == 1
        with qtbot.waitSignal(player.ended, timeout=10_000, check_params_cb=played(Source.STREAM)):
            pass
        heard.clear()
        with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.LOOP)):
            player.stop()
    assert green(player)
    with qtbot.waitSignal(player.stopped, check_params_cb=of(Source.LOOP)):
        player.set_loop(None)
    assert not green(player)
    assert heard == []


def test_the_player_ends_while_the_loop_shows(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.LOOP)):
        player.set_loop(make_video(tmp_path / "loop.mp4"))
    # The fixture deletes the window, then ends the player.


def test_a_loop_that_cannot_be_played_is_told_and_hurts_no_stream(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    heard = told(player)
    for name, content in (("broken.mp4", b"\x00garbage" * 1000), ("text.mkv", b"hello"), ("gone.mp4", None)):
        if content:
            (tmp_path / name).write_bytes(content)
        with qtbot.waitSignal(player.ended, timeout=10_000, check_params_cb=broken(Source.LOOP)):
            player.set_loop(tmp_path / name)
    assert heard == []
    with (
        running_origin() as origin,
        qtbot.waitSignals(
            [player.shown, player.ended], timeout=10_000, check_params_cbs=[of(Source.STREAM), played(Source.STREAM)]
        ),
    ):
        player.play(origin.publish(make_segments(1)))
