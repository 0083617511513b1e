"""Keys beside the board: no letter is a command there, and Enter presses what has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeyboard.desktop.tools import Tool
from journeyboard.desktop.window import MapWindow
from journeyboard.model import Note

Key = Qt.Key


@pytest.fixture
def active(window: MapWindow, qtbot: QtBot) -> MapWindow:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.board.setFocus()
    return window


def focus(widget: QWidget) -> QWidget:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is widget
    return widget


def beside(window: MapWindow) -> list[QWidget]:
    """Something of each part around the board."""
    window.find_strip.open()
    window.find_strip.replacing.setChecked(True)
    strip = window.find_strip
    buttons = [strip.close_button, strip.replacing, *strip.facets.pills.values(), window.top.logo]
    return [*buttons, window.tools.buttons[Tool.HAND], window.rail.buttons["history"], window.status.theme]


def test_no_letter_is_a_command_while_the_focus_is_beside_the_board(active: MapWindow) -> None:
    for widget in beside(active):
        QTest.keyClicks(focus(widget), "phoneapp123?.,")
        assert active.board.writer.editing is None
        assert active.desk.tool is Tool.SELECT
        assert not active.desk.selection
        assert active.focusWidget() is widget


def test_keys_that_remove_are_no_commands_there_either(active: MapWindow) -> None:
    note = next(iter(active.desk.store.of(Note).values()))
    active.desk.select([note.id])
    active.find_strip.open()
    for key in (Key.Key_Delete, Key.Key_Backspace, Key.Key_PageUp):
        QTest.keyClick(focus(active.find_strip.close_button), key)
    assert active.desk.store.undo_label is None


def test_on_the_board_letters_are_commands_again(active: MapWindow) -> None:
    focus(active.top.logo)
    active.board.setFocus()
    QTest.keyClick(active.board, Key.Key_H)
    assert active.desk.tool is Tool.HAND
    QTest.keyClick(active.board, Key.Key_P)
    assert active.board.writer.editing is not None


def test_keys_with_ctrl_and_function_keys_are_commands_everywhere(active: MapWindow) -> None:
    focus(active.tools.buttons[Tool.HAND])
    QTest.keyClick(active.tools.buttons[Tool.HAND], Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert active.focusWidget() is active.find_strip.field
    QTest.keyClick(focus(active.find_strip.close_button), Key.Key_F6)
    assert active.focusWidget() is not active.find_strip.close_button


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_presses_a_button_as_the_space_bar_does(active: MapWindow, key: Key) -> None:
    QTest.keyClick(focus(active.tools.buttons[Tool.HAND]), key)
    assert active.desk.tool is Tool.HAND
    QTest.keyClick(focus(active.rail.buttons["history"]), key)
    assert active.dock.open_panel == "history"


def test_enter_on_replace_all_replaces_in_all(active: MapWindow) -> None:
    strip = active.find_strip
    strip.open(replacing=True, text="engineer")
    strip.replace_row.field.setText("fitter")
    QTest.keyClick(focus(strip.replace_row.all), Key.Key_Return)
    assert active.desk.store.undo_label == "Replace in 4 notes"
