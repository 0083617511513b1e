"""What is copied comes back as it was: between maps, through text, and through a spreadsheet's table."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import notes
from journeyboard.edit.deleting import cut
from journeyboard.edit.notes import Placement
from journeyboard.edit.pasting import paste_clip
from journeyboard.edit.references import dangling
from journeyboard.importing.clipping import as_html, as_plain, as_tsv, clip, read_clip
from journeyboard.importing.problem import ImportProblem
from journeyboard.importing.table import is_block, lines_of, read_table
from journeyboard.model import (
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    Note,
    NoteKind,
    Opportunity,
    PainPoint,
    Person,
    Severity,
    Stage,
    changed,
    everything,
    in_map,
)
from journeyboard.store.store import Store


def map_records(prefix="", stages=3):
    m = f"{prefix}m"
    cells = [("s0", "l0"), ("s0", "l1"), ("s1", "l1")]
    texts, kinds = ["Asks", "Waits", "Call back"], [NoteKind.ACTION, NoteKind.PAIN, NoteKind.OPPORTUNITY]
    records = [JourneyMap(id=m, title="Map")]
    records += [Stage(id=f"{prefix}s{i}", map_id=m, name=f"Stage {i}", order=f"a{i}") for i in range(stages)]
    records += [
        Lane(id=f"{prefix}l{i}", map_id=m, kind=kind, name=kind.title(), order=f"a{i}", height=120)
        for i, kind in enumerate([LaneKind.ACTIONS, LaneKind.PAINS])
    ]
    records += [Person(id=f"{prefix}jo", map_id=m, name="Jo")]
    records += [
        Note(
            id=f"{prefix}n{i}", map_id=m, kind=kind, text=text, stage_id=prefix + stage,
            lane_id=prefix + lane, x=10.0 + i, y=20.0 + i, z=f"a{i}",
        )
        for i, (kind, text, (stage, lane)) in enumerate(zip(kinds, texts, cells, strict=True))
    ]  # fmt: skip
    owned = {"severity": Severity.BLOCKING, "owner_id": f"{prefix}jo"}
    records += [PainPoint(id=f"{prefix}pp", map_id=m, note_id=f"{prefix}n1", **owned)]
    records += [Opportunity(id=f"{prefix}oo", map_id=m, note_id=f"{prefix}n2", value=4)]
    records += [Link(id=f"{prefix}k", map_id=m, source_id=f"{prefix}n1", target_id=f"{prefix}n2")]
    return records


@pytest.fixture
def store():
    return Store(map_records())


def place_of(note):
    return note.stage_id, note.lane_id, note.x, note.y


def test_notes_come_back_with_their_judgements_and_arrows(store):
    ids = paste_clip(store, "m", read_clip(clip(store, ["n1", "n2"])))
    assert store.undo_label == "Paste 2 notes"
    assert [store.get(Note, id).text for id in ids] == ["Waits", "Call back"]
    assert place_of(store.get(Note, ids[0])) == ("s0", "l1", 27, 37)
    (pain,) = (p for p in store.of(PainPoint).values() if p.note_id == ids[0])
    assert (pain.severity, pain.owner_id) == (Severity.BLOCKING, "jo")
    assert [(k.source_id, k.target_id) for k in store.of(Link).values()][1:] == [tuple(ids)]
    assert len(store.of(PainPoint)) == len(store.of(Opportunity)) == 2
    assert list(dangling(everything(store))) == []


def test_what_was_cut_is_pasted_where_it_lay(store):
    places = [place_of(store.get(Note, id)) for id in ("n1", "n2")]
    copied = read_clip(clip(store, ["n1", "n2"]))
    cut(store, ["n1", "n2"])
    ids = paste_clip(store, "m", copied)
    assert [place_of(store.get(Note, id)) for id in ids] == places
    again = paste_clip(store, "m", copied)
    assert [place_of(store.get(Note, id))[2] for id in again] == [x + 16 for _, _, x, _ in places]


def test_a_clip_pasted_into_another_file_brings_its_people_along(store):
    other = Store(map_records("x"))
    text = clip(store, ["n0", "n1", "n2"])
    ids = paste_clip(other, "xm", read_clip(text))
    cells = [(note.stage_id, note.lane_id) for note in (other.get(Note, id) for id in ids)]
    assert cells == [("xs0", "xl0"), ("xs0", "xl1"), ("xs1", "xl1")]
    assert list(dangling(everything(other))) == []
    empty = Store([JourneyMap(id="e", title="Empty")])
    (note_id,) = paste_clip(empty, "e", read_clip(clip(store, ["n1"])))
    assert place_of(empty.get(Note, note_id))[:2] == (None, None)
    assert [person.name for person in in_map(empty, Person, "e")] == ["Jo"]
    assert list(dangling(everything(empty))) == []


def test_notes_pasted_at_a_place_keep_their_distance(store):
    ids = paste_clip(store, "m", read_clip(clip(store, ["n0", "n2"])), Placement("s1", "l0", 100, 50))
    places = [place_of(store.get(Note, id)) for id in ids]
    assert places == [("s1", "l0", 100, 50), ("s2", "l1", 102, 52)]


def test_notes_pasted_near_the_end_of_the_map_lie_to_each_other_as_before(store):
    ids = paste_clip(store, "m", read_clip(clip(store, ["n0", "n2"])), Placement("s2", "l1", 5, 5))
    assert [place_of(store.get(Note, id))[:2] for id in ids] == [("s1", "l0"), ("s2", "l1")]


def test_notes_pasted_on_a_map_too_small_for_them_stay_in_its_last_stage(store):
    small = Store(map_records("x", stages=2))
    stage_of_one = [record for record in everything(small) if record.id not in ("xs1", "xn2", "xoo", "xk")]
    one = Store([changed(r, stage_id="xs0") if isinstance(r, Note) else r for r in stage_of_one])
    ids = paste_clip(one, "xm", read_clip(clip(store, ["n0", "n2"])), Placement("xs0", "xl0", 5, 5))
    assert [place_of(one.get(Note, id))[:2] for id in ids] == [("xs0", "xl0"), ("xs0", "xl1")]


def test_notes_pasted_into_the_parking_lot_lie_as_on_the_board(store):
    ids = paste_clip(store, "m", read_clip(clip(store, ["n0", "n2"])), Placement(None, None, 5, 6))
    assert [place_of(store.get(Note, id)) for id in ids] == [(None, None, 5, 6), (None, None, 265, 128)]


def test_parked_notes_come_back_onto_the_board(store):
    notes.place(store, {"n0": Placement(None, None, 400, 300), "n1": Placement(None, None, 430, 300)})
    ids = paste_clip(store, "m", read_clip(clip(store, ["n0", "n1"])), Placement("s0", "l0", 8, 8))
    assert [place_of(store.get(Note, id)) for id in ids] == [("s0", "l0", 8, 8), ("s0", "l0", 38, 8)]


def test_nothing_copied_pastes_nothing(store):
    assert paste_clip(store, "m", read_clip(clip(store, []))) == []
    assert store.undo_label is None
    assert (as_plain(store, []), as_tsv(store, []), as_html(store, [])) == ("", "", "")


def test_a_foreign_text_is_no_clip():
    with pytest.raises(ImportProblem, match="not a Journeyboard"):
        read_clip('{"format": "other"}')
    with pytest.raises(ImportProblem, match="64 MiB"):
        read_clip("x" * (64 * 1024 * 1024 + 1))


def steps(notes):
    """How many stages and lanes notes lie from the first of them; the ids end in their numbers."""
    cells = [(int(note.stage_id[-1]), int(note.lane_id[-1])) for note in notes]
    return [(stage - cells[0][0], lane - cells[0][1]) for stage, lane in cells]


@given(
    st.sets(st.sampled_from(["n0", "n1", "n2"])),
    st.none()
    | st.builds(Placement, *map(st.sampled_from, (["s0", "s2"], ["l0", "l1"], [0, 9.5], [0, 77.25]))),
)
def test_pasting_keeps_what_was_said_and_undo_restores_exactly(ids, at):
    store = Store(map_records())
    before = list(everything(store))
    pasted = paste_clip(store, "m", read_clip(clip(store, sorted(ids))), at)
    said = [(n.kind, n.text, n.width, n.height) for n in (store.get(Note, id) for id in pasted)]
    originals = [store.get(Note, id) for id in sorted(ids)]
    assert said == [(n.kind, n.text, n.width, n.height) for n in originals]
    assert list(dangling(everything(store))) == []
    copies = [store.get(Note, id) for id in pasted]
    assert steps(copies) == steps(originals), "they lie to each other as before"
    store.undo()
    assert list(everything(store)) == before


def test_plain_text_reads_stage_by_stage_one_note_a_line(store):
    notes.retext(store, "n1", "Waits\nlong")
    assert as_plain(store, ["n2", "n1", "n0"]) == "Asks\nWaits long\nCall back"
    assert as_plain(store, ["n1"]) == "Waits\nlong"
    assert lines_of(as_plain(store, ["n0", "n1"])) == ["Asks", "Waits long"]


def test_a_table_has_the_stages_and_lanes_that_were_copied(store):
    assert as_tsv(store, ["n0", "n1", "n2"]) == (
        "\tStage 0\tStage 1\r\nActions\tAsks\t\r\nPains\tWaits\tCall back\r\n"
    )
    assert as_tsv(store, ["n2"]) == "\tStage 1\r\nPains\tCall back\r\n"


def test_parked_notes_alone_have_a_row_each(store):
    notes.place(store, {"n0": Placement(None, None, 0, 0), "n1": Placement(None, None, 0, 200)})
    assert as_tsv(store, ["n1", "n0"]) == "\t\r\n\tAsks\r\n\tWaits\r\n"


def test_html_is_a_table_with_header_cells_and_nothing_of_the_text_is_markup(store):
    notes.retext(store, "n0", '<img src=x onerror="alert(1)"> & more')
    html = as_html(store, ["n0", "n2"])
    assert '<th scope="col">Stage 0</th>' in html
    assert '<th scope="row">Actions</th>' in html
    assert "<img" not in html
    assert read_table(html).rows[1][1] == '<img src=x onerror="alert(1)"> & more'


@pytest.mark.parametrize("text", ["=1+1", "+49", "-1", "@cmd", "=HYPERLINK(0)", "'=1"])
def test_no_note_becomes_a_formula(store, text):
    notes.retext(store, "n0", text)
    assert f"Actions\t'{text}" in as_tsv(store, ["n0"])
    assert f"<td>'{text}</td>" in as_html(store, ["n0"])
    assert read_table(as_tsv(store, ["n0"])).rows[1][1] == text


@given(st.lists(st.text(max_size=30).map(lambda text: " ".join(text.split())), min_size=3, max_size=3))
def test_a_table_comes_back_cell_by_cell(texts):
    store = Store(map_records())
    for number, text in enumerate(texts):
        notes.retext(store, f"n{number}", text)
    ids = ["n0", "n1", "n2"]
    said = [store.get(Note, id).text.strip() for id in ids]
    expected = [["", "Stage 0", "Stage 1"], ["Actions", said[0], ""], ["Pains", said[1], said[2]]]
    tsv = as_tsv(store, ids)
    assert [row[0] for row in csv.reader(StringIO(tsv, newline=""), "excel-tab")] == ["", "Actions", "Pains"]
    assert is_block(tsv)
    for read in (read_table(tsv), read_table(as_html(store, ids))):
        assert [[" ".join(c.split()) for c in row] for row in read.rows] == [
            [" ".join(c.split()) for c in row] for row in expected
        ]
