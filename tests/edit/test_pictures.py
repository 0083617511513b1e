"""A picture comes with the note that shows it, once in a map, and goes with the last one."""

import pytest

from journeyboard.edit import notes
from journeyboard.edit.clips import paste_clip
from journeyboard.edit.copying import copy_lane, duplicate, duplicate_lane, duplicate_stage
from journeyboard.edit.lanes import delete_lane
from journeyboard.edit.maps import delete_map, duplicate_map, move_notes_to_map
from journeyboard.edit.pictures import add_picture
from journeyboard.edit.references import dangling
from journeyboard.importing.clipping import clip, read_clip
from journeyboard.model import (
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Picture,
    PictureType,
    Stage,
    everything,
)
from journeyboard.store.store import Store


def picture(data=b"bytes", width=400, height=300, **fields):
    return Picture(map_id="m", media_type=PictureType.JPEG, width=width, height=height, data=data, **fields)


def added(store, data=b"bytes", lane_id="l1", **fields):
    return add_picture(store, "m", picture(data), stage_id="s1", lane_id=lane_id, x=8, y=8, **fields)


def second_map(store):
    with store.change("Add map") as draft:
        draft.put(
            JourneyMap(id="m2", title="Other", order="b0"),
            Stage(id="t1", map_id="m2", name="Stage 1", order="a1"),
            Lane(id="k1", map_id="m2", kind=LaneKind.ACTIONS, name="Actions", order="a1", height=122),
        )


def data_of(store, map_id):
    """What the pictures of a map hold; every note of it that shows one shows one of these."""
    mine = {held.id: held.data for held in store.of(Picture).values() if held.map_id == map_id}
    shown = {n.picture_id for n in store.of(Note).values() if n.map_id == map_id and n.picture_id}
    assert shown == set(mine)
    assert list(dangling(everything(store))) == []
    return sorted(mine.values())


def test_a_picture_is_added_in_one_step_with_a_note_of_its_shape(store, one_step):
    note_id, label = one_step(add_picture, "m", picture(), stage_id="s1", lane_id="l1", x=8, y=16, width=208)
    note = store.get(Note, note_id)
    assert label == "Add picture"
    assert (note.kind, note.x, note.y, note.width, note.height) == (NoteKind.PICTURE, 8, 16, 208, 158)
    assert store.get(Picture, note.picture_id).data == b"bytes"
    assert note.z > max(other.z for other in store.of(Note).values() if other.id != note_id)


@pytest.mark.parametrize(
    ("width", "height", "note"), [(400, 300, (173.33, 132)), (300, 400, (101, 132)), (2400, 30, (176, 24))]
)
def test_without_a_width_it_is_as_large_as_a_picture_lane_has_room_for(store, width, height, note):
    shown = picture(width=width, height=height)
    found = store.get(Note, add_picture(store, "m", shown, stage_id=None, lane_id=None, x=0, y=0))
    assert (found.width, found.height) == (pytest.approx(note[0], abs=0.01), pytest.approx(note[1]))


def test_the_narrowest_picture_has_a_note_that_may_be(store):
    shown = picture(width=2, height=4096)
    found = store.get(Note, add_picture(store, "m", shown, stage_id=None, lane_id=None, x=0, y=0))
    assert (found.width, found.height) == (64, 2000)


def test_equal_bytes_are_held_once(store):
    first, second = added(store), added(store)
    assert store.get(Note, first).picture_id == store.get(Note, second).picture_id
    added(store, b"other")
    assert data_of(store, "m") == [b"bytes", b"other"]


def test_a_picture_goes_with_the_last_note_that_shows_it(store, one_step):
    first, second = added(store), added(store)
    one_step(notes.delete, [first])
    assert data_of(store, "m") == [b"bytes"]
    one_step(notes.delete, [second])
    assert data_of(store, "m") == []
    store.undo()
    assert data_of(store, "m") == [b"bytes"]


def test_a_picture_goes_with_the_lane_that_holds_it(store, one_step):
    added(store)
    one_step(delete_lane, "l1")
    assert data_of(store, "m") == []


def test_copies_on_the_same_map_show_the_same_picture(store):
    note = added(store)
    duplicate(store, [note], 8, 8)
    duplicate_stage(store, "s1")
    duplicate_lane(store, "l1")
    assert data_of(store, "m") == [b"bytes"]
    assert sum(note.picture_id is not None for note in store.of(Note).values()) == 8


def test_a_lane_copied_to_another_map_takes_its_pictures_along(store, one_step):
    second_map(store)
    added(store)
    one_step(copy_lane, "l1", "m2")
    copy_lane(store, "l1", "m2")
    assert data_of(store, "m") == data_of(store, "m2") == [b"bytes"]


def test_a_twin_of_a_map_has_pictures_of_its_own(store):
    added(store)
    twin = duplicate_map(store, "m", title="To be")
    delete_map(store, "m")
    assert data_of(store, twin) == [b"bytes"]


def test_notes_that_move_to_another_map_take_their_pictures_along(store, one_step):
    second_map(store)
    first, second = added(store), added(store)
    one_step(move_notes_to_map, [first], "m2")
    assert data_of(store, "m") == data_of(store, "m2") == [b"bytes"]
    one_step(move_notes_to_map, [second], "m2")
    assert data_of(store, "m") == []
    assert data_of(store, "m2") == [b"bytes"]


@pytest.mark.parametrize("data", [b"bytes", bytes(range(256)), b"\xff\xfe\xfa"])
def test_a_clip_carries_pictures_into_another_file(store, data):
    copied = clip(store, [added(store, data), added(store, data)])
    other = Store([JourneyMap(id="m9", title="Elsewhere")])
    pasted = paste_clip(other, "m9", read_clip(copied))
    paste_clip(other, "m9", read_clip(copied))
    assert data_of(other, "m9") == [data]
    assert {other.get(Note, id).kind for id in pasted} == {NoteKind.PICTURE}


def test_a_clip_pasted_beside_its_original_shows_the_same_picture(store, one_step):
    note = added(store)
    copied = read_clip(clip(store, [note]))
    one_step(paste_clip, "m", copied)
    assert data_of(store, "m") == [b"bytes"]


def test_what_was_cut_is_pasted_with_its_picture(store):
    note = added(store)
    copied = read_clip(clip(store, [note]))
    notes.delete(store, [note])
    paste_clip(store, "m", copied)
    assert data_of(store, "m") == [b"bytes"]
