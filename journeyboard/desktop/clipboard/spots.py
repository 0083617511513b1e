"""Where on the map pasted things go: under the pointer, else into the cell where the work is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeyboard.desktop.canvas.feelings import in_lane
from journeyboard.desktop.canvas.landing import Cell, cell_under, free_spot, landing
from journeyboard.desktop.canvas.refusing import is_open
from journeyboard.desktop.canvas.uncovered import uncovered
from journeyboard.desktop.canvas.whole import will_be_seen
from journeyboard.edit.kinds import KIND_OF_LANE, SIZE
from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Lane, Note, NoteKind

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

Point = tuple[float, float]
Size = tuple[float, float]

STEP = 24.0


def kind_at(desk: "Desk", at: Point | None) -> NoteKind:
    """The kind of note that belongs to the lane at a point; ``at`` None: where ``spot`` would go."""
    lane = desk.store.of(Lane).get(spot(desk, SIZE[NoteKind.ACTION], at).lane_id or "")
    return KIND_OF_LANE[lane.kind] if lane else NoteKind.FREE


def spot(desk: "Desk", size: Size, at: Point | None) -> Placement:
    """A place for a note of a size (u): its middle at the point, or free in the cell that is at hand."""
    assert desk.board is not None
    layout = desk.board.bench.scene.layout
    if at is not None:
        return uncovered(layout, landing(layout, _centred(at, size)), *size)
    cell = _open_cell(layout, _at_hand(desk))
    return (
        free_spot(layout, *cell, *size)
        if cell
        else landing(layout, _centred(desk.board.viewport_centre(), size))
    )


def off_curves(desk: "Desk", at: Point | None) -> Point | None:
    """Where a paste is meant that is asked for at a point: among the curves the nearest lane of notes."""
    if at is None or desk.board is None or not in_lane(desk.board.bench.scene.layout, *at):
        return at
    cell = _open_cell(desk.board.bench.scene.layout, Rect(*at, 0, 0))
    return (at[0], cell[1].middle) if cell else at


def beside(at: Point | None, number: int) -> Point | None:
    """Where the next of several things goes that were dropped at one point."""
    return (at[0] + number * STEP, at[1] + number * STEP) if at is not None else None


def show(desk: "Desk", ids: Sequence[Id]) -> None:
    """Select what was put on the map, and bring it into view: all of it where the whole map was seen.

    A stage or lane is always brought into view: that moves nothing where it is seen already.
    """
    desk.select(ids)
    board = desk.board
    if board is None or not ids:
        return
    layout, seen = board.bench.scene.layout, board.viewport.visible
    hidden = [id for id in ids if id not in layout or not _is_within(layout.box(id), seen)]
    if hidden and not will_be_seen(board.viewport) and len(hidden) == len(ids):
        board.reveal(ids[0])


def _is_within(box: Rect, seen: Rect) -> bool:
    across = seen.x <= box.x and box.right <= seen.right
    return across and seen.y <= box.y and box.bottom <= seen.bottom


def _centred(at: Point, size: Size) -> Rect:
    return Rect(at[0] - size[0] / 2, at[1] - size[1] / 2, *size)


def _open_cell(layout: BoardLayout, at: Rect) -> Cell | None:
    """The cell a box lies in; for a folded lane or the curves' own, that of the nearest other lane."""
    cell = cell_under(layout, at)
    if cell is None or is_open(cell[1].lane):
        return cell
    middle = at.centre[1]
    rows = (row for row in layout.rows if is_open(row.lane))
    nearest = min(rows, key=lambda row: max(row.y - middle, middle - row.bottom), default=cell[1])
    return cell[0], nearest


def is_at_hand(desk: "Desk") -> bool:
    """Whether one note of the sheet is selected: what is pasted by key belongs into its cell."""
    chosen = desk.selected(Note) if len(desk.selection) == 1 else []
    return desk.board is not None and any(note.stage_id for note in chosen)


def _at_hand(desk: "Desk") -> Rect:
    """The one selected note, else the middle of the view."""
    assert desk.board is not None
    layout = desk.board.bench.scene.layout
    if is_at_hand(desk):
        return layout.box(desk.selected(Note)[0].id)
    return Rect(*desk.board.viewport_centre(), 0, 0)
