"""The page on working by keyboard names only keys that there are."""

import re
from pathlib import Path

from journeyboard.desktop.commands.key_table import key_table

PAGE = Path(__file__).parents[3] / "docs" / "keyboard.md"
OF_WINDOWS = {"Enter", "Tab", "Shift+Tab", "Esc", "Menu", "F10", "Left", "Right"}
"""What every window understands, and what the board takes besides."""


def test_every_key_on_the_page_is_one_of_the_table():
    known = {key for _, rows in key_table() for _, keys in rows for key in keys} | OF_WINDOWS
    words = set(re.findall(r"`([^`]+)`", PAGE.read_text("utf-8")))
    keys = {each for each in words if not each.endswith(".py")}
    assert len(keys) > 50
    assert keys - known == set()
