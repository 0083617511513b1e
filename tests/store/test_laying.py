"""Half of a file, or all but a page of it, gives its notes back, however long or short its history."""

import os
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.importing import shelf
from journeyboard.model import Note, Record, changed, everything
from journeyboard.store.check import check
from journeyboard.store.document import create
from journeyboard.store.salvage import salvage

from .sketches import board, note

PAGE = 4096
LONG = os.environ.get("JOURNEYBOARD_LONG")
LENGTHS = (0, 10, 50, 200, 1_000, 5_000) if LONG else (0, 10, 50, 200)
RESTS = 10
"""After so many edits a hand rests for a while."""
NEVER = 10**9
MOMENTS = (*range(50, 1_000, 50), *range(1_000, 5_001, 500)) if LONG else (30, 150, 400, 650, 800)
"""After how many edits of an open session its file is cut in half."""


def grown(path: Path, records: list[Record], edits: int, chance: Random) -> dict[str, Note]:
    """Make a file, edit it as hands do, and close it; the notes that it holds in the end."""
    with create(path, records) as document:
        first = next(iter(document.store.of(Note).values()))
        for number in range(edits):
            edit(document, first, number, chance)
        document.flush(None)
        return dict(document.store.of(Note))


def edit(document, first: Note, number: int, chance: Random) -> None:
    notes, luck = list(document.store.of(Note).values()), chance.random()
    one = chance.choice(notes)
    with document.store.change("Edit") as draft:
        if luck < 0.3 or len(notes) == 1:
            draft.put(changed(note(f"late-{number}", words(chance)), map_id=first.map_id))
        elif luck < 0.6:
            draft.put(changed(one, x=chance.uniform(0, 90), y=chance.uniform(0, 90)))
        elif luck < 0.9:
            draft.put(changed(one, text=words(chance)))
        else:
            draft.remove(one)
    if chance.random() < 0.1:
        document.store.undo()


def words(chance: Random) -> str:
    return f"Said in the workshop {chance.random()} " + "and so on " * chance.randrange(25)


def share(data: bytes, path: Path, there: dict[str, Note]) -> float:
    """Which part of the notes comes back as it was."""
    path.write_bytes(data)
    found = {record.id: record for record in salvage(path)}
    return sum(found.get(id) == record for id, record in there.items()) / len(there)


@pytest.mark.parametrize("edits", LENGTHS)
@pytest.mark.parametrize("records", [shelf.sample().records(), board(3), board(100), board(1_100)], ids=len)
def test_half_of_a_closed_file_gives_half_of_its_notes_whatever_its_history(tmp_path, records, edits):
    path = tmp_path / "map.journey"
    there = grown(path, records, edits, Random(edits))
    data = path.read_bytes()
    assert check(path) == []
    assert share(data[: len(data) // 2], tmp_path / "half.journey", there) >= 0.5


@pytest.mark.parametrize("edits", [0, 60])
@pytest.mark.parametrize("records", [shelf.sample().records(), board(100), board(400)], ids=len)
def test_whichever_page_is_lost_all_notes_but_five_of_a_hundred_come_back(tmp_path, records, edits):
    path = tmp_path / "map.journey"
    there = grown(path, records, edits, Random(edits))
    data = path.read_bytes()
    for start in range(0, len(data), PAGE):
        spoilt = data[:start] + bytes(PAGE) + data[start + PAGE :]
        assert share(spoilt, tmp_path / "spoilt.journey", there) >= 0.95, f"page {start // PAGE + 1}"


@settings(max_examples=30, deadline=None)
@given(count=st.integers(1, 400), edits=st.integers(0, 40), seed=st.integers(), lost=st.floats(0, 1))
def test_any_map_is_got_back_from_its_half_and_without_a_page(count, edits, seed, lost):
    with TemporaryDirectory() as folder:
        path, damaged = Path(folder) / "map.journey", Path(folder) / "damaged.journey"
        there = grown(path, board(count), edits, Random(seed))
        data = path.read_bytes()
        start = int(lost * (len(data) // PAGE - 1)) * PAGE
        assert share(data[: len(data) // 2], damaged, there) >= 0.5
        assert share(data[:start] + bytes(PAGE) + data[start + PAGE :], damaged, there) >= 0.95


def test_a_large_map_gives_half_of_its_notes_without_a_second_copy(tmp_path):
    path, records = tmp_path / "map.journey", board(6_000)
    create(path, records).close()
    data = path.read_bytes()
    there = {record.id: record for record in records if isinstance(record, Note)}
    assert b"spare\n" not in data
    assert share(data[: len(data) // 2], tmp_path / "half.journey", there) >= 0.5


def add(document, first: Note, number: int, chance: Random) -> None:
    with document.store.change("Add") as draft:
        draft.put(changed(note(f"late-{number}", words(chance)), map_id=first.map_id))


def shares_while_open(path: Path, records: list[Record], hand, rests: int) -> dict[int, float]:
    """Which part of the notes comes back from half of a file that nobody has closed, moment by moment."""
    chance, shares = Random(len(records)), {}
    with create(path, records) as document:
        first = next(iter(document.store.of(Note).values()))
        for number in range(1, MOMENTS[-1] + 1):
            hand(document, first, number, chance)
            if number % rests == 0:
                document.put_in_order(None)
            if number in MOMENTS:
                document.flush(None)
                data, there = path.read_bytes(), dict(document.store.of(Note))
                shares[number] = share(data[: len(data) // 2], path.with_name("half"), there)
    return shares


@pytest.mark.parametrize("hand", [edit, add])
@pytest.mark.parametrize("records", [shelf.sample().records(), board(1), board(100), board(400)], ids=len)
def test_half_of_a_file_that_is_still_open_gives_half_of_its_notes(tmp_path, records, hand):
    """However long the session is that nobody closed."""
    shares = shares_while_open(tmp_path / "map.journey", records, hand, RESTS)
    assert min(shares.values()) >= 0.5, shares


@pytest.mark.parametrize("hand", [edit, add])
@pytest.mark.parametrize("records", [board(1), board(100)], ids=len)
def test_it_does_so_when_the_hands_never_rest(tmp_path, records, hand):
    """A dozen phones leave no pause in a workshop."""
    shares = shares_while_open(tmp_path / "map.journey", records, hand, NEVER)
    assert min(shares.values()) >= 0.5, shares


def test_a_session_that_was_cut_short_keeps_what_was_there_before_it(tmp_path):
    path = tmp_path / "map.journey"
    with create(path, board(100)) as document:
        before = dict(document.store.of(Note))
        for number in range(30):
            with document.store.change("Add") as draft:
                draft.put(note(f"late-{number}", words(Random(number))))
        document.flush(None)
        data = path.read_bytes()
    assert share(data[: len(data) // 2], tmp_path / "half.journey", before) == 1


def test_what_was_deleted_does_not_come_back_from_the_second_copy(tmp_path):
    path = tmp_path / "map.journey"
    create(path, board(5)).close()
    with create(tmp_path / "other.journey", board(5)) as document:
        with document.store.change("Delete") as draft:
            draft.remove("note-1")
        document.flush(None)
        found = salvage(tmp_path / "other.journey")
        assert b"spare\n" in (tmp_path / "other.journey").read_bytes()
    assert {record.id for record in found} == {record.id for record in everything(document.store)}
