"""What another program finds on the clipboard after a copy, and what comes back of it."""

import csv
import subprocess
import sys
from io import StringIO
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QImage

from journeyboard.desktop.clipboard.copying import PNG, TSV, CopiedNotes
from journeyboard.desktop.clipboard.pasting import take
from journeyboard.desktop.clipboard.reading import findings_in
from journeyboard.importing.clipping import MIME, clipped
from journeyboard.importing.html_table import rows_of
from journeyboard.model import Lane, LaneKind, Note, NoteKind, PainPoint, Records, Stage, everything
from journeyboard.store.store import Store

COPIED = ("Engineer visit", "Engineer no", "First bill covers")


def copy(window, note_called, *starts):
    window.desk.select(note_called(window.desk, start).id for start in starts)
    window.run("edit.copy")
    return QGuiApplication.clipboard().mimeData()


def test_a_copy_is_there_as_own_notes_text_table_and_picture_at_once(window, note_called):
    found = copy(window, note_called, *COPIED)
    assert {MIME, "text/plain", TSV, "text/html", PNG} <= set(found.formats())
    assert found.hasText()
    assert found.hasHtml()
    assert found.hasImage()


def test_the_text_has_a_line_a_note_as_they_are_read(window, note_called):
    assert copy(window, note_called, *COPIED).text().splitlines() == [
        "Engineer visit at home",
        "Engineer no-show, and no message",
        "First bill covers two part-months",
    ]


def test_the_table_has_stages_above_and_lanes_at_the_left(window, note_called):
    found = copy(window, note_called, "Engineer visit", "Engineer no")
    (stage,) = {window.desk.store.of(Stage)[note.stage_id].name for note in window.desk.selected(Note)}
    rows = list(csv.reader(StringIO(bytes(found.data(TSV).data()).decode()), "excel-tab"))
    assert rows[0] == ["", stage]
    assert ["Pain points", "Engineer no-show, and no message"] in rows
    assert rows_of(found.html()) == rows


def test_the_picture_shows_the_notes_at_twice_their_size(window, note_called):
    note = note_called(window.desk, "Engineer no")
    picture = QImage.fromData(copy(window, note_called, "Engineer no").data(PNG), "PNG")
    assert (picture.width(), picture.height()) == (2 * (note.width + 32), 2 * (note.height + 32))
    paper = picture.pixelColor(picture.width() // 2, picture.height() - 52)
    assert paper.red() > paper.blue() + 20, "the note is rose"


def test_nothing_selected_leaves_the_clipboard_as_it_is(window):
    QGuiApplication.clipboard().setText("kept")
    window.desk.select(())
    window.run("edit.copy")
    assert QGuiApplication.clipboard().text() == "kept"


def test_a_copy_stays_as_it_was_when_the_note_is_changed_or_deleted(window, note_called):
    found = copy(window, note_called, "Engineer no")
    window.run("edit.delete")
    assert found.text() == "Engineer no-show, and no message"


def test_cutting_is_one_step_that_says_so(window, note_called):
    window.desk.select(note_called(window.desk, start).id for start in COPIED)
    before = list(everything(window.desk.store))
    window.run("edit.cut")
    assert window.desk.store.undo_label == "Cut 3 notes"
    window.run("edit.undo")
    assert sorted(each.id for each in everything(window.desk.store)) == sorted(each.id for each in before)


def test_a_cut_note_comes_back_with_what_hangs_on_it(window, note_called):
    note = note_called(window.desk, "Engineer no")
    judged = {pain.note_id: pain for pain in window.desk.store.of(PainPoint).values()}[note.id]
    window.desk.select([note.id])
    window.run("edit.cut")
    window.run("edit.paste")
    (back,) = window.desk.selected(Note)
    assert (back.text, back.kind, back.lane_id) == (note.text, note.kind, note.lane_id)
    (pain,) = (pain for pain in window.desk.store.of(PainPoint).values() if pain.note_id == back.id)
    assert (pain.severity, pain.frequency) == (judged.severity, judged.frequency)
    assert window.desk.store.undo_label == "Paste note"


def test_the_forms_made_for_the_time_after_the_program_say_the_same(desk):
    notes = list(desk.store.of(Note))[:3]
    copied = CopiedNotes(clipped(desk.store, notes))
    left = copied.settled()
    for form in (MIME, "text/plain", TSV, "text/html", PNG):
        assert left.data(form) == copied.data(form), form


def test_a_program_that_ends_with_notes_on_the_clipboard_ends_in_peace(tmp_path: Path):
    code = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from journeyboard.desktop.clipboard.copying import copy_selected, CopiedNotes
from journeyboard.importing import shelf
from journeyboard.model import Note, Records
class Desk:
    store = Records(shelf.sample().records())
    def selected(self, kind): return list(self.store.of(kind).values())[:4]
copy_selected(Desk())
assert isinstance(app.clipboard().mimeData(), CopiedNotes)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)
NOTES = st.lists(
    st.tuples(st.sampled_from([NoteKind.ACTION, NoteKind.PAIN, NoteKind.QUOTE]), TEXTS),
    min_size=1,
    max_size=6,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(notes=NOTES)
def test_what_is_copied_and_pasted_into_another_file_is_equal(window, notes):
    desk = window.desk
    stage, lane = next(iter(desk.store.of(Stage))), _lane(desk.store, LaneKind.ACTIONS)
    made = [
        Note(
            map_id=desk.map_id, kind=kind, text=text, stage_id=stage, lane_id=lane, x=8.0 * n, y=8, z=f"a{n}"
        )
        for n, (kind, text) in enumerate(notes)
    ]
    source = Records([*everything(desk.store), *made])
    QGuiApplication.clipboard().setMimeData(CopiedNotes(clipped(source, [note.id for note in made])))
    take(desk, findings_in(QGuiApplication.clipboard().mimeData()), None)
    pasted = sorted(desk.selected(Note), key=lambda note: note.z)
    assert [(n.kind, n.text, n.width, n.height, n.x) for n in pasted] == [
        (n.kind, n.text, n.width, n.height, n.x) for n in made
    ]
    desk.store.undo()


def _lane(store: Store, kind: LaneKind) -> str:
    return next(lane.id for lane in store.of(Lane).values() if lane.kind is kind)
