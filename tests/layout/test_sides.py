"""Arrows that share a side or both notes lie side by side and never on top of each other."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.crossing import crosses
from journeyboard.layout.rect import Rect
from journeyboard.layout.sides import ALONE, SIDES, Offsets, facing, ties
from journeyboard.model import JourneyMap, Lane, LaneKind, Link, LinkKind, Note, NoteKind, Stage, changed
from journeyboard.store.store import Store

HERE = Rect(1000, 1000, 120, 96)
boxes = st.builds(
    Rect, st.integers(0, 2000), st.integers(0, 2000), st.integers(64, 200), st.integers(24, 150)
)


def test_a_single_arrow_is_tied_to_the_middle_of_its_side():
    assert ties(HERE, {"k": Rect(1000, 1300, 120, 96)}) == {"k": ALONE}


def test_arrows_on_one_side_lie_around_its_middle_in_the_order_of_their_other_ends():
    far = {"a": Rect(1300, 1300, 120, 96), "b": Rect(700, 1300, 120, 96), "c": Rect(1000, 1300, 120, 96)}
    found = ties(HERE, far)
    assert [found[key].offsets.bottom for key in "bca"] == [-22, 0, 22]
    assert [found[key].number for key in "bca"] == [0, 1, 2]


def test_an_arrow_alone_on_its_side_keeps_the_middle_whatever_the_other_sides_hold():
    far = {"up": Rect(1000, 700, 120, 96), "down": Rect(1000, 1300, 120, 96)}
    found = ties(HERE, far)
    assert found["up"].offsets.top == found["down"].offsets.bottom == 0
    assert found["down"].offsets.top != 0


@given(boxes, st.lists(boxes, min_size=1, max_size=30))
def test_no_two_arrows_are_tied_to_the_same_point_and_all_points_lie_on_the_note(box, others):
    found = ties(box, {f"k{number}": other for number, other in enumerate(others)})
    for side in SIDES:
        ports = [tie.offsets.port(box, side) for tie in found.values()]
        assert len(set(ports)) == len(ports)
        assert all(box.x <= x <= box.right and box.y <= y <= box.bottom for x, y in ports)


@given(boxes, boxes)
def test_two_notes_agree_on_the_sides_that_face_each_other(source, target):
    opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
    near, far = facing(source, target)
    assert opposite[near] == far
    if source.centre != target.centre and facing(target, source) != (far, near):
        assert source.intersects(target) or source.centre[0] == target.centre[0]


def test_a_port_lies_on_its_side():
    assert Offsets(left=5).port(HERE, "left") == (1000, 1053)
    assert Offsets(top=-7).port(HERE, "top") == (1053, 1000)


def board(notes, links):
    return [
        JourneyMap(id="m", title="Map"),
        Stage(id="s", map_id="m", name="S", order="a0", width=3000),
        Lane(id="l", map_id="m", kind=LaneKind.FREE, name="L", order="a0", height=3000),
        *(
            Note(id=key, map_id="m", kind=NoteKind.FREE, stage_id="s", lane_id="l", x=x, y=y)
            for key, (x, y) in notes.items()
        ),
        *(
            Link(id=f"k{number}", map_id="m", source_id=source, target_id=target, kind=kind)
            for number, (source, target, kind) in enumerate(links)
        ),
    ]


places = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda at: (at[0] * 220.0, at[1] * 200.0))
ENDS = [(source, target, kind) for source, target in ("ab", "ba") for kind in LinkKind]
parallel = st.lists(st.sampled_from(ENDS), min_size=2, max_size=4, unique=True)


@settings(max_examples=60, deadline=None)
@given(st.lists(places, min_size=2, max_size=10, unique=True), parallel)
def test_arrows_between_the_same_two_notes_never_share_a_piece_of_their_way(spots, links):
    layout = BoardLayout(Store(board(dict(zip("abcdefghij", spots, strict=False)), links)), "m")
    ways = [layout.connector(link) for link in layout.facts.outgoing]
    for first, second in combinations(ways, 2):
        assert not any(
            overlap(one, other) for one in pairwise(first.outline) for other in pairwise(second.outline)
        )


@settings(max_examples=60, deadline=None)
@given(st.lists(places, min_size=3, max_size=10, unique=True), parallel)
def test_where_there_is_room_all_around_no_arrow_runs_through_a_note(spots, links):
    notes = dict(zip("abcdefghij", spots, strict=False))
    layout = BoardLayout(Store(board(notes, links)), "m")
    for link in layout.facts.outgoing:
        way = layout.connector(link)
        assert layout.is_free(link.id)
        assert not any(crosses(way.outline, layout.box(key)) for key in notes if key not in ("a", "b"))


def overlap(first, second):
    """Whether two straight pieces lie on one line and share more than a point of it."""
    (ax, ay), (bx, by) = first
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    if not length or any(abs(dx * (y - ay) - dy * (x - ax)) > 1e-6 * length for x, y in second):
        return False
    low, high = sorted((dx * (x - ax) + dy * (y - ay)) / length for x, y in second)
    return min(high, 1.0) - max(low, 0.0) > 1e-9


NOTES = {"a": (0, 0), "b": (300, 300), "c": (600, 0), "d": (300, 600)}
moves = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.sampled_from("abcd"), places),
        st.tuples(st.just("link"), st.sampled_from("abcd"), st.sampled_from("abcd")),
        st.tuples(st.just("drop"), st.integers(0, 9), st.none()),
        st.tuples(st.just("look"), st.none(), st.none()),
    ),
    max_size=12,
)


@settings(max_examples=80, deadline=None)
@given(moves)
def test_after_any_edits_arrows_lie_where_a_fresh_board_puts_them_and_every_move_was_told(steps):
    store = Store(board(NOTES, [("a", "b", LinkKind.LEADS_TO), ("c", "b", LinkKind.HURTS)]))
    layout, told = BoardLayout(store, "m"), []
    store.listen(lambda change: told.append(layout.apply(change.pairs)))
    for step in steps:
        before = {link.id: layout.connector(link) for link in layout.facts.outgoing if step[0] != "look"}
        told.clear()
        edit(store, *step)
        fresh = BoardLayout(store, "m")
        for link in fresh.facts.outgoing:
            now = fresh.connector(link)
            assert layout.connector(link) == now
            if told and told[0] is not None and before.get(link.id, now) != now:
                assert {before[link.id].bounds, now.bounds} <= set(told[0])


def edit(store, what, first, second):
    links = sorted(store.of(Link))
    with store.change("Edit") as draft:
        if what == "move":
            draft.put(changed(store.get(Note, first), x=second[0], y=second[1]))
        elif what == "link" and first != second:
            draft.put(Link(map_id="m", source_id=first, target_id=second))
        elif what == "drop" and links:
            draft.remove(links[first % len(links)])


@pytest.mark.parametrize("carried", [{}, {"b": Rect(900, 500, 120, 96)}])
def test_a_way_tried_for_notes_in_the_hand_is_the_one_they_get_when_they_lie_there(carried):
    store = Store(board(NOTES, [("a", "b", LinkKind.LEADS_TO), ("c", "b", LinkKind.HURTS)]))
    layout = BoardLayout(store, "m")
    tried = {link.id: layout.way_if(link, carried) for link in layout.facts.outgoing}
    with store.change("Move") as draft:
        for key, box in carried.items():
            draft.put(changed(store.get(Note, key), x=box.x - 140, y=box.y - 78))
    after = BoardLayout(store, "m")
    assert tried == {link.id: after.connector(link) for link in after.facts.outgoing}
