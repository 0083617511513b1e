"""What is packed as a version comes back as it was, and nothing else passes as one."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.importing import shelf
from journeyboard.model import Version
from journeyboard.store.errors import Damaged
from journeyboard.store.packing import pack, unpack

from .sketches import any_record


@given(st.lists(any_record(), max_size=12))
def test_records_come_back_as_they_were(records):
    assert unpack(pack(records)) == [each for each in records if not isinstance(each, Version)]


def test_a_map_packs_into_a_few_kilobytes():
    records = shelf.sample().records()
    assert len(pack(records)) < 12_000


@pytest.mark.parametrize("data", [b"", b"x", b"x\x9c", pack(shelf.sample().records())[:-9]])
def test_what_was_cut_off_is_damaged(data):
    with pytest.raises(Damaged, match="version"):
        unpack(data)


def test_changed_bytes_are_damaged_too():
    whole, chance = pack(shelf.sample().records()), random.Random(3)
    for _ in range(200):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        try:
            assert unpack(bytes(spoilt)) == unpack(whole)
        except Damaged:
            continue
