"""The card that tells what could not be taken: it stays, can be closed, and is read out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from journeyboard.desktop.canvas.parking import STRIP_PX


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


def test_escape_on_the_board_closes_it_once_nothing_is_selected(window, card, qtbot):
    qtbot.keyClick(window.board, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_the_strip_that_parks_notes_stays_free_below_it(window, card):
    assert window.board.height() - card.geometry().bottom() > STRIP_PX[1] + 4


def test_something_newer_takes_its_place(window, card):
    window.desk.told.emit(("b.csv is empty",))
    assert card.text.text() == "b.csv is empty."
