"""The small picture of the map shows what is in view, and takes hands there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.minimap import FRAME, HIGHEST, WIDEST, Minimap
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.look.tokens import look
from journeyboard.desktop.settings import Motion, Settings
from journeyboard.drawing.spotlight import Spotlight
from journeyboard.model import Note
from tests.desktop.canvas.conftest import settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def minimap(board: BoardView) -> Minimap:
    Settings().motion = Motion.REDUCED
    commands()["view.minimap"].run(board.desk)
    board.zoom_to(2.0)
    settle(board)
    return board.minimap


def middle(board: BoardView) -> tuple[float, float]:
    return board.viewport.centre


def test_it_is_asked_for_and_remembered(board: BoardView) -> None:
    command = commands()["view.minimap"]
    assert board.minimap.isHidden()
    command.run(board.desk)
    assert board.minimap.isVisible()
    assert command.checked(board.desk)
    assert Settings().minimap
    command.run(board.desk)
    assert board.minimap.isHidden()
    assert not Settings().minimap


def test_it_lies_in_the_corner_in_the_shape_of_the_map(board: BoardView, minimap: Minimap) -> None:
    extent = board.bench.scene.extent()
    wide, high = minimap.width() - 2 * FRAME, minimap.height() - 2 * FRAME
    assert wide <= WIDEST
    assert high <= HIGHEST
    assert abs(wide / high - extent.width / extent.height) < 0.05
    board.resize(700, 500)
    QApplication.processEvents()
    assert board.rect().contains(minimap.geometry())
    assert minimap.geometry().right() > 700 - 40
    assert minimap.geometry().bottom() > 500 - 40


def test_the_frame_shows_what_is_in_view(board: BoardView, minimap: Minimap) -> None:
    board.viewport.centre_on(*board.bench.scene.extent().centre)
    seen, visible, extent = minimap.seen, board.viewport.visible, board.bench.scene.extent()
    assert abs(seen.width() / (minimap.width() - 2 * FRAME) - visible.width / extent.width) < 0.01
    assert (seen.center() - QPointF(minimap.rect().center())).manhattanLength() < 3


def test_a_click_goes_there_and_back_leads_away_again(board: BoardView, minimap: Minimap) -> None:
    before, extent = middle(board), board.bench.scene.extent()
    board.viewport.pan(2000, 2000)
    start = middle(board)
    QTest.mouseClick(minimap, LEFT, pos=QPoint(minimap.width() * 3 // 4, minimap.height() * 3 // 4))
    x, y = middle(board)
    assert abs(x - (extent.x + extent.width * 0.75)) < extent.width * 0.03
    assert abs(y - (extent.y + extent.height * 0.75)) < extent.height * 0.05
    board.travel.back()
    assert middle(board) == pytest.approx(start)
    assert start != before


def test_dragging_the_frame_takes_the_view_along(board: BoardView, minimap: Minimap) -> None:
    board.viewport.centre_on(*board.bench.scene.extent().centre)
    before, grip = middle(board), minimap.seen.center().toPoint() + QPoint(3, 2)
    QTest.mousePress(minimap, LEFT, pos=grip)
    assert middle(board) == before
    QTest.mouseMove(minimap, grip + QPoint(10, 0))
    QTest.mouseRelease(minimap, LEFT, pos=grip + QPoint(10, 0))
    per_px = board.bench.scene.extent().width / (minimap.width() - 2 * FRAME)
    assert middle(board)[0] - before[0] == pytest.approx(10 * per_px, abs=per_px)
    assert middle(board)[1] == pytest.approx(before[1], abs=per_px)
    assert not board.desk.selection


def picture(minimap: Minimap) -> QImage:
    return minimap.grab().toImage()


def test_found_notes_are_dots(
    board: BoardView, minimap: Minimap, note: Callable[[str], Note], qtbot: QtBot
) -> None:
    board.fit()
    settle(board)
    one, accent = note("Engineer no-show"), look("light")("accent")
    at = QPointF(*minimap._to_px(*board.bench.scene.layout.box(one.id).centre)).toPoint()
    assert not is_like(picture(minimap).pixelColor(at), accent)
    board.desk.set_spotlight(Spotlight.on([one.id]))
    settle(board)
    assert is_like(picture(minimap).pixelColor(at), accent)


def is_like(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_it_follows_the_map_and_the_look(board: BoardView, minimap: Minimap, qtbot: QtBot) -> None:
    from journeyboard.edit.stages import resize_stage
    from journeyboard.model import Stage

    shape, light = minimap.size(), picture(minimap).pixelColor(2, 20)
    stage = next(iter(board.desk.store.of(Stage)))
    resize_stage(board.desk.store, stage, 2500.0)
    qtbot.waitUntil(lambda: minimap.size() != shape)
    board.desk.set_theme("dark")
    qtbot.waitUntil(lambda: picture(minimap).pixelColor(2, 20) != light)


def test_it_has_a_name_for_those_who_do_not_see_it(minimap: Minimap) -> None:
    assert minimap.accessibleName() == "Overview of the map"
