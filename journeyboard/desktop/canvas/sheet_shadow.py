"""Only as much of the sheet's shadow as a tile can see: its picture must not grow with the map."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeyboard.drawing.primitives import Primitive, Shadow
from journeyboard.layout.rect import Rect

_REACH = 80.0
"""Farther than a shadow falls, in u."""


def near(primitives: Iterable[Primitive], area: Rect, scale: float) -> Iterator[Primitive]:
    """The primitives with large shadows cut down to what shows in an area (u), at device pixels per u.

    What is cut off is the evenly stretched middle, so the pixels within the area stay the same.
    """
    seen = area.inflated(_REACH)
    for each in primitives:
        if not isinstance(each, Shadow) or (each.width <= seen.width and each.height <= seen.height):
            yield each
        elif not _covers(each, area):
            x, width = _span(each.x, each.width, seen.x, seen.width, scale)
            y, height = _span(each.y, each.height, seen.y, seen.height, scale)
            yield replace(each, x=x, y=y, width=width, height=height)


def _covers(shadow: Shadow, area: Rect) -> bool:
    """Whether the area lies inside the box that throws the shadow, where nothing of it shows."""
    inner = Rect(shadow.x, shadow.y, shadow.width, shadow.height).inflated(-shadow.radius)
    inside = inner.x <= area.x and inner.y <= area.y
    return inside and area.right <= inner.right and area.bottom <= inner.bottom


def _span(start: float, length: float, seen: float, seen_length: float, scale: float) -> tuple[float, float]:
    """Start and length of one side, cut to whole pixels from the edge that can be seen."""
    if length <= seen_length:
        return start, length
    cut = round(seen_length * scale) / scale
    if start >= seen:
        return start, cut
    return (start + length - cut, cut) if start + length <= seen + seen_length else (seen, cut)
