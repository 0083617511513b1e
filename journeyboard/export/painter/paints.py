"""Colours, fills, strokes and outlines as Qt knows them, each made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)

if TYPE_CHECKING:
    from journeyboard.drawing.primitives import Colour, Command, Gradient, Paint, Stroke

FORMAT = QImage.Format.Format_ARGB32_Premultiplied
ANTIALIASED = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
_FLAT = 0.05
"""How far in u a dash may lie beside its curve: not to be seen at 800 %."""
_SCALED_WELL = QPainter.RenderHint.SmoothPixmapTransform  # not always: it slows unscaled pictures twentyfold


@lru_cache(maxsize=1024)
def colour(name: Colour) -> QColor:
    """``#RRGGBB`` or ``#RRGGBBAA`` as Qt's colour."""
    return QColor(*bytes.fromhex(name[1:]))


@lru_cache(maxsize=1024)
def brush(fill: Paint | None) -> QBrush:
    """What fills a shape; nothing for None."""
    if fill is None:
        return QBrush()
    return QBrush(colour(fill)) if isinstance(fill, str) else QBrush(_gradient(fill))


def _gradient(fill: Gradient) -> QLinearGradient:
    """Colour and opacity run apart from each other, as in PDF and SVG."""
    gradient = QLinearGradient(fill.x1, fill.y1, fill.x2, fill.y2)
    gradient.setInterpolationMode(QLinearGradient.InterpolationMode.ComponentInterpolation)
    for at, name in fill.stops:
        gradient.setColorAt(at, colour(name))
    return gradient


@lru_cache(maxsize=1024)
def pen(stroke: Stroke | None) -> QPen:
    """What outlines a shape; nothing for None."""
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    result = QPen(brush(stroke.paint), stroke.width)
    result.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    result.setCapStyle(Qt.PenCapStyle.RoundCap)
    if stroke.dash:  # Qt counts in widths of the pen, and leaves out dots of no length
        result.setDashPattern([max(length / stroke.width, 0.001) for length in stroke.dash])
    return result


_DRAW: dict[str, Callable[..., None]] = {
    "M": QPainterPath.moveTo,
    "L": QPainterPath.lineTo,
    "C": QPainterPath.cubicTo,
    "Z": QPainterPath.closeSubpath,
}


def painter_path(commands: Iterable[Command]) -> QPainterPath:
    """Path commands as Qt's path, to be filled by the non-zero rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for name, *numbers in commands:
        _DRAW[name](path, *numbers)
    return path


def dashes(outline: QPainterPath, stroke: QPen) -> QPainterPath:
    """The shape of a dashed line, to be filled: Qt begins the dashes of a line anew wherever it clips it."""
    stroker = QPainterPathStroker(stroke)
    stroker.setCurveThreshold(_FLAT)
    return stroker.createStroke(outline)


def draw_scaled(painter: QPainter, place: QRectF, picture: QImage) -> None:
    """Draw a picture smoothly into a rectangle of another size."""
    painter.setRenderHint(_SCALED_WELL, True)
    painter.drawImage(place, picture)
    painter.setRenderHint(_SCALED_WELL, False)
