"""A note that is made where another lies goes beside it, in the same cell."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.desktop.canvas.fields import new_note
from journeyboard.desktop.canvas.uncovered import uncovered
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.edit.kinds import SIZE
from journeyboard.edit.notes import Placement
from journeyboard.importing import shelf
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Direction, JourneyMap, Note, NoteKind, Records, changed
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]


def laid_out(direction: Direction) -> BoardLayout:
    records = [
        changed(record, direction=direction) if isinstance(record, JourneyMap) else record
        for record in shelf.sample().records()
    ]
    return BoardLayout(Records(records), next(r.id for r in records if isinstance(r, JourneyMap)))


@pytest.mark.parametrize("direction", Direction)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_nothing_is_covered_and_the_cell_stays(direction: Direction, data: st.DataObject) -> None:
    layout = laid_out(direction)
    column, row = data.draw(st.sampled_from(layout.columns)), data.draw(st.sampled_from(layout.rows))
    width, height = 120.0, 96.0
    x, y = data.draw(st.floats(8, column.width - width - 6)), data.draw(st.floats(8, row.height))
    asked = Placement(column.stage.id, row.lane.id, x, y)
    found = uncovered(layout, asked, width, height)
    assert (found.stage_id, found.lane_id) == (asked.stage_id, asked.lane_id)
    box = Rect(column.left_of(found.x, width), row.y + found.y, width, height)
    mine = layout.contents.of(Note)
    assert [id for id in layout.notes_in(box) if mine[id].lane_id == row.lane.id] == []
    assert found.x >= 0
    assert found.x + width <= column.width


def test_a_free_place_is_taken_as_it_is(board: BoardView) -> None:
    layout = board.bench.scene.layout
    column, row = layout.columns[-1], layout.rows[0]
    asked = Placement(column.stage.id, row.lane.id, 8.0, 84.0)
    assert layout.notes_in(Rect(column.x + 8, row.y + 84, 100, 40)) == []
    assert uncovered(layout, asked, 100, 40) == asked


def test_a_parked_note_stays_where_it_was_put(board: BoardView) -> None:
    asked = Placement(None, None, 10.0, 10.0)
    assert uncovered(board.bench.scene.layout, asked, 120, 96) == asked


def test_a_note_asked_for_over_another_begins_beside_it_without_making_the_lane_grow(
    board: BoardView, hand: Hand, note: Find
) -> None:
    there, layout = note("Post leaflets"), board.bench.scene.layout
    field = new_note(board.bench, NoteKind.OPPORTUNITY, *hand.middle(there))
    height = SIZE[NoteKind.OPPORTUNITY][1]
    made = field.records(field._note)[0]
    assert isinstance(made, Note)
    row = layout.row(there.lane_id or "")
    assert made.x >= there.x + there.width
    assert row.y + made.y + height <= row.bottom
