"""Primitives onto a QPainter, fast enough for a moving canvas.

Every primitive is prepared as a few calls on a QPainter, because a call from Python costs about as much as
the drawing itself. What is prepared of a drawing, a group that says nothing of its place or whose it is, is
kept by its identity while there is room: draw the same ones again and again. All else is made for one
picture, and what is prepared of it would never be found again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPen

from journeyboard.drawing import primitives as shapes
from journeyboard.export.outlines import moved
from journeyboard.export.painter.kept import Op, keep, kept
from journeyboard.export.painter.letters import words
from journeyboard.export.painter.paints import (
    ANTIALIASED,
    FORMAT,
    brush,
    colour,
    dashes,
    painter_path,
    pen,
)
from journeyboard.export.painter.pictures import longest_side
from journeyboard.export.painter.placing import draw_picture
from journeyboard.export.painter.rules import rule_op, rules
from journeyboard.export.painter.shadows import shadow

if TYPE_CHECKING:
    from journeyboard.drawing.primitives import Colour, Primitive
    from journeyboard.layout.rect import Rect


def paint(painter: QPainter, primitives: Iterable[Primitive]) -> None:
    """Draw primitives; the painter's transform maps u to pixels, by scaling alike and moving only."""
    painter.setRenderHints(ANTIALIASED)
    kept.pixel_ratio = painter.device().devicePixelRatioF()
    for primitive in primitives:
        for op in _prepared(primitive):
            op(painter)


def prepare(primitives: Iterable[Primitive]) -> None:
    """Make ready what of some primitives is kept: the drawings in them."""
    for primitive in primitives:
        if isinstance(primitive, shapes.Group):
            if _is_drawing(primitive):
                _prepared(primitive)
            else:
                prepare(primitive.children)


def image(
    primitives: Iterable[Primitive], rect: Rect, scale: float, background: Colour | None = None
) -> QImage:
    """What lies within ``rect`` (u) at ``scale`` pixels per u; transparent where there is no background.

    Needs a QGuiApplication. Raises MemoryError when Qt cannot make a picture of that size.
    """
    picture = QImage(max(round(rect.width * scale), 1), max(round(rect.height * scale), 1), FORMAT)
    if picture.isNull():
        raise MemoryError(f"no room for {rect.width * scale:.0f} × {rect.height * scale:.0f} pixels")
    picture.fill(colour(background) if background else Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    painter.translate(-rect.x, -rect.y)
    paint(painter, primitives)
    painter.end()
    return picture


def png(picture: QImage, pixels_per_mm: float) -> bytes:
    """The picture as a PNG file that knows its size on paper."""
    picture.setDotsPerMeterX(round(pixels_per_mm * 1000))
    picture.setDotsPerMeterY(round(pixels_per_mm * 1000))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG", 80)  # type: ignore[call-overload]  # the stub wants bytes, the call a str
    return bytes(data.data())


def _prepared(primitive: Primitive) -> tuple[Op, ...]:
    if not isinstance(primitive, shapes.Group):
        return tuple(_PREPARE[type(primitive)](primitive))
    if not _is_drawing(primitive):
        return _group(primitive, _prepared)
    found = kept.ops.get(id(primitive))
    if found is not None:
        return found[1]
    ops = _group(primitive, _part)
    keep(kept.ops, id(primitive), primitive, ops)
    return ops


def _is_drawing(group: shapes.Group) -> bool:
    """Whether many groups may show it, each in a place of its own."""
    return group.record_id is None and group.opacity == 1 and not (group.dx or group.dy)


def _part(child: Primitive) -> Iterable[Op]:
    """What a drawing is made of is kept by itself, for it stands in many drawings: all but texts."""
    if isinstance(child, shapes.Group):
        return _prepared(child)
    if isinstance(child, shapes.Words):
        return words(child)
    found = kept.parts.get(id(child))
    if found is not None:
        return found[1]
    ops = tuple(_PREPARE[type(child)](child))
    keep(kept.parts, id(child), child, ops)
    return ops


def _box(box: shapes.Box) -> Iterator[Op]:
    rect, fill, radius = QRectF(box.x, box.y, box.width, box.height), brush(box.fill), box.radius
    if radius == 0 and box.stroke is None:
        yield lambda painter: painter.fillRect(rect, fill)
        return
    if box.stroke and box.stroke.dash:
        outline = QPainterPath()
        outline.addRoundedRect(rect, radius, radius)
        yield from _dashed(outline, fill, box.stroke)
        return
    yield from _dressed(pen(box.stroke), fill)
    if radius == 0:
        yield lambda painter: painter.drawRect(rect)
    else:
        yield lambda painter: painter.drawRoundedRect(rect, radius, radius)


def _dashed(outline: QPainterPath, fill: QBrush, stroke: shapes.Stroke) -> Iterator[Op]:
    shape, ink = dashes(outline, pen(stroke)), brush(stroke.paint)
    yield lambda painter: painter.fillPath(outline, fill)
    yield lambda painter: painter.fillPath(shape, ink)


def _dressed(outline: QPen, fill: QBrush) -> Iterator[Op]:
    yield lambda painter: painter.setPen(outline)
    yield lambda painter: painter.setBrush(fill)


def _blocks(blocks: shapes.Blocks) -> Iterator[Op]:
    rects, fill = [QRectF(*rect) for rect in blocks.rects], brush(blocks.fill)
    yield from _dressed(pen(None), fill)
    yield lambda painter: painter.drawRects(rects)


def _disc(disc: shapes.Disc) -> Iterator[Op]:
    centre, radius = QPointF(disc.x, disc.y), disc.radius
    yield from _dressed(pen(disc.stroke), brush(disc.fill))
    yield lambda painter: painter.drawEllipse(centre, radius, radius)


def _path(path: shapes.Path) -> Iterator[Op]:
    if lines := rules(path):
        yield rule_op(path, lines)
        return
    outline = painter_path(path.commands)
    if path.stroke and path.stroke.dash:
        yield from _dashed(outline, brush(path.fill), path.stroke)
        return
    yield from _dressed(pen(path.stroke), brush(path.fill))
    yield lambda painter: painter.drawPath(outline)


def _icon(icon: shapes.Icon) -> Iterator[Op]:
    """The outline is the very same wherever the icon stands: a copy of it takes 8 kB."""
    x, y, outline, fill = icon.x, icon.y, _icon_path(icon.name, icon.size), brush(icon.colour)
    yield lambda painter: painter.translate(x, y)
    yield lambda painter: painter.fillPath(outline, fill)
    yield lambda painter: painter.translate(-x, -y)


@lru_cache(maxsize=512)
def _icon_path(name: str, size: float) -> QPainterPath:
    from journeyboard.drawing.icons import SIDE, outline

    return painter_path(moved(outline(name), scale=size / SIDE))


def _picture(picture: shapes.Picture) -> Iterator[Op]:
    rect, side = QRectF(picture.x, picture.y, picture.width, picture.height), longest_side(picture.data)
    yield lambda painter: draw_picture(painter, rect, picture, side)


def _group(group: shapes.Group, prepared: Callable[[Primitive], Iterable[Op]]) -> tuple[Op, ...]:
    inner = tuple([op for child in group.children for op in prepared(child)])
    if group.opacity != 1:
        inner = (partial(_faded, group.opacity, inner),)
    if not (group.dx or group.dy):
        return inner
    return (partial(_moved, group.dx, group.dy, inner),)


def _moved(dx: float, dy: float, ops: Iterable[Op], painter: QPainter) -> None:
    painter.translate(dx, dy)
    for op in ops:
        op(painter)
    painter.translate(-dx, -dy)


def _faded(opacity: float, ops: Iterable[Op], painter: QPainter) -> None:
    before = painter.opacity()
    painter.setOpacity(before * opacity)
    for op in ops:
        op(painter)
    painter.setOpacity(before)


_PREPARE: dict[type, Callable[[Any], Iterable[Op]]] = {
    shapes.Box: _box,
    shapes.Blocks: _blocks,
    shapes.Disc: _disc,
    shapes.Path: _path,
    shapes.Words: words,
    shapes.Icon: _icon,
    shapes.Shadow: shadow,
    shapes.Picture: _picture,
}
