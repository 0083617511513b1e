"""Ctrl+Enter, one thought after the other: below while there is room, beside before the lane grows."""

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.journeys import set_direction
from journeyboard.edit.lanes import add_lane, resize_lane
from journeyboard.edit.notes import add_note
from journeyboard.edit.stages import resize_stage
from journeyboard.model import Direction, Id, LaneKind, Note, NoteKind
from tests.desktop.canvas.conftest import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lane(board: BoardView) -> Id:
    return add_lane(board.desk.store, board.desk.map_id, LaneKind.ACTIONS)


def written(
    board: BoardView, hand: Hand, lane: Id, count: int, at: tuple[float, float] = (8, 8)
) -> list[Note]:
    """Notes typed in the first stage, one after the other, from a place in the lane on."""
    store, stage = board.desk.store, board.bench.scene.layout.columns[0].stage.id
    ids = [
        add_note(
            store,
            board.desk.map_id,
            NoteKind.ACTION,
            stage_id=stage,
            lane_id=lane,
            x=at[0],
            y=at[1],
            text="0",
        )
    ]
    board.begin_edit(ids[0])
    for number in range(1, count):
        hand.key(Qt.Key.Key_Return, CONTROL)
        hand.keys(str(number))
    hand.key(Qt.Key.Key_Escape)
    notes = (note for note in store.of(Note).values() if note.lane_id == lane)
    return sorted(notes, key=lambda note: note.text)


def places(notes: list[Note]) -> list[tuple[float, float]]:
    return [(note.x, note.y) for note in notes]


def test_before_the_lane_grows_the_next_note_goes_beside_and_then_into_a_new_row(
    board: BoardView, hand: Hand, lane: Id
) -> None:
    notes = written(board, hand, lane, 5)
    high = notes[0].height + 8
    assert places(notes) == [(8, 8), (132, 8), (8, 8 + high), (132, 8 + high), (8, 8 + 2 * high)]


def test_while_the_lane_has_room_the_next_note_goes_below(board: BoardView, hand: Hand, lane: Id) -> None:
    resize_lane(board.desk.store, lane, 240)
    notes = written(board, hand, lane, 4)
    high = notes[0].height + 8
    assert places(notes) == [(8, 8), (8, 8 + high), (132, 8), (132, 8 + high)]


def test_where_only_one_note_fits_across_the_lane_grows(board: BoardView, hand: Hand, lane: Id) -> None:
    resize_stage(board.desk.store, board.bench.scene.layout.columns[0].stage.id, 180)
    notes = written(board, hand, lane, 3, at=(30, 8))
    high = notes[0].height + 8
    assert places(notes) == [(30, 8 + number * high) for number in range(3)]


def test_room_in_front_of_the_note_is_taken_too_before_the_lane_grows(
    board: BoardView, hand: Hand, lane: Id
) -> None:
    notes = written(board, hand, lane, 3, at=(132, 8))
    assert places(notes) == [(132, 8), (8, 8), (8, 8 + notes[0].height + 8)]


def test_from_right_to_left_it_is_the_same_counted_from_where_the_map_begins(
    board: BoardView, hand: Hand, lane: Id
) -> None:
    set_direction(board.desk.store, board.desk.map_id, Direction.RIGHT_TO_LEFT)
    notes = written(board, hand, lane, 4)
    high = notes[0].height + 8
    assert places(notes) == [(8, 8), (132, 8), (8, 8 + high), (132, 8 + high)]
