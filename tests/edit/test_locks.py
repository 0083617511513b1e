"""A locked lane takes no notes and lets none go, whatever verb is used; a refused edit changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import arrange, clips, copying, lanes, maps, notes, pasting, pictures, sizing, stages
from journeyboard.edit.locks import held
from journeyboard.edit.notes import Placement
from journeyboard.edit.refusal import Refused
from journeyboard.model import (
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Picture,
    PictureType,
    Record,
    changed,
    everything,
)
from journeyboard.store.store import Store

from .conftest import contents, map_records

PNG = Picture(
    map_id="m",
    name="p.png",
    media_type=PictureType.PNG,
    width=2,
    height=2,
    data=b"\x89PNG\r\n\x1a\n" + bytes(8),
)


@pytest.fixture
def locked(store):
    """Lane l1, with the note act, is locked."""
    lanes.set_lane_locked(store, "l1")
    return store


def in_lane(store: Store, lane_id: str) -> set[str]:
    return {note.id for note in store.of(Note).values() if note.lane_id == lane_id}


def test_locking_and_unlocking_is_one_step_each(store, one_step):
    _, label = one_step(lanes.set_lane_locked, "l1")
    assert label == "Lock lane Actions"
    assert store.get(Lane, "l1").locked
    _, label = one_step(lanes.set_lane_locked, "l1", False)
    assert label == "Unlock lane Actions"


INTO = Placement("s1", "l1", 8, 8)


@pytest.mark.parametrize(
    "verb",
    [
        lambda store: notes.add_note(store, "m", NoteKind.ACTION, stage_id="s1", lane_id="l1", x=0, y=0),
        lambda store: notes.place(store, {"pain": INTO}),
        lambda store: sizing.resize_notes(store, {"pain": sizing.Shape(INTO, 100, 60)}),
        lambda store: copying.duplicate(store, ["act"], 16, 16),
        lambda store: copying.duplicate_stage(store, "s1"),
        lambda store: stages.delete_stage(store, "s1"),
        lambda store: lanes.delete_lane(store, "l1"),
        lambda store: pasting.paste_lines(store, "m", ["One", "Two"], NoteKind.ACTION, INTO),
        lambda store: pasting.paste_cells(store, "m", [pasting.NewNote("One", "s1", "l1")]),
        lambda store: clips.paste_clip(store, "m", map_records(), INTO),
        lambda store: pictures.add_picture(store, "m", PNG, stage_id="s1", lane_id="l1", x=0, y=0),
    ],
)
def test_what_would_change_the_notes_of_a_locked_lane_is_refused_by_name(locked, verb):
    before = contents(locked)
    with pytest.raises(Refused, match="The lane Actions is locked") as refused:
        verb(locked)
    assert refused.value.do == "unlock the lane first"
    assert contents(locked) == before


@pytest.mark.parametrize(
    "verb",
    [
        lambda store: notes.place(store, {"act": Placement("s2", "l2", 0, 0)}),
        lambda store: notes.delete(store, ["act"]),
        lambda store: notes.resize(store, "act", 0, 0, 200, 100),
        lambda store: arrange.align(store, ["act", "pain"], arrange.Edge.RIGHT),
        lambda store: arrange.tidy(store, ["act"]),
    ],
)
def test_notes_of_a_locked_lane_are_left_out_like_locked_ones(locked, verb):
    before = locked.get(Note, "act")
    verb(locked)
    assert locked.get(Note, "act") == before


def test_the_others_move_while_those_of_a_locked_lane_stay(locked):
    notes.place(locked, {"act": Placement("s2", "l2", 0, 0), "opp": Placement("s3", "l2", 4, 4)})
    assert locked.get(Note, "act").lane_id == "l1"
    assert locked.get(Note, "opp").stage_id == "s3"


def test_a_refusal_within_a_larger_step_takes_the_whole_step_back(locked):
    before = contents(locked)

    def two_steps():
        with locked.change("Move two notes"):
            notes.place(locked, {"opp": Placement("s3", "l2", 4, 4)})
            notes.place(locked, {"pain": INTO})

    with pytest.raises(Refused):
        two_steps()
    assert contents(locked) == before


def test_what_is_written_on_them_may_change(locked):
    notes.retext(locked, "act", "Asks twice")
    assert locked.get(Note, "act").text == "Asks twice"


def test_stages_may_move_and_be_split_below_a_locked_lane(locked):
    stages.move_stage(locked, "s1", None)
    assert in_lane(locked, "l1") == {"act"}


def test_a_copy_of_a_locked_lane_is_open(locked):
    assert not locked.get(Lane, copying.duplicate_lane(locked, "l1")).locked


def test_notes_from_another_map_find_a_locked_lane_closed_and_are_parked(locked):
    twin = maps.duplicate_map(locked, "m", title="Twin")
    lanes.set_lane_locked(locked, "l1", False)
    maps.move_notes_to_map(locked, ["act"], twin)
    moved = locked.get(Note, "act")
    assert (moved.map_id, moved.stage_id, moved.lane_id) == (twin, None, None)


def test_notes_of_a_locked_lane_do_not_leave_for_another_map(locked):
    twin = maps.duplicate_map(locked, "m", title="Twin")
    maps.move_notes_to_map(locked, ["act"], twin)
    assert locked.get(Note, "act").map_id == "m"


def test_a_lane_without_a_name_is_refused_in_a_whole_sentence(store):
    lanes.rename_lane(store, "l1", "")
    lanes.set_lane_locked(store, "l1")
    with pytest.raises(Refused, match=r"^The lane is locked"):
        lanes.delete_lane(store, "l1")


def test_a_note_is_held_by_its_own_lock_or_its_lane(locked):
    assert held(locked, locked.get(Note, "act"))
    assert not held(locked, locked.get(Note, "pain"))
    notes.set_locked(locked, ["pain"], True)
    assert held(locked, locked.get(Note, "pain"))


cells = st.tuples(st.sampled_from(["s1", "s2", "s3"]), st.sampled_from(["l1", "l2"]))
edits = st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["act", "pain", "opp"]), cells), max_size=8)


@given(edits=edits)
def test_no_edit_whatever_brings_a_note_in_or_out(edits):
    lane = Lane(id="l1", map_id="m", kind=LaneKind.ACTIONS, name="A", order="a1", height=122, locked=True)
    records: list[Record] = [lane if record.id == "l1" else record for record in map_records()]
    store = Store(records)
    for verb, note, (stage, lane_id) in edits:
        to = Placement(stage, lane_id, 1, 2)
        act = (
            lambda note=note, to=to: notes.place(store, {note: to}),
            lambda note=note: notes.delete(store, [note]),
            lambda note=note: copying.duplicate(store, [note], 1, 1),
            lambda stage=stage: stages.delete_stage(store, stage),
            lambda lane_id=lane_id: lanes.delete_lane(store, lane_id),
            lambda stage=stage: copying.duplicate_stage(store, stage),
            lambda to=to: pasting.paste_lines(store, "m", ["x"], NoteKind.FREE, to),
        )[verb]
        try:
            act()
        except (Refused, KeyError):
            continue
        finally:
            assert in_lane(store, "l1") == {"act"}
    assert all(changed(record) == record for record in everything(store))
