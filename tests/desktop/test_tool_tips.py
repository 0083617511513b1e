"""Every button says what it does and with which key: whoever hovers learns the keys by the way."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from journeyboard.desktop.commands.command import Command, commands
from journeyboard.desktop.tools import Tool
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.window import MapWindow

BETWEEN = "  "
"""Stands in a tool tip between the words and the key."""
OF_WIDGETS = {"Esc", "F10"}
"""Keys that are no command's: of whatever has the focus, and of the menu."""


@pytest.fixture
def full(window: MapWindow, note_called, qtbot) -> MapWindow:
    """The window with everything open that has buttons."""
    window.desk.select([note_called(window.desk, "Engineer no").id])
    for command in ("map.twin", "find.replace", "view.pains"):
        window.run(command)
    qtbot.wait(20)
    return window


def shown(window: MapWindow) -> list[QAbstractButton]:
    return [button for button in window.findChildren(QAbstractButton) if button.isVisible()]


def keys() -> set[str]:
    return {key for command in commands().values() for key in command.keys}


def test_a_button_without_words_has_a_tool_tip(full):
    assert [button for button in shown(full) if not button.text() and not button.toolTip()] == []


def test_a_key_that_a_tool_tip_names_is_a_key_that_works(full):
    tips = [button.toolTip().rpartition(BETWEEN) for button in shown(full)]
    named = {key for _, between, key in tips if between}
    assert len(named) > 20
    assert named - keys() - OF_WIDGETS == set()


def test_a_button_that_runs_a_command_names_its_key(full, monkeypatch):
    run: list[Command] = []
    monkeypatch.setattr(full, "run_command", run.append)
    bars = [
        bar.findChildren(IconButton) + bar.findChildren(Push) for bar in (full.top, full.tools, full.status)
    ]
    for button in [each for bar in bars for each in bar if each.isVisible() and each is not full.top.caret]:
        before = len(run)
        button.clicked.emit()
        for command in run[before:]:
            assert any(button.toolTip().endswith(BETWEEN + key) for key in command.keys), command.id
    assert {command.id for command in run} >= {"help.palette", "file.export", "add.picture", "view.dark"}


def test_a_tool_names_its_key(full):
    for tool, button in full.tools.buttons.items():
        assert isinstance(tool, Tool)
        assert button.toolTip().endswith(BETWEEN + tool.key)
