"""What a damaged file still holds comes back, and nothing that was never written."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.model import Note, Picture, PictureType, Record, everything
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import Damaged, Unavailable
from journeyboard.store.pages import Pages
from journeyboard.store.salvage import salvage

from .sketches import board, note

PAGE = 4096
NOTES, EDITS = 1_100, 200
GONE = {"undone", *(f"late-{number}" for number in range(0, EDITS, 10))}
ById = dict[str, Record]


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ById]:
    """A file with a past: notes from the start, others added, changed and removed, one step undone."""
    path = tmp_path_factory.mktemp("salvage") / "map.journey"
    with create(path, board(NOTES)) as document:
        for number in range(EDITS):
            with document.store.change("Add note") as draft:
                draft.put(
                    note(f"late-{number}", f"Said in the workshop {number} " + "and so on " * (number % 90))
                )
                draft.put(note(f"note-{number}", f"Worded anew {number}", x=number / 2))
        with document.store.change("Delete notes") as draft:
            draft.remove(*(f"late-{number}" for number in range(0, EDITS, 10)))
        with document.store.change("Add note") as draft:
            draft.put(note("undone"))
        document.store.undo()
        document.flush()
        return path, {record.id: record for record in everything(document.store)}


def salvaged(data: bytes, folder: Path) -> ById:
    path = folder / "damaged.journey"
    path.write_bytes(data)
    return {record.id: record for record in salvage(path)}


def share_of_notes(found: ById, there: ById) -> float:
    notes = {id for id, record in there.items() if isinstance(record, Note)}
    return len(notes & found.keys()) / len(notes)


def test_a_whole_file_gives_all_it_holds_and_no_more(edited, tmp_path):
    path, there = edited
    assert salvaged(path.read_bytes(), tmp_path) == there


def test_a_lost_page_costs_at_most_five_of_a_hundred_notes(edited, tmp_path):
    path, there = edited
    data = path.read_bytes()
    for number in {*range(5), *range(5, len(data) // PAGE, 3)}:
        start = number * PAGE
        found = salvaged(data[:start] + bytes(PAGE) + data[start + PAGE :], tmp_path)
        assert share_of_notes(found, there) >= 0.95, f"page {number + 1}"
        wrong = {id for id, record in found.items() if there.get(id) != record}
        assert wrong <= GONE, f"page {number + 1}: at most what was deleted is there again"


@pytest.mark.parametrize("left", [0.5, 0.6, 0.75, 0.9])
def test_a_file_cut_short_gives_at_least_half_of_its_notes(edited, tmp_path, left):
    path, there = edited
    data = path.read_bytes()
    found = salvaged(data[: int(len(data) * left)], tmp_path)
    assert share_of_notes(found, there) >= 0.5
    late = {id for id, record in found.items() if there.get(id) != record}
    assert all(id.startswith(("note-", "late-")) for id in late), (
        "at most an earlier state of what was edited"
    )


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_changed_bytes_never_make_another_text(edited, tmp_path_factory, data):
    path, there = edited
    spoilt = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 40))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    found = salvaged(bytes(spoilt), tmp_path_factory.mktemp("spoilt"))
    known = {record.text for record in there.values() if isinstance(record, Note)}
    known |= {f"Nobody answers {number}" for number in range(NOTES)}
    texts = {record.text for record in found.values() if isinstance(record, Note)}
    assert all(text in known or text.startswith(("Said in the workshop", "")) for text in texts)
    assert share_of_notes(found, there) >= 0.8


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=20_000), st.binary(max_size=100))
def test_any_bytes_are_read_without_a_crash(head, tail):
    rows = [*Pages(b"SQLite format 3\0" + head + tail).rows()]
    assert isinstance(rows, list)


def test_a_file_that_points_at_itself_ends(tmp_path):
    with create(tmp_path / "map.journey", [*board(0), note("long", "x" * 15_000)]):
        pass
    data = bytearray((tmp_path / "map.journey").read_bytes())
    data[32:36] = (2).to_bytes(4, "big")
    for number in range(1, len(data) // PAGE):
        data[number * PAGE : number * PAGE + 4] = (number + 1).to_bytes(4, "big")
    assert isinstance([*Pages(bytes(data)).rows()], list)


def test_nothing_left_is_said_so(tmp_path):
    path = tmp_path / "map.journey"
    path.write_bytes(bytes(50_000))
    with pytest.raises(Damaged, match="Nothing can be read"):
        salvage(path)
    with pytest.raises(Unavailable):
        salvage(tmp_path)


def test_the_damaged_file_is_not_touched(edited, tmp_path):
    path, _ = edited
    before = path.read_bytes()
    salvage(path)
    assert path.read_bytes() == before
    open_document(path).close()


def test_pictures_come_back_with_their_bytes_or_not_at_all(tmp_path):
    large, small = Random(1).randbytes(50_000), Random(2).randbytes(300)
    shown = [
        Picture(id=id, map_id="map", media_type=PictureType.PNG, width=4, height=3, data=data)
        for id, data in (("large", large), ("small", small))
    ]
    create(tmp_path / "map.journey", [*board(), *shown]).close()
    whole = bytearray((tmp_path / "map.journey").read_bytes())
    assert salvaged(bytes(whole), tmp_path) == {record.id: record for record in [*board(), *shown]}
    whole[whole.index(large[1000:1100])] ^= 1
    assert salvaged(bytes(whole), tmp_path) == {record.id: record for record in [*board(), shown[1]]}
