"""Stages and lanes on the clipboard: cut, and pasted with all they hold, into this map or another."""

import pytest

from journeyboard.edit.frame_clips import cut_frame, paste_frame
from journeyboard.importing.clipping import clipped_frame
from journeyboard.model import (
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    Metric,
    Note,
    PainPoint,
    Persona,
    Stage,
    changed,
    in_map,
)
from journeyboard.store.store import Store

from .conftest import names


def told(store, stage_id):
    return sorted(note.text for note in store.of(Note).values() if note.stage_id == stage_id)


def test_a_stage_is_pasted_behind_another_with_its_notes_feelings_and_metrics(store, one_step):
    copied = clipped_frame(store, ["s1"])
    (made,), label = one_step(paste_frame, "m", copied, ["s1"], after_stage="s2")
    assert label == "Paste stage Stage 1"
    assert names(store, Stage) == ["Stage 1", "Stage 2", "Stage 1", "Stage 3"]
    assert told(store, made) == ["Asks", "Waits"]
    assert [point.value for point in store.of(Feeling).values() if point.stage_id == made] == [-1]
    assert [metric.name for metric in store.of(Metric).values() if metric.stage_id == made] == ["Volume"]
    assert len(store.of(PainPoint)) == 2


def test_a_lane_is_pasted_below_another_with_its_notes_and_the_arrows_among_them(store, one_step):
    copied = clipped_frame(store, ["l2"])
    (made,), label = one_step(paste_frame, "m", copied, ["l2"], after_lane="l1")
    assert label == "Paste lane Pain points"
    assert names(store, Lane) == ["Actions", "Pain points", "Pain points"]
    assert in_map(store, Lane, "m")[1].id == made
    copies = [note for note in store.of(Note).values() if note.lane_id == made]
    assert {note.stage_id for note in copies} == {"s1", "s2"}
    ends = [{link.source_id, link.target_id} for link in store.of(Link).values()]
    assert {note.id for note in copies} in ends


def test_what_was_cut_is_pasted_as_it_was(store, one_step):
    copied = clipped_frame(store, ["s1"])
    _, label = one_step(cut_frame, ["s1"])
    assert label == "Cut stage Stage 1"
    assert names(store, Stage) == ["Stage 2", "Stage 3"]
    (made,), _ = one_step(paste_frame, "m", copied, ["s1"])
    assert names(store, Stage) == ["Stage 1", "Stage 2", "Stage 3"]
    assert told(store, made) == ["Asks", "Waits"]


@pytest.mark.parametrize("cut", ["s1", "s2", "s3"])
def test_what_was_cut_is_pasted_where_it_was_unless_somebody_says_where(store, cut):
    before = names(store, Stage)
    copied = clipped_frame(store, [cut])
    cut_frame(store, [cut])
    paste_frame(store, "m", copied, [cut])
    assert names(store, Stage) == before
    paste_frame(store, "m", copied, [cut], after_stage=in_map(store, Stage, "m")[0].id)
    assert names(store, Stage)[1] == f"Stage {cut[1]}"


def test_several_stages_and_a_lane_are_pasted_in_one_step_in_their_order(store, one_step):
    heads = ["s3", "s1", "l1"]
    made, label = one_step(paste_frame, "m", clipped_frame(store, heads), heads, after_stage="s3")
    assert label == "Paste 3 stages and lanes"
    assert len(made) == 3
    assert names(store, Stage) == ["Stage 1", "Stage 2", "Stage 3", "Stage 1", "Stage 3"]
    assert names(store, Lane) == ["Actions", "Actions", "Pain points"]


def test_an_empty_stage_is_copied_too(store, one_step):
    (made,), _ = one_step(paste_frame, "m", clipped_frame(store, ["s3"]), ["s3"])
    assert store.get(Stage, made).name == "Stage 3"
    assert told(store, made) == []


@pytest.fixture
def other():
    """Another file with one lane of another kind, a stage, and nobody to feel anything."""
    return Store(
        [
            JourneyMap(id="o", title="Other"),
            Stage(id="os", map_id="o", name="Only", order="a1"),
            Lane(id="ol", map_id="o", kind=LaneKind.PAINS, name="Hurts", order="a1", height=120),
        ]
    )


def test_in_another_file_a_stage_brings_the_persona_whose_curve_it_has(store, other):
    (made,) = paste_frame(other, "o", clipped_frame(store, ["s1"]), ["s1"], after_stage="os")
    assert names(other, Stage, "o") == ["Only", "Stage 1"]
    (point,) = other.of(Feeling).values()
    assert (point.stage_id, point.map_id) == (made, "o")
    assert other.get(Persona, point.persona_id).name == "Customer"


def test_notes_of_lanes_that_another_map_lacks_are_parked_there(store, other):
    (made,) = paste_frame(other, "o", clipped_frame(store, ["s1"]), ["s1"])
    found = {note.text: (note.stage_id, note.lane_id) for note in other.of(Note).values()}
    assert found == {"Waits": (made, "ol"), "Asks": (None, None)}


def test_a_lane_that_was_locked_is_open_where_it_is_pasted(store, one_step):
    with store.change("Lock") as draft:
        draft.put(changed(store.get(Lane, "l1"), locked=True))
    (made,), _ = one_step(paste_frame, "m", clipped_frame(store, ["l1"]), ["l1"])
    assert not store.get(Lane, made).locked
    assert any(note.lane_id == made for note in store.of(Note).values())
