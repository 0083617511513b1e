"""The parking lot: drag in, drag out, counted, and out of the way while it is empty."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.parking import strip
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.edit.columns import shelves
from journeyboard.edit.notes import add_note
from journeyboard.edit.reading import as_read
from journeyboard.edit.stages import delete_stage
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note, NoteKind
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


def typed(board: BoardView, *words: str, parked: bool = False) -> list[Id]:
    """Notes of a cell of two a row, or of the parking lot."""
    layout = board.bench.scene.layout
    place = (None, None) if parked else (layout.columns[0].stage.id, layout.rows[-1].lane.id)
    return [
        add_note(board.desk.store, board.desk.map_id, NoteKind.PAIN, stage_id=place[0], lane_id=place[1],
                 x=8 + 124 * (number % 2), y=608 + 104 * (number // 2), text=text)
        for number, text in enumerate(words)
    ]  # fmt: skip


def parked_in_order(board: BoardView) -> list[str]:
    lying = board.bench.scene.layout.parked
    return [note.text for row in shelves(lying) for note in row]


def test_the_lot_keeps_the_order_in_which_notes_are_read(board: BoardView, note: Find) -> None:
    words = ["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"]
    chosen = typed(board, *words)
    later = note("Engineer no-show")
    board.desk.select([*chosen, later.id])
    run(board, "note.park")
    assert parked_in_order(board) == [*words, later.text]


@pytest.mark.parametrize("count", [1, 30])
def test_more_notes_are_parked_behind_those_that_lie_there(board: BoardView, count: int) -> None:
    first = [f"First {number:02}" for number in range(count)]
    for words in (first, ["Second a", "Second b"]):
        board.desk.select(typed(board, *words))
        run(board, "note.park")
    assert parked_in_order(board) == [*first, "Second a", "Second b"]
    boxes = [box(board, note.id) for note in board.bench.scene.layout.parked]
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n])
    sheet = board.bench.scene.layout.extent
    assert all(sheet.x < each.x and each.right < sheet.right for each in boxes)


def test_notes_are_brought_back_to_the_very_place_where_they_lay(board: BoardView, note: Find) -> None:
    chosen = [note("Engineer no-show"), note("Two to four"), note("First bill covers")]
    board.desk.select(each.id for each in chosen)
    run(board, "note.park")
    board.viewport.centre_on(board.bench.scene.layout.columns[4].x, 400)
    run(board, "note.bring_back")
    assert [board.desk.store.get(Note, each.id) for each in chosen] == chosen
    assert board.desk.store.undo_label == "Bring back 3 notes"


def test_where_another_note_lies_meanwhile_a_note_comes_back_beside_it(board: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    run(board, "note.park")
    new = add_note(
        board.desk.store, board.desk.map_id, one.kind,
        stage_id=one.stage_id, lane_id=one.lane_id, x=one.x + 8, y=one.y + 8,
    )  # fmt: skip
    run(board, "note.bring_back")
    back = note("Engineer no-show")
    assert (back.stage_id, back.lane_id) == (one.stage_id, one.lane_id)
    assert not box(board, back.id).intersects(box(board, new))


def test_notes_of_a_stage_that_is_gone_come_back_to_the_lane_of_their_kind_in_the_stage_in_view(
    board: BoardView, note: Find
) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    run(board, "note.park")
    delete_stage(board.desk.store, one.stage_id or "")
    column = board.bench.scene.layout.columns[1]
    board.viewport.centre_on(column.x + column.width / 2, 400)
    run(board, "note.bring_back")
    back = note("Engineer no-show")
    assert (back.stage_id, back.lane_id) == (column.stage.id, one.lane_id)


def test_notes_that_never_lay_on_the_board_come_to_the_stage_in_view_in_their_order(board: BoardView) -> None:
    words = ["Alpha", "Bravo", "Charlie", "Delta"]
    board.desk.select(typed(board, *words, parked=True))
    column = board.bench.scene.layout.columns[4]
    board.viewport.centre_on(column.x + column.width / 2, 400)
    run(board, "note.bring_back")
    back = [each for each in board.desk.store.of(Note).values() if each.text in words]
    assert {each.stage_id for each in back} == {column.stage.id}
    order = [each.text for each in as_read(board.desk.store, board.desk.map_id, back)]
    assert order == words
    boxes = [box(board, each.id) for each in back]
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n])
    assert board.desk.store.undo_label == "Bring back 4 notes"


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
