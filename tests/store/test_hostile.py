"""A hostile file is refused for what it is, soon, or read as what it is; nothing of it is run or written."""

import os
from pathlib import Path
from time import monotonic

import pytest

from journeyboard import cli
from journeyboard.model import Note, Version, everything
from journeyboard.store import packing
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Damaged, JourneyError
from journeyboard.store.packing import unpack
from journeyboard.store.salvage import salvage

from .hostile import HARMLESS, REFUSED
from .sketches import board, note

SECONDS = 5.0
"""A hang is the failure; how quick it is, benchmarks tell."""
LONG = os.environ.get("JOURNEYBOARD_LONG")
HUGE = ("a million rows", "more records than allowed")
"""Recovering looks at each of so many rows, which takes half a minute: with JOURNEYBOARD_LONG=1 only."""


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    path = tmp_path_factory.mktemp("good") / "map.journey"
    with create(path, board(40)) as document:
        for n in range(5):
            with document.store.change("Add") as change:
                change.put(note(f"late-{n}", "Nobody calls back", stage_id="stage", lane_id="lane"))
    return path


@pytest.fixture
def path(good, tmp_path):
    place = tmp_path / "hostile" / "map.journey"
    place.parent.mkdir()
    place.write_bytes(good.read_bytes())
    return place


@pytest.fixture
def in_time():
    start = monotonic()
    yield
    assert monotonic() - start < SECONDS


def traces(path):
    """All that lies in the folder, to the byte."""
    return {
        entry.name: entry.read_bytes()
        if entry.is_file() and not entry.is_symlink()
        else entry.lstat().st_mode
        for entry in path.parent.iterdir()
    }


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_and_left_alone(path, name, tmp_path, request, capsys):
    make, errors = REFUSED[name]
    make(path)
    before = traces(path)
    request.getfixturevalue("in_time")
    for read_only in (False, True):
        with pytest.raises(errors) as raised:
            open_document(path, read_only=read_only)
        assert "\n" not in str(raised.value)
    assert wrong_with(path)
    for words in (["info", path], ["check", path], ["export", path, tmp_path / "out.json"]):
        assert cli.main(list(map(str, words))) != 0
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()
    assert traces(path) == before


@pytest.mark.parametrize("name", [name for name in REFUSED if name not in HUGE or LONG])
def test_what_is_recovered_from_a_hostile_file_is_a_good_one(path, name, tmp_path, request, capsys):
    REFUSED[name][0](path)
    before = traces(path)
    out = tmp_path / "out.journey"
    if name not in HUGE:
        request.getfixturevalue("in_time")
    done = cli.main(["recover", str(path), str(out)])
    assert "Traceback" not in capsys.readouterr().err
    assert out.exists() == (done == 0)
    if out.exists():
        assert check(out) == []
        open_document(out).close()
    assert traces(path) == before


def wrong_with(path: Path) -> list[str]:
    try:
        return check(path)
    except JourneyError as error:
        return [str(error)]


@pytest.mark.parametrize("name", HARMLESS)
def test_an_odd_file_is_read_as_what_it_is(path, name, good, request):
    HARMLESS[name](path)
    before = traces(path)
    request.getfixturevalue("in_time")
    with open_document(good) as document:
        notes = dict(document.store.of(Note))
    for read_only in (True, False):
        with open_document(path, read_only=read_only) as document:
            assert dict(document.store.of(Note)) == notes
    assert traces(path)[path.name] == before[path.name]
    assert cli.main(["info", str(path)]) == 0


def test_a_journal_of_another_database_keeps_the_file_whole_once_it_is_gone(path):
    whole = path.read_bytes()
    REFUSED["the journal of another database"][0](path)
    with pytest.raises(Damaged, match=r"map\.journey-journal"):
        open_document(path)
    assert path.read_bytes() == whole
    path.with_name("map.journey-journal").unlink()
    open_document(path).close()


def test_a_version_that_bursts_costs_no_more_than_it_may(path, monkeypatch):
    HARMLESS["a version that bursts"](path)
    monkeypatch.setattr(packing, "LARGEST_BYTES", 1024 * 1024)
    with open_document(path) as document:
        (version,) = document.store.of(Version).values()
        with pytest.raises(Damaged, match="the map itself is whole"):
            unpack(version.data)


def test_a_history_that_lies_is_found_when_it_is_asked_for(path):
    for name in ("deep JSON in the history", "a foreign table in the history"):
        HARMLESS[name](path)
        assert any("history" in finding for finding in check(path))
        with open_document(path) as document:
            whole = everything(document.store)
            with pytest.raises(Damaged, match="the map itself is whole"):
                document.store.undo()
            assert everything(document.store) == whole
        assert salvage(path)


@pytest.mark.parametrize("name", ["a#b?c%20d.journey", "file:x?mode=memory", "-rf", "ü\u202e.journey", " . "])
def test_a_file_is_opened_whatever_its_name_says(path, name, good):
    there = path.with_name(name)
    path.rename(there)
    with open_document(there) as document, document.store.change("Add") as change:
        change.put(note("more"))
    with open_document(there) as document:
        assert "more" in document.store.of(Note)
    assert [entry.name for entry in there.parent.iterdir()] == [name]
