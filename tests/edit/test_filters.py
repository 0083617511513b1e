"""Filters are kept, called otherwise and forgotten; replacing words is one step."""

import pytest
from pydantic import ValidationError

from journeyboard.edit import filters, maps
from journeyboard.edit.rewriting import Rewritten, rewrite
from journeyboard.model import MapState, Note, NoteKind, SavedFilter, Stage, in_map


def test_a_filter_is_kept_under_its_name(store, one_step):
    id, label = one_step(filters.save_filter, "m", " What  hurts ", text="late", kinds=(NoteKind.PAIN,))
    assert label == "Save filter What hurts"
    kept = store.get(SavedFilter, id)
    assert (kept.name, kept.text, kept.kinds) == ("What hurts", "late", (NoteKind.PAIN,))


def test_saving_under_a_name_that_is_taken_replaces_that_filter(store):
    first = filters.save_filter(store, "m", "Mine", tags=("a",))
    other = filters.save_filter(store, "m", "Other")
    assert filters.save_filter(store, "m", "mine", text="late") == first
    assert [(each.id, each.text, each.tags) for each in in_map(store, SavedFilter, "m")] == [
        (first, "late", ()),
        (other, "", ()),
    ]


def test_filters_are_renamed_and_forgotten(store, one_step):
    id = filters.save_filter(store, "m", "Mine")
    _, label = one_step(filters.rename_filter, id, "Ours")
    assert (label, store.get(SavedFilter, id).name) == ("Rename filter", "Ours")
    _, label = one_step(filters.delete_filter, id)
    assert (label, dict(store.of(SavedFilter))) == ("Delete filter Ours", {})


def test_a_filter_that_asks_too_much_is_refused_and_nothing_is_changed(store):
    with pytest.raises(ValidationError):
        filters.save_filter(store, "m", "Mine", tags=tuple(map(str, range(1000))))
    assert not store.of(SavedFilter)


def test_a_twin_of_a_map_asks_for_its_own_stages(store):
    filters.save_filter(store, "m", "Start", stage_ids=("s1", "gone"), persona_ids=("per",))
    twin = maps.duplicate_map(store, "m", title="To be", state=MapState.FUTURE)
    (kept,) = in_map(store, SavedFilter, twin)
    first = next(stage.id for stage in in_map(store, Stage, twin))
    assert kept.stage_ids == (first, "gone")
    assert kept.persona_ids != ("per",)
    assert first != "s1"


def test_other_words_on_many_notes_are_one_step(store, one_step):
    _, label = one_step(rewrite, {"act": Rewritten("Calls", 96), "pain": Rewritten("Calls\x00 us", 104)})
    assert label == "Replace in 2 notes"
    notes = store.of(Note)
    assert (notes["act"].text, notes["pain"].text, notes["pain"].height) == ("Calls", "Calls us", 104)
