"""Soft shadows as pictures: blurred once per look, then stretched to each box and blitted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import ceil, exp

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from journeyboard.drawing.primitives import Shadow
from journeyboard.export.painter.kept import Op, kept
from journeyboard.export.painter.paints import ANTIALIASED, FORMAT

_ELEVATION = {
    "rest": ((1, 2, 0.10), (3, 6, 0.07)),
    "hover": ((1, 2, 0.10), (3, 8, 0.10)),
    "drag": ((2, 4, 0.10), (12, 28, 0.20)),
    "popup": ((0, 1, 0.18), (8, 24, 0.16)),
    "dialog": ((0, 1, 0.40), (24, 64, 0.30)),
}
"""Offset downwards, blur and opacity of each level's layers, lengths in u (tokens.json, elevation)."""

_Look = tuple[str, bool, int, float]
"""Level, dark, radius in pixels, pixels per u."""
_MOST_STEPS = 31
"""Boxes of which a blur is made at most: of a soft shadow no eye tells more shades apart."""
_MOST_KEPT = 100_000
"""Pixels of a shadow that is kept as a picture: to make a large one takes longer than to put it together."""


def shadow(shape: Shadow) -> Iterator[Op]:
    """Blitted unscaled and on whole pixels: that is fast, and a blur hides the half pixel.

    Each edge is rounded by itself: one that is the same in two drawings comes out on the same pixel.
    """

    level, dark, radius = shape.level, shape.dark, shape.radius
    x, y, end, foot = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height

    def draw(painter: QPainter) -> None:
        world, ratio = painter.worldTransform(), kept.pixel_ratio
        scale, dx, dy = world.m11() * ratio, world.dx() * ratio, world.dy() * ratio
        look = (level, dark, round(radius * scale), round(scale, 2))
        left, top = round(scale * x + dx), round(scale * y + dy)
        width, height = round(scale * end + dx) - left, round(scale * foot + dy) - top
        margin = _margin(look)
        put = _put_together if width * height > _MOST_KEPT else _blit
        put(painter, look, left - margin, top - margin, width, height, ratio)

    yield draw


def _blit(painter: QPainter, look: _Look, left: int, top: int, width: int, height: int, ratio: float) -> None:
    picture = _shadow_image(look, width, height)
    picture.setDevicePixelRatio(ratio)
    painter.setWorldMatrixEnabled(False)
    painter.drawImage(QPointF(left / ratio, top / ratio), picture)
    painter.setWorldMatrixEnabled(True)


def _put_together(
    painter: QPainter, look: _Look, left: int, top: int, width: int, height: int, ratio: float
) -> None:
    """The same pixels, without a picture of them all."""
    painter.save()
    painter.setWorldTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    painter.translate(left, top)
    _paint_parts(painter, look, width, height)
    painter.restore()


@lru_cache(maxsize=256)
def _margin(look: _Look) -> int:
    """How far, in pixels, a shadow may reach out of its box."""
    level, _, _, scale = look
    return ceil(max(drop + blur for drop, blur, _ in _ELEVATION[level]) * scale)


@lru_cache(maxsize=128)
def _shadow_image(look: _Look, width: int, height: int) -> QImage:
    picture = _clear(width + 2 * _margin(look), height + 2 * _margin(look))
    painter = QPainter(picture)
    _paint_parts(painter, look, width, height)
    painter.end()
    return picture


def _paint_parts(painter: QPainter, look: _Look, width: int, height: int) -> None:
    """The shadow of a box of so many pixels: a small one of its kind, stretched beside its empty middle."""
    margin = _margin(look)
    corner = 2 * margin + look[2] + 1
    least = 2 * (corner - margin) + 1
    patch = _shadow_patch(look, min(width, least), min(height, least))
    for x, wide, from_x, from_wide in _thirds(width + 2 * margin, patch.width(), corner):
        for y, high, from_y, from_high in _thirds(height + 2 * margin, patch.height(), corner):
            if not x == y == from_x == from_y == corner:
                here, there = QRectF(x, y, wide, high), QRectF(from_x, from_y, from_wide, from_high)
                painter.drawImage(here, patch, there)


def _clear(width: int, height: int) -> QImage:
    picture = QImage(width, height, FORMAT)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _thirds(length: int, small: int, corner: int) -> tuple[tuple[int, int, int, int], ...]:
    """Near corner, stretched middle, far corner: (to, length there, from, length here)."""
    if length == small:
        return ((0, length, 0, small),)
    near = (0, corner, 0, corner)
    middle = (corner, length - 2 * corner, corner, small - 2 * corner)
    return near, middle, (length - corner, corner, small - corner, corner)


@lru_cache(maxsize=64)
def _shadow_patch(look: _Look, width: int, height: int) -> QImage:
    level, dark, radius, scale = look
    margin = _margin(look)
    box = QRectF(margin, margin, width, height)
    patch = _clear(width + 2 * margin, height + 2 * margin)
    painter = QPainter(patch)
    for drop, blur, opacity in _ELEVATION[level]:
        painter.setOpacity(min(opacity * (2 if dark else 1), 1.0))
        below, hidden = box.translated(0, drop * scale), drop * scale + radius + 1
        painter.drawImage(0, 0, _blurred(patch, below, radius, blur * scale, hidden, dark))
    painter.setOpacity(1)
    _cut_out(painter, box, radius)
    painter.end()
    return patch


def _cut_out(painter: QPainter, box: QRectF, radius: int) -> None:
    """What lies under the box itself is not drawn, so that a see-through note shows no shadow inside."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _blurred(size: QImage, box: QRectF, radius: float, blur: float, hidden: float, dark: bool) -> QImage:
    """A box whose edge fades like a Gaussian of standard deviation ``blur`` / 2: nested boxes, added up.

    Those that lie ``hidden`` pixels and more within it, where the shadow will be cut out, are left away.
    """
    picture = _clear(size.width(), size.height())
    painter = QPainter(picture)
    painter.setRenderHints(ANTIALIASED)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    for outwards, share in _gaussian(blur):
        if outwards < -hidden:
            continue
        tint = QColor(0, 0, 0) if dark else QColor(0x3C, 0x2E, 0x14)
        tint.setAlphaF(share)
        painter.setBrush(tint)
        round_by = max(radius + outwards, 0.0)
        painter.drawRoundedRect(box.adjusted(-outwards, -outwards, outwards, outwards), round_by, round_by)
    painter.end()
    return picture


def _gaussian(blur: float) -> Iterator[tuple[float, float]]:
    """Distances outwards from ``-blur`` to ``blur`` and the share of the shadow that ends there."""
    steps = min(max(2 * round(blur) + 1, 3), _MOST_STEPS)
    places = [blur * (2 * step / (steps - 1) - 1) for step in range(steps)]
    weights = [exp(-2 * (place / blur) ** 2) for place in places]
    for place, weight in zip(places, weights, strict=True):
        yield place, weight / sum(weights)
