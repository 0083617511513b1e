"""The board by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.headers import headers
from journeyboard.desktop.canvas.keys import reading_order
from journeyboard.desktop.canvas.places import place_of
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.tools import Tool
from journeyboard.model import Feeling, Note
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]
Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_tab_walks_all_notes_and_points_in_reading_order_and_back(board: BoardView, hand: Hand) -> None:
    order = reading_order(board.bench)
    assert len(order) == len(board.desk.store.of(Note)) + len(board.desk.store.of(Feeling))
    seen = []
    for _ in range(4):
        hand.key(Key.Key_Tab)
        seen += board.desk.selection
    assert seen == order[:4]
    hand.key(Key.Key_Backtab, SHIFT)
    assert board.desk.selection == {order[2]}


def test_home_and_end_go_to_the_first_and_the_last_note(board: BoardView, hand: Hand) -> None:
    order = reading_order(board.bench)
    hand.key(Key.Key_End)
    assert board.desk.selection == {order[-1]}
    hand.key(Key.Key_Home)
    assert board.desk.selection == {order[0]}


def test_reading_order_is_stage_then_lane_then_left_to_right(board: BoardView) -> None:
    layout = board.bench.scene.layout
    boxes = [layout.cell_at(*place_of(layout, id).centre) for id in reading_order(board.bench)]
    places = [(column.number, row.y) for column, row in boxes if column and row]
    assert places == sorted(places)


@pytest.mark.parametrize(("modifiers", "length"), [(Qt.KeyboardModifier.NoModifier, 8), (SHIFT, 40)])
def test_arrows_move_a_note_by_a_grid_step_or_five(
    board: BoardView, hand: Hand, note: Find, modifiers: Qt.KeyboardModifier, length: int
) -> None:
    before = note("Engineer no-show")
    board.desk.select([before.id])
    hand.key(Key.Key_Right, modifiers)
    assert note("Engineer no-show").x == before.x + length
    assert board.desk.store.undo_label == "Move note"


def test_control_and_an_arrow_take_a_note_to_the_neighbour_cell(
    board: BoardView, hand: Hand, note: Find
) -> None:
    before = note("Engineer no-show")
    stages = [column.stage.id for column in board.bench.scene.layout.columns]
    board.desk.select([before.id])
    hand.key(Key.Key_Left, CONTROL)
    assert note("Engineer no-show").stage_id == stages[stages.index(before.stage_id) - 1]
    for _ in range(9):
        hand.key(Key.Key_Left, CONTROL)
    assert note("Engineer no-show").stage_id == stages[0]


def test_a_note_taken_to_a_cell_by_keyboard_covers_no_other_there(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one, layout = note("Reads the leaflet"), board.bench.scene.layout
    board.desk.select([one.id])
    for _ in range(5):
        hand.key(Key.Key_Right, CONTROL)
        assert layout.notes_in(layout.box(one.id)) == [one.id]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2])
def test_enter_and_f2_write_on_the_selected_note(board: BoardView, hand: Hand, note: Find, key: Key) -> None:
    board.desk.select([note("Engineer no-show").id])
    hand.key(key)
    hand.keys("Nobody")
    hand.key(Key.Key_Escape)
    assert note("Nobody").text == "Nobody"


def test_escape_leaves_the_edit_then_the_tool_then_the_selection(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    board.begin_edit(one.id)
    hand.key(Key.Key_Escape)
    assert board.writer.editing is None
    assert board.desk.selection == {one.id}
    board.desk.set_tool(Tool.CONNECTOR)
    hand.key(Key.Key_Escape)
    assert board.desk.tool is Tool.SELECT
    assert board.desk.selection == {one.id}
    hand.key(Key.Key_Escape)
    assert board.desk.selection == frozenset()


def test_a_note_reached_by_keys_is_brought_clear_of_the_headers(board: BoardView, hand: Hand) -> None:
    board.zoom_to(3.0)
    for _ in range(12):
        hand.key(Key.Key_Tab)
        (id,) = board.desk.selection
        box = board.viewport.camera.rect_to_view(place_of(board.bench.scene.layout, id))
        corner = headers(board.viewport, board.bench.scene.layout.extent).corner
        assert box.x >= corner.right
        assert box.y >= corner.bottom
        assert box.x < board.width()
        assert box.y < board.height()
