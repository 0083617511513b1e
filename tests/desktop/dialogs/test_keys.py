"""The sheet of keys is made from the commands."""

import pytest
from PySide6.QtWidgets import QScrollArea

from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.dialogs.about import AboutDialog
from journeyboard.desktop.dialogs.keys import COLUMNS, KeySheet, balanced, matching, native_table
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


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("dupl", {"Duplicate": "Ctrl+D"}),
        ("CTRL+D", {"Duplicate": "Ctrl+D", "Find previous": None}),
        ("emotion shift 0.5", {"Emotion point up or down by 0.5, along by 40 units": "Shift+Arrow keys"}),
    ],
)
def test_keys_are_found_by_what_they_do_and_by_their_names(sought, found):
    rows = dict(row for _, rows in matching(native_table(), sought) for row in rows)
    for words, key in found.items():
        assert rows.get(words) == key
    assert len(rows) < 8


def test_what_is_sought_alone_is_on_the_sheet(qtbot):
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.keyClicks(sheet.sought, "dupl")
    shown = {label.text() for label in sheet.table.widget().findChildren(Label)}
    assert shown == {"Edit", "Duplicate", "Ctrl+D"}
    qtbot.keyClicks(sheet.sought, "xx")
    assert sheet.table.widget().text() == "No key for “duplxx”."
    sheet.sought.clear()
    assert len(sheet.table.widget().findChildren(Label)) > 100


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
