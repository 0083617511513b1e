"""Where a new note begins for somebody who works by keys, wherever the pointer rests."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyboard.desktop.canvas import home
from journeyboard.desktop.canvas.adding_feelings import add_at_pointer
from journeyboard.desktop.canvas.keys import focus
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.feelings import delete_feelings
from journeyboard.edit.kinds import KIND_OF_LANE
from journeyboard.edit.lanes import collapse_lane, delete_lane
from journeyboard.model import Feeling, LaneKind, Note, NoteKind
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]
Key = Qt.Key


@pytest.fixture
def resting(board: BoardView, hand: Hand, note: Find) -> Hand:
    """A pointer that rests on a note of the quotes lane, and a key pressed after it came there."""
    hand.move(*hand.middle(quote(board)))
    hand.key(Key.Key_Escape)
    board.desk.select(())
    return hand


def quote(board: BoardView) -> Note:
    return next(note for note in board.desk.store.of(Note).values() if note.kind is NoteKind.QUOTE)


def add(board: BoardView, hand: Hand, kind: NoteKind, text: str) -> None:
    board.add_at_pointer(kind)
    hand.keys(text)
    hand.key(Key.Key_Escape)


def lane(board: BoardView, kind: LaneKind) -> str:
    return next(row.lane.id for row in board.bench.scene.layout.rows if row.lane.kind is kind)


def covered(board: BoardView, made: Note) -> list[str]:
    layout = board.bench.scene.layout
    return [id for id in layout.notes_in(layout.box(made.id)) if id != made.id]


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        (NoteKind.ACTION, LaneKind.ACTIONS),
        (NoteKind.PAIN, LaneKind.PAINS),
        (NoteKind.OPPORTUNITY, LaneKind.OPPORTUNITIES),
        (NoteKind.QUOTE, LaneKind.QUOTES),
        (NoteKind.TOUCHPOINT, LaneKind.TOUCHPOINTS),
        (NoteKind.BACKSTAGE, LaneKind.BACKSTAGE),
    ],
)
def test_by_keyboard_a_note_begins_in_the_lane_of_its_kind_in_the_first_stage_and_covers_none(
    board: BoardView, resting: Hand, note: Find, kind: NoteKind, there: LaneKind
) -> None:
    add(board, resting, kind, "Made by key")
    made = note("Made by key")
    assert made.lane_id == lane(board, there)
    assert made.stage_id == board.bench.scene.layout.columns[0].stage.id
    assert covered(board, made) == []


def test_it_begins_in_the_stage_last_worked_in(board: BoardView, resting: Hand, note: Find) -> None:
    there = note("Engineer no-show").stage_id
    board.desk.select([note("Engineer no-show").id])
    resting.key(Key.Key_Escape)
    add(board, resting, NoteKind.OPPORTUNITY, "Made by key")
    assert note("Made by key").stage_id == there


def test_it_begins_in_the_selected_stage(board: BoardView, resting: Hand, note: Find) -> None:
    last = board.bench.scene.layout.columns[-1].stage.id
    board.desk.select([last])
    add(board, resting, NoteKind.PAIN, "Made by key")
    assert note("Made by key").stage_id == last


def test_in_a_selected_lane_an_ordinary_note_becomes_what_the_lane_is_for(
    board: BoardView, resting: Hand, note: Find
) -> None:
    board.desk.select([lane(board, LaneKind.PAINS)])
    add(board, resting, NoteKind.ACTION, "Made by key")
    made = note("Made by key")
    assert (made.kind, made.lane_id) == (NoteKind.PAIN, lane(board, LaneKind.PAINS))


def test_on_a_map_without_a_lane_for_actions_a_note_becomes_what_the_first_lane_is_for(
    board: BoardView, resting: Hand, note: Find
) -> None:
    delete_lane(board.desk.store, lane(board, LaneKind.ACTIONS))
    add(board, resting, NoteKind.ACTION, "Made by key")
    made, first = note("Made by key"), board.bench.scene.layout.rows[0].lane
    assert (made.kind, made.lane_id) == (KIND_OF_LANE[first.kind], first.id)
    assert made.kind is not NoteKind.ACTION


def test_when_the_pointer_moved_last_the_note_begins_there(
    board: BoardView, resting: Hand, note: Find
) -> None:
    resting.move(*resting.middle(note("Engineer no-show")))
    if not board.underMouse():
        pytest.skip("this platform does not say what lies under the pointer")
    add(board, resting, NoteKind.QUOTE, "Made by hand")
    assert note("Made by hand").lane_id == note("Engineer no-show").lane_id


@pytest.mark.parametrize("held", [Key.Key_Control, Key.Key_Shift, Key.Key_Alt])
def test_a_key_held_for_the_next_one_leaves_the_pointer_meant(
    board: BoardView, resting: Hand, note: Find, held: Key
) -> None:
    resting.move(*resting.middle(note("Engineer no-show")))
    QTest.keyPress(board, held)
    assert board.hands.pointing
    QTest.keyRelease(board, held)
    assert board.hands.pointing
    resting.key(Key.Key_Escape)
    assert not board.hands.pointing


def test_a_press_means_its_place_even_if_the_pointer_has_not_moved(board: BoardView, resting: Hand) -> None:
    assert not board.hands.pointing
    resting.click(*resting.middle(quote(board)))
    assert board.hands.pointing


def test_with_the_pointer_on_the_selected_note_a_new_one_comes_beside_it_or_into_its_own_lane(
    board: BoardView, note: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout, one = board.bench.scene.layout, note("Referral page")
    monkeypatch.setattr(home, "pointed", lambda board: layout.box(one.id).centre)
    board.desk.select([one.id])
    beside, pain = home.begun(board, NoteKind.ACTION).shown, home.begun(board, NoteKind.PAIN).shown
    assert (beside.lane_id, beside.y) == (one.lane_id, one.y)
    assert beside.x >= one.x + one.width
    assert (pain.stage_id, pain.lane_id) == (one.stage_id, lane(board, LaneKind.PAINS))


def test_with_the_pointer_among_the_curves_a_note_comes_into_its_lane_in_the_stage_there(
    board: BoardView, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = board.bench.scene.layout
    assert layout.emotion_row is not None
    at = layout.columns[3].x + 60, layout.emotion_row.middle
    monkeypatch.setattr(home, "pointed", lambda board: at)
    for kind, there in ((NoteKind.ACTION, LaneKind.ACTIONS), (NoteKind.PAIN, LaneKind.PAINS)):
        made = home.begun(board, kind).shown
        assert (made.stage_id, made.lane_id) == (layout.columns[3].stage.id, lane(board, there))


def test_a_folded_lane_is_passed_over_so_that_the_note_is_seen(
    board: BoardView, resting: Hand, note: Find
) -> None:
    collapse_lane(board.desk.store, lane(board, LaneKind.PAINS), True)
    add(board, resting, NoteKind.PAIN, "Made by key")
    assert not board.bench.scene.layout.is_folded(note("Made by key").id)


def test_when_the_pointer_moved_last_an_emotion_point_comes_there_even_with_a_note_reached_by_keys(
    board: BoardView, resting: Hand, note: Find
) -> None:
    focus(board.bench, note("Engineer no-show").id)
    layout, before = board.bench.scene.layout, set(board.desk.store.of(Feeling))
    assert layout.emotion_row is not None
    resting.move(layout.columns[1].x + 200, layout.emotion_row.middle - 42)
    if not board.underMouse():
        pytest.skip("this platform does not say what lies under the pointer")
    assert add_at_pointer(board)
    (made,) = (each for id, each in board.desk.store.of(Feeling).items() if id not in before)
    assert made.stage_id == layout.columns[1].stage.id


def test_an_emotion_point_by_key_comes_behind_the_selected_one_while_there_is_room(
    board: BoardView, resting: Hand
) -> None:
    stage = board.bench.scene.layout.columns[0].stage.id
    delete_feelings(board.desk.store, list(board.desk.store.of(Feeling)))
    moments = []
    for _ in range(3):
        assert add_at_pointer(board)
        (made,) = board.desk.selected(Feeling)
        moments.append((made.stage_id, made.moment))
    assert moments == [(stage, 0.5), (stage, 0.75), (stage, 0.875)]


def test_an_emotion_point_by_key_comes_into_the_stage_last_worked_in(
    board: BoardView, resting: Hand, note: Find
) -> None:
    before = set(board.desk.store.of(Feeling))
    assert add_at_pointer(board)
    (made,) = (each for id, each in board.desk.store.of(Feeling).items() if id not in before)
    assert made.stage_id == board.bench.scene.layout.columns[0].stage.id
