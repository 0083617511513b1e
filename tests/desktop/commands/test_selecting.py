"""Selecting what is like the selected notes."""

from collections.abc import Callable

import pytest

from journeyboard.desktop.commands.command import commands
from journeyboard.model import Note


@pytest.mark.parametrize(
    ("id", "trait"),
    [
        ("select.kind", lambda note: note.kind),
        ("select.colour", lambda note: note.colour or note.kind),
        ("select.owner", lambda note: note.owner_id),
        ("select.stage", lambda note: note.stage_id),
        ("select.lane", lambda note: note.lane_id),
    ],
)
def test_all_notes_with_the_same_trait_are_selected_and_no_others(
    desk, note_called, id: str, trait: Callable[[Note], object]
):
    one = note_called(desk, "Engineer no-show")
    desk.select([one.id])
    commands()[id].run(desk)
    like = {note.id for note in desk.store.of(Note).values() if trait(note) == trait(one)}
    assert desk.selection == like
    assert len(like) < len(desk.store.of(Note))


def test_notes_of_two_kinds_bring_all_of_both_kinds(desk, note_called):
    two = [note_called(desk, "Engineer no-show"), note_called(desk, "Engineer visit")]
    desk.select(note.id for note in two)
    commands()["select.kind"].run(desk)
    assert {note.kind for note in desk.selected(Note)} == {note.kind for note in two}
    assert len(desk.selected(Note)) > 2


def test_with_nothing_selected_there_is_nothing_like_it(desk):
    assert not commands()["select.kind"].enabled(desk)
