"""Every verb on notes is one undo step, and leaves no record pointing at nothing."""

import math

import pytest
from pydantic import ValidationError

from journeyboard.edit import notes
from journeyboard.model import (
    Channel,
    Evidence,
    Link,
    Note,
    NoteColour,
    NoteKind,
    Opportunity,
    PainPoint,
    Vote,
    changed,
)

CELL = {"stage_id": "s1", "lane_id": "l2", "x": 10, "y": 12}


def order_by_depth(store):
    return [note.id for note in sorted(store.of(Note).values(), key=lambda note: (note.z, note.id))]


@pytest.mark.parametrize("kind", NoteKind)
def test_a_new_note_lies_on_top_and_has_the_size_of_its_kind(store, one_step, kind):
    new, label = one_step(notes.add_note, "m", kind, **CELL, text="New\x00")
    note = store.get(Note, new)
    assert label == "Add note"
    assert order_by_depth(store)[-1] == new
    assert (note.kind, note.text, note.x, note.y) == (kind, "New", 10, 12)
    assert (note.width, note.height) == notes.SIZE[kind]


@pytest.mark.parametrize(("kind", "counts"), [("pain", (2, 1)), ("opportunity", (1, 2)), ("quote", (1, 1))])
def test_a_new_pain_point_or_opportunity_comes_with_its_assessment(store, one_step, kind, counts):
    one_step(notes.add_note, "m", NoteKind(kind), **CELL)
    assert (len(store.of(PainPoint)), len(store.of(Opportunity))) == counts


def test_a_note_may_be_given_its_own_size(store, one_step):
    new, _ = one_step(notes.add_note, "m", NoteKind.FREE, **CELL, width=300, height=64)
    assert (store.get(Note, new).width, store.get(Note, new).height) == (300, 64)


def test_writing_on_a_note_may_make_it_higher(store, one_step):
    _, label = one_step(notes.retext, "act", "Asks\r\nagain", 120)
    assert label == "Edit note"
    assert (store.get(Note, "act").text, store.get(Note, "act").height) == ("Asks\nagain", 120)


def test_no_text_is_lost_for_want_of_room(store, one_step):
    one_step(notes.retext, "act", "word " * 4_000, 2_400)
    assert store.get(Note, "act").text == "word " * 4_000
    assert store.get(Note, "act").height == 2_000


def test_writing_the_same_text_is_no_step(store):
    notes.retext(store, "act", "Asks")
    assert store.undo_label is None


def test_a_drag_of_several_notes_is_one_step(store, one_step):
    there = notes.Placement("s3", "l1", 40, 50)
    _, label = one_step(notes.place, {"act": there, "pain": there, "opp": notes.Placement(None, None, 1, 2)})
    assert label == "Move 3 notes"
    pain, parked = store.get(Note, "pain"), store.get(Note, "opp")
    assert (pain.stage_id, pain.lane_id, pain.x, pain.y, pain.kind) == ("s3", "l1", 40, 50, NoteKind.PAIN)
    assert (parked.stage_id, parked.lane_id) == (None, None)


@pytest.mark.parametrize("wrong", [math.nan, math.inf, 2e6])
def test_a_drag_to_where_no_note_may_lie_moves_none(store, wrong):
    before = dict(store.of(Note))
    with pytest.raises(ValidationError):
        notes.place(
            store, {"act": notes.Placement("s1", "l1", 8, 8), "pain": notes.Placement("s1", "l1", wrong, 8)}
        )
    assert store.of(Note) == before


def test_a_locked_note_is_not_moved_resized_or_deleted(store, one_step):
    _, label = one_step(notes.set_locked, ["act"], True)
    assert label == "Lock note"
    before = store.get(Note, "act")
    notes.place(store, {"act": notes.Placement("s3", "l1", 40, 50)})
    notes.resize(store, "act", 0, 0, 200, 200)
    notes.delete(store, ["act"])
    assert store.get(Note, "act") == before
    assert store.undo_label == "Lock note"


def test_resizing_moves_the_corner_too(store, one_step):
    one_step(notes.resize, "act", 4, 5, 240, 100)
    note = store.get(Note, "act")
    assert (note.x, note.y, note.width, note.height) == (4, 5, 240, 100)


def test_a_size_that_no_note_may_have_changes_nothing(store):
    before = store.get(Note, "act")
    with pytest.raises(ValidationError):
        notes.resize(store, "act", 0, 0, 3, 100)
    assert store.get(Note, "act") == before


def test_fields_are_set_on_all_notes_at_once(store, one_step):
    ids = ["act", "pain"]
    labels = [
        one_step(notes.recolour, ids, NoteColour.LILAC)[1],
        one_step(notes.set_channel, ids, Channel.PHONE)[1],
        one_step(notes.set_owner, ids, "someone")[1],
        one_step(notes.set_persona, ["act"], "per")[1],
        one_step(notes.set_tags, ["act"], ["a", "", " b\n", "a", "b"])[1],
    ]
    assert labels == [
        "Colour 2 notes",
        "Set channel of 2 notes",
        "Set owner of 2 notes",
        "Set persona of note",
        "Tag note",
    ]
    note = store.get(Note, "act")
    assert (note.colour, note.channel, note.owner_id) == ("lilac", "phone", "someone")
    assert (note.persona_id, note.tags) == ("per", ("a", "b"))


def test_a_note_that_becomes_a_pain_point_can_be_assessed_and_one_that_was_no_longer_is(store, one_step):
    _, label = one_step(notes.rekind, ["act", "opp"], NoteKind.PAIN)
    assert label == "Change kind of 2 notes"
    assert {pain.note_id for pain in store.of(PainPoint).values()} == {"act", "pain", "opp"}
    assert not store.of(Opportunity)
    assert store.get(PainPoint, "pp").note_id == "pain"


def test_a_deleted_note_takes_everything_with_it_that_hangs_on_it(store, one_step):
    _, label = one_step(notes.delete, ["pain"])
    assert label == "Delete note"
    assert set(store.of(Note)) == {"act", "opp"}
    assert set(store.of(Opportunity)) == {"oo"}
    assert not any(store.of(kind) for kind in (PainPoint, Link, Vote, Evidence))


def test_deleting_several_notes_is_one_step(store, one_step):
    _, label = one_step(notes.delete, ["pain", "opp", "act", "act"])
    assert label == "Delete 3 notes"
    assert not store.of(Note)


def test_a_note_that_is_not_there_is_an_error_and_nothing_happens(store):
    with pytest.raises(KeyError):
        notes.delete(store, ["act", "gone"])
    assert "act" in store.of(Note)


def test_copies_bring_assessments_and_the_links_between_them_but_no_votes(store, one_step):
    copies, label = one_step(notes.duplicate, ["opp", "pain"], 16, 8)
    assert label == "Duplicate 2 notes"
    opp, pain = (store.get(Note, id) for id in copies)
    assert (opp.kind, pain.kind) == (NoteKind.OPPORTUNITY, NoteKind.PAIN)
    assert (pain.x, pain.y) == (store.get(Note, "pain").x + 16, store.get(Note, "pain").y + 8)
    assert {found.note_id for found in store.of(PainPoint).values()} == {"pain", pain.id}
    assert (pain.id, opp.id) in {(link.source_id, link.target_id) for link in store.of(Link).values()}
    assert len(store.of(Vote)) == 1
    assert order_by_depth(store)[-2:] == copies


def test_a_copy_of_one_end_of_a_link_brings_no_link(store, one_step):
    one_step(notes.duplicate, ["pain"], 16, 8)
    assert len(store.of(Link)) == 1


def test_notes_come_to_the_front_and_go_to_the_back_in_their_order(store, one_step):
    _, front = one_step(notes.to_front, ["pain", "act"])
    assert order_by_depth(store) == ["opp", "act", "pain"]
    _, back = one_step(notes.to_back, ["pain"])
    assert order_by_depth(store) == ["pain", "opp", "act"]
    assert (front, back) == ("Bring 2 notes to front", "Send note to back")


@pytest.mark.parametrize("keys", [("5", "6", "7"), ("a0", "a1", "zzz"), ("0", "a1", "a2")])
def test_notes_whose_depth_was_keyed_elsewhere_keep_their_order_below_and_above(store, one_step, keys):
    ids = ("act", "pain", "opp")
    with store.change("Import") as draft:
        draft.put(*(changed(store.get(Note, id), z=key) for id, key in zip(ids, keys, strict=True)))
    new, _ = one_step(notes.add_note, "m", NoteKind.FREE, stage_id=None, lane_id=None, x=0, y=0)
    assert order_by_depth(store) == [*ids, new]
    one_step(notes.to_back, ["opp"])
    assert order_by_depth(store) == ["opp", "act", "pain", new]
