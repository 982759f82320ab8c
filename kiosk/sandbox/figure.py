"""The person: draws her at any second of a stream, from the layers of a drawing and her moving face."""

import threading
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.sandbox.face import paint_lids, paint_mouth
from kiosk.sandbox.hls import HEIGHT, WIDTH
from kiosk.sandbox.motion import Motion, Pose
from kiosk.sandbox.visemes import Mouth

DRAWING: Final = "assets/figure/mia.svg"

_PIVOT: Final = QPointF(640, 430)
"""Where the head leans: the neck."""


class Figure:
    """Draws the person at any second of a stream."""

    def __init__(self, seed: int = 0) -> None:
        self._motion = Motion(seed)
        self._pixels = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
        # Qt paints into the array's memory.
        self._canvas = QImage(self._pixels.data, WIDTH, HEIGHT, WIDTH * 4, QImage.Format.Format_RGB32)

    def draw(self, seconds: float, mouth: Mouth) -> NDArray[np.uint8]:
        """One frame (height, width, BGRA), which the next call overwrites."""
        paint(self._canvas, self._motion.at(seconds), mouth)
        return self._pixels


def paint(canvas: QImage, pose: Pose, mouth: Mouth) -> None:
    """Paint the person in a pose."""
    painter = QPainter(canvas)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    _draw(painter, "backdrop")
    painter.save()
    _lean(painter, pose)
    _draw(painter, "hair")
    painter.restore()
    _draw(painter, "body", QPointF(0, -pose.breath))
    _lean(painter, pose)
    _draw(painter, "head")
    _draw(painter, "eyes")
    _draw(painter, "irises", QPointF(pose.gaze_x, pose.gaze_y))
    paint_lids(painter, pose.blink)
    _draw(painter, "brows", QPointF(0, -pose.brows))
    paint_mouth(painter, mouth)
    painter.end()


def _lean(painter: QPainter, pose: Pose) -> None:
    painter.translate(_PIVOT + QPointF(pose.head_x, pose.head_y - pose.breath))
    painter.rotate(pose.turn)
    painter.translate(-_PIVOT)


def _draw(painter: QPainter, layer: str, offset: QPointF | None = None) -> None:
    place, image = _layer(layer)
    painter.drawImage(place if offset is None else place + offset, image)


def _layer(name: str) -> tuple[QPointF, QImage]:
    """A group of the drawing as a picture, and where it belongs."""
    with _first:  # a drawing is not for two threads; sessions that begin together would render it at once
        return _rendered_layer(name)


_first: Final = threading.Lock()


@cache
def _rendered_layer(name: str) -> tuple[QPointF, QImage]:
    drawing = _drawing()
    # A margin of whole pixels: the picture lies on the canvas's grid and its edges can be moved smoothly.
    bounds = drawing.boundsOnElement(name).adjusted(-2, -2, 2, 2).toAlignedRect()
    image = QImage(bounds.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, name, drawing.boundsOnElement(name).translated(-bounds.x(), -bounds.y()))
    painter.end()
    return QPointF(bounds.topLeft()), image


@cache
def _drawing() -> QSvgRenderer:
    return QSvgRenderer((files("kiosk") / DRAWING).read_bytes())
