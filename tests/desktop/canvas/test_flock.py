"""Very many notes in the hand: drawn in slices, and then as one drawing of them all shows them."""

from collections.abc import Callable

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas import live
from journeyboard.desktop.canvas.flock import MOST_TILES, Flock
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.drawing.primitives import Box
from journeyboard.export.painter import paint
from journeyboard.layout.rect import Rect
from journeyboard.model import Note

from .conftest import Hand, settle


def take_all(board: BoardView, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> tuple[float, float]:
    """Take all notes into the hand and carry them a little; where the hand is then."""
    monkeypatch.setattr(live, "_FLOCK", 0)
    settle(board)
    board.desk.select(board.desk.store.of(Note))
    x, y = hand.middle(next(iter(board.desk.store.of(Note).values())))
    hand.press(x, y)
    hand.move(x + 20, y)
    hand.move(x + 60, y + 40)
    return x + 60, y + 40


@pytest.fixture
def carried(board: BoardView, hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Flock:
    """All notes in the hand, drawn."""
    take_all(board, hand, monkeypatch)
    flock = board.bench.live._flock
    assert flock is not None
    board.grab()
    qtbot.waitUntil(lambda: not flock.busy)
    return flock


def drawn(size: QRect, draw: Callable[[QPainter], object]) -> Image.Image:
    image = QImage(size.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(-size.topLeft())
    draw(painter)
    painter.end()
    return Image.frombytes("RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "BGRX")


def test_what_is_carried_looks_like_one_drawing_of_it_all(board: BoardView, carried: Flock) -> None:
    view, hand = QRect(0, 0, 1400, 1000), board.bench.live
    ids = board.bench.scene.layout.notes_in(Rect(-1e5, -1e5, 2e5, 2e5))
    lifted = [hand._lifted(id) for id in ids]
    everything = [*(shadow for shadow, _ in lifted), *(note for _, note in lifted)]
    found = drawn(view, lambda painter: carried.paint(painter, view))
    wanted = drawn(view, lambda painter: paint(painter, everything))
    differ = ImageChops.difference(found, wanted)
    assert sum(differ.convert("L").histogram()[9:]) <= 100, "but for a few pixels where two tiles meet"
    assert found.getextrema() != ((255, 255),) * 3


def test_it_is_let_go_with_the_button_and_all_notes_lie_elsewhere_in_one_step(
    board: BoardView, hand: Hand, carried: Flock
) -> None:
    before = dict(board.desk.store.of(Note))
    hand.release(*hand.board.viewport.camera.to_board(400, 400))
    assert board.bench.live.ids == ()
    assert board.desk.store.undo_label == f"Move {len(before)} notes"
    settle(board)
    assert board.bench.live.shown is None
    board.desk.store.undo()
    assert board.desk.store.of(Note) == before


def test_what_comes_into_view_is_drawn_and_what_was_seen_long_ago_is_forgotten(qtbot: QtBot) -> None:
    asked: list[Rect] = []

    def fetch(area: Rect) -> list[Box]:
        asked.append(area)
        return [Box(*area, fill="#336699")]

    owner = QObject()
    flock = Flock(1.0, fetch, lambda: None, owner)
    for column in range(MOST_TILES + 6):
        flock.want(QRect(column * 512, 0, 512, 512))
        qtbot.waitUntil(lambda: not flock.busy)
    flock.want(QRect(0, 0, 10, 10))
    qtbot.waitUntil(lambda: not flock.busy)
    assert [area.x for area in asked] == [*(column * 512 for column in range(MOST_TILES + 6)), 0]
    blue = drawn(QRect(0, 0, 100, 100), lambda painter: flock.paint(painter, QRect(0, 0, 100, 100)))
    assert blue.getextrema() == ((0x33, 0x33), (0x66, 0x66), (0x99, 0x99))


def test_all_in_view_follows_the_hand_before_any_of_it_is_drawn(
    board: BoardView, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "_FLOCK", 0)
    settle(board)
    note = next(iter(board.desk.store.of(Note).values()))
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(note.id))
    inner = QRect(round(box.x) + 8, round(box.y) + 8, round(box.width) - 16, round(box.height) - 16)
    board.desk.select(board.desk.store.of(Note))
    before = board.grab(inner).toImage()
    x, y = hand.middle(note)
    hand.press(x, y)
    hand.move(x + 20, y)
    hand.move(x + 60, y + 40)
    step = board.bench.live.ahead
    assert step is not None
    assert abs(step.x()) > 20
    assert board.grab(inner.translated(step)).toImage() == before


def test_let_go_before_any_of_it_is_drawn_it_stays_where_it_was_let_go_until_the_tiles_show_it(
    board: BoardView, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = take_all(board, hand, monkeypatch)
    step = board.bench.live.ahead
    hand.release(*there)
    assert board.bench.live.ids == ()
    assert board.bench.live.ahead == step
    settle(board)
    assert board.bench.live.ahead is None
    assert board.bench.live.shown is None
