from itertools import pairwise
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.crossing import crosses
from journeyboard.layout.links import connector
from journeyboard.layout.rect import Rect
from journeyboard.layout.routing import REACH, routed
from journeyboard.model import Direction, JourneyMap, Lane, LaneKind, Link, Note, NoteKind, Stage, changed
from journeyboard.store.store import Store

boxes = st.builds(
    Rect, st.integers(140, 900), st.integers(80, 700), st.integers(64, 200), st.integers(24, 150)
)

FRAME = [
    JourneyMap(id="m", title="Map"),
    Stage(id="s", map_id="m", name="S", order="a0", width=700),
    Lane(id="l", map_id="m", kind=LaneKind.FREE, name="L", order="a0", height=1000),
]
SHEET = Rect(140, 78, 1100, 900)


def among(notes):
    """What a board answers when it is asked for the notes in an area."""
    return lambda area: [box for box in notes if box.intersects(area)]


@given(boxes, boxes, st.lists(boxes, max_size=12))
def test_a_way_that_says_it_is_free_runs_through_no_third_note(source, target, others):
    found = routed(source, target, among(others), SHEET)
    assert found.is_free == (not any(crosses(found.way.outline, box) for box in others))


@given(boxes, boxes, st.lists(boxes, max_size=12))
def test_a_way_around_leads_at_right_angles_from_note_to_note(source, target, others):
    way = routed(source, target, among(others), SHEET).way
    if way.corners:
        assert all((x1 == x2) != (y1 == y2) for (x1, y1), (x2, y2) in pairwise(way.outline))
        for (x, y), box in ((way.start, source), (way.end, target)):
            assert (x in (box.x, box.right)) != (y in (box.y, box.bottom)) or box.contains(x, y)
            assert not crosses(way.outline, box)
        (x1, y1), (x2, y2) = way.corners[-1], way.end
        assert way.heading == ((x2 > x1) - (x2 < x1), (y2 > y1) - (y2 < y1))


@given(boxes, boxes, st.lists(boxes, max_size=12))
def test_every_way_lies_within_its_reach(source, target, others):
    bounds, limit = (
        routed(source, target, among(others), SHEET).way.bounds,
        source.united(target).inflated(REACH),
    )
    assert bounds.united(limit) == limit


@given(boxes, boxes, st.lists(boxes, max_size=12), st.randoms())
def test_the_order_of_the_notes_makes_no_difference(source, target, others, random):
    mixed = random.sample(others, len(others))
    assert routed(source, target, among(mixed), SHEET) == routed(source, target, among(others), SHEET)


@given(boxes, boxes, st.lists(boxes, max_size=12), boxes)
def test_notes_that_a_way_does_not_heed_may_come_and_go(source, target, others, new):
    before = routed(source, target, among(others), SHEET)
    after = routed(source, target, among([*others, new]), SHEET)
    if not before.heeds(new):
        assert after == before
    if not after.heeds(new):
        assert after == before


def test_a_free_curve_stays_as_it_is():
    source, target = Rect(200, 100, 120, 96), Rect(200, 400, 120, 96)
    found = routed(source, target, among([Rect(400, 200, 120, 96)]), SHEET)
    assert found.way == connector(source, target)
    assert found.is_free


def test_a_way_past_a_note_in_between_runs_beside_it():
    source, target = Rect(200, 100, 120, 96), Rect(200, 400, 120, 96)
    way = routed(source, target, among([Rect(200, 250, 120, 96)]), SHEET).way
    assert (way.start, way.corners, way.end) == ((200, 148), ((186, 148), (186, 448)), (200, 448))
    assert way.heading == (1, 0)
    assert way.middle == (186, 298)


def test_where_gaps_are_narrow_a_way_keeps_less_room():
    source, target = Rect(200, 100, 120, 96), Rect(600, 100, 120, 96)
    wall = [Rect(400, y, 120, 90) for y in range(-400, 600, 100)]
    found = routed(source, target, among(wall), SHEET)
    assert found.is_free
    assert any(y % 100 in (94, 96) for _, y in found.way.corners)


def test_without_a_way_the_direct_curve_is_drawn():
    source, target = Rect(200, 100, 120, 96), Rect(600, 100, 120, 96)
    found = routed(source, target, among([Rect(400, -600, 120, 1500)]), SHEET)
    assert found.way == connector(source, target)
    assert not found.is_free


@given(boxes, boxes, st.lists(boxes, max_size=12))
def test_no_way_around_leads_under_the_headers_or_off_the_sheet(source, target, others):
    way = routed(source, target, among(others), SHEET).way
    room = SHEET.united(source).united(target)
    if way.corners:
        assert all(room.x <= x <= room.right and room.y <= y <= room.bottom for x, y in way.outline)


def test_a_note_at_the_edge_of_the_sheet_is_passed_close_by():
    source, target = Rect(145, 100, 120, 96), Rect(145, 400, 120, 96)
    way = routed(source, target, among([Rect(145, 250, 520, 96)]), SHEET).way
    assert way.corners == ((141, 148), (141, 448))


def note(key, x, y):
    return Note(id=key, map_id="m", kind=NoteKind.FREE, stage_id="s", lane_id="l", x=x, y=y)


@pytest.fixture
def store():
    return Store(
        [
            *FRAME,
            note("a", 60, 0),
            note("b", 60, 300),
            note("c", 400, 150),
            Link(id="k", map_id="m", source_id="a", target_id="b"),
        ]
    )


def test_a_link_gives_way_to_a_note_that_is_moved_into_it_and_returns_when_it_leaves(store):
    layout, areas = BoardLayout(store, "m"), []
    store.listen(lambda change: areas.append(layout.apply(change.pairs)))
    link = store.get(Link, "k")
    straight = layout.connector(link)
    with store.change("Move") as draft:
        draft.put(changed(store.get(Note, "c"), x=60))
    around = layout.connector(link)
    assert not straight.corners
    assert around.corners
    assert layout.is_free("k")
    assert {straight.bounds, around.bounds} <= set(areas[-1])
    store.undo()
    assert layout.connector(link) == straight
    assert {straight.bounds, around.bounds} <= set(areas[-1])


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdefg"), st.integers(0, 9), st.integers(0, 8)), max_size=20))
def test_ways_follow_moving_notes_and_name_where_they_were_and_are(moves):
    links = [
        Link(id=f"k{ends}", map_id="m", source_id=ends[0], target_id=ends[1]) for ends in ("ac", "bd", "ea")
    ]
    store = Store([*FRAME, *(note(key, 60 * at, 90 * at) for at, key in enumerate("abcdefg")), *links])
    layout, areas = BoardLayout(store, "m"), []
    store.listen(lambda change: areas.extend(layout.apply(change.pairs)))
    for key, column, line in moves:
        before = {link: layout.connector(link) for link in links}
        areas.clear()
        with store.change("Move") as draft:
            draft.put(changed(store.get(Note, key), x=60 * column, y=90 * line))
        after, fresh = {link: layout.connector(link) for link in links}, BoardLayout(store, "m")
        assert after == {link: fresh.connector(link) for link in links}
        for link in links:
            if after[link] != before[link]:
                assert {before[link].bounds, after[link].bounds} <= set(areas)


def test_a_link_that_nobody_is_in_the_way_of_is_not_led_anew(store):
    layout, areas = BoardLayout(store, "m"), []
    store.listen(lambda change: areas.append(layout.apply(change.pairs)))
    before = layout.connector(store.get(Link, "k"))
    with store.change("Move") as draft:
        draft.put(changed(store.get(Note, "c"), y=200))
    assert layout.connector(store.get(Link, "k")) is before
    assert before.bounds not in areas[-1]


LANES = [
    Lane(id=id, map_id="m", kind=LaneKind.FREE, name=id, order=f"a{at}", height=300)
    for at, id in enumerate("xyz", 3)
]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abcdefg"), st.sampled_from("lxyz"), st.integers(0, 6), st.integers(0, 9)),
        max_size=12,
    ),
    st.sampled_from(Direction),
)
def test_ways_follow_lanes_that_grow_and_shrink_with_their_notes(moves, direction):
    links = [
        Link(id=f"k{ends}", map_id="m", source_id=ends[0], target_id=ends[1])
        for ends in ("ac", "bd", "ea", "fg", "af")
    ]
    notes = [changed(note(key, 60 * at, 40 * at), lane_id="lxyz"[at % 4]) for at, key in enumerate("abcdefg")]
    frame = [changed(each, direction=direction) if isinstance(each, JourneyMap) else each for each in FRAME]
    store = Store([*frame, *LANES, *notes, *links])
    layout, areas = BoardLayout(store, "m"), []
    store.listen(lambda change: areas.extend(layout.apply(change.pairs)))
    for key, lane, column, line in moves:
        before = {link: layout.connector(link) for link in links}
        areas.clear()
        with store.change("Move") as draft:
            draft.put(changed(store.get(Note, key), lane_id=lane, x=60 * column, y=90 * line))
        after, fresh = {link: layout.connector(link) for link in links}, BoardLayout(store, "m")
        assert after == {link: fresh.connector(link) for link in links}
        for link in (link for link in links if after[link] != before[link]):
            for way in (before[link], after[link]):
                assert way.bounds in areas or way.bounds == covered(way.bounds, areas)


def covered(bounds, areas):
    """What of an area lies in one of those named, or below the uppermost that has no end."""
    inside = [each for each in areas if each.united(bounds) == each]
    below = min((each.y for each in areas if each.height > 1e8), default=inf)
    return bounds if inside or bounds.y >= below else None
