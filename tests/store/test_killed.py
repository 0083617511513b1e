"""Killed at any moment, a program has lost nothing that it called saved. JOURNEYBOARD_LONG=1: 2,000 kills."""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyboard.model import Note, everything
from journeyboard.store import laying
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document

from .sketches import board

EDITOR = Path(__file__).with_name("editor_to_kill.py")
ROOT = EDITOR.parents[2]
KILLS = 2_000 if os.environ.get("JOURNEYBOARD_LONG") else 200


@contextmanager
def editors(path: Path, *words: str) -> Iterator[Callable[[float], int]]:
    """Let an editor work on the map and kill it; the last edit that it said to be saved."""
    command = [sys.executable, str(EDITOR), str(path), *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    nursery = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    )
    assert nursery.stdin
    assert nursery.stdout
    orders, answers = nursery.stdin, nursery.stdout

    def live(seconds: float) -> int:
        print(seconds, file=orders, flush=True)
        return int(answers.readline())

    yield live
    nursery.communicate()


CUT_SHORT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN")
connection.execute("UPDATE note SET text = 'half done'")
connection.execute("DELETE FROM note WHERE rowid % 2")
os._exit(1)
"""


@pytest.mark.parametrize("read_only", [True, False])
def test_a_commit_that_a_crash_cut_short_is_taken_back_on_opening(tmp_path, read_only):
    path = tmp_path / "map.journey"
    create(path, board(2_000)).close()
    subprocess.run([sys.executable, "-c", CUT_SHORT, str(path)], check=False, timeout=30)
    assert path.with_name("map.journey-journal").stat().st_size
    assert b"half done" in path.read_bytes()
    with open_document(path, read_only=read_only) as document:
        assert everything(document.store) == board(2_000)
    assert check(path) == []


FORGETFUL = """
import sys
from journeyboard.model import Note, NoteKind
from journeyboard.store.document import open_document
document = open_document(sys.argv[1])
with document.store.change("Last words") as change:
    change.put(Note(id="last", map_id="map", kind=NoteKind.PAIN))
"""


def test_a_program_that_ends_without_closing_still_writes_what_it_has(tmp_path):
    create(tmp_path / "map.journey", board()).close()
    command = [sys.executable, "-c", FORGETFUL, str(tmp_path / "map.journey")]
    subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)}, timeout=30)
    with open_document(tmp_path / "map.journey") as document:
        assert document.store.undo_label == "Last words"


forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="editors are forked, which Windows cannot")


def edits_survive(path: Path, kills: int, *words: str) -> set[int]:
    """Have so many editors killed, and nothing lost; in which inodes the file was found."""
    chance, acknowledged, inodes = random.Random(11), 0, set()
    create(path, board()).close()
    with editors(path, *words) as edit_until_killed:
        for _ in range(kills):
            acknowledged = max(acknowledged, edit_until_killed(chance.uniform(0.0, 0.05)))
            inodes.add(path.stat().st_ino)
            with open_document(path) as document:
                first, second = (document.store.get(Note, f"note-{n}").x for n in (0, 1))
                assert first == second >= acknowledged
                assert document.store.undo_label == f"Move to {first:.0f}"
    assert acknowledged > kills
    assert check(path) == []
    with open_document(path) as document:
        while document.store.undo():
            pass
        assert document.store.get(Note, "note-0").x == 0
    return inodes


@forked
def test_no_acknowledged_edit_is_lost_by_a_kill_and_each_can_be_undone(tmp_path):
    edits_survive(tmp_path / "map.journey", KILLS)


@forked
def test_nor_while_the_file_is_laid_out_anew_whenever_the_hand_rests(tmp_path, monkeypatch):
    monkeypatch.setattr(laying, "ROOM", 4096)
    path = tmp_path / "map.journey"
    assert len(edits_survive(path, KILLS // 4, "eager")) > KILLS // 40
    leftovers = {each.name for each in tmp_path.iterdir()} - {path.name}
    assert all(name.endswith((".part", ".part-journal")) for name in leftovers)


def open_and_copy(source, target):
    with open_document(source) as document:
        document.save_copy(target)


def delete_and_create(path):
    path.unlink()
    create(path, board(500)).close()


@pytest.mark.parametrize(
    "replace",
    [
        lambda path, _: create(path, board(500), overwrite=True).close(),
        lambda path, other: open_and_copy(other, path),
        lambda path, _: delete_and_create(path),
    ],
    ids=["overwritten", "copied over", "deleted and made anew"],
)
def test_what_a_crash_left_behind_does_not_spoil_the_file_that_takes_its_place(tmp_path, replace):
    path, other = tmp_path / "map.journey", tmp_path / "other.journey"
    create(path, board(2_000)).close()
    create(other, board(500)).close()
    subprocess.run([sys.executable, "-c", CUT_SHORT, str(path)], check=False, timeout=30)
    assert path.with_name("map.journey-journal").stat().st_size
    replace(path, other)
    with open_document(path) as document:
        assert everything(document.store) == board(500)
    assert check(path) == []
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["map.journey", "other.journey"]
