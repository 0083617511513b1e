"""The way of an arrow past the notes that lie between its ends.

A way is looked for around the notes in the direct curve's way alone; notes that it would run into join them,
and it is looked for anew. So only notes that were in the way of something tried can change the outcome:
``Routed.heeds`` tells them, and all others may come and go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeyboard.layout.crossing import Point, crosses
from journeyboard.layout.links import Connector, around_corners, connector
from journeyboard.layout.maze import End, shortest
from journeyboard.layout.rect import Rect
from journeyboard.layout.sides import ALONE, Tie

ROOMS = (14.0, 8.0, 4.0)
"""How far a way keeps from notes, in u; less where there is less room."""
LANE = 7.0
"""How much further out each next arrow of a side turns, in u, so that ways around notes lie side by side."""
_MOST_LANES = 4
WIDEST = ROOMS[0] + LANE * (_MOST_LANES - 1)
"""The most room that a way keeps, in u."""
DETOUR = 200.0
"""How far a way may lead out of the rectangle around its ends, in u."""
REACH = DETOUR + WIDEST
"""How far from the rectangle around its ends a way may be heard of, whatever is between them, in u."""
_GRAZE = 0.5
_STRAIGHT = 1e-6
"""What a level or upright line may bend, in u, for the rounding of its points."""
_MOST_BLOCKERS = 24

Others = Callable[[Rect], Iterable[Rect]]
"""The boxes within an area that the way must not cross, in any order."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A line that was tried, how far notes had to keep from it, and where those can lie."""

    points: tuple[Point, ...]
    room: float
    area: Rect

    def meets(self, box: Rect) -> bool:
        """Whether a note with this box is in its way."""
        return box.intersects(self.area) and crosses(self.points, box.inflated(self.room))

    def met(self, others: Others) -> list[Rect]:
        """The notes in its way."""
        return [box for box in others(self.area) if self.meets(box)]


@dataclass(frozen=True, slots=True)
class Routed:
    """A way, whether it is free of notes, and all that was tried to find it."""

    way: Connector
    is_free: bool
    trials: tuple[Trial, ...]
    label_area: Rect | None = None
    """Where its label was looked for a place."""

    def heeds(self, box: Rect) -> bool:
        """Whether the way or its label may change when a note with this box comes or goes."""
        if self.label_area is not None and self.label_area.intersects(box):
            return True
        return any(trial.meets(box) for trial in self.trials)


def routed(
    source: Rect, target: Rect, others: Others, sheet: Rect, leave: Tie = ALONE, arrive: Tie = ALONE
) -> Routed:
    """The direct curve when it is free, else the shortest way around; the curve when there is none.

    A way around stays on the ``sheet``, headers not counted, unless its notes lie outside themselves.
    """
    direct = connector(source, target, leave.offsets, arrive.offsets)
    trials = [_trial(direct.outline, 0.0)]
    blockers = frozenset(trials[0].met(others))
    if not blockers or source.intersects(target):
        return Routed(direct, not blockers, tuple(trials))
    limit = _limit(source.united(target), sheet)
    ends = End(source, leave.offsets), End(target, arrive.offsets)
    for room in _rooms(leave.number):
        points = _around(ends, blockers, room, limit, others, trials)
        if points:
            return Routed(around_corners(points), True, tuple(trials))
    return Routed(direct, False, tuple(trials))


def _rooms(number: int) -> tuple[float, ...]:
    """How far the so-manieth arrow of a side keeps from notes, best first."""
    lane = LANE * (number % _MOST_LANES)
    return ROOMS if not lane else (*(room + lane for room in ROOMS), *ROOMS)


def _around(
    ends: tuple[End, End],
    blockers: frozenset[Rect],
    room: float,
    limit: Rect,
    others: Others,
    trials: list[Trial],
) -> tuple[Point, ...] | None:
    """A way that keeps this far from all notes; what was tried is added to the trials."""
    while len(blockers) <= _MOST_BLOCKERS:
        points = shortest(*ends, sorted(blockers), room, limit)
        if not points:
            return None
        trials.append(_trial(points, room - _GRAZE))
        met = trials[-1].met(others)
        if blockers.issuperset(met):
            return None if met else points
        blockers = blockers.union(met)
    return None


def _trial(points: tuple[Point, ...], room: float) -> Trial:
    (left, top), (right, bottom) = map(min, zip(*points, strict=True)), map(max, zip(*points, strict=True))
    if min(right - left, bottom - top) < _STRAIGHT:
        points = points[0], points[-1]
    return Trial(points, room, Rect(left, top, right - left, bottom - top).inflated(room + 1))


def _limit(ends: Rect, sheet: Rect) -> Rect:
    """Where a way may lead, given the rectangle around its ends."""
    return ends.inflated(DETOUR).clipped(sheet.united(ends))
