"""Several things selected by keyboard, stages and lanes reached by keyboard, and their sizes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyboard.desktop.canvas.keys import reading_order, step
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.model import Lane, Link, Note, Stage
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]
Key = Qt.Key
SIZING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def run(board: BoardView, *ids: str) -> None:
    for id in ids:
        assert commands()[id].enabled(board.desk), id
        commands()[id].run(board.desk)


def test_the_next_notes_join_the_selection_one_by_one(board: BoardView) -> None:
    order = reading_order(board.bench)
    step(board.bench, 1)
    run(board, "select.also_next", "select.also_next")
    assert board.desk.selection == {*order[:3]}


def test_the_notes_before_join_the_selection_too(board: BoardView) -> None:
    order = reading_order(board.bench)
    board.desk.select([order[5]])
    run(board, "select.also_previous", "select.also_previous")
    assert board.desk.selection == {order[3], order[4], order[5]}


def test_what_is_kept_stays_selected_while_tab_goes_on(board: BoardView, hand: Hand) -> None:
    order = reading_order(board.bench)
    hand.key(Key.Key_Tab)
    run(board, "select.keep")
    for _ in range(4):
        hand.key(Key.Key_Tab)
    assert board.desk.selection == {order[0], order[4]}


def test_kept_twice_it_is_let_go(board: BoardView, hand: Hand) -> None:
    order = reading_order(board.bench)
    hand.key(Key.Key_Tab)
    run(board, "select.keep", "select.keep")
    hand.key(Key.Key_Tab)
    assert board.desk.selection == {order[1]}


def test_a_click_forgets_what_was_kept(board: BoardView, hand: Hand, note: Find) -> None:
    hand.key(Key.Key_Tab)
    run(board, "select.keep")
    hand.click(*hand.middle(note("Engineer no-show")))
    hand.key(Key.Key_Tab)
    assert len(board.desk.selection) == 1


def test_two_notes_picked_by_keyboard_are_connected(board: BoardView, note: Find) -> None:
    before, order = set(board.desk.store.of(Link)), reading_order(board.bench)
    notes = [id for id in order if id in board.desk.store.of(Note)]
    board.desk.select([notes[0]])
    run(board, "select.also_next", "link.connect")
    (made,) = (link for id, link in board.desk.store.of(Link).items() if id not in before)
    assert (made.source_id, made.target_id) == (notes[0], notes[1])


def test_arrows_go_from_stage_to_stage_and_down_to_the_lanes(board: BoardView, hand: Hand) -> None:
    layout = board.bench.scene.layout
    stages, lanes = [each.stage.id for each in layout.columns], [each.lane.id for each in layout.rows]
    run(board, "stage.select")
    hand.key(Key.Key_Right)
    assert board.desk.selection == {stages[1]}
    hand.key(Key.Key_Left)
    assert board.desk.selection == {stages[0]}
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Down)
    assert board.desk.selection == {lanes[1]}
    hand.key(Key.Key_Up)
    assert board.desk.selection == {lanes[0]}


def test_the_stage_of_the_selected_note_is_selected_and_enter_renames_it(
    board: BoardView, hand: Hand, note: Find
) -> None:
    stage_id = note("Engineer no-show").stage_id
    board.desk.select([note("Engineer no-show").id])
    run(board, "stage.select")
    assert board.desk.selection == {stage_id}
    hand.key(Key.Key_Return)
    hand.keys("Moving in")
    hand.key(Key.Key_Return)
    assert board.desk.store.get(Stage, stage_id or "").name == "Moving in"


def test_tab_leads_from_a_stage_or_lane_to_its_first_note(board: BoardView, hand: Hand, note: Find) -> None:
    pain = note("Engineer no-show")
    board.desk.select([pain.stage_id or ""])
    hand.key(Key.Key_Tab)
    (there,) = board.desk.selected(Note)
    assert there.stage_id == pain.stage_id
    board.desk.select([pain.lane_id or ""])
    hand.key(Key.Key_Tab)
    (there,) = board.desk.selected(Note)
    assert there.lane_id == pain.lane_id


@pytest.mark.parametrize(
    ("key", "wider", "higher"),
    [(Key.Key_Right, 8, 0), (Key.Key_Left, -8, 0), (Key.Key_Down, 0, 8), (Key.Key_Up, 0, -8)],
)
def test_alt_shift_and_an_arrow_give_a_note_another_size(
    board: BoardView, hand: Hand, note: Find, key: Key, wider: float, higher: float
) -> None:
    before = note("Engineer no-show")
    board.desk.select([before.id])
    hand.key(key, SIZING)
    after = note("Engineer no-show")
    assert (after.x, after.y) == (before.x, before.y)
    assert (after.width, after.height) == (before.width + wider, before.height + higher)
    board.desk.undo()
    assert note("Engineer no-show") == before


def test_alt_shift_and_an_arrow_resize_the_selected_stage_and_lane(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    stage, lane = (
        board.desk.store.get(Stage, one.stage_id or ""),
        board.desk.store.get(Lane, one.lane_id or ""),
    )
    high = next(row.height for row in board.bench.scene.layout.rows if row.lane.id == lane.id)
    board.desk.select([stage.id])
    hand.key(Key.Key_Right, SIZING)
    assert board.desk.store.get(Stage, stage.id).width == stage.width + 8
    board.desk.select([lane.id])
    hand.key(Key.Key_Down, SIZING)
    assert board.desk.store.get(Lane, lane.id).height == high + 8


@pytest.mark.parametrize("selected", ["note", "stage", "lane", "nothing"])
def test_the_menu_key_asks_for_a_menu_on_whatever_is_selected(
    board: BoardView, hand: Hand, note: Find, selected: str
) -> None:
    one, asked = note("Engineer no-show"), list[QPointF]()
    ids = {"note": [one.id], "stage": [one.stage_id or ""], "lane": [one.lane_id or ""], "nothing": []}
    board.context_menu_requested.connect(asked.append)
    board.desk.select(ids[selected])
    hand.key(Key.Key_Menu)
    hand.key(Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 2
    assert all(board.rect().contains(at.toPoint()) for at in asked)


def test_a_connector_kept_selected_is_led_to_the_note_that_tab_has_reached(
    board: BoardView, hand: Hand, note: Find
) -> None:
    link = next(iter(board.desk.store.of(Link).values()))
    board.desk.select([link.id])
    run(board, "select.keep")
    hand.key(Key.Key_Tab)
    (there,) = board.desk.selected(Note)
    run(board, "link.connect")
    (led,) = board.desk.selected(Link)
    assert (led.source_id, led.target_id) == (link.source_id, there.id)
    assert set(board.desk.store.of(Link)) >= {led.id}
    board.desk.undo()
    assert board.desk.store.get(Link, link.id) == link
