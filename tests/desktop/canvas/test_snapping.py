"""Carried notes catch on neighbours within reach, and on the grid of the cell otherwise."""

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeyboard.desktop.canvas.gaps import even_gaps
from journeyboard.desktop.canvas.landing import free_spot, landing, landings
from journeyboard.desktop.canvas.snapping import Step, along, caught, guide_at, main_axis
from journeyboard.importing import shelf
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import PARKING_GAP, Column, Row
from journeyboard.layout.rect import Rect
from journeyboard.model import JourneyMap, Records

CONTENTS = Records(shelf.sample().records())
LAYOUT = BoardLayout(CONTENTS, next(iter(CONTENTS.of(JourneyMap))))
boxes = st.builds(
    Rect, st.floats(-300, 2_000), st.floats(-300, 1_400), st.floats(64, 400), st.floats(40, 300)
)


@given(boxes)
def test_a_dropped_note_lies_within_its_cell_unless_it_is_larger(box: Rect) -> None:
    place = landing(LAYOUT, box)
    if place.stage_id is None or place.lane_id is None:
        parked = Rect(place.x, LAYOUT.extent.bottom + PARKING_GAP + place.y, box.width, box.height)
        assert not parked.intersects(LAYOUT.extent)
        return
    cell = LAYOUT.cell_rect(place.stage_id, place.lane_id)
    room = max(cell.width - box.width, 0)
    assert place.x == room / 2 if room < 14 else 8 <= place.x <= room - 6
    assert 8 <= place.y <= max(cell.height - box.height - 6, 8)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 30)), min_size=2, max_size=5), boxes)
def test_notes_dropped_together_into_one_cell_keep_their_places_among_themselves(
    offsets: list[tuple[float, float]], at: Rect
) -> None:
    group = {str(n): Rect(at.x + dx, at.y + dy, 64, 40) for n, (dx, dy) in enumerate(offsets)}
    places = landings(LAYOUT, group)
    cells = {(place.stage_id, place.lane_id) for place in places.values()}
    lane = LAYOUT.cell_rect(*next(iter(cells))) if len(cells) == 1 and None not in next(iter(cells)) else None
    assume(lane is not None and lane.height >= 90)
    for id, place in places.items():
        assert place.x - places["0"].x == pytest.approx(group[id].x - group["0"].x, abs=1e-6)
        assert place.y - places["0"].y == pytest.approx(group[id].y - group["0"].y, abs=1e-6)


@given(st.lists(boxes, min_size=2, max_size=9))
def test_notes_dropped_together_cover_none_of_each_other_that_they_did_not_cover_before(
    group: list[Rect],
) -> None:
    places = landings(LAYOUT, {str(n): box for n, box in enumerate(group)})
    landed = [(box, places[str(n)]) for n, box in enumerate(group)]
    inside = [(box, place) for box, place in landed if place.stage_id is not None]
    for (one, here), (other, there) in combinations(inside, 2):
        if (here.stage_id, here.lane_id) == (there.stage_id, there.lane_id) and not one.intersects(other):
            now = Rect(here.x, here.y, one.width, one.height)
            assert not now.intersects(Rect(there.x, there.y, other.width, other.height))


@given(boxes, st.floats(-40, 40), st.floats(-40, 40))
def test_without_neighbours_a_note_goes_to_the_grid_of_its_cell(box: Rect, dx: float, dy: float) -> None:
    step = caught(LAYOUT, box, Step(dx, dy), [], 6)
    assert abs(step.dx - dx) <= 4.0001
    assert abs(step.dy - dy) <= 4.0001
    assert step.guides == ()


@given(boxes, boxes, st.floats(-5.9, 5.9))
def test_a_note_near_a_neighbours_edge_is_pulled_onto_it(box: Rect, other: Rect, off: float) -> None:
    step = caught(LAYOUT, box, Step(other.x - box.x + off, 500), [other], 6)
    moved = box.x + step.dx
    lines = {other.x, other.x + (other.width - box.width) / 2, other.x + other.width - box.width}
    assert min(abs(moved - line) for line in lines) == pytest.approx(0, abs=1e-6)
    assert any(guide.axis == "x" for guide in step.guides)


@given(st.sampled_from(LAYOUT.columns), st.sampled_from(LAYOUT.rows))
def test_a_free_spot_covers_no_note_of_its_cell(column: Column, row: Row) -> None:
    spot = free_spot(LAYOUT, column, row, 100, 40)
    box = Rect(column.x + spot.x, row.y + spot.y, 100, 40)
    in_cell = LAYOUT.notes_in(LAYOUT.cell_rect(column.stage.id, row.lane.id))
    assert not any(LAYOUT.box(id).intersects(box) for id in in_cell)
    assert spot.x + 100 <= column.width


lengths = st.floats(10, 100)


@given(lengths, lengths, lengths, st.floats(20, 90), st.floats(-5.9, 5.9))
def test_a_note_behind_two_others_catches_on_the_gap_between_them(
    first: float, second: float, own: float, gap: float, off: float
) -> None:
    others = [Rect(0, 0, first, 50), Rect(first + gap, 0, second, 50)]
    there = first + gap + second + gap
    found = even_gaps(Rect(there + off, 10, own, 50), others, "x", 6)
    assert found
    by, gaps = found
    assert by == pytest.approx(-off, abs=1e-6)
    assert [each.end - each.start for each in gaps] == pytest.approx([gap, gap])


@given(lengths, lengths, st.floats(13, 90), st.floats(-5.9, 5.9))
def test_a_note_between_two_others_catches_in_the_middle(
    size: float, own: float, gap: float, off: float
) -> None:
    others = [Rect(0, 0, 50, size), Rect(0, size + own + 2 * gap, 50, size)]
    found = even_gaps(Rect(10, size + gap + off, 50, own), others, "y", 6)
    assert found
    assert found[0] == pytest.approx(-off, abs=1e-6)
    assert [each.end - each.start for each in found[1]] == pytest.approx([gap, gap])


def test_notes_that_are_not_beside_it_make_no_gaps() -> None:
    others = [Rect(0, 0, 50, 50), Rect(80, 0, 50, 50)]
    assert even_gaps(Rect(160, 60, 50, 50), others, "x", 6) is None


def test_a_guide_says_how_far_the_nearest_note_on_its_line_is() -> None:
    guide = guide_at("x", 10, Rect(10, 100, 50, 50), [Rect(10, 0, 80, 40), Rect(10, 300, 80, 40)])
    assert (guide.label, guide.label_at) == ("60", 70)
    assert guide_at("x", 10, Rect(10, 20, 50, 50), [Rect(10, 0, 80, 40)]).label == ""


@given(st.floats(-99, 99), st.floats(-99, 99))
def test_along_an_axis_a_step_keeps_its_larger_part(dx: float, dy: float) -> None:
    step = along(Step(dx, dy), main_axis(Step(dx, dy)))
    assert max(abs(step.dx), abs(step.dy)) == max(abs(dx), abs(dy))
    assert 0 in (step.dx, step.dy)
