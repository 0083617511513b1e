"""Copying and pasting text."""

from PySide6.QtGui import QGuiApplication

from journeyboard.desktop.commands.command import commands
from journeyboard.model import Note


def test_selected_notes_are_copied_one_a_line_as_they_are_read(desk, note_called):
    desk.select(
        note_called(desk, start).id for start in ("First bill covers", "Engineer no", "Engineer visit")
    )
    commands()["edit.copy"].run(desk)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Engineer visit at home",
        "Engineer no-show, and no message",
        "First bill covers two part-months",
    ]


def test_pasted_lines_become_notes_in_one_step(window):
    before = len(window.desk.store.of(Note))
    QGuiApplication.clipboard().setText("One\n\n  Two \nThree\n")
    window.run("edit.paste")
    assert sorted(note.text for note in window.desk.selected(Note)) == ["One", "Three", "Two"]
    window.run("edit.undo")
    assert len(window.desk.store.of(Note)) == before


def test_pasting_nothing_changes_nothing(window):
    QGuiApplication.clipboard().setText(" \n ")
    window.run("edit.paste")
    assert window.desk.store.undo_label is None


def test_a_duplicate_is_selected_instead_of_its_original(desk, note_called):
    original = note_called(desk, "Engineer no")
    desk.select([original.id])
    commands()["edit.duplicate"].run(desk)
    assert [note.text for note in desk.selected(Note)] == [original.text]
    assert original.id not in desk.selection
