"""The desk tells what happens on it, once."""

from journeyboard.desktop.tools import Tool
from journeyboard.edit.notes import delete
from journeyboard.store.states import Saved


def test_selecting_the_same_again_tells_nobody(desk, qtbot):
    with qtbot.waitSignal(desk.selection_changed, timeout=200):
        desk.select(["a", "b"])
    with qtbot.assertNotEmitted(desk.selection_changed):
        desk.select(["b", "a"])


def test_a_change_is_told_with_its_records(desk, qtbot, note_called):
    note = note_called(desk, "Engineer no")
    with qtbot.waitSignal(desk.changed) as told:
        delete(desk.store, [note.id])
    assert note.id in told.args[0].pairs


def test_the_saved_state_arrives_in_the_interface(desk, qtbot, note_called):
    with qtbot.waitSignal(desk.state_changed):
        delete(desk.store, [note_called(desk, "Engineer no").id])
    qtbot.waitUntil(lambda: isinstance(desk.document.state, Saved))


def test_revealing_selects(desk, qtbot, note_called):
    note = note_called(desk, "Engineer no")
    with qtbot.waitSignal(desk.reveal_requested) as asked:
        desk.reveal(note.id)
    assert asked.args == [note.id]
    assert desk.selection == {note.id}


def test_a_tool_is_taken_up_once(desk, qtbot):
    with qtbot.waitSignal(desk.tool_changed):
        desk.set_tool(Tool.PAIN)
    with qtbot.assertNotEmitted(desk.tool_changed):
        desk.set_tool(Tool.PAIN)
