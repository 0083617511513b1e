"""Killed at any moment, "save as" and snapshots leave whole files; copies of an edited map are whole."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyboard.model import Note, changed, everything
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.reading import read_file
from journeyboard.store.snapshots import shelf, snapshots, take

from .sketches import board

VICTIM = Path(__file__).with_name("victim.py")
ROOT = VICTIM.parents[2]
LONG = bool(os.environ.get("JOURNEYBOARD_LONG"))
KILLS = 400 if LONG else 40
COPIES, EDITS_A_SECOND = (2_500, 5) if LONG else (250, 200)

forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="victims are forked, which Windows cannot")


@contextmanager
def killing(deed: str, folder: Path) -> Iterator[Callable[[float], None]]:
    """Let a process do a deed again and again, and kill it after so many seconds."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    nursery = subprocess.Popen(
        [sys.executable, str(VICTIM), deed, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert nursery.stdin
    assert nursery.stdout
    orders, answers = nursery.stdin, nursery.stdout

    def kill_after(seconds: float) -> None:
        print(seconds, file=orders, flush=True)
        assert answers.readline() == "dead\n"

    yield kill_after
    nursery.communicate()


def ids(path: Path) -> list[str]:
    return [record.id for record in read_file(path, read_only=True).records]


@forked
def test_the_target_of_save_as_is_always_one_of_both_maps_and_nothing_else(tmp_path):
    maps = [board(300), board(301)]
    for name, records in zip(("first", "second", "target"), (*maps, maps[0]), strict=True):
        create(tmp_path / f"{name}.journey", records).close()
    target, wanted, chance = tmp_path / "target.journey", [], random.Random(5)
    with killing("save_as", tmp_path) as kill_after:
        for _ in range(KILLS):
            kill_after(chance.uniform(0, 0.12))
            wanted.append(ids(target))
            assert check(target) == []
    whole = [[record.id for record in records] for records in maps]
    assert all(found in whole for found in wanted)
    assert {len(found) for found in wanted} == {len(records) for records in whole}
    for source, records in zip(("first", "second"), maps, strict=True):
        with open_document(tmp_path / f"{source}.journey") as document:
            assert everything(document.store) == records


@forked
def test_every_snapshot_on_the_shelf_is_whole_whenever_the_program_died(tmp_path):
    path, chance = tmp_path / "first.journey", random.Random(6)
    create(path, board(300)).close()
    place = shelf(tmp_path / "kept", path)
    with killing("snapshot", tmp_path) as kill_after:
        for _ in range(KILLS):
            kill_after(chance.uniform(0, 0.08))
            assert check(path) == []
            for each in snapshots(place)[:2]:
                assert check(each.path) == []
    assert all(check(each.path) == [] for each in snapshots(place))
    with open_document(path) as document:
        with document.store.change("Move") as change:
            change.put(changed(document.store.get(Note, "note-0"), y=7.0))
        document.flush()
        assert take(document, tmp_path / "kept")
    assert not [entry for entry in place.iterdir() if entry.name.startswith(".")]


def test_copies_of_a_map_that_is_being_edited_are_whole(tmp_path):
    """As a sync client copies it: without asking, the file alone, at any moment."""
    path, copy, chance = tmp_path / "map.journey", tmp_path / "copy.journey", random.Random(7)
    torn = 0
    with create(path, board(300)) as document:
        for number in range(COPIES):
            note = document.store.get(Note, f"note-{number % 300}")
            with document.store.change("Move") as change:
                change.put(changed(note, x=float(number)))
            time.sleep(chance.uniform(0, 2 / EDITS_A_SECOND))
            acknowledged = document.revision
            shutil.copy(path, copy)
            if check(copy):
                torn += 1
                continue
            assert read_file(copy, read_only=True).edition.revision >= acknowledged
    assert torn <= COPIES // 50, "a copy that was taken within a commit may be torn, and says so"
    assert check(path) == []
