"""Stages and lanes: where they go, what they are called, what goes with them."""

import pytest

from journeyboard.edit import lanes, stages
from journeyboard.edit.kinds import KIND_OF_LANE, LANE_OF_KIND, LANE_WORDS, SIZE, kind_in
from journeyboard.model import (
    LANE_HEIGHT,
    STAGE_WIDTH_MIN,
    Feeling,
    Lane,
    LaneKind,
    Link,
    Metric,
    Note,
    NoteKind,
    PainPoint,
    Stage,
    changed,
)

from .conftest import names


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("s1", ["Stage 1", "New", "Stage 2", "Stage 3"]),
        ("s3", ["Stage 1", "Stage 2", "Stage 3", "New"]),
        (None, ["Stage 1", "Stage 2", "Stage 3", "New"]),
    ],
)
def test_a_stage_is_added_behind_another_one(store, one_step, after, expected):
    _, label = one_step(stages.add_stage, "m", " New\n", after=after)
    assert label == "Add stage New"
    assert names(store, Stage) == expected


@pytest.mark.parametrize(
    ("moved", "before", "expected"),
    [("s3", "s1", [3, 1, 2]), ("s1", None, [2, 3, 1]), ("s1", "s3", [2, 1, 3])],
)
def test_a_stage_is_moved_in_front_of_another_one(store, one_step, moved, before, expected):
    _, label = one_step(stages.move_stage, moved, before)
    assert label == f"Move stage Stage {moved[1]}"
    assert names(store, Stage) == [f"Stage {n}" for n in expected]


@pytest.mark.parametrize(
    ("first", "second"),
    [("a1", "a1"), ("5", "6"), ("a0", f"a0{'0' * 197}1"), (f"a0{'0' * 197}1", f"a0{'0' * 197}2")],
)
def test_where_keys_leave_no_room_all_stages_get_new_ones(store, one_step, first, second):
    with store.change("Import") as draft:
        draft.put(changed(store.get(Stage, "s1"), order=first), changed(store.get(Stage, "s2"), order=second))
        draft.remove("s3")
    one_step(stages.add_stage, "m", "New", after="s1")
    assert names(store, Stage) == ["Stage 1", "New", "Stage 2"]


def test_moving_a_stage_to_where_it_is_is_no_step(store):
    stages.move_stage(store, "s1", "s1")
    assert store.undo_label is None


def test_a_stage_is_renamed_resized_and_given_a_goal(store, one_step):
    assert one_step(stages.rename_stage, "s1", "Ask")[1] == "Rename stage Ask"
    one_step(stages.set_goal, "s1", "Know whom to ask")
    one_step(stages.resize_stage, "s1", 10)
    stage = store.get(Stage, "s1")
    assert (stage.name, stage.goal, stage.width) == ("Ask", "Know whom to ask", STAGE_WIDTH_MIN)


def test_a_deleted_stage_takes_its_notes_feelings_and_metrics_along(store, one_step):
    _, label = one_step(stages.delete_stage, "s1")
    assert label == "Delete stage Stage 1"
    assert set(store.of(Stage)) == {"s2", "s3"}
    assert set(store.of(Note)) == {"opp"}
    assert set(store.of(Feeling)) == {"f2"}
    assert not any(store.of(kind) for kind in (PainPoint, Link, Metric))


def test_stages_whose_keys_collide_can_still_be_reordered(store, one_step):
    with store.change("As another program wrote it") as draft:
        draft.put(*(changed(stage, order="zz0") for stage in list(store.of(Stage).values())))
    one_step(stages.add_stage, "m", "New", after="s1")
    assert names(store, Stage) == ["Stage 1", "New", "Stage 2", "Stage 3"]


def test_an_unknown_neighbour_is_an_error(store):
    with pytest.raises(KeyError):
        stages.add_stage(store, "m", "New", after="gone")


@pytest.mark.parametrize("kind", LaneKind)
def test_a_lane_is_added_with_the_name_and_height_of_its_kind(store, one_step, kind):
    new, label = one_step(lanes.add_lane, "m", kind, after="l1")
    lane = store.get(Lane, new)
    assert label == f"Add lane {LANE_WORDS[kind][0]}"
    assert (lane.name, lane.caption) == LANE_WORDS[kind]
    assert lane.height == LANE_HEIGHT[kind]
    assert names(store, Lane) == ["Actions", lane.name, "Pain points"]


def test_a_lane_is_moved_renamed_resized_and_collapsed(store, one_step):
    one_step(lanes.move_lane, "l2", "l1")
    assert names(store, Lane) == ["Pain points", "Actions"]
    one_step(lanes.rename_lane, "l1", "Steps")
    one_step(lanes.caption_lane, "l1", "One by one")
    one_step(lanes.resize_lane, "l1", 200)
    assert one_step(lanes.collapse_lane, "l1")[1] == "Collapse lane Steps"
    lane = store.get(Lane, "l1")
    assert (lane.name, lane.caption, lane.height, lane.collapsed) == ("Steps", "One by one", 200, True)
    assert one_step(lanes.collapse_lane, "l1", False)[1] == "Expand lane Steps"


def test_a_deleted_lane_takes_its_notes_along_and_leaves_the_feelings(store, one_step):
    _, label = one_step(lanes.delete_lane, "l2")
    assert label == "Delete lane Pain points"
    assert set(store.of(Note)) == {"act"}
    assert len(store.of(Feeling)) == 2


@pytest.mark.parametrize("lane", LaneKind)
def test_a_new_action_becomes_what_its_lane_is_for_and_any_other_note_stays_what_it_is(lane):
    meant = NoteKind.ACTION if lane is LaneKind.EMOTIONS else KIND_OF_LANE[lane]
    assert kind_in(lane, NoteKind.ACTION) is meant
    assert all(kind_in(lane, kind) is kind for kind in NoteKind if kind is not NoteKind.ACTION)


def test_every_kind_of_note_has_a_lane_and_fits_into_a_new_one():
    for kind in NoteKind:
        lane = LANE_OF_KIND[kind]
        assert KIND_OF_LANE[lane] is kind
        assert SIZE[kind][1] < LANE_HEIGHT[lane]
