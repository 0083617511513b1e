"""The frames between an edit and rest: each shows the map before it or after it, and every note once."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.tiles import Key
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.lanes import resize_lane
from journeyboard.edit.notes import retext
from journeyboard.model import Lane, Note, in_map
from tests.desktop.canvas.conftest import Hand, settle
from tests.desktop.canvas.test_pixels import ZOOMS, Edits, shown_board
from tests.desktop.canvas.tiles import shown

Tiles = dict[Key, QImage]
Find = Callable[[str], Note]
LOOKS = (14, 15)
"""What the random edits do besides changing the map: theme and view."""


def tiles(board: BoardView) -> Tiles:
    cache = board.painting.picture.cache
    found = {key: cache.get(key) for key in shown(board)}
    return {key: tile.image.copy() for key, tile in found.items() if tile}


def pictures(board: BoardView) -> list[tuple[Tiles, bool]]:
    """The tiles in view until nothing is left to do, and whether the hand's notes are painted above them."""
    seen = [(tiles(board), board.bench.live.aloft)]
    while board.painting.busy:
        QApplication.processEvents()
        now = tiles(board), board.bench.live.aloft
        if now != seen[-1]:
            seen.append(now)
    return seen


def frames(board: BoardView) -> list[Tiles]:
    """What the tiles in view show until nothing is left to do."""
    return [each for each, _ in pictures(board)]


@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from([each for each in range(16) if each not in LOOKS]),
            st.integers(0, 99),
            st.integers(0, 999),
        ),
        min_size=1,
        max_size=4,
    ),
    zoom=st.sampled_from(ZOOMS),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_frame_shows_the_map_before_an_edit_or_after_it(
    qapp: QApplication, steps: list[tuple[int, int, int]], zoom: float
) -> None:
    with shown_board() as board:
        board.viewport.look(board.viewport.camera.zoomed(zoom, 450, 350), resting=True)
        settle(board)
        edits = Edits(board)
        for step in steps:
            before = tiles(board)
            edits.run(*step)
            seen = frames(board)
            assert seen[0] == before, "nothing is drawn in the frame of the edit"
            assert len(seen) <= 2, "there is nothing between before and after"


def test_a_second_edit_before_the_first_is_shown_lets_both_appear_at_once(
    board: BoardView, note: Find
) -> None:
    settle(board)
    before = tiles(board)
    retext(board.desk.store, note("Engineer no-show").id, "Nobody came")
    QApplication.processEvents()
    retext(board.desk.store, note("Two to four days").id, "A week")
    seen = frames(board)
    assert seen[0] == before
    assert len(seen) == 2


@pytest.fixture
def patient(board: BoardView, monkeypatch: pytest.MonkeyPatch) -> BoardView:
    """A hand that waits for the tiles however slow the machine is."""
    monkeypatch.setattr("journeyboard.desktop.canvas.painting._PATIENCE_S", 60.0)
    settle(board)
    return board


def test_a_note_in_the_hand_is_seen_once_in_every_frame(patient: BoardView, hand: Hand, note: Find) -> None:
    one, live = note("Engineer no-show"), patient.bench.live
    x, y = hand.middle(one)
    whole = tiles(patient)
    hand.press(x, y)
    hand.move(x + 30, y + 10)
    before, cut = pictures(patient)
    assert (before, cut) == ((whole, False), (cut[0], True))
    assert cut[0] != whole
    hand.move(x + 60, y + 40)
    assert live.aloft
    hand.release(x + 60, y + 40)
    held, dropped = pictures(patient)
    assert (held, dropped) == (cut, (dropped[0], False))
    assert dropped[0] not in (whole, cut[0])


def test_nothing_above_the_tiles_moves_before_they_do(patient: BoardView, note: Find) -> None:
    one = note("Engineer no-show")
    patient.desk.select([one.id])
    settle(patient)
    before = patient.screen().grabWindow(patient.winId()).toImage()
    retext(patient.desk.store, one.id, "A much longer text that lets the note grow by several lines " * 2)
    while patient.painting.picture.behind:
        assert patient.screen().grabWindow(patient.winId()).toImage() == before
        QApplication.processEvents()
    settle(patient)
    assert patient.screen().grabWindow(patient.winId()).toImage() != before


@pytest.mark.parametrize("patience", [60.0, 0.0])
def test_all_of_the_view_painted_before_the_tiles_have_changed_shows_the_map_before_an_edit(
    board: BoardView, note: Find, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    monkeypatch.setattr("journeyboard.desktop.canvas.painting._PATIENCE_S", patience)
    one = note("Engineer no-show")
    board.desk.select([one.id])
    settle(board)
    before = board.grab().toImage()
    above = in_map(board.desk.store, Lane, one.map_id)[0]
    resize_lane(board.desk.store, above.id, above.height + 40)
    seen = 0
    while board.painting.picture.behind:
        assert board.grab().toImage() == before
        seen += 1
        QApplication.processEvents()
    assert seen
    settle(board)
    assert board.grab().toImage() != before


def test_the_dots_of_the_hovered_note_are_not_where_it_is_not_yet_seen(
    board: BoardView, hand: Hand, note: Find
) -> None:
    hand.move(*hand.middle(note("Engineer no-show")))
    settle(board)
    assert board.bench.marks.hover is not None
    assert not board.painting.in_step.has_left_pointer
    above = in_map(board.desk.store, Lane, board.desk.map_id)[0]
    resize_lane(board.desk.store, above.id, above.height + 40)
    assert board.painting.picture.behind
    assert board.painting.in_step.has_left_pointer
    settle(board)
    assert not board.painting.in_step.has_left_pointer


def test_another_selection_does_not_wait_for_tiles_longer_than_a_moment(
    board: BoardView, note: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeyboard.desktop.canvas.painting._PATIENCE_S", 0.0)
    board.desk.select([note("Engineer no-show").id])
    settle(board)
    before = board.grab().toImage()
    retext(board.desk.store, note("Engineer no-show").id, "A much longer text, in several lines " * 3)
    board.desk.select([note("Two to four days").id])
    assert board.painting.picture.behind
    assert board.grab().toImage() != before
