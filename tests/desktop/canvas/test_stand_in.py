"""What stands in for missing tiles: the same pixels however the missing part is cut, and none left out."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from journeyboard.desktop.canvas.job import Batch, blank
from journeyboard.desktop.canvas.overview import Overview
from journeyboard.desktop.canvas.stand_in import StandIn
from journeyboard.desktop.canvas.tiles import SIDE, Key, Layer, TileCache
from journeyboard.drawing.primitives import Box
from journeyboard.layout.rect import Rect

VIEW = QRect(0, 0, 700, 500)
MAP = Rect(0, 0, 4 * SIDE, 4 * SIDE)
PAPER, DRAWN = QColor("#fafafa"), QColor("#336699")
places = st.integers(0, 640)
parts = st.builds(QRect, places, st.integers(0, 440), st.integers(1, 60), st.integers(1, 60))


def chequered(column: int, row: int) -> QImage:
    """A tile that differs from its neighbours and from place to place."""
    image = blank(SIDE, SIDE)
    painter = QPainter(image)
    for y in range(0, SIDE, 16):
        for x in range(0, SIDE, 16):
            painter.fillRect(x, y, 16, 16, QColor(x // 2, y // 2, 40 * column + 20 * row))
    painter.end()
    return image


def fetch(area: Rect, scale: float) -> Iterator[Batch]:
    yield [Box(*area.inflated(50), fill=DRAWN.name())]


def standing_in(*absent: tuple[int, int], covers: Rect = MAP) -> StandIn:
    cache, overview = TileCache(), Overview(fetch, PAPER.name)
    overview.cover(covers)
    while overview.busy:
        overview.work(1000)
    for column in range(4):
        for row in range(4):
            if (column, row) not in absent:
                cache.put(Key(Layer.BOARD, 1.0, column, row), chequered(column, row))
    stand_in = StandIn(cache, overview, lambda layer: PAPER.name())
    stand_in.sharp = 1.0
    return stand_in


def painted(stand_in: StandIn, scale: float, part: QRect) -> QImage:
    image = blank(VIEW.width(), VIEW.height())
    image.fill(QColor("#ff0000"))
    painter = QPainter(image)
    stand_in.paint(painter, Layer.BOARD, scale, part)
    painter.end()
    return image.copy(part)


@settings(deadline=None)
@given(parts, st.floats(1.01, 5))
def test_a_part_shows_what_the_whole_shows_there(part: QRect, scale: float) -> None:
    stand_in = standing_in((1, 0))
    assert painted(stand_in, scale, part) == painted(stand_in, scale, VIEW).copy(part)


@settings(deadline=None)
@given(st.floats(1.01, 3.4))
def test_tiles_of_the_last_sharp_scale_lie_side_by_side_without_a_seam(scale: float) -> None:
    seen = painted(standing_in(), scale, VIEW)
    cut = round(SIDE * scale)
    edges = [each for each in (cut - 1, cut) if each < VIEW.width()]
    for x in edges:
        assert seen.pixelColor(x, 0).blue() == (0 if x < cut else 40)


def test_where_a_tile_is_missing_the_overview_shows_and_nowhere_else() -> None:
    seen = painted(standing_in((0, 0)), 1.2, VIEW)
    cut = round(SIDE * 1.2)
    assert seen.pixelColor(cut - 1, 499) == seen.pixelColor(0, 0) == DRAWN
    assert seen.pixelColor(cut, 499) != DRAWN


def test_an_overview_that_is_as_sharp_as_a_tile_shows_instead_of_tiles_scaled_down() -> None:
    stand_in = standing_in()
    assert painted(stand_in, 0.9, VIEW).pixelColor(10, 10) == DRAWN
    assert painted(stand_in, 1.1, VIEW).pixelColor(10, 10) != DRAWN


def test_an_overview_that_is_being_drawn_anew_does_not_show_where_there_are_tiles() -> None:
    stand_in = standing_in()
    stand_in._overview.invalidate([Rect(0, 0, 9, 9)])
    assert painted(stand_in, 0.9, VIEW).pixelColor(10, 10) != DRAWN


def test_beyond_the_overview_tiles_show_so_that_the_sheet_keeps_its_shadow() -> None:
    seen = painted(standing_in(covers=Rect(0, 0, 400, 4 * SIDE)), 0.9, VIEW)
    assert seen.pixelColor(359, 10) == DRAWN
    assert seen.pixelColor(360, 10) != DRAWN


def test_far_away_there_would_be_too_many_tiles() -> None:
    stand_in = standing_in(covers=Rect(0, 0, 40 * SIDE, SIDE))
    assert stand_in._overview.scale < 0.25
    assert painted(stand_in, 0.29, QRect(0, 0, 100, 100)).pixelColor(50, 50) == DRAWN
