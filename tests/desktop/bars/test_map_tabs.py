"""Tabs of the maps in one file, worked with mouse and keys in the real window."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyboard.desktop import windows
from journeyboard.desktop.bars.tab_name import TabName
from journeyboard.desktop.map_menus import show_map_menu, show_tab_menu
from journeyboard.desktop.plain import as_tip
from journeyboard.edit.journeys import rename_map
from journeyboard.importing import shelf
from journeyboard.model import JourneyMap, maps
from journeyboard.store.document import create

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def two(window):
    """The worked example with its to-be twin; the first map is shown."""
    first = window.desk.map_id
    window.run("map.twin")
    window.desk.set_map(first)
    return window


def row(window):
    return window.tabs.tabs


def middle(window, index: int) -> QPoint:
    return row(window).tabRect(index).center()


def names(window) -> list[str]:
    return [row(window).tabText(index) for index in range(row(window).count())]


def field(window) -> TabName:
    return next(each for each in row(window).findChildren(TabName) if not each.isHidden())


def test_a_file_with_one_map_has_no_tabs(window):
    assert window.tabs.isHidden()
    window.run("map.twin")
    assert window.tabs.isVisible()
    window.run("edit.undo")
    assert window.tabs.isHidden()


def test_a_click_shows_another_map(two):
    QTest.mouseClick(row(two), LEFT, NONE, middle(two, 1))
    assert two.desk.journey.title == "Switching to full fibre (to be)"
    assert two.windowTitle().startswith("Switching to full fibre (to be)")
    assert two.top.title.label.text() == "Switching to full fibre (to be)"
    assert two.board.bench.scene.layout.map_id == two.desk.map_id


def test_keys_show_the_next_map_and_the_one_before(two, qtbot):
    first = two.desk.map_id
    two.activateWindow()
    two.board.setFocus()
    qtbot.keyClick(two.board, Qt.Key.Key_PageDown, CONTROL)
    assert two.desk.map_id != first
    assert row(two).currentIndex() == 1
    qtbot.keyClick(two.board, Qt.Key.Key_PageUp, CONTROL)
    assert two.desk.map_id == first


def test_tabs_are_reached_and_worked_with_the_keyboard(two, qtbot):
    row(two).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row(two), Qt.Key.Key_Right)
    assert two.desk.journey.title == "Switching to full fibre (to be)"
    assert row(two).hasFocus()
    qtbot.keyClick(row(two), Qt.Key.Key_F2)
    qtbot.keyClicks(field(two), "Tomorrow")
    qtbot.keyClick(field(two), Qt.Key.Key_Return)
    assert names(two) == ["Switching to full fibre", "Tomorrow"]
    assert row(two).hasFocus()


def test_a_double_click_renames_and_escape_does_not(two, qtbot):
    QTest.mouseDClick(row(two), LEFT, NONE, middle(two, 1))
    qtbot.keyClicks(field(two), "Never")
    qtbot.keyClick(field(two), Qt.Key.Key_Escape)
    assert names(two)[1] == "Switching to full fibre (to be)"
    QTest.mouseDClick(row(two), LEFT, NONE, middle(two, 1))
    qtbot.keyClicks(field(two), "R&D")
    qtbot.keyClick(field(two), Qt.Key.Key_Return)
    assert maps(two.desk.store)[1].title == "R&D"
    assert names(two)[1] == "R&&D"


def test_a_name_being_written_is_kept_when_another_map_is_shown(two, qtbot):
    QTest.mouseDClick(row(two), LEFT, NONE, middle(two, 0))
    qtbot.keyClicks(field(two), "Today")
    two.run("map.next")
    assert [journey.title for journey in maps(two.desk.store)] == ["Today", "Switching to full fibre (to be)"]
    assert two.desk.journey.title == "Switching to full fibre (to be)"


def test_dragging_a_tab_orders_the_maps_in_one_step(two, qtbot):
    first = two.desk.map_id
    two.run("map.add")
    two.desk.set_map(first)
    before = [journey.id for journey in maps(two.desk.store)]
    start, end = middle(two, 0), middle(two, 2)
    QTest.mousePress(row(two), LEFT, NONE, start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(row(two), start + (end - start) * share + QPoint(12, 0))
    QTest.mouseRelease(row(two), LEFT, NONE, end + QPoint(12, 0))
    assert [journey.id for journey in maps(two.desk.store)] == [*before[1:], before[0]]
    assert two.desk.store.undo_label == "Move map Switching to full fibre"
    two.run("edit.undo")
    assert [row(two).tabData(index) for index in range(3)] == before


def test_the_menu_of_a_tab_belongs_to_its_map(two):
    asked = []
    two.tabs.menu_asked.connect(asked.append)
    at = middle(two, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, row(two).mapToGlobal(at))
    QApplication.sendEvent(row(two), event)
    assert two.desk.journey.title == "Switching to full fibre (to be)"
    assert len(asked) == 1
    for menu in row(two).findChildren(QMenu):
        menu.close()
    menu = show_tab_menu(row(two), two.actions_of_commands, QPoint(9, 9))
    said = [action.text() for action in menu.actions() if action.text()]
    assert said[:3] == ["Rename", "Duplicate the map", "Make its to-be twin"]
    assert said[-1] == "Delete the map"
    menu.close()


def test_the_menu_at_the_title_lists_the_maps(two):
    menu = show_map_menu(two.desk, two.actions_of_commands, two, QPoint(9, 9))
    first, second = menu.actions()[:2]
    assert (first.isChecked(), second.isChecked()) == (True, False)
    second.trigger()
    assert two.desk.journey.title == second.text() == "Switching to full fibre (to be)"
    menu.close()


def test_the_plus_offers_the_templates(two):
    two.tabs.add.click()
    (menu,) = (each for each in two.tabs.findChildren(QMenu) if each.isVisible())
    assert "Service blueprint" in [action.text() for action in menu.actions()]
    menu.actions()[0].trigger()
    menu.close()
    assert two.desk.journey.title == "New map"
    assert row(two).count() == 3


def test_tabs_say_what_they_are(two):
    interface = QAccessible.queryAccessibleInterface(row(two))
    assert interface.role() == QAccessible.Role.PageTabList
    assert two.tabs.accessibleName() == "Maps of this file"
    tab = interface.child(1)
    assert tab.role() == QAccessible.Role.PageTab
    assert tab.text(QAccessible.Text.Name) == "Switching to full fibre (to be)"


def test_markup_in_a_title_is_shown_as_it_is(two):
    rename_map(two.desk.store, two.desk.map_id, "<b>Bold</b>")
    assert row(two).tabToolTip(0) == as_tip("<b>Bold</b>")


def test_a_map_that_is_only_read_keeps_its_tabs_in_order(two, monkeypatch):
    monkeypatch.setattr(two.desk.document, "read_only", True)
    row(two).rename(0)
    assert row(two).findChildren(TabName) == []


def test_panels_and_counts_follow_the_map(two, qtbot):
    two.dock.open("pains")
    two.run("map.add")
    qtbot.waitUntil(lambda: two.status.facts.text() == "0 notes, 0 pain points, 1 persona")
    assert two.rail.buttons["pains"].count == 0
    qtbot.waitUntil(lambda: two.dock._panels["pains"].model.rows == [])
    assert two.top.personas.count() == 1


def test_a_text_being_written_is_kept_on_its_own_map(two, qtbot, note_called):
    first, note = two.desk.map_id, note_called(two.desk, "Engineer no")
    two.board.begin_edit(note.id, select_all=True)
    qtbot.keyClicks(two.board, "Nobody came")
    qtbot.keyClick(two.board, Qt.Key.Key_PageDown, CONTROL)
    assert two.desk.map_id != first
    assert two.desk.store.of(type(note))[note.id].text == "Nobody came"
    assert two.board.writer.editing is None


def test_each_map_is_seen_as_it_was_left(two):
    two.board.zoom_to(2.0)
    camera = two.board.viewport.camera
    two.run("map.next")
    assert two.board.zoom != 2.0
    two.run("map.previous")
    assert two.board.viewport.camera == camera


def test_writing_and_switching_many_times_leaves_nothing_behind(two, qtbot):
    for _ in range(30):
        QTest.mouseDClick(row(two), LEFT, NONE, middle(two, 1))
        qtbot.keyClick(field(two), Qt.Key.Key_Escape)
        two.run("map.next")
    qtbot.waitUntil(lambda: row(two).findChildren(TabName) == [])
    assert row(two).count() == len(two.desk.store.of(JourneyMap)) == 2


def test_opening_and_closing_a_file_with_several_maps_leaves_no_widget(qtbot, tmp_path):
    path = tmp_path / "two.journey"
    create(path, shelf.sample().records()).close()
    counts = []
    for round in range(30):
        window = windows.open_path(path)
        window.run("map.twin" if round == 0 else "map.next")
        window.close()
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        counts.append(len(QApplication.allWidgets()))
    assert counts[-1] <= counts[2]


def test_tab_leads_from_the_top_bar_through_the_tabs_to_the_tools(two, qtbot):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    two.activateWindow()
    two.top.export.setFocus()
    stops = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops[:2] == [row(two), two.tabs.add]
    assert two.tools.isAncestorOf(stops[2])


def width_for(window, title: str) -> int:
    """What a tab needs to show a title, with what is around it (px)."""
    return row(window).fontMetrics().horizontalAdvance(title) + 28


@pytest.mark.parametrize(
    "title", ["Moving to the new bike share (to be)", "Today", "Onboarding & first bill"]
)
def test_a_tab_is_as_wide_as_its_name_while_there_is_room(two, title, qtbot):
    rename_map(two.desk.store, maps(two.desk.store)[1].id, title)
    least = max(width_for(two, title), 76)
    qtbot.waitUntil(lambda: least <= row(two).tabRect(1).width() <= least + 10)


def test_a_very_long_name_keeps_its_begin_and_its_end(two, qtbot):
    rename_map(two.desk.store, maps(two.desk.store)[1].id, "Moving to the new bike share " * 5 + "(to be)")
    qtbot.waitUntil(lambda: 316 <= row(two).tabRect(1).width() <= 326)
    assert row(two).elideMode() is Qt.TextElideMode.ElideMiddle


def test_tabs_become_narrower_where_there_is_no_room_for_their_names(two, qtbot):
    for journey in maps(two.desk.store):
        rename_map(two.desk.store, journey.id, "Moving to the new bike share (to be)")
    for _ in range(3):
        two.run("map.duplicate")
    two.resize(1900, 700)
    wide = width_for(two, "Moving to the new bike share (to be)")
    qtbot.waitUntil(lambda: row(two).tabRect(4).width() >= wide)
    two.resize(900, 700)
    qtbot.waitUntil(lambda: row(two).tabRect(4).width() < wide)
    assert row(two).tabRect(4).right() <= two.tabs.width()
