"""The pain-point panel shows the map's pain points by priority and writes what is judged."""

from datetime import date

import pytest

from journeyboard.desktop.panels.pain_model import PAIN, Show
from journeyboard.desktop.panels.pain_points import PainPanel
from journeyboard.edit.notes import delete, retext
from journeyboard.model import NoteKind, PainPoint, Severity, Status


@pytest.fixture
def panel(desk, qtbot) -> PainPanel:
    made = PainPanel(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def pain_of(desk, note) -> PainPoint:
    return next(pain for pain in desk.store.of(PainPoint).values() if pain.note_id == note.id)


def listed(panel) -> list[int]:
    model = panel.model
    return [model.data(model.index(row), PAIN).priority for row in range(model.rowCount())]


def test_the_most_pressing_comes_first(panel):
    assert listed(panel) == [75, 65, 47, 46, 41, 27, 18, 10, 4]
    assert panel.head.count.text() == "9"


def test_the_pills_count_and_filter(panel):
    assert [pill.text() for pill in panel.filter.pills.values()] == ["All", "Open 8", "Severe 5"]
    panel.filter.pills[Show.SEVERE].click()
    assert listed(panel) == [75, 65, 47, 46, 41]


def test_choosing_a_row_goes_to_the_note(panel, qtbot, note_called):
    note = note_called(panel._desk, "No word on care")
    with qtbot.waitSignal(panel._desk.reveal_requested) as asked:
        panel.list.clicked.emit(panel.model.index(panel.model.row_of(note.id)))
    assert asked.args == [note.id]
    assert panel.details.title.text() == note.text


def test_selecting_on_the_map_chooses_the_row(panel, note_called):
    note = note_called(panel._desk, "First bill covers")
    panel._desk.select([note.id])
    assert panel.list.currentIndex().row() == panel.model.row_of(note.id)
    assert panel.details.stage.text() == "Retention"


@pytest.mark.parametrize(
    ("act", "field", "value"),
    [
        (lambda details: details.severity.chosen.emit(1), "severity", Severity.COSMETIC),
        (lambda details: details.frequency.setValue(40), "frequency", 0.4),
        (lambda details: details.frequency.setValue(-1), "frequency", None),
        (lambda details: details.impact.chosen.emit(2), "impact", 2.0),
        (lambda details: details.due.chosen.emit(date(2031, 1, 2)), "due", date(2031, 1, 2)),
        (lambda details: details.due.chosen.emit(None), "due", None),
    ],
)
def test_what_is_judged_is_written_as_one_step(panel, note_called, act, field, value):
    desk = panel._desk
    note = note_called(desk, "Engineer no")
    before = getattr(pain_of(desk, note), field)
    desk.select([note.id])
    act(panel.details)
    assert getattr(pain_of(desk, note), field) == value
    desk.store.undo()
    assert getattr(pain_of(desk, note), field) == before
    assert desk.store.undo_label is None


def test_the_status_is_chosen_from_the_list(panel, note_called):
    desk, note = panel._desk, note_called(panel._desk, "Engineer no")
    desk.select([note.id])
    box = panel.details.status
    box.setCurrentIndex(box.findData(Status.DONE))
    box.activated.emit(box.currentIndex())
    assert pain_of(desk, note).status is Status.DONE


def test_the_title_is_the_note_on_the_map(panel, note_called):
    desk, note = panel._desk, note_called(panel._desk, "Engineer no")
    desk.select([note.id])
    panel.details.title.setText("The engineer does not come")
    panel.details.title.editingFinished.emit()
    assert note_called(desk, "The engineer does not").id == note.id


def test_a_long_title_shows_its_first_words_and_is_whole_under_the_pointer(panel, note_called):
    note = note_called(panel._desk, "No word on care")
    retext(panel._desk.store, note.id, "No word " + "on care, and <i>none</i> on alarms " * 9)
    panel._desk.select([note.id])
    panel._fill()
    title = panel.details.title
    assert title.cursorPosition() == 0
    assert "&lt;i&gt;none" in title.toolTip()


def test_showing_a_pain_point_changes_nothing(panel, note_called):
    desk = panel._desk
    for row in panel.model.rows:
        desk.select([row.note.id])
    assert desk.store.undo_label is None


def test_the_list_follows_an_undo(panel, qtbot, note_called):
    desk, note = panel._desk, note_called(panel._desk, "Engineer no")
    delete(desk.store, [note.id])
    qtbot.waitUntil(lambda: len(listed(panel)) == 8)
    desk.store.undo()
    qtbot.waitUntil(lambda: len(listed(panel)) == 9)


def test_evidence_and_opportunities_are_shown(panel, note_called):
    panel._desk.select([note_called(panel._desk, "Engineer no").id])
    texts = [label.text() for label in panel.details.more.findChildren(type(panel.details.stage))]
    assert "Ticket tag “missed visit”" in texts


def test_a_map_without_pain_points_says_what_to_do(panel, qtbot):
    desk = panel._desk
    notes = [row.note.id for row in panel.model.rows]
    assert all(row.note.kind is NoteKind.PAIN for row in panel.model.rows)
    delete(desk.store, notes)
    qtbot.waitUntil(panel.empty.isVisible)
    assert not panel.details.isVisible()


def test_a_row_is_spoken_with_its_severity(panel):
    index = panel.model.index(0)
    spoken = panel.model.data(index, 11)
    assert (
        spoken == "Pain point, severity 4 blocking, Engineer no-show, and no message, priority 75, 12 votes"
    )


def test_a_title_left_because_its_note_is_gone_changes_nothing(panel, note_called):
    desk, note = panel._desk, note_called(panel._desk, "Engineer no")
    desk.select([note.id])
    panel.details.title.setText("The engineer does not come")
    delete(desk.store, [note.id])
    steps = desk.store.undo_label
    panel.details.title.editingFinished.emit()
    assert desk.store.undo_label == steps


def test_words_for_one_title_are_not_given_to_the_pain_point_shown_next(
    panel, qtbot, note_called, monkeypatch
):
    desk, note = panel._desk, note_called(panel._desk, "Engineer no")
    other = note_called(desk, "First bill covers")
    desk.select([note.id])
    monkeypatch.setattr(panel.details.title, "hasFocus", lambda: True)
    panel.details.title.setText("The engineer does not come")
    desk.select([other.id])
    panel.details.title.editingFinished.emit()
    assert desk.store.get(type(note), other.id).text == other.text
