"""The parking lot: drag in, drag out, counted, and out of the way while it is empty."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.parking import strip
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note
from tests.desktop.canvas.conftest import Hand, settle

Find = Callable[[str], Note]


def box(board: BoardView, id: Id) -> Rect:
    return board.bench.scene.layout.box(id)


def is_parked(note: Note) -> bool:
    return note.stage_id is None and note.lane_id is None


def run(board: BoardView, id: str) -> None:
    assert commands()[id].enabled(board.desk)
    commands()[id].run(board.desk)


def test_the_lot_is_nowhere_while_it_is_empty_and_nothing_is_carried(board: BoardView) -> None:
    assert board.bench.scene.layout.lot.tray is None
    assert board.bench.scene.layout.bounds == board.bench.scene.layout.extent
    assert strip(board.bench) is None


def test_a_note_dropped_on_the_strip_is_parked_in_one_step(board: BoardView, hand: Hand, note: Find) -> None:
    before = note("Engineer no-show")
    hand.press(*hand.middle(before))
    hand.move(hand.middle(before)[0] + 10, hand.middle(before)[1])
    at = strip(board.bench)
    assert at
    there = board.viewport.camera.to_board(*at.centre)
    hand.move(*there)
    assert board.bench.marks.parking
    assert board.bench.marks.cell is None
    assert not board.hands.gesture or not board.hands.gesture.scrolls
    hand.release(*there)
    assert is_parked(note("Engineer no-show"))
    assert board.bench.scene.layout.lot.number == 1
    lot = board.bench.scene.layout.lot.tray
    assert lot
    assert lot.united(box(board, before.id)) == lot
    board.desk.store.undo()
    assert note("Engineer no-show") == before
    assert board.bench.scene.layout.lot.tray is None


@pytest.mark.parametrize(("dx", "dy"), [(0, -3_000), (5_000, 0), (-5_000, 0), (0, 3_000)])
def test_a_note_dropped_outside_the_board_lands_in_the_lot(
    board: BoardView, hand: Hand, note: Find, dx: float, dy: float
) -> None:
    board.resize(700, 500)
    board.fit()
    board.viewport.zoom_to(0.1)
    x, y = hand.middle(note("Engineer no-show"))
    board.viewport.centre_on(x + dx / 2, y + dy / 2)
    sheet = board.bench.scene.layout.extent
    hand.drag((x, y), (x + dx, y + dy))
    assert is_parked(note("Engineer no-show"))
    there = box(board, note("Engineer no-show").id)
    assert there.y > sheet.bottom
    assert sheet.x <= there.x
    assert there.right <= sheet.right


def test_a_note_is_dragged_out_of_the_lot_into_a_cell(board: BoardView, hand: Hand, note: Find) -> None:
    one, other = note("Engineer no-show"), note("First bill covers")
    board.desk.select([one.id])
    run(board, "note.park")
    board.viewport.fit(board.bench.scene.extent())
    settle(board)
    target = box(board, other.id)
    hand.drag(hand.middle(note("Engineer no-show")), (target.right + 70, target.centre[1]))
    assert note("Engineer no-show").stage_id == other.stage_id
    assert note("Engineer no-show").lane_id == other.lane_id
    assert board.bench.scene.layout.lot.tray is None


def test_parked_notes_lie_side_by_side_and_are_counted(board: BoardView, note: Find) -> None:
    ids = [note(start).id for start in ("Engineer no-show", "First bill covers", "Two to four")]
    board.desk.select(ids)
    run(board, "note.park")
    assert board.desk.store.undo_label == "Park 3 notes"
    boxes = [box(board, id) for id in ids]
    assert not any(first.intersects(second) for n, first in enumerate(boxes) for second in boxes[:n])
    assert board.bench.scene.layout.lot.number == 3


def test_notes_are_brought_back_to_the_lane_of_their_kind_in_the_stage_in_view(
    board: BoardView, note: Find
) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id, note("Two to four").id])
    run(board, "note.park")
    column = board.bench.scene.layout.columns[4]
    board.viewport.centre_on(column.x + column.width / 2, 400)
    run(board, "note.bring_back")
    back = [note("Engineer no-show"), note("Two to four")]
    assert {each.stage_id for each in back} == {column.stage.id}
    assert {each.lane_id for each in back} == {one.lane_id}
    assert not box(board, back[0].id).intersects(box(board, back[1].id))
    assert board.desk.store.undo_label == "Bring back 2 notes"


def test_escape_over_the_strip_parks_nothing(board: BoardView, hand: Hand, note: Find) -> None:
    before = note("Engineer no-show")
    hand.press(*hand.middle(before))
    hand.move(hand.middle(before)[0] + 10, hand.middle(before)[1])
    at = strip(board.bench)
    assert at
    hand.move(*board.viewport.camera.to_board(*at.centre))
    hand.key(Qt.Key.Key_Escape)
    assert note("Engineer no-show") == before
    assert strip(board.bench) is None
    assert not board.bench.marks.parking


def test_the_strip_leaves_no_trail(board: BoardView, hand: Hand, note: Find) -> None:
    settle(board)
    x, y = hand.middle(note("Engineer no-show"))
    before = board.grab().toImage()
    hand.press(x, y)
    hand.move(x + 10, y)
    assert strip(board.bench)
    hand.key(Qt.Key.Key_Escape)
    board.desk.select(())
    hand.release(x + 10, y)
    board.bench.marks.hover = None
    settle(board)
    assert board.grab().toImage() == before


def test_the_lot_follows_every_note_that_comes_moves_and_goes(board: BoardView, note: Find) -> None:
    ids = [note(start).id for start in ("Engineer no-show", "First bill covers")]
    layout = board.bench.scene.layout
    board.desk.select(ids[:1])
    run(board, "note.park")
    one = layout.lot
    board.desk.select(ids[1:])
    run(board, "note.park")
    assert layout.lot.number == 2
    assert layout.lot.notes
    assert one.notes
    assert layout.lot.notes.width > one.notes.width
    board.desk.store.undo()
    assert layout.lot == one
    board.desk.store.undo()
    assert layout.lot.tray is None


def test_a_pill_says_how_many_notes_are_parked_out_of_sight_and_leads_there(
    board: BoardView, hand: Hand, note: Find, qtbot: QtBot
) -> None:
    board.resize(1200, 700)
    assert not board.lot_button.isVisible()
    board.desk.select([note("Engineer no-show").id, note("Leaflets reach").id])
    run(board, "note.park")
    qtbot.waitUntil(board.lot_button.isVisible)
    assert board.lot_button.text().endswith("2")
    board.travel.to_point(*board.bench.scene.layout.lot.tray.centre)
    qtbot.waitUntil(lambda: not board.lot_button.isVisible())
    board.travel.back()
    qtbot.waitUntil(board.lot_button.isVisible)
    QTest.mouseClick(board.lot_button, Qt.MouseButton.LeftButton)
    tray = board.bench.scene.layout.lot.tray
    qtbot.waitUntil(lambda: board.viewport.visible.bottom >= tray.bottom)
    qtbot.waitUntil(lambda: not board.lot_button.isVisible())


def test_the_pill_makes_room_for_the_strip_while_a_note_is_carried(
    board: BoardView, hand: Hand, note: Find, qtbot: QtBot
) -> None:
    board.resize(1200, 700)
    board.desk.select([note("Leaflets reach").id])
    run(board, "note.park")
    qtbot.waitUntil(board.lot_button.isVisible)
    middle = hand.middle(note("Searches"))
    hand.press(*middle)
    hand.move(middle[0] + 40, middle[1])
    assert not board.lot_button.isVisible()
    assert strip(board.bench) is not None
    hand.release(middle[0] + 40, middle[1])
    qtbot.waitUntil(board.lot_button.isVisible)
