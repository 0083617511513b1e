"""What is written in the window is in the file, even when the program is killed, and can be undone after."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from .conftest import Running, until

ACTIONS = (300, 180)
"""A place in the first cell, in pixels of the screen."""


def cli(*words: str | Path) -> str:
    command = [sys.executable, "-m", "journeyboard", *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def texts(path: Path, tmp_path: Path) -> list[str]:
    """The texts of all notes, read by another process from a copy of the file."""
    out = tmp_path / "read.json"
    cli("export", path, out, "--force")
    return [note.get("text", "") for note in json.loads(out.read_text("utf-8")).get("notes", [])]


def test_a_note_survives_a_kill_and_can_be_undone_after_reopening(
    start: Callable[..., Running], tmp_path: Path
) -> None:
    path = tmp_path / "kill.journey"
    cli("new", path)
    window = start(path)
    window.xdotool("mousemove", *ACTIONS)
    window.keys("n")
    window.write("The engineer never came")
    window.keys("Escape")
    until(lambda: "The engineer never came" in texts(path, tmp_path))
    window.die()

    assert "The engineer never came" in texts(path, tmp_path)
    again = start(path)
    again.close_the_word_on_the_earlier_run()
    again.xdotool("mousemove", *ACTIONS)
    again.keys("ctrl+z")
    until(lambda: "The engineer never came" not in texts(path, tmp_path))
    again.keys("ctrl+shift+z")
    until(lambda: "The engineer never came" in texts(path, tmp_path))
