"""A program that is killed at any moment has lost nothing that it called saved."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from journeyboard.model import Note
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document

from .sketches import board

EDITOR = Path(__file__).with_name("editor_to_kill.py")
ROOT = EDITOR.parents[2]
KILLS = 10


def edit_until_killed(path: Path, seconds: float) -> int:
    """The last edit that the program said to be saved before SIGKILL hit it."""
    command = [sys.executable, str(EDITOR), str(path)]
    editor = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    assert editor.stdout
    first = editor.stdout.readline()
    time.sleep(seconds)
    editor.kill()
    rest, _ = editor.communicate()
    return int([first, *rest.split("\n")[:-1]][-1])


def test_no_acknowledged_edit_is_lost_by_a_kill_and_each_can_be_undone(tmp_path):
    path, chance, acknowledged = tmp_path / "map.journey", random.Random(11), 0
    create(path, board()).close()
    for _ in range(KILLS):
        acknowledged = max(acknowledged, edit_until_killed(path, chance.uniform(0.02, 0.3)))
        with open_document(path) as document:
            first, second = (document.store.get(Note, f"note-{n}").x for n in (0, 1))
            assert first == second >= acknowledged
            assert document.store.undo_label == f"Move to {first:.0f}"
    assert acknowledged > KILLS
    assert check(path) == []
    with open_document(path) as document:
        while document.store.undo():
            pass
        assert document.store.get(Note, "note-0").x == 0
