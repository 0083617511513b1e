"""Several maps in one file: twins share nothing, and notes that change maps leave nothing behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import lanes, maps, notes, stages
from journeyboard.edit.references import dangling
from journeyboard.edit.refusal import Refused
from journeyboard.model import (
    Evidence,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    MapRecord,
    MapState,
    Note,
    NoteKind,
    PainPoint,
    Person,
    Stage,
    Vote,
    changed,
    everything,
    in_map,
)
from journeyboard.model import maps as maps_of
from journeyboard.store.store import Store

from .conftest import contents, map_records


def of_map(store, map_id):
    return [r for r in everything(store) if isinstance(r, MapRecord) and r.map_id == map_id]


def twin_of(store):
    return maps.duplicate_map(store, "m", title="To be", state=MapState.FUTURE)


def test_a_twin_holds_the_same_under_other_ids(store, one_step):
    new, label = one_step(maps.duplicate_map, "m", title="Moving, to be", state=MapState.FUTURE)
    assert label == "Duplicate map as Moving, to be"
    twin = store.get(JourneyMap, new)
    assert (twin.title, twin.state) == ("Moving, to be", MapState.FUTURE)
    mine, theirs = of_map(store, "m"), of_map(store, new)
    assert [type(record) for record in mine] == [type(record) for record in theirs]
    assert not {record.id for record in mine} & {record.id for record in theirs}
    assert sorted(note.text for note in in_map(store, Note, new)) == ["", "Asks", "Waits"]
    assert list(dangling(everything(store))) == []


def test_a_to_be_twin_says_so_in_the_history(store, one_step):
    new, label = one_step(maps.twin_map, "m", title="Map (to be)")
    assert label == "Make to-be twin of Map"
    assert store.get(JourneyMap, new).state is MapState.FUTURE
    assert len(of_map(store, new)) == len(of_map(store, "m"))


def test_a_map_is_added_behind_another_with_all_its_records(store, one_step):
    records = [JourneyMap(id="n", title="Template"), Stage(id="n1", map_id="n", name="First", order="a0")]
    new, label = one_step(maps.add_map, records, title="Moving  house", after="m")
    assert (new, label) == ("n", "Add map Moving house")
    assert [journey.title for journey in maps_of(store)] == ["Map", "Moving house"]
    assert [stage.name for stage in in_map(store, Stage, "n")] == ["First"]


def test_two_maps_cannot_be_added_as_one(store):
    with pytest.raises(ValueError, match="unpack"):
        maps.add_map(store, [JourneyMap(id="n", title=""), JourneyMap(id="o", title="")], title="Both")
    assert list(store.of(JourneyMap)) == ["m"]


def test_a_twin_comes_right_behind_its_original(store, one_step):
    with store.change("Another") as draft:
        draft.put(JourneyMap(id="z", title="Another", order="a1"))
    new, _ = one_step(maps.duplicate_map, "m", title="Twin")
    assert [journey.id for journey in maps_of(store)] == ["m", new, "z"]
    one_step(maps.reorder_map, new, "m")
    assert [journey.id for journey in maps_of(store)] == [new, "m", "z"]
    assert one_step(maps.reorder_map, new, None)[1] == "Move map Twin"
    assert [journey.id for journey in maps_of(store)] == ["m", "z", new]


def test_a_deleted_map_leaves_the_other_as_it_was(store, one_step):
    before = contents(store)
    new = twin_of(store)
    _, label = one_step(maps.delete_map, new)
    assert label == "Delete map To be"
    assert contents(store) == before


def test_the_only_map_is_not_deleted(store):
    with pytest.raises(Refused, match="at least one map"):
        maps.delete_map(store, "m")
    assert store.undo_label is None


def test_a_colleague_who_owns_something_elsewhere_outlives_the_map(store, one_step):
    new = twin_of(store)
    with store.change("Own") as draft:
        draft.put(Person(id="jo", map_id="m", name="Jo"), Person(id="al", map_id="m", name="Al"))
        draft.put(*(changed(note, owner_id="jo") for note in in_map(store, Note, new)))
    one_step(maps.delete_map, "m")
    assert {person.id: person.map_id for person in store.of(Person).values()} == {"jo": new}
    assert list(dangling(everything(store))) == []


def test_moved_notes_take_what_hangs_on_them_and_find_their_cells(store, one_step):
    new = twin_of(store)
    stage, lane = in_map(store, Stage, new)[0], in_map(store, Lane, new)[1]
    _, label = one_step(maps.move_notes_to_map, ["pain", "act"], new)
    assert label == "Move 2 notes to To be"
    pain = store.get(Note, "pain")
    assert (pain.map_id, pain.stage_id, pain.lane_id) == (new, stage.id, lane.id)
    moved = {id: store.get(kind, id).map_id for kind, id in ((PainPoint, "pp"), (Vote, "vote"))}
    assert set(moved.values()) == {new}
    assert {store.get(Evidence, id).map_id for id in ("ev1", "ev2")} == {new}
    assert "link" not in store.of(Link)
    assert list(dangling(everything(store))) == []


def test_an_arrow_between_moved_notes_comes_along(store, one_step):
    new = twin_of(store)
    one_step(maps.move_notes_to_map, ["pain", "opp"], new)
    assert store.get(Link, "link").map_id == new


def test_a_note_without_a_cell_there_is_parked(store, one_step):
    new = twin_of(store)
    lanes.delete_lane(store, in_map(store, Lane, new)[0].id)
    one_step(maps.move_notes_to_map, ["act"], new)
    note = store.get(Note, "act")
    assert (note.map_id, note.stage_id, note.lane_id) == (new, None, None)


def test_locked_notes_do_not_change_maps(store):
    new = twin_of(store)
    notes.set_locked(store, ["act"], True)
    maps.move_notes_to_map(store, ["act"], new)
    assert store.get(Note, "act").map_id == "m"


def test_a_map_that_is_not_there_is_an_error(store):
    with pytest.raises(KeyError):
        maps.move_notes_to_map(store, ["act"], "gone")


def test_lanes_answer_by_name_before_kind(store, one_step):
    new = twin_of(store)
    other = lanes.add_lane(store, new, LaneKind.PAINS, name="First")
    lanes.move_lane(store, other, in_map(store, Lane, new)[0].id)
    one_step(maps.move_notes_to_map, ["pain"], new)
    assert store.get(Lane, store.get(Note, "pain").lane_id).name == "Pain points"


@given(st.lists(st.sampled_from(["act", "pain", "opp", "new"]), unique=True), st.booleans())
def test_whatever_moves_leads_nowhere_wrong_and_comes_back_exactly(ids, with_stage):
    store = Store(map_records())
    with store.change("Add") as draft:
        draft.put(Note(id="new", map_id="m", kind=NoteKind.FREE))
        draft.put(Link(map_id="m", source_id="new", target_id="act"))
        draft.put(JourneyMap(id="n", title="Other", order="a1"))
    if with_stage:
        stages.add_stage(store, "n", "Only")
    before = contents(store)
    maps.move_notes_to_map(store, ids, "n")
    assert {note.id for note in in_map(store, Note, "n")} == set(ids)
    assert list(dangling(everything(store))) == []
    if ids:
        store.undo()
    assert contents(store) == before
