"""A view of the whole map stays one when an edit adds to the map, but never under a hand that is at work."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas import whole
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.settings import Motion, Settings
from journeyboard.edit.lanes import resize_lane
from journeyboard.edit.stages import add_stage
from journeyboard.model import Lane, Note, in_map
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]


@pytest.fixture
def whole_map(board: BoardView) -> BoardView:
    """A board that shows all of its map, and moves without gliding."""
    Settings().motion = Motion.REDUCED
    board.resize(1000, 700)
    board.fit()
    return board


def grow(board: BoardView, by: float = 300.0) -> None:
    lane = in_map(board.desk.store, Lane, board.desk.map_id)[-1]
    resize_lane(board.desk.store, lane.id, lane.height + by)


def shows_all(board: BoardView) -> bool:
    shown = board.viewport.camera.rect_to_view(board.bench.scene.extent())
    across = shown.x >= 0 and shown.right <= board.width()
    return across and shown.y >= 0 and shown.bottom <= board.height()


def test_a_lane_that_grows_out_of_a_view_of_the_whole_map_is_shown_again(
    whole_map: BoardView, qtbot: QtBot
) -> None:
    grow(whole_map)
    assert not shows_all(whole_map)
    qtbot.waitUntil(lambda: shows_all(whole_map))
    assert whole_map.is_fitted


def test_what_was_done_is_seen_before_the_map_glides(whole_map: BoardView, qtbot: QtBot) -> None:
    Settings().motion = Motion.FULL
    was_behind: list[bool] = []
    whole_map.zoom_changed.connect(lambda _: was_behind.append(whole_map.painting.picture.behind))
    grow(whole_map)
    qtbot.waitUntil(lambda: shows_all(whole_map))
    assert was_behind
    assert not any(was_behind)


def test_a_view_that_followed_the_caret_shows_the_whole_map_again_though_nothing_was_written(
    whole_map: BoardView, note: Find, qtbot: QtBot
) -> None:
    whole_map.resize(1700, 1100)
    whole_map.begin_edit(note("Engineer no-show").id)
    whole_map.viewport.pan(0, -200)
    whole_map.viewport.count_as_fitted()
    qtbot.wait(whole.REST_MS + 100)
    assert not shows_all(whole_map)
    whole_map.commit_edit()
    qtbot.waitUntil(lambda: shows_all(whole_map))


def test_a_stage_that_comes_from_elsewhere_is_shown_too(whole_map: BoardView, qtbot: QtBot) -> None:
    add_stage(whole_map.desk.store, whole_map.desk.map_id, "One more")
    qtbot.waitUntil(lambda: shows_all(whole_map))


def test_the_map_glides_there_unless_motion_is_reduced(whole_map: BoardView, qtbot: QtBot) -> None:
    Settings().motion = Motion.FULL
    before = whole_map.zoom
    grow(whole_map)
    seen: list[float] = []
    whole_map.zoom_changed.connect(seen.append)
    qtbot.waitUntil(lambda: whole_map.is_fitted and shows_all(whole_map))
    assert len({before, *seen}) > 3


def test_the_view_comes_back_with_an_undo_and_goes_again_with_a_redo(
    whole_map: BoardView, qtbot: QtBot
) -> None:
    cameras = [whole_map.viewport.camera]
    for _ in range(2):
        grow(whole_map)
        qtbot.waitUntil(lambda: shows_all(whole_map))
        cameras.append(whole_map.viewport.camera)
    assert len(set(cameras)) == 3
    for camera in (cameras[1], cameras[0]):
        whole_map.desk.undo()
        qtbot.waitUntil(lambda camera=camera: whole_map.viewport.camera == camera)
    whole_map.desk.redo()
    qtbot.waitUntil(lambda: whole_map.viewport.camera == cameras[1])


def test_a_map_that_becomes_smaller_stays_where_it_is(whole_map: BoardView, qtbot: QtBot) -> None:
    before = whole_map.viewport.camera
    grow(whole_map, -40)
    qtbot.wait(whole.REST_MS + 100)
    assert whole_map.viewport.camera == before


def test_what_grows_within_the_view_moves_nothing(whole_map: BoardView, qtbot: QtBot) -> None:
    whole_map.resize(1400, 700)
    before = whole_map.viewport.camera
    stage_room = whole_map.viewport.visible.bottom - whole_map.bench.scene.extent().bottom
    grow(whole_map, stage_room / 2)
    qtbot.wait(whole.REST_MS + 100)
    assert whole_map.viewport.camera == before


def test_what_is_parked_below_the_sheet_moves_nothing(whole_map: BoardView, note: Find, qtbot: QtBot) -> None:
    before = whole_map.viewport.camera
    whole_map.desk.select([note("Engineer no-show").id])
    commands()["note.park"].run(whole_map.desk)
    qtbot.wait(whole.REST_MS + 100)
    assert whole_map.viewport.camera == before


def test_a_view_that_somebody_has_moved_stays_where_it_is(whole_map: BoardView, qtbot: QtBot) -> None:
    whole_map.viewport.pan(-30, 0)
    before = whole_map.viewport.camera
    grow(whole_map)
    qtbot.wait(whole.REST_MS + 100)
    assert whole_map.viewport.camera == before


def test_nothing_moves_under_a_note_that_is_being_written(
    whole_map: BoardView, hand: Hand, note: Find, qtbot: QtBot
) -> None:
    whole_map.resize(1700, 1100)
    one = note("Engineer no-show")
    grow(whole_map, 20)
    whole_map.begin_edit(one.id)
    before = whole_map.viewport.camera
    hand.keys("More ")
    grow_from_elsewhere = whole_map.bench.scene.extent().height
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.keys("and the next note below it, which makes the lane higher")
    assert whole_map.bench.scene.extent().height > grow_from_elsewhere
    qtbot.wait(whole.REST_MS + 100)
    assert whole_map.writer.editing
    assert whole_map.zoom == before.zoom
    hand.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shows_all(whole_map))


def test_nothing_moves_under_a_hand_that_drags(
    whole_map: BoardView, hand: Hand, note: Find, qtbot: QtBot
) -> None:
    grow(whole_map)
    x, y = hand.middle(note("Engineer no-show"))
    hand.press(x, y)
    hand.move(x + 20, y + 10)
    before = whole_map.viewport.camera
    qtbot.wait(whole.REST_MS + 100)
    assert whole_map.viewport.camera == before
    hand.release(x + 20, y + 10)
    qtbot.waitUntil(lambda: shows_all(whole_map))


def test_a_new_stage_is_named_with_the_whole_map_in_view(whole_map: BoardView) -> None:
    commands()["stage.add"].run(whole_map.desk)
    assert whole_map.writer.editing
    assert shows_all(whole_map)
    assert whole_map.is_fitted


def test_a_note_moved_by_keys_out_of_the_view_is_seen_with_all_of_the_map(
    whole_map: BoardView, hand: Hand, note: Find, qtbot: QtBot
) -> None:
    lanes = in_map(whole_map.desk.store, Lane, whole_map.desk.map_id)
    one = next(each for each in whole_map.desk.store.of(Note).values() if each.lane_id == lanes[-2].id)
    resize_lane(whole_map.desk.store, lanes[-2].id, lanes[-2].height + 400)
    whole_map.desk.select([one.id])
    hand.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert whole_map.desk.store.get(Note, one.id).lane_id == lanes[-1].id
    assert whole_map.is_fitted
    qtbot.waitUntil(lambda: shows_all(whole_map))
    assert whole_map.is_fitted
