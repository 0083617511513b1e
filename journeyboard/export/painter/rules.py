"""Hairlines on whole pixels: between two pixels a rule would be twice as wide and half as strong."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeyboard.export.painter.kept import Op, kept
from journeyboard.export.painter.paints import brush

if TYPE_CHECKING:
    from journeyboard.drawing.primitives import Path

HAIRLINE = 1.0
"""The widest line in u that is taken for a rule; what is wider says more than where something ends."""

_NEARLY = 0.01
"""What a width may lack of a whole pixel, and still be taken for it."""

Line = tuple[float, float, float, float]


def rules(path: Path) -> tuple[Line, ...]:
    """The lines (x1, y1, x2, y2; u) of a path of nothing but level and upright hairlines; else none."""
    stroke, commands = path.stroke, path.commands
    if stroke is None or stroke.dash or stroke.width > HAIRLINE or path.fill is not None or len(commands) % 2:
        return ()
    pairs = list(zip(commands[::2], commands[1::2], strict=True))
    if any((start[0], end[0]) != ("M", "L") for start, end in pairs):
        return ()
    lines = tuple((*start[1:3], *end[1:3]) for start, end in pairs)
    straight = all(x1 == x2 or y1 == y2 for x1, y1, x2, y2 in lines)
    return lines if straight else ()


def rule_op(path: Path, lines: tuple[Line, ...]) -> Op:
    """Draws them at least one pixel wide. Maps from right to left lie left of zero, and are turned over."""
    assert path.stroke is not None
    width, fill = path.stroke.width, brush(path.stroke.paint)

    def draw(painter: QPainter) -> None:
        world, ratio = painter.worldTransform(), kept.pixel_ratio
        scale, dx, dy = world.m11() * ratio, world.dx() * ratio, world.dy() * ratio
        thick, half = max(floor(width * scale + _NEARLY), 1), width * scale / 2
        painter.setWorldMatrixEnabled(False)
        for x1, y1, x2, y2 in lines:
            turned = max(x1, x2) < 0
            left, right = _span(scale * min(x1, x2) + dx, scale * max(x1, x2) + dx, half, thick, turned)
            top, bottom = _span(scale * min(y1, y2) + dy, scale * max(y1, y2) + dy, half, thick)
            painter.fillRect(
                QRectF(left / ratio, top / ratio, (right - left) / ratio, (bottom - top) / ratio), fill
            )
        painter.setWorldMatrixEnabled(True)

    return draw


def _span(start: float, end: float, half: float, thick: int, turned: bool = False) -> tuple[int, int]:
    """Where a line begins and ends along one axis in pixels; across it, it is ``thick``.

    A rule closes what lies before it and stays within that, behind it on a map that is ``turned``.
    """
    if start != end:
        return floor(start + 0.5), floor(end + 0.5)
    begin = floor(start - half + 0.5) if turned else ceil(start + half - 0.5) - thick
    return begin, begin + thick
