"""The guide's page of keys is made from the registry, and is up to date."""

import os
from pathlib import Path

from PySide6.QtGui import QKeySequence

from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.commands.key_table import key_page, key_table

PAGE = Path(__file__).parents[3] / "docs" / "keys.md"


def test_the_page_in_the_guide_is_what_the_registry_says_today():
    if os.environ.get("JOURNEYBOARD_UPDATE_GOLDEN"):
        PAGE.write_text(f"{key_page()}\n", "utf-8")
    assert PAGE.read_text("utf-8") == f"{key_page()}\n"


def test_every_command_with_a_key_is_in_the_table():
    listed = {title for _, rows in key_table() for title, _ in rows}
    assert {each.title for each in commands().values() if each.keys} <= listed


def test_every_key_of_a_command_is_one_that_qt_knows():
    keys = [key for each in commands().values() for key in each.keys]
    assert [key for key in keys if not QKeySequence(key).toString()] == []
