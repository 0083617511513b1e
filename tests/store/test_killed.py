"""A program that is killed at any moment has lost nothing that it called saved."""

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
    """The last edit that the program said to be saved before SIGKILL hit it; 0 for none."""
    command = [sys.executable, str(EDITOR), str(path)]
    editor = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
    )
    assert editor.stdout
    assert editor.stdout.readline() == "ready\n"
    time.sleep(seconds)
    editor.kill()
    said, _ = editor.communicate()
    lines = [line for line in said.split("\n")[:-1] if line]
    return int(lines[-1]) if lines else 0


def test_no_acknowledged_edit_is_lost_by_a_kill_and_each_can_be_undone(tmp_path):
    path, chance, acknowledged = tmp_path / "map.journey", random.Random(11), 0
    create(path, board()).close()
    for _ in range(KILLS):
        acknowledged = max(acknowledged, edit_until_killed(path, chance.uniform(0.3, 0.7)))
        with open_document(path) as document:
            first, second = (document.store.get(Note, f"note-{n}").x for n in (0, 1))
            assert first == second >= acknowledged
            assert document.store.undo_label == (f"Move to {first:.0f}" if first else None)
    assert acknowledged > KILLS
    assert check(path) == []
    with open_document(path) as document:
        while document.store.undo():
            pass
        assert document.store.get(Note, "note-0").x == 0
