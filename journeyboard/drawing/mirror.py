"""The mirror image of a display list, its texts still readable: how a map from right to left is drawn.

Headers, notes, curves and sheets are drawn as if the map ran from left to right, and turned over at last.
Text that begins at the left edge of its box then begins at the right edge of the mirrored one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeyboard.drawing.primitives import (
    Blocks,
    Box,
    Command,
    Disc,
    Gradient,
    Group,
    Icon,
    Paint,
    Path,
    Picture,
    Primitive,
    Shadow,
    Stroke,
    Words,
)


def mirrored(parts: Iterable[Primitive], width: float = 0.0) -> list[Primitive]:
    """Everything at x, in u, at ``width`` - x: within a box from 0 to ``width``, or about x = 0."""
    return [_mirrored(part, width) for part in parts]


def _mirrored(part: Primitive, width: float) -> Primitive:
    match part:
        case Box():
            x = width - part.x - part.width
            return replace(part, x=x, fill=_paint(part.fill, width), stroke=_stroke(part.stroke, width))
        case Shadow() | Picture():
            return replace(part, x=width - part.x - part.width)
        case Icon():
            return replace(part, x=width - part.x - part.size)
        case Blocks():
            return replace(part, rects=tuple((width - x - w, y, w, h) for x, y, w, h in part.rects))
        case Disc():
            fill, stroke = _paint(part.fill, width), _stroke(part.stroke, width)
            return replace(part, x=width - part.x, fill=fill, stroke=stroke)
        case Path():
            fill, stroke = _paint(part.fill, width), _stroke(part.stroke, width)
            return Path(tuple(_commands(part.commands, width)), fill, stroke)
        case Words():
            x = width - part.x - part.paragraph.width
            return replace(part, paragraph=part.paragraph.at_the_right, x=x)
        case Group():
            return replace(part, children=tuple(mirrored(part.children)), dx=width - part.dx)


def _commands(commands: Iterable[Command], width: float) -> Iterator[Command]:
    for command in commands:
        match command:
            case ("C", x1, y1, x2, y2, x, y):
                yield ("C", width - x1, y1, width - x2, y2, width - x, y)
            case ("M" | "L" as verb, x, y):
                yield (verb, width - x, y)
            case _:
                yield command


def _paint(paint: Paint | None, width: float) -> Paint | None:
    if isinstance(paint, Gradient):
        return replace(paint, x1=width - paint.x1, x2=width - paint.x2)
    return paint


def _stroke(stroke: Stroke | None, width: float) -> Stroke | None:
    if stroke is None or not isinstance(stroke.paint, Gradient):
        return stroke
    gradient = stroke.paint
    return replace(stroke, paint=replace(gradient, x1=width - gradient.x1, x2=width - gradient.x2))
