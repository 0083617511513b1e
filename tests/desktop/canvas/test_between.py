"""The frames between an edit and rest: each shows the map before it or after it, and every note once."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.tiles import Key
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.notes import retext
from journeyboard.model import Note
from tests.desktop.canvas.conftest import Hand, settle
from tests.desktop.canvas.test_pixels import ZOOMS, Edits, shown, shown_board

Tiles = dict[Key, QImage]
Find = Callable[[str], Note]
LOOKS = (14, 15)
"""What the random edits do besides changing the map: theme and view."""


def tiles(board: BoardView) -> Tiles:
    cache = board.painting.picture.cache
    found = {key: cache.get(key) for key in shown(board)}
    return {key: tile.image.copy() for key, tile in found.items() if tile}


def frames(board: BoardView) -> Iterator[Tiles]:
    """What the tiles in view show, from the edit on until nothing is left to do."""
    yield tiles(board)
    while board.painting.busy:
        QApplication.processEvents()
        yield tiles(board)


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
            before, camera = tiles(board), board.viewport.camera
            edits.run(*step)
            seen = list(frames(board))
            after = seen[-1]
            assert seen[0] == before, "nothing is drawn in the frame of the edit"
            assert board.viewport.camera == camera
            changed = seen.index(after)
            assert all(each == before for each in seen[:changed])
            assert all(each == after for each in seen[changed:])


def test_a_second_edit_before_the_first_is_shown_lets_both_appear_at_once(
    board: BoardView, note: Find
) -> None:
    settle(board)
    before = tiles(board)
    retext(board.desk.store, note("Engineer no-show").id, "Nobody came")
    QApplication.processEvents()
    retext(board.desk.store, note("Two to four days").id, "A week")
    seen = list(frames(board))
    changed = seen.index(seen[-1])
    assert changed > 0
    assert all(each == before for each in seen[:changed])
    assert all(each == seen[-1] for each in seen[changed:])


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
    picked_up = [(each, live.aloft) for each in frames(patient)]
    cut = tiles(patient)
    assert cut != whole
    assert picked_up[0] == (whole, False)
    assert all(each == (cut, True) if each[1] else each == (whole, False) for each in picked_up)
    hand.move(x + 60, y + 40)
    assert live.aloft
    hand.release(x + 60, y + 40)
    dropped = [(each, live.aloft) for each in frames(patient)]
    after = tiles(patient)
    assert dropped[0] == (cut, True)
    assert all(each == (cut, True) if each[1] else each == (after, False) for each in dropped)
    assert dropped[-1] == (after, False)


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
