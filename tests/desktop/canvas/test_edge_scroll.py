"""At the view's edge the map moves along with a drag, but never under one that only sets out there."""

import pytest
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.edge_scroll import STEP_PX, EdgeScroll
from journeyboard.desktop.canvas.view import BoardView
from tests.desktop.canvas.conftest import Hand

SIZE = (800.0, 600.0)


@pytest.mark.parametrize(
    ("at", "push"),
    [
        ((400, 300), (0, 0)),
        ((10, 300), (STEP_PX, 0)),
        ((790, 300), (-STEP_PX, 0)),
        ((400, 5), (0, STEP_PX)),
        ((795, 598), (-STEP_PX, -STEP_PX)),
    ],
)
def test_a_drag_that_comes_to_an_edge_pushes_the_map(at, push):
    edges = EdgeScroll()
    edges.begin(400, 300)
    assert edges.towards(at, SIZE) == push


def test_a_drag_that_sets_out_at_an_edge_pushes_only_when_it_goes_on_outwards():
    edges = EdgeScroll()
    edges.begin(300, 15)
    assert edges.towards((400, 16), SIZE) == (0, 0)
    assert edges.towards((400, 13), SIZE) == (0, 0)
    assert edges.towards((400, 6), SIZE) == (0, STEP_PX)


def test_once_it_has_been_elsewhere_the_edge_is_an_edge_again():
    edges = EdgeScroll()
    edges.begin(300, 15)
    edges.towards((300, 200), SIZE)
    assert edges.towards((300, 15), SIZE) == (0, STEP_PX)


def test_a_stage_dragged_by_its_header_at_the_top_of_the_view_moves_the_map_nowhere(
    board: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    board.resize(1800, 700)
    board.fit()
    layout, camera = board.bench.scene.layout, board.viewport.camera
    first, third = layout.columns[0], layout.columns[2]
    y = camera.to_board(0, 14)[1]
    hand.press(first.x + 60, y)
    for share in (0.2, 0.6, 1.0):
        hand.move(first.x + 60 + share * (third.end - first.x - 80), y)
    qtbot.wait(120)
    assert board.viewport.camera == camera
    hand.release(third.end - 20, y)
    assert layout.columns[2].stage.id == first.stage.id
    assert board.viewport.camera == camera


def test_a_lane_dragged_to_the_left_edge_moves_the_map_only_up_and_down(
    board: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    board.resize(1000, 700)
    camera = board.viewport.camera
    row = board.bench.scene.layout.rows[1]
    x = camera.to_board(40, 0)[0]
    hand.press(x, row.middle)
    hand.move(x, row.middle + 30)
    hand.move(camera.to_board(5, 0)[0], row.middle + 40)
    qtbot.wait(120)
    assert board.viewport.camera.x == camera.x
