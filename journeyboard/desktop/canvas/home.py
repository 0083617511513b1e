"""Where new things begin: under the pointer if that moved last; else beside the selection or at home."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from journeyboard.edit.kinds import LANE_OF_KIND, SIZE, kind_in
from journeyboard.layout.frame import Column, Row
from journeyboard.model import Feeling, Id, LaneKind, Note, NoteKind, Stage

from .bench import Bench
from .feelings import in_lane
from .fields import NewNoteField, new_note, note_in
from .following import note_beside
from .landing import free_spot
from .refusing import is_open

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

    from .view import BoardView


def pointed(board: "BoardView | None") -> tuple[float, float] | None:
    """The point of the map (u) that the pointer was last seen at; None when it is not over the board.

    Nor does it count when keys were used after it was moved: then the selection is what is meant. After a
    choice in the context menu it is where the menu was asked for.
    """
    if board is None or not board.hands.pointing or not _is_over(board):
        return None
    last = board.hands.last
    inside = board.rect().contains(last.spot.toPoint())
    return board.viewport.camera.to_board(last.px, last.py) if inside else None


def _is_over(board: QWidget) -> bool:
    return board.underMouse() or QApplication.widgetAt(QCursor.pos()) is board


def begun(board: "BoardView", kind: NoteKind) -> NewNoteField:
    """A note of a kind about to be written where whoever asks for it means it to be.

    With the pointer on the selected note a pain point, say, comes into its own lane in the same stage; among
    the curves, which no note is to cover, any comes into its lane in the stage there.
    """
    bench, at = board.bench, pointed(board)
    if at is not None and in_lane(bench.scene.layout, *at):
        there = board.home.note(kind, bench.scene.layout.cell_at(*at)[0])
        if there is not None:
            return there
    if at is not None and not _is_selected(bench, at):
        return new_note(bench, kind, *at)
    kept = note_beside(bench, kind) or board.home.note(kind)
    return kept or new_note(bench, kind, *board.viewport.centre)


def _is_selected(bench: Bench, at: tuple[float, float]) -> bool:
    """Whether the one selected note lies at a point: then what is new belongs beside it, not over it."""
    return bench.selected.notes == [bench.scene.layout.note_at(*at)]


class Home:
    """Remembers the stage that was last worked in: that of the last single thing selected."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._last: Id | None = None
        bench.desk.selection_changed.connect(self._see)

    @property
    def column(self) -> Column | None:
        """The stage last worked in, else the first; None on a map without stages."""
        columns = self._bench.scene.layout.columns
        first = columns[0] if columns else None
        return next((column for column in columns if column.stage.id == self._last), first)

    def note(self, kind: NoteKind, stage: Column | None = None) -> NewNoteField | None:
        """A note of a kind about to be written at a free spot of its lane; None where the map has no cell.

        ``stage``: where; else the one last worked in.
        An ordinary note goes into the selected lane, and becomes what its lane is for.
        """
        column, chosen = stage or self.column, self._chosen_row()
        row = chosen if chosen and kind is NoteKind.ACTION else self._row_for(kind)
        if column is None or row is None:
            return None
        kind = kind_in(row.lane.kind, kind)
        spot = free_spot(self._bench.scene.layout, column, row, *SIZE[kind])
        return note_in(self._bench, kind, spot.stage_id, spot.lane_id, spot.x, spot.y)

    def _row_for(self, kind: NoteKind) -> Row | None:
        rows = [each for each in self._bench.scene.layout.rows if is_open(each.lane)]
        fitting = (
            each for wanted in (LANE_OF_KIND[kind], LaneKind.FREE) for each in rows if _is(each, wanted)
        )
        return next(fitting, rows[0] if rows else None)

    def _chosen_row(self) -> Row | None:
        chosen = [head for head in self._bench.selected.heads if isinstance(head, Row)]
        return chosen[0] if len(chosen) == 1 and is_open(chosen[0].lane) else None

    def _see(self) -> None:
        desk = self._bench.desk
        if len(desk.selection) == 1:
            self._last = _stage_of(desk) or self._last


def _stage_of(desk: "Desk") -> Id | None:
    """The stage of the one thing that is selected."""
    stages = [note.stage_id for note in desk.selected(Note)]
    stages += [point.stage_id for point in desk.selected(Feeling)]
    return next(iter([*stages, *(stage.id for stage in desk.selected(Stage))]), None)


def _is(row: Row, kind: LaneKind) -> bool:
    return row.lane.kind is kind
