"""A map that may only be read: nothing offers to change it, and a copy is one click away."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from journeyboard.desktop import windows
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.window import MapWindow
from journeyboard.importing import shelf
from journeyboard.store.document import create, open_document


@pytest.fixture
def window(qtbot, tmp_path):
    path = tmp_path / "protected.journey"
    create(path, shelf.sample().records()).close()
    shown = MapWindow(Desk(open_document(path, read_only=True)))
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()


def test_a_calm_strip_says_so(window):
    assert window.banner.isVisible()
    assert window.banner.property("tone") == "calm"
    assert "not changed" in window.banner.text.text()


def test_the_title_does_not_turn_into_a_field(window):
    window.top.title.begin()
    assert not window.top.title.field.isVisible()


def test_the_panels_show_and_do_not_change(window, note_called, qtbot):
    window.desk.select([note_called(window.desk, "Engineer no").id])
    window.dock.open("pains")
    details = window.findChild(type(window.dock._panels["pains"].details))
    assert details.title.isReadOnly()
    for field in (details.severity, details.frequency, details.impact, details.status, details.due):
        assert not field.isEnabled()
    assert details.reveal.isEnabled()
    window.dock.open("inspector")
    form = window.dock._panels["inspector"].form
    for field in (form.kind, form.colour, form.owner, form.channel, form.noteWidth, form.locked):
        assert not field.isEnabled()


def test_its_copy_is_opened_to_be_edited(window, tmp_path: Path, monkeypatch):
    copy = tmp_path / "mine.journey"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    window.banner.button.click()
    opened = next(each for each in windows._maps if each.desk.document.path == copy)
    assert not opened.desk.document.read_only
    assert not opened.banner.isVisible()
    opened.close()
