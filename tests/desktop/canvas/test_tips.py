"""What the board says when the pointer rests: the whole of a text that is cut, and what hands can do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from journeyboard.desktop.canvas.hits import corners_of
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.plain import as_tip
from journeyboard.edit.notes import resize, retext
from journeyboard.model import Note
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]
LONG = "Engineer no-show " + "and <b>no message</b> at all, " * 40


def over(board: BoardView, hand: Hand, note: Note) -> QPoint:
    return hand.at(*hand.middle(note))


def test_a_note_that_shows_all_it_says_needs_no_tip(board: BoardView, hand: Hand, note: Find) -> None:
    assert board.hands.tip_at(QPointF(over(board, hand, note("Engineer no-show")))) == ""


def test_a_text_that_is_cut_is_shown_whole_and_plain(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Engineer no-show")
    retext(board.desk.store, one.id, LONG)
    resize(board.desk.store, one.id, one.x, one.y, 120, 60)
    at = over(board, hand, note("Engineer no-show"))
    assert board.hands.tip_at(QPointF(at)) == note("Engineer no-show").text
    QApplication.sendEvent(board, QHelpEvent(QEvent.Type.ToolTip, at, board.mapToGlobal(at)))
    assert "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_a_handle_says_what_it_is_for(board: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    shown = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(one.id)).inflated(3)
    assert "resize" in board.hands.tip_at(QPointF(*corners_of(shown)["bottom-right"]))


def test_while_something_is_carried_nothing_is_said(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    shown = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(one.id)).inflated(3)
    corner = corners_of(shown)["bottom-right"]
    hand.press(*board.viewport.camera.to_board(*corner))
    assert board.hands.tip_at(QPointF(*corner)) == ""
    board.hands.cancel()


def test_short_words_stay_on_their_line_and_long_ones_wrap() -> None:
    assert 'pre"' in as_tip("Drag to make the stage wider or narrower")
    assert "pre-wrap" in as_tip(LONG)
    assert "one\ntwo" in as_tip("one\ntwo")
