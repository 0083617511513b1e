"""The card that tells what could not be taken: it stays, can be closed, and is read out."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from journeyboard.desktop.bars import notices
from journeyboard.desktop.canvas.parking import STRIP_PX
from journeyboard.desktop.tools import Tool
from journeyboard.model import Note


@pytest.fixture
def card(window):
    window.desk.told.emit(("photo.heic is of a kind that cannot be read", "a.csv is empty."))
    return window.notices


def test_each_sentence_has_a_line(card):
    assert card.isVisible()
    assert card.text.text() == "photo.heic is of a kind that cannot be read.\na.csv is empty."


def test_it_lies_within_the_board_without_moving_the_map(window, qtbot):
    before = window.board.size(), window.board.viewport.camera
    window.desk.told.emit(("word " * 200,))
    assert (window.board.size(), window.board.viewport.camera) == before
    assert window.board.rect().contains(window.notices.geometry())
    assert window.notices.text.height() >= window.notices.text.heightForWidth(window.notices.text.width())
    window.resize(900, 700)
    qtbot.waitUntil(lambda: window.board.rect().contains(window.notices.geometry()))


def test_a_great_many_sentences_are_counted(window):
    window.desk.told.emit(tuple(f"file {number}.docx" for number in range(9)))
    assert window.notices.text.text().splitlines()[-1] == "And 5 more."
    assert len(window.notices.text.text().splitlines()) == 5


def test_markup_in_a_file_name_is_only_text(window):
    window.desk.told.emit(("<b>a</b>.docx cannot be read",))
    assert window.notices.text.textFormat() is Qt.TextFormat.PlainText


def test_a_screen_reader_finds_its_words_and_its_button(card):
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.text(QAccessible.Text.Name).endswith("a.csv is empty.")
    cross = QAccessible.queryAccessibleInterface(card.cross)
    assert cross.text(QAccessible.Text.Name) == "Close this message"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_keys_close_it_and_the_focus_goes_back_to_the_map(window, card, qtbot, key):
    card.cross.setFocus()
    QTest.keyClick(card.cross, key)
    assert not card.isVisible()
    assert window.focusWidget() is window.board


def test_escape_on_the_board_closes_it_and_leaves_the_selection(window, card, qtbot):
    chosen = next(iter(window.desk.store.of(Note)))
    window.desk.select([chosen])
    qtbot.keyClick(window.board, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.desk.selection == {chosen}
    qtbot.keyClick(window.board, Qt.Key.Key_Escape)
    assert not window.desk.selection


def test_escape_ends_what_is_in_the_hand_before_it_closes_the_card(window, card, qtbot, note_called):
    window.board.begin_edit(note_called(window.desk, "Engineer no-show").id)
    qtbot.keyClick(window.board, Qt.Key.Key_Escape)
    assert card.isVisible()
    window.desk.set_tool(Tool.CONNECTOR)
    qtbot.keyClick(window.board, Qt.Key.Key_Escape)
    assert window.desk.tool is Tool.SELECT
    assert card.isVisible()


@pytest.fixture
def quick(monkeypatch):
    """Time goes by faster for cards."""
    monkeypatch.setattr(notices, "READ_MS", 60)
    monkeypatch.setattr(notices, "LINE_MS", 20)


def test_it_goes_by_itself_after_a_while(window, quick, qtbot):
    window.desk.told.emit(("b.csv is empty",))
    assert window.notices.isVisible()
    qtbot.waitUntil(window.notices.isHidden)


def test_there_is_time_for_every_line(window, qtbot):
    window.desk.told.emit(("a.csv is empty", "b.csv is empty"))
    timer = window.notices.findChild(QTimer)
    assert timer.interval() == notices.READ_MS + notices.LINE_MS


def test_it_stays_while_somebody_is_about_to_close_it(window, quick, qtbot):
    window.desk.told.emit(("b.csv is empty",))
    window.notices.cross.setFocus()
    qtbot.wait(200)
    assert window.notices.isVisible()
    window.board.setFocus()
    qtbot.waitUntil(window.notices.isHidden)


def test_what_says_where_the_work_is_kept_stays(window, quick, qtbot):
    window.desk.told.emit(("b.csv is empty",))
    window.desk.told_to_stay.emit(("You go on in map copy.journey",))
    qtbot.wait(200)
    assert window.notices.isVisible()
    assert window.notices.text.text() == "You go on in map copy.journey."


def test_the_strip_that_parks_notes_stays_free_below_it(window, card):
    assert window.board.height() - card.geometry().bottom() > STRIP_PX[1] + 4


def test_something_newer_takes_its_place(window, card):
    window.desk.told.emit(("b.csv is empty",))
    assert card.text.text() == "b.csv is empty."
