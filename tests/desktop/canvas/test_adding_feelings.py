"""E, wherever the pointer rests and whatever is selected: one point, where one sees it, again and again."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.adding_feelings import add_at_pointer
from journeyboard.desktop.canvas.feelings import moods
from journeyboard.desktop.canvas.headers import headers
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.edit.feelings import delete_feelings
from journeyboard.edit.lanes import collapse_lane
from journeyboard.edit.people import focus_persona
from journeyboard.layout.labels import FACE
from journeyboard.model import Feeling, Note
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]


def added(board: BoardView) -> Feeling:
    """The point that E makes now; it alone is selected."""
    before = set(board.desk.store.of(Feeling))
    assert add_at_pointer(board)
    (new,) = set(board.desk.store.of(Feeling)) - before
    assert board.desk.selection == {new}
    return board.desk.store.get(Feeling, new)


def over_the_lane(board: BoardView, hand: Hand, px: float) -> None:
    """Move the pointer among the curves, so many px from the left of the view."""
    row = board.bench.scene.layout.emotion_row
    assert row is not None
    hand.move(board.viewport.camera.to_board(px, 0)[0], row.middle - 42)
    if not board.underMouse():
        pytest.skip("this platform does not say what lies under the pointer")


def is_seen_whole(board: BoardView, point: Feeling) -> bool:
    """Whether its face is in view and below no header."""
    mood = next(each for each in moods(board.bench.scene.layout) if each.feeling_id == point.id)
    (px, py), zoom = board.viewport.camera.to_view(mood.x, mood.y), board.viewport.camera.zoom
    at = headers(board.viewport, board.bench.scene.layout.extent)
    left, right = px - FACE * zoom, px + FACE * zoom
    above, below = py - FACE * zoom, py + FACE * zoom
    inside = right <= board.viewport.width and below <= board.viewport.height
    return inside and left >= at.lanes.right and above >= at.stages.bottom


@pytest.mark.parametrize("scrolled", [0, 333])
def test_a_point_under_the_pointer_is_never_half_below_a_header(
    board: BoardView, hand: Hand, scrolled: float
) -> None:
    board.viewport.pan(-scrolled, 0)
    at = headers(board.viewport, board.bench.scene.layout.extent)
    over_the_lane(board, hand, at.lanes.right + 2)
    point = added(board)
    assert is_seen_whole(board, point)
    assert point.value == 1


def test_with_the_pointer_on_a_pinned_header_it_is_not_meant(board: BoardView, hand: Hand) -> None:
    board.viewport.pan(-333, 0)
    over_the_lane(board, hand, 20)
    assert is_seen_whole(board, added(board))


def test_a_pointer_that_has_not_moved_since_puts_no_point_on_the_last_one(
    board: BoardView, hand: Hand
) -> None:
    over_the_lane(board, hand, 700)
    first, second = added(board), added(board)
    assert second.stage_id == first.stage_id
    assert abs(second.moment - first.moment) > 0.05


def test_a_point_belongs_to_the_persona_in_focus_whoever_felt_the_selected_one(board: BoardView) -> None:
    layout = board.bench.scene.layout
    one, other = layout.facts.personas[:2]
    board.desk.select([layout.facts.feelings[one.id][0].id])
    focus_persona(board.desk.store, other.id)
    assert added(board).persona_id == other.id


def test_by_keyboard_it_comes_into_the_stage_of_the_selection_wherever_the_pointer_rests(
    board: BoardView, hand: Hand, note: Find
) -> None:
    chosen = note("Orders online"), note("Gives notice")
    board.desk.select([note("Checks the address").id])
    board.desk.select([each.id for each in chosen])
    hand.move(*hand.middle(note("Engineer no-show")))
    assert added(board).stage_id == chosen[0].stage_id


def test_with_nothing_selected_it_comes_into_the_stage_in_view(board: BoardView, note: Find) -> None:
    board.desk.select([note("Searches").id])
    board.desk.select(())
    column = board.bench.scene.layout.columns[5]
    board.resize(700, 800)
    board.viewport.centre_on(column.x + column.width / 2, 500)
    assert added(board).stage_id == column.stage.id


def test_by_keyboard_it_comes_into_view_and_several_in_a_row_lie_apart(board: BoardView, note: Find) -> None:
    board.resize(700, 500)
    board.desk.select([note("Orders online").id])
    board.viewport.centre_on(2000, 1200)
    points = []
    for _ in range(4):
        points.append(added(board))
        assert is_seen_whole(board, points[-1])
    moments = sorted(each.moment for each in points)
    assert all(later - earlier > 0.03 for earlier, later in pairwise(moments))


def test_the_feeling_keys_are_ready_for_it(board: BoardView) -> None:
    point = added(board)
    assert commands()["pain.severity_4"].enabled(board.desk)
    commands()["pain.severity_4"].run(board.desk)
    assert board.desk.store.get(Feeling, point.id).value == 2


def test_where_no_point_can_be_it_says_why(board: BoardView) -> None:
    told: list[str] = []
    board.desk.told.connect(told.extend)
    row = board.bench.scene.layout.emotion_row
    assert row is not None
    collapse_lane(board.desk.store, row.lane.id)
    commands()["tool.emotion"].run(board.desk)
    assert [words.startswith("No lane of emotions is open") for words in told] == [True]
    assert board.desk.tool.title == "Select"


def test_the_first_point_of_all_lies_in_the_lane(board: BoardView) -> None:
    delete_feelings(board.desk.store, list(board.desk.store.of(Feeling)))
    assert (added(board).moment, added(board).moment) == (0.5, 0.75)


def test_a_click_with_the_tool_beside_the_lane_header_shows_all_of_the_face(
    board: BoardView, hand: Hand
) -> None:
    row, column = board.bench.scene.layout.emotion_row, board.bench.scene.layout.columns[0]
    assert row is not None
    before = set(board.desk.store.of(Feeling))
    commands()["feeling.plan"].run(board.desk)
    hand.click(column.x + 3, row.middle)
    (new,) = set(board.desk.store.of(Feeling)) - before
    mood = next(each for each in moods(board.bench.scene.layout) if each.feeling_id == new)
    assert mood.x - FACE >= column.x
    hand.key(Qt.Key.Key_Escape)
