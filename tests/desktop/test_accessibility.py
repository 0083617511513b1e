"""What a screen reader is told, and where Tab goes."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from journeyboard.desktop import windows
from journeyboard.desktop.bars.top_bar import TopBar
from journeyboard.desktop.dialogs.export import ExportDialog
from journeyboard.desktop.history.model import ENTRY
from journeyboard.desktop.palette.popup import Palette
from journeyboard.desktop.panels.dock import PANELS
from journeyboard.desktop.tools import Tool
from journeyboard.desktop.widgets.avatar import Avatar
from journeyboard.desktop.widgets.tab_order import controls
from journeyboard.edit.notes import retext
from journeyboard.edit.people import add_persona
from journeyboard.edit.versions import name_version
from journeyboard.model import Version

LABELLED = QAccessible.RelationFlag.Label


def within(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child and child.isValid() and not child.state().invisible:
            yield child
            yield from within(child)


def is_named(interface: QAccessibleInterface) -> bool:
    return bool(interface.text(QAccessible.Text.Name) or interface.relations(LABELLED))


def nameless(widget: QWidget) -> list[object]:
    root = QAccessible.queryAccessibleInterface(widget)
    return [each.object() for each in within(root) if each.state().focusable and not is_named(each)]


@pytest.mark.parametrize("panel", list(PANELS))
def test_whatever_takes_the_focus_has_a_name(window, note_called, panel, qtbot):
    window.desk.select([note_called(window.desk, "Engineer no").id])
    window.dock.open(panel)
    qtbot.wait(10)
    assert nameless(window) == []


def test_so_it_is_while_one_looks_back_and_compares(window, note_called, qtbot):
    name_version(window.desk.store, "Workshop 1")
    retext(window.desk.store, note_called(window.desk, "Engineer no").id, "Nobody came", 96.0)
    window.dock.open("history")
    panel = window.dock._panels["history"]
    qtbot.waitUntil(lambda: not panel.timeline.loading)
    rows = [panel.model.index(row) for row in range(panel.model.rowCount())]
    panel.look(next(row for row in rows if isinstance(row.data(ENTRY), Version)))
    qtbot.waitUntil(lambda: window.looking.page is not None)
    assert nameless(window) == []
    window.looking.compare()
    qtbot.waitUntil(window.compare_strip.isVisible)
    qtbot.wait(10)
    assert nameless(window) == []


def test_so_it_is_on_the_start_page(qtbot):
    page = windows.show_start()
    assert nameless(page) == []
    page.close()


def test_so_it_is_in_palette_and_export_dialog(window, qtbot):
    window.open_palette()
    assert nameless(window.findChild(Palette)) == []
    dialog = ExportDialog(window.desk, window)
    dialog.show()
    assert nameless(dialog) == []
    dialog.close()


def test_lists_of_choices_are_named_by_the_words_beside_them(window, note_called, qtbot):
    window.desk.select([note_called(window.desk, "Engineer no").id])
    window.dock.open("pains")
    details = window.dock._panels["pains"].details
    [(label, _)] = QAccessible.queryAccessibleInterface(details.status).relations(LABELLED)
    assert label.text(QAccessible.Text.Name) == "Status"
    assert details.impact.accessibleDescription() == "5 of 5"


def tab_order(root: QWidget) -> list[QWidget]:
    """The stops within a widget in the order of Tab, found by following the window's chain."""
    wanted, found, at = set(controls(root)), [], root.window()
    for _ in range(1000):
        at = at.nextInFocusChain()
        if at in wanted and at.isVisible() and at not in found:
            found.append(at)
    return found


def is_sorted(window: QWidget, *wanted: QWidget) -> bool:
    order = tab_order(window)
    return [each for each in order if each in wanted] == list(wanted)


def test_tab_goes_from_the_top_over_tools_map_and_panel_to_the_status_bar(window, qtbot):
    for name in ("pains", "inspector", "pains"):
        window.dock.open(name)
    panel = window.dock._panels["pains"]
    last_card = panel.details.more.findChildren(QWidget)[-1]
    assert is_sorted(
        window,
        window.top.logo,
        window.top.export,
        window.tools.buttons[Tool.SELECT],
        window.board,
        panel._add,
        panel.list,
        panel.details.severity,
        panel.details.owner,
        last_card,
        window.rail.buttons["pains"],
        window.status.theme,
    )


def test_tab_visits_new_personas_between_search_and_export(window, qtbot):
    add_persona(window.desk.store, window.desk.map_id, "Ana")
    qtbot.waitUntil(lambda: len(visible_avatars(window.top)) == 3)
    assert is_sorted(window, window.top.search, *visible_avatars(window.top), window.top.export)


def visible_avatars(top: TopBar) -> list[Avatar]:
    found = [top.personas.itemAt(index).widget() for index in range(top.personas.count())]
    return [each for each in found if isinstance(each, Avatar) and each.isVisible()]


def test_tab_follows_the_rows_of_the_export_dialog(window):
    dialog = ExportDialog(window.desk, window)
    dialog.show()
    rows = [each.mapTo(dialog, each.rect().topLeft()).y() for each in tab_order(dialog.form)]
    assert rows == sorted(rows)
    dialog.close()
