"""A power cut at any moment loses no edit that was called saved. JOURNEYBOARD_LONG=1: ten times as many."""

import os
import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyboard.model import Note, changed
from journeyboard.store import connection as connections
from journeyboard.store import ledger
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import JourneyError
from journeyboard.store.reading import read_file

from .power import Diary, Replay, Step, played
from .sketches import board

EDITS = 25
CUTS = 30_000 if os.environ.get("JOURNEYBOARD_LONG") else 3_000
NAME = "map.journey"


@pytest.fixture
def statements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the product itself says to SQLite while two notes are moved again and again, in one step each."""
    said: list[str] = []
    connect = connections.connect

    def overheard(path: Path, mode: str):
        made = connect(path, mode)
        made.set_trace_callback(said.append)
        return made

    with create(tmp_path / "rehearsal.journey", board()):
        pass
    with open_document(tmp_path / "rehearsal.journey") as document:
        monkeypatch.setattr(ledger, "connect", overheard)
        for number in range(1, EDITS + 1):
            pair = [document.store.get(Note, f"note-{n}") for n in (0, 1)]
            with document.store.change(f"Move to {number}") as draft:
                draft.put(*(changed(each, x=float(number)) for each in pair))
        document.flush()
    return [each for each in said if not each.startswith("--")]


def recorded(statements: list[str], folder: Path) -> tuple[dict[str, bytes], Diary]:
    folder.mkdir()
    create(folder / NAME, board()).close()
    start = {NAME: (folder / NAME).read_bytes()}
    # the rehearsal's file had another mark than this one
    old = _mark(folder / NAME)
    first = next(each for each in statements if each.startswith("UPDATE meta"))
    expected = first.split("mark = '")[-1].split("'")[0]
    return start, played([each.replace(expected, old) for each in statements], folder / NAME, folder.name)


def _mark(path: Path) -> str:
    return read_file(path, read_only=True).edition.mark


def verdicts(start: dict[str, bytes], diary: Diary, folder: Path, cuts: int) -> Counter[str]:
    """How often the file was found right, behind what was acknowledged, half changed, or broken."""
    chance, replay, found = random.Random(7), Replay(start), Counter[str]()
    moments = Counter(chance.randrange(len(diary.steps) + 1) for _ in range(cuts))
    for number, step in enumerate([*diary.steps, Step("end", NAME)]):
        for _ in range(moments[number]):
            _lay_out(folder, replay.after_a_cut(chance))
            found[_verdict(folder / NAME, replay.acknowledged, thorough=found.total() % 10 == 0)] += 1
        replay.go(step)
    return found


def _lay_out(folder: Path, files: dict[str, bytes]) -> None:
    for old in folder.iterdir():
        old.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _verdict(path: Path, acknowledged: int, *, thorough: bool) -> str:
    """``thorough``: as the product opens it, else only what tells whether anything was lost."""
    try:
        first, second = _opened(path) if thorough else _glanced_at(path)
    except (JourneyError, sqlite3.Error):
        return "broken"
    if first != second:
        return "half"
    return "right" if acknowledged <= first <= acknowledged + 1 else "behind"


def _opened(path: Path) -> list[float]:
    notes = {each.id: each for each in read_file(path, read_only=False).records if isinstance(each, Note)}
    return [notes[f"note-{n}"].x for n in (0, 1)]


def _glanced_at(path: Path) -> list[float]:
    connection = sqlite3.connect(path)
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("broken")
        pair = "SELECT x FROM note WHERE id IN ('note-0', 'note-1')"
        return [x for (x,) in connection.execute(pair)]
    finally:
        connection.close()


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where the system has one: what is tested is not this disk."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        yield Path(folder)


def test_no_saved_edit_is_lost_by_a_power_cut(statements, tmp_path, memory):
    start, diary = recorded(statements, tmp_path / "disk")
    assert sum(step.what == "acknowledged" for step in diary.steps) == EDITS
    assert verdicts(start, diary, memory, CUTS) == {"right": CUTS}


def test_the_same_disk_does_break_a_file_that_is_written_without_care(statements, tmp_path, memory):
    careless = [each.replace("synchronous=FULL", "synchronous=OFF") for each in statements]
    assert careless != statements
    start, diary = recorded(careless, tmp_path / "careless")
    assert verdicts(start, diary, memory, 200)["right"] < 150
