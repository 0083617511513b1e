"""Pasting what other programs leave on the clipboard, in the real window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from journeyboard.desktop.clipboard import measuring, pasting
from journeyboard.desktop.dialogs.paste_table import BY_CELL, BY_ROW, LISTED, MATRIX, PasteTableDialog
from journeyboard.desktop.dialogs.progress import ProgressDialog
from journeyboard.model import Feeling, Lane, Note, Persona, Picture, Stage, everything, in_map
from journeyboard.store.document import open_document

EXCEL_TSV = '\tAwareness\tOrder\r\nActions\tOne\t"Two\nThree"\r\nPain points\t"Says ""no"""\t\r\n'
EXCEL_HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><style>td {color:black}</style></head>
<body><!--StartFragment--><table border=0><col width=64>
<tr><td></td><td>Awareness</td><td>Order</td></tr>
<tr><td>Actions</td><td>One</td><td>Two<br>Three</td></tr>
<tr><td>Pain points</td><td>Says "no"</td><td></td></tr>
</table><!--EndFragment--></body></html>"""


def texts(window):
    return sorted(note.text for note in window.desk.selected(Note))


def test_lines_become_notes_in_one_step(window, put):
    before = list(everything(window.desk.store))
    put("One\n\n  Two \r\nThree\n")
    window.run("edit.paste")
    assert texts(window) == ["One", "Three", "Two"]
    assert window.desk.store.undo_label == "Paste 3 notes"
    window.run("edit.undo")
    assert list(everything(window.desk.store)) == before


def test_all_text_becomes_one_note_when_that_is_asked(window, put):
    put("One\n\nTwo\tThree\n")
    window.run("edit.paste_one")
    assert texts(window) == ["One\n\nTwo\tThree"]


@pytest.mark.parametrize("command", ["edit.paste", "edit.paste_one"])
def test_pasting_nothing_changes_nothing(window, put, told, command):
    put(" \n ")
    window.run(command)
    assert window.desk.store.undo_label is None
    assert told == []


def test_notes_are_as_high_as_their_texts_need(window, put):
    put("Short\n" + "A much longer text that does not fit on a note of the usual height at any size " * 3)
    window.run("edit.paste")
    short, long = sorted(window.desk.selected(Note), key=lambda note: len(note.text))
    assert long.height > short.height


def test_control_characters_are_never_stored(window, put):
    put("a\x00b\x07c\x1b[31m\nd\x7f\u2028e")
    window.run("edit.paste")
    assert texts(window) == ["abc[31m", "d", "e"]


def test_a_megabyte_in_one_note_is_cut_and_said_so(window, put, told):
    put("word " * 200_000)
    window.run("edit.paste_one")
    (note,) = window.desk.selected(Note)
    assert len(note.text) == 20_000
    assert [words.replace(",", "") for words in told] == [
        "1 text was cut: a note holds at most 20000 characters."
    ]
    assert window.notices.isVisible()


def test_eight_megabytes_are_refused_and_nothing_changes(window, put, told):
    put("word " * 2_000_000)
    window.run("edit.paste")
    assert window.desk.store.undo_label is None
    assert told == ["The text is larger than 8 MiB: take a part of it"]


@pytest.mark.parametrize(
    "forms", [{"text": EXCEL_TSV}, {"text": EXCEL_TSV, "html": EXCEL_HTML}, {"html": EXCEL_HTML}]
)
def test_a_table_is_offered_as_stages_and_lanes(window, put, forms, when_open):
    put(**forms)
    seen = when_open(PasteTableDialog, lambda dialog: dialog.add.click())
    window.run("edit.paste")
    (dialog,) = seen
    assert dialog.headed.isChecked()
    stages, lanes = window.desk.store.of(Stage), window.desk.store.of(Lane)
    cells = {
        (stages[note.stage_id].name, lanes[note.lane_id].name, note.text)
        for note in window.desk.selected(Note)
    }
    order = next(name for name, *_ in cells if name != "Awareness")
    assert order == "Order"
    actions = next(lane.name for lane in lanes.values() if lane.kind == "actions")
    pains = next(lane.name for lane in lanes.values() if lane.kind == "pains")
    assert cells == {
        ("Awareness", actions, "One"),
        ("Order", actions, "Two"),
        ("Order", actions, "Three"),
        ("Awareness", pains, 'Says "no"'),
    }
    assert window.desk.store.undo_label == "Paste 4 notes"


@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        (BY_CELL, ["Actions", "Awareness", "One", "Order", "Pain points", 'Says "no"', "Two\nThree"]),
        (BY_ROW, ["Actions · One · Two Three", "Awareness · Order", 'Pain points · Says "no"']),
    ],
)
def test_a_table_may_become_notes_of_one_cell(window, put, meaning, said, when_open):
    def choose(dialog):
        dialog.meaning.set_value(meaning)
        dialog.show_choice()
        dialog.add.click()

    put(EXCEL_TSV)
    when_open(PasteTableDialog, choose)
    window.run("edit.paste")
    assert texts(window) == said
    assert len({(note.stage_id, note.lane_id) for note in window.desk.selected(Note)}) == 1


LIST = "Stage,Lane,Kind,Note\nAwareness,Pain points,pain,Nobody knows\nLater,Hopes,,A call\n"


def test_a_list_of_notes_is_taken_for_one_and_may_still_be_a_matrix(window, put, when_open):
    shown = []

    def look(dialog):
        shown.append((dialog.meaning.value, dialog.summary.text(), dialog.headed.isVisible()))
        dialog.meaning.set_value(MATRIX)
        dialog.show_choice()
        shown.append((dialog.meaning.value, dialog.summary.text(), dialog.headed.isVisible()))
        dialog.meaning.set_value(LISTED)
        dialog.show_choice()
        dialog.add.click()

    put(LIST)
    when_open(PasteTableDialog, look)
    window.run("edit.paste")
    listed, matrix = shown
    assert listed == (LISTED, "2 notes in 2 stages (1 new) and 2 lanes (1 new)", False)
    assert matrix[0] == MATRIX
    assert matrix[2]
    stages, lanes = window.desk.store.of(Stage), window.desk.store.of(Lane)
    said = {(stages[n.stage_id].name, lanes[n.lane_id].name, n.text) for n in window.desk.selected(Note)}
    assert said == {("Awareness", "Pain points", "Nobody knows"), ("Later", "Hopes", "A call")}
    assert window.desk.store.undo_label == "Paste 2 notes"


def test_any_other_table_offers_no_list(window, put, when_open):
    put(EXCEL_TSV)
    seen = when_open(PasteTableDialog, lambda dialog: dialog.reject())
    window.run("edit.paste")
    with pytest.raises(ValueError, match="listed"):
        seen[0].meaning.set_value(LISTED)


def test_a_table_that_is_not_wanted_changes_nothing(window, put, when_open):
    put(EXCEL_TSV)
    when_open(PasteTableDialog, lambda dialog: dialog.reject())
    window.run("edit.paste")
    assert window.desk.store.undo_label is None


def test_a_column_of_cells_is_a_note_a_cell(window, put):
    put('One\n"Two\nlines"\n', "<table><tr><td>One</td></tr><tr><td>Two<br>lines</td></tr></table>")
    window.run("edit.paste")
    assert texts(window) == ["One", "Two\nlines"]


def test_a_mail_with_a_table_in_it_is_text(window, put):
    put("Hello\nA\tB\nregards", "<p>Hello</p><table><tr><td>A</td><td>B</td></tr></table><p>regards</p>")
    window.run("edit.paste")
    assert len(texts(window)) == 3


def test_merged_cells_keep_their_columns(window, put, when_open):
    html = (
        "<table><tr><td></td><td colspan=2>Order</td><td>Use</td></tr>"
        "<tr><td>Actions</td><td>a</td><td>b</td><td>c</td></tr></table>"
    )
    put("", html)
    seen = when_open(PasteTableDialog, lambda dialog: dialog.reject())
    window.run("edit.paste")
    assert seen[0]._offer.table.rows == (("", "Order", "", "Use"), ("Actions", "a", "b", "c"))


def test_a_journey_diagram_brings_its_stages_and_tasks_after_asking(window, put, when_open):
    put(
        "journey\n  title A day\n  section Lunch hour\n    Eats soup: 4: Ann\n    Walks: 2\n"
        "  section Evening\n    Reads: 5"
    )
    seen = when_open(PasteTableDialog, lambda dialog: dialog.add.click())
    window.run("edit.paste")
    assert seen[0].remarks.text() == ""
    assert texts(window) == ["Eats soup", "Reads", "Walks"]
    names = [stage.name for stage in in_map(window.desk.store, Stage, window.desk.map_id)]
    assert names[-2:] == ["Lunch hour", "Evening"]


def test_the_scores_of_a_journey_become_points_of_the_curves(window, put, when_open):
    store, map_id = window.desk.store, window.desk.map_id
    before, (maya, *_) = dict(store.of(Feeling)), in_map(store, Persona, map_id)
    put("journey\n  section Awareness\n    Asks: 5\n    Waits: 1: maya okafor, Ann\n")
    seen = when_open(
        PasteTableDialog, lambda dialog: (said.append(dialog.summary.text()), dialog.add.click())
    )
    said: list[str] = []
    window.run("edit.paste")
    assert seen[0].scores.isChecked()
    assert said == ["2 notes in 1 stage and 1 lane, 3 emotion points"]
    ann = in_map(store, Persona, map_id)[-1]
    new = [each for id, each in store.of(Feeling).items() if id not in before]
    assert {(each.persona_id, each.moment, each.value) for each in new} == {
        (maya.id, 0.25, 2.0),
        (maya.id, 0.75, -2.0),
        (ann.id, 0.75, -2.0),
    }
    assert (ann.name, ann.initials) == ("Ann", "A")
    assert {store.get(Stage, each.stage_id).name for each in new} == {"Awareness"}
    store.undo()
    assert dict(store.of(Feeling)) == before


def test_the_scores_can_be_left_out(window, put, when_open):
    before = dict(window.desk.store.of(Feeling))
    put("journey\n  section Awareness\n    Asks: 5\n")
    when_open(PasteTableDialog, lambda dialog: (dialog.scores.click(), dialog.add.click()))
    window.run("edit.paste")
    assert texts(window) == ["Asks"]
    assert dict(window.desk.store.of(Feeling)) == before


def test_a_text_that_begins_with_the_word_journey_is_text(window, put):
    put("Journey mapping\nworkshop: Monday")
    window.run("edit.paste")
    assert texts(window) == ["Journey mapping", "workshop: Monday"]


def test_a_great_many_lines_are_asked_about_and_then_one_change(window, put, when_open):
    before = list(everything(window.desk.store))
    put("\n".join(f"line {number}" for number in range(2_000)))
    asked = []
    when_open(QMessageBox, lambda box: (asked.append(box.text()), box.buttons()[0].click()))
    window.run("edit.paste")
    assert [words.replace(",", "") for words in asked] == ["The text has 2000 lines."]
    assert len(window.desk.selected(Note)) == 2_000
    window.run("edit.undo")
    assert list(everything(window.desk.store)) == before


def test_some_hundred_lines_are_set_between_frames_and_are_one_step(window, put, qtbot):
    put("\n".join(f"line {number}" for number in range(200)))
    window.run("edit.paste")
    assert window.desk.store.undo_label is None
    qtbot.waitUntil(lambda: window.desk.store.undo_label == "Paste 200 notes")
    assert len(window.desk.selected(Note)) == 200


def test_whatever_is_done_after_a_paste_finds_it_done(window, put, qtbot):
    before = list(everything(window.desk.store))
    put("\n".join(f"line {number}" for number in range(200)))
    window.run("edit.paste")
    qtbot.keyClick(window.desk.board, Qt.Key.Key_Delete)
    assert window.desk.store.undo_label == "Delete 200 notes"
    window.run("edit.undo")
    window.run("edit.undo")
    assert list(everything(window.desk.store)) == before


def test_a_window_that_closes_takes_the_paste_with_it(window, put, tmp_path):
    put("\n".join(f"line {number}" for number in range(200)))
    window.run("edit.paste")
    path = window.desk.document.path
    window.close()
    with open_document(path) as document:
        assert sum(note.text.startswith("line ") for note in document.store.of(Note).values()) == 200


def test_saying_no_to_a_great_many_lines_changes_nothing(window, put, when_open):
    put("\n".join(f"line {number}" for number in range(501)))
    when_open(QMessageBox, lambda box: box.reject())
    window.run("edit.paste")
    assert window.desk.store.undo_label is None


def test_stopping_halfway_stores_nothing_and_the_window_was_alive_meanwhile(
    window, put, monkeypatch, when_open
):
    done = []
    real = measuring.height_for
    monkeypatch.setattr(measuring, "height_for", lambda *told: done.append(told) or real(*told))
    put("\n".join(f"line {number}" for number in range(5_000)))
    when_open(QMessageBox, lambda box: box.buttons()[0].click())
    when_open(ProgressDialog, lambda dialog: dialog.stop.click())
    window.run("edit.paste")
    assert window.desk.store.undo_label is None
    assert len(done) < 5_000


def test_pasting_while_a_note_is_written_stays_text(window, put, note_called):
    note = note_called(window.desk, "Engineer no")
    window.board.begin_edit(note.id, select_all=True)
    put("One\nTwo")
    window.board.writer.editing._paste()
    window.board.commit_edit()
    assert window.desk.store.get(Note, note.id).text == "One\nTwo"


def test_a_pointer_that_only_happens_to_rest_over_the_board_is_not_meant(window, note_called, qtbot):
    note = note_called(window.desk, "Engineer no")
    QCursor.setPos(window.board.mapToGlobal(QPoint(5, 5)))
    window.desk.select([note.id])
    window.run("edit.copy")
    window.run("edit.paste")
    (pasted,) = window.desk.selected(Note)
    assert (pasted.stage_id, pasted.lane_id) == (note.stage_id, note.lane_id)
    QCursor.setPos(0, 0)


def test_notes_go_from_one_file_to_another(window, note_called, tmp_path):
    from journeyboard.desktop import windows

    note = note_called(window.desk, "Engineer no")
    window.desk.select([note.id])
    window.run("edit.copy")
    other = windows.new_map()
    try:
        other.run("edit.paste")
        (pasted,) = other.desk.selected(Note)
        assert (pasted.text, pasted.kind) == (note.text, note.kind)
        assert other.desk.store.of(Lane)[pasted.lane_id].kind == "pains"
    finally:
        other.close()


def test_a_damaged_clip_is_told_and_changes_nothing(window, put, told):
    put("", "", **{"application_x-journeyboard+json": b'{"format": "journeyboard", "version": 99}'})
    window.run("edit.paste")
    assert window.desk.store.undo_label is None
    assert len(told) == 1
    assert QGuiApplication.clipboard().mimeData().hasFormat("application/x-journeyboard+json")


def test_a_megabyte_pasted_while_a_note_is_written_is_cut_and_said_so(window, put, told, note_called):
    note = note_called(window.desk, "Engineer no")
    window.board.begin_edit(note.id, select_all=True)
    put("word " * 200_000)
    window.board.writer.editing._paste()
    assert len(window.board.writer.editing.now.text) == 20_000
    assert [words.replace(",", "") for words in told] == [
        "The pasted text was cut: a note holds at most 20000 characters."
    ]
    window.board.writer.abandon()


def test_by_keyboard_a_copy_goes_into_the_cell_of_the_selected_note_and_covers_none(window, note_called):
    window.desk.select([note_called(window.desk, "Engineer no").id])
    window.run("edit.copy")
    there = note_called(window.desk, "Referral credit")
    window.desk.select([there.id])
    layout = window.board.bench.scene.layout
    for _ in range(3):
        window.run("edit.paste")
        (pasted,) = window.desk.selected(Note)
        assert (pasted.stage_id, pasted.lane_id) == (there.stage_id, there.lane_id)
        assert layout.notes_in(layout.box(pasted.id)) == [pasted.id]


def test_pasting_twice_never_hides_one_note_below_the_other(window, note_called):
    window.desk.select([note_called(window.desk, "Engineer no").id])
    window.run("edit.copy")
    places = set()
    for _ in range(3):
        window.run("edit.paste")
        (note,) = window.desk.selected(Note)
        places.add((note.x, note.y))
    assert len(places) == 3


def test_a_copy_pasted_with_the_pointer_still_on_it_covers_nothing(window, note_called, monkeypatch):
    notes = [note_called(window.desk, start) for start in ("Engineer no", "Two to four")]
    layout = window.board.bench.scene.layout
    monkeypatch.setattr(pasting, "pointed", lambda board: layout.box(notes[0].id).centre)
    window.desk.select([note.id for note in notes])
    window.run("edit.copy")
    window.run("edit.paste")
    pasted = window.desk.selected(Note)
    for note in pasted:
        assert layout.notes_in(layout.box(note.id)) == [note.id]
        assert (note.stage_id, note.lane_id) == (notes[0].stage_id, notes[0].lane_id)


def test_with_the_pointer_among_the_curves_lines_go_to_the_nearest_lane_of_notes(window, put, monkeypatch):
    layout = window.board.bench.scene.layout
    row, column = layout.emotion_row, layout.columns[1]
    monkeypatch.setattr(pasting, "pointed", lambda board: (column.x + 60, row.bottom - 10))
    put("One\nTwo")
    window.run("edit.paste")
    below = layout.rows[layout.rows.index(row) + 1].lane.id
    assert {(note.stage_id, note.lane_id) for note in window.desk.selected(Note)} == {
        (column.stage.id, below)
    }


def test_where_the_whole_map_was_seen_all_of_it_is_seen_after_a_table_with_new_stages(
    window, put, when_open, qtbot
):
    window.board.fit()
    put("\tA new one\tAnother\nActions\tOne\tTwo")
    when_open(PasteTableDialog, lambda dialog: dialog.accept())
    window.run("edit.paste")
    assert len(window.desk.selected(Note)) == 2
    extent, viewport = window.board.bench.scene.layout.extent, window.board.viewport
    qtbot.waitUntil(lambda: viewport.visible.x < extent.x and extent.right < viewport.visible.right)


def test_with_nothing_pointed_at_lines_are_never_put_over_the_curves(window, put):
    layout = window.board.bench.scene.layout
    x, _, width, _ = layout.extent
    window.board.viewport.centre_on(x + width / 2, layout.emotion_row.y + layout.emotion_row.height / 2)
    put("One\nTwo")
    window.run("edit.paste")
    assert {note.lane_id for note in window.desk.selected(Note)} != {layout.emotion_row.lane.id}


def test_what_is_pasted_out_of_sight_is_brought_into_view(window, note_called, qtbot):
    window.board.zoom_to(4.0)
    window.board.centre_on(note_called(window.desk, "Engineer no").id)
    window.desk.select([note_called(window.desk, "Searches").id])
    window.run("edit.copy")
    window.run("edit.paste")
    (note,) = window.desk.selected(Note)
    box = window.board.bench.scene.layout.box(note.id)
    qtbot.waitUntil(lambda: box.intersects(window.board.viewport.visible))


def test_a_locked_lane_takes_nothing_and_says_so(window, put, told, note_called):
    from journeyboard.model import changed

    note = note_called(window.desk, "Engineer no")
    lane = window.desk.store.of(Lane)[note.lane_id]
    with window.desk.store.change("Lock lane") as draft:
        draft.put(changed(lane, locked=True))
    window.desk.select([note.id])
    put("Something")
    window.run("edit.paste")
    assert window.desk.store.undo_label == "Lock lane"
    assert told == ["The lane Pain points is locked: unlock the lane first"]


def png(width=300, height=200):
    from PySide6.QtGui import QImage

    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0xFF3366)
    return picture


def test_a_copied_picture_becomes_a_picture_note(window):
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setImageData(png())
    QGuiApplication.clipboard().setMimeData(data)
    window.run("edit.paste")
    (note,) = window.desk.selected(Note)
    picture = window.desk.store.of(Picture)[note.picture_id]
    assert (note.kind, picture.width, picture.height) == ("picture", 300, 200)
    assert window.desk.store.undo_label == "Add picture"


def test_a_picture_that_comes_with_text_is_how_the_text_looks(window, put):
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setImageData(png())
    data.setText("One\nTwo")
    QGuiApplication.clipboard().setMimeData(data)
    window.run("edit.paste")
    assert texts(window) == ["One", "Two"]
