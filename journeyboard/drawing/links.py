"""Arrows between notes."""

from __future__ import annotations

from collections.abc import Iterator

from journeyboard.drawing.primitives import Command, Disc, Group, Path, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.words import on_baseline, one_line
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.links import Connector, Point
from journeyboard.layout.styles import LINK_LABEL
from journeyboard.model import Link, LinkKind

STROKE = 1.6
START_DOT = 2.6
_CHEVRON_BACK, _CHEVRON_OUT = 6.5, 4.5
_DASH = (4.0, 4.0)
_VERBS = {
    LinkKind.LEADS_TO: "leads to",
    LinkKind.HURTS: "hurts",
    LinkKind.ADDRESSES: "addresses",
    LinkKind.MESSAGE: "sends a message to",
}


def draw_link(layout: BoardLayout, link: Link, theme: Theme) -> Group | None:
    """A link between two notes where they lie; None when one of them does not show."""
    way = layout.connector(link)
    if way is None:
        return None
    names = (layout.text_of(end) for end in (link.source_id, link.target_id))
    return Group(tuple(draw_connector(way, link, theme)), link.id, f" {_VERBS[link.kind]} ".join(names))


def draw_connector(way: Connector, link: Link, theme: Theme) -> Iterator[Primitive]:
    """The curve, the dot it starts with, the chevron it ends with, and its label."""
    colour = theme.danger if link.kind is LinkKind.HURTS else theme.ink2
    curve: tuple[Command, ...] = (("M", *way.start), ("C", *way.first, *way.second, *way.end))
    dash = _DASH if link.kind is LinkKind.MESSAGE else ()
    yield Path(curve, stroke=Stroke(colour, STROKE, dash))
    yield Disc(*way.start, START_DOT, fill=colour)
    yield Path(_chevron(way.end, way.heading), stroke=Stroke(colour, STROKE))
    if link.label:
        x, y = way.middle
        text, halo = one_line(link.label, LINK_LABEL), Stroke(theme.sheet, 5)
        yield on_baseline(text, x, y + 4, theme.ink2, "middle", halo)


def _chevron(tip: Point, heading: Point) -> tuple[Command, ...]:
    (x, y), (dx, dy) = tip, heading
    back = (x - dx * _CHEVRON_BACK, y - dy * _CHEVRON_BACK)
    side = (-dy * _CHEVRON_OUT, dx * _CHEVRON_OUT)
    return (
        ("M", back[0] + side[0], back[1] + side[1]),
        ("L", x, y),
        ("L", back[0] - side[0], back[1] - side[1]),
    )
