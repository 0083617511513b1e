"""What the status bar counts and says."""

from journeyboard.desktop.bars.counts import map_counts, selection_words
from journeyboard.desktop.desk import Desk
from journeyboard.edit.notes import rekind
from journeyboard.model import Note, NoteKind


def test_the_worked_example_is_counted_as_people_count_it(desk: Desk) -> None:
    assert map_counts(desk) == "50 notes, 9 pain points, 2 personas, 12 channels"


def test_a_note_that_becomes_a_channel_is_no_longer_counted_as_a_note(desk: Desk) -> None:
    action = next(note for note in desk.store.of(Note).values() if note.kind is NoteKind.ACTION)
    rekind(desk.store, [action.id], NoteKind.CHANNEL)
    assert map_counts(desk) == "49 notes, 9 pain points, 2 personas, 13 channels"


def test_a_selected_channel_is_still_named(desk: Desk) -> None:
    channel = next(note for note in desk.store.of(Note).values() if note.kind is NoteKind.CHANNEL)
    desk.select([channel.id])
    assert selection_words(desk).startswith("1 note selected: ")
