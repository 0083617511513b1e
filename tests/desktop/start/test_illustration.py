"""Templates are filled for their pictures only, and never the map that is made of them."""

import pytest

from journeyboard.desktop.start.drawing import make_picture
from journeyboard.desktop.start.illustration import illustrated
from journeyboard.desktop.start.pictures import Wanted, kept_summary
from journeyboard.importing import shelf
from journeyboard.layout.board import BoardLayout
from journeyboard.model import Note, Records, maps

TEMPLATES = {starter.name: starter for starter in shelf.templates()}


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_made_up_note_lies_in_its_cell(name: str):
    contents = Records(TEMPLATES[name].records())
    map_id = maps(contents)[0].id
    filled = illustrated(contents, map_id)
    layout = BoardLayout(filled, map_id)
    for note in filled.of(Note).values():
        cell, box = layout.cell_rect(note.stage_id, note.lane_id), layout.box(note.id)
        assert cell.x <= box.x
        assert box.right <= cell.right
        assert box.bottom <= cell.bottom


def test_a_map_with_notes_is_shown_as_it_is():
    contents = Records(shelf.sample().records())
    assert illustrated(contents, maps(contents)[0].id) is contents


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_and_its_summary_are_kept(theme: str):
    wanted = Wanted(shelf.sample().path, theme, 300)
    make_picture(wanted)
    assert wanted.path.is_file()
    summary = kept_summary(wanted.path)
    assert summary is not None
    assert (summary.title, summary.undated) == ("Switching to full fibre", 1)


def test_a_changed_file_wants_another_picture(tmp_path):
    path = tmp_path / "map.journey"
    path.write_bytes(b"1")
    before = Wanted(path, "light", 300).path
    path.touch()
    import os

    os.utime(path, ns=(1, 1))
    assert Wanted(path, "light", 300).path != before
