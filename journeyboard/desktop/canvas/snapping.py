"""Where a carried note catches: on the edges and middles of its neighbours, else on the grid of its cell."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .gaps import even_gaps
from .landing import cell_under, landing, snapped
from .marks import Axis, Gap, Guide

CATCH_PX = 6.0
_SAME = 0.01
_MOST = 200
"""With more neighbours than this in view nobody can see what a note is in line with."""


class Step(NamedTuple):
    """How far to carry, in u, and the lines that show what the note is in line with."""

    dx: float
    dy: float
    guides: tuple[Guide, ...] = ()
    gaps: tuple[Gap, ...] = ()


def caught(layout: BoardLayout, lead: Rect, step: Step, others: Sequence[Rect], reach: float) -> Step:
    """A step of the lead note's box pulled to neighbours within ``reach`` (u), else to the grid."""
    box = lead.moved(step.dx, step.dy)
    on_grid = _to_grid(layout, box)
    across = _nearest(_thirds(box.x, box.width), (_thirds(other.x, other.width) for other in others), reach)
    down = _nearest(_thirds(box.y, box.height), (_thirds(other.y, other.height) for other in others), reach)
    even_across = None if across else even_gaps(box, others, "x", reach)
    even_down = None if down else even_gaps(box, others, "y", reach)
    dx = (across or even_across or on_grid)[0]
    dy = (down or even_down or on_grid[1:])[0]
    moved = box.moved(dx, dy)
    guides = [guide_at("x", across[1], moved, others)] if across else []
    guides += [guide_at("y", down[1], moved, others)] if down else []
    gaps = [*(even_across[1] if even_across else ()), *(even_down[1] if even_down else ())]
    return Step(step.dx + dx, step.dy + dy, tuple(guides), tuple(gaps))


def guide_at(axis: Axis, line: float, box: Rect, others: Sequence[Rect]) -> Guide:
    """The guide along a line, with the distance to the nearest note that is in line there."""
    gaps = [gap for other in others if _is_on(axis, line, other) and (gap := _between(axis, box, other))]
    nearest = min(gaps, key=lambda gap: gap[1] - gap[0], default=None)
    if nearest is None:
        return Guide(axis, line)
    return Guide(axis, line, f"{nearest[1] - nearest[0]:.0f}", sum(nearest) / 2)


def _is_on(axis: Axis, line: float, other: Rect) -> bool:
    lines = _thirds(other.x, other.width) if axis == "x" else _thirds(other.y, other.height)
    return any(abs(each - line) < _SAME for each in lines)


def _between(axis: Axis, box: Rect, other: Rect) -> tuple[float, float] | None:
    """The gap between two boxes along a line; None where they overlap."""
    if axis == "x":
        first, second = sorted(((box.y, box.bottom), (other.y, other.bottom)))
    else:
        first, second = sorted(((box.x, box.right), (other.x, other.right)))
    return (first[1], second[0]) if second[0] > first[1] else None


def main_axis(step: Step) -> Axis:
    """The axis that a step goes along for the most part."""
    return "x" if abs(step.dx) >= abs(step.dy) else "y"


def along(step: Step, axis: Axis | None) -> Step:
    """The part of a step along an axis; all of it for None."""
    if axis is None:
        return step
    guides = tuple(guide for guide in step.guides if guide.axis == axis)
    gaps = tuple(gap for gap in step.gaps if gap.axis == axis)
    return Step(step.dx, 0, guides, gaps) if axis == "x" else Step(0, step.dy, guides, gaps)


def neighbours(layout: BoardLayout, box: Rect, view: Rect, without: Iterable[Id]) -> list[Rect]:
    """The boxes in view that share the stage or the lane of the cell under a box; none when too many."""
    cell = cell_under(layout, box)
    if cell is None:
        return []
    column = Rect(cell[0].x, view.y, cell[0].width, view.height)
    row = Rect(view.x, cell[1].y, view.width, cell[1].height)
    found = dict.fromkeys([*layout.notes_in(row), *layout.notes_in(column)])
    left_out = set(without)
    return [layout.box(id) for id in found if id not in left_out] if len(found) <= _MOST else []


def _to_grid(layout: BoardLayout, box: Rect) -> tuple[float, float]:
    """How far the nearest corner of the cell's grid is away."""
    target = landing(layout, box)
    x, y = 0.0, 0.0
    if target.stage_id is not None and target.lane_id is not None:
        x, y, _, _ = layout.turned(layout.cell_rect(target.stage_id, target.lane_id))
    left, top, _, _ = layout.turned(box)
    return layout.along(snapped(left - x) + x - left), snapped(top - y) + y - top


def _thirds(start: float, length: float) -> tuple[float, float, float]:
    return start, start + length / 2, start + length


def _nearest(
    own: tuple[float, float, float], others: Iterable[tuple[float, float, float]], reach: float
) -> tuple[float, float] | None:
    """The shortest way to a like line of another note, and that line."""
    ways = ((to - at, to) for other in others for at, to in zip(own, other, strict=True))
    near = min(ways, key=lambda way: abs(way[0]), default=None)
    return near if near is not None and abs(near[0]) <= reach else None
