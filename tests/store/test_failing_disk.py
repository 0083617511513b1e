"""When the file cannot be written, edits stay in memory, we hear why, and writing goes on by itself."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyboard.model import Note, everything
from journeyboard.store import connection, document
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Cause, Unavailable
from journeyboard.store.reading import read_file
from journeyboard.store.states import NotSaved, Saved

from .disks import full_disk, locked
from .sketches import board, note

ROOT = Path(__file__).parents[2]


moves_open_files = pytest.mark.skipif(sys.platform == "win32", reason="Windows holds on to open files")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    create(tmp_path / "map.journey", board()).close()
    return tmp_path / "map.journey"


@pytest.fixture
def journey(path):
    opened = open_document(path, retry_seconds=0.05)
    yield opened
    opened.close(discard=True)


def put(journey, *records):
    with journey.store.change("Add") as change:
        change.put(*records)


def until(condition, seconds=5.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def not_saved(journey):
    return isinstance(journey.state, NotSaved)


def in_file(path):
    return {record.id for record in read_file(path, read_only=True).records}


def test_a_locked_file_is_written_once_it_is_free(journey, path):
    with locked(path):
        put(journey, note("a"))
        until(lambda: not_saved(journey))
        assert journey.state.reason == "The file is in use by another program"
        assert "kept in memory" in str(journey.state.error)
        put(journey, note("b"))
        assert not journey.flush(0.2)
    assert journey.flush(5)
    assert isinstance(journey.state, Saved)
    assert {"a", "b"} <= in_file(path)


def test_a_full_disk_keeps_edits_until_there_is_room(journey, path):
    put(journey, note("before"))
    journey.flush()
    with full_disk(path.stat().st_size):
        put(journey, *(note(f"n{n}", "x" * 1000) for n in range(100)))
        until(lambda: not_saved(journey))
        assert "disk" in journey.state.reason.lower()
        journey.store.undo()
        journey.store.redo()
        put(journey, note("later"))
        assert in_file(path) == {record.id for record in board()} | {"before"}
    assert journey.flush(5)
    assert {"before", "n0", "n99", "later"} <= in_file(path)
    assert check(path) == []


@moves_open_files
@pytest.mark.parametrize("step", ["append", "look"])
def test_writing_goes_on_though_not_even_the_reason_can_be_found_out(watched, path, monkeypatch, step):
    """A folder that may not be entered refuses the question too: the writer must outlive that."""

    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr("journeyboard.store.lookout._closer", refuse)
        broken.setattr("journeyboard.store.writer.demand_ours", refuse)
        broken.setattr("journeyboard.store.ledger.Ledger.append", refuse)
        if step == "append":
            put(watched, note("n9"))
        else:
            os.utime(path)
        until(lambda: not_saved(watched))
    put(watched, note("n8"))
    until(lambda: isinstance(watched.state, Saved))
    assert in_file(path) == {record.id for record in everything(watched.store)}


def test_a_deleted_file_is_noticed_and_a_copy_holds_everything(journey, path, tmp_path):
    put(journey, note("a"))
    journey.flush()
    path.unlink()
    put(journey, note("b"))
    until(lambda: not_saved(journey))
    journey.save_copy(tmp_path / "rescue.journey")
    assert {"a", "b"} <= in_file(tmp_path / "rescue.journey")
    assert not_saved(journey)
    journey.save_as(tmp_path / "new.journey")
    assert isinstance(journey.state, Saved)
    put(journey, note("c"))
    assert journey.flush(5)
    assert {"a", "b", "c"} <= in_file(tmp_path / "new.journey")


@moves_open_files
def test_a_file_that_was_moved_away_and_comes_back_is_written_again(journey, path, tmp_path):
    put(journey, note("a"))
    journey.flush()
    path.rename(tmp_path / "elsewhere")
    put(journey, note("b"))
    until(lambda: not_saved(journey))
    (tmp_path / "elsewhere").rename(path)
    assert journey.flush(5)
    assert {"a", "b"} <= in_file(path)


def test_an_older_copy_put_in_its_place_is_never_written_over(journey, path, tmp_path):
    shutil.copy(path, tmp_path / "older")
    put(journey, note("a"))
    journey.flush()
    with (tmp_path / "older").open("rb") as older, path.open("r+b") as file:
        file.write(older.read())
        file.truncate()
    put(journey, note("b"))
    until(lambda: not_saved(journey))
    assert journey.state.reason == "The file was changed by another program"
    assert in_file(path) == {record.id for record in board()}
    journey.save_as(tmp_path / "mine.journey")
    assert {"a", "b"} <= in_file(tmp_path / "mine.journey")


OTHER_PROGRAM = """
import sys
from journeyboard.model import Note, NoteKind
from journeyboard.store.document import open_document
with open_document(sys.argv[1]) as document, document.store.change("Theirs") as change:
    change.put(Note(id="theirs", map_id="map", kind=NoteKind.PAIN))
"""


def test_an_edit_of_another_process_is_not_overwritten(journey, path, tmp_path):
    command = [sys.executable, "-c", OTHER_PROGRAM, str(path)]
    subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)}, timeout=30)
    put(journey, note("mine"))
    until(lambda: not_saved(journey))
    assert isinstance(journey.state.error, Unavailable)
    assert journey.state.reason == "The file was changed by another program"
    assert "theirs" in in_file(path)
    assert "mine" not in in_file(path)
    journey.save_as(tmp_path / "mine.journey")
    assert in_file(tmp_path / "mine.journey") == {record.id for record in everything(journey.store)}


def test_closing_with_unsaved_edits_is_refused_unless_they_are_given_up(journey, path):
    with locked(path):
        put(journey, note("a"))
        with pytest.raises(Unavailable, match="kept in memory"):
            journey.close(timeout=0.2)
        put(journey, note("b"))
        journey.close(discard=True)
    assert "a" not in in_file(path)


def test_a_copy_made_while_the_file_is_locked_holds_what_is_pending_too(journey, path, tmp_path):
    put(journey, note("a"))
    journey.flush()
    with locked(path):
        put(journey, note("b"))
        until(lambda: not_saved(journey))
        journey.save_copy(tmp_path / "copy.journey")
    assert {"a", "b"} <= in_file(tmp_path / "copy.journey")
    assert journey.flush(5)


@moves_open_files
def test_steps_from_before_a_rescue_can_still_be_undone(journey, path, tmp_path):
    for name in "abc":
        put(journey, note(name))
    journey.flush()
    path.unlink()
    journey.save_as(tmp_path / "new.journey")
    put(journey, note("d"))
    for _ in range(3):
        journey.store.undo()
    assert journey.flush(5)
    assert set(journey.store.of(Note)) == {"note-0", "note-1", "note-2", "a"}
    journey.close()
    with open_document(tmp_path / "new.journey") as reopened:
        assert set(reopened.store.of(Note)) == {"note-0", "note-1", "note-2", "a"}
        assert reopened.store.undo_label == "Add"
        put(reopened, note("e"))
        assert reopened.store.undo()
    assert check(tmp_path / "new.journey") == []


def test_a_file_that_may_not_be_written_opens_for_reading(path, monkeypatch):
    monkeypatch.setattr(document, "may_write", lambda path: False)
    with open_document(path) as opened:
        assert opened.read_only


@pytest.fixture
def watched(path):
    opened = open_document(path, retry_seconds=0.05)
    opened.watch()
    yield opened
    opened.close(discard=True)


@moves_open_files
def test_a_file_that_goes_is_noticed_without_an_edit_and_so_is_its_return(watched, path, tmp_path):
    path.rename(tmp_path / "elsewhere")
    until(lambda: not_saved(watched))
    assert watched.state.error.cause is Cause.GONE
    assert not watched.flush(0.1)
    (tmp_path / "elsewhere").rename(path)
    assert watched.flush(5)
    assert isinstance(watched.state, Saved)


@moves_open_files
@pytest.mark.parametrize("way", ["put in its place", "written over it"])
def test_another_version_is_noticed_without_an_edit(watched, path, tmp_path, way):
    shutil.copy(path, tmp_path / "older")
    put(watched, note("a"))
    watched.flush()
    if way == "put in its place":
        (tmp_path / "older").replace(path)
    else:
        path.write_bytes((tmp_path / "older").read_bytes())
    until(lambda: not_saved(watched))
    assert watched.state.error.cause is Cause.CHANGED


@moves_open_files
def test_a_map_is_written_again_where_its_file_was(watched, path):
    put(watched, note("a"))
    watched.flush()
    path.unlink()
    put(watched, note("b"))
    until(lambda: not_saved(watched))
    assert watched.write_again() is None
    put(watched, note("c"))
    assert watched.flush(5)
    assert {"a", "b", "c"} <= in_file(path)
    assert check(path) == []


@moves_open_files
def test_writing_again_keeps_what_others_put_there(watched, path, tmp_path):
    shutil.copy(path, tmp_path / "older")
    put(watched, note("mine"))
    watched.flush()
    (tmp_path / "older").replace(path)
    until(lambda: not_saved(watched))
    aside = watched.write_again()
    assert aside == path.with_name("map (other version).journey")
    assert "mine" not in in_file(aside)
    assert "mine" in in_file(path)
    assert watched.flush(5)


def test_what_cannot_be_written_again_leaves_what_lies_there(watched, path):
    shutil.rmtree(path.parent)
    until(lambda: not_saved(watched))
    with pytest.raises(Unavailable, match="There is no folder"):
        watched.write_again()
    assert not_saved(watched)


@contextmanager
def as_nobody():
    """Without the rights of the one who runs the tests, where that is somebody who may do anything."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no users on this system")
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)


def test_a_folder_that_may_not_be_written_to_is_told_as_that(tmp_path):
    tmp_path.chmod(0o777)
    folder = tmp_path / "shared"
    folder.mkdir()
    create(folder / "map.journey", board()).close()
    (folder / "map.journey").chmod(0o666)
    for each in tmp_path.parents[:3]:
        each.chmod(each.stat().st_mode | 0o111)
    folder.chmod(0o555)
    with as_nobody(), open_document(folder / "map.journey", retry_seconds=0.05) as opened:
        put(opened, note("a"))
        until(lambda: not_saved(opened))
        assert opened.state.error.cause is Cause.READ_ONLY
        os.seteuid(0) if os.getuid() == 0 else None
        folder.chmod(0o777)
        assert opened.flush(5)
    assert "a" in in_file(folder / "map.journey")


def test_a_map_is_made_in_a_folder_whose_list_may_not_be_read(tmp_path):
    tmp_path.chmod(0o777)
    folder = tmp_path / "dropbox"
    folder.mkdir()
    for each in tmp_path.parents[:3]:
        each.chmod(each.stat().st_mode | 0o111)
    folder.chmod(0o333)
    with as_nobody():
        create(folder / "map.journey", board()).close()
    assert check(folder / "map.journey") == []
    assert len(list(folder.iterdir())) == 1


def test_giving_up_edits_does_not_wait_for_the_disk(path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 5.0)
    opened = open_document(path)
    with locked(path):
        put(opened, note("a"))
        begun = time.monotonic()
        opened.close(discard=True)
        assert time.monotonic() - begun < 2.5
