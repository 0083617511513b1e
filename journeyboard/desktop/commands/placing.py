"""Puts pasted lines on the map as notes, in the cell in the middle of the view."""

from typing import TYPE_CHECKING

from journeyboard.desktop.words import tr
from journeyboard.model import Id, Lane, NoteKind, Stage

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

GAP, ROWS = 8.0, 4
LONGEST_LIST = 200


def add_lines(desk: "Desk", text: str) -> None:
    """Make a note of every line that is not empty, at most 200, and select them; one undo step."""
    from journeyboard.edit.kinds import KIND_OF_LANE
    from journeyboard.layout.board import BoardLayout
    from journeyboard.layout.rect import Rect

    lines = [line.strip() for line in text.splitlines() if line.strip()][:LONGEST_LIST]
    if not lines or desk.board is None:
        return
    place = BoardLayout(desk.store, desk.map_id).place_at(Rect(*desk.board.viewport_centre(), 0, 0))
    lane, stage = desk.store.of(Lane).get(place.lane_id or ""), desk.store.of(Stage).get(place.stage_id or "")
    kind = KIND_OF_LANE.get(lane.kind, NoteKind.FREE) if lane else NoteKind.FREE
    cell = stage.id if stage else None, lane.id if lane else None
    with desk.store.change(tr("Paste notes")):
        made = [_added(desk, kind, cell, index, line) for index, line in enumerate(lines)]
    desk.select(made)


def _added(desk: "Desk", kind: NoteKind, cell: tuple[Id | None, Id | None], index: int, text: str) -> Id:
    """A note at the ``index``-th place of a cell, column by column, as high as its text needs."""
    from journeyboard.edit.kinds import SIZE
    from journeyboard.edit.notes import add_note
    from journeyboard.layout.note import fitted_height

    width, height = SIZE[kind]
    column, row = divmod(index, ROWS)
    return add_note(
        desk.store,
        desk.map_id,
        kind,
        stage_id=cell[0],
        lane_id=cell[1],
        x=GAP + column * (width + GAP),
        y=GAP + row * (height + GAP),
        height=fitted_height(kind, text, width, height),
        text=text,
    )
