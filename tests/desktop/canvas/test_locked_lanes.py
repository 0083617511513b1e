"""Hands and locked lanes: nothing is dropped into one, and nothing is picked up from one."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.lanes import set_lane_locked
from journeyboard.edit.refusal import Refused
from journeyboard.model import Lane, Note
from tests.desktop.canvas.conftest import Hand


def lane_called(board: BoardView, name: str) -> Lane:
    return next(lane for lane in board.desk.store.of(Lane).values() if lane.name == name)


def refusals(qtbot: QtBot, act: Callable[[], None]) -> list[str]:
    """What is refused while Qt delivers an event: told to the error hook, or raised through the test's call."""
    raised: list[BaseException] = []
    with qtbot.captureExceptions() as caught:
        try:
            act()
        except Refused as refused:
            raised.append(refused)
    return [str(error) for error in (*raised, *(error for _, error, _ in caught))]


def test_a_note_dropped_into_a_locked_lane_stays_where_it_was_and_it_is_said_why(
    board: BoardView, hand: Hand, note: Callable[[str], Note], qtbot: QtBot
) -> None:
    one, lane = note("Takes a day"), lane_called(board, "Touchpoints")
    set_lane_locked(board.desk.store, lane.id)
    x, y = hand.middle(one)
    hand.press(x, y)
    hand.move(x, y + 20)
    hand.move(x, board.bench.scene.layout.row(lane.id).middle)
    said = refusals(qtbot, lambda: hand.release(x, board.bench.scene.layout.row(lane.id).middle))
    assert said == ["The lane Touchpoints is locked; nothing was changed; unlock the lane first"]
    assert note("Takes a day") == one
    assert board.bench.live.ids == ()
    assert board.hands.gesture is None


def test_a_note_of_a_locked_lane_is_not_picked_up(
    board: BoardView, hand: Hand, note: Callable[[str], Note]
) -> None:
    one, lane = note("Engineer visit"), lane_called(board, "Touchpoints")
    set_lane_locked(board.desk.store, lane.id)
    x, y = hand.middle(one)
    hand.drag((x, y), (x, y - 100))
    assert note("Engineer visit") == one
