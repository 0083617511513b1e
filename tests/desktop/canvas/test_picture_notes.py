"""A picture in the hand and under the caret keeps its shape and its size."""

from io import BytesIO
from threading import current_thread, main_thread

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.find.replacing import replace_in
from journeyboard.edit.notes import rekind, retext
from journeyboard.edit.pictures import add_picture
from journeyboard.export.painter import pictures
from journeyboard.importing.pictures import read_picture
from journeyboard.insight.find import Query
from journeyboard.layout.note import content, height_with
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note, NoteKind, in_map
from journeyboard.model.journey import Lane, Stage
from tests.desktop.canvas.conftest import Hand, settle


@pytest.fixture
def shown(board: BoardView) -> Id:
    """A red picture, twice as wide as high, in the parking lot's first free place of the first cell."""
    file = BytesIO()
    Image.new("RGB", (400, 200), (200, 30, 30)).save(file, "PNG")
    store, map_id = board.desk.store, board.bench.scene.layout.map_id
    picture = read_picture(file.getvalue(), "red.png", map_id)
    stage, lane = in_map(store, Stage, map_id)[0], in_map(store, Lane, map_id)[0]
    note = add_picture(store, map_id, picture, stage_id=stage.id, lane_id=lane.id, x=16, y=16, width=128)
    settle(board)
    return note


def picture_of(board: BoardView, id: Id) -> Rect:
    layout, note = board.bench.scene.layout, board.desk.store.get(Note, id)
    found = content(note, layout.facts.of_note(note)).picture
    assert found is not None
    return found


def test_it_is_seen_on_the_board(board: BoardView, shown: Id) -> None:
    box = board.bench.scene.layout.box(shown)
    x, y = board.viewport.camera.to_view(*box.centre)
    colour = QColor(board.grab().toImage().pixel(int(x), int(y)))
    assert (colour.red(), colour.green(), colour.blue()) == (200, 30, 30)


def test_no_frame_waits_for_a_picture(board: BoardView, shown: Id, monkeypatch: pytest.MonkeyPatch) -> None:
    readers, read = [], pictures._read

    def watched(data: bytes, smaller: int, grey: bool) -> QImage:
        readers.append(current_thread())
        return read(data, smaller, grey)

    monkeypatch.setattr(pictures, "_read", watched)
    file = BytesIO()
    Image.new("RGB", (300, 200), (30, 200, 30)).save(file, "PNG")
    note = board.desk.store.get(Note, shown)
    picture = read_picture(file.getvalue(), "green.png", note.map_id)
    add_picture(
        board.desk.store,
        note.map_id,
        picture,
        stage_id=note.stage_id,
        lane_id=note.lane_id,
        x=16,
        y=16,
        width=128,
    )
    settle(board)
    x, y = board.viewport.camera.to_view(*board.bench.scene.layout.box(shown).centre)
    assert QColor(board.grab().toImage().pixel(int(x), int(y))).green() == 200
    assert readers
    assert main_thread() not in readers


@pytest.mark.parametrize(
    ("corner", "by"), [("bottom-right", (64, 5)), ("top-left", (-16, 40)), ("bottom-right", (-40, -2))]
)
def test_a_corner_handle_keeps_its_shape(
    board: BoardView, hand: Hand, shown: Id, corner: str, by: tuple[int, int]
) -> None:
    before = board.desk.store.get(Note, shown)
    hand.click(*hand.middle(before))
    box = board.bench.scene.layout.box(shown)
    start = (box.x - 3, box.y - 3) if corner == "top-left" else (box.right + 3, box.bottom + 3)
    hand.drag(start, (start[0] + by[0], start[1] + by[1]))
    after, seen = board.desk.store.get(Note, shown), picture_of(board, shown)
    assert after.width != before.width
    assert seen.width == pytest.approx(2 * seen.height)
    assert seen.width == pytest.approx(after.width - 8)
    assert board.desk.store.undo_label == "Resize note"
    if corner == "top-left":
        assert after.y + after.height == pytest.approx(before.y + before.height)


def test_writing_a_caption_leaves_the_picture_as_large_as_it_was(board: BoardView, shown: Id) -> None:
    was = picture_of(board, shown)
    board.begin_edit(shown)
    QTest.keyClicks(board, "The van is late")
    QTest.keyClick(board, Qt.Key.Key_Escape)
    note = board.desk.store.get(Note, shown)
    assert note.text == "The van is late"
    assert picture_of(board, shown) == was
    assert board.desk.store.undo_label == "Edit note"


def test_replacing_in_a_caption_leaves_the_picture_as_large_as_it_was(board: BoardView, shown: Id) -> None:
    note = board.desk.store.get(Note, shown)
    retext(board.desk.store, shown, "A van", height_with(note, "A van"))
    was = picture_of(board, shown)
    assert set(replace_in(board.desk, [shown], Query("van"), "van that stands in the next street")) == {shown}
    assert picture_of(board, shown) == was


def test_what_is_no_picture_any_more_takes_any_shape(board: BoardView, hand: Hand, shown: Id) -> None:
    rekind(board.desk.store, [shown], NoteKind.ACTION)
    settle(board)
    before = board.desk.store.get(Note, shown)
    hand.click(*hand.middle(before))
    box = board.bench.scene.layout.box(shown)
    hand.drag((box.right + 3, box.bottom + 3), (box.right + 3, box.bottom + 43))
    after = board.desk.store.get(Note, shown)
    assert after.width == before.width
    assert after.height > before.height
