"""What is dragged, written or selected may be taken away by an undo just then: the board goes on."""

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.deleting import delete
from journeyboard.edit.maps import delete_map, twin_map
from journeyboard.edit.notes import Placement
from journeyboard.edit.pasting import paste_lines
from journeyboard.model import Id, Lane, Note, NoteKind, Stage, in_map
from tests.desktop.canvas.conftest import Hand, settle
from tests.desktop.canvas.tiles import check_tiles


def added(board: BoardView) -> list[Id]:
    """Some notes, added in one step where there is room, and seen."""
    store, map_id = board.desk.store, board.desk.map_id
    at = Placement(in_map(store, Stage, map_id)[0].id, in_map(store, Lane, map_id)[0].id, 8, 8)
    notes = paste_lines(store, map_id, ["One", "Two", "Three"], NoteKind.ACTION, at)
    board.centre_on(notes[0])
    settle(board)
    return notes


def check(board: BoardView, gone: list[Id]) -> None:
    """The notes are gone from the map, from the layout and from the tiles."""
    settle(board)
    assert not set(gone) & set(board.desk.store.of(Note))
    assert not any(id in board.bench.scene.layout for id in gone)
    check_tiles(board)


def test_an_undo_takes_notes_away_of_which_one_is_being_dragged(board: BoardView, hand: Hand) -> None:
    notes = added(board)
    x, y = board.bench.scene.layout.box(notes[0]).centre
    hand.press(x, y)
    hand.move(x + 40, y + 30)
    board.desk.undo()
    hand.release(x + 40, y + 30)
    check(board, notes)


def test_an_undo_takes_notes_away_of_which_one_is_being_written(board: BoardView, hand: Hand) -> None:
    notes = added(board)
    board.begin_edit(notes[0])
    hand.keys("more")
    board.desk.undo()
    check(board, notes)


def test_notes_go_while_others_are_dragged(board: BoardView, hand: Hand) -> None:
    notes = added(board)
    x, y = board.bench.scene.layout.box(notes[0]).centre
    hand.press(x, y)
    hand.move(x + 40, y + 30)
    delete(board.desk.store, notes[1:])
    hand.release(x + 40, y + 30)
    check(board, notes[1:])


def test_a_map_goes_of_which_something_is_selected(board: BoardView) -> None:
    desk = board.desk
    first = desk.map_id
    second = twin_map(desk.store, first, title="Second")
    desk.set_map(second)
    desk.select([in_map(desk.store, Stage, second)[0].id])
    desk.undo()
    assert desk.map_id == first
    desk.redo()
    desk.set_map(second)
    desk.select([in_map(desk.store, Stage, second)[0].id])
    delete_map(desk.store, second)
    assert desk.map_id == first
    assert desk.selection == frozenset()
    settle(board)
