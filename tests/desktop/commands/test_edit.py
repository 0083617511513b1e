"""Commands on what is selected."""

from journeyboard.desktop.commands.command import commands
from journeyboard.model import Note


def test_a_duplicate_is_selected_instead_of_its_original(desk, note_called):
    original = note_called(desk, "Engineer no")
    desk.select([original.id])
    commands()["edit.duplicate"].run(desk)
    assert [note.text for note in desk.selected(Note)] == [original.text]
    assert original.id not in desk.selection
