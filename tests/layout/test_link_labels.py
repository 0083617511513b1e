"""The word on an arrow keeps clear of notes and of its own short line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit.notes import Placement, place
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.link_labels import HIGH, LEAST, LONGEST, placed, with_label
from journeyboard.layout.links import connector
from journeyboard.layout.rect import Rect
from journeyboard.layout.routing import routed
from journeyboard.model import JourneyMap, Lane, LaneKind, Link, Note, NoteKind, Stage
from journeyboard.store.store import Store

AREA = Rect(-1000, -1000, 3000, 3000)
NOWHERE = Rect(900, 900, 0, 0)
ABOVE, BELOW = Rect(0, 0, 120, 100), Rect(0, 124, 120, 100)


def test_a_label_stands_in_the_middle_of_a_line_that_is_long_enough():
    way = connector(Rect(0, 0, 100, 50), Rect(300, 0, 100, 50))
    assert placed(way, 60, (NOWHERE, NOWHERE), [], AREA).centre == way.middle


def test_beside_a_line_that_it_would_cover():
    way = connector(ABOVE, BELOW)
    box = placed(way, 60, (ABOVE, BELOW), [], AREA)
    assert box.x > way.start[0]
    assert box.height == HIGH
    assert ABOVE.bottom < box.y
    assert box.bottom < BELOW.y


def test_on_the_other_side_where_a_neighbour_is_in_the_way():
    way, neighbour = connector(ABOVE, BELOW), Rect(100, 60, 200, 100)
    assert placed(way, 50, (ABOVE, BELOW), [neighbour], AREA).right < way.start[0]


def test_above_or_below_two_notes_that_lie_close_beside_each_other():
    left, right = Rect(0, 0, 100, 60), Rect(120, 0, 100, 60)
    above = placed(connector(left, right), 80, (left, right), [], AREA)
    assert (above.centre[0], above.bottom) == (110, -3)
    below = placed(connector(left, right), 80, (left, right), [Rect(0, -100, 220, 96)], AREA)
    assert (below.centre[0], below.y) == (110, 63)


def test_where_nothing_is_free_it_is_cut_to_the_room_between_the_notes():
    left, right = Rect(0, 0, 100, 60), Rect(180, 0, 100, 60)
    near = [Rect(0, -100, 280, 96), Rect(0, 64, 280, 96)]
    box = placed(connector(left, right), 200, (left, right), near, AREA)
    assert (box.x, box.right) == (103, 177)
    tight = placed(connector(left, left.moved(120, 0)), 200, (left, left.moved(120, 0)), near, AREA)
    assert tight.width == LEAST


@given(
    st.floats(30, 400),
    st.floats(-300, 300),
    st.floats(10, LONGEST),
    st.lists(st.tuples(st.floats(-300, 700), st.floats(-300, 500)), max_size=5),
)
def test_a_label_that_is_whole_covers_no_note_and_lies_within_what_is_drawn(gap, down, width, corners):
    source, target = Rect(0, 0, 120, 96), Rect(120 + gap, down, 120, 96)
    notes = [source, target, *(Rect(x, y, 120, 96) for x, y in corners)]
    way = connector(source, target)
    box = placed(way, width, (source, target), notes[2:], AREA)
    assert box.width < width or not any(box.intersects(note) for note in notes) or width <= LEAST
    whole = replace(way, label=box).bounds
    assert whole.united(box) == whole
    mirrored = replace(way, label=box).turned.label
    assert (mirrored.right, mirrored.width) == (pytest.approx(-box.x), box.width)


def test_only_a_note_near_the_label_may_move_it():
    found = with_label(
        routed(ABOVE, BELOW, lambda _: [], AREA), "by post", (ABOVE, BELOW), lambda _: [], AREA
    )
    assert found.heeds(Rect(70, 100, 120, 96))
    assert not found.heeds(Rect(700, 100, 120, 96))
    silent = routed(ABOVE, BELOW, lambda _: [], AREA)
    assert with_label(silent, "  ", (ABOVE, BELOW), lambda _: [], AREA) == silent


def test_a_label_makes_way_for_a_note_as_on_a_map_laid_out_anew():
    link = Link(id="k", map_id="m", source_id="a", target_id="b", label="by post")
    spots = {"a": (10, 10), "b": (10, 134), "c": (300, 300)}
    notes = [
        Note(id=id, map_id="m", kind=NoteKind.ACTION, stage_id="s", lane_id="l", x=x, y=y)
        for id, (x, y) in spots.items()
    ]
    frame = [
        JourneyMap(id="m", title="Map"),
        Stage(id="s", map_id="m", name="S", order="a0", width=600),
        Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="L", order="a0", height=500),
    ]
    store = Store([*frame, *notes, link])
    layout = BoardLayout(store, "m")
    before = layout.connector(link).label
    store.listen(lambda change: layout.apply(change.pairs))
    place(store, {"c": Placement("s", "l", 74, 100)})
    after = layout.connector(link).label
    assert after != before
    assert after == BoardLayout(store, "m").connector(link).label
    place(store, {"c": Placement("s", "l", 300, 300)})
    assert layout.connector(link).label == before
