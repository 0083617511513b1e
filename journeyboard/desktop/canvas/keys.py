"""The board by keyboard: from note to note in reading order, moving them, and back out again."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt

from journeyboard.desktop.tools import Tool
from journeyboard.edit.locks import held
from journeyboard.edit.notes import Placement, place
from journeyboard.layout.frame import Column, Row
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Link, Note

from .bench import Bench
from .camera import FIT_MARGIN, Camera
from .feeling_keys import nudge_feelings
from .feelings import felt_places
from .head_keys import entry, head_beside
from .headers import sizes
from .holding import Hold
from .into_folded import into_folded
from .landing import GRID, cell_under, free_spot, landing
from .nudging import nudge_notes
from .picking import cursor, kept
from .places import place_of
from .refusing import is_refused
from .sizing_keys import resize_by
from .whole import will_be_seen

Member = TypeVar("Member", Column, Row)
Key = Qt.Key
NUDGE, LEAP = GRID, 5 * GRID
_PAN_PX = 60.0
_SIZING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


def reading_order(bench: Bench) -> list[Id]:
    """All notes and emotion points by stage, then lane, then along the journey; parked notes last."""
    layout, notes = bench.scene.layout, bench.scene.contents.of(Note)
    columns = {column.stage.id: column.number for column in layout.columns}
    rows = {row.lane.id: number for number, row in enumerate(layout.rows)}
    mine = (note for note in notes.values() if note.id in layout)
    last = len(columns) + len(rows) + 1

    def key(note: Note) -> tuple[int, int, float, float]:
        return columns.get(note.stage_id or "", last), rows.get(note.lane_id or "", last), note.x, note.y

    points = felt_places(layout, bench.scene.contents)
    placed = [*((key(note), note.id) for note in mine), *points]
    return [id for _, id in sorted(placed)]


def as_read(bench: Bench) -> list[Id]:
    """The selected notes in reading order."""
    chosen = frozenset(bench.selected.notes)
    return [id for id in reading_order(bench) if id in chosen]


def step(bench: Bench, by: int) -> bool:
    """Select the next note or point in reading order (``by`` 1), or the one before (-1); False beyond."""
    order = reading_order(bench)
    place = _start(bench, order, by) + by
    if not 0 <= place < len(order):
        return False
    focus(bench, order[place], besides=kept(bench))
    return True


def to_end(bench: Bench, place: int) -> bool:
    """Select the first note or point in reading order (``place`` 0), or the last one (-1)."""
    order = reading_order(bench)
    if order:
        focus(bench, order[place])
    return bool(order)


def _start(bench: Bench, order: list[Id], by: int) -> int:
    """The place that a step leads on from: what the keys are on, else the end of the selection."""
    on = cursor(bench)
    arrow_on = bench.scene.contents.of(Link).get(on or "")
    on = arrow_on.source_id if arrow_on else on
    here = [place for place, id in enumerate(order) if id == on or (not on and id in bench.desk.selection)]
    if here:
        return max(here) if by > 0 else min(here)
    begin = entry(bench, order)
    if begin is not None:
        return begin - 1 if by > 0 else begin
    return -1 if by > 0 else len(order)


def focus(bench: Bench, record_id: Id, *, besides: frozenset[Id] = frozenset()) -> None:
    """Select a record by keyboard and bring it into view. ``besides``: what else stays selected."""
    bench.marks.keyboard = True
    bench.marks.at, bench.marks.kept = record_id, besides
    bench.desk.select(besides | {record_id})
    area = place_of(bench.scene.layout, record_id)
    if area is not None:
        bring_into_view(bench, area)
    bench.repaint()


def bring_into_view(bench: Bench, box: Rect) -> None:
    """Move the camera no further than it takes to see a box (u) clear of the headers.

    Where the whole map was shown it soon is again. But whoever writes sees what is written at once.
    """
    viewport = bench.viewport
    camera, was_fitted = camera_showing(bench, box, viewport.goal), viewport.is_fitted
    if camera == viewport.goal or (not bench.marks.bare and will_be_seen(viewport)):
        return
    viewport.go(camera, glide=False)
    if was_fitted:
        viewport.count_as_fitted()


def camera_showing(bench: Bench, box: Rect, camera: Camera) -> Camera:
    """The nearest camera to ``camera`` at its zoom that shows a box (u) clear of the headers.

    No note of a map that is fitted into the view asks for more room than that leaves.
    """
    shown, margin, viewport = camera.rect_to_view(box), FIT_MARGIN, bench.viewport
    wide, high = sizes(camera.zoom)
    left, right = (0.0, wide) if bench.scene.layout.rtl else (wide, 0.0)
    dx = _into(shown.x, shown.right, left + margin, viewport.width - right - margin)
    dy = _into(shown.y, shown.bottom, high + margin, viewport.height - margin)
    return camera.panned(dx, dy)


def arrow(bench: Bench, hold: Hold, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Move what is selected, go on from a header, or move the view when nothing is selected."""
    across, down = ARROWS[key]
    notes = bench.selected.notes
    if modifiers & _SIZING == _SIZING:
        return resize_by(bench, hold, across, down)
    if not notes and (head := head_beside(bench, across, down)) is not None:
        focus(bench, head)
        return True
    if not notes and nudge_feelings(bench, hold, across, down, modifiers):
        return True
    if not notes or not bench.writable:
        bench.viewport.pan(-across * _PAN_PX, -down * _PAN_PX)
    elif modifiers & Qt.KeyboardModifier.ControlModifier:
        _to_neighbours(bench, notes, across, down)
    else:
        length = LEAP if modifiers & Qt.KeyboardModifier.ShiftModifier else NUDGE
        bench.marks.keyboard = True
        nudge_notes(bench, hold, across * length, down * length)
    return True


def escape(bench: Bench) -> bool:
    """Put the tool away, else close what is told, else let the selection go; False when there was neither."""
    if bench.desk.tool is not Tool.SELECT:
        bench.desk.set_tool(Tool.SELECT)
        return True
    if bench.desk.window and bench.desk.window.notices.isVisible():
        bench.desk.window.notices.close_notice()
        return True
    had = bool(bench.desk.selection)
    bench.desk.select(())
    return had


def _to_neighbours(bench: Bench, notes: list[Id], across: int, down: int) -> None:
    notes_of = bench.scene.contents.of(Note)
    targets = {id: target for id in notes if (target := _neighbour(bench, id, across, down))}
    targets = {id: to for id, to in targets.items() if not held(bench.scene.contents, notes_of[id])}
    if targets and not is_refused(bench.scene.contents, targets):
        _place(bench, into_folded(bench, targets))
        bring_into_view(bench, bench.scene.layout.box(next(iter(targets))))


def _neighbour(bench: Bench, note_id: Id, across: int, down: int) -> Placement | None:
    layout = bench.scene.layout
    box = layout.box(note_id)
    cell = cell_under(layout, box)
    if cell is None:
        return None
    onwards = -across if layout.rtl else across
    column, row = _beside(layout.columns, cell[0], onwards), _beside(layout.rows, cell[1], down)
    if column is None or row is None:
        return None
    target = box.moved(layout.along(column.start - cell[0].start), row.y - cell[1].y)
    if len(bench.selected.notes) == 1 and set(layout.notes_in(target)) - {note_id}:
        return free_spot(layout, column, row, box.width, box.height)
    return landing(layout, target)


def _beside(members: tuple[Member, ...], here: Member, by: int) -> Member | None:
    place = members.index(here) + by
    return members[place] if 0 <= place < len(members) else None


def _place(bench: Bench, targets: Mapping[Id, Placement]) -> None:
    bench.marks.keyboard = True
    place(bench.desk.store, targets)


def _into(low: float, high: float, least: float, most: float) -> float:
    """How far to move so that [low, high] lies in [least, most]; its start wins when it is too long."""
    if low < least:
        return least - low
    return max(most - high, least - low) if high > most else 0.0
