"""A change is data: it can be turned round and joined without knowing what it means."""

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.model import Note, NoteKind, Record
from journeyboard.store.change import Change, without_idle

IDS = ("a", "b", "c")
STATES = st.one_of(st.none(), st.integers(0, 3))


def note(id: str, x: int) -> Note:
    return Note(id=id, map_id="m", kind=NoteKind.ACTION, x=x)


def state(draw: dict[str, int | None]) -> dict[str, Record | None]:
    return {id: None if x is None else note(id, x) for id, x in draw.items()}


def between(old: dict[str, Record | None], new: dict[str, Record | None], label: str = "Move") -> Change:
    return Change(label, without_idle({id: (old[id], new[id]) for id in IDS}))


states = st.fixed_dictionaries(dict.fromkeys(IDS, STATES)).map(state)


@given(states, states)
def test_a_change_reversed_twice_is_itself(old, new):
    change = between(old, new)
    assert change.reversed().reversed() == change


@given(states, states, states)
def test_two_changes_squashed_lead_from_the_first_state_to_the_last(old, middle, new):
    assert between(old, middle).squashed(between(middle, new)).pairs == between(old, new).pairs


@given(states, states)
def test_a_change_and_its_reverse_cancel_out(old, new):
    change = between(old, new)
    assert change.squashed(change.reversed()).is_empty


def test_a_squashed_change_keeps_the_first_label():
    old, new = state({"a": 1, "b": None, "c": None}), state({"a": 2, "b": None, "c": None})
    assert between(old, new, "Drag").squashed(between(new, old, "Nudge")).label == "Drag"


def test_the_records_of_a_change_are_the_new_ones_and_the_removed_ones():
    old, new = state({"a": 1, "b": 1, "c": None}), state({"a": 2, "b": None, "c": 3})
    assert between(old, new).records() == [note("a", 2), note("b", 1), note("c", 3)]
