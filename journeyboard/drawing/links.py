"""Arrows between notes."""

from __future__ import annotations

from collections.abc import Iterator
from math import dist
from typing import NamedTuple

from journeyboard.drawing.primitives import Command, Disc, Group, Path, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.titles import link_title
from journeyboard.drawing.words import on_baseline, one_line
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.links import Connector, Point
from journeyboard.layout.styles import LINK_LABEL
from journeyboard.model import Link, LinkKind

STROKE = 1.6
START_DOT = 2.6
LABEL_DOWN = 4.0
"""How far below the middle of its place a label's baseline is, in u."""
CORNER = 10.0
"""Radius of the corners of a way around notes."""
_ARC = 0.5523
"""How long the handles of a quarter circle are, as a share of its radius: 4/3 (sqrt(2) - 1)."""
_CHEVRON_BACK, _CHEVRON_OUT = 6.5, 4.5


class LinkStyle(NamedTuple):
    """How a kind of link is told from the others. ``full``: its head is filled; ``quiet``: it stands back."""

    width: float = STROKE
    dash: tuple[float, ...] = ()
    full: bool = False
    quiet: bool = False


STYLES = {
    LinkKind.LEADS_TO: LinkStyle(),
    LinkKind.HURTS: LinkStyle(full=True),
    LinkKind.ADDRESSES: LinkStyle(width=1.3, quiet=True),
    LinkKind.MESSAGE: LinkStyle(dash=(4.0, 4.0)),
}


def draw_link(layout: BoardLayout, link: Link, theme: Theme) -> Group | None:
    """A link between two notes where they lie; None when one of them does not show."""
    way = layout.connector(link)
    if way is None:
        return None
    return Group(tuple(draw_connector(way, link, theme)), link.id, link_title(link, layout))


def draw_connector(way: Connector, link: Link, theme: Theme) -> Iterator[Primitive]:
    """The curve, the dot it starts with, the chevron it ends with, and its label.

    A kind is never told by its colour alone: what hurts ends in a full head, what addresses something begins
    with a hollow dot on a thinner line, a message is dashed.
    """
    style = STYLES[link.kind]
    colour = theme.danger if link.kind is LinkKind.HURTS else theme.ink3 if style.quiet else theme.ink2
    yield Path(_line(way), stroke=Stroke(colour, style.width, style.dash))
    if style.quiet:
        yield Disc(*way.start, START_DOT, theme.sheet, Stroke(colour, style.width))
    else:
        yield Disc(*way.start, START_DOT, fill=colour)
    head = _chevron(way.end, way.heading)
    yield Path(
        (*head, ("Z",)) if style.full else head, colour if style.full else None, Stroke(colour, STROKE)
    )
    yield from draw_label(way, link, theme)


def draw_label(way: Connector, link: Link, theme: Theme) -> Iterator[Primitive]:
    """The word on an arrow, on a halo that parts the line."""
    if way.label and link.label:
        x, y = way.label.centre
        text, halo = one_line(link.label, LINK_LABEL, way.label.width), Stroke(theme.sheet, 5)
        yield on_baseline(text, x, y + LABEL_DOWN, theme.ink2, "middle", halo)


def draw_line(way: Connector, stroke: Stroke) -> Iterator[Primitive]:
    """The line and its chevron alone, as an arrow is lit up."""
    yield Path(_line(way), stroke=stroke)
    yield Path(_chevron(way.end, way.heading), stroke=stroke)


def _line(way: Connector) -> tuple[Command, ...]:
    if not way.corners:
        return ("M", *way.start), ("C", *way.first, *way.second, *way.end)
    points = way.outline
    turns = zip(points, points[1:], points[2:], strict=False)
    bends = (command for before, corner, after in turns for command in _bend(before, corner, after))
    return ("M", *way.start), *bends, ("L", *way.end)


def _bend(before: Point, corner: Point, after: Point) -> tuple[Command, Command]:
    """The line up to a rounded corner, and its quarter of a circle as a cubic Bezier."""
    radius = min(CORNER, dist(before, corner) / 2, dist(corner, after) / 2)
    handle = radius * (1 - _ARC)
    start, end = _towards(corner, before, radius), _towards(corner, after, radius)
    first, second = _towards(corner, before, handle), _towards(corner, after, handle)
    return ("L", *start), ("C", *first, *second, *end)


def _towards(start: Point, end: Point, length: float) -> Point:
    share = length / (dist(start, end) or 1.0)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _chevron(tip: Point, heading: Point) -> tuple[Command, ...]:
    (x, y), (dx, dy) = tip, heading
    back = (x - dx * _CHEVRON_BACK, y - dy * _CHEVRON_BACK)
    side = (-dy * _CHEVRON_OUT, dx * _CHEVRON_OUT)
    return (
        ("M", back[0] + side[0], back[1] + side[1]),
        ("L", x, y),
        ("L", back[0] - side[0], back[1] - side[1]),
    )
