"""The guide leads nowhere that is not there, and names no key that does nothing."""

import re
from pathlib import Path

import pytest

from journeyboard.desktop.commands.key_table import key_table

DOCS = Path(__file__).parent.parent / "docs"
GUIDE = (DOCS / "guide.md").read_text("utf-8")
WORDS_IN_CODE = (".journey", "Ctrl", "Alt")
"""What stands in the guide's code marks and is a file or a key to hold."""


def known_keys() -> set[str]:
    return {key for _, rows in key_table() for _, keys in rows for key in keys}


def test_every_key_in_the_guide_is_in_the_table_of_keys():
    named = {each for each in re.findall(r"`([^`]+)`", GUIDE) if each not in WORDS_IN_CODE}
    keys = {each for each in named if not each.startswith("journeyboard ")}
    assert len(keys) > 20
    assert keys - known_keys() == set()


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", GUIDE))
def test_what_the_guide_leads_to_is_there(link):
    assert (DOCS / link).is_file()


def test_every_picture_is_shown_and_light():
    for path in (DOCS / "pictures").glob("*.png"):
        assert f"pictures/{path.name}" in GUIDE
        assert path.stat().st_size <= 150_000
