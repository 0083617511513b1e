"""Every form fits its class, and a class that asks for too much is told so."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from journeyboard.assets import asset
from journeyboard.desktop.dialogs.export_form import ExportForm
from journeyboard.desktop.form import bound_names, fill
from journeyboard.desktop.panels.feeling_form import FeelingForm
from journeyboard.desktop.panels.link_form import LinkForm
from journeyboard.desktop.panels.note_form import NoteForm
from journeyboard.desktop.panels.owner_box import OwnerBox
from journeyboard.desktop.panels.pain_details import PainDetails
from journeyboard.desktop.panels.tag_field import TagField
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.paper_picker import PaperPicker
from journeyboard.desktop.widgets.severity_picker import SeverityPicker

FORMS = {
    "inspector": NoteForm,
    "pain_details": PainDetails,
    "feeling": FeelingForm,
    "link": LinkForm,
    "export": ExportForm,
}


class Wanting(QWidget):
    kind: QComboBox
    nowhere: QLineEdit


def test_every_form_has_its_class():
    assert {path.stem for path in asset("ui").glob("*.ui")} == set(FORMS)


@pytest.mark.parametrize("kind", [NoteForm, PainDetails])
def test_a_class_finds_all_its_children(kind, desk, qtbot):
    widget = kind(desk)
    qtbot.addWidget(widget)
    for name, child in bound_names(kind).items():
        assert isinstance(getattr(widget, name), child)


def test_a_missing_child_is_named(qtbot):
    widget = Wanting()
    qtbot.addWidget(widget)
    with pytest.raises(LookupError, match=r"ui/inspector.ui has no QLineEdit named nowhere"):
        fill(widget, "inspector", PaperPicker, SeverityPicker, ElidedLabel, OwnerBox, TagField)


def test_a_control_that_nobody_brought_is_named(qtbot):
    widget = Wanting()
    qtbot.addWidget(widget)
    with pytest.raises(LookupError, match="nobody brought: OwnerBox"):
        fill(widget, "inspector", PaperPicker, SeverityPicker, ElidedLabel, TagField)
