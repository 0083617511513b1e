"""Order keys leave room between any two neighbours."""

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.model import key_between, keys_between


@given(st.lists(st.integers(min_value=0, max_value=1_000), min_size=1, max_size=60))
def test_insertions_anywhere_keep_the_order(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        before = keys[at - 1] if at else None
        after = keys[at] if at < len(keys) else None
        keys.insert(at, key_between(before, after))
    assert keys == sorted(set(keys))


def test_many_keys_are_made_at_once_in_order() -> None:
    keys = keys_between("a0", "a1", 50)
    assert ["a0", *keys, "a1"] == sorted({"a0", *keys, "a1"})
