"""The sheet of keys is made from the commands."""

from PySide6.QtWidgets import QScrollArea

from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.dialogs.about import AboutDialog
from journeyboard.desktop.dialogs.keys import COLUMNS, KeySheet, balanced, native_table
from journeyboard.desktop.widgets.label import Label


def test_every_command_with_a_key_is_on_the_sheet():
    listed = [title for _, rows in native_table() for title, _ in rows]
    assert {each.title for each in commands().values() if each.keys} <= set(listed)


def test_no_column_is_much_longer_than_the_others():
    columns = [sum(len(keys) + 2 for _, keys in blocks) for blocks in balanced(native_table(), COLUMNS)]
    longest_block = max(len(keys) + 2 for _, keys in native_table())
    assert max(columns) - min(columns) <= longest_block


def test_every_block_keeps_its_place_in_the_order():
    for blocks in balanced(native_table(), COLUMNS):
        places = [native_table().index(block) for block in blocks]
        assert places == sorted(places)


def test_the_sheet_shows_them(qtbot):
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    shown = {label.text() for label in sheet.findChildren(Label)}
    assert {"Undo", "Ctrl+Z", "Ctrl+Shift+Z / Ctrl+Y"} <= shown


def test_no_key_is_cut_off_at_the_side(qtbot):
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    sheet.resize(1160, 680)
    sheet.show()
    scroll = sheet.findChild(QScrollArea)
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()


def test_the_about_dialog_names_the_licences(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "LGPL" in words
    assert "Open Font License" in words
