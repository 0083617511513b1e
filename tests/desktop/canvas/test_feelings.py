"""The emotion curve in a hand and by keyboard, on a real board."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.adding_feelings import add_at_pointer
from journeyboard.desktop.canvas.feelings import moods, place_of, stepped
from journeyboard.desktop.canvas.keys import focus, reading_order
from journeyboard.desktop.canvas.live_curve import curves_in_hand
from journeyboard.desktop.canvas.spoken import spoken
from journeyboard.desktop.tools import Tool
from journeyboard.edit.feelings import Spot, set_basis
from journeyboard.edit.lanes import collapse_lane
from journeyboard.importing import shelf
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import curves, spot
from journeyboard.layout.labels import labels, lane_of
from journeyboard.model import (
    Basis,
    Course,
    Feeling,
    JourneyMap,
    Note,
    Persona,
    Records,
    changed,
    in_map,
)
from tests.desktop.canvas.conftest import settle

Key = Qt.Key
SAMPLE_RECORDS = list(shelf.sample().records())
SAMPLE = BoardLayout(
    Records(SAMPLE_RECORDS), next(each.id for each in SAMPLE_RECORDS if isinstance(each, JourneyMap))
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def lowest(board):
    return min(moods(board.bench.scene.layout), key=lambda each: each.value)


def feeling(board, mood):
    return board.desk.store.get(Feeling, mood.feeling_id)


def test_while_a_point_is_dragged_the_tiles_hold_no_curve_and_its_value_is_said(board, hand, lowest):
    hand.press(lowest.x, lowest.y)
    hand.move(lowest.x, lowest.y - 30)
    hand.move(lowest.x, lowest.y - 42)
    assert lowest.feeling_id in board.bench.scene.without
    settle(board)
    assert curves_in_hand(board.bench) is not None
    assert board.bench.marks.tag.text == "−0.8"
    hand.release(lowest.x, lowest.y - 42)
    assert not board.bench.scene.without
    assert board.bench.marks.tag is None
    assert feeling(board, lowest).value == pytest.approx(lowest.value + 1)


def test_escape_lets_a_dragged_point_be_where_it_was(board, hand, lowest):
    hand.press(lowest.x, lowest.y)
    hand.move(lowest.x + 40, lowest.y - 60)
    hand.key(Key.Key_Escape)
    assert not board.bench.scene.without
    assert feeling(board, lowest).value == lowest.value
    assert board.desk.store.undo_label is None


@pytest.mark.parametrize(("dx", "dy"), [(60, -10), (10, -60)])
def test_with_shift_only_the_moment_or_only_the_value_changes(board, hand, lowest, dx, dy):
    before = feeling(board, lowest)
    end = lowest.x + dx, lowest.y + dy
    hand.press(lowest.x, lowest.y)
    QTest.mouseMove(board, hand.at(*end))
    drag_to(board, hand, *end)
    after = feeling(board, lowest)
    assert (after.value == before.value) == (abs(dx) > abs(dy))
    assert (after.moment == before.moment) == (abs(dx) < abs(dy))


def test_a_label_is_written_at_the_point_on_the_same_line(board, hand, lowest):
    drawn = next(label for label in all_labels(board) if label.feeling_id == lowest.feeling_id)
    hand.double_click(lowest.x, lowest.y)
    page = board.writer.editing.page
    baseline = board.viewport.camera.to_board(0, page.y + page.paragraph.lines[0].baseline * page.scale)[1]
    assert baseline == pytest.approx(drawn.baseline, abs=0.01)
    assert page.x == pytest.approx(board.viewport.camera.to_view(drawn.x, 0)[0], abs=0.01)
    hand.keys("Nobody at all")
    assert feeling(board, lowest).label == lowest.label
    hand.key(Key.Key_Return)
    assert feeling(board, lowest).label == "Nobody at all"
    assert board.desk.store.undo_label == "Label emotion point"


def test_enter_writes_on_a_selected_point_and_escape_of_nothing_changes_nothing(board, hand, lowest):
    board.desk.select([lowest.feeling_id])
    hand.key(Key.Key_Return)
    assert board.writer.editing is not None
    hand.key(Key.Key_Escape)
    assert board.desk.store.undo_label is None


def test_arrow_keys_move_a_point_by_a_tenth_and_with_shift_by_half(board, hand, lowest):
    board.desk.select([lowest.feeling_id])
    hand.key(Key.Key_Up)
    assert feeling(board, lowest).value == pytest.approx(lowest.value + 0.1)
    hand.key(Key.Key_Up, SHIFT)
    assert feeling(board, lowest).value == pytest.approx(lowest.value + 0.6)
    hand.key(Key.Key_Down)
    before = feeling(board, lowest)
    hand.key(Key.Key_Right)
    after = feeling(board, lowest)
    assert after.value == before.value
    column = board.bench.scene.layout.column(before.stage_id)
    assert (after.moment - before.moment) * column.width == pytest.approx(8)


def test_tab_goes_through_points_between_the_notes_of_their_stage(board, hand):
    order = reading_order(board.bench)
    shown = {mood.feeling_id for mood in moods(board.bench.scene.layout)}
    assert shown <= set(order)
    assert set(board.desk.store.of(Note)) <= set(order)
    first = order.index(next(id for id in order if id in shown))
    board.desk.select([order[first - 1]])
    hand.key(Key.Key_Tab)
    assert board.desk.selection == {order[first]}
    QApplication.processEvents()
    assert board.accessibleDescription().startswith("Emotion point, Ken & Ruth, +0.1, Awareness")


def test_a_double_click_in_the_lane_adds_a_point_of_the_persona_in_focus(board, hand):
    layout, before = board.bench.scene.layout, set(board.desk.store.of(Feeling))
    column, row = layout.columns[5], layout.emotion_row
    hand.double_click(column.x + 20, row.middle + 84)
    (new,) = set(board.desk.store.of(Feeling)) - before
    made = board.desk.store.get(Feeling, new)
    assert (made.persona_id, made.value, made.course) == (layout.facts.personas[0].id, -2, Course.ACTUAL)
    assert board.desk.selection == {new}


@pytest.fixture
def told(board):
    heard = []
    board.desk.told.connect(heard.extend)
    return heard


def test_a_click_with_the_emotion_tool_outside_its_lane_says_where_points_lie(board, hand, told):
    layout, before = board.bench.scene.layout, set(board.desk.store.of(Feeling))
    board.desk.set_tool(Tool.EMOTION)
    hand.click(layout.columns[1].x + 200, layout.rows[0].y + 40)
    assert len(told) == 1
    assert "lane of emotions" in told[0]
    assert set(board.desk.store.of(Feeling)) == before
    hand.click(layout.columns[1].x + 200, layout.emotion_row.middle - 42)
    assert len(told) == 1
    assert len(board.desk.store.of(Feeling)) == len(before) + 1


def test_without_an_open_lane_of_emotions_the_tool_asks_for_one(board, hand, told):
    collapse_lane(board.desk.store, board.bench.scene.layout.emotion_row.lane.id)
    board.desk.set_tool(Tool.EMOTION)
    hand.click(board.bench.scene.layout.columns[1].x + 200, 120)
    assert [words.startswith("No lane of emotions is open") for words in told] == [True]


def test_points_are_added_to_the_planned_curve_while_that_is_asked_for(board, hand):
    board.desk.set_course(Course.PLANNED)
    board.desk.set_tool(Tool.EMOTION)
    layout, before = board.bench.scene.layout, set(board.desk.store.of(Feeling))
    hand.click(layout.columns[1].x + 200, layout.emotion_row.middle - 42)
    (new,) = set(board.desk.store.of(Feeling)) - before
    assert board.desk.store.get(Feeling, new).course is Course.PLANNED


def test_by_keyboard_a_point_is_added_in_the_stage_of_the_selected_note(board, hand, note):
    chosen, before = note("Engineer no-show"), set(board.desk.store.of(Feeling))
    focus(board.bench, chosen.id)
    assert add_at_pointer(board)
    (new,) = set(board.desk.store.of(Feeling)) - before
    made = board.desk.store.get(Feeling, new)
    assert made.stage_id == chosen.stage_id
    assert 0 < made.moment < 1


def test_nobody_without_a_persona_feels_anything(board, hand, told):
    with board.desk.store.change("Nobody") as draft:
        draft.remove(*board.desk.store.of(Feeling), *layout_personas(board))
    layout = board.bench.scene.layout
    hand.double_click(layout.columns[0].x + 50, layout.emotion_row.middle)
    assert not board.desk.store.of(Feeling)
    assert [words.endswith("add a persona first") for words in told] == [True]


def test_what_is_said_of_a_point_names_persona_value_label_stage_and_basis(board, lowest):
    set_basis(board.desk.store, [lowest.feeling_id], Basis.ASSUMED)
    board.desk.select([lowest.feeling_id])
    said = spoken(board.bench, board.bench.selected.notes)
    assert said == "Emotion point, Maya, −1.8, Nobody came, Onboarding, assumed"


@given(st.floats(0, 1), st.integers(-30, 30), st.integers(0, 5))
def test_a_point_goes_back_where_it_came_from_even_over_the_border_of_its_stage(start, steps, number):
    layout = SAMPLE
    stages = [column.stage.id for column in layout.columns]
    point = Feeling(map_id="m", persona_id="p", stage_id=stages[number], moment=start, value=0)
    there = stepped(layout, point, steps * 8.0, 0.3)
    first, last = place_of(layout, Spot(stages[0], 0, 0))[0], place_of(layout, Spot(stages[-1], 1, 0))[0]
    here = place_of(layout, Spot(point.stage_id, point.moment, 0))[0]
    if first <= here + steps * 8.0 <= last:
        moved = changed(point, stage_id=there.stage_id, moment=min(max(there.moment, 0), 1), value=0.3)
        assert spot(layout, moved)[0] == pytest.approx(here + steps * 8.0, abs=1e-6)
        back = stepped(layout, moved, -steps * 8.0, -0.3)
        assert place_of(layout, back._replace(moment=min(max(back.moment, 0), 1)))[0] == pytest.approx(here)


def all_labels(board):
    layout = board.bench.scene.layout
    return labels(curves(layout), lane_of(layout))


def layout_personas(board):
    return [persona.id for persona in in_map(board.desk.store, Persona, board.desk.map_id)]


def drag_to(board, hand, x, y):
    """Move and release with Shift held, which QTest's plain moves leave out."""
    at = QPointF(hand.at(x, y))
    for kind, button, held in (
        (QEvent.Type.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(board, QMouseEvent(kind, at, board.mapToGlobal(at), button, held, SHIFT))
