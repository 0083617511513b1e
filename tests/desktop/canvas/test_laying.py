"""Notes put down as they look on paper: the frame is the one that ground first, notes above, would give."""

from collections.abc import Iterator
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from benchmarks.boards import board as board_of
from journeyboard.desktop.canvas import live
from journeyboard.desktop.canvas.laying import Laying
from journeyboard.desktop.canvas.plain_ground import Plain, is_worth_it, look
from journeyboard.desktop.canvas.tiles import FORMAT, SIDE
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.model import Note, Record
from tests.desktop.canvas.conftest import Hand, settle
from tests.desktop.canvas.test_pixels import RECORDS, shown_board

PAPER = QColor("#fffdf8")
WALL = board_of(400)
"""Nothing but notes, four to a cell, and a few arrows."""


@pytest.fixture(autouse=True, scope="module")
def always_a_flock() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as now:
        now.setattr(live, "_FLOCK", 0)
        yield


def frame(board: BoardView) -> QImage:
    return board.grab().toImage().convertToFormat(FORMAT)


def in_two_layers(board: BoardView) -> QImage:
    """The same frame, the ground painted all over and the notes blended above it."""
    with pytest.MonkeyPatch.context() as now:
        now.setattr(Laying, "where", lambda *_: QRegion())
        return frame(board)


def until_drawn(board: BoardView) -> None:
    """Wait until all that is carried is drawn, cut out of the tiles, and the ground looked at."""
    app, flock = QApplication.instance(), board.bench.live._flock
    assert flock is not None
    while board.painting.busy or not board.bench.live.aloft or flock.busy:
        app.processEvents()
    for _ in range(len(board.painting.picture.cache)):
        frame(board)
    while flock.busy:
        app.processEvents()


def laid_share(board: BoardView) -> float:
    """How much of the view is put down at once."""
    painting, side = board.painting, board.rect()
    parts = painting._ground._laying.where(painting._slots, painting._open)
    return sum(each.width() * each.height() for each in parts) / (side.width() * side.height())


def carry(board: BoardView, stay: int) -> Iterator[None]:
    """Take notes into the hand, but so many, and move them to where each next is sent."""
    layout, view = board.bench.scene.layout, board.viewport.visible
    ids = [note.id for note in board.desk.store.of(Note).values() if not note.locked]
    near = [id for id in layout.notes_in(view) if id in ids]
    lead = min(near, key=lambda id: dist(layout.box(id).centre, board.viewport.centre))
    board.desk.select({*ids[stay:], lead})
    settle(board)
    hand = Hand(board)
    x, y = layout.box(lead).centre
    hand.press(x, y)
    hand.move(x + 20, y)
    until_drawn(board)
    while True:
        dx, dy = yield
        hand.move(x + dx, y + dy)


@given(
    way=st.lists(st.tuples(st.integers(-300, 300), st.integers(-200, 200)), min_size=2, max_size=3),
    zoom=st.sampled_from((0.4, 0.77, 1.0, 1.5)),
    dark=st.booleans(),
    stay=st.sampled_from((0, 0, 3, 40)),
    records=st.sampled_from((RECORDS, WALL)),
)
@settings(max_examples=12, deadline=None)
def test_a_frame_shows_the_ground_and_the_notes_above_it_pixel_for_pixel(
    way: list[tuple[int, int]], zoom: float, dark: bool, stay: int, records: list[Record]
) -> None:
    with shown_board(records) as board:
        board.desk.set_theme("dark" if dark else "light")
        board.viewport.look(board.viewport.camera.zoomed(zoom, 450, 350), resting=True)
        board.viewport.centre_on(*board.bench.scene.layout.extent.centre)
        going = carry(board, stay)
        next(going)
        for step in way:
            going.send(step)
            assert frame(board) == in_two_layers(board)
        board.hands.cancel()


def test_most_of_a_plain_map_is_put_down_at_once_and_what_stays_there_is_not() -> None:
    for stay, least, most in ((0, 0.6, 1.0), (300, 0.0, 0.1)):
        with shown_board(WALL) as board:
            board.viewport.look(board.viewport.camera.zoomed(1.0, 450, 350), resting=True)
            board.viewport.centre_on(*board.bench.scene.layout.extent.centre)
            going = carry(board, stay)
            next(going)
            going.send((40, 30))
            assert least <= laid_share(board) <= most
            assert frame(board) == in_two_layers(board)
            board.hands.cancel()


def tile(*lines: tuple[int, int, int, int]) -> QImage:
    image = QImage(SIDE, SIDE, FORMAT)
    image.fill(PAPER)
    painter = QPainter(image)
    for line in lines:
        painter.fillRect(*line, QColor("#e0ddd0"))
    painter.end()
    return image


def test_a_tile_of_paper_has_nothing_rough_and_its_rules_are_found() -> None:
    assert look(tile(), PAPER.rgb()).lines == ([], [])
    rules = tile((100, 0, 1, SIDE), (350, 0, 2, SIDE), (0, 200, SIDE, 1))
    assert look(rules, PAPER.rgb()).lines == ([(100, 1), (350, 2)], [(200, 1)])


def test_a_tile_full_of_things_is_not_told_apart() -> None:
    full = tile()
    painter = QPainter(full)
    for at in range(0, SIDE, 8):
        painter.drawText(QPointF(0, at), "waits for the engineer and calls again and again")
    painter.end()
    assert look(full, PAPER.rgb()).lines is None
    assert look(tile(), QColor("#102030").rgb()).lines is None


def test_paper_with_many_lines_is_painted_as_ground_and_notes() -> None:
    sheet = QRegion(0, 0, 1000, 1000)
    few, many = [(100, 0, 1, 1000)], [(at, 0, 1, 1000) for at in range(0, 1000, 50)]
    assert is_worth_it(Plain(sheet, few, [(0, 100, 1000, 1)], {}))
    assert not is_worth_it(Plain(sheet, many, [], {}))
    assert not is_worth_it(Plain(QRegion(), [], [], {}))
