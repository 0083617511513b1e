"""Tab from name to name while the names of stages and lanes are written."""

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.header_fields import StageGoal
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.journeys import set_direction
from journeyboard.model import Direction, Lane, Stage, in_map
from tests.desktop.canvas.conftest import Hand

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def names(board: BoardView, kind: type[Stage] | type[Lane] = Stage) -> list[str]:
    return [record.name for record in in_map(board.desk.store, kind, board.desk.map_id)]


def stage(board: BoardView, at: int) -> Stage:
    return in_map(board.desk.store, Stage, board.desk.map_id)[at]


def lane(board: BoardView, at: int) -> Lane:
    return in_map(board.desk.store, Lane, board.desk.map_id)[at]


def selected_words(board: BoardView) -> str:
    assert board.writer.editing is not None
    return board.writer.editing.now.selected


def test_tab_goes_from_the_name_of_a_stage_to_the_next(board: BoardView, hand: Hand) -> None:
    board.begin_name(stage(board, 0).id)
    hand.keys("Find out")
    hand.key(Key.Key_Tab)
    assert selected_words(board) == names(board)[1]
    assert board.desk.selection == {stage(board, 1).id}
    hand.keys("Sign up")
    hand.key(Key.Key_Tab)
    hand.key(Key.Key_Escape)
    assert names(board)[:3] == ["Find out", "Sign up", "Purchase"]


def test_shift_tab_goes_back_and_stays_at_the_first(board: BoardView, hand: Hand) -> None:
    board.begin_name(stage(board, 1).id)
    hand.key(Key.Key_Backtab, SHIFT)
    assert selected_words(board) == names(board)[0]
    hand.key(Key.Key_Backtab, SHIFT)
    hand.keys("First")
    hand.key(Key.Key_Escape)
    assert names(board)[0] == "First"


def test_behind_the_last_stage_tab_begins_a_new_one_in_one_step(board: BoardView, hand: Hand) -> None:
    before = names(board)
    board.begin_name(stage(board, -1).id)
    hand.key(Key.Key_Tab)
    assert names(board) == before
    hand.keys("Leave")
    hand.key(Key.Key_Tab)
    assert names(board) == [*before, "Leave"]
    assert board.desk.store.undo_label == "Add stage Leave"
    hand.keys("Return")
    hand.key(Key.Key_Return)
    assert names(board) == [*before, "Leave", "Return"]
    assert board.desk.selection == {stage(board, -1).id}


@pytest.mark.parametrize("end", [Key.Key_Escape, Key.Key_Backtab, Key.Key_Tab])
def test_a_new_stage_that_gets_no_name_is_none(board: BoardView, hand: Hand, end: Key) -> None:
    before = names(board)
    board.begin_name(stage(board, -1).id)
    hand.key(Key.Key_Tab)
    assert len(board.bench.scene.layout.columns) == len(before) + 1
    hand.key(end)
    hand.key(Key.Key_Escape)
    assert names(board) == before
    assert len(board.bench.scene.layout.columns) == len(before)
    assert board.desk.store.undo_label is None


def test_a_new_stage_whose_name_was_taken_back_comes_back_with_redo(board: BoardView, hand: Hand) -> None:
    before = names(board)
    board.begin_name(stage(board, -1).id)
    hand.key(Key.Key_Tab)
    hand.keys("Leave")
    hand.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.key(Key.Key_Escape)
    assert names(board) == before
    board.desk.redo()
    assert names(board) == [*before, "Leave"]


def test_the_header_that_is_written_is_in_view(board: BoardView, hand: Hand) -> None:
    board.resize(700, 500)
    board.zoom_to(1.0)
    board.begin_name(stage(board, 0).id)
    for _ in range(6):
        hand.key(Key.Key_Tab)
        assert board.writer.editing is not None
        frame = board.writer.editing.field.frame()
        assert frame is not None
        assert frame.x >= 0
        assert frame.right <= board.width()


def test_goals_follow_goals(board: BoardView, hand: Hand) -> None:
    board.writer.begin(StageGoal(board.bench, stage(board, 0).id))
    hand.key(Key.Key_Tab)
    assert selected_words(board) == stage(board, 1).goal


def test_lanes_follow_lanes_and_the_last_stays(board: BoardView, hand: Hand) -> None:
    board.begin_name(lane(board, 0).id)
    hand.keys("What they do")
    hand.key(Key.Key_Tab)
    assert selected_words(board) == names(board, Lane)[1]
    board.begin_name(lane(board, -1).id)
    hand.key(Key.Key_Tab)
    hand.keys("Behind the scenes")
    hand.key(Key.Key_Escape)
    assert names(board, Lane)[0] == "What they do"
    assert names(board, Lane)[-1] == "Behind the scenes"


def test_from_right_to_left_tab_follows_the_journey(board: BoardView, hand: Hand) -> None:
    set_direction(board.desk.store, board.desk.map_id, Direction.RIGHT_TO_LEFT)
    board.begin_name(stage(board, 0).id)
    hand.key(Key.Key_Tab)
    assert selected_words(board) == names(board)[1]
