"""Where a video is in the window, and which way up: as a slow but plain model of it says."""

from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.player.picture import Video, VideoRect, rendered_size
from kiosk.player.playback import Source
from kiosk.player.player import Player
from tests.machine import rows_of
from tests.unit.player.playbacks import of
from tests.unit.player.test_player import player

__all__ = ["player"]  # the fixture

GL_SCISSOR_TEST = 0x0C11
FRAMES = 25
QUARTERS = np.array([[(200, 0, 0), (0, 160, 0)], [(0, 0, 220), (200, 200, 0)]], dtype=np.uint8)
"""Red and green over blue and yellow."""


def make_quarters(path: Path, size: tuple[int, int], turn: int) -> Path:
    """A video of this size, whose quarters have their colours when it is turned clockwise by `turn`, as it says."""
    as_stored = np.rot90(QUARTERS, turn // 90)
    picture = as_stored.repeat(size[1] // 2, axis=0).repeat(size[0] // 2, axis=1)
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=25, options={"preset": "ultrafast"})
        video.width, video.height, video.pix_fmt = *size, "yuv420p"
        for _ in range(FRAMES):
            container.mux(video.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")))
        container.mux(video.encode(None))
    if turn:
        turn_header(path, turn)
    return path


def turn_header(path: Path, turn: int) -> None:
    """Write the turn into the track's header (ISO 14496-12, 8.3): a matrix of 16.16 numbers, the last 2.30."""
    data = path.read_bytes()
    place = data.index(b"tkhd") + 4 + 40
    matrix = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}[turn]
    one, other = ((65536 * np.array([*pair, 0])).astype(">i4").tobytes() for pair in (matrix[:2], matrix[2:]))
    path.write_bytes(data[:place] + one + other + data[place + 24 :])


def grabbed(player: Player) -> NDArray[np.uint8]:
    """What is on the window, rows of RGB."""
    window = player._renderer._window if player._renderer else None
    assert window
    return rows_of(window.grabWindow())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize(("size", "recorded"), [((320, 180), 0), ((180, 320), 0), ((320, 180), 90), ((320, 240), 270)])
def test_a_video_covers_its_place_the_right_way_up(
    player: Player, qtbot: QtBot, tmp_path: Path, size: tuple[int, int], recorded: int, turn: int
) -> None:
    file = make_quarters(tmp_path / "quarters.mp4", size, recorded)
    player.set_rotation(turn)
    player.set_margins(0.0, 0.0, 0.25, 0.1)
    with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.RECORDING)):
        player.play_recording(file, "mp4", 1.0)
    qtbot.waitUntil(lambda: is_right(np.rot90(grabbed(player), turn // 90)))  # mpv tells of a recorded turn a bit late
    leave_a_scissor(player)
    frozen: list[QImage] = []
    player.frozen.connect(frozen.append)
    player.stop()
    assert is_right(np.rot90(rows_of(frozen[0]), turn // 90)), "its last picture stands"


def test_what_stands_is_rendered_anew_for_another_place(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(player.shown, timeout=10_000, check_params_cb=of(Source.RECORDING)):
        player.play_recording(make_quarters(tmp_path / "quarters.mp4", (320, 180), 0), "mp4", 1.0)
    with qtbot.waitSignal(player.ended, timeout=10_000, check_params_cb=of(Source.RECORDING)):
        pass
    layer = player._renderer
    assert layer
    for share in (0.5, 0.25, 0.75, 0.5, 0.25, 0.75):  # mpv itself asks for its last picture again now, some times
        player.set_margins(0.0, 0.0, share, 0.0)
        size = QSize(round((1 - share) * 320), 180)
        qtbot.waitUntil(lambda: layer._picture is not None and layer._picture.size == size)  # noqa: B023
    assert 20 < layer.frames <= FRAMES, "none is counted twice"


def leave_a_scissor(player: Player) -> None:
    """As a scene does whose last item clips."""
    layer = player._renderer
    assert layer
    assert layer._gl
    layer._gl.makeCurrent(layer._window)
    layer._gl.functions().glEnable(GL_SCISSOR_TEST)
    layer._gl.functions().glScissor(0, 0, 5, 5)
    layer._gl.doneCurrent()


def is_right(scene: NDArray[np.uint8]) -> bool:
    """Whether its quarters are near the place's middle and corners, and all the rest is black."""
    height, width, _ = scene.shape
    place = scene[: round(0.9 * height), : round(0.75 * width)]
    seen = True
    for down in (0, 1):
        for across in (0, 1):
            for inset, way in ((0.03, 0.94), (0.45, 0.1)):
                y, x = (
                    int((inset + way * share) * side) for share, side in zip((down, across), place.shape, strict=False)
                )
                seen &= bool(np.abs(place[y, x].astype(int) - QUARTERS[down, across]).max() < 40)
    return seen and not scene[round(0.92 * height) :].any() and not scene[:, round(0.77 * width) :].any()


@given(
    video=st.builds(Video, st.floats(2, 8000), st.floats(2, 8000), st.sampled_from([0, 90, 180, 270])),
    place=st.builds(VideoRect, *[st.floats(0, 0.4)] * 4, st.sampled_from([0, 90, 180, 270])),
    window=st.builds(QSize, st.integers(100, 4000), st.integers(100, 4000)),
)
def test_no_more_is_rendered_than_there_is_or_than_is_seen(video: Video, place: VideoRect, window: QSize) -> None:
    size = rendered_size(video, place, window)
    assert size.width() <= video.width + 1
    assert size.height() <= video.height + 1
    seen = place.of(window).size()
    if video.turn % 180:
        seen.transpose()
    across, down = size.width() / seen.width(), size.height() / seen.height()
    assert max(across, down) <= 1 + 1 / min(seen.toTuple())
    assert abs(across - down) <= 2 / min(seen.toTuple()), "its shape is that of its place"
    if max(across, down) < 1 - 1 / min(seen.toTuple()):
        assert size.width() >= video.width - 1 or size.height() >= video.height - 1, "all that there is"
