"""Notes that lie over several cells: pulled there or told so, they stay where they are put."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.hits import corners_of
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.edit.arrange import tidy
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]


def box(board: BoardView, id: Id) -> Rect:
    return board.bench.scene.layout.box(id)


def pull(board: BoardView, hand: Hand, note: Note, dx: float, dy: float) -> None:
    """The lower right handle of a note, so far."""
    board.desk.select([note.id])
    camera = board.viewport.camera
    corner = corners_of(camera.rect_to_view(box(board, note.id)).inflated(3))["bottom-right"]
    x, y = camera.to_board(*corner)
    hand.drag((x, y), (x + dx, y + dy))


def heights(board: BoardView) -> list[float]:
    return [row.height for row in board.bench.scene.layout.rows]


def test_a_note_pulled_well_over_the_border_of_its_stage_spans(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Field dispatch")
    column = board.bench.scene.layout.column(one.stage_id or "")
    pull(board, hand, one, column.right + 200 - box(board, one.id).right, 0)
    wide = note("Field dispatch")
    assert wide.spans
    assert wide.stage_id == one.stage_id
    assert box(board, one.id).right > column.right + 150
    assert board.desk.store.undo_label == "Resize note"


def test_a_note_pulled_a_little_over_the_border_does_not(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Field dispatch")
    column = board.bench.scene.layout.column(one.stage_id or "")
    pull(board, hand, one, column.right + 12 - box(board, one.id).right, 0)
    assert not note("Field dispatch").spans


def test_past_the_last_stage_there_is_nothing_to_span(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("CRM job")
    pull(board, hand, one, 200, 0)
    assert not note("CRM job").spans


def test_pulled_back_into_its_cell_it_spans_no_more(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Field dispatch")
    column = board.bench.scene.layout.column(one.stage_id or "")
    pull(board, hand, one, column.right + 200 - box(board, one.id).right, 0)
    pull(board, hand, note("Field dispatch"), -260, 0)
    assert not note("Field dispatch").spans


def test_no_lane_grows_for_a_note_pulled_over_its_lower_border(
    board: BoardView, hand: Hand, note: Find
) -> None:
    before, one = heights(board), note("Engineer no-show")
    pull(board, hand, one, 0, 120)
    assert note("Engineer no-show").spans
    assert heights(board) == before


def test_a_spanning_note_lies_exactly_where_it_is_dropped_and_belongs_where_it_begins(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Field dispatch")
    board.desk.select([one.id])
    commands()["note.span"].run(board.desk)
    board.desk.set_snap(False)
    start = box(board, one.id)
    x, y = start.x + 30, start.centre[1]
    hand.drag((x, y), (x - 150, y - 60))
    there = box(board, one.id)
    assert abs(there.x - start.x + 150) < 2
    assert abs(there.y - start.y + 60) < 2
    columns = board.bench.scene.layout.columns
    home = next(column for column in columns if column.x <= there.x < column.right)
    assert note("Field dispatch").stage_id == home.stage.id


def test_the_command_stretches_a_note_to_the_end_of_the_next_stage_and_takes_it_back(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Field dispatch")
    board.desk.select([one.id])
    span = commands()["note.span"]
    assert span.label(board.desk) == "Let it span cells"
    span.run(board.desk)
    columns = board.bench.scene.layout.columns
    here = next(index for index, each in enumerate(columns) if each.stage.id == one.stage_id)
    assert note("Field dispatch").spans
    assert box(board, one.id).right == columns[here + 1].right - 6
    assert span.label(board.desk) == "Keep it in one cell"
    span.run(board.desk)
    assert not note("Field dispatch").spans
    assert box(board, one.id).right <= columns[here].right
    assert note("Field dispatch").stage_id == one.stage_id


def test_tidying_leaves_a_spanning_note_alone(board: BoardView, note: Find) -> None:
    one = note("Field dispatch")
    board.desk.select([one.id])
    commands()["note.span"].run(board.desk)
    before = note("Field dispatch")
    tidy(board.desk.store, list(board.desk.store.of(Note)))
    assert note("Field dispatch") == before


def test_while_it_is_dragged_all_cells_below_it_are_shown(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Field dispatch")
    board.desk.select([one.id])
    commands()["note.span"].run(board.desk)
    start = box(board, one.id)
    hand.press(start.x + 30, start.centre[1])
    board.desk.set_snap(False)
    hand.move(start.x + 34, start.centre[1])
    hand.move(start.x + 35, start.centre[1])
    cell = board.bench.marks.cell
    assert cell
    assert cell.width == sum(column.width for column in board.bench.scene.layout.columns[3:5])
    hand.key(Qt.Key.Key_Escape)
