"""A version is named in a dialog that proposes a name; maps are described and reviewed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from journeyboard.desktop.history.map_details import MapDetails
from journeyboard.desktop.history.naming import NameDialog, proposed
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.windows import set_user_name
from journeyboard.edit.journeys import describe_map
from journeyboard.edit.versions import name_version
from journeyboard.model import MapState, Version


@pytest.fixture
def answer(monkeypatch):
    """Fill the next dialog of a kind in and say yes, or no."""

    def answer(kind, fill, accept=True):
        def act():
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, kind)
            fill(dialog)
            dialog.accept() if accept else dialog.reject()

        QTimer.singleShot(0, act)

    return answer


def test_ctrl_return_keeps_the_version_from_within_its_note(qtbot):
    dialog = NameDialog("Name", "After lunch", "")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.note.setFocus()
    QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.note.toPlainText() == ""


def test_a_version_is_kept_with_name_note_and_author(window, answer):
    set_user_name("  Ada   Lovelace ")

    def fill(dialog):
        assert dialog.name.text().startswith("Workshop 1, ")
        dialog.name.setText("After lunch")
        dialog.note.setPlainText("in Graz")

    answer(NameDialog, fill)
    window.run("version.name")
    (version,) = window.desk.store.of(Version).values()
    assert (version.name, version.note, version.author) == ("After lunch", "in Graz", "Ada Lovelace")


def test_no_version_is_kept_when_the_dialog_is_cancelled(window, answer):
    answer(NameDialog, lambda dialog: None, accept=False)
    window.run("version.name")
    assert not window.desk.store.of(Version)


def test_a_version_needs_a_name(qtbot):
    dialog = NameDialog("Name", "Workshop", "")
    qtbot.addWidget(dialog)
    dialog.name.setText("  ")
    assert not dialog.keep.isEnabled()


def test_the_proposal_counts_on(desk):
    name_version(desk.store, "One")
    assert proposed(desk).startswith("Workshop 2, ")


def test_changes_bear_the_name_of_the_user(window):
    set_user_name("Ada")
    describe_map(window.desk.store, window.desk.map_id, scenario="Other")
    assert window.desk.store.history.step(1).author == "Ada"
    assert Settings().user_name == "Ada"


def test_a_map_is_described_in_one_step(window, answer):
    def fill(dialog):
        dialog.organisation.setText("Graz Water")
        dialog.state.setCurrentIndex(dialog.state.findData(MapState.FUTURE))
        dialog.review.set_value(date(2026, 6, 3))
        dialog.rounds.setCurrentIndex(dialog.rounds.findData(6))

    answer(MapDetails, fill)
    window.run("map.about")
    journey = window.desk.journey
    assert (journey.organisation, journey.state) == ("Graz Water", MapState.FUTURE)
    assert (journey.review_date, journey.review_months) == (date(2026, 6, 3), 6)
    window.desk.undo()
    assert window.desk.journey.organisation == "Heron Broadband"


def test_a_rhythm_that_is_not_offered_is_kept(window, qtbot):
    describe_map(window.desk.store, window.desk.map_id, review_months=5)
    dialog = MapDetails(window.desk)
    qtbot.addWidget(dialog)
    assert dialog.rounds.currentData() == 5
    dialog.setResult(QDialog.DialogCode.Accepted)
    dialog.accept()
    assert window.desk.journey.review_months == 5


def test_a_reviewed_map_is_due_again_after_its_rhythm(window):
    describe_map(window.desk.store, window.desk.map_id, review_date=date(2020, 1, 31), review_months=1)
    window.run("map.reviewed")
    assert window.desk.journey.review_date > date.today()
    assert window.desk.store.undo_label == "Mark as reviewed"
