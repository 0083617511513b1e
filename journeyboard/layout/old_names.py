"""Where it stands that a curve is one of before: beside one of its points, clear of all other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.changes import Changes, OldCurve
from journeyboard.layout.curve import Mood, curves
from journeyboard.layout.facts import called
from journeyboard.layout.labels import DOT, FACE, LONGEST, labels, lane_of
from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import CURVE_NAME
from journeyboard.model import Course
from journeyboard.text.paragraph import width_of

BEFORE = "before"
POINT = 4.0
"""Radius of the hollow points of a curve as it was."""
_ABOVE, _BELOW = 12.0, 20.0
"""How far above or below a point the baseline is."""
_APART = 2.0


class OldName(NamedTuple):
    """Words whose left end is at ``x`` on ``baseline``, in u."""

    text: str
    x: float
    baseline: float
    width: float

    @property
    def box(self) -> Rect:
        return Rect(self.x, self.baseline - 0.75 * CURVE_NAME.size, self.width, 0.95 * CURVE_NAME.size)


def old_names(changes: Changes) -> list[OldName | None]:
    """What each of the old curves is called, and where; None for one that has no point of its own.

    At the point that is farthest from neutral if there is room, else at the next; where there is none
    anywhere, where it hides the least: rather points than words.
    """
    layout, found = changes.layout, changes.curves
    lane = lane_of(layout)
    if lane is None:
        return [None] * len(found)
    words, points = list(_words_now(layout)), list(_points(layout, found))
    names: list[OldName | None] = []
    for curve in found:
        tries = list(_tries(curve, _name(curve, named=len(found) > 1), rtl=layout.rtl))
        name = _best(tries, words, points, lane.room) if tries else None
        names.append(name and _turned(name, rtl=layout.rtl))
        words += [name.box.inflated(_APART)] if name else []
    return names


def _name(curve: OldCurve, *, named: bool) -> str:
    name = f"{called(curve.persona)}, {BEFORE}" if named else BEFORE
    return f"{name}, planned" if curve.course is Course.PLANNED else name


def _words_now(layout: BoardLayout) -> Iterator[Rect]:
    """The words along the curves as they are; like all that follows as if the map ran from left to right."""
    lane, now = lane_of(layout), curves(layout)
    unturned = tuple(curve.turned for curve in now) if layout.rtl else now
    yield from (label.box.inflated(_APART) for label in (labels(unturned, lane) if lane else ()))


def _points(layout: BoardLayout, old: Sequence[OldCurve]) -> Iterator[Rect]:
    for curve in curves(layout):
        yield from _around(curve.moods, FACE if curve.in_focus else DOT, rtl=layout.rtl)
    for before in old:
        yield from _around(before.moods, POINT, rtl=layout.rtl)


def _around(moods: Iterable[Mood], radius: float, *, rtl: bool) -> Iterator[Rect]:
    for mood in moods:
        x = -mood.x if rtl else mood.x
        yield Rect(x - radius, mood.y - radius, 2 * radius, 2 * radius)


def _tries(curve: OldCurve, text: str, *, rtl: bool) -> Iterator[OldName]:
    """Above the point when it is a good one, else below; then on its other side, and beside it."""
    width = min(width_of(text, CURVE_NAME), LONGEST)
    for mood in sorted(curve.moods, key=lambda mood: -abs(mood.value)):
        x = -mood.x if rtl else mood.x
        rows = [mood.y - _ABOVE, mood.y + _BELOW]
        for baseline in rows if mood.value >= 0 else reversed(rows):
            yield from (OldName(text, left, baseline, width) for left in (x, x - width, x - width / 2))
        for left in (x + _ABOVE, x - _ABOVE - width):
            yield OldName(text, left, mood.y + 0.3 * CURVE_NAME.size, width)


def _best(tries: Sequence[OldName], words: Sequence[Rect], points: Sequence[Rect], room: Rect) -> OldName:
    inside = [each for each in tries if room.united(each.box) == room] or tries
    return min(inside, key=lambda each: (_hidden(each.box, words), _hidden(each.box, points)))


def _hidden(box: Rect, others: Sequence[Rect]) -> float:
    return sum(_shared(box, other) for other in others)


def _shared(one: Rect, other: Rect) -> float:
    """How much of two rectangles is the same, in u²."""
    if not one.intersects(other):
        return 0.0
    both = one.clipped(other)
    return both.width * both.height


def _turned(name: OldName, *, rtl: bool) -> OldName:
    return name._replace(x=turned(name.box).x) if rtl else name
