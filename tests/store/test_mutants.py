"""1,400 ways to spoil a file: each is refused with words or read as it was; none passes as something else."""

import random
from collections import Counter
from collections.abc import Callable

import pytest

from journeyboard.model import Record, everything
from journeyboard.store import reading
from journeyboard.store.change import Change
from journeyboard.store.document import create
from journeyboard.store.entry import Entry
from journeyboard.store.errors import JourneyError
from journeyboard.store.journal import Way
from journeyboard.store.ledger import Ledger
from journeyboard.store.salvage import salvage

from .sketches import board, note

PAGE, HEADER = 4096, 100
Chance = random.Random


def one_bit(data: bytearray, chance: Chance) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def sixteen_bytes(data: bytearray, chance: Chance) -> None:
    for _ in range(16):
        data[chance.randrange(len(data))] = chance.randrange(256)


def header_byte(data: bytearray, chance: Chance) -> None:
    data[chance.randrange(HEADER)] = chance.randrange(256)


def cut_anywhere(data: bytearray, chance: Chance) -> None:
    del data[chance.randrange(len(data)) :]


def cut_at_a_page(data: bytearray, chance: Chance) -> None:
    del data[chance.randrange(len(data) // PAGE) * PAGE :]


def page_zeroed(data: bytearray, chance: Chance) -> None:
    start = chance.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = bytes(PAGE)


def pages_swapped(data: bytearray, chance: Chance) -> None:
    one, other = (number * PAGE for number in chance.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]


def junk_at_the_end(data: bytearray, chance: Chance) -> None:
    data += chance.randbytes(chance.randrange(1, 3 * PAGE))


def noise(data: bytearray, chance: Chance) -> None:
    data[:] = chance.randbytes(chance.randrange(1, len(data)))


def noise_below_the_header(data: bytearray, chance: Chance) -> None:
    data[HEADER:] = chance.randbytes(len(data) - HEADER)


MUTANTS: dict[Callable[[bytearray, Chance], None], int] = {
    one_bit: 600,
    sixteen_bytes: 300,
    header_byte: 150,
    cut_anywhere: 70,
    cut_at_a_page: 70,
    page_zeroed: 60,
    pages_swapped: 60,
    junk_at_the_end: 20,
    noise: 40,
    noise_below_the_header: 30,
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A file with a history, as bytes, and what it holds."""
    path = tmp_path_factory.mktemp("mutants") / "map.journey"
    with create(path, board(60)) as document:
        for number in range(20):
            with document.store.change("Add note") as draft:
                draft.put(note(f"late-{number}", "Nobody calls back"))
        document.flush()
        return path.read_bytes(), by_id(everything(document.store))


def by_id(records: list[Record]) -> dict[str, Record]:
    return {record.id: record for record in records}


@pytest.mark.parametrize("spoil", MUTANTS, ids=lambda spoil: spoil.__name__)
def test_a_spoilt_file_is_refused_or_read_as_it_was(spoil, whole, tmp_path):
    data, there = whole
    path, chance, outcomes = tmp_path / "map.journey", Chance(spoil.__name__), Counter[str]()
    for number in range(MUTANTS[spoil]):
        spoilt = bytearray(data)
        spoil(spoilt, chance)
        path.write_bytes(spoilt)
        try:
            found = by_id(reading.read_file(path, read_only=True).records)
        except JourneyError:
            found = {}
            outcomes["refused"] += 1
        else:
            assert found == there, f"mutant {number} passes as something else"
            outcomes["same"] += 1
        if number % 5 == 0:
            salvage_gives_no_other_text(path, there)
        if found == there:
            is_written_rightly_or_not_at_all(path, there)
    assert outcomes.total() == MUTANTS[spoil]


def is_written_rightly_or_not_at_all(path, there):
    """A file that opens may have a history that is spoilt: no edit may spoil the notes with it."""
    late = note("late", "Written in a spoilt file")
    change, edition = (
        Change("Add note", {"late": (None, late)}),
        reading.read_file(path, read_only=True).edition,
    )
    ledger = None
    try:
        ledger = Ledger(path, edition)
        ledger.append(Entry(change, edition.cursor + 1, Way.DONE))
    except JourneyError:
        return
    finally:
        if ledger:
            ledger.close()
        found = by_id(reading.read_file(path, read_only=True).records)
        assert found in (there, there | {"late": late})
    assert "late" in found


def salvage_gives_no_other_text(path, there):
    try:
        found = by_id(salvage(path))
    except JourneyError:
        return
    assert all(there.get(id) == record for id, record in found.items())


def test_there_are_at_least_1400_of_them():
    assert sum(MUTANTS.values()) >= 1_400
