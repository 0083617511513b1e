"""Where a carried note catches: on the edges and middles of its neighbours, else on the grid of its cell."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .landing import cell_under, landing, snapped
from .marks import Guide

CATCH_PX = 6.0
_MOST = 200
"""With more neighbours than this in view nobody can see what a note is in line with."""


class Step(NamedTuple):
    """How far to carry, in u, and the lines that show what the note is in line with."""

    dx: float
    dy: float
    guides: tuple[Guide, ...] = ()


def caught(layout: BoardLayout, lead: Rect, step: Step, others: Sequence[Rect], reach: float) -> Step:
    """A step of the lead note's box pulled to neighbours within ``reach`` (u), else to the grid."""
    box = lead.moved(step.dx, step.dy)
    on_grid = _to_grid(layout, box)
    across = _nearest(_thirds(box.x, box.width), (_thirds(other.x, other.width) for other in others), reach)
    down = _nearest(_thirds(box.y, box.height), (_thirds(other.y, other.height) for other in others), reach)
    guides = [Guide("x", across[1])] if across else []
    guides += [Guide("y", down[1])] if down else []
    dx = across[0] if across else on_grid[0]
    dy = down[0] if down else on_grid[1]
    return Step(step.dx + dx, step.dy + dy, tuple(guides))


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
        x, y, _, _ = layout.cell_rect(target.stage_id, target.lane_id)
    return snapped(box.x - x) + x - box.x, snapped(box.y - y) + y - box.y


def _thirds(start: float, length: float) -> tuple[float, float, float]:
    return start, start + length / 2, start + length


def _nearest(
    own: tuple[float, float, float], others: Iterable[tuple[float, float, float]], reach: float
) -> tuple[float, float] | None:
    """The shortest way to a like line of another note, and that line."""
    ways = ((to - at, to) for other in others for at, to in zip(own, other, strict=True))
    near = min(ways, key=lambda way: abs(way[0]), default=None)
    return near if near is not None and abs(near[0]) <= reach else None
