"""A history that is damaged costs the history only: the map opens, and no edit goes into the broken pages."""

import sqlite3
from time import monotonic, sleep

import pytest

from journeyboard.model import everything
from journeyboard.store import guard
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Cause, Damaged
from journeyboard.store.past import way_to
from journeyboard.store.states import NotSaved, Saved

from .former import version_1, version_2
from .sketches import board, note

PAGE, STEPS = 4096, 200


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "map.journey"
    with create(path, board(40)) as document:
        for number in range(1, STEPS + 1):
            with document.store.change(f"label {number:04}") as change:
                change.put(note("late", f"Nobody calls back, said {number}"))
    assert check(path) == []
    return path


def page_of(data, step):
    """Where the page of the log that holds a step begins: labels are nowhere else."""
    return data.index(f"label {step:04}".encode()) // PAGE * PAGE


def damage(path, steps):
    """Zero the pages of the log that hold these steps, of those between its ends."""
    data = bytearray(path.read_bytes())
    pages = {page_of(data, step) for step in steps} - {page_of(data, 1), page_of(data, STEPS)}
    assert pages
    for start in pages:
        data[start : start + PAGE] = bytes(PAGE)
    path.write_bytes(data)
    return bytes(data)


def edit(document, id="new"):
    with document.store.change("Add") as change:
        change.put(note(id))


@pytest.fixture
def there(path):
    with open_document(path, read_only=True) as document:
        return everything(document.store)


def test_opening_looks_at_no_page_of_the_log_but_its_ends(path, there):
    damage(path, range(1, STEPS + 1))
    with open_document(path) as document:
        assert everything(document.store) == there
        assert document.store.undo_label == f"label {STEPS:04}"


def test_the_check_tells_of_the_damage(path):
    damage(path, [STEPS // 2])
    findings = check(path)
    assert findings
    assert all("structure is broken" in each or "Bytes in the file are wrong" in each for each in findings)


def test_the_check_goes_on_after_a_broken_page(path):
    damage(path, [STEPS // 2])
    path.write_bytes(path.read_bytes().replace(b"Nobody answers 7", b"Nobody answers 8"))
    findings = check(path)
    assert len(findings) > 1
    assert "A row of note (note-7) is not what was written" in findings


def test_undoing_into_the_damage_is_told_and_changes_nothing(path):
    damage(path, [STEPS // 2])
    document = open_document(path, retry_seconds=0.05)
    while document.store.undo_label:
        assert document.store.undo()
    before = everything(document.store)
    with pytest.raises(Damaged):
        document.store.undo()
    assert everything(document.store) == before
    assert any(record.id == "late" for record in before)
    document.close(discard=True)


def test_looking_back_beyond_the_damage_is_told(path):
    damage(path, [STEPS // 2])
    with open_document(path, read_only=True) as document:
        assert dict_of(way_to(document, STEPS - 1)())["late"].text == f"Nobody calls back, said {STEPS - 1}"
        with pytest.raises(Damaged):
            way_to(document, 1)()


def dict_of(records):
    return {record.id: record for record in everything(records)}


def test_nothing_is_written_into_a_file_with_a_broken_page(path):
    data = damage(path, [STEPS // 2])
    document = open_document(path, retry_seconds=0.05)
    edit(document)
    assert not document.flush(0.5)
    assert isinstance(document.state, NotSaved)
    assert document.state.error.cause is Cause.DAMAGED
    assert "kept in memory; save a copy elsewhere" in str(document.state.error)
    document.close(discard=True)
    assert path.read_bytes() == data


def test_a_page_that_breaks_under_an_open_map_is_noticed_before_it_is_written(path, there):
    document = open_document(path, retry_seconds=0.05)
    data = bytearray(path.read_bytes())
    end = page_of(data, STEPS)
    data[end : end + PAGE] = bytes(PAGE)
    path.write_bytes(data)
    edit(document)
    assert not document.flush(0.5)
    assert path.read_bytes() == bytes(data)
    assert {record.id for record in everything(document.store)} == {r.id for r in there} | {"new"}
    document.close(discard=True)


def test_a_copy_elsewhere_holds_the_map_without_the_broken_history(path, tmp_path):
    damage(path, [STEPS // 2])
    document = open_document(path, retry_seconds=0.05)
    edit(document)
    assert not document.flush(0.5)
    document.save_copy(tmp_path / "copy.journey")
    assert check(tmp_path / "copy.journey") == []
    document.save_as(tmp_path / "new.journey")
    assert isinstance(document.state, Saved)
    edit(document, "newer")
    document.close()
    assert check(tmp_path / "new.journey") == []
    with open_document(tmp_path / "new.journey") as again:
        assert everything(again.store) == everything(document.store)


def test_the_map_is_written_anew_in_its_place_and_the_damaged_file_is_kept(path):
    data = damage(path, [STEPS // 2])
    document = open_document(path, retry_seconds=0.05)
    edit(document)
    assert not document.flush(0.5)
    aside = document.write_again()
    edit(document, "newer")
    document.close()
    assert check(path) == []
    assert aside.read_bytes() == data


def break_the_end(path):
    """Zero the page of the log that its last rows lie on."""
    data = bytearray(path.read_bytes())
    end = page_of(data, STEPS)
    data[end : end + PAGE] = bytes(PAGE)
    path.write_bytes(data)
    return bytes(data)


def test_a_log_whose_end_cannot_be_read_costs_the_past_and_no_note(path, there):
    data = break_the_end(path)
    document = open_document(path, retry_seconds=0.05)
    assert everything(document.store) == there
    assert document.store.undo_label is document.store.redo_label is None
    edit(document)
    assert not document.flush(0.5)
    assert document.state.error.cause is Cause.DAMAGED
    assert path.read_bytes() == data
    assert document.store.undo().label == "Add"
    assert everything(document.store) == there
    document.close(discard=True)


def test_that_the_past_is_lost_is_told_without_an_edit_too(path, there):
    break_the_end(path)
    document = open_document(path, retry_seconds=0.05)
    document.watch()
    assert wait_for(lambda: isinstance(document.state, NotSaved))
    assert document.state.error.what.startswith("The end of the history cannot be read")
    assert_saved_anew(document, there)


def test_the_check_tells_of_a_lost_end(path):
    break_the_end(path)
    assert any("end of the history" in each for each in check(path))


def test_a_last_step_that_is_no_number_is_a_lost_end(path, there):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE edit_log SET rev = 'x' WHERE seq = (SELECT max(seq) FROM edit_log)")
    connection.commit()
    connection.close()
    document = open_document(path, retry_seconds=0.05)
    assert everything(document.store) == there
    edit(document)
    assert not document.flush(0.5)
    document.close(discard=True)


def test_half_an_edit_is_still_refused(path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE edit_log SET rev = 9999 WHERE seq = (SELECT max(seq) FROM edit_log)")
    connection.commit()
    connection.close()
    with pytest.raises(Damaged, match="in the middle of an edit"):
        open_document(path)


def wait_for(condition, seconds=5.0):
    until = monotonic() + seconds
    while not condition() and monotonic() < until:
        sleep(0.01)
    return condition()


def test_rows_that_no_page_leads_to_any_more_are_missed(path):
    """A leaf in the place of a table's root is in order as far as SQLite can tell from this table."""
    data = bytearray(path.read_bytes())
    create(path, board(400), overwrite=True).close()
    data = bytearray(path.read_bytes())
    leaf = data.index(b"Nobody answers 7") // PAGE * PAGE
    root = next(
        start for start in range(PAGE, len(data), PAGE) if data[start] == 5 and leads_to(data, start, leaf)
    )
    data[root : root + PAGE], data[leaf : leaf + PAGE] = data[leaf : leaf + PAGE], data[root : root + PAGE]
    path.write_bytes(data)
    with pytest.raises(Damaged, match="lost rows of note"):
        open_document(path)


def leads_to(data, start, leaf):
    number = (leaf // PAGE + 1).to_bytes(4, "big")
    return number in data[start : start + PAGE]


def test_an_old_sqlite_that_checks_no_single_table_checks_the_whole_file(path, monkeypatch):
    damage(path, [STEPS // 2])
    monkeypatch.setattr(guard, "CHECKS_TABLES", (99, 0, 0))
    with pytest.raises(Damaged):
        open_document(path)


@pytest.mark.parametrize("former", [version_1, version_2])
def test_a_lost_history_of_a_former_format_costs_no_note_either(tmp_path, former):
    path = former(tmp_path / "former.journey")
    with open_document(path, read_only=True) as document:
        there = everything(document.store)
    data = without_log(path)
    document = open_document(path, retry_seconds=0.05)
    assert everything(document.store) == there
    assert not document.read_only
    document.watch()
    assert wait_for(lambda: isinstance(document.state, NotSaved))
    assert document.state.error.cause is Cause.DAMAGED
    assert path.read_bytes() == data
    assert_saved_anew(document, there)


def assert_saved_anew(document, there):
    """The map is written beside what is damaged, and nothing of it is missing."""
    assert document.write_again() is not None
    assert wait_for(lambda: isinstance(document.state, Saved))
    document.close()
    assert check(document.path) == []
    with open_document(document.path) as again:
        assert everything(again.store) == there


def without_log(path):
    """Zero the first page of the log, which leads to all of it."""
    connection = sqlite3.connect(path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'edit_log'").fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    path.write_bytes(data)
    return bytes(data)
