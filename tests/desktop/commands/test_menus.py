"""The menu bar and the registry agree."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from journeyboard.desktop.commands.command import Command, command, commands
from journeyboard.desktop.commands.menus import MENU, ids
from journeyboard.desktop.look.icons import has

IN_MENU = [id for _, items in MENU for id in ids(items)]


def test_every_command_in_the_menu_exists():
    assert set(IN_MENU) <= set(commands())


def test_every_command_can_be_reached_from_the_menu():
    assert set(commands()) <= set(IN_MENU)


def test_no_command_is_in_the_menu_twice():
    assert [id for id, times in Counter(IN_MENU).items() if times > 1] == []


def test_no_two_commands_share_a_key():
    keys = Counter(QKeySequence(key).toString() for each in commands().values() for key in each.keys)
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("each", commands().values(), ids=lambda each: each.id)
def test_a_command_has_a_title_a_hint_and_an_icon_that_is_shipped(each: Command):
    assert each.title
    assert each.hint.endswith(".")
    assert not each.icon or has(each.icon)
    assert all(QKeySequence(key).toString() for key in each.keys)


def test_two_commands_cannot_have_one_id():
    with pytest.raises(ValueError, match="two commands"):
        command("file.new", "Another")(lambda desk: None)
