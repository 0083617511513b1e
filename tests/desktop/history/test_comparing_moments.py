"""Two moments are compared on the board of the one that is looked at; the present is not touched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from journeyboard.desktop.comparing.asking import compare_with
from journeyboard.desktop.comparing.sources import sources
from journeyboard.desktop.isolated import isolated
from journeyboard.edit.notes import retext
from journeyboard.edit.versions import name_version
from journeyboard.model import Note, NoteKind, Version


@pytest.fixture
def versions(window):
    """Three states of a note, the first two kept as versions."""
    store = window.desk.store
    note = next(note for note in store.of(Note).values() if note.kind is NoteKind.PAIN)
    retext(store, note.id, "First words")
    first = name_version(store, "Workshop 1", "in Graz")
    retext(store, note.id, "Second words")
    second = name_version(store, "Workshop 2", "in Linz")
    retext(store, note.id, "Words of today")
    return first, second


@pytest.fixture
def page(window, versions, qtbot):
    """Workshop 2 is looked at, compared with Workshop 1."""
    window.resize(1400, 900)
    window.dock.open("history")
    window.looking.at_version(window.desk.store.of(Version)[versions[1]])
    qtbot.waitUntil(lambda: window.looking.page is not None)
    offered = sources(window.looking.desk)
    assert [each.title for each in offered] == ["Workshop 1"]
    compare_with(window.looking.desk, offered[0])
    return window.looking.page


def test_the_panel_and_the_strip_tell_what_changed_between_two_versions(window, page):
    assert page.isVisible()
    assert f"Compared with {isolated('Workshop 1')}: 1 reworded" in page.compare_strip.text.text()
    assert page.compare_strip.isVisible()
    assert not window.compare_strip.isVisible()
    assert window.dock.open_panel == "changes"
    [line] = [row.line for row in window.dock._panels["changes"].model.rows if row.line]
    assert (line.text, line.was) == ("Second words", "First words")


def test_the_keys_step_through_it_and_copy_it(window, page):
    window.run("compare.next")
    assert page.comparing.at == 0
    window.run("compare.copy")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("# What changed from Workshop 1 to Workshop 2\n")
    assert "First words → Second words" in text


def test_escape_closes_the_comparison_then_the_past(window, page):
    QTest.keyClick(page.board, Qt.Key.Key_Escape)
    assert not page.comparing.is_open
    assert window.looking.page is page
    assert window.dock.open_panel == "history"
    QTest.keyClick(page.board, Qt.Key.Key_Escape)
    assert window.looking.page is None
    assert not window.comparing.is_open


def test_back_to_now_ends_it_too(window, page):
    page.strip.back.click()
    assert window.looking.page is None
    assert window.dock.open_panel != "changes"
    assert not window.comparing.is_open


def test_the_version_that_is_looked_at_says_its_note(window, page):
    assert page.strip.note.text() == "in Linz"


def test_now_can_still_be_compared_from_there(window, page):
    page.strip.compare.click()
    assert window.looking.page is None
    assert f"Compared with {isolated('Workshop 2')}: 1 reworded" in window.compare_strip.text.text()
    [line] = [row.line for row in window.dock._panels["changes"].model.rows if row.line]
    assert (line.text, line.was) == ("Words of today", "Second words")
