"""What people wrote is shown as they wrote it: no tool tip obeys the markup in a text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.comparing.model import ChangeModel
from journeyboard.desktop.dialogs.paste_preview import PastePreview, lines_shown
from journeyboard.desktop.history.model import HistoryModel
from journeyboard.desktop.history.timeline import Timeline
from journeyboard.desktop.panels.pain_points import PainPanel
from journeyboard.desktop.plain import as_tip
from journeyboard.desktop.widgets.avatar import Avatar
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.title_edit import TitleEdit
from journeyboard.edit.notes import retext
from journeyboard.edit.versions import name_version
from journeyboard.insight.changes_told import Line, Section
from journeyboard.insight.summary import versions
from journeyboard.model import NoteKind

TEXT = "Too <b>late</b> <img src='file:///tmp/x.png'>"
TIP = Qt.ItemDataRole.ToolTipRole


def shown(tip: object) -> str:
    """What of a tool tip is to be read."""
    return QTextDocumentFragment.fromHtml(str(tip)).toPlainText()


def titled() -> TitleEdit:
    made = TitleEdit("title", "mapTitle", "Title")
    made.set_title(TEXT, fixed=True)
    return made


@pytest.mark.parametrize("make", [lambda: ElidedLabel(TEXT), lambda: Avatar("TB", TEXT), titled])
def test_a_widget_shows_a_text_as_it_stands(make, qtbot):
    widget: QWidget = make()
    qtbot.addWidget(widget)
    assert shown(widget.toolTip()) == TEXT


def test_a_pain_point_is_told_as_it_stands(desk, qtbot, note_called):
    retext(desk.store, note_called(desk, "Engineer no").id, TEXT)
    panel = PainPanel(desk)
    qtbot.addWidget(panel)
    told = [shown(panel.model.data(panel.model.index(row), TIP)) for row in range(panel.model.rowCount())]
    assert any(TEXT in each for each in told)


def test_a_change_is_told_as_it_stands(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    model = ChangeModel(parent)
    model.fill([Section("Added", None, (Line(TEXT),))])
    assert TEXT in shown(model.data(model.index(1), TIP))


def test_a_version_is_told_as_it_stands(desk, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    name_version(desk.store, TEXT)
    model = HistoryModel(Timeline(desk, parent), parent)
    model.fill([], versions(desk.store))
    assert TEXT in shown(model.data(model.index(1), TIP))


def test_a_text_to_be_pasted_is_shown_as_it_stands(qtbot):
    preview = PastePreview()
    qtbot.addWidget(preview)
    preview.show_matrix(lines_shown([TEXT], NoteKind.FREE, TEXT))
    assert shown(preview.item(0, 0).toolTip()) == TEXT
    assert shown(preview.horizontalHeaderItem(0).toolTip()) == TEXT


def test_no_words_make_no_tool_tip():
    assert as_tip("") == ""
