import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.board import SPILL, BoardLayout
from journeyboard.layout.frame import LANE_COLLAPSED, LANE_HEADER, MARGIN, STAGE_HEADER
from journeyboard.layout.places import Places
from journeyboard.layout.rect import Rect
from journeyboard.model import (
    Evidence,
    EvidenceKind,
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    Note,
    NoteKind,
    PainPoint,
    Persona,
    Severity,
    Stage,
    Vote,
    changed,
)
from journeyboard.store.store import Store

STAGES = [Stage(id=f"s{i}", map_id="m", name=f"Stage {i}", order=f"a{i}") for i in range(3)]
LANES = [
    Lane(id=f"l{i}", map_id="m", kind=kind, name=kind.value, order=f"a{i}", height=height)
    for i, (kind, height) in enumerate(
        [(LaneKind.ACTIONS, 122), (LaneKind.EMOTIONS, 228), (LaneKind.PAINS, 150)]
    )
]
FRAME = [JourneyMap(id="m", title="Map"), JourneyMap(id="other", title="Other"), *STAGES, *LANES]


def note(key, **fields):
    given_fields = {"kind": NoteKind.ACTION, "stage_id": "s0", "lane_id": "l0", "map_id": "m"} | fields
    return Note(id=key, **given_fields)


note_ids = st.sampled_from([f"n{i}" for i in range(8)])
places = st.sampled_from([*(f"s{i}" for i in range(4)), None])
lanes = st.sampled_from([*(f"l{i}" for i in range(4)), None])
notes = st.builds(
    note,
    note_ids,
    stage_id=places,
    lane_id=lanes,
    x=st.floats(-300, 900),
    y=st.floats(-100, 400),
    width=st.floats(64, 700),
    height=st.floats(24, 500),
    z=st.sampled_from(["a0", "a1", "Zz"]),
    map_id=st.sampled_from(["m", "m", "m", "other"]),
    kind=st.sampled_from(list(NoteKind)),
    spans=st.booleans(),
)
rest = st.one_of(
    st.builds(
        lambda k, n, s: PainPoint(id=f"p{k}", map_id="m", note_id=n, severity=s),
        st.integers(0, 3),
        note_ids,
        st.sampled_from(list(Severity)),
    ),
    st.builds(
        lambda k, n, d: Vote(id=f"v{k}", map_id="m", note_id=n, voter="x", dots=d),
        st.integers(0, 3),
        note_ids,
        st.integers(1, 9),
    ),
    st.builds(
        lambda k, n: Evidence(id=f"e{k}", map_id="m", target_id=n, kind=EvidenceKind.DATA, text=""),
        st.integers(0, 2),
        note_ids,
    ),
    st.builds(
        lambda k, a, b: Link(id=f"k{k}", map_id="m", source_id=a, target_id=b),
        st.integers(0, 4),
        note_ids,
        note_ids,
    ),
    st.builds(
        lambda k, s, t: Feeling(id=f"f{k}", map_id="m", persona_id="maya", stage_id=s, moment=t, value=1),
        st.integers(0, 3),
        st.sampled_from(["s0", "s1"]),
        st.floats(0, 1),
    ),
    st.builds(lambda n: Persona(id="maya", map_id="m", name=n), st.sampled_from(["Maya", "May"])),
    st.builds(
        lambda i, h, c: changed(LANES[i], height=h, collapsed=c),
        st.integers(0, 2),
        st.floats(0, 300),
        st.booleans(),
    ),
    st.builds(
        lambda i, w, o: changed(STAGES[i], width=w, order=o),
        st.integers(0, 2),
        st.floats(176, 400),
        st.sampled_from(["a0", "a5"]),
    ),
    st.builds(
        lambda i, n: changed(FRAME[i], **n), st.integers(2, 7), st.sampled_from([{}, {"name": "Other"}])
    ),
)
edits = st.lists(
    st.one_of(
        st.lists(st.one_of(notes, notes, rest), min_size=1, max_size=3),
        st.lists(note_ids, min_size=1, max_size=2),
        st.sampled_from(["undo", "s2", "l2"]),
    ),
    max_size=12,
)


def perform(store, edit):
    """Put records, remove notes by id, remove a stage or lane, or undo."""
    if edit == "undo":
        store.undo()
        return
    with store.change("Edit") as draft:
        if isinstance(edit, str):
            draft.remove(
                *[record for kind in (Stage, Lane) for record in store.of(kind).values() if record.id == edit]
            )
        elif isinstance(edit[0], str):
            draft.remove(*[store.of(Note)[key] for key in set(edit) if key in store.of(Note)])
        else:
            draft.put(*{record.id: record for record in edit}.values())


def everything(layout):
    """All that a layout says about the records it holds."""
    whole = Rect(-5000, -5000, 20000, 20000)
    found = layout.notes_in(whole)
    return {
        "columns": layout.columns,
        "rows": layout.rows,
        "bounds": layout.bounds,
        "notes": [(key, layout.box(key), layout.is_folded(key)) for key in found],
        "facts": {key: layout.facts.of_note(layout.contents.of(Note)[key]) for key in found},
        "links": [(link, layout.connector(link)) for link in layout.links_in(whole)],
        "free": [link.id for link in layout.links_in(whole) if layout.is_free(link.id)],
        "feelings": {feeling.id: feeling for feeling in layout.facts.feelings["maya"]},
        "personas": layout.facts.personas,
    }


@settings(deadline=None, max_examples=400)
@given(edits)
def test_a_layout_that_follows_changes_equals_a_fresh_one(script):
    store = Store(FRAME)
    layout = BoardLayout(store, "m")
    store.listen(lambda change: layout.apply(change.pairs))
    for edit in script:
        perform(store, edit)
        assert everything(layout) == everything(BoardLayout(store, "m"))


@settings(deadline=None)
@given(edits)
def test_a_layout_that_follows_changes_in_bulk_equals_a_fresh_one(script):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("journeyboard.layout.board.BULK", 0)
        patch.setattr("journeyboard.layout.places.BULK", 0)
        test_a_layout_that_follows_changes_equals_a_fresh_one.hypothesis.inner_test(script)


@settings(deadline=None)
@given(edits)
def test_what_looks_different_after_a_change_lies_in_the_areas_it_names(script):
    store = Store(FRAME)
    layout = BoardLayout(store, "m")
    areas = []
    store.listen(lambda change: areas.append(layout.apply(change.pairs)))
    for edit in script:
        before = sights(layout)
        areas.clear()
        perform(store, edit)
        after = sights(layout)
        if None not in areas:
            named = [area for each in areas for area in each]
            for box, _ in before ^ after:
                assert any(holds(area, box) for area in named)


def sights(layout):
    """What can be seen of each note and link, and where."""
    state = everything(layout)
    seen = {
        (box, (key, state["facts"][key], folded, layout.contents.of(Note)[key].kind))
        for key, box, folded in state["notes"]
    }
    return seen | {(way.bounds, (link, way)) for link, way in state["links"]}


def holds(area, box):
    return area.x <= box.x and area.y <= box.y and box.right <= area.right and box.bottom <= area.bottom


@settings(deadline=None)
@given(
    st.lists(notes, max_size=8),
    st.floats(-400, 1200),
    st.floats(-200, 1200),
    st.floats(0, 900),
    st.floats(0, 900),
)
def test_notes_in_an_area_are_those_whose_boxes_share_some_of_it(found, x, y, width, height):
    store = Store([*FRAME, *{each.id: each for each in found}.values()])
    layout, area = BoardLayout(store, "m"), Rect(x, y, width, height)
    mine = [each for each in store.of(Note).values() if each.map_id == "m"]
    wanted = sorted(
        (each for each in mine if layout.box(each.id).intersects(area)), key=lambda n: (n.z, n.id)
    )
    assert layout.notes_in(area) == [each.id for each in wanted]


def board(*records):
    return BoardLayout(Store([*FRAME, *records]), "m")


def test_stages_stand_side_by_side_and_lanes_below_each_other():
    layout = board()
    assert [(column.x, column.number) for column in layout.columns] == [(140, 1), (398, 2), (656, 3)]
    assert [(row.y, row.height) for row in layout.rows] == [(78, 122), (200, 228), (428, 150)]
    assert layout.extent == Rect(0, 0, 914, 578)


def test_a_note_lies_in_its_cell():
    assert board(note("n", stage_id="s1", lane_id="l2", x=10, y=20)).box("n") == Rect(408, 448, 120, 96)


def test_a_lane_grows_with_what_lies_in_it_and_shrinks_back():
    store = Store([*FRAME, note("n", y=100)])
    layout = BoardLayout(store, "m")
    store.listen(lambda change: layout.apply(change.pairs))
    assert layout.rows[0].height == 196 + MARGIN
    with store.change("Move up") as draft:
        draft.put(changed(store.get(Note, "n"), y=0))
    assert layout.rows[0].height == 122


def test_a_folded_lane_is_low_whatever_lies_in_it():
    folded = changed(LANES[0], collapsed=True)
    layout = board(folded, note("n", y=300))
    assert layout.rows[0].height == LANE_COLLAPSED
    assert layout.box("n").width == 6


def test_the_topmost_of_two_notes_is_hit():
    layout = board(note("low", z="a0"), note("high", z="a1", x=50))
    assert layout.note_at(140 + 60, 78 + 10) == "high"
    assert layout.note_at(140 + 10, 78 + 10) == "low"
    assert layout.note_at(140 + 200, 78 + 10) is None


def test_outside_the_cells_is_the_parking_lot():
    assert board().cell_at(20, 20) == (None, None)
    assert board().cell_at(LANE_HEADER - 1, STAGE_HEADER - 1) == (None, None)


def test_a_note_of_a_vanished_stage_is_parked_below_the_sheet():
    layout = board(note("n", stage_id="gone"))
    assert layout.box("n").y > layout.extent.bottom
    assert layout.bounds.bottom >= layout.box("n").bottom


def test_no_arrow_runs_across_the_board_to_a_parked_note_until_it_comes_back():
    link = Link(id="k", map_id="m", source_id="a", target_id="b")
    parked, back = note("b", stage_id=None, lane_id=None), note("b", x=140)
    store = Store([*FRAME, note("a"), parked, link])
    layout = BoardLayout(store, "m")
    store.listen(lambda change: layout.apply(change.pairs))
    assert layout.connector(link) is None
    with store.change("Bring back") as draft:
        draft.put(back)
    assert layout.connector(link) is not None


def test_an_arrow_comes_back_with_its_note_when_a_stage_gets_its_name_back_in_the_same_change():
    store = Store([*FRAME, note("a"), (gone := note("b", stage_id="s1"))])
    layout = BoardLayout(store, "m")
    store.listen(lambda change: layout.apply(change.pairs))
    link = Link(id="k", map_id="m", source_id="a", target_id="b")
    with store.change("Edit") as draft:
        draft.put(link)
    assert layout.connector(link)
    with store.change("Edit") as draft:
        draft.remove(gone, link)
        draft.put(changed(STAGES[0], name="Other"))
    assert not layout.links_in(layout.bounds)
    store.undo()
    assert layout.connector(link) == BoardLayout(store, "m").connector(link)


def test_what_happens_on_another_map_touches_nothing():
    store = Store(FRAME)
    layout = BoardLayout(store, "m")
    areas = []
    store.listen(lambda change: areas.append(layout.apply(change.pairs)))
    with store.change("Add") as draft:
        draft.put(note("n", map_id="other"), Stage(map_id="other", name="S", order="a0"))
    assert areas == [()]


def test_a_moved_note_names_where_it_was_and_where_it_is():
    store = Store([*FRAME, note("n")])
    layout = BoardLayout(store, "m")
    areas = []
    store.listen(lambda change: areas.append(layout.apply(change.pairs)))
    with store.change("Move") as draft:
        draft.put(changed(store.get(Note, "n"), x=100))
    assert areas == [(Rect(140, 78, 120, 96).inflated(SPILL), Rect(240, 78, 120, 96).inflated(SPILL))]


def test_the_first_and_the_last_note_repaint_the_questions_of_an_empty_map():
    store = Store(FRAME)
    layout = BoardLayout(store, "m")
    areas = []
    store.listen(lambda change: areas.append(layout.apply(change.pairs)))
    for key in ("first", "second"):
        with store.change("Add") as draft:
            draft.put(note(key, height=40))
    store.undo()
    store.undo()
    assert [area is None for area in areas] == [True, False, False, True]


def test_laying_out_a_board_shapes_no_text_and_loads_no_fonts():
    script = """
import sys
from journeyboard.layout.board import BoardLayout
from journeyboard.model import JourneyMap, Lane, Note, Records, Stage
records = [JourneyMap(id="m", title="M"), Stage(id="s", map_id="m", name="S", order="a0"),
           Lane(id="l", map_id="m", kind="actions", name="L", order="a0", height=122),
           Note(id="n", map_id="m", kind="action", text="Waits", stage_id="s", lane_id="l")]
assert BoardLayout(Records(records), "m").notes_in
assert not {"uharfbuzz", "fontTools", "PySide6"} & set(sys.modules), sorted(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_an_edit_places_only_what_it_touches(monkeypatch):
    store = Store([*FRAME, *(note(f"n{i}", x=i) for i in range(500))])
    layout = BoardLayout(store, "m")
    store.listen(lambda change: layout.apply(change.pairs))
    placed = []
    put = Places.put
    monkeypatch.setattr(
        Places, "put", lambda self, each, frame: (placed.append(each.id), put(self, each, frame))
    )
    with store.change("Move") as draft:
        draft.put(changed(store.get(Note, "n7"), x=400, y=300))
    assert placed == ["n7"]
    assert layout.rows[0].height > 300


def test_no_lane_grows_for_a_note_that_spans_and_grows_again_when_it_does_not():
    store = Store([*FRAME, note("n", y=100, height=96, spans=True)])
    layout = BoardLayout(store, "m")
    assert layout.rows[0].height == 122
    with store.change("Keep it in one cell") as draft:
        draft.put(changed(store.get(Note, "n"), spans=False))
        layout.apply({"n": (None, store.get(Note, "n"))})
    assert layout.rows[0].height == 196 + MARGIN
    with store.change("Let it span") as draft:
        draft.put(changed(store.get(Note, "n"), spans=True))
        layout.apply({"n": (None, store.get(Note, "n"))})
    assert layout.rows[0].height == 122
