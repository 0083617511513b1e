"""Several notes under one hand: marquee, handles on the box around them, held arrow keys, locked notes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.hits import corners_of
from journeyboard.desktop.canvas.shaking import shake
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.settings import Motion, Settings
from journeyboard.edit.lanes import collapse_lane
from journeyboard.edit.notes import set_locked
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Feeling, Id, Lane, Note, Stage, in_map
from tests.desktop.canvas.conftest import Hand, settle

Find = Callable[[str], Note]
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pair(board: BoardView, note: Find) -> list[Id]:
    """Two selected notes of one lane, small enough to grow where they are."""
    ids = [note("Engineer no-show").id, note("Two to four days").id]
    board.desk.select(ids)
    return ids


def boxes(board: BoardView, ids: list[Id]) -> list[Rect]:
    return [board.bench.scene.layout.box(id) for id in ids]


def handle(board: BoardView, corner: str) -> tuple[float, float]:
    frame = board.bench.group_frame()
    assert frame is not None
    return board.viewport.camera.to_board(*corners_of(frame)[corner])


def held(
    board: BoardView, key: Qt.Key, times: int, modifiers: Qt.KeyboardModifier = NONE, *, let_go: bool = True
) -> None:
    """A key that is held so long that it repeats."""
    for number in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", autorep=number > 0)
        QApplication.sendEvent(board, event)
    if let_go:
        QApplication.sendEvent(board, QKeyEvent(QEvent.Type.KeyRelease, key, modifiers))


def test_alt_and_a_marquee_takes_notes_out_of_the_selection(board: BoardView, hand: Hand, pair) -> None:
    first = boxes(board, pair)[0]
    hand.drag((first.x + 20, first.bottom + 20), (first.x + 40, first.bottom - 10), ALT)
    assert board.desk.selection == {pair[1]}


def test_a_corner_of_the_box_resizes_all_of_them_in_one_step(board: BoardView, hand: Hand, pair) -> None:
    before = boxes(board, pair)
    x, y = handle(board, "bottom-right")
    hand.drag((x, y), (x - 32, y - 16))
    after = boxes(board, pair)
    assert [box.width < was.width for box, was in zip(after, before, strict=True)] == [True, True]
    assert (around(after) or before[0]).x == pytest.approx((around(before) or before[0]).x, abs=1)
    assert board.desk.store.undo_label == "Resize 2 notes"
    board.desk.store.undo()
    assert boxes(board, pair) == before


def test_shift_keeps_the_proportions_of_the_group(board: BoardView, hand: Hand, pair) -> None:
    before = around(boxes(board, pair))
    x, y = handle(board, "bottom-right")
    hand.press(x, y)
    QApplication.processEvents()
    hand.drag((x, y), (x - 40, y), SHIFT)
    after = around(boxes(board, pair))
    assert before
    assert after
    assert after.height <= before.height


def test_escape_while_the_group_is_resized_changes_nothing(board: BoardView, hand: Hand, pair) -> None:
    before = boxes(board, pair)
    x, y = handle(board, "bottom-right")
    hand.press(x, y)
    hand.move(x - 20, y - 10)
    hand.move(x - 40, y - 20)
    assert boxes(board, pair) != before
    hand.key(Qt.Key.Key_Escape)
    assert boxes(board, pair) == before
    assert board.desk.store.undo_label is None


def test_a_group_of_locked_notes_has_no_handles(board: BoardView, pair) -> None:
    assert board.bench.group_frame() is not None
    set_locked(board.desk.store, pair, True)
    assert board.bench.group_frame() is None


def test_a_held_arrow_key_is_one_undo_step(board: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    held(board, Qt.Key.Key_Right, 3)
    assert note("Engineer no-show").x == one.x + 24
    board.desk.store.undo()
    assert note("Engineer no-show") == one
    assert board.desk.store.undo_label is None


def test_a_held_arrow_key_shows_the_note_on_its_way_and_ends_with_any_other_key(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    (before,) = boxes(board, [one.id])
    held(board, Qt.Key.Key_Right, 2, let_go=False)
    assert boxes(board, [one.id]) == [before.moved(16, 0)]
    assert note("Engineer no-show") == one
    hand.key(Qt.Key.Key_Escape)
    assert note("Engineer no-show").x == one.x + 16


def test_a_change_from_elsewhere_takes_the_notes_out_of_the_key(board: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    held(board, Qt.Key.Key_Right, 2, let_go=False)
    set_locked(board.desk.store, [one.id], True)
    held(board, Qt.Key.Key_Right, 0)
    assert note("Engineer no-show").x == one.x


def test_a_note_that_grows_under_a_held_key_is_one_undo_step(board: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    held(board, Qt.Key.Key_Up, 3, ALT | SHIFT, let_go=False)
    assert boxes(board, [one.id])[0].height == one.height - 24
    assert note("Engineer no-show") == one
    held(board, Qt.Key.Key_Up, 0)
    assert note("Engineer no-show").height == one.height - 24
    assert board.desk.store.undo_label == "Resize note"
    board.desk.store.undo()
    assert (note("Engineer no-show"), board.desk.store.undo_label) == (one, None)


def test_stages_and_lanes_that_grow_under_a_held_key_are_one_undo_step(board: BoardView) -> None:
    store = board.desk.store
    first, second = in_map(store, Stage, board.desk.map_id)[:2]
    board.desk.select([first.id, second.id])
    held(board, Qt.Key.Key_Right, 4, ALT | SHIFT)
    assert [store.get(Stage, each.id).width for each in (first, second)] == [first.width + 32] * 2
    assert store.undo_label == "Resize 2 stages"
    lane = in_map(store, Lane, board.desk.map_id)[0]
    board.desk.select([lane.id])
    held(board, Qt.Key.Key_Down, 2, ALT | SHIFT)
    assert store.undo_label == f"Resize lane {lane.name}"
    store.undo()
    store.undo()
    assert (store.get(Stage, first.id), store.get(Lane, lane.id), store.undo_label) == (first, lane, None)


def test_a_folded_lane_keeps_its_height_under_the_keys(board: BoardView) -> None:
    store = board.desk.store
    lane = in_map(store, Lane, board.desk.map_id)[0]
    collapse_lane(store, lane.id)
    board.desk.select([lane.id])
    held(board, Qt.Key.Key_Down, 2, ALT | SHIFT)
    assert store.get(Lane, lane.id).height == lane.height


def test_an_emotion_point_under_a_held_key_is_one_undo_step(board: BoardView) -> None:
    store = board.desk.store
    point = next(each for each in store.of(Feeling).values() if each.value < 0)
    board.desk.select([point.id])
    held(board, Qt.Key.Key_Up, 4)
    assert store.get(Feeling, point.id).value == pytest.approx(point.value + 0.4)
    assert store.undo_label == "Move emotion point"
    store.undo()
    assert (store.get(Feeling, point.id), store.undo_label) == (point, None)


def test_moving_and_sizing_under_held_keys_are_steps_of_their_own(board: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    held(board, Qt.Key.Key_Right, 2, let_go=False)
    held(board, Qt.Key.Key_Up, 2, ALT | SHIFT)
    assert (note("Engineer no-show").x, note("Engineer no-show").height) == (one.x + 16, one.height - 16)
    board.desk.store.undo()
    assert board.desk.store.undo_label == "Move note"
    assert note("Engineer no-show").height == one.height


def test_shift_and_a_drag_from_a_selected_note_carries_all_of_them(
    board: BoardView, hand: Hand, pair
) -> None:
    before = boxes(board, pair)
    hand.drag(before[0].centre, (before[0].centre[0] + 258, before[0].centre[1]), SHIFT)
    assert all(box.x > was.x for box, was in zip(boxes(board, pair), before, strict=True))


def test_pulling_at_a_locked_note_shakes_its_padlock_once_and_moves_nothing(
    board: BoardView, hand: Hand, note: Find
) -> None:
    set_locked(board.desk.store, [note("Engineer no-show").id], True)
    before, (x, y) = note("Engineer no-show"), hand.middle(note("Engineer no-show"))
    hand.press(x, y)
    hand.move(x + 30, y)
    assert board.bench.marks.shake is not None
    assert board.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    while board.bench.marks.shake is not None:
        QApplication.processEvents()
    hand.move(x + 60, y)
    assert board.bench.marks.shake is None
    hand.release(x + 60, y)
    assert note("Engineer no-show") == before


def test_with_reduced_motion_nothing_shakes(board: BoardView, note: Find) -> None:
    Settings().motion = Motion.REDUCED
    shake(board.bench, note("Engineer no-show").id)
    assert board.bench.marks.shake is None


def test_a_shaken_padlock_leaves_no_trail(board: BoardView, note: Find) -> None:
    locked = note("Engineer no-show").id
    set_locked(board.desk.store, [locked], True)
    settle(board)
    before = board.grab().toImage()
    shake(board.bench, locked)
    seen = 0
    while board.bench.marks.shake is not None:
        QApplication.processEvents()
        seen += board.grab().toImage() != before
    assert seen
    assert board.grab().toImage() == before
