"""Jumps over the map glide, or not, and leave a trail; panning and zooming by hand do not."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.camera import Camera
from journeyboard.desktop.canvas.trail import LONGEST, Trail
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.settings import Motion, Settings
from journeyboard.layout.frame import LANE_HEADER
from journeyboard.model import Note, Stage, in_map


@pytest.fixture
def still() -> Iterator[None]:
    Settings().motion = Motion.REDUCED
    yield
    Settings().motion = Motion.FULL


@given(st.lists(st.integers(0, 5), min_size=1, max_size=20))
def test_a_trail_leads_back_over_every_jump_and_forward_again(stops: list[int]) -> None:
    trail, here, been = Trail(), Camera(x=-1.0), []
    for stop in stops:
        if here.x != stop:
            trail.leave(here)
            been.append(here)
        here = Camera(x=float(stop))
    end = here
    for before in reversed(been):
        assert trail.back(here) == before
        here = before
    assert trail.back(here) is None
    for after in [*been[1:], end] if been else []:
        assert trail.forward(here) == after
        here = after
    assert trail.forward(here) is None


def test_a_trail_forgets_what_lies_far_behind_and_what_another_jump_cuts_off() -> None:
    trail = Trail()
    for step in range(3 * LONGEST):
        trail.leave(Camera(x=float(step)))
    steps = 0
    here = Camera(x=-1.0)
    while (found := trail.back(here)) is not None:
        here, steps = found, steps + 1
    assert steps == LONGEST
    trail.leave(Camera(x=5.0))
    assert trail.forward(Camera()) is None


def run(board: BoardView, command: str) -> None:
    commands()[command].run(board.desk)


def test_back_and_forward_lead_over_jumps_but_not_over_panning(still: None, board: BoardView) -> None:
    start = board.viewport.camera
    run(board, "view.fit_stage")
    stage = board.viewport.camera
    assert stage != start
    board.viewport.pan(-40, -20)
    board.viewport.pan(-40, -20)
    panned = board.viewport.camera
    run(board, "view.fit")
    whole = board.viewport.camera
    run(board, "view.back")
    assert board.viewport.camera == panned
    run(board, "view.back")
    assert board.viewport.camera == start
    run(board, "view.back")
    assert board.viewport.camera == start
    run(board, "view.forward")
    run(board, "view.forward")
    assert board.viewport.camera == whole


def test_the_mouse_has_buttons_for_back_and_forward(still: None, board: BoardView) -> None:
    start = board.viewport.camera
    run(board, "view.fit_stage")
    stage = board.viewport.camera
    QTest.mouseClick(board, Qt.MouseButton.BackButton)
    assert board.viewport.camera == start
    QTest.mouseClick(board, Qt.MouseButton.ForwardButton)
    assert board.viewport.camera == stage


def test_a_jump_glides_and_ends_where_it_would_have_jumped(board: BoardView, qtbot: QtBot) -> None:
    start = board.viewport.camera
    run(board, "view.fit_stage")
    goal = board.viewport.goal
    assert board.viewport.camera == start != goal
    qtbot.waitUntil(lambda: board.viewport.camera == goal)
    run(board, "view.fit")
    run(board, "view.back")
    assert board.viewport.goal == goal


def test_zooming_to_a_stage_shows_it_from_its_head_beside_the_lanes(still: None, board: BoardView) -> None:
    board.resize(900, 500)
    for stage in in_map(board.desk.store, Stage, board.desk.map_id):
        board.desk.select([stage.id])
        run(board, "view.fit_stage")
        column = board.bench.scene.layout.column(stage.id)
        seen = board.viewport.visible
        assert seen.x <= column.x - LANE_HEADER / 2
        assert column.x + column.width <= seen.right
        assert -60 < seen.y <= board.bench.scene.layout.extent.y
        assert 0.55 <= board.zoom <= 1.25


def test_without_a_selection_the_stage_in_the_middle_is_meant(still: None, board: BoardView) -> None:
    last = board.bench.scene.layout.columns[-1]
    board.viewport.look(Camera(2.0).centred(last.x + 20, 300, board.width(), board.height()))
    assert board.travel.stage_in_view() == last.stage.id


def test_revealing_from_afar_comes_close_enough_to_read(
    still: None, board: BoardView, note: Callable[[str], Note]
) -> None:
    board.viewport.look(Camera(0.1))
    board.desk.reveal(note("Engineer no-show").id)
    assert board.zoom >= 0.55
    shown = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(note("Engineer no-show").id))
    assert shown.x > 0
    assert shown.right < board.width()
    run(board, "view.back")
    assert board.zoom == 0.1


def test_revealing_what_is_in_view_moves_nothing_and_leaves_no_trail(
    still: None, board: BoardView, note: Callable[[str], Note]
) -> None:
    before = board.viewport.camera
    board.desk.reveal(note("Engineer no-show").id)
    assert board.viewport.camera == before
    assert board.travel.trail.back(Camera(0.1)) is None
