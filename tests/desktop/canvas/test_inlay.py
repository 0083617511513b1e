"""Letters reach the screen alone, and what is there is still what a full repaint shows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.drawing.spotlight import Spotlight
from journeyboard.model import Note
from tests.desktop.canvas.conftest import Hand, settle
from tests.desktop.canvas.test_repaint import on_screen, repainted

Find = Callable[[str], Note]
Key = Qt.Key


class Painted(QObject):
    """The parts of a board that are painted from now on, in px."""

    def __init__(self, board: BoardView) -> None:
        super().__init__(board)
        self.parts: list[QRect] = []
        board.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt calls it
        if isinstance(event, QPaintEvent):
            self.parts.append(event.rect())
        return False


@pytest.fixture
def one(board: BoardView, note: Find) -> Note:
    """A note that is being written, in a view that fits the screen of the tests."""
    found = note("Engineer no-show")
    board.resize(760, 700)
    board.zoom_to(1.0)
    board.centre_on(found.id)
    board.begin_edit(found.id, select_all=True)
    settle(board)
    return found


def test_a_letter_paints_the_text_of_its_note_and_nothing_else(
    board: BoardView, hand: Hand, one: Note
) -> None:
    hand.keys("No")
    QApplication.processEvents()
    painted = Painted(board)
    hand.keys("b")
    QApplication.processEvents()
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(one.id))
    assert len(painted.parts) == 1
    assert QRect(*map(int, box)).contains(painted.parts[0])


@pytest.mark.parametrize(
    "words", ["Nobody came, nobody called, and the whole street talked", "Grün שלום 😀 fi", "a\nb\n\nc"]
)
def test_the_screen_shows_what_a_full_repaint_does(
    board: BoardView, hand: Hand, one: Note, words: str
) -> None:
    for letter in words:
        assert board.writer.editing
        board.writer.editing.type(letter, "typing")
        QApplication.processEvents()
        assert on_screen(board) == repainted(board)
    for key in (Key.Key_Home, Key.Key_Right, Key.Key_Backspace):
        hand.key(key)
        QApplication.processEvents()
        assert on_screen(board) == repainted(board)
    hand.key(Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert on_screen(board) == repainted(board)


def test_the_map_says_what_was_typed_a_moment_after_the_screen(
    board: BoardView, hand: Hand, one: Note, qtbot: QtBot
) -> None:
    notes = board.bench.scene.contents.of
    hand.keys("Nobody")
    hand.keys(" came")
    assert notes(Note)[one.id].text != "Nobody came"
    qtbot.waitUntil(lambda: notes(Note)[one.id].text == "Nobody came")


def test_marked_letters_and_text_below_a_header_are_painted_with_all_around_them(
    board: BoardView, hand: Hand, one: Note
) -> None:
    editing, inlays = board.writer.editing, board.painting.inlays
    assert inlays.of(editing)
    box = board.bench.scene.layout.box(one.id)
    board.viewport.pan(0, 30 - board.viewport.camera.to_view(*box.centre)[1])
    assert inlays.of(editing) is None
    board.centre_on(one.id)
    assert inlays.of(editing)
    board.desk.set_spotlight(Spotlight.on([one.id]))
    assert inlays.of(editing) is None


def test_beginning_to_write_where_all_fits_leaves_the_tiles_as_they_are(board: BoardView, note: Find) -> None:
    settle(board)
    before = board.bench.scene.revision
    board.begin_edit(note("Engineer no-show").id)
    assert board.bench.scene.revision == before
    assert not board.painting.picture.urgent


def test_a_note_written_in_the_light_of_a_search_is_lit(board: BoardView, hand: Hand, note: Find) -> None:
    other, one = note("Two to four days"), note("Engineer no-show")
    board.desk.set_spotlight(Spotlight.on([other.id]))
    board.begin_edit(one.id)
    light = board.bench.scene.light_now()
    assert light
    assert not light.dims(one.id)
    hand.key(Key.Key_Escape)
    after = board.bench.scene.light_now()
    assert after
    assert after.dims(one.id)


@pytest.mark.parametrize("words", ["Nobody came", "Nobody came, nobody called, nobody wrote. " * 6])
def test_the_end_of_writing_asks_for_one_drawing_of_all_that_changed(
    board: BoardView, hand: Hand, one: Note, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert board.writer.editing
    board.writer.editing.type(words)
    settle(board)
    asked: list[int] = []
    before = board.painting.show
    monkeypatch.setattr(board.painting, "show", lambda areas: (asked.append(len(areas)), before(areas)))
    hand.key(Key.Key_Escape)
    assert [count for count in asked if count] == asked[:1]
    settle(board)
    assert on_screen(board) == repainted(board)
    assert not board.bench.scene.owed()
