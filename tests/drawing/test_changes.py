"""What became of a map is marked on it, everything once, and looks as it did when it was agreed on."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.assets import resource
from journeyboard.drawing.changes import draw_changes, tag_words
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.head_changes import lane_changes, stage_changes
from journeyboard.drawing.listing import listing
from journeyboard.drawing.primitives import Box, Group, Path, Words
from journeyboard.drawing.theme import paper_theme, theme
from journeyboard.edit.notes import Placement, add_note, delete, place, retext
from journeyboard.edit.pains import assess
from journeyboard.importing.interchange import load
from journeyboard.insight.compare import What, compare
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.changes import Before, Changes
from journeyboard.model import (
    Direction,
    Feeling,
    Id,
    JourneyMap,
    Note,
    NoteKind,
    Records,
    Severity,
    changed,
    in_map,
    maps,
)
from journeyboard.store.store import Store

WHOLE = load(resource("samples", "switching-to-full-fibre.json").read_text("utf-8"))
OLD = Records(WHOLE)
MAP = maps(OLD)[0].id
NOTES = sorted(OLD.of(Note))
PAINS = sorted(note.id for note in OLD.of(Note).values() if note.kind is NoteKind.PAIN)


def marked(store: Store, old: Records = OLD) -> Changes:
    found = compare(old, MAP, store, MAP)
    return Changes(BoardLayout(store, MAP), Before(found, old, MAP))


def drawn(changes: Changes, detail: Detail = Detail.FULL, name: str = "light"):
    return list(draw_changes(changes, theme(name), detail, changes.bounds))


def note(store: Store, start: str) -> Id:
    return next(each.id for each in store.of(Note).values() if each.text.startswith(start))


def words(parts) -> list[Words]:
    inside = [each for part in parts if isinstance(part, Group) for each in words(part.children)]
    return inside + [part for part in parts if isinstance(part, Words)]


@pytest.fixture
def store() -> Store:
    return Store(WHOLE)


def test_nothing_is_marked_on_a_map_that_is_as_it_was(store):
    assert drawn(marked(store)) == []


def test_a_removed_note_is_a_ghost_at_its_place_struck_through(store):
    gone = note(store, "Two to four")
    box = BoardLayout(OLD, MAP).box(gone)
    delete(store, [gone])
    changes = marked(store)
    assert changes.ghost_box(gone) == box
    struck = [each for each in words(drawn(changes)) if each.struck]
    assert [each.paragraph.text for each in struck] == ["Two to four days with no internet"]
    assert "removed" in [each.paragraph.text for each in words(drawn(changes))]


def test_a_moved_note_leaves_a_ghost_that_is_not_struck_and_wears_one_tag(store):
    moved = note(store, "First bill covers")
    target = store.of(Note)[note(store, "Leaflets reach")]
    place(store, {moved: Placement(target.stage_id, target.lane_id, 0, 200)})
    changes = marked(store)
    texts = [each.paragraph.text for each in words(drawn(changes)) if not each.struck]
    assert texts.count("moved") == 1
    assert "First bill covers two part-months" in texts
    assert changes.count == 1


def test_a_tag_tells_in_words_what_happened(store):
    pain = note(store, "Engineer no")
    retext(store, pain, "Engineer comes, at last")
    assess(store, pain, severity=Severity.MINOR)
    (change,) = compare(OLD, MAP, store, MAP).notes
    assert tag_words(change) == "reworded, 4 → 2"
    assert tag_words(replace(change, what=(What.RERATED,), rated=(("effort", 1.0, 3.0),))) == "effort 1 → 3"
    assert tag_words(replace(change, what=(What.ADDED,), rated=())) == "new"


def test_a_tag_that_the_stage_headers_would_cut_off_is_at_the_foot(store):
    actions = [each for each in store.of(Note).values() if each.kind is NoteKind.ACTION]
    top = min(actions, key=lambda each: each.y)
    retext(store, top.id, "Otherwise")
    retext(store, PAINS[0], "Otherwise too")
    changes = marked(store)
    layout, tags = changes.layout, pills(drawn(changes))
    assert tags["Otherwise: reworded"].y > layout.box(top.id).bottom
    assert tags["Otherwise too: reworded"].y < layout.box(PAINS[0]).y
    assert all(tag.y >= layout.cells.y for tag in tags.values())


def pills(parts) -> dict[str, Box]:
    """The filled pill of each mark, by what the mark is called."""
    marks = [part for part in parts if isinstance(part, Group)]
    found = ((mark, part) for mark in marks for part in mark.children if isinstance(part, Box))
    return {mark.title: part for mark, part in found if part.fill}


def test_the_curve_as_it_was_is_dashed_and_called_before(store):
    feeling = min(in_map(store, Feeling, MAP), key=lambda each: each.value)
    with store.change("Feel better") as draft:
        draft.put(changed(feeling, value=0.5))
    (curve,) = drawn(marked(store))
    ways = [part for part in curve.children if isinstance(part, Path)]
    assert len(ways) >= 2
    assert all(way.stroke.dash for way in ways)
    assert [each.paragraph.text for each in words([curve])] == ["before"]


def test_what_lay_in_a_stage_that_is_gone_lies_below_the_sheet(store):
    from journeyboard.edit.stages import delete_stage

    layout = BoardLayout(store, MAP)
    delete_stage(store, layout.columns[0].stage.id)
    changes = marked(store)
    gone = [id for id, each in changes.of_ghost.items() if each.after is None]
    assert gone
    tray, sheet = changes.tray, changes.layout.extent
    assert tray is not None
    for id in gone:
        box = changes.ghost_box(id)
        assert box.y >= sheet.bottom
        assert tray.united(box) == tray
        assert changes.bounds.united(box) == changes.bounds
    assert "From stages and lanes that are gone" in [each.paragraph.text for each in words(drawn(changes))]


def test_on_a_map_from_right_to_left_a_ghost_lies_where_the_note_lay():
    journey = changed(OLD.of(JourneyMap)[MAP], direction=Direction.RIGHT_TO_LEFT)
    records = [journey if each.id == MAP else each for each in WHOLE]
    old, store = Records(records), Store(records)
    gone = note(store, "Two to four")
    box = BoardLayout(old, MAP).box(gone)
    delete(store, [gone])
    changes = marked(store, old)
    assert changes.ghost_box(gone) == box
    for each in words(drawn(changes)):
        assert each.paragraph.lines


def test_stages_and_lanes_say_on_their_headers_that_they_are_new_or_what_they_were_called(store):
    layout = BoardLayout(store, MAP)
    stage, lane = layout.columns[2].stage, layout.rows[0].lane
    with store.change("Rename") as draft:
        draft.put(changed(stage, name="Order"), changed(lane, name="Steps"))
        draft.put(changed(stage, id="another", name="Waiting", order=f"{stage.order}5"))
    changes = marked(store)
    for zoom in (0.2, 1.0, 3.0):
        heads = list(stage_changes(changes, theme("light"), zoom))
        assert [head.title for head in heads] == ["Order: was Purchase", "Waiting: new"]
        assert all(0 <= part.children[0].y <= 78 for part in heads)
        assert [each.title for each in lane_changes(changes, theme("light"), zoom)] == ["Steps: was Actions"]


def test_afar_there_are_shapes_but_no_words(store):
    delete(store, [note(store, "Two to four")])
    parts = drawn(marked(store), Detail.BLOCKS)
    assert parts
    assert words(parts) == []


def test_only_what_a_region_holds_is_drawn(store):
    for start in ("Two to four", "Searches"):
        delete(store, [note(store, start)])
    changes = marked(store)
    first, second = map(changes.ghost_box, changes.of_ghost)
    assert len(list(draw_changes(changes, theme("light"), Detail.FULL, first))) == 1
    assert len(list(draw_changes(changes, theme("light"), Detail.FULL, first.united(second)))) == 2


def test_ten_changes_are_drawn_as_agreed(store, golden):
    delete(store, [note(store, "Two to four"), note(store, "Coverage checker")])
    retext(store, note(store, "My call froze"), "It took me three calls")
    assess(store, note(store, "Engineer no"), severity=Severity.MINOR)
    target = store.of(Note)[note(store, "Leaflets reach")]
    place(store, {note(store, "First bill covers"): Placement(target.stage_id, target.lane_id, 16, 200)})
    with store.change("Add") as draft:
        draft.put(changed(target, id="added", text="Prices differ", x=130.0))
        feeling = min(in_map(store, Feeling, MAP), key=lambda each: each.value)
        draft.put(changed(feeling, value=0.5))
    golden("what-became-of-full-fibre-light", listing(drawn(marked(store))))


deeds = st.lists(
    st.tuples(st.sampled_from(["delete", "reword", "move", "rate", "add"]), st.sampled_from(NOTES)),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(deeds, st.sampled_from(Detail), st.booleans())
def test_every_changed_note_is_marked_exactly_once(done, detail, on_paper):
    store = Store(WHOLE)
    for deed, id in done:
        do(store, deed, id)
    changes = marked(store)
    found = compare(OLD, MAP, store, MAP).notes
    look = paper_theme("save") if on_paper else theme("dark")
    titles = [part.title for part in draw_changes(changes, look, detail, changes.bounds)]
    tags = [title for title in titles if title.rsplit(": ", 1)[-1] != "was here" and ": " in title]
    assert len(tags) == len(found) == changes.count
    for each in found:
        text = " ".join((each.after or each.before).text.split())
        told = "removed" if each.after is None else tag_words(each)
        assert f"{text}: {told}" in tags
    assert len(changes.in_reading_order()) == len(found)


def do(store: Store, deed: str, id: Id) -> None:
    at = store.of(Note).get(id)
    if deed == "add":
        target = OLD.of(Note)[id]
        add_note(
            store, MAP, NoteKind.FREE, stage_id=target.stage_id, lane_id=target.lane_id, x=5, y=5, text="New"
        )
    elif at is None:
        return
    elif deed == "delete":
        delete(store, [id])
    elif deed == "reword":
        retext(store, id, f"{at.text} indeed")
    elif deed == "move":
        place(store, {id: Placement(None, None, 10, 10)})
    elif id in PAINS:
        assess(store, id, severity=Severity.COSMETIC)
