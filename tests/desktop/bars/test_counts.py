"""What the status bar counts and says."""

from journeyboard.desktop.bars.counts import map_counts, selection_words, tool_words
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.tools import Tool
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


def test_what_the_tool_in_hand_waits_for_is_said(window, qtbot) -> None:
    window.desk.select([next(iter(window.desk.store.of(Note)))])
    window.desk.set_tool(Tool.CONNECTOR)
    qtbot.waitUntil(lambda: window.status.facts.text().startswith("Drag from note to note"))
    window.desk.set_tool(Tool.SELECT)
    qtbot.waitUntil(lambda: window.status.facts.text().startswith("1 note selected"))


def test_that_new_points_are_planned_is_said_as_long_as_they_are(window, qtbot) -> None:
    window.run("feeling.plan")
    assert window.desk.tool is Tool.EMOTION
    qtbot.waitUntil(lambda: "are planned; Shift+E" in window.status.facts.text())
    window.desk.set_tool(Tool.SELECT)
    assert "are planned" in tool_words(window.desk)
    window.run("feeling.plan")
    assert (window.desk.tool, tool_words(window.desk)) == (Tool.SELECT, "")
