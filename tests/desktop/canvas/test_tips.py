"""What the board says when the pointer rests: the whole of a text that is cut, and what hands can do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from journeyboard.desktop.canvas.hits import corners_of
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.plain import as_tip
from journeyboard.edit.lanes import set_lane_locked
from journeyboard.edit.notes import resize, retext, set_locked
from journeyboard.edit.stages import rename_stage
from journeyboard.layout.curve import curves
from journeyboard.model import Link, Note
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


def test_what_is_left_out_from_further_away_is_in_the_tip(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Engineer no-show")
    text = "Engineer no-show, and nobody calls or writes on that day or the next"
    retext(board.desk.store, one.id, text)
    board.zoom_to(1.0)
    assert tip(board, hand, *hand.middle(note("Engineer no-show"))) == ""
    board.zoom_to(0.4)
    assert tip(board, hand, *hand.middle(note("Engineer no-show"))) == text


def test_a_handle_says_what_it_is_for(board: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    board.desk.select([one.id])
    shown = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(one.id)).inflated(3)
    assert "resize" in board.hands.tip_at(QPointF(*corners_of(shown)["bottom-right"]))


def tip(board: BoardView, hand: Hand, x: float, y: float) -> str:
    return board.hands.tip_at(QPointF(hand.at(x, y)))


def test_a_locked_note_says_why_it_does_not_follow_and_the_key_that_frees_it(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    set_locked(board.desk.store, [one.id], True)
    assert tip(board, hand, *hand.middle(one)) == "Locked: it is not moved, resized or deleted  Ctrl+Shift+L"
    set_locked(board.desk.store, [one.id], False)
    assert one.lane_id
    set_lane_locked(board.desk.store, one.lane_id)
    assert "lane is locked" in tip(board, hand, *hand.middle(one))


def test_a_point_says_what_it_tells_and_what_a_hand_can_do(board: BoardView, hand: Hand) -> None:
    layout = board.bench.scene.layout
    lowest = min((mood for curve in curves(layout) for mood in curve.moods), key=lambda mood: mood.value)
    first, second = tip(board, hand, lowest.x, lowest.y).split("\n")
    assert "−1.8" in first
    assert "Nobody came" in first
    assert second.startswith("Drag")


def test_headers_and_connectors_say_what_hands_and_keys_do_with_them(board: BoardView, hand: Hand) -> None:
    layout, link = board.bench.scene.layout, next(iter(board.desk.store.of(Link).values()))
    column, row = layout.columns[0], layout.rows[0]
    assert tip(board, hand, column.x + 60, 20).endswith("rename  F2")
    assert tip(board, hand, 60, row.middle).endswith("rename  Shift+F2")
    assert tip(board, hand, column.right, 20).endswith("narrower  Alt+Shift+←→")
    assert tip(board, hand, 60, row.bottom).endswith("lower  Alt+Shift+↑↓")
    way = layout.connector(link)
    assert way
    assert "write on it" in tip(board, hand, *way.middle)
    hand.move(*way.middle)
    assert board.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_a_name_that_is_cut_in_its_header_is_shown_whole(board: BoardView, hand: Hand) -> None:
    column = board.bench.scene.layout.columns[0]
    name = "Registration, verification of identity documents and a wait for the letter with the code"
    rename_stage(board.desk.store, column.stage.id, name)
    assert tip(board, hand, column.x + 60, 20).split("\n")[0] == name
    rename_stage(board.desk.store, column.stage.id, "Registration")
    assert "Registration" not in tip(board, hand, column.x + 60, 20)


def test_a_map_that_may_only_be_read_promises_nothing(
    board: BoardView, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board.desk.document, "read_only", True)
    assert tip(board, hand, board.bench.scene.layout.columns[0].x + 60, 20) == ""


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
