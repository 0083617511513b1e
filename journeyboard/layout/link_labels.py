"""Where the word on an arrow stands: on its line or beside it, clear of notes, else cut to the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import dist

from journeyboard.layout.links import Connector, Point
from journeyboard.layout.rect import Rect
from journeyboard.layout.routing import REACH, Others, Routed
from journeyboard.layout.styles import LINK_LABEL
from journeyboard.text.paragraph import width_of

LONGEST, LEAST = 240.0, 36.0
"""Width in u at which a label is cut short, and that to which it is not cut further."""
HIGH = 16.0
APART = 3.0
"""How far a label keeps from notes, in u: its halo lies between."""
BESIDE = 7.0
"""How far a label beside its line keeps from it, in u."""
_SEEN = 12.0
"""So much of a line shows on both sides of a label that stands on it, in u."""
Ends = tuple[Rect, Rect]
_HAIR = 0.01
"""So that rounding cuts nothing."""
_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)


def with_label(found: Routed, text: str, ends: Ends, others: Others, sheet: Rect) -> Routed:
    """A way with a place for its label; notes that come near that place may change it.

    The label stays on the ``sheet``, headers not counted, unless its notes lie outside themselves.
    """
    if not text.strip():
        return found
    width = min(width_of(" ".join(text.split()), LINK_LABEL) + _HAIR, LONGEST)
    both = ends[0].united(ends[1])
    around = found.way.bounds.inflated(width + BESIDE + APART).clipped(both.inflated(REACH))
    area = around.clipped(sheet.united(both))
    place = placed(found.way, width, ends, others(area), area)
    return replace(found, way=replace(found.way, label=place), label_area=area)


def placed(way: Connector, width: float, ends: Ends, others: Iterable[Rect], area: Rect) -> Rect:
    """A place for a label of a width (u): the middle of the line if it is free, else as near as may be."""
    kept = [note.inflated(APART) for note in (*ends, *others)]
    for box in _tried(way, width, ends):
        if area.united(box) == area and not any(box.intersects(note) for note in kept):
            return box
    return _squeezed(way, width, kept, area)


def _tried(way: Connector, width: float, ends: Ends) -> Iterator[Rect]:
    """On the line, then beside it, then beside the notes that it joins."""
    spots = [_along(way.outline, share) for share in _SHARES]
    for (x, y), (dx, dy), piece in spots:
        if piece >= abs(dx) * width + abs(dy) * HIGH + 2 * _SEEN:
            yield _centred(x, y, width)
    for (x, y), (dx, dy), _ in spots:
        if abs(dy) >= abs(dx):
            aside = BESIDE + width / 2
            yield from (_centred(x + aside, y, width), _centred(x - aside, y, width))
        else:
            yield from (_centred(x, y - BESIDE - HIGH / 2, width), _centred(x, y + BESIDE + HIGH / 2, width))

    yield from _beyond(way, width, ends[0].united(ends[1]).inflated(APART))


def _beyond(way: Connector, width: float, both: Rect) -> Iterator[Rect]:
    x, y = way.middle
    if abs(way.heading[0]) > abs(way.heading[1]):
        yield _centred(x, both.y - HIGH / 2, width)
        yield _centred(x, both.bottom + HIGH / 2, width)
    else:
        yield _centred(both.right + width / 2, y, width)
        yield _centred(both.x - width / 2, y, width)


def _centred(x: float, y: float, width: float) -> Rect:
    return Rect(x - width / 2, y - HIGH / 2, width, HIGH)


def _along(points: Sequence[Point], share: float) -> tuple[Point, Point, float]:
    """The point after a share of a line, where it goes there, and how long it is straight or nearly so."""
    pieces = [(a, b, dist(a, b)) for a, b in pairwise(points) if a != b]
    left = share * sum(length for _, _, length in pieces)
    for (x1, y1), (x2, y2), length in pieces:
        if length >= left:
            step = (x2 - x1) / length, (y2 - y1) / length
            return (x1 + step[0] * left, y1 + step[1] * left), step, _straight(pieces, step)
        left -= length
    return points[0], (1.0, 0.0), 0.0


def _straight(pieces: Sequence[tuple[Point, Point, float]], step: Point) -> float:
    """How long the pieces are that go the same way, more or less."""
    ways = (((b[0] - a[0]) / length, (b[1] - a[1]) / length, length) for a, b, length in pieces)
    return sum(length for dx, dy, length in ways if dx * step[0] + dy * step[1] > 0.8)


def _squeezed(way: Connector, width: float, notes: Sequence[Rect], area: Rect) -> Rect:
    """The widest room there is on the line, cut to that; in the middle, over what is there, without any."""
    rooms = [_room(_along(way.outline, share)[0], notes, area) for share in _SHARES]
    room = max(rooms, key=lambda each: each.width)
    if room.width < LEAST:
        x, y = way.middle
        return _centred(x, y, min(width, LEAST))
    width = min(width, room.width)
    return Rect(room.x + (room.width - width) / 2, room.y, width, HIGH)


def _room(at: Point, notes: Sequence[Rect], area: Rect) -> Rect:
    """How far a line of text may reach at both sides of a point before it meets a note."""
    x, y = at
    low, high = area.x, area.right
    for note in notes:
        if note.y < y + HIGH / 2 and y - HIGH / 2 < note.bottom:
            low = max(low, note.right) if note.x + note.width / 2 <= x else low
            high = min(high, note.x) if note.x + note.width / 2 > x else high
    return Rect(low, y - HIGH / 2, max(high - low, 0.0) if low <= x <= high else 0.0, HIGH)
