"""Paints the moving parts of the face, in the drawing's coordinates: eyelids and mouth.

At rest the strokes are those of the groups `lids` and `mouth` in Mia's drawing, so that her still and the video match.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, Qt

from kiosk.sandbox.media.visemes import Mouth

_MIDDLE: Final = 640.0

_CAVITY: Final = QColor("#571d26")
_TEETH: Final = QColor("#fffaf3")
_TONGUE: Final = QColor("#d8737a")

_MOUTH_Y: Final = 331.0


@dataclass(frozen=True, slots=True)
class Face:
    """What differs from face to face, beside the drawing: colours, and how strong lashes and lips are (1: as Mia's)."""

    lid: str
    lash: str
    lip: str
    lip_shadow: str
    lip_line: str
    dimple: str
    lashes: float = 1.0
    lips: float = 1.0


def paint_lids(painter: QPainter, face: Face, blink: float) -> None:
    """Both upper lids with their lashes, from open (0) to closed (1)."""
    strong = face.lashes
    for side in (-1, 1):

        def at(x: float, y: float, side: int = side) -> QPointF:
            return QPointF(_MIDDLE + side * x, y)

        outer, inner = at(67, 240), at(20, 243)
        low = 33 * blink
        curve_1, curve_2 = at(59, 226 + low), at(33, 221 + low)
        if blink > 0:
            lid = QPainterPath(outer)
            lid.cubicTo(at(59, 220), at(33, 214), inner)
            lid.cubicTo(curve_2, curve_1, outer)
            painter.fillPath(lid, QColor(face.lid))
        lashes = QPainterPath(at(67 + 4.5 * strong, 240 - 5 * strong + 6 * blink))
        lashes.cubicTo(at(60, 226 - 7 * strong + low), at(33, 221 - 6 * strong + low), inner)
        lashes.cubicTo(curve_2, curve_1, outer)
        lashes.closeSubpath()
        painter.fillPath(lashes, QColor(face.lash))


def paint_mouth(painter: QPainter, face: Face, mouth: Mouth) -> None:
    """The mouth in one of its shapes."""
    half = 24 + 26 * mouth.width - 4 * mouth.opening
    gap = 34 * mouth.opening
    corner_y = _MOUTH_Y - 8 * mouth.smile + 0.2 * gap
    upper_y = _MOUTH_Y + 3 * mouth.smile - 0.22 * gap
    lower_y = upper_y + gap
    upper_lip = (8.0 + 2.5 * mouth.rounding) * face.lips
    lower_lip = (11.5 + 2 * mouth.rounding) * (1 - 0.55 * mouth.bite) * face.lips
    left, right = QPointF(_MIDDLE - half, corner_y), QPointF(_MIDDLE + half, corner_y)

    inside = QPainterPath(left)
    _arc(inside, left, right, upper_y)
    _arc(inside, right, left, lower_y)

    lips = QPainterPath(left)
    top = upper_y - upper_lip
    lips.cubicTo(
        QPointF(_MIDDLE - half * 0.62, (corner_y + top) / 2 - 1),
        QPointF(_MIDDLE - half * 0.36, top - 1.5),
        QPointF(_MIDDLE - half * 0.2, top - 0.5),
    )
    lips.quadTo(QPointF(_MIDDLE, top + 3.5), QPointF(_MIDDLE + half * 0.2, top - 0.5))
    lips.cubicTo(
        QPointF(_MIDDLE + half * 0.36, top - 1.5), QPointF(_MIDDLE + half * 0.62, (corner_y + top) / 2 - 1), right
    )
    _arc(lips, right, left, lower_y + lower_lip, fullness=0.52)

    shade = QLinearGradient(0, top, 0, lower_y + lower_lip)
    shade.setColorAt(0, QColor(face.lip_shadow))
    shade.setColorAt(0.5, QColor(face.lip))
    shade.setColorAt(1, QColor(face.lip))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.fillPath(lips, QBrush(shade))
    if gap > 0.5:
        _paint_inside(painter, mouth, inside, upper_y, lower_y)
    parting = QPainterPath(left)
    _arc(parting, left, right, upper_y)
    painter.strokePath(parting, QPen(QColor(face.lip_line), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    _paint_dimples(painter, QColor(face.dimple), left, right, mouth.smile)
    painter.setPen(Qt.PenStyle.NoPen)
    gleam = QColor(255, 255, 255, 60)
    painter.setBrush(gleam)
    painter.drawEllipse(QPointF(_MIDDLE - 2, lower_y + lower_lip * 0.52), half * 0.3, max(0.1, lower_lip * 0.14))


def _paint_dimples(painter: QPainter, shadow: QColor, left: QPointF, right: QPointF, smile: float) -> None:
    shadow.setAlphaF(0.6 * smile)
    painter.setPen(QPen(shadow, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side, corner in ((-1, left), (1, right)):
        dimple = QPainterPath(corner + QPointF(side * 3, -5))
        dimple.quadTo(corner + QPointF(side * 6.5, -1), corner + QPointF(side * 4, 4))
        painter.drawPath(dimple)


def _paint_inside(painter: QPainter, mouth: Mouth, inside: QPainterPath, upper_y: float, lower_y: float) -> None:
    gap = lower_y - upper_y
    painter.fillPath(inside, _CAVITY)
    tongue = QPainterPath()
    rise = gap * (0.28 + 0.5 * mouth.tongue)
    tongue.addEllipse(QPointF(_MIDDLE, lower_y + 6), 19 + 6 * mouth.width, rise + 4)
    painter.fillPath(tongue.intersected(inside), _TONGUE)
    teeth = QPainterPath()
    height = min(gap, 8.5) * mouth.teeth
    teeth.addRoundedRect(_MIDDLE - 26, upper_y - 12, 52, 12 + height, 5, 5)
    painter.fillPath(teeth.intersected(inside), _TEETH)


def _arc(path: QPainterPath, start: QPointF, end: QPointF, middle_y: float, fullness: float = 0.4) -> None:
    """A curve from `start` to `end` that passes the middle at about `middle_y`; a fuller one is flatter there."""
    # A cubic with both handles at h reaches a quarter of the ends plus three quarters of h.
    handle_y = (middle_y - (start.y() + end.y()) / 8) / 0.75
    reach = (end.x() - start.x()) * (1 - fullness) / 2
    path.cubicTo(QPointF(start.x() + reach, handle_y), QPointF(end.x() - reach, handle_y), end)
