"""The inspector shows what selected notes share and changes all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyboard.desktop.panels.choices import Mixed
from journeyboard.desktop.panels.inspector import Inspector
from journeyboard.desktop.panels.note_form import shared
from journeyboard.edit.notes import set_owner, set_tags
from journeyboard.model import (
    Basis,
    Channel,
    Course,
    Feeling,
    Note,
    NoteColour,
    NoteKind,
    PainPoint,
    Person,
    Persona,
    Severity,
)


@pytest.fixture
def inspector(desk, qtbot, note_called) -> Inspector:
    made = Inspector(desk)
    qtbot.addWidget(made)
    made.show()
    desk.select([note_called(desk, "Runs a speed").id, note_called(desk, "Engineer visit").id])
    qtbot.waitUntil(made.form.isVisible)
    return made


def chosen(inspector) -> list[Note]:
    return inspector._desk.selected(Note)


def pick(box, value) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_without_a_selection_it_says_what_to_do(inspector, qtbot):
    inspector._desk.select(())
    qtbot.waitUntil(inspector.empty.isVisible)
    assert not inspector.form.isVisible()


def test_what_notes_do_not_share_is_blank(inspector):
    assert inspector.form.kind.currentIndex() == -1
    assert inspector.title.text() == "2 notes"
    assert not inspector.form.noteWidth.isEnabled()


def test_a_kind_is_given_to_all(inspector):
    pick(inspector.form.kind, NoteKind.FREE)
    assert {note.kind for note in chosen(inspector)} == {NoteKind.FREE}


def test_a_channel_is_given_to_all(inspector):
    pick(inspector.form.channel, Channel.SHOP)
    assert {note.channel for note in chosen(inspector)} == {Channel.SHOP}


def test_an_owner_is_given_to_all_and_taken_away(inspector):
    assert inspector.form.owner.currentText() == "Nobody yet"
    person = next(iter(inspector._desk.store.of(Person)))
    pick(inspector.form.owner, person)
    assert {note.owner_id for note in chosen(inspector)} == {person}
    pick(inspector.form.owner, None)
    assert {note.owner_id for note in chosen(inspector)} == {None}


def test_owners_that_differ_are_blank(inspector, qtbot, note_called):
    desk = inspector._desk
    person = next(iter(desk.store.of(Person)))
    set_owner(desk.store, [note_called(desk, "Runs a speed").id], person)
    qtbot.waitUntil(lambda: inspector.form.owner.currentIndex() == -1)


def test_the_owner_of_a_pain_point_is_that_of_its_assessment(inspector, qtbot, note_called):
    desk = inspector._desk
    desk.select([note_called(desk, "Engineer no").id])
    qtbot.waitUntil(lambda: inspector.form.owner.currentText() == "Jo Okoro, Field operations")
    pick(inspector.form.owner, None)
    pain = next(each for each in desk.store.of(PainPoint).values() if each.note_id in desk.selection)
    assert pain.owner_id is None


def test_a_new_colleague_is_added_and_chosen_in_one_step(inspector):
    desk = inspector._desk
    inspector.form.owner.add_colleague("Ada Lang")
    ada = next(person for person in desk.store.of(Person).values() if person.name == "Ada Lang")
    assert ada.initials == "AL"
    assert {note.owner_id for note in chosen(inspector)} == {ada.id}
    desk.store.undo()
    assert ada.id not in desk.store.of(Person)
    assert {note.owner_id for note in chosen(inspector)} == {None}


def test_the_severity_of_pain_points_is_judged_in_one_step(inspector, qtbot):
    desk, form = inspector._desk, inspector.form
    assert not form.severity.isVisible()
    pains = [note.id for note in desk.store.of(Note).values() if note.kind is NoteKind.PAIN]
    judged = {each.note_id: each.severity for each in desk.store.of(PainPoint).values()}
    one = next(id for id in pains if judged[id] == Severity.BLOCKING)
    other = next(id for id in pains if judged[id] != Severity.BLOCKING)
    desk.select([one, other])
    qtbot.waitUntil(form.severity.isVisible)
    assert (form.severity.level, form.severityWord.text()) == (None, "Differs")
    QTest.keyClick(form.severity, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: form.severityWord.text() == "Major")
    judged = {each.note_id: each.severity for each in desk.store.of(PainPoint).values()}
    assert {judged[one], judged[other]} == {Severity.MAJOR}
    desk.store.undo()
    qtbot.waitUntil(lambda: form.severity.level is None)
    assert desk.store.undo_label is None


def test_a_feeling_has_a_true_minus_sign_and_takes_any(inspector, qtbot):
    desk, box = inspector._desk, inspector.feelings.value
    point = next(each for each in desk.store.of(Feeling).values() if each.value < 0)
    desk.select([point.id])
    qtbot.waitUntil(box.isVisible)
    assert box.text() == f"−{abs(point.value)}"
    for typed, value in (("-1.3", -1.3), ("−0.7", -0.7), ("+1.1", 1.1), ("0", 0.0)):
        box.selectAll()
        box.lineEdit().insert(typed)
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert desk.store.get(Feeling, point.id).value == value
    assert box.text() == "0.0"


def test_a_colour_is_given_and_taken_back_by_undo(inspector):
    inspector.form.colour.chosen.emit(NoteColour.LILAC)
    assert {note.colour for note in chosen(inspector)} == {NoteColour.LILAC}
    inspector._desk.store.undo()
    assert {note.colour for note in chosen(inspector)} == {None}


def test_a_lock_closes_the_size(inspector, qtbot, note_called):
    inspector._desk.select([note_called(inspector._desk, "Runs a speed").id])
    qtbot.waitUntil(inspector.form.noteWidth.isEnabled)
    inspector.form.locked.click()
    qtbot.waitUntil(lambda: not inspector.form.noteWidth.isEnabled())
    assert chosen(inspector)[0].locked


def test_a_size_is_written(inspector, qtbot, note_called):
    inspector._desk.select([note_called(inspector._desk, "Runs a speed").id])
    qtbot.waitUntil(inspector.form.noteWidth.isEnabled)
    inspector.form.noteWidth.setValue(160)
    assert chosen(inspector)[0].width == 160


def test_markup_in_a_note_is_shown_as_text(inspector, qtbot, note_called):
    assert inspector.title.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(("widths", "both"), [((100, 100), 100), ((100, 120), Mixed.MIXED)])
def test_only_what_all_have_is_shared(widths, both):
    notes = [Note(map_id="m", kind=NoteKind.FREE, width=width) for width in widths]
    assert shared(notes, lambda note: note.width) == both


@pytest.fixture
def points(inspector, qtbot) -> list[Feeling]:
    """Two selected emotion points of one persona."""
    desk = inspector._desk
    found = sorted(desk.store.of(Feeling).values(), key=lambda each: (each.persona_id, each.value))[:2]
    desk.select([each.id for each in found])
    qtbot.waitUntil(inspector.feelings.isVisible)
    return found


def now(inspector) -> list[Feeling]:
    return inspector._desk.selected(Feeling)


def test_emotion_points_have_fields_of_their_own(inspector, points):
    assert not inspector.form.isVisible()
    assert inspector.title.text() == "2 emotion points"
    assert not inspector.feelings.words.isEnabled()
    assert inspector.feelings.persona.currentData() == points[0].persona_id


def test_value_course_basis_and_persona_are_given_to_all_points_each_in_one_step(inspector, points):
    form, store = inspector.feelings, inspector._desk.store
    form.value.setValue(1.5 if form.value.value() != 1.5 else 0.5)
    assert len({point.value for point in now(inspector)}) == 1
    form.planned.click()
    assert {point.course for point in now(inspector)} == {Course.PLANNED}
    form.assumed.click()
    assert {point.basis for point in now(inspector)} == {Basis.ASSUMED}
    other = next(each.id for each in store.of(Persona).values() if each.id != points[0].persona_id)
    pick(form.persona, other)
    assert {point.persona_id for point in now(inspector)} == {other}
    for _ in range(4):
        store.undo()
    assert now(inspector) == sorted(points, key=lambda each: each.id)


def test_the_label_of_one_point_is_written_in_its_field(inspector, points, qtbot):
    inspector._desk.select([points[0].id])
    qtbot.waitUntil(inspector.feelings.words.isEnabled)
    inspector.feelings.words.setText("At last")
    inspector.feelings.words.editingFinished.emit()
    assert inspector._desk.store.get(Feeling, points[0].id).label == "At last"


def test_a_persona_is_given_to_all_and_taken_away(inspector):
    form, persona = inspector.form, next(iter(inspector._desk.store.of(Persona)))
    pick(form.persona, persona)
    assert {note.persona_id for note in chosen(inspector)} == {persona}
    assert inspector._desk.store.undo_label == "Set persona of 2 notes"
    pick(form.persona, None)
    assert {note.persona_id for note in chosen(inspector)} == {None}


def test_tags_are_written_with_commas_between_them(inspector, qtbot):
    form, store = inspector.form, inspector._desk.store
    qtbot.keyClicks(form.tags, " Quick win,later , , Quick win")
    qtbot.keyClick(form.tags, Qt.Key.Key_Return)
    assert {note.tags for note in chosen(inspector)} == {("Quick win", "later")}
    assert store.undo_label == "Tag 2 notes"
    qtbot.waitUntil(lambda: form.tags.text() == "Quick win, later")
    steps = store.undo_label
    qtbot.keyClick(form.tags, Qt.Key.Key_Return)
    assert store.undo_label == steps
    store.undo()
    qtbot.waitUntil(lambda: form.tags.text() == "")


def test_tags_half_written_belong_to_the_notes_they_were_written_on(inspector, qtbot):
    desk, form = inspector._desk, inspector.form
    first = chosen(inspector)[0]
    other = next(note for note in desk.store.of(Note).values() if note.id not in desk.selection)
    desk.select([first.id])
    qtbot.waitUntil(lambda: form._ids == [first.id])
    form.tags.setFocus()
    qtbot.keyClicks(form.tags, "half")
    desk.select([other.id])
    qtbot.waitUntil(lambda: form._ids == [other.id])
    assert desk.store.get(Note, first.id).tags == ("half",)
    qtbot.waitUntil(lambda: form.tags.text() == "")
    qtbot.keyClick(form.tags, Qt.Key.Key_Return)
    assert desk.store.get(Note, other.id).tags == ()


def test_tags_that_notes_do_not_share_are_left_as_they_are_until_others_are_written(inspector, qtbot):
    form, (one, other) = inspector.form, chosen(inspector)
    set_tags(inspector._desk.store, [one.id], ["mine"])
    qtbot.waitUntil(lambda: form.tags.placeholderText() == "Different tags")
    assert form.tags.text() == ""
    qtbot.keyClick(form.tags, Qt.Key.Key_Return)
    assert {note.tags for note in chosen(inspector)} == {("mine",), ()}
    assert other.tags == ()


def test_more_tags_than_a_note_takes_are_cut(inspector, qtbot):
    inspector.form.tags.setText(",".join(map(str, range(80))))
    inspector.form.tags.setModified(True)
    qtbot.keyClick(inspector.form.tags, Qt.Key.Key_Return)
    assert {len(note.tags) for note in chosen(inspector)} == {50}


def test_fields_left_because_their_notes_are_gone_change_nothing(inspector):
    from journeyboard.edit.notes import delete

    store = inspector._desk.store
    inspector.form.tags.setText("later")
    inspector.form.tags.setModified(True)
    delete(store, [note.id for note in chosen(inspector)])
    steps = store.undo_label
    inspector.form.tags.editingFinished.emit()
    inspector.form.noteWidth.setValue(160)
    assert store.undo_label == steps


def test_fields_left_because_their_point_is_gone_change_nothing(inspector, points, qtbot):
    from journeyboard.edit.feelings import delete_feelings

    store = inspector._desk.store
    inspector._desk.select([points[0].id])
    qtbot.waitUntil(inspector.feelings.words.isEnabled)
    inspector.feelings.words.setText("At last")
    delete_feelings(store, [points[0].id])
    steps = store.undo_label
    inspector.feelings.words.editingFinished.emit()
    assert store.undo_label == steps
