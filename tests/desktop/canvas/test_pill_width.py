"""A channel is as wide as what is written on it, as far as there is room."""

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.notes import set_locked
from journeyboard.layout.note import content
from journeyboard.layout.rect import Rect
from journeyboard.model import LaneKind, Note
from tests.desktop.canvas.conftest import Hand


def cell_of_channels(board: BoardView) -> Rect:
    """The last cell of the lane of channels, emptied."""
    layout = board.bench.scene.layout
    row = next(each for each in layout.rows if each.lane.kind is LaneKind.CHANNELS)
    cell = layout.cell_rect(layout.columns[-1].stage.id, row.lane.id)
    with board.desk.store.change("Empty") as draft:
        draft.remove(*layout.notes_in(cell))
    return cell


def write(board: BoardView, hand: Hand, at: tuple[float, float], text: str) -> Note:
    hand.double_click(*at)
    hand.keys(text)
    hand.key(Qt.Key.Key_Escape)
    return next(note for note in board.desk.store.of(Note).values() if note.text == text)


def is_whole(board: BoardView, note: Note) -> bool:
    return not content(note, board.bench.scene.layout.facts.of_note(note)).text.truncated


def test_a_channel_is_wide_enough_for_its_words(board: BoardView, hand: Hand) -> None:
    cell = cell_of_channels(board)
    note = write(board, hand, (cell.x + 50, cell.y + 22), "Letter from the bank")
    assert note.width > 84
    assert is_whole(board, note)
    board.desk.store.undo()
    assert note.id not in board.desk.store.of(Note)


@pytest.mark.parametrize("rtl", [False, True])
def test_a_channel_grows_neither_over_the_next_nor_out_of_its_stage(
    board: BoardView, hand: Hand, rtl: bool
) -> None:
    if rtl:
        from journeyboard.desktop.commands.command import commands

        commands()["map.rtl"].run(board.desk)
    cell = cell_of_channels(board)
    layout = board.bench.scene.layout
    begin = (lambda far: cell.right - far) if layout.rtl else (lambda far: cell.x + far)
    second = write(board, hand, (begin(180), cell.y + 22), "A very long name of a very long channel")
    first = write(board, hand, (begin(50), cell.y + 22), "Another very long name of a channel")
    boxes = [layout.box(each.id) for each in (first, second)]
    assert not boxes[0].intersects(boxes[1])
    assert all(cell.x <= box.x and box.right <= cell.right for box in boxes)


def test_a_channel_that_is_written_anew_grows_and_is_one_step(board: BoardView, hand: Hand) -> None:
    cell = cell_of_channels(board)
    note = write(board, hand, (cell.x + 50, cell.y + 22), "Kiosk")
    assert note.width == 84
    hand.double_click(*hand.middle(note))
    hand.key(Qt.Key.Key_End)
    hand.keys(" page with all prices")
    hand.key(Qt.Key.Key_Escape)
    longer = board.desk.store.of(Note)[note.id]
    assert longer.width > 84
    assert is_whole(board, longer)
    board.desk.store.undo()
    assert board.desk.store.of(Note)[note.id] == note


def test_a_close_neighbour_moves_on_for_the_words_in_the_same_step(board: BoardView, hand: Hand) -> None:
    cell, store = cell_of_channels(board), board.desk.store
    first = write(board, hand, (cell.x + 50, cell.y + 22), "Web")
    second = write(board, hand, (cell.x + 146, cell.y + 22), "Post")
    assert second.x - (first.x + first.width) < 12
    hand.double_click(*hand.middle(first))
    hand.key(Qt.Key.Key_End)
    hand.keys("site of the bank")
    boxes = board.bench.scene.layout.box(first.id), board.bench.scene.layout.box(second.id)
    assert boxes[0].right < boxes[1].x
    assert store.of(Note)[second.id] == second
    hand.key(Qt.Key.Key_Escape)
    longer, moved = store.of(Note)[first.id], store.of(Note)[second.id]
    assert is_whole(board, longer)
    assert (moved.x, moved.y) == (longer.x + longer.width + 4, second.y)
    store.undo()
    assert (store.of(Note)[first.id], store.of(Note)[second.id]) == (first, second)


def test_a_neighbour_that_made_room_comes_back_when_the_words_go(board: BoardView, hand: Hand) -> None:
    cell = cell_of_channels(board)
    first = write(board, hand, (cell.x + 50, cell.y + 22), "Web")
    second = write(board, hand, (cell.x + 146, cell.y + 22), "Post")
    box = board.bench.scene.layout.box(second.id)
    hand.double_click(*hand.middle(first))
    hand.key(Qt.Key.Key_End)
    hand.keys("site of it")
    assert board.bench.scene.layout.box(second.id) != box
    for _ in "site of it":
        hand.key(Qt.Key.Key_Backspace)
    assert board.bench.scene.layout.box(second.id) == box
    hand.key(Qt.Key.Key_Escape)
    assert board.desk.store.of(Note)[second.id] == second


def test_a_locked_neighbour_stays(board: BoardView, hand: Hand) -> None:
    cell = cell_of_channels(board)
    first = write(board, hand, (cell.x + 50, cell.y + 22), "Web")
    second = write(board, hand, (cell.x + 146, cell.y + 22), "Post")
    set_locked(board.desk.store, [second.id], True)
    hand.double_click(*hand.middle(first))
    hand.keys("The website of the bank")
    hand.key(Qt.Key.Key_Escape)
    notes = board.desk.store.of(Note)
    assert notes[second.id].x == second.x
    assert notes[first.id].x + notes[first.id].width < second.x
