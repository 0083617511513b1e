"""The status bar names the text that is being written, and what is selected again after it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeyboard.desktop.bars.now_writing import writing_words
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.window import MapWindow
from journeyboard.model import Lane, Note, NoteKind, Stage, in_map

Key = Qt.Key
Find = Callable[[Desk, str], Note]


def says(window: MapWindow, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: window.status.facts.text() == words)


def test_a_new_note_is_named_in_place_of_the_selected_one(
    window: MapWindow, qtbot: QtBot, note_called: Find
) -> None:
    other = note_called(window.desk, "Engineer no-show")
    window.desk.select([other.id])
    says(window, qtbot, "1 note selected: Engineer no-show, and no message")
    window.board.add_at_pointer(NoteKind.PAIN)
    says(window, qtbot, "Writing a new note: Pain point, Onboarding")
    QTest.keyClick(window.board, Key.Key_Escape)
    says(window, qtbot, "1 note selected: Engineer no-show, and no message")


def test_going_on_to_the_next_note_names_that(window: MapWindow, qtbot: QtBot, note_called: Find) -> None:
    first, following = (note_called(window.desk, text) for text in ("Engineer no-show", "Two to four days"))
    window.board.begin_edit(first.id)
    says(window, qtbot, "Writing: Engineer no-show, and no message")
    QTest.keyClicks(window.board, "!")
    window.board.begin_edit(following.id)
    says(window, qtbot, f"Writing: {following.text}")


def test_names_of_stages_and_lanes_are_named(window: MapWindow, qtbot: QtBot) -> None:
    desk = window.desk
    stage, lane = in_map(desk.store, Stage, desk.map_id)[-1], in_map(desk.store, Lane, desk.map_id)[0]
    window.board.begin_name(lane.id)
    says(window, qtbot, f"Writing: {lane.name}")
    window.board.begin_name(stage.id)
    QTest.keyClick(window.board, Key.Key_Tab)
    says(window, qtbot, "Writing the name of a new stage")


def test_nothing_is_said_where_nothing_is_written(window: MapWindow) -> None:
    assert not writing_words(window.desk)


def test_nothing_is_said_without_a_board(desk: Desk) -> None:
    assert not writing_words(desk)
