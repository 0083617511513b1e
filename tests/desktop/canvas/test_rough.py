"""Words that no file has yet are kept where the next start finds them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas import rough
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.model import Note
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was kept, one after the other."""
    found: list[str] = []
    monkeypatch.setattr(rough, "PAUSE_MS", 20)
    monkeypatch.setattr(rough.runs, "keep_words", found.append)
    return found


@pytest.fixture
def one(kept: list[str], board: BoardView, note: Find) -> Note:
    return note("Engineer no-show")


def test_what_is_being_written_is_kept_until_it_is_committed(
    kept: list[str], board: BoardView, hand: Hand, one: Note, qtbot: QtBot
) -> None:
    board.begin_edit(one.id)
    hand.keys(" again")
    qtbot.waitUntil(lambda: kept[-1:] == [f"{one.text} again"])
    hand.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: kept[-1:] == [""])


def test_moving_the_caret_keeps_nothing(
    kept: list[str], board: BoardView, hand: Hand, one: Note, qtbot: QtBot
) -> None:
    board.begin_edit(one.id)
    hand.key(Qt.Key.Key_Home)
    qtbot.wait(80)
    assert kept == []
