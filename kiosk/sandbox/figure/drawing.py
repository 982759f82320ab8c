"""The person: draws her at any second of a stream, from the layers of a drawing and her moving face."""

import colorsys
import re
import threading
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtSvg import QSvgRenderer

from kiosk.sandbox.figure.face import Face, paint_lids, paint_mouth
from kiosk.sandbox.figure.looks import DrawnLook
from kiosk.sandbox.figure.motion import Motion, Pose
from kiosk.sandbox.media.hls import HEIGHT, SERVICE_FORMAT, WIDTH, VideoFormat
from kiosk.sandbox.media.visemes import REST, Mouth
from kiosk.system.shipped_files import ASSETS

DRAWINGS: Final = ASSETS / "figure"

Layers: TypeAlias = Mapping[str, tuple[QPointF, QImage]]
"""Each group of a drawing as a picture, and where it belongs."""

_PIVOT: Final = QPointF(640, 430)
"""Where the head leans: the neck."""
_OWN_LAYERS: Final = ("hair", "neckline", "head", "eyes", "irises", "brows", "glasses")
_COLOUR: Final = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b")

_STRONGEST_TURNED: Final = 0.5
"""Saturation of a turned colour."""


class Figure:
    """Draws a look at any second of a stream, in pictures of a `video`."""

    def __init__(self, look: DrawnLook, seed: int = 0, video: VideoFormat = SERVICE_FORMAT) -> None:
        self._face = look.person.face
        self._layers = video_layers(look, video.height)
        self._motion = Motion(seed)
        self._pixels = np.zeros((video.height, video.width, 4), np.uint8)
        # Qt paints into the array's memory.
        self._canvas = QImage(self._pixels.data, video.width, video.height, video.width * 4, QImage.Format.Format_RGB32)

    def draw(self, seconds: float, mouth: Mouth) -> NDArray[np.uint8]:
        """One frame (height, width, BGRA), which the next call overwrites."""
        paint(self._canvas, self._layers, self._face, self._motion.at(seconds), mouth)
        return self._pixels


def still(look: DrawnLook, width: int) -> QImage:
    """The look at rest, as a picture of that width."""
    scale = width / WIDTH
    canvas = QImage(width, round(HEIGHT * scale), QImage.Format.Format_RGB32)
    paint(canvas, _layers(look, scale), look.person.face, Pose(), REST)
    return canvas


def paint(canvas: QImage, layers: Layers, face: Face, pose: Pose, mouth: Mouth) -> None:
    """Paint a person in a pose, over the whole canvas."""

    def draw(layer: str, offset: QPointF | None = None) -> None:
        if layer in layers:
            place, image = layers[layer]
            painter.drawImage(place if offset is None else place + offset, image)

    painter = QPainter(canvas)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(canvas.width() / WIDTH, canvas.height() / HEIGHT)
    draw("backdrop")
    painter.save()
    _lean(painter, pose)
    draw("hair")
    painter.restore()
    for layer in ("neckline", "clothes"):
        draw(layer, QPointF(0, -pose.breath))
    _lean(painter, pose)
    draw("head")
    draw("eyes")
    draw("irises", QPointF(pose.gaze_x, pose.gaze_y))
    paint_lids(painter, face, pose.blink)
    draw("brows", QPointF(0, -pose.brows))
    draw("glasses")
    paint_mouth(painter, face, mouth)
    painter.end()


def _lean(painter: QPainter, pose: Pose) -> None:
    painter.translate(_PIVOT + QPointF(pose.head_x, pose.head_y - pose.breath))
    painter.rotate(pose.turn)
    painter.translate(-_PIVOT)


def video_layers(look: DrawnLook, height: int = HEIGHT) -> Layers:
    """The layers of a look at the size of a video of `height` lines."""
    with _first:  # sessions that begin together would each render them
        return _kept_layers(look, height)


_first: Final = threading.Lock()
_renderer: Final = threading.Lock()


@lru_cache(maxsize=4)
def _kept_layers(look: DrawnLook, height: int) -> Layers:
    return _layers(look, height / HEIGHT)


def _layers(look: DrawnLook, scale: float) -> Layers:
    """The layers of a look, of whatever drawings they are, at `scale`."""
    sources = dict.fromkeys(_OWN_LAYERS, (look.person.name, 0))
    sources |= {"clothes": (look.clothes, look.clothes_turn), "backdrop": (look.room, look.room_turn)}
    layers = {}
    with _renderer:
        # Made and dropped here: a renderer is an object of its thread, and none is to use or to end another's.
        drawings = {source: QSvgRenderer(_drawing(*source)) for source in {*sources.values()}}
        for layer, source in sources.items():
            if drawings[source].elementExists(layer):
                layers[layer] = _render(drawings[source], layer, scale)
        del drawings
    return layers


def _render(drawing: QSvgRenderer, layer: str, scale: float) -> tuple[QPointF, QImage]:
    whole = drawing.boundsOnElement(layer)
    # A margin of whole pixels: the picture lies on the canvas's grid and its edges can be moved smoothly.
    bounds = QTransform.fromScale(scale, scale).mapRect(whole).adjusted(-2, -2, 2, 2).toAlignedRect()
    image = QImage(bounds.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-bounds.topLeft())
    painter.scale(scale, scale)
    drawing.render(painter, layer, whole)
    painter.end()
    image.setDevicePixelRatio(scale)
    return QPointF(bounds.topLeft()) / scale, image


@lru_cache(maxsize=32)
def _drawing(name: str, turn: int) -> bytes:
    """A person's drawing, all its colours turned by so many degrees."""
    text = (DRAWINGS / f"{name}.svg").read_text("utf-8")
    if turn:
        text = _COLOUR.sub(lambda colour: _turned(colour, turn), text)
    return text.encode()


def _turned(colour: re.Match[str], degrees: int) -> str:
    red, green, blue = (int(part, 16) / 255 for part in colour.groups())
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    # What is a warm yellow would be a glaring blue.
    parts = colorsys.hls_to_rgb((hue + degrees / 360) % 1, lightness, min(saturation, _STRONGEST_TURNED))
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
