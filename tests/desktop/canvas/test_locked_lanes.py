"""Hands and locked lanes: nothing is dropped into one, and nothing is picked up from one."""

from collections.abc import Callable

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.lanes import set_lane_locked
from journeyboard.model import Lane, Note
from tests.desktop.canvas.conftest import Hand


def lock(board: BoardView, name: str) -> Lane:
    found = next(lane for lane in board.desk.store.of(Lane).values() if lane.name == name)
    set_lane_locked(board.desk.store, found.id)
    return found


def test_a_note_dropped_into_a_locked_lane_stays_where_it_was(
    board: BoardView, hand: Hand, note: Callable[[str], Note]
) -> None:
    one, lane = note("Takes a day"), lock(board, "Touchpoints")
    x, y = hand.middle(one)
    hand.drag((x, y), (x, board.bench.scene.layout.row(lane.id).middle))
    assert note("Takes a day") == one
    assert board.bench.live.ids == ()


def test_a_note_of_a_locked_lane_is_not_picked_up(
    board: BoardView, hand: Hand, note: Callable[[str], Note]
) -> None:
    one = note("Engineer visit")
    lock(board, "Touchpoints")
    x, y = hand.middle(one)
    hand.drag((x, y), (x, y - 100))
    assert note("Engineer visit") == one
