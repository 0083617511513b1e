"""A table that lists notes, one a row, with the stage and lane of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit.pasting import paste_cells
from journeyboard.importing.listed import as_list, list_in
from journeyboard.importing.offers import Cells, Lines, offer_of_file, offer_of_text
from journeyboard.importing.table import read_table, table
from journeyboard.model import JourneyMap, Lane, LaneKind, Note, NoteKind, PainPoint, Stage, in_map
from journeyboard.store.store import Store

LONG = "stage,lane,text\nStage 1,Actions,Asks\nStage 2,Hurts,Waits\nStage 2,Hopes,Soon"


@pytest.fixture
def store():
    return Store(
        [
            JourneyMap(id="m", title="Map"),
            *(Stage(id=f"s{n}", map_id="m", name=f"Stage {n}", order=f"a{n}") for n in (1, 2)),
            Lane(id="l1", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a1", height=122),
            Lane(id="l2", map_id="m", kind=LaneKind.PAINS, name="Hurts", order="a2", height=150),
        ]
    )


def told(store, text, start=None):
    """What the list says of each note: stage, lane and text."""
    found = read_table(text)
    preview = as_list(found, list_in(found), store, "m", start)
    stages = {stage.id: stage.name for stage in (*in_map(store, Stage, "m"), *preview.new_stages)}
    lanes = {lane.id: lane.name for lane in (*in_map(store, Lane, "m"), *preview.new_lanes)}
    return [(stages[new.stage_id], lanes[new.lane_id], new.text) for new in preview.placements]


@pytest.mark.parametrize(
    "text",
    [
        "stage,lane,text\na,b,c",
        "Stage;Lane;Note\na;b;c",
        "Phase\tSwimlane\tDescription\na\tb\tc",
        "TEXT,Stage,Kind\na,b,c",
        "stage,note\na,b",
    ],
)
def test_a_header_that_names_where_and_what_is_a_list(text):
    assert list_in(read_table(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "text,other\na,b",
        "stage,lane\na,b",
        ",Ask,Get\nActions,Calls,Opens",
        "stage,stage,text\na,b,c",
        "stage,text",
    ],
)
def test_any_other_table_is_none(text):
    assert list_in(read_table(text)) is None


def test_every_row_is_a_note_in_the_stage_and_lane_it_names(store):
    assert told(store, LONG) == [
        ("Stage 1", "Actions", "Asks"),
        ("Stage 2", "Hurts", "Waits"),
        ("Stage 2", "Hopes", "Soon"),
    ]


def test_an_empty_stage_or_lane_is_the_one_above(store):
    text = "stage,lane,text\nStage 2,Hurts,One\n,,Two\n,Actions,Three"
    assert [where[:2] for where in told(store, text)] == [
        ("Stage 2", "Hurts"),
        ("Stage 2", "Hurts"),
        ("Stage 2", "Actions"),
    ]


def test_where_nothing_is_named_a_note_goes_where_it_is_pasted(store):
    assert told(store, "lane,text\nActions,One", ("s2", "l2")) == [("Stage 2", "Actions", "One")]
    assert told(store, "stage,text\nStage 1,One", ("s2", "l2")) == [("Stage 1", "Hurts", "One")]


def test_without_a_lane_the_kind_says_which(store):
    assert told(store, "stage,kind,text\nStage 1,pain,Waits\nStage 1,Opportunity,Call") == [
        ("Stage 1", "Hurts", "Waits"),
        ("Stage 1", "Opportunities", "Call"),
    ]


def test_a_note_keeps_its_kind_in_a_lane_of_another(store):
    found = read_table("stage,lane,kind,note\nStage 1,Actions,pain point,Waits")
    preview = as_list(found, list_in(found), store, "m")
    (made,) = paste_cells(store, "m", preview.placements)
    assert store.get(Note, made).kind is NoteKind.PAIN
    assert [pain.note_id for pain in store.of(PainPoint).values()] == [made]


def test_lines_of_one_text_stay_one_note(store):
    assert told(store, 'stage,lane,text\nStage 1,Actions,"One\nTwo"') == [("Stage 1", "Actions", "One\nTwo")]


def test_rows_without_a_text_and_columns_that_are_not_read_are_told(store):
    found = read_table("stage,lane,text,votes,mood\nStage 1,Actions,One,3,good\nStage 1,Actions,,2,bad")
    warnings = as_list(found, list_in(found), store, "m").warnings
    assert warnings == (
        "1 row has no text and is left out",
        "Not taken over: the columns “votes” and “mood”",
    )


def test_a_copied_csv_text_with_such_a_header_is_a_table_and_any_other_lines():
    assert isinstance(offer_of_text(LONG), Cells)
    assert isinstance(offer_of_text("Milk, eggs, bread\nSalt, oil, rice"), Lines)


def test_a_copied_list_may_have_lines_in_its_texts():
    offer = offer_of_text('stage,lane,text\n"Stage 1",Actions,"One\nTwo, and more"')
    assert isinstance(offer, Cells)
    assert offer.table.rows[1] == ("Stage 1", "Actions", "One\nTwo, and more")


def test_a_dropped_csv_file_with_such_a_header_is_a_table(tmp_path):
    (tmp_path / "notes.csv").write_text(LONG)
    offer = offer_of_file(tmp_path / "notes.csv")
    assert isinstance(offer, Cells)
    assert list_in(offer.table)


cells = st.text(max_size=8)


@given(rows=st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6))
def test_no_list_is_too_strange(rows):
    store = Store([JourneyMap(id="m", title="Map")])
    found = table([("stage", "lane", "text"), *rows])
    columns = list_in(found)
    if columns is None:
        return
    preview = as_list(found, columns, store, "m")
    made = paste_cells(store, "m", preview.placements, preview.new_stages, preview.new_lanes)
    assert len(made) == len(preview.placements) <= len(rows)
