"""Commands on what is selected."""

import pytest

from journeyboard.desktop.commands.command import commands
from journeyboard.layout.board import BoardLayout
from journeyboard.model import Lane, Note, Stage


def test_a_duplicate_is_selected_instead_of_its_original(desk, note_called):
    original = note_called(desk, "Engineer no")
    desk.select([original.id])
    commands()["edit.duplicate"].run(desk)
    assert [note.text for note in desk.selected(Note)] == [original.text]
    assert original.id not in desk.selection


def test_duplicates_cover_no_note_however_full_the_cell_is(desk, note_called):
    desk.select([note_called(desk, "Engineer no").id])
    for _ in range(4):
        commands()["edit.duplicate"].run(desk)
        (twin,) = desk.selected(Note)
        layout = BoardLayout(desk.store, desk.map_id)
        assert layout.notes_in(layout.box(twin.id)) == [twin.id]
        assert twin.lane_id == note_called(desk, "Engineer no").lane_id


def test_duplicates_of_notes_of_several_cells_keep_their_places_among_themselves(desk, note_called):
    chosen = [note_called(desk, start) for start in ("Engineer no", "First bill covers")]
    desk.select([note.id for note in chosen])
    commands()["edit.duplicate"].run(desk)
    first, second = sorted(desk.selected(Note), key=lambda note: note.text)
    assert (second.x - first.x, second.y - first.y) == (chosen[1].x - chosen[0].x, chosen[1].y - chosen[0].y)


@pytest.mark.parametrize("kind", [Stage, Lane])
def test_a_selected_stage_or_lane_is_duplicated_with_what_it_holds(desk, kind):
    head = next(iter(desk.store.of(kind).values()))
    notes, heads = len(desk.store.of(Note)), len(desk.store.of(kind))
    desk.select([head.id])
    assert commands()["edit.duplicate"].enabled(desk)
    commands()["edit.duplicate"].run(desk)
    assert len(desk.store.of(kind)) == heads + 1
    assert len(desk.store.of(Note)) > notes
