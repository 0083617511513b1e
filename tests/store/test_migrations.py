"""A file of an earlier version is opened as one of today's: nothing is lost, whatever happens meanwhile."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from journeyboard.assets import resource
from journeyboard.model import Direction, JourneyMap, Lane, Note, NoteKind, SavedFilter, changed, everything
from journeyboard.store import document as documents
from journeyboard.store import publishing, renewing
from journeyboard.store.check import check
from journeyboard.store.document import open_document
from journeyboard.store.errors import Damaged, JourneyError, Unavailable, Untrusted
from journeyboard.store.migrations import STEPS
from journeyboard.store.reading import read_file
from journeyboard.store.schema import FORMAT_VERSION, ddl

from .former import GOLDEN, sql, version_1, version_2

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path):
    return version_1(tmp_path / "map.journey")


def version_of(path):
    return int.from_bytes(path.read_bytes()[60:64], "big")


def contents(store):
    return {record.id: record for record in everything(store)}


def beside(path):
    return sorted(entry.name for entry in path.parent.iterdir())


@pytest.mark.parametrize("version", range(1, FORMAT_VERSION))
def test_every_earlier_version_is_known_as_it_was_published(version):
    published = (GOLDEN / f"journey-format-{version}.sql").read_text("utf-8")
    assert resource("formats", f"journey-format-{version}.sql").read_text("utf-8") == published
    assert "".join(f"{statement};\n" for statement in ddl(version)) == published
    assert version in STEPS


def test_opening_a_file_of_version_1_makes_it_one_of_today(path):
    with open_document(path) as document:
        assert not document.read_only
        assert document.version == FORMAT_VERSION
        assert document.store.get(JourneyMap, "map").direction is Direction.LEFT_TO_RIGHT
        assert not document.store.get(Lane, "folded").locked
        note = document.store.get(Note, "note-2")
        assert (note.text, note.locked) == ("Nobody answers 2 🙁", True)
        assert (note.spans, note.picture_id) == (False, None)
        assert len(everything(document.store)) == 16
    assert version_of(path) == FORMAT_VERSION
    assert check(path) == []
    assert beside(path) == [path.name]


def test_filters_of_version_2_ask_for_no_department_yet(tmp_path):
    path = version_2(tmp_path / "map.journey")
    assert read_file(path, read_only=True).version == 2
    with open_document(path) as document:
        kept = document.store.get(SavedFilter, "kept")
        assert (kept.name, kept.tags, kept.departments) == ("Web", ("a",), ())
    assert (version_of(path), check(path)) == (FORMAT_VERSION, [])


def test_what_was_read_is_what_the_new_file_holds(path):
    before = read_file(path, read_only=True)
    open_document(path).close()
    after = read_file(path, read_only=True)
    assert (after.records, after.edition) == (before.records, before.edition)
    assert (before.version, after.version) == (1, FORMAT_VERSION)


def test_history_goes_on_where_version_1_left_off(path):
    with open_document(path) as document:
        store = document.store
        whole = contents(store)
        assert (store.undo_label, store.redo_label) == ("Rename map", "Delete note")
        assert [store.undo().label for _ in range(3)] == ["Rename map", "Lower lane", "Edit note"]
        assert store.undo() is None
        assert store.get(Note, "note-0").text == "Nobody answers 0 🙁"
        assert store.get(Lane, "lane").height == 150
        assert [store.redo().label for _ in range(3)] == ["Edit note", "Lower lane", "Rename map"]
        assert contents(store) == whole
        assert store.redo().author == "Ada"
        assert "note-2" not in store.of(Note)
    with open_document(path) as document:
        document.store.undo()
        assert contents(document.store) == whole
    assert check(path) == []


def test_an_upgraded_file_takes_edits(path):
    with open_document(path) as document:
        with document.store.change("Turn") as change:
            journey = document.store.get(JourneyMap, "map")
            change.put(changed(journey, direction=Direction.RIGHT_TO_LEFT))
            change.put(Note(id="new", map_id="map", kind=NoteKind.FREE, spans=True))
        assert document.flush()
    with open_document(path) as document:
        assert document.store.get(JourneyMap, "map").direction is Direction.RIGHT_TO_LEFT
        document.store.undo()
        assert "new" not in document.store.of(Note)


def test_checking_and_looking_leave_a_file_of_version_1_as_it_is(path):
    before = path.read_bytes()
    assert check(path) == []
    with open_document(path, read_only=True) as document:
        assert document.version == 1
        assert document.store.get(Note, "note-0").text == "Nobody ever answers"
    command = [sys.executable, "-m", "journeyboard", "info", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, timeout=60).stdout
    assert "format 1, revision 6" in told
    assert "Power supply" in told
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_file_that_may_not_be_written_to_is_read_from_memory_and_saved_as_one_of_today(path, monkeypatch):
    before, mine = path.read_bytes(), path.with_name("mine.journey")
    monkeypatch.setattr(documents, "may_write", lambda place: place == mine)
    with open_document(path) as document:
        assert document.read_only
        assert document.store.undo_label == "Rename map"
        document.save_as(mine)
        document.store.undo()
        assert document.flush()
        assert document.version == FORMAT_VERSION
    assert path.read_bytes() == before
    with open_document(mine) as document:
        assert (document.store.undo_label, document.store.redo_label) == ("Lower lane", "Rename map")
    assert check(mine) == []


def test_a_full_disk_does_not_keep_a_file_from_being_read(path, monkeypatch):
    before = path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publishing.os, "fsync", full)
    with open_document(path) as document:
        assert document.read_only
        assert document.store.get(Note, "note-1")
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_what_another_program_writes_meanwhile_is_not_lost(path, monkeypatch):
    copy = renewing.copy

    def interrupted(*given):
        edition = copy(*given)
        sql(path, "UPDATE meta SET revision = 7, crc = 0")
        return edition

    monkeypatch.setattr(renewing, "copy", interrupted)
    with pytest.raises(Damaged):
        open_document(path)
    assert version_of(path) == 1
    assert beside(path) == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="this system has no such rights and links")
def test_rights_and_links_stay(path):
    path.chmod(0o640)
    link = path.with_name("link.journey")
    link.symlink_to(path)
    open_document(link).close()
    assert link.is_symlink()
    assert version_of(path) == FORMAT_VERSION
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_commit_of_version_1_that_a_crash_cut_short_is_taken_back_first(tmp_path):
    path = version_1(tmp_path / "map.journey", more_notes=2_000)
    cut_short = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN")
connection.execute("UPDATE note SET text = 'half done'")
os._exit(1)
"""
    subprocess.run([sys.executable, "-c", cut_short, str(path)], check=False, timeout=30)
    assert path.with_name("map.journey-journal").stat().st_size
    with open_document(path) as document:
        assert document.store.get(Note, "more-7").text == "Nobody answers 1 🙁"
    assert beside(path) == [path.name]


def refused(path, error):
    before = path.read_bytes()
    with pytest.raises(error) as raised:
        open_document(path)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]
    return raised.value


def test_a_flipped_bit_in_a_row_is_not_made_good_by_a_new_checksum(path):
    sql(path, "UPDATE note SET text = 'Somebody answers' WHERE id = 'note-1'")
    assert refused(path, Damaged).what == "A row of note (note-1) is not what was written"
    assert check(path) == ["A row of note (note-1) is not what was written"]


def test_a_flipped_bit_in_the_history_is_still_found_after_the_upgrade(path):
    sql(path, "UPDATE edit_log SET old = replace(old, 'Energy', 'Entropy') WHERE step = 3")
    assert check(path) == ["Step 3 of the history is not what was written"]
    with open_document(path) as document, pytest.raises(Damaged, match="the map itself is whole"):
        document.store.undo()
    assert version_of(path) == FORMAT_VERSION
    assert check(path) == ["Step 3 of the history is not what was written"]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sly AFTER UPDATE ON note BEGIN DELETE FROM note; END",
        "CREATE TABLE picture (id TEXT)",
        "DROP TABLE vote",
        "ALTER TABLE lane ADD COLUMN locked INTEGER",
        "PRAGMA user_version=2",
    ],
)
def test_the_tables_must_be_those_of_the_version_that_the_file_says_it_has(path, statement):
    sql(path, statement)
    refused(path, Untrusted)


def test_todays_tables_under_an_earlier_version_are_not_trusted(path):
    open_document(path).close()
    sql(path, "PRAGMA user_version=1")
    refused(path, Untrusted)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_damaged(path, share):
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    refused(path, Damaged)


def test_a_value_that_version_1_never_wrote_is_damage(path):
    sql(path, "UPDATE note SET x = 'left' WHERE id = 'note-0'")
    refused(path, Damaged)


def test_no_random_damage_escapes_or_changes_a_record_unnoticed(tmp_path):
    path = version_1(tmp_path / "map.journey", more_notes=200)
    whole, chance = path.read_bytes(), random.Random(3)
    records = read_file(path, read_only=True).records
    outcomes = {"refused": 0, "same": 0}
    for _ in range(300):
        content = bytearray(whole)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        try:
            assert read_file(path, read_only=True).records == records
            outcomes["same"] += 1
        except JourneyError:
            outcomes["refused"] += 1
    assert min(outcomes.values()) > 10


KILLS = 100 if os.environ.get("JOURNEYBOARD_LONG") else 40
KILLER = """
import os, random, shutil, signal, sys, time
from pathlib import Path
from journeyboard.store.document import open_document
from journeyboard.store.reading import read_file
import journeyboard.store.publishing

original, path = Path(sys.argv[1]), Path(sys.argv[2])
chance = random.Random(5)

def opening():
    shutil.copy(original, path)
    child = os.fork()
    if not child:
        open_document(path)
        os._exit(0)
    return child


start = time.perf_counter()
os.waitpid(opening(), 0)
takes = time.perf_counter() - start
for _ in range(int(sys.argv[3])):
    child = opening()
    time.sleep(chance.uniform(0, 1.2 * takes))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = read_file(path, read_only=True)
    print(found.version, len(found.records), found.edition.revision, found.edition.mark, flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot kill as surely")
def test_killed_at_any_moment_the_file_is_whole_old_or_new(tmp_path):
    original = version_1(tmp_path / "original.journey", more_notes=2_000)
    before, path = read_file(original, read_only=True), tmp_path / "map.journey"
    command = [sys.executable, "-c", KILLER, str(original), str(path), str(KILLS)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=120)
    found = [line.split() for line in ran.stdout.splitlines()]
    state = [str(len(before.records)), str(before.edition.revision), before.edition.mark]
    assert len(found) == KILLS
    assert all(line[1:] == state for line in found)
    assert {line[0] for line in found} == {"1", str(FORMAT_VERSION)}
    assert check(path) == []
    with open_document(path) as document:
        assert everything(document.store) == before.records
        assert document.store.undo().label == "Rename map"


def test_a_version_that_nobody_knows_any_more_is_damage(path):
    sql(path, "PRAGMA user_version=0")
    refused(path, Damaged)


def test_no_upgrade_is_made_where_another_program_writes(path):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Unavailable, match="in use"):
        open_document(path)
    other.execute("ROLLBACK")
    other.close()
    assert version_of(path) == 1
