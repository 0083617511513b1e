"""Hands on the board: each gesture is one undo step, and Esc takes it back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from journeyboard.desktop.canvas.feelings import moods
from journeyboard.desktop.canvas.hits import corners_of
from journeyboard.desktop.canvas.peeking import outline_of_handles, peeking
from journeyboard.desktop.canvas.ports import ports
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.tools import Tool
from journeyboard.edit.notes import Placement, delete, place, set_locked
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER
from journeyboard.model import (
    Feeling,
    Id,
    Lane,
    LaneKind,
    Link,
    Note,
    NoteKind,
    PainPoint,
    Record,
    Stage,
    changed,
)
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def everything(board: BoardView) -> dict[Id, Record]:
    kinds = (Note, Stage, Lane, Feeling, Link, PainPoint)
    return {id: record for kind in kinds for id, record in board.desk.store.of(kind).items()}


def stage_called(board: BoardView, name: str) -> Stage:
    return next(stage for stage in board.desk.store.of(Stage).values() if stage.name == name)


def test_a_drag_moves_a_note_in_one_undo_step(board: BoardView, hand: Hand, note: Find) -> None:
    before = note("Engineer no-show")
    x, y = hand.middle(before)
    hand.drag((x, y), (x + 300, y + 20))
    after = note("Engineer no-show")
    assert after.stage_id == stage_called(board, "Retention").id
    assert board.desk.store.undo_label == "Move note"
    board.desk.store.undo()
    assert note("Engineer no-show") == before


def test_a_dragged_note_snaps_to_the_grid_of_its_cell(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Leaflets reach")
    delete(board.desk.store, set(board.desk.store.of(Note)) - {one.id})
    x, y = hand.middle(one)
    hand.drag((x, y), (x + 31, y + 13))
    moved = note("Leaflets reach")
    assert (moved.x % 8, moved.y % 8) == (0, 0)


def test_a_dragged_note_catches_on_the_edge_of_a_neighbour_and_shows_the_line(
    board: BoardView, hand: Hand, note: Find
) -> None:
    first, second = note("Engineer no-show"), note("Two to four days")
    box = board.bench.scene.layout.box
    x, y = hand.middle(first)
    down = box(second.id).y - box(first.id).y
    hand.press(x, y)
    hand.move(x + 30, y + 10)
    hand.move(x + 60, y + down + 4)
    assert any(guide.axis == "y" for guide in board.bench.marks.guides)
    hand.release(x + 60, y + down + 4)
    assert note("Engineer no-show").y == second.y
    assert board.bench.marks.guides == ()


def test_a_note_dropped_on_another_lies_on_top_of_it_in_one_step(
    board: BoardView, hand: Hand, note: Find
) -> None:
    below, moved = note("First bill"), note("Engineer no-show")
    hand.drag(hand.middle(moved), hand.middle(below))
    assert board.bench.scene.layout.note_at(*hand.middle(below)) == moved.id
    board.desk.store.undo()
    assert note("Engineer no-show") == moved


def test_without_snap_a_note_goes_exactly_where_it_is_dropped(
    board: BoardView, hand: Hand, note: Find
) -> None:
    before = note("Engineer no-show")
    board.desk.set_snap(False)
    x, y = hand.middle(before)
    hand.drag((x, y), (x + 31, y + 5))
    after = note("Engineer no-show")
    assert (after.x - before.x, after.y - before.y) == pytest.approx((31, 5), abs=1.5)


def test_a_note_is_pushed_into_the_cell_it_was_dropped_in(board: BoardView, hand: Hand, note: Find) -> None:
    start = hand.middle(note("Engineer no-show"))
    column = next(c for c in board.bench.scene.layout.columns if c.stage.name == "Advocacy")
    hand.drag(start, (column.right - 10, start[1]))
    after = note("Engineer no-show")
    assert after.stage_id == column.stage.id
    assert 0 <= after.x <= column.width - after.width


def test_escape_during_a_drag_leaves_everything_as_it_was(board: BoardView, hand: Hand, note: Find) -> None:
    before, (x, y) = everything(board), hand.middle(note("Engineer no-show"))
    hand.press(x, y)
    hand.move(x + 60, y)
    hand.move(x + 200, y)
    assert board.bench.live.ids
    hand.key(Qt.Key.Key_Escape)
    hand.release(x + 200, y)
    assert everything(board) == before
    assert board.desk.store.undo_label is None
    assert not board.bench.live.ids
    assert not board.bench.scene.without


def test_all_selected_notes_are_dragged_together(board: BoardView, hand: Hand, note: Find) -> None:
    first, second = note("Engineer no-show"), note("Two to four days")
    board.desk.select([first.id, second.id])
    x, y = hand.middle(first)
    hand.drag((x, y), (x + 258, y))
    assert {note("Engineer no-show").stage_id, note("Two to four days").stage_id} == {
        stage_called(board, "Retention").id
    }
    assert board.desk.store.undo_label == "Move 2 notes"


def test_a_locked_note_stays_where_it_is(board: BoardView, hand: Hand, note: Find) -> None:
    set_locked(board.desk.store, [note("Engineer no-show").id], True)
    before, (x, y) = note("Engineer no-show"), hand.middle(note("Engineer no-show"))
    hand.drag((x, y), (x + 200, y))
    assert note("Engineer no-show") == before


def test_alt_drag_leaves_the_note_and_carries_a_copy(board: BoardView, hand: Hand, note: Find) -> None:
    before = note("Engineer no-show")
    x, y = hand.middle(before)
    hand.drag((x, y), (x + 300, y), ALT)
    copies = [each for each in board.desk.store.of(Note).values() if each.text == before.text]
    assert before in copies
    assert len(copies) == 2
    board.desk.store.undo()
    assert [each for each in board.desk.store.of(Note).values() if each.text == before.text] == [before]


def test_alt_pressed_during_a_drag_places_freely_and_makes_no_copy(
    board: BoardView, hand: Hand, note: Find
) -> None:
    before, count = note("Engineer no-show"), len(board.desk.store.of(Note))
    x, y = hand.middle(before)
    hand.press(x, y)
    hand.move(x + 20, y)
    hand.move(x + 31, y + 5, ALT)
    hand.release(x + 31, y + 5, ALT)
    after = note("Engineer no-show")
    assert len(board.desk.store.of(Note)) == count
    assert (after.x - before.x, after.y - before.y) == pytest.approx((31, 5), abs=1.5)


def test_shift_keeps_a_drag_on_one_axis(board: BoardView, hand: Hand, note: Find) -> None:
    before, (x, y) = note("Engineer no-show"), hand.middle(note("Engineer no-show"))
    hand.press(x, y)
    hand.move(x + 100, y + 10, SHIFT)
    hand.move(x + 258, y + 30, SHIFT)
    hand.release(x + 258, y + 30, SHIFT)
    after = note("Engineer no-show")
    assert after.y == before.y
    assert after.stage_id != before.stage_id


def lock_lane(board: BoardView, lane_id: Id | None, **fields: bool) -> None:
    with board.desk.store.change("Lane") as draft:
        draft.put(changed(board.desk.store.get(Lane, lane_id or ""), **fields))


def test_a_locked_lane_takes_no_note(board: BoardView, hand: Hand, note: Find) -> None:
    before, other = note("Engineer no-show"), note("Live engineer map")
    lock_lane(board, other.lane_id, locked=True)
    x, y = hand.middle(before)
    hand.press(x, y)
    hand.move(x + 20, y)
    hand.move(*hand.middle(other))
    assert board.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    assert board.bench.marks.cell is None
    hand.move(x + 258, y)
    assert board.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    hand.move(*hand.middle(other))
    hand.release(*hand.middle(other))
    assert note("Engineer no-show") == before
    assert board.desk.store.undo_label == "Lane"


def test_a_locked_lane_takes_no_copy_and_no_note_by_keys(board: BoardView, hand: Hand, note: Find) -> None:
    before, other = note("Engineer no-show"), note("Live engineer map")
    lock_lane(board, other.lane_id, locked=True)
    hand.drag(hand.middle(before), hand.middle(other), ALT)
    hand.key(Qt.Key.Key_Down, CONTROL)
    assert [each for each in board.desk.store.of(Note).values() if each.text == before.text] == [before]


def test_a_note_dropped_on_a_folded_lane_lands_in_it(board: BoardView, hand: Hand, note: Find) -> None:
    before, other = note("Engineer no-show"), note("Live engineer map")
    lock_lane(board, other.lane_id, collapsed=True)
    row = board.bench.scene.layout.row(other.lane_id or "")
    x, _ = hand.middle(before)
    hand.drag(hand.middle(before), (x, row.middle))
    after = note("Engineer no-show")
    assert (after.lane_id, after.stage_id) == (other.lane_id, before.stage_id)
    assert board.bench.scene.layout.is_folded(after.id)


def test_a_click_selects_and_with_shift_adds_or_takes_away(board: BoardView, hand: Hand, note: Find) -> None:
    first, second = note("Engineer no-show"), note("Two to four days")
    hand.click(*hand.middle(first))
    assert board.desk.selection == {first.id}
    hand.click(*hand.middle(second), SHIFT)
    assert board.desk.selection == {first.id, second.id}
    hand.click(*hand.middle(first), CONTROL)
    assert board.desk.selection == {second.id}


def test_a_click_on_one_of_several_selects_it_alone(board: BoardView, hand: Hand, note: Find) -> None:
    first, second = note("Engineer no-show"), note("Two to four days")
    board.desk.select([first.id, second.id])
    hand.click(*hand.middle(first))
    assert board.desk.selection == {first.id}


def test_a_marquee_selects_what_it_touches_and_nothing_else(board: BoardView, hand: Hand) -> None:
    layout = board.bench.scene.layout
    column, row = layout.columns[3], layout.rows[5]
    start, end = (column.x + 2, row.y + 2), (column.x + 70, row.bottom - 4)
    hand.drag(start, end)
    touched = {id for id in board.desk.store.of(Note) if _touches(layout.box(id), start, end)}
    assert touched
    assert board.desk.selection == touched
    assert board.bench.marks.marquee is None


def _touches(box: tuple[float, float, float, float], start: tuple, end: tuple) -> bool:
    x, y, width, height = box
    return x < end[0] and start[0] < x + width and y < end[1] and start[1] < y + height


def test_a_click_on_empty_ground_lets_the_selection_go(board: BoardView, hand: Hand, note: Find) -> None:
    board.desk.select([note("Engineer no-show").id])
    cell = board.bench.scene.layout.columns[0]
    hand.click(cell.right - 6, board.bench.scene.layout.rows[0].bottom - 4)
    assert board.desk.selection == frozenset()


def test_a_corner_handle_resizes_in_one_step_and_the_opposite_corner_stays(
    board: BoardView, hand: Hand, note: Find
) -> None:
    before = note("Engineer no-show")
    hand.click(*hand.middle(before))
    box = board.bench.scene.layout.box(before.id)
    hand.drag((box.right + 3, box.bottom + 3), (box.right + 43, box.bottom + 27))
    after = note("Engineer no-show")
    assert (after.x, after.y) == (before.x, before.y)
    assert (after.width, after.height) > (before.width, before.height)
    assert board.desk.store.undo_label == "Resize note"
    board.desk.store.undo()
    assert note("Engineer no-show") == before


def test_the_top_left_handle_keeps_the_bottom_right_corner(board: BoardView, hand: Hand, note: Find) -> None:
    before = note("Engineer no-show")
    hand.click(*hand.middle(before))
    box = board.bench.scene.layout.box(before.id)
    hand.drag((box.x - 3, box.y - 3), (box.x + 21, box.y + 13))
    after = note("Engineer no-show")
    assert after.x + after.width == pytest.approx(before.x + before.width)
    assert after.y + after.height == pytest.approx(before.y + before.height)
    assert after.width < before.width


def test_an_emotion_point_is_dragged_to_another_value_with_the_curve_following(
    board: BoardView, hand: Hand
) -> None:
    mood = min(moods(board.bench.scene.layout), key=lambda each: each.value)
    hand.press(mood.x, mood.y)
    hand.move(mood.x + 5, mood.y - 20)
    hand.move(mood.x, mood.y - 84)
    live = next(each for each in moods(board.bench.scene.layout) if each.feeling_id == mood.feeling_id)
    assert live.value == pytest.approx(mood.value + 2, abs=0.1)
    assert board.desk.store.get(Feeling, mood.feeling_id).value == mood.value
    hand.release(mood.x, mood.y - 84)
    assert board.desk.store.get(Feeling, mood.feeling_id).value == pytest.approx(mood.value + 2, abs=0.1)
    assert board.desk.store.undo_label == "Move emotion point"


def test_a_stage_border_and_a_lane_border_resize_by_dragging(board: BoardView, hand: Hand) -> None:
    layout = board.bench.scene.layout
    column, row = layout.columns[0], layout.rows[0]
    hand.drag((column.right, 40), (column.right + 80, 40))
    hand.drag((60, row.bottom), (60, row.bottom + 40))
    assert board.desk.store.get(Stage, column.stage.id).width == 336
    assert board.desk.store.get(Lane, row.lane.id).height == pytest.approx(row.height + 40, abs=4)


def test_a_stage_header_is_dragged_to_another_place(board: BoardView, hand: Hand) -> None:
    columns = board.bench.scene.layout.columns
    hand.drag((columns[0].x + 60, 40), (columns[2].x + 200, 40))
    names = [column.stage.name for column in board.bench.scene.layout.columns]
    assert names[:3] == ["Consideration", "Purchase", "Awareness"]


def test_a_note_tool_makes_a_note_of_its_kind_with_a_caret_in_it(board: BoardView, hand: Hand) -> None:
    layout = board.bench.scene.layout
    column, row = layout.columns[0], layout.rows[5]
    board.desk.set_tool(Tool.PAIN)
    hand.click(column.x + 190, row.y + 70)
    assert board.writer.editing is not None
    assert board.desk.tool is Tool.SELECT
    hand.keys("No answer")
    hand.key(Qt.Key.Key_Escape)
    made = next(each for each in board.desk.store.of(Note).values() if each.text == "No answer")
    assert (made.kind, made.stage_id, made.lane_id) == (NoteKind.PAIN, column.stage.id, row.lane.id)
    assert any(pain.note_id == made.id for pain in board.desk.store.of(PainPoint).values())
    board.desk.store.undo()
    assert made.id not in board.desk.store.of(Note)


def test_a_double_click_on_an_empty_cell_makes_a_note_of_the_lanes_kind(board: BoardView, hand: Hand) -> None:
    layout = board.bench.scene.layout
    column, row = layout.columns[5], layout.rows[6]
    hand.double_click(column.x + 200, row.y + 50)
    hand.keys("A card")
    hand.key(Qt.Key.Key_Escape)
    made = next(each for each in board.desk.store.of(Note).values() if each.text == "A card")
    assert made.kind is NoteKind.OPPORTUNITY


def test_the_emotion_tool_moves_a_point_that_is_already_there(board: BoardView, hand: Hand) -> None:
    mood, count = moods(board.bench.scene.layout)[1], len(board.desk.store.of(Feeling))
    board.desk.set_tool(Tool.EMOTION)
    hand.drag((mood.x, mood.y), (mood.x, mood.y + 42))
    assert len(board.desk.store.of(Feeling)) == count
    assert board.desk.store.get(Feeling, mood.feeling_id).value == pytest.approx(mood.value - 1)


def test_the_connector_tool_links_a_pain_point_to_an_opportunity(
    board: BoardView, hand: Hand, note: Find
) -> None:
    pain, chance = note("Leaflets reach"), note("Post leaflets")
    board.desk.set_tool(Tool.CONNECTOR)
    hand.drag(hand.middle(pain), hand.middle(chance))
    link = list(board.desk.store.of(Link).values())[-1]
    assert (link.source_id, link.target_id, link.kind) == (pain.id, chance.id, "addresses")
    assert board.desk.tool is Tool.SELECT


def test_with_the_connector_tool_two_clicks_connect_two_notes(
    board: BoardView, hand: Hand, note: Find
) -> None:
    pain, chance, before = note("Leaflets reach"), note("Post leaflets"), set(board.desk.store.of(Link))
    board.desk.set_tool(Tool.CONNECTOR)
    hand.click(*hand.middle(pain))
    assert (set(board.desk.store.of(Link)), board.desk.selection) == (before, {pain.id})
    hand.click(*hand.middle(chance))
    (link,) = (each for each in board.desk.store.of(Link).values() if each.id not in before)
    assert (link.source_id, link.target_id, link.kind) == (pain.id, chance.id, "addresses")
    assert board.desk.selection == frozenset()
    assert board.desk.tool is Tool.SELECT


def test_between_the_two_clicks_the_arrow_follows_the_pointer(
    board: BoardView, hand: Hand, note: Find
) -> None:
    pain, chance, layout = note("Leaflets reach"), note("Post leaflets"), board.bench.scene.layout
    board.desk.set_tool(Tool.CONNECTOR)
    hand.move(*hand.middle(chance))
    assert board.bench.marks.wire is None
    hand.move(*hand.middle(pain))
    hand.click(*hand.middle(pain))
    hand.move(*hand.middle(chance))
    assert board.bench.marks.wire is not None
    assert board.bench.marks.wire.bounds.intersects(layout.box(chance.id).inflated(12))
    board.desk.set_tool(Tool.SELECT)
    assert board.bench.marks.wire is None


@pytest.mark.parametrize(
    ("start", "side", "stage", "kind"),
    [
        ("Referral page", "right", 5, NoteKind.TOUCHPOINT),
        ("Monthly bill", "right", 5, NoteKind.TOUCHPOINT),
        ("Must cancel", "bottom", 2, NoteKind.OPPORTUNITY),
        ("I took a day", "bottom", 3, NoteKind.PAIN),
        ("Shares a referral", "bottom", 5, NoteKind.TOUCHPOINT),
    ],
    ids=["in the last stage", "into the next stage", "a lane below", "past the curves", "a low lane"],
)
def test_a_click_on_a_dot_begins_a_connected_note_on_its_side(
    board: BoardView, hand: Hand, note: Find, start: str, side: str, stage: int, kind: NoteKind
) -> None:
    layout, before = board.bench.scene.layout, set(board.desk.store.of(Link))
    box = layout.box(note(start).id)
    hand.move(
        box.right - 2 if side == "right" else box.centre[0],
        box.centre[1] if side == "right" else box.bottom - 2,
    )
    hand.click(*board.viewport.camera.to_board(*ports(board.bench)[side]))
    hand.keys("What follows")
    hand.key(Qt.Key.Key_Escape)
    made = note("What follows")
    (link,) = (each for each in board.desk.store.of(Link).values() if each.id not in before)
    assert (link.source_id, link.target_id) == (note(start).id, made.id)
    assert (made.stage_id, made.kind) == (layout.columns[stage].stage.id, kind)
    assert layout.notes_in(layout.box(made.id)) == [made.id]
    assert board.desk.store.undo_label == "Add connected note"


def test_a_hovered_note_shows_dots_and_an_arrow_is_drawn_from_any_of_them(
    board: BoardView, hand: Hand, note: Find
) -> None:
    pain, chance = note("Leaflets reach"), note("Post leaflets")
    for side in ("right", "top"):
        box = board.bench.scene.layout.box(pain.id)
        hand.move(box.right - 5, box.centre[1])
        dot = board.viewport.camera.to_board(*ports(board.bench)[side])
        assert not box.contains(*dot)
        hand.move(
            box.right + 3 if side == "right" else dot[0], box.centre[1] if side == "right" else box.y - 3
        )
        hand.drag(dot, hand.middle(chance))
        link = list(board.desk.store.of(Link).values())[-1]
        assert (link.source_id, link.target_id) == (pain.id, chance.id)
        board.desk.store.undo()


def test_a_dot_never_lies_over_another_note(board: BoardView, hand: Hand, note: Find) -> None:
    box = board.bench.scene.layout.box(note("Searches").id)
    hand.move(box.right - 5, box.centre[1])
    assert board.bench.marks.side == "right"
    assert "right" not in ports(board.bench)
    assert "bottom" in ports(board.bench)


def test_a_note_tool_shows_where_its_note_would_lie_until_it_is_put_there(
    board: BoardView, hand: Hand
) -> None:
    layout = board.bench.scene.layout
    cell = layout.cell_rect(layout.columns[5].stage.id, layout.rows[0].lane.id)
    board.desk.set_tool(Tool.NOTE)
    hand.move(cell.right - 20, cell.y + 40)
    ghost = board.bench.marks.ghost
    assert ghost is not None
    assert ghost.right <= cell.right
    hand.click(cell.right - 20, cell.y + 40)
    assert board.bench.marks.ghost is None
    hand.keys("Waves goodbye")
    hand.key(Qt.Key.Key_Escape)
    made = next(each for each in board.desk.store.of(Note).values() if each.text == "Waves goodbye")
    assert (layout.box(made.id).x, layout.box(made.id).y) == (ghost.x, ghost.y)


@pytest.mark.parametrize(
    ("tool", "lane", "kind"),
    [
        (Tool.NOTE, LaneKind.TOUCHPOINTS, NoteKind.TOUCHPOINT),
        (Tool.NOTE, LaneKind.PAINS, NoteKind.PAIN),
        (Tool.NOTE, LaneKind.ACTIONS, NoteKind.ACTION),
        (Tool.NOTE, LaneKind.EMOTIONS, NoteKind.ACTION),
        (Tool.PAIN, LaneKind.TOUCHPOINTS, NoteKind.PAIN),
        (Tool.TEXT, LaneKind.PAINS, NoteKind.FREE),
    ],
)
def test_the_note_tool_makes_what_the_lane_is_for_and_the_others_their_own_kind(
    board: BoardView, hand: Hand, note: Find, tool: Tool, lane: LaneKind, kind: NoteKind
) -> None:
    layout = board.bench.scene.layout
    row = next(each for each in layout.rows if each.lane.kind is lane)
    at = layout.columns[5].x + 200, row.y + 50
    board.desk.set_tool(tool)
    hand.move(*at)
    ghost = board.bench.marks.ghost
    hand.click(*at)
    hand.keys("Waves goodbye")
    hand.key(Qt.Key.Key_Escape)
    made = note("Waves goodbye")
    assert (made.kind, made.lane_id) == (kind, row.lane.id)
    assert ghost is None or (ghost.width, ghost.height) == (made.width, made.height)
    assert (made.id in {pain.note_id for pain in board.desk.store.of(PainPoint).values()}) is (
        kind is NoteKind.PAIN
    )


def test_below_the_map_the_note_tool_makes_an_action(board: BoardView, hand: Hand, note: Find) -> None:
    sheet = board.bench.scene.layout.extent
    board.zoom_to(0.5, (0, 0))
    board.desk.set_tool(Tool.NOTE)
    hand.click(sheet.centre[0], sheet.bottom + 120)
    hand.keys("Waves goodbye")
    hand.key(Qt.Key.Key_Escape)
    assert (note("Waves goodbye").kind, note("Waves goodbye").lane_id) == (NoteKind.ACTION, None)


def test_no_outline_of_a_new_note_is_left_when_the_tool_is_put_away(board: BoardView, hand: Hand) -> None:
    board.desk.set_tool(Tool.NOTE)
    hand.move(400, 300)
    assert board.bench.marks.ghost is not None
    board.desk.set_tool(Tool.SELECT)
    assert board.bench.marks.ghost is None


def test_a_handle_beside_a_lane_header_is_shown_and_grasped_above_it(
    board: BoardView, hand: Hand, note: Find
) -> None:
    board.zoom_to(0.6)
    moved = note("Searches")
    place(board.desk.store, {moved.id: Placement(moved.stage_id, moved.lane_id, 0.0, moved.y)})
    board.desk.select([moved.id])
    outline = outline_of_handles(board.bench)
    assert outline is not None
    assert set(peeking(board.bench, corners_of(outline))) >= {"bottom-left"}
    at = board.viewport.camera.to_board(outline.x - 2, outline.bottom)
    hand.drag(at, (at[0], at[1] + 24))
    assert board.desk.store.of(Note)[moved.id].height > moved.height


def test_no_handle_is_shown_above_a_header_that_a_note_has_scrolled_under(
    board: BoardView, note: Find
) -> None:
    moved = note("Searches")
    board.desk.select([moved.id])
    board.viewport.pan(-200, 0)
    outline = outline_of_handles(board.bench)
    assert outline is not None
    assert peeking(board.bench, corners_of(outline)) == {}


def test_a_selected_stage_is_outlined_where_its_header_is_pinned(board: BoardView, hand: Hand) -> None:
    column, row = board.bench.scene.layout.columns[1], board.bench.scene.layout.rows[1]
    board.desk.select([column.stage.id, row.lane.id])
    board.viewport.pan(-300, -400)
    (x, y, width, height), lane = board.bench.heads()
    assert (x, width) == (column.x + board.viewport.camera.x, column.width)
    assert (y, height) == (0, STAGE_HEADER)
    assert (lane.x, lane.width) == (0, LANE_HEADER)


def test_middle_drag_and_space_drag_push_the_map(board: BoardView, hand: Hand) -> None:
    board.zoom_to(2.0)
    before = board.viewport.camera
    QTest.mousePress(board, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 300))
    QTest.mouseMove(board, QPoint(430, 320))
    QTest.mouseRelease(board, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(430, 320))
    assert (board.viewport.camera.x - before.x, board.viewport.camera.y - before.y) == (30, 20)
    QTest.keyPress(board, Qt.Key.Key_Space)
    QTest.mousePress(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 300))
    QTest.mouseMove(board, QPoint(390, 290))
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(390, 290))
    QTest.keyRelease(board, Qt.Key.Key_Space)
    assert (board.viewport.camera.x - before.x, board.viewport.camera.y - before.y) == (20, 10)
    assert board.desk.selection == frozenset()


def test_a_right_click_that_does_not_move_asks_for_a_menu_and_a_right_drag_does_not(
    board: BoardView, hand: Hand, note: Find
) -> None:
    asked: list[QPointF] = []
    board.context_menu_requested.connect(asked.append)
    right, plain = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
    one = note("Engineer no-show")
    QTest.mouseClick(board, right, plain, hand.at(*hand.middle(one)))
    assert len(asked) == 1
    assert board.desk.selection == {one.id}
    QTest.mousePress(board, right, plain, QPoint(500, 400))
    QTest.mouseMove(board, QPoint(540, 430))
    QTest.mouseRelease(board, right, plain, QPoint(540, 430))
    assert len(asked) == 1


def test_a_right_click_on_nothing_asks_for_the_menu_of_nothing(
    board: BoardView, hand: Hand, note: Find
) -> None:
    right, plain = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
    one, other = note("Engineer no-show"), note("Two to four days")
    board.desk.select([one.id])
    x, y = hand.middle(note("Leaflets reach"))
    QTest.mouseClick(board, right, plain, hand.at(x + 120, y))
    assert board.desk.selection == frozenset()
    board.desk.select([one.id, other.id])
    between = board.bench.scene.layout.box(one.id).right + 2
    QTest.mouseClick(board, right, plain, hand.at(between, hand.middle(one)[1]))
    assert board.desk.selection == {one.id, other.id}


def test_a_hand_that_lets_go_elsewhere_leaves_no_note_hovered(
    board: BoardView, hand: Hand, note: Find
) -> None:
    box = board.bench.scene.layout.box(note("Pay the credit").id)
    hand.move(*box.centre)
    hand.move(box.right + 4, box.centre[1])
    hand.drag((box.right + 4, box.centre[1]), (box.right + 90, box.bottom + 4))
    assert board.bench.marks.hover is None


def test_hovering_marks_the_note_under_the_pointer(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Engineer no-show")
    hand.move(*hand.middle(one))
    assert board.bench.marks.hover == one.id
    hand.move(-10, -10)
    assert board.bench.marks.hover is None


def test_an_arrow_is_selected_by_a_click_and_deleted_like_a_note(board: BoardView, hand: Hand) -> None:
    link = next(iter(board.desk.store.of(Link).values()))
    way = board.bench.scene.layout.connector(link)
    assert way is not None
    hand.click(*way.middle)
    assert board.desk.selection == {link.id}
    commands()["edit.delete"].run(board.desk)
    assert link.id not in board.desk.store.of(Link)
    board.desk.store.undo()
    assert board.desk.store.of(Link)[link.id] == link


def test_a_click_and_a_drag_right_after_it_move_a_note_and_do_not_write_on_it(
    board: BoardView, hand: Hand, note: Find
) -> None:
    before = note("Engineer no-show")
    x, y = hand.middle(before)
    hand.click(x, y)
    hand.press_again(x, y)
    hand.move(x + 150, y)
    hand.move(x + 300, y + 20)
    hand.release(x + 300, y + 20)
    assert board.writer.editing is None
    assert note("Engineer no-show").stage_id == stage_called(board, "Retention").id
    assert board.desk.store.undo_label == "Move note"


def test_the_second_click_writes_when_the_button_is_let_go_though_the_hand_shook(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    x, y = hand.middle(one)
    hand.click(x, y)
    hand.press_again(x, y)
    assert board.writer.editing is None
    hand.move(x + 2, y + 2)
    hand.release(x + 2, y + 2)
    assert board.writer.editing is not None
    assert note("Engineer no-show") == one


def test_a_stage_is_moved_by_a_drag_right_after_a_click(board: BoardView, hand: Hand) -> None:
    before = [column.stage.id for column in board.bench.scene.layout.columns]
    first, second = board.bench.scene.layout.columns[:2]
    hand.click(first.x + 60, 20)
    hand.press_again(first.x + 60, 20)
    hand.move(second.x + 100, 20)
    hand.move(second.x + 200, 20)
    hand.release(second.x + 200, 20)
    assert board.writer.editing is None
    after = [column.stage.id for column in board.bench.scene.layout.columns]
    assert after[:2] == [before[1], before[0]]


def test_escape_takes_back_a_drag_that_follows_a_click(board: BoardView, hand: Hand, note: Find) -> None:
    before = note("Engineer no-show")
    x, y = hand.middle(before)
    hand.click(x, y)
    hand.press_again(x, y)
    hand.move(x + 150, y)
    hand.key(Qt.Key.Key_Escape)
    hand.release(x + 150, y)
    assert note("Engineer no-show") == before
    assert board.writer.editing is None


def test_the_hand_tool_pans_also_right_after_a_click(board: BoardView, hand: Hand) -> None:
    board.desk.set_tool(Tool.HAND)
    x, before = 900, board.viewport.camera
    hand.click(x, 400)
    hand.press_again(x, 400)
    hand.move(x - 60, 400)
    hand.release(x - 60, 400)
    assert board.viewport.camera != before
