"""The shortest way along straight lines and right angles between two boxes, around others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from journeyboard.layout.crossing import Point, crosses
from journeyboard.layout.rect import Rect
from journeyboard.layout.sides import CENTRED, SIDES, Offsets, Side

BEND = 40.0
"""How many u of detour a bend is worth."""
_SLACK = 0.25
"""Lines keep ``room`` u from boxes, walls are this much nearer: rounding never closes a line."""


_OUTWARDS: tuple[tuple[Side, int, int], ...] = (
    ("right", 1, 0),
    ("left", -1, 0),
    ("bottom", 0, 1),
    ("top", 0, -1),
)


class Port(NamedTuple):
    """A place where a way leaves a note, and the point straight out of it where it is free to turn."""

    edge: Point
    tip: Point
    upright: bool


class Step(NamedTuple):
    """A crossing of two lines by their numbers, and whether the way comes there up or down."""

    column: int
    line: int
    upright: bool


class End(NamedTuple):
    """A note that a way begins or ends at, and where it is tied to the note's sides."""

    box: Rect
    offsets: Offsets = CENTRED


def shortest(
    source: End, target: End, boxes: Sequence[Rect], room: float, limit: Rect
) -> tuple[Point, ...] | None:
    """The corners of the cheapest way from one box to another, ends included; None when there is none.

    It keeps ``room`` u from all boxes and stays within the limit. A bend costs as much as ``BEND`` u.
    """
    ends = (source, target)
    walls = [box.inflated(room - _SLACK) for box in boxes]
    maze = _Maze(ends, boxes, room, limit)
    starts, goals = ([*_ports(end, other.box, walls, room, limit)] for end, other in (ends, ends[::-1]))
    return maze.walk(starts, goals) if starts and goals else None


def _ports(end: End, other: Rect, walls: Sequence[Rect], room: float, limit: Rect) -> Iterator[Port]:
    """The points of the sides that a way can leave by."""
    for side, dx, dy in _OUTWARDS:
        x, y = end.offsets.port(end.box, side)
        port = Port((x, y), (x + dx * room, y + dy * room), dy != 0)
        is_inside = limit.x <= port.tip[0] <= limit.right and limit.y <= port.tip[1] <= limit.bottom
        if is_inside and not any(crosses((port.edge, port.tip), wall) for wall in (other, *walls)):
            yield port


class _Maze:
    """The lines beside all boxes, and which of their pieces run through a wall."""

    def __init__(self, ends: tuple[End, End], boxes: Sequence[Rect], room: float, limit: Rect) -> None:
        every = (*(end.box for end in ends), *boxes)
        ports = [end.offsets.port(end.box, side) for end in ends for side in SIDES]
        xs = {x for box in every for x in (box.x - room, box.right + room)} | {x for x, _ in ports}
        ys = {y for box in every for y in (box.y - room, box.bottom + room)} | {y for _, y in ports}
        self._xs = sorted(x for x in xs if limit.x <= x <= limit.right)
        self._ys = sorted(y for y in ys if limit.y <= y <= limit.bottom)
        self._closed: set[Step] = set()
        for box in every:
            self._close(box.inflated(room - _SLACK))

    def walk(self, starts: list[Port], goals: list[Port]) -> tuple[Point, ...] | None:
        """Dijkstra's search from all starts at once; ties fall to what lies further left, then higher."""
        begun = {self._step(port): port for port in starts}
        wanted = {self._step(port): port for port in goals}
        came: dict[Step, Step | None] = dict.fromkeys(begun)
        costs = dict.fromkeys(begun, 0.0)
        queue = sorted((0.0, step) for step in begun)
        while queue:
            cost, step = heappop(queue)
            if step in wanted:
                return self._corners(step, came, begun, wanted)
            for after, price in self._next(step):
                if cost + price < costs.get(after, float("inf")):
                    costs[after], came[after] = cost + price, step
                    heappush(queue, (cost + price, after))
        return None

    def _step(self, port: Port) -> Step:
        x, y = port.tip
        return Step(bisect_left(self._xs, x), bisect_left(self._ys, y), port.upright)

    def _next(self, step: Step) -> Iterator[tuple[Step, float]]:
        column, line, upright = step
        yield Step(column, line, not upright), BEND
        at, places = (line, self._ys) if upright else (column, self._xs)
        for to in (at - 1, at + 1):
            piece = Step(column, min(at, to), True) if upright else Step(min(at, to), line, False)
            if 0 <= to < len(places) and piece not in self._closed:
                after = Step(column, to, True) if upright else Step(to, line, False)
                yield after, abs(places[to] - places[at])

    def _close(self, wall: Rect) -> None:
        """Take out the pieces of lines that lie in a wall; a piece bears the number of its lesser end."""
        columns, lines = _inside(self._xs, wall.x, wall.right), _inside(self._ys, wall.y, wall.bottom)
        for line in lines:
            pieces = range(columns.start - 1, columns.stop)
            self._closed.update(Step(column, line, False) for column in pieces)
        for column in columns:
            pieces = range(lines.start - 1, lines.stop)
            self._closed.update(Step(column, line, True) for line in pieces)

    def _corners(
        self, last: Step, came: dict[Step, Step | None], begun: dict[Step, Port], wanted: dict[Step, Port]
    ) -> tuple[Point, ...]:
        points, step = [wanted[last].edge], last
        while (before := came[step]) is not None:
            if before.upright != step.upright:
                points.append((self._xs[step.column], self._ys[step.line]))
            step = before
        return (begun[step].edge, *reversed(points))


def _inside(places: list[float], least: float, most: float) -> range:
    """The numbers of the places between two bounds."""
    return range(bisect_right(places, least), bisect_left(places, most))
