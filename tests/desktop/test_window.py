"""The window of a map: bars, panels, keys, closing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMenu

from journeyboard.desktop import closing, windows
from journeyboard.desktop.context_menu import show_menu, wanted
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.tools import Tool
from journeyboard.edit.notes import delete, duplicate, rekind
from journeyboard.model import Lane, Note, NoteKind, PainPoint, Stage, maps
from journeyboard.store.document import open_document
from journeyboard.store.errors import Unavailable
from journeyboard.store.states import NotSaved


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    window.activateWindow()
    window.board.setFocus()
    qtbot.keyClick(window.board, key, modifier)


def test_it_says_which_map_it_is(window):
    assert window.windowTitle() == "Switching to full fibre – Journeyboard"
    assert window.top.title.label.text() == "Switching to full fibre"
    assert window.top.organisation.text() == "Heron Broadband"
    assert window.top.personas.count() == 2


def test_it_counts_what_is_on_the_map(window):
    assert window.status.facts.text() == "50 notes, 9 pain points, 2 personas, 12 channels"
    assert window.rail.buttons["pains"].count == 9


def test_the_counts_follow_what_is_added_removed_and_changed(window, qtbot, note_called):
    note = note_called(window.desk, "Engineer no")
    for act, words in (
        (
            lambda: rekind(window.desk.store, [note.id], NoteKind.FREE),
            "50 notes, 8 pain points, 2 personas, 12 channels",
        ),
        (lambda: delete(window.desk.store, [note.id]), "49 notes, 8 pain points, 2 personas, 12 channels"),
        (window.desk.store.undo, "50 notes, 8 pain points, 2 personas, 12 channels"),
    ):
        act()
        qtbot.waitUntil(lambda words=words: window.status.facts.text() == words)


def test_it_says_what_is_selected(window, qtbot, note_called):
    window.desk.select([note_called(window.desk, "Engineer no").id])
    qtbot.waitUntil(lambda: window.status.facts.text() == "1 note selected: Engineer no-show, and no message")


def test_a_new_title_is_written_and_shown(window, qtbot):
    window.top.title.begin()
    window.top.title.field.setText("Another title")
    qtbot.keyClick(window.top.title.field, Qt.Key.Key_Return)
    assert window.desk.journey.title == "Another title"
    assert window.windowTitle().startswith("Another title")


def test_escape_leaves_the_title_as_it_was(window, qtbot):
    window.top.title.begin()
    window.top.title.field.setText("Another title")
    qtbot.keyClick(window.top.title.field, Qt.Key.Key_Escape)
    assert window.desk.journey.title == "Switching to full fibre"
    assert window.desk.store.undo_label is None


@pytest.mark.parametrize("name", ["pains", "inspector"])
def test_a_panel_opens_and_closes_with_its_button(window, name):
    window.rail.buttons[name].click()
    assert window.dock.open_panel == name
    window.rail.buttons[name].click()
    assert window.dock.open_panel is None
    assert not window.rail.buttons[name].isChecked()


def test_one_panel_shows_at_a_time(window):
    window.dock.open("pains")
    window.dock.open("inspector")
    assert window.dock.open_panel == "inspector"
    assert not window.rail.buttons["pains"].isChecked()


def test_the_rail_shows_and_changes_the_tool(window):
    window.tools.buttons[Tool.HAND].click()
    assert window.desk.tool is Tool.HAND
    window.desk.set_tool(Tool.SELECT)
    assert window.tools.buttons[Tool.SELECT].isChecked()


def test_every_command_has_an_action_in_the_window(window):
    from journeyboard.desktop.commands.command import commands

    names = {action.objectName() for action in window.actions() if isinstance(action, QAction)}
    assert set(commands()) <= names


def test_keys_run_commands(window, qtbot):
    press(qtbot, window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(window.desk.selected(Note)) == 62
    press(qtbot, window, Qt.Key.Key_H)
    assert window.desk.tool is Tool.HAND


def test_undo_is_offered_with_what_it_takes_back(window, qtbot, note_called):
    action = window.actions_of_commands.by_id["edit.undo"]
    assert not action.isEnabled()
    delete(window.desk.store, [note_called(window.desk, "Engineer no").id])
    qtbot.waitUntil(action.isEnabled)
    assert "elete" in action.text()


def test_the_theme_changes_live_and_is_remembered(window):
    window.run("view.dark")
    assert now().name == "dark"
    assert window.desk.theme_name == "dark"
    assert Settings().theme == "dark"
    window.run("view.dark")
    assert now().name == "light"


def test_a_closed_window_leaves_a_file_that_holds_the_edit(window, qtbot, note_called):
    path, note = window.desk.document.path, note_called(window.desk, "Engineer no")
    delete(window.desk.store, [note.id])
    window.close()
    document = open_document(path)
    assert note.id not in document.store.of(Note)
    document.close()


def test_what_is_being_typed_is_kept_when_the_window_closes(window, qtbot):
    path = window.desk.document.path
    window.board.add_at_pointer(NoteKind.ACTION)
    qtbot.keyClicks(window.board, "half a thought")
    window.close()
    document = open_document(path)
    assert "half a thought" in [note.text for note in document.store.of(Note).values()]
    document.close()


def test_a_title_being_typed_is_kept_when_the_window_closes(window, qtbot):
    path = window.desk.document.path
    window.activateWindow()
    window.top.title.begin()
    window.top.title.field.setText("Half a title")
    window.close()
    document = open_document(path)
    assert maps(document.store)[0].title == "Half a title"
    document.close()


@pytest.mark.parametrize(("answer", "closed"), [(True, True), (False, False)])
def test_unsaved_changes_are_never_thrown_away_unasked(window, monkeypatch, answer, closed):
    monkeypatch.setattr(type(window.desk.document), "flush", lambda *_: False)
    monkeypatch.setattr(closing, "_asked", lambda *_: answer)
    assert window.close() is closed
    monkeypatch.undo()


@pytest.mark.parametrize("edited", [True, False])
def test_who_closes_is_told_of_changes_only_where_there_are_some(monkeypatch, window, note_called, edited):
    monkeypatch.setattr(closing, "_asked", lambda *_: True)
    path, document = window.desk.document.path, window.desk.document
    document.watch()
    path.write_bytes(b"something else")
    if edited:
        delete(window.desk.store, [note_called(window.desk, "Engineer no").id])
    box, _ = closing._question(window.desk, window)
    assert ("last changes" in box.text()) is edited
    assert ("does not hold what you see" in box.text()) is not edited
    box.deleteLater()


def test_escape_closes_the_panel_last(window, qtbot, note_called):
    window.dock.open("pains")
    window.desk.select([note_called(window.desk, "Engineer no").id])
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.desk.selection == frozenset()
    assert window.dock.open_panel == "pains"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.dock.open_panel is None


def test_an_open_map_is_not_opened_twice(window):
    assert windows.open_path(window.desk.document.path) is window


def test_opening_remembers_the_map(window):
    assert Settings().recent[0] == window.desk.document.path.resolve()


def test_a_file_that_is_not_there_is_a_clear_error(tmp_path):
    with pytest.raises(Unavailable):
        windows.open_path(tmp_path / "nowhere.journey")


def test_new_maps_never_take_the_place_of_others(qtbot, tmp_path):
    first, second = windows.new_map(), windows.new_map()
    assert first.desk.document.path != second.desk.document.path
    assert first.desk.journey.title == "New map"
    first.close()
    second.close()


@pytest.mark.parametrize(
    ("title", "name"),
    [("A/B: the *way*", "A B the way"), ("...", "Map"), ("Über 日本", "Über 日本"), ("", "Map")],
)
def test_a_title_becomes_a_file_name_that_every_system_takes(title, name):
    assert windows.file_name(title) == name


def test_a_file_that_cannot_be_written_is_told_in_red_with_a_way_out(window, qtbot, monkeypatch):
    state = NotSaved("the disk is full", Unavailable("the disk is full"))
    monkeypatch.setattr(type(window.desk.document), "state", property(lambda _: state))
    window.desk.state_changed.emit()
    assert window.banner.isVisible()
    assert "the disk is full" in window.banner.text.text()
    assert window.status.saved.text == "NOT SAVED: the disk is full"
    monkeypatch.undo()
    window.desk.state_changed.emit()
    assert not window.banner.isVisible()
    assert window.status.saved.text.startswith("Saved on this computer")


def test_the_context_menu_suits_what_is_selected(window, note_called):
    desk = window.desk
    assert "add.note" in wanted(desk)
    desk.select([note_called(desk, "Engineer no").id])
    assert "edit.duplicate" in wanted(desk)
    desk.select([next(iter(desk.store.of(Stage)))])
    assert "stage.rename" in wanted(desk)
    desk.select([next(iter(desk.store.of(Lane)))])
    assert "lane.collapse" in wanted(desk)


def test_the_context_menu_of_a_pain_point_sets_its_severity(window, note_called):
    desk, note = window.desk, note_called(window.desk, "Leaflets")
    desk.select([note.id])
    menu = show_menu(desk, window.actions_of_commands, window, QPoint(9, 9))
    (scale,) = (each for each in menu.findChildren(QMenu) if each.title() == "Severity")
    scale.actions()[4].trigger()
    menu.close()
    (pain,) = (each for each in desk.store.of(PainPoint).values() if each.note_id == note.id)
    assert pain.severity == 4
    desk.select([note_called(desk, "Searches").id])
    plain = show_menu(desk, window.actions_of_commands, window, QPoint(9, 9))
    assert not [each for each in plain.findChildren(QMenu) if each.title() == "Severity"]
    plain.close()


def test_the_context_menu_of_several_notes_arranges_them(window, note_called):
    desk = window.desk
    one, other = note_called(desk, "Engineer no-show"), note_called(desk, "Two to four")
    desk.select([one.id])
    assert not submenus_of(window, "Arrange")
    desk.select([one.id, other.id])
    (arrange,) = submenus_of(window, "Arrange")
    actions = {action.text(): action for action in arrange.actions() if action.isEnabled()}
    assert {"Align left", "Tidy up"} <= actions.keys()
    assert not {"Distribute across"} & actions.keys()
    assert actions["Align top"].shortcut().toString() == "Alt+W"
    actions["Align top"].trigger()
    assert desk.store.get(Note, one.id).y == desk.store.get(Note, other.id).y


def submenus_of(window, title):
    """The submenus of that title in the context menu of what is selected."""
    menu = show_menu(window.desk, window.actions_of_commands, window, QPoint(9, 9))
    found = [each for each in menu.findChildren(QMenu) if each.title() == title]
    menu.close()
    return found


def test_the_context_menu_says_the_same_of_what(window, note_called):
    desk = window.desk
    desk.select([note_called(desk, "Leaflets").id])
    menu = show_menu(desk, window.actions_of_commands, window, QPoint(9, 9))
    (same,) = (each for each in menu.findChildren(QMenu) if each.title() == "Select the same")
    assert [each.text() for each in same.actions()][:2] == ["Same kind", "Same owner"]
    menu.close()


def test_every_control_has_a_name_that_can_be_spoken(window, note_called):
    window.dock.open("pains")
    window.dock.open("inspector")
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QComboBox)]
    controls += [
        field for field in window.findChildren(QLineEdit) if field.objectName() != "qt_spinbox_lineedit"
    ]
    nameless = [each for each in controls if not (each.accessibleName() or getattr(each, "text", str)())]
    assert nameless == []


def test_tab_goes_from_the_top_to_the_bottom(window, qtbot):
    order, widget = [], window.top.logo
    for _ in range(200):
        widget = widget.nextInFocusChain()
        order.append(widget)
    places = [
        order.index(each)
        for each in (window.top.export, window.tools.buttons[Tool.SELECT], window.status.theme)
    ]
    assert places == sorted(places)


def test_no_window_is_left_in_the_list_when_all_are_closed(window, qtbot):
    window.close()
    qtbot.waitUntil(lambda: not windows._maps)
    assert QApplication.instance() is not None


def test_the_caret_stays_beside_the_title_when_it_was_a_field(window, qtbot):
    before = window.top.caret.x()
    window.top.title.begin()
    qtbot.keyClick(window.top.title.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.top.caret.x() == before)
    window.top.title.begin()
    window.top.title.field.setText("Tea")
    qtbot.keyClick(window.top.title.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.top.caret.x() < before)
    assert window.top.caret.x() - window.top.title.x() < 60


def look_at(window, note, *, right):
    """Look at the map at 100 % so that a note ends at a place (px) of the board, and select it."""
    window.board.zoom_to(1.0)
    viewport = window.board.viewport
    shown = viewport.camera.rect_to_view(window.board.bench.scene.layout.box(note.id))
    viewport.pan(right - shown.right, viewport.height / 2 - shown.y)
    window.desk.select([note.id])


def is_in_sight(window, note):
    board = window.board
    shown = board.viewport.goal.rect_to_view(board.bench.scene.layout.box(note.id))
    return shown.x >= 0 and shown.right <= board.width() and shown.y >= 0 and shown.bottom <= board.height()


def test_a_panel_never_hides_the_note_it_speaks_of(window, note_called, qtbot):
    note = note_called(window.desk, "Engineer no")
    look_at(window, note, right=window.board.width() - 40)
    assert is_in_sight(window, note)
    window.run("view.inspector")
    qtbot.waitUntil(lambda: is_in_sight(window, note))
    assert window.board.zoom == 1.0


def test_a_panel_leaves_the_view_alone_when_nothing_is_covered(window, note_called, qtbot):
    look_at(window, note_called(window.desk, "Engineer no"), right=300)
    before = window.board.viewport.camera
    window.run("view.inspector")
    qtbot.wait(60)
    assert window.board.viewport.goal == before


def test_a_key_that_follows_at_once_on_what_made_it_possible_is_not_lost(window, note_called, qtbot):
    note = note_called(window.desk, "Leaflets reach")
    window.desk.select([note.id])
    QTest.keyClick(window.board, Qt.Key.Key_3)
    (pain,) = [each for each in window.desk.store.of(PainPoint).values() if each.note_id == note.id]
    assert pain.severity == 3


@pytest.mark.parametrize(
    "command", ["edit.duplicate", "edit.lock", "edit.to_front", "stage.duplicate", "edit.paste"]
)
def test_no_command_loses_the_words_that_are_being_written(window, note_called, command):
    note = note_called(window.desk, "Engineer no-show")
    window.board.begin_edit(note.id)
    QTest.keyClicks(window.board, " again")
    QApplication.clipboard().setText("Pasted")
    window.run(command)
    assert window.desk.store.get(Note, note.id).text == f"{note.text} again"


def test_undo_of_the_menu_takes_all_back_that_is_being_written_and_redo_brings_it_back(window, note_called):
    note = note_called(window.desk, "Engineer no-show")
    duplicate(window.desk.store, [note.id], 8, 8)
    window.board.begin_edit(note.id)
    QTest.keyClicks(window.board, " again")
    window.run("edit.undo")
    assert window.desk.store.get(Note, note.id).text == note.text
    window.run("edit.redo")
    assert window.desk.store.get(Note, note.id).text == f"{note.text} again"


def test_looking_elsewhere_leaves_the_caret_in_the_text(window, note_called):
    window.board.begin_edit(note_called(window.desk, "Engineer no-show").id)
    window.run("view.fit")
    assert window.board.writer.editing is not None
