"""A pasted table becomes stages × lanes: shown first, then done in one step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit.notes import Placement
from journeyboard.edit.pasting import NewNote, paste_cells, paste_lines
from journeyboard.edit.references import dangling
from journeyboard.importing.felt import Felt
from journeyboard.importing.matrix import as_matrix, looks_headed
from journeyboard.importing.mermaid_map import NOBODY
from journeyboard.importing.problem import ImportProblem
from journeyboard.importing.table import read_table, table
from journeyboard.model import (
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    PainPoint,
    Persona,
    Stage,
    everything,
    in_map,
)
from journeyboard.store.store import Store


def small_map():
    return [
        JourneyMap(id="m", title="Map"),
        *(Stage(id=f"s{n}", map_id="m", name=f"Stage {n}", order=f"a{n}") for n in (1, 2)),
        Lane(id="l1", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a1", height=122),
        Lane(id="l2", map_id="m", kind=LaneKind.PAINS, name="Hurts", order="a2", height=150),
    ]


@pytest.fixture
def store():
    return Store(small_map())


def paste(store, preview):
    return paste_cells(
        store,
        "m",
        preview.placements,
        preview.new_stages,
        preview.new_lanes,
        personas=preview.new_personas,
        feelings=preview.feelings,
    )


def test_what_was_felt_lies_in_the_stages_that_the_table_names_on_a_lane_of_emotions(store):
    felt = (Felt(0, 0.5, -1.0, "Ann"), Felt(1, 0.25, 2.0, NOBODY), Felt(1, 0.75, 1.0, "ann"))
    rows = table([["", "stage 2", "New"], ["Actions", "a", "b"]])
    paste(store, as_matrix(rows, store, "m", felt=felt))
    stages, personas = store.of(Stage), store.of(Persona)
    assert [
        (personas[each.persona_id].name, stages[each.stage_id].name, each.moment, each.value)
        for each in store.of(Feeling).values()
    ] == [("Ann", "Stage 2", 0.5, -1.0), ("Customer", "New", 0.25, 2.0), ("Ann", "New", 0.75, 1.0)]
    assert [lane.kind for lane in in_map(store, Lane, "m")][-1] is LaneKind.EMOTIONS
    assert list(dangling(everything(store))) == []
    again = as_matrix(rows, store, "m", felt=felt)
    assert (again.new_lanes, again.new_personas) == ((), ())


def test_a_table_that_names_no_stages_has_no_feelings(store):
    felt = (Felt(0, 0.5, -1.0, "Ann"),)
    preview = as_matrix(read_table("a\tb\nc\td"), store, "m", headed=False, felt=felt)
    assert (preview.feelings, preview.new_personas, preview.new_lanes) == ((), (), ())


def cells(store):
    stages, lanes = store.of(Stage), store.of(Lane)
    return [(stages[n.stage_id].name, lanes[n.lane_id].name, n.text) for n in store.of(Note).values()]


def test_a_block_goes_to_the_right_and_down_from_where_it_is_pasted(store):
    preview = as_matrix(read_table("a\tb\nc\td"), store, "m", ("s1", "l1"))
    assert preview.placements == (
        NewNote("a", "s1", "l1"),
        NewNote("b", "s2", "l1"),
        NewNote("c", "s1", "l2"),
        NewNote("d", "s2", "l2"),
    )
    assert (preview.new_stages, preview.new_lanes) == ((), ())
    assert store.undo_label is None


def test_what_the_map_lacks_is_added_in_the_same_step(store):
    before = list(everything(store))
    preview = as_matrix(read_table("a\tb\nc\td"), store, "m", ("s2", "l2"))
    assert [stage.name for stage in preview.new_stages] == ["Stage 3"]
    assert [(lane.name, lane.kind) for lane in preview.new_lanes] == [("Notes", LaneKind.FREE)]
    paste(store, preview)
    assert store.undo_label == "Paste 4 notes"
    assert cells(store) == [
        ("Stage 2", "Hurts", "a"),
        ("Stage 3", "Hurts", "b"),
        ("Stage 2", "Notes", "c"),
        ("Stage 3", "Notes", "d"),
    ]
    assert len(store.of(PainPoint)) == 2
    assert list(dangling(everything(store))) == []
    store.undo()
    assert list(everything(store)) == before


def test_a_table_with_an_empty_corner_names_its_stages_and_lanes(store):
    text = '\tstage 2\tAfter\nactions\tOne\t\nOpportunities\t"Two\nThree"\tFour'
    preview = as_matrix(read_table(text), store, "m")
    assert [stage.name for stage in preview.new_stages] == ["After"]
    assert [(lane.name, lane.kind) for lane in preview.new_lanes] == [
        ("Opportunities", LaneKind.OPPORTUNITIES)
    ]
    paste(store, preview)
    assert cells(store) == [
        ("Stage 2", "Actions", "One"),
        ("Stage 2", "Opportunities", "Two"),
        ("Stage 2", "Opportunities", "Three"),
        ("After", "Opportunities", "Four"),
    ]
    assert [stage.name for stage in in_map(store, Stage, "m")] == ["Stage 1", "Stage 2", "After"]


def test_a_lane_is_found_by_the_usual_name_of_its_kind_however_it_is_called_here(store):
    preview = as_matrix(read_table("\tStage 1\nPain points\tWaits"), store, "m")
    assert preview.new_lanes == ()
    assert [new.lane_id for new in preview.placements] == ["l2"]


@pytest.mark.parametrize(
    ("rows", "headed"),
    [
        ([["", "Later"], ["Else", "z"]], True),
        ([["Lane", "stage 1"], ["Else", "z"]], True),
        ([["Lane", "Later"], ["hurts", "z"]], True),
        ([["Lane", "Later"], ["Else", "z"]], False),
        ([["Hurts", "z"]], False),
        ([["Lane"], ["Hurts"]], False),
    ],
)
def test_a_table_that_names_what_the_map_has_looks_headed(store, rows, headed):
    assert looks_headed(table(rows), store, "m") is headed


def test_whoever_pastes_may_say_whether_there_are_headings(store):
    block = table([["", "x"], ["y", "z"]])
    assert len(as_matrix(block, store, "m").placements) == 1
    assert len(as_matrix(block, store, "m", headed=False).placements) == 3
    headed = as_matrix(table([["Lane", "Stage 1"], ["Hurts", "z"]]), store, "m", headed=True)
    assert headed.placements == (NewNote("z", "s1", "l2"),)


def test_two_columns_of_one_name_are_one_stage(store):
    preview = as_matrix(table([["", "New", "new"], ["Actions", "a", "b"]]), store, "m")
    assert len(preview.new_stages) == 1
    assert len({new.stage_id for new in preview.placements}) == 1


def test_an_empty_table_places_nothing(store):
    assert as_matrix(table([]), store, "m").placements == ()


def test_a_text_too_long_for_a_note_is_cut_and_said(store):
    preview = as_matrix(table([["x" * 20_001, "y"]]), store, "m")
    assert preview.warnings == ("1 texts are cut at 20,000 characters",)
    assert len(preview.placements[0].text) == 20_000


def test_a_table_that_would_flood_the_map_is_refused(store):
    with pytest.raises(ImportProblem, match="200 lanes"):
        as_matrix(table([["x", "y"]] * 300), store, "m")
    with pytest.raises(KeyError):
        as_matrix(table([["x"]]), store, "m", ("gone", "l1"))


def test_lines_become_notes_in_rows_clear_of_what_is_there(store):
    (old,) = paste_lines(store, "m", ["old"], NoteKind.FREE, Placement("s1", "l1", 8, 8))
    before = list(everything(store))
    ids = paste_lines(store, "m", ["a", "b\x00", "c"], NoteKind.PAIN, Placement("s1", "l1", 8, 8))
    assert store.undo_label == "Paste 3 notes"
    new = [store.get(Note, id) for id in ids]
    assert [note.text for note in new] == ["a", "b", "c"]
    assert [(note.x, note.y) for note in new] == [(132, 8), (8, 128), (132, 128)]
    assert overlap_free(store)
    assert len(store.of(PainPoint)) == 3
    assert all(note.z > store.get(Note, old).z for note in new)
    store.undo()
    assert list(everything(store)) == before


def overlap_free(store):
    boxes = [(n.x, n.y, n.x + n.width, n.y + n.height) for n in store.of(Note).values()]
    return not any(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        for i, a in enumerate(boxes)
        for b in boxes[:i]
    )


def test_a_measured_text_gets_the_height_it_needs(store):
    def measure(kind, text):
        return 40.0 * len(text)

    ids = paste_lines(
        store, "m", ["xxxx", "x", "y" * 99], NoteKind.FREE, Placement("s1", "l1", 0, 0), measure=measure
    )
    assert [store.get(Note, id).height for id in ids] == [160, 96, 2_000]


def test_lines_can_be_parked(store):
    ids = paste_lines(store, "m", ["a", "b"], NoteKind.FREE, Placement(None, None, 0, 0))
    assert {store.get(Note, id).stage_id for id in ids} == {None}
    assert overlap_free(store)


@given(
    st.lists(st.lists(st.text("ab \n", max_size=6), min_size=1, max_size=4), max_size=4),
    st.sampled_from(["s1", "s2"]),
    st.sampled_from(["l1", "l2"]),
)
def test_every_line_of_every_cell_becomes_a_note_and_undo_restores(rows, stage, lane):
    store = Store(small_map())
    before = list(everything(store))
    preview = as_matrix(table(rows), store, "m", (stage, lane), headed=False)
    paste(store, preview)
    lines = [line.strip() for row in rows for cell in row for line in cell.split("\n")]
    assert sorted(n.text for n in store.of(Note).values()) == sorted(line for line in lines if line)
    assert list(dangling(everything(store))) == []
    while store.undo_label:
        store.undo()
    assert list(everything(store)) == before
