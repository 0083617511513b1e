"""Paints guides with the distances they show, and equal gaps as two bars. Sizes in px."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from journeyboard.desktop.look.tokens import Look
from journeyboard.layout.rect import Rect

from .marks import Gap, Guide, Tag
from .viewport import Viewport

_LABEL_PX = 11
_HIGH, _ROOM = 16.0, 60.0
_TICK = 5.0
_TAG = 26.0


def paint_guides(painter: QPainter, viewport: Viewport, guides: tuple[Guide, ...], look: Look) -> None:
    """Lines across the whole view, each with the distance to what it is in line with."""
    for guide in guides:
        painter.setPen(QPen(look("accent"), 1))
        if guide.axis == "x":
            at = round(viewport.camera.to_view(guide.at, 0)[0]) + 0.5
            painter.drawLine(QLineF(at, 0, at, viewport.height))
            _label(painter, guide.label, at + 6, _along(viewport, guide), look)
        else:
            at = round(viewport.camera.to_view(0, guide.at)[1]) + 0.5
            painter.drawLine(QLineF(0, at, viewport.width, at))
            _label(painter, guide.label, _along(viewport, guide), at - _HIGH / 2 - 4, look)


def paint_gaps(painter: QPainter, viewport: Viewport, gaps: tuple[Gap, ...], look: Look) -> None:
    """A bar with ends for each gap, its length above it."""
    for gap in gaps:
        start, end = _ends(viewport, gap)
        painter.setPen(QPen(look("accent"), 1.5))
        painter.drawLine(QLineF(start, end))
        for point in (start, end):
            across = QPointF(0, _TICK) if gap.axis == "x" else QPointF(_TICK, 0)
            painter.drawLine(QLineF(point - across, point + across))
        middle = (start + end) / 2
        aside = (-_wide(painter, gap.label) / 2, -_HIGH) if gap.axis == "x" else (8.0, 0.0)
        _label(painter, gap.label, middle.x() + aside[0], middle.y() + aside[1], look)


def paint_tag(painter: QPainter, viewport: Viewport, tag: Tag | None, look: Look) -> None:
    """A word beside a point of the map, below or to the left of it: curves have their labels elsewhere."""
    if tag is None:
        return
    x, y = viewport.camera.to_view(*tag.at)
    wide, away = _wide(painter, tag.text), _TAG * max(viewport.camera.zoom, 1.0)
    if tag.below:
        _label(painter, tag.text, x - wide / 2, y + away, look)
    else:
        _label(painter, tag.text, x - wide - away, y, look)


def guide_area(viewport: Viewport, guide: Guide) -> Rect:
    """What a guide and its label cover of the view."""
    if guide.axis == "x":
        return Rect(viewport.camera.to_view(guide.at, 0)[0] - 2, 0, 2 * _ROOM, viewport.height)
    y = viewport.camera.to_view(0, guide.at)[1]
    return Rect(0, y - 2 * _HIGH, viewport.width, 3 * _HIGH)


def gap_area(viewport: Viewport, gap: Gap) -> Rect:
    """What a bar and its label cover of the view."""
    start, end = _ends(viewport, gap)
    return Rect(start.x(), start.y(), end.x() - start.x(), end.y() - start.y()).inflated(_ROOM)


def _ends(viewport: Viewport, gap: Gap) -> tuple[QPointF, QPointF]:
    first, last = _points(gap)
    return QPointF(*viewport.camera.to_view(*first)), QPointF(*viewport.camera.to_view(*last))


def _points(gap: Gap) -> Iterator[tuple[float, float]]:
    for along in (gap.start, gap.end):
        yield (along, gap.across) if gap.axis == "x" else (gap.across, along)


def _along(viewport: Viewport, guide: Guide) -> float:
    """Where on its line a label is written: at the gap it measures, else near the line's start."""
    if guide.label_at is None:
        return 18.0
    x, y = viewport.camera.to_view(guide.label_at, guide.label_at)
    return y if guide.axis == "x" else x


def _wide(painter: QPainter, text: str) -> float:
    font = painter.font()
    font.setPixelSize(_LABEL_PX)
    return QFontMetricsF(font).horizontalAdvance(text) + 10


def _label(painter: QPainter, text: str, x: float, middle: float, look: Look) -> None:
    if not text:
        return
    font = painter.font()
    font.setPixelSize(_LABEL_PX)
    painter.setFont(font)
    rect = QRectF(round(x), round(middle - _HIGH / 2), round(_wide(painter, text)), _HIGH)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look("accent"))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(look("onAccent"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
