"""A file that is not ours, not whole or not harmless is refused with words, quickly, and is not touched."""

import os
import sqlite3
from time import monotonic

import pytest

from journeyboard.model import everything
from journeyboard.store import guard, reading
from journeyboard.store.check import check
from journeyboard.store.connection import connected
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Damaged, NotAJourney, TooNew, Unavailable, Untrusted
from journeyboard.store.guard import check_structure
from journeyboard.store.rows import checksum

from .sketches import board, note


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "map.journey"
    with create(path, board(40)) as document:
        for n in range(10):
            with document.store.change("Add") as change:
                change.put(note(f"late-{n}", "Nobody calls back"))
    return path


def sql(path, *statements):
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def refused(path, error):
    """Opening raises this error, in one line of three parts, and leaves the file as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as raised:
        open_document(path)
    assert str(raised.value) == f"{raised.value.what}; {raised.value.safe}; {raised.value.do}"
    assert "\n" not in str(raised.value)
    assert before is None or path.read_bytes() == before
    return raised.value


@pytest.mark.parametrize("content", [b"", b"Dear Sir,\n", b"SQLite format 3\x00", b"%PDF-1.7\n" * 100])
def test_another_kind_of_file_is_no_journey(tmp_path, content):
    path = tmp_path / "letter.journey"
    path.write_bytes(content)
    refused(path, NotAJourney)


def test_a_database_of_another_program_is_no_journey(tmp_path):
    path = tmp_path / "other.journey"
    sql(path, "CREATE TABLE note (id TEXT)", "PRAGMA user_version=1")
    refused(path, NotAJourney)


def test_a_missing_file_is_not_made(tmp_path):
    path = tmp_path / "missing.journey"
    refused(path, Unavailable)
    assert not path.exists()


def test_a_folder_is_no_journey(tmp_path):
    refused(tmp_path, NotAJourney)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_make_us_wait(tmp_path):
    path = tmp_path / "pipe.journey"
    os.mkfifo(path)
    start = monotonic()
    refused(path, NotAJourney)
    assert monotonic() - start < 1


def test_a_file_of_a_later_version_asks_for_an_update(path):
    sql(path, "PRAGMA user_version=4")
    assert "update" in refused(path, TooNew).do


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sly AFTER UPDATE ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW sly AS SELECT * FROM note",
        "CREATE TABLE more (id TEXT)",
        "CREATE INDEX sly ON note (text)",
        "CREATE VIRTUAL TABLE sly USING fts5(text)",
        "ALTER TABLE note ADD COLUMN sly TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000000)))",
        "DROP TABLE vote",
    ],
)
def test_whatever_journeyboard_does_not_make_is_not_trusted(path, statement):
    sql(path, statement)
    refused(path, Untrusted)
    assert check(path) != []


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_damaged(path, share):
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    refused(path, Damaged)


def test_a_flipped_bit_in_a_text_is_found_by_the_checksum(path):
    content = bytearray(path.read_bytes())
    spots = [n for n in range(len(content)) if content.startswith(b"Nobody answers 7", n)]
    content[spots[0]] ^= 1
    path.write_bytes(content)
    assert "is not what was written" in refused(path, Damaged).what
    assert any("A row of note (note-7)" in finding for finding in check(path))


def test_a_flipped_bit_in_the_history_is_found_by_the_check_and_when_it_is_undone(path):
    sql(path, "UPDATE edit_log SET new = replace(new, 'calls', 'falls') WHERE step = 10")
    assert check(path) == ["Step 10 of the history is not what was written"]
    with open_document(path) as document:
        whole = everything(document.store)
        assert document.store.undo_label == ""
        with pytest.raises(Damaged, match="the map itself is whole"):
            document.store.undo()
        assert everything(document.store) == whole


@pytest.mark.parametrize("column", ["revision", "mark", "cursor"])
def test_a_changed_revision_is_found(path, column):
    sql(path, f"UPDATE meta SET {column} = 7")
    refused(path, Damaged)


def test_rows_put_in_by_another_program_are_not_believed(path):
    sql(path, "UPDATE note SET x = 'left' WHERE id = 'note-1'")
    refused(path, Damaged)


def forge(path, column, value):
    """Change a note as an attacker would who knows the checksum."""
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE note SET {column} = {value} WHERE rowid = 2")
    *values, _ = connection.execute("SELECT * FROM note WHERE rowid = 2").fetchone()
    connection.execute("UPDATE note SET crc = ? WHERE rowid = 2", (checksum(tuple(values)),))
    connection.commit()
    connection.close()


@pytest.mark.parametrize("value", ["9e999", "'left'", "1e300"])
def test_a_right_checksum_does_not_make_a_wrong_place_right(path, value):
    forge(path, "x", value)
    assert "cannot be read" in refused(path, Damaged).what


@pytest.mark.parametrize("column", ["kind", "colour", "tags", "id"])
def test_a_right_checksum_does_not_make_a_wrong_word_right(path, column):
    forge(path, column, "printf('%.*c', 100000, '[')")
    with pytest.raises(Damaged):
        open_document(path)


def test_bytes_in_the_place_of_text_are_refused(path):
    sql(path, "UPDATE note SET text = x'fffe00' WHERE id = 'note-1'")
    refused(path, Damaged)
    sql(path, "UPDATE note SET text = CAST(x'fffe00' AS TEXT) WHERE id = 'note-1'")
    refused(path, Damaged)


def test_more_records_than_any_map_has_are_refused(path, monkeypatch):
    monkeypatch.setattr(guard, "MAX_RECORDS", 20)
    refused(path, Untrusted)


def read_with_no_time(path):
    with connected(path, "ro") as connection:
        check_structure(connection, seconds=-1)
        reading.read_records(connection)


def test_a_file_that_takes_too_long_is_given_up(path):
    create(path, board(5_000), overwrite=True).close()
    with pytest.raises(Untrusted, match="reasonable time"):
        read_with_no_time(path)


def test_a_file_copied_in_the_middle_of_an_edit_is_noticed(path):
    row = sqlite3.connect(path)
    revision = row.execute("SELECT revision FROM meta").fetchone()[0]
    row.close()
    sql(path, f"UPDATE edit_log SET rev = {revision + 1} WHERE seq = (SELECT max(seq) FROM edit_log)")
    assert "middle of an edit" in refused(path, Damaged).what
