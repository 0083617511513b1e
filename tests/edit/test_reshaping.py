"""Stages are merged and split, stages and lanes copied, with all they hold and in one step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import copying, notes, stages
from journeyboard.edit.references import dangling
from journeyboard.edit.refusal import Refused
from journeyboard.edit.reshaping import merge_stages, split_stage
from journeyboard.model import (
    STAGE_WIDTH_MIN,
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    Metric,
    Note,
    NoteKind,
    Opportunity,
    PainPoint,
    Severity,
    Stage,
    changed,
    everything,
    in_map,
)
from journeyboard.store.store import Store

from .conftest import contents, map_records, names


def move(store, id, x):
    with store.change("Move") as draft:
        draft.put(changed(store.get(Note, id), x=x))


def test_a_merged_stage_lies_at_the_right_of_the_first(store, one_step):
    move(store, "opp", 30)
    _, label = one_step(merge_stages, "s1", "s2")
    assert label == "Merge stage Stage 2 into Stage 1"
    assert names(store, Stage) == ["Stage 1 + Stage 2", "Stage 3"]
    assert store.get(Stage, "s1").width == 516
    opp = store.get(Note, "opp")
    assert (opp.stage_id, opp.x) == ("s1", 288)
    assert [(f.stage_id, f.moment) for f in store.of(Feeling).values()] == [("s1", 0.25), ("s1", 0.75)]
    assert list(dangling(everything(store))) == []


def test_a_merged_stage_keeps_clear_of_a_note_that_hangs_out_of_the_first(store, one_step):
    move(store, "act", 200)
    one_step(merge_stages, "s1", "s2")
    assert store.get(Note, "opp").x == 320
    assert store.get(Stage, "s1").width == 320 + 258


def test_a_bar_over_both_stages_does_not_push_the_second_away(store, one_step):
    with store.change("Span") as draft:
        draft.put(changed(store.get(Note, "act"), spans=True, x=8, width=500))
    one_step(merge_stages, "s1", "s2")
    assert store.get(Stage, "s1").width == 516


def test_merging_keeps_metrics_and_what_was_said_of_the_stage(store, one_step):
    stages.set_goal(store, "s1", "Find out")
    one_step(merge_stages, "s2", "s1")
    assert store.get(Metric, "met").stage_id == "s2"
    assert store.get(Stage, "s2").goal == "Find out"


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (("Find out", ""), ("Sign up", "Quickly"), ("Find out + Sign up", "Quickly")),
        (("Wait", "No surprises"), ("Wait", "No queue"), ("Wait", "No surprises; No queue")),
        (("", "Find it"), ("Sign up", ""), ("Sign up", "Find it")),
        (("x" * 290, ""), ("y" * 290, ""), ("x" * 290 + " + " + "y" * 7, "")),
    ],
)
def test_no_name_and_no_goal_is_lost_by_merging(store, one, other, both):
    for id, (name, goal) in {"s1": one, "s2": other}.items():
        stages.rename_stage(store, id, name)
        stages.set_goal(store, id, goal)
    merge_stages(store, "s1", "s2")
    merged = store.get(Stage, "s1")
    assert (merged.name, merged.goal) == both


def test_stages_that_cannot_be_one_are_refused(store):
    with pytest.raises(Refused, match="two stages of one map"):
        merge_stages(store, "s1", "s1")
    stages.resize_stage(store, "s2", 4_900)
    with pytest.raises(Refused, match="wider than 5,000 u"):
        merge_stages(store, "s1", "s2")


def test_a_split_stage_gives_what_lies_right_of_the_cut_to_a_new_one(store, one_step):
    stages.resize_stage(store, "s1", 600)
    move(store, "pain", 400)
    new, label = one_step(split_stage, "s1", 200)
    assert label == "Split stage Stage 1"
    assert names(store, Stage) == ["Stage 1", "Stage 1 2", "Stage 2", "Stage 3"]
    assert (store.get(Stage, "s1").width, store.get(Stage, new).width) == (200, 400)
    assert (store.get(Note, "pain").stage_id, store.get(Note, "pain").x) == (new, 200)
    assert store.get(Note, "act").stage_id == "s1"
    feeling = store.get(Feeling, "f1")
    assert (feeling.stage_id, feeling.moment) == (new, 0.25)


def test_no_part_of_a_split_stage_is_narrower_than_a_stage_may_be(store, one_step):
    new, _ = one_step(split_stage, "s1", 100, name="Wait")
    assert store.get(Stage, new).name == "Wait"
    assert store.get(Stage, "s1").width == store.get(Stage, new).width == STAGE_WIDTH_MIN


@pytest.mark.parametrize("at", [0, 258, -5, 1e9])
def test_a_cut_outside_the_stage_is_refused(store, at):
    with pytest.raises(Refused, match="between its edges"):
        split_stage(store, "s1", at)


@given(st.floats(180, 800), st.lists(st.floats(0, 999), max_size=8), st.lists(st.floats(0, 1), max_size=8))
def test_splitting_and_merging_again_changes_no_place(at, lefts, moments):
    store = Store(
        [JourneyMap(id="m", title="Map"), Stage(id="s", map_id="m", name="S", order="a0", width=1000)]
    )
    with store.change("Fill") as draft:
        cell = {"map_id": "m", "stage_id": "s", "width": 64}
        draft.put(*(Note(kind=NoteKind.FREE, x=x, **cell) for x in lefts if x + 64 < at or x >= at))
        draft.put(*(Feeling(map_id="m", persona_id="p", stage_id="s", moment=m, value=0) for m in moments))
    before = contents(store)
    new = split_stage(store, "s", at)
    assert all(note.x < at if note.stage_id == "s" else note.x >= 0 for note in store.of(Note).values())
    merge_stages(store, "s", new)
    assert store.get(Stage, "s").width == pytest.approx(1000)
    for note in store.of(Note).values():
        assert (note.stage_id, note.x) == ("s", pytest.approx(before[note.id].x))
    for feeling in store.of(Feeling).values():
        assert feeling.moment == pytest.approx(before[feeling.id].moment)
    store.undo()
    store.undo()
    assert contents(store) == before


def test_a_stage_is_duplicated_with_all_it_holds(store, one_step):
    with store.change("Judge") as draft:
        draft.put(changed(store.get(PainPoint, "pp"), severity=Severity.BLOCKING))
        draft.put(Link(map_id="m", source_id="act", target_id="pain"))
    new, label = one_step(copying.duplicate_stage, "s1")
    assert label == "Duplicate stage Stage 1"
    assert names(store, Stage) == ["Stage 1", "Stage 1", "Stage 2", "Stage 3"]
    copies = [note for note in store.of(Note).values() if note.stage_id == new]
    assert sorted(note.text for note in copies) == ["Asks", "Waits"]
    assert [p.severity for p in store.of(PainPoint).values()] == [Severity.BLOCKING] * 2
    inner = [link for link in store.of(Link).values() if link.source_id in {note.id for note in copies}]
    assert len(inner) == 1
    assert len([f for f in store.of(Feeling).values() if f.stage_id == new]) == 1
    assert len([f for f in store.of(Metric).values() if f.stage_id == new]) == 1
    assert list(dangling(everything(store))) == []


def test_a_lane_is_duplicated_below_itself(store, one_step):
    new, label = one_step(copying.duplicate_lane, "l1")
    assert label == "Duplicate lane Actions"
    assert names(store, Lane) == ["Actions", "Actions", "Pain points"]
    assert [note.text for note in store.of(Note).values() if note.lane_id == new] == ["Asks"]


def with_second_map(store, *stage_names):
    with store.change("Second map") as draft:
        draft.put(JourneyMap(id="n", title="To be", order="a1"))
        draft.put(
            *(Stage(id=f"n{i}", map_id="n", name=name, order=f"a{i}") for i, name in enumerate(stage_names))
        )
        draft.put(Lane(id="nl", map_id="n", kind=LaneKind.PAINS, name="Hurts", order="a0", height=150))


def test_a_lane_is_copied_to_another_map_by_place(store, one_step):
    with_second_map(store, "Ask", "Buy")
    new, label = one_step(copying.copy_lane, "l2", "n")
    assert label == "Copy lane Pain points"
    assert names(store, Lane, "n") == ["Hurts", "Pain points"]
    copies = {note.text: note.stage_id for note in in_map(store, Note, "n")}
    assert copies == {"Waits": "n0", "": "n1"}
    assert all(note.lane_id == new for note in in_map(store, Note, "n"))
    assert len(in_map(store, PainPoint, "n")) == len(in_map(store, Opportunity, "n")) == 1
    assert len(in_map(store, Link, "n")) == 1
    assert list(dangling(everything(store))) == []


def test_stages_that_the_other_map_lacks_come_along(store, one_step):
    with_second_map(store, "Ask")
    one_step(copying.copy_lane, "l2", "n")
    assert names(store, Stage, "n") == ["Ask", "Stage 2"]


def test_beyond_the_last_place_a_stage_of_the_same_name_is_found(store, one_step):
    with_second_map(store, "Stage 2")
    one_step(copying.copy_lane, "l2", "n")
    assert names(store, Stage, "n") == ["Stage 2"]
    assert {note.stage_id for note in in_map(store, Note, "n")} == {"n0"}


def test_copies_lie_as_their_originals_lay_on_each_other(store, one_step):
    notes.to_back(store, ["opp"])
    one_step(copying.duplicate_lane, "l2")
    piled = sorted(store.of(Note).values(), key=lambda note: note.z)
    assert [note.text for note in piled] == ["", "Asks", "Waits", "", "Waits"]


def test_the_map_of_these_tests_is_sound():
    assert list(dangling(map_records())) == []
