"""The faces of the emotion lane: one function draws every feeling, each with its own mouth."""

from __future__ import annotations

from journeyboard.drawing.primitives import Command, Disc, Path, Primitive, Stroke
from journeyboard.drawing.theme import Theme

RADIUS = 11.5
SOLID_FROM = 1.2
"""Feelings at least this strong, up or down, fill their face."""


def face(x: float, y: float, value: float, theme: Theme, radius: float = RADIUS) -> list[Primitive]:
    """A face around (x, y) that shows a feeling from -2 to +2."""
    colour = theme.feeling(value)
    solid = abs(value) >= SOLID_FROM
    ring = Stroke(colour, radius * 0.15)
    skin = Disc(x, y, radius - ring.width / 2, fill=colour if solid else theme.sheet, stroke=ring)
    features = theme.sheet if solid else colour
    return [skin, *_eyes(x, y, radius, features), _mouth(x, y, value, radius, features)]


def _eyes(x: float, y: float, radius: float, colour: str) -> list[Primitive]:
    return [Disc(x + side * 0.34 * radius, y - 0.2 * radius, 0.115 * radius, fill=colour) for side in (-1, 1)]


def _mouth(x: float, y: float, value: float, radius: float, colour: str) -> Path:
    """A quadratic curve, given as a cubic one, that sags by 0.36 r at +1.6 and arches as much at -1.6."""
    sag = 0.36 * radius * min(max(value / 1.6, -1.0), 1.0)
    half, ends, control = 0.42 * radius, y + 0.33 * radius - sag / 2, y + 0.33 * radius + 1.5 * sag
    handle = ends + (control - ends) * 2 / 3
    commands: tuple[Command, ...] = (
        ("M", x - half, ends),
        ("C", x - half / 3, handle, x + half / 3, handle, x + half, ends),
    )
    return Path(commands, stroke=Stroke(colour, radius * 0.14))
