"""The sheet's edge beside the headers lies on their last pixels, wherever the map is looked at from."""

import pytest

from journeyboard.desktop.canvas.camera import Camera
from journeyboard.desktop.canvas.tiles import Layer
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.look.tokens import look
from tests.desktop.canvas.conftest import settle


@pytest.mark.parametrize("x", [40.25, 40.5, 40.75])
@pytest.mark.parametrize("zoom", [0.31, 0.45])
def test_nothing_of_a_header_shows_beyond_the_edge_of_the_sheet(
    board: BoardView, x: float, zoom: float
) -> None:
    board.viewport.look(Camera(zoom, x, 60.3), resting=True)
    settle(board)
    (stages,) = (slot for slot in board.painting._slots if slot.layer is Layer.STAGES)
    drawn = stages.part.translated(stages.origin)
    picture, edge = board.grab().toImage(), look(board.desk.theme_name)("line2")
    assert drawn.right() < board.width()
    assert picture.pixelColor(drawn.right(), drawn.center().y()) == edge
    assert picture.pixelColor(drawn.right() - 1, drawn.center().y()) != edge
