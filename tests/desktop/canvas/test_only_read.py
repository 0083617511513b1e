"""Whoever sets out to change a map that is only read is told why nothing happens, and what to do; once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas import only_read
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.tools import Tool
from journeyboard.desktop.window import MapWindow
from journeyboard.importing import shelf
from journeyboard.model import Note
from journeyboard.store.document import create, open_document
from tests.desktop.canvas.conftest import Hand

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
Find = Callable[[Desk, str], Note]


@pytest.fixture
def window(qtbot: QtBot, tmp_path):
    path = tmp_path / "protected.journey"
    create(path, shelf.sample().records()).close()
    shown = MapWindow(Desk(open_document(path, read_only=True)))
    shown.show()
    qtbot.waitExposed(shown)
    shown.board.setFocus()
    yield shown
    shown.close()


@pytest.fixture
def told(window: MapWindow) -> list[str]:
    heard: list[str] = []
    window.desk.told.connect(heard.extend)
    return heard


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        *((Key(ord(letter)), Qt.KeyboardModifier.NoModifier) for letter in "NPOQEBTCW3"),
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Key.Key_V, Control),
        (Key.Key_X, Control),
        (Key.Key_D, Control),
        (Key.Key_Z, Control),
    ],
)
def test_a_key_that_would_change_the_map_is_answered_once(
    window: MapWindow, told: list[str], note_called: Find, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window.desk.select([note_called(window.desk, "Engineer no-show").id])
    QTest.keyClick(window.board, key, modifiers)
    assert told == [
        "The file is write-protected, so nothing changes here. Save a copy elsewhere and edit that one."
    ]
    assert window.notices.isVisible()
    QTest.keyClick(window.board, key, modifiers)
    assert len(told) == 1
    assert window.desk.tool is Tool.SELECT
    assert not window.board.writer.editing


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_C, Control),
        (Key.Key_A, Control),
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Key.Key_H, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F7, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_a_key_that_only_looks_is_not(
    window: MapWindow, told: list[str], key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window.desk.select([])
    QTest.keyClick(window.board, key, modifiers)
    assert told == []


def test_a_note_that_somebody_drags_stays_and_that_is_told(
    window: MapWindow, told: list[str], note_called: Find
) -> None:
    hand, one = Hand(window.board), note_called(window.desk, "Engineer no-show")
    x, y = hand.middle(one)
    hand.click(x, y)
    assert told == []
    hand.drag((x, y), (x + 80, y + 30))
    assert len(told) == 1
    assert window.desk.store.get(Note, one.id) == one


def test_a_double_click_on_a_note_is_answered(window: MapWindow, told: list[str], note_called: Find) -> None:
    hand = Hand(window.board)
    hand.double_click(*hand.middle(note_called(window.desk, "Engineer no-show")))
    assert len(told) == 1


def test_a_tool_that_makes_something_is_put_back(window: MapWindow, told: list[str]) -> None:
    window.tools.buttons[Tool.PAIN].click()
    assert window.desk.tool is Tool.SELECT
    assert window.tools.buttons[Tool.SELECT].isChecked()
    assert len(told) == 1


def test_it_is_told_again_after_a_while_without_trying(
    window: MapWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(only_read, "QUIET_S", 0.0)
    for _ in range(2):
        QTest.keyClick(window.board, Key.Key_N)
    assert len(told) == 2


def test_a_window_that_follows_another_says_so(
    window: MapWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.follow()
    QTest.keyClick(window.board, Key.Key_N)
    assert told == ["The map is open in another window. Edit it there; here you can when that one is closed."]


def test_on_a_map_that_may_be_changed_nothing_is_told(desk: Desk) -> None:
    heard: list[str] = []
    desk.told.connect(heard.extend)
    only_read.OnlyRead(desk).tell()
    assert heard == []
