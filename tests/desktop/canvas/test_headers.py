"""Headers leave the view to the map when it is near, and hands still find what they show."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeyboard.desktop.canvas.header_fields import LaneName, StageGoal
from journeyboard.desktop.canvas.headers import Headers, headers
from journeyboard.desktop.canvas.hits import Target, hit
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.journeys import describe_map
from journeyboard.model import Direction
from tests.desktop.canvas.conftest import settle

NEAR = (1.25, 2.0, 4.0, 8.0)


def at(board: BoardView) -> Headers:
    return headers(board.viewport, board.bench.scene.layout.extent)


def scrolled(board: BoardView, zoom: float) -> None:
    """Look at the middle of the map, so that all headers are pinned."""
    board.resize(900, 600)
    board.zoom_to(zoom)
    board.viewport.centre_on(*board.bench.scene.layout.extent.centre)


@pytest.mark.parametrize("zoom", NEAR)
def test_pinned_headers_are_never_larger_than_at_125_percent(board: BoardView, zoom: float) -> None:
    scrolled(board, zoom)
    corner = at(board).corner
    assert (corner.x, corner.y) == (0, 0)
    assert corner.width == pytest.approx(175)
    assert corner.height == pytest.approx(97.5)


def test_from_afar_they_are_as_large_as_the_map_says(board: BoardView) -> None:
    board.zoom_to(0.8)
    assert at(board).corner.width == pytest.approx(112)
    assert at(board).corner.height == pytest.approx(62.4)


@pytest.mark.parametrize("zoom", NEAR)
def test_headers_lie_at_the_cells_edges_when_nothing_is_scrolled_under_them(
    board: BoardView, zoom: float
) -> None:
    board.zoom_to(zoom, (0, 0))
    board.viewport.pan(4000, 4000)
    cells = board.viewport.camera.rect_to_view(board.bench.scene.layout.cells)
    assert at(board).corner.right == pytest.approx(cells.x)
    assert at(board).corner.bottom == pytest.approx(cells.y)


@pytest.mark.parametrize("zoom", [1.0, 2.0, 4.0])
def test_a_lane_is_found_under_its_pinned_header(board: BoardView, zoom: float) -> None:
    scrolled(board, zoom)
    row = board.bench.scene.layout.rows[4]
    _, py = board.viewport.camera.to_view(0, row.middle)
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=QPoint(60, round(py)))
    assert board.desk.selection == {row.lane.id}


def test_beside_the_header_of_a_near_lane_there_is_the_map(board: BoardView) -> None:
    scrolled(board, 4.0)
    px, py = 200.0, 400.0
    pointer = Pointer(px, py, *board.viewport.camera.to_board(px, py))
    assert hit(board.bench, pointer).target not in (Target.LANE, Target.LANE_BORDER, Target.CORNER)


@pytest.mark.parametrize("zoom", [1.0, 2.0, 4.0])
def test_what_is_written_in_a_header_stands_where_the_header_shows_it(board: BoardView, zoom: float) -> None:
    scrolled(board, zoom)
    lane, stage = board.bench.scene.layout.rows[4], board.bench.scene.layout.columns[2]
    name, goal = LaneName(board.bench, lane.lane.id).page(), StageGoal(board.bench, stage.stage.id).page()
    assert name is not None
    assert goal is not None
    near = min(zoom, 1.25)
    assert name.x == pytest.approx(40 * near)
    assert name.paragraph.style.size * zoom == pytest.approx(15 * near)
    assert 53.5 * near - goal.y == pytest.approx(goal.paragraph.lines[0].baseline * zoom)
    assert goal.paragraph.style.size * zoom == pytest.approx(14 * near)


@pytest.mark.parametrize("direction", list(Direction))
def test_where_near_headers_leave_room_on_the_sheet_there_is_desk(
    board: BoardView, direction: Direction
) -> None:
    describe_map(board.desk.store, board.desk.map_id, direction=direction)
    board.resize(900, 600)
    board.zoom_to(4.0)
    extent = board.bench.scene.layout.extent
    corner_at = extent.right - 140 if direction is Direction.RIGHT_TO_LEFT else extent.x + 140
    board.viewport.centre_on(corner_at, 78)
    settle(board)
    pixels, theme = board.grab().toImage(), board.bench.scene.theme
    corner = at(board).corner
    outside = corner.right + 40 if direction is Direction.RIGHT_TO_LEFT else corner.x - 40
    assert pixels.pixelColor(round(outside), round(corner.bottom + 100)).name() == theme.desk.lower()
    assert pixels.pixelColor(450, round(corner.y - 40)).name() == theme.desk.lower()
    assert pixels.pixelColor(round(corner.x + 8), round(corner.y + 60)).name() == theme.chrome.lower()


def test_a_stage_is_revealed_without_scrolling_down_or_up(board: BoardView) -> None:
    board.resize(900, 600)
    board.zoom_to(2.0)
    board.viewport.centre_on(*board.bench.scene.layout.extent.centre)
    y = board.viewport.camera.y
    last = board.bench.scene.layout.columns[-1]
    board.reveal(last.stage.id)
    assert board.viewport.goal.y == y
    assert 0 < board.viewport.goal.to_view(last.x + last.width / 2, 0)[0] < 900
