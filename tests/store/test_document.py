"""What the file holds is what the screen shows: after every edit, undo, redo and restart."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from journeyboard.model import JourneyMap, Note, changed, everything
from journeyboard.store import publishing, writer
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Unavailable
from journeyboard.store.reading import read_file
from journeyboard.store.states import Saved, Saving

from .sketches import any_record, board, note


def contents(store):
    return {record.id: record for record in everything(store)}


def in_file(path):
    return {record.id: record for record in read_file(path, read_only=True).records}


def put(document, *records, label="Edit"):
    with document.store.change(label) as change:
        change.put(*records)
    assert document.flush()


def put_and_fail(document, record):
    with document.store.change("Fail") as change:
        change.put(record)
        change.remove("nobody")


def beside(path):
    return sorted(entry.name for entry in path.parent.iterdir())


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Zürich #1 50%?.journey"


class DocumentMachine(RuleBasedStateMachine):
    """A document against a list of states; the file is read anew after every step."""

    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp())
        self.document = create(self.folder / "map.journey", board())
        self.states, self.place = [contents(self.document.store)], 0

    @rule(records=st.lists(any_record(), max_size=4), drop=st.sets(st.integers(0, 9), max_size=2))
    def edit(self, records, drop):
        there = sorted(contents(self.document.store))
        gone = {there[n] for n in drop if n < len(there)} - {record.id for record in records}
        with self.document.store.change("Edit") as change:
            change.put(*records)
            change.remove(*gone)
        state = self.states[self.place] | {record.id: record for record in records}
        state = {id: record for id, record in state.items() if id not in gone}
        if state != self.states[self.place]:
            self.states[self.place + 1 :] = [state]
            self.place += 1

    @rule(record=any_record())
    def edit_that_fails(self, record):
        with pytest.raises(KeyError):
            put_and_fail(self.document, record)

    @rule()
    def undo(self):
        assert (self.document.store.undo() is None) == (self.place == 0)
        self.place = max(0, self.place - 1)

    @rule()
    def redo(self):
        assert (self.document.store.redo() is None) == (self.place == len(self.states) - 1)
        self.place = min(len(self.states) - 1, self.place + 1)

    @rule()
    def restart(self):
        self.document.close()
        assert beside(self.document.path) == ["map.journey"]
        self.document = open_document(self.document.path)

    @rule()
    def save_under_another_name(self):
        old, new = self.document.path, self.folder / "other.journey"
        self.document.save_as(new)
        new.rename(old)
        self.document.close()
        self.document = open_document(old)

    @invariant()
    def file_and_memory_are_one(self):
        assert self.document.flush()
        assert contents(self.document.store) == self.states[self.place] == in_file(self.document.path)

    def teardown(self):
        if hasattr(self, "document"):
            for _ in range(self.place):
                self.document.store.undo()
            assert contents(self.document.store) == self.states[0]
            for _ in range(len(self.states) - 1):
                self.document.store.redo()
            assert contents(self.document.store) == self.states[-1]
            self.document.close()
            assert check(self.document.path) == []
            shutil.rmtree(self.folder)


TestDocumentMachine = DocumentMachine.TestCase
TestDocumentMachine.settings = settings(
    max_examples=50, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_a_new_document_is_opened_with_its_records_in_their_order(path):
    with create(path, board(20)) as document:
        assert everything(document.store) == board(20)
        assert isinstance(document.state, Saved)
    assert beside(path) == [path.name]


def test_an_existing_file_is_not_overwritten_unasked(path):
    path.write_bytes(b"a precious letter")
    with pytest.raises(Unavailable, match="already there"):
        create(path, board())
    assert path.read_bytes() == b"a precious letter"
    create(path, board(), overwrite=True).close()
    assert len(in_file(path)) == len(board())
    assert beside(path) == [path.name]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_device_or_pipe_is_never_replaced_by_a_map(path):
    os.mkfifo(path)
    with pytest.raises(Unavailable, match="is not a file"):
        create(path, board(), overwrite=True)
    assert path.is_fifo()


def test_opening_and_reading_does_not_write(path):
    create(path, board()).close()
    before = path.read_bytes()
    with open_document(path) as document:
        assert document.store.get(JourneyMap, "map")
    assert path.read_bytes() == before


def test_every_edit_makes_the_next_revision(path):
    with create(path, board()) as document:
        first = document.revision
        put(document, note("a"))
        document.store.undo()
        document.flush()
        assert document.revision == first + 2


def test_the_frame_that_shows_an_edit_goes_first_unless_somebody_waits_for_the_disk(path, monkeypatch):
    monkeypatch.setattr(writer, "FRAME_SECONDS", 3600.0)
    with create(path, board()) as document:
        with document.store.change("Edit") as change:
            change.put(note("a"))
        assert isinstance(document.state, Saving)
        assert "a" not in in_file(path)
        assert document.flush(60)
        assert "a" in in_file(path)


def test_everything_is_in_the_one_file_at_any_time(path):
    with create(path, board()) as document:
        put(document, note("a"))
        assert beside(path) == [path.name, f"{path.name}-journal"]
        assert path.with_name(f"{path.name}-journal").stat().st_size == 0
        assert path.read_bytes()[18:20] == b"\1\1"  # a rollback journal, not WAL
        shutil.copy(path, path.with_name("taken while open.journey"))
    assert "a" in in_file(path.with_name("taken while open.journey"))


def test_a_commit_waits_for_the_disk(path):
    with create(path, board()) as document:
        put(document, note("a"))
        connection = document._writer._open()._connection
        modes = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")
        ]
    assert modes == ["truncate", 2]


def test_undo_and_redo_survive_a_restart_with_their_labels_and_authors(path):
    with create(path, board()) as document:
        document.store.author = "Ada"
        put(document, note("a", "first"), label="Add a note")
        put(document, note("a", "second"), label="Rewrite it")
        document.store.undo()
    with open_document(path) as document:
        assert (document.store.undo_label, document.store.redo_label) == ("Add a note", "Rewrite it")
        redone = document.store.redo()
        assert (redone.author, redone.label) == ("Ada", "Rewrite it")
        assert redone.at.tzinfo is not None
        assert document.store.get(Note, "a").text == "second"


def test_a_new_edit_after_undo_forgets_what_could_be_redone(path):
    with create(path, board()) as document:
        for text in ("one", "two", "three"):
            put(document, note("a", text), label=text)
        document.store.undo()
        document.store.undo()
    with open_document(path) as document:
        put(document, note("a", "other"), label="other")
        assert document.store.redo_label is None
    with open_document(path) as document:
        assert (document.store.undo_label, document.store.redo_label) == ("other", None)
        document.store.undo()
        assert document.store.undo_label == "one"


def test_saving_is_said_before_saved_and_saved_only_when_it_is_on_the_disk(path):
    told = []
    with create(path, board()) as document:
        document.listen_state(lambda state: told.append((state, "a" in in_file(path))))
        with document.store.change("Add") as change:
            change.put(note("a"))
        document.flush()
    kinds = [type(state) for state, _ in told]
    assert kinds[0] is Saving or kinds == [Saved] * len(kinds)
    assert kinds[-1] is Saved
    assert all(there for state, there in told if isinstance(state, Saved))


def test_a_listener_that_fails_keeps_nobody_from_saving(path, caplog):
    def fail(state):
        raise ValueError("a broken lamp")

    with create(path, board()) as document:
        document.listen_state(fail)
        put(document, note("a"))
        put(document, note("b"))
    assert {"a", "b"} <= set(in_file(path))
    assert "a broken lamp" in caplog.text


def test_a_document_for_reading_only_refuses_edits_and_says_what_to_do(path):
    create(path, board()).close()
    document = open_document(path, read_only=True)
    with (
        pytest.raises(Unavailable, match="save it under another name"),
        document.store.change("Add") as change,
    ):
        change.put(note("a"))
    assert contents(document.store) == in_file(path)
    document.save_as(path.with_name("mine.journey"))
    put(document, note("a"))
    document.close()
    assert "a" in in_file(document.path)
    assert "a" not in in_file(path)


def test_a_closed_document_takes_no_edits(path):
    document = create(path, board())
    document.close()
    document.close()
    with pytest.raises(Unavailable, match="was closed"), document.store.change("Add") as change:
        change.put(note("a"))


def test_a_copy_holds_every_edit_and_the_history_and_is_a_document_of_its_own(path):
    other = path.with_name("copy.journey")
    with create(path, board()) as document:
        put(document, note("a"), label="Add")
        document.save_copy(other)
        put(document, note("b"))
        assert document.path == path
    with open_document(other) as copy:
        assert "a" in copy.store.of(Note)
        assert "b" not in copy.store.of(Note)
        assert copy.store.undo().label == "Add"
    assert check(other) == []


def test_a_copy_over_another_file_replaces_it_whole(path):
    other = path.with_name("old.journey")
    create(other, board(50)).close()
    with create(path, board(1)) as document:
        document.save_copy(other)
        with pytest.raises(Unavailable, match="already there"):
            document.save_copy(other, overwrite=False)
        with pytest.raises(Unavailable, match="open file itself"):
            document.save_copy(path)
    assert in_file(other) == in_file(path)
    assert beside(path) == sorted([path.name, other.name])


def test_a_copy_that_cannot_be_made_leaves_the_old_one_and_no_litter(path):
    with create(path, board()) as document:
        missing = path.parent / "no folder" / "copy.journey"
        with pytest.raises(Unavailable):
            document.save_copy(missing)
        put(document, note("a"))
    assert beside(path) == [path.name]


def test_a_large_change_is_one_step_in_the_file(path):
    many = board(2_000)
    with create(path) as document:
        put(document, *many, label="Import")
    with open_document(path) as document:
        assert document.store.undo().label == "Import"
        assert everything(document.store) == []
        document.store.redo()
    assert list(in_file(path).values()) == many


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_to_a_document_stays_a_link(path):
    link = path.with_name("link.journey")
    create(path, board()).close()
    link.symlink_to(path)
    create(link, board(1), overwrite=True).close()
    assert link.is_symlink()
    assert len(in_file(path)) == len(board(1))


def test_two_records_with_one_id_are_refused_before_a_file_is_made(path):
    with pytest.raises(TypeError):
        create(path, [*board(), JourneyMap(id="note-1", title="Twice")])
    assert beside(path) == []


def test_a_changed_record_keeps_its_place_in_the_file(path):
    with create(path, board()) as document:
        put(document, changed(document.store.get(Note, "note-0"), text="changed"))
        order = list(document.store.of(Note))
    assert [id for id in in_file(path) if id.startswith("note")] == order


def name_that_is_no_text(folder):
    """A name in bytes that are no UTF-8, as unpacked archives and old disks have them."""
    path = folder / os.fsdecode(b"caf\xe9.journey")
    try:
        path.touch()
    except OSError:
        pytest.skip("this file system allows no such names")
    path.unlink()
    return path


def test_a_document_may_have_a_name_that_is_no_text(tmp_path):
    path = name_that_is_no_text(tmp_path)
    with create(path, board()) as document:
        put(document, note("a"))
        document.save_copy(copy := path.with_stem(f"{path.stem} copy"))
    assert in_file(path) == in_file(copy)
    with open_document(copy) as document:
        assert document.store.undo_label == "Edit"


@pytest.mark.skipif(os.name != "posix", reason="there two slashes name a computer")
def test_a_path_may_begin_with_two_slashes(path):
    with create(f"/{path}", board()) as document:
        assert document.path.as_posix().startswith("//")
        put(document, note("a"))
    assert "a" in in_file(path)


def test_a_folder_that_is_not_there_is_named(path):
    with pytest.raises(Unavailable, match="There is no folder"):
        create(path.parent / "gone" / path.name)


@pytest.mark.parametrize("open_or_make", [open_document, create])
def test_what_the_system_refuses_is_told_as_all_other_trouble(path, monkeypatch, open_or_make):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(Unavailable, match="Permission denied"):
        open_or_make(path)


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_to_itself_is_refused(path):
    path.symlink_to(path)
    with pytest.raises(Unavailable, match="symbolic links"):
        open_document(path)
    with pytest.raises(Unavailable, match="already there"):
        create(path)


def test_no_file_grows_beyond_what_can_be_opened_again(path, monkeypatch):
    most = len(board())
    monkeypatch.setattr(publishing, "MAX_RECORDS", most)
    with create(path, board()) as document:
        with pytest.raises(Unavailable, match="at most"):
            put(document, note("one-more"))
        assert len(everything(document.store)) == most
        put(document, changed(document.store.get(Note, "note-0"), text="changed"))
    with pytest.raises(Unavailable, match="at most"):
        create(path.with_name("larger.journey"), [*board(), note("one-more")])
    assert beside(path) == [path.name]


def test_what_a_crash_left_half_made_beside_the_file_is_swept_once_it_is_old(path):
    create(path, board()).close()
    marks = ("0123abcd", "4567abcd", "notours!")
    old, young, other = (path.with_name(f".{path.name}.{mark}.part") for mark in marks)
    for each in (old, young, other):
        each.write_bytes(b"half")
    for each in (old, other):
        os.utime(each, (0, 0))
    open_document(path).close()
    assert not old.exists()
    assert young.exists()
    assert other.exists()
