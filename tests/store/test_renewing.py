"""A file is laid out anew while it is edited, and nobody who edits, reads, copies or kills notices."""

import os
import sqlite3
from contextlib import closing
from shutil import disk_usage

import pytest

from journeyboard.model import Note, changed, everything
from journeyboard.store import laying, publishing, renewing
from journeyboard.store.check import check
from journeyboard.store.connection import connected
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import JourneyError
from journeyboard.store.past import way_to
from journeyboard.store.renewing import renew, renewed
from journeyboard.store.snapshots import take
from journeyboard.store.states import Saved

from .disks import full_disk
from .sketches import board

posix = pytest.mark.skipif(os.name != "posix", reason="files that are open are replaced, and names linked")
EDITS = 150


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A map with hardly a free page, and no price for laying it out anew."""
    monkeypatch.setattr(laying, "ROOM", 4096)
    monkeypatch.setattr(renewing, "ROW_BYTES", 2**40)
    create(tmp_path / "map.journey", board()).close()
    return tmp_path / "map.journey"


@pytest.fixture
def count(monkeypatch):
    """How often a file was asked to be laid out anew, and in which inode it was then."""
    inodes, actual = [], renewing.renewed

    def counted(path, edition):
        inodes.append(path.stat().st_ino)
        return actual(path, edition)

    monkeypatch.setattr(renewing, "renewed", counted)
    return inodes


def move(document, number):
    with document.store.change(f"Move to {number}") as change:
        change.put(changed(document.store.get(Note, "note-0"), x=float(number), text="word " * (number % 50)))


def edited(document, times=EDITS):
    for number in range(1, times + 1):
        move(document, number)
        document.put_in_order(None)


@posix
def test_a_session_that_uses_up_its_room_goes_on_in_a_new_file_with_its_whole_history(path, count):
    with open_document(path) as document:
        edited(document)
        there = everything(document.store)
        assert len(set(count)) > 1
        assert len(count) < EDITS / 3
        assert document.revision == 1 + EDITS
    assert check(path) == []
    with open_document(path) as document:
        assert everything(document.store) == there
        for number in range(EDITS, 0, -1):
            assert document.store.undo().label == f"Move to {number}"
        assert everything(document.store) == board()


def test_no_file_is_laid_out_anew_under_a_hand_that_does_not_rest(path, count):
    with open_document(path) as document:
        for number in range(1, EDITS + 1):
            move(document, number)
        document.flush(None)
        assert not count
        document.put_in_order(None)
        assert len(count) == 1


@pytest.mark.parametrize("most", [50, EDITS])
def test_nor_for_ever_under_a_hand_that_never_does(path, count, monkeypatch, most):
    monkeypatch.setattr(renewing, "MOST_EDITS", most)
    with open_document(path) as document:
        for number in range(1, EDITS + 2):
            move(document, number)
        document.put_in_order(None)
        assert len(count) == EDITS // most
    assert check(path) == []


def test_a_folder_whose_names_may_not_get_to_the_disk_is_left_alone(path, count, monkeypatch):
    def refused(_):
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(renewing, "synchronise_folder", refused)
    with open_document(path) as document:
        edited(document)
        assert not count


def test_a_file_with_free_pages_is_left_where_it_is(path, count):
    with open_document(path) as document:
        edited(document, 3)
    assert len(count) == 1, "when it is closed"


def test_a_file_is_not_written_anew_before_its_edits_have_cost_as_much(path, count, monkeypatch):
    monkeypatch.setattr(renewing, "ROW_BYTES", 1)
    with open_document(path) as document:
        edited(document)
        assert not count


@pytest.mark.skipif(not hasattr(os, "link"), reason="needs a second name")
def test_a_file_with_a_second_name_is_not_replaced_under_it(path, tmp_path, count):
    (tmp_path / "second.journey").hardlink_to(path)
    with open_document(path) as document:
        edited(document)
    assert not count
    assert path.samefile(tmp_path / "second.journey")


def test_a_disk_that_is_nearly_full_is_not_filled(path, count, monkeypatch):
    usage = disk_usage(path)._replace(free=path.stat().st_size)
    monkeypatch.setattr(renewing, "disk_usage", lambda _: usage)
    with open_document(path) as document:
        edited(document)
        assert not count


def test_a_disk_that_fills_up_meanwhile_costs_nothing(path, count, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    with open_document(path) as document:
        with monkeypatch.context() as failing:
            failing.setattr(publishing, "_synchronise", full)
            edited(document)
            assert isinstance(document.state, Saved)
            assert len(count) > 1
            assert sorted(each.name for each in path.parent.iterdir()) in (
                [path.name],
                [path.name, f"{path.name}-journal"],
            )
        there = everything(document.store)
    with open_document(path) as document:
        assert everything(document.store) == there


def test_after_a_full_disk_a_session_goes_on(path):
    with open_document(path, retry_seconds=0.05) as document:
        with full_disk(path.stat().st_size + 2 * 4096):
            for number in range(1, EDITS + 1):
                move(document, number)
                document.put_in_order()
            assert not document.flush(0.5)
        assert document.flush(5)
        there = everything(document.store)
    assert check(path) == []
    with open_document(path) as document:
        assert everything(document.store) == there


def test_what_another_program_wrote_meanwhile_is_not_replaced(path, monkeypatch):
    with open_document(path) as document:
        edition, copy = document.edition, renewing.copy

        def interrupted(*given):
            copied = copy(*given)
            with open_document(path) as other:
                move(other, 1)
                other.flush(None)
                assert other.edition != edition
            return copied

        monkeypatch.setattr(renewing, "copy", interrupted)
        with pytest.raises(JourneyError, match="changed by another program"):
            renew(path, edition)
        monkeypatch.undo()
    with open_document(path) as again:
        assert again.store.undo_label == "Move to 1"


@posix
def test_whoever_still_reads_the_old_file_lets_the_journal_of_the_new_one_be(path):
    """SQLite finds a journal by its name alone: it would play it into the old file, and delete it."""
    with open_document(path, read_only=True) as document:
        edition = document.edition
    journal = path.with_name(f"{path.name}-journal")
    count_notes = "SELECT count(*) FROM note"
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        assert reader.execute(count_notes).fetchone() == (3,)
        with renewed(path, edition), connected(path, "rw") as writer:
            writer.execute("PRAGMA cache_size=1")
            writer.execute("BEGIN IMMEDIATE")
            for number in range(300):
                writer.execute("INSERT INTO blob VALUES (?, zeroblob(3000))", (str(number),))
            before = journal.read_bytes()
            assert len(before) > 512
            assert reader.execute(count_notes).fetchone() == (3,)
            assert journal.read_bytes() == before
            writer.execute("ROLLBACK")
    assert check(path) == []


def test_looking_back_and_snapshots_go_on_while_files_are_replaced(path, tmp_path, count):
    with open_document(path) as document:
        for number in range(1, EDITS + 1):
            move(document, number)
            if number % 10 == 0:
                document.put_in_order(None)
                assert everything(way_to(document, 0)()) == board()
                take(document, tmp_path / "kept")
        document.flush(None)
        assert isinstance(document.state, Saved)
    assert len(count) > 1
