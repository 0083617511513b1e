"""A history does not grow for ever, and a file shrinks when it is closed; the map is never touched."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from journeyboard.model import Note, changed, everything
from journeyboard.store import pruning
from journeyboard.store.check import check
from journeyboard.store.connection import connected
from journeyboard.store.document import create, open_document
from journeyboard.store.laying import ROOM
from journeyboard.store.pruning import tidy
from journeyboard.store.reading import read_steps

from .sketches import board, note


@pytest.fixture
def path(tmp_path):
    return tmp_path / "map.journey"


def edit(document, times):
    for number in range(times):
        with document.store.change(f"Move {number}") as draft:
            draft.put(changed(document.store.get(Note, "note-0"), x=number, text="word " * 200))


def undoable(path):
    with connected(path, "ro") as connection:
        first, last = read_steps(connection)
        return last - first + 1


def test_the_newest_steps_stay_and_the_map_is_what_it_was(path, monkeypatch):
    monkeypatch.setattr(pruning, "LEAST_STEPS", 20)
    monkeypatch.setattr(pruning, "MOST_BYTES", 1)
    with create(path, board()) as document:
        edit(document, 60)
        there = everything(document.store)
    assert check(path) == []
    with open_document(path) as document:
        assert everything(document.store) == there
        assert document.store.undo_label == "Move 59"
    assert undoable(path) == 20


def test_a_short_history_is_left_alone(path):
    with create(path, board()) as document:
        edit(document, 60)
    assert undoable(path) == 60


def test_steps_of_long_ago_go(path, monkeypatch):
    monkeypatch.setattr(pruning, "LEAST_STEPS", 5)
    with create(path, board()) as document:
        edit(document, 12)
        document.flush()
        edition = document.edition
    tidy(path, edition, datetime.now(UTC) + timedelta(days=364))
    assert undoable(path) == 12
    with open_document(path) as document:
        edition = document.edition
    tidy(path, edition, datetime.now(UTC) + timedelta(days=366))
    assert undoable(path) == 5


PAGE = 4096


def test_a_file_full_of_holes_shrinks_when_it_is_closed(path, monkeypatch):
    monkeypatch.setattr(pruning, "LEAST_STEPS", 1)
    monkeypatch.setattr(pruning, "MOST_BYTES", 1)
    with create(path, board(3_000)) as document:
        with document.store.change("Delete") as draft:
            draft.remove(*(f"note-{number}" for number in range(1, 3_000)))
        with document.store.change("Add") as draft:
            draft.put(note("late"))
        document.flush()
        before = path.stat().st_size
    with connected(path, "ro") as connection:
        (empty,) = connection.execute("PRAGMA freelist_count").fetchone()
    assert empty <= ROOM // PAGE + 2
    assert path.stat().st_size - ROOM < before / 4
    assert check(path) == []


def test_a_file_that_another_program_changed_is_left_as_it_is(path, monkeypatch):
    monkeypatch.setattr(pruning, "LEAST_STEPS", 1)
    monkeypatch.setattr(pruning, "MOST_BYTES", 1)
    with create(path, board()) as document:
        edit(document, 5)
        document.flush()
        stale = document.edition
        edit(document, 1)
        document.flush()
        before = path.read_bytes()
        tidy(path, stale)
        assert path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="modes and second names as POSIX has them")
def test_a_file_that_is_laid_out_anew_keeps_its_mode(path):
    with create(path, board()) as document:
        path.chmod(0o640)
        inode = path.stat().st_ino
        edit(document, 3)
    assert path.stat().st_ino != inode
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not hasattr(os, "link"), reason="needs a second name")
def test_a_file_with_a_second_name_keeps_both(path, tmp_path):
    with create(path, board()) as document:
        (tmp_path / "second.journey").hardlink_to(path)
        edit(document, 3)
    assert path.samefile(tmp_path / "second.journey")


def test_a_shared_copy_holds_no_word_of_what_was_deleted(path, tmp_path):
    with create(path, [*board(), note("secret", "Fire the supplier")]) as document:
        with document.store.change("Delete") as draft:
            draft.remove("secret")
        document.share_copy(tmp_path / "shared.journey")
        document.flush()
    assert b"Fire the supplier" in path.read_bytes()
    assert b"Fire the supplier" not in (tmp_path / "shared.journey").read_bytes()
    assert check(tmp_path / "shared.journey") == []
    assert undoable(tmp_path / "shared.journey") == 0
