"""Notes come into line across stages, in one step, and a tidy cell has no note on another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import notes, stages
from journeyboard.edit.arrange import Axis, Edge, align, distribute, tidy
from journeyboard.edit.flow import EDGE
from journeyboard.model import Note, NoteKind, changed
from journeyboard.store.store import Store

from .conftest import contents, map_records

LEFT_OF = {"s1": 0, "s2": 258, "s3": 516}


def put(store, **places):
    """Lay the three notes at (x, y, width, height) in their cells."""
    with store.change("Lay out") as draft:
        for id, (x, y, width, height) in places.items():
            draft.put(changed(store.get(Note, id), x=x, y=y, width=width, height=height))


def board_x(store, id):
    note = store.get(Note, id)
    return LEFT_OF[note.stage_id] + note.x


@pytest.mark.parametrize(
    ("edge", "lefts"), [("left", [10, 10, 10]), ("right", [300, 240, 320]), ("centre", [155, 125, 165])]
)
def test_notes_of_different_stages_line_up_where_they_lie_on_the_board(store, one_step, edge, lefts):
    put(store, act=(10, 0, 120, 96), pain=(20, 0, 180, 96), opp=(62, 0, 100, 96))
    _, label = one_step(align, ["act", "pain", "opp"], Edge(edge))
    assert label == "Align 3 notes"
    assert [board_x(store, id) for id in ("act", "pain", "opp")] == lefts


def test_an_aligned_note_belongs_to_the_stage_it_comes_to_lie_in(store, one_step):
    put(store, pain=(20, 0, 120, 96), opp=(62, 5, 120, 96))
    one_step(align, ["pain", "opp"], Edge.LEFT)
    opp = store.get(Note, "opp")
    assert (opp.stage_id, opp.lane_id, opp.x, opp.y) == ("s1", "l2", 20, 5)


@pytest.mark.parametrize(("edge", "tops"), [("top", [5, 5]), ("bottom", [45, 25]), ("middle", [25, 15])])
def test_heights_are_aligned_within_each_lane(store, one_step, edge, tops):
    put(store, act=(0, 90, 120, 30), pain=(0, 5, 120, 60), opp=(0, 25, 120, 80))
    one_step(align, ["act", "pain", "opp"], Edge(edge))
    assert [store.get(Note, id).y for id in ("pain", "opp")] == tops
    assert store.get(Note, "act").y == 90


def test_a_locked_note_stays_and_the_others_line_up_with_it(store, one_step):
    put(store, act=(10, 0, 120, 96), pain=(20, 0, 120, 96), opp=(62, 0, 120, 96))
    notes.set_locked(store, ["act"], True)
    one_step(align, ["act", "pain"], Edge.LEFT)
    assert store.get(Note, "pain").x == 10
    align(store, ["act", "opp"], Edge.RIGHT)
    assert store.get(Note, "act").x == 10


def test_parked_notes_are_not_mixed_with_those_on_the_board(store, one_step):
    put(store, act=(10, 0, 120, 96), pain=(20, 0, 120, 96), opp=(62, 0, 120, 96))
    notes.place(store, {"opp": notes.Placement(None, None, 5, 5)})
    one_step(align, ["act", "pain", "opp"], Edge.LEFT)
    opp = store.get(Note, "opp")
    assert (opp.stage_id, opp.x, store.get(Note, "pain").x) == (None, 5, 10)


def test_gaps_become_equal_between_the_outer_two(store, one_step):
    put(store, act=(10, 0, 100, 96), pain=(200, 0, 100, 96), opp=(152, 0, 100, 96))
    _, label = one_step(distribute, ["opp", "act", "pain"], Axis.HORIZONTAL)
    assert label == "Distribute 3 notes"
    assert [board_x(store, id) for id in ("act", "pain", "opp")] == [10, 210, 410]


def test_two_notes_have_no_gaps_to_make_equal(store):
    distribute(store, ["act", "pain"], Axis.HORIZONTAL)
    assert store.undo_label is None


def test_heights_are_distributed_within_a_lane(store, one_step):
    third = notes.add_note(store, "m", NoteKind.PAIN, stage_id="s3", lane_id="l2", x=0, y=200, height=40)
    put(store, pain=(0, 0, 120, 40), opp=(0, 10, 120, 40))
    one_step(distribute, ["pain", "opp", third, "act"], Axis.VERTICAL)
    assert [store.get(Note, id).y for id in ("pain", "opp", third)] == [0, 100, 200]


def test_a_tidy_cell_reads_in_rows(store, one_step):
    ids = [
        notes.add_note(
            store, "m", NoteKind.FREE, stage_id="s3", lane_id="l1", x=x, y=y, width=width, height=40
        )
        for x, y, width in ((150, 7, 100), (30, 3, 100), (60, 80, 200), (9, 200, 80))
    ]
    _, label = one_step(tidy, ids)
    assert label == "Tidy 4 notes"
    assert [(n.x, n.y) for n in (store.get(Note, id) for id in ids)] == [(112, 8), (8, 8), (8, 56), (8, 104)]


def test_tidy_notes_keep_as_clear_of_the_end_of_their_stage_as_of_its_begin(store, one_step):
    ids = [
        notes.add_note(store, "m", NoteKind.FREE, stage_id="s3", lane_id="l1", x=x, y=9, width=120, height=40)
        for x in (3, 131)
    ]
    one_step(tidy, ids)
    assert [(n.x, n.y) for n in (store.get(Note, id) for id in ids)] == [(8, 8), (132, 8)]
    assert 132 + 120 + EDGE == 258


def test_a_note_nearly_as_wide_as_its_stage_lies_in_its_middle(store, one_step):
    put(store, act=(50, 40, 250, 96))
    one_step(tidy, ["act"])
    assert store.get(Note, "act").x == 4


def test_a_note_wider_than_its_stage_gets_a_row_of_its_own(store, one_step):
    put(store, act=(50, 40, 400, 96))
    one_step(tidy, ["act"])
    assert (store.get(Note, "act").x, store.get(Note, "act").y) == (0, 8)


BOX = st.tuples(st.floats(-50, 400), st.floats(-50, 400), st.floats(64, 400), st.floats(24, 200))


@st.composite
def crowded(draw):
    """A map with notes all over a lane and the parking lot, some of them locked."""
    store = Store(map_records())
    with store.change("Crowd") as change:
        for box in draw(st.lists(BOX, max_size=14)):
            x, y, width, height = box
            cell = draw(st.sampled_from([("s1", "l1"), ("s2", "l1"), (None, None)]))
            locked = draw(st.integers(0, 4)) == 0
            change.put(
                Note(map_id="m", kind=NoteKind.FREE, stage_id=cell[0], lane_id=cell[1], x=x, y=y,
                     width=width, height=height, locked=locked)
            )  # fmt: skip
    return store


def on_board(note):
    """Lane and rectangle of a note."""
    x = LEFT_OF.get(note.stage_id, 0) + note.x
    return note.lane_id, x, note.y, x + note.width, note.y + note.height


def overlap(one, two):
    (lane, left, top, right, bottom), (other, x, y, far, low) = on_board(one), on_board(two)
    apart = right <= x + 1e-6 or far <= left + 1e-6 or bottom <= y + 1e-6 or low <= top + 1e-6
    return lane == other and not apart


@given(crowded(), st.data())
def test_a_tidied_note_never_lies_on_another_and_undo_restores_all(store, data):
    ids = data.draw(st.sets(st.sampled_from(sorted(store.of(Note)))))
    before = contents(store)
    tidy(store, ids)
    moved = {id for id in ids if not store.get(Note, id).locked}
    for one, two in combinations(store.of(Note).values(), 2):
        if one.id in moved or two.id in moved:
            assert not overlap(one, two)
    for note in (store.get(Note, id) for id in moved):
        old, width = before[note.id], 258 if note.stage_id else 774
        assert (note.width, note.height, note.stage_id) == (old.width, old.height, old.stage_id)
        assert note.x >= 0
        assert note.y >= 8
        assert note.x + note.width <= width or note.x == 0
    while store.undo_label not in (None, "Crowd"):
        store.undo()
    assert contents(store) == before


@given(crowded())
def test_tidying_twice_is_tidying_once(store):
    unlocked = [note.id for note in store.of(Note).values()]
    notes.set_locked(store, unlocked, False)
    tidy(store, unlocked)
    once = contents(store)
    tidy(store, unlocked)
    assert {id: (n.x, n.y) for id, n in once.items() if isinstance(n, Note)} == {
        id: (n.x, n.y) for id, n in store.of(Note).items()
    }


@given(crowded(), st.sampled_from(Edge), st.sampled_from(Axis))
def test_arranging_is_taken_back_exactly(store, edge, axis):
    stages.resize_stage(store, "s1", 300)
    before = contents(store)
    for verb, way in ((align, edge), (distribute, axis)):
        label = store.undo_label
        verb(store, list(store.of(Note)), way)
        if store.undo_label != label or contents(store) != before:
            store.undo()
        assert contents(store) == before
