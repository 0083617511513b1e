"""Folded lanes that open for the notes in the hand."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.unfolding import REST_MS
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.lanes import collapse_lane, set_lane_locked
from journeyboard.model import Lane, LaneKind, Note
from tests.desktop.canvas.conftest import Hand, settle

Find = Callable[[str], Note]


@pytest.fixture
def folded(board: BoardView) -> Lane:
    """The lane of channels, folded."""
    lane = next(each for each in board.desk.store.of(Lane).values() if each.kind is LaneKind.CHANNELS)
    collapse_lane(board.desk.store, lane.id)
    return board.desk.store.of(Lane)[lane.id]


def carry_over(board: BoardView, hand: Hand, note: Note, lane: Lane) -> tuple[float, float]:
    """Take a note and hold it over a lane; where the hand is then."""
    x, y = hand.middle(note)
    row = board.bench.scene.layout.row(lane.id)
    there = row.y + row.height / 2
    hand.press(x, y)
    hand.move(x, (y + there) / 2)
    hand.move(x, there)
    return x, there


def is_open(board: BoardView, lane: Lane) -> bool:
    return not board.bench.scene.layout.row(lane.id).lane.collapsed


def test_a_lane_opens_for_notes_held_over_it_and_stays_open_when_they_are_dropped_in_one_step(
    board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot
) -> None:
    before = note("Engineer no-show")
    at = carry_over(board, hand, before, folded)
    assert not is_open(board, folded)
    qtbot.waitUntil(lambda: is_open(board, folded))
    assert board.desk.store.of(Lane)[folded.id] == folded
    hand.release(*at)
    assert note("Engineer no-show").lane_id == folded.id
    assert not board.desk.store.of(Lane)[folded.id].collapsed
    assert board.desk.store.undo_label == "Move note"
    board.desk.store.undo()
    assert note("Engineer no-show") == before
    assert board.desk.store.of(Lane)[folded.id] == folded


def test_it_folds_again_when_they_are_dropped_elsewhere(
    board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot
) -> None:
    start = hand.middle(note("Engineer no-show"))
    carry_over(board, hand, note("Engineer no-show"), folded)
    qtbot.waitUntil(lambda: is_open(board, folded))
    hand.move(start[0] + 258, start[1])
    hand.release(start[0] + 258, start[1])
    assert not is_open(board, folded)
    assert board.desk.store.of(Lane)[folded.id] == folded
    assert note("Engineer no-show").lane_id != folded.id


def test_a_note_from_below_stays_in_the_hand_when_a_lane_above_it_opens(
    board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot
) -> None:
    one = note("Engineer no-show")
    assert hand.middle(one)[1] > board.bench.scene.layout.row(folded.id).bottom
    at = carry_over(board, hand, one, folded)
    qtbot.waitUntil(lambda: is_open(board, folded))
    outlined = board.bench.scene.layout.box(one.id).moved(*board.bench.marks.offset)
    assert outlined.contains(*at)
    settle(board)
    shown = board.bench.live.shown
    assert shown is not None
    assert shown.contains(outlined.x, outlined.y)
    hand.key(Qt.Key.Key_Escape)
    hand.release(*at)


def test_it_opens_for_a_hand_that_holds_a_note_near_its_upper_edge(
    board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot
) -> None:
    box, row = (
        board.bench.scene.layout.box(note("Engineer no-show").id),
        board.bench.scene.layout.row(folded.id),
    )
    hand.press(box.centre[0], box.y + 10)
    hand.move(box.centre[0], row.y + 60)
    hand.move(box.centre[0], row.y + row.height / 2)
    qtbot.waitUntil(lambda: is_open(board, folded))
    hand.key(Qt.Key.Key_Escape)
    hand.release(box.centre[0], row.y)


def test_escape_folds_it_again(board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot) -> None:
    label = board.desk.store.undo_label
    at = carry_over(board, hand, note("Engineer no-show"), folded)
    qtbot.waitUntil(lambda: is_open(board, folded))
    hand.key(Qt.Key.Key_Escape)
    hand.release(*at)
    assert not is_open(board, folded)
    assert board.desk.store.undo_label == label


def test_notes_that_pass_over_it_open_nothing(
    board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot
) -> None:
    x, y = hand.middle(note("Engineer no-show"))
    carry_over(board, hand, note("Engineer no-show"), folded)
    hand.move(x, y + 10)
    qtbot.wait(REST_MS + 100)
    assert not is_open(board, folded)
    hand.key(Qt.Key.Key_Escape)
    hand.release(x, y)


def test_a_locked_lane_stays_folded(
    board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot
) -> None:
    set_lane_locked(board.desk.store, folded.id)
    at = carry_over(board, hand, note("Engineer no-show"), folded)
    qtbot.wait(REST_MS + 100)
    assert not is_open(board, folded)
    hand.release(*at)


def notes_of(board: BoardView, lane: Lane) -> list[Note]:
    return [each for each in board.desk.store.of(Note).values() if each.lane_id == lane.id]


def overlapping(board: BoardView, lane: Lane) -> list[tuple[str, str]]:
    """Which notes of a lane cover each other once it is open."""
    collapse_lane(board.desk.store, lane.id, False)
    box, notes = board.bench.scene.layout.box, notes_of(board, lane)
    pairs = combinations(notes, 2)
    return [(one.text, other.text) for one, other in pairs if box(one.id).intersects(box(other.id))]


def test_a_note_let_go_on_the_dot_of_another_lies_beside_that_one(
    board: BoardView, hand: Hand, note: Find, folded: Lane
) -> None:
    one, dot = note("Engineer no-show"), notes_of(board, folded)[0]
    stage = dot.stage_id
    hand.drag(hand.middle(one), board.bench.scene.layout.box(dot.id).centre)
    assert (note("Engineer no-show").stage_id, note("Engineer no-show").lane_id) == (stage, folded.id)
    assert overlapping(board, folded) == []


def test_a_copy_let_go_in_a_folded_lane_covers_nothing(
    board: BoardView, hand: Hand, note: Find, folded: Lane
) -> None:
    dot, alt = notes_of(board, folded)[0], Qt.KeyboardModifier.AltModifier
    hand.drag(hand.middle(note("Engineer no-show")), board.bench.scene.layout.box(dot.id).centre, alt)
    assert len(notes_of(board, folded)) == 13
    assert overlapping(board, folded) == []


def test_a_note_dropped_on_another_in_a_lane_that_opened_for_it_lies_beside_that_one(
    board: BoardView, hand: Hand, note: Find, folded: Lane, qtbot: QtBot
) -> None:
    dot = notes_of(board, folded)[0]
    carry_over(board, hand, note("Engineer no-show"), folded)
    qtbot.waitUntil(lambda: is_open(board, folded))
    there = board.bench.scene.layout.box(dot.id).centre
    hand.move(*there)
    hand.release(*there)
    assert note("Engineer no-show").lane_id == folded.id
    assert overlapping(board, folded) == []


def test_a_note_sent_into_a_folded_lane_by_keyboard_covers_nothing(
    board: BoardView, hand: Hand, note: Find, folded: Lane
) -> None:
    above = note("Search result page")
    board.desk.select([above.id])
    hand.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert note("Search result page").lane_id == folded.id
    assert overlapping(board, folded) == []


def test_in_an_open_lane_a_note_stays_where_the_hand_puts_it(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one, other = note("Engineer no-show"), note("First bill covers")
    x, y = hand.middle(other)
    hand.drag(hand.middle(one), (x + 20, y))
    box = board.bench.scene.layout.box
    assert box(one.id).intersects(box(other.id))
