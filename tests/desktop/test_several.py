"""Several maps on one desk: which one shows, and that nothing of another one stays behind."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.several import free_title, map_to_show, neighbour_map
from journeyboard.edit.journeys import rename_map
from journeyboard.edit.maps import delete_map, move_notes_to_map, reorder_map
from journeyboard.edit.notes import delete, retext
from journeyboard.edit.refusal import Refused
from journeyboard.importing import shelf
from journeyboard.model import JourneyMap, MapRecord, MapState, Note, Records, everything, in_map, maps
from journeyboard.store.document import create


def run(desk: Desk, id: str) -> None:
    commands()[id].run(desk)


def titles(desk: Desk) -> list[str]:
    return [journey.title for journey in maps(desk.store)]


def is_sound(desk: Desk) -> bool:
    """Whether a map is on the desk and all that is selected is on it."""
    ids = {r.id for r in everything(desk.store) if isinstance(r, MapRecord) and r.map_id == desk.map_id}
    return desk.map_id in desk.store.of(JourneyMap) and desk.selection <= ids


def test_a_twin_is_shown_at_once_and_tells_how_things_are_to_be(desk):
    first = desk.map_id
    run(desk, "map.twin")
    assert desk.map_id != first
    assert desk.journey.title == "Switching to full fibre (to be)"
    assert desk.journey.state is MapState.FUTURE
    assert desk.store.undo_label == "Make to-be twin of Switching to full fibre"
    assert not commands()["map.twin"].enabled(desk)


def test_undoing_a_twin_leads_back_and_redoing_shows_it_again(desk):
    first = desk.map_id
    run(desk, "map.twin")
    twin = desk.map_id
    run(desk, "edit.undo")
    assert desk.map_id == first
    run(desk, "edit.redo")
    assert desk.map_id == twin


def test_a_map_from_a_template_is_empty_and_has_a_title_of_its_own(desk):
    run(desk, "map.add")
    run(desk, "map.add")
    assert titles(desk) == ["Switching to full fibre", "New map", "New map 2"]
    assert in_map(desk.store, Note, desk.map_id) == []
    assert desk.store.undo_label == "Add map New map 2"


def test_a_deleted_map_gives_way_to_the_next_one_and_undo_brings_it_back(desk):
    first = desk.map_id
    run(desk, "map.add")
    second = desk.map_id
    desk.set_map(first)
    notes = len(in_map(desk.store, Note, first))
    run(desk, "map.delete")
    assert desk.map_id == second
    run(desk, "edit.undo")
    assert desk.map_id == first
    assert len(in_map(desk.store, Note, first)) == notes


def test_the_last_of_several_deleted_gives_way_to_the_one_before(desk):
    first = desk.map_id
    run(desk, "map.add")
    run(desk, "map.delete")
    assert desk.map_id == first


def test_the_only_map_of_a_file_is_kept_and_it_is_said_why(desk):
    with pytest.raises(Refused, match="at least one map") as refused:
        run(desk, "map.delete")
    assert "add another map" in refused.value.do
    assert len(titles(desk)) == 1


def test_undo_shows_the_map_on_which_it_is_to_be_seen(desk, note_called):
    first, note = desk.map_id, note_called(desk, "Engineer no")
    run(desk, "map.add")
    second = desk.map_id
    desk.set_map(first)
    retext(desk.store, note.id, "Nobody came")
    desk.set_map(second)
    run(desk, "edit.undo")
    assert desk.map_id == first
    desk.set_map(second)
    run(desk, "edit.redo")
    assert desk.map_id == first


def test_undoing_another_title_needs_no_other_map(desk):
    first = desk.map_id
    run(desk, "map.add")
    rename_map(desk.store, first, "Moving house")
    run(desk, "edit.undo")
    assert desk.map_id != first


def test_an_edit_elsewhere_does_not_turn_the_page(desk, note_called):
    note = note_called(desk, "Engineer no")
    run(desk, "map.add")
    second = desk.map_id
    delete(desk.store, [note.id])
    assert desk.map_id == second


def test_nothing_stays_selected_on_another_map(desk, qtbot, note_called):
    note, first = note_called(desk, "Engineer no"), desk.map_id
    run(desk, "map.twin")
    twin = desk.map_id
    desk.set_map(first)
    desk.select([note.id])
    with qtbot.waitSignals([desk.map_leaving, desk.map_changed, desk.selection_changed], timeout=500):
        desk.set_map(twin)
    assert desk.selection == frozenset()


def test_notes_that_leave_for_another_map_are_let_go(desk, note_called):
    notes, first = [note_called(desk, "Engineer no"), note_called(desk, "Engineer visit")], desk.map_id
    run(desk, "map.twin")
    twin = desk.map_id
    desk.set_map(first)
    desk.select(note.id for note in notes)
    move_notes_to_map(desk.store, [notes[0].id], twin)
    assert desk.selection == {notes[1].id}


def test_next_and_previous_go_round(desk):
    ids = [desk.map_id]
    for _ in range(2):
        run(desk, "map.add")
        ids.append(desk.map_id)
    run(desk, "map.next")
    assert desk.map_id == ids[0]
    run(desk, "map.previous")
    assert desk.map_id == ids[2]
    assert neighbour_map(desk.store, ids[1], -1) == ids[0]


def test_a_map_moves_one_place_and_stays_at_the_ends(desk):
    run(desk, "map.add")
    run(desk, "map.earlier")
    assert titles(desk) == ["New map", "Switching to full fibre"]
    label = desk.store.undo_label
    run(desk, "map.earlier")
    assert desk.store.undo_label == label
    run(desk, "map.later")
    assert titles(desk) == ["Switching to full fibre", "New map"]
    label = desk.store.undo_label
    run(desk, "map.later")
    assert desk.store.undo_label == label


def test_there_is_always_a_map_of_that_name_to_be_free():
    contents = Records([JourneyMap(id="a", title="Map"), JourneyMap(id="b", title="Map 2")])
    assert free_title(contents, "Map") == "Map 3"
    assert free_title(contents, "Other") == "Other"


def test_what_is_seen_nowhere_leaves_the_map_that_is_shown(desk):
    gone = desk.store
    run(desk, "map.add")
    changes = []
    stop = gone.listen(changes.append)
    second = desk.map_id
    run(desk, "map.delete")
    stop()
    assert map_to_show(desk.store, changes[0], desk.map_id) == desk.map_id != second


steps = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 60)), max_size=12)


@given(steps=steps)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_to_maps_the_desk_shows_one_and_selects_only_what_is_on_it(
    qapp, tmp_path_factory, steps
):
    desk = Desk(create(tmp_path_factory.mktemp("maps") / "map.journey", shelf.sample().records()))
    run(desk, "map.twin")
    for verb, number in steps:
        journeys = maps(desk.store)
        notes = in_map(desk.store, Note, desk.map_id)
        note = notes[number % len(notes)] if notes else None
        other = journeys[number % len(journeys)]
        acts = {
            0: lambda: run(desk, "map.add"),
            1: lambda other=other: desk.set_map(other.id),
            2: lambda other=other, all=journeys: all[1:] and delete_map(desk.store, other.id),
            3: lambda note=note: desk.select([note.id] if note else ()),
            4: lambda note=note, other=other: note and move_notes_to_map(desk.store, [note.id], other.id),
            5: lambda note=note: note and delete(desk.store, [note.id]),
            6: desk.undo,
            7: desk.redo,
            8: lambda other=other: reorder_map(desk.store, desk.map_id, other.id),
        }
        acts[verb]()
        assert is_sound(desk)
    desk.close()
