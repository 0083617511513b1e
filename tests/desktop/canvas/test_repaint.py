"""Hands repaint only what they change: what is on the screen must still be what a full repaint shows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas import live
from journeyboard.desktop.canvas.feelings import moods
from journeyboard.desktop.canvas.headers import headers
from journeyboard.desktop.canvas.hits import corners_of
from journeyboard.desktop.canvas.peeking import outline_of_handles, peeking
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.settings import Settings
from journeyboard.model import Note, NoteKind
from tests.desktop.canvas.conftest import Hand, settle
from tests.desktop.canvas.tiles import alike

Find = Callable[[str], Note]


def on_screen(board: BoardView) -> QImage:
    """What the window system has of the view, made by all the partial repaints so far."""
    QApplication.processEvents()
    return board.screen().grabWindow(board.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def repainted(board: BoardView) -> QImage:
    return board.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture
def small(board: BoardView, note: Find) -> BoardView:
    """A view of the pain points that fits the screen of the tests, in which nothing moves by itself."""
    Settings()._kept.setValue("reduced_motion", True)
    board.resize(760, 700)
    board.zoom_to(0.9)
    board.centre_on(note("Engineer no-show").id)
    settle(board)
    assert on_screen(board).size() == repainted(board).size()
    return board


def check(board: BoardView) -> None:
    settle(board)
    assert alike(on_screen(board), repainted(board))


def test_hovering_selecting_and_dragging_leave_no_trails(small: BoardView, hand: Hand, note: Find) -> None:
    one, other = note("Engineer no-show"), note("Two to four days")
    for target in (one, other, one):
        hand.move(*hand.middle(target))
        check(small)
    x, y = hand.middle(one)
    hand.press(x, y)
    for step in range(1, 7):
        hand.move(x - 25 * step, y - 18 * step)
        check(small)
    hand.release(x - 150, y - 108)
    check(small)
    small.desk.select([other.id])
    check(small)


def test_a_resize_and_an_edit_leave_no_trails(small: BoardView, hand: Hand, note: Find) -> None:
    one = note("Two to four days")
    hand.click(*hand.middle(one))
    box = small.bench.scene.layout.box(one.id)
    hand.press(box.right + 3, box.bottom + 3)
    hand.move(box.right + 20, box.bottom + 9)
    hand.move(box.right - 17, box.bottom - 20)
    check(small)
    hand.release(box.right - 17, box.bottom - 20)
    check(small)
    small.begin_edit(one.id)
    hand.keys(" and more")
    check(small)
    hand.key(Qt.Key.Key_Escape)
    check(small)


def test_a_marquee_and_an_emotion_point_leave_no_trails(small: BoardView, hand: Hand) -> None:
    row = small.bench.scene.layout.rows[5]
    left = small.viewport.visible.x + 180
    hand.press(left, row.y + 3)
    hand.move(left + 200, row.y + 90)
    hand.move(left + 120, row.y + 40)
    check(small)
    hand.release(left + 120, row.y + 40)
    check(small)
    visible = small.viewport.visible.inflated(-160)
    mood = next(each for each in moods(small.bench.scene.layout) if visible.contains(each.x, each.y))
    hand.press(mood.x, mood.y)
    hand.move(mood.x + 10, mood.y - 20)
    hand.move(mood.x + 4, mood.y + 12)
    check(small)
    hand.release(mood.x + 4, mood.y + 12)
    check(small)


def test_a_long_line_on_a_channel_leaves_no_trail(small: BoardView, hand: Hand) -> None:
    channel = next(each for each in small.desk.store.of(Note).values() if each.kind is NoteKind.CHANNEL)
    small.centre_on(channel.id)
    small.begin_edit(channel.id, select_all=True)
    hand.keys("By telephone, and later by registered post")
    check(small)
    hand.key(Qt.Key.Key_Escape)
    check(small)


def test_all_notes_in_the_hand_leave_no_trail_of_the_map_that_followed_it_first(
    small: BoardView, hand: Hand, note: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "_FLOCK", 0)
    small.fit()
    settle(small)
    small.desk.select(small.desk.store.of(Note))
    x, y = hand.middle(note("Engineer no-show"))
    hand.press(x, y)
    for step in range(1, 4):
        hand.move(x + 60 * step, y + 40 * step)
        assert small.bench.live.ahead is not None
        QApplication.sendPostedEvents()
    while not small.bench.live.aloft:
        QApplication.processEvents()
    hand.move(x + 200, y + 130)
    check(small)


def test_a_handle_that_peeks_over_a_header_leaves_no_trail_when_its_note_is_carried_away(
    small: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    small.desk.select([one.id])
    camera, layout = small.viewport.camera, small.bench.scene.layout
    edge = headers(small.viewport, layout.extent).lanes.right
    small.viewport.pan(edge - camera.rect_to_view(layout.box(one.id)).x + 1, 0)
    check(small)
    assert peeking(small.bench, corners_of(outline_of_handles(small.bench)))
    x, y = hand.middle(one)
    hand.press(x, y)
    hand.move(x + 40, y + 30)
    check(small)
    hand.move(x + 90, y + 40)
    check(small)
    hand.release(x + 90, y + 40)
    check(small)


@pytest.mark.parametrize("most", [0, 300])
def test_notes_carried_below_the_headers_and_back_leave_no_trail(
    small: BoardView, hand: Hand, note: Find, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(live, "_FLOCK", most)
    one = note("Engineer no-show")
    small.desk.select([one.id, note("Two to four days").id])
    x, y = hand.middle(one)
    corner = small.viewport.camera.to_board(60, 30)
    hand.press(x, y)
    hand.move(x - 20, y)
    settle(small)
    for at in ((corner[0], y), corner, (x, corner[1]), (x - 60, y - 40)):
        hand.move(*at)
        check(small)
    hand.release(x - 60, y - 40)
    check(small)
