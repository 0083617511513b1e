"""Changes written to a file and read back."""

from datetime import date

import pytest

from journeyboard.drawing.primitives import Words
from journeyboard.edit.notes import add_note, delete, retext
from journeyboard.edit.pains import assess
from journeyboard.export.changes import between, export_changes, pages
from journeyboard.export.problem import ExportProblem
from journeyboard.export.sheet.changes import list_pages
from journeyboard.insight.compare import compare
from journeyboard.layout.changes import Before
from journeyboard.model import Direction, JourneyMap, Note, NoteKind, Records, Severity, changed
from journeyboard.store.store import Store
from journeyboard.text.bidi import levels


@pytest.fixture
def report(fibre):
    old, map_id = fibre
    return _report(old, map_id)


def _report(old, map_id):
    store = Store([record for kind in _kinds(old) for record in old.of(kind).values()])

    def note(start):
        return next(each.id for each in store.of(Note).values() if each.text.startswith(start))

    delete(store, [note("Two to four")])
    retext(store, note("Searches"), "Asks the neighbours")
    assess(store, note("Engineer no"), severity=Severity.COSMETIC)
    return between(old, map_id, store, map_id, "Workshop 2")


def _kinds(old):
    from journeyboard.model.contents import KINDS

    return KINDS


def test_the_pdf_tells_everything_in_words_that_can_be_searched(report, tmp_path, run):
    path = tmp_path / "changes.pdf"
    export_changes(report, path)
    text = " ".join(run("pdftotext", "-layout", path, "-").split())
    for words in (
        "What changed since Workshop 2",
        "1 removed, 1 reworded, 1 re-rated",
        "Two to four days with no internet",
        "Asks the neighbours",
        "severity 4 → 1",
        "Priority of pain points (0 to 100)",
        "1 of 2",
        "2 of 2",
    ):
        assert words in text
    info = run("pdfinfo", path)
    assert "Pages:           2" in info
    assert "What changed since Workshop 2" in info


def test_long_lists_go_on_on_more_pages(fibre, tmp_path, run):
    old, map_id = fibre
    store = Store([record for kind in _kinds(old) for record in old.of(kind).values()])
    stage = next(iter(store.of(Note).values()))
    with store.change("Add 90 notes"):
        for number in range(90):
            place = {"stage_id": stage.stage_id, "lane_id": stage.lane_id}
            add_note(store, map_id, NoteKind.FREE, **place, x=0, y=0, text=f"Thought {number}")
    report = between(old, map_id, store, map_id, "May")
    sheets = pages(report)
    assert len(sheets) > 3
    path = tmp_path / "long.pdf"
    export_changes(report, path)
    text = run("pdftotext", "-l", str(len(sheets) - 1), path, "-")
    assert all(f"Thought {number}\n" in text for number in range(90))


def test_right_to_left_maps_are_read_from_the_right(fibre, tmp_path, run):
    old, map_id = fibre
    turned = [
        changed(record, direction=Direction.RIGHT_TO_LEFT) if isinstance(record, JourneyMap) else record
        for kind in _kinds(old)
        for record in old.of(kind).values()
    ]
    path = tmp_path / "rtl.pdf"
    export_changes(_report(Records(turned), map_id), path)
    assert "Asks the neighbours" in " ".join(run("pdftotext", path, "-").split())


def test_the_date_stands_behind_a_title_that_ends_in_arabic(fibre):
    page = list_pages(_before(*fibre), *fibre, "What changed since ورشة 1", date(2026, 11, 22))[0]
    feet = [part for part in page.primitives[0].children if isinstance(part, Words)]
    foot = next(each.paragraph.text for each in feet if "November" in each.paragraph.text)
    assert levels(foot, 0)[foot.index("22 Nov")] == 0
    assert levels(foot.replace("\u200e", ""), 0)[foot.index("22 Nov") - 1] > 0


def _before(old, map_id):
    return Before(compare(old, map_id, old, map_id), old, map_id)


def test_markdown_is_what_the_report_says(report, tmp_path):
    path = tmp_path / "changes.md"
    export_changes(report, path)
    assert path.read_text("utf-8") == report.markdown
    with pytest.raises(ExportProblem, match="there already"):
        export_changes(report, path)


def test_other_suffixes_are_refused(report, tmp_path):
    with pytest.raises(ExportProblem, match="no suffix"):
        export_changes(report, tmp_path / "changes.docx")


def test_a_report_between_maps_without_a_title_has_one(fibre):
    old, map_id = fibre
    assert between(old, map_id, old, map_id, "").title == "What changed since Switching to full fibre"
